/** Functions over dataclasses: fields, asdict, astuple, replace, make_dataclass, is_dataclass. */

import { tick } from "../../limits.ts";
import { getAttribute, hasAttribute } from "../../objects/attributes.ts";
import { lengthOf, setItem } from "../../objects/access.ts";
import { call } from "../../objects/call.ts";
import { dictFromMap, PyDict } from "../../objects/dict.ts";
import { typeError, valueError } from "../../objects/exceptions.ts";
import { isIdentifier } from "../../objects/identifier.ts";
import { arrayFrom } from "../../objects/iteration.ts";
import { PyList } from "../../objects/list.ts";
import { enterNative, leaveNative } from "../../objects/native-depth.ts";
import { PyType, stringOf, typeOf, type Value } from "../../objects/object.ts";
import { reprOf } from "../../objects/text.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { builtin } from "../../objects/function.ts";
import { world } from "../../runtime/world.ts";
import { KEYWORDS } from "../collections/namedtuple.ts";
import { deepCopy } from "../copy/deep-copy.ts";
import { MISSING, type PyField } from "./field.ts";
import { nameOf } from "./generated-methods.ts";
import { fieldTable, type Options, processClass } from "./process-class.ts";

/** dataclasses.fields */
export function fieldsOf(value: Value): PyTuple {
  const table = fieldTable(value);
  if (table === undefined) throw typeError("must be called with a dataclass type or instance");
  return new PyTuple([...table.values()].filter((field) => field.kind === "field"));
}

const isInstanceOfDataclass = (value: Value): boolean => hasAttribute(typeOf(value), "__dataclass_fields__");

export function isDataclass(value: Value): boolean {
  return hasAttribute(value instanceof PyType ? value : typeOf(value), "__dataclass_fields__");
}

/** asdict (with a factory that takes pairs) or astuple (with one that takes values). */
export function convertInstance(name: "asdict" | "astuple", value: Value, factory: Value): Value {
  if (value instanceof PyType || !isInstanceOfDataclass(value))
    throw typeError(`${name}() should be called on dataclass instances`);
  return convert(value, factory, name === "asdict");
}

function convert(value: Value, factory: Value, withNames: boolean): Value {
  if (typeof value !== "object" || value === null) return value;
  tick();
  enterNative("");
  try {
    const inner = (item: Value): Value => convert(item, factory, withNames);
    if (isInstanceOfDataclass(value)) {
      const items = (fieldsOf(value).items as PyField[]).map((field) => {
        const converted = inner(getAttribute(value, nameOf(field)));
        return withNames ? new PyTuple([field.name, converted]) : converted;
      });
      return call(factory, [new PyList(items)]);
    }
    if (value instanceof PyTuple && hasAttribute(value, "_fields")) return call(typeOf(value), value.items.map(inner));
    if (value instanceof PyList || value instanceof PyTuple)
      return call(typeOf(value), [new PyList(arrayFrom(value).map(inner))]);
    if (value instanceof PyDict) {
      const pairs = [...value.table.map].map(
        ([key, item]) => new PyTuple([inner(value.table.original(key)), inner(item)]),
      );
      return call(typeOf(value), [new PyList(pairs)]);
    }
    return deepCopy(value, new Map());
  } finally {
    leaveNative();
  }
}

/** dataclasses.replace: a new instance with some fields changed. */
export function replaceFields(value: Value, changes: PyDict): Value {
  if (value instanceof PyType || !isInstanceOfDataclass(value))
    throw typeError("replace() should be called on dataclass instances");
  const keywords = new Map(changes.table.map as Map<string, Value>);
  for (const field of fieldTable(value)!.values()) {
    if (field.kind === "classvar") continue;
    const name = nameOf(field);
    if (!isTrue(field.init)) {
      if (keywords.has(name))
        throw valueError(`field ${name} is declared with init=False, it cannot be specified with replace()`);
      continue;
    }
    if (keywords.has(name)) continue;
    if (field.kind === "initvar" && field.default === MISSING)
      throw valueError(`InitVar ${reprOf(name)} must be specified with replace()`);
    keywords.set(name, getAttribute(value, name));
  }
  return call(typeOf(value), [], keywords);
}

type ClassParts = { name: Value; fields: Value; bases: Value; namespace: Value; options: Options };

/** dataclasses.make_dataclass */
export function makeDataclass({ name, fields, bases, namespace, options }: ClassParts): Value {
  const annotations = new PyDict();
  const defaults = new Map<string, Value>();
  for (const item of arrayFrom(fields)) {
    const [fieldName, annotation, initial] = fieldParts(item);
    const text = stringOf(fieldName);
    if (text === undefined || !isIdentifier(text))
      throw typeError(`Field names must be valid identifiers: ${reprOf(fieldName)}`);
    if (KEYWORDS.has(text)) throw typeError(`Field names must not be keywords: ${reprOf(fieldName)}`);
    if (annotations.get(text) !== undefined) throw typeError(`Field name duplicated: ${reprOf(fieldName)}`);
    annotations.set(text, annotation);
    if (initial !== undefined) defaults.set(text, initial);
  }
  const fill = builtin("exec_body_callback(ns, /)", (target: Value) => {
    const update = (entries: Value): Value => call(getAttribute(target, "update"), [entries]);
    if (namespace !== null) update(namespace);
    update(dictFromMap(defaults));
    setItem(target, "__annotations__", annotations);
    return null;
  });
  const newClass = getAttribute(world().importLibraryModule("types"), "new_class");
  return processClass(call(newClass, [name, bases, new PyDict(), fill]), options);
}

function fieldParts(item: Value): [Value, Value, Value | undefined] {
  if (stringOf(item) !== undefined) return [item, "typing.Any", undefined];
  const length = lengthOf(item);
  if (length !== 2 && length !== 3) throw typeError(`Invalid field: ${reprOf(item)}`);
  const [name, annotation, initial] = arrayFrom(item) as [Value, Value, Value | undefined];
  return [name, annotation, initial];
}
