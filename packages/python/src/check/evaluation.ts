/**
 * The order of evaluation: a walk through a program as running it would go, without values.
 *
 * It tells `check-program.ts` what is read, imported and called, in order, and of each whether it is evaluated for certain: on every way
 * through the program that ends without an error of its own. It knows no rules about what is allowed.
 *
 * Three levels: "certain"; "possible" (a branch, a loop that may be empty, a function that may not be called); "tolerated", where an error
 * would be caught or is never evaluated, and nothing is found. What stands behind a possible end of the program is no more than possible.
 */

import { type Scope, type SymbolTable, mangle } from "../scope/symtable.ts";
import type * as ast from "../syntax/ast.ts";
import { nodeFields } from "../syntax/node-fields.ts";
import { isNode, namesOfTop, plainFunctions } from "./bindings.ts";
import { builtinNames } from "./builtin-names.ts";
import { constantTruth, holdsCall, isKnownBase, isSurelyFilled, maySwallow, mayLeave, rootOf } from "./control-flow.ts";

type Found = { node: ast.Location; isCertain: boolean; isAfterEffect: boolean };

/** A name that is read and not bound by a function or class around it, an import, or a call of a tool whose arguments can be counted. */
export type Finding =
  | (Found & { kind: "name"; name: string })
  | (Found & { kind: "import"; name: string })
  | (Found & { kind: "call"; name: string; call: { positional: number; keywords: string[] } });

export type Evaluation = {
  findings: Finding[];
  /** Names of the top level. */
  binds: Set<string>;
  bindsAnything: boolean;
  /** It speaks of `sys.modules`, where it may have put modules of its own. */
  placesModules: boolean;
  mayEndInCalls: boolean;
};

export type EvaluationOptions = {
  tools: ReadonlySet<string>;
  endingTools: readonly string[];
  readOnlyTools: readonly string[];
  mayEndInCalls: boolean;
  isOpen: boolean;
};

type Level = "certain" | "possible" | "tolerated";
type FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda;

/** By these a program binds names that can't be seen, or reads them. */
const openingNames: ReadonlySet<string> = new Set(
  "exec eval compile globals locals vars __import__ __builtins__ __dict__ breakpoint setattr delattr global_enum".split(
    " ",
  ),
);
const openingAttributes: ReadonlySet<string> = new Set(
  "__dict__ __globals__ __builtins__ f_globals f_locals f_back f_builtins modules _getframe import_module _convert_ _convert global_enum".split(
    " ",
  ),
);
const openingModules: ReadonlySet<string> = new Set("builtins __main__ importlib runpy code inspect gc".split(" "));

/** By these it may end without an error. */
const endingNames: ReadonlySet<string> = new Set(["exit", "quit", "SystemExit"]);
const endingAttributes: ReadonlySet<string> = new Set(["exit", "_exit", "abort", "kill", "SystemExit"]);

/** Builtins that reach outside, where they can. */
const effectNames: ReadonlySet<string> = new Set(["input", "open"]);
const effectModules: ReadonlySet<string> = new Set([
  "requests",
  "httpx",
  "aiohttp",
  "urllib",
  "os",
  "shutil",
  "subprocess",
]);

export function evaluate(tree: ast.Module, table: SymbolTable, options: EvaluationOptions): Evaluation {
  const walk = new Evaluator(table, options);
  walk.block(tree.body, "certain");
  return {
    findings: walk.findings,
    binds: walk.binds,
    bindsAnything: walk.bindsAnything,
    placesModules: walk.placesModules,
    mayEndInCalls: walk.mayEndInCalls,
  };
}

class Evaluator {
  readonly findings: Finding[] = [];
  readonly binds: Set<string>;
  bindsAnything = false;
  placesModules = false;
  mayEndInCalls: boolean;
  readonly #table: SymbolTable;
  readonly #tools: ReadonlySet<string>;
  readonly #ending: ReadonlySet<string>;
  readonly #effectless: ReadonlySet<string>;
  readonly #functions: ReadonlyMap<string, ast.FunctionDef>;
  readonly #entered = new Map<ast.Node, Set<Level>>();
  #scope: Scope;
  #mayBeOver = false;
  #hasEffect = false;
  /** In the body of a function that is only defined: what is evaluated there has no effect yet. */
  #isDeferred = false;

