/**
 * The import gate: which modules a program may import, and the modules that it has imported.
 *
 * The list of the host holds patterns: `"pkg"` and `"pkg.*"` allow a module and all that is in it, `"pkg.sub"` that one alone, `"*"` every module that there is (those that
 * reach outside are shims, safe by construction: they do nothing but what the host has given them). Under `"pkg.sub"` the program's `pkg` is a closed package: a module that
 * holds the allowed modules below it and nothing else. What is not allowed is refused with the list and the nearest name, so that the model can go on with what works.
 * Modules are made when they are first imported, once per interpreter. What a program puts into `sys.modules` comes first, for the program alone: modules of ours import ours.
 */

import { findAttribute } from "../objects/attributes.ts";
import { PyDict } from "../objects/dict.ts";
import { importError, type PyBaseException } from "../objects/exceptions.ts";
import { LazyAttributes } from "../objects/lazy-attributes.ts";
import { PyModule } from "../objects/module.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { PyList } from "../objects/list.ts";
import { nearest } from "../objects/suggestions.ts";
import { reasonOfRefusal, whoHas } from "./absent-modules.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { outside } from "./outside.ts";
import { definitionOf, moduleNames } from "./registry.ts";

/** Modules that need no permission: they only describe the language. */
const ALWAYS = new Set(["__future__", "__main__", "builtins", "typing"]);

/** Modules that come with another one, as in CPython: `import os` brings `os.path` along. */
const BROUGHT: ReadonlyMap<string, string> = new Map([
  ["collections", "collections.abc"],
  ["os", "os.path"],
]);

/** Names under which another module stands. */
const ALIASES: ReadonlyMap<string, string> = new Map([["os.path", "posixpath"]]);

const isThere = (name: string): boolean => moduleNames.has(name) || ALIASES.has(name);

/** Names of a module that stand for objects. */
type ModuleContent = [name: string, object: PyObject][];

export class ImportGate {
  readonly #patterns: readonly string[];
  /** The patterns without their `.*`. */
  readonly #allowed: ReadonlySet<string>;
  readonly #loaded = new Map<string, PyModule>();
  readonly #contents = new Map<PyModule, ModuleContent>();
  /** How many objects have been noted in contents: it grows with every module, and with every pending value of one that is made. */
  notedObjects = 0;
  /** Packages of which only parts are allowed, as the program sees them. */
  readonly #closed = new Map<string, PyModule>();
  /** Modules whose text is running. */
  readonly #making = new Set<string>();
  /** `sys.modules`: what the program itself has imported. */
  readonly #imported = new PyDict();

  constructor(allowed: readonly string[]) {
    this.#patterns = [...new Set(allowed)].sort();
    this.#allowed = new Set(this.#patterns.map((each) => (each.endsWith(".*") ? each.slice(0, -2) : each)));
  }

  /** A run begins: whatever an earlier one was making when it was broken off is not being made. */
  begin(): void {
    this.#making.clear();
  }

  /** Every module that was imported, by the program or by modules of ours. */
  loadedModules(): PyModule[] {
    return [...this.#loaded.values()];
  }

  /** The objects that a module had when it was made: what the program has put there since is the program's. */
  contentOf(module: PyModule): Readonly<ModuleContent> {
    return this.#contents.get(module) ?? [];
  }

  #noteContent(module: PyModule): void {
    const content: ModuleContent = [];
    this.#contents.set(module, content);
    const note = (name: string, value: Value): void => {
      if (!(value instanceof PyObject)) return;
      content.push([name, value]);
      this.notedObjects += 1;
    };
    if (module.attrs instanceof LazyAttributes) module.attrs.tellOf(note);
    else for (const [name, value] of module.attrs) note(name, value);
  }

  /** Puts a module there that is not in the registry (`__main__`, `builtins`). */
  provide(module: PyModule): void {
    this.#loaded.set(module.name, module);
    this.#noteContent(module);
    this.#imported.table.set(module.name, module);
  }

  /** What an import of the program gives: what the program itself has put into `sys.modules` under that name, else the module, imported now or before, if it may be. */
  importForProgram(name: string): Value {
    const own = this.#placed(name);
    if (own === null) throw importError("ModuleNotFoundError", `import of ${name} halted; None in sys.modules`, name);
    if (own !== undefined) return own;
    for (let end = name.length, dot = name.lastIndexOf("."); dot > 0; end = dot, dot = name.lastIndexOf(".", dot - 1)) {
      const parent = this.#placed(name.slice(0, dot));
      if (parent !== undefined) throw notIn(parent, name.slice(0, end));
    }
    return this.load(name);
  }

