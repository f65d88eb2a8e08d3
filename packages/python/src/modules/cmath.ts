/** The module cmath, written in Python over math: functions of complex numbers. */

import { mathModule } from "./math.ts";
import { PyModule } from "../objects/module.ts";
import { pythonModule } from "./python-source.ts";

const TEXT = `
pi, e, tau, inf, nan = _m.pi, _m.e, _m.tau, _m.inf, _m.nan
infj, nanj = complex(0.0, inf), complex(0.0, nan)

def _of(z):
    if isinstance(z, (int, float, complex)):
        return complex(z)
    if isinstance(z, str):
        raise TypeError("must be real number, not str")
    for name in ("__complex__", "__float__", "__index__"):
        if hasattr(type(z), name):
            return complex(z)
    raise TypeError(f"must be real number, not {type(z).__name__}")

def phase(z, /):
    z = _of(z)
    return _m.atan2(z.imag, z.real)

def polar(z, /):
    z = _of(z)
    return abs(z), _m.atan2(z.imag, z.real)

def rect(r, phi, /):
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
    scale = abs(a) / 8.0
    s = 2.0 * _m.sqrt(scale + _m.hypot(scale, abs(b) / 8.0))
    d = abs(b) / (2.0 * s)
    return complex(s, _m.copysign(d, b)) if a >= 0.0 else complex(d, _m.copysign(s, b))

def exp(z, /):
    z = _of(z)
    size = _m.exp(z.real)
    if z.imag == 0:
        return complex(size, z.imag)
    return complex(size * _m.cos(z.imag), size * _m.sin(z.imag))

def _ln(z):
    if z == 0:
        raise ValueError("math domain error")
    size = _m.hypot(z.real, z.imag)
    if 0.71 <= size <= 1.73:
        big, small = max(abs(z.real), abs(z.imag)), min(abs(z.real), abs(z.imag))
        real = _m.log1p((big - 1) * (big + 1) + small * small) / 2.0
    else:
        real = _m.log(size)
    return complex(real, _m.atan2(z.imag, z.real))

def log(z, base=None, /):
    result = _ln(_of(z))
    return result if base is None else result / _ln(_of(base))

def log10(z, /):
    result = _ln(_of(z))
    return complex(result.real / _m.log(10), result.imag / _m.log(10))

def cosh(z, /):
    z = _of(z)
    return complex(_m.cos(z.imag) * _m.cosh(z.real), _m.sin(z.imag) * _m.sinh(z.real))

def sinh(z, /):
    z = _of(z)
    return complex(_m.cos(z.imag) * _m.sinh(z.real), _m.sin(z.imag) * _m.cosh(z.real))

def tanh(z, /):
    z = _of(z)
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
    s1, s2 = sqrt(complex(1.0 + z.imag, -z.real)), sqrt(complex(1.0 - z.imag, z.real))
    return complex(_m.asinh(s1.real * s2.imag - s2.real * s1.imag), _m.atan2(z.imag, s1.real * s2.real - s1.imag * s2.imag))

def acosh(z, /):
    z = _of(z)
    s1, s2 = sqrt(complex(z.real - 1.0, z.imag)), sqrt(complex(z.real + 1.0, z.imag))
    return complex(_m.asinh(s1.real * s2.real + s1.imag * s2.imag), 2.0 * _m.atan2(s1.imag, s2.real))

def acos(z, /):
    z = _of(z)
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
);
