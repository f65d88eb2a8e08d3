/** Literals: values as Python source, by kind, from harmless to hostile. */

import type { Random } from "./random.ts";

export const KINDS = [
  "int",
  "float",
  "bool",
  "none",
  "str",
  "bytes",
  "list",
  "tuple",
  "dict",
  "set",
  "complex",
  "range",
] as const;
export type Kind = (typeof KINDS)[number];

const INTS = [
  "0",
  "1",
  "2",
  "3",
  "-1",
  "-2",
  "5",
  "7",
  "10",
  "-7",
  "16",
  "36",
  "37",
  "100",
  "255",
  "256",
  "1000",
  "-1000",
  "97",
  "0x110000",
  "2**31",
  "2**53",
  "-2**53",
  "2**53+1",
  "2**63-1",
  "2**63",
  "-2**63",
  "2**64",
  "10**20",
  "-10**25",
  "3**50",
];
const FLOATS = [
  "0.0",
  "-0.0",
  "1.0",
  "0.5",
  "-0.5",
  "1.5",
  "2.5",
  "-2.5",
  "0.1",
  "3.14159",
  "1e10",
  "1e16",
  "1e-5",
  "1e22",
  "1e308",
  "-1e308",
  "5e-324",
  "2.0**53",
  "123456.789",
  "float('nan')",
  "float('inf')",
  "float('-inf')",
  "1e100",
  "-3.7",
  "99.995",
  "2.675",
];
const STRS = [
  "''",
  "'a'",
  "'abc'",
  "'b'",
  "' '",
  "'a b  c'",
  "'Hello World'",
  "'hello'",
  "'ABC'",
  "'123'",
  "'-12'",
  "'  x y '",
  "'1.5'",
  "'a,b,,c'",
  "'x=1;y=2'",
  "'\\n'",
  "'a\\nb\\r\\nc'",
  "'\\t'",
  "'a\\tb'",
  "'é'",
  "'ß'",
  "'naïve'",
  "'日本'",
  "'\\U0001f600'",
  "'a\\U0001f600b'",
  "'İ'",
  "'ﬁ'",
  "'\\x00'",
  "'%s'",
  "'%d %s'",
  "'{}'",
  "'{0}{1}'",
  "'{a}'",
  "'0x1f'",
  "'1e5'",
  "'nan'",
  "'inf'",
  "'_x'",
  "'aaa'",
  "'abcabc'",
  "'ǆ'",
  "'½'",
  "'٣'",
  "'Ünïcode'",
  "'utf-8'",
  "'ascii'",
  "'ignore'",
  "'big'",
  "'little'",
  "'key'",
  "'quote\\'s'",
  "'\"'",
  "'\\\\'",
  "'A' * 20",
  "'ab' * 5",
  "'1_000'",
  "'ͅ'",
  "'Σς'",
];
const BYTES = [
  "b''",
  "b'a'",
  "b'abc'",
  "b' '",
  "b'\\x00'",
  "b'\\xff\\xfe'",
  "b'a b c'",
  "b'123'",
  "b'\\xc3\\xa9'",
  "b'hello world'",
  "b'aXbX'",
  "b'\\n'",
  "bytearray(b'abc')",
  "bytearray()",
  "bytearray(b'1 2')",
  "memoryview(b'abc')",
  "b'616263'",
  "bytes(range(5))",
];
const CALLABLES = [
  "len",
  "str",
  "int",
  "repr",
  "abs",
  "sorted",
  "lambda x: x",
  "lambda *a: a",
  "lambda x, y: x",
  "lambda x: -x",
  "lambda: 1",
  "sum",
  "list",
  "print",
  "bool",
  "max",
];
const OTHERS = [
  "...",
  "NotImplemented",
  "int",
  "str",
  "object()",
  "iter([1, 2])",
  "iter('ab')",
  "(x for x in (1, 2))",
  "slice(1, 2)",
  "slice(None)",
  "slice(None, None, -1)",
  "type",
  "ValueError('e')",
  "ValueError",
  "enumerate('ab')",
  "zip([1], [2])",
  "map(str, [1])",
  "{}.keys()",
  "{1: 2}.items()",
  "reversed([1, 2])",
  "Index(2)",
  "Index(-1)",
  "Odd()",
  "Sub('abc')",
  "SubInt(3)",
  "SubList([1, 2])",
  "SubDict(a=1)",
];

