/** The text of the module decimal: numbers as text, by str() and by format(), in Python. */

export const FORMAT_TEXT = String.raw`
def _placed(digits, place):
    """The digits with a point after the first of them: what stands before it, what behind."""
    if place <= 0:
        return "0", "0" * -place + digits
    if place >= len(digits):
        return digits + "0" * (place - len(digits)), ""
    return digits[:place], digits[place:]

def _text_of(value, eng, context):
    sign = "-" if value._sign else ""
    if value._kind:
        if value._kind == "F":
            return sign + "Infinity"
        return sign + ("sNaN" if value._kind == "N" else "NaN") + (_decimal_text(value._int) if value._int else "")
    digits = _decimal_text(value._int)
    left = value._exp + len(digits)
    if value._exp <= 0 and left > -6:
        place = left
    elif not eng:
        place = 1
    elif digits == "0":
        place = (left + 1) % 3 - 1
    else:
        place = (left - 1) % 3 + 1
    whole, part = _placed(digits, place)
    body = sign + whole + ("." + part if part else "")
    if left == place:
        return body
    return body + ("E" if context._capitals else "e") + f"{left - place:+d}"

_SPEC = _compile(r"(?:(.)?([<>=^]))?([-+ ])?(z)?(0)?([0-9]+)?([,])?(?:\.([0-9]+))?([eEfFgGn%])?\Z", 16)

def _with_commas(whole, width):
    size = len(whole) + (len(whole) - 1) // 3
    while size < width:
        whole = "0" + whole
        size = len(whole) + (len(whole) - 1) // 3
    parts = []
    while len(whole) > 3:
        parts.append(whole[-3:])
        whole = whole[:-3]
    return ",".join([whole] + parts[::-1])

def _format(value, spec):
    found = _SPEC.match(spec)
    if found is None or found[5] and (found[1] or found[2]):
        raise ValueError("invalid format string")
    fill, align, sign, nonzero, zero, width, comma, precision, kind = found.groups()
    if zero:
        fill, align = "0", "="
    fill, align, width = fill or " ", align or ">", int(width or "0")
    precision = None if precision is None else int(precision)
    if width > MAX_PREC or precision is not None and precision > MAX_PREC:
        raise ValueError("format specification exceeds internal limits of _decimal")
    context = getcontext()
    if value._kind:
        body = _text_of(value.copy_abs(), False, context) + ("%" if kind == "%" else "")
        minus = value._sign
        if zero:
            fill, align = " ", ">"
    else:
        body, coefficient = _plain_body(value, kind, precision, context)
        minus = value._sign if coefficient or not nonzero else 0
    lead = "-" if minus else sign if sign in ("+", " ") else ""
    if comma and not value._kind:
        end = next((i for i, c in enumerate(body) if not c.isdigit()), len(body))
        body = _with_commas(body[:end], width - len(lead) - (len(body) - end) if zero else 0) + body[end:]
    padding = fill * (width - len(lead) - len(body))
    if align == "<":
        return lead + body + padding
    if align == ">":
        return padding + lead + body
    if align == "=":
        return lead + padding + body
    half = len(padding) // 2
    return padding[:half] + lead + body + padding[half:]

def _plain_body(value, kind, precision, context):
    """The digits of format() without sign and padding, and the rounded coefficient."""
    coefficient, exponent, sign = value._int, value._exp, value._sign
    if kind is None:
        if precision is None:
            return _text_of(value.copy_abs(), False, context), coefficient
        kind = "G" if context._capitals else "g"
    elif kind == "n":
        kind = "g"
    if kind == "%":
        exponent += 2
    if precision is not None:
        size = _digits(coefficient)
        if kind in "eE":
            drop = size - 1 - precision
        elif kind in "fF%":
            drop = -precision - exponent
        else:
            drop = max(0, size - (precision or 1))
        if kind in "fF%" or coefficient and (drop > 0 or kind in "eE"):
            coefficient = _shifted(coefficient, drop, context._rounding, sign)
            exponent += drop
            if kind not in "fF%" and drop > 0 and _digits(coefficient) > size - drop:
                coefficient //= 10
                exponent += 1
    elif kind in "fF%" and exponent > 0:
        coefficient, exponent = coefficient * 10 ** exponent, 0
    digits = _decimal_text(coefficient)
    left = exponent + len(digits)
    if kind in "eE":
        place = 1 if coefficient or precision is None else 1 - precision
    elif kind in "fF%" or exponent <= 0 and left > -6:
        place = left
    else:
        place = 1
    whole, part = _placed(digits, place)
    body = whole + ("." + part if part else "")
    if kind in "eE" or kind in "gG" and left != place:
        body += ("E" if kind in "EG" else "e") + f"{left - place:+d}"
    return body + ("%" if kind == "%" else ""), coefficient
`;
