/**
 * The import gate: which modules a program may import, and the modules that it has imported.
 *
 * A name is allowed if it, or a package that it is in, is on the list ("collections" allows "collections.abc"), or if the list has "*". What is not allowed is refused with
 * the list, so that the model can go on with what works. Modules are made when they are first imported, once per interpreter.
 */

import { importError, type PyBaseException } from "../objects/exceptions.ts";
import { PyModule } from "../objects/module.ts";
import { moduleDefinitions } from "./registry.ts";

/** Modules that need no permission: they only describe the language. */
const ALWAYS = new Set(["__future__", "__main__", "builtins", "typing"]);

export class ImportGate {
  readonly #allowed: ReadonlySet<string>;
  readonly #loaded = new Map<string, PyModule>();
  constructor(allowed: readonly string[]) {
    this.#allowed = new Set(allowed);
  }

  /** Puts a module there that is not in the registry (`__main__`, `builtins`). */
  provide(module: PyModule): void {
    this.#loaded.set(module.name, module);
  }

  /** The module of a dotted name, imported now or before, if the program may import it. */
  load(name: string): PyModule {
    if (!this.isAllowed(name)) throw this.#refuse(name);
    return this.loadUnchecked(name);
  }

  /** The same without asking: for modules of ours, which import others for themselves. */
  loadUnchecked(name: string): PyModule {
    const loaded = this.#loaded.get(name);
    if (loaded !== undefined) return loaded;
    const definition = moduleDefinitions.get(name);
    if (definition === undefined) throw missing(name);
    const module = new PyModule(name, definition.create());
    this.#loaded.set(name, module);
    const dot = name.lastIndexOf(".");
    if (dot > 0) this.loadUnchecked(name.slice(0, dot)).attrs.set(name.slice(dot + 1), module);
    // CPython: `collections` brings `collections.abc` along.
    if (name === "collections") module.attrs.set("abc", this.loadUnchecked("collections.abc"));
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

  #refuse(name: string): PyBaseException {
    const names = [...this.#allowed].sort();
    const allowed = names.length === 0 ? "No imports are allowed." : `Allowed modules: ${names.join(", ")}.`;
    return importError("ImportError", `Import of '${name}' is not allowed. ${allowed}`, name);
  }
}

/** Modules of CPython's library that are not here: programs are told what is. */
const ABSENT = new Set(
  "ctypes curses dbm email fcntl ftplib getpass glob http imaplib importlib ipaddress lzma mmap multiprocessing os pathlib pickle platform pty resource runpy select selectors shelve shutil signal smtplib socket socketserver sqlite3 ssl subprocess tempfile termios threading tkinter urllib venv webbrowser wsgiref xml xmlrpc zipfile".split(
    " ",
  ),
);

function missing(name: string): PyBaseException {
  const dot = name.indexOf(".");
  const top = dot < 0 ? name : name.slice(0, dot);
  const known = moduleDefinitions.has(top);
  const hint =
    ABSENT.has(top) && !known
      ? `. Available modules: ${[...moduleDefinitions.keys()].filter((each) => !each.includes(".")).join(", ")}`
      : "";
  if (dot > 0 && known && ![...moduleDefinitions.keys()].some((each) => each.startsWith(`${top}.`))) {
    return importError("ModuleNotFoundError", `No module named '${name}'; '${top}' is not a package`, name);
  }
  const absent = known ? name : top;
  return importError("ModuleNotFoundError", `No module named '${absent}'${hint}`, absent);
}
