/**
 * Static checks: what the grammar allows and the compiler does not: `return` outside a function, `yield` in a comprehension, two stars in one target.
 *
 * One walk in source order after the symbol table is made; the first offence is raised, in CPython's words and at its place.
 */

import type * as ast from "../syntax/ast.ts";
import type { ScopeError } from "../syntax/errors.ts";
import { nodeFields } from "../syntax/node-fields.ts";
import { checkCases, checkPattern } from "./pattern-checks.ts";
import { type CompileWarning, warningOf } from "./compile-warnings.ts";
import { futureError, scopeError, symbolError } from "./scope-error.ts";

/** Where the walk is. */
type Place = {
  kind: "module" | "text" | "class" | "function" | "async function" | "lambda" | "comprehension";
  /** For a comprehension: how errors name it. */
  label: string;
  /** Of the function around, as seen through comprehensions. */
  isAsync: boolean;
  inLoop: boolean;
  inExceptStar: boolean;
};

/** `awaitAtTop`: may `await` stand outside of functions? It may in a program, and not in a text that a program executes. */
export type CheckOptions = { awaitAtTop: boolean };

const MODULE: Place = { kind: "module", label: "", isAsync: false, inLoop: false, inExceptStar: false };
const COMPREHENSIONS: { readonly [kind: string]: string } = {
  ListComp: "list comprehension",
  SetComp: "set comprehension",
  DictComp: "dict comprehension",
  GeneratorExp: "generator expression",
};

/** Throws what is wrong; gives what the compiler only warns about. */
export function checkStatically(
  tree: ast.RootNode,
  lines: readonly string[],
  options?: CheckOptions,
): readonly CompileWarning[] {
  const checks = new Checks(lines);
  const top: Place = options?.awaitAtTop === false ? { ...MODULE, kind: "text" } : MODULE;
  if (tree.kind === "Expression") checks.node(tree.body, top);
  else {
    checks.futureImports(tree.body);
    checks.nodes(tree.body, top);
  }
  return checks.warnings;
}

const LATE_FUTURE = "from __future__ imports must occur at the beginning of the file";
const FUTURES: ReadonlySet<string> = new Set([
  "nested_scopes",
  "generators",
  "division",
  "absolute_import",
  "with_statement",
  "print_function",
  "unicode_literals",
  "barry_as_FLUFL",
  "generator_stop",
  "annotations",
]);

/** CPython looks at the name only: `from .__future__` is one too. */
function isFutureImport(node: ast.Node): node is ast.ImportFrom {
  return node.kind === "ImportFrom" && node.module === "__future__";
}

function isDocstring(node: ast.Node): boolean {
  return node.kind === "Expr" && node.value.kind === "Constant" && typeof node.value.value === "string";
}

class Checks {
  readonly warnings: CompileWarning[] = [];
  /** The operand of the last `not`. */
  #negated: ast.Node | undefined;
  readonly #lines: readonly string[];
  /** The line of the last `__future__` import at the beginning. */
  #futureLine = 0;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  #refuse(message: string, node: ast.Location): never {
    throw scopeError(message, node, this.#lines);
  }

  #refuseSymbol(message: string, node: ast.Location): never {
    throw symbolError(message, node, this.#lines);
  }

