# Functions of the library that CPython writes in Python, called wrongly: which of the mistakes is told, and in whose words.
import inspect, ipaddress as I, traceback, typing, unittest.mock as M, warnings, xml.etree.ElementTree as ET
tree = ET.fromstring('<r><i k="1">é</i>t<i/></r>')
four, six = I.ip_network('10.0.0.0/29'), I.ip_network('::/126')
face = I.IPv4Interface('10.0.0.1/8')

I.IPv4Interface()  # raises TypeError: IPv4Interface.__init__() missing 1 required positional argument: 'address'
face.__str__(1)  # raises TypeError: IPv4Interface.__str__() takes 1 positional argument but 2 were given
face.__eq__()  # raises TypeError: IPv4Interface.__eq__() missing 1 required positional argument: 'other'
I.IPv6Interface('::1', 2)  # raises TypeError: IPv6Interface.__init__() takes 2 positional arguments but 3 were given
six.hosts(1)  # raises TypeError: IPv6Network.hosts() takes 1 positional argument but 2 were given
four.hosts(1)  # raises TypeError: _BaseNetwork.hosts() takes 1 positional argument but 2 were given
face.__format__(5)  # raises TypeError: 'int' object is not subscriptable
face.__format__(0)  # raises TypeError: format() argument 2 must be str, not int
face.__format__(b'x')  # raises TypeError: cannot use a string pattern on a bytes-like object
face.__format__((1,))  # raises TypeError: expected string or bytes-like object, got 'tuple'
list(four.subnets('x'))  # raises TypeError: '<' not supported between instances of 'str' and 'int'
list(four.subnets(new_prefix='x'))  # raises TypeError: '<' not supported between instances of 'str' and 'int'
list(four.subnets(2, 30))  # raises ValueError: cannot set prefixlen_diff and new_prefix
list(four.subnets(new_prefix=1e22))  # raises ValueError: prefix length diff 10000000000000000000000 is invalid for netblock 10.0.0.0/29
list(four.subnets(-1))  # raises ValueError: prefix length diff must be > 0
four.supernet(new_prefix=None, prefixlen_diff='x')  # raises TypeError: unsupported operand type(s) for -: 'int' and 'str'
four.supernet(new_prefix='x')  # raises TypeError: '>' not supported between instances of 'str' and 'int'
four.supernet(1, 30)  # raises ValueError: new prefix must be shorter
I.ip_network((1, 10, 5))  # raises ValueError: too many values to unpack (expected 2)
I.IPv4Interface(())  # raises IndexError: tuple index out of range
I.v6_int_to_packed(int)  # => b'\x10'
ET.tostringlist(tree, 'nope', default_namespace='u')  # raises LookupError: unknown encoding: nope
ET.tostringlist(tree, 5, default_namespace='u')  # raises AttributeError: 'int' object has no attribute 'lower'
ET.tostringlist(tree, 'hex')  # raises LookupError: 'hex' is not a text encoding; use codecs.open() to handle arbitrary codecs
ET.tostringlist(ET.Element('a'), method='text')  # => []
ET.tostring(tree, method='c14n')  # raises ValueError: unknown method 'c14n'
ET.indent(tree, str)  # raises TypeError: unsupported operand type(s) for *: 'int' and 'type'
tree.find(b'i')
tree.findall(b'./i')  # raises TypeError: cannot use a string pattern on a bytes-like object
tree.findtext(b'i', 5)  # => 5
ET.XML('½')  # raises ParseError: not well-formed (invalid token): line 1, column 0
ET.XML('a½')  # raises ParseError: not well-formed (invalid token): line 1, column 1
ET.XML(':')  # raises ParseError: syntax error: line 1, column 0
ET.XML('<a/>€')  # raises ParseError: not well-formed (invalid token): line 1, column 4
ET.XML(b'\0')  # raises ParseError: unclosed token: line 1, column 0
ET.XML(b'\xef\xbb')  # raises ParseError: unclosed token: line 1, column 0
inspect.getmro(typing.List[str])  # raises AttributeError: __mro__
typing.Optional.nope  # raises AttributeError: nope
typing.Optional[int].nope  # raises AttributeError: nope
typing.List.__nope__  # raises AttributeError: __nope__
list[int].nope  # raises AttributeError: type object 'list' has no attribute 'nope'
typing.Annotated[int, 3].__module__, typing.Annotated[typing.List[int], 3].__module__  # => ('builtins', 'typing')
inspect.Signature(return_annotation=typing.Annotated[int, 3])  # => <Signature () -> typing.Annotated[int, 3]>
inspect.getmodulename(b'a.py')  # raises TypeError: endswith first arg must be bytes or a tuple of bytes, not str
traceback.TracebackException(2, None, None)  # raises TypeError: issubclass() arg 1 must be a class
warnings.warn_explicit('x', UserWarning, None)  # raises TypeError: warn_explicit() argument 3 must be str, not None
warnings.warn_explicit('x', UserWarning, 'f')  # raises TypeError: warn_explicit() missing required argument 'lineno' (pos 4)
warnings.warn_explicit('x', UserWarning, 'f', 'g')  # raises TypeError: 'str' object cannot be interpreted as an integer
mock = M.MagicMock()
mock.mock_add_spec(M.call(1))
hasattr(mock, 'count'), hasattr(mock, 'nope')  # => (True, False)

