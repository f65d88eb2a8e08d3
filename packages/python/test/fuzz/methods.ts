/**
 * Calls of every builtin function, every method of the builtin types, and every function and class of some modules, with arguments of every kind:
 * fitting ones, wrong counts, wrong types, huge, negative, nan, unicode.
 *
 * What there is to call comes from the oracle's own `dir()`, so nothing that CPython has is left out. A program holds many calls; each prints one line.
 */

import type { Random } from "./random.ts";
import { anyValue, callable, type Kind, VALUE_CLASSES, literalOf } from "./values.ts";

/** Something to call: how it is written, and what it likes to get. */
export type Target = { label: string; receiver: Kind | string | undefined; owner: string; method: string | undefined };

const TYPES: readonly [string, Kind | string][] = [
  ["int", "int"],
  ["bool", "bool"],
  ["float", "float"],
  ["complex", "complex"],
  ["str", "str"],
  ["bytes", "bytes"],
  ["bytearray", "=bytearray(b'abcab')"],
  ["memoryview", "=memoryview(b'abcd')"],
  ["list", "list"],
  ["tuple", "tuple"],
  ["dict", "dict"],
  ["set", "set"],
  ["frozenset", "=frozenset({1, 2, 3})"],
  ["range", "range"],
  ["slice", "=slice(1, 5, 2)"],
  ["object", "=object()"],
  ["type(None)", "none"],
  ["property", "=property(len)"],
  ["BaseException", "=ValueError('a', 1)"],
  ["type({}.keys())", "={1: 2, 'a': 3}.keys()"],
  ["type({}.values())", "={1: 2, 'a': 3}.values()"],
  ["type({}.items())", "={1: 2, 'a': 3}.items()"],
  ["enumerate", "=enumerate('abc')"],
  ["zip", "=zip('abc', [1, 2])"],
  ["map", "=map(str, [1, 2])"],
  ["filter", "=filter(None, [0, 1])"],
  ["reversed", "=reversed([1, 2, 3])"],
  ["type(x for x in ())", "=(x for x in [1, 2])"],
  ["type(...)", "=..."],
  ["type(list[int])", "=list[int]"],
  ["type(int | str)", "=int | str"],
  ["collections.deque", "=collections.deque([1, 2, 3], 5)"],
  ["collections.Counter", "=collections.Counter('abca')"],
  ["collections.OrderedDict", "=collections.OrderedDict(a=1, b=2)"],
  ["collections.defaultdict", "=collections.defaultdict(int, a=1)"],
  ["collections.ChainMap", "=collections.ChainMap({1: 2}, {'a': 3})"],
  ["re.Pattern", "=re.compile('a(b)?')"],
  ["re.Match", "=re.search('(?P<x>a)(b)?', 'xabc')"],
  ["string.Formatter", "=string.Formatter()"],
  ["string.Template", "=string.Template('$a ${b} $$')"],
];
const MODULES = [
  "math",
  "re",
  "json",
  "itertools",
  "functools",
  "collections",
  "string",
  "operator",
  "heapq",
  "bisect",
];

/** The program that lists the targets, as CPython sees them. */
export const LIST_PROGRAM = `
import builtins, ${MODULES.join(", ")}
for n in dir(builtins):
    if callable(getattr(builtins, n)): print('builtins', n)
for t in ${JSON.stringify(TYPES.map(([name]) => name))}:
    for n in dir(eval(t)):
        if callable(getattr(eval(t), n)): print(t.replace(' ', '~'), n)
for m in [${MODULES.join(", ")}]:
    for n in getattr(m, '__all__', None) or dir(m):
        if n[0] != '_' and callable(getattr(m, n)): print(m.__name__ + '.', n)
`;

