/** The module pprint, written in Python: values over several lines, none wider than asked where that can be. */

import { pythonModule } from "./python-source.ts";
import { builtin, PyFunction } from "../objects/function.ts";
import { stringOf, type Value } from "../objects/object.ts";
import { standardOutput } from "./standard-streams.ts";

const TEXT = `
from collections import ChainMap as _ChainMap, UserDict as _UserDict, UserList as _UserList, UserString as _UserString
from types import SimpleNamespace as _SimpleNamespace
class _SafeKey:
    def __init__(self, obj):
        self.obj = obj
    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))

def _pair_key(pair):
    return _SafeKey(pair[0]), _SafeKey(pair[1])

def _underscored(digits):
    sign = "-" if digits.startswith("-") else ""
    return sign + f"{int(digits.lstrip('-')):_d}"

class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth, self._indent_per_level, self._width, self._stream = depth, indent, width, stream
        self._compact, self._sort_dicts, self._underscore_numbers = bool(compact), sort_dicts, underscore_numbers
    def pprint(self, object):
        text = self.pformat(object) + "\\n"
        if self._stream is None:
            _write(text)
        else:
            self._stream.write(text)
    def pformat(self, object):
        pieces = []
        self._format(object, pieces, 0, 0, {}, 0)
        return "".join(pieces)
    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]
    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive
    def format(self, object, context, maxlevels, level):
        return self._safe_repr(object, context, maxlevels, level)
    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]
    def _format(self, object, out, indent, allowance, context, level):
        key = id(object)
        if key in context:
            out.append(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            method = self._method(object)
            if method is not None:
                context[key] = 1
                method(object, out, indent, allowance, context, level + 1)
                del context[key]
                return
        out.append(text)
    def _method(self, object):
        show = type(object).__repr__
        if isinstance(object, dict):
            if show is dict.__repr__:
                return self._dict
            name = type(object).__name__
            if name == "OrderedDict":
                return self._ordered_dict
            if name == "defaultdict":
                return self._default_dict
            if name == "Counter":
                return self._counter
        if show is _ChainMap.__repr__:
            return self._chain_map
        if show is _UserDict.__repr__ or show is _UserList.__repr__ or show is _UserString.__repr__:
            return self._user
        if isinstance(object, list) and show is list.__repr__:
            return self._list
        if isinstance(object, tuple) and show is tuple.__repr__:
            return self._tuple
        if isinstance(object, (set, frozenset)) and show in (set.__repr__, frozenset.__repr__):
            return self._set
        if isinstance(object, str) and show is str.__repr__:
            return self._str
        if isinstance(object, (bytes, bytearray)) and show in (bytes.__repr__, bytearray.__repr__):
            return self._bytes
        name = type(object).__name__
        if name == "deque":
            return self._deque
        if name == "mappingproxy":
            return self._mappingproxy
        if show is _SimpleNamespace.__repr__:
            return self._simplenamespace
        if hasattr(type(object), "__dataclass_fields__") and object.__dataclass_params__.repr and _generated(show):
            return self._dataclass
        return None
    def _dict(self, object, out, indent, allowance, context, level):
        out.append("{")
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * " ")
        if len(object):
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
            self._dict_items(items, out, indent, allowance + 1, context, level)
        out.append("}")
    def _ordered_dict(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        out.append(type(object).__name__ + "(")
        self._format(list(object.items()), out, indent + len(type(object).__name__) + 1, allowance + 1, context, level)
        out.append(")")
    def _default_dict(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        name = type(object).__name__
        indent += len(name) + 1
        out.append(f"{name}({self._repr(object.default_factory, context, level)},\\n{' ' * indent}")
        self._dict(object, out, indent, allowance + 1, context, level)
        out.append(")")
    def _chain_map(self, object, out, indent, allowance, context, level):
        if not len(object.maps):
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + "(")
        indent += len(name) + 1
        for i, each in enumerate(object.maps):
            if i == len(object.maps) - 1:
                self._format(each, out, indent, allowance + 1, context, level)
                out.append(")")
            else:
                self._format(each, out, indent, 1, context, level)
                out.append(",\\n" + " " * indent)
    def _user(self, object, out, indent, allowance, context, level):
        self._format(object.data, out, indent, allowance, context, level - 1)
    def _counter(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + "({")
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * " ")
        self._dict_items(object.most_common(), out, indent + len(name) + 1, allowance + 2, context, level)
        out.append("})")
    def _list(self, object, out, indent, allowance, context, level):
        out.append("[")
        self._items(object, out, indent, allowance + 1, context, level)
        out.append("]")
    def _tuple(self, object, out, indent, allowance, context, level):
        out.append("(")
        end = ",)" if len(object) == 1 else ")"
        self._items(object, out, indent, allowance + len(end), context, level)
        out.append(end)
    def _set(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        cls = type(object)
        if cls is set:
            out.append("{")
            end = "}"
        else:
            out.append(cls.__name__ + "({")
            end = "})"
            indent += len(cls.__name__) + 1
        self._items(sorted(object, key=_SafeKey), out, indent, allowance + len(end), context, level)
        out.append(end)
    def _deque(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        name = type(object).__name__
        indent += len(name) + 1
        out.append(name + "([")
        if object.maxlen is None:
            self._items(object, out, indent, allowance + 2, context, level)
            out.append("])")
        else:
            self._items(object, out, indent, 2, context, level)
            out.append(f"],\\n{' ' * indent}maxlen={self._repr(object.maxlen, context, level)})")
    def _mappingproxy(self, object, out, indent, allowance, context, level):
        out.append("mappingproxy(")
        self._format(object.copy(), out, indent + 13, allowance + 1, context, level)
        out.append(")")
    def _simplenamespace(self, object, out, indent, allowance, context, level):
        name = "namespace" if type(object).__module__ == "types" else type(object).__name__
        indent += len(name) + 1
        out.append(name + "(")
        self._attributes(list(object.__dict__.items()), out, indent, allowance, context, level)
        out.append(")")
    def _dataclass(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        items = [(each.name, getattr(object, each.name)) for each in object.__dataclass_fields__.values() if each.repr and hasattr(object, each.name)]
        out.append(name + "(")
        self._attributes(items, out, indent, allowance, context, level)
        out.append(")")
    def _attributes(self, items, out, indent, allowance, context, level):
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            out.append(key + "=")
            if id(value) in context:
                out.append("...")
            else:
                self._format(value, out, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                out.append(",\\n" + " " * indent)
    def _dict_items(self, items, out, indent, allowance, context, level):
        indent += self._indent_per_level
        items = list(items)
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            text = self._repr(key, context, level)
            out.append(text + ": ")
            self._format(value, out, indent + len(text) + 2, allowance if last else 1, context, level)
            if not last:
                out.append(",\\n" + " " * indent)
    def _items(self, items, out, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * " ")
        between = ",\\n" + " " * indent
        separator = ""
        width = room = self._width - indent + 1
        items = list(items)
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                needed = len(text) + 2
                if width < needed:
                    width = room
                    if separator:
                        separator = between
                if width >= needed:
                    width -= needed
                    out.append(separator + text)
                    separator = ", "
                    continue
            out.append(separator)
            separator = between
            self._format(item, out, indent, allowance if last else 1, context, level)
    def _str(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        limit = room = self._width - indent
        chunks = []
        text = ""
        for i, line in enumerate(lines):
            text = repr(line)
            if i == len(lines) - 1:
                room -= allowance
            if len(text) <= room:
                chunks.append(text)
            else:
                parts = _words(line)
                current = ""
                for j, part in enumerate(parts):
                    candidate = current + part
                    if j == len(parts) - 1 and i == len(lines) - 1:
                        limit -= allowance
                    if len(repr(candidate)) > limit:
                        if current:
                            chunks.append(repr(current))
                        current = part
                    else:
                        current = candidate
                if current:
                    chunks.append(repr(current))
        if len(chunks) == 1:
            out.append(text)
            return
        joined = ("\\n" + " " * indent).join(chunks)
        out.append("(" + joined + ")" if level == 1 else joined)
    def _bytes(self, object, out, indent, allowance, context, level):
        is_array = isinstance(object, bytearray)
        data = bytes(object)
        if len(data) <= 4:
            out.append(repr(object))
            return
        parens = level == 1 or is_array
        if is_array:
            out.append("bytearray(")
            indent += 10
            allowance += 1
        elif parens:
            out.append("(")
            indent += 1
            allowance += 1
        width = self._width - indent
        last = len(data) // 4 * 4
        current = b""
        separator = ""
        for at in range(0, len(data), 4):
            part = data[at:at + 4]
            candidate = current + part
            if at == last:
                width -= allowance
            if len(repr(candidate)) > width:
                if current:
                    out.append(separator + repr(current))
                    separator = "\\n" + " " * indent
                current = part
            else:
                current = candidate
        if current:
            out.append(separator + repr(current))
        if parens:
            out.append(")")
    def _safe_repr(self, object, context, maxlevels, level):
        cls = type(object)
        if cls in (str, float, bool, complex, bytes, bytearray, type(None)):
            return repr(object), True, False
        show = cls.__repr__
        if isinstance(object, int) and show is int.__repr__:
            return (_underscored(repr(int(object))) if self._underscore_numbers else repr(object)), True, False
        is_dict = isinstance(object, dict) and show is dict.__repr__
        is_list = isinstance(object, list) and show is list.__repr__
        if not (is_dict or is_list or (isinstance(object, tuple) and show is tuple.__repr__)):
            text = repr(object)
            return text, bool(text) and not text.startswith("<"), False
        if not object:
            return ("{}" if is_dict else "[]" if is_list else "()"), True, False
        key = id(object)
        if maxlevels and level >= maxlevels:
            return ("{...}" if is_dict else "[...]" if is_list else "(...)"), False, key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        readable, recursive = True, False
        parts = []
        level += 1
        if is_dict:
            for name, value in (sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()):
                left, left_readable, left_recursive = self.format(name, context, maxlevels, level)
                right, right_readable, right_recursive = self.format(value, context, maxlevels, level)
                parts.append(left + ": " + right)
                readable = readable and left_readable and right_readable
                recursive = recursive or left_recursive or right_recursive
            text = "{" + ", ".join(parts) + "}"
        else:
            for each in object:
                part, part_readable, part_recursive = self.format(each, context, maxlevels, level)
                parts.append(part)
                readable = readable and part_readable
                recursive = recursive or part_recursive
            text = ", ".join(parts)
            text = "[" + text + "]" if is_list else "(" + text + (",)" if len(object) == 1 else ")")
        del context[key]
        return text, readable, recursive

def _words(line):
    """Words with the space behind them."""
    parts = []
    at = 0
    while at < len(line):
        end = at
        while end < len(line) and not line[end].isspace():
            end += 1
        while end < len(line) and line[end].isspace():
            end += 1
        parts.append(line[at:end])
        at = end
    return parts

def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"

def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)

def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)

def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)

def saferepr(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]

def isreadable(object):
    return PrettyPrinter().isreadable(object)

def isrecursive(object):
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