import calendar, cmath, decimal, functools, types
page, text = calendar.HTMLCalendar(), calendar.TextCalendar()
page.formatyearpage({})  # raises TypeError: %d format: a real number is required, not dict
page.formatyearpage(2024, max)  # raises TypeError: '>' not supported between instances of 'int' and 'builtin_function_or_method'
page.formatyearpage(2024, 3, ())  # raises TypeError: not enough arguments for format string
page.formatyearpage(2024, 3, ('a', 'b'), 'nope')  # raises TypeError: not all arguments converted during string formatting
page.formatyearpage(True)[-2800:-2780] if False else b'Calendar for 1<' in page.formatyearpage(True)  # => True
page.formatmonthname(2024, slice(1, 2))  # => '<tr><th colspan="7" class="month">[\'January\'] 2024</th></tr>'
text.formatmonthname(2024, slice(1, 2), 1)  # => "['January'] 2024"
text.formatmonth(2024, 13, 0, {'a'})  # raises TypeError: '>' not supported between instances of 'set' and 'int'
calendar.calendar(1, 0, 4, 1e10, range(5))  # raises TypeError: unsupported operand type(s) for *: 'int' and 'range'
calendar.calendar(len, c=0, m=0)  # raises TypeError: '<=' not supported between instances of 'int' and 'builtin_function_or_method'
cmath.log10(1e308), cmath.log(5e-324), cmath.log(1e308 + 1e308j)  # => ((307.99999999999994+0j), (-744.4400719213813+0j), (709.542782232446+0.7853981633974483j))
list(typing.ClassVar[int])  # raises TypeError: typing.ClassVar[int] is not valid as type argument
typing.NewType(typing.ClassVar[int], int)  # raises TypeError: typing.ClassVar[int] is not valid as type argument
typing.NamedTuple('A', range(3))  # raises TypeError: cannot unpack non-iterable int object
typing.ForwardRef('')  # raises IndexError: string index out of range
typing.TypeVar('T', int, '')  # raises IndexError: string index out of range
typing.TypedDict('\0')  # raises ValueError: type name must not contain null characters
types.new_class((), kwds={1: 1})  # raises TypeError: keywords must be strings
functools.update_wrapper('x', list, ())  # raises AttributeError: 'str' object has no attribute '__dict__'
functools.update_wrapper(str, 1, '\t')  # raises AttributeError: 'mappingproxy' object has no attribute 'update'
decimal.Decimal('NaN').quantize('abc', max)  # raises TypeError: valid values for rounding are: |   [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, |    ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, |    ROUND_05UP]
format(decimal.Decimal(1), '٣')  # raises ValueError: invalid format string

import configparser, dataclasses, datetime, difflib, hashlib, logging, shlex, statistics
traceback.extract_tb(None, 'x')  # raises TypeError: '>=' not supported between instances of 'str' and 'int'
traceback.extract_tb(None, -0.5)  # raises TypeError: an integer is required
traceback.format_tb(5, 0)  # => []
traceback.print_tb(5, 2.5)  # raises ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
traceback.format_exception(ValueError('x'), ValueError('x'), 2, ValueError)  # raises TypeError: '>=' not supported between instances of 'type' and 'int'
traceback.print_tb(None, file=2)
traceback.TracebackException(None, 2, None)  # raises AttributeError: 'int' object has no attribute '__suppress_context__'
traceback.TracebackException(int, 2, None)  # raises AttributeError: 'int' object has no attribute '__suppress_context__'
inspect.Signature(0)  # raises TypeError: 'int' object is not iterable
list(shlex.shlex('a', punctuation_chars={(1, 2)}))  # raises TypeError: keys in translate table must be strings or integers
list(shlex.shlex('a|b~c', punctuation_chars='|'))  # => ['a', '|', 'b~c']
I.IPv4Network()  # raises TypeError: IPv4Network.__init__() missing 1 required positional argument: 'address'
I.IPv6Network(5, foo=1)  # raises TypeError: IPv6Network.__init__() got an unexpected keyword argument 'foo'
I.IPv4Network((3, {1}))  # raises TypeError: unhashable type: 'set'
I.IPv6Interface((-1, 2, 3))  # raises ValueError: too many values to unpack (expected 2)
logging.LoggerAdapter(logging.Logger('x'), {}).process(3, 1)  # raises TypeError: 'int' object does not support item assignment
logging.BufferingFormatter().format(2)  # raises TypeError: object of type 'int' has no len()
section = configparser.ConfigParser()
section.read_string('[a]\nx = 1')
section['a'].get('x', _impl='nan')  # raises TypeError: 'str' object is not callable
section['a'].get('x', _impl=lambda *a, **k: (a, sorted(k)))  # => (('a', 'x'), ['fallback', 'raw', 'vars'])
hashlib.new({})  # raises TypeError: unhashable type: 'dict'
dataclasses.dataclass(object())  # raises AttributeError: 'object' object has no attribute '__module__'
datetime.datetime(1, 1, 1).isoformat('x', 8)  # raises TypeError: isoformat() argument 2 must be str, not int
difflib.HtmlDiff().make_table(['a'], ['b'], context=True, numlines=0.5)  # raises TypeError: can't multiply sequence by non-int of type 'float'
statistics.median_grouped([float('nan'), 6, 3, 7, 323, 173])  # => 6.5
