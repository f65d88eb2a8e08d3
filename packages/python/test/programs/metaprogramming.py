class Meta(type):
    registry = []

    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, ns)
        cls.options = kw
        mcls.registry.append(name)
        return cls

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kw):
        obj = super().__call__(*args, **kw)
        obj.created_by = cls.__name__
        return obj

    def __iter__(cls):
        return iter(sorted(k for k in vars(cls) if not k.startswith("_")))

    def __repr__(cls):
        return f"<class {cls.__name__}>"

    def __len__(cls): return 99


class Base(metaclass=Meta, table="base"):
    x = 1
    def method(self): return "m"


class Child(Base, table="child", strict=True):
    y = 2


print(Meta.registry, Child.options, Base.options, list(Base), Child, len(Child), repr(Child()) != "", Child().created_by)
print(type(Child) is Meta, isinstance(Child, Meta), Child.__mro__, Child.__bases__)
Dyn = type("Dyn", (Base,), {"z": 3, "hello": lambda self: f"hello {self.z}"})
print(Dyn().hello(), Dyn.__name__, Dyn.mro()[1], Meta.registry)


class Singleton:
    _instance = None

    def __new__(cls, *args):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            print("created")
        return cls._instance

    def __init__(self, v=None):
        self.v = v


s1, s2 = Singleton(1), Singleton(2)
print(s1 is s2, s1.v)


class Plugin:
    plugins = {}

    def __init_subclass__(cls, *, key=None, **kw):
        super().__init_subclass__(**kw)
        Plugin.plugins[key or cls.__name__.lower()] = cls


class Csv(Plugin): ...
class Js(Plugin, key="json"): ...


print({k: v.__name__ for k, v in Plugin.plugins.items()})


class A:
    def who(self): return "A"
class B(A):
    def who(self): return "B" + super().who()
class C(A):
    def who(self): return "C" + super().who()
class D(B, C):
    def who(self): return "D" + super().who()


print(D().who(), [k.__name__ for k in D.__mro__], super(B, D()).who())


def add_repr(cls):
    cls.__repr__ = lambda self: f"{cls.__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"
    return cls


@add_repr
class Pt:
    def __init__(self, a, b): self.a, self.b = a, b


print(Pt(1, "x"), callable(Pt), callable(Pt(1, 2)), hasattr(Pt, "__call__"))
try:
    class Bad(A, D): pass
except TypeError as e:
    print(e)
try:
    class Worse(int, str): pass
except TypeError as e:
    print(e)
class Broken(Base, metaclass=type):
    oops = undefined_name
