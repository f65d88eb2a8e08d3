# keyword, colorsys, fnmatch, sched, errno, locale, gettext, timeit, gc
import keyword

keyword.iskeyword("lambda")  # => True
keyword.iskeyword("match")  # => False
keyword.issoftkeyword("match")  # => True
len(keyword.kwlist)  # => 35
keyword.softkwlist  # => ['_', 'case', 'match']
import colorsys

colorsys.rgb_to_hsv(0.2, 0.4, 0.4)  # => (0.5, 0.5, 0.4)
colorsys.hsv_to_rgb(0.5, 0.5, 0.4)  # => (0.2, 0.4, 0.4)
colorsys.rgb_to_hls(0.1, 0.5, 0.9)  # => (0.5833333333333334, 0.5, 0.8)
colorsys.hls_to_rgb(0.3, 0.4, 0.5)  # => (0.27999999999999997, 0.6000000000000001, 0.19999999999999996)
colorsys.rgb_to_yiq(1.0, 0.5, 0.25)  # => (0.6224999999999999, 0.37992500000000007, 0.028475000000000056)
colorsys.yiq_to_rgb(0.5, 0.2, 0.1)  # => (0.7517321016166282, 0.38147336282146627, 0.44919168591224024)
import fnmatch

fnmatch.fnmatch("notes.txt", "*.txt")  # => True
fnmatch.fnmatchcase("Notes.txt", "n*")  # => False
fnmatch.filter(["a.py", "b.pyc", "c.txt"], "*.py?")  # => ['b.pyc']
fnmatch.translate("*[!a-c]?.tx[t")  # => '(?s:.*[^a-c].\\.tx\\[t)\\Z'
fnmatch.fnmatch("a]b", "a[]]b")  # => True
fnmatch.fnmatch(3, "*")  # raises TypeError: expected str, bytes or os.PathLike object, not int
import sched

clock = [0]
s = sched.scheduler(lambda: clock[0], lambda delay: clock.__setitem__(0, clock[0] + delay))
done = []
e1 = s.enter(5, 1, done.append, ("late",))
e2 = s.enter(1, 2, done.append, ("early",))
e3 = s.enterabs(1, 1, done.append, argument=("first",))
e4 = s.enter(9, 1, done.append, ("never",))
[e.argument[0] for e in s.queue]  # => ['first', 'early', 'late', 'never']
s.cancel(e4)
s.cancel(e4)  # raises ValueError: list.remove(x): x not in list
s.run(blocking=False)  # => 1
s.run()
(done, clock, s.empty())  # => (['first', 'early', 'late'], [5], True)
import errno

(errno.ENOENT, errno.EAGAIN, errno.EWOULDBLOCK, errno.errorcode[errno.EPIPE], len(errno.errorcode))  # => (2, 11, 11, 'EPIPE', 130)
import locale

locale.setlocale(locale.LC_ALL, "C")  # => 'C'
locale.localeconv()["decimal_point"]  # => '.'
locale.format_string("%d items", 12345, grouping=True)  # => '12345 items'
locale.atof("1.5")  # => 1.5
locale.str(1.25)  # => '1.25'
locale.setlocale(locale.LC_ALL, "xx_XX")  # raises Error: unsupported locale setting
locale.strcoll("a", "b")  # => -1
locale.nl_langinfo(locale.MON_2)  # => 'February'
locale.currency(3)  # raises ValueError: Currency formatting is not possible using the 'C' locale.
import gettext

gettext.gettext("message")  # => 'message'
gettext.ngettext("one", "many", 3)  # => 'many'
gettext.translation("nothing")  # raises FileNotFoundError: [Errno 2] No translation file found for domain: 'nothing'
gettext.translation("nothing", fallback=True).gettext("x")  # => 'x'
import timeit

timeit.timeit(lambda: None, number=10) >= 0  # => True
len(timeit.repeat(lambda: None, repeat=3, number=1))  # => 3
ticks = iter(range(100))
timeit.Timer(lambda: None, timer=lambda: next(ticks)).timeit(5)  # => 1
timeit.Timer(3)  # raises ValueError: stmt is neither a string nor callable
import gc

