/**
 * The abstract syntax tree: what the parser makes of a program and what the scope pass and the code generator read.
 *
 * Node and field names are those of CPython 3.11's `ast` module, with what later versions added and this engine accepts
 * (`TypeAlias`, `TypeVar`, `ParamSpec`, `TypeVarTuple`, `type_params`). A node is plain data: an object whose `kind` is
 * the class name in CPython, whose lists are always arrays and whose absent optional fields are always `null`.
 *
 * Locations follow CPython too: lines count from 1, columns from 0, an end lies behind the last character. One thing
 * differs on purpose: columns count code points, not UTF-8 bytes.
 *
 * What this tree does not have: `type_comment` and `type_ignores` (nothing reads type comments), and nodes for
 * operators and contexts, which are strings spelled like CPython's classes.
 *
 * The fields of each kind, as a table for code that walks trees, are in `node-fields.ts`.
 */

/** Where a node stands in the source: lines from 1, columns from 0 in code points, ends exclusive. */
export type Location = {
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
};

// ---------------------------------------------------------------------------------------------------------------------
// Roots

export type Module = { kind: "Module"; body: StatementNode[] };
export type Interactive = { kind: "Interactive"; body: StatementNode[] };
export type Expression = { kind: "Expression"; body: ExpressionNode };

export type RootNode = Module | Interactive | Expression;

// ---------------------------------------------------------------------------------------------------------------------
// Statements

/** What `FunctionDef` and `AsyncFunctionDef` share. */
type FunctionFields = Location & {
  name: string;
  args: Arguments;
  body: StatementNode[];
  decorator_list: ExpressionNode[];
  returns: ExpressionNode | null;
  type_params: TypeParamNode[];
};
export type FunctionDef = FunctionFields & { kind: "FunctionDef" };
export type AsyncFunctionDef = FunctionFields & { kind: "AsyncFunctionDef" };

export type ClassDef = Location & {
  kind: "ClassDef";
  name: string;
  bases: ExpressionNode[];
  keywords: Keyword[];
  body: StatementNode[];
  decorator_list: ExpressionNode[];
  type_params: TypeParamNode[];
};

export type Return = Location & { kind: "Return"; value: ExpressionNode | null };
export type Delete = Location & { kind: "Delete"; targets: ExpressionNode[] };
export type Assign = Location & { kind: "Assign"; targets: ExpressionNode[]; value: ExpressionNode };
/** `type X[T] = value` (Python 3.12). */
export type TypeAlias = Location & {
  kind: "TypeAlias";
  name: Name;
  type_params: TypeParamNode[];
  value: ExpressionNode;
};
export type AugAssign = Location & {
  kind: "AugAssign";
  target: Name | Attribute | Subscript;
  op: BinaryOperator;
  value: ExpressionNode;
};
export type AnnAssign = Location & {
  kind: "AnnAssign";
  target: Name | Attribute | Subscript;
  annotation: ExpressionNode;
  value: ExpressionNode | null;
  /** 1 when the target is a bare name, 0 when it is parenthesised, an attribute or a subscript. */
  simple: 0 | 1;
};

/** What `For` and `AsyncFor` share. */
type ForFields = Location & {
  target: ExpressionNode;
  iter: ExpressionNode;
  body: StatementNode[];
  orelse: StatementNode[];
};
export type For = ForFields & { kind: "For" };
export type AsyncFor = ForFields & { kind: "AsyncFor" };

export type While = Location & {
  kind: "While";
  test: ExpressionNode;
  body: StatementNode[];
  orelse: StatementNode[];
};
/** An `elif` is an `If` alone in `orelse`. */
export type If = Location & { kind: "If"; test: ExpressionNode; body: StatementNode[]; orelse: StatementNode[] };

/** What `With` and `AsyncWith` share. */
type WithFields = Location & { items: WithItem[]; body: StatementNode[] };
export type With = WithFields & { kind: "With" };
export type AsyncWith = WithFields & { kind: "AsyncWith" };

export type Match = Location & { kind: "Match"; subject: ExpressionNode; cases: MatchCase[] };
export type Raise = Location & { kind: "Raise"; exc: ExpressionNode | null; cause: ExpressionNode | null };

/** What `Try` and `TryStar` (`except*`) share. */
type TryFields = Location & {
  body: StatementNode[];
  handlers: ExceptHandler[];
  orelse: StatementNode[];
  finalbody: StatementNode[];
};
export type Try = TryFields & { kind: "Try" };
export type TryStar = TryFields & { kind: "TryStar" };

