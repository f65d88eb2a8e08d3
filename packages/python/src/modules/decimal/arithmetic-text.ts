/** The text of the module decimal: the arithmetic of signs, coefficients and exponents, in Python. Each operation rounds once (`_finish`). */

export const ARITHMETIC_TEXT = String.raw`
_MODULUS = 2 ** 61 - 1
_FORMAT = _compile(r"([-+]?)(?:(?=\d|\.\d)(\d*)(?:\.(\d*))?(?:E([-+]?\d+))?|(Inf(?:inity)?)|(s?NaN)(\d*))\Z", 2)

DecimalTuple = _namedtuple("DecimalTuple", "sign digits exponent", module="decimal")

def _rounds_up(kept, rest, half, rounding, sign):
    """Is the kept part to be one greater, when the rest is not zero?"""
    if rounding == ROUND_HALF_EVEN:
        return rest > half or rest == half and kept & 1
    if rounding == ROUND_HALF_UP:
        return rest >= half
    if rounding == ROUND_HALF_DOWN:
        return rest > half
    if rounding == ROUND_UP:
        return True
    if rounding == ROUND_DOWN:
        return False
    if rounding == ROUND_CEILING:
        return not sign
    if rounding == ROUND_FLOOR:
        return sign
    return kept % 10 in (0, 5)

def _cut(coefficient, drop, rounding, sign):
    """The coefficient without its last digits, rounded, and whether something was lost."""
    if drop <= 0:
        return coefficient * 10 ** -drop, False
    if drop > _digits(coefficient) + 1:
        kept, rest, half = 0, 1 if coefficient else 0, 5
    else:
        kept, rest = divmod(coefficient, 10 ** drop)
        half = 5 * 10 ** (drop - 1)
    if not rest:
        return kept, False
    return (kept + 1 if _rounds_up(kept, rest, half, rounding, sign) else kept), True

def _shifted(coefficient, drop, rounding, sign):
    return _cut(coefficient, drop, rounding, sign)[0]

def _finish(sign, coefficient, exponent, context, status=0, rounding=None):
    """A result, rounded to the precision of the context and brought into its range."""
    prec, emin, emax = context._prec, context._emin, context._emax
    if not coefficient:
        low, high = emin - prec + 1, emax - prec + 1 if context._clamping else emax
        if not low <= exponent <= high:
            exponent = low if exponent < low else high
            status |= _CLAMPED
        if status:
            context._note(status)
        return _make(sign, 0, exponent)
    digits = _digits(coefficient)
    adjusted = exponent + digits - 1
    if digits > prec or adjusted < emin:
        if adjusted < emin:
            status |= _SUBNORMAL
            drop = emin - prec + 1 - exponent
        else:
            drop = digits - prec
        if drop > 0:
            coefficient, lost = _cut(coefficient, drop, rounding or context._rounding, sign)
            exponent += drop
            status |= _ROUNDED
            if lost:
                status |= _INEXACT | _UNDERFLOW if status & _SUBNORMAL else _INEXACT
            if not coefficient:
                status |= _CLAMPED
            elif _digits(coefficient) > prec:
                coefficient //= 10
                exponent += 1
            adjusted = exponent + _digits(coefficient) - 1
    if adjusted > emax:
        context._note(status | _OVERFLOW | _INEXACT | _ROUNDED)
        rounding = rounding or context._rounding
        if rounding in (ROUND_DOWN, ROUND_05UP) or rounding == (ROUND_CEILING if sign else ROUND_FLOOR):
            return _make(sign, 10 ** prec - 1, emax - prec + 1)
        return _make(sign, 0, 0, "F")
    if context._clamping and exponent > emax - prec + 1:
        coefficient *= 10 ** (exponent - (emax - prec + 1))
        exponent = emax - prec + 1
        status |= _CLAMPED
    if status:
        context._note(status)
    return _make(sign, coefficient, exponent)

def _fitted(value, context):
    """The value itself, rounded by the context."""
    if value._kind:
        if value._kind != "F" and value._int and _digits(value._int) > context._prec - context._clamping:
            return context._invalid(_CONVERSION)
        return value
    return _finish(value._sign, value._int, value._exp, context)

def _operand(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _make(1 if value < 0 else 0, abs(int(value)), 0)
    return None

def _required(value):
    operand = _operand(value)
    if operand is None:
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
    return operand

def _payload(value, context):
    """A quiet NaN with as much of the payload as fits."""
    limit = context._prec - context._clamping
    return _make(value._sign, value._int if _digits(value._int) <= limit else value._int % 10 ** limit, 0, "n")

def _nan_of(context, *values):
    """The NaN that an operation with these values gives, None where none of them is one."""
    for value in values:
        if value._kind == "N":
            context._note(_INVALID)
            return _payload(value, context)
    for value in values:
        if value._kind == "n":
            return _payload(value, context)
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

def _total_order(a, b):
    """-1, 0, 1 in the order of representations (compare_total)."""
    if a._sign != b._sign:
        return -1 if a._sign else 1
    ranks = {"": 0, "F": 0, "N": 1, "n": 2}
    left, right = (ranks[a._kind], a._int), (ranks[b._kind], b._int)
    if not left[0] and not right[0]:
        order = _order(a, b)
        if order:
            return order
        left, right = a._exp, b._exp
    result = (left > right) - (left < right)
    return -result if a._sign else result

def _comparison(test):
    def compare(self, other):
        a, other = _comparable(self, other, False)
        if other is NotImplemented:
            return other
        if a._kind in ("n", "N") or other._kind in ("n", "N"):
            getcontext()._note(_INVALID)
            return False
        return test(_order(a, other))
    return compare

def _comparable(self, other, equality):
    """Both sides of a comparison as decimals; the other is NotImplemented where it cannot be one."""
    value = _operand(other)
    if value is not None:
        return self, value
    if isinstance(other, complex) and equality:
        if other.imag:
            return self, NotImplemented
        other = other.real
    if isinstance(other, float):
        context = getcontext()
        if equality:
            context._status |= _FLOAT
        else:
            context._note(_FLOAT)
        return self, Decimal.from_float(other)
    if isinstance(other, _Rational):
        if not self._kind:
            self = _make(self._sign, self._int * int(other.denominator), self._exp)
        return self, Decimal(int(other.numerator))
    return self, NotImplemented

def _binary(operation):
    def forward(self, other):
        other = _operand(other)
        return NotImplemented if other is None else operation(self, other, getcontext())
    def backward(self, other):
        other = _operand(other)
        return NotImplemented if other is None else operation(other, self, getcontext())
    return forward, backward

def _add(a, b, context):
    if a._kind or b._kind:
        nan = _nan_of(context, a, b)
        if nan is not None:
            return nan
        if a._kind and b._kind and a._sign != b._sign:
            return context._invalid()
        return a if a._kind else b
    low = min(a._exp, b._exp)
    if not a._int or not b._int:
        if not a._int and not b._int:
            sign = a._sign if a._sign == b._sign else 1 if context._rounding == ROUND_FLOOR else 0
            return _finish(sign, 0, low, context)
        other = b if not a._int else a
        low = max(low, other._exp - context._prec - 1)
        return _finish(other._sign, other._int * 10 ** (other._exp - low), low, context)
    if a._exp != b._exp:
        high, other = (a, b) if a._exp > b._exp else (b, a)
        floor = high._exp + min(-1, _digits(high._int) - context._prec - 2)
        if other.adjusted() < floor:
            # So small that only its sign can matter: a one far behind stands for it.
            a, b, low = high, _make(other._sign, 1, floor), floor
    total = a._signed() * 10 ** (a._exp - low) + b._signed() * 10 ** (b._exp - low)
    if total == 0:
        return _finish(1 if context._rounding == ROUND_FLOOR else 0, 0, low, context)
    return _finish(1 if total < 0 else 0, abs(total), low, context)

def _sub(a, b, context):
    if a._kind or b._kind:
        nan = _nan_of(context, a, b)
        if nan is not None:
            return nan
    return _add(a, b.copy_negate(), context)

def _exact_product(a, b):
    return _make(a._sign ^ b._sign, a._int * b._int, a._exp + b._exp)

def _mul(a, b, context):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        nan = _nan_of(context, a, b)
        if nan is not None:
            return nan
        if not a._kind and not a._int or not b._kind and not b._int:
            return context._invalid()
        return _make(sign, 0, 0, "F")
    return _finish(sign, a._int * b._int, a._exp + b._exp, context)

def _truediv(a, b, context):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        nan = _nan_of(context, a, b)
        if nan is not None:
            return nan
        if a._kind and b._kind:
            return context._invalid()
        if a._kind:
            return _make(sign, 0, 0, "F")
        context._note(_CLAMPED)
        return _make(sign, 0, context.Etiny())
    if not b._int:
        if not a._int:
            return context._invalid(_UNDEFINED)
        context._note(_DIVZERO)
        return _make(sign, 0, 0, "F")
    ideal = a._exp - b._exp
    if not a._int:
        return _finish(sign, 0, ideal, context)
    shift = _digits(b._int) - _digits(a._int) + context._prec + 1
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

def _integer_parts(a, b, context):
    """Integer quotient and rest, None where the quotient has too many digits; b is not zero and a is finite."""
    sign = a._sign ^ b._sign
    gap = a.adjusted() - b.adjusted()
    if not a._int or b._kind or gap <= -2:
        low = a._exp if b._kind else min(a._exp, b._exp)
        low = max(low, a._exp - context._prec - 2) if a._int else low
        return _make(sign, 0, 0), _make(a._sign, a._int * 10 ** (a._exp - low) if a._int else 0, low)
    if gap <= context._prec:
        low = min(a._exp, b._exp)
        quotient, rest = divmod(a._int * 10 ** (a._exp - low), b._int * 10 ** (b._exp - low))
        if _digits(quotient) <= context._prec:
            return _make(sign, quotient, 0), _make(a._sign, rest, low)
    return None

def _floordiv(a, b, context):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    if a._kind:
        return context._invalid() if b._kind else _make(a._sign ^ b._sign, 0, 0, "F")
    if not b._kind and not b._int:
        if not a._int:
            return context._invalid(_UNDEFINED)
        context._note(_DIVZERO)
        return _make(a._sign ^ b._sign, 0, 0, "F")
    parts = _integer_parts(a, b, context)
    return context._invalid(_IMPOSSIBLE) if parts is None else parts[0]

def _mod(a, b, context):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    if a._kind:
        return context._invalid()
    if not b._kind and not b._int:
        return context._invalid(_INVALID if a._int else _UNDEFINED)
    parts = _integer_parts(a, b, context)
    return context._invalid(_IMPOSSIBLE) if parts is None else _fitted(parts[1], context)

def _divmod(a, b, context):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan, nan
    infinite = _make(a._sign ^ b._sign, 0, 0, "F")
    if a._kind:
        nan = context._invalid()
        return (nan if b._kind else infinite), nan
    if not b._kind and not b._int:
        nan = context._invalid(_INVALID | _DIVZERO if a._int else _UNDEFINED)
        return (infinite if a._int else nan), nan
    parts = _integer_parts(a, b, context)
    if parts is None:
        nan = context._invalid(_IMPOSSIBLE)
        return nan, nan
    return parts[0], _fitted(parts[1], context)

def _remainder_near(a, b, context):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    if a._kind:
        return context._invalid()
    if not b._kind and not b._int:
        return context._invalid(_INVALID if a._int else _UNDEFINED)
    if b._kind:
        return _fitted(a, context)
    low = min(a._exp, b._exp)
    if not a._int:
        return _finish(a._sign, 0, low, context)
    gap = a.adjusted() - b.adjusted()
    if gap >= context._prec + 1:
        return context._invalid(_IMPOSSIBLE)
    if gap <= -2:
        return _finish(a._sign, a._int * 10 ** (a._exp - low), low, context)
    divisor = b._int * 10 ** (b._exp - low)
    quotient, rest = divmod(a._int * 10 ** (a._exp - low), divisor)
    if 2 * rest + (quotient & 1) > divisor:
        rest -= divisor
        quotient += 1
    if _digits(quotient) > context._prec:
        return context._invalid(_IMPOSSIBLE)
    return _finish(1 - a._sign if rest < 0 else a._sign, abs(rest), low, context)
`;
