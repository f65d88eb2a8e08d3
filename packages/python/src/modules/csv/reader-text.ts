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

def _is_number(value):
    from numbers import Number
    return isinstance(value, Number)

def reader(*args, **fmtparams):
    """csv_reader = reader(iterable [, dialect='excel'] [optional keyword args])"""
    lines, dialect = _two(args, fmtparams)
    return _make_reader(iter(lines), _format(dialect, fmtparams), Error, _limit)

def writer(*args, **fmtparams):
    """csv_writer = csv.writer(fileobj [, dialect='excel'] [optional keyword args])"""
    file, dialect = _two(args, fmtparams)
    write = getattr(file, "write", None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    return _make_writer(write, _format(dialect, fmtparams), Error, _limit, _is_number)

_Format.__name__ = _Format.__qualname__ = "Dialect"
_Format.__module__ = "_csv"
`;