export type Assert = Location & { kind: "Assert"; test: ExpressionNode; msg: ExpressionNode | null };
export type Import = Location & { kind: "Import"; names: Alias[] };
export type ImportFrom = Location & {
  kind: "ImportFrom";
  module: string | null;
  /** `from * import`: the only alias is named `*`. */
  names: Alias[];
  /** The number of leading dots. */
  level: number;
};
export type Global = Location & { kind: "Global"; names: string[] };
export type Nonlocal = Location & { kind: "Nonlocal"; names: string[] };
/** An expression standing as a statement. */
export type Expr = Location & { kind: "Expr"; value: ExpressionNode };
export type Pass = Location & { kind: "Pass" };
export type Break = Location & { kind: "Break" };
export type Continue = Location & { kind: "Continue" };

export type StatementNode =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | Expr
  | Pass
  | Break
  | Continue;

// ---------------------------------------------------------------------------------------------------------------------
// Expressions

export type BooleanOperator = "And" | "Or";
export type BinaryOperator =
  | "Add"
  | "Sub"
  | "Mult"
  | "MatMult"
  | "Div"
  | "Mod"
  | "Pow"
  | "LShift"
  | "RShift"
  | "BitOr"
  | "BitXor"
  | "BitAnd"
  | "FloorDiv";
export type UnaryOperator = "Invert" | "Not" | "UAdd" | "USub";
export type CompareOperator = "Eq" | "NotEq" | "Lt" | "LtE" | "Gt" | "GtE" | "Is" | "IsNot" | "In" | "NotIn";
export type ExpressionContext = "Load" | "Store" | "Del";

/** The value of a literal. Integers are always bigints here, whatever their size. */
export type ConstantValue =
  | null
  | boolean
  | string
  | bigint
  | { type: "float"; value: number }
  | { type: "complex"; imag: number }
  | { type: "bytes"; value: Uint8Array }
  | { type: "ellipsis" };

export type BoolOp = Location & { kind: "BoolOp"; op: BooleanOperator; values: ExpressionNode[] };
export type NamedExpr = Location & { kind: "NamedExpr"; target: Name; value: ExpressionNode };
export type BinOp = Location & { kind: "BinOp"; left: ExpressionNode; op: BinaryOperator; right: ExpressionNode };
export type UnaryOp = Location & { kind: "UnaryOp"; op: UnaryOperator; operand: ExpressionNode };
export type Lambda = Location & { kind: "Lambda"; args: Arguments; body: ExpressionNode };
export type IfExp = Location & {
  kind: "IfExp";
  test: ExpressionNode;
  body: ExpressionNode;
  orelse: ExpressionNode;
};
/** A `null` key means that the value beside it is unpacked: `{**value}`. */
export type Dict = Location & { kind: "Dict"; keys: (ExpressionNode | null)[]; values: ExpressionNode[] };
export type Set = Location & { kind: "Set"; elts: ExpressionNode[] };
export type ListComp = Location & { kind: "ListComp"; elt: ExpressionNode; generators: Comprehension[] };
export type SetComp = Location & { kind: "SetComp"; elt: ExpressionNode; generators: Comprehension[] };
export type DictComp = Location & {
  kind: "DictComp";
  key: ExpressionNode;
  value: ExpressionNode;
  generators: Comprehension[];
};
export type GeneratorExp = Location & { kind: "GeneratorExp"; elt: ExpressionNode; generators: Comprehension[] };
export type Await = Location & { kind: "Await"; value: ExpressionNode };
export type Yield = Location & { kind: "Yield"; value: ExpressionNode | null };
export type YieldFrom = Location & { kind: "YieldFrom"; value: ExpressionNode };
export type Compare = Location & {
  kind: "Compare";
  left: ExpressionNode;
  ops: CompareOperator[];
  comparators: ExpressionNode[];
};
export type Call = Location & { kind: "Call"; func: ExpressionNode; args: ExpressionNode[]; keywords: Keyword[] };
export type FormattedValue = Location & {
  kind: "FormattedValue";
  value: ExpressionNode;
  /** -1 for none, else the character code: 115 for `!s`, 114 for `!r`, 97 for `!a`. */
  conversion: -1 | 115 | 114 | 97;
  format_spec: JoinedStr | null;
};
/** An f-string. The values are `FormattedValue` and `Constant` (string) nodes. */
export type JoinedStr = Location & { kind: "JoinedStr"; values: ExpressionNode[] };
/** `unicode` is `"u"` for a string written `u"..."`: `Constant.kind` in CPython. */
export type Constant = Location & { kind: "Constant"; value: ConstantValue; unicode: "u" | null };
export type Attribute = Location & {
  kind: "Attribute";
  value: ExpressionNode;
  attr: string;
  ctx: ExpressionContext;
};
export type Subscript = Location & {
  kind: "Subscript";
  value: ExpressionNode;
  slice: ExpressionNode;
  ctx: ExpressionContext;
};
export type Starred = Location & { kind: "Starred"; value: ExpressionNode; ctx: ExpressionContext };
export type Name = Location & { kind: "Name"; id: string; ctx: ExpressionContext };
export type List = Location & { kind: "List"; elts: ExpressionNode[]; ctx: ExpressionContext };
export type Tuple = Location & { kind: "Tuple"; elts: ExpressionNode[]; ctx: ExpressionContext };
/** Stands only inside `Subscript.slice`. */
export type Slice = Location & {
  kind: "Slice";
  lower: ExpressionNode | null;
  upper: ExpressionNode | null;
  step: ExpressionNode | null;
};