/** No calls of these: what docs/differences.md refuses or leaves open, and what ends or blocks the oracle. */
const LEFT_OUT = new Set([
  "open",
  "exec",
  "eval",
  "compile",
  "breakpoint",
  "help",
  "exit",
  "quit",
  "copyright",
  "credits",
  "license",
  "input",
  "__import__",
  "globals",
  "locals",
  "vars",
  "dir",
  "id",
  "__build_class__",
  "__loader__",
  "__reduce__",
  "__reduce_ex__",
  "__sizeof__",
  "__dir__",
  "__subclasshook__",
  "__init_subclass__",
  "__class__",
  "__new__",
  "__getstate__",
  "__getnewargs__",
  "__setstate__",
  "__copy__",
  "__deepcopy__",
  "hash",
  "__hash__",
  "memoryview.release",
  "template",
  "purge",
  "print",
  "__del__",
  "__class_getitem__",
  "exception",
  "aiter",
  "anext",
  "EncodingWarning",
  "ResourceWarning",
]);

export function parseTargets(listing: string): Target[] {
  const targets: Target[] = [];
  for (const line of listing.trim().split("\n")) {
    const [place, name] = line.split(" ") as [string, string];
    if (LEFT_OUT.has(name)) continue;
    if (place === "builtins") targets.push({ label: name, receiver: undefined, owner: name, method: undefined });
    else if (place.endsWith("."))
      targets.push({ label: place + name, receiver: undefined, owner: place + name, method: undefined });
    else {
      const owner = place.replaceAll("~", " ");
      targets.push({
        label: `${owner}.${name}`,
        receiver: TYPES.find(([type]) => type === owner)![1],
        owner,
        method: name,
      });
    }
  }
  return targets;
}

const KEYWORDS = [
  "key",
  "default",
  "reverse",
  "sep",
  "maxsplit",
  "start",
  "end",
  "encoding",
  "errors",
  "keepends",
  "signed",
  "byteorder",
  "length",
  "tabsize",
  "strict",
  "initial",
  "base",
  "foo",
  "x",
  "iterable",
  "object",
  "indent",
  "sort_keys",
  "maxlen",
  "count",
  "flags",
  "repeat",
  "fillvalue",
  "lo",
  "hi",
  "n",
  "k",
  "sub",
  "ndigits",
  "old",
  "value",
  "func",
  "step",
];

/** What arguments a callee takes gladly, as kinds; the others get what their receiver is. */
function likes(target: Target): readonly string[] {
  const name = target.method ?? target.owner;
  if (/^math\./.test(target.owner)) return ["number", "number", "number", "list"];
  if (/^(re|string)\./.test(target.owner)) return ["pattern", "str", "str", "int"];
  if (/^(itertools|heapq|bisect|collections)/.test(target.owner)) return ["list", "list", "callable", "int", "str"];
  if (/^functools/.test(target.owner)) return ["callable", "callable", "list", "int"];
  if (/^json/.test(target.owner)) return ["json", "json", "any"];
  if (/^operator/.test(target.owner)) return ["number", "str", "list", "int"];
  if (/^(sorted|max|min|map|filter|sum|all|any|list|zip|enumerate|reversed|set|tuple|iter|next|dict)$/.test(name))
    return ["list", "callable", "str", "int"];
  if (target.receiver === undefined) return ["number", "str", "list", "any"];
  if (name === "__format__") return ["spec"];
  if (
    /^(index|insert|pop|__getitem__|__setitem__|__delitem__|center|ljust|rjust|zfill|to_bytes|rotate|__mul__|__rmul__)$/.test(
      name,
    )
  )
    return ["int", "int", "self", "str"];
  return ["self", "self", "str", "int", "list"];
}

const SPECS = [
  "''",
  "'d'",
  "'5'",
  "'<5'",
  "'>10.3f'",
  "'x'",
  "'#x'",
  "'08.2f'",
  "','",
  "'_'",
  "'e'",
  "'g'",
  "'%'",
  "'+'",
  "' '",
  "'c'",
  "'n'",
  "'^10s'",
  "'b'",
  "'.3'",
  "'=10'",
  "'s'",
  "'z.1f'",
  "'*<6'",
  "',.2f'",
  "'010'",
  "'.0e'",
  "'#g'",
  "'!r'",
  "'{'",
  "'1000000000000000000000'",
];
const PATTERNS = [
  "'a'",
  "'(a)(b)?'",
  "'[a-z]+'",
  "'\\\\d+'",
  "'^$'",
  "'('",
  "'a*?'",
  "'(?P<n>x)'",
  "'[^\\\\s]'",
  "'a{2,3}'",
  "'\\\\b'",
  "'*'",
  "'(?i)A'",
  "'a|b'",
  "b'a'",
  "'(?<=a)b'",
  "'[z-a]'",
  "'(?P<1>a)'",
  "'\\\\1'",
  "'(?x) a b'",
  "'.'",
  "''",
  "re.compile('a+')",
];
const JSONS = [
  "'[1, 2.5, null]'",
  '\'{"a": [true, "x"]}\'',
  "'{'",
  "'[1,]'",
  "'nan'",
  "'NaN'",
  "'\"\\\\u00e9\"'",
  "'1e5'",
  "''",
  "'  3 '",
  "'[1 2]'",
  "'{\"a\":1,}'",
  "{'a': [1, None]}",
  "[1.5, 'é']",
  "{1: 2}",
  "(1,)",
  "{'b': 1, 'a': {}}",
  "float('nan')",
];

