# Look-alikes: programs that look like attacks and are none.
constructor = 1
prototype = 2
arguments = 3
process = 4
require = 5
module = 6
exports = 7
undefined = 8
NaN = 9
this = 10
window = 11
console = 12
globalThis = 13
function = 14
var = 15
let = 16
const = 17
new = 18
typeof = 19
void = 20
switch = 21
null = 22
true = 23
false = 24
eval_ = 25
toString = 26
valueOf = 27
__proto__ = 28
hasOwnProperty = 29
[constructor, prototype, arguments, process, require, module, exports, undefined, NaN, this, window]  # => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
[console, globalThis, function, var, let, const, new, typeof, void, switch, null, true, false]  # => [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24]
eval_ + toString + valueOf + __proto__ + hasOwnProperty  # => 135
{'__proto__': 1}['__proto__']  # => 1
{'constructor': 2}.get('constructor')  # => 2
{}.get('constructor')  # => None
'toString' in {}  # => False
'__proto__' in {'__proto__': None}  # => True
{'hasOwnProperty': 1, 'length': 2}  # => {'hasOwnProperty': 1, 'length': 2}
{**{'__proto__': 1}}  # => {'__proto__': 1}
dict(constructor=1, __proto__=2)  # => {'constructor': 1, '__proto__': 2}
dict.fromkeys(['__proto__', 'toString'], 0)  # => {'__proto__': 0, 'toString': 0}
sorted({'__proto__', 'constructor', 'a'})  # => ['__proto__', 'a', 'constructor']
'${process.env}'  # => '${process.env}'
'`${1 + 1}`'  # => '`${1 + 1}`'
f'${process}'  # => '$4'
f'{{process}}'  # => '{process}'
f'{process!r:>4}'  # => '   4'
'"; process.exit(); "'  # => '"; process.exit(); "'
'</script><script>alert(1)</script>'  # => '</script><script>alert(1)</script>'
'*/ alert(1) /*'  # => '*/ alert(1) /*'
'// comment'  # => '// comment'
'\u2028'  # => '\u2028'
len('a\u2028b\u2029c')  # => 5
'a\u2028b'.splitlines()  # => ['a', 'b']
'\\u0041'  # => '\\u0041'
'\u0041'  # => 'A'
'\0'  # => '\x00'
'$&'.replace('$', '$$')  # => '$$&'
'abc'.replace('b', '$&$1$`')  # => 'a$&$1$`c'
'a.b'.split('.')  # => ['a', 'b']
'a|b'.split('|')  # => ['a', 'b']
'(a)'.strip('()')  # => 'a'
'[x]'.find('[')  # => 0
'%s' % '%s'  # => '%s'
'{}'.format('{}')  # => '{}'
'{0[__proto__]}'.format({'__proto__': 5})  # => '5'
'{0.real}'.format(7)  # => '7'
'%(constructor)s' % {'constructor': 1}  # => '1'
class constructor_class:
    constructor = 'c'
    prototype = 'p'
    __proto__ = 'pp'
    length = 'l'
    name = 'n'
    arguments = 'a'
    def toString(self): return 'ts'
    def valueOf(self): return 'vo'
    def then(self): return 'th'
    def toJSON(self): return 'tj'

k = constructor_class()
(k.constructor, k.prototype, k.__proto__, k.length, k.name, k.arguments)  # => ('c', 'p', 'pp', 'l', 'n', 'a')
(k.toString(), k.valueOf(), k.then(), k.toJSON())  # => ('ts', 'vo', 'th', 'tj')
k.constructor = 'changed'
constructor_class().constructor  # => 'c'
k.__dict__  # => {'constructor': 'changed'}
vars(k)  # => {'constructor': 'changed'}
getattr(k, 'constructor')  # => 'changed'
hasattr(k, 'hasOwnProperty')  # => False
hasattr([], 'length')  # => False
hasattr('', 'length')  # => False
hasattr({}, 'constructor')  # => False
hasattr(5, 'toFixed')  # => False
hasattr(print, 'call')  # => False
hasattr(print, 'apply')  # => False
[].length  # raises AttributeError: 'list' object has no attribute 'length'
{}.constructor  # raises AttributeError: 'dict' object has no attribute 'constructor'
'x'.toString()  # raises AttributeError: 'str' object has no attribute 'toString'
(5).valueOf()  # raises AttributeError: 'int' object has no attribute 'valueOf'
(lambda: 0).prototype  # raises AttributeError: 'function' object has no attribute 'prototype'
None.constructor  # raises AttributeError: 'NoneType' object has no attribute 'constructor'
def arguments_function(arguments, this=1, *, new=2, **function): return (arguments, this, new, function)
arguments_function(0)  # => (0, 1, 2, {})
arguments_function(arguments=0, this=5, new=6, var=7)  # => (0, 5, 6, {'var': 7})
arguments_function(0, **{'__proto__': 1})  # => (0, 1, 2, {'__proto__': 1})
def yield_function():
    const = yield 1
    yield const
