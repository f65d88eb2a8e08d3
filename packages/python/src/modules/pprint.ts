/** The module pprint, written in Python: values over several lines, none wider than asked where that can be. */

import { pythonModule } from "./python-source.ts";
import { builtin, PyFunction } from "../objects/function.ts";
import { stringOf, type Value } from "../objects/object.ts";
import { standardOutput } from "./standard-streams.ts";

const TEXT = `
from collections import ChainMap as _ChainMap, Counter as _Counter, OrderedDict as _OrderedDict, UserDict as _UserDict
from collections import UserList as _UserList, UserString as _UserString, defaultdict as _defaultdict, deque as _deque
from types import MappingProxyType as _MappingProxyType, SimpleNamespace as _SimpleNamespace

class _Sortable:
    """Sorts values that can't be compared by their types."""
    __slots__ = ("value",)
    def __init__(self, value):
        self.value = value
    def __lt__(self, other):
        mine, theirs = self.value, other.value
        try:
            return mine < theirs
        except TypeError:
            names = [(str(type(each)), id(each)) for each in (mine, theirs)]
            return names[0] < names[1]

def _both(pair):
    return [_Sortable(each) for each in pair]

def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"

def _grouped(number):
    return f"{int(number):_d}"

class _Place:
    """Where a value is written: behind so many columns, before so many characters of what closes around it, at a level, inside what is open."""
    __slots__ = ("out", "column", "behind", "level", "open")
    def __init__(self, out, column, behind, level, open):
        self.out, self.column, self.behind, self.level, self.open = out, column, behind, level, open
    def at(self, column, behind):
        return _Place(self.out, column, behind, self.level, self.open)
    def moved(self, by, behind=0):
        return self.at(self.column + by, self.behind + behind)
    def put(self, *texts):
        self.out.extend(texts)
    def newline(self, before=""):
        self.put(before, "\\n", " " * self.column)

class PrettyPrinter:
    """Writes values so that they can be read: what does not fit on a line, on several."""
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        self._step, self._width = int(indent), int(width)
        checks = [(self._step >= 0, "indent must be >= 0"), (depth is None or not depth <= 0, "depth must be > 0"), (self._width != 0, "width must be != 0")]
        for is_fine, message in checks:
            if not is_fine:
                raise ValueError(message)
        self._depth, self._stream = depth, stream
        self._compact, self._sort_dicts, self._underscore_numbers = bool(compact), sort_dicts, underscore_numbers

    def pprint(self, object):
        line = self.pformat(object) + "\\n"
        _write(line) if self._stream is None else self._stream.write(line)

    def pformat(self, object):
        out = []
        self._lay(object, _Place(out, 0, 0, 0, {}))
        return "".join(out)

    def isrecursive(self, object):
        text, readable, recursive = self.format(object, {}, 0, 0)
        return recursive

    def isreadable(self, object):
        text, readable, recursive = self.format(object, {}, 0, 0)
        return False if recursive else readable

    def format(self, object, context, maxlevels, level):
        """The text of a value on one line, whether it can be read back, and whether it holds itself."""
        return self._on_a_line(object, context, maxlevels, level)

    def _line(self, value, place):
        return self.format(value, dict(place.open), self._depth, place.level)[0]

    def _lay(self, value, place):
        """Writes a value: on the rest of the line where it fits, else as its kind is spread."""
        key = id(value)
        text = _recursion(value) if key in place.open else self._line(value, place)
        is_long = key not in place.open and len(text) > self._width - place.column - place.behind
        spread = _spreader(value) if is_long else None
        if spread is None:
            place.put(text)
            return
        place.open[key] = 1
        spread(self, value, _Place(place.out, place.column, place.behind, place.level + 1, place.open))
        del place.open[key]

    def _pairs(self, mapping):
        return sorted(mapping.items(), key=_both) if self._sort_dicts else list(mapping.items())

    def _on_a_line(self, value, open, maxlevels, level):
        cls = type(value)
        show = cls.__repr__
        if show is int.__repr__ and self._underscore_numbers and issubclass(cls, int):
            return _grouped(value), True, False
        first, last = _BRACKETS.get(show, ("", ""))
        if not first:
            text = repr(value)
            return text, cls in _PLAIN or show is int.__repr__ or text[:1] not in ("", "<"), False
        if not value:
            return first + last, True, False
        key = id(value)
        end = ",)" if first == "(" and len(value) == 1 else last
        if maxlevels and level >= maxlevels:
            return f"{first}...{end}", False, key in open
        if key in open:
            return _recursion(value), False, True
        open[key] = 1
        level += 1
        groups = self._pairs(value) if first == "{" else [(each,) for each in value]
        parts = [[self.format(each, open, maxlevels, level) for each in group] for group in groups]
        del open[key]
        text = ", ".join(": ".join(shown for shown, _, _ in group) for group in parts)
        facts = [fact for group in parts for fact in group]
        return first + text + end, all(fact[1] for fact in facts), any(fact[2] for fact in facts)

_PLAIN = {str, float, bool, complex, bytes, bytearray, type(None)}
_BRACKETS = {dict.__repr__: "{}", list.__repr__: "[]", tuple.__repr__: "()"}

def _spread_items(printer, items, place, behind):
    """Items one below the other, or as many on a line as fit. behind: what stands behind the last one."""
    step = printer._step
    place.put(" " * (step - 1))
    inner = place.at(place.column + step, 1)
    below = ",\\n" + " " * inner.column
    before, left = "", len(items)
    room = full = printer._width - inner.column + 1
    for item in items:
        left -= 1
        if left == 0:
            room, full = room - behind, full - behind
            inner = place.at(inner.column, behind)
        if printer._compact:
            text = printer._line(item, place)
            size = len(text) + 2
            if size > room:
                before, room = before and below, full
            if size <= room:
                place.put(before, text)
                before, room = ", ", room - size
                continue
        place.put(before)
        before = below
        printer._lay(item, inner)

def _spread_named(printer, parts, place, behind):
    """Names or keys, each with its value behind it, one below the other. A part is the text in front of the value, the value, and whether that may be open already."""
    for i, (front, value, is_known) in enumerate(parts):
        is_last = i == len(parts) - 1
        place.put(front)
        if is_known and id(value) in place.open:
            place.put("...")
        else:
            printer._lay(value, place.at(place.column + len(front), behind if is_last else 1))
        if not is_last:
            place.newline(",")

def _spread_pairs(printer, pairs, place, behind):
    inner = place.moved(printer._step)
    _spread_named(printer, [(printer._line(key, place) + ": ", value, False) for key, value in pairs], inner, behind)

def _spread_attributes(printer, name, items, place):
    place.put(name, "(")
    inner = place.moved(len(name) + 1)
    _spread_named(printer, [(f"{key}=", value, True) for key, value in items], inner, place.behind)
    place.put(")")

def _spread_dict(printer, value, place):
    place.put("{", " " * (printer._step - 1))
    if len(value):
        _spread_pairs(printer, printer._pairs(value), place, place.behind + 1)
    place.put("}")

def _unless_empty(spread):
    """What is spread only where there is something in it; the name of its class stands in front."""
    def spread_it(printer, value, place):
        if len(value):
            name = type(value).__name__
            spread(printer, value, place, name, place.moved(len(name) + 1))
        else:
            place.put(repr(value))
    return spread_it

@_unless_empty
def _spread_ordered(printer, value, place, name, inner):
    place.put(name, "(")
    printer._lay(list(value.items()), inner.moved(0, 1))
    place.put(")")

@_unless_empty
def _spread_default(printer, value, place, name, inner):
    place.put(name, "(", printer._line(value.default_factory, place))
    inner.newline(",")
    _spread_dict(printer, value, inner.moved(0, 1))
    place.put(")")

@_unless_empty
def _spread_counter(printer, value, place, name, inner):
    place.put(name, "({", " " * (printer._step - 1))
    _spread_pairs(printer, value.most_common(), inner, place.behind + 2)
    place.put("})")

@_unless_empty
def _spread_set(printer, value, place, name, inner):
    is_plain = type(value) is set
    ends, where = (("{", "}"), place) if is_plain else ((name + "({", "})"), inner)
    place.put(ends[0])
    _spread_items(printer, sorted(value, key=_Sortable), where, place.behind + len(ends[1]))
    place.put(ends[1])

@_unless_empty
def _spread_deque(printer, value, place, name, inner):
    place.put(name, "([")
    _spread_items(printer, list(value), inner, 2 if value.maxlen is not None else place.behind + 2)
    if value.maxlen is None:
        place.put("])")
        return
    inner.newline("],")
    place.put("maxlen=", printer._line(value.maxlen, place), ")")

def _spread_chain(printer, value, place):
    name = type(value).__name__
    inner, maps = place.moved(len(name) + 1), list(value.maps)
    if not maps:
        place.put(repr(value))
        return
    place.put(name, "(")
    for each in maps[:-1]:
        printer._lay(each, inner.at(inner.column, 1))
        inner.newline(",")
    printer._lay(maps[-1], inner.moved(0, 1))
    place.put(")")

def _spread_list(printer, value, place):
    place.put("[")
    _spread_items(printer, list(value), place, place.behind + 1)
    place.put("]")

def _spread_tuple(printer, value, place):
    end = ")" if len(value) != 1 else ",)"
    place.put("(")
    _spread_items(printer, list(value), place, place.behind + len(end))
    place.put(end)

def _spread_proxy(printer, value, place):
    place.put("mappingproxy(")
    printer._lay(value.copy(), place.moved(13, 1))
    place.put(")")

def _spread_namespace(printer, value, place):
    cls = type(value)
    _spread_attributes(printer, "namespace" if cls is _SimpleNamespace else cls.__name__, list(vars(value).items()), place)

def _spread_dataclass(printer, value, place):
    fields = [each.name for each in value.__dataclass_fields__.values() if each.repr]
    items = [(name, getattr(value, name)) for name in fields if hasattr(value, name)]
    _spread_attributes(printer, type(value).__name__, items, place)

def _spread_data(printer, value, place):
    """UserDict and its like: what they are around."""
    printer._lay(value.data, _Place(place.out, place.column, place.behind, place.level - 1, place.open))

def _joined(parts):
    """Parts put together as long as the repr of what they make is no longer than the limit beside the part."""
    whole = None
    for part, limit in parts:
        longer = part if whole is None else whole + part
        if whole is not None and len(repr(longer)) > limit:
            yield repr(whole)
            longer = part
        whole = longer
    if whole:
        yield repr(whole)

def _words(line):
    """Words with the space behind them."""
    found, start, in_space = [], 0, False
    for at, character in enumerate(line):
        if in_space and not character.isspace():
            found.append(line[start:at])
            start = at
        in_space = character.isspace()
    return [*found, line[start:]]

def _spread_str(printer, value, place):
    if not value:
        place.put(repr(value))
        return
    is_alone = place.level == 1
    inner = place.moved(1, 1) if is_alone else place
    room, lines, chunks = printer._width - inner.column, value.splitlines(True), []
    for number, line in enumerate(lines, 1):
        cost = inner.behind if number == len(lines) else 0
        text = repr(line)
        if len(text) <= room - cost:
            chunks.append(text)
            continue
        words = _words(line)
        chunks += _joined((word, room - (cost if at == len(words) - 1 else 0)) for at, word in enumerate(words))
    if len(chunks) == 1:
        place.put(chunks[0])
        return
    body = ("\\n" + " " * inner.column).join(chunks)
    place.put(f"({body})" if is_alone else body)

def _spread_bytes(printer, value, place):
    data, is_array = bytes(value), type(value).__repr__ is bytearray.__repr__
    if len(data) <= 4:
        place.put(repr(value))
        return
    opening = "bytearray(" if is_array else "(" if place.level == 1 else ""
    inner = place.moved(len(opening), 1 if opening else 0)
    room, odd = printer._width - inner.column, len(data) // 4 * 4
    groups = ((data[at:at + 4], room - (inner.behind if at == odd else 0)) for at in range(0, len(data), 4))
    place.put(opening, ("\\n" + " " * inner.column).join(_joined(groups)), ")" if opening else "")

_SPREADERS = {
    dict.__repr__: _spread_dict, _OrderedDict.__repr__: _spread_ordered, _defaultdict.__repr__: _spread_default,
    _Counter.__repr__: _spread_counter, _ChainMap.__repr__: _spread_chain, _MappingProxyType.__repr__: _spread_proxy,
    list.__repr__: _spread_list, tuple.__repr__: _spread_tuple, _deque.__repr__: _spread_deque,
    set.__repr__: _spread_set, frozenset.__repr__: _spread_set, _SimpleNamespace.__repr__: _spread_namespace,
    str.__repr__: _spread_str, bytes.__repr__: _spread_bytes, bytearray.__repr__: _spread_bytes,
    _UserDict.__repr__: _spread_data, _UserList.__repr__: _spread_data, _UserString.__repr__: _spread_data,
}

def _spreader(value):
    """How a value is spread over lines; None where only its repr is known."""
    show = type(value).__repr__
    known = _SPREADERS.get(show)
    if known is None and hasattr(type(value), "__dataclass_fields__") and value.__dataclass_params__.repr and _generated(show):
        return _spread_dataclass
    return known

def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Format a Python object into a pretty-printed representation."""
    options = dict(compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers)
    return PrettyPrinter(indent, width, depth, **options).pformat(object)

def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Pretty-print a Python object to a stream [default is sys.stdout]."""
    options = dict(compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers)
    PrettyPrinter(indent, width, depth, stream, **options).pprint(object)

def pp(object, *args, sort_dicts=False, **kwargs):
    """Pretty-print a Python object, dicts in their own order."""
    kwargs["sort_dicts"] = sort_dicts
    pprint(object, *args, **kwargs)

def saferepr(object):
    """Version of repr() which can handle recursive data structures."""
    return PrettyPrinter().format(object, {}, None, 0)[0]

def isreadable(object):
    """Determine if saferepr(object) is readable by eval()."""
    return PrettyPrinter().isreadable(object)

def isrecursive(object):
    """Determine if object requires a recursive representation."""
    return PrettyPrinter().isrecursive(object)

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]
`;

export const pprintModule = pythonModule(
  "pprint",
  TEXT,
  () =>
    new Map<string, Value>([
      [
        "_generated",
        builtin(
          "_generated(function, /)",
          (value: Value) => value instanceof PyFunction && value.info.source.lines.length === 0,
        ),
      ],
      [
        "_write",
        builtin("_write(text, /)", (text: Value) => {
          standardOutput.writeTo("stdout", stringOf(text) ?? "");
          return null;
        }),
      ],
    ]),
);
