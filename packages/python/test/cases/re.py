# re: patterns, matches, substitution, flags, and what each error says.
import re

p = re.compile('(?P<x>a)(b)?')
m = p.match('acd')
p.match()  # raises TypeError: match() missing required argument 'string' (pos 1)
p.match(1)  # raises TypeError: expected string or bytes-like object, got 'int'
p.match(b'a')  # raises TypeError: cannot use a string pattern on a bytes-like object
re.compile(b'a').match('a')  # raises TypeError: cannot use a bytes pattern on a string-like object
re.match(1,'a')  # raises TypeError: first argument must be string or compiled pattern
re.match(p,'ab',2)  # raises ValueError: cannot process flags argument with a compiled pattern
re.compile(p)  # => re.compile('(?P<x>a)(b)?')
re.compile(p,0)  # => re.compile('(?P<x>a)(b)?')
re.compile(p,2)  # raises ValueError: cannot process flags argument with a compiled pattern
p.match('xab',1)  # => <re.Match object; span=(1, 3), match='ab'>
p.match('xab',pos=1,endpos=2)  # => <re.Match object; span=(1, 2), match='a'>
p.match('ab',-5,100)  # => <re.Match object; span=(0, 2), match='ab'>
p.search('ab',5)  # => None
p.match(string='ab')  # => <re.Match object; span=(0, 2), match='ab'>
p.match('a','b')  # raises TypeError: 'str' object cannot be interpreted as an integer
p.match('a',1.5)  # raises TypeError: 'float' object cannot be interpreted as an integer
p.match('a',10**30)  # raises OverflowError: Python int too large to convert to C ssize_t
p.match(None)  # raises TypeError: expected string or bytes-like object, got 'NoneType'
p.fullmatch('ab')  # => <re.Match object; span=(0, 2), match='ab'>
m.group()  # => 'a'
m.group(0)  # => 'a'
m.group(1,2)  # => ('a', None)
m.group('x')  # => 'a'
m.group('y')  # raises IndexError: no such group
m.group(3)  # raises IndexError: no such group
m.group(-1)  # raises IndexError: no such group
m.group(1.5)  # raises IndexError: no such group
m.group(True)  # => 'a'
m[1]  # => 'a'
m['x']  # => 'a'
m[5]  # raises IndexError: no such group
m.groups()  # => ('a', None)
m.groups('D')  # => ('a', 'D')
m.groups(default=1)  # => ('a', 1)
m.groupdict()  # => {'x': 'a'}
m.groupdict(5)  # => {'x': 'a'}
m.start(2)  # => -1
m.end('x')  # => 1
m.span()  # => (0, 1)
m.span(2)  # => (-1, -1)
m.span(9)  # raises IndexError: no such group
m.start('q')  # raises IndexError: no such group
m.lastindex  # => 1
m.lastgroup  # => 'x'
m.pos  # => 0
m.endpos  # => 3
m.string  # => 'acd'
m.re  # => re.compile('(?P<x>a)(b)?')
m.regs  # => ((0, 1), (0, 1), (-1, -1))
m  # => <re.Match object; span=(0, 1), match='a'>
m.expand(r'\1-\2-\g<x>')  # => 'a--a'
m.expand(r'\g<y>')  # raises IndexError: unknown group name 'y'
m.expand(1)  # raises TypeError: decoding to str: need a bytes-like object, int found
bool(m)  # => True
len(m)  # raises TypeError: object of type 're.Match' has no len()
m.foo  # raises AttributeError: 're.Match' object has no attribute 'foo'
m==m  # => True
hash(m)==hash(m)  # => True
re.match('(a)(?:(b)|c)','ac').lastindex  # => 1
re.match('(?P<q>a)(b)','ab').lastgroup  # => None
re.match('((?P<q>a)(b))','ab').lastgroup  # => None
p  # => re.compile('(?P<x>a)(b)?')
p.pattern  # => '(?P<x>a)(b)?'
p.flags  # => 32
p.groups  # => 2
p.groupindex  # => mappingproxy({'x': 1})
type(p.groupindex)  # => <class 'mappingproxy'>
p==re.compile('(?P<x>a)(b)?')  # => True
p==re.compile('(?P<x>a)(b)?',re.I)  # => False
hash(p)==hash(re.compile('(?P<x>a)(b)?'))  # => True
re.compile(b'a',re.L|re.I)  # => re.compile(b'a', re.IGNORECASE|re.LOCALE)
re.compile('a',re.U)  # => re.compile('a')
re.compile('a',re.A)  # => re.compile('a', re.ASCII)
re.compile('a',re.X|re.S|re.M)  # => re.compile('a', re.MULTILINE|re.DOTALL|re.VERBOSE)
re.compile('a'*300)  # => re.compile('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)
re.compile('\'"\n')  # => re.compile('\'"\n')
re.compile('a',4096)  # => re.compile('a', 0x1000)
re.findall('a','aXa')  # => ['a', 'a']
re.findall('(a)','aXa')  # => ['a', 'a']
re.findall('(a)(X)?','aXa')  # => [('a', 'X'), ('a', '')]
re.findall('','ab')  # => ['', '', '']
re.findall('a','aaa',re.I)  # => ['a', 'a', 'a']
re.findall('a')  # raises TypeError: findall() missing 1 required positional argument: 'string'
list(re.finditer('a','aa'))  # => [<re.Match object; span=(0, 1), match='a'>, <re.Match object; span=(1, 2), match='a'>]
p.findall('ababa',1,3)  # => [('a', '')]
re.split('x','axbxc')  # => ['a', 'b', 'c']
re.split('(x)','axbxc',1)  # => ['a', 'x', 'bxc']
re.split('(x)|y','axbyc')  # => ['a', 'x', 'b', None, 'c']
re.split('','abc')  # => ['', 'a', 'b', 'c', '']
re.split('x*','axbc')  # => ['', 'a', '', 'b', 'c', '']
re.split('x','axbxc',maxsplit=-1)  # => ['axbxc']
re.split('x',5)  # raises TypeError: expected string or bytes-like object, got 'int'
re.sub('a','b','aaa')  # => 'bbb'
re.sub('a','b','aaa',2)  # => 'bba'
re.sub('a','b','aaa',count=-1)  # => 'aaa'
re.sub('(a)',r'\1\1','ab')  # => 'aab'
re.sub('(a)|b',r'[\1]','ab')  # => '[a][]'
re.sub('a',lambda m:m.group().upper(),'aba')  # => 'AbA'
re.sub('a',lambda m:1,'aba')  # raises TypeError: sequence item 0: expected str instance, int found
re.sub('a',1,'aba')  # raises TypeError: decoding to str: need a bytes-like object, int found
re.sub('a',None,'b')  # raises TypeError: decoding to str: need a bytes-like object, NoneType found
re.sub('a',b'x','aba')  # raises TypeError: sequence item 0: expected str instance, bytes found
re.sub('x','-','')  # => ''
re.sub('x*','-','abxd')  # => '-a-b--d-'
re.sub('','-','abc')  # => '-a-b-c-'
re.subn('a','b','aba')  # => ('bbb', 2)
re.sub('a',r'\q','a')  # raises error: bad escape \q at position 0
re.sub('a',r'\2','a')  # raises error: invalid group reference 2 at position 1
re.sub('a',r'\g<2>','a')  # raises error: invalid group reference 2 at position 3
re.sub('a',r'\g<y>','a')  # raises IndexError: unknown group name 'y'
re.sub('a',r'\g','a')  # raises error: missing < at position 2
re.sub('a',r'\g<','a')  # raises error: missing group name at position 3
re.sub('a',r'\g<>','a')  # raises error: missing group name at position 3
re.sub('a',r'\g<a','a')  # raises error: missing >, unterminated name at position 3
re.sub('a',r'\g<1a>','a')  # raises error: bad character in group name '1a' at position 3
re.sub('a',r'\g<-1>','a')  # raises error: bad character in group name '-1' at position 3
re.sub('a','\\','a')  # raises error: bad escape (end of pattern) at position 0
re.sub('a',r'\n\t\\\a','a')  # => '\n\t\\\x07'
re.sub('a',r'\0','a')  # => '\x00'
re.sub('a',r'\08','a')  # => '\x008'
re.sub('a',r'\101','a')  # => 'A'
re.sub('a',r'\400','a')  # raises error: octal escape value \400 outside of range 0-0o377 at position 0
re.sub('a',r'\g<0>!','a')  # => 'a!'
re.sub('a',r'\g<+1>','a')  # raises error: invalid group reference 1 at position 3
re.sub('(a)',r'\g<01>','a')  # => 'a'
re.sub('(a)',r'\18','a')  # raises error: invalid group reference 18 at position 1
re.sub('(a)',r'\1234','a')  # => 'S4'
re.sub('a',r'\.\-','a')  # => '\\.\\-'
re.sub('a',r'\x41','a')  # raises error: bad escape \x at position 0
re.sub('b',r'\q','a')  # raises error: bad escape \q at position 0
re.sub('(a)',r'\g< 1>','a')  # => 'a'
re.sub('a','','bab')  # => 'bb'
re.sub(b'(a)',b'\\1x\\g<1>',b'bab')  # => b'baxab'
re.sub('a','b',5)  # raises TypeError: expected string or bytes-like object, got 'int'
re.sub('a')  # raises TypeError: sub() missing 2 required positional arguments: 'repl' and 'string'
re.sub('a','b',bytearray(b'a'))  # raises TypeError: cannot use a string pattern on a bytes-like object
re.sub(b'a',b'b',bytearray(b'ba'))  # => b'bb'
re.findall(b'a.',bytearray(b'aba'))  # => [b'ab']
re.split(b'b',memoryview(b'aba'))  # => [b'a', b'a']
re.match(b'a',bytearray(b'ab'))  # => <re.Match object; span=(0, 1), match=b'a'>
re.match(b'a',bytearray(b'ab')).group()  # => b'a'
re.sub('b','x',type('S',(str,),{})('abc'))  # => 'axc'
re.match('b',type('S',(str,),{})('bc')).group()  # => 'b'
re.escape('a.b*c d-e#&~é\n\x00_/')  # => 'a\\.b\\*c\\ d\\-e\\#\\&\\~é\\\n\x00_/'
re.escape(b'a.b\xff')  # => b'a\\.b\xff'
re.escape(5)  # raises TypeError: decoding to str: need a bytes-like object, int found
re.purge()  # => None
re.error('x','ab',1)  # => error('x at position 1')
re.error('x')  # => error('x')
str(re.error('x','a\nb',2))  # => 'x at position 2 (line 2, column 1)'
re.Pattern()  # raises TypeError: cannot create 're.Pattern' instances
re.Match()  # raises TypeError: cannot create 're.Match' instances
re.Pattern[str]  # => re.Pattern[str]
isinstance(p,re.Pattern)  # => True
type(m)  # => <class 're.Match'>
re.search('a'*500,'a'*500)  # => <re.Match object; span=(0, 500), match='aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa>
re.search('.*','é'*60)  # => <re.Match object; span=(0, 60), match='ééééééééééééééééééééééééééééééééééééééééééééééééé>
re.match(b'.*',b'abc')  # => <re.Match object; span=(0, 3), match=b'abc'>
re.compile('(?P<a>.)(?P<b>.)').groupindex['b']  # => 2
dict(p.groupindex)  # => {'x': 1}
p.groupindex['z']  # raises KeyError: 'z'
{p:1}[p]  # => 1
re.match('a','a') and 1  # => 1
re.sub('(?P<é>a)','\\g<é>','a')  # => 'a'
re.findall('a','a',2,3)  # raises TypeError: findall() takes from 2 to 3 positional arguments but 4 were given
re.compile('a',flags='x')  # raises TypeError: unsupported operand type(s) for &: 'str' and 'RegexFlag'
re.compile('a',re.I)is re.compile('a',re.I)  # => True
re.compile()  # raises TypeError: compile() missing 1 required positional argument: 'pattern'
re.compile(None)  # raises TypeError: first argument must be string or compiled pattern
re.compile(5)  # raises TypeError: first argument must be string or compiled pattern
p.sub('x')  # raises TypeError: sub() missing required argument 'string' (pos 2)
p.sub(repl='x',string='a')  # => 'x'
p.split('a',1,2)  # raises TypeError: split() takes at most 2 arguments (3 given)
p.subn('z','ab',0)  # => ('z', 1)
p.findall(string='ab')  # => [('a', 'b')]
m.start(1,2)  # raises TypeError: start expected at most 1 argument, got 2
m.span(None)  # raises IndexError: no such group
eval(s)  # raises NameError: name 's' is not defined
# re.Scanner
scanner = re.Scanner([(r"[a-z]+", lambda s, text: (s.match.span(), text)), (r"\d+", lambda s, text: int(text)), (r"\s+", None), (r"=", "is")])
scanner.scan("ab = 12 ?x")  # => ([((0, 2), 'ab'), 'is', 12], '?x')
scanner.scan(""), scanner.match.group(), scanner.lexicon[2], type(scanner).__module__  # => (([], ''), '12', ('\\s+', None), 're')
re.Scanner([("A", "a"), ("", "empty")], re.I).scan("aAb")  # => (['a', 'a'], 'b')
re.Scanner([("(", 1)])  # raises error: missing ), unterminated subpattern at position 0
re.Scanner([("a",)])  # raises ValueError: not enough values to unpack (expected 2, got 1)
re.Scanner(5)  # raises TypeError: 'int' object is not iterable
