/**
 * The text of the module difflib: two texts side by side as a table of HTML, in Python.
 *
 * The lines of `ndiff` become rows (`_rows`): what was deleted and what was added between two equal lines stands side by side, the shorter side filled up with blanks.
 * Changes within a line carry marks that become spans at the very end: NUL with a sign opens one, SOH closes it.
 */

export const HTML_DIFF_TEXT = String.raw`
_OPEN, _CLOSE = "\0", "\1"
_SPANS = {_OPEN + sign: f'<span class="diff_{name}">' for sign, name in (("+", "add"), ("-", "sub"), ("^", "chg"))}

def _marked(line, hint):
    """The line with what its hint points at between marks; the whole line where there is no hint."""
    pieces, at = [], 0
    for sign, same in _groupby(hint):
        end = at + len(list(same))
        pieces.append(line[at:end] if sign not in "+-^" else _OPEN + sign + line[at:end] + _CLOSE)
        at = end
    return "".join(pieces) + line[at:]

def _events(delta):
    """The lines of ndiff: "=" with a line of both, "-" and "+" with one, "?" with both sides of a line that changed within."""
    lines = list(delta)
    at = 0
    while at < len(lines):
        tags = "".join([each[0] for each in lines[at : at + 4]])
        line = lines[at][2:]
        if tags.startswith("-?+?"):
            yield "?", _marked(line, lines[at + 1][2:-1]), _marked(lines[at + 2][2:], lines[at + 3][2:-1])
            at += 4
        elif tags.startswith("-+?"):
            yield "?", line, _marked(lines[at + 1][2:], lines[at + 2][2:-1])
            at += 3
        elif tags.startswith("-?+"):
            yield "?", _marked(line, lines[at + 1][2:-1]), lines[at + 2][2:]
            at += 3
        else:
            yield "=" if tags[0] == " " else tags[0], line, line
            at += 1

def _whole(sign, line):
    # An empty line must show that it is one.
    return _OPEN + sign + (line or " ") + _CLOSE

def _rows(fromlines, tolines, linejunk, charjunk):
    """Both sides of every row, each a number and a text, and whether they differ."""
    numbers = {"-": 0, "+": 0}
    waiting = {"-": [], "+": []}
    def numbered(side, text):
        numbers[side] += 1
        return numbers[side], text
    def settled():
        left, right = waiting["-"], waiting["+"]
        for short, long in ((left, right), (right, left)):
            while len(short) < len(long):
                short.append(("", "\n"))
        yield from [(*pair, True) for pair in zip(left, right)]
        left.clear()
        right.clear()
    for kind, left, right in _events(ndiff(fromlines, tolines, linejunk, charjunk)):
        if kind in waiting:
            waiting[kind].append(numbered(kind, _whole(kind, left)))
            continue
        yield from settled()
        yield numbered("-", left), numbered("+", right), kind == "?"
    yield from settled()

def _in_context(rows, count):
    """The rows that differ, with so many equal ones around them; None stands before each run of them."""
    # CPython keeps a ring of the rows before: its room is one more than the count, and is made before any row is looked at.
    room = count
    room += 1
    0 % len([None] * room)
    rows = list(rows)
    shown = set()
    for at, (_, _, differs) in enumerate(rows):
        if differs:
            shown.update(range(max(0, at - count), min(len(rows), at + count + 1)))
    last = -1
    for at in sorted(shown):
        if at > last + 1:
            yield None
        yield rows[at]
        last = at

def _cut(number, text, width):
    """A text as rows of so many characters; what is marked stays marked in each."""
    if len(text) - 3 * text.count(_OPEN) <= width:
        yield number, text
        return
    at = shown = 0
    mark = ""
    while shown < width and at < len(text):
        if text[at] == _OPEN:
            mark = text[at + 1]
            at += 2
        elif text[at] == _CLOSE:
            mark = ""
            at += 1
        else:
            at += 1
            shown += 1
    head, tail = text[:at], text[at:]
    if mark:
        head, tail = head + _CLOSE, _OPEN + mark + tail
    yield number, head
    yield from _cut(">", tail, width)

def _wrapped(rows, width):
    """Rows that are no wider than that; the side with less to show is filled up."""
    for row in rows:
        if row is None or row[2] is None:
            yield row
            continue
        left, right, differs = row
        for each in _zip_longest(_cut(*left, width), _cut(*right, width), fillvalue=("", " ")):
            yield (*each, differs)

_COLOURS = {".diff_next": "#c0c0c0", ".diff_add": "#aaffaa", ".diff_chg": "#ffff77", ".diff_sub": "#ffaaaa"}
_RULES = {"table.diff": "font-family:Courier; border:medium;", ".diff_header": "background-color:#e0e0e0", "td.diff_header": "text-align:right"}
_RULES.update({name: "background-color:" + colour for name, colour in _COLOURS.items()})
_STYLES = "".join(["\n        %s {%s}" % rule for rule in _RULES.items()])

def _key(title, *rows):
    """One half of the legend: a table in a cell, a row for each kind of mark or link."""
    indent = "\n" + " " * 22
    wide = ' colspan="2"' if title == "Links" else ""
    head = f'<td> <table border="" summary="{title}">{indent}<tr><th{wide}> {title} </th> </tr>'
    return head + "".join([indent + f"<tr><td{row}</tr>" for row in rows]) + "\n" + " " * 18 + "</table></td>"

_MARKS = _key("Colors", ' class="diff_add">&nbsp;Added&nbsp;</td>', ' class="diff_chg">Changed</td> ', ' class="diff_sub">Deleted</td> ')
_LINKS = _key("Links", *[f">({each[0]}){each[1:]}</td> " for each in ("first change", "next change", "top")])
_LEGEND = (
    f'\n    <table class="diff" summary="Legends">\n        <tr> <th colspan="2"> Legends </th> </tr>\n        <tr> {_MARKS}'
    + f"\n             {_LINKS} </tr>\n    </table>"
)

_COLUMNS = "        " + " ".join(["<colgroup></colgroup>"] * 3) + "\n"

class HtmlDiff(object):
    """Two texts side by side, line by line, as a table of HTML with the changes in colours."""
    _default_prefix = 0

    def __init__(self, tabsize=8, wrapcolumn=None, linejunk=None, charjunk=IS_CHARACTER_JUNK):
        self._tabsize, self._wrapcolumn = tabsize, wrapcolumn
        self._linejunk, self._charjunk = linejunk, charjunk

    def make_file(self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5, *, charset="utf-8"):
        """Returns a page of HTML with the texts side by side."""
        table = self.make_table(fromlines, tolines, fromdesc, todesc, context=context, numlines=numlines)
        page = (
            '\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"\n          "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n\n<html>\n\n<head>\n'
            f'    <meta http-equiv="Content-Type"\n          content="text/html; charset={charset}" />\n    <title></title>\n'
            f'    <style type="text/css">{_STYLES}\n    </style>\n</head>\n\n<body>\n    {table}{_LEGEND}\n</body>\n\n</html>'
        )
        return page.encode(charset, "xmlcharrefreplace").decode(charset)

    def make_table(self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5):
        """Returns a table of HTML with the texts side by side."""
        name = HtmlDiff._default_prefix
        HtmlDiff._default_prefix = name + 1
        left, right = [[self._without_tabs(line) for line in lines] for lines in (fromlines, tolines)]
        rows = _rows(left, right, self._linejunk, self._charjunk)
        if context and numlines is not None:
            rows = _in_context(rows, numlines)
        if self._wrapcolumn:
            rows = _wrapped(rows, self._wrapcolumn)
        rows = list(rows)
        body = "".join(self._lines(rows, name, context, numlines))
        head = ""
        if fromdesc or todesc:
            head = "<thead><tr>" + "".join([f'<th class="diff_next"><br /></th><th colspan="2" class="diff_header">{each}</th>' for each in (fromdesc, todesc)]) + "</tr></thead>"
        table = (
            f'\n    <table class="diff" id="difflib_chg_to{name}__top"\n           cellspacing="0" cellpadding="0" rules="groups" >\n{_COLUMNS}{_COLUMNS}'
            f"        {head}\n        <tbody>\n{body}        </tbody>\n    </table>"
        )
        for mark, span in _SPANS.items():
            table = table.replace(mark, span)
        return table.replace(_CLOSE, "</span>").replace("\t", "&nbsp;")

    def _without_tabs(self, line):
        # The spaces that a tab becomes are tabs for now: they are no spaces that ndiff may take for a change.
        return line.replace(" ", "\0").expandtabs(self._tabsize).replace(" ", "\t").replace("\0", " ").rstrip("\n")

    def _lines(self, rows, name, context, numlines):
        """The rows as HTML, with the links from change to change."""
        anchor = f"difflib_chg_to{name}__"
        links, ids = [""] * len(rows), [""] * len(rows)
        changes, last, inside = 0, 0, False
        for at, row in enumerate(rows):
            differs = row is not None and row[2]
            if differs and not inside:
                ids[max(0, at - numlines)] = f' id="{anchor}{changes}"'
                changes += 1
                last = at
                links[last] = f'<a href="#{anchor}{changes}">n</a>'
            inside = differs
        if not rows:
            cell = "<td></td><td>&nbsp;%s&nbsp;</td>" % ("No Differences Found" if context else "Empty File")
            link = f'<td class="diff_next"><a href="#{anchor}top">t</a></td>'
            yield f"            <tr>{link}{cell}{link}{cell}</tr>\n"
            return
        if rows[0] is None or not rows[0][2]:
            links[0] = f'<a href="#{anchor}0">f</a>'
        links[last] = f'<a href="#{anchor}top">t</a>'
        for at, row in enumerate(rows):
            if row is None:
                if at > 0:
                    yield "        </tbody>        \n        <tbody>\n"
                continue
            left, right = self._cell(f"from{name}_", *row[0]), self._cell(f"to{name}_", *row[1])
            yield f'            <tr><td class="diff_next"{ids[at]}>{links[at]}</td>{left}<td class="diff_next">{links[at]}</td>{right}</tr>\n'

    def _cell(self, prefix, number, text):
        place = f' id="{prefix}{number}"' if isinstance(number, int) else ""
        shown = text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;").replace(" ", "&nbsp;").rstrip()
        return f'<td class="diff_header"{place}>{number}</td><td nowrap="nowrap">{shown}</td>'
`;
