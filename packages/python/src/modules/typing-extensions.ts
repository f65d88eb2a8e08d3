/** The module typing_extensions: the names of typing, and those that later versions of Python have added to it. Written in Python. */

import { world } from "../runtime/world.ts";
import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
import typing as _typing
import warnings as _warnings
from functools import wraps as _wraps

class _Sentinel:
    """The default of what has none."""
    def __repr__(self):
        return "typing_extensions.NoDefault"
    def __reduce__(self):
        return "NoDefault"

NoDefault = _Sentinel()

@_typing.runtime_checkable
class Buffer(_typing.Protocol):
    """Base class for classes that implement the buffer protocol."""
    def __buffer__(self, flags, /):
        ...

for _cls in (bytes, bytearray, memoryview):
    Buffer.register(_cls)

class Doc:
    """Define the documentation of a type annotation using Annotated."""
    def __init__(self, documentation, /):
        self.documentation = documentation
    def __repr__(self):
        return f"Doc({self.documentation!r})"
    def __hash__(self):
        return hash(self.documentation)
    def __eq__(self, other):
        return self.documentation == other.documentation if isinstance(other, Doc) else NotImplemented

class deprecated:
    """Indicate that a class, function or overload is deprecated."""
    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message, self.category, self.stacklevel = message, category, stacklevel
    def __call__(self, arg, /):
        message, category, level = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            original = arg.__new__
            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    _warnings.warn(message, category=category, stacklevel=level + 1)
                if original is not object.__new__:
                    return original(cls, *args, **kwargs)
                if cls.__init__ is object.__init__ and (args or kwargs):
                    raise TypeError(f"{cls.__name__}() takes no arguments")
                return original(cls)
            arg.__new__ = staticmethod(__new__)
            arg.__deprecated__ = __new__.__deprecated__ = message
            return arg
        if not callable(arg):
            raise TypeError(f"@deprecated decorator with non-None category must be applied to a class or callable, not {arg!r}")
        @_wraps(arg)
        def wrapper(*args, **kwargs):
            _warnings.warn(message, category=category, stacklevel=level + 1)
            return arg(*args, **kwargs)
        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper

def get_original_bases(cls, /):
    """Return the class's "original" bases prior to modification by __mro_entries__."""
    try:
        return cls.__dict__.get("__orig_bases__", cls.__bases__)
    except AttributeError:
        raise TypeError(f"Expected an instance of type, not {type(cls).__name__!r}") from None

def get_protocol_members(tp, /):
    """Return the set of members defined in a Protocol."""
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    names = set()
    for base in tp.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for name in [*base.__dict__, *getattr(base, "__annotations__", {})]:
            if not name.startswith("_abc_") and name not in _not_members:
                names.add(name)
    return frozenset(names)

_not_members = frozenset("""__abstractmethods__ __annotations__ __dict__ __doc__ __init__ __module__ __new__ __orig_bases__ __parameters__ __slots__
    __subclasshook__ __weakref__ __class_getitem__ __match_args__ _abc_impl _is_protocol _is_runtime_protocol""".split())

def is_protocol(tp, /):
    """Return True if the given type is a Protocol."""
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not _typing.Protocol and tp.__dict__.get("_is_protocol", False)

class CapsuleType:
    pass

class _Variable(type):
    """TypeVar, ParamSpec and TypeVarTuple with a default: what they make are those of typing."""
    def __instancecheck__(cls, instance):
        return isinstance(instance, cls._made)
    def __call__(cls, name, *args, default=NoDefault, infer_variance=False, **kwargs):
        made = cls._made(name, *args, **kwargs)
        made.__default__ = default
        made.__infer_variance__ = bool(infer_variance)
        made.has_default = lambda: default is not NoDefault
        return made

class TypeVar(metaclass=_Variable):
    """Type variable."""
    _made = _typing.TypeVar

class ParamSpec(metaclass=_Variable):
    """Parameter specification."""
    _made = _typing.ParamSpec

class TypeVarTuple(metaclass=_Variable):
    """Type variable tuple."""
    _made = _typing.TypeVarTuple

runtime = _typing.runtime_checkable

def IntVar(name):
    return _typing.TypeVar(name)

class _NamedForm:
    """ReadOnly[...] and TypeIs[...]: what no version of typing here has yet."""
    def __init__(self, name):
        self._name = self.__name__ = name
    def __repr__(self):
        return f"typing_extensions.{self._name}"
    def __getitem__(self, item):
        return _typing._GenericAlias(self, (_typing.Union[item, item],))
    def __call__(self, *args, **kwargs):
        raise TypeError(f"Cannot instantiate {self!r}")
    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

ReadOnly, TypeIs, TypeForm = _NamedForm("ReadOnly"), _NamedForm("TypeIs"), _NamedForm("TypeForm")
`;

export const typingExtensionsModule = pythonModule(
  "typing_extensions",
  TEXT,
  () => new Map(),
  (namespace) => {
    for (const [name, value] of world().importLibraryModule("typing").attrs)
      if (!name.startsWith("_") && !namespace.has(name)) namespace.set(name, value);
    const annotations = world().importLibraryModule("inspect").attrs.get("get_annotations");
    if (annotations !== undefined) namespace.set("get_annotations", annotations);
  },
);
