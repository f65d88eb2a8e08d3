import calendar
from datetime import date

print(calendar.month(2024, 2))
print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2023, 10))
print(calendar.monthrange(2024, 2), calendar.isleap(2000), calendar.leapdays(2000, 2025), calendar.weekday(2024, 7, 4), calendar.day_name[0], list(calendar.month_abbr)[1:4], list(calendar.day_abbr), calendar.month_name[12])
print(calendar.monthcalendar(2024, 9))
c = calendar.Calendar(firstweekday=6)
print(list(c.itermonthdays(2024, 2))[:10], [d.isoformat() for d in c.itermonthdates(2024, 2)][:3], list(c.itermonthdays2(2024, 6))[:4], list(c.iterweekdays()))
print(len(calendar.calendar(2024).splitlines()), calendar.timegm((2024, 1, 1, 0, 0, 0)), calendar.MONDAY, calendar.SUNDAY, calendar.firstweekday())
third_fridays = []
for m in range(1, 13):
    fridays = [w[calendar.FRIDAY] for w in calendar.monthcalendar(2024, m) if w[calendar.FRIDAY]]
    third_fridays.append(date(2024, m, fridays[2]).strftime("%d %b"))
print(third_fridays)
print(sum(calendar.monthrange(2023, m)[1] for m in range(1, 13)), max(range(1, 13), key=lambda m: calendar.monthrange(2024, m)[1]))
for bad in (lambda: calendar.monthrange(2024, 13), lambda: calendar.weekday(2024, 2, 30), lambda: calendar.setfirstweekday(9)):
    try:
        print(bad())
    except ValueError as e:
        print(type(e).__name__, e)
print(calendar.month_name[13])
