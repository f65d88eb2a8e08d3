/** The text of the module decimal: the class Decimal, in Python: construction, arithmetic and conversions. Its other methods are in `methods-text.ts`. */

export const DECIMAL_TEXT = String.raw`
_INFINITY = float("inf")
_ABSENT = object()

def _from_text(cls, text, context):
    found = _FORMAT.match(text)
    if found is None:
        context._note(_CONVERSION)
        return _of(cls, 0, 0, 0, "n")
    sign, whole, part, exponent, infinite, nan, payload = found.groups()
    sign = 1 if sign == "-" else 0
    if infinite:
        return _of(cls, sign, 0, 0, "F")
    if nan:
        return _of(cls, sign, _number(payload or "0"), 0, "N" if nan[0] in "sS" else "n")
    coefficient = _number((whole or "") + (part or "") or "0")
    return _checked(cls, sign, coefficient, int(exponent or "0") - len(part or ""), context)

def _checked(cls, sign, coefficient, exponent, context):
    """An exact value, NaN where it lies beyond the widest of contexts."""
    if not MIN_ETINY <= exponent <= MAX_EMAX or exponent + _digits(coefficient) - 1 > MAX_EMAX:
        context._note(_INVALID)
        return _of(cls, 0, 0, 0, "n")
    return _of(cls, sign, coefficient, exponent)

def _from_parts(cls, value, context):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = value
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    kind = ""
    if isinstance(exponent, str):
        if exponent not in ("F", "n", "N"):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        kind, exponent = exponent, 0
    elif not isinstance(exponent, int):
        raise ValueError("exponent must be an integer")
    if not isinstance(digits, (tuple, list)) or not all(isinstance(each, int) and 0 <= each <= 9 for each in digits):
        raise ValueError("coefficient must be a tuple of digits")
    coefficient = 0 if kind == "F" else _number("".join([str(int(each)) for each in digits]) or "0")
    if kind:
        return _of(cls, sign, coefficient, 0, kind)
    return _checked(cls, sign, coefficient, exponent, context)

def _from_float(cls, value):
    sign = 1 if _copysign(1, value) < 0 else 0
    if value != value or value in (_INFINITY, -_INFINITY):
        return _of(cls, sign, 0, 0, "n" if value != value else "F")
    n, d = float.as_integer_ratio(value)
    places = d.bit_length() - 1
    return _of(cls, sign, abs(n) * 5 ** places, -places)

def _converted(cls, value, context):
    if isinstance(value, str):
        return _from_text(cls, value.strip().replace("_", ""), context)
    if isinstance(value, Decimal):
        if cls is Decimal and type(value) is Decimal:
            return value
        return _of(cls, value._sign, value._int, value._exp, value._kind)
    if isinstance(value, int):
        value = int.__index__(value)
        return _of(cls, 1 if value < 0 else 0, abs(value), 0)
    if isinstance(value, (list, tuple)):
        return _from_parts(cls, value, context)
    if isinstance(value, float):
        context._note(_FLOAT)
        return _from_float(cls, value)
    raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")

class Decimal(object):
    """Construct a new Decimal object. 'value' can be an integer, string, tuple,
or another Decimal object. If no value is given, return Decimal('0'). The
context does not affect the conversion and is only passed to determine if
the InvalidOperation trap is active."""
    __slots__ = ()

    def __new__(cls, value="0", context=None):
        return _converted(cls, value, _context_of(context))

    @classmethod
    def from_float(cls, f, /):
        """Class method that converts a float to a decimal number, exactly."""
        if isinstance(f, int):
            made = _make(1 if f < 0 else 0, abs(int(f)), 0)
        elif isinstance(f, float):
            made = _from_float(Decimal, f)
        else:
            raise TypeError("argument must be int or float")
        return made if cls is Decimal else cls(made)

    def _signed(self):
        return -self._int if self._sign else self._int

    def as_tuple(self):
        """Return a tuple representation of the number."""
        digits = (0,) if self._kind == "F" else () if self._kind and not self._int else tuple(map(int, _decimal_text(self._int)))
        return DecimalTuple(self._sign, digits, self._kind or self._exp)

    def as_integer_ratio(self):
        """Return a pair of integers whose ratio is exactly equal to the number."""
        if self._kind == "F":
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._kind:
            raise ValueError("cannot convert NaN to integer ratio")
        n, d = _fraction_of(self)
        common = _gcd(n, d) or 1
        return n // common, d // common

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self):
        return _text_of(self, False, getcontext())

    def to_eng_string(self, context=None):
        """Convert to an engineering-type string: exponents are multiples of three."""
        return _text_of(self, True, _context_of(context))

    __add__, __radd__ = _binary(_add)
    __sub__, __rsub__ = _binary(_sub)
    __mul__, __rmul__ = _binary(_mul)
    __truediv__, __rtruediv__ = _binary(_truediv)
    __floordiv__, __rfloordiv__ = _binary(_floordiv)
    __mod__, __rmod__ = _binary(_mod)
    __divmod__, __rdivmod__ = _binary(_divmod)

    def __pow__(self, other, modulo=None):
        other = _operand(other)
        if other is None:
            return NotImplemented
        if modulo is None:
            return _pow(self, other, getcontext())
        modulo = _operand(modulo)
        return NotImplemented if modulo is None else _pow_modulo(self, other, modulo, getcontext())

    def __rpow__(self, other, modulo=None):
        other = _operand(other)
        return NotImplemented if other is None else _pow(other, self, getcontext())

    def __neg__(self):
        return _minus(self, getcontext())

    def __pos__(self):
        return _plus(self, getcontext())

    def __abs__(self):
        return _absolute(self, getcontext())

    def __eq__(self, other):
        left, other = _comparable(self, other, True)
        if other is NotImplemented:
            return other
        if left._kind in ("n", "N") or other._kind in ("n", "N"):
            if left._kind == "N" or other._kind == "N":
                getcontext()._note(_INVALID)
            return False
        return _order(left, other) == 0

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __lt__ = _comparison(lambda order: order < 0)
    __le__ = _comparison(lambda order: order <= 0)
    __gt__ = _comparison(lambda order: order > 0)
    __ge__ = _comparison(lambda order: order >= 0)

    def __hash__(self):
        if self._kind == "N":
            raise TypeError("Cannot hash a signaling NaN value")
        if self._kind:
            return object.__hash__(self) if self._kind == "n" else (-314159 if self._sign else 314159)
        power = pow(10, self._exp, _MODULUS) if self._exp >= 0 else pow(pow(10, _MODULUS - 2, _MODULUS), -self._exp, _MODULUS)
        result = self._int * power % _MODULUS
        result = -result if self._sign else result
        return -2 if result == -1 else result

    def __bool__(self):
        return bool(self._kind) or self._int != 0

    def __int__(self):
        return self._whole(ROUND_DOWN)

    __trunc__ = __int__

    def __float__(self):
        if self._kind == "N":
            raise ValueError("cannot convert signaling NaN to float")
        if self._kind:
            value = _INFINITY if self._kind == "F" else float("nan")
            return -value if self._sign else value
        if not self._int:
            return -0.0 if self._sign else 0.0
        return float(f"{'-' if self._sign else ''}{_decimal_text(self._int)}e{self._exp}")

    def __complex__(self):
        return complex(float(self))

    def _whole(self, rounding):
        if self._kind == "F":
            raise OverflowError("cannot convert Infinity to integer")
        if self._kind:
            raise ValueError("cannot convert NaN to integer")
        value = _shifted(self._int, -self._exp, rounding, self._sign) if self._int else 0
        return -value if self._sign else value

    def __round__(self, n=_ABSENT, /):
        if n is _ABSENT:
            return self._whole(ROUND_HALF_EVEN)
        if not isinstance(n, int):
            raise TypeError("optional arg must be an integer")
        if not -(2**63) <= n < 2**63:
            raise OverflowError("Python int too large to convert to C ssize_t")
        return self.quantize(_make(0, 1, -n))

    def __floor__(self):
        return self._whole(ROUND_FLOOR)

    def __ceil__(self):
        return self._whole(ROUND_CEILING)

    def __format__(self, spec, override=_ABSENT, /):
        if not isinstance(spec, str):
            raise TypeError("format arg must be str")
        text = _format(self, spec)
        # CPython: a dict of separators, which nobody uses.
        if override is _ABSENT:
            return text
        if not isinstance(override, dict):
            raise TypeError("optional argument must be a dict")
        raise ValueError("invalid override dict")

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        """Return self."""
        return self

    def adjusted(self):
        """Return the adjusted exponent of the number: that of its first digit."""
        return 0 if self._kind else self._exp + _digits(self._int) - 1

    def __reduce__(self):
        return (self.__class__, (str(self),))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

_lay_out(Decimal)
`;
