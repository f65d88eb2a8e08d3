/**
 * The module contextvars, written in Python: variables whose values belong to a context, and contexts that code can be run in.
 *
 * Every call of the event loop runs in the context that was current when it was asked for, so each task of asyncio has a copy of its own. A context's
 * values are a dict that is never changed, but replaced: copying a context costs nothing.
 */

import { PyGenericAlias } from "../objects/generic-alias.ts";
import { builtin } from "../objects/function.ts";
import type { PyType, Value } from "../objects/object.ts";
import { PyTuple } from "../objects/tuple.ts";
import { threads } from "../runtime/threads.ts";
import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
from collections.abc import Mapping as _Mapping

__all__ = ("Context", "ContextVar", "Token", "copy_context")
_absent = object()

class _Missing:
    def __repr__(self):
        return "<Token.MISSING>"

_stacks = {}

def _entered():
    """The contexts that the thread is in, the innermost last."""
    thread = _this_thread()
    stack = _stacks.get(thread)
    if stack is None:
        stack = _stacks[thread] = [_make_context({})]
    return stack

def _current():
    return _entered()[-1]

def _address(thing):
    return "0x%x" % id(thing)

def _final(name):
    def refuse(cls, **kwargs):
        raise TypeError("type '_contextvars.%s' is not an acceptable base type" % name)
    return refuse

class ContextVar:
    __slots__ = ("_name", "_default")
    def __init__(self, *args, default=_absent):
        if len(args) != 1:
            raise TypeError("ContextVar() takes exactly 1 positional argument (%d given)" % len(args))
        name, = args
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        object.__setattr__(self, "_name", name)
        object.__setattr__(self, "_default", default)
    @property
    def name(self):
        return self._name
    def get(self, default=_absent, /):
        """The value of the variable in the current context, else the default that is given, else the variable's own."""
        found = _current()._values.get(self, _absent)
        if found is not _absent:
            return found
        if default is not _absent:
            return default
        if self._default is not _absent:
            return self._default
        raise LookupError(self)
    def set(self, value, /):
        """Set a new value in the current context. The token that it gives takes that back."""
        context = _current()
        token = Token._make(context, self, context._values.get(self, _absent))
        context._values = {**context._values, self: value}
        return token
    def reset(self, token, /):
        """Give the variable the value that it had before the set() that gave the token."""
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        context = _current()
        if token._context is not context:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        values = dict(context._values)
        if token._old is _absent:
            values.pop(self, None)
        else:
            values[self] = token._old
        context._values = values
    def __repr__(self):
        default = "" if self._default is _absent else " default=%r" % (self._default,)
        return "<ContextVar name=%r%s at %s>" % (self._name, default, _address(self))
    __class_getitem__ = classmethod(_alias)

class Token:
    __slots__ = ("_context", "_var", "_old", "_used")
    MISSING = _Missing()
    def __new__(cls, *args, **kwargs):
        raise RuntimeError("Tokens can only be created by ContextVars")
    @classmethod
    def _make(cls, context, var, old):
        self = object.__new__(cls)
        self._context, self._var, self._old, self._used = context, var, old, False
        return self
    @property
    def var(self):
        return self._var
    @property
    def old_value(self):
        return Token.MISSING if self._old is _absent else self._old
    def __repr__(self):
        return "<Token%s var=%r at %s>" % (" used" if self._used else "", self._var, _address(self))
    __hash__ = None
    __class_getitem__ = classmethod(_alias)

class Context:
    __slots__ = ("_values", "_entered")
    def __new__(cls, *args, **kwargs):
        if args or kwargs:
            raise TypeError("Context() does not accept any arguments")
        self = object.__new__(cls)
        self._values, self._entered = {}, False
        return self
    def run(self, callable, /, *args, **kwargs):
        """Call the callable in this context: what it sets stays in it."""
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        stack = _entered()
        self._entered = True
        stack.append(self)
        try:
            return callable(*args, **kwargs)
        finally:
            stack.pop()
            self._entered = False
    def copy(self):
        """A copy of the context."""
        return _make_context(self._values)
    def get(self, key, default=None, /):
        return self._values.get(_check_key(key), default)
    def keys(self):
        return self._values.keys()
    def values(self):
        return self._values.values()
    def items(self):
        return self._values.items()
    def __getitem__(self, key, /):
        return self._values[_check_key(key)]
    def __contains__(self, key, /):
        return _check_key(key) in self._values
    def __iter__(self):
        return iter(self._values)
    def __len__(self):
        return len(self._values)
    def __eq__(self, other):
        return self._values == other._values if isinstance(other, Context) else NotImplemented
    __hash__ = None
    def __repr__(self):
        return "<_contextvars.Context object at %s>" % _address(self)

def _check_key(key):
    if not isinstance(key, ContextVar):
        raise TypeError(f"a ContextVar key was expected, got {key!r}")
    return key

def _make_context(values):
    self = Context()
    self._values = values
    return self

_Mapping.register(Context)
for _each in (ContextVar, Token, Context):
    _each.__module__ = "_contextvars"
    _each.__init_subclass__ = classmethod(_final(_each.__name__))

def copy_context():
    """A copy of the current context."""
    return _current().copy()
`;

export const contextvarsModule = pythonModule(
  "contextvars",
  TEXT,
  () =>
    new Map<string, Value>([
      ["_this_thread", builtin("_this_thread()", () => threads().current)],
      [
        "_alias",
        builtin(
          "_alias(cls, item, /)",
          (cls: PyType, item: Value) => new PyGenericAlias(cls, item instanceof PyTuple ? item : new PyTuple([item])),
        ),
      ],
    ]),
);
