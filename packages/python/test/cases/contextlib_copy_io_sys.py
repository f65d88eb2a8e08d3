# contextlib, copy, io, sys, queue, stat, types, warnings, traceback.
from contextlib import *
import contextlib, io, copy, sys, queue, stat, types, warnings, traceback
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, str(e).replace('\n','|'))
@contextmanager
def cm(x):
    print('in', x)
    try: yield x*2
    except ValueError as e: print('caught', e)
    finally: print('out')
with cm(2) as v: print(v)
with cm(3): raise ValueError('q')
def g():
    with cm(1): raise KeyError('k')
t(g)  # => in 1 | out | KeyError 'k'
@contextmanager
def none(): 
    if 0: yield
t(lambda: none().__enter__())  # => RuntimeError generator didn't yield
@contextmanager
def two(): yield 1; yield 2
def h():
    with two(): pass
t(h)  # => RuntimeError generator didn't stop
@cm(9)
def deco(a): return a
print(deco(4), deco.__name__, cm.__name__)  # => in 9 | out | 4 deco cm
with ExitStack() as st:
    print(st.enter_context(cm(1))); st.callback(print, 'cb', sep=''); st.push(lambda *a: print('push', a))
def es():
    with ExitStack() as st:
        st.callback(lambda: 1/0)
        raise ValueError('a')
try: es()
except ZeroDivisionError as e: print(repr(e.__context__))
with suppress(KeyError, ZeroDivisionError): 1/0
buf=io.StringIO()
with redirect_stdout(buf): print('hidden'); print('x', end='')
print(repr(buf.getvalue()))  # => 'hidden\nx'
class C:
    def close(self): print('closed')
with closing(C()): pass
with nullcontext(5) as n: print(n)
t(lambda: ExitStack().enter_context(3))  # => TypeError 'builtins.int' object does not support the context manager protocol
print(issubclass(C, AbstractContextManager), isinstance(nullcontext(), AbstractContextManager))  # => False True
a=[1,[2,3],{'a':[4]}]
b=copy.deepcopy(a)
a[1].append(9)
a[2]['a'].append(1)
print(b, copy.copy(a)==a, copy.copy(a) is a)  # => [1, [2, 3], {'a': [4]}] True False
l=[1]
l.append(l)
m=copy.deepcopy(l)
print(m[1] is m)  # => True
class P:
    def __init__(self,x): self.x=x; self.me=self
p=P([1])
q=copy.deepcopy(p)
print(q.x, q.x is p.x, q.me is q, copy.copy(p).x is p.x)  # => [1] False True True
class Q:
    def __copy__(self): return 'cc'
    def __deepcopy__(self, memo): return 'dc', isinstance(memo, dict)
print(copy.copy(Q()), copy.deepcopy([Q()]))  # => cc [('dc', True)]
class S:
    __slots__=('a','b')