gc.isenabled()  # => True
gc.disable()
gc.isenabled()  # => False
gc.enable()
gc.collect(5)  # raises ValueError: invalid generation

# contextvars
import contextvars

var = contextvars.ContextVar("var", default=0)
var.get()  # => 0
token = var.set(1)
(var.get(), var.name, token.old_value)  # => (1, 'var', <Token.MISSING>)
nameless = contextvars.ContextVar("nameless")
nameless.get("given")  # => 'given'
inner = contextvars.copy_context()
inner.run(lambda: (var.set(2), var.get())[1])  # => 2
(var.get(), inner[var], len(inner), var in inner)  # => (1, 2, 1, True)
var.reset(token)
var.get()  # => 0
contextvars.ContextVar(3)  # raises TypeError: context variable name must be a str
contextvars.Token()  # raises RuntimeError: Tokens can only be created by ContextVars
contextvars.Token.MISSING  # => <Token.MISSING>
inner["var"]  # raises TypeError: a ContextVar key was expected, got 'var'
import asyncio


async def child(n):
    var.set(n)
    await asyncio.sleep(0)
    return var.get()


async def family():
    var.set(9)
    return await asyncio.gather(child(1), child(2)), var.get()


asyncio.run(family())  # => ([1, 2], 9)
var.get()  # => 0

# weakref: as far as nothing is collected
import weakref


class Thing:
    def method(self):
        return "called"


thing = Thing()
ref = weakref.ref(thing)
ref() is thing  # => True
weakref.ref(thing) is ref  # => True
weakref.ref(3)  # raises TypeError: cannot create weak reference to 'int' object
weakref.ref([])  # raises TypeError: cannot create weak reference to 'list' object
proxy = weakref.proxy(thing)
proxy.x = 5
thing.x  # => 5
proxy.method()  # => 'called'
weakref.WeakMethod(thing.method)()()  # => 'called'
values = weakref.WeakValueDictionary(a=thing)
(len(values), values["a"] is thing, "b" in values, values.get("b"))  # => (1, True, False, None)
values["b"]  # raises KeyError: 'b'
values["n"] = 1  # raises TypeError: cannot create weak reference to 'int' object
keys = weakref.WeakKeyDictionary({thing: "info"})
(keys[thing], list(keys.values()), thing in keys)  # => ('info', ['info'], True)
keys[4]  # raises TypeError: cannot create weak reference to 'int' object
group = weakref.WeakSet([thing])
(thing in group, len(group), 4 in group)  # => (True, 1, False)
final = weakref.finalize(thing, print, "final", sep="")
final.alive  # => True
final()  # => final
final.alive  # => False
weakref.getweakrefcount(3)  # => 0

# codecs
import codecs

