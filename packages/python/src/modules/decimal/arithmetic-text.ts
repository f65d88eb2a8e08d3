/** The text of the module decimal: the arithmetic of signs, coefficients and exponents, in Python. Each operation rounds once (`_finish`). */

export const ARITHMETIC_TEXT = String.raw`
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
`;
