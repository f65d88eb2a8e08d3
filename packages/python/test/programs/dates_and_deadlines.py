from datetime import date, datetime, timedelta, time, timezone

d = date(2024, 2, 28)
print(d, d + timedelta(days=2), d.isoformat(), d.weekday(), d.isoweekday(), d.strftime("%A %d %B %Y, week %U, day %j"), d.isocalendar(), repr(d))
dt = datetime(2024, 12, 31, 23, 59, 30, 123456)
print(dt, dt + timedelta(seconds=45), dt.date(), dt.time(), repr(dt), dt.replace(microsecond=0).isoformat(), dt.strftime("%Y/%m/%d %H:%M:%S.%f %p %I %y %b %a"))
parsed = datetime.strptime("03 Mar 2023 14:05", "%d %b %Y %H:%M")
print(parsed, datetime.strptime("2023-01-02", "%Y-%m-%d").date(), datetime.fromisoformat("2024-05-06T07:08:09+02:00"), date.fromisoformat("2020-02-29"))
delta = datetime(2024, 3, 1) - datetime(2024, 2, 1, 12)
print(delta, delta.days, delta.seconds, delta.total_seconds(), repr(delta), -delta, delta * 2, delta / 2, delta // timedelta(days=1), delta % timedelta(days=1), abs(-delta))
print(timedelta(weeks=1, hours=25, minutes=-5), timedelta(milliseconds=1500), timedelta(days=-1, seconds=1), timedelta(0), bool(timedelta(0)), str(timedelta(days=1000, microseconds=5)))
tasks = [("write", date(2024, 5, 1)), ("review", date(2024, 4, 15)), ("ship", date(2024, 6, 30))]
today = date(2024, 4, 20)
for name, due in sorted(tasks, key=lambda t: t[1]):
    left = (due - today).days
    print(f"{name:<8} {due:%d.%m.%Y} {'OVERDUE by' if left < 0 else 'in'} {abs(left)} days {due:>12}")


def month_range(start, end):
    y, m = start.year, start.month
    while date(y, m, 1) <= end:
        yield date(y, m, 1)
        m += 1
        if m > 12:
            y, m = y + 1, 1


print([f"{x:%b-%y}" for x in month_range(date(2023, 11, 5), date(2024, 2, 1))])


def workdays(a, b):
    return sum(1 for i in range((b - a).days) if (a + timedelta(i)).weekday() < 5)


print(workdays(date(2024, 1, 1), date(2024, 2, 1)), max(t[1] for t in tasks), date.min, date.max, datetime.max)
utc = datetime(2024, 1, 1, tzinfo=timezone.utc)
print(utc, utc.astimezone(timezone(timedelta(hours=5, minutes=30))), utc.timestamp(), datetime.fromtimestamp(0, timezone.utc), utc.isoformat(), repr(utc), utc.tzname())
print(time(9, 5), time(9, 5) < time(10), time.fromisoformat("12:30").minute, datetime.combine(d, time(1, 2)), date(2024, 1, 1) < d, d == date(2024, 2, 28), {d: 1}[date(2024, 2, 28)])
age = lambda born, on: on.year - born.year - ((on.month, on.day) < (born.month, born.day))
print(age(date(2000, 6, 15), date(2024, 6, 14)), date.fromordinal(738000), d.toordinal(), d.replace(day=1), d.timetuple().tm_yday, dt.ctime())
for f in (lambda: date(2023, 2, 29), lambda: datetime.strptime("x", "%Y"), lambda: date.fromisoformat("2023-13-01"), lambda: d - 5, lambda: d + d, lambda: utc - dt, lambda: utc < dt, lambda: date(2024, 13, 1), lambda: time(25), lambda: datetime.strptime("2024-01-01x", "%Y-%m-%d"), lambda: d < dt, lambda: timedelta("1"), lambda: date("2024"), lambda: date.max + timedelta(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
datetime(2024, 1, 1, 24)