export type ExpressionNode =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | Set
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

// ---------------------------------------------------------------------------------------------------------------------
// Parts of statements and expressions. In CPython their classes are written in lower case, and so are their kinds.

/** One `for` of a comprehension with the `if`s behind it. Has no location, as in CPython. */
export type Comprehension = {
  kind: "comprehension";
  target: ExpressionNode;
  iter: ExpressionNode;
  ifs: ExpressionNode[];
  is_async: 0 | 1;
};

export type ExceptHandler = Location & {
  kind: "ExceptHandler";
  type: ExpressionNode | null;
  name: string | null;
  body: StatementNode[];
};

/**
 * The parameters of a function. `defaults` belong to the last of `posonlyargs` and `args` together; `kw_defaults` has
 * one entry for each of `kwonlyargs`, `null` where there is no default. Has no location, as in CPython.
 */
export type Arguments = {
  kind: "arguments";
  posonlyargs: Arg[];
  args: Arg[];
  vararg: Arg | null;
  kwonlyargs: Arg[];
  kw_defaults: (ExpressionNode | null)[];
  kwarg: Arg | null;
  defaults: ExpressionNode[];
};

export type Arg = Location & { kind: "arg"; arg: string; annotation: ExpressionNode | null };
/** `arg` is `null` for `**value`. */
export type Keyword = Location & { kind: "keyword"; arg: string | null; value: ExpressionNode };
export type Alias = Location & { kind: "alias"; name: string; asname: string | null };
/** Has no location, as in CPython. */
export type WithItem = {
  kind: "withitem";
  context_expr: ExpressionNode;
  optional_vars: ExpressionNode | null;
};

// ---------------------------------------------------------------------------------------------------------------------
// Patterns

/** Has no location, as in CPython. */
export type MatchCase = {
  kind: "match_case";
  pattern: PatternNode;
  guard: ExpressionNode | null;
  body: StatementNode[];
};

export type MatchValue = Location & { kind: "MatchValue"; value: ExpressionNode };
export type MatchSingleton = Location & { kind: "MatchSingleton"; value: null | boolean };
export type MatchSequence = Location & { kind: "MatchSequence"; patterns: PatternNode[] };
export type MatchMapping = Location & {
  kind: "MatchMapping";
  keys: ExpressionNode[];
  patterns: PatternNode[];
  rest: string | null;
};
export type MatchClass = Location & {
  kind: "MatchClass";
  cls: ExpressionNode;
  patterns: PatternNode[];
  kwd_attrs: string[];
  kwd_patterns: PatternNode[];
};
/** Stands only inside a `MatchSequence`; the name is `null` for `*_`. */
export type MatchStar = Location & { kind: "MatchStar"; name: string | null };
/** `_` has neither pattern nor name; a capture has a name only. */
export type MatchAs = Location & { kind: "MatchAs"; pattern: PatternNode | null; name: string | null };
export type MatchOr = Location & { kind: "MatchOr"; patterns: PatternNode[] };

export type PatternNode =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;

// ---------------------------------------------------------------------------------------------------------------------
// Type parameters (Python 3.12)

export type TypeVar = Location & { kind: "TypeVar"; name: string; bound: ExpressionNode | null };
export type ParamSpec = Location & { kind: "ParamSpec"; name: string };
export type TypeVarTuple = Location & { kind: "TypeVarTuple"; name: string };

export type TypeParamNode = TypeVar | ParamSpec | TypeVarTuple;

// ---------------------------------------------------------------------------------------------------------------------

/** Any node of a tree. */
export type Node =
  | RootNode
  | StatementNode
  | ExpressionNode
  | PatternNode
  | TypeParamNode
  | Comprehension
  | ExceptHandler
  | Arguments
  | Arg
  | Keyword
  | Alias
  | WithItem
  | MatchCase;
