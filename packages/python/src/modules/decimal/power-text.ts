/** The text of the module decimal: powers, logarithms and exponentials, in fixed point with guard digits, in Python. */

export const POWER_TEXT = String.raw`
def _is_whole(value):
    """Is the finite value an integer?"""
    if value._exp >= 0 or not value._int:
        return True
    return -value._exp < _digits(value._int) and value._int % 10 ** -value._exp == 0

def _pow_modulo(a, b, modulo, context):
    nan = _nan_of(context, a, b, modulo)
    if nan is not None:
        return nan
    if not all(not each._kind and _is_whole(each) for each in (a, b, modulo)) or b._sign and b._int or not modulo._int:
        return context._invalid()
    if modulo.adjusted() >= context._prec or not a._int and not b._int:
        return context._invalid()
    base, power, divisor = int(a.copy_abs()), int(b), int(modulo.copy_abs())
    sign = a._sign if power & 1 else 0
    return _finish(sign, pow(base, power, divisor), 0, context)

def _one_inexact(sign, context):
    context._note(_INEXACT | _ROUNDED)
    return _make(sign, 10 ** (context._prec - 1), 1 - context._prec)

def _stripped(coefficient):
    """The coefficient without the zeros at its end, and how many they are."""
    text = _decimal_text(coefficient)
    core = text.rstrip("0")
    return _number(core or "0"), len(text) - len(core)

def _pow(a, b, context):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    if not b._kind and not b._int:
        return _make(0, 1, 0) if a._kind or a._int else context._invalid()
    integral = not b._kind and _is_whole(b)
    odd = integral and (b._exp == 0 and b._int & 1 or b._exp < 0 and b._int // 10 ** -b._exp & 1)
    sign = 1 if a._sign and odd else 0
    if a._sign and not integral and (a._int or a._kind):
        return context._invalid()
    if not a._int or a._kind:
        huge = bool(a._kind) != bool(b._sign)
        return _make(sign, 0, 0, "F") if huge else _make(sign, 0, 0)
    one = a._exp <= 0 and a._int == 10 ** -a._exp if -a._exp < _digits(a._int) else False
    if one and a._exp == 0 and integral:
        return _make(sign, 1, 0)
    if b._kind:
        order = _order(a.copy_abs(), _make(0, 1, 0))
        if order == 0:
            return _one_inexact(0, context)
        return _make(0, 0, 0, "F") if (order > 0) != bool(b._sign) else _make(0, 0, 0)
    if one and not integral:
        return _one_inexact(sign, context)
    # So far from one that the exponent alone decides.
    size = (a.adjusted() if a.adjusted() >= 0 else -a.adjusted() - 1) or 1
    bound = _digits(size) - 1 + b.adjusted()
    if not one and a.adjusted() not in (0, -1) and bound > 1 + len(str(max(context._emax, -context.Etiny()))):
        big = (a.adjusted() >= 0) != bool(b._sign)
        return _finish(sign, 1, context._emax + 1 if big else context.Etiny() - 1, context, 0 if big else _INEXACT | _ROUNDED)
    if integral and b.adjusted() < 20:
        power = b._int * 10 ** b._exp if b._exp >= 0 else b._int // 10 ** -b._exp
        core, zeros = _stripped(a._int)
        if core == 1 or _digits(core) * power <= 20000:
            # No more of the zeros than rounding sees.
            kept = min(zeros * power, context._prec + 5)
            value, exponent = core ** power * 10 ** kept, a._exp * power + zeros * power - kept
            if not b._sign:
                return _finish(sign, value, exponent, context)
            return _truediv(_make(sign, 1, 0), _make(0, value, exponent), context)
    work = context._prec + 12 + abs(b.adjusted())
    value = _exponential(_make(b._sign, b._int, b._exp), _logarithm(a._int, a._exp, work + 8), work)
    while _digits(value[0]) < context._prec + 4 and value[0]:
        value = value[0] * 10, value[1] - 1
    return _finish(sign, value[0], value[1], context, _INEXACT | _ROUNDED)

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
    ratio = abs(value - unit) * unit // (value + unit)
    square = ratio * ratio // unit
    total, term, n = 0, ratio, 1
    while term:
        total += term // n
        term = term * square // unit
        n += 2
    return 2 * total if value >= unit else -2 * total

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