g = yield_function()
(next(g), g.send('x'))  # => (1, 'x')
def closure():
    eval_ = 1
    def inner():
        nonlocal eval_
        eval_ += 1
        return eval_
    return inner
closure()()  # => 2
(lambda constructor: constructor)(5)  # => 5
[__proto__ for __proto__ in range(3)]  # => [0, 1, 2]
{toString: 1 for toString in 'ab'}  # => {'a': 1, 'b': 1}
__proto__  # => 28
match {'__proto__': 1}:
    case {'__proto__': found}: print(found)  # => 1
match {}:
    case {'constructor': found}: print('found')
    case _: print('none')  # => none
match k:
    case constructor_class(constructor=c): print(c)  # => changed
try: raise KeyError('__proto__')
except KeyError as error: print(error)  # => '__proto__'
{}['constructor']  # raises KeyError: 'constructor'
[]['length']  # raises TypeError: list indices must be integers or slices, not str
''['constructor']  # raises TypeError: string indices must be integers, not 'str'
import json
json.loads('{"__proto__": {"polluted": true}}')  # => {'__proto__': {'polluted': True}}
json.dumps({'__proto__': 1, 'constructor': {'prototype': 2}})  # => '{"__proto__": 1, "constructor": {"prototype": 2}}'
'polluted' in {}  # => False
json.dumps('</script>')  # => '"</script>"'
json.dumps('\u2028')  # => '"\\u2028"'
json.loads('"\\u2028"') == '\u2028'  # => True
import re
re.sub('a', '$1', 'cat')  # => 'c$1t'
re.sub('(a)', r'<\1>', 'cat')  # => 'c<a>t'
re.findall(r'\$\{(\w+)\}', '${process} ${env}')  # => ['process', 'env']
re.match('(?P<constructor>x)', 'x').groupdict()  # => {'constructor': 'x'}
re.escape('a.b*c')  # => 'a\\.b\\*c'
re.match(r'(a+)+$', 'a' * 20) is not None  # => True
from collections import Counter, namedtuple, defaultdict
Counter('__proto__')['_']  # => 4
Counter(['constructor', 'constructor'])['constructor']  # => 2
Counter()['toString']  # => 0
defaultdict(int)['__proto__']  # => 0
namedtuple('Point', 'constructor length')(1, 2)  # => Point(constructor=1, length=2)
type('constructor', (), {'__proto__': 5}).__proto__  # => 5
type('Dynamic', (list,), {'length': property(len)})([1, 2]).length  # => 2
globals()['constructor']  # => 1
'process' in globals()  # => True
'hidden' in globals()  # => False
setattr(k, 'a b', 1)
getattr(k, 'a b')  # => 1
setattr(k, '', 2)
getattr(k, '')  # => 2
setattr(k, '"quoted"', 3)
getattr(k, '"quoted"')  # => 3
len('x' * 1000000)  # => 1000000
len([0] * 1000000)  # => 1000000
sum(range(100000))  # => 4999950000
2 ** 1000 % 1000007  # => 783922
len(str(10 ** 4000))  # => 4001
(1 << 1000).bit_length()  # => 1001
'{:>1000}'.format('x')[-2:]  # => ' x'
f'{5:0100d}'[-3:]  # => '005'
len('%1000d' % 5)  # => 1000
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
deep(900)  # => 900
nested = []
for _ in range(100): nested = [nested]
repr(nested).count('[')  # => 101
loop = []
loop.append(loop)
loop  # => [[...]]
loop == loop  # => True
def recursive(): return recursive()
try: recursive()
except RecursionError as error: print(error)  # => maximum recursion depth exceeded
try: int('x' * 10)
except ValueError as error: print(error)  # => invalid literal for int() with base 10: 'xxxxxxxxxx'
try: [].index(5)
except ValueError: print('not there')  # => not there
class Manager:
    def __enter__(self): return self
    def __exit__(self, *exception): return True
with Manager(): raise ValueError('swallowed')
def last():
    try: return 1
    finally: print('finally')
last()  # => finally
def swallow():
    try: raise ValueError
    except BaseException: return 'caught'
swallow()  # => 'caught'
[x for x in iter(lambda c=[0]: c.append(0) or len(c), 5)]  # => [2, 3, 4]
().__class__.__base__ is object  # => True
().__class__.__mro__  # => (<class 'tuple'>, <class 'object'>)
object.__init__(object())  # => None
(5).__class__  # => <class 'int'>
k.__class__.__name__  # => 'constructor_class'
constructor_class.__dict__['constructor']  # => 'c'
constructor_class.toString.__name__  # => 'toString'
super(constructor_class, k).__class__ is super  # => True
isinstance(k, object)  # => True
变量 = 5
变量 + 1  # => 6
ﬁ = 7
fi  # => 7
