# Corners of classes: what `__new__` gives, objects that stand for others, special methods that are properties, sizes.
class Maker:
    def __new__(cls, arg):
        if isinstance(arg, str): return [1]
        if isinstance(arg, int): return object.__new__(Made)
        return object.__new__(cls)
class Made(Maker):
    def __init__(self, arg): self.arg = arg
type(Maker(1)).__name__, Maker(1).arg, Maker("a")  # => ('Made', 1, [1])
# super() of an object that stands for another.
class Proxy:
    def __init__(self, obj): self.__obj = obj
    def __getattribute__(self, name):
        if name.startswith("_Proxy__"): return object.__getattribute__(self, name)
        return getattr(self.__obj, name)
class Base:
    def f(self): return "Base.f"
class Derived(Base):
    def f(self): return super(Derived, self).f() + " Derived.f"
Derived.__dict__["f"](Proxy(Derived()))  # => 'Base.f Derived.f'
super(Derived, 3)  # raises TypeError: super(type, obj): obj must be an instance or subtype of type
class OwnSuper(super):
    def __init__(self, *args): super(OwnSuper, self).__init__(*args)
class Bound(Base):
    def f(self): return self._super.__class__.__name__, self._super.f()
Bound._super = OwnSuper(Bound)
Bound().f()  # => ('OwnSuper', 'Base.f')
type(super.__repr__).__name__, repr(super(Derived, Derived())), repr(super(Derived))  # => ('wrapper_descriptor', "<super: <class 'Derived'>, <Derived object>>", "<super: <class 'Derived'>, NULL>")
# Names of bound methods.
import types
class Called:
    def __call__(self, arg): pass
func = Called()
method = types.MethodType(func, 1)
repr(method)  # => '<bound method ? of 1>'
func.__name__ = "name"
repr(method)  # => '<bound method name of 1>'
func.__qualname__ = "Q.name"
repr(method)  # => '<bound method Q.name of 1>'
func.__qualname__ = 4
repr(method)  # => '<bound method ? of 1>'
# Documentation that is a descriptor.
class Doc:
    def __get__(self, obj, cls=None): return f"doc of {obj} {cls.__name__}"
class Documented: __doc__ = Doc()
Documented.__doc__  # => 'doc of None Documented'
class Titled:
    @classmethod
    @property
    def __doc__(cls): return f"A doc for {cls.__name__}"
    @classmethod
    @property
    def title(cls): return cls.__name__
Titled.__doc__, Titled().__doc__, Titled.title, Titled().title  # => ('A doc for Titled', 'A doc for Titled', 'Titled', 'Titled')
# Special methods that are properties.
class Raising: __getitem__ = property(lambda s: 1 / 0)
Raising()[1]  # raises ZeroDivisionError: division by zero
list(Raising())  # raises ZeroDivisionError: division by zero
1 in Raising()  # raises ZeroDivisionError: division by zero
def no(self): raise AttributeError("no")
class Unequal: __eq__ = property(no)
class Unordered: __lt__ = property(no)
Unequal() == Unequal(), Unequal() != Unequal()  # => (False, True)
Unordered() < Unordered()  # raises TypeError: '<' not supported between instances of 'Unordered' and 'Unordered'
class ByProperty:
    __add__ = property(lambda s: lambda o: 5)
    __call__ = property(lambda s: lambda *a: a)
    __iter__ = property(lambda s: lambda: iter([1]))
    __eq__ = property(lambda s: lambda o: True)
ByProperty() + 1, ByProperty()(1, 2), list(ByProperty()), ByProperty() == 3  # => (5, (1, 2), [1], True)
# Class statements.
def keywords_twice():
    class C(metaclass=type, **{"metaclass": type}): pass
keywords_twice()  # raises TypeError: __build_class__() got multiple values for keyword argument 'metaclass'
def keyword_number():
    class C(Base, **{1: 2}): pass
keyword_number()  # raises TypeError: keywords must be strings
class Prepares:
    def __init__(self, result): self.result = result
    def __prepare__(self, name, bases): return self.result
    def __call__(self, name, bases, namespace): return sorted(namespace)
def prepared(by):
    class C(metaclass=by): x = 1
    return C
prepared(Prepares({"y": 2}))  # => ['__module__', '__qualname__', 'x', 'y']
prepared(Prepares(None))  # raises TypeError: <metaclass>.__prepare__() must return a mapping, not NoneType
class Resolves:
    def __mro_entries__(self, bases): return (Base,)
type("X", (Resolves(),), {})  # raises TypeError: type() doesn't support MRO entry resolution; use types.new_class()
type("a\0b", "x", {})  # raises TypeError: type.__new__() argument 2 must be tuple, not str
class Unsubscriptable: __class_getitem__ = None
Unsubscriptable[int]  # raises TypeError: type 'Unsubscriptable' is not subscriptable
# Patterns of sequences ask no length where they take any.
import collections.abc
class Lengthless: pass
collections.abc.Sequence.register(Lengthless)  # => <class '__main__.Lengthless'>
def takes(value):
    match value:
        case [*_]: return "any"
