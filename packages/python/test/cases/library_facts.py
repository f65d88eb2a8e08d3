# sys, traceback, inspect, contextlib, queue and copyreg: facts and words.
import sys
sys.flags.optimize  # => 0
sys.implementation.name  # => 'cpython'
sys.thread_info.name  # => 'pthread'
'json' in sys.stdlib_module_names  # => True
type(sys.stdlib_module_names)  # => <class 'frozenset'>
sys.call_tracing(max,(1,2))  # => 2
sys.call_tracing(max,[1])  # raises TypeError: call_tracing() argument 2 must be tuple, not list
sys.setswitchinterval(0)  # raises ValueError: switch interval must be strictly positive
sys.setswitchinterval('a')  # raises TypeError: must be real number, not str
sys.set_coroutine_origin_tracking_depth(-1)  # raises ValueError: depth must be >= 0
sys.getfilesystemencodeerrors()  # => 'surrogateescape'
sys.gettrace()
sys.settrace(None)
sys.platlibdir  # => 'lib'
sys.pycache_prefix
sys.abiflags  # => ''
sys.api_version  # => 1013
sys.getdlopenflags()  # => 2
sys.call_tracing()  # raises TypeError: call_tracing expected 2 arguments, got 0
sys.exit.__module__  # => 'sys'
sys.implementation.version == sys.version_info  # => True
len(sys.stdlib_module_names)  # => 305
import traceback, inspect, contextlib
def f():
    try: 1/0
    except ZeroDivisionError as e:
        e.add_note('n1\nn2')
        return e
e=f()
traceback.format_exception_only(ValueError('a\nb'))  # => ['ValueError: a\nb\n']
traceback.format_exception(ValueError('a\nb'))  # => ['ValueError: a\nb\n']
traceback.format_exception(SyntaxError('bad', ('f', 1, 2, 'ab', 1, 3)))  # => ['  File "f", line 1\n', '    ab\n', '     ^\n', 'SyntaxError: bad\n']
traceback.format_exception_only(SyntaxError('bad', ('f', 1, 2, 'ab', 1, 3)))  # => ['  File "f", line 1\n', '    ab\n', '     ^\n', 'SyntaxError: bad\n']
traceback.format_exception_only({})  # raises AttributeError: 'dict' object has no attribute '__suppress_context__'
inspect.signature(print)  # => <Signature (*args, sep=' ', end='\n', file=None, flush=False)>
inspect.signature(sorted)  # => <Signature (iterable, /, *, key=None, reverse=False)>
inspect.getmodulename('a/b.py')  # => 'b'
inspect.getmodulename(3)  # raises TypeError: expected str, bytes or os.PathLike object, not int
inspect.getfullargspec(len)  # => FullArgSpec(args=['obj'], varargs=None, varkw=None, defaults=None, kwonlyargs=[], kwonlydefaults=None, annotations={})
class A:
    def __init__(self,a,*,b): pass
    def m(self,x): pass
    def __call__(self,q): pass
