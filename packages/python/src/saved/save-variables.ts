/**
 * Writes variables down. No code of the program runs here: what its classes say of `__reduce__` and the like is not asked.
 *
 * Objects are visited from a list of those that are still to be written, never by recursion, so that a chain of a hundred
 * thousand nodes is as good as a flat list. When something in a variable can't be kept, the variable is given up as a whole
 * and what was written for it is taken back.
 */

import { Buffer } from "node:buffer";
import { bindAttribute } from "../objects/attributes.ts";
import { PyByteArray } from "../objects/bytearray.ts";
import { PyBytes } from "../objects/bytes.ts";
import { call } from "../objects/call.ts";
import { PyComplex } from "../objects/complex.ts";
import { PyDict } from "../objects/dict.ts";
import { PyBaseException } from "../objects/exceptions.ts";
import { PyBoundMethod, PyBuiltin, PyFunction } from "../objects/function.ts";
import type { HashTable } from "../objects/hash-table.ts";
import { arrayFrom } from "../objects/iteration.ts";
import { PyList } from "../objects/list.ts";
import {
  type Attributes,
  PyFloat,
  PyInstance,
  PyIntBox,
  type PyObject,
  PyStrBox,
  PyType,
  type Value,
} from "../objects/object.ts";
import { PyRange } from "../objects/range.ts";
import { PyAnySet, PyFrozenSet } from "../objects/set.ts";
import { PySlice } from "../objects/slice.ts";
import { PyTuple } from "../objects/tuple.ts";
import { LimitExceeded, tick } from "../limits.ts";
import { reasonOf } from "./reasons.ts";
import { MOST_NODES, SavedWriter } from "./saved-bytes.ts";
import {
  type ClassSource,
  type LostVariable,
  type Place,
  type SavedAttributes,
  type SavedNode,
  type SavedValue,
  type SavedVariables,
  UnkeepableError,
} from "./saved-variables.ts";

/** What the namespace around the variables knows. */
export type SaveWorld = {
  /** Where an object of ours is found: `["math", "sqrt"]`. */
  libraryName: (object: PyObject) => [module: string, name: string | undefined] | undefined;
  isTool: (object: PyObject) => boolean;
  classSource: (qualname: string) => ClassSource | undefined;
  /** The variable of that name. */
  variable: (name: string) => Value | undefined;
  /** How much time is left: what is not written by then is not kept. */
  msLeft: () => number;
  /** What variables cost that were large. */
  costs: VariableCosts;
};

/** `isPartial`: there was no time for some of them. */
export type Saved = { bytes: Uint8Array; isPartial: boolean };

/** Characters beyond which variables are not kept; a value that is no string counts as eight. */
const MOST_CHARACTERS = 8 * 1024 * 1024;
/** Values between two looks at the clock. */
const SLICE = 1000;
/** More than are ever written in a millisecond: what holds so many more than there is time for is not begun. */
const VALUES_A_MS = 50_000;

/** All variables that can be kept, and the names of those that can't. The small ones are written first: there may not be time for all. */
export function saveVariables(entries: readonly (readonly [string, Value])[], world: SaveWorld): Saved {
  const saver = new Saver(world);
  const bySize = entries.map(([name, value]) => ({ name, value, size: roughSize(value) }));
  bySize.sort((a, b) => a.size - b.size);
  for (const { name, value, size } of bySize) saver.add(name, value, size);
  const places = new Map(entries.map(([name], i) => [name, i]));
  saver.variables.sort(([a], [b]) => places.get(a)! - places.get(b)!);
  saver.lost.sort((a, b) => places.get(a.name)! - places.get(b.name)!);
  return { bytes: saver.finish(), isPartial: saver.lost.some(({ reason }) => reason === LATE) };
}

/** How much there is at the first look. */
function roughSize(value: Value): number {
  if (typeof value === "string") return value.length >>> 4;
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length;
  if (value instanceof PyDict) return value.table.size;
  if (value instanceof PyAnySet) return value.size;
  return 0;
}

const LATE = "not written down in time";

/**
 * How long large variables took, by name, or for how long they were tried. So what there was no time for is not tried again in vain after each run, until it has been written
 * down once, when the host had nothing else to do.
 */
export class VariableCosts {
  readonly #costs = new Map<string, { size: number; ms: number }>();

  /** Milliseconds that the variable took when it was no larger; 0 where that is not known. */
  ofVariable(name: string, size: number): number {
    const known = this.#costs.get(name);
    return known === undefined || known.size > size ? 0 : known.ms;
  }

  note(name: string, size: number, ms: number): void {
    this.#costs.set(name, { size, ms });
  }

