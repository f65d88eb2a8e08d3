# inspect: signatures, kinds of things, members, sources. types: making classes, dynamic attributes. reprlib, copy.
import inspect, types, reprlib, copy, functools
def f(a,/,b:int,c=1,*d,e,f=2,**g)->str: "doc"
s = inspect.signature(f)
P = inspect.Parameter
s.bind()  # raises TypeError: missing a required argument: 'a'
s.bind(1)  # raises TypeError: missing a required argument: 'b'
s.bind(1, 2)  # raises TypeError: missing a required argument: 'e'
s.bind(1, 2, e=3, c=4, z=5)  # => <BoundArguments (a=1, b=2, c=4, e=3, g={'z': 5})>
s.bind(1, 2, b=3, e=1)  # raises TypeError: multiple values for argument 'b'
s.bind(1, 2, a=4, e=1)  # => <BoundArguments (a=1, b=2, e=1, g={'a': 4})>
inspect.signature(lambda a: 0).bind(1, 2)  # raises TypeError: too many positional arguments
inspect.signature(lambda a: 0).bind(1, b=2)  # raises TypeError: got an unexpected keyword argument 'b'
inspect.signature(lambda a, /: 0).bind(a=2)  # raises TypeError: 'a' parameter is positional only, but was passed as a keyword
inspect.signature(lambda *, a: 0).bind()  # raises TypeError: missing a required argument: 'a'
P('1', P.KEYWORD_ONLY)  # raises ValueError: '1' is not a valid parameter name
P('a', P.VAR_KEYWORD, default=3)  # raises ValueError: variadic keyword parameters cannot have default values
P(5, 1)  # raises TypeError: name must be a str, not a int
P('a', 7)  # raises ValueError: value 7 is not a valid Parameter.kind
P('if', P.KEYWORD_ONLY)  # raises ValueError: 'if' is not a valid parameter name
P('.0', P.POSITIONAL_ONLY)  # raises ValueError: implicit arguments must be passed as positional or keyword arguments, not positional-only
P('.0', P.KEYWORD_ONLY)  # raises ValueError: implicit arguments must be passed as positional or keyword arguments, not keyword-only
inspect.Signature([P('a', P.KEYWORD_ONLY), P('b', P.POSITIONAL_ONLY)])  # raises ValueError: wrong parameter order: keyword-only parameter before positional-only parameter
inspect.Signature([P('a', 1), P('a', 1)])  # raises ValueError: duplicate parameter name: 'a'
inspect.Signature([P('a', 1, default=1), P('b', 1)])  # raises ValueError: non-default argument follows default argument
inspect.signature(5)  # raises TypeError: 5 is not a callable object
inspect.signature(int)  # raises ValueError: no signature found for builtin type <class 'int'>
inspect.signature(len)  # => <Signature (obj, /)>
inspect.signature(dict)  # raises ValueError: no signature found for builtin type <class 'dict'>
inspect.signature(str.upper)  # => <Signature (self, /)>
inspect.signature([].append)  # => <Signature (object, /)>
inspect.signature(dict.get)  # => <Signature (self, key, default=None, /)>
s.parameters  # => mappingproxy(OrderedDict([('a', <Parameter "a">), ('b', <Parameter "b: int">), ('c', <Parameter "c=1">), ('d', <Parameter "*d">), ('e', <Parameter "e">), ('f', <Parameter "f=2">), ('g', <Parameter "**g">)]))
s.replace(return_annotation=int)  # => <Signature (a, /, b: int, c=1, *d, e, f=2, **g) -> int>
list(s.parameters.values())[1].replace(name='q')  # => <Parameter "q: int">
P.POSITIONAL_ONLY  # => <_ParameterKind.POSITIONAL_ONLY: 0>
str(P.POSITIONAL_ONLY)  # => 'POSITIONAL_ONLY'
P.VAR_KEYWORD.description  # => 'variadic keyword'
hash(s) == hash(inspect.signature(f))  # => True
inspect.getfullargspec(f)  # => FullArgSpec(args=['a', 'b', 'c'], varargs='d', varkw='g', defaults=(1,), kwonlyargs=['e', 'f'], kwonlydefaults={'f': 2}, annotations={'return': <class 'str'>, 'b': <class 'int'>})
inspect.getfullargspec(5)  # raises TypeError: unsupported callable
inspect.getcallargs(f, 1, 2, e=3)  # => {'a': 1, 'b': 2, 'd': (), 'g': {}, 'e': 3, 'c': 1, 'f': 2}
inspect.getcallargs(f, 1)  # raises TypeError: f() missing 1 required positional argument: 'b'
inspect.getcallargs(lambda a, b=2: 0)  # raises TypeError: <lambda>() missing 1 required positional argument: 'a'
inspect.getcallargs(lambda a, b=2: 0, 1, 2, 3)  # raises TypeError: <lambda>() takes from 1 to 2 positional arguments but 3 were given
inspect.getcallargs(lambda a, b=2: 0, 1, c=3)  # raises TypeError: <lambda>() got an unexpected keyword argument 'c'
inspect.getcallargs(lambda a, b=2: 0, 1, a=3)  # raises TypeError: <lambda>() got multiple values for argument 'a'
inspect.getcallargs(lambda *, a: 0)  # raises TypeError: <lambda>() missing 1 required keyword-only argument: 'a'
ba = s.bind(1, 2, e=3)
ba  # => <BoundArguments (a=1, b=2, e=3)>
ba.args  # => (1, 2)
ba.kwargs  # => {'e': 3}
ba.apply_defaults()
ba  # => <BoundArguments (a=1, b=2, c=1, d=(), e=3, f=2, g={})>
ba.arguments  # => {'a': 1, 'b': 2, 'c': 1, 'd': (), 'e': 3, 'f': 2, 'g': {}}
ba == s.bind(1, 2, e=3)  # => False
class A:
    x:int=1
    def __init__(self,a,b=2): pass
    def m(self): "md"
    @classmethod
    def c(cls,q): pass
    @staticmethod
    def s(q): pass
    @property
    def p(self): return 1
