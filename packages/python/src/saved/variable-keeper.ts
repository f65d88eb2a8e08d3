/**
 * Variable keeper: the variables of an interpreter as bytes, and back.
 *
 * `save` is asked between two runs, `restore` of a fresh interpreter. Both run under limits of their own, so that a
 * namespace which can't be kept in time costs the variables and not the session.
 */

import { runDefinition } from "../code-runner.ts";
import { LimitExceeded } from "../limits.ts";
import type { ImportGate } from "../modules/import-gate.ts";
import type { PyModule } from "../objects/module.ts";
import { PyObject, type Value } from "../objects/object.ts";
import type { Namespace } from "../runtime/namespace.ts";
import { bind, unbind } from "../runtime/variables.ts";
import type * as ast from "../syntax/ast.ts";
import { checkSaved } from "./check-saved.ts";
import { classesIn } from "./definitions.ts";
import { restoreVariables } from "./restore-variables.ts";
import { type Saved, saveVariables, VariableCosts } from "./save-variables.ts";
import { SavedWriter } from "./saved-bytes.ts";
import type { ClassSource, LostVariable, SavedVariables } from "./saved-variables.ts";

export type KeeperWorld = {
  namespace: Namespace;
  gate: ImportGate;
  isTool: (object: PyObject) => boolean;
  /** A program or a definition of one is about to run. */
  noteTree: (tree: ast.Module, lines: readonly string[]) => void;
};

type LibraryName = [module: string, name: string | undefined];

export class VariableKeeper {
  readonly #world: KeeperWorld;
  /** What the namespace has from the start: tools and `__name__`. */
  readonly #given: ReadonlyMap<string, Value>;
  readonly #classes = new Map<string, ClassSource>();
  readonly #costs = new VariableCosts();
  #library: { names: Map<PyObject, LibraryName>; size: number } = { names: new Map(), size: -1 };

  constructor(world: KeeperWorld) {
    this.#world = world;
    this.#given = new Map(world.namespace.entries());
  }

  /** A program is about to run: its classes are known by their source. */
  noteProgram(tree: ast.Module, filename: string, lines: readonly string[]): void {
    this.#world.noteTree(tree, lines);
    for (const [qualname, place] of classesIn(tree)) this.#classes.set(qualname, { filename, lines, place });
  }

  /** Where a class of the program is defined, last. */
  classSource(qualname: string): ClassSource | undefined {
    return this.#classes.get(qualname);
  }

  /** `hasRoom` is false where the program holds so much memory that its variables can't be written down beside it. */
  save(timeLimitMs: number, hasRoom: boolean): Saved {
    const { namespace, isTool } = this.#world;
    const end = performance.now() + timeLimitMs;
    const entries = namespace.entries().filter(([name, value]) => this.#given.get(name) !== value);
    if (!hasRoom) return nothing(entries.map(([name]) => ({ name, reason: "too much memory is in use" })));
    const libraryNames = this.#libraryNames();
    this.#costs.keep(new Set(entries.map(([name]) => name)));
    try {
      return saveVariables(entries, {
        libraryName: (object) => libraryNames.get(object),
        isTool,
        classSource: (qualname) => this.classSource(qualname),
        variable: (name) => namespace.get(name),
        msLeft: () => end - performance.now(),
        costs: this.#costs,
      });
    } catch (error) {
      if (!(error instanceof LimitExceeded)) throw error;
      return nothing(entries.map(([name]) => ({ name, reason: error.message })));
    }
  }

  restore(given: SavedVariables): LostVariable[] {
    const { namespace, gate } = this.#world;
    const saved = checkSaved(given);
    if (saved === undefined) return [{ name: "all variables", reason: "what was written down is damaged" }];
    return restoreVariables(saved, {
      module: (name) => gate.load(name),
      libraryValue: (module, name) => this.#libraryValue(module, name),
      tool: (name) => this.#given.get(name),
      bind: (name, value) => bind(namespace.cell(name), value),
      define: (tree, name, { filename, text }) => {
        const lines = text.split("\n");
        this.noteProgram(tree, filename, lines);
        if (name === undefined) return runDefinition(tree, { filename, lines }, namespace) ?? null;
        const before = namespace.get(name);
        runDefinition(tree, { filename, lines }, namespace);
        const made = namespace.get(name) ?? null;
        if (before === undefined) unbind(namespace.cell(name));
        else bind(namespace.cell(name), before);
        return made;
      },
    });
  }

  #libraryValue(module: string, name: string): Value | undefined {
    let value: Value | undefined = this.#world.gate.loadUnchecked(module);
    for (const part of name.split(".")) {
      if (!(value instanceof PyObject)) return undefined;
      const found: Value | undefined = value.attrs?.get(part);
      value = found ?? (value as PyModule).missingAttribute?.(part);
    }
    return value;
  }

  /** Where the objects of the modules that have been loaded are found. */
  #libraryNames(): ReadonlyMap<PyObject, LibraryName> {
    const { gate } = this.#world;
    if (this.#library.size === gate.notedObjects) return this.#library.names;
    const modules = gate.loadedModules();
    const names = new Map<PyObject, LibraryName>();
    for (const module of modules) {
      if (module.name === "__main__") continue;
      for (const [name, object] of gate.contentOf(module))
        if (!names.has(object)) names.set(object, [module.name, name]);
    }
    for (const module of modules) names.set(module, [module.name, undefined]);
    this.#library = { names, size: gate.notedObjects };
    return names;
  }
}

function nothing(lost: LostVariable[]): Saved {
  return { bytes: new SavedWriter().finish({ sources: [], variables: [], lost }), isPartial: false };
}
