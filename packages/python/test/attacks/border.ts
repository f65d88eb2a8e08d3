/** The border: hostile arguments and results of tools, hostile variables, and what a program may do with what came over. */

import { ToolFailure } from "../../src/index.ts";
import { all, type Attack, type AttackClass, BOUNDED } from "./attack.ts";

/** Arguments that must not cross. */
const ARGUMENTS = [
  "tool(print)",
  "tool(lambda: 1)",
  "tool(tool)",
  "tool(int)",
  "tool(type)",
  "tool(object)",
  "tool(iter([]))",
  "tool(x for x in [])",
  "tool(range(5))",
  "tool(slice(1))",
  "tool(...)",
  "tool(NotImplemented)",
  "tool(1j)",
  "tool(memoryview(b'x'))",
  "tool(super(int, 5))",
  "tool([].append)",
  "tool(property())",
  "tool(int.__add__)",
  "import math\ntool(math)",
  "import re\ntool(re.compile('x'))",
  "import functools\ntool(functools.partial(len))",
  "tool({1: print})",
  "tool([[[print]]])",
  "tool({'a': {'b': {'c': lambda: 1}}})",
  "tool({print: 1})",
  "tool(k=print)",
  "tool({1, print})",
  "class C:\n    def __call__(s): pass\ntool(C())",
  "class C:\n    def __init__(s): s.f = print\ntool(C())",
  "class C:\n    def __init__(s): s.me = s\ntool(C())",
  "x = []\nx.append(x)\ntool(x)",
  "x = {}\nx['x'] = x\ntool(x)",
  "x = {}\nx[1] = x\ntool(x)",
  "x = []\ny = {'x': x}\nx.append((y,))\ntool(x)",
  "x = []\nfor i in range(300): x = [x]\ntool(x)",
  "x = []\nfor i in range(10**5): x = [x]\ntool(x)",
  "x = {}\nfor i in range(300): x = {'a': x}\ntool(x)",
  "x = ()\nfor i in range(300): x = (x, x)\ntool(x)",
  "async def f(): pass\ntool(f())",
  "def g():\n    yield\ntool(g())",
  "class D(dict):\n    def keys(s): 1/0\n    def __getitem__(s, k): 1/0\ntool(D(a=print))",
  "tool(ValueError)",
  "tool(*iter([1, print]))",
  "tool(**{'a': print})",
  "tool(**{5: 1})",
  "tool(a=1, **{'a': 2})",
  "del tool\ntool()",
  "tool.x = 1",
  "tool.__dict__",
  "tool.__call__.__self__.x",
  "tool.__self__.callTool",
  "tool.__globals__",
  "tool.__code__",
  "tool.__closure__.x",
  "tool.implementation",
  "tool.__name__ = 'x'",
];

