/**
 * The methods that `dataclass` writes: `__init__`, `__repr__`, comparison, `__hash__`, and what keeps a frozen instance from being changed.
 *
 * CPython writes them as source text and runs it; here each is a function over the list of fields. To the program they are ordinary functions: qualified name, annotations,
 * argument errors.
 */

import { genericSetAttribute, getAttribute, setAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import { isEqual, richOrder } from "../../objects/comparison.ts";
import { PyDict } from "../../objects/dict.ts";
import { exceptionType, newException, type PyBaseException } from "../../objects/exceptions.ts";
import type { Code, PyFunction } from "../../objects/function.ts";
import { hashOf } from "../../objects/hash.ts";
import {
  builtinType,
  NotImplemented,
  type Ordering,
  type PyInstance,
  PyType,
  stringOf,
  typeOf,
  type Value,
} from "../../objects/object.ts";
import { makeSuper } from "../../objects/super.ts";
import { guardedRepr, reprOf, strOf } from "../../objects/text.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { nativeFunction, type NativeParameters } from "../native-function.ts";
import { HAS_FACTORY, MISSING, type PyField } from "./field.ts";
import { FieldReader, FieldWriter } from "./plain-fields.ts";

export const frozenInstanceError = builtinType("FrozenInstanceError", [exceptionType("AttributeError")], {
  module: "dataclasses",
  hasDict: true,
});
frozenInstanceError.layout = exceptionType("BaseException");

export const nameOf = (field: PyField): string => stringOf(field.name) ?? strOf(field.name);

/** A function of the class, or of its class where that is known. */
export function methodOf(
  cls: PyType,
  name: string,
  parameters: Omit<NativeParameters, "module">,
  code: Code,
): PyFunction {
  return nativeFunction(name, { module: cls.module, qualname: `${cls.qualname}.${name}`, ...parameters }, code);
}

export type InitPlan = {
  standard: PyField[];
  keywordOnly: PyField[];
  all: PyField[];
  frozen: boolean;
  hasPostInit: boolean;
  slots: boolean;
};

/** `__init__(self, ...)`: parameters in the order of the fields, keyword-only ones last. */
export function makeInit(cls: PyType, plan: InitPlan): PyFunction {
  const { standard, keywordOnly, all, frozen, hasPostInit, slots } = plan;
  const self = all.some((field) => field.name === "self") ? "__dataclass_self__" : "self";
  const position = new Map<PyField, number>();
  [...standard, ...keywordOnly].forEach((field, i) => void position.set(field, i));
  const set = frozen ? genericSetAttribute : setAttribute;
  const postInit = all.filter((field) => field.kind === "initvar");
  const steps = all.map((field) => stepOf(field, position.get(field), slots)).filter((step) => step !== undefined);
  const writer = new FieldWriter(
    steps.map((step) => step.name),
    frozen,
  );
  // A factory of the program might look at the instance before all fields are set.
  const isPlain = all.every(({ factory }) => factory === MISSING || (factory instanceof PyType && !factory.isHeap));
  const code: Code = (instance, ...args) => {
    const shape = isPlain ? writer.shapeFor(instance!) : undefined;
    if (shape === undefined) for (const step of steps) set(instance!, step.name, step.value(args));
    else {
      const attrs = (instance as PyInstance).attrs!;
      for (let i = 0; i < steps.length; i++) attrs.values_.push(steps[i]!.value(args));
      attrs.shape = shape;
    }
    if (hasPostInit) {
      const method = getAttribute(instance!, "__post_init__");
      call(
        method,
        postInit.map((field) => initVarValue(field, args, position)),
      );
    }
    return null;
  };
  const made = methodOf(
    cls,
    "__init__",
    {
      positional: [self, ...standard.map(nameOf)],
      keywordOnly: keywordOnly.map(nameOf),
      defaults: standard.map(defaultOf).filter((value) => value !== undefined),
      keywordDefaults: new Map(
        keywordOnly
          .map((field) => [nameOf(field), defaultOf(field)] as const)
          .filter((entry): entry is [string, Value] => entry[1] !== undefined),
      ),
    },
    code,
  );
  const annotations = new PyDict();
  for (const field of [...standard, ...keywordOnly]) annotations.set(field.name, field.annotation);
  annotations.set("return", null);
  made.annotations = annotations;
  return made;
}

function initVarValue(field: PyField, args: readonly Value[], position: ReadonlyMap<PyField, number>): Value {
  const at = position.get(field);
  return at === undefined ? field.default : args[at]!;
}

/** The default of the parameter, undefined for none. */
function defaultOf(field: PyField): Value | undefined {
  if (field.factory !== MISSING) return HAS_FACTORY;
  return field.default === MISSING ? undefined : field.default;
}

type Step = { name: string; value: (args: readonly Value[]) => Value };

/** How one field gets its value; undefined where `__init__` leaves it alone. */
function stepOf(field: PyField, at: number | undefined, slots: boolean): Step | undefined {
  if (field.kind !== "field") return undefined;
  const name = nameOf(field);
  const { factory } = field;
  if (factory !== MISSING) {
    if (at === undefined) return { name, value: () => call(factory, []) };
    return { name, value: (args) => (args[at] === HAS_FACTORY ? call(factory, []) : args[at]!) };
  }
  if (at !== undefined) return { name, value: (args) => args[at]! };
  return slots && field.default !== MISSING ? { name, value: () => field.default } : undefined;
}

/** `Point(x=1, y=2)` */
export function makeRepr(cls: PyType, fields: readonly PyField[]): PyFunction {
  const names = fields.map(nameOf);
  return methodOf(cls, "__repr__", { positional: ["self"] }, (self) => {
    const show = (): string =>
      `${typeOf(self!).qualname}(${names.map((name) => `${name}=${reprOf(getAttribute(self!, name))}`).join(", ")})`;
    return typeof self === "object" && self !== null ? guardedRepr(self, "...", show) : show();
  });
}

const valuesOf = (self: Value, fields: FieldReader): PyTuple => new PyTuple(fields.read(self));

export function makeEquals(cls: PyType, fields: readonly PyField[]): PyFunction {
  const names = new FieldReader(fields.map(nameOf));
  return methodOf(cls, "__eq__", { positional: ["self", "other"] }, (self, other) =>
    typeOf(self!) === typeOf(other!) ? isEqual(valuesOf(self!, names), valuesOf(other!, names)) : NotImplemented,
  );
}

export function makeOrdering(cls: PyType, ordering: Ordering, fields: readonly PyField[]): PyFunction {
  const names = new FieldReader(fields.map(nameOf));
  return methodOf(cls, `__${ordering}__`, { positional: ["self", "other"] }, (self, other) =>
    typeOf(self!) === typeOf(other!)
      ? richOrder(ordering, valuesOf(self!, names), valuesOf(other!, names))
      : NotImplemented,
  );
}

export function makeHash(cls: PyType, fields: readonly PyField[]): PyFunction {
  const names = new FieldReader(fields.filter((field) => field.isHashed).map(nameOf));
  return methodOf(cls, "__hash__", { positional: ["self"] }, (self) => hashOf(valuesOf(self!, names)));
}

/** `__setattr__` and `__delattr__` of a frozen class. */
export function makeFrozen(cls: PyType, fields: readonly PyField[]): PyFunction[] {
  const names = new Set(fields.map(nameOf));
  const refuse = (verb: string, name: Value): PyBaseException =>
    newException(frozenInstanceError, `cannot ${verb} field ${reprOf(name)}`);
  const isFrozen = (self: Value, name: Value): boolean => typeOf(self) === cls || names.has(stringOf(name) ?? "");
  // CPython: with slots, `cls` is the class that was there before, of which no instance is; what is no field fails here.
  const pass = (method: string, self: Value, args: Value[]): Value =>
    call(makeSuper(cls, self).attribute(method)!, args);
  return [
    methodOf(cls, "__setattr__", { positional: ["self", "name", "value"] }, (self, name, value) => {
      if (isFrozen(self!, name!)) throw refuse("assign to", name!);
      return pass("__setattr__", self!, [name!, value!]);
    }),
    methodOf(cls, "__delattr__", { positional: ["self", "name"] }, (self, name) => {
      if (isFrozen(self!, name!)) throw refuse("delete", name!);
      return pass("__delattr__", self!, [name!]);
    }),
  ];
}
