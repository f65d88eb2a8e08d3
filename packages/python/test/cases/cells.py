# Cells: what a function shares with the functions inside it, as `__closure__` shows it.
import types

def shared():
    x = 1
    def g(): return x
    def h(): return x
    return g, h

g, h = shared()
print(g.__closure__[0] is h.__closure__[0], g.__closure__ is g.__closure__)  # => True True
g.__closure__[0].cell_contents = 7
print(g(), h())  # => 7 7
del h.__closure__[0].cell_contents
g()  # raises NameError: cannot access free variable 'x' where it is not associated with a value in enclosing scope
g.__closure__[0].cell_contents  # raises ValueError: Cell is empty

def emptied():
    x = 3
    def g(): return x
    del g.__closure__[0].cell_contents
    return x
emptied()  # raises UnboundLocalError: cannot access local variable 'x' where it is not associated with a value

def parameters(a, *b, k=1, **d):
    def i(): return a, b, k, d
    i.__closure__[1].cell_contents = "B"
    return i(), b
print(parameters(1, 2, k=3, z=4))  # => ((1, 'B', 3, {'z': 4}), 'B')

class A:
    def m(self): return __class__
A.m.__closure__[0].cell_contents = int
print(A().m())  # => <class 'int'>

# Cells of their own.
cell = types.CellType(5)
cell.cell_contents += 1
print(cell.cell_contents)  # => 6
types.CellType(1, 2)  # raises TypeError: cell expected at most 1 argument, got 2
types.CellType(x=1)  # raises TypeError: cell() takes no keyword arguments
types.CellType().cell_contents  # raises ValueError: Cell is empty
print(types.CellType() == types.CellType(), types.CellType() < types.CellType(0), types.CellType(2) > types.CellType(1))  # => True True True
types.CellType(2) < 1  # raises TypeError: '<' not supported between instances of 'cell' and 'int'
types.CellType(2) < types.CellType("a")  # raises TypeError: '<' not supported between instances of 'int' and 'str'
hash(types.CellType(2))  # raises TypeError: unhashable type: 'cell'

# A class in a method may mean the class around it, and its methods itself.
class Outer:
    def make(self):
        class Inner:
            around = __class__
            def own(self): return __class__
            class Deep:
                around = __class__ if False else None
                def own(self): return super().__repr__ and __class__
        return Inner
Inner = Outer().make()
print(Inner.around, Inner().own(), Inner.Deep().own())  # => <class '__main__.Outer'> <class '__main__.Outer.make.<locals>.Inner'> <class '__main__.Outer.make.<locals>.Inner.Deep'>

class Setting:
    def make(self):
        class Inner:
            nonlocal __class__
            __class__ = 4
            def own(self): return __class__
        return Inner().own().__name__, __class__
print(Setting().make())  # => ('Inner', 4)

# What passes a variable on to functions within it has its cell as well.
def around():
    x, z = 1, [1]
    def passes():
        def reads(): return x
        return reads
    class K:
        def shared(self):
            return [z for _ in range(2)]
        def own(self):
            return [[i + j for i in range(2)] for j in range(2)]
        def class_of(self):
            return lambda: __class__
    return passes, K
passes, K = around()
passes.__closure__[0] is passes().__closure__[0], passes.__closure__[0].cell_contents  # => (True, 1)
[len(K.shared.__closure__), K.shared.__closure__[0].cell_contents, K().shared()]  # => [1, [1], [[1], [1]]]
K.own.__closure__, K().own()  # => (None, [[0, 1], [1, 2]])
K.class_of.__closure__[0].cell_contents is K, K().class_of()() is K  # => (True, True)

# Functions that need nothing of those around them are still a new one each time.
def makers(): return [lambda: 1, lambda *args, a=[]: a, (n for n in [1])]
first, second = makers(), makers()
[a is b for a, b in zip(first, second)], [a == b for a, b in zip(first, second)]  # => ([False, False, False], [False, False, False])
first[0].mark = 1
hasattr(second[0], "mark"), second[1]().append(1), second[1](), first[1](), list(first[2]), list(first[2]), list(second[2])  # => (False, None, [1], [], [1], [], [1])
