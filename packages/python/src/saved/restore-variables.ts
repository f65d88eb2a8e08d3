/**
 * Makes variables again from what was written down, in a fresh interpreter.
 *
 * Objects are made empty and filled afterwards, so that circles close. A definition is found in its source again, by its
 * place, and compiled alone: a function with the defaults that it had, a class by running its statement, for which the
 * variables that the statement mentions are made first. Nothing is printed and no tool is called meanwhile. What can't be
 * made is told by name, and the rest goes on.
 */

import { AttributeTable } from "../objects/attribute-table.ts";
import { Buffer } from "node:buffer";
import { setItem } from "../objects/access.ts";
import { getAttribute, setAttribute } from "../objects/attributes.ts";
import { PyByteArray } from "../objects/bytearray.ts";
import { PyBytes } from "../objects/bytes.ts";
import { call } from "../objects/call.ts";
import { PyComplex } from "../objects/complex.ts";
import { PyDict } from "../objects/dict.ts";
import { PyBaseException } from "../objects/exceptions.ts";
import { PyBoundMethod, PyFunction } from "../objects/function.ts";
import { PyList } from "../objects/list.ts";
import {
  adopt,
  normalizeInt,
  objectType,
  PyFloat,
  PyInstance,
  PyIntBox,
  PyObject,
  PyStrBox,
  PyType,
  type Value,
} from "../objects/object.ts";
import { frozensetOf, PySet } from "../objects/set.ts";
import { PyTuple } from "../objects/tuple.ts";
import { tick } from "../limits.ts";
import type * as ast from "../syntax/ast.ts";
import { parseModule } from "../syntax/parser.ts";
import { findDefinition, namesIn } from "./definitions.ts";
import { reasonOf } from "./reasons.ts";
import {
  type LostVariable,
  type SavedAttributes,
  type SavedNode,
  type SavedValue,
  type SavedVariables,
  UnkeepableError,
} from "./saved-variables.ts";

/** What the fresh namespace can do. */
export type RestoreWorld = {
  module: (name: string) => PyObject;
  /** What stands under a name in a module of ours. */
  libraryValue: (module: string, name: string) => Value | undefined;
  tool: (name: string) => Value | undefined;
  bind: (name: string, value: Value) => void;
  /** Runs a definition at the top level and gives what it made; the variable of its name is as it was before. */
  define: (tree: ast.Module, name: string | undefined, source: { filename: string; text: string }) => Value;
};

/** Binds all variables that can be made; gives those that can't, with those that were not kept to begin with. */
export function restoreVariables(saved: SavedVariables, world: RestoreWorld): LostVariable[] {
  const restorer = new Restorer(saved, world);
  for (const [name] of saved.variables) restorer.variable(name);
  return [...saved.lost, ...restorer.lost];
}

class Restorer {
  readonly lost: LostVariable[] = [];
  readonly #saved: SavedVariables;
  readonly #world: RestoreWorld;
  readonly #values: ReadonlyMap<string, SavedValue>;
  readonly #begun = new Set<string>();
  readonly #made = new Map<number, PyObject>();
  readonly #trees = new Map<number, ast.Module>();
  /** Objects that are still empty: what makes others hashable first. */
  #fill: (() => void)[] = [];
  #fillHashed: (() => void)[] = [];

  constructor(saved: SavedVariables, world: RestoreWorld) {
    this.#saved = saved;
    this.#world = world;
    this.#values = new Map(saved.variables);
  }

