/** Code injection: names, strings, f-strings, docstrings, keywords and annotations that would break out of generated JavaScript, if text of the program ever stood in it. */

import type { Attack, AttackClass } from "./attack.ts";

/** Texts that end a string, a comment, a template or a line of JavaScript. */
const TEXTS = [
  '"; process.exit(1); "',
  "'; process.exit(1); '",
  "`; process.exit(1); `",
  "${process.exit(1)}",
  "`${process.exit(1)}`",
  "*/ process.exit(1) /*",
  "// process.exit(1)",
  "\u2028process.exit(1)\u2028",
  "\u2029process.exit(1)//",
  "\n process.exit(1)\n",
  "\r\nprocess.exit(1)",
  "</script><script>process.exit(1)</script>",
  "\\u0022;process.exit(1)",
  "\\x22;process.exit(1)",
  "\\",
  '\\"',
  "\0process.exit(1)",
  "\ud800",
  "\ufeffprocess",
  "constructor.constructor('return process')()",
  "this.constructor.constructor('return process')().exit(1)",
  "#!process",
  "<!-- process.exit(1)",
  "--> process.exit(1)",
  "import('fs')",
  "require('fs')",
  "new Function('process.exit(1)')()",
  "eval('process.exit(1)')",
  "globalThis.process.exit(1)",
  "%[email protected]",
  "__proto__",
  "$&$`$'$1$$",
  "{{process}}",
  "async () => {}",
];

/** A Python literal of the text, of ASCII only. */
function literal(text: string): string {
  let result = "'";
  for (const unit of text) {
    const code = unit.codePointAt(0)!;
    result += /[A-Za-z0-9 ()]/.test(unit)
      ? unit
      : code > 0xffff
        ? `\\U${code.toString(16).padStart(8, "0")}`
        : `\\u${code.toString(16).padStart(4, "0")}`;
  }
  return `${result}'`;
}

