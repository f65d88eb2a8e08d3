/** The text of the module decimal: the class Decimal, in Python. Signals, contexts and arithmetic are in the texts beside it. */

export const DECIMAL_TEXT = String.raw`
class Decimal(object):
    """A decimal number: Decimal('3.14'), Decimal(314), Decimal((0, (3, 1, 4), -2))."""
    __slots__ = ("_exp", "_int", "_sign", "_kind")

    def __new__(cls, value="0", context=None):
        self = object.__new__(cls)
        self._kind = ""
        if isinstance(value, str):
            found = _FORMAT.match(value.strip().replace("_", ""))
            if found is None:
                (context or getcontext())._signal(InvalidOperation, ConversionSyntax)
                self._sign, self._int, self._exp, self._kind = 0, 0, 0, "n"
                return self
            sign, whole, part, exponent, infinite, nan, payload = found.groups()
            self._sign = 1 if sign == "-" else 0
            if infinite or nan:
                self._int, self._exp = int(payload or "0"), 0
                self._kind = "F" if infinite else "N" if nan.lower() == "snan" else "n"
            else:
                self._int = int((whole or "") + (part or "") or "0")
                self._exp = int(exponent or "0") - len(part or "")
        elif isinstance(value, Decimal):
            self._sign, self._int, self._exp, self._kind = value._sign, value._int, value._exp, value._kind
        elif isinstance(value, int):
            self._sign, self._int, self._exp = (1 if value < 0 else 0), abs(int(value)), 0
        elif isinstance(value, float):
            if value != value or value in (_INFINITY, -_INFINITY):
                self._sign, self._int, self._exp, self._kind = (1 if _copysign(1, value) < 0 else 0), 0, 0, ("n" if value != value else "F")
            else:
                n, d = abs(value).as_integer_ratio()
                places = d.bit_length() - 1
                self._sign, self._int, self._exp = (1 if _copysign(1, value) < 0 else 0), n * 5 ** places, -places
        elif isinstance(value, (list, tuple)):
            if len(value) != 3:
                raise ValueError("argument must be a sequence of length 3")
            sign, digits, exponent = value
            if sign not in (0, 1):
                raise ValueError("sign must be an integer with the value 0 or 1")
            self._sign, self._int, self._exp = sign, int("".join(map(str, digits)) or "0"), 0
            if exponent in ("F", "n", "N"):
                self._kind = exponent
            else:
                self._exp = exponent
        else:
            raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
        return self

    @classmethod
    def from_float(cls, f):
        if not isinstance(f, (int, float)):
            raise TypeError("argument must be int or float")
        return cls(f)

    def _signed(self):
        return -self._int if self._sign else self._int

    def as_tuple(self):
        digits = tuple(map(int, str(self._int))) if not self._kind or self._int else ((0,) if self._kind == "F" else ())
        return DecimalTuple(self._sign, digits, self._kind or self._exp)

    def as_integer_ratio(self):
        if self._kind == "F":
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._kind:
            raise ValueError("cannot convert NaN to integer ratio")
        n, d = _fraction_of(self)
        common = _gcd(n, d) or 1
        return n // common, d // common

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self, eng=False):
        sign = "-" if self._sign else ""
        if self._kind:
            return sign + ("Infinity" if self._kind == "F" else ("sNaN" if self._kind == "N" else "NaN") + (str(self._int) if self._int else ""))
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            place = left
        elif not eng:
            place = 1
        elif digits == "0":
            place = (left + 1) % 3 - 1
        else:
            place = (left - 1) % 3 + 1
        if place <= 0:
            body = "0." + "0" * -place + digits
        elif place >= len(digits):
            body = digits + "0" * (place - len(digits))
        else:
            body = digits[:place] + "." + digits[place:]
        if left == place:
            return sign + body
        return sign + body + ("E" if getcontext().capitals else "e") + f"{left - place:+d}"

    def to_eng_string(self, context=None):
        return self.__str__(True)

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
        if modulo is not None:
            return Decimal(pow(int(self), int(other), int(modulo)))
        return _pow(self, other, getcontext())

    def __rpow__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else _pow(other, self, getcontext())

    def __neg__(self):
        return self._rounded(_make(0 if self._sign or not self._int and not self._kind else 1, self._int, self._exp, self._kind))

    def __pos__(self):
        return self._rounded(self if self._int or self._kind else _make(0, 0, self._exp))

    def __abs__(self):
        return self._rounded(_make(0, self._int, self._exp, self._kind))

    def _rounded(self, value, context=None):
        return value if value._kind else _finish(value._sign, value._int, value._exp, context or getcontext())

    def __eq__(self, other):
        other = _comparable(other)
        if other is NotImplemented:
            return other
        if self._kind in ("n", "N") or other._kind in ("n", "N"):
            return False
        return _order(self, other) == 0

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
        if self._kind == "F":
            raise OverflowError("cannot convert Infinity to integer")
        if self._kind:
            raise ValueError("cannot convert NaN to integer")
        value = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -value if self._sign else value

    __trunc__ = __int__

    def __float__(self):
        if self._kind == "N":
            raise ValueError("cannot convert signaling NaN to float")
        return float(str(self).replace("NaN", "nan") if self._kind else f"{self._signed()}e{self._exp}")

    def __complex__(self):
        return complex(float(self))

    def _whole(self, rounding):
        if self._kind == "F":
            raise OverflowError("cannot convert Infinity to integer")
        if self._kind:
            raise ValueError("cannot convert NaN to integer")
        value = _shifted(self._int, -self._exp, rounding, self._sign)
        return -value if self._sign else value

    def __round__(self, n=None):
        if n is None:
            return self._whole(ROUND_HALF_EVEN)
        if not isinstance(n, int):
            raise TypeError("optional arg must be an integer")
        return self.quantize(_make(0, 1, -n), ROUND_HALF_EVEN)

    def __floor__(self):
        return self._whole(ROUND_FLOOR)

    def __ceil__(self):
        return self._whole(ROUND_CEILING)

    def __format__(self, spec):
        return _format(self, spec)

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self

    def quantize(self, exp, rounding=None, context=None):
        context = context or getcontext()
        exp = _required(exp)
        nan = _nan_of(context, self, exp)
        if nan is not None:
            return nan
        if self._kind or exp._kind:
            return self if self._kind and exp._kind else context._signal(InvalidOperation, InvalidOperation)
        coefficient = _shifted(self._int, exp._exp - self._exp, rounding or context.rounding, self._sign)
        if _digits(coefficient) > context.prec:
            return context._signal(InvalidOperation, InvalidOperation)
        return _make(self._sign, coefficient, exp._exp)

    def to_integral_value(self, rounding=None, context=None):
        if self._kind or self._exp >= 0:
            return self
        return _make(self._sign, _shifted(self._int, -self._exp, rounding or (context or getcontext()).rounding, self._sign), 0)

    to_integral = to_integral_exact = to_integral_value

    def normalize(self, context=None):
        value = self._rounded(self, context)
        if value._kind:
            return value
        coefficient, exponent = value._int, value._exp
        if not coefficient:
            return _make(value._sign, 0, 0)
        while coefficient % 10 == 0:
            coefficient //= 10
            exponent += 1
        return _make(value._sign, coefficient, exponent)

    def sqrt(self, context=None):
        context = context or getcontext()
        nan = _nan_of(context, self)
        if nan is not None:
            return nan
        if self._sign and (self._int or self._kind):
            return context._signal(InvalidOperation, InvalidOperation)
        if self._kind:
            return self
        if not self._int:
            return _make(self._sign, 0, self._exp // 2)
        ideal = self._exp // 2
        shift = max(0, context.prec + 2 - (_digits(self._int) + 1) // 2) * 2 + (self._exp & 1)
        value = self._int * 10 ** shift
        exponent = (self._exp - shift) // 2
        root = _isqrt(value)
        if root * root == value:
            while exponent < ideal and root % 10 == 0:
                root //= 10
                exponent += 1
        elif root % 5 == 0:
            root += 1
        return _finish(0, root, exponent, Context(prec=context.prec))

    def ln(self, context=None):
        return self._logarithm(context, False)

    def log10(self, context=None):
        return self._logarithm(context, True)

    def _logarithm(self, context, ten):
        context = context or getcontext()
        nan = _nan_of(context, self)
        if nan is not None:
            return nan
        if not self._kind and not self._int:
            return _make(1, 0, 0, "F")
        if self._sign:
            return context._signal(InvalidOperation, InvalidOperation)
        if self._kind:
            return self
        plain = str(self._int)
        if plain.rstrip("0") == "1" and ten:
            return _finish(*_sign_of(self.adjusted()), 0, context)
        if self._exp <= 0 and self._int == 10 ** -self._exp:
            return _make(0, 0, 0)
        places = context.prec + 12
        value = _logarithm(self._int, self._exp, places)
        if ten:
            value = value * 10 ** places // _ln_fixed(10 * 10 ** places, places)
        return _finish(*_sign_of(value), -places, context)

    def exp(self, context=None):
        context = context or getcontext()
        nan = _nan_of(context, self)
        if nan is not None:
            return nan
        if self._kind:
            return _make(0, 0, 0) if self._sign else self
        if not self._int:
            return _make(0, 1, 0)
        work = context.prec + 10 + max(0, self.adjusted())
        value = _exponential(self, 10 ** (work + 8), work)
        return _finish(0, value[0], value[1], context)

    def adjusted(self):
        return 0 if self._kind else self._exp + _digits(self._int) - 1

    def is_nan(self):
        return self._kind in ("n", "N")

    def is_qnan(self):
        return self._kind == "n"

    def is_snan(self):
        return self._kind == "N"

    def is_infinite(self):
        return self._kind == "F"

    def is_finite(self):
        return not self._kind

    def is_zero(self):
        return not self._kind and self._int == 0

    def is_signed(self):
        return self._sign == 1

    def is_normal(self, context=None):
        return not self._kind and self._int != 0 and self.adjusted() >= (context or getcontext()).Emin

    def is_subnormal(self, context=None):
        return not self._kind and self._int != 0 and self.adjusted() < (context or getcontext()).Emin

    def is_canonical(self):
        return True

    def canonical(self):
        return self

    def copy_abs(self):
        return _make(0, self._int, self._exp, self._kind)

    def copy_negate(self):
        return _make(1 - self._sign, self._int, self._exp, self._kind)

    def copy_sign(self, other, context=None):
        return _make(_required(other)._sign, self._int, self._exp, self._kind)

    def compare(self, other, context=None):
        other = _required(other)
        nan = _nan_of(context or getcontext(), self, other)
        return Decimal(_order(self, other)) if nan is None else nan

    def same_quantum(self, other, context=None):
        other = _required(other)
        return self._kind == other._kind if self._kind or other._kind else self._exp == other._exp

    def max(self, other, context=None):
        other = _required(other)
        return self._rounded(other if self._kind == "n" or other._kind != "n" and _order(self, other) < 0 else self, context)

    def min(self, other, context=None):
        other = _required(other)
        return self._rounded(other if self._kind == "n" or other._kind != "n" and _order(self, other) > 0 else self, context)

    def fma(self, other, third, context=None):
        wide = Context(prec=100000)
        return _add(_mul(self, _required(other), wide), _required(third), context or getcontext())

    def remainder_near(self, other, context=None):
        context, other = context or getcontext(), _required(other)
        quotient = Context(prec=100000).divide(self, other).to_integral_value(ROUND_HALF_EVEN)
        return _sub(self, _mul(quotient, other, Context(prec=100000)), context)

    def scaleb(self, other, context=None):
        return self._rounded(_make(self._sign, self._int, self._exp + int(other), self._kind), context)

    def logb(self, context=None):
        return Decimal(self.adjusted())

    def radix(self):
        return Decimal(10)

    def number_class(self, context=None):
        if self._kind:
            return ("-" if self._sign else "+") + "Infinity" if self._kind == "F" else "sNaN" if self._kind == "N" else "NaN"
        return ("-" if self._sign else "+") + ("Normal" if self._int else "Zero")

    def __reduce__(self):
        return (self.__class__, (str(self),))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

def _sign_of(value):
    return (1, -value) if value < 0 else (0, value)

def _required(value):
    operand = _operand(value)
    if operand is None:
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
    return operand

_INFINITY = float("inf")
_NaN = _make(0, 0, 0, "n")
_Number.register(Decimal)
`;