  /** What stands in `sys.modules` and is no module of ours; nothing that is imported is taken from there otherwise. */
  #placed(name: string): Value | undefined {
    const found = this.#imported.table.get(name);
    return found === this.#loaded.get(name) || found === this.#closed.get(name) ? undefined : found;
  }

  /** The module of a dotted name, imported now or before, if the program may import it. */
  load(name: string): PyModule {
    if (!this.isAllowed(name)) {
      if (this.#isPartlyAllowed(name)) return this.#closedPackage(name);
      throw this.#refuse(name);
    }
    const module = this.loadUnchecked(name);
    this.#imported.table.set(name, module);
    this.#bindInClosedPackages(name, module);
    return module;
  }

  /** The same without asking: for modules of ours, which import others for themselves. */
  loadUnchecked(name: string): PyModule {
    const loaded = this.#loaded.get(name);
    if (loaded !== undefined) return loaded;
    this.#making.add(name);
    let module: PyModule;
    try {
      module = this.#make(name);
    } finally {
      this.#making.delete(name);
    }
    this.#loaded.set(name, module);
    // Modules of a package that the package itself has imported while it was made.
    for (const [each, part] of this.#loaded)
      if (each.startsWith(`${name}.`) && !each.includes(".", name.length + 1))
        module.attrs.set(each.slice(name.length + 1), part);
    if (name === "sys") module.attrs.set("modules", this.#imported);
    const dot = name.lastIndexOf(".");
    if (dot > 0 && !this.#making.has(name.slice(0, dot)))
      this.loadUnchecked(name.slice(0, dot)).attrs.set(name.slice(dot + 1), module);
    const brought = BROUGHT.get(name);
    if (brought !== undefined) module.attrs.set(brought.slice(name.length + 1), this.loadUnchecked(brought));
    this.#noteContent(module);
    return module;
  }

  #make(name: string): PyModule {
    const alias = ALIASES.get(name);
    if (alias !== undefined) return this.loadUnchecked(alias);
    const definition = definitionOf(name);
    if (definition === undefined) throw missing(name);
    requireBacking(definition);
    const module = new PyModule(name, definition.create());
    if (definition.exported !== undefined)
      module.attrs.set("__all__", new PyList(definition.exported.split(" ").filter((each) => module.attrs.has(each))));
    return module;
  }

  isAllowed(name: string): boolean {
    if (this.#allowed.has("*") || ALWAYS.has(name)) return true;
    for (let at = name.length; at > 0; at = name.lastIndexOf(".", at - 1))
      if (this.#allowed.has(name.slice(0, at))) return true;
    return false;
  }

  /** Names of modules already imported: `sys.modules`. */
  get loadedNames(): string[] {
    return [...this.#loaded.keys()];
  }

  #isPartlyAllowed(name: string): boolean {
    const start = `${name}.`;
    return [...this.#allowed].some((each) => each.startsWith(start) && isThere(each));
  }

  /** A package whose own content is not allowed. It holds the modules that are, once they are imported; the ones that CPython brings along at once. */
  #closedPackage(name: string): PyModule {
    let module = this.#closed.get(name);
    if (module === undefined) {
      module = new PyModule(name, new Map());
      this.#closed.set(name, module);
      const brought = BROUGHT.get(name);
      if (brought !== undefined && this.isAllowed(brought)) this.load(brought);
    }
    this.#imported.table.set(name, module);
    return module;
  }

  #bindInClosedPackages(name: string, module: PyModule): void {
    const dot = name.lastIndexOf(".");
    if (dot < 0) return;
    const parent = name.slice(0, dot);
    if (this.isAllowed(parent)) return;
    const closed = this.#closedPackage(parent);
    closed.attrs.set(name.slice(dot + 1), module);
    this.#bindInClosedPackages(parent, closed);
  }

  #refuse(name: string): PyBaseException {
    const names = this.#patterns;
    const allowed = names.length === 0 ? "No imports are allowed." : `Allowed modules: ${names.join(", ")}.`;
    const message = `Import of '${name}' is not allowed. ${allowed}`;
    return importError("ImportError", `${message}${this.#advice(name)}`, name);
  }

  /** What a refusal adds to the list: why the module would not be had in any case, or which one was meant. */
  #advice(name: string): string {
    const near = nearest(name, [...this.#allowed]);
    if (near !== undefined && near !== "*") return ` Did you mean '${near}'?`;
    const reason = reasonOfRefusal(name);
    if (reason !== undefined) return ` ${sentence(reason)}.`;
    if (isHere(name)) return "";
    const elsewhere = whoHas(name);
    return elsewhere === undefined ? "" : ` ${elsewhere}.`;
  }
}

const isHere = (name: string): boolean => moduleNames.has(name) || moduleNames.has(name.split(".", 1)[0]!);

const sentence = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

/** A shim that does nothing without its host says so when it is imported, not in the middle of the program. */
function requireBacking(definition: ModuleDefinition): void {
  if (definition.needs !== "fetch" || outside.fetch !== undefined) return;
  const message = `Import of '${definition.name}' is not possible: the host has opened no way to the network (its option fetch). Call the tools that you were given instead.`;
  throw importError("ImportError", message, definition.name);
}

/** A module that the program made has no others in it but those that the program has put beside it. */
function notIn(parent: Value, name: string): PyBaseException {
  const isPackage = findAttribute(parent, "__path__") !== undefined;
  const why = isPackage ? "" : `; '${name.slice(0, name.lastIndexOf("."))}' is not a package`;
  return importError("ModuleNotFoundError", `No module named '${name}'${why}`, name);
}

function missing(name: string): PyBaseException {
  const top = name.split(".", 1)[0]!;
  const known = moduleNames.has(top);
  const reason = reasonOfRefusal(name);
  if (reason !== undefined) return importError("ImportError", `Import of '${name}' is not allowed: ${reason}.`, name);
  if (name !== top && known && ![...moduleNames].some((each) => each.startsWith(`${top}.`))) {
    return importError("ModuleNotFoundError", `No module named '${name}'; '${top}' is not a package`, name);
  }
  const absent = known ? name : top;
  const elsewhere = whoHas(name);
  const hint = elsewhere === undefined ? "" : `. ${elsewhere}. Available modules: ${availableNames().join(", ")}`;
  return importError("ModuleNotFoundError", `No module named '${absent}'${hint}`, absent);
}

function availableNames(): string[] {
  return [...moduleNames].filter((each) => !each.includes(".") && !each.startsWith("_")).sort();
}
