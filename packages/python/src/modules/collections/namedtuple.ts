/** collections.namedtuple: classes of tuples whose items have names. */

import { charge, tick } from "../../limits.ts";
import { createType } from "../../objects/class-creation.ts";
import { dictFromMap, type PyDict } from "../../objects/dict.ts";
import { attributeError, typeError, valueError } from "../../objects/exceptions.ts";
import { PyAttribute, PyClassMethod, type PyFunction } from "../../objects/function.ts";
import { isIdentifier } from "../../objects/identifier.ts";
import { arrayFrom } from "../../objects/iteration.ts";
import {
  adopt,
  builtinType,
  PyType,
  setDefaultType,
  stringOf,
  typeOf,
  typeType,
  type Value,
} from "../../objects/object.ts";
import { reprOf, strOf } from "../../objects/text.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyTuple, tupleType } from "../../objects/tuple.ts";
import { PyList } from "../../objects/list.ts";
import { pythonFunction } from "../python-function.ts";

const tupleGetterType = builtinType("_tuplegetter", undefined, { module: "_collections", final: true });

/** The attribute of one field: an item of the tuple by its position. */
class TupleGetter extends PyAttribute {
  readonly #position: number;
  constructor(name: string, position: number) {
    super(
      name,
      tupleType,
      (self) => (self instanceof PyTuple ? self.items[position] : undefined),
      (self) => {
        throw attributeError("can't set attribute", self, name);
      },
    );
    this.#position = position;
    this.attrs = new Map([["__doc__", `Alias for field number ${position}`]]);
  }
  override get position(): number {
    return this.#position;
  }
  override repr(): string {
    return `_tuplegetter(${this.position}, 'Alias for field number ${this.position}')`;
  }
}
setDefaultType(TupleGetter, tupleGetterType);

export const KEYWORDS: ReadonlySet<string> = new Set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(
    " ",
  ),
);

/** Field names as the caller gave them: a string with spaces or commas, or an iterable. */
function fieldNames(given: Value, rename: boolean): string[] {
  const text = stringOf(given);
  charge((text?.length ?? 0) * 8);
  const names =
    text === undefined
      ? arrayFrom(given).map((name) => stringOf(name) ?? strOf(name))
      : text
          .replaceAll(",", " ")
          .split(/\s+/)
          .filter((name) => name !== "");
  if (!rename) return names;
  const seen = new Set<string>();
  return names.map((name, at) => {
    const isFine = isIdentifier(name) && !KEYWORDS.has(name) && !name.startsWith("_") && !seen.has(name);
    seen.add(name);
    return isFine ? name : `_${at}`;
  });
}

export function checkNames(typename: string, fields: readonly string[], rename: boolean): void {
  for (const name of [typename, ...fields]) {
    if (!isIdentifier(name)) throw valueError(`Type names and field names must be valid identifiers: ${reprOf(name)}`);
    if (KEYWORDS.has(name)) throw valueError(`Type names and field names cannot be a keyword: ${reprOf(name)}`);
  }
  const seen = new Set<string>();
  for (const name of fields) {
    if (name.startsWith("_") && !rename)
      throw valueError(`Field names cannot start with an underscore: ${reprOf(name)}`);
    if (seen.has(name)) throw valueError(`Encountered duplicate field name: ${reprOf(name)}`);
    seen.add(name);
  }
}

type NamedTupleOptions = {
  module?: string;
  defaults?: readonly Value[];
  /** Bases where they are more than tuple, and what is defined when the class is made. */
  bases?: readonly Value[];
  prepare?: (cls: PyType) => void;
};

