import math
from functools import lru_cache, reduce
from itertools import count, takewhile


def sieve(limit):
    flags = bytearray([1]) * (limit + 1)
    flags[0:2] = b"\x00\x00"
    for i in range(2, math.isqrt(limit) + 1):
        if flags[i]:
            flags[i * i::i] = bytes(len(flags[i * i::i]))
    return [i for i, f in enumerate(flags) if f]


def factorize(n):
    factors = {}
    p = 2
    while p * p <= n:
        while n % p == 0:
            factors[p] = factors.get(p, 0) + 1
            n //= p
        p += 1 if p == 2 else 2
    if n > 1:
        factors[n] = 1
    return factors


def is_prime(n, witnesses=(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)):
    if n < 2:
        return False
    for p in witnesses:
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in witnesses:
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


@lru_cache(maxsize=None)
def totient(n):
    return reduce(lambda acc, p: acc * (p - 1) // p, factorize(n), n)


print(sieve(60))
print(len(sieve(10000)), sum(sieve(1000)))
for n in (360, 97, 2 ** 31 - 1, 600851475143, 1):
    print(n, " * ".join(f"{p}^{e}" if e > 1 else str(p) for p, e in factorize(n).items()) or "unit")
print([n for n in range(2 ** 61 - 10, 2 ** 61 + 30) if is_prime(n)])
print(is_prime(2 ** 127 - 1), is_prime(2 ** 127 + 1))
print([totient(n) for n in range(1, 20)], totient.cache_info())
print(math.gcd(1071, 462), math.lcm(4, 6, 10), math.gcd(), math.comb(50, 25), math.perm(7, 3))
print(list(takewhile(lambda p: p < 40, (n for n in count(2) if is_prime(n)))))
print(pow(3, -1, 11), pow(7, 123456789, 1000000007), divmod(-17, 5), -17 // 5, -17 % 5)
print(math.factorial(30), sum(int(d) for d in str(math.factorial(100))))
print(pow(2, -1, 4))