codecs.encode("héllo", "utf-8")  # => b'h\xc3\xa9llo'
codecs.decode(b"h\xe9", "latin-1")  # => 'hé'
codecs.encode(b"ab", "hex")  # => b'6162'
codecs.decode(b"6162", "hex_codec")  # => b'ab'
codecs.encode("Hello", "rot13")  # => 'Uryyb'
codecs.encode(b"data", "base64")  # => b'ZGF0YQ==\n'
codecs.lookup("UTF8").name  # => 'utf-8'
codecs.lookup("latin1").name  # => 'iso8859-1'
codecs.lookup("none such")  # raises LookupError: unknown encoding: none such
codecs.encode("é", "ascii")  # raises UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
codecs.encode(b"a", "utf-8")  # raises TypeError: encoding with 'utf-8' codec failed (TypeError: utf_8_encode() argument 1 must be str, not bytes)
codecs.BOM_UTF8  # => b'\xef\xbb\xbf'
codecs.getencoder("utf-16-le")("a")  # => (b'a\x00', 1)
codecs.getdecoder("ascii")(b"abc")  # => ('abc', 3)
decoder = codecs.getincrementaldecoder("utf-8")()
[decoder.decode(bytes([byte])) for byte in "aé€😀".encode()]  # => ['a', '', 'é', '', '', '€', '', '', '', '😀']
decoder.decode(b"\xc3", final=True)  # raises UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 0: unexpected end of data
decoder = codecs.getincrementaldecoder("utf-16")()
[decoder.decode(bytes([byte])) for byte in "a😀".encode("utf-16")]  # => ['', '', '', 'a', '', '', '', '😀']
list(codecs.iterdecode([b"\xe2", b"\x82", b"\xac"], "utf-8"))  # => ['€']
codecs.register_error("dots", lambda error: ("." * (error.end - error.start), error.end))
"aéüb".encode("ascii", "dots")  # => b'a..b'
b"a\xffb".decode("ascii", "dots")  # => 'a.b'
codecs.register_error("wrong", lambda error: None)
"é".encode("ascii", "wrong")  # raises TypeError: encoding error handler must return (str/bytes, int) tuple
"é".encode("ascii", "unheard of")  # raises LookupError: unknown error handler name 'unheard of'
"é".encode("ascii", "namereplace")  # => b'\\N{LATIN SMALL LETTER E WITH ACUTE}'
codecs.lookup_error("ignore")(UnicodeEncodeError("ascii", "é", 0, 1, "why"))  # => ('', 1)
codecs.charmap_decode(b"\x00\x01", "strict", "xy")  # => ('xy', 2)
codecs.charmap_encode("b", "strict", {97: 1})  # raises UnicodeEncodeError: 'charmap' codec can't encode character '\x62' in position 0: character maps to <undefined>
codecs.escape_decode(rb"a\n\x41\101")  # => (b'a\nAA', 11)
import io

codecs.getreader("utf-8")(io.BytesIO("é1\nb\n".encode())).readlines()  # => ['é1\n', 'b\n']
raw = io.BytesIO()
codecs.getwriter("utf-8-sig")(raw).write("ü")
raw.getvalue()  # => b'\xef\xbb\xbf\xc3\xbc'
codecs.lookup("hex")._is_text_encoding  # => False

# traceback, linecache
import traceback


def outer():
    inside()


def inside():
    raise ValueError("deep")


try:
    outer()
except ValueError as e:
    error = e
[frame.name for frame in traceback.extract_tb(error.__traceback__)]  # => ['<module>', 'outer', 'inside']
len(traceback.format_tb(error.__traceback__, limit=1))  # => 1
len(traceback.format_tb(error.__traceback__, limit=-2))  # => 2
traceback.format_exception_only(error)  # => ['ValueError: deep\n']
traceback.format_exception_only(ValueError, error)  # => ['ValueError: deep\n']
summary = traceback.TracebackException.from_exception(error)
(str(summary), summary.exc_type, len(summary.stack), summary.__cause__)  # => ('deep', <class 'ValueError'>, 3, None)
list(summary.format_exception_only())  # => ['ValueError: deep\n']
list(summary.format())[0]  # => 'Traceback (most recent call last):\n'
traceback.format_exception(ValueError, ValueError("x"), None)  # => ['ValueError: x\n']
traceback.format_exception(ValueError, ValueError("x"))  # raises ValueError: Both or neither of value and tb must be given
traceback.format_list([("file.py", 3, "name", "code()")])  # => ['  File "file.py", line 3, in name\n    code()\n']
traceback.StackSummary.from_list([("f", 1, "g", "h()")] * 5).format()  # => ['  File "f", line 1, in g\n    h()\n', '  File "f", line 1, in g\n    h()\n', '  File "f", line 1, in g\n    h()\n', '  [Previous line repeated 2 more times]\n']
frame = traceback.FrameSummary("f.py", 2, "fn", line="  x = 1  ")
frame  # => <FrameSummary file f.py, line 2 in fn>
tuple(frame)  # => ('f.py', 2, 'fn', 'x = 1')
frame == ("f.py", 2, "fn", "x = 1")  # => True
traceback.format_exc()  # => 'NoneType: None\n'
import linecache

linecache.getline("no such file", 1)  # => ''

# doctest
import doctest

