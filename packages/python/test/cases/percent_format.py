# %-formatting of str: conversions, flags, width and precision, keys, and what each error says.
class Index:
    def __index__(self):
        return 5

class Real:
    def __float__(self):
        return 2.5

class Whole:
    def __int__(self):
        return 7

class Text(str):
    pass

class Missing(dict):
    def __missing__(self, key):
        return key * 2

'%d'%'a'  # raises TypeError: %d format: a real number is required, not str
'%d'%1.9  # => '1'
'%d'%Index()  # => '5'
'%d'%Whole()  # => '7'
'%x'%1.5  # raises TypeError: %x format: an integer is required, not float
'%x'%Index()  # => '5'
'%x'%Whole()  # raises TypeError: %x format: an integer is required, not Whole
'%o'%'a'  # raises TypeError: %o format: an integer is required, not str
'%i %u'%(1,2)  # => '1 2'
'%c'%65  # => 'A'
'%c'%'a'  # => 'a'
'%c'%'ab'  # raises TypeError: %c requires int or char
'%c'%1.5  # raises TypeError: %c requires int or char
'%c'%1114112  # raises OverflowError: %c arg not in range(0x110000)
'%c'%-1  # raises OverflowError: %c arg not in range(0x110000)
'%c'%Index()  # => '\x05'
'%f'%'a'  # raises TypeError: must be real number, not str
'%f'%1  # => '1.000000'
'%f'%Real()  # => '2.500000'
'%e'%Whole()  # raises TypeError: must be real number, not Whole
'%g'%None  # raises TypeError: must be real number, not NoneType
'%s %s'%(1,)  # raises TypeError: not enough arguments for format string
'%s'%(1,2)  # raises TypeError: not all arguments converted during string formatting
'%s'%1  # => '1'
'%s'%[1,2]  # => '[1, 2]'
'a'%1  # raises TypeError: not all arguments converted during string formatting
'a'%()  # => 'a'
'a'%[]  # => 'a'
'a'%{}  # => 'a'
'a'%'x'  # raises TypeError: not all arguments converted during string formatting
'a'%{'a':1}  # => 'a'
'a'%(1,)  # raises TypeError: not all arguments converted during string formatting
'%'%1  # raises ValueError: incomplete format
'%z'%1  # raises ValueError: unsupported format character 'z' (0x7a) at index 1
'abc%y'%1  # raises ValueError: unsupported format character 'y' (0x79) at index 4
'%(a)s'%1  # raises TypeError: format requires a mapping
'%(a)s'%{'a':5}  # => '5'
'%(a)s'%{}  # raises KeyError: 'a'
'%(a)s %(b)s'%{'a':5}  # raises KeyError: 'b'
'%(a'%{'a':5}  # raises ValueError: incomplete format key
'%(a)'%{'a':5}  # raises ValueError: incomplete format
'%(a(b))s'%{'a(b)':5}  # => '5'
'%(a)s %s'%{'a':5}  # raises TypeError: not enough arguments for format string
'%s %(a)s'%{'a':5}  # => "{'a': 5} 5"
'%()s'%{'':5}  # => '5'
'%*d'%(5,3)  # => '    3'
'%-*d|'%(5,3)  # => '3    |'
'%*d|'%(-5,3)  # => '3    |'
'%.*f'%(2,3)  # => '3.00'
'%.*f'%(-2,3)  # => '3'
'%*d'%('a',3)  # raises TypeError: * wants int
'%.*d'%('a',3)  # raises TypeError: * wants int
'%*d'%5  # raises TypeError: not enough arguments for format string
'%5.3d'%7  # => '  007'
'%+.3d'%7  # => '+007'
'%05d'%-7  # => '-0007'
'%-05d|'%-7  # => '-7   |'
'% d'%7  # => ' 7'
'%+ d'%7  # => '+7'
'%#x'%255  # => '0xff'
'%#X'%255  # => '0XFF'
'%#o'%8  # => '0o10'
'%#o'%0  # => '0o0'
'%#x'%-255  # => '-0xff'
'%#08x'%255  # => '0x0000ff'
'%#.5x'%255  # => '0x000ff'
'%08.5x'%255  # => '000000ff'
'%.5s'%'abcdefgh'  # => 'abcde'
'%10.3s|'%'abcdefgh'  # => '       abc|'
'%-10s|'%'a'  # => 'a         |'
'%010s'%'a'  # => '         a'
'%r %a'%('é','é')  # => "'é' '\\xe9'"
'%10r'%'a'  # => "       'a'"
'%.2r'%'abc'  # => "'a"
'%%'%()  # => '%'
'%5%'%()  # raises TypeError: not enough arguments for format string
'%5%|'%()  # raises TypeError: not enough arguments for format string
'%%'%1  # raises TypeError: not all arguments converted during string formatting
'%%%s'%1  # => '%1'
'%ld %hd %Ld'%(1,2,3)  # => '1 2 3'
'%lld'%1  # raises ValueError: unsupported format character 'l' (0x6c) at index 2
'%.0f'%2.5  # => '2'
'%#.0f'%2.5  # => '2.'
'%g'%1e10  # => '1e+10'
'%#g'%1.0  # => '1.00000'
'%G'%1e-10  # => '1E-10'
'%E'%12345.678  # => '1.234568E+04'
'%F'%float('inf')  # => 'INF'
'%f'%float('nan')  # => 'nan'
'%010f'%float('-inf')  # => '-000000inf'
'%+f'%float('inf')  # => '+inf'
'%05.1f'%-2.34  # => '-02.3'
'%+g'%3.0  # => '+3'
'%.3g'%1234567  # => '1.23e+06'
'%.50f'%0.1  # => '0.10000000000000000555111512312578270211815834045410'
'%d'%10**30  # => '1000000000000000000000000000000'
'%d'%(10**30)  # => '1000000000000000000000000000000'
'%d'%True  # => '1'
'%s'%True  # => 'True'
'%s'%None  # => 'None'
'%s'%(('a',),)  # => "('a',)"
'%s'%Text('q')  # => 'q'
Text('%s')%1  # => '1'
'%(x)s'%Missing()  # => 'xx'
'%(a)d'%{'a':'x'}  # raises TypeError: %d format: a real number is required, not str
'%d %s'%{'a':1}  # raises TypeError: %d format: a real number is required, not dict
'%s'%{'a':1}  # => "{'a': 1}"
'%99999999999999999999d'%1  # raises ValueError: width too big
'%.99999999999999999999d'%1  # raises ValueError: precision too big
'%.3c'%'a'  # => 'a'
'%5c|'%'a'  # => '    a|'
'%05c|'%'a'  # => '    a|'
'%-5c|'%'a'  # => 'a    |'
'%d'%float('nan')  # raises ValueError: cannot convert float NaN to integer
'%d'%float('inf')  # raises OverflowError: cannot convert float infinity to integer
'%x'%True  # => '1'
'%f'%10**400  # raises OverflowError: int too large to convert to float
'%f'%(10**400)  # raises OverflowError: int too large to convert to float
'%s' % (1,2,3)  # raises TypeError: not all arguments converted during string formatting
'%s %s' % 'ab'  # raises TypeError: not enough arguments for format string
'%b'%1  # raises ValueError: unsupported format character 'b' (0x62) at index 1
'%n'%1  # raises ValueError: unsupported format character 'n' (0x6e) at index 1
'%.s|'%'abc'  # => '|'
'%.d'%5  # => '5'
'%.f'%2.5  # => '2'
'%-+5d|'%3  # => '+3   |'
'%+s'%'a'  # => 'a'
'%#s'%'a'  # => 'a'
'%#d'%5  # => '5'
'%#f'%5  # => '5.000000'
'%# x'%5  # => ' 0x5'
'%5'%1  # raises ValueError: incomplete format
'%(a)5'%{'a':1}  # raises ValueError: incomplete format
'%l'%1  # raises ValueError: incomplete format
'%.'%1  # raises ValueError: incomplete format
'%*'%1  # raises ValueError: incomplete format
'%(a)%'%{'a':1}  # raises ValueError: unsupported format character '%' (0x25) at index 4
'%c'%''  # raises TypeError: %c requires int or char
'%c'%b'a'  # raises TypeError: %c requires int or char
'%c'%None  # raises TypeError: %c requires int or char
'%d'%None  # raises TypeError: %d format: a real number is required, not NoneType
'%x'%None  # raises TypeError: %x format: an integer is required, not NoneType
'%i'%'3'  # raises TypeError: %i format: a real number is required, not str
'%u'%'3'  # raises TypeError: %u format: a real number is required, not str
'%d'%1j  # raises TypeError: %d format: a real number is required, not complex
'%f'%1j  # raises TypeError: must be real number, not complex
'%中'%1  # raises ValueError: unsupported format character '?' (0x4e2d) at index 1
'%s'%b'a'  # => "b'a'"
'%s' % range(3)  # => 'range(0, 3)'
'%s %s' % [1,2]  # raises TypeError: not enough arguments for format string
'%a'%'中😀'  # => "'\\u4e2d\\U0001f600'"
'%d' % []  # raises TypeError: %d format: a real number is required, not list
'%é'%1  # raises ValueError: unsupported format character '?' (0xe9) at index 1
# The same format again, with arguments of other kinds.
class Shown:
    def __str__(self): return "shown"
    def __rmod__(self, other): return "never asked"
class OwnText(str):
    def __rmod__(self, other): return "asked first"
def filled(form, *arguments): return [form % argument for argument in arguments]
filled("%s!", 1, 1.5, None, "x", (2,), [3], {"a": 4}, Shown(), (Shown(),), OwnText("t"))  # => ['1!', '1.5!', 'None!', 'x!', '2!', '[3]!', "{'a': 4}!", 'shown!', 'shown!', 'asked first']
filled("%d of %d", (1, 2), (True, 2**70), (1.9, -0.0))  # => ['1 of 2', '1 of 1180591620717411303424', '1 of 0']
filled("%.2f", 1, 2.345, (float("nan"),), True, 10**20)  # => ['1.00', '2.35', 'nan', '1.00', '100000000000000000000.00']
filled("%s and %s", ("a", "b"), ("é", Shown()))  # => ['a and b', 'é and shown']
filled("%d", 7, "7")  # raises TypeError: %d format: a real number is required, not str
filled("%s and %s", ("a", "b"), ("a",))  # raises TypeError: not enough arguments for format string
filled("%s", (1, 2))  # raises TypeError: not all arguments converted during string formatting
filled("%.2f", "x")  # raises TypeError: must be real number, not str
