/** Methods and attributes of aliases: being called, being a base of a class, class checks, and the names they answer to. */

import { attributeNames, findAttribute, setAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import { isSubclass } from "../../objects/class-check.ts";
import type { PyDict } from "../../objects/dict.ts";
import { isInstanceOfException, typeError } from "../../objects/exceptions.ts";
import { defineAttributes, defineConstants, defineMethods } from "../../objects/function.ts";
import { PyGenericAlias } from "../../objects/generic-alias.ts";
import { PyList } from "../../objects/list.ts";
import { PyType, qualifiedName, stringOf, typeOf, type Value } from "../../objects/object.ts";
import { defineSlotMethods } from "../../objects/slot-methods.ts";
import { reprOf } from "../../objects/text.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";
import {
  ALIAS_TYPES,
  genericAliasType,
  isDunder,
  isNamedClass,
  isTypeVarTuple,
  PyAlias,
  PySpecialAlias,
  specialAliasType,
} from "./alias.ts";
import { sealType } from "./sealed.ts";

const nameOf = (origin: Value): string => (origin instanceof PyType ? origin.name : reprOf(origin));

function refuseCall(name: string, origin: Value): never {
  throw typeError(`Type ${name} cannot be instantiated; use ${nameOf(origin)}() instead`);
}

function callAlias(self: PyAlias, args: PyTuple, kwargs: PyDict): Value {
  if (!self.isFactory) refuseCall(self.formName ?? "", self.origin);
  const origin = self.kind === "annotated" ? self.args[0]! : self.origin;
  const made = call(origin, args.items, kwargs.table.map as Map<string, Value>);
  try {
    setAttribute(made, "__orig_class__", self);
  } catch (error) {
    if (!isInstanceOfException(error, "AttributeError")) throw error;
  }
  return made;
}

function checkByArguments(self: PyAlias, cls: Value): boolean {
  if (self.kind === "union") return self.args.some((arg) => isSubclass(cls, arg));
  throw typeError("Subscripted generics cannot be used with class and instance checks");
}

function checkBare(self: PySpecialAlias, cls: Value): boolean {
  if (cls instanceof PySpecialAlias) return isSubclass(cls.origin, self.origin);
  if (cls instanceof PyAlias) throw typeError("Subscripted generics cannot be used with class and instance checks");
  return isSubclass(cls, self.origin);
}

const isAlias = (value: Value): boolean => value instanceof PyAlias || value instanceof PySpecialAlias;

/** What stands among the bases of a class for an alias. */
function basesFor(self: PyAlias | PySpecialAlias, bases: PyTuple): Value {
  const origin = self instanceof PyAlias && self.kind === "annotated" ? self.args[0]! : self.origin;
  if (self instanceof PyAlias && self.kind === "annotated") return new PyTuple([origin]);
  if (!(origin instanceof PyType)) throw typeError(`Cannot subclass ${reprOf(self)}`);
  const later = bases.items.slice(bases.items.indexOf(self) + 1);
  const isGeneric = (base: Value): boolean =>
    isAlias(base) || (base instanceof PyType && base.mro.some((cls) => isNamedClass(cls, "typing", "Generic")));
  if (isNamedClass(origin, "typing", "Generic")) {
    const hasProtocol = bases.items.some((base) => isNamedClass(base, "typing", "Protocol"));
    return new PyTuple(hasProtocol || later.some((base) => isAlias(base) && base !== self) ? [] : [origin]);
  }
  const isNamed = self instanceof PySpecialAlias || self.formName !== undefined;
  if (!isNamed) return new PyTuple([origin]);
  const entries: Value[] = bases.items.includes(origin) ? [] : [origin];
  if (!later.some(isGeneric)) entries.push(genericClass.get());
  return new PyTuple(entries);
}

/** The class Generic of the interpreter that runs; set by the file that makes it. */
export const genericClass: { get: () => PyType } = {
  get: () => {
    throw new Error("typing is not loaded");
  },
};

const namesOf = (self: PyAlias | PySpecialAlias): Value =>
  new PyList(
    [
      ...new Set([
        ...attributeNames(self),
        ...self.type.mro.flatMap((cls) => [...cls.dict.keys()]),
        ...attributeNames(self.origin).filter((name) => !isDunder(name)),
      ]),
    ].sort(),
  );

/** `__name__` and `__qualname__`: of the form, else of the origin. */
const shownName = (self: PyAlias): Value | undefined => self.formName ?? findAttribute(self.origin, "__name__");

defineSlotMethods(genericAliasType, "repr eq hash getitem or ror iter");
defineMethods(genericAliasType, {
  "__new__(cls, origin, args, /, *, inst=True, name=None)": (
    _cls: Value,
    origin: Value,
    args: Value,
    isFactory: Value,
    name: Value,
  ) =>
    new PyAlias("generic", origin, args instanceof PyTuple ? args.items : [args], {
      formName: stringOf(name),
      isFactory: isTrue(isFactory),
    }),
  "__call__(self, /, *args, **kwargs)": callAlias,
  "__instancecheck__(self, obj, /)": (self: PyAlias, value: Value) => checkByArguments(self, typeOf(value)),
  "__subclasscheck__(self, cls, /)": checkByArguments,
  "__mro_entries__(self, bases, /)": basesFor,
  "__dir__(self, /)": namesOf,
  "__copy__(self, /)": (self: PyAlias) => self,
  "__deepcopy__(self, memo, /)": (self: PyAlias) => self,
  "copy_with(self, args, /)": (self: PyAlias, args: PyTuple) => self.withArguments(args.items),
});
defineAttributes(genericAliasType, {
  __origin__: (self: PyAlias) => (self.kind === "annotated" ? self.args[0] : self.origin),
  __args__: (self: PyAlias) => new PyTuple(self.args),
  __parameters__: (self: PyAlias) => new PyTuple(self.parameters),
  __name__: shownName,
  __qualname__: shownName,
  _name: (self: PyAlias) => self.formName ?? null,
  __module__: (self: PyAlias) =>
    self.kind === "annotated"
      ? findAttribute(self.args[0]!, "__module__")
      : self.formName === undefined
        ? findAttribute(self.origin, "__module__")
        : "typing",
  __doc__: (self: PyAlias) => findAttribute(self.origin, "__doc__"),
});
for (const type of [ALIAS_TYPES.union, ALIAS_TYPES.callable, ALIAS_TYPES.annotated])
  defineConstants(type, { __iter__: null });
for (const type of [...Object.values(ALIAS_TYPES), specialAliasType]) sealType(type);
defineAttributes(ALIAS_TYPES.annotated, { __metadata__: (self: PyAlias) => new PyTuple(self.metadata) });
defineAttributes(ALIAS_TYPES.unpack, {
  __typing_is_unpacked_typevartuple__: (self: PyAlias) => isTypeVarTuple(self.args[0]!),
  __typing_unpacked_tuple_args__: (self: PyAlias) => {
    const [arg] = self.args;
    if (!(arg instanceof PyAlias) && !(arg instanceof PyGenericAlias)) return null;
    if (!isNamedClass(arg.origin, "builtins", "tuple")) throw typeError("Unpack[...] must be used with a tuple type");
    return arg instanceof PyAlias ? new PyTuple(arg.args) : arg.args;
  },
});

defineSlotMethods(specialAliasType, "repr getitem or ror");
defineMethods(specialAliasType, {
  "__new__(cls, origin, nparams, /, *, inst=True, name=None)": (
    _cls: Value,
    origin: Value,
    arity: Value,
    isFactory: Value,
    name: Value,
  ) => new PySpecialAlias(stringOf(name) ?? nameOf(origin), () => origin, Number(arity), isTrue(isFactory)),
  "__call__(self, /, *args, **kwargs)": (self: PySpecialAlias, args: PyTuple, kwargs: PyDict) => {
    if (!self.isFactory) refuseCall(self.name, self.origin);
    return call(self.origin, args.items, kwargs.table.map as Map<string, Value>);
  },
  "__instancecheck__(self, obj, /)": (self: PySpecialAlias, value: Value) => checkBare(self, typeOf(value)),
  "__subclasscheck__(self, cls, /)": checkBare,
  "__mro_entries__(self, bases, /)": basesFor,
  "__dir__(self, /)": namesOf,
  "__copy__(self, /)": (self: PySpecialAlias) => self,
  "__deepcopy__(self, memo, /)": (self: PySpecialAlias) => self,
});
defineAttributes(specialAliasType, {
  __origin__: (self: PySpecialAlias) => self.origin,
  __name__: (self: PySpecialAlias) => self.name,
  __qualname__: (self: PySpecialAlias) => self.name,
  _name: (self: PySpecialAlias) => self.name,
  __module__: () => "typing",
  __parameters__: () => new PyTuple([]),
  __doc__: (self: PySpecialAlias) =>
    self.origin instanceof PyType ? `A generic version of ${qualifiedName(self.origin)}.` : null,
});
