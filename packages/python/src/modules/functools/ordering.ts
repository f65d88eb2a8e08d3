/** functools.cmp_to_key and total_ordering. */

import { getAttribute, setAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import { richEquals, richNotEquals, richOrder } from "../../objects/comparison.ts";
import { attributeError, typeError, valueError } from "../../objects/exceptions.ts";
import {
  builtin,
  defineAttributes,
  defineConstants,
  defineMethods,
  type PyBuiltin,
  type PyFunction,
} from "../../objects/function.ts";
import {
  builtinType,
  NotImplemented,
  objectType,
  type Ordering,
  PyObject,
  PyType,
  setDefaultType,
  typeOf,
  type Value,
} from "../../objects/object.ts";
import { isTrue } from "../../objects/truth.ts";
import { defineSlotMethods } from "../../objects/slot-methods.ts";
import { pythonFunction } from "../python-function.ts";

const keyWrapperType = builtinType("functools.KeyWrapper", undefined, { module: "functools", final: true });

/** What cmp_to_key gives (without object), and what that makes of every object. */
class KeyWrapper extends PyObject {
  readonly compare: Value;
  readonly object: Value | undefined;
  constructor(compare: Value, object: Value | undefined) {
    super();
    this.compare = compare;
    this.object = object;
  }
  #result(other: Value): Value {
    if (!(other instanceof KeyWrapper)) throw typeError("other argument must be K instance");
    if (this.object === undefined || other.object === undefined) throw attributeError("object", this, "object");
    return call(this.compare, [this.object, other.object]);
  }
  override order(operator: Ordering, other: Value): boolean {
    return isTrue(richOrder(operator, this.#result(other), 0));
  }
  override equals(other: Value): boolean {
    return isTrue(richEquals(this.#result(other), 0));
  }
  override hash(): undefined {
    return undefined;
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
}
setDefaultType(KeyWrapper, keyWrapperType);
defineSlotMethods(keyWrapperType, "eq ne lt le gt ge");
defineConstants(keyWrapperType, { __hash__: null });
defineAttributes(keyWrapperType, { obj: (self: KeyWrapper) => self.object });
defineMethods(keyWrapperType, {
  "__call__(self, obj)": (self: KeyWrapper, obj: Value) => new KeyWrapper(self.compare, obj),
});

export const cmpToKey = (): PyBuiltin =>
  builtin("cmp_to_key(mycmp)", (compare) => new KeyWrapper(compare, undefined), "_functools");

type Derivation = (result: boolean, self: Value, other: Value) => boolean;
const differs = (self: Value, other: Value): boolean => isTrue(richNotEquals(self, other));
const equals = (self: Value, other: Value): boolean => isTrue(richEquals(self, other));

/** How each comparison follows from the one that the class has, in the order in which they are put into it. */
const DERIVATIONS: { readonly [root in Ordering]: { readonly [derived in Ordering]?: Derivation } } = {
  lt: { gt: (less, a, b) => !less && differs(a, b), le: (less, a, b) => less || equals(a, b), ge: (less) => !less },
  le: { ge: (most, a, b) => !most || equals(a, b), lt: (most, a, b) => most && differs(a, b), gt: (most) => !most },
  gt: { lt: (more, a, b) => !more && differs(a, b), ge: (more, a, b) => more || equals(a, b), le: (more) => !more },
  ge: {
    le: (least, a, b) => !least || equals(a, b),
    gt: (least, a, b) => least && differs(a, b),
    lt: (least) => !least,
  },
};
const ROOTS: readonly Ordering[] = ["lt", "le", "gt", "ge"];

function derivedMethod(root: Ordering, derived: Ordering, derive: Derivation): PyFunction {
  const name = `__${derived}__`;
  const code = (self: Value, other: Value): Value => {
    const result = call(getAttribute(typeOf(self), `__${root}__`), [self, other]);
    return result === NotImplemented ? result : derive(isTrue(result), self, other);
  };
  return pythonFunction(`${name}(self, other)`, code, { module: "functools", qualname: `_${derived}_from_${root}` });
}

/** total_ordering(cls): the comparisons that the class lacks, made from the one that it has. */
function totalOrdering(cls: Value): Value {
  // CPython: what is no class has all comparisons, bound to it.
  if (!(cls instanceof PyType)) return cls;
  const own = new Set(
    ROOTS.filter((ordering) => cls.lookup(`__${ordering}__`) !== objectType.lookup(`__${ordering}__`)),
  );
  const root = ROOTS.find((ordering) => own.has(ordering));
  if (root === undefined) throw valueError("must define at least one ordering operation: < > <= >=");
  for (const [ordering, derive] of Object.entries(DERIVATIONS[root]) as [Ordering, Derivation][]) {
    if (!own.has(ordering)) setAttribute(cls, `__${ordering}__`, derivedMethod(root, ordering, derive));
  }
  return cls;
}

export const totalOrderingFunction = (): PyFunction =>
  pythonFunction("total_ordering(cls)", totalOrdering, { module: "functools" });