/** The class itself, from names that are known to be fine. */
export function createNamedTuple(typename: string, fields: readonly string[], options: NamedTupleOptions = {}): PyType {
  const defaults = options.defaults ?? [];
  const module = options.module ?? "__main__";
  // CPython: `__new__` is made from a text in a namespace of its own, the other methods are those of the module collections.
  const method = (text: string, code: (...args: Value[]) => Value, module = "collections"): PyFunction =>
    pythonFunction(text, code, { module, qualname: `${typename}.${text.slice(0, text.indexOf("("))}` });
  const make = (cls: PyType, items: Value[]): Value => {
    if (items.length !== fields.length) throw typeError(`Expected ${fields.length} arguments, got ${items.length}`);
    return adopt(new PyTuple(items), cls);
  };
  const construct = method(
    `__new__(${["_cls", ...fields].join(", ")})`,
    (cls, ...items) => {
      if (!(cls instanceof PyType)) throw typeError(`tuple.__new__(X): X is not a type object (${typeOf(cls!).name})`);
      return adopt(new PyTuple(items), cls);
    },
    `namedtuple_${typename}`,
  );
  construct.defaults = defaults;
  const fieldTuple = new PyTuple(fields);
  const namespace = new Map<string, Value>([
    ["__doc__", `${typename}(${fields.join(", ")})`],
    ["__slots__", new PyTuple([])],
    ["_fields", fieldTuple],
    [
      "_field_defaults",
      dictFromMap(new Map(defaults.map((value, i) => [fields[fields.length - defaults.length + i]!, value]))),
    ],
    ["__new__", construct],
    [
      "_make",
      new PyClassMethod(method("_make(cls, iterable)", (cls, iterable) => make(cls as PyType, arrayFrom(iterable!)))),
    ],
    [
      "_replace",
      method("_replace(self, /, **kwds)", (self, kwds) => replace(requireTuple(self!), fields, kwds as PyDict)),
    ],
    ["__repr__", method("__repr__(self)", (self) => show(requireTuple(self!), fields))],
    [
      "_asdict",
      method("_asdict(self)", (self) =>
        dictFromMap(new Map(fields.map((name, i) => [name, requireTuple(self!).items[i]!]))),
      ),
    ],
    ["__getnewargs__", method("__getnewargs__(self)", (self) => new PyTuple(requireTuple(self!).items))],
    ["__match_args__", fieldTuple],
  ]);
  fields.forEach((name, i) => {
    namespace.set(name, new TupleGetter(name, i));
  });
  namespace.set("__module__", module);
  const bases = options.bases ?? [];
  // A generic base asks for the bases as they were written.
  if (bases.length > 0) namespace.set("__orig_bases__", new PyTuple([]));
  const all = bases.length === 0 ? [tupleType] : bases;
  const made = createType(typeType, typename, all, dictFromMap(namespace), undefined);
  options.prepare?.(made);
  return made;
}

/** The methods may be called with any object in the place of `self`. */
function requireTuple(self: Value): PyTuple {
  if (self instanceof PyTuple) return self;
  throw attributeError(`'${typeOf(self).name}' object has no attribute '_make'`, self, "_make");
}

function show(self: PyTuple, fields: readonly string[]): string {
  return `${self.type.name}(${fields.map((name, i) => `${name}=${reprOf(self.items[i]!)}`).join(", ")})`;
}

function replace(self: PyTuple, fields: readonly string[], changes: PyDict): Value {
  const items = fields.map((name, i) => (changes.table.has(name) ? changes.get(name)! : self.items[i]!));
  const unknown = changes.table.keys().filter((name) => !fields.includes(name as string));
  if (unknown.length > 0) throw valueError(`Got unexpected field names: ${reprOf(new PyList(unknown))}`);
  return adopt(new PyTuple(items), self.type);
}

/** namedtuple(typename, field_names, *, rename=False, defaults=None, module=None) */
export const namedtupleFunction = (): PyFunction =>
  pythonFunction(
    "namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)",
    (typename: Value, names: Value, rename: Value, defaults: Value, module: Value) => {
      const isRenaming = isTrue(rename);
      const fields = fieldNames(names, isRenaming);
      const name = stringOf(typename) ?? strOf(typename);
      charge(fields.length * 1024);
      tick(fields.length);
      checkNames(name, fields, isRenaming);
      const values = defaults === null ? [] : arrayFrom(defaults);
      if (values.length > fields.length) throw typeError("Got more default values than field names");
      const made = createNamedTuple(name, fields, {
        defaults: values,
        ...(module === null ? {} : { module: strOf(module) }),
      });
      // CPython: any value at all is kept.
      if (module !== null && stringOf(module) === undefined) {
        made.define("__module__", module);
        made.module = "builtins";
      }
      return made;
    },
    { module: "collections" },
  );