  constructor(table: SymbolTable, options: EvaluationOptions) {
    this.#table = table;
    this.#scope = table.top;
    this.#tools = options.tools;
    this.#ending = new Set([...endingNames, ...options.endingTools]);
    this.#effectless = new Set(options.readOnlyTools);
    this.mayEndInCalls = options.mayEndInCalls;
    this.binds = namesOfTop(table);
    this.#functions = plainFunctions(table);
  }

  block(statements: readonly ast.StatementNode[], level: Level): void {
    let current = level;
    for (const statement of statements) {
      this.#statement(statement, current);
      if (mayLeave(statement)) current = lower(current);
    }
  }

  #statement(node: ast.StatementNode, level: Level): void {
    switch (node.kind) {
      case "If": {
        this.#node(node.test, level);
        const test = constantTruth(node.test);
        this.block(node.body, test === true ? level : test === false ? "tolerated" : lower(level));
        this.block(node.orelse, test === false ? level : test === true ? "tolerated" : lower(level));
        return;
      }
      case "For":
      case "AsyncFor":
        this.#node(node.iter, level);
        this.#node(node.target, lower(level));
        this.block(node.body, isSurelyFilled(node.iter) && node.kind === "For" ? level : lower(level));
        this.block(node.orelse, lower(level));
        return;
      case "While": {
        this.#node(node.test, level);
        const test = constantTruth(node.test);
        this.block(node.body, test === true ? level : test === false ? "tolerated" : lower(level));
        this.block(node.orelse, lower(level));
        return;
      }
      case "With":
      case "AsyncWith":
        for (const item of node.items) {
          this.#node(item.context_expr, level);
          if (item.optional_vars !== null) this.#node(item.optional_vars, lower(level));
        }
        // Its manager may swallow what is raised within, and then the rest of the program goes on.
        this.block(node.body, node.items.some((item) => maySwallow(item.context_expr)) ? "tolerated" : lower(level));
        return;
      case "Try":
      case "TryStar": {
        // A `finally` that leaves, or ends the program, drops the error.
        const isCaught = node.handlers.length > 0 || node.finalbody.some((each) => mayLeave(each) || holdsCall(each));
        this.block(node.body, isCaught ? "tolerated" : level);
        for (const handler of node.handlers) {
          if (handler.type !== null) this.#node(handler.type, lower(level));
          this.block(handler.body, lower(level));
        }
        this.block(node.orelse, lower(level));
        this.block(node.finalbody, level);
        return;
      }
      case "Match":
        this.#node(node.subject, level);
        for (const each of node.cases) {
          this.#node(each.pattern, lower(level));
          if (each.guard !== null) this.#node(each.guard, lower(level));
          this.block(each.body, lower(level));
        }
        return;
      case "FunctionDef":
      case "AsyncFunctionDef":
        this.#all(node.decorator_list, level);
        this.#defaults(node.args, level);
        this.#deferred(node, () => this.block(node.body, node.type_params.length > 0 ? "tolerated" : lower(level)));
        return;
      case "ClassDef":
        this.#class(node, level);
        return;
      case "AnnAssign":
        if (node.value !== null) this.#node(node.value, level);
        if (node.target.kind !== "Name") this.#node(node.target, lower(level));
        return;
      case "TypeAlias":
        return;
      case "Assert":
        this.#node(node.test, level);
        if (node.msg !== null) this.#node(node.msg, lower(level));
        return;
      case "Raise":
        if (node.exc !== null) this.#node(node.exc, level);
        if (node.cause !== null) this.#node(node.cause, level);
        this.#noteEnd();
        return;
      case "Assign":
        this.#node(node.value, level);
        this.#all(node.targets, level);
        return;
      case "AugAssign":
        if (node.target.kind !== "Name") this.#node(node.target, level);
        this.#node(node.value, level);
        return;
      case "Import":
        for (const alias of node.names) this.#import(alias.name, alias, level);
        return;
      case "ImportFrom":
        if (node.level === 0 && node.module !== null) this.#import(node.module, node, level);
        if (node.names.some((alias) => alias.name === "*")) this.bindsAnything = true;
        for (const alias of node.names) if (endingAttributes.has(alias.name)) this.mayEndInCalls = true;
        return;
      default:
        this.#children(node, level);
    }
  }

  #class(node: ast.ClassDef, level: Level): void {
    this.#all(node.decorator_list, level);
    const isPlain = node.type_params.length === 0;
    const inner = isPlain ? level : "tolerated";
    this.#all(node.bases, inner);
    for (const keyword of node.keywords) this.#node(keyword.value, inner);
    // A metaclass may give the body a namespace in which any name is there.
    const isUsual = isPlain && node.keywords.length === 0 && node.bases.every(isKnownBase);
    this.#within(node, () => this.block(node.body, isUsual ? level : "tolerated"));
  }

  /** Any node of an expression or pattern. */
  #node(node: ast.Node, level: Level): void {
    switch (node.kind) {
      case "Name":
        if (node.ctx === "Load") this.#name(node, level);
        return;
      case "Constant":
        // `patch.dict("sys.modules", ...)`
        if (node.value === "sys.modules") this.placesModules = true;
        return;
      case "BoolOp":
        this.#node(node.values[0], level);
        this.#all(node.values.slice(1), lower(level));
        return;
      case "IfExp": {
        this.#node(node.test, level);
        this.#node(node.body, lower(level));
        this.#node(node.orelse, lower(level));
        return;
      }
      case "Compare":
        this.#node(node.left, level);
        this.#node(node.comparators[0], level);
        this.#all(node.comparators.slice(1), lower(level));
        return;
      case "Lambda":
        this.#defaults(node.args, level);
        this.#deferred(node, () => this.#node(node.body, lower(level)));
        return;
      case "ListComp":
      case "SetComp":
      case "DictComp":
      case "GeneratorExp":
        this.#comprehension(node, level);
        return;
      case "Call":
        this.#call(node, level);
        return;
      case "Attribute":
        this.#node(node.value, level);
        if (openingAttributes.has(node.attr)) this.bindsAnything = true;
        if (node.attr === "modules") this.placesModules = true;
        if (endingAttributes.has(node.attr)) this.#noteEnd(true);
        return;
      default:
        this.#children(node, level);
    }
  }

  #children(node: ast.Node, level: Level): void {
    const fields = node as unknown as Record<string, unknown>;
    for (const field of nodeFields(node.kind)) {
      const held = fields[field];
      for (const each of Array.isArray(held) ? held : [held]) if (isNode(each)) this.#node(each, level);
    }
  }

  #all(nodes: readonly (ast.Node | null)[], level: Level): void {
    for (const node of nodes) if (node !== null) this.#node(node, level);
  }

  #defaults(args: ast.Arguments, level: Level): void {
    this.#all(args.defaults, level);
    this.#all(args.kw_defaults, level);
  }

  #comprehension(node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp, level: Level): void {
    const [first, ...others] = node.generators;
    this.#node(first.iter, level);
    const isEach = others.length === 0 && first.ifs.length === 0 && first.is_async === 0;
    const isCertain = isEach && node.kind !== "GeneratorExp" && isSurelyFilled(first.iter);
    const inner = isCertain ? level : lower(level);
    const elements = node.kind === "DictComp" ? [node.key, node.value] : [node.elt];
    this.#within(node, () => {
      this.#node(first.target, lower(level));
      this.#all(first.ifs, inner);
      for (const each of others) this.#all([each.iter, each.target, ...each.ifs], lower(level));
      this.#all(elements, inner);
    });
  }

  #call(node: ast.Call, level: Level): void {
    this.#isCallee = node.func;
    this.#node(node.func, level);
    this.#all(node.args, level);
    for (const keyword of node.keywords) this.#node(keyword.value, level);
    const name = node.func.kind === "Name" && this.#isGlobal(node.func) ? node.func.id : null;
    if (name !== null && this.#tools.has(name) && !this.binds.has(name)) this.#toolCall(name, node, level);
    if (this.mayEndInCalls || (name !== null && this.#ending.has(name))) this.#noteEnd();
    if (this.#isDeferred) return;
    if (effectModules.has(rootOf(node.func))) this.#hasEffect = true;
    if (name === null) return;
    if (this.#tools.has(name)) {
      if (!this.#effectless.has(name)) this.#hasEffect = true;
      return;
    }
    if (effectNames.has(name)) this.#hasEffect = true;
    const called = this.#functions.get(name);
    if (called !== undefined) this.#enter(called, level);
    // What it calls can't be seen: a function of an earlier program, or one that was made in some other way.
    else if (this.binds.has(name) || !builtinNames.has(name)) this.#hasEffect = true;
  }

  #isCallee: ast.Node | null = null;

  #toolCall(name: string, node: ast.Call, level: Level): void {
    const isSpread =
      node.args.some((each) => each.kind === "Starred") || node.keywords.some((each) => each.arg === null);
    if (isSpread) return;
    const keywords = node.keywords.map((each) => each.arg!);
    this.#find({ kind: "call", name, node, call: { positional: node.args.length, keywords } }, level);
  }

  /** The body of a function of the program that is called here. Once for each level: more calls find nothing more. */
  #enter(node: ast.FunctionDef, level: Level): void {
    const reached = level === "certain" && !this.#mayBeOver ? "certain" : lower(level);
    const levels = this.#entered.get(node) ?? new Set();
    if (levels.has(reached)) return;
    this.#entered.set(node, levels.add(reached));
    this.#within(node, () => this.block(node.body, reached));
  }

  #import(name: string, node: ast.Location, level: Level): void {
    if (openingModules.has(name.split(".")[0])) this.bindsAnything = true;
    this.#find({ kind: "import", name, node }, level);
  }

  #name(node: ast.Name, level: Level): void {
    const isCallee = this.#isCallee === node;
    this.#isCallee = null;
    if (!this.#isGlobal(node)) return;
    if (openingNames.has(node.id)) this.bindsAnything = true;
    // Handed on, it may be called anywhere.
    if (this.#ending.has(node.id) && !(isCallee && !this.#isDeferred)) this.mayEndInCalls = true;
    this.#find({ kind: "name", name: node.id, node }, level);
  }

  #find(
    finding: Finding extends infer Each
      ? Each extends Finding
        ? Omit<Each, "isCertain" | "isAfterEffect">
        : never
      : never,
    level: Level,
  ): void {
    if (level === "tolerated") return;
    const isCertain = level === "certain" && !this.#mayBeOver && !this.#isDeferred;
    this.findings.push({ ...finding, isCertain, isAfterEffect: this.#hasEffect } as Finding);
  }

  /** Something may end the program here; in a body that is only defined, when that is called. */
  #noteEnd(isHandedOn = false): void {
    if (this.#isDeferred || isHandedOn) this.mayEndInCalls = true;
    if (!this.#isDeferred) this.#mayBeOver = true;
  }

  #isGlobal(node: ast.Name): boolean {
    const entry = this.#scope.symbols.get(mangle(node.id, this.#scope.className));
    if (entry === undefined) return false;
    return entry.place === "global" || entry.place === "global explicit";
  }

  #deferred(node: FunctionNode, body: () => void): void {
    const outer = this.#isDeferred;
    this.#isDeferred = true;
    this.#within(node, body);
    this.#isDeferred = outer;
  }

  #within(node: ast.Node, body: () => void): void {
    const outer = this.#scope;
    this.#scope = this.#table.scopes.get(node) ?? outer;
    body();
    this.#scope = outer;
  }
}

const lower = (level: Level): Level => (level === "certain" ? "possible" : level);