  /** Forgets all but these. */
  keep(names: ReadonlySet<string>): void {
    for (const name of this.#costs.keys()) if (!names.has(name)) this.#costs.delete(name);
  }
}

/** Stands for a node that has been written already. */
const WRITTEN = Symbol("written");

class Saver {
  readonly variables: [name: string, value: SavedValue][] = [];
  readonly lost: LostVariable[] = [];
  readonly #world: SaveWorld;
  readonly #writer = new SavedWriter();
  readonly #sources: SavedVariables["sources"] = [];
  readonly #sourceNumbers = new Map<readonly string[], number>();
  readonly #numbers = new Map<PyObject, number>();
  readonly #objects: PyObject[] = [];
  /** Objects whose nodes are still to be written. */
  readonly #open: number[] = [];
  #size = 0;
  /** Values until the next look at the clock. */
  #slice = SLICE;
  #isLate = false;

  constructor(world: SaveWorld) {
    this.#world = world;
  }

  finish(): Buffer {
    return this.#writer.finish({ sources: this.#sources, variables: this.variables, lost: this.lost });
  }

  add(name: string, value: Value, size: number): void {
    const reason = this.#timed(name, size, () => this.variables.push([name, this.#value(value)]));
    if (reason === undefined) return;
    if (this.variables.at(-1)?.[0] === name) this.variables.pop();
    this.lost.push({ name, reason });
  }

  /** Attempts it if there is time for it, as far as is known. */
  #timed(name: string, size: number, write: () => void): string | undefined {
    const { costs, msLeft } = this.#world;
    if (size < SLICE) return this.#attempt(write);
    const before = msLeft();
    if (before <= 0 || costs.ofVariable(name, size) >= before) return LATE;
    const reason = this.#attempt(write);
    costs.note(name, size, reason === LATE ? before : before - msLeft());
    return reason;
  }

  /** Writes something with all that hangs on it, or takes everything back and says why. */
  #attempt(write: () => void): string | undefined {
    const [nodes, open, size, written] = [this.#objects.length, this.#open.length, this.#size, this.#writer.length];
    try {
      write();
      while (this.#open.length > open) {
        const number = this.#open.pop()!;
        const node = this.#node(this.#objects[number]!, number);
        if (node !== WRITTEN) this.#writer.node(number, node);
      }
      return undefined;
    } catch (error) {
      if (error instanceof LimitExceeded) throw error;
      for (const object of this.#objects.splice(nodes)) this.#numbers.delete(object);
      this.#writer.takeBack(written);
      this.#open.length = open;
      this.#size = size;
      return reasonOf(error);
    }
  }

  /** Writes a value into the node that is being written. */
  #put(value: Value): void {
    if (typeof value === "number") {
      this.#spend(8);
      this.#writer.int(value);
    } else if (typeof value === "string") {
      this.#spend(value.length);
      this.#writer.text(value);
    } else if (value instanceof PyFloat && !value.type.isHeap) {
      this.#spend(8);
      this.#writer.float(value.value);
    } else this.#writer.value(this.#value(value));
  }

