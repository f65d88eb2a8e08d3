/**
 * The module numbers, written in Python: the abstract classes of numbers.
 *
 * `fractions` and `decimal` make their classes members of it, so the classes of one interpreter are made once (`numberTypes`). What the abstract classes give to
 * subclasses is there (`__sub__` from `__add__`, `conjugate`); the rest is abstract.
 */

import { builtin } from "../objects/function.ts";
import type { Attributes, Value } from "../objects/object.ts";
import { abstractTypes } from "./abc.ts";
import { markAbstract } from "./class-body.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { perInterpreter } from "./per-interpreter.ts";
import { PyList } from "../objects/list.ts";
import { pythonSource } from "./python-source.ts";
import type { PyFunction } from "../objects/function.ts";

const TEXT = `
class Number(metaclass=_ABCMeta):
    """All numbers inherit from this class."""
    __slots__ = ()
    __hash__ = None

class Complex(Number):
    __slots__ = ()
    @_abstract
    def __complex__(self): return None
    def __bool__(self): return self != 0
    @property
    @_abstract
    def real(self): return None
    @property
    @_abstract
    def imag(self): return None
    @_abstract
    def __add__(self, other): return None
    @_abstract
    def __radd__(self, other): return None
    @_abstract
    def __neg__(self): return None
    @_abstract
    def __pos__(self): return None
    def __sub__(self, other): return self + -other
    def __rsub__(self, other): return -self + other
    @_abstract
    def __mul__(self, other): return None
    @_abstract
    def __rmul__(self, other): return None
    @_abstract
    def __truediv__(self, other): return None
    @_abstract
    def __rtruediv__(self, other): return None
    @_abstract
    def __pow__(self, exponent): return None
    @_abstract
    def __rpow__(self, base): return None
    @_abstract
    def __abs__(self): return None
    @_abstract
    def conjugate(self): return None
    @_abstract
    def __eq__(self, other): return None

Complex.register(complex)

class Real(Complex):
    __slots__ = ()
    @_abstract
    def __float__(self): return None
    @_abstract
    def __trunc__(self): return None
    @_abstract
    def __floor__(self): return None
    @_abstract
    def __ceil__(self): return None
    @_abstract
    def __round__(self, ndigits=None): return None
    def __divmod__(self, other): return (self // other, self % other)
    def __rdivmod__(self, other): return (other // self, other % self)
    @_abstract
    def __floordiv__(self, other): return None
    @_abstract
    def __rfloordiv__(self, other): return None
    @_abstract
    def __mod__(self, other): return None
    @_abstract
    def __rmod__(self, other): return None
    @_abstract
    def __lt__(self, other): return None
    @_abstract
    def __le__(self, other): return None
    def __complex__(self): return complex(float(self))
    @property
    def real(self): return +self
    @property
    def imag(self): return 0
    def conjugate(self): return +self

Real.register(float)

class Rational(Real):
    __slots__ = ()
    @property
    @_abstract
    def numerator(self): return None
    @property
    @_abstract
    def denominator(self): return None
    def __float__(self): return int(self.numerator) / int(self.denominator)

class Integral(Rational):
    __slots__ = ()
    @_abstract
    def __int__(self): return None
    def __index__(self): return int(self)
    @_abstract
    def __pow__(self, exponent, modulus=None): return None
    @_abstract
    def __lshift__(self, other): return None
    @_abstract
    def __rlshift__(self, other): return None
    @_abstract
    def __rshift__(self, other): return None
    @_abstract
    def __rrshift__(self, other): return None
    @_abstract
    def __and__(self, other): return None
    @_abstract
    def __rand__(self, other): return None
    @_abstract
    def __xor__(self, other): return None
    @_abstract
    def __rxor__(self, other): return None
    @_abstract
    def __or__(self, other): return None
    @_abstract
    def __ror__(self, other): return None
    @_abstract
    def __invert__(self): return None
    def __float__(self): return float(int(self))
    @property
    def numerator(self): return +self
    @property
    def denominator(self): return 1

Integral.register(int)
`;

/** The abstract classes of the interpreter that runs, by name. */
export const numberTypes = perInterpreter(
  (): Attributes =>
    pythonSource.run({
      name: "numbers",
      text: TEXT,
      natives: new Map<string, Value>([
        ["_ABCMeta", abstractTypes().meta],
        ["_abstract", builtin("_abstract(function, /)", (made: Value) => markAbstract(made as PyFunction))],
      ]),
    }),
);

export const numbersModule: ModuleDefinition = {
  name: "numbers",
  create(): Attributes {
    const names = ["Number", "Complex", "Real", "Rational", "Integral"];
    const namespace = new Map<string, Value>(names.map((name) => [name, numberTypes().get(name)!]));
    namespace.set("__all__", new PyList(["Number", "Complex", "Real", "Rational", "Integral"]));
    return namespace;
  },
};
