/**
 * What the decorator `dataclass` does to a class: finds its fields (own annotations after those of the bases), checks them, and gives it the methods that were asked for.
 */

import { deleteAttribute, findAttribute, getAttribute, hasAttribute, setAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import { PyDict } from "../../objects/dict.ts";
import { attributeError, typeError, valueError } from "../../objects/exceptions.ts";
import { arrayFrom, isIterator } from "../../objects/iteration.ts";
import {
  builtinType,
  type Ordering,
  PyObject,
  PyType,
  setDefaultType,
  stringOf,
  typeOf,
  type Value,
} from "../../objects/object.ts";
import { defineAttributes, PyMember } from "../../objects/function.ts";
import { PyModule } from "../../objects/module.ts";
import { reprOf } from "../../objects/text.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { world } from "../../runtime/world.ts";
import { updateAbstract } from "../abc.ts";
import { isClassVar } from "../typing/special-forms.ts";
import { signatureText } from "./signature-text.ts";
import { KW_ONLY, MISSING, PyField, PyInitVar, initVarType } from "./field.ts";
import {
  type InitPlan,
  makeEquals,
  makeFrozen,
  makeHash,
  makeInit,
  makeOrdering,
  makeRepr,
  nameOf,
} from "./generated-methods.ts";

/** The options of `dataclass`, by their Python names. */
export type Options = {
  init: boolean;
  repr: boolean;
  eq: boolean;
  order: boolean;
  unsafe_hash: boolean;
  frozen: boolean;
  match_args: boolean;
  kw_only: boolean;
  slots: boolean;
  weakref_slot: boolean;
};

const paramsType = builtinType("_DataclassParams", undefined, { module: "dataclasses", final: true });
const SHOWN = ["init", "repr", "eq", "order", "unsafe_hash", "frozen"] as const;

/** `__dataclass_params__` */
class DataclassParams extends PyObject {
  readonly options: Options;
  constructor(options: Options) {
    super();
    this.options = options;
  }
  override repr(): string {
    return `_DataclassParams(${SHOWN.map((name) => `${name}=${reprOf(this.options[name])}`).join(",")})`;
  }
}
setDefaultType(DataclassParams, paramsType);
defineAttributes(
  paramsType,
  Object.fromEntries(SHOWN.map((name) => [name, (self: DataclassParams) => self.options[name]])),
);

/** The fields of a class by name, its own and its bases'; undefined for what is no dataclass. */
export function fieldTable(value: Value): Map<string, PyField> | undefined {
  const table = findAttribute(value, "__dataclass_fields__");
  if (!(table instanceof PyDict)) return undefined;
  const fields = new Map<string, PyField>();
  for (const [name, field] of table.table.map) if (field instanceof PyField) fields.set(stringOf(name) ?? "", field);
  return fields;
}

export function processClass(cls: Value, options: Options): Value {
  if (!(cls instanceof PyType)) {
    getAttribute(cls, "__module__");
    setAttribute(cls, "__dataclass_params__", new DataclassParams(options));
    getAttribute(cls, "__mro__");
    throw attributeError(`'${typeOf(cls).name}' object has no attribute '__mro__'`, cls, "__mro__");
  }
  setAttribute(cls, "__dataclass_params__", new DataclassParams(options));
  const fields = inheritedFields(cls);
  const own = ownFields(cls, options.kw_only);
  for (const field of own) {
    fields.set(nameOf(field), field);
    settleDefault(cls, field);
  }
  checkUnannotated(cls, new Set(own.map(nameOf)));
  checkBases(cls, options.frozen);
  const table = new PyDict();
  for (const [name, field] of fields) table.set(name, field);
  setAttribute(cls, "__dataclass_fields__", table);
  addMethods(cls, fields, options);
  if (options.weakref_slot && !options.slots) throw typeError("weakref_slot is True but slots is False");
  const made = options.slots ? withSlots(cls, fields, options) : cls;
  return updateAbstract(made);
}

function inheritedFields(cls: PyType): Map<string, PyField> {
  const fields = new Map<string, PyField>();
  for (const base of cls.mro.slice(1).reverse())
    for (const [name, field] of fieldTable(base) ?? []) fields.set(name, field);
  return fields;
}

function checkBases(cls: PyType, frozen: boolean): void {
  const bases = cls.mro.slice(1).filter((base) => hasAttribute(base, "__dataclass_fields__"));
  if (bases.length === 0) return;
  const anyFrozen = bases.some((base) => isFrozen(base));
  if (anyFrozen && !frozen) throw typeError("cannot inherit non-frozen dataclass from a frozen one");
  if (!anyFrozen && frozen) throw typeError("cannot inherit frozen dataclass from a non-frozen one");
}

function isFrozen(cls: PyType): boolean {
  const params = findAttribute(cls, "__dataclass_params__");
  return params instanceof DataclassParams && params.options.frozen;
}

function ownFields(cls: PyType, keywordOnly: boolean): PyField[] {
  const annotations = cls.dict.get("__annotations__");
  if (!(annotations instanceof PyDict)) return [];
  const fields: PyField[] = [];
  let areKeywordOnly = keywordOnly;
  let seen = false;
  for (const [key, annotation] of [...annotations.table.map]) {
    const name = stringOf(key) ?? "";
    if (annotation === KW_ONLY || isNamed(cls, annotation, "KW_ONLY", "dataclasses")) {
      if (seen) throw typeError(`${reprOf(name)} is KW_ONLY, but KW_ONLY has already been specified`);
      seen = true;
      areKeywordOnly = true;
    } else fields.push(makeOwnField(cls, name, annotation, areKeywordOnly));
  }
  return fields;
}

/** Is the annotation a string whose beginning names this thing (`"ClassVar[int]"`, `"t.ClassVar"`) among the global variables of the class's module? */
function isNamed(cls: PyType, annotation: Value, name: string, module: string): boolean {
  const match = /^\s*(?:(\w+)\s*\.)?\s*(\w+)/.exec(stringOf(annotation) ?? "");
  if (match === null) return false;
  const [, qualifier, last] = match as unknown as [string, string | undefined, string];
  // Classes of modules of ours, and of code that has globals of its own, are believed.
  if (cls.module !== "__main__") return last === name && (qualifier === undefined || qualifier === module);
  const meant = world().importLibraryModule(module);
  const value = globalVariable(qualifier ?? last);
  if (qualifier === undefined) return value !== undefined && value === getAttribute(meant, name);
  return value instanceof PyModule && value.name === module && last === name;
}

const globalVariable = (name: string): Value | undefined => world().global(name).v;

function makeOwnField(cls: PyType, name: string, annotation: Value, keywordOnly: boolean): PyField {
  const given = findAttribute(cls, name);
  // What `__slots__` made is no default.
  const isSlot = given instanceof PyMember;
  const field = given instanceof PyField ? given : new PyField();
  if (!(given instanceof PyField)) field.default = given === undefined || isSlot ? MISSING : given;
  field.name = name;
  field.annotation = annotation;
  if (isClassVar(annotation) || isNamed(cls, annotation, "ClassVar", "typing")) field.kind = "classvar";
  else if (
    annotation === initVarType ||
    annotation instanceof PyInitVar ||
    isNamed(cls, annotation, "InitVar", "dataclasses")
  )
    field.kind = "initvar";
  else field.kind = "field";
  if (field.kind !== "field" && field.factory !== MISSING)
    throw typeError(`field ${name} cannot have a default factory`);
  if (field.kind !== "classvar") {
    if (field.keywordOnly === MISSING) field.keywordOnly = keywordOnly;
  } else if (field.keywordOnly !== MISSING) throw typeError(`field ${name} is a ClassVar but specifies kw_only`);
  if (field.kind === "field" && typeOf(field.default).lookup("__hash__") === null)
    throw valueError(
      `mutable default ${reprOf(typeOf(field.default))} for field ${name} is not allowed: use default_factory`,
    );
  return field;
}

/** The class attribute is the default, and there is none where the field has none. */
function settleDefault(cls: PyType, field: PyField): void {
  const name = nameOf(field);
  if (!(findAttribute(cls, name) instanceof PyField)) return;
  if (field.default !== MISSING) setAttribute(cls, name, field.default);
  else deleteAttribute(cls, name);
}

function checkUnannotated(cls: PyType, names: ReadonlySet<string>): void {
  for (const [name, value] of cls.dict)
    if (value instanceof PyField && !names.has(name))
      throw typeError(`${reprOf(name)} is a field but has no type annotation`);
}

const ORDERINGS: readonly Ordering[] = ["lt", "le", "gt", "ge"];

function addMethods(cls: PyType, table: ReadonlyMap<string, PyField>, options: Options): void {
  const ownHash = cls.dict.get("__hash__");
  const hasOwnHash = ownHash !== undefined && !(ownHash === null && cls.dict.has("__eq__"));
  if (options.order && !options.eq) throw valueError("eq must be true if order is true");
  const all = [...table.values()].filter((field) => field.kind !== "classvar");
  const inInit = all.filter((field) => isTrue(field.init));
  const standard = inInit.filter((field) => !isTrue(field.keywordOnly));
  const keywordOnly = inInit.filter((field) => isTrue(field.keywordOnly));
  if (options.init) {
    checkDefaults(standard);
    const { frozen, slots } = options;
    const plan: InitPlan = {
      standard,
      keywordOnly,
      all,
      frozen,
      slots,
      hasPostInit: hasAttribute(cls, "__post_init__"),
    };
    addNew(cls, "__init__", makeInit(cls, plan));
  }
  const fields = all.filter((field) => field.kind === "field");
  if (options.repr)
    addNew(
      cls,
      "__repr__",
      makeRepr(
        cls,
        fields.filter((field) => isTrue(field.shown)),
      ),
    );
  const compared = fields.filter((field) => isTrue(field.compare));
  if (options.eq) addNew(cls, "__eq__", makeEquals(cls, compared));
  if (options.order) {
    for (const ordering of ORDERINGS)
      if (!addNew(cls, `__${ordering}__`, makeOrdering(cls, ordering, compared)))
        throw typeError(
          `Cannot overwrite attribute __${ordering}__ in class ${cls.name}. Consider using functools.total_ordering`,
        );
  }
  if (options.frozen) {
    for (const method of makeFrozen(cls, fields))
      if (!addNew(cls, method.name, method))
        throw typeError(`Cannot overwrite attribute ${method.name} in class ${cls.name}`);
  }
  addHash(cls, fields, options, hasOwnHash);
  if (findAttribute(cls, "__doc__") === null) setAttribute(cls, "__doc__", cls.name + signatureText(cls));
  if (options.match_args) addNew(cls, "__match_args__", new PyTuple(standard.map(nameOf)));
}

function checkDefaults(fields: readonly PyField[]): void {
  let seen = false;
  for (const field of fields) {
    if (field.hasDefault) seen = true;
    else if (seen) throw typeError(`non-default argument ${reprOf(field.name)} follows default argument`);
  }
}

/** Sets an attribute that the class does not define itself; says whether it could. */
function addNew(cls: PyType, name: string, value: Value): boolean {
  if (cls.dict.has(name)) return false;
  setAttribute(cls, name, value);
  return true;
}

/** `__hash__`: by its values where that is safe or was demanded, None where instances may change, else as it is. */
function addHash(cls: PyType, fields: readonly PyField[], options: Options, hasOwnHash: boolean): void {
  if (options.unsafe_hash) {
    if (hasOwnHash) throw typeError(`Cannot overwrite attribute __hash__ in class ${cls.name}`);
    setAttribute(cls, "__hash__", makeHash(cls, fields));
  } else if (options.eq && !hasOwnHash) setAttribute(cls, "__hash__", options.frozen ? makeHash(cls, fields) : null);
}

/** The class again, with `__slots__`: they can't be added to a class that is made. */
function withSlots(cls: PyType, table: ReadonlyMap<string, PyField>, options: Options): Value {
  if (cls.dict.has("__slots__")) throw typeError(`${cls.name} already specifies __slots__`);
  const inherited = new Set(cls.mro.slice(1, -1).flatMap((base) => ownSlots(base)));
  const names = [...table.values()].filter((field) => field.kind === "field").map(nameOf);
  if (options.weakref_slot) names.push("__weakref__");
  const namespace = new PyDict();
  for (const [name, value] of cls.dict) namespace.set(name, value);
  namespace.set("__slots__", new PyTuple(names.filter((name) => !inherited.has(name))));
  for (const name of [...names, "__dict__", "__weakref__"]) namespace.table.delete(name);
  namespace.set("__qualname__", cls.qualname);
  return call(cls.type, [cls.name, new PyTuple(cls.bases), namespace]);
}

function ownSlots(cls: PyType): string[] {
  const slots = cls.dict.get("__slots__");
  if (slots === undefined) return cls.hasDict && cls.isHeap ? ["__weakref__"] : [];
  if (isIterator(slots)) throw typeError(`Slots of ${reprOf(cls.name)} cannot be determined`);
  return (typeof slots === "string" ? [slots] : arrayFrom(slots)).map((name) => stringOf(name) ?? "");
}
