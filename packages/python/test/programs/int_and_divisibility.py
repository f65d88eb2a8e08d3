def digits(n, base=10):
    while n:
        n, d = divmod(n, base)
        yield d


def is_armstrong(n):
    s = str(n)
    return n == sum(int(d) ** len(s) for d in s)


def happy(n):
    seen = set()
    while n not in seen and n != 1:
        seen.add(n)
        n = sum(d * d for d in digits(n))
    return n == 1


print([n for n in range(1, 10000) if is_armstrong(n)], [n for n in range(50) if happy(n)])
print([n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n], sum(n for n in range(1000) if n % 3 == 0 or n % 5 == 0))
print([(a, b, c) for a in range(1, 20) for b in range(a, 20) if (c := int((a * a + b * b) ** 0.5)) ** 2 == a * a + b * b])
print(list(digits(1234)), list(digits(255, 2)), sum(digits(2 ** 1000)), str(2 ** 64)[::-1], int("".join(map(str, digits(987)))))
kaprekar = lambda n: int("".join(sorted(f"{n:04}", reverse=True))) - int("".join(sorted(f"{n:04}")))
chain = [3524]
while chain[-1] != 6174:
    chain.append(kaprekar(chain[-1]))
print(chain, [n for n in range(1, 100) if str(n * n).endswith(str(n))])
look = {n: (n & 1, n >> 1, n ** 2 % 7, -n % 7, n // -2) for n in (0, 5, -5)}
print(look, divmod(-7, 2), divmod(7, -2), -7 // 2 * 2 + -7 % 2, pow(-2, 3), pow(2, -2), (-1) ** 0.5)
print(int.from_bytes(b"ab", "big"), (97).to_bytes(1, "big"), int("0b11", 2), int("-0x1F", 16), int(" 7\n"), round(12345, -2), abs(-0), bool(-1), +True, ~True, True + True)
lcg = [7]
for _ in range(8):
    lcg.append((lcg[-1] * 16807) % (2 ** 31 - 1))
print(lcg[-1], lcg[3] % 100, f"{lcg[5]:,}", f"{lcg[5]:.3e}")
pairs = {(a, b) for a in range(2, 6) for b in range(2, 6) if a != b and a ** b == b ** a}
print(sorted(pairs), 10 % 3.5, -1 % 3, 2 ** 0.5 == 2 ** (1 / 2), 1_000 == 10 ** 3)
is_armstrong("nine")
