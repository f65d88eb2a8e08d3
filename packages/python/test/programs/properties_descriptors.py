class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name
        print("set_name", owner.__name__, name)

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return getattr(obj, self.name, 0)

    def __set__(self, obj, value):
        if not isinstance(value, (int, float)):
            raise TypeError(f"{self.name[1:]} must be a number, not {type(value).__name__}")
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive, got {value}")
        setattr(obj, self.name, value)

    def __delete__(self, obj):
        delattr(obj, self.name)


class Rect:
    width = Positive()
    height = Positive()

    def __init__(self, w, h):
        self.width, self.height = w, h

    @property
    def area(self):
        """Width times height."""
        return self.width * self.height

    @property
    def aspect(self):
        return self.width / self.height

    @aspect.setter
    def aspect(self, ratio):
        self.width = self.height * ratio

    @aspect.deleter
    def aspect(self):
        del self.width, self.height


class Lazy:
    def __init__(self, f): self.f = f
    def __get__(self, obj, cls):
        value = obj.__dict__[self.f.__name__] = self.f(obj)
        return value


class Report:
    @Lazy
    def rows(self):
        print("loading")
        return [1, 2]

    def __getattr__(self, name):
        if name.startswith("get_"):
            return lambda *a: (name[4:], a)
        raise AttributeError(f"no {name} here")

    def __setattr__(self, name, value):
        if name == "locked":
            raise AttributeError("locked is locked")
        object.__setattr__(self, name, value)

    def __dir__(self):
        return ["rows", "zeta", "alpha"]


r = Rect(3, 4)
print(r.area, r.aspect, Rect.area.__doc__, isinstance(Rect.width, Positive), vars(r))
r.aspect = 2
print(r.width, r.area)
for w in (-1, "5", None):
    try:
        r.width = w
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    r.area = 5
except AttributeError as e:
    print(e)
del r.aspect
print(r.width, vars(r))
rep = Report()
print(rep.rows, rep.rows, rep.get_user(1, 2), hasattr(rep, "nope"), dir(rep), getattr(rep, "nope", "dflt"))
try:
    rep.locked = 1
except AttributeError as e:
    print(e)
print(getattr(rep, "rows"), setattr(rep, "x", 5), rep.x, delattr(rep, "x"), rep.__dict__)
rep.x
