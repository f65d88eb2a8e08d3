/**
 * Unit and Block: where generated text is collected.
 *
 * A *unit* is one program: its constants, the global names it uses, the runtime functions it calls. A *block* is one JavaScript function being
 * written: its lines, its temporaries, its table of source positions, and which of its variables are surely bound.
 */

import type { FrameSource, FunctionInfo, Position } from "./program.ts";
import { lookBetween } from "../limits.ts";
import type { Scope, SymbolTable } from "../scope/symtable.ts";
import { mangle } from "../scope/symtable.ts";
import type * as ast from "../syntax/ast.ts";
import type { FoldKind } from "./folds.ts";
import { globalCell } from "./names.ts";

/** A value that generated code finds in its constants array. */
export type ConstantEntry =
  | { kind: "string"; value: string }
  | { kind: "int"; value: bigint }
  | { kind: "float"; value: number }
  | { kind: "complex"; imag: number }
  | { kind: "bytes"; value: Uint8Array }
  | { kind: "ellipsis" }
  | { kind: "tuple"; items: readonly ConstantItem[] }
  /** The name of the module that the program is. */
  | { kind: "module" }
  | { kind: "names"; value: readonly string[] }
  | { kind: "function"; value: FunctionInfo }
  | { kind: "frame"; value: { source: FrameSource; positions: readonly Position[] } };

/** What a constant tuple holds: a value that is the same in JavaScript, or the constant of that number, which stands before it. */
export type ConstantItem = null | boolean | number | { readonly constant: number };

/** After so many nodes the time and the memory are looked at, for their text takes about so many bytes. */
const [NODES_LOOKED_AT, BYTES_OF_THEIR_TEXT] = [4_000, 4_000_000];
/** Before more characters than these are put together the memory is looked at. */
const LONG_TEXT = 1_000_000;

export class Unit {
  readonly table: SymbolTable;
  readonly filename: string;
  readonly lines: readonly string[];
  readonly constants: ConstantEntry[] = [];
  readonly globals: string[] = [];
  readonly runtimeNames = new Set<string>();
  /** `from __future__ import annotations` */
  lazyAnnotations = false;
  /** Generator expressions that a builtin uses up where they are written. */
  readonly folds = new Map<ast.GeneratorExp, FoldKind>();
  /** Names of tools: global variables that the program must not bind. */
  toolNames: ReadonlySet<string> = new Set();
  sites = 0;
  #nodes = 0;
  /** For every call with keywords: the constant with their names. */
  readonly orders: string[] = [];
  /** Texts of functions that need nothing of those around them. */
  readonly functions: string[] = [];
  readonly #constantNumbers = new Map<string, number>();
  readonly #globalNames = new Map<string, string>();

  constructor(table: SymbolTable, filename: string, lines: readonly string[]) {
    this.table = table;
    this.filename = filename;
    this.lines = lines;
  }

