# Scopes: global, nonlocal, class bodies, comprehensions, closures, del.
x = "global"
def reads(): return x
def shadows():
    x = "local"
    return x
reads(), shadows(), x  # => ('global', 'local', 'global')

def makes():
    global made
    made = 1
makes()
made  # => 1

def outer():
    a = 1
    def mid():
        nonlocal a
        a += 1
        def inner():
            nonlocal a
            a *= 10
            return a
        return inner
    return mid()(), a
outer()  # => (20, 20)

def conditional(flag):
    if flag:
        v = 1
    return v
conditional(True)  # => 1
conditional(False)  # raises UnboundLocalError: cannot access local variable 'v' where it is not associated with a value

class C:
    x = "class"
    y = x
    def m(self): return x
    z = [x for x in "ab"]
    w = [c for c in x]
C.y, C().m(), C.z, C.w  # => ('class', 'global', ['a', 'b'], ['c', 'l', 'a', 's', 's'])

class Counter:
    total = 0
    def bump(self):
        self.total += 1
        Counter.total += 10
        return self.total, Counter.total
Counter().bump(), Counter().bump()  # => ((1, 10), (11, 20))

def adders(): return [lambda v, n=n: v + n for n in range(3)]
[a(10) for a in adders()]  # => [10, 11, 12]
def late(): return [lambda: n for n in range(3)]
[f() for f in late()]  # => [2, 2, 2]

def loop_var():
    for i in range(3): pass
    return i
loop_var()  # => 2

def comp_no_leak():
    i = "kept"
    [i for i in range(3)]
    return i
comp_no_leak()  # => 'kept'

def walrus():
    if (n := 10) > 5: pass
    total = sum(k := j for j in range(4))
    return n, total, k
walrus()  # => (10, 6, 3)

def dels():
    a = 1
    def inner(): return a
    del a
    return inner()
dels()  # raises NameError: cannot access free variable 'a' where it is not associated with a value in enclosing scope

def params(a, b=lambda: x): return a, b()
params(1)  # => (1, 'global')

print([locals_ for locals_ in ["ok"]])  # => ['ok']
def show_locals(a, b=2):
    c = 3
    return locals()
show_locals(1)  # => {'a': 1, 'b': 2, 'c': 3}
globals()["injected"] = 5
injected  # => 5
sorted(k for k in globals() if k in ("injected", "x", "made"))  # => ['injected', 'made', 'x']
def factorial_table(n):
    table = {}
    def fact(k):
        if k not in table: table[k] = 1 if k < 2 else k * fact(k - 1)
        return table[k]
    return [fact(i) for i in range(n)], len(table)
factorial_table(6)  # => ([1, 1, 2, 6, 24, 120], 6)
constructor = "ok"; prototype = 1; __proto__ = "p"; toString = 2; arguments = 3; eval_ = 4; this = 5; let = 6; var = 7; function = 8; new = 9; typeof = 10; undefined = 11; null = 12
constructor, prototype, __proto__, toString, arguments, this, let, var, function, new, typeof, undefined, null  # => ('ok', 1, 'p', 2, 3, 5, 6, 7, 8, 9, 10, 11, 12)
def js_names(arguments, eval_, this, let, function, await_, static, enum, hasOwnProperty): return arguments + this + let + function + static + enum + hasOwnProperty
js_names(1, 2, 3, 4, 5, 6, 7, 8, 9)  # => 37
d = {"__proto__": 1, "constructor": 2, "toString": 3, "hasOwnProperty": 4}
d["__proto__"], d["constructor"], "valueOf" in d, len(d), d.get("toString")  # => (1, 2, False, 4, 3)
class K: pass
k = K()
k.constructor = 1; k.__proto__ = 2; k.toString = 3
k.constructor, k.__proto__, sorted(k.__dict__)  # => (1, 2, ['__proto__', 'constructor', 'toString'])
k.hasOwnProperty  # raises AttributeError: 'K' object has no attribute 'hasOwnProperty'
K.prototype  # raises AttributeError: type object 'K' has no attribute 'prototype'
été = 1; ñ = 2; 变量 = 3; ﬁ = 4
été + ñ + 变量 + fi  # => 10
def выход(арг): return арг * 2
выход(21)  # => 42
"${process.env}", "`${x}`", "\u2028\u2029", '"; process.exit(); "', "*/ /*"  # => ('${process.env}', '`${x}`', '\u2028\u2029', '"; process.exit(); "', '*/ /*')
def f():
    "use strict"
    return f.__doc__
f()  # => 'use strict'
i = j = 0
def augmented():
    i += 1
augmented()  # raises UnboundLocalError: cannot access local variable 'i' where it is not associated with a value
import math
def uses_import():
    import math as m
    return m.floor(2.5), math.pi
uses_import()  # => (2, 3.141592653589793)
def star(*args, **kwargs): return args, kwargs
star(*range(3), **{"a": 1}, b=2), star(*[], **{}), star(1, *[2], 3, *(4,))  # => (((0, 1, 2), {'a': 1, 'b': 2}), ((), {}), ((1, 2, 3, 4), {}))
if True:
    conditional_def = lambda: "yes"
conditional_def()  # => 'yes'
def nested_default(a=[1], *, b={"k": 1}): return a is nested_default.__defaults__[0], b
nested_default()  # => (True, {'k': 1})


# `__class__` may be declared nonlocal, bound and deleted like any other captured variable.
class Forgetful:
    def bind(self):
        nonlocal __class__
        __class__ = 3
        return __class__

    def forget(self):
        nonlocal __class__
        del __class__

    def read(self):
        return __class__


Forgetful().bind(), Forgetful().read()  # => (3, 3)
Forgetful().forget()
Forgetful().read()  # raises NameError: cannot access free variable '__class__' where it is not associated with a value in enclosing scope
# What a class body declares global is not so in the functions inside.
def global_in_class(x):
    class Adding:
        global x
        def __call__(self, y): return x + y
        seen = x
    return Adding()
x = 0
global_in_class(6)(2), global_in_class(6).seen  # => (8, 0)
def global_in_nested_class():
    x = 1
    class A:
        global x
        x = 2
        def f(self): return x
        values = [x for _ in range(1)]
        class B:
            y = x
            def g(self): return x
    return A().f(), A.values, A.B.y, A.B().g()
global_in_nested_class(), x  # => ((1, [1], 1, 1), 2)
# What is taken out of globals() is no variable any more.
def count(): return len([1, 2, 3])
globals()["len"] = lambda items: 7
count(), "len" in globals()  # => (7, True)
globals().pop("len") is len, "len" in globals(), count()  # => (False, False, 3)
globals().update(len=lambda items: 10)
count()  # => 10
globals().popitem()[0], count()  # => ('len', 3)
