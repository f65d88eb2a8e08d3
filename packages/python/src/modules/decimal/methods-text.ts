/** The text of the module decimal: the methods that a Decimal and a Context share, in Python. Each is a function of values and a context (`_method` makes both). */

export const METHODS_TEXT = String.raw`
def _rounding_of(rounding, context):
    if rounding is None:
        return context._rounding
    if not isinstance(rounding, str) or rounding not in _ROUNDINGS:
        raise TypeError(_BAD_ROUNDING)
    return rounding

def _plus(a, context):
    nan = _nan_of(context, a)
    if nan is not None:
        return nan
    if a._kind:
        return a
    return _finish(a._sign if a._int else 1 if a._sign and context._rounding == ROUND_FLOOR else 0, a._int, a._exp, context)

def _minus(a, context):
    nan = _nan_of(context, a)
    if nan is not None:
        return nan
    if a._kind:
        return a.copy_negate()
    return _finish(1 - a._sign if a._int else 1 if not a._sign and context._rounding == ROUND_FLOOR else 0, a._int, a._exp, context)

def _absolute(a, context):
    return _minus(a, context) if a._sign else _plus(a, context)

def _quantize(a, exp, context, rounding=None):
    rounding = _rounding_of(rounding, context)
    nan = _nan_of(context, a, exp)
    if nan is not None:
        return nan
    if a._kind or exp._kind:
        return a if a._kind and exp._kind else context._invalid()
    if not context.Etiny() <= exp._exp <= context._emax:
        return context._invalid()
    if not a._int:
        return _finish(a._sign, 0, exp._exp, context)
    if a.adjusted() > context._emax or a.adjusted() - exp._exp + 1 > context._prec:
        return context._invalid()
    coefficient, lost = _cut(a._int, exp._exp - a._exp, rounding, a._sign)
    if coefficient and exp._exp + _digits(coefficient) - 1 > context._emax or _digits(coefficient) > context._prec:
        return context._invalid()
    status = (_ROUNDED if exp._exp > a._exp else 0) | (_INEXACT if lost else 0)
    return _finish(a._sign, coefficient, exp._exp, context, status)

def _to_integral(a, context, rounding, exact):
    rounding = _rounding_of(rounding, context)
    nan = _nan_of(context, a)
    if nan is not None:
        return nan
    if a._kind or a._exp >= 0:
        return a
    coefficient, lost = _cut(a._int, -a._exp, rounding, a._sign)
    if exact:
        context._note((_ROUNDED if a._int else 0) | (_INEXACT if lost else 0))
    return _make(a._sign, coefficient, 0)

def _normalize(a, context):
    value = _plus(a, context)
    if value._kind:
        return value
    if not a._int:
        return _make(a._sign, 0, 0)
    coefficient, exponent = value._int, value._exp
    limit = context.Etop() if context._clamping else context._emax
    while coefficient and coefficient % 10 == 0 and exponent < limit:
        coefficient //= 10
        exponent += 1
    return _make(value._sign, coefficient, exponent if coefficient else 0)

def _sqrt(a, context):
    nan = _nan_of(context, a)
    if nan is not None:
        return nan
    if a._sign and (a._int or a._kind):
        return context._invalid()
    if a._kind:
        return a
    ideal = a._exp // 2
    if not a._int:
        return _finish(a._sign, 0, ideal, context)
    shift = max(0, context._prec + 2 - (_digits(a._int) + 1) // 2) * 2 + (a._exp & 1)
    value = a._int * 10 ** shift
    exponent = (a._exp - shift) // 2
    root = _isqrt(value)
    if root * root == value:
        while exponent < ideal and root % 10 == 0:
            root //= 10
            exponent += 1
    elif root % 5 == 0:
        root += 1
    return _finish(0, root, exponent, context, 0, ROUND_HALF_EVEN)

def _sign_of(value):
    return (1, -value) if value < 0 else (0, value)

def _log(a, context, ten):
    nan = _nan_of(context, a)
    if nan is not None:
        return nan
    if not a._kind and not a._int:
        return _make(1, 0, 0, "F")
    if a._sign:
        return context._invalid()
    if a._kind:
        return a
    plain = _decimal_text(a._int)
    if plain.rstrip("0") == "1":
        power = a._exp + len(plain) - 1
        if ten:
            return _finish(*_sign_of(power), 0, context)
        if power == 0:
            return _make(0, 0, 0)
    places = context._prec + 12 + max(0, _digits(context._prec))
    if a.adjusted() in (0, -1):
        # Near one the logarithm is small: as many more places as it has zeros before its digits.
        gap = abs(a._int * 10 ** max(0, a._exp) - 10 ** max(0, -a._exp))
        places += max(0, -a._exp - _digits(gap))
    value = _logarithm(a._int, a._exp, places)
    if ten:
        value = value * 10 ** places // _ln_fixed(10 * 10 ** places, places)
    return _finish(*_sign_of(value), -places, context, _INEXACT | _ROUNDED, ROUND_HALF_EVEN)

def _exp(a, context):
    nan = _nan_of(context, a)
    if nan is not None:
        return nan
    if a._kind:
        return _make(0, 0, 0) if a._sign else a
    if not a._int:
        return _make(0, 1, 0)
    if a.adjusted() > len(str((context._emax + 1) * 3)):
        if a._sign:
            return _finish(0, 1, context.Etiny() - 1, context, _INEXACT | _ROUNDED)
        return _finish(0, 1, context._emax + 1, context)
    if a.adjusted() < -context._prec - 1:
        one = 10 ** (context._prec + 1)
        return _finish(0, one - 1 if a._sign else one + 1, -context._prec - 1, context, 0, ROUND_HALF_EVEN)
    work = context._prec + 10 + max(0, a.adjusted())
    coefficient, exponent = _exponential(a, 10 ** (work + 8), work)
    while _digits(coefficient) < context._prec + 3:
        coefficient, exponent = coefficient * 10 + 1, exponent - 1
    return _finish(0, coefficient, exponent, context, _INEXACT | _ROUNDED, ROUND_HALF_EVEN)

def _fma(a, b, c, context):
    if a._kind == "N" or b._kind == "N":
        return _nan_of(context, a, b)
    if a._kind or b._kind:
        if "n" in (a._kind, b._kind) and c._kind == "N":
            return _nan_of(context, c)
        product = _mul(a, b, context)
        return product if product._kind == "n" else _add(product, c, context)
    return _add(_exact_product(a, b), c, context)

def _compare(a, b, context):
    nan = _nan_of(context, a, b)
    return Decimal(_order(a, b)) if nan is None else nan

def _compare_signal(a, b, context):
    if a._kind in ("n", "N") or b._kind in ("n", "N"):
        context._note(_INVALID)
        return _nan_of(context, a, b)
    return Decimal(_order(a, b))

def _extreme(greater, magnitude):
    def choose(a, b, context):
        if a._kind in ("n", "N") or b._kind in ("n", "N"):
            if a._kind == "n" and b._kind not in ("n", "N"):
                return _fitted(b, context)
            if b._kind == "n" and a._kind not in ("n", "N"):
                return _fitted(a, context)
            return _nan_of(context, a, b)
        order = _order(a.copy_abs(), b.copy_abs()) if magnitude else _order(a, b)
        if order == 0:
            order = _total_order(a, b)
        return _fitted(a if (order >= 0 if greater else order < 0) or order == 0 else b, context)
    return choose

def _next_minus(a, context):
    nan = _nan_of(context, a)
    if nan is not None:
        return nan
    if a._kind:
        return a if a._sign else _make(0, 10 ** context._prec - 1, context.Etop())
    quiet = context._silent(ROUND_FLOOR)
    lower = _plus(a, quiet)
    if _order(lower, a):
        return lower
    return _sub(a, _make(0, 1, context.Etiny() - 1), quiet)

def _next_plus(a, context):
    nan = _nan_of(context, a)
    return _next_minus(a.copy_negate(), context).copy_negate() if nan is None else nan

def _next_toward(a, b, context):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    order = _order(a, b)
    if order == 0:
        return a.copy_sign(b)
    result = _next_plus(a, context) if order < 0 else _next_minus(a, context)
    if result._kind:
        context._note(_OVERFLOW | _INEXACT | _ROUNDED)
    elif result.adjusted() < context._emin:
        context._note(_UNDERFLOW | _SUBNORMAL | _ROUNDED | _INEXACT | (0 if result._int else _CLAMPED))
    return result

def _logb(a, context):
    nan = _nan_of(context, a)
    if nan is not None:
        return nan
    if a._kind:
        return _make(0, 0, 0, "F")
    if not a._int:
        context._note(_DIVZERO)
        return _make(1, 0, 0, "F")
    return _fitted(Decimal(a.adjusted()), context)

def _scaleb(a, b, context):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    if b._kind or b._exp != 0 or b._int > 2 * (context._emax + context._prec):
        return context._invalid()
    return a if a._kind else _finish(a._sign, a._int, a._exp + int(b), context)

def _turned(a, b, context):
    """The digits of a in a field of the context's precision, and by how many places they move; None where b is no such number."""
    if b._kind or b._exp != 0 or b._int > context._prec:
        return None
    return _decimal_text(a._int).rjust(context._prec, "0")[-context._prec :], int(b)

def _rotate(a, b, context):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    turned = _turned(a, b, context)
    if turned is None:
        return context._invalid()
    if a._kind:
        return a
    digits, places = turned
    return _make(a._sign, _number(digits[places:] + digits[:places]), a._exp)

def _shift(a, b, context):
    nan = _nan_of(context, a, b)
    if nan is not None:
        return nan
    turned = _turned(a, b, context)
    if turned is None:
        return context._invalid()
    if a._kind:
        return a
    digits, places = turned
    digits = digits[: len(digits) + places] if places < 0 else (digits + "0" * places)[-context._prec :]
    return _make(a._sign, _number(digits or "0"), a._exp)

def _logical(test):
    def combine(*values):
        *values, context = values
        texts = []
        for each in values:
            text = _decimal_text(each._int)
            if each._kind or each._sign or each._exp or text.strip("01"):
                return context._invalid()
            texts.append(text)
        width = max([context._prec] + [len(text) for text in texts])
        texts = [text.rjust(width, "0") for text in texts]
        return _make(0, _number("".join([test(*digits) for digits in zip(*texts)])[-context._prec :]), 0)
    return combine

def _number_class(a, context):
    if a._kind:
        return "NaN" if a._kind == "n" else "sNaN" if a._kind == "N" else "-Infinity" if a._sign else "+Infinity"
    kind = "Zero" if not a._int else "Subnormal" if a.adjusted() < context._emin else "Normal"
    return ("-" if a._sign else "+") + kind

def _same_quantum(a, b, context):
    if a._kind or b._kind:
        kinds = {a._kind or "-", b._kind or "-"}
        return kinds == {"F"} or kinds <= {"n", "N"}
    return a._exp == b._exp

_finite_nonzero = lambda a: not a._kind and a._int != 0

def _method(name, function, count, doc, on_decimal=True, takes_context=True):
    """Gives a function of so many values and a context to Context and to Decimal as a method."""
    if count == 1:
        def of_context(self, x, /):
            return function(_required(x), self)
        if takes_context:
            def of_decimal(self, context=None):
                return function(self, _context_of(context))
        else:
            def of_decimal(self):
                return function(self, None)
    elif count == 2:
        def of_context(self, x, y, /):
            return function(_required(x), _required(y), self)
        def of_decimal(self, other, context=None):
            context = _context_of(context)
            return function(self, _required(other), context)
    else:
        def of_context(self, x, y, z, /):
            return function(_required(x), _required(y), _required(z), self)
        def of_decimal(self, other, third, context=None):
            context = _context_of(context)
            return function(self, _required(other), _required(third), context)
    _install(Context, name, of_context, doc)
    if on_decimal:
        _install(Decimal, name, of_decimal, doc)

def _install(cls, name, function, doc):
    function.__name__ = name
    function.__qualname__ = f"{cls.__name__}.{name}"
    function.__doc__ = doc
    setattr(cls, name, function)

_and = _logical(lambda x, y: "1" if x == "1" == y else "0")
_or = _logical(lambda x, y: "1" if "1" in (x, y) else "0")
_xor = _logical(lambda x, y: "1" if x != y else "0")
_invert_digits = _logical(lambda x: "0" if x == "1" else "1")

def _invert(a, context):
    if a._kind or a._sign or a._exp:
        return context._invalid()
    return _invert_digits(a, context)

for _name, _function, _count, _doc in (
    ("add", _add, 2, "Return the sum of x and y."), ("subtract", _sub, 2, "Return the difference between x and y."),
    ("multiply", _mul, 2, "Return the product of x and y."), ("divide", _truediv, 2, "Return x divided by y."),
    ("divide_int", _floordiv, 2, "Return x divided by y, truncated to an integer."), ("divmod", _divmod, 2, "Return quotient and remainder of the division x / y."),
    ("remainder", _mod, 2, "Return the remainder from integer division."), ("abs", _absolute, 1, "Return the absolute value of x."),
    ("plus", _plus, 1, "Return +x, rounded."), ("minus", _minus, 1, "Return -x, rounded."),
    ("quantize", _quantize, 2, "Return a value equal to x (rounded), having the exponent of y."),
    ("copy_sign", lambda a, b, context: a.copy_sign(b), 2, "Copy the sign from y to x."),
    ("to_integral", lambda a, context: _to_integral(a, context, None, False), 1, "Round to an integer."),
    ("to_integral_value", lambda a, context: _to_integral(a, context, None, False), 1, "Round to an integer."),
    ("to_integral_exact", lambda a, context: _to_integral(a, context, None, True), 1, "Round to an integer. Signal if the result is rounded or inexact."),
):
    _method(_name, _function, _count, _doc, False)
for _name, _function, _count, _doc in (
    ("compare", _compare, 2, "Compare numerically: a number, -1, 0 or 1, or NaN."),
    ("compare_signal", _compare_signal, 2, "Compare numerically; all NaNs signal."),
    ("compare_total", lambda a, b, context: Decimal(_total_order(a, b)), 2, "Compare by the abstract representation."),
    ("compare_total_mag", lambda a, b, context: Decimal(_total_order(a.copy_abs(), b.copy_abs())), 2, "Compare by the abstract representation, ignoring sign."),
    ("exp", _exp, 1, "Return e ** x."), ("ln", lambda a, context: _log(a, context, False), 1, "Return the natural logarithm."),
    ("log10", lambda a, context: _log(a, context, True), 1, "Return the base ten logarithm."),
    ("logb", _logb, 1, "Return the adjusted exponent as a Decimal."), ("sqrt", _sqrt, 1, "Return the square root, correctly rounded."),
    ("fma", _fma, 3, "Fused multiply-add: x * y + z without rounding between."), ("normalize", _normalize, 1, "Strip trailing zeros."),
    ("max", _extreme(True, False), 2, "Maximum."), ("max_mag", _extreme(True, True), 2, "Maximum by absolute values."),
    ("min", _extreme(False, False), 2, "Minimum."), ("min_mag", _extreme(False, True), 2, "Minimum by absolute values."),
    ("next_minus", _next_minus, 1, "The largest representable number smaller than x."), ("next_plus", _next_plus, 1, "The smallest representable number larger than x."),
    ("next_toward", _next_toward, 2, "The number closest to x in the direction towards y."),
    ("remainder_near", _remainder_near, 2, "The remainder of the division by the nearest integer quotient."),
    ("rotate", _rotate, 2, "Rotate the digits."), ("shift", _shift, 2, "Shift the digits."), ("scaleb", _scaleb, 2, "Adjust the exponent by y."),
    ("logical_and", _and, 2, "Digit-wise and."), ("logical_or", _or, 2, "Digit-wise or."), ("logical_xor", _xor, 2, "Digit-wise xor."),
    ("logical_invert", _invert, 1, "Invert all digits."), ("number_class", _number_class, 1, "A string that describes the class of the number."),
    ("same_quantum", _same_quantum, 2, "Have both the same exponent, or are both Infinity or both NaN?"),
    ("is_normal", lambda a, context: _finite_nonzero(a) and a.adjusted() >= context._emin, 1, "Is it a normal finite number?"),
    ("is_subnormal", lambda a, context: _finite_nonzero(a) and a.adjusted() < context._emin, 1, "Is it subnormal?"),
):
    _method(_name, _function, _count, _doc)
for _name, _function, _doc in (
    ("is_nan", lambda a, context: a._kind in ("n", "N"), "Is it a NaN?"), ("is_qnan", lambda a, context: a._kind == "n", "Is it a quiet NaN?"),
    ("is_snan", lambda a, context: a._kind == "N", "Is it a signaling NaN?"), ("is_infinite", lambda a, context: a._kind == "F", "Is it infinite?"),
    ("is_finite", lambda a, context: not a._kind, "Is it a finite number?"), ("is_zero", lambda a, context: not a._kind and a._int == 0, "Is it zero?"),
    ("is_signed", lambda a, context: a._sign == 1, "Has it a negative sign?"), 
    ("copy_abs", lambda a, context: _make(0, a._int, a._exp, a._kind), "The absolute value, unaffected by the context."),
    ("copy_negate", lambda a, context: _make(1 - a._sign, a._int, a._exp, a._kind), "The negation, unaffected by the context."),
):
    _method(_name, _function, 1, _doc, True, False)

def quantize(self, exp, rounding=None, context=None):
    """Return a value equal to the first operand after rounding and having the exponent of the second operand."""
    context = _context_of(context)
    _rounding_of(rounding, context)
    return _quantize(self, _required(exp), context, rounding)

def to_integral_value(self, rounding=None, context=None):
    """Round to the nearest integer without signaling Inexact or Rounded."""
    return _to_integral(self, _context_of(context), rounding, False)

def to_integral_exact(self, rounding=None, context=None):
    """Round to the nearest integer, signaling Inexact or Rounded as appropriate."""
    return _to_integral(self, _context_of(context), rounding, True)

def copy_sign(self, other, context=None):
    """Return a copy of the first operand with the sign set to be the same as that of the second."""
    _context_of(context)
    return _make(_required(other)._sign, self._int, self._exp, self._kind)

for _function in (quantize, to_integral_value, to_integral_exact, copy_sign):
    _install(Decimal, _function.__name__, _function, _function.__doc__)
Decimal.to_integral = Decimal.to_integral_value
_install(Decimal, "is_canonical", lambda self: True, "Always True.")
_install(Decimal, "canonical", lambda self: self, "Return the same number.")
_install(Decimal, "radix", lambda self: Decimal(10), "Return Decimal(10).")
del quantize, to_integral_value, to_integral_exact, copy_sign
_Number.register(Decimal)
`;
