/**
 * Which of its bases a class is made after. Instances have the fields of one class only, which CPython calls solid: a builtin type, or a class with `__slots__`. Where two
 * bases have their fields from classes of which neither is below the other, there can be no class.
 */

import { exceptionType, typeError } from "./exceptions.ts";
import { objectType, type PyType } from "./object.ts";

/** `__base__`: the base that decides how instances are made. */
export const baseOf = (cls: PyType): PyType => (cls.bases.length === 0 ? objectType : bestBase(cls.bases));

/** The base that CPython makes the class after: the first that is laid out as the class. */
export function bestBase(bases: readonly PyType[]): PyType {
  const solid = bestSolidBase(bases);
  return bases.find((base) => solidBase(base) === solid) ?? bases[0]!;
}

/** Exceptions with fields of their own beside those of BaseException. */
const EXCEPTIONS_WITH_FIELDS = new Set(
  "AttributeError BaseExceptionGroup ImportError NameError OSError StopIteration SyntaxError SystemExit UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError".split(
    " ",
  ),
);

const known = new WeakMap<PyType, PyType>();

/**
 * The class from which instances have their fields: the nearest that has slots, or fields of its own. It is asked of every base before there is a class, so what lies below is known
 * and a chain of classes is walked a step at a time.
 */
function solidBase(type: PyType): PyType {
  let solid = known.get(type);
  if (solid === undefined) {
    solid = findSolidBase(type);
    known.set(type, solid);
  }
  return solid;
}

/** To be said of a class that has been given slots, or other bases. */
export const forgetSolidBase = (type: PyType): void => void known.delete(type);

function findSolidBase(type: PyType): PyType {
  if (type.isHeap) {
    const hasFields = type.slots?.some((name) => name !== "__dict__" && name !== "__weakref__") === true;
    return hasFields ? type : bestSolidBase(type.bases);
  }
  const above = type.bases[0];
  if (type.layout === type || above === undefined || EXCEPTIONS_WITH_FIELDS.has(type.name)) return type;
  return type.layout.isSubtypeOf(exceptionType("BaseException")) ? solidBase(above) : type.layout;
}

/** The one class of fields that all bases agree on. */
function bestSolidBase(bases: readonly PyType[]): PyType {
  let best = objectType;
  for (const base of bases) {
    const solid = solidBase(base);
    if (best.isSubtypeOf(solid)) continue;
    if (!solid.isSubtypeOf(best)) throw typeError("multiple bases have instance lay-out conflict");
    best = solid;
  }
  return best;
}

/** The builtin type that instances of a class with these bases are made of. */
export const bestLayout = (bases: readonly PyType[]): PyType => bestSolidBase(bases).layout;
