def is_leap(y):
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)


DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
NAMES = "Mon Tue Wed Thu Fri Sat Sun".split()
MONTHS = "January February March April May June July August September October November December".split()


def month_days(y, m):
    if not 1 <= m <= 12:
        raise ValueError(f"month must be in 1..12, not {m}")
    return DAYS[m - 1] + (m == 2 and is_leap(y))


def weekday(y, m, d):
    t = (0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4)
    y -= m < 3
    return (y + y // 4 - y // 100 + y // 400 + t[m - 1] + d + 6) % 7


def day_of_year(y, m, d):
    return sum(month_days(y, k) for k in range(1, m)) + d


def month_table(y, m):
    lines = [f"{MONTHS[m - 1]} {y}".center(27).rstrip(), " ".join(NAMES)]
    cells = [""] * weekday(y, m, 1) + [str(d) for d in range(1, month_days(y, m) + 1)]
    for i in range(0, len(cells), 7):
        lines.append(" ".join(f"{c:>3}" for c in cells[i:i + 7]).rstrip())
    return "\n".join(lines)


print(month_table(2024, 2))
print(month_table(2023, 10))
print([y for y in range(1896, 1925) if is_leap(y)], sum(map(is_leap, range(1, 2001))))
print(NAMES[weekday(2000, 1, 1)], NAMES[weekday(1969, 7, 20)], day_of_year(2024, 12, 31), day_of_year(2023, 3, 1))
fridays = [(y, m) for y in range(2023, 2026) for m in range(1, 13) if NAMES[weekday(y, m, 13)] == "Fri"]
print(fridays)


def easter(y):
    a, b, c = y % 19, y // 100, y % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * l) // 433
    month = (h + l - 7 * m + 90) // 25
    return month, (h + l - 7 * m + 33 * month + 19) % 32


print(*("%d-%02d-%02d" % (y, *easter(y)) for y in (2000, 2023, 2024, 2025)))


def duration(seconds):
    parts = []
    for name, size in (("week", 604800), ("day", 86400), ("hour", 3600), ("minute", 60), ("second", 1)):
        n, seconds = divmod(seconds, size)
        if n:
            parts.append(f"{n} {name}{'s' * (n != 1)}")
    return ", ".join(parts[:-1]) + " and " * (len(parts) > 1) + parts[-1] if parts else "now"


print(duration(0), duration(62), duration(694861), duration(3600), sep="\n")
print(month_days(2024, 13))