  /** Makes a variable, unless that has been begun. */
  variable(name: string): void {
    const saved = this.#values.get(name);
    if (saved === undefined || this.#begun.has(name)) return;
    this.#begun.add(name);
    const [outer, outerHashed] = [this.#fill, this.#fillHashed];
    [this.#fill, this.#fillHashed] = [[], []];
    try {
      const value = this.#value(saved);
      this.#fillAll();
      this.#world.bind(name, value);
    } catch (error) {
      this.lost.push({ name, reason: reasonOf(error) });
    }
    [this.#fill, this.#fillHashed] = [outer, outerHashed];
  }

  #fillAll(): void {
    for (;;) {
      const next = this.#fill.pop() ?? this.#fillHashed.pop();
      if (next === undefined) return;
      tick();
      next();
    }
  }

  #value(saved: SavedValue): Value {
    if (!Array.isArray(saved)) return saved;
    if (typeof saved[0] === "number") return this.#object(saved[0]);
    if (saved[0] === "f") return new PyFloat(saved[1]);
    const text = saved[1]!;
    return normalizeInt(text[0] === "-" ? -BigInt(`0x${text.slice(1)}`) : BigInt(`0x${text}`));
  }

  #object(number: number): PyObject {
    const known = this.#made.get(number);
    if (known !== undefined) return known;
    const made = this.#make(this.#saved.nodes[number]!, (object) => this.#made.set(number, object));
    this.#made.set(number, made);
    return made;
  }

  #make(node: SavedNode, remember: (object: PyObject) => void): PyObject {
    switch (node.node) {
      case "list": {
        const list = this.#adopted(new PyList([]), node);
        this.#fill.push(() => {
          for (const item of node.items) list.items.push(this.#value(item));
        });
        return list;
      }
      case "tuple":
        return this.#adopted(new PyTuple(node.items.map((item) => this.#value(item))), node);
      case "set": {
        const set = this.#adopted(new PySet(), node);
        this.#fillHashed.push(() => {
          for (const item of node.items) set.add(this.#value(item));
        });
        return set;
      }
      case "frozenset":
        return this.#adopted(frozensetOf(node.items.map((item) => this.#value(item))), node);
      case "dict":
        return this.#dict(node, remember);
      case "bytes":
      case "bytearray": {
        const bytes = new Uint8Array(Buffer.from(node.base64, "base64"));
        return this.#adopted(node.node === "bytes" ? new PyBytes(bytes) : new PyByteArray(bytes), node);
      }
      case "boxed":
        return this.#adopted(boxed(this.#value(node.value)), node);
      case "complex":
        return new PyComplex(floatIn(this.#value(node.real)), floatIn(this.#value(node.imag)));
      case "instance":
        return this.#instance(node);
      case "exception":
        return this.#exception(node);
      case "call":
        return this.#called(node, remember);
      case "method":
        return new PyBoundMethod(this.#value(node.func), this.#value(node.self));
      case "library":
        return this.#library(node.module, node.name);
      case "member":
        return asObject(getAttribute(this.#value(node.of), node.name), node.name);
      case "tool":
        return asObject(this.#world.tool(node.name), node.name);
      case "function":
        return this.#function(node);
      case "class":
        return this.#class(node, remember);
    }
  }

  /** The object as one of the class that it had, with its attributes. */
  #adopted<T extends PyObject>(object: T, { type, attrs }: { type?: SavedValue; attrs?: SavedAttributes }): T {
    if (type !== undefined) adopt(object, this.#classLike(object.type, type));
    if (attrs !== undefined) this.#setAttributes(object, attrs);
    return object;
  }

  #class_(saved: SavedValue): PyType {
    const type = this.#value(saved);
    if (!(type instanceof PyType)) throw new UnkeepableError("its class is no class any more");
    return type;
  }

  /** A class whose instances are made as those of a builtin one are: an object that is taken for one of another make is no object at all. */
  #classLike(builtin: PyType, saved: SavedValue): PyType {
    const type = this.#class_(saved);
    if (type.layout !== builtin.layout) throw new UnkeepableError(`its class is no ${builtin.name} any more`);
    return type;
  }

  #setAttributes(object: PyObject, attrs: SavedAttributes): void {
    this.#fill.push(() => {
      object.attrs ??= new Map();
      for (const [name, value] of attrs) object.attrs.set(name, this.#value(value));
    });
  }

