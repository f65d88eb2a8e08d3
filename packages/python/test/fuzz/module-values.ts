/** Values that functions of the standard library take gladly, as Python source: texts, patterns, dates, addresses, numbers, trees. */

import type { Random } from "./random.ts";
import { literalOf } from "./values.ts";

export type Make = (random: Random) => string;

/** One of the values that stand in the text with a bar between. */
export const of = (text: string): Make => {
  const items = text.split(" ¦ ");
  return (random) => random.pick(items);
};
export const either =
  (...makes: readonly Make[]): Make =>
  (random) =>
    random.pick(makes)(random);
export const listOf =
  (make: Make, low = 0, high = 5): Make =>
  (random) =>
    `[${random.many(low, high, () => make(random)).join(", ")}]`;
export const range =
  (low: number, high: number): Make =>
  (random) =>
    String(random.int(low, high));

export const str: Make = (random) => literalOf(random, "str");
export const bytes: Make = (random) => literalOf(random, "bytes");
export const small = range(-2, 9);
export const int: Make = (random) => literalOf(random, "int");
export const float: Make = (random) => literalOf(random, "float");
export const real = either(small, int, float, (random) => (random.next() * 20 - 10).toPrecision(random.int(1, 12)));
export const unit = of("0 ¦ 1 ¦ 0.5 ¦ 0.25 ¦ 0.1 ¦ 1.0 ¦ -0.5 ¦ 0.999 ¦ 1/3 ¦ 2");
export const bool = of("True ¦ False");
export const numbers = listOf(either(small, small, range(-50, 500), float), 0, 7);
export const dict: Make = (random) => literalOf(random, "dict");
export const list: Make = (random) => literalOf(random, random.pick(["list", "list", "tuple", "set", "range", "str"]));
export const words = of(
  "'the quick brown fox jumps over the lazy dog' ¦ '  Hello,  world!  This is\\ta test.\\n\\nA second paragraph -- with-hyphens.' ¦ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbb' ¦ 'line one\\n  line two\\n\\tline three\\n' ¦ '   indented\\n     more\\n   back\\n' ¦ '\\tx\\n\\t  y\\n\\n' ¦ 'one\\r\\ntwo\\rthree\\x0bfour\\x85five' ¦ 'naïve café, 日本語 \\U0001f600 text' ¦ 'a-b-c-d_e well-known --option=value' ¦ '' ¦ 'x'",
);
export const text = either(str, words);
export const lines = of(
  "['one\\n', 'two\\n', 'three\\n', 'four\\n'] ¦ ['one\\n', 'tow\\n', 'three\\n', 'extra\\n', 'four\\n'] ¦ ['a', 'b', 'c', 'd'] ¦ ['a', 'x', 'c', 'd', 'e'] ¦ 'ore\\ntree\\nemu\\n'.splitlines(True) ¦ 'one\\ntwo\\nthree\\n'.splitlines(True) ¦ [] ¦ ['\\tindented line\\n', '  other\\n'] ¦ list('abcdefghij' * 3) ¦ list('abXdefghij' * 2)",
);
export const pattern = of(
  "'a' ¦ '(a)(b)?' ¦ '[a-z]+' ¦ r'\\d+' ¦ r'\\w+|\\s' ¦ '^$' ¦ 'a*?' ¦ '(?P<n>[a-c])(?P=n)?' ¦ r'[^\\s,]' ¦ 'a{2,3}' ¦ r'\\b' ¦ r'(?i)H\\w*' ¦ 'a|b|(c)' ¦ '(?<=a)b' ¦ r'(?x) a b # c' ¦ '.' ¦ '(?s).+' ¦ '(?m)^.' ¦ '' ¦ r'(\\w)(\\w)*' ¦ 'x*' ¦ re.compile('a+') ¦ '[z-a]' ¦ '(' ¦ '*' ¦ b'a' ¦ r'(?P<1>a)' ¦ r'\\Z' ¦ '(?:ab|c)++' ¦ '(?>a+)b' ¦ r'[\\W_]+' ¦ '(a)|(b)(?(1)c|d)' ¦ 'é' ¦ r'\\N{BULLET}'",
);
export const haystack = of(
  "'abc' ¦ 'aabbcc abc' ¦ 'Hello, World 123' ¦ 'a1b22c333' ¦ '' ¦ 'x=1;y=2' ¦ 'ab\\nabd\\n' ¦ 'xxaxx' ¦ 'naïve é' ¦ b'abc' ¦ 'aaa' ¦ 'a,b,,c'",
);
export const replacement = of(
  "'' ¦ '-' ¦ r'<\\g<0>>' ¦ r'\\1' ¦ r'\\1\\2' ¦ r'\\g<n>' ¦ lambda m: m[0].upper() ¦ r'\\n' ¦ r'\\q' ¦ '[x]' ¦ b'y' ¦ r'\\g<1'",
);
export const jsonText = of(
  "'[1, 2.5, null]' ¦ '{\"a\": [true, \"x\"], \"b\": {}}' ¦ '{' ¦ '[1,]' ¦ 'NaN' ¦ '-Infinity' ¦ '\"\\\\u00e9\\\\n\"' ¦ '1e5' ¦ '' ¦ '  3 ' ¦ '[1 2]' ¦ '{\"a\":1,}' ¦ '{\"a\":1, \"a\":2}' ¦ '\"\\\\ud83d\\\\ude00\"' ¦ '[]x' ¦ b'[1]' ¦ '\"a' ¦ '1.50' ¦ '123456789012345678901234567890' ¦ '\\ufeff1'",
);
export const jsonValue = of(
  "{'a': [1, None]} ¦ [1.5, 'é'] ¦ {1: 2, None: 3, True: 4, 1.5: 5} ¦ (1,) ¦ {'b': 1, 'a': {}} ¦ float('nan') ¦ [float('inf')] ¦ '\\U0001f600\\x7f\"' ¦ {(1, 2): 3} ¦ object ¦ {1, 2} ¦ 10**30 ¦ [] ¦ [[], {}, ''] ¦ [1e100, 1e16, 0.1, -0.0]",
);
export const pyDate = of(
  "datetime.date(2024, 2, 29) ¦ datetime.date(1999, 12, 31) ¦ datetime.datetime(2024, 1, 31, 13, 5, 59, 120) ¦ datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc) ¦ datetime.datetime(2023, 11, 5, 1, 30, fold=1) ¦ datetime.datetime(2000, 1, 1, tzinfo=datetime.timezone(datetime.timedelta(hours=5, minutes=30))) ¦ datetime.datetime(1, 1, 1) ¦ datetime.datetime(9999, 12, 31, 23, 59, 59, 999999) ¦ datetime.time(12, 30) ¦ datetime.timedelta(days=1, seconds=3661) ¦ datetime.timedelta(hours=-5)",
);
export const dateText = of(
  "'2024-02-29' ¦ '2024-01-31T13:05:59' ¦ '20240131T130559Z' ¦ '2024-W05-3' ¦ '2024-01-31 13:05:59.123+05:30' ¦ '13:05' ¦ 'T130559.123456' ¦ '2023-02-29' ¦ 'x' ¦ '2024-1-1' ¦ '24:00' ¦ ''",
);
export const dateFormat = of(
  "'%Y-%m-%d' ¦ '%d/%m/%y %H:%M:%S' ¦ '%A %B %j %U %w' ¦ '%a, %d %b %Y %I:%M %p' ¦ '%c' ¦ '%x %X' ¦ '%f %z %Z' ¦ '%G-W%V-%u' ¦ '%%' ¦ '%' ¦ '%Q' ¦ '%e %D %T %s' ¦ '%-d' ¦ '%H:%M'",
);
export const tz = of(
  "None ¦ datetime.timezone.utc ¦ datetime.timezone(datetime.timedelta(hours=2)) ¦ datetime.timezone(datetime.timedelta(minutes=-90), 'X')",
);
export const timedelta = of(
  "datetime.timedelta(0) ¦ datetime.timedelta(hours=1) ¦ datetime.timedelta(days=-1, seconds=5) ¦ datetime.timedelta(minutes=-90) ¦ datetime.timedelta(hours=24) ¦ datetime.timedelta(seconds=1.5)",
);
export const timeTuple = of(
  "(2024, 2, 29, 13, 5, 59, 3, 60, 0) ¦ (1999, 12, 31, 0, 0, 0, 4, 365, -1) ¦ time.gmtime(0) ¦ time.gmtime(1e9) ¦ (2024, 13, 1, 0, 0, 0, 0, 0, 0) ¦ (2024, 1, 1) ¦ (2024, 1, 1, 1, 1, 1, 1, 1, 0)",
);
export const url = of(
  "'http://example.com/a/b?x=1&y=2#frag' ¦ 'https://user:pw@host.org:8080/p;q?z#' ¦ '//host/path' ¦ 'mailto:a@b.c' ¦ '/a/../b/./c' ¦ '../x' ¦ '?q=1' ¦ '#f' ¦ '' ¦ 'http://[::1]:80/' ¦ 'http://[bad' ¦ 'http://h:port/' ¦ 'HTTP://EX.com:99999' ¦ 'a b%20c+d' ¦ 'x:y:z' ¦ b'http://h/p?a=b' ¦ 'http://a/b;p=1?q' ¦ 'file:///etc/x' ¦ 'http://exämple.com/é?ü=ö'",
);
export const query = of(
  "'a=1&b=2&a=3' ¦ 'a=&b' ¦ 'x=%20y+z' ¦ '%C3%A9=%ff' ¦ '' ¦ 'a=1;b=2' ¦ '&&a=1' ¦ b'a=b' ¦ 'a==b'",
);
export const mapping = of(
  "{'a': 1, 'b': [1, 2]} ¦ {'k': 'v w', 'é': 'ü'} ¦ [('a', 1), ('a', 2)] ¦ {} ¦ {'x': b'\\xff', 'y': None} ¦ [('a', [1, 'b'])] ¦ 'ab'",
);
export const xmlText = of(
  "'<a/>' ¦ '<r><i k=\"1\">x</i>t<i/></r>' ¦ '<a><b></a>' ¦ '<?xml version=\"1.0\"?><!-- c --><r a=\"&lt;&#65;\">&amp;é</r>' ¦ '<a xmlns=\"u\" xmlns:p=\"v\"><p:b p:c=\"d\"/></a>' ¦ '' ¦ 'text' ¦ '<a>&nope;</a>' ¦ '<a b=1/>' ¦ '<a><![CDATA[<x>]]></a>' ¦ b'<a>\\xc3\\xa9</a>' ¦ '<r>\\n  <c>1</c>\\n  <c>2</c>\\n</r>'",
);
export const element = of(
  "ET.fromstring('<r><i k=\"1\">x</i>t<i/></r>') ¦ ET.fromstring('<a xmlns=\"u\"><b/></a>') ¦ ET.Element('x', {'a': '<&\"'}) ¦ ET.fromstring('<a>é<b>1</b>tail</a>')",
);
export const xpath = of(
  "'i' ¦ './/i' ¦ '*' ¦ '.' ¦ 'i[@k]' ¦ 'i[@k=\"1\"]' ¦ 'i[1]' ¦ 'i[last()]' ¦ 'b[.=\"1\"]' ¦ '..' ¦ '/i' ¦ 'i[' ¦ '{u}b' ¦ '{*}b' ¦ 'nope' ¦ ''",
);
export const html = of(
  "'<p class=\"x\">a &amp; b</p>' ¦ '&lt;&#65;&#x42;&eacute;&notit;&bogus;&' ¦ '<br/><img src=a>text<!-- c --><!DOCTYPE html>' ¦ '<script>if (a<b) {}</script>' ¦ 'a \"quoted\" \\'text\\'' ¦ '&#0;&#x110000;&#128;' ¦ '<a href=\"x\" b=\\'c\\' d>'",
);
export const csvRows = of(
  "['a,b,c', '1,2,3'] ¦ ['\"x, y\",\"he said \"\"hi\"\"\"', ''] ¦ ['a;b', 'c;d'] ¦ ['a\\tb'] ¦ ['\"open', 'more\"'] ¦ ['name,age', 'Al,3', 'Bo,4,5', 'Cy'] ¦ [] ¦ 'ab' ¦ ['1,2.5,\"x\"'] ¦ ['a\\\\,b,c']",
);
export const dialect = of("'excel' ¦ 'excel-tab' ¦ 'unix' ¦ csv.excel ¦ 'nope' ¦ csv.unix_dialect()");
export const ip = of(
  "'192.168.0.1' ¦ '10.0.0.0/8' ¦ '::1' ¦ '2001:db8::/32' ¦ '1.2.3.4/24' ¦ 'fe80::1%eth0' ¦ '256.1.1.1' ¦ '1.2.3' ¦ 3232235521 ¦ b'\\x7f\\0\\0\\1' ¦ '::ffff:1.2.3.4' ¦ '10.0.0.1/255.255.255.0' ¦ '10.0.0.1/0.0.0.255' ¦ '01.2.3.4' ¦ 2**100 ¦ '224.0.0.1' ¦ '' ¦ ('10.0.0.0', 8) ¦ '0.0.0.0/0' ¦ '2001:db8::1/64' ¦ -1 ¦ '1:2:3' ¦ '169.254.3.4'",
);
export const address = of(
  "ipaddress.ip_address('192.168.0.1') ¦ ipaddress.ip_address('10.0.0.255') ¦ ipaddress.ip_address('192.168.0.130') ¦ ipaddress.ip_address('::1') ¦ ipaddress.ip_address('2001:db8::ff')",
);
export const network = of(
  "ipaddress.ip_network('10.0.0.0/30') ¦ ipaddress.ip_network('10.0.0.4/30') ¦ ipaddress.ip_network('192.168.0.0/16') ¦ ipaddress.ip_network('2001:db8::/126') ¦ ipaddress.ip_network('10.0.0.0/8')",
);
export const code = of(
  "'1 + 2' ¦ 'x = [1, 2]\\nprint(x)' ¦ 'def f(a, b=1, *c, d, **e):\\n    \"doc\"\\n    return a' ¦ 'class A(B, m=1):\\n  x: int = 3' ¦ '(1,' ¦ 'lambda x: x ** 2' ¦ '{1: 2, **a}' ¦ 'f\"{x!r:>5} y\"' ¦ 'for i in x:\\n  pass\\nelse:\\n  break' ¦ '' ¦ 'try:\\n  a\\nexcept E as e:\\n  b\\nfinally:\\n  c' ¦ 'match x:\\n  case [1, *_]: pass' ¦ 'a if b else c' ¦ '[x for x in y if z]' ¦ '{1, 2}' ¦ '-5' ¦ \"b'x'\" ¦ '1 2' ¦ 'not a and b or c' ¦ 'a < b <= c' ¦ 'x[1:2, ::3]' ¦ 'await_ = yield_' ¦ ' 1' ¦ 'None' ¦ '1+2j' ¦ 'with a as b, c: pass'",
);
export const tree = (random: Random): string => `ast.parse(${code(random)})`;
export const encoding = of(
  "'utf-8' ¦ 'ascii' ¦ 'latin-1' ¦ 'utf-16' ¦ 'cp1252' ¦ 'utf-8-sig' ¦ 'nope' ¦ 'utf-16-le' ¦ 'hex' ¦ 'rot13' ¦ 'idna'",
);
export const errors = of("'strict' ¦ 'ignore' ¦ 'replace' ¦ 'backslashreplace' ¦ 'xmlcharrefreplace' ¦ 'nope'");
export const base64Text = of(
  "b'aGVsbG8=' ¦ 'aGVsbG8=' ¦ b'aGVsbG8' ¦ b'AAA=' ¦ b'!!!!' ¦ b'' ¦ b'NBSWY3DP' ¦ b'nbswy3dp' ¦ b'68656C6C6F' ¦ b'6865' ¦ b'BOu!rD]j7BEbo7' ¦ b'Xk~0{Zv' ¦ b'a-_b' ¦ b'=00' ¦ 'é' ¦ b'NBSWY3A=' ¦ b'<~87cUR~>' ¦ b'aGVs\\nbG8=\\n'",
);
export const data = either(
  bytes,
  of("b'hello world' ¦ bytes(range(256)) ¦ b'x' * 1000 ¦ b'line one\\nline = two \\n' ¦ b'begin 666 f'"),
);
export const compressed = of(
  "zlib.compress(b'hello' * 20) ¦ b'x' ¦ b'' ¦ zlib.compress(b'') ¦ zlib.compress(b'abc')[:-1] ¦ zlib.compress(b'abc') + b'tail'",
);
export const structFormat = of(
  "'<i' ¦ '>hhl' ¦ '=2sB' ¦ '!d' ¦ '@iq' ¦ '?c' ¦ '5s' ¦ 'x' ¦ 'p' ¦ '<e' ¦ '3p' ¦ '' ¦ 'z' ¦ '<n' ¦ '2' ¦ 'bBhHiI' ¦ '<q 2x f'",
);
export const decimal = of(
  "decimal.Decimal('1.10') ¦ decimal.Decimal('-3') ¦ decimal.Decimal('NaN') ¦ decimal.Decimal('Infinity') ¦ decimal.Decimal('1E+5') ¦ decimal.Decimal('123456789.987654321') ¦ decimal.Decimal(0) ¦ decimal.Decimal('-0.00') ¦ decimal.Decimal('sNaN') ¦ decimal.Decimal('1E-28') ¦ decimal.Decimal('2.5') ¦ decimal.Decimal('101') ¦ decimal.Decimal(7) ¦ decimal.Decimal('0.001') ¦ decimal.Decimal('9.99E+999999')",
);
export const decimalInput = either(
  decimal,
  of("'1.5' ¦ ' 12 ' ¦ '1_000.5' ¦ 'abc' ¦ '1e3' ¦ '-inf' ¦ 'nan123' ¦ 3 ¦ -7 ¦ 2.5 ¦ (0, (1, 2), -1) ¦ ''"),
);
export const rounding = of(
  "None ¦ decimal.ROUND_HALF_UP ¦ decimal.ROUND_HALF_EVEN ¦ decimal.ROUND_DOWN ¦ decimal.ROUND_UP ¦ decimal.ROUND_CEILING ¦ decimal.ROUND_FLOOR ¦ decimal.ROUND_05UP ¦ 'x'",
);
export const decimalContext = of("None ¦ decimal.Context(prec=5) ¦ decimal.Context(prec=3, rounding=decimal.ROUND_UP)");
export const fraction = of(
  "fractions.Fraction(1, 3) ¦ fractions.Fraction(-7, 2) ¦ fractions.Fraction('0.125') ¦ 2 ¦ 1.5 ¦ '3/4' ¦ ' -1.5e2 ' ¦ '1/0' ¦ 'x' ¦ decimal.Decimal('1.1') ¦ 0",
);
export const path = of(
  "'/usr/lib/python/x.tar.gz' ¦ 'a/b/c.txt' ¦ '.' ¦ '..' ¦ '' ¦ '/' ¦ '//a//b/' ¦ 'a/../b/./c' ¦ '~' ¦ '.hidden' ¦ 'name.' ¦ 'x.py' ¦ 'a\\\\b' ¦ b'a/b' ¦ 'C:\\\\dir\\\\f.txt' ¦ 'c:x' ¦ '$HOME/x' ¦ 'foo.tar.gz'",
);
export const glob = of("'*.py' ¦ 'a?c' ¦ '[ab]*' ¦ '[!a]' ¦ '*' ¦ '' ¦ '**/x' ¦ '[a' ¦ '*.TXT' ¦ 'a.b'");
export const template = of(
  "'$a ${b} $$' ¦ '{0} {x} {}' ¦ '{a.b[0]!r:>5}' ¦ '{' ¦ '$' ¦ '{:{}}' ¦ '{}{}' ¦ '%(a)s' ¦ 'plain' ¦ '{0!x}' ¦ '}'",
);
export const numeric = either(small, small, float, real);
export const typeForm = of(
  "int ¦ str ¦ list[int] ¦ dict[str, int] ¦ int | None ¦ typing.Optional[int] ¦ typing.List[str] ¦ typing.Any ¦ typing.Callable[[int], str] ¦ typing.Literal[1, 'a'] ¦ typing.Tuple[int, ...] ¦ None ¦ 'int' ¦ typing.Annotated[int, 3] ¦ typing.ClassVar[int]",
);
export const iniText = of(
  "'[a]\\nx = 1\\ny: two\\n[b]\\nz\\n' ¦ '[a]\\nx=%(y)s\\ny=3\\n' ¦ 'x=1' ¦ '[a]\\nx=1\\nx=2' ¦ '[a]\\n# c\\nk = v\\n  more\\n' ¦ ''",
);
export const toml = of(
  "'a = 1\\n[t]\\nb = \"x\"\\nc = [1, 2]' ¦ 'd = 2024-01-01T00:00:00Z' ¦ 'a = ' ¦ '[[x]]\\ny = 1.5\\n[[x]]\\ny = inf' ¦ 'a.b = true\\na.b = 1' ¦ 's = \\'\\'\\'x\\ny\\'\\'\\'' ¦ 'x = 0xff\\ny = 1_000' ¦ '' ¦ '[a]\\n[a]' ¦ 'k = {a = 1, b = [ ]}'",
);
export const shell = of(
  "'ls -l \"my file\" \\'x y\\'' ¦ 'a\\\\ b c' ¦ 'echo \"unclosed' ¦ '# comment' ¦ '' ¦ 'a|b && c>d' ¦ 'x=\"1 2\" y' ¦ \"it's\" ¦ '$HOME/*' ¦ 'a;b' ¦ 'é ü'",
);
export const mail = of(
  "'From: a@b.c\\nSubject: hi\\n\\nbody\\n' ¦ 'Subject: =?utf-8?q?caf=C3=A9?=\\nTo: A B <a@b>, c@d\\n\\n' ¦ 'Content-Type: multipart/mixed; boundary=X\\n\\n--X\\n\\none\\n--X--\\n' ¦ '' ¦ 'no headers' ¦ 'Content-Transfer-Encoding: base64\\n\\naGk=\\n'",
);
export const mailAddress = of(
  "'A B <a@b.c>' ¦ 'a@b' ¦ '\"x, y\" <z@w>' ¦ '' ¦ 'a@b, c@d' ¦ '(comment) e@f' ¦ '<broken' ¦ ('A', 'a@b')",
);
export const mailDate = of(
  "'Mon, 01 Jan 2024 10:00:00 +0100' ¦ '1 Jan 24 10:00 GMT' ¦ 'x' ¦ 'Sat, 29 Feb 2020 23:59:60 -0000' ¦ '' ¦ 'Jan 1 2024'",
);
export const aFunction = of(
  "len ¦ sorted ¦ lambda a, b=1, *c, d, **e: None ¦ lambda: 1 ¦ str.join ¦ Index ¦ Sub ¦ int ¦ print ¦ Index(1).__index__ ¦ F ¦ textwrap.wrap",
);
export const comparable = either(
  numbers,
  of("['b', 'a', 'C'] ¦ [(1, 'a'), (0, 'b')] ¦ 'hello' ¦ range(5) ¦ {3, 1, 2} ¦ []"),
);
export const key = of("None ¦ lambda x: x ¦ str ¦ len ¦ abs ¦ lambda x: -x ¦ operator.itemgetter(0)");