  /** `from __future__` stands before everything but the docstring. */
  futureImports(body: readonly ast.StatementNode[]): void {
    let isBeginning = true;
    let line = 0;
    for (const [i, node] of body.entries()) {
      // Those behind that line are refused like those in blocks.
      if (!isBeginning && node.lineno > line) return;
      line = node.lineno;
      if (isFutureImport(node)) {
        if (!isBeginning) throw futureError(LATE_FUTURE, node, 0, this.#lines);
        for (const { name } of node.names) if (!FUTURES.has(name)) throw this.#unknownFuture(name, node);
        this.#futureLine = line;
      } else if (i > 0 || !isDocstring(node)) isBeginning = false;
    }
  }

  #unknownFuture(name: string, node: ast.Location): ScopeError {
    const message = name === "braces" ? "not a chance" : `future feature ${name} is not defined`;
    return futureError(message, node, 1, this.#lines);
  }

  nodes(nodes: readonly ast.Node[], place: Place): void {
    for (const node of nodes) this.node(node, place);
  }

  node(node: ast.Node, place: Place): void {
    const warning = warningOf(node, node === this.#negated);
    if (warning !== undefined) this.warnings.push({ message: warning, node: node as ast.ExpressionNode });
    switch (node.kind) {
      case "UnaryOp":
        if (node.op === "Not") this.#negated = node.operand;
        break;
      case "FunctionDef":
      case "AsyncFunctionDef":
        return this.#function(node, place);
      case "Lambda":
        this.#parameters(node.args, node, place);
        return this.node(node.body, { ...MODULE, kind: "lambda" });
      case "ClassDef":
        this.#name(node.name, node);
        this.#keywords(node);
        this.nodes([...node.decorator_list, ...node.bases, ...node.keywords], place);
        return this.nodes(node.body, { ...MODULE, kind: "class" });
      case "ListComp":
      case "SetComp":
      case "DictComp":
      case "GeneratorExp":
        return this.#comprehension(node, place);
      case "Yield":
      case "YieldFrom":
        this.#yield(node, place);
        break;
      case "Await":
        if (!place.isAsync && place.kind !== "module")
          this.#refuse(
            place.kind === "class" || place.kind === "text"
              ? "'await' outside function"
              : "'await' outside async function",
            node,
          );
        break;
      case "AsyncFor":
      case "AsyncWith":
        if (!place.isAsync && place.kind !== "module")
          this.#refuse(`'async ${node.kind === "AsyncFor" ? "for" : "with"}' outside async function`, node);
        break;
      case "Return":
      case "Break":
      case "Continue":
        if (place.inExceptStar && !(node.kind !== "Return" && place.inLoop))
          this.#refuse("'break', 'continue' and 'return' cannot appear in an except* block", placeOfLeaving(node));
        break;
    }
    switch (node.kind) {
      case "For":
      case "AsyncFor":
        this.#notStarred(node.iter);
        this.#target(node.target);
        this.nodes([node.target, node.iter], place);
        this.nodes(node.body, { ...place, inLoop: true });
        return this.nodes(node.orelse, place);
      case "While":
        this.node(node.test, place);
        this.nodes(node.body, { ...place, inLoop: true });
        return this.nodes(node.orelse, place);
      case "Try":
        this.#handlers(node);
        break;
      case "TryStar":
        this.nodes(node.body, place);
        for (const handler of node.handlers) this.node(handler, { ...place, inExceptStar: true, inLoop: false });
        this.nodes(node.orelse, place);
        return this.nodes(node.finalbody, place);
      case "Assign":
        for (const target of node.targets) this.#target(target);
        this.#notStarred(node.value);
        break;
      case "Expr":
      case "Return":
      case "Yield":
      case "AugAssign":
        this.#notStarred(node.value);
        break;
      case "Name":
        if (node.ctx !== "Load") this.#name(node.id, node, node.ctx);
        break;
      case "Attribute":
        if (node.ctx === "Store") this.#name(node.attr, node);
        break;
      case "Call":
        this.#keywords(node);
        break;
      case "AnnAssign":
        if (node.target.kind === "Name") this.#name(node.target.id, node);
        this.#notStarred(node.value);
        break;
      case "ExceptHandler":
        if (node.name !== null) this.#name(node.name, node);
        break;
      case "Import":
        for (const { name, asname } of node.names) this.#name(asname ?? name.split(".")[0]!, node);
        break;
      case "ImportFrom":
        if (isFutureImport(node) && node.lineno > this.#futureLine) this.#refuse(LATE_FUTURE, node);
        for (const { name, asname } of node.names) this.#name(asname ?? name, node);
        if (place.kind !== "module" && place.kind !== "text") {
          const star = node.names.find((alias) => alias.name === "*");
          if (star !== undefined) this.#refuseSymbol("import * only allowed at module level", star);
        }
        break;
      case "Match":
        checkCases(node, (message, place) => this.#refuse(message, place));
        break;
      case "MatchOr":
      case "MatchValue":
      case "MatchMapping":
      case "MatchClass":
        checkPattern(node, (message, place) => this.#refuse(message, place));
        if (node.kind === "MatchMapping" && node.rest !== null) this.#name(node.rest, node);
        break;
      case "MatchAs":
        if (node.name !== null) this.#name(node.name, node.pattern ?? node);
        break;
      case "MatchStar":
        if (node.name !== null) this.#name(node.name, node);
        break;
    }
    this.#children(node, place);
  }

  #children(node: ast.Node, place: Place): void {
    for (const name of nodeFields(node.kind)) {
      const child = (node as unknown as Record<string, unknown>)[name];
      if (Array.isArray(child)) {
        for (const each of child) if (isNode(each)) this.node(each, place);
      } else if (isNode(child)) this.node(child, place);
    }
  }

  #function(node: ast.FunctionDef | ast.AsyncFunctionDef, place: Place): void {
    this.#name(node.name, node);
    this.nodes(node.decorator_list, place);
    this.#parameters(node.args, node, place);
    if (node.returns !== null) this.node(node.returns, place);
    const isAsync = node.kind === "AsyncFunctionDef";
    this.nodes(node.body, { ...MODULE, kind: isAsync ? "async function" : "function", isAsync });
  }

  /** Defaults and annotations belong to the block around the function. */
  #parameters(args: ast.Arguments, owner: ast.Location, place: Place): void {
    for (const parameter of [...args.posonlyargs, ...args.args, args.vararg, ...args.kwonlyargs, args.kwarg]) {
      if (parameter === null) continue;
      this.#name(parameter.arg, owner);
      if (parameter.annotation !== null) this.node(parameter.annotation, place);
    }
    for (const value of [...args.defaults, ...args.kw_defaults]) if (value !== null) this.node(value, place);
  }

  #comprehension(node: Comprehensions, place: Place): void {
    const isAsync = isAsynchronous(node);
    const isGenerator = node.kind === "GeneratorExp";
    if (isAsync && !isGenerator && !place.isAsync && place.kind !== "module" && place.kind !== "comprehension") {
      this.#refuse("asynchronous comprehension outside of an asynchronous function", node);
    }
    const inner: Place = {
      ...place,
      kind: "comprehension",
      label: COMPREHENSIONS[node.kind]!,
      // CPython: a generator expression that awaits is an asynchronous one, wherever it stands.
      isAsync: place.isAsync || place.kind === "module" || isGenerator,
    };
    node.generators.forEach((generator, i) => {
      this.#refuseWalrus(generator.iter);
      this.node(generator.iter, i === 0 ? place : inner);
      this.#target(generator.target);
      this.nodes([generator.target, ...generator.ifs], inner);
    });
    this.nodes(node.kind === "DictComp" ? [node.key, node.value] : [node.elt], inner);
  }

