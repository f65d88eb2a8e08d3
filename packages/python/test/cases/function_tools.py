# functools: partial methods, generic functions, cached properties, wrappers.
import functools
from functools import *
from typing import Union
from collections.abc import Iterable, Mapping, Sized
class Cell:
    def set_state(self, state, *, loud=False): return (type(self).__name__, state, loud)
    alive = partialmethod(set_state, True)
    loud = partialmethod(set_state, True, loud=True)
    twice = partialmethod(loud, loud=False)
    @classmethod
    def make(cls, a, b): return (cls.__name__, a, b)
    made = partialmethod(make, 1)
    @staticmethod
    def plain(a, b): return (a, b)
    static = partialmethod(plain, 1)
    of_int = partialmethod(int, "7")
Cell().alive(), Cell().loud(), Cell().twice(), Cell.alive(Cell()), Cell().made(2), Cell.made(3), Cell().static(2)  # => (('Cell', True, False), ('Cell', True, True), ('Cell', True, False), ('Cell', True, False), ('Cell', 1, 2), ('Cell', 1, 3), (1, 2))
Cell.__dict__["twice"].args, Cell.__dict__["twice"].keywords  # => ((True,), {'loud': False})
Cell().alive.__self__.__class__.__name__, Cell.alive.__name__  # => ('Cell', '_method')
partialmethod(5)  # raises TypeError: 5 is not callable or a descriptor
type(Cell.__dict__["alive"]), partialmethod[int]  # => (<class 'functools.partialmethod'>, functools.partialmethod[int])
p = partial(int, base=2)
p("101"), p.func, p.args, p.keywords, partial(partial(pow, 2), 3).args  # => (5, <class 'int'>, (), {'base': 2}, (2, 3))
partial()  # raises TypeError: type 'partial' takes at least one argument
partial(5)  # raises TypeError: the first argument must be callable
p.note = "x"
p.__dict__, p.__reduce__()[1]  # => ({'note': 'x'}, (<class 'int'>,))
p.__setstate__((1,))  # raises TypeError: invalid partial state
@singledispatch
def show(value): return "object"
@show.register
def _(value: int): return "int"
@show.register(list)
def _(value): return "list"
@show.register
def _(value: Union[str, bytes]): return "text"
@show.register
def _(value: float | complex): return "number"
@show.register(Sized)
def _(value): return "sized"
show(1), show(True), show([]), show("x"), show(b""), show(1.5), show({}), show(None), show((1,))  # => ('int', 'int', 'list', 'text', 'text', 'number', 'sized', 'object', 'sized')
show.register(Mapping, lambda value: "mapping")({})  # => 'mapping'
show({}), show.dispatch(dict)({}), sorted(cls.__name__ for cls in show.registry)  # => ('mapping', 'mapping', ['Mapping', 'Sized', 'bytes', 'complex', 'float', 'int', 'list', 'object', 'str'])
show()  # raises TypeError: show requires at least 1 positional argument
show.register(5)  # raises TypeError: Invalid first argument to `register()`: 5. Use either `@register(some_class)` or plain `@register` on an annotated function.
show.register(list[int], lambda value: 1)  # raises TypeError: Invalid first argument to `register()`. list[int] is not a class or union type.
@show.register
def _(value: "int | 5"): pass  # raises TypeError: unsupported operand type(s) for |: 'type' and 'int'
@show.register
def _(value: list[int]): pass  # raises TypeError: Invalid annotation for 'value'. list[int] is not a class.
@singledispatch
def pick(value): return "object"
pick.register(Iterable, lambda value: "iterable")(1)  # => 'iterable'
pick.register(Sized, lambda value: "sized")(1)  # => 'sized'
class Both:
    def __iter__(self): pass
    def __len__(self): return 0
pick(Both())  # raises RuntimeError: Ambiguous dispatch: <class 'collections.abc.Iterable'> or <class 'collections.abc.Sized'>
class Shape:
    @singledispatchmethod
    def area(self, value): "Area."; return "?"
    @area.register
    def _(self, value: int): return value * 2
    @singledispatchmethod
    @classmethod
    def build(cls, value): return cls.__name__
    @build.register
    @classmethod
    def _(cls, value: int): return (cls.__name__, value)
    @singledispatchmethod
    @staticmethod
    def free(value): return "free"
    @free.register(int)
    @staticmethod
    def _(value): return "int"
Shape().area(4), Shape().area("x"), Shape.build(1), Shape().build("x"), Shape.free(1), Shape().free("y")  # => (8, '?', ('Shape', 1), 'Shape', 'int', 'free')
Shape.area.__name__, Shape.area.__doc__  # => ('area', 'Area.')
singledispatchmethod(5)  # raises TypeError: 5 is not callable or a descriptor
class Lazy:
    calls = 0
    @cached_property
    def value(self):
        "The value."
        Lazy.calls += 1
        return Lazy.calls
lazy = Lazy()
lazy.value, lazy.value, lazy.__dict__, Lazy.value.attrname, Lazy.value.__doc__, type(Lazy.value)  # => (1, 1, {'value': 1}, 'value', 'The value.', <class 'functools.cached_property'>)
del lazy.value
lazy.value  # => 2
class Slotted:
    __slots__ = ()
    @cached_property
    def value(self): return 1
Slotted().value  # raises TypeError: No '__dict__' attribute on 'Slotted' instance to cache 'value' property.
class Twice:
    a = cached_property(lambda self: 1)
    b = a  # raises RuntimeError: Error calling __set_name__ on 'cached_property' instance 'b' in 'Twice'
class Loose: pass
Loose.late = cached_property(lambda self: 1)
Loose().late  # raises TypeError: Cannot use cached_property instance without calling __set_name__ on it.
def inner(a: int) -> str: "Doc."
inner.mark = 1
@wraps(inner)
def outer(*args): pass
outer.__name__, outer.__doc__, outer.__annotations__, outer.mark, outer.__wrapped__ is inner  # => ('inner', 'Doc.', {'a': <class 'int'>, 'return': <class 'str'>}, 1, True)
update_wrapper(outer, inner, updated=("nothing",))  # raises AttributeError: 'function' object has no attribute 'nothing'
class Wrapped:
    @lru_cache
    def method(self, x): return x
Wrapped.method.cache_info(), Wrapped().method.cache_info(), Wrapped().method(3), Wrapped.method.cache_parameters()  # => (CacheInfo(hits=0, misses=0, maxsize=128, currsize=0), CacheInfo(hits=0, misses=0, maxsize=128, currsize=0), 3, {'maxsize': 128, 'typed': False})
reduce(lambda a, b: a + b, [])  # raises TypeError: reduce() of empty iterable with no initial value
class Weird:
    def go(self): pass
    go.label = "x"
Weird().go.label, Weird().go.__func__ is Weird.go  # => ('x', True)
