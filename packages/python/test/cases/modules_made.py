# Modules that the program makes, subclasses of ModuleType, and what a module may be given: a class, __getattr__, __dir__.
import sys, types
made = types.ModuleType("made", "what it is for")
made, made.__name__, made.__doc__  # => (<module 'made'>, 'made', 'what it is for')
sorted(made.__dict__)  # => ['__doc__', '__loader__', '__name__', '__package__', '__spec__']
made.x  # raises AttributeError: module 'made' has no attribute 'x'
made.x = 1
made.__name__ = "other"
made  # => <module 'other'>
made.y  # raises AttributeError: module 'other' has no attribute 'y'
made.__getattr__ = lambda name: f"no {name}"
made.y, made.x  # => ('no y', 1)
hasattr(made, "anything"), getattr(made, "z", None)  # => (True, 'no z')
made.__dir__ = lambda: ["b", "a"]
dir(made)  # => ['a', 'b']
made.__dict__["k"] = 3
made.k, vars(made)["k"]  # => (3, 3)
types.ModuleType()  # raises TypeError: module() missing required argument 'name' (pos 1)
types.ModuleType(1)  # raises TypeError: module() argument 'name' must be str, not int
types.ModuleType("a", "b", "c")  # raises TypeError: module() takes at most 2 arguments (3 given)
nameless = types.ModuleType.__new__(types.ModuleType)
nameless, nameless.__dict__  # => (<module '?'>, {})
nameless.a  # raises AttributeError: module has no attribute 'a'
nameless.__init__("named")
nameless  # => <module 'named'>
class Settings(types.ModuleType):
    a = 1
    @property
    def loud(self): return self.__name__.upper()
    def twice(self): return self.a * 2
settings = Settings("settings")
settings, type(settings).__name__, settings.loud, settings.twice()  # => (<module 'settings'>, 'Settings', 'SETTINGS', 2)
"a" in dir(settings), "loud" in dir(settings), "__name__" in dir(settings)  # => (False, False, True)
settings.q  # raises AttributeError: module 'settings' has no attribute 'q'
plain = types.ModuleType("plain")
plain.__class__ = Settings
type(plain).__name__, plain.loud, plain.twice()  # => ('Settings', 'PLAIN', 2)
plain.__class__ = types.ModuleType
plain.loud  # raises AttributeError: module 'plain' has no attribute 'loud'
def give_class(value, cls): value.__class__ = cls
give_class(plain, int)  # raises TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses
give_class(1, Settings)  # raises TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses
class Elsewhere: pass
give_class(plain, Elsewhere)  # raises TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses
give_class(Elsewhere(), Settings)  # raises TypeError: __class__ assignment: 'Settings' object layout differs from 'Elsewhere'
class Slotted(types.ModuleType): __slots__ = ["z"]
give_class(plain, Slotted)  # raises TypeError: __class__ assignment: 'Slotted' object layout differs from 'module'
class Odd(types.ModuleType): __dict__ = 8
dir(Odd("odd"))  # raises TypeError: <module>.__dict__ is not a dictionary
class Doubling(types.ModuleType):
    def __getattr__(self, name): return ("missing", name)
    def __setattr__(self, name, value): super().__setattr__(name, value * 2)
doubling = Doubling("doubling")
doubling.b = 4
doubling.b, doubling.c  # => (8, ('missing', 'c'))