parser = doctest.DocTestParser()
[(each.source, each.want) for each in parser.get_examples(">>> 1 + 1\n2\n>>> x = 3\n")]  # => [('1 + 1\n', '2\n'), ('x = 3\n', '')]
parser.get_examples(">>>1")  # raises ValueError: line 1 of the docstring for <string> lacks blank after >>>: '>>>1'
parser.get_examples("  >>> 1\n 2")  # raises ValueError: line 2 of the docstring for <string> has inconsistent leading whitespace: '2'
parser.get_examples(">>> 1 # doctest: +NONSENSE")  # raises ValueError: line 1 of the doctest for <string> has an invalid option: '+NONSENSE'
checker = doctest.OutputChecker()
checker.check_output("a ... z\n", "a b c z\n", doctest.ELLIPSIS)  # => True
checker.check_output("a  b\n", "a b\n", 0)  # => False
checker.check_output("a  b\n", "a b\n", doctest.NORMALIZE_WHITESPACE)  # => True
checker.check_output("a\n<BLANKLINE>\nb\n", "a\n\nb\n", 0)  # => True
doctest.script_from_examples("text\n>>> 1\n1\n")  # => '# text\n1\n# Expected:\n## 1\n'


def double(x):
    """
    >>> double(2)
    4
    >>> double("a")
    'aa'
    >>> double(None)
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
    >>> print("a\\n\\nb")
    a
    <BLANKLINE>
    b
    >>> list(range(30))  # doctest: +ELLIPSIS
    [0, 1, ..., 29]
    """
    return x * 2


doctest.run_docstring_examples(double, globals())
test = doctest.DocTestFinder().find(double, globs={"double": double})[0]
(test.name, len(test.examples))  # => ('double', 5)
doctest.DocTestRunner(verbose=False).run(test)  # => TestResults(failed=0, attempted=5)
wrong = parser.get_doctest(">>> 1 + 1\n3\n>>> 2\n", {}, "wrong", None, 0)
print(wrong)  # => <DocTest wrong from None:0 (2 examples)>
runner = doctest.DocTestRunner(verbose=False)
runner.run(wrong)  # => ********************************************************************** | Line 1, in wrong | Failed example: |     1 + 1 | Expected: |     3 | Got: |     2 | ********************************************************************** | Line 3, in wrong | Failed example: |     2 | Expected nothing | Got: |     2
runner.summarize()  # => ********************************************************************** | 1 items had failures: |    2 of   2 in wrong | ***Test Failed*** 2 failures.

sched.scheduler(lambda: 5, lambda t: None).enterabs(1, 2, 3, (), None)  # => Event(time=1, priority=2, sequence=0, action=3, argument=(), kwargs=None)
sched.scheduler(lambda: 5, lambda t: None).enter(1, 2, 3)  # => Event(time=6, priority=2, sequence=0, action=3, argument=(), kwargs={})
colorsys.yiq_to_rgb(1j, 2, 3)  # raises TypeError: '<' not supported between instances of 'complex' and 'float'
traceback.format_exception(int, 3, None)  # raises AttributeError: 'int' object has no attribute '__suppress_context__'
traceback.format_exception(None, ValueError, None)  # raises AttributeError: 'getset_descriptor' object has no attribute '__traceback__'
traceback.TracebackException(ValueError, None, None)._str, list(traceback.TracebackException(ValueError, None, None).format_exception_only())  # => ('None', ['ValueError: None\n'])
import unicodedata
class Letters(str): pass
unicodedata.category(Letters("ab"))  # raises TypeError: category() argument must be a unicode character, not Letters
unicodedata.name(Letters(""))  # raises TypeError: name() argument 1 must be a unicode character, not Letters
import argparse
argparse.ArgumentParser(prefix_chars="h")  # raises ValueError: dest= is required for options like 'hhhelp'
argparse.ArgumentParser(prefix_chars="", add_help=False)  # raises IndexError: string index out of range
import html.parser
html.parser.HTMLParser().parse_endtag(0)  # raises AssertionError: unexpected call to parse_endtag
import calendar
calendar.calendar(9999, l=2.5, m=1e22)  # raises TypeError: 'float' object cannot be interpreted as an integer
import concurrent.futures
concurrent.futures.Future().result("x")  # raises TypeError: '>' not supported between instances of 'str' and 'int'