function argument(random: Random, target: Target): string {
  if (random.chance(0.2)) return anyValue(random);
  const wish = random.pick(likes(target));
  switch (wish) {
    case "number":
      return literalOf(random, random.pick(["int", "int", "float", "bool"]));
    case "pattern":
      return random.pick(PATTERNS);
    case "callable":
      return callable(random);
    case "json":
      return random.pick(JSONS);
    case "spec":
      return random.pick(SPECS);
    case "any":
      return anyValue(random);
    case "self":
      return receiverOf(random, target.receiver!);
    default:
      return literalOf(random, wish as Kind);
  }
}

function receiverOf(random: Random, receiver: string): string {
  return receiver.startsWith("=") ? receiver.slice(1) : literalOf(random, receiver as Kind);
}

/** Arguments in parentheses. */
function callArguments(random: Random, target: Target): string {
  const count = random.weighted([
    [14, 0],
    [40, 1],
    [28, 2],
    [12, 3],
    [4, 4],
    [2, 5],
  ] as const);
  const parts = Array.from({ length: count }, () => argument(random, target));
  if (random.chance(0.12)) parts.push(`${random.pick(KEYWORDS)}=${argument(random, target)}`);
  if (random.chance(0.02)) parts.push(`**{'${random.pick(KEYWORDS)}': 1}`);
  return parts.join(", ");
}

/** One line of a program: the call in a lambda, so that the program goes on whatever it does. */
export function writeCall(random: Random, target: Target): string {
  const parts = callArguments(random, target);
  if (target.method === undefined) return `show(lambda: ${target.owner}(${parts}))`;
  const receiver = receiverOf(random, target.receiver!);
  if (random.chance(0.04))
    return `show(lambda: ${typeName(target)}.${target.method}(${random.chance(0.5) ? `${anyValue(random)}, ` : ""}${parts}))`;
  return `show(lambda r: r.${target.method}(${parts}), ${receiver})`;
}

const typeName = (target: Target): string => (target.owner.includes("(") ? `(${target.owner})` : target.owner);

/** What stands before the calls: prints the result of a call, the receiver after it, or the error, on one line. */
export const CALL_PROLOGUE = `
import ${MODULES.join(", ")}
${VALUE_CLASSES}
def canon(x, depth=0):
    t = type(x)
    if depth > 5: return '...'
    if t in (set, frozenset): return t.__name__ + '{' + ', '.join(sorted([canon(y, depth + 1) for y in x])) + '}'
    if t in (list, tuple): return t.__name__ + '[' + ', '.join([canon(y, depth + 1) for y in itertools.islice(x, 50)]) + ']'
    if t is dict: return '{' + ', '.join([canon(k, depth + 1) + ': ' + canon(v, depth + 1) for k, v in x.items()]) + '}'
    if hasattr(t, '__next__'):
        items = [canon(y, depth + 1) for y in itertools.islice(x, 12)]
        if 'set' in t.__name__: items.sort()
        return t.__name__ + ' of ' + ', '.join(items)
    return ascii(x)[:3000]
def show(make, *receiver):
    try: text = canon(make(*receiver))
    except Exception as e: text = type(e).__name__ + ': ' + ascii(str(e))
    if receiver:
        try: text += ' / ' + canon(receiver[0])
        except Exception as e: text += ' / ' + type(e).__name__ + ': ' + ascii(str(e))
    print(text)
`;