takes(Lengthless())  # => 'any'
import sys
range(sys.maxsize).__len__(), len(range(2**60)), range(2**60).__len__() + 1  # => (9223372036854775807, 1152921504606846976, 1152921504606846977)
range(2**63).__len__()  # raises OverflowError: Python int too large to convert to C ssize_t
# Sizes: what kind of class it is.
def sizes(*classes): return [(c.__basicsize__, c.__itemsize__, c.__dictoffset__, c.__weakrefoffset__) for c in classes]
class Plain: pass
class NoSlots: __slots__ = ()
class Two: __slots__ = ("a", "b")
class Three(Two): __slots__ = ("c",)
class Open(Two): pass
class WithDict: __slots__ = ("__dict__",)
class WithWeak: __slots__ = ("__weakref__",)
sizes(Plain, NoSlots, Two, Three, Open, WithDict, WithWeak)  # => [(24, 0, -48, 16), (16, 0, 0, 0), (32, 0, 0, 0), (40, 0, 0, 0), (40, 0, -64, 32), (16, 0, -40, 0), (24, 0, 0, 16)]
sizes(object, type, int, str, bytes, list, tuple, dict, set, float, Exception, OSError, types.FunctionType)  # => [(16, 0, 0, 0), (904, 40, 264, 368), (24, 4, 0, 0), (80, 0, 0, 0), (33, 1, 0, 0), (40, 0, 0, 0), (24, 8, 0, 0), (48, 0, 0, 0), (200, 0, 0, 192), (24, 0, 0, 0), (72, 0, 16, 0), (112, 0, 16, 0), (136, 0, 88, 96)]
sizes(type("I", (int,), {}), type("L", (list,), {}), type("T", (tuple,), {"__slots__": ()}), type("E", (Exception,), {}), type("M", (type,), {}))  # => [(32, 4, -8, 0), (48, 0, -72, 40), (24, 8, 0, 0), (80, 0, 16, 72), (904, 40, 264, 368)]
def flags(cls): return cls.__flags__ & ~(1 << 18 | 1 << 19)
[hex(flags(c)) for c in (object, type, int, str, list, tuple, dict, Exception, types.FunctionType)]  # => ['0x1500', '0x80005d00', '0x1401500', '0x10401500', '0x2405520', '0x4405520', '0x20405540', '0x40005500', '0x25900']
[hex(flags(c)) for c in (Plain, Two, Open, type("I", (int,), {}), type("L", (list,), {}), type("E", (Exception,), {}))]  # => ['0x5610', '0x5600', '0x5610', '0x1405600', '0x2405630', '0x40005600']
import abc
class Abstract(abc.ABC):
    @abc.abstractmethod
    def f(self): pass
bool(Abstract.__flags__ & 1 << 20), bool(Plain.__flags__ & 1 << 20)  # => (True, False)
Plain.__basicsize__ = 3  # raises AttributeError: readonly attribute
# Methods that are bound before they are called are named by the object.
class OwnDict(dict): pass
OwnDict.fromkeys(x=1)  # raises TypeError: OwnDict.fromkeys() takes no keyword arguments
OwnDict().fromkeys(x=1)  # raises TypeError: OwnDict.fromkeys() takes no keyword arguments
OwnDict.mro(x=1)  # raises TypeError: OwnDict.mro() takes no keyword arguments
(int | str).__format__(x=1)  # raises TypeError: UnionType.__format__() takes no keyword arguments
generator = (x for x in ())
type(generator).__repr__(1)  # raises TypeError: descriptor '__repr__' requires a 'generator' object but received a 'int'
# A generator that types.coroutine has marked may delegate to a coroutine.
async def five(): return 5
@types.coroutine
def marked(): return (yield from five())
def drive(coroutine):
    try: coroutine.send(None)
    except StopIteration as end: return end.value
async def main(): return await marked()
drive(main()), drive(marked())  # => (5, 5)
def unmarked(): return (yield from five())
drive(unmarked())  # raises TypeError: cannot 'yield from' a coroutine object in a non-coroutine generator
ExceptionGroup("a", {"b": ValueError()})  # raises TypeError: second argument (exceptions) must be a sequence
BlockingIOError("a", "b", 1.0)  # raises TypeError: 'float' object cannot be interpreted as an integer
BlockingIOError("a", "b", 7).characters_written  # => 7
[type(OSError(n, "x")).__name__ for n in (108, 114, 115)]  # => ['BrokenPipeError', 'BlockingIOError', 'BlockingIOError']
# Subclasses of property, staticmethod and classmethod say themselves what they give.
class OwnProperty(property):
    def __get__(self, obj, owner=None): return "class" if obj is None else property.__get__(self, obj, owner)
class OwnStatic(staticmethod):
    def __get__(self, obj, owner=None): return "static", obj is None, owner.__name__
