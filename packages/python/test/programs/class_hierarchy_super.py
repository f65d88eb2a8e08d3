class Base:
    registry = {}

    def __init__(self, **kw):
        self.extra = kw
        print("Base", sorted(kw))

    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        Base.registry[tag or cls.__name__] = cls

    def describe(self):
        return type(self).__name__


class Named(Base, tag="n"):
    def __init__(self, name, **kw):
        print("Named")
        super().__init__(**kw)
        self.name = name

    def describe(self):
        return f"{super().describe()}:{self.name}"


class Sized(Base):
    def __init__(self, size=1, **kw):
        print("Sized")
        super().__init__(**kw)
        self.size = size

    def describe(self):
        return f"{super().describe()}[{self.size}]"


class Box(Named, Sized):
    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)

    def __eq__(self, other):
        return (self.name, self.size) == (other.name, other.size) if isinstance(other, Box) else NotImplemented


b = Box("crate", size=3, color="red")
print(b.describe(), b.extra, [c.__name__ for c in Box.__mro__], sorted(Base.registry))
print(b == Box("crate", size=3), b == 5, b != 5, Box.__hash__, isinstance(b, (int, Sized)), issubclass(Box, Base))
print(Named.describe(b), super(Named, b).describe(), Base.describe(b), Box.describe is Named.describe)
try:
    {b: 1}
except TypeError as e:
    print(e)
try:
    Box()
except TypeError as e:
    print(e)
try:
    Box("x", 5)
except TypeError as e:
    print(e)


class Odd(Base):
    def __init__(self): pass


print(Odd().describe(), hasattr(Odd(), "extra"))
Odd().extra
