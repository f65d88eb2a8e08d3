/** weakref, part one, in Python: references, proxies, finalizers. */

export const REFERENCES = String.raw`
import operator as _operator
from collections.abc import MutableMapping as _MutableMapping, MutableSet as _MutableSet

def _check(object):
    if not _is_referable(object):
        raise TypeError(f"cannot create weak reference to '{type(object).__name__}' object")

class ReferenceType:
    """A reference to an object, which is called to get it."""
    def __new__(cls, object, callback=None, /, *args, **kwargs):
        _check(object)
        if cls is ReferenceType and callback is None:
            known = _known(object)[0]
            if known is not None:
                return known
        self = super().__new__(cls)
        self._object, self._callback = object, callback
        if cls is ReferenceType and callback is None:
            _known(object)[0] = self
        return self
    def __init__(self, object, callback=None, /):
        pass
    @property
    def __callback__(self):
        return self._callback
    def __call__(self):
        return self._object
    def __eq__(self, other):
        return self._object == other._object if isinstance(other, ReferenceType) else NotImplemented
    def __hash__(self):
        return hash(self._object)
    def __repr__(self):
        try:
            name = getattr(self._object, "__name__", None)
        except Exception:
            name = None
        return "<weakref at 0x%x; to '%s' at 0x%x%s>" % (id(self), type(self._object).__name__, id(self._object), f" ({name})" if isinstance(name, str) else "")

ref = ReferenceType

class KeyedRef(ReferenceType):
    """A reference that knows the key of its object."""
    __slots__ = ("key",)
    def __new__(type, ob, callback, key):
        self = ReferenceType.__new__(type, ob, callback)
        self.key = key
        return self
    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)

class WeakMethod(ReferenceType):
    """A reference to a bound method."""
    def __new__(cls, meth, callback=None):
        try:
            obj, func = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError("argument should be a bound method, not {}".format(type(meth))) from None
        self = ReferenceType.__new__(cls, obj, callback)
        self._function, self._kind = func, type(meth)
        return self
    def __call__(self):
        return self._kind(self._function, self._object)
    def __eq__(self, other):
        if isinstance(other, WeakMethod):
            return self is other or self._object == other._object and self._function == other._function
        return NotImplemented
    def __ne__(self, other):
        if isinstance(other, WeakMethod):
            return not self == other
        return NotImplemented
    __hash__ = ReferenceType.__hash__

class ProxyType:
    """Stands for an object: what is done with it is done with the object."""
    __slots__ = ("_object",)
    def __init__(self, object):
        _set(self, "_object", object)
    def __getattribute__(self, name):
        return getattr(_get(self, "_object"), name)
    def __setattr__(self, name, value):
        setattr(_get(self, "_object"), name, value)
    def __delattr__(self, name):
        delattr(_get(self, "_object"), name)
    def __repr__(self):
        found = _get(self, "_object")
        return "<weakproxy at 0x%x to %s at 0x%x>" % (id(self), type(found).__name__, id(found))
    __hash__ = None

class CallableProxyType(ProxyType):
    """The same for what can be called."""
    __slots__ = ()
    def __call__(self, /, *args, **kwargs):
        return _get(self, "_object")(*args, **kwargs)

_get, _set = object.__getattribute__, object.__setattr__

def _plain(value):
    return _get(value, "_object") if type(value) in (ProxyType, CallableProxyType) else value

def _forward(name, function):
    def method(self, *args):
        return function(_get(self, "_object"), *[_plain(each) for each in args])
    setattr(ProxyType, name, method)

def _forward_in_place(name, function):
    def method(self, other):
        _set(self, "_object", function(_get(self, "_object"), _plain(other)))
        return self
    setattr(ProxyType, name, method)

def _reflect(name, function):
    def method(self, other):
        return function(_plain(other), _get(self, "_object"))
    setattr(ProxyType, name, method)

for _name, _function in (("str", str), ("bytes", bytes), ("bool", bool), ("len", len), ("iter", iter), ("next", next), ("getitem", _operator.getitem),
        ("setitem", _operator.setitem), ("delitem", _operator.delitem), ("contains", _operator.contains), ("eq", _operator.eq), ("ne", _operator.ne),
        ("lt", _operator.lt), ("le", _operator.le), ("gt", _operator.gt), ("ge", _operator.ge), ("neg", _operator.neg), ("pos", _operator.pos),
        ("abs", abs), ("invert", _operator.invert), ("int", int), ("float", float), ("index", _operator.index), ("reversed", reversed)):
    _forward("__%s__" % _name, _function)
for _name, _function in (("add", _operator.add), ("sub", _operator.sub), ("mul", _operator.mul), ("truediv", _operator.truediv),
        ("floordiv", _operator.floordiv), ("mod", _operator.mod), ("pow", pow), ("lshift", _operator.lshift), ("rshift", _operator.rshift), ("and", _operator.and_),
        ("or", _operator.or_), ("xor", _operator.xor), ("matmul", _operator.matmul), ("divmod", divmod)):
    _forward("__%s__" % _name, _function)
    _reflect("__r%s__" % _name, _function)
    if _name != "divmod":
        _forward_in_place("__i%s__" % _name, getattr(_operator, "i" + _name.strip("_")))

ProxyTypes = (ProxyType, CallableProxyType)

def proxy(object, callback=None, /):
    """Create a proxy object that weakly references 'object'."""
    _check(object)
    known = _known(object)[1]
    if callback is not None or known is None:
        known = (CallableProxyType if callable(object) else ProxyType)(object)
        if callback is None:
            _known(object)[1] = known
    return known

def getweakrefcount(object, /):
    """Return the number of weak references to 'object'."""
    return len(getweakrefs(object))

def getweakrefs(object, /):
    """Return a list of all weak reference objects pointing to 'object'."""
    return [each for each in _known(object) if each is not None] if _is_referable(object) else []

class finalize:
    """Class for finalization: what it holds is called once, when the program calls it."""
    __slots__ = ()
    _registry = {}
    def __init__(self, obj, func, /, *args, **kwargs):
        _check(obj)
        self._registry[self] = [obj, func, args, kwargs, True]
    def __call__(self, _=None):
        """If alive then mark as dead and return func(*args, **kwargs); otherwise return None."""
        found = self._registry.pop(self, None)
        if found:
            return found[1](*found[2], **found[3])
    def detach(self):
        """If alive then mark as dead and return (obj, func, args, kwargs); otherwise return None."""
        found = self._registry.pop(self, None)
        return found and tuple(found[:4])
    def peek(self):
        """If alive then return (obj, func, args, kwargs); otherwise return None."""
        found = self._registry.get(self)
        return found and tuple(found[:4])
    @property
    def alive(self):
        """Whether finalizer is alive."""
        return self in self._registry
    @property
    def atexit(self):
        """Whether finalizer should be called at exit. There is no exit to be called at."""
        found = self._registry.get(self)
        return bool(found) and found[4]
    @atexit.setter
    def atexit(self, value):
        found = self._registry.get(self)
        if found:
            found[4] = bool(value)
    def __repr__(self):
        found = self._registry.get(self)
        if found is None:
            return "<%s object at %#x; dead>" % (type(self).__name__, id(self))
        return "<%s object at %#x; for %r at %#x>" % (type(self).__name__, id(self), type(found[0]).__name__, id(found[0]))
`;