s=S()
s.a=[1]
z=copy.deepcopy(s)
print(z.a, z.a is s.a, hasattr(z,'b'))  # => [1] False False
class L(list): pass
x=L([1,[2]])
x.foo='f'
y=copy.deepcopy(x)
print(type(y).__name__, y, y.foo)  # => L [1, [2]] f
from collections import *
print(copy.deepcopy(defaultdict(list,{'a':[1]})), copy.copy(deque([1,2],3)), copy.deepcopy(OrderedDict(a=[1])), copy.deepcopy(Counter('aab')))  # => defaultdict(<class 'list'>, {'a': [1]}) deque([1, 2], maxlen=3) OrderedDict([('a', [1])]) Counter({'a': 2, 'b': 1})
N=namedtuple('N','a b')
print(copy.deepcopy(N([1],2)), copy.copy((1,)), copy.deepcopy({1,2}), copy.deepcopy(frozenset([1])))  # => N(a=[1], b=2) (1,) {1, 2} frozenset({1})
t(lambda: copy.deepcopy((i for i in [])))  # => TypeError cannot pickle 'generator' object
t(lambda: copy.copy(print))  # => <built-in function print>
t(lambda: copy.deepcopy(sys))  # => TypeError cannot pickle 'module' object
e=ValueError('a',1)
f=copy.deepcopy(e)
print(repr(f), f is e)  # => ValueError('a', 1) False
sh=[1]
d=copy.deepcopy([sh,sh])
print(d[0] is d[1])  # => True
f=io.StringIO('a\nb\r\nc')
print(f.readlines(), f.read(), f.tell(), f.seek(0), repr(f.read(2)), repr(f.readline()), [*io.StringIO('x\ny')])  # => ['a\n', 'b\r\n', 'c']  6 0 'a\n' 'b\r\n' ['x\n', 'y']
f=io.StringIO()
print(f.write('hello'), f.seek(1), f.write('EY'), f.getvalue(), f.truncate(2), f.getvalue(), f.closed)  # => 5 1 2 hEYlo 2 hE False
f.close()
t(lambda: f.read())  # => ValueError I/O operation on closed file
t(lambda: io.StringIO(3))  # => TypeError initial_value must be str or None, not int
t(lambda: io.StringIO().write(3))  # => TypeError string argument expected, got 'int'
with io.StringIO('q') as g2: print(g2.read(), g2.read())
b=io.BytesIO(b'ab\ncd')
print(b.readline(), b.read(1), b.tell(), b.getvalue(), b.seek(-1,2), b.read(), b.write(b'zz'), b.getvalue(), list(io.BytesIO(b'1\n2')))  # => b'ab\n' b'c' 4 b'ab\ncd' 4 b'd' 2 b'ab\ncdzz' [b'1\n', b'2']
t(lambda: io.BytesIO('s'))  # => TypeError a bytes-like object is required, not 'str'
t(lambda: io.BytesIO().write('x'))  # => TypeError a bytes-like object is required, not 'str'
t(lambda: f.fileno() if 0 else io.StringIO().fileno())  # => UnsupportedOperation fileno
print('x', 3, file=(o:=io.StringIO()), sep='-')
print(repr(o.getvalue()))  # => 'x-3\n'
t(lambda: io.StringIO(newline='x'))  # => ValueError illegal newline value: 'x'
print(io.StringIO('a\r\nb\rc', newline=None).read().__repr__(), isinstance(o, io.TextIOBase))  # => 'a\nb\nc' True
print(sys.version_info[:2], sys.version_info >= (3,8), sys.version_info.major, sys.maxsize, sys.byteorder, sys.float_info.max, sys.float_info.epsilon, sys.int_info.bits_per_digit, sys.getsizeof(1), sys.getsizeof('abc'), sys.getsizeof([]), sys.getsizeof(()), sys.intern('a'), sys.maxunicode, sys.exc_info(), sys.platform)  # => (3, 11) True 3 9223372036854775807 little 1.7976931348623157e+308 2.220446049250313e-16 30 28 52 56 40 a 1114111 (None, None, None) linux
t(lambda: sys.exit(3))  # => SystemExit 3
t(lambda: sys.exit())  # => SystemExit
t(lambda: sys.setrecursionlimit(0))  # => ValueError recursion limit must be greater or equal than 1
t(lambda: sys.intern(3))  # => TypeError intern() argument must be str, not int
print(sys.stdout.write('abc\n'))  # => abc | 4
sys.stdout.flush()
print(sys.float_info[3], sys.hexversion>>16 == 0x030b)  # => 2.2250738585072014e-308 True
try: 1/0
except ZeroDivisionError: print(sys.exc_info()[:2], sys.exception())
def swap():
    old = sys.stdout
    sys.stdout = io.StringIO()
    print("zz")
    got = sys.stdout.getvalue()
    sys.stdout = old
    return got
swap()  # => 'zz\n'
q=queue.Queue(2)
q.put(1)
q.put(2)
print(q.full(), q.qsize(), q.get(), q.get(), q.empty())  # => True 2 1 2 True
t(lambda: q.get_nowait())  # => Empty
t(lambda: q.get(timeout=0.001))  # => Empty
q.put(1)
q.put(2)
t(lambda: q.put(3, block=False))  # => Full
pq=queue.PriorityQueue()
[pq.put(i) for i in (3,1,2)]  # => [None, None, None]
print([pq.get() for _ in range(3)])  # => [1, 2, 3]
lq=queue.LifoQueue()
lq.put(1)
lq.put(2)
print(lq.get())  # => 2
q.task_done()
print(stat.filemode(0o100644), stat.S_ISDIR(0o040755), oct(stat.S_IMODE(0o100644)), stat.filemode(0o041777), stat.S_IRUSR)  # => -rw-r--r-- True 0o644 drwxrwxrwt 256
ns=types.SimpleNamespace(a=1, b='x')
ns.c=[ns]
print(ns, ns==types.SimpleNamespace(a=1), ns.a, vars(types.SimpleNamespace(z=1)))  # => namespace(a=1, b='x', c=[namespace(...)]) False 1 {'z': 1}
print(types.FunctionType is type(lambda:0), isinstance(t, types.FunctionType), types.NoneType, types.MappingProxyType({'a':1}), types.GeneratorType, types.MethodType(lambda s: s, 3)(), types.new_class('X', (dict,), {}, lambda ns: ns.update(a=1)).a, types.UnionType, types.EllipsisType, types.ModuleType('m').__name__, types.BuiltinFunctionType is type(len))  # => True True <class 'NoneType'> {'a': 1} <class 'generator'> 3 1 <class 'types.UnionType'> <class 'ellipsis'> m True
t(lambda: types.SimpleNamespace(1))  # => TypeError no positional arguments expected
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always'); warnings.warn('a'); warnings.warn('b', DeprecationWarning); print(len(w), w[0].message, w[1].category.__name__)
with warnings.catch_warnings():
    warnings.simplefilter('error'); t(lambda: warnings.warn('boom')); t(lambda: warnings.warn('boom', int))
