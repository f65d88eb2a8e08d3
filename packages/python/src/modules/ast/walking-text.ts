/** What the module ast has in Python: walking through trees and changing them. */

export const WALKING_TEXT = `
from collections import deque as _deque
import re as _re
from inspect import cleandoc as _cleandoc

PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000

_missing = object()

def iter_fields(node):
    """Pairs of name and value of the fields that a node has."""
    for name in node._fields:
        held = getattr(node, name, _missing)
        if held is not _missing:
            yield name, held

def _children(held):
    """The nodes in a field."""
    inside = held if isinstance(held, list) else [held]
    return [each for each in inside if isinstance(each, AST)]

def iter_child_nodes(node):
    """The nodes that stand in the fields of a node, one level down."""
    for _, value in iter_fields(node):
        yield from _children(value)

def walk(node):
    """A node and all nodes below it, level by level."""
    waiting = _deque([node])
    while waiting:
        current = waiting.popleft()
        waiting.extend(iter_child_nodes(current))
        yield current

_PLACE = "lineno", "col_offset", "end_lineno", "end_col_offset"

def copy_location(new_node, old_node):
    """Gives a node the place of another."""
    for name in _PLACE:
        if name not in old_node._attributes or name not in new_node._attributes:
            continue
        value = getattr(old_node, name, None)
        # An end may be unknown.
        if value is not None or (name.startswith("end_") and hasattr(old_node, name)):
            setattr(new_node, name, value)
    return new_node

def fix_missing_locations(node):
    """Gives every node without a place that of the node around it."""
    def fill(current, around):
        place = list(around)
        for i, name in enumerate(_PLACE):
            if name in current._attributes:
                known = getattr(current, name, None) if name.startswith("end_") else getattr(current, name, _missing)
                if known is None or known is _missing:
                    setattr(current, name, place[i])
                else:
                    place[i] = known
        for child in iter_child_nodes(current):
            fill(child, place)
    fill(node, (1, 0, 1, 0))
    return node

def increment_lineno(node, n=1):
    """Moves a tree n lines down."""
    for each in walk(node):
        if isinstance(each, TypeIgnore):
            each.lineno = getattr(each, "lineno", 0) + n
            continue
        if "lineno" in each._attributes:
            each.lineno = getattr(each, "lineno", 0) + n
        if "end_lineno" in each._attributes and getattr(each, "end_lineno", 0) is not None:
            each.end_lineno = getattr(each, "end_lineno", 0) + n
    return node

_DOCUMENTED = Module, ClassDef, FunctionDef, AsyncFunctionDef

def get_docstring(node, clean=True):
    """The docstring of a module, class or function, or None."""
    if not isinstance(node, _DOCUMENTED):
        raise TypeError(f"{type(node).__name__!r} can't have docstrings")
    first = node.body[0] if node.body else None
    value = first.value if isinstance(first, Expr) else None
    text = value.value if isinstance(value, Constant) else None
    if not isinstance(text, str):
        return None
    return _cleandoc(text) if clean else text

def get_source_segment(source, node, *, padded=False):
    """The text that a node was read from, or None where that is not known."""
    try:
        last, start, end = node.end_lineno, node.col_offset, node.end_col_offset
        first = node.lineno
    except AttributeError:
        return None
    if last is None or end is None:
        return None
    len(source)
    lines = _re.findall(r"[^\\r\\n]*(?:\\r\\n|\\r|\\n)|[^\\r\\n]+$", source)
    lines[last - 1], lines[first - 1]
    lines = [line.encode() for line in lines[first - 1:last]]
    before = lines[0][:start].decode()
    lines[-1] = lines[-1][:end]
    lines[0] = lines[0][start:]
    text = b"".join(lines).decode()
    if padded and len(lines) > 1:
        text = "".join(c if c in "\\f\\t" else " " for c in before) + text
    return text

_OLD_VISITORS = [
    (bool, "NameConstant"), (type(None), "NameConstant"), ((int, float, complex), "Num"),
    (str, "Str"), (bytes, "Bytes"), (type(...), "Ellipsis"),
]

class NodeVisitor:
    """Calls visit_Name and its like for the nodes of a tree."""
    def visit(self, node):
        """Visits a node: by the method that is named after its class, else by generic_visit."""
        return getattr(self, "visit_" + node.__class__.__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        """Visits the nodes below."""
        for below in iter_child_nodes(node):
            self.visit(below)

    def visit_Constant(self, node):
        old = next((name for cls, name in _OLD_VISITORS if isinstance(node.value, cls)), None)
        method = getattr(self, "visit_" + old, None) if old else None
        if method is None:
            return self.generic_visit(node)
        from warnings import warn
        warn(f"visit_{old} is deprecated; add visit_Constant", DeprecationWarning, 2)
        return method(node)

def _replacements(transformer, item):
    """What comes in the place of what a field holds."""
    if not isinstance(item, AST):
        return [item]
    result = transformer.visit(item)
    if result is None or isinstance(result, AST):
        return [] if result is None else [result]
    return list(result)

class NodeTransformer(NodeVisitor):
    """Visits nodes and puts what the methods give in their place: a node, a list of nodes, or None for nothing."""
    def generic_visit(self, node):
        for name, held in iter_fields(node):
            if isinstance(held, list):
                held[:] = [result for item in held for result in _replacements(self, item)]
                continue
            results = _replacements(self, held)
            if not results:
                delattr(node, name)
            elif results[0] is not held:
                setattr(node, name, results[0])
        return node

# Names of Python 3.7 and before.
class slice(AST):
    """Deprecated AST node class."""

class Index(slice):
    """Deprecated AST node class. Use the index value directly instead."""
    def __new__(cls, value, **kwargs):
        return value

class ExtSlice(slice):
    """Deprecated AST node class. Use ast.Tuple instead."""
    def __new__(cls, dims=(), **kwargs):
        parts = list(dims)
        return Tuple(parts, Load(), **kwargs)

class Suite(mod):
    """Deprecated AST node class.  Unused in Python 3."""

class AugLoad(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""

class AugStore(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""

class Param(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""

_OLD_VALUES = {}

class _ABC(type):
    def __instancecheck__(cls, instance):
        if cls not in _OLD_VALUES:
            return type.__instancecheck__(cls, instance)
        if not isinstance(instance, Constant):
            return False
        types, refused = _OLD_VALUES[cls]
        try:
            value = instance.value
        except AttributeError:
            return False
        return isinstance(value, types) and not isinstance(value, refused)

def _new(cls, *args, **kwargs):
    for i, name in enumerate(cls._fields):
        if name in kwargs and i < len(args):
            raise TypeError(f"{cls.__name__} got multiple values for argument {name!r}")
    if cls in _OLD_VALUES:
        return Constant(*args, **kwargs)
    return Constant.__new__(cls, *args, **kwargs)

class Num(Constant, metaclass=_ABC):
    """Deprecated AST node class. Use ast.Constant instead"""
    _fields = ("n",)
    __new__ = _new

class Str(Constant, metaclass=_ABC):
    """Deprecated AST node class. Use ast.Constant instead"""
    _fields = ("s",)
    __new__ = _new

class Bytes(Constant, metaclass=_ABC):
    """Deprecated AST node class. Use ast.Constant instead"""
    _fields = ("s",)
    __new__ = _new

class NameConstant(Constant, metaclass=_ABC):
    """Deprecated AST node class. Use ast.Constant instead"""
    __new__ = _new

class Ellipsis(Constant, metaclass=_ABC):
    """Deprecated AST node class. Use ast.Constant instead"""
    _fields = ()
    def __new__(cls, *args, **kwargs):
        return Constant(..., *args, **kwargs) if cls in _OLD_VALUES else Constant.__new__(cls, *args, **kwargs)

_OLD_VALUES.update({
    Num: ((int, float, complex), bool), Str: (str, ()), Bytes: (bytes, ()),
    NameConstant: ((type(None), bool), ()), Ellipsis: (type(...), ()),
})

def _value_of(self):
    return self.value

def _set_value(self, value):
    self.value = value

Constant.n = Constant.s = property(_value_of, _set_value)

def _elements(self):
    """Deprecated. Use elts instead."""
    return self.elts

def _set_elements(self, value):
    self.elts = value

Tuple.dims = property(_elements, _set_elements)

def main():
    raise OSError("the module ast reads no files here: ast.dump(ast.parse(text), indent=3) prints the tree of a text")
`;
