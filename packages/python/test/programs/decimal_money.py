from decimal import Decimal, ROUND_HALF_UP, ROUND_DOWN, ROUND_HALF_EVEN, getcontext, localcontext, InvalidOperation

D = Decimal
print(D("0.1") + D("0.2"), D("1.10") + D("2.2"), D("1.00"), D(5), D("1E+3"), D("-0"), D(1.5), D(0.1), repr(D("3.14")), D((0, (1, 2, 3), -2)))
print(D("10") / D("3"), D("1") / 7, D("7") // 2, D("-7") // 2, D("-7") % 3, divmod(D("7.5"), 2), D("2") ** 10, D("2") ** D("0.5"), D("2").sqrt(), -D("1.50"), abs(D("-2")))
print(D("2.675").quantize(D("0.01"), rounding=ROUND_HALF_UP), D("2.665").quantize(D("0.01")), D("7.325").quantize(D(".01"), ROUND_DOWN), D("1234.5").quantize(D("1")), round(D("2.5")), round(D("2.675"), 2), int(D("3.9")), float(D("0.5")))
print(D("1.0") == D("1.00"), D("1.0") == 1, D("0.5") == 0.5, D("0.1") == 0.1, D("1") < D("2"), max(D("1"), D("3")), sum([D("1.1"), D("2.2")]), hash(D("1.0")) == hash(1))
print(f"{D('1234567.891'):,.2f}", f"{D('0.5'):.0%}", f"{D('3.14159'):10.3f}|", f"{D('1E+5')}", f"{D('12'):05}", "{:.2e}".format(D("123456")), str(D("0.000001")), str(D("0.0000001")), D("1E-10"))
items = [("Coffee", "3.50", 2), ("Bagel", "2.255", 3), ("Juice", "4", 1)]
subtotal = sum((D(p) * q for _, p, q in items), D("0"))
tax = (subtotal * D("0.0825")).quantize(D("0.01"), ROUND_HALF_UP)
for n, p, q in items:
    print(f"{n:<8}{q:>3} x {D(p):>7.2f} = {D(p) * q:>8.2f}")
print(subtotal, tax, subtotal + tax, (subtotal + tax).normalize(), D("100").normalize(), D("1.2300").normalize())


def split_bill(total, n):
    share = (total / n).quantize(D("0.01"), ROUND_DOWN)
    rest = total - share * n
    return [share + D("0.01")] * int(rest * 100) + [share] * (n - int(rest * 100))


print(split_bill(D("100.00"), 3), sum(split_bill(D("100.00"), 3)))
getcontext().prec = 6
print(D(1) / 3, D("123456789") + 1, D("123456789"))
with localcontext() as ctx:
    ctx.prec = 30
    print(D(2).sqrt(), D(1) / 3)
print(D(2).sqrt(), getcontext().prec, D("5.5").as_tuple(), D("5.50").as_integer_ratio(), D("NaN").is_nan(), D("Infinity") > 1, D("1.5").to_integral_value(), D("12.30").adjusted())
print(D("3").compare(D("2")), D("1.5").copy_sign(D("-1")), D("10").log10(), D("1").exp(), D("0").is_zero(), D("-3").is_signed(), sorted([D("2"), D("1.5"), 1]))
balance = D("1000")
for year in range(1, 4):
    balance = (balance * D("1.05")).quantize(D("0.01"), ROUND_HALF_EVEN)
    print(year, balance)
for bad in (lambda: D("abc"), lambda: D(1) / 0, lambda: D(1) + 0.5, lambda: D("1") + "1", lambda: D("NaN") < 1, lambda: D(0) / 0, lambda: D("Infinity") - D("Infinity"), lambda: D([]), lambda: D(-1).sqrt(), lambda: int(D("NaN"))):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
D("12,50")