const CROSSING: Attack[] = [
  {
    source: "tool()",
    want: "raises OverflowError: a value from the host is nested deeper than 200 levels",
    answer: () => nested(300),
  },
  {
    source: "tool()",
    want: "raises OverflowError: a value from the host is nested deeper than 200 levels",
    answer: () => cyclic(),
  },
  {
    source: "tool()",
    want: "raises OverflowError: a value from the host is nested deeper than 200 levels",
    answer: () => cyclicMap(),
  },
  { source: "tool()", want: BOUNDED, answer: () => bush() },
  {
    source: "tool()['x']",
    want: "=> 5",
    answer: () => ({
      x: 5,
      get trap() {
        throw new Error("getter");
      },
    }),
  },
  {
    source: "list(tool())",
    want: "=> ['x']",
    answer: () => ({
      x: 5,
      get trap() {
        throw new Error("getter");
      },
    }),
  },
  { source: "tool()", want: "=> {'__proto__': 1}", answer: () => JSON.parse('{"__proto__": 1}') },
  {
    source: "tool()",
    want: "=> {'constructor': {'prototype': {'x': 1}}}",
    answer: () => JSON.parse('{"constructor": {"prototype": {"x": 1}}}'),
  },
  {
    source: "x = tool()\nx['__proto__']['y'] = 1\n'y' in {}",
    want: "=> False",
    answer: () => JSON.parse('{"__proto__": {"x": 1}}'),
  },
  { source: "tool()", want: "=> [None, 1]", answer: () => holes() },
  { source: "tool()", want: "=> [1, None]", answer: () => [1, undefined] },
  { source: "tool()", want: "=> None", answer: () => undefined },
  { source: "tool()", want: "=> {}", answer: () => Object.create({ inherited: 1 }) },
  { source: "tool()", want: "=> {'then': None}", answer: () => JSON.parse('{"then": null}') },
  { source: "tool()", want: "=> nan", answer: () => Number.NaN },
  { source: "tool()", want: "=> inf", answer: () => Number.POSITIVE_INFINITY },
  { source: "tool()", want: "=> -0.0", answer: () => -0 },
  { source: "tool() + 1", want: "=> 1267650600228229401496703205377", answer: () => 2n ** 100n },
  { source: "type(tool()).__name__", want: "=> 'float'", answer: () => 2 ** 60 },
  { source: "tool()", want: "=> '\\ud800'", answer: () => "\ud800" },
  { source: "len(tool())", want: "=> 3", answer: () => "a\u2028b" },
  { source: "tool()", want: "=> b'\\x00\\xff'", answer: () => new Uint8Array([0, 255]) },
  { source: "tool()", want: "=> {(1, 2): 3}", answer: () => new Map([[[1, 2], 3]]) },
  { source: "tool()", want: /^raises TypeError: unhashable type: 'dict'/, answer: () => new Map([[{ a: 1 }, 3]]) },
  { source: "tool()", want: /^raises TypeError: unhashable type: 'dict'/, answer: () => new Map([[new Map(), 3]]) },
  { source: "tool()", want: "=> {1: 'b'}", answer: () => new Map([[1, "b"]]) },
  { source: "try: tool()\nexcept ValueError as e: print(e)", want: "=> bad", answer: () => fail("ValueError", "bad") },
  { source: "tool()", want: "raises RuntimeError: bad", answer: () => fail("constructor", "bad") },
  { source: "tool()", want: "raises RuntimeError: bad", answer: () => fail("__proto__", "bad") },
  { source: "tool()", want: "raises RuntimeError: bad", answer: () => fail("toString", "bad") },
  { source: "tool()", want: "raises RuntimeError: bad", answer: () => fail("object", "bad") },
  { source: "tool()", want: /^raises SystemExit/, answer: () => fail("SystemExit", "bad") },
  {
    source: "try: tool()\nexcept UnicodeDecodeError as e: print(repr(e)[:18])",
    want: /^(=> UnicodeDecodeError|raises )/,
    answer: () => fail("UnicodeDecodeError", "bad"),
  },
  {
    source: "try: tool()\nexcept ExceptionGroup as e: print(e.exceptions)",
    want: /^(=> |raises )/,
    answer: () => fail("ExceptionGroup", "bad"),
  },
  { source: "try: tool()\nexcept KeyError as e: print(e)", want: "=> 'bad'", answer: () => fail("KeyError", "bad") },
  {
    source: "try: tool()\nexcept SyntaxError as e: print(e)",
    want: "=> bad",
    answer: () => fail("SyntaxError", "bad"),
  },
  {
    source: "try: tool()\nexcept StopIteration as e: print(e.value)",
    want: "=> bad",
    answer: () => fail("StopIteration", "bad"),
  },
  { source: "try: tool()\nexcept OSError as e: print(e)", want: "=> bad", answer: () => fail("OSError", "bad") },
  {
    source: "def g():\n    yield tool()\nlist(g())",
    want: "raises RuntimeError: generator raised StopIteration",
    answer: () => fail("StopIteration", "bad"),
  },
  {
    source: "try: tool()\nexcept BaseException as e: print(type(e).__name__, e)",
    want: /^=> RuntimeError /,
    answer: () => {
      throw new Error("plain");
    },
  },
  {
    source: "try: tool()\nexcept BaseException as e: print(type(e).__name__)",
    want: "=> RuntimeError",
    answer: () => {
      throw new TypeError("x is not defined");
    },
  },
  {
    source: "try: tool()\nexcept BaseException as e: print(type(e).__name__)",
    want: "=> RuntimeError",
    answer: () => {
      throw "text";
    },
  },
  {
    source: "try: tool()\nexcept BaseException as e: print(type(e).__name__)",
    want: "=> RuntimeError",
    answer: () => {
      throw undefined;
    },
  },
  {
    source: "try: tool()\nexcept BaseException as e: print(type(e).__name__)",
    want: "=> RuntimeError",
    answer: () => {
      throw new RangeError("Invalid array length");
    },
  },
  { source: "sorted([3, 1, 2], key=tool)", want: "=> [3, 1, 2]", answer: () => 0 },
  { source: "tool(1)(2)", want: "raises TypeError: 'NoneType' object is not callable" },
  { source: "tool({'a': 1}) is None", want: "=> True" },
  { source: "x = [1]\ntool(x)\nx", want: "=> [1]" },
  { source: "class C: pass\nc = C()\nc.__proto__ = 1\nc.constructor = 2\ntool(c)", want: "=> None" },
  { source: "tool(*range(100000))", want: /^(=> None|raises |limit )/ },
  { source: "tool(**{'a%d' % i: i for i in range(100000)})", want: /^(=> None|raises |limit )/ },
  { source: "tool('x' * 10**7)", want: "=> None" },
  { source: "tool([0] * 10**6)", want: /^(=> None|limit )/ },
  { source: "tool(10**4000)", want: "=> None" },
  { source: "tool(float('nan'), float('inf'), -0.0)", want: "=> None" },
  { source: "x = [0]\nfor i in range(60): x = [x, x]\ntool(x)", want: BOUNDED },
  { source: "x = [0]\nfor i in range(60): x = [x, x]\nx", want: BOUNDED },
  { source: "x = [0]\nfor i in range(20): x = [x] * 3\ntool(x)", want: BOUNDED },
  { source: "x = {'a': 1}\nfor i in range(100): x = {'a': x, 'b': x}\ntool(x)", want: BOUNDED },
];

