x = [(1, 2)
     (3, 4)] if 0 else 5
assert (x, "m")
if x is 5:
    print("five")
def f():
    return not x is 'a'
print(f(), x is ())
print("abc" ["a"] if 0 else {1: 2} [1])
print([f(n) (n) for n in []], [-1 is -x for x in []], {}(1) if 0 else None[0] if 0 else 1)
