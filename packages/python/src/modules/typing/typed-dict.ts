/** typing.TypedDict: a class that only describes a dict; calling it makes a plain one. */

import { badArgument } from "../../objects/argument-errors.ts";
import { call } from "../../objects/call.ts";
import { createType } from "../../objects/class-creation.ts";
import { dictType, PyDict } from "../../objects/dict.ts";
import { typeError, valueError } from "../../objects/exceptions.ts";
import { builtin } from "../../objects/function.ts";
import { frozensetOf } from "../../objects/set.ts";
import { PyType, stringOf, typeType, type Value } from "../../objects/object.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { defineClassBody, setMetaclass } from "../class-body.ts";
import { nativeFunction } from "../native-function.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { pythonClass } from "../python-class.ts";
import { PyAlias } from "./alias.ts";
import { genericTypes } from "./generic.ts";
import { checkType } from "./type-check.ts";
import { notRequiredForm, requiredForm } from "./special-forms.ts";

export const typedDictTypes = perInterpreter(() => {
  const meta = pythonClass("_TypedDictMeta", "typing", [typeType]);
  const refuse = (): never => {
    throw typeError("TypedDict does not support instance and class checks");
  };
  defineClassBody(meta, {
    methods: {
      "__new__(cls, name, bases, ns, total=True)": newTypedDict,
      "__init__(cls, name, bases, ns, total=True)": () => null,
      "__call__(cls, *args, **kwargs)": (_cls: Value, args: PyTuple, kwargs: PyDict) =>
        call(dictType, args.items, kwargs.table.map as Map<string, Value>),
      "__instancecheck__(cls, other)": refuse,
      "__subclasscheck__(cls, other)": refuse,
    },
  });
  const base = pythonClass("TypedDict", "typing", [dictType]);
  setMetaclass(base, meta);
  return { meta, base };
});

function newTypedDict(meta: PyType, name: Value, bases: PyTuple, namespace: PyDict, total: Value): Value {
  const text = stringOf(name);
  if (text === undefined) throw badArgument("type.__new__() argument 1", "str", name);
  const { base } = typedDictTypes();
  const { generic } = genericTypes();
  for (const each of bases.items)
    if (each !== base && each !== generic && !(each instanceof PyType && each.type === meta))
      throw typeError("cannot inherit from both a TypedDict type and a non-TypedDict base class");
  const parents = bases.items.filter((each): each is PyType => each instanceof PyType && each !== base);
  const own = namespace.get("__annotations__");
  const annotations = new PyDict();
  const required = new Set<string>();
  const optional = new Set<string>();
  // The last one to speak of a key is right.
  const note = (key: string, isNeeded: boolean): void => {
    (isNeeded ? required : optional).add(key);
    (isNeeded ? optional : required).delete(key);
  };
  for (const parent of parents) {
    const inherited = parent.dict.get("__annotations__");
    if (inherited instanceof PyDict) for (const [key, value] of inherited.table.map) annotations.set(key, value);
    for (const key of namesIn(parent, "__required_keys__")) note(key, true);
    for (const key of namesIn(parent, "__optional_keys__")) note(key, false);
  }
  const message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type";
  for (const [key, given] of own instanceof PyDict ? own.table.map : []) {
    const annotation = checkType(given, { message, isClass: false, isArgument: true });
    annotations.set(key, annotation);
    note(stringOf(key) ?? "", isRequired(annotation, isTrue(total)));
  }
  const body = new PyDict();
  for (const [key, value] of namespace.table.map) if (key !== "__annotations__") body.set(key, value);
  if (body.get("__orig_bases__") === undefined && !bases.items.every((each) => each !== base))
    body.set("__orig_bases__", new PyTuple([typedDictFunction()]));
  const made = createType(
    meta,
    text,
    bases.items.some((each) => each instanceof PyType && each.mro.includes(generic)) ? [generic, dictType] : [dictType],
    body,
    undefined,
  );
  made.define("__annotations__", annotations);
  made.define("__required_keys__", frozensetOf([...required]));
  made.define("__optional_keys__", frozensetOf([...optional]));
  if (!made.dict.has("__total__")) made.define("__total__", total);
  return made;
}

function namesIn(cls: PyType, name: string): string[] {
  const keys = cls.dict.get(name);
  return keys !== undefined && keys !== null && typeof keys === "object" && "keys" in keys
    ? (keys as { keys(): Value[] }).keys().map(String)
    : [];
}

function isRequired(annotation: Value, total: boolean): boolean {
  if (annotation instanceof PyAlias && annotation.kind === "annotated") return isRequired(annotation.args[0]!, total);
  if (!(annotation instanceof PyAlias)) return total;
  return annotation.origin === requiredForm ? true : annotation.origin === notRequiredForm ? false : total;
}

/** The function TypedDict, which also stands as a base in class statements. */
export const typedDictFunction = perInterpreter(() => {
  const parameters = {
    module: "typing",
    doc: "A simple typed namespace. At runtime it is equivalent to a plain dict.",
    positionalOnly: ["typename", "fields"],
    defaults: [null],
    keywordOnly: ["total"],
    keywordDefaults: new Map<string, Value>([["total", true]]),
    varkw: "kwargs",
  };
  const made = nativeFunction("TypedDict", parameters, (typename, fields, total, kwargs) => {
    const name = stringOf(typename!);
    const annotations = fields === null ? (kwargs as PyDict) : fields!;
    if (fields !== null && (kwargs as PyDict).table.size > 0)
      throw typeError("TypedDict takes either a dict or keyword arguments, but not both");
    const namespace = new PyDict();
    namespace.set("__annotations__", call(dictType, [annotations]));
    namespace.set("__module__", "__main__");
    if (name?.includes("\0")) throw valueError("type name must not contain null characters");
    const { meta } = typedDictTypes();
    return newTypedDict(meta, typename!, new PyTuple([]), namespace, total!);
  });
  made.attrs = new Map<string, Value>([
    [
      "__mro_entries__",
      builtin("_typeddict_mro_entries(bases, /)", () => new PyTuple([typedDictTypes().base]), "typing"),
    ],
  ]);
  return made;
});