const VARIABLES: Attack[] = [
  {
    source: "x",
    want: "=> {'__proto__': {'polluted': 1}}",
    variables: { x: JSON.parse('{"__proto__": {"polluted": 1}}') },
  },
  { source: "constructor", want: "=> 5", variables: { constructor: 5 } },
  { source: "__proto__", want: /^(=> 5|raises NameError)/, variables: JSON.parse('{"__proto__": 5}') },
  { source: "toString, valueOf", want: "=> (1, 2)", variables: { toString: 1, valueOf: 2 } },
  { source: "print", want: "=> 5", variables: { print: 5 } },
  { source: "__builtins__", want: "=> 5", variables: { __builtins__: 5 } },
  { source: "__name__", want: "=> 5", variables: { __name__: 5 } },
  { source: "x[0] is None", want: "=> True", variables: { x: [undefined] } },
  { source: "x", want: "=> {}", variables: { x: () => 1 } },
  {
    source: "x",
    want: "=> {}",
    variables: {
      x: new (class A {
        get y(): number {
          throw new Error("getter");
        }
      })(),
    },
  },
  { source: "len(x)", want: "=> 100000", variables: { x: new Array(100_000).fill(1) } },
  { source: "len(x)", want: "=> 100000", variables: { x: Array.from({ length: 100_000 }, (_, i) => [i]) } },
];

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = [value];
  return value;
}

function cyclic(): unknown {
  const value: unknown[] = [];
  value.push(value);
  return value;
}

function cyclicMap(): unknown {
  const value = new Map<string, unknown>();
  value.set("x", value);
  return value;
}

/** Two to the hundredth leaves in a hundred arrays. */
function bush(): unknown {
  let value: unknown = 1;
  for (let i = 0; i < 100; i++) value = [value, value];
  return value;
}

/** An array without a first element. */
function holes(): unknown {
  const value: unknown[] = [];
  value[1] = 1;
  return value;
}

function fail(type: string, message: string): never {
  throw new ToolFailure(type, message);
}

export const attackClass: AttackClass = {
  title: "the border: tools, results, variables",
  attacks: [
    ...all(
      /^(raises (?!SystemError)[A-Z]|limit )/,
      ARGUMENTS.map((source) => source),
    ),
    ...CROSSING,
    ...VARIABLES,
  ],
};
