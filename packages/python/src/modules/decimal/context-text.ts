/**
 * The text of the module decimal: its signals and its contexts, in Python.
 *
 * What an operation meets is gathered as bits and noted once, at its end (`_note`): the flags of a context are those bits, and so are its traps.
 */

export const CONTEXT_TEXT = String.raw`
"""Decimal fixed-point and floating-point arithmetic, as people learn it at school."""

__version__ = "1.70"
__libmpdec_version__ = "2.5.1"
ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)
HAVE_THREADS = HAVE_CONTEXTVAR = True
_ROUNDINGS = (ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP)

class DecimalException(ArithmeticError): pass
class Clamped(DecimalException): pass
class InvalidOperation(DecimalException): pass
class ConversionSyntax(InvalidOperation): pass
class DivisionByZero(DecimalException, ZeroDivisionError): pass
class DivisionImpossible(InvalidOperation): pass
class DivisionUndefined(InvalidOperation, ZeroDivisionError): pass
class Inexact(DecimalException): pass
class InvalidContext(InvalidOperation): pass
class Rounded(DecimalException): pass
class Subnormal(DecimalException): pass
class Overflow(Inexact, Rounded): pass
class Underflow(Inexact, Rounded, Subnormal): pass
class FloatOperation(DecimalException, TypeError): pass

_CLAMPED, _CONVERSION, _DIVZERO, _IMPOSSIBLE, _UNDEFINED, _INEXACT, _BADCONTEXT = 1, 2, 4, 8, 16, 64, 128
_INVALID, _FLOAT, _OVERFLOW, _ROUNDED, _SUBNORMAL, _UNDERFLOW = 256, 1024, 2048, 4096, 8192, 16384
_ANY_INVALID = _CONVERSION | _IMPOSSIBLE | _UNDEFINED | _BADCONTEXT | _INVALID
_BITS = {
    InvalidOperation: _ANY_INVALID, FloatOperation: _FLOAT, DivisionByZero: _DIVZERO, Overflow: _OVERFLOW,
    Underflow: _UNDERFLOW, Subnormal: _SUBNORMAL, Inexact: _INEXACT, Rounded: _ROUNDED, Clamped: _CLAMPED,
}
_SIGNALS = tuple(_BITS)
_ALL = 32767
_CONDITIONS = {
    InvalidOperation: _INVALID, ConversionSyntax: _CONVERSION, DivisionImpossible: _IMPOSSIBLE, DivisionUndefined: _UNDEFINED,
    InvalidContext: _BADCONTEXT,
}
_BAD_ROUNDING = (
    "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
    "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"
)
_BAD_SIGNAL = (
    "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n"
    "   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]"
)

def _bit_of(signal):
    bit = _BITS.get(signal) if isinstance(signal, type) else None
    if bit is None:
        raise KeyError(_BAD_SIGNAL)
    return bit

class SignalDict(_MutableMapping):
    """The flags or the traps of a context, as a mapping from signals to bools."""
    __slots__ = ("_context", "_field")
    __module__ = "abc"

    def __init__(self, context, field):
        self._context, self._field = context, field

    def _bits(self):
        return getattr(self._context, self._field)

    def __getitem__(self, signal):
        return self._bits() & _bit_of(signal) != 0

    def __setitem__(self, signal, value):
        bit = _bit_of(signal)
        bits = self._bits() & ~bit
        setattr(self._context, self._field, bits | bit if value else bits)

    def __delitem__(self, signal):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        return iter(_SIGNALS)

    def __len__(self):
        return len(_SIGNALS)

    def __eq__(self, other):
        if isinstance(other, SignalDict):
            return all([self[each] == other[each] for each in _SIGNALS])
        if isinstance(other, dict):
            try:
                return self.copy() == {each: bool(value) for each, value in other.items() if _bits_of_mapping(other) + 1}
            except KeyError:
                return False
        return NotImplemented

    __hash__ = None

    def __repr__(self):
        return "{" + ", ".join([f"{each}:{self[each]}" for each in _SIGNALS]) + "}"

    def copy(self):
        return {each: self[each] for each in _SIGNALS}

def _bits_of(given):
    """The bits of a list of signals, a dict or a SignalDict."""
    if isinstance(given, list):
        bits = 0
        for each in given:
            bits |= _bit_of(each)
        return bits
    return _bits_of_mapping(given)

def _bits_of_mapping(given):
    bits = 0
    if isinstance(given, SignalDict):
        return given._bits()
    if not isinstance(given, dict):
        raise TypeError("argument must be a signal dict")
    if len(given) != len(_SIGNALS) or any(each not in _BITS for each in given):
        raise KeyError("invalid signal dict")
    for each, value in given.items():
        if value:
            bits |= _BITS[each]
    return bits

def _bounded(name, low, high, words):
    field = "_clamping" if name == "clamp" else "_" + name.lower()
    def get(self):
        return getattr(self, field)
    def put(self, value):
        if not isinstance(value, int):
            raise TypeError("an integer is required")
        if not -(2**63) <= value < 2**63:
            raise OverflowError("Python int too large to convert to C ssize_t")
        if not low <= value <= high:
            raise ValueError(words)
        _put(self, field, int(value))
    return property(get, put)

_put = object.__setattr__
_NAMES = ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps")

class Context:
    """The context affects almost all operations and controls rounding,
Over/Underflow, raising of exceptions and much more."""
    __slots__ = ("_prec", "_rounding", "_emin", "_emax", "_capitals", "_clamping", "_status", "_traps", "_flag_dict", "_trap_dict", "__dict__")

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None, **unknown):
        for name in unknown:
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        _put(self, "_flag_dict", SignalDict(self, "_status"))
        _put(self, "_trap_dict", SignalDict(self, "_traps"))
        self.prec = 28 if prec is None else prec
        self.rounding = ROUND_HALF_EVEN if rounding is None else rounding
        self.Emin = -999999 if Emin is None else Emin
        self.Emax = 999999 if Emax is None else Emax
        self.capitals = 1 if capitals is None else capitals
        self.clamp = 0 if clamp is None else clamp
        _put(self, "_traps", _ANY_INVALID | _DIVZERO | _OVERFLOW)
        _put(self, "_status", 0)
        if traps is not None:
            _put(self, "_traps", _bits_of(traps))
        if flags is not None:
            _put(self, "_status", _bits_of(flags))

    prec = _bounded("prec", 1, MAX_PREC, "valid range for prec is [1, MAX_PREC]")
    Emin = _bounded("Emin", MIN_EMIN, 0, "valid range for Emin is [MIN_EMIN, 0]")
    Emax = _bounded("Emax", 0, MAX_EMAX, "valid range for Emax is [0, MAX_EMAX]")
    capitals = _bounded("capitals", 0, 1, "valid values for capitals are 0 or 1")
    clamp = _bounded("clamp", 0, 1, "valid values for clamp are 0 or 1")

    @property
    def rounding(self):
        return self._rounding

    @rounding.setter
    def rounding(self, value):
        if not isinstance(value, str) or value not in _ROUNDINGS:
            raise TypeError(_BAD_ROUNDING)
        _put(self, "_rounding", value)

    @property
    def flags(self):
        return self._flag_dict

    @flags.setter
    def flags(self, value):
        _put(self, "_status", _bits_of_mapping(value))

    @property
    def traps(self):
        return self._trap_dict

    @traps.setter
    def traps(self, value):
        _put(self, "_traps", _bits_of_mapping(value))

    def __setattr__(self, name, value):
        if type(self) is Context and name not in _NAMES and name not in ("_status", "_traps"):
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")
        _put(self, name, value)

    def __delattr__(self, name):
        if name in _NAMES:
            raise AttributeError("context attributes cannot be deleted")
        object.__delattr__(self, name)

    def _note(self, status):
        """Sets the flags of what has happened; raises where one of them is trapped."""
        self._status |= status
        trapped = self._traps & status
        if trapped:
            met = [each for each, bit in _CONDITIONS.items() if trapped & bit]
            met += [each for each in _SIGNALS[1:] if trapped & _BITS[each]]
            raise next(each for each in _SIGNALS if trapped & _BITS[each])(met)

    def _invalid(self, status=_INVALID):
        self._note(status)
        return _make(0, 0, 0, "n")

    def Etiny(self):
        """Return a value equal to Emin - prec + 1, the smallest exponent of a subnormal result."""
        return self._emin - self._prec + 1

    def Etop(self):
        """Return a value equal to Emax - prec + 1."""
        return self._emax - self._prec + 1

    def copy(self):
        """Return a duplicate of the context with all flags."""
        made = Context(self._prec, self._rounding, self._emin, self._emax, self._capitals, self._clamping)
        made._status, made._traps = self._status, self._traps
        return made

    def _silent(self, rounding=None, prec=None):
        """A copy that traps nothing and whose flags nobody reads."""
        made = self.copy()
        made._traps = made._status = 0
        if rounding is not None:
            made.rounding = rounding
        if prec is not None:
            made.prec = prec
        return made

    __copy__ = copy

    def __reduce__(self):
        signals = lambda bits: [each for each in _SIGNALS if bits & _BITS[each]]
        return (
            self.__class__,
            (self._prec, self._rounding, self._emin, self._emax, self._capitals, self._clamping, signals(self._status), signals(self._traps)),
        )

    def clear_flags(self):
        """Reset all flags to False."""
        self._status = 0

    def clear_traps(self):
        """Set all traps to False."""
        self._traps = 0

    def create_decimal(self, num="0", /):
        """Create a new Decimal instance from num, using self as the context."""
        if isinstance(num, Decimal):
            return _fitted(num, self)
        if isinstance(num, str) and ("_" in num or num != num.strip()):
            return self._invalid(_CONVERSION)
        return _fitted(_converted(Decimal, num, self), self)

    def create_decimal_from_float(self, f, /):
        """Create a new Decimal instance from float f, rounded by the context."""
        return _fitted(Decimal.from_float(f), self)

    def power(self, a, b, modulo=None):
        """Compute a**b, modulo the third argument where it is given."""
        a, b = _required(a), _required(b)
        return _pow(a, b, self) if modulo is None else _pow_modulo(a, b, _required(modulo), self)

    def to_sci_string(self, x, /):
        """Convert a number to a string using scientific notation."""
        return _text_of(_required(x), False, self)

    def to_eng_string(self, x, /):
        """Convert a number to a string, using engineering notation."""
        return _text_of(_required(x), True, self)

    def copy_decimal(self, x, /):
        """Return a copy of Decimal x."""
        return _required(x)

    def canonical(self, x, /):
        """Return a new instance of x."""
        if not isinstance(x, Decimal):
            raise TypeError("argument must be a Decimal")
        return x

    def is_canonical(self, x, /):
        """Return True."""
        if not isinstance(x, Decimal):
            raise TypeError("argument must be a Decimal")
        return True

    def radix(self):
        """Return 10."""
        return Decimal(10)

    def __repr__(self):
        def names(bits):
            met = [next(each for each in _SIGNALS if _BITS[each] & 1 << at) for at in range(15) if bits & 1 << at and at != 5 and at != 9]
            return ", ".join([each.__name__ for each in dict.fromkeys(met)])
        return (f"Context(prec={self._prec}, rounding={self._rounding}, Emin={self._emin}, Emax={self._emax}, capitals={self._capitals}, "
                f"clamp={self._clamping}, flags=[{names(self._status)}], traps=[{names(self._traps)}])")

DefaultContext = Context()
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP, traps=[InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[])
_templates = (DefaultContext, BasicContext, ExtendedContext)

def getcontext():
    """Get the current default context."""
    context = _current[0]
    if context is None:
        context = _current[0] = DefaultContext.copy()
    return context

def setcontext(context, /):
    """Set a new default context."""
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if any(context is each for each in _templates):
        context = context.copy()
        context.clear_flags()
    _current[0] = context

def _context_of(context):
    if context is None:
        return getcontext()
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    return context

class ContextManager:
    """What localcontext() gives to the statement with."""
    __module__ = "decimal"

    def __init__(self, context):
        self._new = context

    def __enter__(self):
        self._saved = getcontext()
        _current[0] = self._new
        return self._new

    def __exit__(self, *error):
        _current[0] = self._saved

def localcontext(ctx=None, **kwargs):
    """Return a context manager that will set the default context to a copy of ctx on entry to the with-statement."""
    context = _context_of(ctx).copy()
    for name, value in kwargs.items():
        if name not in _NAMES:
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        if value is not None:
            setattr(context, name, _signals_given(value) if name in ("flags", "traps") else value)
    return ContextManager(context)

def _signals_given(value):
    if not isinstance(value, list):
        return value
    bits = _bits_of(value)
    return {each: bits & bit != 0 for each, bit in _BITS.items()}
`;
