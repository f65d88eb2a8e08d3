/** The module cmath, written in Python over math: functions of complex numbers. */

import { mathModule } from "./math.ts";
import { PyModule } from "../objects/module.ts";
import { PyFunction } from "../objects/function.ts";
import { pythonModule } from "./python-source.ts";
import { functionsAsC } from "./written-in-c.ts";

const TEXT = `
pi, e, tau, inf, nan = _m.pi, _m.e, _m.tau, _m.inf, _m.nan
infj, nanj = complex(0.0, inf), complex(0.0, nan)

_none = object()

def _of(z):
    if isinstance(z, (int, float, complex)):
        return complex(z)
    if isinstance(z, str):
        raise TypeError(f"must be real number, not {type(z).__name__}")
    for name in ("__complex__", "__float__", "__index__"):
        if hasattr(type(z), name):
            return complex(z)
    raise TypeError(f"must be real number, not {type(z).__name__}")

_whole, _smallest = 1.7976931348623157e308, 2.2250738585072014e-308
_large, _large_root, _small_root = _whole / 4, _m.sqrt(_whole / 4), _m.sqrt(_smallest)
_large_log = _m.log(_large)

def _spot(x, y):
    return not _m.isfinite(x) or not _m.isfinite(y)

def _turn(x, y):
    """The angle of a point of which at least one coordinate is infinite, without its sign."""
    if _m.isinf(x):
        quarter = 1 if x > 0 else 3
        return quarter * pi / 4 if _m.isinf(y) else 0.0 if x > 0 else pi
    return pi / 2

def _real(x):
    """A float, with math's words for what is no number."""
    return x if type(x) is float else _m.copysign(_m.fabs(x), -1.0 if x < 0 else 1.0)

def phase(z, /):
    z = _of(z)
    return _m.atan2(z.imag, z.real)

def polar(z, /):
    z = _of(z)
    return abs(z), _m.atan2(z.imag, z.real)

def rect(r, phi, /):
    r, phi = _real(r), _real(phi)
    if _spot(r, phi):
        if r == 0:
            return complex(0.0, 0.0)
        if r != r:
            return complex(nan, 0.0 if phi == 0 else nan)
        if _m.isinf(r) and phi == 0:
            return complex(r, _m.copysign(0.0, _m.copysign(1.0, r) * _m.copysign(1.0, phi)))
        if phi != phi:
            return complex(abs(r) if _m.isinf(r) else nan, nan)
    if phi == 0:
        return complex(r, r * phi)
    return complex(r * _m.cos(phi), r * _m.sin(phi))

def sqrt(z, /):
    z = _of(z)
    a, b = z.real, z.imag
    if a == 0 and b == 0:
        return complex(0.0, b)
    if not _m.isfinite(a) or not _m.isfinite(b):
        if _m.isinf(b):
            return complex(inf, b)
        if a == inf:
            return complex(inf, b if b != b else _m.copysign(0.0, b))
        if a == -inf:
            return complex(nan if b != b else 0.0, _m.copysign(inf, b))
        return complex(nan, nan)
    if abs(a) < _smallest and abs(b) < _smallest:
        # Numbers of few digits are made larger first, so that no digit is lost.
        scale = _m.ldexp(abs(a), 53)
        s = _m.ldexp(_m.sqrt(scale + _m.hypot(scale, _m.ldexp(abs(b), 53))), -27)
    else:
        scale = abs(a) / 8.0
        s = 2.0 * _m.sqrt(scale + _m.hypot(scale, abs(b) / 8.0))
    d = abs(b) / (2.0 * s)
    return complex(s, _m.copysign(d, b)) if a >= 0.0 else complex(d, _m.copysign(s, b))

def _bounded(real, imag):
    if _m.isinf(real) or _m.isinf(imag):
        raise OverflowError("math range error")
    return complex(real, imag)

def exp(z, /):
    z = _of(z)
    if _spot(z.real, z.imag):
        if z.real == -inf and not _m.isfinite(z.imag):
            return complex(0.0, 0.0)
        if z.real != z.real:
            return complex(nan, z.imag if z.imag == 0 else nan)
        if z.imag != z.imag:
            return complex(z.real if z.real == inf else nan, nan)
        if _m.isinf(z.imag):
            raise ValueError("math domain error")
    elif z.real > _large_log:
        size = _m.exp(z.real - 1.0)
        return _bounded(size * _m.cos(z.imag) * e, size * _m.sin(z.imag) * e)
    size = _m.exp(z.real)
    if z.imag == 0:
        return complex(size, z.imag)
    return complex(size * _m.cos(z.imag), size * _m.sin(z.imag))

def _ln(z):
    if z == 0:
        raise ValueError("math domain error")
    big, small = max(abs(z.real), abs(z.imag)), min(abs(z.real), abs(z.imag))
    size = _m.hypot(z.real, z.imag)
    if big > _large:
        real = _m.log(_m.hypot(big / 2, small / 2)) + _m.log(2)
    elif big < 2.2250738585072014e-308:
        # Below the normal numbers there are fewer digits, so the number is made larger first.
        real = _m.log(_m.hypot(_m.ldexp(big, 53), _m.ldexp(small, 53))) - 53 * _m.log(2)
    elif 0.71 <= size <= 1.73:
        real = _m.log1p((big - 1) * (big + 1) + small * small) / 2.0
    else:
        real = _m.log(size)
    return complex(real, _m.atan2(z.imag, z.real))

def log(z, base=_none, /):
    z = _of(z)
    if base is _none:
        return _ln(z)
    base = _ln(_of(base))
    if base == 0:
        raise ValueError("math domain error")
    # CPython: only the last of the two logarithms decides on the error.
    return (_ln(z) if z != 0 else complex(-inf, 0.0)) / base

def log10(z, /):
    result = _ln(_of(z))
    return complex(result.real / _m.log(10), result.imag / _m.log(10))

def cosh(z, /):
    z = _of(z)
    x, y = z.real, z.imag
    if _spot(x, y):
        if x != x:
            return complex(nan, 0.0 if y == 0 else nan)
        if _m.isinf(x) and y == 0:
            return complex(inf, _m.copysign(0.0, _m.copysign(1.0, x) * _m.copysign(1.0, y)))
        if y != y:
            return complex(inf if _m.isinf(x) else nan, 0.0 if x == 0 else nan)
    elif abs(x) > _large_log:
        step = x - _m.copysign(1.0, x)
        return _bounded(_m.cos(y) * _m.cosh(step) * e, _m.sin(y) * _m.sinh(step) * e)
    return complex(_m.cos(z.imag) * _m.cosh(z.real), _m.sin(z.imag) * _m.sinh(z.real))

def sinh(z, /):
    z = _of(z)
    x, y = z.real, z.imag
    if _spot(x, y):
        if x != x:
            return complex(nan, y if y == 0 else nan)
        if _m.isinf(x) and y == 0:
            return z
        if y != y:
            return complex(inf if _m.isinf(x) else 0.0 if x == 0 else nan, nan)
    elif abs(x) > _large_log:
        step = x - _m.copysign(1.0, x)
        return _bounded(_m.cos(y) * _m.sinh(step) * e, _m.sin(y) * _m.cosh(step) * e)
    return complex(_m.cos(z.imag) * _m.sinh(z.real), _m.sin(z.imag) * _m.cosh(z.real))

def tanh(z, /):
    z = _of(z)
    if _spot(z.real, z.imag):
        if _m.isinf(z.real):
            return complex(_m.copysign(1.0, z.real), 0.0 if not _m.isfinite(z.imag) else _m.copysign(0.0, _m.sin(2.0 * z.imag)))
        if z.real != z.real:
            return complex(nan, z.imag if z.imag == 0 else nan)
        if z.imag != z.imag:
            return complex(nan, nan)
    if abs(z.real) > 350:
        return complex(_m.copysign(1.0, z.real), _m.copysign(0.0, _m.sin(2.0 * z.imag)))
    tx, ty = _m.tanh(z.real), _m.tan(z.imag)
    cx = 1.0 / _m.cosh(z.real)
    part = tx * ty
    under = 1.0 + part * part
    return complex(tx * (1.0 + ty * ty) / under, ty / under * cx * cx)

def cos(z, /):
    z = _of(z)
    return cosh(complex(-z.imag, z.real))

def sin(z, /):
    z = _of(z)
    r = sinh(complex(-z.imag, z.real))
    return complex(r.imag, -r.real)

def tan(z, /):
    z = _of(z)
    r = tanh(complex(-z.imag, z.real))
    return complex(r.imag, -r.real)

def asinh(z, /):
    z = _of(z)
    x, y = z.real, z.imag
    if _spot(x, y):
        if x != x:
            return complex(inf if _m.isinf(y) else nan, y if y == 0 else nan)
        if y != y:
            return complex(x if _m.isinf(x) else nan, nan)
        turn = _turn(abs(x), y)
        return complex(_m.copysign(inf, x), _m.copysign(turn, y))
    s1, s2 = sqrt(complex(1.0 + z.imag, -z.real)), sqrt(complex(1.0 - z.imag, z.real))
    return complex(_m.asinh(s1.real * s2.imag - s2.real * s1.imag), _m.atan2(z.imag, s1.real * s2.real - s1.imag * s2.imag))

def acosh(z, /):
    z = _of(z)
    if _spot(z.real, z.imag):
        if z.real != z.real or z.imag != z.imag:
            return complex(inf if _m.isinf(z.real) or _m.isinf(z.imag) else nan, nan)
        return complex(inf, _m.copysign(_turn(z.real, z.imag), z.imag))
    s1, s2 = sqrt(complex(z.real - 1.0, z.imag)), sqrt(complex(z.real + 1.0, z.imag))
    return complex(_m.asinh(s1.real * s2.real + s1.imag * s2.imag), 2.0 * _m.atan2(s1.imag, s2.real))

def acos(z, /):
    z = _of(z)
    if _spot(z.real, z.imag):
        if z.imag != z.imag:
            return complex(pi / 2 if z.real == 0 else nan, inf if _m.isinf(z.real) else nan)
        if z.real != z.real:
            return complex(nan, _m.copysign(inf, -z.imag) if _m.isinf(z.imag) else nan)
        return complex(_turn(z.real, z.imag), _m.copysign(inf, -z.imag))
    s1, s2 = sqrt(complex(1.0 - z.real, -z.imag)), sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * _m.atan2(s1.real, s2.real), _m.asinh(s2.real * s1.imag - s2.imag * s1.real))

def asin(z, /):
    z = _of(z)
    r = asinh(complex(-z.imag, z.real))
    return complex(r.imag, -r.real)

def atanh(z, /):
    z = _of(z)
    if z.imag == 0 and abs(z.real) == 1:
        raise ValueError("math domain error")
    if z.real < 0 or z.real == 0 and _m.copysign(1.0, z.real) < 0:
        return -atanh(-z)
    y = abs(z.imag)
    if _spot(z.real, y):
        if _m.isinf(y) or _m.isinf(z.real) and y == y:
            return complex(0.0, _m.copysign(pi / 2, z.imag))
        return complex(0.0 if _m.isinf(z.real) or z.real == 0 else nan, nan)
    if z.real > _large_root or y > _large_root:
        h = _m.hypot(z.real / 2.0, z.imag / 2.0)
        return complex(z.real / 4.0 / h / h, _m.copysign(pi / 2, z.imag))
    if z.real == 1 and y < _small_root:
        return complex(-_m.log(_m.sqrt(y) / _m.sqrt(_m.hypot(y, 2.0))), _m.copysign(_m.atan2(2.0, -y) / 2, z.imag))
    real = _m.log1p(4.0 * z.real / ((1 - z.real) * (1 - z.real) + y * y)) / 4.0
    imag = -_m.atan2(-2.0 * z.imag, (1 - z.real) * (1 + z.real) - y * y) / 2.0
    return complex(real, imag)

def atan(z, /):
    z = _of(z)
    r = atanh(complex(-z.imag, z.real))
    return complex(r.imag, -r.real)

def isfinite(z, /):
    z = _of(z)
    return _m.isfinite(z.real) and _m.isfinite(z.imag)

def isnan(z, /):
    z = _of(z)
    return _m.isnan(z.real) or _m.isnan(z.imag)

def isinf(z, /):
    z = _of(z)
    return _m.isinf(z.real) or _m.isinf(z.imag)

def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a, b = _of(a), _of(b)
    for each in (rel_tol, abs_tol):
        # What is no real number is refused.
        _m.fabs(each)
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    diff = abs(a - b)
    return diff <= rel_tol * abs(b) or diff <= rel_tol * abs(a) or diff <= abs_tol
`;

export const cmathModule = pythonModule(
  "cmath",
  TEXT,
  () => new Map([["_m", new PyModule("math", mathModule.create())]]),
  (namespace) => {
    const names = [...namespace.keys()].filter((name) => namespace.get(name) instanceof PyFunction);
    const byPosition = names.filter((name) => name !== "isclose");
    functionsAsC(namespace, "cmath", byPosition, "by position");
    functionsAsC(namespace, "cmath", ["isclose"]);
  },
);
