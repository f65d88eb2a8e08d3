/** Leaks between interpreters: what one program does to builtin types and modules must not be seen by the next interpreter of the same process. */

import type { Attack, AttackClass } from "./attack.ts";

/** Pairs: a program that tries to change something shared, and one, run by a fresh interpreter, that must not see it. */
const PAIRS: readonly (readonly [string, string, string])[] = [
  [
    "import json\njson.JSONEncoder.x = 1\njson.JSONEncoder.default = lambda s, o: 'evil'",
    "import json\nprint(hasattr(json.JSONEncoder, 'x'))\ntry: json.dumps(object())\nexcept TypeError: print('ok')",
    "=> False | ok",
  ],
  [
    "import json\njson.JSONDecoder.decode = lambda s, t: 'evil'\njson.JSONDecoder.x = 1",
    "import json\nprint(json.loads('[1]'), json.JSONDecoder().decode('2'), hasattr(json.JSONDecoder, 'x'))",
    "=> [1] 2 False",
  ],
  [
    "import json\njson.loads = None\njson.evil = 1\ndel json.dumps",
    "import json\nprint(json.loads('1'), json.dumps(1), hasattr(json, 'evil'))",
    "=> 1 1 False",
  ],
  [
    "import json\njson.loads.evil = 1\njson.loads.__name__ = 'evil'\njson.loads.__defaults__ = (1, 2)\njson.dumps.__kwdefaults__ = {'indent': 4}",
    "import json\nprint(hasattr(json.loads, 'evil'), json.loads.__name__, json.loads('[1]'), json.dumps([1]))",
    "=> False loads [1] [1]",
  ],
  [
    "import json\njson.JSONDecodeError.evil = 1\njson.JSONDecodeError.__str__ = lambda s: 'evil'",
    "import json\nprint(hasattr(json.JSONDecodeError, 'evil'))\ntry: json.loads('x')\nexcept json.JSONDecodeError as e: print(e)",
    "=> False | Expecting value: line 1 column 1 (char 0)",
  ],
  [
    "import string\nstring.Template.delimiter = '#'\nstring.Template.evil = 1\nstring.Formatter.format = None",
    "import string\nprint(string.Template('$a #a').substitute(a=1), hasattr(string.Template, 'evil'), string.Formatter().format('{}', 1))",
    "=> 1 #a False 1",
  ],
  ["import string\nstring.ascii_letters = 'evil'", "import string\nprint(string.ascii_letters[:3])", "=> abc"],
  [
    "import collections\ncollections.Counter.evil = 1\ncollections.Counter.most_common = None",
    "import collections\nprint(hasattr(collections.Counter, 'evil'), collections.Counter('aab').most_common(1))",
    "=> False [('a', 2)]",
  ],
  [
    "import collections\ncollections.OrderedDict.evil = 1",
    "import collections\nprint(hasattr(collections.OrderedDict, 'evil'))",
    "=> False",
  ],
  [
    "import collections\ncollections.UserDict.__getitem__ = lambda s, k: 'evil'\ncollections.UserList.evil = 1\ncollections.ChainMap.evil = 1",
    "import collections\nprint(collections.UserDict(a=1)['a'], hasattr(collections.UserList, 'evil'), hasattr(collections.ChainMap, 'evil'))",
    "=> 1 False False",
  ],
  [
    "import collections.abc\ncollections.abc.Mapping.evil = 1\ncollections.abc.Mapping.get = None\ncollections.abc.Sized.register(int)",
    "import collections.abc\nprint(hasattr(collections.abc.Mapping, 'evil'), isinstance(5, collections.abc.Sized))",
    "=> False False",
  ],
  [
    "import abc\nabc.ABC.evil = 1\nabc.ABCMeta.evil = 1",
    "import abc\nprint(hasattr(abc.ABC, 'evil'), hasattr(abc.ABCMeta, 'evil'))",
    "=> False False",
  ],
  [
    "import re\nre.compile = None\nre.sub.evil = 1\nre.RegexFlag.evil = 1\nre.error.evil = 1\nre.error.__str__ = lambda s: 'evil'",
    "import re\nprint(re.compile('x').pattern, hasattr(re.sub, 'evil'), hasattr(re.RegexFlag, 'evil'), hasattr(re.error, 'evil'))",
    "=> x False False False",
  ],
  [
    "import functools\nfunctools.reduce = None\nfunctools.wraps.evil = 1\nfunctools.partial.evil = 1\nfunctools.cached_property.evil = 1",
    "import functools\nprint(functools.reduce(max, [1, 2]), hasattr(functools.wraps, 'evil'), hasattr(functools.partial, 'evil'), hasattr(functools.cached_property, 'evil'))",
    "=> 2 False False False",
  ],
  [
    "import math\nmath.pi = 3\nmath.evil = 1",
    "import math\nprint(math.pi > 3, hasattr(math, 'evil'))",
    "=> True False",
  ],
  [
    "import random\nrandom.Random.random = lambda s: 'evil'\nrandom.random = None\nrandom.seed(1)",
    "import random\nprint(type(random.Random(1).random()).__name__, callable(random.random))",
    "=> float True",
  ],
  [
    "import datetime\ndatetime.date.evil = 1\ndatetime.datetime.now = None",
    "import datetime\nprint(hasattr(datetime.date, 'evil'), callable(datetime.datetime.now))",
    "=> False True",
  ],
  [
    "import enum\nenum.Enum.evil = 1\nenum.EnumMeta.evil = 1",
    "import enum\nprint(hasattr(enum.Enum, 'evil'), hasattr(enum.EnumMeta, 'evil'))",
    "=> False False",
  ],
  [
    "import dataclasses\ndataclasses.Field.evil = 1\ndataclasses.dataclass.evil = 1\ndataclasses.FrozenInstanceError.evil = 1\ndataclasses.MISSING.evil = 1",
    "import dataclasses\nprint(hasattr(dataclasses.dataclass, 'evil'), hasattr(dataclasses.FrozenInstanceError, 'evil'))",
    "=> False False",
  ],
  [
    "import typing\ntyping.Generic.evil = 1\ntyping.NamedTuple.evil = 1\ntyping.Protocol.evil = 1",
    "import typing\nprint(hasattr(typing.Generic, 'evil'), hasattr(typing.Protocol, 'evil'))",
    "=> False False",
  ],
  [
    "import fractions\nfractions.Fraction.evil = 1",
    "import fractions\nprint(hasattr(fractions.Fraction, 'evil'))",
    "=> False",
  ],
  [
    "import statistics\nstatistics.StatisticsError.evil = 1\nstatistics.mean.evil = 1",
    "import statistics\nprint(hasattr(statistics.StatisticsError, 'evil'), hasattr(statistics.mean, 'evil'))",
    "=> False False",
  ],
  [
    "import contextlib\ncontextlib.suppress.evil = 1\ncontextlib.contextmanager.evil = 1",
    "import contextlib\nprint(hasattr(contextlib.suppress, 'evil'), hasattr(contextlib.contextmanager, 'evil'))",
    "=> False False",
  ],
  [
    "import asyncio\nasyncio.run.evil = 1\nasyncio.Queue.evil = 1",
    "import asyncio\nprint(hasattr(asyncio.run, 'evil'), hasattr(asyncio.Queue, 'evil'))",
    "=> False False",
  ],
  [
    "import copy\ncopy.deepcopy.evil = 1\ncopy.copy = None",
    "import copy\nprint(hasattr(copy.deepcopy, 'evil'), copy.copy([1]))",
    "=> False [1]",
  ],
  [
    "import textwrap\ntextwrap.TextWrapper.evil = 1\ntextwrap.dedent.evil = 1",
    "import textwrap\nprint(hasattr(textwrap.TextWrapper, 'evil'), hasattr(textwrap.dedent, 'evil'))",
    "=> False False",
  ],
  [
    "import operator\noperator.add = None\noperator.itemgetter.evil = 1",
    "import operator\nprint(operator.add(1, 2), hasattr(operator.itemgetter, 'evil'))",
    "=> 3 False",
  ],
  [
    "import builtins\nbuiltins.len = lambda x: 'evil'\nbuiltins.evil = 1",
    "import builtins\nprint(len([1]), hasattr(builtins, 'evil'))\ntry: evil\nexcept NameError: print('ok')",
    "=> 1 False | ok",
  ],
  ["len = 5\nprint_ = print\nglobals()['sum'] = 1", "print(len([1]), sum([1]))", "=> 1 1"],
  [
    "try: int.__abstractmethods__ = ['x']\nexcept TypeError: print('no')\ntry: int.__annotations__ = {}\nexcept TypeError: print('no')",
    "print(int('5'))",
    "=> 5",
  ],
  [
    "for t in (int, object, type, ValueError, list, dict):\n    for n in ('evil', '__init__', '__doc__', '__module__', '__name__', '__bases__', '__abstractmethods__', '__annotations__'):\n        for set in (setattr, type.__setattr__, object.__setattr__):\n            try: set(t, n, 1)\n            except TypeError: pass\n        try: type.__dict__[n].__set__(t, 1)\n        except (KeyError, TypeError, AttributeError): pass",
    "print(hasattr(int, 'evil'), int.__name__, ValueError.__bases__, list([1]), object().__class__.__name__)",
    "=> False int (<class 'Exception'>,) [1] object",
  ],
  [
    "for f in (len, print, list.append, int.__add__, dict.fromkeys):\n    for n in ('evil', '__name__', '__doc__', '__module__', '__self__'):\n        try: setattr(f, n, 1)\n        except (AttributeError, TypeError): pass",
    "print(hasattr(len, 'evil'), len.__name__, list.append.__name__)",
    "=> False len append",
  ],
  ["BaseException.evil = 1", "print(hasattr(ValueError(), 'evil'))", "=> False"],
  [
    "try: NotImplemented.evil = 1\nexcept AttributeError: pass\ntry: (...).evil = 1\nexcept AttributeError: pass\ntry: ().evil = 1\nexcept AttributeError: pass",
    "print(hasattr(NotImplemented, 'evil'), hasattr(..., 'evil'), hasattr((), 'evil'))",
    "=> False False False",
  ],
  [
    "class A: pass\nclass B(Exception): pass\nclass C(dict): pass",
    "print(object.__subclasses__(), Exception.__subclasses__(), dict.__subclasses__())",
    "=> [] [] []",
  ],
  [
    "import sys\nsys.setrecursionlimit(50)\nsys.set_int_max_str_digits(0)",
    "def f(n): return n and f(n - 1)\nprint(f(500))\ntry: str(10 ** 5000)\nexcept ValueError: print('ok')",
    "=> 0 | ok",
  ],
  [
    "try: 1/0\nexcept ZeroDivisionError as e: kept = e\nraise kept",
    "try: raise\nexcept RuntimeError as e: print(e)",
    "=> No active exception to reraise",
  ],
  ["while True: pass", "print(1)", "=> 1"],
  ["x = [0]\nwhile True: x += x", "print(1)", "=> 1"],
  ["def f(): f()\nf()", "def f(n): return n and f(n - 1)\nprint(f(900))", "=> 0"],
];

export const attackClass: AttackClass = {
  title: "leaks between interpreters",
  attacks: PAIRS.flatMap(([first, second, want]): Attack[] => [
    { source: first, want: /^(=> |raises (?!SystemError)|limit )/ },
    {
      source: second,
      want: second.startsWith("import")
        ? new RegExp(`^${want.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}$|^raises ModuleNotFoundError`)
        : want,
    },
  ]),
};
