# if, while, for, else, break, continue, try in every combination with jumps.
def loop_else(items, stop):
    for i in items:
        if i == stop:
            break
    else:
        return "no break"
    return "break"

loop_else([1, 2, 3], 2)  # => 'break'
loop_else([1, 2, 3], 9)  # => 'no break'
loop_else([], 9)  # => 'no break'

def while_else(n):
    while n > 0:
        n -= 1
        if n == 5:
            break
    else:
        return "done"
    return n

while_else(3), while_else(10)  # => ('done', 5)

def finally_return():
    try:
        return "try"
    finally:
        return "finally"

finally_return()  # => 'finally'

def finally_order():
    out = []
    try:
        out.append("try")
        try:
            1 / 0
        finally:
            out.append("inner finally")
    except ZeroDivisionError as e:
        out.append(str(e))
    else:
        out.append("else")
    finally:
        out.append("finally")
    return out

finally_order()  # => ['try', 'inner finally', 'division by zero', 'finally']

def break_in_finally():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            if i == 1:
                break
            continue
    return i

break_in_finally()  # => 1

def continue_in_try():
    out = []
    for i in range(4):
        try:
            if i % 2:
                continue
            out.append(i)
        finally:
            out.append("f%d" % i)
    return out

continue_in_try()  # => [0, 'f0', 'f1', 2, 'f2', 'f3']

def nested_except():
    try:
        try:
            {}["x"]
        except IndexError:
            return "index"
    except (KeyError, ValueError) as e:
        return "key", e.args

nested_except()  # => ('key', ('x',))

def except_unbinds():
    e = 1
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    return e

except_unbinds()  # raises UnboundLocalError: cannot access local variable 'e' where it is not associated with a value

def else_runs():
    try:
        x = 1
    except Exception:
        return "no"
    else:
        return x + 1

else_runs()  # => 2

def reraise():
    try:
        1 / 0
    except ZeroDivisionError:
        raise

reraise()  # raises ZeroDivisionError: division by zero
raise ValueError  # raises ValueError
raise ValueError("msg", 2)  # raises ValueError: ('msg', 2)
raise 5  # raises TypeError: exceptions must derive from BaseException
raise  # raises RuntimeError: No active exception to reraise
raise KeyError("k")  # raises KeyError: 'k'
raise KeyError  # raises KeyError
try:
    raise ValueError("a") from KeyError("b")
except ValueError as err:
    saved = err

saved, saved.__cause__, saved.__suppress_context__  # => (ValueError('a'), KeyError('b'), True)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        undefined
except NameError as err:
    saved = err

saved, saved.__context__  # => (NameError("name 'undefined' is not defined"), ZeroDivisionError('division by zero'))

try:
    pass
except 5:
    pass

try:
    1 / 0
except 5:
    pass  # raises TypeError: catching classes that do not inherit from BaseException is not allowed

assert 1 == 1
assert 1 == 2  # raises AssertionError
assert 1 == 2, "message"  # raises AssertionError: message
assert False, (1, 2)  # raises AssertionError: (1, 2)

class CM:
    def __init__(self, swallow): self.swallow = swallow
    def __enter__(self):
        print("enter", end=";")
        return self
    def __exit__(self, t, v, tb):
        print("exit", t.__name__ if t else None, v, end=";")
        return self.swallow

with CM(True) as cm: print("body", end=";")
with CM(True): 1 / 0
with CM(False): 1 / 0  # raises ZeroDivisionError: division by zero
with CM(False), CM(True): {}["a"]
with (CM(True) as a, CM(True) as b): print(a is b)
with 5: pass  # raises TypeError: 'int' object does not support the context manager protocol
with open: pass  # raises TypeError: 'builtin_function_or_method' object does not support the context manager protocol

def return_in_with():
    with CM(False):
        return "value"

return_in_with()  # => enter;exit None None;
[x for x in range(10) if x % 2 if x > 3]  # => [5, 7, 9]
[(x, y) for x in range(3) for y in range(x)]  # => [(1, 0), (2, 0), (2, 1)]
{x % 3 for x in range(10)}  # => {0, 1, 2}
{x: x * x for x in range(4)}  # => {0: 0, 1: 1, 2: 4, 3: 9}
list(x for x in "abc")  # => ['a', 'b', 'c']
[[j for j in range(i)] for i in range(3)]  # => [[], [0], [0, 1]]
[y := 5, y ** 2]  # => [5, 25]
[last := n for n in range(3)], last  # => ([0, 1, 2], 2)
any((hit := n) > 2 for n in range(5)), hit  # => (True, 3)
1 if 0 else 2 if 0 else 3  # => 3
1 < 2 < 3, 1 < 2 > 3, 3 > 2 > 1 == 1  # => (True, False, True)
1 and 0 or "x"  # => 'x'
not [], not [1]  # => (True, False)
a, (b, *c), d = 1, (2, 3, 4), 5
a, b, c, d  # => (1, 2, [3, 4], 5)
a, b = 1  # raises TypeError: cannot unpack non-iterable int object
a, b = 1, 2, 3  # raises ValueError: too many values to unpack (expected 2)
a, b, c = 1, 2  # raises ValueError: not enough values to unpack (expected 3, got 2)
a, *b, c = [1]  # raises ValueError: not enough values to unpack (expected at least 2, got 1)
*a, = "xyz"
a  # => ['x', 'y', 'z']
[a, b] = {1: 2, 3: 4}
a, b  # => (1, 3)
a = b = c = []
a is c  # => True
x = 5
x += 2; x -= 1; x *= 3; x //= 4; x **= 2; x %= 7; x |= 8; x &= 12; x ^= 3; x <<= 2; x >>= 1
x  # => 22
x /= 4
x  # => 5.5
l = [1, 2]
m = l
l += (3,)
m  # => [1, 2, 3]
t = (1, [2])
t[1] += [3]  # raises TypeError: 'tuple' object does not support item assignment
t  # => (1, [2, 3])
del l[0]
m  # => [2, 3]
del m[5]  # raises IndexError: list assignment index out of range
del undefined_thing  # raises NameError: name 'undefined_thing' is not defined
i = 0
del i
i  # raises NameError: name 'i' is not defined
for i in 5: pass  # raises TypeError: 'int' object is not iterable
for a, b in [(1, 2), (3,)]: pass  # raises ValueError: not enough values to unpack (expected 2, got 1)

# What a body binds is not sure after a manager that swallows an exception.
class Swallow:
    def __enter__(self): return self
    def __exit__(self, *exc): return True
def bound_in_with():
    with Swallow():
        1/0
        late = 5
    return late
bound_in_with()  # raises UnboundLocalError: cannot access local variable 'late' where it is not associated with a value
