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
import {
  type ClassSource,
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
  /** Whether there is no time left: what is not written by then is not kept. */
  isLate: () => boolean;
};

/** Characters and objects beyond which variables are not kept. */
const MOST_CHARACTERS = 8 * 1024 * 1024;
const MOST_OBJECTS = 250_000;
/** Objects between two looks at the clock. */
const SLICE = 1000;

/** All variables that can be kept, and the names of those that can't. The small ones are written first: there may not be time for all. */
export function saveVariables(entries: readonly (readonly [string, Value])[], world: SaveWorld): SavedVariables {
  const saver = new Saver(world);
  const bySize = entries.map(([name, value]) => ({ name, value, size: roughSize(value) }));
  bySize.sort((a, b) => a.size - b.size);
  for (const { name, value } of bySize) saver.add(name, value);
  const places = new Map(entries.map(([name], i) => [name, i]));
  saver.saved.variables.sort(([a], [b]) => places.get(a)! - places.get(b)!);
  saver.saved.lost.sort((a, b) => places.get(a.name)! - places.get(b.name)!);
  return saver.saved;
}

/** How much there is at the first look. */
function roughSize(value: Value): number {
  if (typeof value === "string") return value.length >>> 4;
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length;
  if (value instanceof PyDict) return value.table.size;
  if (value instanceof PyAnySet) return value.size;
  return 0;
}

class Saver {
  readonly saved: SavedVariables = { sources: [], nodes: [], variables: [], lost: [] };
  readonly #world: SaveWorld;
  readonly #numbers = new Map<PyObject, number>();
  readonly #objects: PyObject[] = [];
  readonly #sources = new Map<readonly string[], number>();
  /** Objects whose nodes are still to be written. */
  readonly #open: number[] = [];
  #size = 0;
  #spent = 0;
  #isLate = false;

  constructor(world: SaveWorld) {
    this.#world = world;
  }

  add(name: string, value: Value): void {
    const reason = this.#attempt(() => this.saved.variables.push([name, this.#value(value)]));
    if (reason === undefined) return;
    if (this.saved.variables.at(-1)?.[0] === name) this.saved.variables.pop();
    this.saved.lost.push({ name, reason });
  }

  /** Writes something with all that hangs on it, or takes everything back and says why. */
  #attempt(write: () => void): string | undefined {
    const [nodes, open, size] = [this.#objects.length, this.#open.length, this.#size];
    try {
      write();
      while (this.#open.length > open) {
        const number = this.#open.pop()!;
        this.saved.nodes[number] = this.#node(this.#objects[number]!);
      }
      return undefined;
    } catch (error) {
      if (error instanceof LimitExceeded) throw error;
      for (const object of this.#objects.splice(nodes)) this.#numbers.delete(object);
      this.saved.nodes.length = Math.min(this.saved.nodes.length, nodes);
      this.#open.length = open;
      this.#size = size;
      return reasonOf(error);
    }
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
    if (value instanceof PyFloat && !value.type.isHeap) return ["f", floatOf(value.value)];
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.#objects.push(value) - 1;
      if (number >= MOST_OBJECTS) throw new UnkeepableError(`more than ${MOST_OBJECTS} objects`);
      this.#numbers.set(value, number);
      this.saved.nodes.length = number + 1;
      this.#open.push(number);
    }
    return [number];
  }

