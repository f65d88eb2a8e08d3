# functools and types: partialmethod, singledispatch, total_ordering, new_class, MethodType, mappingproxy; errors in the words of CPython.
import types, functools
M=types.MethodType
M(print,[1])  # => <bound method print of [1]>
M(3,4)  # raises TypeError: first argument must be callable
M(print,None)  # raises TypeError: instance must not be None
M()  # raises TypeError: method expected 2 arguments, got 0
M(print)  # raises TypeError: method expected 2 arguments, got 1
type(M(print,1))  # => <class 'method'>
M(print,1)()  # => 1
M(int,'3')()  # => 3
M(print,1).__func__  # => <built-in function print>
M(len,[1])==M(len,[1])  # => False
M(len,3).__name__  # => 'len'
[].append.__self__  # => []
M(x=1)  # raises TypeError: method() takes no keyword arguments
M([].append,3)  # => <bound method list.append of 3>
type([].append)  # => <class 'builtin_function_or_method'>
types.EllipsisType(3)  # raises TypeError: EllipsisType takes no arguments
types.NoneType(3)  # raises TypeError: NoneType takes no arguments
types.NotImplementedType(3)  # raises TypeError: NotImplementedType takes no arguments
types.NoneType()
types.EllipsisType()  # => Ellipsis
types.NoneType(a=3)  # raises TypeError: NoneType takes no arguments
types.new_class('X')  # => <class 'types.X'>
types.new_class('X').__module__  # => 'types'
types.new_class(3)  # raises TypeError: type.__new__() argument 1 must be str, not int
types.new_class('X',{})  # raises TypeError: type.__new__() argument 2 must be tuple, not dict
types.new_class('X',(),{'metaclass':type})  # => <class 'types.X'>
types.new_class('X',(list[int],)).__orig_bases__  # => (list[int],)
types.new_class('X',kwds=3)  # raises TypeError: 'int' object is not iterable
types.new_class('X',(),{},lambda ns: ns.update(a=1)).a  # => 1
types.new_class('X',3)  # raises TypeError: 'int' object is not iterable
types.prepare_class('X')  # => (<class 'type'>, {}, {})
types.prepare_class('X',(int,))  # => (<class 'type'>, {}, {})
types.prepare_class('X',kwds={'a':1})  # => (<class 'type'>, {}, {'a': 1})
types.prepare_class('X',{'a':1})  # raises KeyError: 0
types.prepare_class('X',[int,bool])  # => (<class 'type'>, {}, {})
types.new_class('X',(),{'metaclass':lambda *a:a})  # => ('X', (), {})
class Meta(type):
    @classmethod
    def __prepare__(cls,name,bases,**k): return 5
types.new_class('X',(),{'metaclass':Meta})  # raises TypeError: type.__new__() argument 3 must be dict, not int
types.prepare_class('X',(),{'metaclass':Meta})  # => (<class '__main__.Meta'>, 5, {})
types.resolve_bases()  # raises TypeError: resolve_bases() missing 1 required positional argument: 'bases'
types.resolve_bases(3)  # raises TypeError: 'int' object is not iterable
types.resolve_bases([int])  # => [<class 'int'>]
types.resolve_bases((list[int],))  # => (<class 'list'>,)
types.MappingProxyType('abc')  # => mappingproxy('abc')
types.MappingProxyType([1])  # raises TypeError: mappingproxy() argument must be a mapping, not list
types.MappingProxyType(3)  # raises TypeError: mappingproxy() argument must be a mapping, not int
types.MappingProxyType(range(3))  # => mappingproxy(range(0, 3))
types.MappingProxyType(list[int])  # => mappingproxy(list[int])
types.MappingProxyType(int)  # raises TypeError: mappingproxy() argument must be a mapping, not type
types.MappingProxyType()  # raises TypeError: mappingproxy() missing required argument 'mapping' (pos 1)
types.MappingProxyType({},1)  # raises TypeError: mappingproxy() takes at most 1 argument (2 given)
types.MappingProxyType(mapping={1:2})  # => mappingproxy({1: 2})
class G:
    def __getitem__(self,k): return k
types.MappingProxyType(G())[3]  # => 3
types.MappingProxyType((1,))  # raises TypeError: mappingproxy() argument must be a mapping, not tuple
types.SimpleNamespace(1)  # raises TypeError: no positional arguments expected
types.SimpleNamespace(a=1)<types.SimpleNamespace(b=1)  # raises TypeError: '<' not supported between instances of 'dict' and 'dict'
types.SimpleNamespace(a=1).__reduce__()  # => (<class 'types.SimpleNamespace'>, (), {'a': 1})
types.SimpleNamespace(**{'a b':1})  # => namespace(a b=1)
types.coroutine(3)  # raises TypeError: types.coroutine() expects a callable
functools.partialmethod(len)  # => functools.partialmethod(<built-in function len>, , )
functools.partialmethod(len,1,a=2)  # => functools.partialmethod(<built-in function len>, 1, a=2)
functools.total_ordering([1])  # => [1]
functools.total_ordering(cls=int)  # => <class 'int'>
functools.total_ordering(object)  # raises ValueError: must define at least one ordering operation: < > <= >=
functools.update_wrapper(str,2,b'\n')  # raises TypeError: attribute name must be string, not 'int'
functools.total_ordering(5)  # => 5
f=functools.singledispatch(len)
f.register.__qualname__  # => 'singledispatch.<locals>.register'
f.dispatch.__qualname__  # => 'singledispatch.<locals>.dispatch'
f.__qualname__  # => 'len'
functools.singledispatch(4)(3)  # raises TypeError: 'int' object is not callable
functools.singledispatch(lambda x:x)()  # raises TypeError: <lambda> requires at least 1 positional argument
functools.reduce()  # raises TypeError: reduce expected at least 2 arguments, got 0
functools.cmp_to_key()  # raises TypeError: cmp_to_key() missing required argument 'mycmp' (pos 1)
functools.partial()  # raises TypeError: type 'partial' takes at least one argument
functools.partial(3)  # raises TypeError: the first argument must be callable
functools.cmp_to_key(lambda a,b:0)(1)<functools.cmp_to_key(lambda a,b:0)(2)  # => False
functools.lru_cache('a')  # raises TypeError: Expected first argument to be an integer, a callable, or None
functools.lru_cache(maxsize=1,x=2)  # raises TypeError: lru_cache() got an unexpected keyword argument 'x'
functools.wraps(len)(lambda:1).__name__  # => 'len'
functools.partial(len).__reduce__()  # => (<class 'functools.partial'>, (<built-in function len>,), (<built-in function len>, (), {}, None))
functools.partial.func  # => <member 'func' of 'functools.partial' objects>
repr(functools.reduce)  # => '<built-in function reduce>'
functools.reduce.__module__  # => '_functools'
functools.cmp_to_key.__module__  # => '_functools'
functools.reduce(len,3)  # raises TypeError: reduce() arg 2 must support iteration
class Q:
    @functools.singledispatchmethod
    def m(self,x): return 'd'
    @m.register
    def _(self,x:int): return 'i'
Q().m(3)  # => 'i'
Q.m.__qualname__  # => 'Q.m'
Q().m()  # raises IndexError: tuple index out of range
@functools.total_ordering
class Rank:
    def __lt__(self, other): return True
@functools.total_ordering
class Grade:
    def __ge__(self, other): return True
[name for name in vars(Rank) if name[3] in 'te'], [name for name in vars(Grade) if name[3] in 'te']  # => (['__lt__', '__weakref__', '__gt__', '__le__', '__ge__'], ['__ge__', '__weakref__', '__le__', '__gt__', '__lt__'])