  #dict(node: SavedNode & { node: "dict" }, remember: (object: PyObject) => void): PyObject {
    const type = node.type === undefined ? undefined : this.#class_(node.type);
    const dict = type === undefined ? new PyDict() : call(type.layout.lookup("__new__")!, [type]);
    if (!(dict instanceof PyDict)) throw new UnkeepableError("its class is no dict any more");
    remember(dict);
    if (node.attrs !== undefined) this.#setAttributes(dict, node.attrs);
    if (node.factory !== undefined) setAttribute(dict, "default_factory", this.#value(node.factory));
    this.#fillHashed.push(() => {
      for (const [key, value] of node.pairs) dict.table.set(this.#value(key), this.#value(value));
    });
    return dict;
  }

  #instance(node: SavedNode & { node: "instance" }): PyObject {
    const instance = new PyInstance(this.#classLike(objectType, node.type));
    this.#fill.push(() => {
      for (const [name, value] of node.attrs) instance.attrs?.set(name, this.#value(value));
      if (node.slots !== undefined)
        instance.slotValues = AttributeTable.from(node.slots.map(([name, value]) => [name, this.#value(value)]));
    });
    return instance;
  }

  #exception(node: SavedNode & { node: "exception" }): PyObject {
    const type = this.#class_(node.type);
    const args = node.args.map((arg) => this.#value(arg));
    const made = call(type.layout.lookup("__new__")!, [type, ...args]);
    if (!(made instanceof PyBaseException)) throw new UnkeepableError("its class is no exception any more");
    made.args = new PyTuple(args);
    if (node.attrs.length > 0) this.#setAttributes(made, node.attrs);
    return made;
  }

  #called(node: SavedNode & { node: "call" }, remember: (object: PyObject) => void): PyObject {
    const args = node.args.map((arg) => this.#value(arg));
    const kwargs = node.kwargs?.map(([name, value]): [string, Value] => [name, this.#value(value)]);
    const made = asObject(call(this.#value(node.callee), args, kwargs && new Map(kwargs)), "an object");
    remember(made);
    if (node.state !== undefined) {
      const state = node.state;
      this.#fillHashed.push(() => setState(made, this.#value(state)));
    }
    if (node.items !== undefined) {
      const { items } = node;
      this.#fill.push(() => {
        for (const item of items) call(getAttribute(made, "append"), [this.#value(item)]);
      });
    }
    return made;
  }

  #library(module: string, name: string | undefined): PyObject {
    if (name === undefined) return this.#world.module(module);
    return asObject(this.#world.libraryValue(module, name), `${module}.${name}`);
  }

  #tree(source: number): ast.Module {
    let tree = this.#trees.get(source);
    if (tree === undefined) {
      const { text, filename } = this.#saved.sources[source]!;
      tree = parseModule(text, { filename, topLevelAwait: true });
      this.#trees.set(source, tree);
    }
    return tree;
  }

  #function(node: SavedNode & { node: "function" }): PyObject {
    const found = findDefinition(this.#tree(node.source), node.place);
    if (found === undefined || found.kind === "ClassDef")
      throw new UnkeepableError(`the function ${node.qualname} is not in its source`);
    for (const name of namesIn(found.annotations)) this.variable(name);
    const source = this.#saved.sources[node.source]!;
    const made = this.#world.define(found.module, found.kind === "Lambda" ? undefined : found.name, source);
    if (!(made instanceof PyFunction)) throw new UnkeepableError(`the function ${node.qualname} is another thing now`);
    made.name = node.name;
    made.qualname = node.qualname;
    this.#fill.push(() => {
      made.defaults = node.defaults.map((value) => this.#value(value));
      if (node.keywordDefaults.length > 0)
        made.keywordDefaults = new Map(node.keywordDefaults.map(([name, value]) => [name, this.#value(value)]));
    });
    if (node.attrs.length > 0) this.#setAttributes(made, node.attrs);
    return made;
  }

  #class(node: SavedNode & { node: "class" }, remember: (object: PyObject) => void): PyObject {
    const found = findDefinition(this.#tree(node.source), node.place);
    if (found?.kind !== "ClassDef") throw new UnkeepableError("its class is not in its source");
    for (const name of namesIn(found.module)) if (name !== found.name) this.variable(name);
    const made = this.#world.define(found.module, found.name, this.#saved.sources[node.source]!);
    if (!(made instanceof PyType)) throw new UnkeepableError(`the class ${found.name} is another thing now`);
    remember(made);
    this.#fill.push(() => {
      for (const [name, value] of node.attrs) made.define(name, this.#value(value));
    });
    return made;
  }
}

function floatIn(value: Value): number {
  if (value instanceof PyFloat) return value.value;
  throw new UnkeepableError("it is no number any more");
}

function boxed(value: Value): PyObject {
  if (typeof value === "string") return new PyStrBox(value);
  return typeof value === "number" || typeof value === "bigint" ? new PyIntBox(value) : new PyFloat(floatIn(value));
}

function asObject(value: Value | undefined, what: string): PyObject {
  if (value instanceof PyObject) return value;
  throw new UnkeepableError(`${what} is not there`);
}

/** What `copy` does with the third part of `__reduce__`. */
function setState(object: PyObject, state: Value): void {
  const method = object.type.lookup("__setstate__") ?? object.type.lookup("setstate");
  if (method !== undefined) call(method, [object, state]);
  else if (state instanceof PyDict)
    for (const [name, value] of state.table.map) setItem(getAttribute(object, "__dict__"), name, value);
}
