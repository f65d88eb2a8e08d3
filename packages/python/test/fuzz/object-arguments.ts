/** Arguments for what is made of files, tasks, threads, tests, enumerations and logs: rules like those of `module-arguments.ts`, which asks here first. */

import { bool, either, type Make, of, range, small, str, text } from "./module-values.ts";

/** Names inside the folder that stands before each call, and a few that lead nowhere. */
const place = of(
  "'a.txt' ¦ 'b.py' ¦ 'sub' ¦ 'sub/c.txt' ¦ 'sub/deep' ¦ 'empty' ¦ 'nope' ¦ 'nope/x' ¦ '.' ¦ '/tmp/box/a.txt' ¦ '/tmp/box/sub' ¦ '/tmp/box/new' ¦ 'new.txt' ¦ 'empty/new' ¦ 'a.txt/x' ¦ '' ¦ pathlib.Path('sub') ¦ pathlib.Path('b.py') ¦ b'a.txt' ¦ 'sub/../a.txt' ¦ './/sub//deep/'",
);
const seconds = of("0 ¦ 0.01 ¦ None ¦ -1 ¦ 0.001");
const task = of(
  "plain(1) ¦ failing('x') ¦ slow(0.001) ¦ asyncio.sleep(0, 'r') ¦ asyncio.Future() ¦ asyncio.create_task(plain(2), name='c') ¦ slow(1)",
);
const called = of("len ¦ print ¦ lambda *a: a ¦ str ¦ lambda f: None");
const anEnum = of(
  "enum.Enum('Color', 'RED GREEN') ¦ enum.IntFlag('Perm', 'R W X') ¦ enum.Flag ¦ enum.Enum ¦ enum.IntEnum('N', 'A B') ¦ enum.StrEnum",
);
const assertable = either(
  small,
  str,
  of(
    "[1, 2] ¦ [1, 3] ¦ {'a': 1} ¦ {'a': 2, 'b': 3} ¦ (1, 2) ¦ {1, 2} ¦ {2, 3} ¦ 'one\\ntwo\\n' ¦ 'one\\n2\\n' ¦ None ¦ 1.00000001 ¦ 1 ¦ int ¦ ValueError ¦ list(range(60)) ¦ 'x' * 90",
  ),
);
const record = of(
  "logging.LogRecord('n', 20, 'f.py', 3, 'hi %s', ('x',), None) ¦ logging.makeLogRecord({'msg': 'm', 'levelname': 'W'}) ¦ logging.LogRecord('a.b', 40, 'g.py', 1, '%d', ('x',), (ValueError, ValueError('v'), None))",
);

