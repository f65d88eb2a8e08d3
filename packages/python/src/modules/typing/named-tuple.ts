/** typing.NamedTuple: a named tuple written as a class, or made by a call. */

import { unpack } from "../../runtime/items.ts";
import { findAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import { PyDict } from "../../objects/dict.ts";
import { attributeError, typeError } from "../../objects/exceptions.ts";
import { PyFunction, PyStaticMethod } from "../../objects/function.ts";
import { arrayFrom } from "../../objects/iteration.ts";
import { type PyType, stringOf, typeType, type Value } from "../../objects/object.ts";
import { strOf } from "../../objects/text.ts";
import { PyTuple, tupleType } from "../../objects/tuple.ts";
import { checkNames, createNamedTuple } from "../collections/namedtuple.ts";
import { defineClassBody, setMetaclass } from "../class-body.ts";
import { nativeFunction } from "../native-function.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { pythonClass } from "../python-class.ts";
import { builtin } from "../../objects/function.ts";
import { checkType } from "./type-check.ts";
import { genericTypes } from "./generic.ts";

/** The class that a class statement over NamedTuple really has as its base: its metaclass makes the tuple. */
export const namedTupleBase = perInterpreter(() => {
  const meta = pythonClass("NamedTupleMeta", "typing", [typeType]);
  defineClassBody(meta, { methods: { "__new__(cls, typename, bases, ns)": fromClass } });
  const base = pythonClass("NamedTuple", "typing");
  setMetaclass(base, meta);
  return base;
});

const PROHIBITED = new Set(
  "__new__ __init__ __slots__ __getnewargs__ _fields _field_defaults _field_types _make _replace _asdict _source".split(
    " ",
  ),
);
const NOT_COPIED = new Set(["__module__", "__qualname__", "__annotations__", "__orig_bases__"]);

function fromClass(_meta: Value, typename: Value, bases: PyTuple, namespace: PyDict): Value {
  for (const base of bases.items)
    if (base !== namedTupleBase() && base !== genericTypes().generic)
      throw typeError("can only inherit from a NamedTuple type and Generic");
  const annotations = namespace.get("__annotations__");
  const types = annotations instanceof PyDict ? annotations : new PyDict();
  const names = types.table.keys().map((name) => stringOf(name) ?? "");
  const withDefault = names.filter((name) => namespace.get(name) !== undefined);
  const first = names.findIndex((name) => withDefault.includes(name));
  names.forEach((name, i) => {
    if (first < 0 || i < first || withDefault.includes(name)) return;
    const before = names.slice(0, i).filter((each) => withDefault.includes(each));
    throw typeError(
      `Non-default namedtuple field ${name} cannot follow default field${before.length > 1 ? "s" : ""} ${before.join(", ")}`,
    );
  });
  const isGeneric = bases.items.includes(genericTypes().generic);
  const made = makeClass(
    stringOf(typename) ?? "",
    names,
    types,
    withDefault.map((name) => namespace.get(name)!),
    bases.items.length > 1 ? bases.items.map((base) => (base === namedTupleBase() ? tupleType : base)) : [],
    (cls) => cls.define("__orig_bases__", namespace.get("__orig_bases__") ?? new PyTuple([namedTupleFunction()])),
  );
  const qualname = stringOf(namespace.get("__qualname__") ?? null);
  if (qualname !== undefined) made.qualname = qualname;
  if (isGeneric) made.define("__class_getitem__", genericTypes().generic.dict.get("__class_getitem__"));
  for (const [key, value] of namespace.table.map) {
    const name = stringOf(key) ?? "";
    if (PROHIBITED.has(name)) throw attributeError(`Cannot overwrite NamedTuple attribute ${name}`, made, name);
    if (!NOT_COPIED.has(name) && !names.includes(name)) made.define(name, value);
  }
  if (isGeneric) call(findAttribute(made, "__init_subclass__")!, []);
  return made;
}

function makeClass(
  name: string,
  fields: readonly string[],
  types: PyDict,
  defaults: readonly Value[],
  bases: readonly Value[] = [],
  prepare: (cls: PyType) => void = () => undefined,
): PyType {
  const checked = new PyDict();
  for (const field of fields)
    checked.set(field, checkType(types.get(field)!, { message: `field ${field} annotation must be a type` }));
  checkNames(name, fields, false);
  const made = createNamedTuple(name, fields, { defaults, bases, prepare });
  made.define("__annotations__", checked);
  const construct = made.dict.get("__new__");
  const func = construct instanceof PyStaticMethod ? construct.func : construct;
  if (func instanceof PyFunction) func.annotations = checked;
  return made;
}

/** The function NamedTuple, which also stands as a base in class statements. */
export const namedTupleFunction = perInterpreter(() => {
  const parameters = {
    doc: "Typed version of namedtuple.",
    module: "typing",
    positionalOnly: ["typename", "fields"],
    defaults: [null],
    varkw: "kwargs",
  };
  const made = nativeFunction("NamedTuple", parameters, (typename, fields, kwargs) => {
    if (fields === null && (kwargs as PyDict).table.size === 0)
      return makeClass(strOf(typename!), [], new PyDict(), []);
    const types = new PyDict();
    if (fields === null) for (const [key, value] of (kwargs as PyDict).table.map) types.set(key, value);
    else if ((kwargs as PyDict).table.size > 0)
      throw typeError("Either list of fields or keywords can be provided to NamedTuple, not both");
    else
      for (const pair of arrayFrom(fields!)) {
        const items = unpack(pair, 2);
        types.set(items[0]!, items[1]!);
      }
    const names = types.table.keys().map((name) => stringOf(name) ?? "");
    return makeClass(strOf(typename!), names, types, []);
  });
  made.attrs = new Map<string, Value>([
    ["__mro_entries__", builtin("_namedtuple_mro_entries(bases, /)", () => new PyTuple([namedTupleBase()]), "typing")],
  ]);
  return made;
});
