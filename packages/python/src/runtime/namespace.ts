/** The namespace of an interpreter: its global variables, which outlive its runs, and the dict that `globals()` shows. */

import { tick } from "../limits.ts";
import { HashTable } from "../objects/hash-table.ts";
import { InstanceDict } from "../objects/instance-dict.ts";
import { PyDict } from "../objects/dict.ts";
import { stringOf, typeOf, type Attributes, type Value } from "../objects/object.ts";
import { typeError } from "../objects/exceptions.ts";
import { PyModule } from "../objects/module.ts";
import { bind, GlobalCell, type GlobalScope, unbind } from "./variables.ts";

export class Namespace implements GlobalScope {
  readonly #cells = new Map<string, GlobalCell>();
  readonly #builtins: Attributes;
  #dict: PyDict | undefined;
  #places = 0;
  /** `builtins` are shared with the modules of ours, which keep them whatever the program does to its own. */
  constructor(builtins: Attributes) {
    this.#builtins = new Map(builtins);
  }

  cell(name: string): GlobalCell {
    let cell = this.#cells.get(name);
    if (cell === undefined) {
      cell = new GlobalCell(name, this.#builtins.get(name), this);
      this.#cells.set(name, cell);
    }
    return cell;
  }

  get(name: string): Value | undefined {
    return this.#cells.get(name)?.v;
  }

  nextPlace(): number {
    return ++this.#places;
  }

  /** The global variables that a dict stands for: those of a namespace where it came from globals(), else its own entries. */
  scopeOf(dict: PyDict): GlobalScope {
    return dict.table instanceof GlobalsTable ? dict.table.namespace : new DictScope(dict, this.#builtins);
  }

  /** The attributes of the module builtins: what the program changes there holds for its own code. */
  builtinAttributes(): Attributes {
    return new BuiltinAttributes(this.#builtins, (name, value) => {
      const cell = this.#cells.get(name);
      if (cell !== undefined) cell.b = value;
    });
  }

  /** The module `__main__`: its attributes are the variables, and its `__dict__` is globals(). */
  asModule(): PyModule {
    const module = new PyModule("__main__", new VariableAttributes(this));
    InstanceDict.show(module, this.asDict());
    return module;
  }

  /** Bound names with their values, in the order in which they were bound. */
  entries(): [string, Value][] {
    const bound = [...this.#cells.values()].filter((cell) => cell.v !== undefined).sort((a, b) => a.o - b.o);
    return bound.map((cell) => [cell.name, cell.v!]);
  }

  /** The values of the bound names, in no order. */
  *values(): Generator<Value> {
    for (const cell of this.#cells.values()) if (cell.v !== undefined) yield cell.v;
  }

  /** globals(): the dict that reads and writes the variables. */
  asDict(): PyDict {
    if (this.#dict === undefined) {
      this.#dict = new PyDict();
      this.#dict.table = new GlobalsTable(this);
    } else this.#dict.table.keys();
    return this.#dict;
  }
}

/** The variables of a namespace as the attributes of a module. */
class VariableAttributes extends Map<string, Value> {
  readonly #namespace: Namespace;
  constructor(namespace: Namespace) {
    super();
    this.#namespace = namespace;
  }
  override get size(): number {
    return this.#namespace.entries().length;
  }
  override get(name: string): Value | undefined {
    return this.#namespace.get(name);
  }
  override has(name: string): boolean {
    return this.#namespace.get(name) !== undefined;
  }
  override set(name: string, value: Value): this {
    bind(this.#namespace.cell(name), value);
    return this;
  }
  override delete(name: string): boolean {
    if (!this.has(name)) return false;
    unbind(this.#namespace.cell(name));
    return true;
  }
  override clear(): void {
    for (const [name] of this.#namespace.entries()) this.delete(name);
  }
  override entries(): MapIterator<[string, Value]> {
    return new Map(this.#namespace.entries()).entries();
  }
  override keys(): MapIterator<string> {
    return new Map(this.#namespace.entries()).keys();
  }
  override values(): MapIterator<Value> {
    return new Map(this.#namespace.entries()).values();
  }
  override [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }
  override forEach(visit: (value: Value, name: string, map: Map<string, Value>) => void): void {
    for (const [name, value] of this.#namespace.entries()) visit(value, name, this);
  }
}

/** A view of the builtins of a namespace that says what is changed. */
class BuiltinAttributes extends Map<string, Value> {
  readonly #builtins: Attributes;
  readonly #changed: (name: string, value: Value | undefined) => void;
  constructor(builtins: Attributes, changed: (name: string, value: Value | undefined) => void) {
    super();
    this.#builtins = builtins;
    this.#changed = changed;
    for (const [name, value] of builtins) super.set(name, value);
  }
  override set(name: string, value: Value): this {
    super.set(name, value);
    // That one is the module's own.
    if (name !== "__name__") {
      this.#builtins.set(name, value);
      this.#changed(name, value);
    }
    return this;
  }
  override delete(name: string): boolean {
    this.#builtins.delete(name);
    this.#changed(name, undefined);
    return super.delete(name);
  }
}

/** A dict of the program as the place of global variables: what `exec(text, dict)` runs in. */
class DictScope implements GlobalScope {
  readonly #cells = new Map<string, GlobalCell>();
  readonly #dict: PyDict;
  readonly #builtins: Attributes;
  constructor(dict: PyDict, builtins: Attributes) {
    this.#dict = dict;
    this.#builtins = builtins;
  }
  cell(name: string): GlobalCell {
    let cell = this.#cells.get(name);
    if (cell === undefined) {
      cell = dictCell(name, this.#dict, this.#fallback(name), this);
      this.#cells.set(name, cell);
    }
    return cell;
  }
  /** The builtin of that name; a `__builtins__` in the dict takes the place of ours. */
  #fallback(name: string): Value | undefined {
    const own = this.#dict.table.get("__builtins__");
    if (own instanceof PyDict) return own.table.get(name);
    return (own instanceof PyModule ? own.attrs : this.#builtins).get(name);
  }
  asDict(): PyDict {
    return this.#dict;
  }
  nextPlace(): number {
    return 1;
  }
}

/** A cell whose value is the entry of a dict. */
function dictCell(name: string, dict: PyDict, fallback: Value | undefined, home: GlobalScope): GlobalCell {
  return {
    name,
    b: fallback,
    home,
    o: 1,
    get v(): Value | undefined {
      return dict.table.get(name);
    },
    set v(value: Value | undefined) {
      if (value === undefined) dict.table.delete(name);
      else dict.table.set(name, value);
    },
  };
}

/** The table of globals(): copies the variables in when it is looked at, and writes through. */
class GlobalsTable extends HashTable {
  readonly namespace: Namespace;
  constructor(namespace: Namespace) {
    super();
    this.namespace = namespace;
    this.#refresh();
  }
  /** Brings the map in line with the variables, in place: whoever iterates over it sees only what really changed. */
  #refresh(): void {
    if (this.map.size > 100) tick(4 * this.map.size);
    const entries = this.namespace.entries();
    const names = new Set<Value>(entries.map(([name]) => name));
    for (const name of [...this.map.keys()]) if (!names.has(name)) this.map.delete(name);
    let inOrder = true;
    const known = [...this.map.keys()];
    entries.forEach(([name, value], i) => {
      // A variable that was unbound and bound again since stands behind the others.
      inOrder &&= i >= known.length || known[i] === name;
      if (!inOrder) this.map.delete(name);
      this.map.set(name, value);
    });
  }
  override get size(): number {
    this.#refresh();
    return this.map.size;
  }
  override get(key: Value): Value | undefined {
    const name = stringOf(key);
    return name === undefined ? super.get(key) : this.namespace.get(name);
  }
  override has(key: Value): boolean {
    return this.get(key) !== undefined;
  }
  override keys(): Value[] {
    this.#refresh();
    return super.keys();
  }
  override set(key: Value, value: Value): void {
    const name = stringOf(key);
    if (name === undefined) throw typeError(`globals() keys must be strings, not '${typeOf(key).name}'`);
    bind(this.namespace.cell(name), value);
    super.set(name, value);
  }
  override delete(key: Value): boolean {
    const name = stringOf(key);
    if (name === undefined || this.namespace.get(name) === undefined) return false;
    unbind(this.namespace.cell(name));
    super.delete(name);
    return true;
  }
  override take(key: Value): Value | undefined {
    const value = this.get(key);
    if (value !== undefined) this.delete(key);
    return value;
  }
  override drop(canonical: Value): void {
    this.delete(canonical);
  }
  override clear(): void {
    for (const name of this.keys()) this.delete(name);
  }
}
