# How functions of the library count and refuse their arguments: by format, by position, by name.
import array, argparse, base64, binascii, bisect, calendar, cmath, collections, copy, copyreg, csv, hashlib, hmac, io, itertools, logging, statistics, struct, textwrap, time
import urllib.parse as U
import xml.etree.ElementTree as E
import datetime as D
import xml.sax
d, dt, td = D.date(2024, 1, 2), D.datetime(2024, 1, 2), D.timedelta(1)
class Taken:
    def __init__(self, v): self.v = v
class Below(Taken): pass
copyreg.pickle(Taken, lambda c: (Taken, (c.v * 2,)))
class Odd:
    def __reduce__(self): return 3
class Where(xml.sax.ContentHandler):
    told = []
    def tell(self, *what): self.told.append((*what, self._locator.getLineNumber(), self._locator.getColumnNumber()))
    def startElement(self, name, attrs): self.tell('<', name)
    def endElement(self, name): self.tell('>', name)
    def characters(self, text): self.tell(text)
    def endDocument(self): self.tell('end')
xml.sax.parseString('<?xml version="1.0"?>\n<a>\n  <b x="1"/>text\nmore<?pi data?>é<c>\n</c>&amp;x</a>\n', Where())

d.fromordinal()  # raises TypeError: fromordinal() takes exactly 1 argument (0 given)
d.__format__()  # raises TypeError: __format__() takes exactly 1 argument (0 given)
dt.strptime()  # raises TypeError: strptime() takes exactly 2 arguments (0 given)
dt.strptime('a')  # raises TypeError: strptime() takes exactly 2 arguments (1 given)
dt.utcfromtimestamp()  # raises TypeError: utcfromtimestamp() takes exactly 1 argument (0 given)
D.time().__format__(1,2)  # raises TypeError: __format__() takes exactly 1 argument (2 given)
td.__mul__('a')  # => NotImplemented
td*'a'  # raises TypeError: can't multiply sequence by non-int of type 'datetime.timedelta'
td*[1]  # raises TypeError: can't multiply sequence by non-int of type 'datetime.timedelta'
2*td  # => datetime.timedelta(days=2)
td.__rmul__(1.5)  # => datetime.timedelta(days=1, seconds=43200)
td.__mul__()  # raises TypeError: expected 1 argument, got 0
dt.__format__()  # raises TypeError: __format__() takes exactly 1 argument (0 given)
time.gmtime(0,0)  # raises TypeError: gmtime() takes at most 1 argument (2 given)
time.ctime(0,0)  # raises TypeError: ctime() takes at most 1 argument (2 given)
time.strftime()  # raises TypeError: strftime() takes at least 1 argument (0 given)
time.strptime()  # raises TypeError: _strptime_time() missing 1 required positional argument: 'data_string'
time.strptime(1,2,3)  # raises TypeError: _strptime_time() takes from 1 to 2 positional arguments but 3 were given
time.strptime(2)  # raises TypeError: strptime() argument 0 must be str, not <class 'int'>
time.strptime('2024','%Y').tm_year  # => 2024
time.struct_time((1,)*9,None)  # raises TypeError: time.struct_time() takes a dict as second arg, if any
time.strftime(None)  # raises TypeError: strftime() argument 1 must be str, not None
time.localtime(1,2)  # raises TypeError: localtime() takes at most 1 argument (2 given)
time.asctime(1,2)  # raises TypeError: asctime expected at most 1 argument, got 2
time.mktime()  # raises TypeError: time.mktime() takes exactly one argument (0 given)
time.sleep()  # raises TypeError: time.sleep() takes exactly one argument (0 given)
struct.pack(bytearray())  # raises TypeError: unhashable type: 'bytearray'
struct.calcsize([])  # raises TypeError: unhashable type: 'list'
struct.unpack({1},b'')  # raises TypeError: unhashable type: 'set'
struct.pack(3)  # raises TypeError: Struct() argument 1 must be a str or bytes object, not int
struct.pack_into({})  # raises TypeError: unhashable type: 'dict'
struct.unpack_from([],b'')  # raises TypeError: unhashable type: 'list'
struct.iter_unpack({},b'')  # raises TypeError: unhashable type: 'dict'
struct.calcsize(b'<i')  # => 4
struct.Struct(bytearray(b'<i')).size  # raises TypeError: Struct() argument 1 must be a str or bytes object, not bytearray
array.array('i').__mul__()  # raises TypeError:  expected 1 argument, got 0
array.array(None)  # raises TypeError: array() argument 1 must be a unicode character, not None
array.array('u').fromunicode(None)  # raises TypeError: fromunicode() argument must be str, not None
array.array('i').extend()  # raises TypeError: extend() takes exactly 1 positional argument (0 given)
array.array('i').extend(1,2)  # raises TypeError: extend() takes at most 1 argument (2 given)
cmath.exp()  # raises TypeError: cmath.exp() takes exactly one argument (0 given)
cmath.exp(1,2)  # raises TypeError: cmath.exp() takes exactly one argument (2 given)
cmath.log()  # raises TypeError: log expected at least 1 argument, got 0
cmath.log(1,2,3)  # raises TypeError: log expected at most 2 arguments, got 3
cmath.isclose(1,2,abs_tol=0j)  # raises TypeError: must be real number, not complex
cmath.isclose(1,1+1e-10)  # => True
cmath.exp('a')  # raises TypeError: must be real number, not str
cmath.polar(1j)  # => (1.0, 1.5707963267948966)
cmath.rect(1)  # raises TypeError: rect expected 2 arguments, got 1
cmath.isclose(1)  # raises TypeError: isclose() missing required argument 'b' (pos 2)
cmath.isclose(1,2,3)  # raises TypeError: isclose() takes exactly 2 positional arguments (3 given)
cmath.exp  # => <built-in function exp>
cmath.phase(1,2)  # raises TypeError: cmath.phase() takes exactly one argument (2 given)
cmath.log(z=1)  # raises TypeError: cmath.log() takes no keyword arguments
cmath.exp(z=1)  # raises TypeError: cmath.exp() takes no keyword arguments
binascii.a2b_base64(b'',strict_mode=b'a')  # raises TypeError: 'bytes' object cannot be interpreted as an integer
binascii.hexlify(b'abc',b'',b'x')  # raises TypeError: 'bytes' object cannot be interpreted as an integer
binascii.hexlify(b'abc',[1,0])  # raises ValueError: sep must be length 1.
binascii.hexlify(b'a',[1])  # raises TypeError: sep must be str or bytes.
binascii.b2a_qp(b'',header=2**53)  # raises OverflowError: Python int too large to convert to C int
binascii.b2a_uu(b'',backtick={1})  # raises TypeError: 'set' object cannot be interpreted as an integer
base64.b64decode(b'',validate=b'')  # raises TypeError: 'bytes' object cannot be interpreted as an integer
binascii.a2b_qp(b'a',b'')  # raises TypeError: 'bytes' object cannot be interpreted as an integer
binascii.b2a_base64(b'x',newline=(3,))  # raises TypeError: 'tuple' object cannot be interpreted as an integer
binascii.hexlify(b'abc',':')  # => b'61:62:63'
binascii.hexlify(b'abcd',':',2)  # => b'6162:6364'
binascii.b2a_base64(b'x',newline=0)  # => b'eA=='
hashlib.pbkdf2_hmac(None,b'',b'',1)  # raises TypeError: pbkdf2_hmac() argument 'hash_name' must be str, not None
copy.copy(Taken(2)).v, copy.deepcopy(Taken(3)).v, copy.copy(Below(2)).v  # => (4, 6, 2)
copy.copy(Odd())  # raises TypeError: Value after * must be an iterable, not int
Where.told  # => [('<', 'a', 2, 0), ('\n', 2, 3), ('  ', 3, 0), ('<', 'b', 3, 2), ('>', 'b', 3, 12), ('text', 3, 12), ('\n', 3, 16), ('more', 4, 0), ('é', 4, 15), ('<', 'c', 4, 16), ('\n', 4, 19), ('>', 'c', 5, 0), ('&', 5, 4), ('x', 5, 9), ('>', 'a', 5, 10), ('end', 6, 0)]
logging.getLogger('lib..c').parent.name, logging.getLogger('lib').parent.name, logging.getLogger('lib..c').parent.name  # => ('root', 'root', 'root')
time.struct_time()  # raises TypeError: structseq() missing required argument 'sequence' (pos 1)
time.asctime(None)  # raises TypeError: Tuple or struct_time argument required
D.date.fromisocalendar('x')  # raises TypeError: 'str' object cannot be interpreted as an integer
D.date.fromisocalendar(2024)  # raises TypeError: fromisocalendar() missing required argument 'week' (pos 2)
D.date.fromisocalendar(2024, 5, day=3)  # => datetime.date(2024, 1, 31)
D.datetime.combine(1)  # raises TypeError: combine() argument 1 must be datetime.date, not int
D.datetime.combine(d)  # raises TypeError: combine() missing required argument 'time' (pos 2)
D.datetime.combine(d, D.time(3))  # => datetime.datetime(2024, 1, 2, 3, 0)
D.timedelta(float('inf'))  # raises OverflowError: cannot convert float infinity to integer
D.timedelta(hours=float('nan'))  # raises ValueError: cannot convert float NaN to integer
D.timezone(None)  # raises TypeError: timezone() argument 1 must be datetime.timedelta, not None
D.datetime.combine(None, None)  # raises TypeError: combine() argument 1 must be datetime.date, not None
D.date(2**31, 1, 1)  # raises OverflowError: signed integer is greater than maximum
D.time(-2**40)  # raises OverflowError: signed integer is less than minimum
D.datetime(1, 1, 1, fold=2**70)  # raises OverflowError: Python int too large to convert to C long
D.date.fromisocalendar(2**31, 1, 1)  # raises ValueError: ISO calendar component out of range
D.datetime.fromisocalendar('2024-W05-3')  # raises TypeError: 'str' object cannot be interpreted as an integer
D.date.__lt__(d, dt), D.date.__eq__(d, D.datetime(2024, 1, 2)), d == D.datetime(2024, 1, 2)  # => (False, True, False)
d < dt  # raises TypeError: can't compare datetime.datetime to datetime.date
d.strftime('a\0%Y'), f'{dt:%Y\0%m}'  # => ('a', '2024')
hashlib.new('nope', 'x')  # raises TypeError: Strings must be encoded before hashing
hashlib.new('nope', b'')  # raises ValueError: unsupported hash type nope
hashlib.new(3, 'x')  # raises TypeError: name must be a string
hashlib.new('sha256', x=1)  # raises TypeError: 'x' is an invalid keyword argument for new()
hashlib.new.__name__, hashlib.new('sha256').hexdigest()[:8]  # => ('__hash_new', 'e3b0c442')
hashlib.new()  # raises TypeError: __hash_new() missing 1 required positional argument: 'name'
hashlib.shake_128(b'y').copy(3)  # raises TypeError: HASH.copy() takes no arguments (1 given)
hashlib.blake2b('x', digest_size=99)  # raises ValueError: digest_size must be between 1 and 64 bytes
hashlib.blake2b(digest_size='a', key='x')  # raises TypeError: 'str' object cannot be interpreted as an integer
hashlib.blake2b(digest_size=99, key='x')  # raises TypeError: a bytes-like object is required, not 'str'
hashlib.blake2b(salt=b'x' * 20, depth='x')  # raises TypeError: 'str' object cannot be interpreted as an integer
hashlib.blake2b(leaf_size=2.5)  # raises TypeError: an integer is required
hashlib.blake2b(node_offset=-1)  # raises ValueError: value must be positive
hashlib.blake2b(leaf_size=2**70)  # raises OverflowError: Python int too large to convert to C unsigned long
hashlib.blake2b(node_offset=2**64)  # raises OverflowError: int too big to convert
hashlib.blake2s(node_offset=2**48)  # raises OverflowError: node_offset is too large
hashlib.blake2b(digest_size=2**40)  # raises OverflowError: Python int too large to convert to C int
hmac.digest('k', b'm', 'nope')  # raises TypeError: a bytes-like object is required, not 'str'
hmac.digest('k', b'm', 0.0)  # raises AttributeError: 'float' object has no attribute 'new'
hmac.digest(memoryview(b'k'), b'm', hashlib.sha256).hex()[:8], hmac.digest(b'k', b'm', 'md5').hex()[:8]  # => ('b60090e3', 'ed7e724d')
hmac.digest(b'k', 'm', 'sha256')  # raises TypeError: a bytes-like object is required, not 'str'
csv.get_dialect()  # raises TypeError: get_dialect() missing required argument 'name' (pos 1)
csv.get_dialect(1, 2)  # raises TypeError: get_dialect() takes at most 1 argument (2 given)
csv.list_dialects(1)  # raises TypeError: _csv.list_dialects() takes no arguments (1 given)
csv.field_size_limit(x=1)  # raises TypeError: 'x' is an invalid keyword argument for field_size_limit()
csv.reader(3, 'nope')  # raises TypeError: 'int' object is not iterable
csv.writer(3, 'nope')  # raises TypeError: argument 1 must have a "write" method
csv.DictWriter('ab', None)  # raises TypeError: argument 1 must have a "write" method
csv.DictWriter([], None, extrasaction=b'1')  # raises ValueError: extrasaction (b'1') must be 'raise' or 'ignore'
argparse.BooleanOptionalAction([1], 'x')  # raises AttributeError: 'int' object has no attribute 'startswith'
argparse.BooleanOptionalAction(['-x', '--y-z'], 'x').option_strings  # => ['-x', '--y-z', '--no-y-z']
q = collections.deque([1, 2, 3])
q['x']  # raises TypeError: sequence index must be integer, not 'str'
q.__getitem__('x')  # raises TypeError: 'str' object cannot be interpreted as an integer
q[10**30]  # raises IndexError: cannot fit 'int' into an index-sized integer
q.__delitem__(10**30)  # raises OverflowError: cannot fit 'int' into an index-sized integer
q.rotate(10**30)  # raises OverflowError: Python int too large to convert to C ssize_t
collections.Counter('abca').most_common(52.9)  # raises TypeError: slice indices must be integers or None or have an __index__ method
collections.Counter('abca').most_common(1.0)  # => [('a', 2)]
itertools.combinations(0.5, 'x')  # raises TypeError: 'str' object cannot be interpreted as an integer
itertools.combinations_with_replacement('ab', 10**30)  # raises OverflowError: Python int too large to convert to C ssize_t
itertools.tee(3, 0), list(itertools.islice(itertools.count(False), 3))  # => ((), [0, 1, 2])
U.urlsplit({7})  # raises TypeError: unhashable type: 'set'
U.urlunsplit(0)  # raises TypeError: urllib.parse._coerce_args() argument after * must be an iterable, not int
U.quote_plus(None)  # raises TypeError: quote_from_bytes() expected bytes
U.quote('é', errors=False)  # raises TypeError: encode() argument 'errors' must be str, not bool
U.unquote('%ff', errors='')  # raises LookupError: unknown error handler name ''
U.parse_qs('', max_num_fields=0), U.parse_qsl('a=1', max_num_fields=1)  # => ({}, [('a', '1')])
U.parse_qsl('a=1', max_num_fields=0)  # raises ValueError: Max number of fields exceeded
U.urlparse('http://a').encode(1, 2, 3)  # raises TypeError: _ResultMixinStr.encode() takes from 1 to 3 positional arguments but 4 were given
U.ParseResult.__mro__[1]  # => <class 'urllib.parse.ParseResult'>
E.TreeBuilder(1, 2)  # raises TypeError: TreeBuilder() takes at most 1 positional argument (2 given)
E.TreeBuilder(x=1)  # raises TypeError: 'x' is an invalid keyword argument for TreeBuilder()
E.TreeBuilder().start('a')  # raises TypeError: start expected 2 arguments, got 1
E.TreeBuilder().end()  # raises TypeError: TreeBuilder.end() takes exactly one argument (0 given)
E.TreeBuilder().close(1)  # raises TypeError: TreeBuilder.close() takes no arguments (1 given)
E.XMLParser(1)  # raises TypeError: XMLParser() takes no positional arguments
E.XMLParser(1, 2, 3)  # raises TypeError: XMLParser() takes at most 2 arguments (3 given)
E.XMLParser().feed()  # raises TypeError: XMLParser.feed() takes exactly one argument (0 given)
E.ProcessingInstruction(1, 'x')  # raises TypeError: unsupported operand type(s) for +: 'int' and 'str'
E.Element('a').find('i[')  # raises TypeError: 'NoneType' object is not callable
E.Element('a').findall(3)  # raises TypeError: 'int' object is not subscriptable
E.Element('a').iterfind(''), E.Element('a').find(''), E.Element('a').get([])  # => (None, None, None)
calendar.leapdays(None, 3)  # raises TypeError: unsupported operand type(s) for -=: 'NoneType' and 'int'
calendar.TextCalendar().formatweek([5], 2)  # raises TypeError: cannot unpack non-iterable int object
calendar.TextCalendar().formatday(1j, 0, 2)  # raises TypeError: %i format: a real number is required, not complex
textwrap.shorten(None, 3, x=1)  # raises TypeError: TextWrapper.__init__() got an unexpected keyword argument 'x'
textwrap.indent('x', ('a',))  # raises TypeError: can only concatenate tuple (not "str") to tuple
textwrap.indent('x', 3, True)  # raises TypeError: 'bool' object is not callable
statistics.covariance([5], ['{}'])  # raises StatisticsError: covariance requires at least two data points
statistics.covariance([1, 2], 4)  # raises TypeError: object of type 'int' has no len()
statistics.correlation(['a', 'b'], [1, 2])  # raises TypeError: must be real number, not str
statistics.linear_regression([1, 2], ['a', 'b'], proportional=True)  # raises TypeError: must be real number, not str
statistics.quantiles([], n=2.5)  # raises StatisticsError: must have at least two data points
statistics.quantiles([1, 2], n=2.5)  # raises TypeError: 'float' object cannot be interpreted as an integer
statistics.quantiles([1, 2], n=None)  # raises TypeError: '<' not supported between instances of 'NoneType' and 'int'
statistics.median_grouped([77], None)  # raises TypeError: float() argument must be a string or a real number, not 'NoneType'
statistics.median_grouped(['a'])  # raises TypeError: Value cannot be converted to a float
statistics.stdev([1.0, float('inf')])  # raises AttributeError: 'float' object has no attribute 'numerator'
statistics.stdev([], 1j)  # raises StatisticsError: stdev requires at least two data points
statistics.harmonic_mean([0, 1, -1])  # => 0
statistics.fmean([1, 'x'], 'a b')  # raises TypeError: must be real number, not str
statistics.fmean([1, 2], [3])  # raises StatisticsError: data and weights must be the same length
statistics.mean([1.5, 'b'])  # raises TypeError: can't convert type 'str' to numerator/denominator
N = statistics.NormalDist
N() + 'x'  # raises TypeError: unsupported operand type(s) for +: 'float' and 'str'
N() * []  # raises TypeError: can't multiply sequence by non-int of type 'float'
N() / 1j  # raises TypeError: must be real number, not complex
N('x')  # raises ValueError: could not convert string to float: 'x'
N(0, 'x')  # raises TypeError: '<' not supported between instances of 'str' and 'float'
N().cdf('x')  # raises TypeError: unsupported operand type(s) for -: 'str' and 'float'
N().inv_cdf(None)  # raises TypeError: '<=' not supported between instances of 'NoneType' and 'float'
N().zscore([])  # raises TypeError: unsupported operand type(s) for -: 'list' and 'float'
N() - 3, 3 - N(), N(2, 3) / 2, N(2, 3) * -2  # => (NormalDist(mu=-3.0, sigma=1.0), NormalDist(mu=3.0, sigma=1.0), NormalDist(mu=1.0, sigma=1.5), NormalDist(mu=-4.0, sigma=6.0))
N.from_samples([float('inf'), 1])  # => NormalDist(mu=inf, sigma=nan)
bisect.bisect({}.keys(), 2), bisect.bisect({1: 2}, 3, lo=256, hi=0)  # => (0, 256)
bisect.bisect({1}, 2)  # raises TypeError: 'set' object does not support indexing
bisect.bisect({}, 2)  # raises TypeError: dict is not a sequence
bisect.insort((1,), 2)  # raises AttributeError: 'tuple' object has no attribute 'insert'
type('SD', (dict,), {})(), bisect.bisect(type('SD', (dict,), {})({0: 1}), 2)  # => ({}, 1)
