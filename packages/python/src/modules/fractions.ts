/** The module fractions, written in Python: exact rational numbers. */

import { charge } from "../limits.ts";
import { call, newInstance } from "../objects/call.ts";
import { typeError, valueError } from "../objects/exceptions.ts";
import { builtin, defineMembers } from "../objects/function.ts";
import { type Int, multiplyInts, powerInts, subtractInts } from "../objects/int-arithmetic.ts";
import { toAsciiNumber, trimSpace } from "../objects/int-text.ts";
import { quoteString } from "../objects/str-repr.ts";
import { PyTuple } from "../objects/tuple.ts";
import { PyModule } from "../objects/module.ts";
import { type Attributes, integerOf, intType, type PyType, stringOf, typeOf, type Value } from "../objects/object.ts";
import { fractionSlots, PyFraction, quickFraction } from "./fractions/native-fraction.ts";
import { exactly, reduce } from "./fractions/pairs.ts";
import { mathModule } from "./math.ts";
import { numberTypes } from "./numbers.ts";
import { perInterpreter } from "./per-interpreter.ts";
import { type PythonSource, pythonSource } from "./python-source.ts";
import { operatorModule } from "./operator.ts";
import type { ModuleDefinition } from "./module-definition.ts";

const TEXT = String.raw`
_MODULUS = 2 ** 61 - 1

def _fallbacks(name, kind, general):
    # The two methods of an operator: the pair of a Fraction beside that of another rational number goes to a native function, other numbers are met as floats or complex.
    def forward(a, b):
        if isinstance(b, (int, Fraction)):
            return _combine(kind, a, b)
        for wider in (float, complex):
            if isinstance(b, wider):
                return general(wider(a), b)
        return NotImplemented
    def reverse(b, a):
        if isinstance(a, _Rational):
            return _combine(kind, a, b)
        for abstract, wider in ((_Real, float), (_Complex, complex)):
            if isinstance(a, abstract):
                return general(wider(a), wider(b))
        return NotImplemented
    for each, prefix in ((forward, "__"), (reverse, "__r")):
        each.__qualname__ = "Fraction._operator_fallbacks.<locals>." + each.__name__
        each.__name__ = prefix + name + "__"
    return forward, reverse

def _lowest(above, below):
    if type(above) is int is type(below):
        return _reduce(above, below)
    common = _gcd(above, below)
    if below < 0:
        common = -common
    return above // common, below // common

def _by_operators(kind, na, da, nb, db):
    # Parts that are no plain ints are combined by operators of their own.
    if kind in "+-":
        left, right = na * db, nb * da
        return None, _lowest(left + right if kind == "+" else left - right, da * db)
    if kind == "*":
        return None, _lowest(na * nb, da * db)
    if kind == "/":
        return None, _lowest(na * db, da * nb)
    if kind == "//":
        return (na * db) // (da * nb), None
    quotient, rest = divmod(na * db, da * nb)
    return None if kind == "%" else quotient, _lowest(rest, da * db)

def _combine(kind, a, b):
    parts = (a.numerator, a.denominator, b.numerator, b.denominator)
    plain = type(parts[0]) is type(parts[1]) is type(parts[2]) is type(parts[3]) is int
    whole, pair = _exactly(kind, *parts) if plain or parts[2] == 0 else _by_operators(kind, *parts)
    if pair is None:
        return whole
    result = Fraction(*pair, _normalize=False)
    return result if whole is None else (whole, result)

def _order(name):
    operation = getattr(_operators, name)
    def compare(a, b):
        return a._richcmp(b, operation)
    compare.__name__ = "__" + name + "__"
    compare.__qualname__ = "Fraction." + compare.__name__
    return compare

class Fraction(_Rational):
    """A rational number: Fraction(10, -8), Fraction('3/4'), Fraction(0.5), Fraction(Decimal('1.1'))."""
    __slots__ = ()

    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        self = _allocate(cls)
        if denominator is not None:
            if type(numerator) is int is type(denominator):
                pair = (numerator, denominator)
            elif isinstance(numerator, _Rational) and isinstance(denominator, _Rational):
                pair = (numerator.numerator * denominator.denominator, denominator.numerator * numerator.denominator)
            else:
                raise TypeError("both arguments should be Rational instances")
            if pair[1] == 0:
                raise ZeroDivisionError(f"Fraction({pair[0]}, 0)")
            if _normalize:
                pair = _lowest(*pair)
        elif type(numerator) is int:
            pair = (numerator, 1)
        elif isinstance(numerator, _Rational):
            pair = (numerator.numerator, numerator.denominator)
        elif isinstance(numerator, float) or _is_decimal(numerator):
            pair = numerator.as_integer_ratio()
        elif isinstance(numerator, str):
            pair = _parse(numerator)
            if pair[1] == 0:
                raise ZeroDivisionError(f"Fraction({pair[0]}, 0)")
        else:
            raise TypeError("argument should be a string or a Rational instance")
        self._numerator, self._denominator = pair
        return self

    @classmethod
    def from_float(cls, f):
        return cls._from(f, isinstance(f, float), "float() only takes floats", None)

    @classmethod
    def from_decimal(cls, dec):
        return cls._from(dec, _is_decimal(dec), "decimal() only takes Decimals", int)

    @classmethod
    def _from(cls, value, fits, refusal, whole):
        if fits:
            return cls(*value.as_integer_ratio())
        if not isinstance(value, _Integral):
            raise TypeError(f"{cls.__name__}.from_{refusal}, not {value!r} ({type(value).__name__})")
        return cls(value if whole is None else whole(value))

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction, until the next one is too fine; between the last two lies the best.
        older, newer = (0, 1), (1, 0)
        rest = (self._numerator, self._denominator)
        while True:
            term, remainder = divmod(*rest)
            if older[1] + term * newer[1] > max_denominator:
                break
            older, newer = newer, (older[0] + term * newer[0], older[1] + term * newer[1])
            rest = (rest[1], remainder)
        steps = (max_denominator - older[1]) // newer[1]
        between = Fraction(older[0] + steps * newer[0], older[1] + steps * newer[1])
        convergent = Fraction(*newer)
        return convergent if abs(convergent - self) <= abs(between - self) else between

    numerator = property(lambda a: a._numerator)
    denominator = property(lambda a: a._denominator)

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator != 1:
            return f"{self._numerator}/{self._denominator}"
        return str(self._numerator)

    __add__, __radd__ = _fallbacks("add", "+", _operators.add)
    __sub__, __rsub__ = _fallbacks("sub", "-", _operators.sub)
    __mul__, __rmul__ = _fallbacks("mul", "*", _operators.mul)
    __truediv__, __rtruediv__ = _fallbacks("truediv", "/", _operators.truediv)
    __floordiv__, __rfloordiv__ = _fallbacks("floordiv", "//", _operators.floordiv)
    __divmod__, __rdivmod__ = _fallbacks("divmod", "divmod", divmod)
    __mod__, __rmod__ = _fallbacks("mod", "%", _operators.mod)

    def __pow__(a, b):
        if not isinstance(b, _Rational):
            return float(a) ** b
        if b.denominator != 1:
            return float(a) ** float(b)
        above, below = a._numerator, a._denominator
        power = b.numerator
        if power < 0:
            # A negative base keeps its sign above the line.
            power = -power
            above, below = (below, above) if above >= 0 else (-below, -above)
        return Fraction(above ** power, below ** power, _normalize=False)

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, _Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** (b._numerator if b._denominator == 1 else float(b))

    def __pos__(a):
        return Fraction(a._numerator, a._denominator, _normalize=False)

    def __neg__(a):
        return Fraction(-a._numerator, a._denominator, _normalize=False)

    def __abs__(a):
        return Fraction(abs(a._numerator), a._denominator, _normalize=False)

    def __trunc__(a):
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    def __int__(a, _index=_operators.index):
        return _index(a.__trunc__())

    def __floor__(a):
        return a.numerator // a.denominator

    def __ceil__(a):
        return -(-a.numerator // a.denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, remainder = divmod(self.numerator, self.denominator)
            doubled = remainder * 2 - self.denominator
            return floor + (doubled > 0 or doubled == 0 and floor % 2)
        scale = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * scale), scale)
        return Fraction(round(self / scale) * scale)

    def __hash__(self):
        # The hash of every number that is equal: the fraction in the field of the modulus.
        try:
            unsigned = hash(hash(abs(self._numerator)) * pow(self._denominator, -1, _MODULUS))
        except ValueError:
            unsigned = 314159
        signed = -unsigned if self._numerator < 0 else unsigned
        return -2 if signed == -1 else signed

    def __eq__(a, b):
        if isinstance(b, _Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, complex) and b.imag == 0:
            b = b.real
        if not isinstance(b, float):
            return NotImplemented
        return a == a.from_float(b) if _isfinite(b) else 0.0 == b

    def _richcmp(self, other, operation):
        if isinstance(other, _Rational):
            return operation(self._numerator * other.denominator, self._denominator * other.numerator)
        if not isinstance(other, float):
            return NotImplemented
        return operation(self, self.from_float(other)) if _isfinite(other) else operation(0.0, other)

    __lt__ = _order("lt")
    __gt__ = _order("gt")
    __le__ = _order("le")
    __ge__ = _order("ge")

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return (self.__class__, (self._numerator, self._denominator))

    def __copy__(self):
        if type(self) is Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()

_lay_out(Fraction)
`;