class B(A):
    def m(self): pass
inspect.signature(A)  # => <Signature (a, b=2)>
inspect.signature(A.m)  # => <Signature (self)>
inspect.signature(A(1).m)  # => <Signature ()>
inspect.signature(A.c)  # => <Signature (q)>
inspect.signature(A.s)  # => <Signature (q)>
[(a.name, a.kind, a.defining_class) for a in inspect.classify_class_attrs(A)[-5:]]  # => [('c', 'class method', <class '__main__.A'>), ('m', 'method', <class '__main__.A'>), ('p', 'property', <class '__main__.A'>), ('s', 'static method', <class '__main__.A'>), ('x', 'data', <class '__main__.A'>)]
inspect.getdoc(B.m)
inspect.getdoc(B(1).m)  # => 'md'
[n for n, _ in inspect.getmembers(A, inspect.isfunction)]  # => ['__init__', 'm', 's']
type(inspect.getattr_static(A(1), 'p'))  # => <class 'property'>
inspect.getattr_static(A(1), 'zz')  # raises AttributeError: zz
inspect.getattr_static(A(1), 'zz', 3)  # => 3
type(inspect.getattr_static(A, 'c'))  # => <class 'classmethod'>
inspect.getclasstree([A, B])  # => [(<class 'object'>, ()), [(<class '__main__.A'>, (<class 'object'>,)), [(<class '__main__.B'>, (<class '__main__.A'>,))]]]
inspect.getmro(B)  # => (<class '__main__.B'>, <class '__main__.A'>, <class 'object'>)
inspect.getmodulename('/a/b.py')  # => 'b'
inspect.getfile(5)  # raises TypeError: module, class, method, function, traceback, frame, or code object was expected, got int
inspect.getfile(int)  # raises TypeError: <class 'int'> is a built-in class
g = (i for i in 'a')
inspect.getgeneratorstate(g)  # => 'GEN_CREATED'
next(g)  # => 'a'
inspect.getgeneratorstate(g)  # => 'GEN_SUSPENDED'
g.close()
inspect.getgeneratorstate(g)  # => 'GEN_CLOSED'
inspect.getgeneratorlocals(5)  # raises TypeError: 5 is not a Python generator
inspect.cleandoc('  a\n    b\n   c')  # => 'a\n b\nc'
inspect.formatannotation(int)  # => 'int'
inspect.unwrap(f) is f  # => True
inspect.getclosurevars(5)  # raises TypeError: 5 is not a Python function
inspect.get_annotations(A)  # => {'x': <class 'int'>}
inspect.get_annotations(5)  # raises TypeError: 5 is not a module, class, or callable.
inspect.indentsize('\t a')  # => 9
inspect.isroutine(len)  # => True
inspect.ismethoddescriptor(str.upper)  # => True
inspect.isbuiltin([].append)  # => True
inspect.CO_GENERATOR  # => 32
inspect.signature(functools.partial(f, 1))  # => <Signature (b: int, c=1, *d, e, f=2, **g) -> str>
inspect.signature(functools.partial(f, b=1)) if 0 else 0  # => 0
inspect.signature(functools.partial(f, 1, b=1))  # => <Signature (*, b: int = 1, c=1, e, f=2, **g) -> str>
class M(type):
    def __call__(cls,*a,z=3): pass
