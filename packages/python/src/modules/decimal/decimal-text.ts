/** The text of the module decimal: the class Decimal, in Python. Signals, contexts and formatting are in the texts beside it. */

export const DECIMAL_TEXT = String.raw`
_MODULUS = 2 ** 61 - 1
_FORMAT = _compile(r"\s*([-+]?)(?:(?=\d|\.\d)(\d*)(?:\.(\d*))?(?:E([-+]?\d+))?|(Inf(?:inity)?)|(s?NaN)(\d*))\s*\Z", 2)

DecimalTuple = _namedtuple("DecimalTuple", "sign digits exponent", module="decimal")

def _make(sign, coefficient, exponent, kind=""):
    self = object.__new__(Decimal)
    self._sign, self._int, self._exp, self._kind = sign, coefficient, exponent, kind
    return self

def _digits(n):
    return len(str(n)) if n else 1

def _shifted(coefficient, drop, rounding, sign):
    """The coefficient without its last digits, rounded."""
    if drop <= 0:
        return coefficient * 10 ** -drop
    if drop > _digits(coefficient) + 1:
        kept, rest, half = 0, 1 if coefficient else 0, 5
    else:
        kept, rest = divmod(coefficient, 10 ** drop)
        half = 5 * 10 ** (drop - 1)
    if not rest:
        return kept
    if rounding == ROUND_HALF_EVEN:
        up = rest > half or rest == half and kept & 1
    elif rounding == ROUND_HALF_UP:
        up = rest >= half
    elif rounding == ROUND_HALF_DOWN:
        up = rest > half
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_CEILING:
        up = not sign
    elif rounding == ROUND_FLOOR:
        up = bool(sign)
    else:
        up = kept % 10 in (0, 5)
    return kept + 1 if up else kept

def _finish(sign, coefficient, exponent, context):
    """A result, rounded to the precision of the context."""
    drop = _digits(coefficient) - context.prec
    if drop > 0:
        exact = coefficient
        coefficient = _shifted(coefficient, drop, context.rounding, sign)
        exponent += drop
        context.flags[Rounded] = True
        if coefficient * 10 ** drop != exact:
            context.flags[Inexact] = True
        if _digits(coefficient) > context.prec:
            coefficient //= 10
            exponent += 1
    if coefficient and exponent + _digits(coefficient) - 1 > context.Emax:
        context._signal(Overflow, Overflow, Inexact, Rounded)
        if context.rounding in (ROUND_DOWN, ROUND_05UP) or context.rounding == (ROUND_CEILING if sign else ROUND_FLOOR):
            return _make(sign, 10 ** context.prec - 1, context.Emax - context.prec + 1)
        return _make(sign, 0, 0, "F")
    if exponent < context.Etiny():
        coefficient = _shifted(coefficient, context.Etiny() - exponent, context.rounding, sign)
        exponent = context.Etiny()
    if not coefficient and exponent > context.Emax:
        exponent = context.Emax
    return _make(sign, coefficient, exponent)

def _operand(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _make(1 if value < 0 else 0, abs(int(value)), 0)
    return None

def _nan_of(context, *values):
    for value in values:
        if value._kind == "N":
            context._signal(InvalidOperation, InvalidOperation)
            return _make(value._sign, value._int, 0, "n")
    for value in values:
        if value._kind == "n":
            return value
    return None

def _fraction_of(value):
    return (value._signed() * 10 ** value._exp, 1) if value._exp >= 0 else (value._signed(), 10 ** -value._exp)

def _order(a, b):
    """-1, 0, 1 for values that are no NaN."""
    if a._kind or b._kind:
        left = (-1 if a._sign else 1) if a._kind else 0
        right = (-1 if b._sign else 1) if b._kind else 0
        return (left > right) - (left < right)
    if not a._int or not b._int or a._sign != b._sign:
        left, right = a._signed(), b._signed()
        left, right = (left > 0) - (left < 0), (right > 0) - (right < 0)
        return (left > right) - (left < right)
    left, right = a.adjusted(), b.adjusted()
    if left == right:
        low = min(a._exp, b._exp)
        left, right = a._int * 10 ** (a._exp - low), b._int * 10 ** (b._exp - low)
    result = (left > right) - (left < right)
    return -result if a._sign else result

def _comparison(test):
    def compare(self, other):
        other = _comparable(other)
        if other is NotImplemented:
            return other
        if self._kind in ("n", "N") and self._kind or other._kind in ("n", "N") and other._kind:
            getcontext()._signal(InvalidOperation, InvalidOperation)
            return False
        return test(_order(self, other))
    return compare

def _comparable(other):
    value = _operand(other)
    if value is not None:
        return value
    if isinstance(other, float):
        getcontext().flags[FloatOperation] = True
        return Decimal(other)
    if isinstance(other, _Rational):
        exact = Context(prec=max(60, getcontext().prec * 2))
        return exact.divide(Decimal(other.numerator), Decimal(other.denominator))
    return NotImplemented

def _binary(name):
    def forward(self, other, context=None):
        other = _operand(other)
        if other is None:
            return NotImplemented
        return name(self, other, context or getcontext())
    def backward(self, other, context=None):
        other = _operand(other)
        if other is None:
            return NotImplemented
        return name(other, self, context or getcontext())
    return forward, backward

def _add(a, b, context):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    if a._kind or b._kind:
        if a._kind and b._kind and a._sign != b._sign:
            return context._signal(InvalidOperation, InvalidOperation)
        return a if a._kind else b
    low = min(a._exp, b._exp)
    if a._int and b._int and abs(a._exp - b._exp) > 3 * context.prec + _digits(a._int) + _digits(b._int):
        big, small = (a, b) if a.adjusted() > b.adjusted() else (b, a)
        low = big._exp - context.prec - 3
        small = _make(small._sign, 1, low)
        a, b = big, small
    total = a._signed() * 10 ** (a._exp - low) + b._signed() * 10 ** (b._exp - low)
    if total == 0:
        sign = a._sign and b._sign or (context.rounding == ROUND_FLOOR and a._sign != b._sign)
        return _finish(1 if sign else 0, 0, low, context)
    return _finish(1 if total < 0 else 0, abs(total), low, context)

def _sub(a, b, context):
    nan = _nan_of(context, a, b)
    return _add(a, b.copy_negate(), context) if nan is None else nan

def _mul(a, b, context):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        if not a._kind and not a._int or not b._kind and not b._int:
            return context._signal(InvalidOperation, InvalidOperation)
        return _make(sign, 0, 0, "F")
    return _finish(sign, a._int * b._int, a._exp + b._exp, context)

def _truediv(a, b, context):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    sign = a._sign ^ b._sign
    if a._kind and b._kind:
        return context._signal(InvalidOperation, InvalidOperation)
    if a._kind:
        return _make(sign, 0, 0, "F")
    if b._kind:
        return _make(sign, 0, context.Etiny())
    if not b._int:
        if not a._int:
            return context._signal(InvalidOperation, DivisionUndefined)
        context._signal(DivisionByZero, DivisionByZero)
        return _make(sign, 0, 0, "F")
    ideal = a._exp - b._exp
    if not a._int:
        return _finish(sign, 0, ideal, context)
    shift = _digits(b._int) - _digits(a._int) + context.prec + 1
    exponent = ideal - shift
    if shift >= 0:
        quotient, rest = divmod(a._int * 10 ** shift, b._int)
    else:
        quotient, rest = divmod(a._int, b._int * 10 ** -shift)
    if rest:
        if quotient % 5 == 0:
            quotient += 1
    else:
        while exponent < ideal and quotient % 10 == 0:
            quotient //= 10
            exponent += 1
    return _finish(sign, quotient, exponent, context)

def _integer_parts(a, b, context, signals):
    """Integer quotient and rest; None where a signal has given the answer."""
    low = min(a._exp, b._exp)
    if a.adjusted() - b.adjusted() > context.prec:
        context._signal(InvalidOperation, DivisionImpossible)
        return None
    quotient, rest = divmod(a._int * 10 ** (a._exp - low), b._int * 10 ** (b._exp - low))
    if _digits(quotient) > context.prec:
        context._signal(InvalidOperation, DivisionImpossible)
        return None
    return _make(a._sign ^ b._sign, quotient, 0), _finish(a._sign, rest, low, context)

def _floordiv(a, b, context):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    if a._kind:
        return context._signal(InvalidOperation, InvalidOperation) if b._kind else _make(a._sign ^ b._sign, 0, 0, "F")
    if b._kind:
        return _make(a._sign ^ b._sign, 0, 0)
    if not b._int:
        if not a._int:
            return context._signal(InvalidOperation, DivisionUndefined)
        context._signal(DivisionByZero, DivisionByZero)
        return _make(a._sign ^ b._sign, 0, 0, "F")
    parts = _integer_parts(a, b, context, 1)
    return _NaN if parts is None else parts[0]

def _mod(a, b, context):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    if a._kind:
        return context._signal(InvalidOperation, InvalidOperation)
    if b._kind:
        return a
    if not b._int:
        return context._signal(InvalidOperation, InvalidOperation if a._int else DivisionUndefined)
    parts = _integer_parts(a, b, context, 1)
    return _NaN if parts is None else parts[1]

def _divmod(a, b, context):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan, nan
    if not b._kind and not b._int and not a._kind:
        if not a._int:
            return (context._signal(InvalidOperation, DivisionUndefined),) * 2
        return context._signal(InvalidOperation, DivisionByZero, InvalidOperation), _NaN
    return _floordiv(a, b, context), _mod(a, b, context)

def _pow(a, b, context):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    if not b._kind and not b._int:
        return _make(0, 1, 0) if a._kind or a._int else context._signal(InvalidOperation, InvalidOperation)
    integral = not b._kind and b._int * 10 ** max(b._exp, 0) % 10 ** max(-b._exp, 0) == 0
    odd = integral and (b._int * 10 ** b._exp if b._exp >= 0 else b._int // 10 ** -b._exp) & 1
    sign = 1 if a._sign and odd else 0
    if a._sign and not integral and (a._int or a._kind):
        return context._signal(InvalidOperation, InvalidOperation)
    if not a._kind and not a._int or a._kind:
        huge = bool(a._kind) != bool(b._sign)
        return _make(sign, 0, 0, "F") if huge else _make(sign, 0, 0)
    if b._kind:
        order = _order(abs(a), _make(0, 1, 0))
        if order == 0:
            return _make(0, 10 ** (context.prec - 1), 1 - context.prec)
        return _make(0, 0, 0, "F") if (order > 0) != bool(b._sign) else _make(0, 0, 0)
    if integral:
        power = b._int * 10 ** b._exp if b._exp >= 0 else b._int // 10 ** -b._exp
        if _digits(a._int) * power <= 20000:
            value = a._int ** power
            if not b._sign:
                return _finish(sign, value, a._exp * power, context)
            return _truediv(_make(sign, 1, 0), _make(0, value, a._exp * power), context)
    if a._int * 10 ** max(a._exp, 0) == 10 ** max(-a._exp, 0):
        return _make(sign, 10 ** (context.prec - 1), 1 - context.prec)
    work = context.prec + 12 + abs(b.adjusted())
    value = _exponential(_make(b._sign, b._int, b._exp), _logarithm(a._int, a._exp, work + 8), work)
    return _finish(sign, value[0], value[1], context)

def _exp_fixed(value, places):
    """e ** (value / 10**places) as an integer with that many places, and a power of ten."""
    ten = _ln_fixed(10 * 10 ** places, places)
    power, rest = divmod(value, ten)
    unit = 10 ** places
    halvings = 8
    rest >>= halvings
    total = term = unit
    n = 1
    while term:
        term = term * rest // (unit * n)
        total += term
        n += 1
    for _ in range(halvings):
        total = total * total // unit
    return total, power

def _ln_small(value, places):
    unit = 10 ** places
    ratio = (value - unit) * unit // (value + unit)
    square = ratio * ratio // unit
    total, term, n = 0, ratio, 1
    while term:
        total += term // n
        term = term * square // unit
        n += 2
    return 2 * total

_logs = {}

def _ln_fixed(value, places):
    """ln(value / 10**places) with that many places."""
    unit = 10 ** places
    key = places
    if key not in _logs:
        _logs[key] = _ln_small(2 * unit, places)
    doublings = 0
    while value > 3 * unit // 2:
        value >>= 1
        doublings += 1
    while value < 3 * unit // 4:
        value <<= 1
        doublings -= 1
    return _ln_small(value, places) + doublings * _logs[key]

def _logarithm(coefficient, exponent, places):
    """ln(coefficient * 10**exponent) with that many places."""
    guard = places + 10
    size = _digits(coefficient)
    mantissa = coefficient * 10 ** (guard - size + 1) if guard >= size - 1 else coefficient // 10 ** (size - 1 - guard)
    result = _ln_fixed(mantissa, guard)
    if exponent + size - 1:
        result += (exponent + size - 1) * _ln_fixed(10 * 10 ** guard, guard)
    return result // 10 ** (guard - places)

def _exponential(factor, logarithm, work):
    places = work + 8
    product = logarithm * factor._signed()
    product = product * 10 ** factor._exp if factor._exp >= 0 else product // 10 ** -factor._exp
    value, power = _exp_fixed(product, places)
    return value, power - places

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