/** What a text may say: a sign, and either digits over digits or digits with a point and an exponent. Digits may be parted by single underscores. */
const DIGITS = String.raw`\d+(?:_\d+)*`;
const FORM = new RegExp(
  String.raw`^([-+]?)(?=\d|\.\d)(${DIGITS})?(?:/(${DIGITS})|(?:\.(${DIGITS})?)?(?:e([-+]?${DIGITS}))?)$`,
  "i",
);

/** What stands around a number in ASCII, and to patterns also the separators that int() does not take. */
const isAsciiSpaceOrSeparator = (code: number): boolean => (code >= 9 && code <= 13) || (code >= 28 && code <= 32);

/** The pair of a text, in lowest terms unless the denominator is 0. */
function parse(text: string): Value {
  charge(text.length);
  const found = FORM.exec(toAsciiNumber(trimSpace(text, isAsciiSpaceOrSeparator)));
  if (found === null) throw valueError(`Invalid literal for Fraction: ${quoteString(text)}`);
  const [, sign, whole = "0", under, decimals = "", exponent = "0"] = found;
  const integer = (digits: string): Int => integerOf(call(intType, [digits]))!;
  const places = decimals.replaceAll("_", "");
  const power = subtractInts(integer(exponent), places.length);
  const scale = powerInts(10, power < 0 ? subtractInts(0, power) : power) as Int;
  let numerator = integer(whole);
  if (places !== "") numerator = integer(`${whole.replaceAll("_", "")}${places}`);
  let denominator = under === undefined ? 1 : integer(under);
  if (power >= 0) numerator = multiplyInts(numerator, scale);
  else denominator = scale;
  if (sign === "-") numerator = subtractInts(0, numerator);
  return denominator === 0 ? new PyTuple([numerator, 0]) : reduce(numerator, denominator);
}