export const OBJECT_RULES: readonly (readonly [RegExp, Make])[] = [
  [/^asyncio.*:(coro|coro_or_future|fut|aw|awaitable|arg|coros_or_futures)$/, task],
  [
    /^asyncio\.(wait|gather).*:fs$/,
    of(
      "[asyncio.create_task(plain(1))] ¦ [asyncio.create_task(slow(0.001)), asyncio.create_task(slow(1))] ¦ [] ¦ [plain(1)]",
    ),
  ],
  [/^asyncio.*:(timeout|delay|when)$/, seconds],
  [/^asyncio.*:(return_when)$/, of("'FIRST_COMPLETED' ¦ 'ALL_COMPLETED' ¦ 'FIRST_EXCEPTION' ¦ 'x'")],
  [/^asyncio.*:(fn|callback|func|predicate)$/, called],
  [/^asyncio.*:(exception|exc)$/, of("ValueError('v') ¦ KeyError ¦ StopIteration() ¦ 3")],
  [/^asyncio.*:(maxsize|value|parties|n|limit)$/, range(-1, 4)],
  [/^asyncio.*:(separator)$/, of("b'\\n' ¦ b'x' ¦ b'' ¦ b'ne'")],
  [/^asyncio.*:(data)$/, of("b'x' ¦ b'' ¦ b'a\\nb'")],
  [/^asyncio.*:(loop|context)$/, of("None")],
  [/^(concurrent|threading).*:(timeout)$/, seconds],
  [/^(concurrent|threading).*:(fn|func|action|target|initializer)$/, of("len ¦ None ¦ str ¦ abs")],
  [
    /^(concurrent|threading).*:(iterables|max_workers|n|value|parties)$/,
    either(range(-1, 4), of("[1, 2] ¦ 'ab' ¦ [-1]")),
  ],
  [/^queue.*:(block)$/, of("False ¦ 0")],
  [/^queue.*:(timeout)$/, of("None ¦ 0 ¦ -1 ¦ 0.01")],
  [/^sched.*:(delay|time|priority)$/, either(range(-1, 5), of("0.5 ¦ 5"))],
  [/^sched.*:(action)$/, of("print ¦ len")],
  [/^sched.*:(argument)$/, of("() ¦ (1,)")],
  [
    /^(os|posixpath|pathlib|shutil|tempfile|glob).*:(mode|perms)$/,
    of("0o755 ¦ 'r' ¦ 'w' ¦ 'rb' ¦ 'a' ¦ 'x' ¦ 0o600 ¦ os.F_OK ¦ os.R_OK ¦ 'z' ¦ 'w+b'"),
  ],
  [/^(os|pathlib).*:(length)$/, range(0, 12)],
  [
    /^zipfile\.\w*Z\w*\.?(\w*):file$/,
    of(
      "'x.zip' ¦ 'a.txt' ¦ 'nope' ¦ 'sub' ¦ pathlib.Path('a.txt') ¦ io.BytesIO() ¦ io.BytesIO(b'abc') ¦ archive().fp ¦ None ¦ io.StringIO()",
    ),
  ],
  [
    /^zipfile\.(Path|is_zipfile):(root|filename)$/,
    of("'x.zip' ¦ 'a.txt' ¦ pathlib.Path('sub') ¦ archive() ¦ archive('w') ¦ archive().fp"),
  ],
  [/^zipfile.*:mode$/, of("'r' ¦ 'w' ¦ 'a' ¦ 'x' ¦ 'rb' ¦ 'wb' ¦ 'q' ¦ ''")],
  [/^zipfile.*:(compression|compress_type)$/, of("0 ¦ 8 ¦ 99 ¦ None ¦ zipfile.ZIP_DEFLATED")],
  [/^zipfile.*:(compresslevel|optimize)$/, of("None ¦ 0 ¦ 9 ¦ -1")],
  [
    /^zipfile.*:(name|member|zinfo_or_arcname|zinfo_or_directory_name|at|arcname|other|filename)$/,
    of(
      "'a.txt' ¦ 'd/e.txt' ¦ 'd' ¦ 'd/' ¦ 'nope' ¦ '' ¦ 'h/' ¦ '../up' ¦ '/abs' ¦ 'é.txt' ¦ zipfile.ZipInfo('a.txt') ¦ zipfile.ZipInfo('new/') ¦ 'd//f'",
    ),
  ],
  [/^zipfile.*:(members)$/, of("None ¦ ['a.txt'] ¦ ['nope'] ¦ 'a' ¦ [] ¦ ['h/', 'd/e.txt']")],
  [/^zipfile.*:(pwd)$/, of("None ¦ b'x' ¦ 'x' ¦ ''")],
  [/^zipfile.*:(date_time)$/, of("(2024, 1, 2, 3, 4, 5) ¦ (1979, 1, 1, 0, 0, 0) ¦ (2200, 1, 1, 0, 0, 0) ¦ (2024,)")],
  [/^zipfile.*:(data)$/, of("'text' ¦ b'bytes' ¦ '' ¦ bytearray(b'x')")],
  [/^zipfile.*:(path)$/, of("None ¦ 'empty' ¦ 'new' ¦ 'a.txt' ¦ pathlib.Path('sub')")],
  [/^zipfile.*:(encoding|metadata_encoding)$/, of("'utf-8' ¦ 'ascii' ¦ None ¦ 'nope'")],
  [/^zipfile.ZipExtFile.*:(n|size|offset|limit|whence|hint|lines)$/, of("0 ¦ 1 ¦ 3 ¦ -1 ¦ None ¦ 100")],
  [/^os\.strerror/, range(0, 40)],
  [/^tempfile.*:(suffix|prefix)$/, of("None ¦ '.txt' ¦ 'pre' ¦ b'b' ¦ ''")],
  [/^tempfile.*:(dir)$/, of("None ¦ 'sub' ¦ 'nope' ¦ '/tmp/box'")],
  [/^(shutil)\.(copyfileobj):(fsrc|fdst)$/, of("io.StringIO('abc') ¦ io.BytesIO(b'x') ¦ io.StringIO()")],
  [/^shutil.*:(ignore)$/, of("None ¦ shutil.ignore_patterns('*.txt') ¦ shutil.ignore_patterns('deep')")],
  [/^shutil.*:(copy_function)$/, of("shutil.copy2 ¦ shutil.copy")],
  [/^pathlib\.Path.*:(data)$/, of("'text' ¦ b'bytes' ¦ ''")],
  [/^pathlib\.Path.*:(encoding)$/, of("'utf-8' ¦ 'ascii' ¦ None ¦ 'nope'")],
  [
    /^(glob|pathlib\.Path).*:(pattern|pathname|path_pattern)$/,
    of(
      "'*.py' ¦ '*' ¦ '**/*.txt' ¦ '**' ¦ 'sub/*' ¦ '[ab].*' ¦ 'nope*' ¦ '' ¦ '/tmp/box/*' ¦ '.*' ¦ 's?b' ¦ '**/deep'",
    ),
  ],
  [/^(os|shutil|tempfile|glob|linecache)\..*/, either(place, place, place, bool)],
  [/^posixpath\.(exists|lexists|is|getsize|samefile|realpath|abspath|relpath|samestat)/, place],
  [/^pathlib\.Path/, either(place, place, place, small)],
  [
    /^enum\.(Enum|IntEnum|StrEnum|Flag|IntFlag|ReprEnum|EnumType|EnumMeta):(value|names|name|cls)/,
    either(of("'X' ¦ 'A B C' ¦ ['A', 'B'] ¦ {'A': 1, 'B': 2} ¦ [('A', 'a')] ¦ 'A,B' ¦ ''"), small),
  ],
  [/^enum\.EnumType\./, either(of("'RED' ¦ 'R' ¦ 1 ¦ 3 ¦ 'nope' ¦ None"), anEnum)],
  [/^enum\.(Flag)\./, either(range(-2, 9), of("enum.Flag('Perm', 'R W X').R ¦ None"))],
  [/^enum/, either(anEnum, small, str, of("'RED'"))],
  [
    /^unittest\.TestCase\.assertRaises.*:(expected_exception|expected_warning)/,
    of("ValueError ¦ (KeyError, ValueError) ¦ UserWarning ¦ int ¦ 3"),
  ],
  [/^unittest\.TestCase\.assert(Raises|Warns).*:args/, of("int ¦ 'x' ¦ lambda: {}[1] ¦ warnings.warn")],
  [/^unittest.*:(expected_regex|unexpected_regex)$/, of("'a' ¦ '^x' ¦ '[0-9]+' ¦ '('")],
  [/^unittest.*:(msg)$/, of("None ¦ 'told' ¦ 3")],
  [/^unittest.*:(places)$/, of("None ¦ 2 ¦ 7 ¦ 0")],
  [/^unittest.*:(delta)$/, of("None ¦ 1 ¦ 0.5")],
  [
    /^unittest\.mock/,
    either(
      small,
      str,
      of("1 ¦ ['a', 'b'] ¦ len ¦ None ¦ unittest.mock.call(1) ¦ [unittest.mock.call(1, a=2)] ¦ ValueError"),
    ),
  ],
  [/^unittest/, assertable],
  [/^logging.*:(level|lvl)$/, of("10 ¦ 20 ¦ 'INFO' ¦ 'NOPE' ¦ 15 ¦ 0 ¦ 'Level 5' ¦ 50 ¦ None")],
  [/^logging.*:(record)$/, record],
  [/^logging.*:(records)$/, (random) => `[${record(random)}]`],
  [/^logging.*:(fmt)$/, of("'%(message)s' ¦ '%(levelname)s:%(name)s' ¦ None ¦ '{message}' ¦ '%(nope' ¦ '$message'")],
  [/^logging.*:(datefmt)$/, of("None ¦ '%Y' ¦ '%H:%M'")],
  [/^logging.*:(style)$/, of("'%' ¦ '{' ¦ '$' ¦ 'x'")],
  [/^logging.*:(msg)$/, of("'hi' ¦ 'n %d' ¦ '%s %s' ¦ 3 ¦ ValueError('v')")],
  [/^logging.*:(args)$/, of("() ¦ (1,) ¦ 1 ¦ {'a': 1}")],
  [
    /^logging.*:(hdlr|filter|handler)$/,
    of("logging.StreamHandler(io.StringIO()) ¦ logging.Filter('x') ¦ logging.NullHandler() ¦ lambda r: True"),
  ],
  [/^logging.*:(ei)$/, of("(ValueError, ValueError('v'), None) ¦ (None, None, None)")],
  [/^logging/, either(text, small)],
  [/^warnings.*:(action)$/, of("'error' ¦ 'ignore' ¦ 'always' ¦ 'default' ¦ 'once' ¦ 'module' ¦ 'x'")],
  [/^warnings.*:(category)$/, of("UserWarning ¦ DeprecationWarning ¦ Warning ¦ int ¦ None ¦ ValueError")],
  [/^warnings.*:(message|text)$/, of("'told' ¦ UserWarning('u') ¦ '' ¦ 3 ¦ 'a.*'")],
  [/^warnings.*:(stacklevel|lineno)$/, of("1 ¦ 2 ¦ 0 ¦ -1 ¦ 99")],
  [/^warnings.*:(filename|module)$/, of("'f.py' ¦ 'm' ¦ ''")],
  [/^timeit.*:(number|repeat)$/, of("1 ¦ 2 ¦ 0 ¦ 3 ¦ -1")],
  [/^timeit.*:(stmt|setup)$/, of("len ¦ lambda: 1 ¦ int ¦ 3")],
  [/^timeit.*:(timer)$/, of("lambda: 1 ¦ len")],
  [/^secrets.*:(nbytes|k)$/, of("None ¦ 0 ¦ 4 ¦ 16 ¦ -1")],
  [/^secrets.*:(a|b)$/, of("'abc' ¦ b'abc' ¦ 'é' ¦ 'abd'")],
  [/^secrets/, either(small, of("[1, 2] ¦ 'ab' ¦ []"))],
  [/^sys/, either(str, small)],
  [/^gettext.*:(n)$/, range(0, 3)],
  [/^gettext/, text],
  [/^abc/, either(of("int ¦ len ¦ 'X' ¦ (object,) ¦ {} ¦ lambda self: 1"), small)],
  [/^copyreg/, of("int ¦ len ¦ complex ¦ 3 ¦ 'x' ¦ object ¦ 255")],
  [/^functools\.partial/, small],
  [/^zlib\.\w+obj\./, of("b'abc' ¦ b'' ¦ zlib.compress(b'hello') ¦ 4 ¦ 2 ¦ 'x' ¦ zlib.Z_SYNC_FLUSH")],
];
