import string

NUMERALS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def to_roman(n: int) -> str:
    if not isinstance(n, int) or isinstance(n, bool):
        raise TypeError(f"expected int, got {type(n).__name__}")
    if not 0 < n < 4000:
        raise ValueError(f"{n} out of range (1..3999)")
    out = ""
    for value, sym in NUMERALS:
        q, n = divmod(n, value)
        out += sym * q
    return out


def from_roman(s):
    values = dict((b, a) for a, b in NUMERALS if len(b) == 1)
    return sum(-values[a] if values[a] < values.get(b, 0) else values[a] for a, b in zip(s, s[1:] + " "))


DIGITS = string.digits + string.ascii_lowercase


def to_base(n, base):
    if n == 0:
        return "0"
    sign, n = ("-", -n) if n < 0 else ("", n)
    digits = []
    while n:
        n, r = divmod(n, base)
        digits.append(DIGITS[r])
    return sign + "".join(reversed(digits))


for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999):
    r = to_roman(n)
    print(f"{n:>5} {r:<12} {from_roman(r) == n}")
print(all(from_roman(to_roman(i)) == i for i in range(1, 4000)))
for bad in (0, 4000, 2.5, True, "X"):
    try:
        to_roman(bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e, sep=": ")
print(to_base(255, 16), to_base(-255, 2), to_base(123456789, 36), int("21i3v9", 36), int("-ff", 16), int("0b101", 0), int("0o17", 0), int("1_000"))
print(bin(10), oct(8), hex(-255), f"{255:08b}", f"{255:#06x}", f"{1000000:_}", f"{0xdeadbeef:_x}", format(5, "b").zfill(8))
for text, base in (("12", 2), ("zz", 10), ("", 10), ("0x1g", 16), ("1", 1), ("1__0", 10), (" 42 ", 10), ("٤٢", 10)):
    try:
        print(repr(text), int(text, base))
    except ValueError as e:
        print("!", e)
print(int(3.99), int(-3.99), int("7"), float("1e3"), float(" inf "), float("-nan"), int(True), complex("1+2j"))
print(float("abc"))
