from contextlib import contextmanager, suppress, ExitStack, closing, nullcontext, redirect_stdout
import io
import copy
import sys


@contextmanager
def tag(name, out):
    out.append(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        out.append(f"!{e}")
    finally:
        out.append(f"</{name}>")


out = []
with tag("a", out) as a, tag("b", out):
    out.append(a)
    raise ValueError("inside")
print(out)


@tag("deco", out)
def work():
    out.append("work")


work()
print(out[-3:])
with suppress(KeyError, IndexError):
    {}["x"]
    print("never")
with ExitStack() as stack:
    names = [stack.enter_context(tag(n, out)) for n in "xyz"]
    stack.callback(print, "callback ran", sep="")
    print(names)
print(out[-6:])


class Res:
    def close(self): print("closed")


with closing(Res()), nullcontext(5) as five:
    print(five)
buf = io.StringIO()
with redirect_stdout(buf):
    print("captured", 1, 2, sep=",")
print(repr(buf.getvalue()))
f = io.StringIO("line1\nline2\nline3")
print(f.readline(), f.read(3), f.readlines(), f.seek(0), [l.strip() for l in f], f.tell())
print("to stderr", file=sys.stdout)
print("x", 1, file=buf, end="")
print(buf.getvalue().split("\n")[-1])
a = {"k": [1, {"n": (1, [2])}]}
b = copy.deepcopy(a)
b["k"][1]["n"][1].append(3)
print(a, b, copy.copy(a)["k"] is a["k"])


class Tree:
    def __init__(self, v, kids=()): self.v, self.kids = v, list(kids)
    def __deepcopy__(self, memo): return Tree(self.v + "'", [copy.deepcopy(k, memo) for k in self.kids])
    def __repr__(self): return f"{self.v}{self.kids or ''}"


print(copy.deepcopy(Tree("r", [Tree("x"), Tree("y")])))
print(sys.maxsize, sys.version_info >= (3, 8), sys.version_info.major, type(sys.argv).__name__)


@contextmanager
def bad():
    print("no yield")
    if False:
        yield


try:
    with bad():
        pass
except RuntimeError as e:
    print(e)
with tag("end", out):
    raise KeyError("escapes")