  #spend(characters: number): void {
    tick();
    if (++this.#spent % SLICE === 0) this.#isLate = this.#world.isLate();
    if (this.#isLate) throw new UnkeepableError("not written down in time");
    this.#size += characters;
    if (this.#size > MOST_CHARACTERS) throw new UnkeepableError("too large to be kept");
  }

  #values(values: readonly Value[]): SavedValue[] {
    return values.map((value) => this.#value(value));
  }

  #attributes(attributes: Attributes | undefined): SavedAttributes {
    return [...(attributes ?? [])].map(([name, value]) => [name, this.#value(value)]);
  }

  #node(object: PyObject): SavedNode {
    const library = this.#world.libraryName(object);
    if (library !== undefined) {
      const [module, name] = library;
      return name === undefined ? { node: "library", module } : { node: "library", module, name };
    }
    if (this.#world.isTool(object)) return { node: "tool", name: (object as PyBuiltin).name };
    if (object instanceof PyType) return this.#class(object);
    if (object instanceof PyFunction) return this.#function(object);
    if (object instanceof PyBuiltin && object.owner?.dict.get(object.name) === object)
      return { node: "member", of: this.#value(object.owner), name: object.name };
    if (object instanceof PyBoundMethod)
      return { node: "method", func: this.#value(object.func), self: this.#value(object.self) };
    return this.#member(object) ?? this.#reduced(object) ?? this.#data(object);
  }

  #data(object: PyObject): SavedNode {
    const own = object.type.isHeap || object.type.mro.length > 2; // more than `dict, object`
    const type = own ? { type: this.#value(object.type) } : {};
    const attrs = object.attrs !== undefined && object.attrs.size > 0 ? { attrs: this.#attributes(object.attrs) } : {};
    if (object instanceof PyList) return { node: "list", items: this.#values(object.items), ...type, ...attrs };
    if (object instanceof PyTuple) return { node: "tuple", items: this.#values(object.items), ...type, ...attrs };
    if (object instanceof PyAnySet) {
      const node = object instanceof PyFrozenSet ? "frozenset" : "set";
      return { node, items: this.#values(object.keys()), ...type, ...attrs };
    }
    if (object instanceof PyDict) return { ...this.#dict(object), ...type, ...attrs };
    if (object instanceof PyBytes || object instanceof PyByteArray) {
      this.#spend(object.bytes.length * 1.4);
      const base64 = Buffer.from(object.bytes).toString("base64");
      return { node: object instanceof PyBytes ? "bytes" : "bytearray", base64, ...type, ...attrs };
    }
    if (object instanceof PyIntBox || object instanceof PyStrBox)
      return { node: "boxed", value: this.#value(object.value), type: this.#value(object.type), ...attrs };
    if (object instanceof PyFloat)
      return { node: "boxed", value: ["f", floatOf(object.value)], type: this.#value(object.type), ...attrs };
    if (object instanceof PyComplex && !own)
      return { node: "complex", real: ["f", floatOf(object.real)], imag: ["f", floatOf(object.imag)] };
    if (object instanceof PyBaseException) return this.#exception(object);
    if (object instanceof PyInstance) return this.#instance(object);
    throw new UnkeepableError(`a '${object.type.name}' object`);
  }

  #dict(object: PyDict): SavedNode & { node: "dict" } {
    const pairs = object.table
      .entries()
      .map(([key, value]): [SavedValue, SavedValue] => [this.#value(key), this.#value(value)]);
    const { layout } = object.type;
    if (layout.lookup("default_factory") === undefined) return { node: "dict", pairs };
    return { node: "dict", pairs, factory: this.#value(ownAttribute(object, "default_factory")) };
  }

  #exception(object: PyBaseException): SavedNode {
    const attrs = this.#attributes(object.attrs);
    return { node: "exception", type: this.#value(object.type), args: this.#values(object.args.items), attrs };
  }

  #instance(object: PyInstance): SavedNode {
    const attrs = this.#attributes(object.attrs);
    const type = this.#value(object.type);
    if (object.slotValues === undefined) return { node: "instance", type, attrs };
    return { node: "instance", type, attrs, slots: this.#attributes(object.slotValues) };
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
    this.saved.nodes[number] = node;
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
    let number = this.#sources.get(lines);
    if (number === undefined) {
      const text = lines.join("\n");
      this.#spend(text.length);
      number = this.saved.sources.push({ filename, text }) - 1;
      this.#sources.set(lines, number);
    }
    return number;
  }
}

function floatOf(value: number): number | string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  return Object.is(value, -0) ? "-0" : value;
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
