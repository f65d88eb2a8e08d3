from math import comb, factorial, gcd, isqrt

print(2 ** 200, 3 ** 100 // 7 ** 20, -(5 ** 40) // 3, 5 ** 40 % -(10 ** 9 + 7))
print(factorial(25) // factorial(23), comb(100, 50), len(str(2 ** 10000)), str(7 ** 300)[-20:])
a, b = 10 ** 30 + 7, 10 ** 15 - 3
print(a + b, a - b, a * b, a // b, a % b, divmod(-a, b), a / b, float(a), int(1e30), round(a, -28))
print(a == float(10 ** 30), a > 1e30, 10 ** 16 == 1e16, 2 ** 53 + 1 == float(2 ** 53), hash(2 ** 61 - 1), hash(2 ** 61), hash(-1), hash(10 ** 30))
print(gcd(a * 12, b * 18), isqrt(a), pow(a, b, 97), pow(3, 10 ** 50, 1000), (-a) ** 3, abs(-a), a.bit_length())


def fib(n):
    if n == 0:
        return 0, 1
    f, g = fib(n >> 1)
    c, d = f * (2 * g - f), f * f + g * g
    return (d, c + d) if n & 1 else (c, d)


print(fib(500)[0])
print(sum(map(int, str(fib(1000)[0]))), len(str(fib(5000)[0])))


def egcd(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y


def crt(rems, mods):
    total, prod = 0, 1
    for m in mods:
        prod *= m
    for r, m in zip(rems, mods):
        p = prod // m
        total += r * egcd(p, m)[1] % m * p
    return total % prod


print(egcd(240, 46), crt([2, 3, 2], [3, 5, 7]))
p, q, e = 1000000007, 998244353, 65537
n, phi = p * q, (p - 1) * (q - 1)
d = pow(e, -1, phi)
msg = int.from_bytes(b"Hi RSA!", "big")
cipher = pow(msg, e, n)
print(d, cipher, pow(cipher, d, n).to_bytes(7, "big"))
print(f"{2 ** 70:,}", f"{2 ** 70:x}", f"{2 ** 70:e}", f"{-2 ** 70:+_}", f"{10 ** 25:.3f}", f"{10 ** 25:g}", "%d %x %e" % (2 ** 65, 2 ** 65, 2 ** 65))
print(int("9" * 30) + 1, int("f" * 20, 16), int(10 ** 25 / 10 ** 5), 10 ** 25 // 10 ** 5, 1e23 == 10 ** 23, int(1e23))
print(sorted([2 ** 64, 1e19, -2 ** 70, 5]), max(2 ** 64, 1.8e19), 0 ** 0, (-2) ** 63, 1 - 2 ** 63, ~(2 ** 63))
pi, k, a1, b1, a2 = [], 2, 4, 1, 12
b2 = 4
while len(pi) < 25:
    p_, q_, k = k * k, 2 * k + 1, k + 1
    a1, b1, a2, b2 = a2, b2, p_ * a1 + q_ * a2, p_ * b1 + q_ * b2
    d1, d2 = a1 // b1, a2 // b2
    while d1 == d2 and len(pi) < 25:
        pi.append(d1)
        a1, a2 = 10 * (a1 % b1), 10 * (a2 % b2)
        d1, d2 = a1 // b1, a2 // b2
print("".join(map(str, pi)))
try:
    float(10 ** 309)
except OverflowError as e:
    print(e)
try:
    10 ** 400 / 3
except OverflowError as e:
    print(e)
int("1" * 5000)
