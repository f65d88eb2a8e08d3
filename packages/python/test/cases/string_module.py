# Module string: constants, capwords, Template, Formatter.
import string
from string import Template as T

class Hash(T):
    delimiter = "#"

class Letters(T):
    idpattern = "[a-z]+"

class Brackets(T):
    pattern = r"""
    \[\[(?P<escaped>!) | \[\[(?P<named>[a-z]+)\]\] | (?P<braced>zzz) | (?P<invalid>\[\[)
    """

class Upper(string.Formatter):
    def get_value(self, key, args, kwargs):
        return "<" + str(key) + ">"

    def format_field(self, value, spec):
        return super().format_field(value, spec).upper()

string.ascii_letters, string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits, string.octdigits  # => ('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '0123456789', '0123456789abcdefABCDEF', '01234567')
string.punctuation, string.whitespace  # => ('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', ' \t\n\r\x0b\x0c')
string.printable == string.digits + string.ascii_letters + string.punctuation + string.whitespace  # => True
Upper().format("{a}-{0}-{}", 1)  # raises ValueError: cannot switch from manual field specification to automatic field numbering
Upper().format("{a:>5}", 1)  # => '  <A>'
T('$a ${b} $$').substitute(a=1,b=2)  # => '1 2 $'
T('$a').substitute({'a':5})  # => '5'
T('$a').substitute({'a':5},a=6)  # => '6'
T('$a').substitute()  # raises KeyError: 'a'
T('$a $b').safe_substitute(a=1)  # => '1 $b'
T('$').substitute()  # raises ValueError: Invalid placeholder in string: line 1, col 1
T('a\nb $! c').substitute()  # raises ValueError: Invalid placeholder in string: line 2, col 3
T('${a').substitute(a=1)  # raises ValueError: Invalid placeholder in string: line 1, col 1
T('$').safe_substitute()  # => '$'
T('${a $b $$ $!').safe_substitute(b=2)  # => '${a 2 $ $!'
T('$a ${b} $a $1').get_identifiers()  # => ['a', 'b']
T('$a ${b} $a').get_identifiers()  # => ['a', 'b']
T('$a $$').is_valid()  # => True
T('$1').is_valid()  # => False
T('$é').substitute()  # raises ValueError: Invalid placeholder in string: line 1, col 1
T('$Ab_1x').substitute(Ab_1x='q')  # => 'q'
T('$a').template  # => '$a'
T(5).substitute()  # raises TypeError: expected string or bytes-like object, got 'int'
T()  # raises TypeError: Template.__init__() missing 1 required positional argument: 'template'
Hash('#a $a').substitute(a=1)  # => '1 $a'
Letters('$ab1').substitute(ab='X')  # => 'X1'
T('$a').substitute({'a':1},5)  # raises TypeError: Template.substitute() takes from 1 to 2 positional arguments but 3 were given
T('$aé').substitute(a=1)  # => '1é'
T.delimiter  # => '$'
T.idpattern  # => '(?a:[_a-z][_a-z0-9]*)'
T.braceidpattern
T.flags  # => re.IGNORECASE
Brackets('[[x]] [[!').substitute(x=3)  # => '3 $'
string.capwords('hello  wORLD x')  # => 'Hello World X'
string.capwords('a-b c-d','-')  # => 'A-B c-D'
string.capwords('  a  b ')  # => 'A B'
string.capwords(5)  # raises AttributeError: 'int' object has no attribute 'split'
string.Formatter().format('{0} {a} {}',1,a=2)  # raises ValueError: cannot switch from manual field specification to automatic field numbering
string.Formatter().format('{} {}',1,2)  # => '1 2'
string.Formatter().format('{0} {a!r:>5}',1,a='x')  # => "1   'x'"
list(string.Formatter().parse('a{b!r:c}d{{e'))  # => [('a', 'b', 'c', 'r'), ('d{', None, None, None), ('e', None, None, None)]
string.Formatter().vformat('{x}',(),{'x':3})  # => '3'
string.Formatter().get_field('0.real',[5],{})  # => (5, 0)
string.Formatter().format()  # raises TypeError: Formatter.format() missing 1 required positional argument: 'format_string'
string.Formatter().format('{a}')  # raises KeyError: 'a'
string.Formatter().format('{0}')  # raises IndexError: tuple index out of range
string.Formatter().format('{} {0}',1)  # raises ValueError: cannot switch from manual field specification to automatic field numbering
string.Formatter().format('{!x}',1)  # raises ValueError: Unknown conversion specifier x
string.Formatter().format('{:{}}',1,5)  # => '    1'
string.Formatter().format('{:{:{}}}',1,5,2)  # raises ValueError: Max string recursion exceeded
string.Formatter().convert_field(5,'r')  # => '5'
string.Formatter().format_field(5,'>4')  # => '   5'
string.Formatter().get_value(0,[7],{})  # => 7
string.Formatter().get_value('k',[7],{'k':1})  # => 1
string.Formatter().check_unused_args([],(),{})
list(string.Formatter().parse('{}'))  # => [('', '', '', None)]
list(string.Formatter().parse('{a:{b}}'))  # => [('', 'a', '{b}', None)]
string.Template('x').__class__  # => <class 'string.Template'>
list(string.Formatter().parse(''))  # => []
list(string.Formatter().parse('a}}b'))  # => [('a}', None, None, None), ('b', None, None, None)]
string.__name__  # => 'string'
string.Formatter().format(5)  # raises TypeError: expected str, got int
string.Formatter().format('{0[1]}',[1,2])  # => '2'
