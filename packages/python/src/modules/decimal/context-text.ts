/** The text of the module decimal: its signals, its contexts, and what format() does, in Python. */

export const CONTEXT_TEXT = String.raw`
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

_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Subnormal, Underflow, Rounded, Inexact, Clamped)

class Context:
    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        self.prec = 28 if prec is None else prec
        self.rounding = ROUND_HALF_EVEN if rounding is None else rounding
        self.Emin = -999999 if Emin is None else Emin
        self.Emax = 999999 if Emax is None else Emax
        self.capitals = 1 if capitals is None else capitals
        self.clamp = 0 if clamp is None else clamp
        self.flags = self._signals(flags, ())
        self.traps = self._signals(traps, (InvalidOperation, DivisionByZero, Overflow))

    def _signals(self, given, default):
        if isinstance(given, dict):
            return {each: bool(given.get(each)) for each in _SIGNALS}
        chosen = default if given is None else given
        return {each: each in chosen for each in _SIGNALS}

    def __setattr__(self, name, value):
        if name == "prec":
            if not isinstance(value, int):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            if not 1 <= value <= MAX_PREC:
                raise ValueError(f"valid range for prec is [1, MAX_PREC]")
        elif name == "rounding" and value not in _ROUNDINGS:
            raise TypeError(f"valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        elif name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")
        object.__setattr__(self, name, value)

    def _signal(self, signal, *conditions):
        """Raises where the signal is trapped, else notes it and gives NaN."""
        if self.traps.get(signal):
            raise signal(list(conditions))
        self.flags[signal] = True
        return _NaN

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, self.flags, self.traps)

    __copy__ = copy

    def clear_flags(self):
        for each in self.flags:
            self.flags[each] = False

    def clear_traps(self):
        for each in self.traps:
            self.traps[each] = False

    def create_decimal(self, num="0"):
        value = Decimal(num, self)
        return value if value._kind else _finish(value._sign, value._int, value._exp, self)

    def create_decimal_from_float(self, f):
        return self.create_decimal(Decimal.from_float(f))

    def add(self, a, b): return _add(_required(a), _required(b), self)
    def subtract(self, a, b): return _sub(_required(a), _required(b), self)
    def multiply(self, a, b): return _mul(_required(a), _required(b), self)
    def divide(self, a, b): return _truediv(_required(a), _required(b), self)
    def divide_int(self, a, b): return _floordiv(_required(a), _required(b), self)
    def divmod(self, a, b): return _divmod(_required(a), _required(b), self)
    def remainder(self, a, b): return _mod(_required(a), _required(b), self)
    def power(self, a, b, modulo=None): return _pow(_required(a), _required(b), self)
    def sqrt(self, a): return _required(a).sqrt(self)
    def ln(self, a): return _required(a).ln(self)
    def log10(self, a): return _required(a).log10(self)
    def exp(self, a): return _required(a).exp(self)
    def abs(self, a): return self.plus(_required(a).copy_abs())
    def minus(self, a): return self.plus(_required(a).copy_negate())
    def plus(self, a): return a._rounded(_required(a), self)
    def compare(self, a, b): return _required(a).compare(b, self)
    def max(self, a, b): return _required(a).max(b, self)
    def min(self, a, b): return _required(a).min(b, self)
    def quantize(self, a, b): return _required(a).quantize(b, None, self)
    def normalize(self, a): return _required(a).normalize(self)
    def to_integral_value(self, a): return _required(a).to_integral_value(None, self)
    def to_sci_string(self, a): return str(_required(a))
    def to_eng_string(self, a): return _required(a).to_eng_string(self)
    def fma(self, a, b, c): return _required(a).fma(b, c, self)

    def __repr__(self):
        names = lambda signals: ", ".join(each.__name__ for each in _SIGNALS if signals[each])
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, capitals={self.capitals}, "
                f"clamp={self.clamp}, flags=[{names(self.flags)}], traps=[{names(self.traps)}])")

DefaultContext = Context()
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP, traps=[InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[])
_current = [Context()]

def getcontext():
    return _current[0]

def setcontext(context, /):
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    _current[0] = context.copy() if context in (DefaultContext, BasicContext, ExtendedContext) else context

class _ContextManager:
    def __init__(self, context):
        self.context = context
    def __enter__(self):
        self.saved = _current[0]
        _current[0] = self.context
        return self.context
    def __exit__(self, *error):
        _current[0] = self.saved

def localcontext(ctx=None, **kwargs):
    context = (ctx or getcontext()).copy()
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(context, name, value)
    return _ContextManager(context)

_SPEC = _compile(r"(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,])?(?:\.(\d+))?([eEfFgGn%])?\Z", 16)

def _format(value, spec):
    found = _SPEC.match(spec)
    if found is None:
        raise ValueError("invalid format string")
    fill, align, sign, nonzero, alternate, zero, width, comma, precision, kind = found.groups()
    if zero:
        if fill or align:
            pass
        fill, align = fill or "0", align or "="
    fill, align, width = fill or " ", align or ">", int(width or "0")
    precision = None if precision is None else int(precision)
    rounding = getcontext().rounding
    if value._kind:
        body = str(value).lstrip("-") + ("%" if kind == "%" else "")
        minus = value._sign
        if fill == "0" and align == "=":
            fill = " "
    else:
        body, minus = _plain_body(value, kind, precision, rounding)
        if nonzero and minus and not body.strip("0.%eE+-"):
            minus = 0
        if comma:
            end = next((i for i, c in enumerate(body) if not c.isdigit()), len(body))
            whole = body[:end]
            lead = "-" if minus else sign if sign in ("+", " ") else ""
            if zero and align == "=":
                room = width - len(lead) - (len(body) - end)
                while len(f"{int('1' + whole):,}") - 1 - ((len(whole)) % 3 == 0) < room:
                    whole = "0" + whole
            groups = []
            while len(whole) > 3:
                groups.append(whole[-3:])
                whole = whole[:-3]
            body = ",".join([whole] + groups[::-1]) + body[end:]
    lead = "-" if minus else sign if sign in ("+", " ") else ""
    padding = fill * (width - len(lead) - len(body))
    if align == "<":
        return lead + body + padding
    if align == ">":
        return padding + lead + body
    if align == "=":
        return lead + padding + body
    half = len(padding) // 2
    return padding[:half] + lead + body + padding[half:]

def _plain_body(value, kind, precision, rounding):
    coefficient, exponent, sign = value._int, value._exp, value._sign
    if kind == "%":
        exponent += 2
    if kind is None and precision is None:
        return str(value.copy_abs()), sign
    kind = kind or "g"
    upper = kind in ("E", "G")
    if precision is not None:
        if kind in "eE":
            drop = len(str(coefficient)) - 1 - precision
        elif kind in "fF%":
            drop = -precision - exponent
        else:
            drop = max(0, len(str(coefficient)) - (precision or 1))
            if drop == 0:
                drop = None
        if drop is not None and (drop > 0 or kind in "eEfF%"):
            if drop > 0:
                before = len(str(coefficient))
                coefficient = _shifted(coefficient, drop, rounding, sign)
                exponent += drop
                if kind not in "fF%" and len(str(coefficient)) > max(before - drop, 1):
                    coefficient //= 10
                    exponent += 1
            else:
                coefficient *= 10 ** -drop
                exponent += drop
    digits = str(coefficient)
    left = exponent + len(digits)
    if kind in "eE":
        place = 1 if coefficient or precision is None else 1 - (precision or 0)
        if not coefficient and precision is not None:
            digits = "0" * (precision + 1)
            place, left = 1, 1
    elif kind in "fF%":
        place = left
    elif exponent <= 0 and left > -6:
        place = left
    else:
        place = 1
    if place <= 0:
        whole, part = "0", "0" * -place + digits
    elif place >= len(digits):
        whole, part = digits + "0" * (place - len(digits)), ""
    else:
        whole, part = digits[:place], digits[place:]
    body = whole + ("." + part if part else "")
    if kind in "eEgGn" and (left != place or kind in "eE"):
        body += ("E" if upper or kind == "g" and False else "e") + f"{left - place:+d}"
    return body + ("%" if kind == "%" else ""), sign
`;
