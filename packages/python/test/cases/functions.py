# Parameters, binding, defaults, closures.
def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return (a, b, c, args, d, e, kw)

f(1, d=4)  # => (1, 2, 3, (), 4, 5, {})
f(1, 2, 3, 4, 5, d=6, z=7)  # => (1, 2, 3, (4, 5), 6, 5, {'z': 7})
f()  # raises TypeError: f() missing 1 required positional argument: 'a'
f(1)  # raises TypeError: f() missing 1 required keyword-only argument: 'd'
f(1, 2, 3)  # raises TypeError: f() missing 1 required keyword-only argument: 'd'
f(a=1, d=2)  # raises TypeError: f() missing 1 required positional argument: 'a'
f(1, b=2, d=3)  # => (1, 2, 3, (), 3, 5, {'b': 2})
f(1, 2, c=3, d=4, c2=5)  # => (1, 2, 3, (), 4, 5, {'c2': 5})
f(1, 2, 3, c=4, d=5)  # raises TypeError: f() got multiple values for argument 'c'

def g(a, b):
    return a + b

g(1)  # raises TypeError: g() missing 1 required positional argument: 'b'
g()  # raises TypeError: g() missing 2 required positional arguments: 'a' and 'b'
g(1, 2, 3)  # raises TypeError: g() takes 2 positional arguments but 3 were given
g(1, 2, 3, 4)  # raises TypeError: g() takes 2 positional arguments but 4 were given
g(1, c=2)  # raises TypeError: g() got an unexpected keyword argument 'c'
g(1, a=2)  # raises TypeError: g() got multiple values for argument 'a'
g(*[1, 2])  # => 3
g(*[1], **{"b": 2})  # => 3
g(**{"a": 1, "b": 2})  # => 3
g(*5)  # raises TypeError: __main__.g() argument after * must be an iterable, not int
g(**5)  # raises TypeError: __main__.g() argument after ** must be a mapping, not int
g(**{1: 2})  # raises TypeError: keywords must be strings
g(1, **{"a": 2})  # raises TypeError: g() got multiple values for argument 'a'
g(b=1, **{"b": 2})  # raises TypeError: __main__.g() got multiple values for keyword argument 'b'

def h(a, b=1, c=2):
    return a, b, c

h()  # raises TypeError: h() missing 1 required positional argument: 'a'
h(1, 2, 3, 4)  # raises TypeError: h() takes from 1 to 3 positional arguments but 4 were given
h(1, d=4)  # raises TypeError: h() got an unexpected keyword argument 'd'

def k(*, a, b):
    return a, b

k()  # raises TypeError: k() missing 2 required keyword-only arguments: 'a' and 'b'
k(1)  # raises TypeError: k() takes 0 positional arguments but 1 was given
k(a=1)  # raises TypeError: k() missing 1 required keyword-only argument: 'b'
k(a=1, b=2, c=3)  # raises TypeError: k() got an unexpected keyword argument 'c'

def p(a, *, b=1):
    return a

p(1, 2)  # raises TypeError: p() takes 1 positional argument but 2 were given
p(1, 2, b=3)  # raises TypeError: p() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given

def q():
    pass

q(1)  # raises TypeError: q() takes 0 positional arguments but 1 was given
q(x=1)  # raises TypeError: q() got an unexpected keyword argument 'x'
print(q())

def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    return inc

c = counter()
c()  # => 1
c(5)  # => 6
[fn() for fn in [lambda i=i: i * i for i in range(4)]]  # => [0, 1, 4, 9]
[fn() for fn in [lambda: i for i in range(4)]]  # => [3, 3, 3, 3]

def default_list(x, acc=[]):
    acc.append(x)
    return acc

default_list(1)  # => [1]
default_list(2)  # => [1, 2]

def unbound():
    print(xx)
    xx = 1

unbound()  # raises UnboundLocalError: cannot access local variable 'xx' where it is not associated with a value

def unbound_free():
    def inner():
        return later
    inner()
    later = 1

unbound_free()  # raises NameError: cannot access free variable 'later' where it is not associated with a value in enclosing scope

def deleted():
    y = 1
    del y
    return y

deleted()  # raises UnboundLocalError: cannot access local variable 'y' where it is not associated with a value
undefined_name  # raises NameError: name 'undefined_name' is not defined
(lambda *a, **k: (a, k))(1, 2, x=3)  # => ((1, 2), {'x': 3})
(lambda x: x)()  # raises TypeError: <lambda>() missing 1 required positional argument: 'x'

def outer():
    x = "outer"
    class C:
        x = "class"
        def m(self):
            return x
        y = [x for _ in range(1)]
        z = x
    return C().m(), C.y, C.z

outer()  # => ('outer', ['outer'], 'class')

def fact(n):
    return 1 if n <= 1 else n * fact(n - 1)

fact(30)  # => 265252859812191058636308480000000

def recurse(n):
    return recurse(n + 1)

recurse(0)  # raises RecursionError: maximum recursion depth exceeded
f.__name__, f.__defaults__, f.__kwdefaults__  # => ('f', (2, 3), {'e': 5})
f.__qualname__, counter().__qualname__  # => ('f', 'counter.<locals>.inc')

def documented(x: int, y: "str" = "a") -> bool:
    """Doc."""

documented.__doc__, documented.__annotations__  # => ('Doc.', {'x': <class 'int'>, 'y': 'str', 'return': <class 'bool'>})
documented.attr = 1
documented.attr  # => 1
documented.missing  # raises AttributeError: 'function' object has no attribute 'missing'

def deco(fn):
    def wrapper(*args, **kwargs):
        return ("wrapped", fn(*args, **kwargs))
    return wrapper

@deco
def decorated(x):
    return x + 1

decorated(1)  # => ('wrapped', 2)

@(lambda f: 42)
def not_a_function(): pass

not_a_function  # => 42

x = 10
def uses_global():
    global x
    x += 1
    return x

uses_global(), x  # => (11, 11)
print((lambda: (yield))())  if False else None
def kwonly_order(**kw): return list(kw)
kwonly_order(z=1, a=2, m=3)  # => ['z', 'a', 'm']
max(3, 9, key=lambda v: -v)  # => 3
len()  # raises TypeError: len() takes exactly one argument (0 given)
len(1, 2)  # raises TypeError: len() takes exactly one argument (2 given)
len(5)  # raises TypeError: object of type 'int' has no len()
5()  # raises TypeError: 'int' object is not callable
"abc"()  # raises TypeError: 'str' object is not callable
None()  # raises TypeError: 'NoneType' object is not callable
print(sep=1)  # raises TypeError: sep must be None or a string, not int
print("a", "b", sep="-", end="!\n")  # => a-b!

# The annotation of *args may be unpacked.
class One:
    def __iter__(self): return iter(["one"])
def starred(*args: *One()): pass
starred.__annotations__  # => {'args': 'one'}