/** The text as a Python string literal that keeps what stands in it as far as Python allows. */
function rawLiteral(text: string): string {
  const isPossible = !/[\n\r\0\\'\ud800]/.test(text);
  return isPossible ? `'${text}'` : literal(text);
}

/** Where a text may stand; every program prints "ok". `t` is a literal, `s` the same as source. */
const PLACES: ((t: string, s: string) => string)[] = [
  (t, s) => `x = ${s}\nprint('ok' if x == ${t} else x)`,
  (t, s) => `def f():\n    ${s}\nprint('ok' if f.__doc__ == ${t} else 'no')`,
  (t, s) => `class C:\n    ${s}\nprint('ok' if C.__doc__ == ${t} else 'no')`,
  (t, s) => `print('ok' if {${s}: 1}[${t}] == 1 else 'no')`,
  (t, s) => `def f(a=${s}): return a\nprint('ok' if f() == ${t} else 'no')`,
  (t, s) => `def f(a: ${s}) -> ${s}: pass\nprint('ok' if f.__annotations__ == {'a': ${t}, 'return': ${t}} else 'no')`,
  (t, s) => `x: ${s} = 1\nprint('ok' if __annotations__['x'] == ${t} else 'no')`,
  (t, s) =>
    `print('ok' if f"{${s.includes('"') ? t.replaceAll("\\", "\\") && "x" : s}}" else 'no')`.replace("{x}", "{1}"),
  (t) => `f = lambda **k: k\nprint('ok' if f(**{${t}: 1}) == {${t}: 1} else 'no')`,
  (t) =>
    `class A: pass\na = A()\nsetattr(a, ${t}, 5)\nprint('ok' if getattr(a, ${t}) == 5 and a.__dict__ == {${t}: 5} else 'no')`,
  (t) => `globals()[${t}] = 5\nprint('ok' if globals()[${t}] == 5 else 'no')`,
  (t) => `try: raise ValueError(${t})\nexcept ValueError as e: print('ok' if str(e) == ${t} else 'no')`,
  (t) => `C = type('C', (), {${t}: 5})\nprint('ok' if getattr(C, ${t}) == 5 else 'no')`,
  (t) => `try: type(${t}, (), {})\nexcept ValueError: pass\nprint('ok')`,
  (t) => `try: import_ = __import__(${t})\nexcept (ImportError, ValueError, TypeError): print('ok')`,
  (t) => `match ${t}:\n    case ${t}: print('ok')\n    case _: print('no')`,
  (t) => `match {${t}: 1}:\n    case {${t}: 1}: print('ok')\n    case _: print('no')`,
  (t) =>
    `import collections\ntry: collections.namedtuple(${t}, ${t})\nexcept (ValueError, TypeError): pass\nprint('ok')`,
  (t) => `import json\nprint('ok' if json.loads(json.dumps({${t}: ${t}})) == {${t}: ${t}} else 'no')`,
  (t) => `import string\ntry: string.Template(${t}).safe_substitute()\nexcept ValueError: pass\nprint('ok')`,
  (t) => `import re\nprint('ok' if re.fullmatch(re.escape(${t}), ${t}) else 'no')`,
  (t) => `import re\nprint('ok' if re.sub('x', lambda m: ${t}, 'x') == ${t} else 'no')`,
  (t) => `print('ok' if 'x'.replace('x', ${t}) == ${t} and ${t}.join('ab') == 'a' + ${t} + 'b' else 'no')`,
  (t) => `def f(): pass\nf.__name__ = ${t}\nf.__qualname__ = ${t}\nprint('ok' if ${t} in repr(f) else 'no')`,
  (t) => `try: int(${t})\nexcept ValueError as e: print('ok')`,
  (t) => `print('ok' if tool(${t}) == ${t} else 'no')`,
  (t) => `print('ok' if tool(**{${t}: 1}) is None or True else 'no')`,
];

const placed: Attack[] = TEXTS.flatMap((text, i) =>
  PLACES.filter((_, j) => (i + j) % 3 === 0).map((place) => ({
    source: place(literal(text), rawLiteral(text)),
    want: "=> ok",
    answer: () => text,
  })),
);

/** Names that mean something to JavaScript. */
const NAMES =
  "constructor prototype __proto__ __defineGetter__ __lookupSetter__ hasOwnProperty isPrototypeOf toString valueOf toLocaleString propertyIsEnumerable arguments caller callee eval this_ undefined NaN Infinity process require module exports globalThis window Function Object Array Symbol Proxy Reflect Promise Buffer console var let const function new delete_ typeof void instanceof switch case_ default do enum export extends implements interface package private protected public static super_ throw try_ catch debugger null_ true_ false_ this then get set of length name code v_x g_x c0 r p d k machine fuel depth runtime refuel string number value next u$41 async_ await_ target fetch setTimeout"
    .split(" ")
    .filter((name) => /^[A-Za-z_]\w*$/.test(name));

/** Each name as every kind of variable. */
const named: Attack[] = NAMES.map((name) => ({
  source: `
${name} = 1
def f(${name}, *, k_${name}=2):
    def g():
        nonlocal ${name}
        ${name} += k_${name}
        return ${name}
    return g()
class C:
    ${name} = 3
    def m(self): return self.${name}
    def n(self, **${name}): return ${name}
c = C()
c.${name} = c.${name} + 1
total = [${name} for ${name} in range(3)]
for ${name} in [7]: pass
match {'a': 8}:
    case {'a': ${name}}: pass
with_${name} = (lambda ${name}=9: ${name})()
try: raise ValueError
except ValueError as ${name}_e: pass
print(f(${name}=1), c.m(), c.n(${name}=1), total, ${name}, with_${name}, dict(${name}=5), getattr(c, '${name}'), '${name}' in globals(), f'{${name}}')
del ${name}
def h():
    global ${name}
    ${name} = 11
    import math as ${name}_m
    return locals()
h()
print(${name})`,
  want: `=> 3 4 {'${name}': 1} [0, 1, 2] 8 9 {'${name}': 5} 4 True 8 | 11`,
}));

const EXOTIC: Attack[] = [
  { source: "变量 = 1\n변수 = 2\nπ = 3\n_ = 变量 + 변수 + π\n_", want: "=> 6" },
  { source: "ﬁ = 5\nfi", want: "=> 5" },
  { source: "𝐱 = 5\nx", want: "=> 5" },
  { source: "def f(ª): return ª\nf(ª=3)", want: "=> 3" },
  { source: "class Ⅷ: pass\nⅧ.__name__", want: "=> 'VIII'" },
  { source: "𝓹𝓻𝓸𝓬𝓮𝓼𝓼 = 5\nprocess", want: "=> 5" },
  { source: "print(ｐｒｏｃｅｓｓ)", want: "raises NameError: name 'process' is not defined" },
  { source: "x\u200d = 1", want: /^raises SyntaxError/ },
  { source: "x\u2028 = 1", want: /^raises SyntaxError/ },
  { source: "x = 1\u2028process.exit(1)", want: /^raises SyntaxError/ },
  { source: "x = 1 # \u2028 process.exit(1)\nx", want: "=> 1" },
  { source: "x = '''\u2028process.exit(1)'''\nlen(x)", want: "=> 16" },
  { source: "x = 1 \\\n+ 1\nx", want: "=> 2" },
  { source: "$x = 1", want: /^raises SyntaxError/ },
  { source: "x$y = 1", want: /^raises SyntaxError/ },
  { source: "u$41 = 1", want: /^raises SyntaxError/ },
  { source: "x = `1`", want: /^raises SyntaxError/ },
  { source: "x = 1; process.exit(1)", want: "raises NameError: name 'process' is not defined" },
  { source: "x = 0x1n", want: /^raises SyntaxError/ },
  { source: "x = 1 // process", want: "raises NameError: name 'process' is not defined" },
  { source: "x = 1 /* process */", want: /^raises SyntaxError/ },
  { source: "x => x", want: /^raises SyntaxError/ },
  { source: "function f() {}", want: /^raises SyntaxError/ },
  { source: "var x = 1", want: /^raises SyntaxError/ },
  { source: "x = 1\0process", want: /^raises (SyntaxError|ValueError)/ },
  { source: "\ufeffx = 5\nx", want: "=> 5" },
  { source: "f'{1!r:{\"process\"}}'", want: /^raises (SyntaxError|ValueError)/ },
  { source: "f'{(lambda: process)()}'", want: "raises NameError: name 'process' is not defined" },
  { source: 'f"{"process"}"', want: "=> 'process'" },
  { source: "f'${process}'", want: "raises NameError: name 'process' is not defined" },
  { source: "f'${1}`{2}'", want: "=> '$1`2'" },
  { source: "f'{{process}}'", want: "=> '{process}'" },
  { source: "import process", want: "raises ModuleNotFoundError: No module named 'process'" },
  { source: "import constructor", want: "raises ModuleNotFoundError: No module named 'constructor'" },
  { source: "import __proto__", want: "raises ModuleNotFoundError: No module named '__proto__'" },
  { source: "from math import constructor", want: /^raises ImportError: cannot import name 'constructor' from 'math'/ },
  { source: "from math import __proto__", want: /^raises ImportError: cannot import name '__proto__' from 'math'/ },
  { source: "constructor", want: "raises NameError: name 'constructor' is not defined" },
  { source: "__proto__", want: "raises NameError: name '__proto__' is not defined" },
  { source: "toString()", want: "raises NameError: name 'toString' is not defined" },
  { source: "hasOwnProperty('x')", want: "raises NameError: name 'hasOwnProperty' is not defined" },
  { source: "def f():\n    return arguments\nf()", want: "raises NameError: name 'arguments' is not defined" },
  { source: "def f():\n    return this\nf()", want: "raises NameError: name 'this' is not defined" },
  {
    source: "class C:\n    def m(self): return constructor\nC().m()",
    want: "raises NameError: name 'constructor' is not defined",
  },
  {
    source: "def f(constructor): return constructor\nf(toString=1)",
    want: "raises TypeError: f() got an unexpected keyword argument 'toString'",
  },
  { source: "def f(): return constructor\n    constructor = 1", want: /^raises (IndentationError|SyntaxError)/ },
  { source: "def f():\n    print(constructor)\n    constructor = 1\nf()", want: /^raises UnboundLocalError/ },
  { source: "int('0', 'constructor')", want: /^raises TypeError/ },
  { source: "sorted([1], constructor=1)", want: /^raises TypeError/ },
  { source: "dict(__proto__=1, constructor=2)", want: "=> {'__proto__': 1, 'constructor': 2}" },
  { source: "int(__proto__=1)", want: /^raises TypeError/ },
  { source: "print(1, constructor=1)", want: /^raises TypeError/ },
  { source: "'{constructor}'.format()", want: "raises KeyError: 'constructor'" },
  { source: "'{__proto__}'.format()", want: "raises KeyError: '__proto__'" },
  { source: "'%(constructor)s' % {}", want: "raises KeyError: 'constructor'" },
  { source: "'{0[constructor]}'.format({})", want: "raises KeyError: 'constructor'" },
  { source: "'x'.encode('constructor')", want: "raises LookupError: unknown encoding: constructor" },
  { source: "'x'.encode('__proto__')", want: "raises LookupError: unknown encoding: __proto__" },
  { source: "b'x'.decode('toString')", want: "raises LookupError: unknown encoding: toString" },
  {
    source: "'\\xff'.encode('ascii', 'constructor')",
    want: "raises LookupError: unknown error handler name 'constructor'",
  },
  {
    source: "b'\\xff'.decode('utf-8', '__proto__')",
    want: "raises LookupError: unknown error handler name '__proto__'",
  },
  { source: "format(5, 'constructor')", want: /^raises ValueError/ },
  { source: "import unicodedata", want: /^(=> |raises ModuleNotFoundError)/ },
  { source: "'\\N{constructor}'", want: /^raises SyntaxError/ },
  { source: "'\\N{__proto__}'", want: /^raises SyntaxError/ },
  {
    source: "import re\nre.compile('(?P<constructor>a)(?P<__proto__>b)').match('ab').groupdict()",
    want: "=> {'constructor': 'a', '__proto__': 'b'}",
  },
  { source: "import re\nre.match('(?P<a>a)', 'a').group('constructor')", want: "raises IndexError: no such group" },
  { source: "import re\nre.match('a', 'a')['__proto__']", want: "raises IndexError: no such group" },
  { source: "import re\nre.sub('(a)', r'\\g<constructor>', 'a')", want: /^raises IndexError/ },
  { source: "import re\nre.compile('\\\\p{constructor}')", want: /^raises error: bad escape/ },
  { source: "import re\nre.sub('a', '$&$`$1', 'a')", want: "=> '$&$`$1'" },
  { source: "'a'.replace('a', '$&$1')", want: "=> '$&$1'" },
  {
    source: 'import json\njson.loads(\'{"__proto__": {"x": 1}, "constructor": 2}\')',
    want: "=> {'__proto__': {'x': 1}, 'constructor': 2}",
  },
  { source: "import operator\noperator.attrgetter('__proto__')({})", want: /^raises AttributeError/ },
  { source: "import operator\noperator.itemgetter('constructor')({})", want: "raises KeyError: 'constructor'" },
  {
    source: "import math\nmath.constructor",
    want: "raises AttributeError: module 'math' has no attribute 'constructor'",
  },
  { source: "import math\nmath.__proto__", want: "raises AttributeError: module 'math' has no attribute '__proto__'" },
  { source: "import string\nstring.Template('$constructor').substitute()", want: "raises KeyError: 'constructor'" },
  {
    source: "import functools\n@functools.lru_cache\ndef f(x): return x\n[f('__proto__'), f('constructor')]",
    want: "=> ['__proto__', 'constructor']",
  },
  {
    source:
      "import collections\nc = collections.Counter(['__proto__', 'constructor', '__proto__'])\nc['__proto__'], c['toString']",
    want: "=> (2, 0)",
  },
  {
    source: "import collections\nP = collections.namedtuple('P', 'constructor toString length')\nP(1, 2, 3)",
    want: "=> P(constructor=1, toString=2, length=3)",
  },
  {
    source: "import collections\nd = collections.defaultdict(list)\nd['__proto__'].append(1)\nd",
    want: "=> defaultdict(<class 'list'>, {'__proto__': [1]})",
  },
  {
    source: "d = {}\nd['__proto__'] = {'polluted': 1}\n{}.get('polluted'), 'polluted' in {}",
    want: "=> (None, False)",
  },
  {
    source:
      "d = {}\nd.update(__proto__={'polluted': 1})\nd.setdefault('constructor', {})['prototype'] = {'polluted': 1}\n'polluted' in {}",
    want: "=> False",
  },
  {
    source:
      "class A: pass\na = A()\na.__dict__['__proto__'] = {'polluted': 1}\na.__dict__ = {'__proto__': 1, 'constructor': 2}\n(a.__proto__, a.constructor)",
    want: "=> (1, 2)",
  },
  {
    source:
      "class A: pass\na = A()\na.__proto__ = A\na.constructor = 5\na.__dict__ == {'__proto__': A, 'constructor': 5}",
    want: "=> True",
  },
  {
    source:
      "class A:\n    __proto__ = 1\n    constructor = 2\n    def toString(self): return 3\n(A().__proto__, A.constructor, A().toString())",
    want: "=> (1, 2, 3)",
  },
  { source: "globals()['__proto__'] = 5\n__proto__", want: "=> 5" },
  { source: "vars()['constructor'] = 5\nconstructor", want: "=> 5" },
  { source: "def f(**k): return k\nf(**{'__proto__': {'polluted': 1}})", want: "=> {'__proto__': {'polluted': 1}}" },
  {
    source: "tool({'__proto__': {'polluted': 1}, 'constructor': {'prototype': {'polluted': 1}}})\n'polluted' in {}",
    want: "=> False",
  },
  { source: "tool(__proto__={'polluted': 1}, constructor=2, toString=3)\n'polluted' in {}", want: "=> False" },
  { source: "match {'__proto__': 1}:\n    case {'__proto__': x, **rest}: print(x, rest)", want: "=> 1 {}" },
  { source: "{**{'__proto__': 1}, **{'constructor': 2}}", want: "=> {'__proto__': 1, 'constructor': 2}" },
  { source: "{'__proto__', 'constructor'} & {'__proto__'}", want: "=> {'__proto__'}" },
  { source: "type('__proto__', (), {'constructor': 1})().constructor", want: "=> 1" },
  { source: "'abc'.maketrans({'a': '__proto__'})\n'a'.translate({97: '__proto__'})", want: "=> '__proto__'" },
];

export const attackClass: AttackClass = {
  title: "code injection, JavaScript's names, prototype pollution",
  attacks: [...placed, ...named, ...EXOTIC],
};
