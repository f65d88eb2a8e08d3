/** The module fractions, written in Python: exact rational numbers. */

import { PyModule } from "../objects/module.ts";
import type { Attributes, Value } from "../objects/object.ts";
import { mathModule } from "./math.ts";
import { numberTypes } from "./numbers.ts";
import { perInterpreter } from "./per-interpreter.ts";
import { type PythonSource, pythonSource } from "./python-source.ts";
import { operatorModule } from "./operator.ts";
import { reModule } from "./re/re-module.ts";
import type { ModuleDefinition } from "./module-definition.ts";

const TEXT = String.raw`
_FORMAT = _compile(r"""
    \s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*|\d+(_\d+)*)
    (?:(?:/(?P<denom>\d+(_\d+)*))?|(?:\.(?P<decimal>\d*|\d+(_\d+)*))?(?:E(?P<exp>[-+]?\d+(_\d+)*))?)\s*\Z""", 66)
_MODULUS = 2 ** 61 - 1

def _parse(text):
    found = _FORMAT.match(text)
    if found is None:
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    numerator = int(found.group("num") or "0")
    denominator = 1
    if found.group("denom"):
        denominator = int(found.group("denom"))
    else:
        decimal = found.group("decimal")
        if decimal:
            decimal = decimal.replace("_", "")
            denominator = 10 ** len(decimal)
            numerator = numerator * denominator + int(decimal)
        if found.group("exp"):
            exponent = int(found.group("exp"))
            if exponent >= 0:
                numerator *= 10 ** exponent
            else:
                denominator *= 10 ** -exponent
    return (-numerator if found.group("sign") == "-" else numerator), denominator

def _arithmetic(exact, general, name):
    def forward(a, b):
        if isinstance(b, (int, Fraction)):
            return exact(a, b)
        if isinstance(b, float):
            return general(float(a), b)
        if isinstance(b, complex):
            return general(complex(a), b)
        return NotImplemented
    def backward(b, a):
        if isinstance(a, _Rational):
            return exact(a, b)
        if isinstance(a, _Real):
            return general(float(a), float(b))
        if isinstance(a, _Complex):
            return general(complex(a), complex(b))
        return NotImplemented
    forward.__name__ = "__" + name + "__"
    backward.__name__ = "__r" + name + "__"
    return forward, backward

def _add(a, b):
    return Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

def _sub(a, b):
    return Fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)

def _mul(a, b):
    return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)

def _truediv(a, b):
    return Fraction(a.numerator * b.denominator, a.denominator * b.numerator)

def _floordiv(a, b):
    return (a.numerator * b.denominator) // (a.denominator * b.numerator)

def _divmod(a, b):
    quotient, rest = divmod(a.numerator * b.denominator, a.denominator * b.numerator)
    return quotient, Fraction(rest, a.denominator * b.denominator)

def _mod(a, b):
    return Fraction((a.numerator * b.denominator) % (b.numerator * a.denominator), a.denominator * b.denominator)

class Fraction(_Rational):
    """A rational number: Fraction(10, -8), Fraction('3/4'), Fraction(0.5), Fraction(Decimal('1.1'))."""
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, _Rational):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, float) or hasattr(type(numerator), "as_integer_ratio") and isinstance(numerator, _Number):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance")
            numerator, denominator = _parse(numerator)
        elif isinstance(numerator, _Rational) and isinstance(denominator, _Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator, denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        common = _gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        self._numerator, self._denominator = numerator // common, denominator // common
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, _Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        if isinstance(dec, _Integral):
            return cls(int(dec))
        from decimal import Decimal
        if not isinstance(dec, Decimal):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")
        return cls(*dec.as_integer_ratio())

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        before, last = (0, 1), (1, 0)
        n, d = self._numerator, self._denominator
        while True:
            whole = n // d
            size = before[1] + whole * last[1]
            if size > max_denominator:
                break
            before, last = last, (before[0] + whole * last[0], size)
            n, d = d, n - whole * d
        steps = (max_denominator - before[1]) // last[1]
        low = Fraction(before[0] + steps * last[0], before[1] + steps * last[1])
        high = Fraction(last[0], last[1])
        return high if abs(high - self) <= abs(low - self) else low

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    __add__, __radd__ = _arithmetic(_add, _operators.add, "add")
    __sub__, __rsub__ = _arithmetic(_sub, _operators.sub, "sub")
    __mul__, __rmul__ = _arithmetic(_mul, _operators.mul, "mul")
    __truediv__, __rtruediv__ = _arithmetic(_truediv, _operators.truediv, "truediv")
    __floordiv__, __rfloordiv__ = _arithmetic(_floordiv, _operators.floordiv, "floordiv")
    __divmod__, __rdivmod__ = _arithmetic(_divmod, divmod, "divmod")
    __mod__, __rmod__ = _arithmetic(_mod, _operators.mod, "mod")

    def __pow__(a, b):
        if not isinstance(b, _Rational):
            return float(a) ** b
        if b.denominator != 1:
            return float(a) ** float(b)
        power = b.numerator
        if power >= 0:
            return Fraction(a._numerator ** power, a._denominator ** power)
        if a._numerator == 0:
            raise ZeroDivisionError(f"Fraction({a._denominator ** -power}, 0)")
        return Fraction(a._denominator ** -power, a._numerator ** -power)

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, _Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** float(b)

    def __pos__(a):
        return Fraction(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction(abs(a._numerator), a._denominator)

    def __int__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    __trunc__ = __int__

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator or rest * 2 == self._denominator and whole % 2 == 0:
                return whole
            return whole + 1
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _MODULUS)
        except ValueError:
            result = 314159
        else:
            result = hash(hash(abs(self._numerator)) * inverse)
        result = result if self._numerator >= 0 else -result
        return -2 if result == -1 else result

    def __eq__(a, b):
        if isinstance(b, _Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if b != b or b in (_INFINITY, -_INFINITY):
                return 0.0 == b
            return a == Fraction(b)
        return NotImplemented

    def _compare(self, other, operation):
        if isinstance(other, _Rational):
            return operation(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if other != other or other in (_INFINITY, -_INFINITY):
                return operation(0.0, other)
            return operation(self, Fraction(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, _operators.lt)

    def __gt__(a, b):
        return a._compare(b, _operators.gt)

    def __le__(a, b):
        return a._compare(b, _operators.le)

    def __ge__(a, b):
        return a._compare(b, _operators.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return (self.__class__, (self._numerator, self._denominator))

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()

_INFINITY = float("inf")
`;

/** The namespace of the interpreter that runs: `statistics` and `decimal` know the class, too. */
export const fractionNames = perInterpreter((): Attributes => {
  const numbers = numberTypes();
  const natives = new Map<string, Value>([
    ["_gcd", mathModule.create().get("gcd")!],
    ["_compile", reModule.create().get("compile")!],
  ]);
  for (const name of ["Number", "Complex", "Real", "Rational", "Integral"]) natives.set(`_${name}`, numbers.get(name)!);
  natives.set("_operators", new PyModule("operator", operatorModule.create()));
  const source: PythonSource = { name: "fractions", text: TEXT, natives };
  return pythonSource.run(source);
});

export const fractionsModule: ModuleDefinition = {
  name: "fractions",
  create: (): Attributes => new Map([["Fraction", fractionNames().get("Fraction")!]]),
};
