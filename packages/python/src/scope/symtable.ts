/**
 * The symbol table: which scope every name belongs to, decided before any code is made.
 *
 * One walk over the tree collects, per block, what is assigned, read, declared `global` or `nonlocal`; a second pass, from the outside in, decides for
 * every symbol: local, cell (local and captured by an inner block), free (captured from an outer block), or global. The words are those of CPython's
 * `symtable`. Blocks are modules, functions (lambdas and comprehensions too) and classes. Names like `__x` inside a class are mangled here, once.
 *
 * Errors are CPython's: "name 'x' is used prior to global declaration", "no binding for nonlocal 'x' found", "duplicate argument 'x' in function definition".
 */

import { lookBetween } from "../limits.ts";
import type * as ast from "../syntax/ast.ts";
import { nonlocalDeclarations, resolveScope } from "./resolve.ts";
import {
  type Comprehension,
  mangle,
  Scope,
  type SymbolEntry,
  type SymbolTable,
  type TypeParameterScope,
} from "./scope.ts";
import { symbolError } from "./scope-error.ts";

/** After so many blocks the time and the memory are looked at. */
const [SCOPES_LOOKED_AT, THEIR_BYTES] = [1_000, 1_000_000];

export { mangle, Scope, type SymbolEntry, type SymbolTable, type TypeParameterScope };

/** `inNamespace`: the variables of the top level live in a namespace of their own, as those of a class body, and not among the globals. */
export function analyze(tree: ast.RootNode, lines: readonly string[], inNamespace = false): SymbolTable {
  const walk = new Walk(lines);
  const top = walk.module(tree, inNamespace);
  resolveScope(top, new Map());
  return { top, scopes: walk.scopes, typeParameterScopes: walk.typeParameterScopes };
}

