# How functions of the library count and refuse their arguments: by format, by position, by name.
import array, base64, binascii, cmath, copy, copyreg, hashlib, logging, struct, time
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
