/** Scope and SymbolEntry: the plain facts that the symbol table keeps of a block and of a name in it. */

import type * as ast from "../syntax/ast.ts";

export type SymbolPlace = "local" | "cell" | "free" | "global" | "global explicit";

/** What is known of one name in one block. */
export type SymbolEntry = {
  name: string;
  isParameter: boolean;
  /** `T` of `def f[T]()`. */
  isTypeParameter: boolean;
  isAssigned: boolean;
  isReferenced: boolean;
  isImported: boolean;
  isAnnotated: boolean;
  isGlobal: boolean;
  isNonlocal: boolean;
  /** Unbound again by `del` or at the end of an `except ... as`, here or by an inner block: every read must be checked. */
  isDeleted: boolean;
  place: SymbolPlace;
};

export type ScopeKind = "module" | "function" | "class";
export type ScopeNode =
  | ast.RootNode
  | ast.FunctionDef
  | ast.AsyncFunctionDef
  | ast.Lambda
  | ast.ClassDef
  | Comprehension
  | TypeParameterScope;
export type Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp;
/** The block around a generic function, class or alias that holds its type parameters. */
export type TypeParameterScope = { kind: "TypeParameters"; owner: ast.Node };

export class Scope {
  readonly kind: ScopeKind;
  readonly name: string;
  readonly node: ScopeNode;
  readonly parent: Scope | undefined;
  readonly children: Scope[] = [];
  readonly symbols = new Map<string, SymbolEntry>();
  /** What the block is evaluated for, where `yield`, `await` and `:=` have no place: "a type alias". */
  annotates: "a TypeVar bound" | "a type alias" | "the definition of a generic" | undefined = undefined;
  /** Contains `yield`. */
  isGenerator = false;
  /** How many of them, with those `from` others. */
  yields = 0;
  /** `async def`, or a comprehension with `async for` or `await`. */
  isCoroutine = false;
  isComprehension = false;
  /** Names of variables of functions around it that the block, or one within it, reads or binds. */
  captured: ReadonlySet<string> = new Set();
  /** Some function or class in this class reads its `__class__` or calls `super()`. */
  needsClassCell = false;
  /** Name of the innermost class, for mangling. */
  readonly className: string | undefined;
  constructor(kind: ScopeKind, name: string, node: ScopeNode, parent: Scope | undefined) {
    this.kind = kind;
    this.name = name;
    this.node = node;
    this.parent = parent;
    this.className = kind === "class" && parent !== undefined ? name : parent?.className;
    parent?.children.push(this);
  }
  /** Is it the body of a class? A program that keeps its variables in a namespace of its own is resolved like one, and is none. */
  get isClassBody(): boolean {
    return this.kind === "class" && this.parent !== undefined;
  }
  /** The entry of a name that the walk has seen in this block. Mangled names only. */
  entry(name: string): SymbolEntry {
    const entry = this.symbols.get(name);
    if (entry === undefined) throw new Error(`symbol table has no ${name} in ${this.name}`);
    return entry;
  }
}

/** All blocks of a program, by the node that opens them. */
export type SymbolTable = {
  top: Scope;
  scopes: ReadonlyMap<ast.Node | TypeParameterScope, Scope>;
  /** Blocks of type parameters, by the definition that they belong to, and of what is evaluated when asked for, by the expression. */
  typeParameterScopes: ReadonlyMap<ast.Node, Scope>;
};

/** `__x` inside class `C` is `_C__x`. */
export function mangle(name: string, className: string | undefined): string {
  if (className === undefined || !name.startsWith("__") || name.endsWith("__") || name.includes(".")) return name;
  const stripped = className.replace(/^_+/, "");
  return stripped === "" ? name : `_${stripped}${name}`;
}