class OwnClassMethod(classmethod):
    def __init__(self, func, note="none"):
        super().__init__(func)
        self.note = note
    def __get__(self, obj, owner=None): return "class method", obj is None, owner.__name__
class NoGet(staticmethod):
    __get__ = None
class Holder:
    p, s, c, n = OwnProperty(lambda self: 1), OwnStatic(len), OwnClassMethod(len, "noted"), NoGet(len)
Holder.p, Holder().p, Holder.s, Holder().s, Holder.c, Holder().c  # => ('class', 1, ('static', True, 'Holder'), ('static', False, 'Holder'), ('class method', True, 'Holder'), ('class method', False, 'Holder'))
Holder.__dict__["c"].note, Holder.__dict__["c"].__func__ is len, Holder.__dict__["c"].__name__  # => ('noted', True, 'len')
Holder.n  # raises TypeError: 'NoneType' object is not callable
Holder().n  # raises TypeError: 'NoneType' object is not callable
class PlainStatic(staticmethod): pass
class PlainClassMethod(classmethod): pass
class PlainProperty(property): pass
class PlainHolder:
    s, c, p = PlainStatic(abs), PlainClassMethod(lambda cls: cls.__name__), PlainProperty(lambda self: 2)
PlainHolder.s(-3), PlainHolder().s(-4), PlainHolder.c(), PlainHolder().c(), type(PlainHolder.p).__name__, PlainHolder().p  # => (3, 4, 'PlainHolder', 'PlainHolder', 'PlainProperty', 2)
staticmethod.__new__(staticmethod).__get__(1, int)  # raises RuntimeError: uninitialized staticmethod object
classmethod.__new__(classmethod).__get__(1, int)  # raises RuntimeError: uninitialized classmethod object
staticmethod()  # raises TypeError: staticmethod expected 1 argument, got 0
classmethod.__get__(classmethod(min), None, int)  # => <bound method min of <class 'int'>>
class NamedByObject(dict):
    def get_it(self): return super().get(k=1)
NamedByObject().get_it()  # raises TypeError: NamedByObject.get() takes no keyword arguments
looked_up = NamedByObject().get
looked_up(k=1)  # raises TypeError: NamedByObject.get() takes no keyword arguments
NamedByObject().get(k=1)  # raises TypeError: dict.get() takes no keyword arguments
NamedByObject.get(k=1)  # raises TypeError: unbound method dict.get() needs an argument
NamedByObject().__init__(x=1, **{"x": 1})  # raises TypeError: dict.__init__() got multiple values for keyword argument 'x'
class WithA: __slots__ = ["a"]
class WithDict(WithA): pass
class WithSlots(WithA): __slots__ = ["__dict__", "__weakref__"]
moved = WithDict()
moved.a = 1
moved.__class__ = WithSlots
type(moved).__name__, moved.a  # => ('WithSlots', 1)
class WeakOnly(WithA): __slots__ = ["__weakref__"]
weak_only = WeakOnly()
weak_only.__class__ = WithDict  # raises TypeError: __class__ assignment: 'WithDict' object layout differs from 'WeakOnly'
class WithCell(Plain):
    __slots__ = ["__classcell__"]
    def __init__(self): super().__init__()
WithCell().__classcell__  # raises AttributeError: 'WithCell' object has no attribute '__classcell__'
class MissingByDescriptor(dict):
    class Giving:
        def __get__(self, instance, owner): return lambda key: ("missing", key)
    __missing__ = Giving()
MissingByDescriptor()["k"]  # => ('missing', 'k')
class Shrinking:
    size = 10
    def __len__(self): return self.size
    def __getitem__(self, i): return i
import operator
shrinking = Shrinking()
backwards = reversed(shrinking)
operator.length_hint(backwards), next(backwards)  # => (10, 9)
shrinking.size = 3
operator.length_hint(backwards)  # => 0
def moves(a, b):
    instance = a()
    try: instance.__class__ = b
    except TypeError as error: return str(error)
class SlotsAB: __slots__ = ["a", "b"]
class SlotsBA: __slots__ = ["b", "a"]
class MoreAB(SlotsAB): __slots__ = ["e"]
class MoreBA(SlotsBA): __slots__ = ["e"]
moves(SlotsAB, SlotsBA), moves(MoreAB, MoreBA)  # => (None, "__class__ assignment: 'MoreBA' object layout differs from 'MoreAB'")
moves(type("I", (int,), {}), type("J", (int,), {})), moves(type("D", (dict,), {}), type("F", (dict,), {}))  # => ("__class__ assignment: 'J' object layout differs from 'I'", None)
class EmptySlots: __slots__ = ()
class OverPlain(Plain): pass
OverPlain.__bases__ = (EmptySlots,)  # raises TypeError: __bases__ assignment: 'EmptySlots' object layout differs from 'Plain'
OverPlain.__bases__ = (object,)  # raises TypeError: __bases__ assignment: 'object' deallocator differs from 'Plain'