class N(metaclass=M): pass
inspect.signature(N)  # => <Signature (*a, z=3)>
class O:
    def __call__(self,a,b): pass
inspect.signature(O())  # => <Signature (a, b)>
inspect.signature(object)  # => <Signature ()>
inspect.signature(type)  # raises ValueError: no signature found for builtin <class 'type'>
inspect.signature(Exception)  # raises ValueError: no signature found for builtin type <class 'Exception'>
class Q: pass
inspect.signature(Q)  # => <Signature ()>
class R:
    def __new__(cls,a): pass
inspect.signature(R)  # => <Signature (a)>
class S: __signature__=s
inspect.signature(S)  # => <Signature (a, /, b: int, c=1, *d, e, f=2, **g) -> str>
def h(a:'int',b:'A'): pass
inspect.signature(h)  # => <Signature (a: 'int', b: 'A')>
inspect.signature(h, eval_str=True)  # => <Signature (a: int, b: __main__.A)>
print(inspect.ArgInfo._fields, inspect.Attribute._fields, inspect.FullArgSpec._fields, inspect.ClosureVars._fields, inspect.Arguments._fields, inspect.Traceback._fields, inspect.FrameInfo._fields)  # => ('args', 'varargs', 'keywords', 'locals') ('name', 'kind', 'defining_class', 'object') ('args', 'varargs', 'varkw', 'defaults', 'kwonlyargs', 'kwonlydefaults', 'annotations') ('nonlocals', 'globals', 'builtins', 'unbound') ('args', 'varargs', 'varkw') ('filename', 'lineno', 'function', 'code_context', 'index') ('frame', 'filename', 'lineno', 'function', 'code_context', 'index')
import dataclasses, enum, collections
@dataclasses.dataclass
class D:
    a:int
    b:str='x'
inspect.signature(D)  # => <Signature (a: int, b: str = 'x') -> None>
@functools.lru_cache
def cached(x, y=1): pass
inspect.signature(cached)  # => <Signature (x, y=1)>
@functools.wraps(f)
def w(*a): pass
inspect.signature(w)  # => <Signature (a, /, b: int, c=1, *d, e, f=2, **g) -> str>
inspect.signature(w, follow_wrapped=False)  # => <Signature (*a) -> str>
class Z:
    def q(self,a,b): pass
    r=functools.partialmethod(q,1)
