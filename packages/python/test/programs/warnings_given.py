import warnings
warnings.warn("hello")
def f():
    warnings.warn("in f", DeprecationWarning)
    warnings.warn("up", stacklevel=2)
    [warnings.warn(f"c{i}") for i in range(2)]
f()
class A:
    def __enter__(self): warnings.warn("enter"); return self
    def __exit__(self, *a):
        try:
            int("x")
        except ValueError:
            warnings.warn("handling",
               category=RuntimeWarning)
with A() as a:
    for i in range(3):
        if i: warnings.warn("loop")
        warnings.warn("far", stacklevel=9)
def g():
    yield 1
    warnings.warn("gen")
    yield 2
list(g())
x = list(map(lambda v: warnings.warn("lam" + str(v)), [1,2]))
sorted([3,1], key=lambda v: warnings.warn("key") or v)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("a"); warnings.warn("a", FutureWarning)
    print(len(w), [(str(x.message), x.category, x.lineno) for x in w])
    print(w[0])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: warnings.warn("boom")
    except UserWarning as e: print(repr(e))
    warnings.filterwarnings("ignore", "bo+m")
    warnings.warn("BOOOM")
print(warnings.catch_warnings(record=True))
for i in range(2): warnings.warn("once again")
with warnings.catch_warnings():
    warnings.simplefilter("once")
    for i in range(2): warnings.warn("o")
    warnings.warn("o")
warnings.warn_explicit("exp", UserWarning, "file.py", 7)
try: warnings.warn("x", int)
except TypeError as e: print(e)
try: warnings.filterwarnings("nope")
except AssertionError as e: print(e)
def show(*a): print("SHOW", a[0], a[1], a[3:])
warnings.showwarning = show
warnings.warn("mine")
warnings.resetwarnings()
warnings.warn("dep", DeprecationWarning)
