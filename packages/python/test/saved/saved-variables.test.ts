/** Variables as text and back: what a fresh interpreter has of those of another. */

import { describe, expect, test } from "vitest";
import { Interpreter } from "../../src/index.ts";
import { decodeSaved } from "../../src/saved/saved-bytes.ts";
import type { SavedVariables } from "../../src/saved/saved-variables.ts";

const options = { authorizedImports: ["*"], toolNames: ["search"], callTool: () => 5 };

/** Runs a program, saves, restores in another interpreter, and gives what expressions are there. */
function moved(source: string, expressions: readonly string[]) {
  const before = new Interpreter(options);
  expect(before.run(source, { filename: "step.py" }).error).toBe(null);
  const after = new Interpreter(options);
  const lost = after.restoreVariables(decodeSaved(before.saveVariables().bytes) as SavedVariables);
  const values = expressions.map((expression) => {
    const { valueRepr, error } = after.run(expression);
    return error === null ? valueRepr : error.traceback;
  });
  return { lost, values };
}

/** Nothing is lost, and each expression gives the text beside it. */
function expectMoved(source: string, wanted: { [expression: string]: string }): void {
  const { lost, values } = moved(source, Object.keys(wanted));
  expect(lost).toEqual([]);
  expect(values).toEqual(Object.values(wanted));
}

describe("data", () => {
  test("of every plain type", () => {
    const values =
      "(10**30, -(2**60), 1.5, float('inf'), float('nan'), -0.0, 1+2j, 'x\\u2028\\ud800', b'ab', bytearray(b'c'), None, True, (1, (2,)), [1], {3}, frozenset({4}), {1: 2, (1, 2): 3}, range(1, 9, 2), slice(1, None, 2), ...)";
    expectMoved(`v = ${values}`, { v: new Interpreter().run(values).valueRepr! });
  });

  test("shared parts stay shared, and circles close", () => {
    expectMoved(
      "shared = [1]\nx = {'a': shared, 'b': [shared]}\ncircle = []\ncircle.append(circle)\nd = {}\nd['d'] = (d,)",
      {
        "x['a'] is x['b'][0] is shared": "True",
        "circle[0] is circle, d['d'][0] is d": "(True, True)",
      },
    );
  });

  test("a chain of fifty thousand links", () => {
    expectMoved("chain = None\nfor i in range(50_000): chain = [chain]", {
      "n = 0\nwhile chain: chain = chain[0]; n += 1\nn": "50000",
    });
  });

  test("values of the library", () => {
    expectMoved(
      `import collections, datetime, decimal, fractions, random, re, uuid, functools
c = collections.Counter('aab'); d = collections.defaultdict(list, {1: [2]}); q = collections.deque([1, 2], 3); o = collections.OrderedDict(b=1, a=2)
when = datetime.datetime(2020, 1, 2, tzinfo=datetime.timezone.utc); delta = datetime.timedelta(3); dec = decimal.Decimal('1.50'); f = fractions.Fraction(1, 3)
r = random.Random(5); r.random()
p = re.compile('a+', re.I); u = uuid.UUID(int=5); part = functools.partial(int, base=2)`,
      {
        "c, d, q, o":
          "(Counter({'a': 2, 'b': 1}), defaultdict(<class 'list'>, {1: [2]}), deque([1, 2], maxlen=3), OrderedDict([('b', 1), ('a', 2)]))",
        "when, delta, dec, f":
          "(datetime.datetime(2020, 1, 2, 0, 0, tzinfo=datetime.timezone.utc), datetime.timedelta(days=3), Decimal('1.50'), Fraction(1, 3))",
        "r.random()": "0.7417869892607294",
        "p.findall('xaAb'), u.int, part('101')": "(['aA'], 5, 5)",
      },
    );
  });

  test("what a module makes when somebody looks at it, also after another save", () => {
    const before = new Interpreter({ authorizedImports: ["*"] });
    expect(before.run("import re\nfrom collections import UserList\nitems = UserList([1])").error).toBe(null);
    before.saveVariables();
    expect(before.run("flag = re.DOTALL\nfrom collections.abc import Mapping as M").error).toBe(null);
    const after = new Interpreter({ authorizedImports: ["*"] });
    expect(after.restoreVariables(decodeSaved(before.saveVariables().bytes) as SavedVariables)).toEqual([]);
    expect(after.run("import collections.abc\nflag is re.S, M is collections.abc.Mapping, items").valueRepr).toBe(
      "(True, True, [1])",
    );
  });
});

