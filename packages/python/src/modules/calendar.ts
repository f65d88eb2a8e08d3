/** The module calendar, written in Python: months and years as lists of weeks and as text. English names. */

import { HTML_TEXT } from "./calendar/html-text.ts";
import { datetimeModule } from "./datetime/datetime-module.ts";
import { pythonModule } from "./python-source.ts";

const TEXT = `
__all__ = """
IllegalMonthError IllegalWeekdayError setfirstweekday firstweekday isleap leapdays weekday monthrange monthcalendar prmonth month prcal calendar
timegm month_name month_abbr day_name day_abbr Calendar TextCalendar HTMLCalendar LocaleTextCalendar LocaleHTMLCalendar weekheader MONDAY TUESDAY
WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY
""".split()

class IllegalMonthError(ValueError):
    """A month that is none of the twelve."""
    def __init__(self, month):
        self.month = month
    def __str__(self):
        return f"bad month number {self.month!r}; must be 1-12"

class IllegalWeekdayError(ValueError):
    """A day of the week that is none of the seven."""
    def __init__(self, weekday):
        self.weekday = weekday
    def __str__(self):
        return f"bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)"

class _Names:
    """Names that can be asked for by number."""
    def __init__(self, names):
        self._names = [*names]
    def __len__(self):
        return len(self._names)
    def __getitem__(self, i):
        return self._names[i]

day_name = _Names("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
month_name = _Names(" January February March April May June July August September October November December".split(" "))
day_abbr, month_abbr = [_Names([name[:3] for name in names]) for names in (day_name, month_name)]
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(len(day_name))
January, February = 1, 2
mdays = [0] + [28 if month == February else 30 + (month + month // 8) % 2 for month in range(1, 13)]
EPOCH = 1970

def isleap(year):
    """Whether a year has a 29th of February."""
    return year % (4 if year % 100 else 400) == 0

def leapdays(y1, y2):
    """How many leap years there are from y1 on and before y2."""
    upto = lambda year: year // 4 - year // 100 + year // 400
    y1 -= 1
    y2 -= 1
    return upto(y2) - upto(y1)

def weekday(year, month, day):
    """The day of the week of a date, 0 for Monday; years that no date can have are taken for others like them."""
    return _date(year if 1 <= year <= 9999 else 2000 + year % 400, month, day).weekday()

def _length(year, month):
    return mdays[month] + (month == February and isleap(year))

def monthrange(year, month):
    """The weekday that a month begins with, and the number of its days."""
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    return weekday(year, month, 1), _length(year, month)

def _cut(things, size):
    """A list in pieces of a size."""
    things = [*things]
    return [things[start:start + size] for start in range(0, len(things), size)]

class Calendar:
    """The days of months and years in weeks that begin with any day; makes no text."""

    def __init__(self, firstweekday=0):
        self._first = firstweekday

    def getfirstweekday(self):
        """The day that weeks begin with."""
        return self._first % 7
    def setfirstweekday(self, firstweekday):
        """Makes weeks begin with another day."""
        self._first = firstweekday
    firstweekday = property(fget=getfirstweekday, fset=setfirstweekday)

    def iterweekdays(self):
        """The numbers of the seven days in the order of this calendar."""
        start = self._first % 7
        yield from [*range(start, 7), *range(start)]

    def itermonthdays3(self, year, month):
        """Year, month and day of all days in the weeks of a month."""
        first, days = monthrange(year, month)
        earlier = (year, month - 1) if month > 1 else (year - 1, 12)
        later = (year, month + 1) if month < 12 else (year + 1, 1)
        before = (first - self.firstweekday) % 7
        after = -(before + days) % 7
        last = _length(*earlier)
        spans = (earlier, last - before + 1, last), ((year, month), 1, days), (later, 1, after)
        for at, start, end in spans:
            for day in range(start, end + 1):
                yield *at, day

    def itermonthdays4(self, year, month):
        """Like itermonthdays3, with the day of the week too."""
        for count, date in enumerate(self.itermonthdays3(year, month), self.firstweekday):
            yield *date, count % 7

    def itermonthdays2(self, year, month):
        """Day of the month, or 0 outside of it, and day of the week."""
        for _, at, day, weekday in self.itermonthdays4(year, month):
            yield day * (at == month), weekday

    def itermonthdays(self, year, month):
        """Day of the month, or 0 outside of it."""
        for day, _ in self.itermonthdays2(year, month):
            yield day

    def itermonthdates(self, year, month):
        """All days in the weeks of a month as dates."""
        for date in self.itermonthdays3(year, month):
            yield _date(*date)

    def monthdatescalendar(self, year, month):
        """The weeks of a month as lists of dates."""
        return _cut(self.itermonthdates(year, month), 7)
    def monthdays2calendar(self, year, month):
        """The weeks of a month as lists of days and days of the week."""
        return _cut(self.itermonthdays2(year, month), 7)
    def monthdayscalendar(self, year, month):
        """The weeks of a month as lists of days."""
        return _cut(self.itermonthdays(year, month), 7)

    def _months(self, weeks, year, width):
        return _cut([weeks(year, month) for month in range(1, 13)], width)
    def yeardatescalendar(self, year, width=3):
        """The months of a year, some in a row, each as monthdatescalendar gives it."""
        return self._months(self.monthdatescalendar, year, width)
    def yeardays2calendar(self, year, width=3):
        """The months of a year, some in a row, each as monthdays2calendar gives it."""
        return self._months(self.monthdays2calendar, year, width)
    def yeardayscalendar(self, year, width=3):
        """The months of a year, some in a row, each as monthdayscalendar gives it."""
        return self._months(self.monthdayscalendar, year, width)

class TextCalendar(Calendar):
    """Calendars as plain text."""

    def formatday(self, day, weekday, width):
        """A day, or room for none."""
        return ("" if day == 0 else "%2i" % day).center(width)
    def formatweek(self, theweek, width):
        """The days of a week, in a line that does not end."""
        return " ".join([self.formatday(day, weekday, width) for day, weekday in theweek])
    def formatweekday(self, day, width):
        """The name of a day of the week, short where there is little room."""
        names = day_name if width >= 9 else day_abbr
        return names[day][:width].center(width)
    def formatweekheader(self, width):
        """The names of the days above a month."""
        return " ".join([self.formatweekday(day, width) for day in self.iterweekdays()])
    def formatmonthname(self, theyear, themonth, width, withyear=True):
        """The name of a month above it."""
        title = month_name[themonth]
        if withyear:
            title = "%s %r" % (title, theyear)
        return title.center(width)

    def formatmonth(self, theyear, themonth, w=0, l=0):
        """A month in lines of text."""
        w, end = max(2, w), "\\n" * max(1, l)
        lines = [self.formatmonthname(theyear, themonth, 7 * w + 6), self.formatweekheader(w)]
        for days in self.monthdays2calendar(theyear, themonth):
            lines.append(self.formatweek(days, w))
        return "".join([line.rstrip() + end for line in lines])

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        """A year in lines of text, with some months beside each other."""
        w, l, c = max(2, w), max(1, l), max(2, c)
        width = 7 * w + 6
        beside = lambda cells: (c * " ").join([cell.center(width) for cell in cells]).rstrip() + end
        title = repr(theyear).center(width * m + c * (m - 1)).rstrip()
        end = "\\n" * l
        text = title + end
        weeks_of_months = self.yeardays2calendar(theyear, m)
        for months, row in zip(_cut(range(1, 13), m), weeks_of_months):
            text += end + beside([self.formatmonthname(theyear, month, width, False) for month in months])
            text += beside([self.formatweekheader(w) for month in months])
            for line in range(max([len(weeks) for weeks in row])):
                text += beside([self.formatweek(weeks[line], w) if line < len(weeks) else "" for weeks in row])
        return text

    def prweek(self, theweek, width):
        """Prints a week; the line does not end."""
        print(end=self.formatweek(theweek, width))
    def prmonth(self, theyear, themonth, w=0, l=0):
        """Prints a month."""
        print(end=self.formatmonth(theyear, themonth, w, l))
    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        """Prints a year."""
        print(end=self.formatyear(theyear, w, l, c, m))

c = TextCalendar()
week, prweek, weekheader = c.formatweek, c.prweek, c.formatweekheader
month, prmonth, monthcalendar = c.formatmonth, c.prmonth, c.monthdayscalendar
calendar, prcal = c.formatyear, c.pryear
firstweekday = c.getfirstweekday

def setfirstweekday(firstweekday):
    """Makes the weeks of this module's functions begin with another day."""
    if not 0 <= firstweekday <= 6:
        raise IllegalWeekdayError(firstweekday)
    c.setfirstweekday(firstweekday)

def timegm(tuple):
    """Seconds since 1970 of a time in UTC."""
    year, month, day, hours, minutes, seconds = tuple[:6]
    days = _date(year, month, 1).toordinal() - _date(EPOCH, 1, 1).toordinal() + day - 1
    return seconds + 60 * (minutes + 60 * (hours + 24 * days))
`;

export const calendarModule = pythonModule(
  "calendar",
  TEXT + HTML_TEXT,
  () => new Map([["_date", datetimeModule.create().get("date")!]]),
);