  #value(value: Value): SavedValue {
    if (typeof value === "string") {
      this.#spend(value.length);
      return value;
    }
    this.#spend(8);
    if (value === null || typeof value === "boolean" || typeof value === "number") return value;
    if (typeof value === "bigint") {
      const text = value.toString(16);
      this.#spend(text.length);
      return ["i", text];
    }
    if (value instanceof PyFloat && !value.type.isHeap) return ["f", value.value];
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.#objects.push(value) - 1;
      if (number >= MOST_NODES) throw new UnkeepableError(`more than ${MOST_NODES} objects`);
      this.#numbers.set(value, number);
      this.#open.push(number);
    }
    return [number];
  }

  #spend(characters: number): void {
    this.#size += characters;
    if (this.#size > MOST_CHARACTERS) throw new UnkeepableError("too large to be kept");
    if (--this.#slice < 0) this.#look();
  }

  #look(): void {
    this.#slice = SLICE;
    tick(SLICE);
    this.#isLate ||= this.#world.msLeft() <= 0;
    if (this.#isLate) throw new UnkeepableError(LATE);
  }

  #values(values: readonly Value[]): SavedValue[] {
    return values.map((value) => this.#value(value));
  }

  #attributes(attributes: Attributes | undefined): SavedAttributes {
    return [...(attributes ?? [])].map(([name, value]) => [name, this.#value(value)]);
  }

  /** What there is to write of an object; `WRITTEN` where that is done. */
  #node(object: PyObject, number: number): SavedNode | typeof WRITTEN {
    const library = this.#world.libraryName(object);
    if (library !== undefined) {
      const [module, name] = library;
      return name === undefined ? { node: "library", module } : { node: "library", module, name };
    }
    if (!object.type.isHeap && this.#contents(object, number)) return WRITTEN;
    if (this.#world.isTool(object)) return { node: "tool", name: (object as PyBuiltin).name };
    if (object instanceof PyType) return this.#class(object);
    if (object instanceof PyFunction) return this.#function(object);
    if (object instanceof PyBuiltin && object.owner?.dict.get(object.name) === object)
      return { node: "member", of: this.#value(object.owner), name: object.name };
    if (object instanceof PyBoundMethod)
      return { node: "method", func: this.#value(object.func), self: this.#value(object.self) };
    const known = this.#member(object) ?? this.#reduced(object);
    if (known !== undefined) return known;
    if (object instanceof PyInstance) this.#instance(object, number);
    else if (!this.#contents(object, number)) return this.#data(object);
    return WRITTEN;
  }

  /** Writes the node of a container, as it is walked. False: it is none. */
  #contents(object: PyObject, number: number): boolean {
    const hasType = isOfOwnType(object);
    const hasAttributes = object.attrs !== undefined && object.attrs.size > 0;
    const more = (hasType ? 1 : 0) + (hasAttributes ? 1 : 0);
    if (object instanceof PyDict) {
      const hasFactory = hasType && object.type.layout.lookup("default_factory") !== undefined;
      this.#writer.beginNode(number, "dict", 2 + more + (hasFactory ? 1 : 0));
      this.#putPairs(object.table);
      if (hasFactory) this.#putField("factory", ownAttribute(object, "default_factory"));
    } else if (object instanceof PyList) this.#putSequence(number, "list", object.items, more);
    else if (object instanceof PyTuple) this.#putSequence(number, "tuple", object.items, more);
    else if (object instanceof PyFrozenSet) this.#putSequence(number, "frozenset", object.keys(), more);
    else if (object instanceof PyAnySet) this.#putSequence(number, "set", object.keys(), more);
    else return false;
    if (hasType) this.#putField("type", object.type);
    if (hasAttributes) this.#putAttributes("attrs", object.attrs);
    return true;
  }

  #instance(object: PyInstance, number: number): void {
    this.#writer.beginNode(number, "instance", object.slotValues === undefined ? 3 : 4);
    this.#putField("type", object.type);
    this.#putAttributes("attrs", object.attrs);
    if (object.slotValues !== undefined) this.#putAttributes("slots", object.slotValues);
  }

  #putField(name: string, value: Value): void {
    this.#writer.field(name);
    this.#put(value);
  }

  /** A list whose items follow, if there may be time for so many values. */
  #beginList(name: string, length: number, values: number): void {
    if (values > SLICE && values > this.#world.msLeft() * VALUES_A_MS) throw new UnkeepableError(LATE);
    this.#writer.field(name);
    this.#writer.beginList(length);
  }

  #putSequence(
    number: number,
    kind: "list" | "tuple" | "set" | "frozenset",
    items: readonly Value[],
    more: number,
  ): void {
    this.#writer.beginNode(number, kind, 2 + more);
    this.#beginList("items", items.length, items.length);
    for (let i = 0; i < items.length; i++) this.#put(items[i]!);
  }

  #putPairs(table: HashTable): void {
    this.#beginList("pairs", table.size, 2 * table.size);
    table.forEach((key, value) => {
      this.#writer.beginList(2);
      this.#put(key);
      this.#put(value);
    });
  }

  #putAttributes(name: string, attributes: Attributes | undefined): void {
    this.#beginList(name, attributes?.size ?? 0, attributes?.size ?? 0);
    for (const [attribute, value] of attributes ?? []) {
      this.#writer.beginList(2);
      this.#writer.text(attribute);
      this.#put(value);
    }
  }

  #data(object: PyObject): SavedNode {
    const own = isOfOwnType(object);
    const type = own ? { type: this.#value(object.type) } : {};
    const attrs = object.attrs !== undefined && object.attrs.size > 0 ? { attrs: this.#attributes(object.attrs) } : {};
    if (object instanceof PyBytes || object instanceof PyByteArray) {
      this.#spend(object.bytes.length * 1.4);
      const base64 = Buffer.from(object.bytes).toString("base64");
      return { node: object instanceof PyBytes ? "bytes" : "bytearray", base64, ...type, ...attrs };
    }
    if (object instanceof PyIntBox || object instanceof PyStrBox)
      return { node: "boxed", value: this.#value(object.value), type: this.#value(object.type), ...attrs };
    if (object instanceof PyFloat)
      return { node: "boxed", value: ["f", object.value], type: this.#value(object.type), ...attrs };
    if (object instanceof PyComplex && !own)
      return { node: "complex", real: ["f", object.real], imag: ["f", object.imag] };
    if (object instanceof PyBaseException) return this.#exception(object);
    throw new UnkeepableError(`a '${object.type.name}' object`);
  }

  #exception(object: PyBaseException): SavedNode {
    const attrs = this.#attributes(object.attrs);
    return { node: "exception", type: this.#value(object.type), args: this.#values(object.args.items), attrs };
  }

  /** A member of an Enum, which its class makes. */
  #member(object: PyObject): SavedNode | undefined {
    if (!object.type.mro.some((cls) => cls.name === "Enum" && cls.module === "enum")) return undefined;
    const name = object.attrs?.get("_name_");
    if (typeof name !== "string") throw new UnkeepableError(`a '${object.type.name}' object`);
    return { node: "member", of: this.#value(object.type), name };
  }

  /** What our own types say of themselves: a call that makes the object. */
  #reduced(object: PyObject): SavedNode | undefined {
    if (object.type.isHeap && this.#world.libraryName(object.type) === undefined) return undefined;
    if (object instanceof PyRange || object instanceof PySlice)
      return {
        node: "call",
        callee: this.#value(object.type),
        args: this.#values([object.start, object.stop, object.step]),
      };
    const { name } = object.type.layout;
    if (name === "re.Pattern") {
      const args = ["pattern", "flags"].map((each) => this.#value(ownAttribute(object, each)));
      return { node: "call", callee: this.#library("re", "compile"), args };
    }
    if (object instanceof PyDict || object instanceof PyList || object instanceof PyTuple || object instanceof PyAnySet)
      return undefined;
    if (name === "collections.deque") {
      const items = this.#values(arrayFrom(object));
      const args = [this.#extra({ node: "tuple", items: [] }), this.#value(ownAttribute(object, "maxlen"))];
      return { node: "call", callee: this.#value(object.type), args, items };
    }
    if (name === "functools.partial") {
      const [callee, args] = [ownAttribute(object, "func"), ownAttribute(object, "args")];
      const keywords = ownAttribute(object, "keywords") as PyDict;
      const kwargs = [...keywords.table.map].map(([key, value]): [string, Value] => [String(key), value]);
      const given = this.#values([callee, ...arrayFrom(args)]);
      return { node: "call", callee: this.#value(object.type), args: given, kwargs: this.#attributes(new Map(kwargs)) };
    }
    if (name === "functools._lru_cache_wrapper") return this.#cached(object);
    const reduce = object.type.lookup("__reduce__") ?? object.type.lookup("__reduce_ex__");
    if (!isOurs(reduce, object) || (reduce instanceof PyBuiltin && reduce.owner?.name === "object"))
      return this.#stateful(object);
    const parts = call(reduce, [object]);
    if (!(parts instanceof PyTuple)) return undefined;
    const [callee, args, state] = parts.items as [Value, Value, Value | undefined];
    if (!(args instanceof PyTuple)) return undefined;
    const node: SavedNode = { node: "call", callee: this.#value(callee), args: this.#values(args.items) };
    return state === undefined || state === null ? node : { ...node, state: this.#value(state) };
  }

  /** `@lru_cache`: the function with an empty cache. */
  #cached(object: PyObject): SavedNode {
    const parameters = call(ownAttribute(object, "cache_parameters"), []) as PyDict;
    const args = ["maxsize", "typed"].map((each) => parameters.table.get(each) ?? null);
    const decorator: SavedNode = {
      node: "call",
      callee: this.#library("functools", "lru_cache"),
      args: this.#values(args),
    };
    const wrapped = ownAttribute(object, "__wrapped__");
    return { node: "call", callee: this.#extra(decorator), args: [this.#value(wrapped)] };
  }

  /** Our types that give their state and take it: `random.Random`. */
  #stateful(object: PyObject): SavedNode | undefined {
    const [get, set] = [object.type.lookup("getstate"), object.type.lookup("setstate")];
    if (!isOurs(get, object) || !isOurs(set, object)) return undefined;
    return { node: "call", callee: this.#value(object.type), args: [], state: this.#value(call(get, [object])) };
  }

  #library(module: string, name: string): SavedValue {
    return this.#extra({ node: "library", module, name });
  }

  /** A node without an object. */
  #extra(node: SavedNode): SavedValue {
    const number = this.#objects.push(new PyList([])) - 1;
    this.#writer.node(number, node);
    return [number];
  }

  #function(object: PyFunction): SavedNode {
    const { source } = object.info;
    const holder = object.qualname.includes("<locals>") ? undefined : object.qualname.split(".");
    if (holder !== undefined && holder.length > 1) {
      const name = holder.pop()!;
      const cls = this.#named(holder);
      if (cls instanceof PyType && cls.dict.get(name) === object) return { node: "member", of: this.#value(cls), name };
    }
    if (object.closure !== undefined)
      throw new UnkeepableError(`the function ${object.qualname} uses variables of the function around it`);
    if (source.definedAt === undefined) throw new UnkeepableError(`the function ${object.qualname} has no source`);
    return {
      node: "function",
      source: this.#source(source.filename, source.lines),
      place: [...source.definedAt] as Place,
      defaults: this.#values(object.defaults),
      keywordDefaults: this.#attributes(object.keywordDefaults),
      attrs: this.#attributes(object.attrs),
      name: object.name,
      qualname: object.qualname,
    };
  }

  /** What the program finds under a dotted name. */
  #named(path: readonly string[]): Value | undefined {
    let found: Value | undefined = this.#world.variable(path[0]!);
    for (const part of path.slice(1)) found = found instanceof PyType ? found.dict.get(part) : undefined;
    return found;
  }

  #class(object: PyType): SavedNode {
    const path = object.qualname.split(".");
    const source = this.#world.classSource(object.qualname);
    const isBound = this.#named(path) === object;
    if (source === undefined || !isBound) return this.#namedTuple(object);
    if (path.length > 1) {
      const holder = this.#named(path.slice(0, -1)) as PyType;
      return { node: "member", of: this.#value(holder), name: path.at(-1)! };
    }
    const attrs: SavedAttributes = [];
    const isEnum = object.mro.some((cls) => cls.name === "Enum" && cls.module === "enum");
    for (const [name, value] of isEnum ? [] : object.dict) {
      if (/^__.*__$/.test(name) || value instanceof PyFunction) continue;
      let kept: SavedValue = null;
      const reason = this.#attempt(() => {
        kept = this.#value(value);
      });
      // What is no data is as the class statement makes it.
      if (reason === undefined) attrs.push([name, kept]);
    }
    return { node: "class", source: this.#source(source.filename, source.lines), place: source.place, attrs };
  }

  /** A class that `namedtuple(...)` has made. */
  #namedTuple(object: PyType): SavedNode {
    const fields = object.dict.get("_fields");
    const make = object.dict.get("_make");
    if (object.module !== "__main__") throw new UnkeepableError(`a '${object.name}' object`);
    if (!(fields instanceof PyTuple) || make === undefined)
      throw new UnkeepableError(
        `the class ${object.qualname}, which no class statement of the program binds to its name`,
      );
    const defaults = object.dict.get("_field_defaults");
    const values = defaults instanceof PyDict ? [...defaults.table.map.values()] : [];
    const args = this.#values([object.name, fields]);
    const kwargs = this.#attributes(new Map([["defaults", values.length === 0 ? null : new PyTuple(values)]]));
    return { node: "call", callee: this.#library("collections", "namedtuple"), args, kwargs };
  }

  #source(filename: string, lines: readonly string[]): number {
    let number = this.#sourceNumbers.get(lines);
    if (number === undefined) {
      const text = lines.join("\n");
      this.#spend(text.length);
      number = this.#sources.push({ filename, text }) - 1;
      this.#sourceNumbers.set(lines, number);
    }
    return number;
  }
}

/** Is its class another than the builtin one of its kind? */
function isOfOwnType({ type }: PyObject): boolean {
  return type.isHeap || type.mro.length > 2; // more than `dict, object`
}

/** Is it a method of ours of the object, which may be called at any time? The program can put anything into classes of the library that are written in Python. */
function isOurs(value: Value | undefined, object: PyObject): value is PyBuiltin | PyFunction {
  if (value instanceof PyBuiltin) return value.owner !== undefined && object.type.mro.includes(value.owner);
  if (!(value instanceof PyFunction)) return false;
  const { definedAt, filename } = value.info.source;
  return definedAt === undefined || filename.startsWith("<frozen ");
}

/** An attribute as the object's own layout has it, whatever a subclass or the object itself says. */
function ownAttribute(object: PyObject, name: string): Value {
  const inLayout = object.type.layout.lookup(name);
  const value = inLayout === undefined ? object.attrs?.get(name) : bindAttribute(inLayout, object, object.type);
  if (value === undefined) throw new UnkeepableError(`a '${object.type.name}' object`);
  return value;
}