describe("definitions", () => {
  test("functions, with their defaults, and the place of their text", () => {
    const { lost, values } = moved(
      "K = 7\nshared = []\ndef add(a, b=shared, *rest, c=K, **more):\n    'doc'\n    return (a, b, c)\nK = 8\ndouble = lambda x: x * K\ntable = {'add': add}\nif K:\n    def nested(): return 1 / 0\nasync def wait(): return 1\ndef count():\n    yield from range(3)",
      [
        "add(1), add.__doc__, add.__defaults__[0] is shared, table['add'] is add",
        "double(2), list(count())",
        "nested()",
        "import asyncio; asyncio.run(wait())",
      ],
    );
    expect(lost).toEqual([]);
    expect(values).toEqual([
      "((1, [], 7), 'doc', True, True)",
      "(16, [0, 1, 2])",
      'Traceback (most recent call last):\n  File "<string>", line 1, in <module>\n    nested()\n  File "step.py", line 10, in nested\n    def nested(): return 1 / 0\n                         ~~^~~\nZeroDivisionError: division by zero\n',
      "1",
    ]);
  });

  test("classes and their instances", () => {
    expectMoved(
      `import enum
from dataclasses import dataclass, field
from collections import namedtuple
class Base:
    made = 0
    def __init__(self, v): self.v = v; Base.made += 1
class Kid(Base):
    __slots__ = ('w',)
    def __init__(self, v): super().__init__(v); self.w = self
    class Inner: pass
kid = Kid([1]); inner = Kid.Inner(); method = kid.__init__
@dataclass
class Point:
    x: int
    y: list = field(default_factory=list)
point = Point(1)
class Colour(enum.Enum):
    RED = 1
red = Colour.RED
class Names(dict): pass
names = Names(a=1); names.extra = kid
class Failure(Exception): pass
failure = Failure('no', 5)
Pair = namedtuple('Pair', 'a b', defaults=[9])
pair = Pair(3)
class Alone: pass
Alone.one = Alone()`,
      {
        "kid.v, kid.w is kid, Base.made, isinstance(kid, Base), type(inner) is Kid.Inner": "([1], True, 1, True, True)",
        "point, point == Point(1), Point(2).y": "(Point(x=1, y=[]), True, [])",
        "red is Colour.RED, Colour(1) is red": "(True, True)",
        "names, type(names) is Names, names.extra is kid": "({'a': 1}, True, True)",
        "failure, isinstance(failure, Failure), pair, Pair(1)":
          "(Failure('no', 5), True, Pair(a=3, b=9), Pair(a=1, b=9))",
        "type(Alone.one) is Alone": "True",
      },
    );
  });

  test("a cached function begins with an empty cache", () => {
    expectMoved(
      "from functools import lru_cache\n@lru_cache(maxsize=None)\ndef fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)\nfib(20)",
      { "fib.cache_info().currsize, fib(30)": "(0, 832040)" },
    );
  });

  test("modules, builtins and tools under names of their own", () => {
    expectMoved("import math as m, json\nfrom math import sqrt as root\nlst = list\nfind = search\nup = str.upper", {
      "m.pi, json.dumps([1]), root(4), lst is list, find(), up('a')": "(3.141592653589793, '[1]', 2.0, True, 5, 'A')",
    });
  });

  test("what a class statement does beside is not done again", () => {
    const before = new Interpreter(options);
    before.run("class A:\n    print('made')\n    x = 1");
    const after = new Interpreter(options);
    expect(after.restoreVariables(decodeSaved(before.saveVariables().bytes) as SavedVariables)).toEqual([]);
    expect(after.run("A.x").stdout).toBe("");
  });

  test("a class statement that calls a tool is not made again", () => {
    const { lost } = moved("class A:\n    x = search()", []);
    expect(lost).toEqual([{ name: "A", reason: "RuntimeError: tools can't be called while variables are made again" }]);
  });
});

describe("what can't be kept is named, and the rest is there", () => {
  test.each([
    ["v = (i for i in range(3))", "a 'generator' object"],
    ["v = [1, {'k': iter([1])}]", "a 'list_iterator' object"],
    [
      "def outer():\n    z = 1\n    return lambda: z\nv = outer()",
      "the function outer.<locals>.<lambda> uses variables of the function around it",
    ],
    ["import threading\nv = threading.Lock()", "a '_thread.lock' object"],
    ["v = type('T', (), {})", "the class T, which no class statement of the program binds to its name"],
    ["v = list(range(300_000))\nv = [[i] for i in v]", "more than 250000 objects"],
    ["v = 'x' * 9_000_000", "too large to be kept"],
  ])("%s", (source, reason) => {
    const { lost, values } = moved(`a = [1]\n${source}\nb = [a]`, ["b[0] is a, 'v' in globals()"]);
    expect(lost.filter(({ name }) => name === "v")).toEqual([{ name: "v", reason }]);
    expect(values).toEqual(["(True, False)"]);
  });

  test("no code of the program runs while variables are written down", () => {
    const before = new Interpreter(options);
    before.run(
      "class A:\n    def __reduce__(self): search('called')\n    __getstate__ = __iter__ = __len__ = __eq__ = __hash__ = __reduce__\na = A()\nclass D(dict):\n    def items(self): search('called')\n    def __getitem__(self, key): search('called')\nd = D(a=1)",
    );
    expect(decodeSaved(before.saveVariables().bytes)).toMatchObject({ lost: [] });
  });

  test("a class whose statement needs what is gone", () => {
    const { lost } = moved("g = (i for i in [1])\nclass A:\n    x = next(g)", []);
    expect(lost).toEqual([
      { name: "g", reason: "a 'generator' object" },
      { name: "A", reason: "NameError: name 'g' is not defined" },
    ]);
  });
});
