/** The module csv, written in Python: readers and writers of tables as text. */

import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)
__doc__ = "CSV parsing and writing."
_limit = [131072]

class Error(Exception):
    __module__ = "_csv"

class Dialect:
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = None
    quoting = QUOTE_MINIMAL

class excel(Dialect):
    """The usual properties of an Excel-generated CSV file."""
    delimiter = ","
    quotechar = '"'
    lineterminator = "\r\n"

class excel_tab(excel):
    delimiter = "\t"

class unix_dialect(Dialect):
    delimiter = ","
    quotechar = '"'
    lineterminator = "\n"
    quoting = QUOTE_ALL

_dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}

def register_dialect(name, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Format(dialect, fmtparams)

def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]

def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _Format(name, {})

def list_dialects():
    return list(_dialects)

def field_size_limit(limit=None):
    before = _limit[0]
    if limit is not None:
        _limit[0] = limit
    return before

_NAMES = ("delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace")

class _Format:
    """The parameters of a reader or a writer, checked."""
    def __init__(self, dialect, given):
        if isinstance(dialect, str):
            if dialect not in _dialects:
                raise Error("unknown dialect")
            dialect = _dialects[dialect]
        for name in given:
            if name not in _NAMES:
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        defaults = (",", True, None, "\r\n", '"', QUOTE_MINIMAL, False)
        for name, default in zip(_NAMES, defaults):
            value = given[name] if name in given else getattr(dialect, name, default) if dialect is not None else default
            setattr(self, name, value)
        for name in ("delimiter", "quotechar", "escapechar"):
            value = getattr(self, name)
            if value is None and name != "delimiter":
                continue
            if not isinstance(value, str):
                raise TypeError(f'"{name}" must be string, not {type(value).__name__}' if name == "delimiter" else f'"{name}" must be string or None, not {type(value).__name__}')
            if len(value) != 1:
                raise TypeError(f'"{name}" must be a 1-character string')
        if not isinstance(self.quoting, int):
            raise TypeError('"quoting" must be an integer')
        if not 0 <= self.quoting <= 3:
            raise TypeError('bad "quoting" value')
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            if "quotechar" in given or dialect is not None:
                raise TypeError("quotechar must be set if quoting enabled")
            self.quotechar = '"'
        if not isinstance(self.lineterminator, str):
            raise TypeError('"lineterminator" must be a string, not ' + type(self.lineterminator).__name__)

class _Reader:
    def __init__(self, lines, dialect, given):
        self._lines = iter(lines)
        self.dialect = _Format(dialect, given)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        f = self.dialect
        fields, field, state, numeric = [], [], "start", False
        def save():
            nonlocal field, numeric
            text = "".join(field)
            field = []
            if numeric:
                numeric = False
                fields.append(float(text))
            else:
                fields.append(text)
        started = False
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if started:
                    if state in ("quoted", "escape quoted"):
                        save()
                        return fields
                raise
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)")
            started = True
            self.line_num += 1
            for at, c in enumerate(line):
                if state == "end":
                    if c not in "\r\n":
                        raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
                    continue
                if state == "start" and not fields and c in "\r\n":
                    state = "end"
                    continue
                if state in ("start", "field"):
                    if c in "\r\n":
                        save()
                        state = "end"
                    elif state == "start" and c == f.quotechar and f.quoting != QUOTE_NONE:
                        state = "quoted"
                    elif c == f.escapechar:
                        state = "escape"
                    elif state == "start" and c == " " and f.skipinitialspace:
                        pass
                    elif c == f.delimiter:
                        save()
                        state = "start"
                    else:
                        if state == "start" and f.quoting == QUOTE_NONNUMERIC:
                            numeric = True
                        field.append(c)
                        state = "field"
                elif state == "escape":
                    field.append(c)
                    state = "field"
                elif state == "escape quoted":
                    field.append(c)
                    state = "quoted"
                elif state == "quoted":
                    if c == f.escapechar:
                        state = "escape quoted"
                    elif c == f.quotechar:
                        state = "quote in quoted" if f.doublequote else "field"
                    else:
                        field.append(c)
                elif state == "quote in quoted":
                    if c == f.quotechar:
                        field.append(c)
                        state = "quoted"
                    elif c == f.delimiter:
                        save()
                        state = "start"
                    elif c in "\r\n":
                        save()
                        state = "end"
                    else:
                        field.append(c)
                        state = "field"
            if state == "end":
                return fields
            if state in ("quoted", "escape quoted"):
                continue
            if state == "start" and not fields and not field:
                return fields
            save()
            return fields

