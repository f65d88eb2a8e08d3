from datetime import date, datetime, timedelta
from itertools import groupby
from collections import Counter

bookings = [("2024-06-28", 5, "A"), ("2024-07-03", 2, "B"), ("2024-07-01", 3, "B"), ("2024-12-30", 4, "A")]
stays = sorted((datetime.strptime(d, "%Y-%m-%d").date(), n, room) for d, n, room in bookings)
for start, nights, room in stays:
    end = start + timedelta(days=nights)
    print(f"{room} {start:%a %d %b} -> {end:%a %d %b %Y} ({nights} nights, week {start.isocalendar().week})")
nights = Counter((start + timedelta(i)).strftime("%Y-%m") for start, n, _ in stays for i in range(n))
print(dict(nights))
clashes = [(a, b) for i, a in enumerate(stays) for b in stays[i + 1:] if a[2] == b[2] and a[0] + timedelta(a[1]) > b[0]]
print(clashes)
days = sorted({start + timedelta(i) for start, n, _ in stays for i in range(n)})
runs = []
for _, g in groupby(enumerate(days), key=lambda p: p[1].toordinal() - p[0]):
    run = [d for _, d in g]
    runs.append((run[0].isoformat(), run[-1].isoformat(), len(run)))
print(runs)
quarter = lambda d: f"{d.year}-Q{(d.month - 1) // 3 + 1}"
print(sorted({quarter(d) for d in days}), quarter(date(2024, 1, 31)))
first = min(d for d, *_ in stays)
print((date(2025, 1, 1) - first).days, first.replace(month=2, day=29), first + timedelta(weeks=1) - timedelta(hours=25), (first - timedelta(days=first.weekday())).isoformat())
h, rem = divmod(int(timedelta(hours=26, minutes=3, seconds=4).total_seconds()), 3600)
print(f"{h:02}:{rem // 60:02}:{rem % 60:02}", str(timedelta(hours=26, minutes=3, seconds=4)))
first.replace(month=2, day=30)