/** Is it a Decimal? Asked without importing the module: before that nothing is one. */
function isDecimal(value: Value): boolean {
  return typeOf(value).mro.some((type) => type.name === "decimal.Decimal");
}

/** Gives the class what its instances are made of. */
function layOut(cls: PyType): null {
  cls.dict.set("__slots__", new PyTuple(["_numerator", "_denominator"]));
  cls.slots = ["_numerator", "_denominator"];
  defineMembers(cls, fractionSlots);
  cls.constructsQuickly = (args, kwargs) => (kwargs === undefined ? quickFraction(cls, args) : undefined);
  cls.invalidate();
  cls.hasNativeSlots = true;
  return null;
}

/** The namespace of the interpreter that runs: `statistics` and `decimal` know the class, too. */
export const fractionNames = perInterpreter((): Attributes => {
  const numbers = numberTypes();
  const whole = (value: Value): Int => {
    const integer = integerOf(value);
    if (integer === undefined) throw typeError("both arguments should be Rational instances");
    return integer;
  };
  const natives = new Map<string, Value>([
    ["_gcd", mathModule.create().get("gcd")!],
    ["_isfinite", mathModule.create().get("isfinite")!],
    ["_parse", builtin("_parse(text, /)", (text: Value) => parse(stringOf(text)!), "fractions")],
    ["_reduce", builtin("_reduce(a, b, /)", (a: Value, b: Value) => reduce(whole(a), whole(b)), "fractions")],
    [
      "_allocate",
      builtin("_allocate(cls, /)", (cls: PyType) => {
        if (cls.abstractMethods !== undefined) newInstance(cls);
        return new PyFraction(cls);
      }),
    ],
    ["_lay_out", builtin("_lay_out(cls, /)", layOut)],
    ["_is_decimal", builtin("_is_decimal(value, /)", isDecimal, "fractions")],
    [
      "_exactly",
      builtin(
        "_exactly(kind, a, b, c, d, /)",
        (kind: string, a: Value, b: Value, c: Value, d: Value) => exactly(kind, whole(a), whole(b), whole(c), whole(d)),
        "fractions",
      ),
    ],
  ]);
  for (const name of ["Complex", "Real", "Rational", "Integral"]) natives.set(`_${name}`, numbers.get(name)!);
  natives.set("_operators", new PyModule("operator", operatorModule.create()));
  const source: PythonSource = { name: "fractions", text: TEXT, natives };
  return pythonSource.run(source);
});

export const fractionsModule: ModuleDefinition = {
  name: "fractions",
  exported: "Fraction",
  create: (): Attributes => new Map([["Fraction", fractionNames().get("Fraction")!]]),
};