  /** `:=` must not stand in what a comprehension iterates over. */
  #refuseWalrus(node: ast.Node): void {
    if (node.kind === "NamedExpr")
      this.#refuseSymbol("assignment expression cannot be used in a comprehension iterable expression", node);
    if (node.kind === "Lambda") return;
    for (const name of nodeFields(node.kind)) {
      const child = (node as unknown as Record<string, unknown>)[name];
      for (const each of Array.isArray(child) ? child : [child]) if (isNode(each)) this.#refuseWalrus(each);
    }
  }

  #yield(node: ast.Yield | ast.YieldFrom, place: Place): void {
    if (place.kind === "comprehension") this.#refuseSymbol(`'yield' inside ${place.label}`, node);
    if (place.kind === "module" || place.kind === "text" || place.kind === "class")
      this.#refuse("'yield' outside function", node);
    if (node.kind === "YieldFrom" && place.isAsync) this.#refuse("'yield from' inside async function", node);
  }

  #handlers(node: ast.Try): void {
    node.handlers.forEach((handler, i) => {
      if (handler.type === null && i < node.handlers.length - 1)
        this.#refuse("default 'except:' must be last", handler);
    });
  }

  #name(name: string, node: ast.Location, context: "Store" | "Del" = "Store"): void {
    if (name === "__debug__") this.#refuse(`cannot ${context === "Del" ? "delete" : "assign to"} __debug__`, node);
  }

  #target(target: ast.ExpressionNode): void {
    if (target.kind === "Starred") this.#refuse("starred assignment target must be in a list or tuple", target);
    if (target.kind !== "Tuple" && target.kind !== "List") return;
    const star = target.elts.findIndex((element) => element.kind === "Starred");
    if (target.elts.some((element, i) => element.kind === "Starred" && i > star))
      this.#refuse("multiple starred expressions in assignment", target);
    // CPython keeps the number of names before the star in one byte.
    if (star > 255) this.#refuse("too many expressions in star-unpacking assignment", target);
    for (const element of target.elts) this.#target(element.kind === "Starred" ? element.value : element);
  }

  #notStarred(value: ast.ExpressionNode | null): void {
    if (value?.kind === "Starred") this.#refuse("can't use starred expression here", value);
  }

  #keywords(node: ast.Call | ast.ClassDef): void {
    const seen = new Set<string>();
    for (const keyword of node.keywords) {
      if (keyword.arg === null) continue;
      this.#name(keyword.arg, node);
      if (seen.has(keyword.arg)) this.#refuse(`keyword argument repeated: ${keyword.arg}`, keyword);
      seen.add(keyword.arg);
    }
  }
}

type Comprehensions = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp;

/** Does a comprehension wait, by itself or by a list, set or dict comprehension in it? */
function isAsynchronous(node: Comprehensions): boolean {
  if (node.generators.some(({ is_async }) => is_async === 1)) return true;
  const parts = node.generators.flatMap(({ iter, ifs }, i) => (i === 0 ? ifs : [iter, ...ifs]));
  return [...parts, ...(node.kind === "DictComp" ? [node.key, node.value] : [node.elt])].some(waits);
}

function waits(node: ast.Node): boolean {
  if (node.kind === "Await") return true;
  if (node.kind === "Lambda" || node.kind === "GeneratorExp") return false;
  if (node.kind === "ListComp" || node.kind === "SetComp" || node.kind === "DictComp")
    return isAsynchronous(node) || waits(node.generators[0]!.iter);
  return nodeFields(node.kind).some((name) => {
    const child = (node as unknown as Record<string, unknown>)[name];
    return (Array.isArray(child) ? child : [child]).some((each) => isNode(each) && waits(each));
  });
}

function isNode(value: unknown): value is ast.Node {
  return typeof value === "object" && value !== null && "kind" in value;
}

/** CPython: the place of a `return` of a constant is the constant, if that stands on the same line. */
function placeOfLeaving(node: ast.Location & { kind: string; value?: unknown }): ast.Location {
  const value = node.value as (ast.Location & { kind: string }) | null | undefined;
  return value?.kind === "Constant" && value.lineno === node.lineno ? value : node;
}