class Walk {
  readonly scopes = new Map<ast.Node | TypeParameterScope, Scope>();
  readonly typeParameterScopes = new Map<ast.Node, Scope>();
  readonly #lines: readonly string[];
  #scope!: Scope;
  /** The first `global` or `nonlocal` statement of each name that has one. */
  readonly #declarations = new Map<SymbolEntry, ast.Location>();
  /** How many iterables of comprehensions the walk is in. */
  #iterables = 0;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  module(tree: ast.RootNode, inNamespace: boolean): Scope {
    const scope = new Scope(inNamespace ? "class" : "module", "<module>", tree, undefined);
    this.#inside(scope, tree, () => {
      if (tree.kind === "Expression") this.#expression(tree.body);
      else this.#block(tree.body);
    });
    return scope;
  }

  #inside(scope: Scope, node: ast.Node | TypeParameterScope, body: () => void): void {
    this.scopes.set(node, scope);
    if (this.scopes.size % SCOPES_LOOKED_AT === 0) lookBetween(THEIR_BYTES);
    const outer = this.#scope;
    this.#scope = scope;
    body();
    this.#scope = outer;
  }

  #symbol(name: string): SymbolEntry {
    const mangled = mangle(name, this.#scope.className);
    let entry = this.#scope.symbols.get(mangled);
    if (entry === undefined) {
      entry = {
        name: mangled,
        isParameter: false,
        isTypeParameter: false,
        isAssigned: false,
        isReferenced: false,
        isImported: false,
        isAnnotated: false,
        isGlobal: false,
        isNonlocal: false,
        isDeleted: false,
        place: "local",
      };
      this.#scope.symbols.set(mangled, entry);
    }
    return entry;
  }

  #assign(name: string): SymbolEntry {
    const entry = this.#symbol(name);
    entry.isAssigned = true;
    return entry;
  }

  #block(statements: readonly ast.StatementNode[]): void {
    for (const statement of statements) this.#statement(statement);
  }

  #statement(node: ast.StatementNode): void {
    switch (node.kind) {
      case "FunctionDef":
      case "AsyncFunctionDef":
        this.#assign(node.name);
        this.#expressions(node.decorator_list);
        this.#defaults(node.args);
        this.#typeParameters(node, node.type_params, () => {
          this.#annotations(node.args, node.returns);
          this.#function(node, node.name, node.args, () => this.#block(node.body), node.kind === "AsyncFunctionDef");
        });
        return;
      case "ClassDef":
        this.#assign(node.name);
        this.#expressions(node.decorator_list);
        this.#typeParameters(node, node.type_params, () => {
          this.#expressions(node.bases);
          for (const keyword of node.keywords) this.#expression(keyword.value);
          this.#inside(new Scope("class", node.name, node, this.#scope), node, () => this.#block(node.body));
        });
        return;
      case "Return":
        if (node.value !== null) this.#expression(node.value);
        return;
      case "Delete":
        for (const target of node.targets) this.#target(target);
        return;
      case "Assign":
        this.#expression(node.value);
        for (const target of node.targets) this.#target(target);
        return;
      case "TypeAlias":
        this.#assign(node.name.id);
        this.#typeParameters(node, node.type_params, () => this.#lambdaScope(node.value, node.name.id, "a type alias"));
        return;
      case "AugAssign":
        this.#expression(node.value);
        this.#target(node.target);
        return;
      case "AnnAssign":
        this.#annotatedAssignment(node);
        return;
      case "For":
      case "AsyncFor":
        if (node.kind === "AsyncFor") this.#scope.isCoroutine = true;
        this.#expression(node.iter);
        this.#target(node.target);
        this.#block(node.body);
        this.#block(node.orelse);
        return;
      case "While":
        this.#expression(node.test);
        this.#block(node.body);
        this.#block(node.orelse);
        return;
      case "If":
        this.#expression(node.test);
        this.#block(node.body);
        this.#block(node.orelse);
        return;
      case "With":
      case "AsyncWith":
        if (node.kind === "AsyncWith") this.#scope.isCoroutine = true;
        for (const item of node.items) {
          this.#expression(item.context_expr);
          if (item.optional_vars !== null) this.#target(item.optional_vars);
        }
        this.#block(node.body);
        return;
      case "Match":
        this.#expression(node.subject);
        for (const each of node.cases) {
          this.#pattern(each.pattern);
          if (each.guard !== null) this.#expression(each.guard);
          this.#block(each.body);
        }
        return;
      case "Raise":
        if (node.exc !== null) this.#expression(node.exc);
        if (node.cause !== null) this.#expression(node.cause);
        return;
      case "Try":
      case "TryStar":
        this.#block(node.body);
        for (const handler of node.handlers) {
          if (handler.type !== null) this.#expression(handler.type);
          if (handler.name !== null) this.#assign(handler.name).isDeleted = true;
          this.#block(handler.body);
        }
        this.#block(node.orelse);
        this.#block(node.finalbody);
        return;
      case "Assert":
        this.#expression(node.test);
        if (node.msg !== null) this.#expression(node.msg);
        return;
      case "Import":
        for (const alias of node.names) this.#symbol(alias.asname ?? alias.name.split(".")[0]!).isImported = true;
        return;
      case "ImportFrom":
        for (const alias of node.names) {
          if (alias.name === "*") {
            if (this.#scope.parent !== undefined)
              throw symbolError("import * only allowed at module level", alias, this.#lines);
          } else this.#symbol(alias.asname ?? alias.name).isImported = true;
        }
        return;
      case "Global":
        for (const name of node.names) this.#declare(name, "global", node);
        return;
      case "Nonlocal":
        if (this.#scope.parent === undefined)
          throw symbolError("nonlocal declaration not allowed at module level", node, this.#lines);
        for (const name of node.names) this.#declare(name, "nonlocal", node);
        return;
      case "Expr":
        this.#expression(node.value);
        return;
      default:
        return;
    }
  }

  #annotatedAssignment(node: ast.AnnAssign): void {
    if (node.target.kind === "Name") {
      const entry = this.#symbol(node.target.id);
      if (entry.isGlobal && this.#scope.parent !== undefined && node.simple)
        throw symbolError(`annotated name '${node.target.id}' can't be global`, node, this.#lines);
      if (entry.isNonlocal && node.simple)
        throw symbolError(`annotated name '${node.target.id}' can't be nonlocal`, node, this.#lines);
      if (node.simple) entry.isAnnotated = true;
      if (node.simple || node.value !== null) entry.isAssigned = true;
    } else this.#target(node.target);
    this.#expression(node.annotation);
    if (node.value !== null) this.#expression(node.value);
  }

  #declare(name: string, what: "global" | "nonlocal", node: ast.Global | ast.Nonlocal): void {
    const known = this.#scope.symbols.get(mangle(name, this.#scope.className));
    if (known !== undefined) {
      if (known.isParameter) throw symbolError(`name '${name}' is parameter and ${what}`, node, this.#lines);
      if (known.isReferenced)
        throw symbolError(`name '${name}' is used prior to ${what} declaration`, node, this.#lines);
      if (known.isAnnotated) throw symbolError(`annotated name '${name}' can't be ${what}`, node, this.#lines);
      if (known.isAssigned)
        throw symbolError(`name '${name}' is assigned to before ${what} declaration`, node, this.#lines);
      if (what === "global" ? known.isNonlocal : known.isGlobal)
        throw symbolError(`name '${name}' is nonlocal and global`, this.#declarations.get(known)!, this.#lines);
    }
    if (what === "nonlocal" && name === "__class__") this.#markClassCell();
    const entry = this.#symbol(name);
    if (what === "global") {
      entry.isGlobal = true;
      this.#markGlobalOfModule(name);
    } else {
      entry.isNonlocal = true;
      nonlocalDeclarations.set(entry, (message) => symbolError(message, node, this.#lines));
    }
    if (!this.#declarations.has(entry)) this.#declarations.set(entry, node);
  }

  /** A name that some function declares global is one of the module, and known there as declared. */
  #markGlobalOfModule(name: string): void {
    const inner = this.#scope;
    let top = inner;
    while (top.parent !== undefined) top = top.parent;
    this.#scope = top;
    const outer = this.#symbol(mangle(name, inner.className));
    outer.isGlobal = true;
    this.#scope = inner;
  }

  #function(
    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda,
    name: string,
    args: ast.Arguments,
    body: () => void,
    isCoroutine: boolean,
  ): void {
    const scope = new Scope("function", name, node, this.#scope);
    scope.isCoroutine = isCoroutine;
    this.#inside(scope, node, () => {
      const all = [...args.posonlyargs, ...args.args, ...args.kwonlyargs];
      if (args.vararg !== null) all.push(args.vararg);
      if (args.kwarg !== null) all.push(args.kwarg);
      for (const parameter of all) {
        const entry = this.#symbol(parameter.arg);
        if (entry.isParameter)
          throw symbolError(`duplicate argument '${parameter.arg}' in function definition`, parameter, this.#lines);
        entry.isParameter = true;
      }
      body();
    });
  }

  #lambdaScope(body: ast.ExpressionNode, name: string, annotates: Scope["annotates"]): void {
    const node: TypeParameterScope = { kind: "TypeParameters", owner: body };
    const scope = new Scope("function", name, node, this.#scope);
    scope.annotates = annotates;
    // The expression may be a block itself, as a comprehension is.
    this.typeParameterScopes.set(body, scope);
    this.#inside(scope, node, () => this.#expression(body));
  }

  #typeParameters(owner: ast.Node, parameters: readonly ast.TypeParamNode[], body: () => void): void {
    if (parameters.length === 0) {
      body();
      return;
    }
    const node: TypeParameterScope = { kind: "TypeParameters", owner };
    const scope = new Scope("function", "<generic parameters>", node, this.#scope);
    scope.annotates = "the definition of a generic";
    this.typeParameterScopes.set(owner, scope);
    this.#inside(scope, node, () => {
      for (const parameter of parameters) {
        const entry = this.#assign(parameter.name);
        if (entry.isTypeParameter)
          throw symbolError(`duplicate type parameter '${parameter.name}'`, parameter, this.#lines);
        entry.isTypeParameter = true;
        if (parameter.kind === "TypeVar" && parameter.bound !== null)
          this.#lambdaScope(parameter.bound, parameter.name, "a TypeVar bound");
      }
      body();
    });
  }

  #defaults(args: ast.Arguments): void {
    this.#expressions(args.defaults);
    for (const value of args.kw_defaults) if (value !== null) this.#expression(value);
  }

  #annotations(args: ast.Arguments, returns: ast.ExpressionNode | null): void {
    for (const parameter of [...args.posonlyargs, ...args.args, args.vararg, ...args.kwonlyargs, args.kwarg]) {
      if (parameter !== null && parameter.annotation !== null) this.#expression(parameter.annotation);
    }
    if (returns !== null) this.#expression(returns);
  }

  #expressions(nodes: readonly (ast.ExpressionNode | null)[]): void {
    for (const node of nodes) if (node !== null) this.#expression(node);
  }

  #target(node: ast.ExpressionNode): void {
    switch (node.kind) {
      case "Name": {
        const entry = this.#symbol(node.id);
        if (this.#scope.isComprehension && (entry.isGlobal || entry.isNonlocal))
          throw symbolError(
            `comprehension inner loop cannot rebind assignment expression target '${node.id}'`,
            node,
            this.#lines,
          );
        entry.isAssigned = true;
        if (node.ctx === "Del") {
          entry.isDeleted = true;
        }
        return;
      }
      case "Tuple":
      case "List":
        for (const element of node.elts) this.#target(element);
        return;
      case "Starred":
        this.#target(node.value);
        return;
      default:
        this.#expression(node);
    }
  }

  #expression(node: ast.ExpressionNode): void {
    switch (node.kind) {
      case "Name":
        if (node.ctx === "Load") {
          this.#symbol(node.id).isReferenced = true;
          if (node.id === "super" || node.id === "__class__") this.#markClassCell();
        } else this.#target(node);
        return;
      case "Constant":
        return;
      case "BoolOp":
        this.#expressions(node.values);
        return;
      case "NamedExpr":
        this.#refuseInAnnotation("named", node);
        this.#expression(node.value);
        this.#bindWalrus(node);
        return;
      case "BinOp":
        this.#expression(node.left);
        this.#expression(node.right);
        return;
      case "UnaryOp":
        this.#expression(node.operand);
        return;
      case "Lambda":
        this.#defaults(node.args);
        this.#function(node, "<lambda>", node.args, () => this.#expression(node.body), false);
        return;
      case "IfExp":
        this.#expression(node.test);
        this.#expression(node.body);
        this.#expression(node.orelse);
        return;
      case "Dict":
        this.#expressions(node.keys);
        this.#expressions(node.values);
        return;
      case "Set":
      case "List":
      case "Tuple":
        this.#expressions(node.elts);
        return;
      case "ListComp":
        this.#comprehension(node, "<listcomp>", [node.elt]);
        return;
      case "SetComp":
        this.#comprehension(node, "<setcomp>", [node.elt]);
        return;
      case "DictComp":
        this.#comprehension(node, "<dictcomp>", [node.key, node.value]);
        return;
      case "GeneratorExp":
        this.#comprehension(node, "<genexpr>", [node.elt]);
        return;
      case "Await":
        this.#refuseInAnnotation("await", node);
        this.#scope.isCoroutine = true;
        this.#expression(node.value);
        return;
      case "Yield":
        this.#refuseInAnnotation("yield", node);
        this.#scope.isGenerator = true;
        this.#scope.yields++;
        if (node.value !== null) this.#expression(node.value);
        return;
      case "YieldFrom":
        this.#refuseInAnnotation("yield", node);
        this.#scope.isGenerator = true;
        this.#scope.yields++;
        this.#expression(node.value);
        return;
      case "Compare":
        this.#expression(node.left);
        this.#expressions(node.comparators);
        return;
      case "Call":
        this.#expression(node.func);
        this.#expressions(node.args);
        for (const keyword of node.keywords) this.#expression(keyword.value);
        return;
      case "FormattedValue":
        this.#expression(node.value);
        if (node.format_spec !== null) this.#expression(node.format_spec);
        return;
      case "JoinedStr":
        this.#expressions(node.values);
        return;
      case "Attribute":
      case "Starred":
        this.#expression(node.value);
        return;
      case "Subscript":
        this.#expression(node.value);
        this.#expression(node.slice);
        return;
      case "Slice":
        this.#expressions([node.lower, node.upper, node.step]);
    }
  }

  #refuseInAnnotation(word: string, node: ast.ExpressionNode): void {
    const { annotates } = this.#scope;
    if (annotates !== undefined)
      throw symbolError(`${word} expression cannot be used within ${annotates}`, node, this.#lines);
  }

  /** A comprehension is a block of its own, but its first iterable belongs to the block around it. */
  #comprehension(node: Comprehension, name: string, elements: readonly ast.ExpressionNode[]): void {
    const [first, ...rest] = node.generators;
    this.#iterable(first!.iter);
    const scope = new Scope("function", name, node, this.#scope);
    scope.isComprehension = true;
    scope.isCoroutine = node.generators.some((generator) => generator.is_async === 1);
    this.#inside(scope, node, () => {
      this.#target(first!.target);
      this.#expressions(first!.ifs);
      for (const generator of rest) {
        this.#iterable(generator.iter);
        this.#target(generator.target);
        this.#expressions(generator.ifs);
      }
      this.#expressions(elements);
    });
    if (scope.isCoroutine && node.kind !== "GeneratorExp") this.#scope.isCoroutine = true;
  }

  /** What a comprehension iterates over: `:=` must not stand anywhere in it. */
  #iterable(node: ast.ExpressionNode): void {
    this.#iterables += 1;
    this.#expression(node);
    this.#iterables -= 1;
  }

  /** `:=` in a comprehension binds in the block that holds the comprehension. */
  #bindWalrus(node: ast.NamedExpr): void {
    const name = node.target.id;
    if (this.#iterables > 0)
      throw symbolError(
        "assignment expression cannot be used in a comprehension iterable expression",
        node,
        this.#lines,
      );
    let scope = this.#scope;
    if (scope.isComprehension) {
      const inner = this.#scope;
      while (scope.isComprehension) {
        const own = scope.symbols.get(mangle(name, scope.className));
        if (own?.isAssigned && !own.isNonlocal && !own.isGlobal) {
          throw symbolError(
            `assignment expression cannot rebind comprehension iteration variable '${name}'`,
            node.target,
            this.#lines,
          );
        }
        scope = scope.parent!;
      }
      if (scope.isClassBody)
        throw symbolError(
          "assignment expression within a comprehension cannot be used in a class body",
          node.target,
          this.#lines,
        );
      if (scope.annotates !== undefined)
        throw symbolError(
          `assignment expression within a comprehension cannot be used ${scope.annotates === "the definition of a generic" ? "within" : "in"} ${scope.annotates}`,
          node.target,
          this.#lines,
        );
      this.#scope = scope;
      const outer = this.#symbol(name);
      const isGlobal = scope.parent === undefined || outer.isGlobal;
      if (isGlobal) outer.isGlobal = true;
      else outer.isAssigned = true;
      for (let between = inner; between !== scope; between = between.parent!) {
        this.#scope = between;
        const entry = this.#symbol(name);
        if (isGlobal) entry.isGlobal = true;
        else entry.isNonlocal = true;
        entry.isAssigned = true;
      }
      this.#scope = inner;
      return;
    }
    this.#assign(name);
  }

  #pattern(node: ast.PatternNode): void {
    switch (node.kind) {
      case "MatchValue":
        this.#expression(node.value);
        return;
      case "MatchSequence":
      case "MatchOr":
        for (const pattern of node.patterns) this.#pattern(pattern);
        return;
      case "MatchMapping":
        this.#expressions(node.keys);
        for (const pattern of node.patterns) this.#pattern(pattern);
        if (node.rest !== null) this.#assign(node.rest);
        return;
      case "MatchClass":
        this.#expression(node.cls);
        for (const pattern of [...node.patterns, ...node.kwd_patterns]) this.#pattern(pattern);
        return;
      case "MatchStar":
        if (node.name !== null) this.#assign(node.name);
        return;
      case "MatchAs":
        if (node.pattern !== null) this.#pattern(node.pattern);
        if (node.name !== null) this.#assign(node.name);
        return;
      case "MatchSingleton":
        return;
    }
  }

  /** `super` or `__class__` in a function inside a class: it captures the cell that the class keeps of itself. */
  #markClassCell(): void {
    if (this.#scope.kind !== "function") return;
    let scope: Scope | undefined = this.#scope;
    while (scope !== undefined && scope.kind === "function") scope = scope.parent;
    if (scope?.kind !== "class") return;
    this.#symbol("__class__").isReferenced = true;
  }
}
