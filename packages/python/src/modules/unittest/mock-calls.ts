/** unittest.mock, part one, in Python: calls as values that can be compared, and the objects that stand for anything. */

export const MOCK_CALLS = String.raw`
import asyncio as _asyncio
import inspect as _inspect
import functools as _functools
import types as _types
import contextlib as _contextlib
import io as _io
import pprint as _pprint

class InvalidSpecError(Exception):
    """Indicates that an invalid value was used as a mock spec."""

class _SentinelObject(object):
    "A unique, named, sentinel object."
    def __init__(self, name):
        self.name = name
    def __repr__(self):
        return "sentinel.%s" % self.name
    def __reduce__(self):
        return "sentinel.%s" % self.name

class _Sentinel(object):
    """Access attributes to return a named object, usable as a sentinel."""
    def __init__(self):
        self._sentinels = {}
    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))

sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing, _deleted = sentinel.MISSING, sentinel.DELETED

class _ANY(object):
    "A helper object that compares equal to everything."
    def __eq__(self, other):
        return True
    def __ne__(self, other):
        return False
    def __repr__(self):
        return "<ANY>"

ANY = _ANY()

def _call_text(name, args, kwargs):
    return "%s(%s)" % (name, ", ".join([repr(each) for each in args] + ["%s=%r" % item for item in kwargs.items()]))

def _parts_of(value):
    """name, args, kwargs of a tuple that stands for a call in any of the ways that one may be written; None if it doesn't."""
    name, args, kwargs = "", (), {}
    if len(value) == 3:
        return tuple(value)
    if len(value) == 2:
        first, second = value
        if isinstance(first, str):
            name = first
            if isinstance(second, tuple):
                args = second
            else:
                kwargs = second
        else:
            args, kwargs = first, second
    elif len(value) == 1:
        each, = value
        if isinstance(each, str):
            name = each
        elif isinstance(each, tuple):
            args = each
        else:
            kwargs = each
    elif len(value) > 3:
        return None
    return name, args, kwargs

class _Call(tuple):
    """A call: a tuple of name, args and kwargs, or of args and kwargs alone."""
    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        parts = _parts_of(value)
        own, args, kwargs = parts if parts is not None else ("", (), {})
        if len(value) == 3:
            own, args, kwargs = value
        elif not own:
            own = name or ""
        return tuple.__new__(cls, (args, kwargs) if two else (own, args, kwargs))
    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name, self._mock_parent, self._mock_from_kall = name, parent, from_kall
    def __eq__(self, other):
        try:
            len(other)
        except TypeError:
            return NotImplemented
        own_name, own_args, own_kwargs = ("",) + tuple(self) if len(self) == 2 else tuple(self)
        mine, theirs = getattr(self, "_mock_parent", None), getattr(other, "_mock_parent", None)
        if mine and theirs and mine != theirs:
            return False
        if len(other) == 0:
            parts = "", (), {}
        elif len(other) > 3 or not isinstance(other, tuple):
            return False
        else:
            parts = _parts_of(other)
        name, args, kwargs = parts
        if own_name and name != own_name:
            return False
        return (args, kwargs) == (own_args, own_kwargs)
    __ne__ = object.__ne__
    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)
    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name="%s.%s" % (self._mock_name, attr), parent=self, from_kall=False)
    def __getattribute__(self, attr):
        if attr in tuple.__dict__ and attr in ("count", "index"):
            raise AttributeError
        return tuple.__getattribute__(self, attr)
    @property
    def args(self):
        return self[-2]
    @property
    def kwargs(self):
        return self[-1]
    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return name if name.startswith("call") else "call.%s" % name
        name, args, kwargs = ("",) + tuple(self) if len(self) == 2 else tuple(self)
        if not name:
            name = "call"
        elif not name.startswith("()"):
            name = "call.%s" % name
        else:
            name = "call%s" % name
        return _call_text(name, args, kwargs)
    def call_list(self):
        """The calls of a chained call, the first one first."""
        calls, each = [], self
        while each is not None:
            if each._mock_from_kall:
                calls.append(each)
            each = each._mock_parent
        return _CallList(reversed(calls))

call = _Call(from_kall=False)

class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        size = len(value)
        return any([self[at:at + size] == value for at in range(len(self) - size + 1)])
    def __repr__(self):
        return _pprint.pformat(list(self))

def _is_exception(value):
    return isinstance(value, BaseException) or isinstance(value, type) and issubclass(value, BaseException)
`;