class _Writer:
    def __init__(self, file, dialect, given):
        if not hasattr(file, "write"):
            raise TypeError('argument 1 must have a "write" method')
        self._write = file.write
        self.dialect = _Format(dialect, given)

    def _field(self, value, alone):
        f = self.dialect
        if value is None:
            text = ""
        elif isinstance(value, str):
            text = value
        elif isinstance(value, float):
            text = repr(value)
        else:
            text = str(value)
        number = isinstance(value, (int, float))
        quoted = f.quoting == QUOTE_ALL or f.quoting == QUOTE_NONNUMERIC and not number
        special = {f.delimiter, f.quotechar, f.escapechar, "\n", "\r", *f.lineterminator}
        out = []
        for c in text:
            if c in special and c is not None:
                if f.quoting == QUOTE_NONE:
                    if f.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    out.append(f.escapechar)
                elif c == f.quotechar:
                    if f.doublequote:
                        out.append(c)
                        quoted = True
                    elif f.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    else:
                        out.append(f.escapechar)
                elif c == f.escapechar:
                    out.append(c)
                else:
                    quoted = True
            out.append(c)
        if alone and not out and not quoted:
            if f.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            quoted = True
        body = "".join(out)
        return f.quotechar + body + f.quotechar if quoted else body

    def writerow(self, row, /):
        try:
            row = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}")
        text = self.dialect.delimiter.join([self._field(value, len(row) == 1) for value in row])
        return self._write(text + self.dialect.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)

def reader(iterable, /, dialect="excel", **fmtparams):
    return _Reader(iterable, dialect, fmtparams)

def writer(fileobj, /, dialect="excel", **fmtparams):
    return _Writer(fileobj, dialect, fmtparams)

class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self._fieldnames = fieldnames if fieldnames is None else list(fieldnames)
        self.restkey, self.restval = restkey, restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        record = dict(zip(names, row))
        if len(names) < len(row):
            record[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            record[name] = self.restval
        return record

class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        self.fieldnames, self.restval = fieldnames, restval
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, record):
        if self.extrasaction == "raise":
            wrong = record.keys() - self.fieldnames
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(each) for each in wrong]))
        return [record.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))

class Sniffer:
    """Guesses the delimiter of a sample: the character that stands equally often in every line."""
    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        lines = [line for line in sample.splitlines() if line]
        best = None
        for c in delimiters or [*self.preferred, "|"]:
            counts = {len(row) for row in reader(lines, delimiter=c)} if lines else set()
            if len(counts) == 1 and counts != {1}:
                best = c
                break
        if best is None:
            raise Error("Could not determine delimiter")
        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL
            quotechar = '"'
        dialect.delimiter = best
        dialect.skipinitialspace = all(best + " " in line for line in lines)
        return dialect

    def has_header(self, sample):
        rows = list(reader(sample.splitlines(), self.sniff(sample)))
        votes = 0
        for i, name in enumerate(rows[0]):
            column = [row[i] for row in rows[1:21] if len(row) == len(rows[0])]
            def numeric(text):
                try:
                    complex(text)
                except ValueError:
                    return False
                return True
            if column and all(map(numeric, column)):
                votes += -1 if numeric(name) else 1
            elif column and len({len(text) for text in column}) == 1:
                votes += 1 if len(name) != len(column[0]) else -1
        return votes > 0
`;

export const csvModule = pythonModule("csv", TEXT);