warnings.filterwarnings('ignore')
warnings.warn('x')
def bad(): return 1/0
try: bad()
except Exception as e:
    s=traceback.format_exc(); print(s.splitlines()[0], s.splitlines()[-1]); print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e), traceback.format_exception(e)[-1], len(traceback.format_exception(e)), len(traceback.format_tb(e.__traceback__)), traceback.extract_tb(e.__traceback__)[-1].name)
    traceback.print_exc(file=(o:=io.StringIO())); print(o.getvalue().count('\n') > 3)
print(repr(traceback.format_exc()))  # => 'NoneType: None\n'
class Marked(bytearray): pass
marked = Marked(b"ab")
marked.x = 5
type(copy.copy(marked)).__name__, copy.copy(marked).x, copy.deepcopy(marked) == marked  # => ('Marked', 5, True)
copy.copy(memoryview(b"a"))  # raises TypeError: cannot pickle memoryview objects
class Wanting:
    def __new__(cls, foo):
        made = object.__new__(cls)
        made.foo = foo
        return made
copy.copy(Wanting(1))  # raises TypeError: Wanting.__new__() missing 1 required positional argument: 'foo'
class Giving(Wanting):
    def __getnewargs__(self): return (self.foo,)
copy.deepcopy(Giving([1])).foo  # => [1]
import collections, datetime, operator, random
whole = types.SimpleNamespace(part=[1])
(copy.copy(whole) is whole, copy.copy(whole).part is whole.part, copy.deepcopy(whole).part is whole.part, copy.deepcopy(whole))  # => (False, True, False, namespace(part=[1]))
(copy.copy(datetime.timedelta(1)) == datetime.timedelta(1), copy.deepcopy(datetime.timezone.utc), copy.deepcopy(int | str))  # => (True, datetime.timezone.utc, int | str)
copy.copy(types.MappingProxyType({}))  # raises TypeError: cannot pickle 'mappingproxy' object
stream = io.StringIO("ab\ncd")
stream.readline(), copy.deepcopy(stream).read(), stream.read()  # => ('ab\n', 'cd', 'cd')
dice = random.Random(3)
copy.deepcopy(dice).random() == copy.copy(dice).random() == dice.random()  # => True
[copy.deepcopy(each) for each in (operator.itemgetter(1, 2), operator.attrgetter("a.b"), operator.methodcaller("m", 1, k=2))]  # => [operator.itemgetter(1, 2), operator.attrgetter('a.b'), operator.methodcaller('m', 1, k=2)]
copy.copy(FileNotFoundError(2, "gone", "name")).filename, copy.deepcopy(ExceptionGroup("m", [ValueError([1])]))  # => ('name', ExceptionGroup('m', [ValueError([1])]))
class TwoParts(Exception):
    def __init__(self, a, b): super().__init__(f"{a}{b}")
copy.copy(TwoParts(1, 2))  # raises TypeError: TwoParts.__init__() missing 1 required positional argument: 'b'
class PairOf(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
copy.copy(PairOf(1, 2))  # raises TypeError: PairOf.__new__() missing 1 required positional argument: 'b'
class PairGiving(PairOf):
    def __getnewargs__(self): return self[0], self[1]
copy.deepcopy(PairGiving([1], 2))  # => ([1], 2)
class Told(dict):
    def __setitem__(self, key, value): print("set", key); super().__setitem__(key, value)
copy.deepcopy(Told(a=[1]))  # => set a
class ToldList(list):
    def append(self, item): print("append", item); super().append(item)
copy.copy(ToldList([1]))  # => append 1
class InSlots:
    __slots__ = ("a", "__dict__")
held = InSlots()
held.a, held.b = 1, 2
held.__getstate__(), InSlots().__getstate__()  # => (({'b': 2}, {'a': 1}), None)
class Says:
    def __reduce__(self): return (str, ("said",))
Says().__reduce_ex__(2)  # => (<class 'str'>, ('said',))
traceback.TracebackException(ValueError, ValueError("x"), None) == traceback.TracebackException(ValueError, ValueError("x"), None)  # => True

class HasMethod:
    def method(self): pass

bound = HasMethod().method
copy.copy(bound) is bound, copy.copy(bound) == bound, copy.deepcopy(bound) == bound  # => (False, True, False)
append = [].append
copy.copy(append) is append, copy.deepcopy(append) is append, copy.deepcopy(dict.fromkeys) == dict.fromkeys  # => (True, True, True)
plus = (1).__add__
copy.copy(plus) is plus, copy.copy(plus)(2), copy.deepcopy(plus)(2)  # => (False, 3, 3)
part = slice([1], 2)
copy.copy(part) is part, copy.deepcopy(part) is part, copy.deepcopy(part).start is part.start, copy.deepcopy(part)  # => (True, False, False, slice([1], 2, None))
