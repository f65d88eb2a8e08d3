# abc: abstract classes, registration, hooks.
from abc import *
import abc
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    @staticmethod
    @abstractmethod
    def util(): ...
    def concrete(self): return "c"
Shape()  # raises TypeError: Can't instantiate abstract class Shape with abstract methods area, make, name, util
class Half(Shape):
    def area(self): return 1
Half()  # raises TypeError: Can't instantiate abstract class Half with abstract methods make, name, util
class Whole(Half):
    name = "w"
    @classmethod
    def make(cls): return cls()
    @staticmethod
    def util(): return 3
Whole().area(), Whole.make().name, Whole.util(), Whole().concrete()  # => (1, 'w', 3, 'c')
sorted(Shape.__abstractmethods__), Whole.__abstractmethods__  # => (['area', 'make', 'name', 'util'], frozenset())
isinstance(Whole(), Shape), issubclass(Whole, Shape), type(Shape)  # => (True, True, <class 'abc.ABCMeta'>)
class One(ABC):
    @abstractmethod
    def only(self): ...
One()  # raises TypeError: Can't instantiate abstract class One with abstract method only
class Other: pass
One.register(Other)  # => <class '__main__.Other'>
isinstance(Other(), One), issubclass(Other, One), issubclass(int, One)  # => (True, True, False)
@One.register
class Third: pass
isinstance(Third(), One)  # => True
One.register(3)  # raises TypeError: Can only register classes
class Hooked(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Hooked:
            return any("quack" in B.__dict__ for B in C.__mro__) or NotImplemented
        return NotImplemented
class Duck:
    def quack(self): pass
isinstance(Duck(), Hooked), isinstance(3, Hooked), issubclass(Duck, Hooked)  # => (True, False, True)
class Meta(metaclass=ABCMeta):
    @abstractmethod
    def a(self): ...
    @abstractmethod
    def b(self): ...
Meta()  # raises TypeError: Can't instantiate abstract class Meta with abstract methods a, b
class WithInit(ABC):
    def __init__(self, x): self.x = x
    @abstractmethod
    def go(self): return self.x
class Goes(WithInit):
    def go(self): return super().go() + 1
Goes(3).go()  # => 4
class Dicty(ABC, dict):
    @abstractmethod
    def z(self): ...
Dicty(a=1)  # => {'a': 1}
class X(One): pass
X.register(One)  # raises RuntimeError: Refusing to create an inheritance cycle
issubclass(3, One)  # raises TypeError: issubclass() arg 1 must be a class
def late(self): return "late"
class Late(ABC):
    @abstractmethod
    def late(self): ...
Late.late = late
Late()  # raises TypeError: Can't instantiate abstract class Late with abstract method late
abc.update_abstractmethods(Late).__name__  # => 'Late'
Late().late()  # => 'late'
abstractmethod(late).__isabstractmethod__  # => True