inspect.getfullargspec(A)  # => FullArgSpec(args=['self', 'a'], varargs=None, varkw=None, defaults=None, kwonlyargs=['b'], kwonlydefaults=None, annotations={})
inspect.getfullargspec(A(1,b=2))  # => FullArgSpec(args=['self', 'q'], varargs=None, varkw=None, defaults=None, kwonlyargs=[], kwonlydefaults=None, annotations={})
inspect.signature(A)  # => <Signature (a, *, b)>
inspect.signature(A.m)  # => <Signature (self, x)>
inspect.signature(A(1,b=2).m)  # => <Signature (x)>
inspect.signature(A(1,b=2))  # => <Signature (q)>
inspect.getfullargspec(A(1,b=2).m)  # => FullArgSpec(args=['self', 'x'], varargs=None, varkw=None, defaults=None, kwonlyargs=[], kwonlydefaults=None, annotations={})
inspect.getcallargs(A.m,1,2)  # => {'self': 1, 'x': 2}
inspect.Parameter('x',1,annotation=int,default=3)  # => <Parameter "x: int = 3">
inspect.Parameter('',3)  # raises IndexError: string index out of range
inspect.Parameter('class',0)  # => <Parameter "class">
inspect.Parameter('class',1)  # raises ValueError: 'class' is not a valid parameter name
inspect.Parameter('.0',1)  # => <Parameter "implicit0">
inspect.Parameter('x',9)  # raises ValueError: value 9 is not a valid Parameter.kind
inspect.Signature([inspect.Parameter('a',3),inspect.Parameter('b',1)])  # raises ValueError: wrong parameter order: keyword-only parameter before positional or keyword parameter
inspect.Signature([inspect.Parameter('a',1,default=2),inspect.Parameter('b',1)])  # raises ValueError: non-default argument follows default argument
inspect.Signature([inspect.Parameter('a',1),inspect.Parameter('a',1)])  # raises ValueError: duplicate parameter name: 'a'
inspect.signature(lambda a,b=1,*c,d,**k:0).bind(1,d=2)  # => <BoundArguments (a=1, d=2)>
inspect.signature(lambda a:0).bind()  # raises TypeError: missing a required argument: 'a'
inspect.signature(lambda a:0).bind_partial()  # => <BoundArguments ()>
import typing
inspect.signature(typing.List[str])  # => <Signature (*args, **kwargs)>
inspect.signature(list[int])  # raises ValueError: callable list[int] is not supported by signature
inspect.formatannotation(typing.Optional[int])  # => 'Optional[int]'
inspect.formatannotation(list[int])  # => 'list[int]'
inspect.formatannotation('x')  # => "'x'"
inspect.formatannotation(A)  # => '__main__.A'
inspect.formatannotation(typing.Dict[str, typing.List[int]])  # => 'Dict[str, List[int]]'
inspect.getframeinfo(3)  # raises AttributeError: 'int' object has no attribute 'f_lineno'
inspect.getargs(3)  # raises TypeError: 3 is not a code object
inspect.formatargvalues(['a'],'b',None,{'a':1,'b':(2,)})  # => '(a=1, *b=(2,))'
inspect.signature(inspect.Parameter.replace)  # => <Signature (self, *, name=<class 'inspect._void'>, kind=<class 'inspect._void'>, annotation=<class 'inspect._void'>, default=<class 'inspect._void'>)>
import functools, copy
inspect.signature(functools.partial(lambda a,b,c=3:0,1,c=4))  # => <Signature (b, *, c=4)>
s=inspect.signature(A.m)
copy.copy(s)==s  # => True
copy.deepcopy(s)==s  # => True
hash(s)==hash(inspect.signature(A.m))  # => True
contextlib.AbstractContextManager[int]  # => contextlib.AbstractContextManager[int]
contextlib.contextmanager(lambda:(yield 1))().__class__  # => <class 'contextlib._GeneratorContextManager'>
import queue
q=queue.PriorityQueue()
q.put(3)
q.put(1)
l=queue.LifoQueue()
l.put(1)
l.put(2)
queue.Queue[int]  # => queue.Queue[int]
queue.Queue(1).put_nowait(1)
def full():
    q=queue.Queue(1); q.put(1); q.put(2,timeout=-1)
import copyreg
copyreg.pickle(int,3)  # raises TypeError: reduction functions must be callable
copyreg.constructor(3)  # raises TypeError: constructors must be callable
copyreg.add_extension('a','b',0)  # raises ValueError: code out of range
copyreg.add_extension('a','b',5)
copyreg.add_extension('a','b',6)  # raises ValueError: key ('a', 'b') is already registered with code 5
copyreg.add_extension('a','c',5)  # raises ValueError: code 5 is already in use for key ('a', 'b')
copyreg.add_extension('a','b',5)
copyreg.remove_extension('a','b',6)  # raises ValueError: key ('a', 'b') is not registered with code 6
copyreg.remove_extension('a','b',5)
copyreg.dispatch_table[complex](1+2j)  # => (<class 'complex'>, (1.0, 2.0))
copyreg.pickle_union(int|str)[1][1]  # => (<class 'int'>, <class 'str'>)
# What a module exports.
import asyncio, calendar, collections, difflib, fractions, functools, graphlib, hashlib, heapq, importlib, inspect, io, operator, os, re, string, types
{module.__name__: len(module.__all__) for module in (calendar, collections, difflib, fractions, functools, graphlib, hashlib, heapq, importlib, inspect, io, operator, os, re, string, types)}  # => {'calendar': 31, 'collections': 9, 'difflib': 12, 'fractions': 1, 'functools': 14, 'graphlib': 2, 'hashlib': 19, 'heapq': 8, 'importlib': 4, 'inspect': 96, 'io': 22, 'operator': 55, 'os': 358, 're': 31, 'string': 12, 'types': 31}
re.__all__, functools.__all__  # => (['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 'template', 'escape', 'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag'], ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache', 'cmp_to_key', 'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch', 'singledispatchmethod', 'cached_property'])
"sleep" in asyncio.__all__, [name for name in asyncio.__all__ if not hasattr(asyncio, name)]  # => (True, [])
