rows = [
    ("Laptop", 1, 1299.99, 0.1), ("Mouse, wireless", 12, 24.5, 0), ("Désk lamp", 3, 45.0, 0.255), ("日本", 100, 1e6, 1),
]
headers = ("Item", "Qty", "Unit price", "Off")
widths = [max(len(str(h)), *(len(f"{r[i]}") for r in rows)) for i, h in enumerate(headers)]
sep = "+" + "+".join("-" * (w + 2) for w in widths) + "+"
print(sep)
print("|" + "|".join(f" {h:^{w}} " for h, w in zip(headers, widths)) + "|")
print(sep.replace("-", "="))
for name, qty, price, off in rows:
    print(f"| {name:<{widths[0]}} | {qty:>{widths[1]}} | {price:>{widths[2]},.2f} | {off:>{widths[3]}.0%} |")
print(sep)
total = sum(q * p * (1 - o) for _, q, p, o in rows)
print(f"{'Total:':>20} {total:>15,.2f}", f"{total:.3e}", f"{total:g}", f"{int(total):,d}", sep="\n")
print("{:<10}|{:>10}|{:^10}|".format("left", "right", "mid"))
print("{0:{fill}{align}{width}}".format("x", fill="~", align="^", width=9))
print("{:>{w}.{p}f}|{!r:^8}|{!s}|{!a}".format(3.14159, "q", "s", "é", w=10, p=2))
print("%-15s|%8.2f|%5d%%|%+.1e|%#x|%#o|%-6s|" % ("name", 3.14159, 50, 12345.6789, 255, 8, True))
print("%*d|%-*s|%.*f" % (6, 42, 8, "ab", 2, 2.71828))
print(f"{1234567.891:,.1f} {1234567:_d} {0.000123:.2g} {123456789:.3g} {1e-10} {1e100} {float('inf'):5} {float('nan'):>6}")
print(f"{42:5}|{42:<5}|{42:^5}|{42:05}|{-42:05}|{42:+}|{42: }|{42:x}|{42:#b}|{42:c}|{42:e}|{42:%}")
print(f"{'abc':5}|{'abc':>5}|{'abc':^5}|{'abc':.1}|{'abc':*<6.2}|{None}|{[1, 'a']}|{None!s:>6}|{True:5}|{True!r:>5}")
print(f"{3 + 4j:.1f} {1j} {complex(1, -0.0)} {2.50:g} {100.0:g} {1e5:g} {1e6:g} {1234567.0:g} {0.1:.20f} {1e16:f} {-0.0:+.1f} {5:.2f}")
d = {"k": [1, 2], "n": {"m": 5}}
print(f"{d['k'][0]} {d['n']['m']:>3} {len(d)=} {d['k']!r:>10} {'nested ' + f'{1 + 1}'}", "{0[k][1]} {0[n][m]:03}".format(d), "{d[k]}".format(d=d))
print("%s %r %s" % ("a", "a", None), "%5.1f|%05.1f|%-7.3f|" % (2.25, 2.35, 2.0), "%(x)s %(y)5.2f" % {"x": 1, "y": 2, "z": 3}, "100%% %s" % 5)
print("a\tb".expandtabs(8), "col1\tcol2\tc".expandtabs(10), repr("tab\there"))
print("name".ljust(10, ".") + "5".rjust(5), "=" * 20, "title".center(20, "="), sep="\n")
print(*"abc", sep="\n", end="!\n")
print("no newline", end="")
print()
print(1, 2.0, "x", None, True, [1], (1,), {}, set(), b"b", 1j, range(3), sep=" | ")
print(f"{[f'{v:>3}' for v in range(3)]}", f"{ {'a': 1}['a'] }", f"{(lambda x: x * 2)(4)}", f"{'a' if d else 'b'}", f'{"yes" if 1 > 2 else "no"}', rf"\d{3}", f"{3!r:0>4}")
for bad, v in (("{:d}", "x"), ("{:.2d}", 5), ("{:s}", 5), ("{:q}", 5), ("{:,s}", "a"), ("{:=5}", "a"), ("{", 1), ("}", 1), ("{0} {}", 1), ("{!x}", 1), ("{a.b}", 1), ("{:+}", "s"), ("{:z<}", 3)):
    try:
        print(bad, bad.format(v, a=1))
    except (ValueError, KeyError, AttributeError, IndexError) as e:
        print(bad, type(e).__name__, e)
print(f"{'text':10d}")