/** Classes that the literals name; both engines run it first. */
export const VALUE_CLASSES = `
class Index:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
    def __repr__(self): return f'Index({self.n})'
class Odd:
    def __repr__(self): return 'Odd'
    def __eq__(self, other): return False
    __hash__ = None
class Sub(str): pass
class SubInt(int): pass
class SubList(list): pass
class SubDict(dict): pass
`;

const element = (random: Random, depth: number): string =>
  random.chance(0.5)
    ? random.pick(["0", "1", "2", "3", "-1", "1.5", "True"])
    : random.chance(0.7)
      ? anyValue(random, depth - 1)
      : random.pick(STRS);

/** Elements that mostly compare with each other. */
function elements(random: Random, depth: number): string[] {
  const shape = random.next();
  if (shape < 0.4) return random.many(0, 5, () => random.pick(["0", "1", "2", "3", "5", "-1", "10", "2.5"]));
  if (shape < 0.6) return random.many(0, 5, () => random.pick(STRS));
  if (shape < 0.7) return random.many(0, 4, () => `(${random.int(0, 3)}, ${random.pick(["'a'", "'b'", "1"])})`);
  return random.many(0, 4, () => element(random, depth));
}

export function literalOf(random: Random, kind: Kind, depth = 2): string {
  switch (kind) {
    case "int":
      return random.chance(0.5) ? String(random.int(-3, 12)) : random.pick(INTS);
    case "float":
      return random.chance(0.2)
        ? (random.next() * 10 ** random.int(-6, 20)).toPrecision(random.int(1, 17))
        : random.pick(FLOATS);
    case "bool":
      return random.pick(["True", "False"]);
    case "none":
      return "None";
    case "str":
      return random.pick(STRS);
    case "bytes":
      return random.pick(BYTES);
    case "complex":
      return random.pick([
        "1j",
        "0j",
        "1+2j",
        "complex('nan')",
        "-1.5j",
        "complex(-0.0, 1)",
        "complex(float('inf'), 1)",
      ]);
    case "range":
      return random.pick([
        "range(0)",
        "range(5)",
        "range(1, 10, 3)",
        "range(5, 0, -1)",
        "range(2**70)",
        "range(-3, 3)",
      ]);
    case "list":
      return `[${elements(random, depth).join(", ")}]`;
    case "tuple": {
      const items = elements(random, depth);
      return items.length === 1 ? `(${items[0]},)` : `(${items.join(", ")})`;
    }
    case "dict":
      return `{${random.many(0, 4, () => `${random.pick(["'a'", "'b'", "'key'", "1", "2", "(1, 2)", "None", "1.5"])}: ${element(random, depth)}`).join(", ")}}`;
    case "set":
      return random.chance(0.3)
        ? random.pick(["set()", "frozenset()", "frozenset({1, 2})", "{'a'}", "frozenset('a')", "{(1, 2)}"])
        : `{${random.many(1, 5, () => String(random.int(-2, 9))).join(", ")}}`;
  }
}

/** A value of any kind, also callables, types, iterators and objects of the program. */
export function anyValue(random: Random, depth = 2): string {
  if (depth <= 0) return random.pick(["0", "1", "'a'", "None", "2.5", "()", "[]"]);
  const roll = random.next();
  if (roll < 0.1) return random.pick(OTHERS);
  if (roll < 0.14) return random.pick(CALLABLES);
  return literalOf(random, random.pick(KINDS), depth);
}

export const callable = (random: Random): string => random.pick(CALLABLES);