inspect.signature(Z.r)  # => <Signature (self, b)>
inspect.signature(Z().r)  # => <Signature (b)>
inspect.signature(collections.namedtuple('X', 'a b'))  # => <Signature (a, b)>
class Col(enum.Enum): a=1
inspect.signature(Col)  # => <Signature (value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None)>
class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **kwds): return {"prepared": True}
    def __new__(meta, name, bases, ns, **kwds): return super().__new__(meta, name, bases, ns)
    def __init__(cls, name, bases, ns, **kwds): pass
    @property
    def virtual(cls): return "of the class"
types.new_class("Made", (), {"metaclass": Meta}, lambda ns: ns.update(x=1)).prepared  # => True
types.prepare_class("Made", (), {"metaclass": Meta, "k": 1})  # => (<class '__main__.Meta'>, {'prepared': True}, {'k': 1})
types.resolve_bases((list[int], int)), types.new_class("L", (list[int],)).__orig_bases__  # => ((<class 'list'>, <class 'int'>), (list[int],))
types.new_class("Bad", (int,), {"metaclass": type(5)})  # raises TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
class Dyn(metaclass=Meta):
    @types.DynamicClassAttribute
    def virtual(self): return "of the instance"
Dyn.virtual, Dyn().virtual  # => ('of the class', 'of the instance')
Dyn().virtual = 3  # raises AttributeError: can't set attribute
types.SimpleNamespace(a=1, b=2), types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1)  # => (namespace(a=1, b=2), True)
types.GenericAlias(list, (int,)), types.MappingProxyType({1: 2}) | {3: 4}, types.MappingProxyType[int, str]  # => (list[int], {1: 2, 3: 4}, mappingproxy[int, str])
types.MappingProxyType(5)  # raises TypeError: mappingproxy() argument must be a mapping, not int
reprlib.repr(list(range(100))), reprlib.repr("x" * 50), reprlib.repr({i: i for i in range(9)}), reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr(10 ** 60)  # => ('[0, 1, 2, 3, 4, 5, ...]', "'xxxxxxxxxxxx...xxxxxxxxxxxxx'", '{0: 0, 1: 1, 2: 2, 3: 3, ...}', '[[[[[[[...]]]]]]]', '100000000000000000...0000000000000000000')
reprlib.repr(set(range(9))), reprlib.repr((1,)), reprlib.repr(frozenset({1})), reprlib.aRepr.maxlist  # => ('{0, 1, 2, 3, 4, 5, ...}', '(1,)', 'frozenset({1})', 6)
class Tree:
    @reprlib.recursive_repr("<again>")
    def __repr__(self): return f"Tree({self.kids!r})"
tree = Tree()
tree.kids = [tree]
tree  # => Tree([<again>])
class Holder:
    def method(self): pass
holder = Holder()
holder.bound = holder.method
copied = copy.deepcopy(holder)
copied.bound.__self__ is copied  # => True
memo = {}
original = [[1]]
again = copy.deepcopy(original, memo)
memo[id(original)] is again, len(memo), copy.deepcopy(original, memo) is again  # => (True, 3, True)
circle = ([],)
circle[0].append(circle)
turned = copy.deepcopy(circle)
turned[0][0] is turned, turned is circle  # => (True, False)
class Six:
    def __reduce__(self): return Six, (), {}, None, None, None
copy.copy(Six())  # raises TypeError: _reconstruct() takes from 4 to 7 positional arguments but 8 were given
class Keyed:
    def __deepcopy__(self, memo):
        memo[id(self)] = made = Keyed()
        made.part = copy.deepcopy(self.part, memo)
        return made
keyed = Keyed()
keyed.part = [keyed]
turned = copy.deepcopy(keyed)
turned.part[0] is turned  # => True
# Any object with __get__ and without __set__ is a method descriptor.
class Getting:
    def __get__(self, obj, owner=None): return self
class Setting(Getting):
    def __set__(self, obj, value): pass
[inspect.ismethoddescriptor(each) for each in (Getting(), Setting(), Getting, staticmethod(len), property(), len, int.__add__)]  # => [True, False, False, True, False, False, True]
[inspect.isroutine(each) for each in (Getting(), Setting(), Getting, classmethod(len), property(), len, (1).__add__)]  # => [True, False, False, True, False, True, True]
