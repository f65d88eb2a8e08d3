/** The readers and writers of the module csv, and their dialects, written in Python. */

export const READER_TEXT: string = String.raw`
"""CSV parsing and writing."""

__version__ = "1.0"
__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "__doc__", "excel", "excel_tab",
    "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer",
    "unregister_dialect", "__version__", "DictReader", "DictWriter", "unix_dialect",
]
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)
_limit = [131072]
_UNSET = object()

class Error(Exception):
    __module__ = "_csv"

_NAMES = ("delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict")

def _character(value, name):
    if not isinstance(value, str):
        words = "string" if name == "delimiter" else "string or None"
        raise TypeError(f'"{name}" must be {words}, not {type(value).__name__}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')
    return value

def _format(dialect, given):
    """The checked parameters of a dialect, by name or by object, and of keywords."""
    for name in given:
        if name not in _NAMES:
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
    if isinstance(dialect, str):
        if dialect not in _dialects:
            raise Error("unknown dialect")
        dialect = _dialects[dialect]
    if isinstance(dialect, _Format) and not given:
        return dialect
    take = lambda name: given[name] if name in given else getattr(dialect, name, _UNSET)
    values = {name: take(name) for name in _NAMES}
    chosen = {name: default if values[name] is _UNSET else values[name] for name, default in _DEFAULTS.items()}
    chosen["delimiter"] = _character(chosen["delimiter"], "delimiter")
    for name in ("doublequote", "skipinitialspace", "strict"):
        chosen[name] = bool(chosen[name])
    for name in ("escapechar", "quotechar"):
        if chosen[name] is not None:
            _character(chosen[name], name)
    if chosen["lineterminator"] is None:
        raise TypeError("lineterminator must be set")
    if not isinstance(chosen["lineterminator"], str):
        raise TypeError('"lineterminator" must be a string')
    if not isinstance(chosen["quoting"], int):
        raise TypeError('"quoting" must be an integer')
    if not QUOTE_MINIMAL <= chosen["quoting"] <= QUOTE_NONE:
        raise TypeError('bad "quoting" value')
    if chosen["quotechar"] is None:
        if values["quoting"] is _UNSET:
            chosen["quoting"] = QUOTE_NONE
        elif chosen["quoting"] != QUOTE_NONE:
            raise TypeError("quotechar must be set if quoting enabled")
    made = object.__new__(_Format)
    for name in _NAMES:
        object.__setattr__(made, name, chosen[name])
    return made

_DEFAULTS = {
    "delimiter": ",", "doublequote": True, "escapechar": None, "lineterminator": "\r\n", "quotechar": '"',
    "quoting": QUOTE_MINIMAL, "skipinitialspace": False, "strict": False,
}

class _Format:
    """CSV dialect: the parameters of a reader or a writer, checked and fixed."""
    __slots__ = _NAMES

    def __new__(cls, dialect=None, **given):
        return _format(dialect, given)

    def __setattr__(self, name, value=None):
        if name in _NAMES:
            raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")
        raise AttributeError(f"'_csv.Dialect' object has no attribute '{name}'")

    __delattr__ = __setattr__

    def __reduce__(self):
        raise TypeError("cannot pickle 'Dialect' instances")

class Dialect:
    """Describe a CSV dialect. This must be subclassed (see csv.excel)."""
    _name = ""
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        self._validate()

    def _validate(self):
        try:
            _format(self, {})
        except TypeError as problem:
            raise Error(str(problem))

class excel(Dialect):
    """Describe the usual properties of Excel-generated CSV files."""
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL

class excel_tab(excel):
    """Describe the usual properties of Excel-generated TAB-delimited files."""
    delimiter = "\t"

class unix_dialect(Dialect):
    """Describe the usual properties of Unix-generated CSV files."""
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL

_dialects = {}

def _two(args, fmtparams):
    if "dialect" in fmtparams:
        args = (*args, fmtparams.pop("dialect"))
    if not args:
        raise TypeError(" expected at least 1 argument, got 0")
    if len(args) > 2:
        raise TypeError(f" expected at most 2 arguments, got {len(args)}")
    return args if len(args) == 2 else (args[0], None)

def register_dialect(*args, **fmtparams):
    """Create a mapping from a string name to a dialect class."""
    name, dialect = _two(args, fmtparams)
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _format(dialect, fmtparams)

def unregister_dialect(name):
    """Delete the name/dialect mapping associated with a string name."""
    try:
        del _dialects[name]
    except KeyError:
        raise Error("unknown dialect") from None

def get_dialect(name):
    """Return the dialect instance associated with name."""
    try:
        return _dialects[name]
    except KeyError:
        raise Error("unknown dialect") from None

def list_dialects():
    """Return a list of all known dialect names."""
    return list(_dialects)

def field_size_limit(*args, **named):
    """Sets an upper limit on parsed fields; gives the old one."""
    if len(args) > 1:
        raise TypeError(f"field_size_limit() takes at most 1 argument ({len(args)} given)")
    if named:
        raise TypeError(f"{next(iter(named))!r} is an invalid keyword argument for field_size_limit()")
    before = _limit[0]
    if args:
        if not isinstance(args[0], int):
            raise TypeError("limit must be an integer")
        _limit[0] = args[0]
    return before

for _name, _kind in (("excel", excel), ("excel-tab", excel_tab), ("unix", unix_dialect)):
    register_dialect(_name, _kind)

_START, _FIELD_START, _ESCAPED, _IN_FIELD, _QUOTED, _ESCAPED_QUOTED, _QUOTE, _END, _ESCAPED_END = range(9)

class _Reader:
    """CSV reader: iterates over the records of an iterable of lines."""
    __slots__ = ("_lines", "_dialect", "_line_num", "_fields", "_field", "_size", "_state", "_numeric", "_plain")

    def __init__(self, lines, dialect):
        self._lines = iter(lines)
        self._dialect = dialect
        self._line_num = 0
        self._plain = not dialect.skipinitialspace and dialect.quoting != QUOTE_NONNUMERIC

    @property
    def dialect(self):
        return self._dialect

    @property
    def line_num(self):
        return self._line_num

    def __iter__(self):
        return self

    def __next__(self):
        self._fields, self._field, self._size, self._numeric, self._state = [], [], 0, False, _START
        d = self._dialect
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if self._size or self._state == _QUOTED:
                    if d.strict:
                        raise Error("unexpected end of data") from None
                    self._save()
                    return self._fields
                raise
            if not isinstance(line, str):
                raise Error(
                    f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)"
                )
            self._line_num += 1
            if self._plain and self._state == _START:
                # Most lines have neither quotes nor escapes.
                bare = line.rstrip("\r\n")
                if (
                    bare and (d.quoting == QUOTE_NONE or d.quotechar not in bare)
                    and (d.escapechar is None or d.escapechar not in bare)
                    and "\r" not in bare and "\n" not in bare and len(bare) <= _limit[0] and d.delimiter not in "\r\n"
                ):
                    return bare.split(d.delimiter)
            for c in line:
                self._take(c, d)
            self._take("", d)
            if self._state == _START:
                return self._fields

    def _save(self):
        text = "".join(self._field)
        self._field, self._size = [], 0
        if self._numeric:
            self._numeric = False
            text = float(text)
        self._fields.append(text)

    def _add(self, c):
        if self._size >= _limit[0]:
            raise Error(f"field larger than field limit ({_limit[0]})")
        self._field.append(c)
        self._size += 1

    def _take(self, c, d):
        """One step for one character; the empty one stands for the end of a line."""
        state = self._state
        ends = c == "" or c == "\n" or c == "\r"
        after = _END if c else _START
        if state == _START:
            if c == "":
                return
            if ends:
                self._state = _END
                return
            state = _FIELD_START
        elif state == _ESCAPED_END:
            if c == "":
                return
            state = _IN_FIELD
        if state == _FIELD_START:
            if ends:
                self._save()
                self._state = after
            elif c == d.quotechar and d.quoting != QUOTE_NONE:
                self._state = _QUOTED
            elif c == d.escapechar:
                self._state = _ESCAPED
            elif c == " " and d.skipinitialspace:
                self._state = _FIELD_START
            elif c == d.delimiter:
                self._save()
                self._state = _FIELD_START
            else:
                if d.quoting == QUOTE_NONNUMERIC:
                    self._numeric = True
                self._add(c)
                self._state = _IN_FIELD
        elif state == _ESCAPED:
            self._add(c or "\n")
            self._state = _ESCAPED_END if c and ends else _IN_FIELD
        elif state == _IN_FIELD:
            if ends:
                self._save()
                self._state = after
            elif c == d.escapechar:
                self._state = _ESCAPED
            elif c == d.delimiter:
                self._save()
                self._state = _FIELD_START
            else:
                self._add(c)
                self._state = _IN_FIELD
        elif state == _QUOTED:
            if c == "":
                pass
            elif c == d.escapechar:
                self._state = _ESCAPED_QUOTED
            elif c == d.quotechar and d.quoting != QUOTE_NONE:
                self._state = _QUOTE if d.doublequote else _IN_FIELD
            else:
                self._add(c)
        elif state == _ESCAPED_QUOTED:
            self._add(c or "\n")
            self._state = _QUOTED
        elif state == _QUOTE:
            if d.quoting != QUOTE_NONE and c and c == d.quotechar:
                self._add(c)
                self._state = _QUOTED
            elif c and c == d.delimiter:
                self._save()
                self._state = _FIELD_START
            elif ends:
                self._save()
                self._state = after
            elif not d.strict:
                self._add(c)
                self._state = _IN_FIELD
            else:
                raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
        elif c == "":
            self._state = _START
        elif not ends:
            raise Error("new-line character seen in unquoted field - do you need to open the file in universal-newline mode?")

class _Writer:
    """CSV writer: writes records to a file-like object."""
    __slots__ = ("_write", "_dialect", "_special")

    def __init__(self, write, dialect):
        self._write = write
        self._dialect = dialect
        self._special = {dialect.delimiter, dialect.quotechar, dialect.escapechar, *dialect.lineterminator} - {None}

    @property
    def dialect(self):
        return self._dialect

    def _field(self, value, alone):
        d = self._dialect
        quoted = d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float, complex, _Number))
        text = value if isinstance(value, str) else "" if value is None else str(value)
        special = self._special
        if not special.isdisjoint(text):
            parts = []
            for c in text:
                if c in special:
                    escapes = False
                    if d.quoting == QUOTE_NONE:
                        escapes = True
                    else:
                        if c == d.quotechar:
                            if d.doublequote:
                                parts.append(c)
                            else:
                                escapes = True
                        elif c == d.escapechar:
                            escapes = True
                        if not escapes:
                            quoted = True
                    if escapes:
                        if d.escapechar is None:
                            raise Error("need to escape, but no escapechar set")
                        parts.append(d.escapechar)
                parts.append(c)
            text = "".join(parts)
        if alone and not text and not quoted:
            if d.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            quoted = True
        return f"{d.quotechar}{text}{d.quotechar}" if quoted else text

    def writerow(self, row, /):
        """Construct and write a CSV record from an iterable of fields."""
        try:
            row = iter(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        row = list(row)
        d = self._dialect
        return self._write(d.delimiter.join([self._field(value, len(row) == 1) for value in row]) + d.lineterminator)

    def writerows(self, rows, /):
        """Construct and write a series of iterables to a csv file."""
        for row in rows:
            self.writerow(row)

def reader(*args, **fmtparams):
    """csv_reader = reader(iterable [, dialect='excel'] [optional keyword args])"""
    lines, dialect = _two(args, fmtparams)
    return _Reader(iter(lines), _format(dialect, fmtparams))

def writer(*args, **fmtparams):
    """csv_writer = csv.writer(fileobj [, dialect='excel'] [optional keyword args])"""
    file, dialect = _two(args, fmtparams)
    write = getattr(file, "write", None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    return _Writer(write, _format(dialect, fmtparams))

for _kind, _name in ((_Format, "Dialect"), (_Reader, "reader"), (_Writer, "writer")):
    _kind.__name__ = _kind.__qualname__ = _name
    _kind.__module__ = "_csv"
`;
