# The exception tree, messages, attributes, notes, groups.
def kind(f, *a):
    try:
        f(*a)
    except Exception as e:
        return type(e).__name__, str(e), e.args

[c.__name__ for c in FileNotFoundError.__mro__]  # => ['FileNotFoundError', 'OSError', 'Exception', 'BaseException', 'object']
issubclass(KeyError, LookupError), issubclass(BooleanError, Exception) if "BooleanError" in dir() else None  # => (True, None)
kind(lambda: 1 / 0), kind(lambda: 1 // 0), kind(lambda: 1 % 0), kind(lambda: 1.0 / 0), kind(lambda: 1.5 // 0), kind(lambda: 0 ** -1)  # => (('ZeroDivisionError', 'division by zero', ('division by zero',)), ('ZeroDivisionError', 'integer division or modulo by zero', ('integer division or modulo by zero',)), ('ZeroDivisionError', 'integer modulo by zero', ('integer modulo by zero',)), ('ZeroDivisionError', 'float division by zero', ('float division by zero',)), ('ZeroDivisionError', 'float floor division by zero', ('float floor division by zero',)), ('ZeroDivisionError', '0.0 cannot be raised to a negative power', ('0.0 cannot be raised to a negative power',)))
kind(lambda: [][0]), kind(lambda: ()[0]), kind(lambda: ""[0]), kind(lambda: {}["k"]), kind(lambda: {}[1, 2])  # => (('IndexError', 'list index out of range', ('list index out of range',)), ('IndexError', 'tuple index out of range', ('tuple index out of range',)), ('IndexError', 'string index out of range', ('string index out of range',)), ('KeyError', "'k'", ('k',)), ('KeyError', '(1, 2)', ((1, 2),)))
kind(lambda: int("x")), kind(lambda: int("")), kind(lambda: float("x")), kind(lambda: int(None)), kind(lambda: int([]))  # => (('ValueError', "invalid literal for int() with base 10: 'x'", ("invalid literal for int() with base 10: 'x'",)), ('ValueError', "invalid literal for int() with base 10: ''", ("invalid literal for int() with base 10: ''",)), ('ValueError', "could not convert string to float: 'x'", ("could not convert string to float: 'x'",)), ('TypeError', "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'", ("int() argument must be a string, a bytes-like object or a real number, not 'NoneType'",)), ('TypeError', "int() argument must be a string, a bytes-like object or a real number, not 'list'", ("int() argument must be a string, a bytes-like object or a real number, not 'list'",)))
kind(lambda: "a" + 1), kind(lambda: 1 + "a"), kind(lambda: [] + ()), kind(lambda: {} + {}), kind(lambda: None + 1), kind(lambda: "a" * "b"), kind(lambda: [1] * 1.5)  # => (('TypeError', 'can only concatenate str (not "int") to str', ('can only concatenate str (not "int") to str',)), ('TypeError', "unsupported operand type(s) for +: 'int' and 'str'", ("unsupported operand type(s) for +: 'int' and 'str'",)), ('TypeError', 'can only concatenate list (not "tuple") to list', ('can only concatenate list (not "tuple") to list',)), ('TypeError', "unsupported operand type(s) for +: 'dict' and 'dict'", ("unsupported operand type(s) for +: 'dict' and 'dict'",)), ('TypeError', "unsupported operand type(s) for +: 'NoneType' and 'int'", ("unsupported operand type(s) for +: 'NoneType' and 'int'",)), ('TypeError', "can't multiply sequence by non-int of type 'str'", ("can't multiply sequence by non-int of type 'str'",)), ('TypeError', "can't multiply sequence by non-int of type 'float'", ("can't multiply sequence by non-int of type 'float'",)))
kind(lambda: -"a"), kind(lambda: ~1.5), kind(lambda: 1 < "a"), kind(lambda: [] < {}), kind(lambda: None < None), kind(lambda: "a" in 5), kind(lambda: 5 in "a")  # => (('TypeError', "bad operand type for unary -: 'str'", ("bad operand type for unary -: 'str'",)), ('TypeError', "bad operand type for unary ~: 'float'", ("bad operand type for unary ~: 'float'",)), ('TypeError', "'<' not supported between instances of 'int' and 'str'", ("'<' not supported between instances of 'int' and 'str'",)), ('TypeError', "'<' not supported between instances of 'list' and 'dict'", ("'<' not supported between instances of 'list' and 'dict'",)), ('TypeError', "'<' not supported between instances of 'NoneType' and 'NoneType'", ("'<' not supported between instances of 'NoneType' and 'NoneType'",)), ('TypeError', "argument of type 'int' is not iterable", ("argument of type 'int' is not iterable",)), ('TypeError', "'in <string>' requires string as left operand, not int", ("'in <string>' requires string as left operand, not int",)))
kind(lambda: None.x), kind(lambda: (1).foo), kind(lambda: "".bar), kind(lambda: [].push(1)), kind(lambda: None()), kind(lambda: None[0]), kind(lambda: 5[0])  # => (('AttributeError', "'NoneType' object has no attribute 'x'", ("'NoneType' object has no attribute 'x'",)), ('AttributeError', "'int' object has no attribute 'foo'", ("'int' object has no attribute 'foo'",)), ('AttributeError', "'str' object has no attribute 'bar'", ("'str' object has no attribute 'bar'",)), ('AttributeError', "'list' object has no attribute 'push'", ("'list' object has no attribute 'push'",)), ('TypeError', "'NoneType' object is not callable", ("'NoneType' object is not callable",)), ('TypeError', "'NoneType' object is not subscriptable", ("'NoneType' object is not subscriptable",)), ('TypeError', "'int' object is not subscriptable", ("'int' object is not subscriptable",)))
kind(lambda: {[]: 1}), kind(lambda: {{}}), kind(lambda: hash([])), kind(lambda: {}.fromkeys([[]]))  # => (('TypeError', "unhashable type: 'list'", ("unhashable type: 'list'",)), ('TypeError', "unhashable type: 'dict'", ("unhashable type: 'dict'",)), ('TypeError', "unhashable type: 'list'", ("unhashable type: 'list'",)), ('TypeError', "unhashable type: 'list'", ("unhashable type: 'list'",)))
kind(lambda: iter(5)), kind(lambda: next([])), kind(lambda: len(5)), kind(lambda: sum(["a"])), kind(lambda: max([])), kind(lambda: sorted([1, "a"]))  # => (('TypeError', "'int' object is not iterable", ("'int' object is not iterable",)), ('TypeError', "'list' object is not an iterator", ("'list' object is not an iterator",)), ('TypeError', "object of type 'int' has no len()", ("object of type 'int' has no len()",)), ('TypeError', "unsupported operand type(s) for +: 'int' and 'str'", ("unsupported operand type(s) for +: 'int' and 'str'",)), ('ValueError', 'max() arg is an empty sequence', ('max() arg is an empty sequence',)), ('TypeError', "'<' not supported between instances of 'str' and 'int'", ("'<' not supported between instances of 'str' and 'int'",)))
kind(lambda: chr(-1)), kind(lambda: ord("ab")), kind(lambda: range(1.5)), kind(lambda: range(1, 2, 0)), kind(lambda: "abc".index("z")), kind(lambda: [1].remove(2)), kind(lambda: [].pop()), kind(lambda: {}.popitem())  # => (('ValueError', 'chr() arg not in range(0x110000)', ('chr() arg not in range(0x110000)',)), ('TypeError', 'ord() expected a character, but string of length 2 found', ('ord() expected a character, but string of length 2 found',)), ('TypeError', "'float' object cannot be interpreted as an integer", ("'float' object cannot be interpreted as an integer",)), ('ValueError', 'range() arg 3 must not be zero', ('range() arg 3 must not be zero',)), ('ValueError', 'substring not found', ('substring not found',)), ('ValueError', 'list.remove(x): x not in list', ('list.remove(x): x not in list',)), ('IndexError', 'pop from empty list', ('pop from empty list',)), ('KeyError', "'popitem(): dictionary is empty'", ('popitem(): dictionary is empty',)))
kind(lambda: setattr(1, "a", 2)), kind(lambda: getattr(1, "a")), kind(lambda: getattr(1, 2)), kind(lambda: delattr(object(), "x"))  # => (('AttributeError', "'int' object has no attribute 'a'", ("'int' object has no attribute 'a'",)), ('AttributeError', "'int' object has no attribute 'a'", ("'int' object has no attribute 'a'",)), ('TypeError', "attribute name must be string, not 'int'", ("attribute name must be string, not 'int'",)), ('AttributeError', "'object' object has no attribute 'x'", ("'object' object has no attribute 'x'",)))
kind(lambda: dict([1])), kind(lambda: dict([(1, 2, 3)])), kind(lambda: dict(5)), kind(lambda: list(5)), kind(lambda: tuple(None)), kind(lambda: set(1)), kind(lambda: zip(1)), kind(lambda: list(map(5, [1]))), kind(lambda: enumerate(5))  # => (('TypeError', 'cannot convert dictionary update sequence element #0 to a sequence', ('cannot convert dictionary update sequence element #0 to a sequence',)), ('ValueError', 'dictionary update sequence element #0 has length 3; 2 is required', ('dictionary update sequence element #0 has length 3; 2 is required',)), ('TypeError', "'int' object is not iterable", ("'int' object is not iterable",)), ('TypeError', "'int' object is not iterable", ("'int' object is not iterable",)), ('TypeError', "'NoneType' object is not iterable", ("'NoneType' object is not iterable",)), ('TypeError', "'int' object is not iterable", ("'int' object is not iterable",)), ('TypeError', "'int' object is not iterable", ("'int' object is not iterable",)), ('TypeError', "'int' object is not callable", ("'int' object is not callable",)), ('TypeError', "'int' object is not iterable", ("'int' object is not iterable",)))
kind(lambda: isinstance(1, 1)), kind(lambda: issubclass(1, int)), kind(lambda: round("a")), kind(lambda: abs("a")), kind(lambda: divmod(1, 0)), kind(lambda: pow(2, -1, 4)), kind(lambda: "".join([1])), kind(lambda: "%d" % "a"), kind(lambda: "%s" % ()), kind(lambda: "%s" % (1, 2))  # => (('TypeError', 'isinstance() arg 2 must be a type, a tuple of types, or a union', ('isinstance() arg 2 must be a type, a tuple of types, or a union',)), ('TypeError', 'issubclass() arg 1 must be a class', ('issubclass() arg 1 must be a class',)), ('TypeError', "type str doesn't define __round__ method", ("type str doesn't define __round__ method",)), ('TypeError', "bad operand type for abs(): 'str'", ("bad operand type for abs(): 'str'",)), ('ZeroDivisionError', 'integer division or modulo by zero', ('integer division or modulo by zero',)), ('ValueError', 'base is not invertible for the given modulus', ('base is not invertible for the given modulus',)), ('TypeError', 'sequence item 0: expected str instance, int found', ('sequence item 0: expected str instance, int found',)), ('TypeError', '%d format: a real number is required, not str', ('%d format: a real number is required, not str',)), ('TypeError', 'not enough arguments for format string', ('not enough arguments for format string',)), ('TypeError', 'not all arguments converted during string formatting', ('not all arguments converted during string formatting',)))
kind(lambda: bytes([256])), kind(lambda: "é".encode("ascii")), kind(lambda: b"\xff".decode()), kind(lambda: "a".encode("nope"))  # => (('ValueError', 'bytes must be in range(0, 256)', ('bytes must be in range(0, 256)',)), ('UnicodeEncodeError', "'ascii' codec can't encode character '\\xe9' in position 0: ordinal not in range(128)", ('ascii', 'é', 0, 1, 'ordinal not in range(128)')), ('UnicodeDecodeError', "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte", ('utf-8', b'\xff', 0, 1, 'invalid start byte')), ('LookupError', 'unknown encoding: nope', ('unknown encoding: nope',)))
e = ValueError("a", 1)
e.args, str(e), repr(e), ValueError().args, str(ValueError()), repr(ValueError("x")), str(KeyError("k")), str(KeyError()), str(KeyError("a", "b"))  # => (('a', 1), "('a', 1)", "ValueError('a', 1)", (), '', "ValueError('x')", "'k'", '', "('a', 'b')")
e.add_note("note 1")
e.__notes__  # => ['note 1']
e.add_note(5)  # raises TypeError: note must be a str, not 'int'
OSError(2, "No such file", "f.txt"), str(OSError(2, "No such file", "f.txt")), OSError(2, "x").errno, type(OSError(2, "x")).__name__  # => (FileNotFoundError(2, 'No such file'), "[Errno 2] No such file: 'f.txt'", 2, 'FileNotFoundError')
StopIteration(5).value, SystemExit(3).code, ImportError("m", name="n").name, str(SystemExit())  # => (5, 3, 'n', '')
AttributeError("x", name="n", obj=1).name  # => 'n'
ValueError(x=1)  # raises TypeError: ValueError() takes no keyword arguments
class Custom(Exception):
    """Custom."""
class WithInit(ValueError):
    def __init__(self, a, b=2):
        self.a, self.b = a, b
repr(Custom("x")), Custom("x").args, WithInit(1).args, str(WithInit(1)), repr(WithInit(1)), WithInit(1, b=3).b  # => ("Custom('x')", ('x',), (1,), '1', 'WithInit(1)', 3)
raise Custom("boom")  # raises Custom: boom
raise Custom  # raises Custom
def chain():
    try:
        try:
            raise KeyError("a")
        except KeyError as err:
            raise ValueError("b") from err
    except ValueError as err:
        return repr(err.__cause__), repr(err.__context__), err.__suppress_context__
chain()  # => ("KeyError('a')", "KeyError('a')", True)
def implicit():
    try:
        try:
            raise KeyError("a")
        finally:
            raise ValueError("b")
    except ValueError as err:
        return repr(err.__cause__), repr(err.__context__), err.__suppress_context__
implicit()  # => ('None', "KeyError('a')", False)
def from_none():
    try:
        try: 1 / 0
        except ZeroDivisionError: raise ValueError("clean") from None
    except ValueError as err:
        return repr(err.__cause__), repr(err.__context__), err.__suppress_context__
from_none()  # => ('None', "ZeroDivisionError('division by zero')", True)
raise ValueError from 5  # raises TypeError: exception causes must derive from BaseException
eg = ExceptionGroup("eg", [ValueError(1), TypeError("t"), ExceptionGroup("in", [KeyError("k"), ValueError(2)])])
eg, str(eg), eg.message, eg.exceptions  # => (ExceptionGroup('eg', [ValueError(1), TypeError('t'), ExceptionGroup('in', [KeyError('k'), ValueError(2)])]), 'eg (3 sub-exceptions)', 'eg', (ValueError(1), TypeError('t'), ExceptionGroup('in', [KeyError('k'), ValueError(2)])))
eg.split(ValueError)  # => (ExceptionGroup('eg', [ValueError(1), ExceptionGroup('in', [ValueError(2)])]), ExceptionGroup('eg', [TypeError('t'), ExceptionGroup('in', [KeyError('k')])]))
eg.subgroup(lambda e: isinstance(e, KeyError))  # => ExceptionGroup('eg', [ExceptionGroup('in', [KeyError('k')])])
ExceptionGroup("x", [])  # raises ValueError: second argument (exceptions) must be a non-empty sequence
ExceptionGroup("x", [1])  # raises ValueError: Item 0 of second argument (exceptions) is not an exception
ExceptionGroup("x", [KeyboardInterrupt()])  # raises TypeError: Cannot nest BaseExceptions in an ExceptionGroup
type(BaseExceptionGroup("x", [ValueError()])).__name__  # => 'ExceptionGroup'
def star(group):
    out = []
    try:
        raise group
    except* ValueError as g:
        out.append(("V", repr(g)))
    except* (TypeError, KeyError) as g:
        out.append(("TK", repr(g)))
    else:
        out.append("else")
    finally:
        out.append("fin")
    return out
star(eg)  # => [('V', "ExceptionGroup('eg', [ValueError(1), ExceptionGroup('in', [ValueError(2)])])"), ('TK', "ExceptionGroup('eg', [TypeError('t'), ExceptionGroup('in', [KeyError('k')])])"), 'fin']
star(ExceptionGroup("only", [OSError("o"), ValueError(3)]))  # raises ExceptionGroup: only (1 sub-exception)
def naked():
    try:
        raise ValueError("n")
    except* ValueError as g:
        return_value = repr(g)
    return return_value
naked()  # => "ExceptionGroup('', (ValueError('n'),))"
try:
    raise ValueError("shown")
except ValueError as err:
    kept = err
kept.__traceback__ is not None, type(kept.__traceback__).__name__  # => (True, 'traceback')
err  # raises NameError: name 'err' is not defined
e.with_traceback(None) is e  # => True
sorted(n for n in dir(e) if not n.startswith("__"))  # => ['add_note', 'args', 'with_traceback']
Exception("a") == Exception("a"), hash(Exception) == hash(Exception)  # => (False, True)
try:
    raise SystemExit("bye")
except BaseException as b:
    print(type(b), b.code)
raise KeyboardInterrupt  # raises KeyboardInterrupt
raise SystemExit(2)  # raises SystemExit: 2
raise GeneratorExit  # raises GeneratorExit
raise NotImplementedError  # raises NotImplementedError
raise NotImplemented  # raises TypeError: exceptions must derive from BaseException
raise Exception from ValueError  # raises Exception
try: raise ValueError("a")
except ValueError: print("one line")
def returns_in_finally():
    try: raise ValueError
    finally: return "swallowed"
returns_in_finally()  # => 'swallowed'
def gen_exc():
    try:
        yield 1
    except ValueError as e:
        yield str(e)
g = gen_exc()
next(g), g.throw(ValueError("in gen"))  # => (1, 'in gen')


# Parts of a group are made by its `derive`.
class Group(ExceptionGroup):
    def derive(self, exceptions):
        return Group(self.message + " derived", exceptions)


class Bare(ExceptionGroup):
    pass


Group("g", [ValueError(1), TypeError(2)]).split(ValueError)  # => (Group('g derived', [ValueError(1)]), Group('g derived', [TypeError(2)]))
Bare("g", [ValueError(1), TypeError(2)]).split(OSError)  # => (None, ExceptionGroup('g', [ValueError(1), TypeError(2)]))
Group("g", [ValueError(1), Group("h", [TypeError(2)])]).subgroup(TypeError)  # => Group('g derived', [Group('h derived', [TypeError(2)])])
ExceptionGroup[int]  # => ExceptionGroup[int]
ExceptionGroup("g", {ValueError(1)})  # raises TypeError: second argument (exceptions) must be a sequence
Bare("g", [KeyboardInterrupt()])  # raises TypeError: Cannot nest BaseExceptions in 'Bare'
Group("g", [ValueError(1)]).__setattr__("message", "m")  # raises AttributeError: readonly attribute