  /** Notes that text is written for a statement or an expression: a source of megabytes is work that counts no steps. */
  noteNode(): void {
    this.#nodes += 1;
    if (this.#nodes % NODES_LOOKED_AT === 0) lookBetween(BYTES_OF_THEIR_TEXT);
  }

  /** The name of a constant in generated code. */
  constant(entry: ConstantEntry): string {
    return `c${this.constantNumber(entry)}`;
  }

  /** Where a constant is; equal ones are one object, as in CPython. */
  constantNumber(entry: ConstantEntry): number {
    const key = constantKey(entry);
    const known = key === undefined ? undefined : this.#constantNumbers.get(key);
    if (known !== undefined) return known;
    const number = this.constants.push(entry) - 1;
    if (key !== undefined) this.#constantNumbers.set(key, number);
    return number;
  }

  string(value: string): string {
    return this.constant({ kind: "string", value });
  }

  /** The name of the cell of a global variable. */
  global(name: string): string {
    let cell = this.#globalNames.get(name);
    if (cell === undefined) {
      cell = globalCell(name);
      this.#globalNames.set(name, cell);
      this.globals.push(name);
    }
    return cell;
  }

  /** A new site: what one place of the program remembers of the objects that it meets. */
  site(): string {
    this.runtime("site");
    return `s${this.sites++}`;
  }

  /** What a call with these keywords remembers of where its arguments go. */
  argumentOrders(names: readonly string[]): string {
    this.runtime("argumentOrders");
    return `o${this.orders.push(this.constant({ kind: "names", value: names })) - 1}`;
  }

  /**
   * A function of JavaScript whose scope is done. Where it needs no variable of the functions around it, it is made once, with the program, and its name stands in for its text: V8
   * takes what such a function refers to for constants, and a function that is made at each run, or at each call of the one around it, for another one each time.
   */
  hoisted(scope: Scope, text: string): string {
    return scope.captured.size > 0 ? text : `f${this.functions.push(text) - 1}`;
  }

  /** Text that counts a step: of 32 bits, so that V8 has nothing to check when it takes one away. */
  tick(): string {
    return `if ((m.fuel = m.fuel - 1 | 0) < 0) ${this.runtime("refuel")}();`;
  }

  /** The name of a runtime function, noted as used. */
  runtime(name: string): string {
    this.runtimeNames.add(name);
    return name;
  }

  scopeOf(node: ast.Node): Scope {
    const scope = this.table.scopes.get(node);
    if (scope === undefined) throw new Error(`no scope for ${node.kind}`);
    return scope;
  }
}

function constantKey(entry: ConstantEntry): string | undefined {
  switch (entry.kind) {
    case "string":
      return `s${entry.value}`;
    case "int":
      return `i${entry.value}`;
    case "float":
      return Object.is(entry.value, -0) ? "f-0" : `f${entry.value}`;
    case "complex":
      return `j${entry.imag}${Object.is(entry.imag, -0) ? "-" : ""}`;
    case "bytes":
      return `b${entry.value.join(" ")}`;
    case "tuple":
      return `t${entry.items.map((item) => (typeof item === "object" && item !== null ? `c${item.constant}` : item)).join(" ")}`;
    case "names":
      return `n${entry.value.join(" ")}`;
    case "ellipsis":
    case "module":
      return entry.kind;
    default:
      return undefined;
  }
}

/** The statements that `break` and `continue` become. */
export type Loop = { breaks: string; continues: string };

/** CPython: what is done with an attribute whose name stands on a later line is told from the name on. */
export function fromName(node: ast.Location, { attr, end_lineno, end_col_offset }: ast.Attribute): ast.Location {
  if (node.lineno === end_lineno) return node;
  const { end_lineno: endLine, end_col_offset: endColumn } = node;
  const start = Math.max(0, end_col_offset - attr.length);
  return { lineno: end_lineno, col_offset: start, end_lineno: endLine, end_col_offset: endColumn };
}

/** CPython: a function of what the program imports at its top is called as any other, and not as a method. */
export function placeOfMethodCall(block: Block, node: ast.Call, func: ast.Attribute): ast.Location {
  const { value } = func;
  const isImported = value.kind === "Name" && block.unit.table.top.symbols.get(value.id)?.isImported === true;
  return isImported ? node : fromName(node, func);
}

/** The variables of a function as CPython's code objects list them, without those that inner functions share. */
function localNames(scope: Scope): string[] {
  const own = [...scope.symbols.values()].filter(
    ({ place, isParameter }) => place === "local" || (place === "cell" && isParameter),
  );
  return [...(scope.isComprehension ? [".0"] : []), ...own.map(({ name }) => name)];
}

export class Block {
  readonly unit: Unit;
  readonly scope: Scope;
  readonly parent: Block | undefined;
  /** Dotted path of the function or class, as `__qualname__`. */
  readonly qualname: string;
  readonly positions: Position[] = [];
  /** Variables that are surely bound here; null behind a `return` or `raise`, where nothing runs. */
  known: Set<string> | null = new Set();
  readonly loops: Loop[] = [];
  /** Name of the constant with the frame's source and positions. */
  readonly frame: string;
  readonly isGenerator: boolean;
  readonly isAsync: boolean;
  /** A generator of steps (`steps.ts`). */
  readonly isStepped: boolean;
  readonly isModule: boolean;
  /** The statement that is being written. */
  statement: ast.Location | undefined;
  /** The expression statements whose value is the program's. */
  topLevel: ReadonlySet<unknown> = new Set();
  /** Every expression statement shows its value. */
  isInteractive = false;
  /** The statement form of `return`: saves the depth of the caller back. */
  readonly savesDepth: boolean;
  readonly #lines: string[] = [];
  #characters = 0;
  #indent = 1;
  readonly #freeTemporaries: string[] = [];
  readonly #temporaries: string[] = [];
  #labels = 0;
  readonly #positionIndex = new Map<string, number>();

