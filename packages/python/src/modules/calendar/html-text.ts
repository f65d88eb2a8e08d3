/** Calendars as HTML, and calendars with names of another locale, for the module calendar, written in Python. There is one locale here, C. */

export const HTML_TEXT: string = String.raw`
_DOCTYPE = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">'

def _cell(tag, css, text, span=None):
    """A cell of a table, perhaps over several columns."""
    columns = "" if span is None else f'colspan="{span}" '
    return f'<{tag} {columns}class="{css}">{text}</{tag}>'

def _row(cells):
    return "".join(["<tr>", *cells, "</tr>"])

def _table(css):
    return f'<table border="0" cellpadding="0" cellspacing="0" class="{css}">\n'

class HTMLCalendar(Calendar):
    """Calendars as tables and pages of HTML; subclasses may have other CSS classes."""

    cssclasses = cssclasses_weekday_head = [name.lower() for name in day_abbr]
    cssclass_month = cssclass_month_head = "month"
    cssclass_year = cssclass_year_head = "year"
    cssclass_noday = "noday"

    def formatday(self, day, weekday):
        """The cell of a day, or of none."""
        return _cell("td", self.cssclass_noday, "&nbsp;") if day == 0 else _cell("td", self.cssclasses[weekday], "%d" % day)

    def formatweek(self, theweek):
        """The row of a week."""
        return _row([self.formatday(day, weekday) for day, weekday in theweek])

    def formatweekday(self, day):
        """The cell above a day of the week."""
        return _cell("th", self.cssclasses_weekday_head[day], day_abbr[day])

    def formatweekheader(self):
        """The row with the names of the days of the week."""
        return _row(map(self.formatweekday, self.iterweekdays()))

    def formatmonthname(self, theyear, themonth, withyear=True):
        """The row with the name of a month."""
        title = "%s %s" % (month_name[themonth], theyear) if withyear else "%s" % month_name[themonth]
        return _row([_cell("th", self.cssclass_month_head, title, 7)])

    def formatmonth(self, theyear, themonth, withyear=True):
        """The table of a month."""
        rows = [self.formatmonthname(theyear, themonth, withyear=withyear), self.formatweekheader()]
        rows.extend(map(self.formatweek, self.monthdays2calendar(theyear, themonth)))
        return _table(self.cssclass_month) + "".join([row + "\n" for row in rows]) + "</table>\n"

    def formatyear(self, theyear, width=3):
        """The table of a year, with some months beside each other."""
        width = max(width, 1)
        rows = [_row([_cell("th", self.cssclass_year_head, theyear, "%d" % width)])]
        for months in _cut(range(1, 13), width):
            rows.append(_row([f"<td>{self.formatmonth(theyear, month, withyear=False)}</td>" for month in months]))
        return _table(self.cssclass_year) + "".join(rows) + "</table>"

    def formatyearpage(self, theyear, width=3, css="calendar.css", encoding=None):
        """The page of a year, in bytes."""
        # CPython puts the texts in by %, which takes tuples apart.
        coding = "utf-8" if encoding is None else encoding
        page = [
            '<?xml version="1.0" encoding="%s"?>' % coding, _DOCTYPE,
            "<html>", "<head>", '<meta http-equiv="Content-Type" content="text/html; charset=%s" />' % coding,
            *([] if css is None else ['<link rel="stylesheet" type="text/css" href="%s" />' % css]),
            "<title>Calendar for %d</title>" % theyear, "</head>",
            "<body>", self.formatyear(theyear, width) + "</body>", "</html>", "",
        ]
        return "\n".join(page).encode(coding, "xmlcharrefreplace")

class LocaleTextCalendar(TextCalendar):
    """A TextCalendar that takes a locale; the names are those of C."""

    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)
        self.locale = locale

class LocaleHTMLCalendar(HTMLCalendar):
    """An HTMLCalendar that takes a locale; the names are those of C."""

    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)
        self.locale = locale

def formatstring(cols, colwidth=20, spacing=6):
    """Texts in the middle of columns, with spaces between the columns."""
    return (spacing * " ").join([text.center(colwidth) for text in cols])

def format(cols, colwidth=20, spacing=6):
    """Prints what formatstring gives."""
    print(formatstring(cols, colwidth=colwidth, spacing=spacing))
`;