  constructor(
    unit: Unit,
    scope: Scope,
    parent: Block | undefined,
    options: {
      name: string;
      qualname: string;
      isGenerator?: boolean;
      isAsync?: boolean;
      isStepped?: boolean;
      savesDepth?: boolean;
      firstLine?: number;
    },
  ) {
    this.unit = unit;
    this.scope = scope;
    this.parent = parent;
    this.qualname = options.qualname;
    this.isGenerator = options.isGenerator ?? false;
    this.isAsync = options.isAsync ?? false;
    this.isStepped = options.isStepped ?? false;
    this.isModule = scope.kind === "module";
    this.savesDepth = options.savesDepth ?? false;
    const source: FrameSource = { name: options.name, filename: unit.filename, lines: unit.lines };
    if (options.firstLine !== undefined) source.firstLine = options.firstLine;
    if (scope.kind === "function") source.locals = localNames(scope);
    this.frame = unit.constant({ kind: "frame", value: { source, positions: this.positions } });
  }

  /** Writes a line of JavaScript. Inner lines of a nested function are indented with it. */
  line(text: string): void {
    this.#characters += text.length;
    const indent = "  ".repeat(this.#indent);
    this.#lines.push(indent + (text.includes("\n") ? text.replaceAll("\n", `\n${indent}`) : text));
  }

  /** Writes `head {`, the body, `}`. */
  braces(head: string, body: () => void, tail = ""): void {
    this.line(`${head} {`);
    this.#indent += 1;
    body();
    this.#indent -= 1;
    this.line(`}${tail}`);
  }

  /** Text that sets the position of a node: written behind the last argument of a runtime call, so that it happens just before the call. */
  at(node: ast.Location, anchor?: Position["anchor"]): string {
    return `p = ${this.positionOf(node, anchor)}`;
  }

  /** Like `at` for a method call: when the lookup fails, the method's place is shown. */
  atMethodCall(node: ast.Call, func: ast.Attribute): string {
    const index = this.positionOf(placeOfMethodCall(this, node, func));
    const lookup = fromName(func, func);
    this.positions[index]!.lookup ??= {
      line: lookup.lineno,
      column: lookup.col_offset,
      endLine: lookup.end_lineno,
      endColumn: lookup.end_col_offset,
    };
    return `p = ${index}`;
  }

  positionOf(node: ast.Location, anchor?: Position["anchor"]): number {
    const key = `${node.lineno}:${node.col_offset}:${node.end_lineno}:${node.end_col_offset}:${anchor?.start}`;
    let index = this.#positionIndex.get(key);
    if (index === undefined) {
      const position: Position = {
        line: node.lineno,
        column: node.col_offset,
        endLine: node.end_lineno,
        endColumn: node.end_col_offset,
        anchor,
      };
      index = this.positions.push(position) - 1;
      this.#positionIndex.set(key, index);
    }
    return index;
  }

  /** Text of a call of the runtime at the place of a node. */
  call(name: string, args: readonly string[], node?: ast.Location, anchor?: Position["anchor"]): string {
    const all = node === undefined ? args : [...args, this.at(node, anchor)];
    return `${this.unit.runtime(name)}(${all.join(", ")})`;
  }

  /** Text of `yield value`: an exception may be thrown in where it waits, so the place is set behind the value. */
  yielding(value: string, node: ast.Location): string {
    if (/^\w+$/.test(value)) return `(${this.at(node)}, yield ${value})`;
    const name = this.temporary();
    this.release(name);
    return `(${name} = ${value}, ${this.at(node)}, yield ${name})`;
  }

  /** A temporary variable, to be given back with `release`. */
  temporary(): string {
    const free = this.#freeTemporaries.pop();
    if (free !== undefined) return free;
    const name = `t${this.#temporaries.length}`;
    this.#temporaries.push(name);
    return name;
  }

  release(...names: string[]): void {
    this.#freeTemporaries.push(...names);
  }

  label(): string {
    return `x${this.#labels++}`;
  }

  /** The declarations of this block's own variables and temporaries, then its lines. */
  text(variables: readonly string[]): { declarations: string; body: string } {
    const names = [...variables, ...this.#temporaries];
    // It is written once more into what is around it.
    if (this.#characters > LONG_TEXT) lookBetween(2 * this.#characters);
    return { declarations: names.length === 0 ? "" : `let ${names.join(", ")};`, body: this.#lines.join("\n") };
  }

  /** The name as the symbol table knows it here (private names of classes are mangled). */
  mangled(name: string): string {
    return mangle(name, this.scope.className);
  }

  isKnown(name: string): boolean {
    return this.known === null || this.known.has(name);
  }

  markKnown(name: string): void {
    if (this.known !== null && !this.scope.symbols.get(name)?.isDeleted) this.known.add(name);
  }
}
