/**
 * The classes of nodes: `ast.AST` and what is below it, one set for every interpreter, as programs may change them.
 *
 * They are made from the abstract grammar, which CPython's documentation prints and every class carries as its docstring: `Name(identifier id, expr_context ctx)`.
 * A field with a question mark may be absent and is None in the class; one with a star is a list.
 */

import { setAttribute } from "../../objects/attributes.ts";
import { PyDict } from "../../objects/dict.ts";
import { typeError } from "../../objects/exceptions.ts";
import { defineMethods } from "../../objects/function.ts";
import { InstanceDict } from "../../objects/instance-dict.ts";
import { type PyObject, type PyType, stringOf, type Value } from "../../objects/object.ts";
import { emptyTuple, PyTuple } from "../../objects/tuple.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { pythonClass } from "../python-class.ts";

/** A family of nodes a paragraph: its name, whether its nodes have a place in the source (`@`, or `@@` where the end of it is always known), and its members. */
const GRAMMAR = `
mod
  Module(stmt* body, type_ignore* type_ignores)
  Interactive(stmt* body)
  Expression(expr body)
  FunctionType(expr* argtypes, expr returns)
stmt @
  FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment)
  AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment)
  ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list)
  Return(expr? value)
  Delete(expr* targets)
  Assign(expr* targets, expr value, string? type_comment)
  AugAssign(expr target, operator op, expr value)
  AnnAssign(expr target, expr annotation, expr? value, int simple)
  For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
  AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
  While(expr test, stmt* body, stmt* orelse)
  If(expr test, stmt* body, stmt* orelse)
  With(withitem* items, stmt* body, string? type_comment)
  AsyncWith(withitem* items, stmt* body, string? type_comment)
  Match(expr subject, match_case* cases)
  Raise(expr? exc, expr? cause)
  Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
  TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
  Assert(expr test, expr? msg)
  Import(alias* names)
  ImportFrom(identifier? module, alias* names, int? level)
  Global(identifier* names)
  Nonlocal(identifier* names)
  Expr(expr value)
  Pass
  Break
  Continue
expr @
  BoolOp(boolop op, expr* values)
  NamedExpr(expr target, expr value)
  BinOp(expr left, operator op, expr right)
  UnaryOp(unaryop op, expr operand)
  Lambda(arguments args, expr body)
  IfExp(expr test, expr body, expr orelse)
  Dict(expr* keys, expr* values)
  Set(expr* elts)
  ListComp(expr elt, comprehension* generators)
  SetComp(expr elt, comprehension* generators)
  DictComp(expr key, expr value, comprehension* generators)
  GeneratorExp(expr elt, comprehension* generators)
  Await(expr value)
  Yield(expr? value)
  YieldFrom(expr value)
  Compare(expr left, cmpop* ops, expr* comparators)
  Call(expr func, expr* args, keyword* keywords)
  FormattedValue(expr value, int conversion, expr? format_spec)
  JoinedStr(expr* values)
  Constant(constant value, string? kind)
  Attribute(expr value, identifier attr, expr_context ctx)
  Subscript(expr value, expr slice, expr_context ctx)
  Starred(expr value, expr_context ctx)
  Name(identifier id, expr_context ctx)
  List(expr* elts, expr_context ctx)
  Tuple(expr* elts, expr_context ctx)
  Slice(expr? lower, expr? upper, expr? step)
expr_context
  Load
  Store
  Del
boolop
  And
  Or
operator
  Add
  Sub
  Mult
  MatMult
  Div
  Mod
  Pow
  LShift
  RShift
  BitOr
  BitXor
  BitAnd
  FloorDiv
unaryop
  Invert
  Not
  UAdd
  USub
cmpop
  Eq
  NotEq
  Lt
  LtE
  Gt
  GtE
  Is
  IsNot
  In
  NotIn
comprehension(expr target, expr iter, expr* ifs, int is_async)
excepthandler @
  ExceptHandler(expr? type, identifier? name, stmt* body)
arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg? kwarg, expr* defaults)
arg(identifier arg, expr? annotation, string? type_comment) @
keyword(identifier? arg, expr value) @
alias(identifier name, identifier? asname) @
withitem(expr context_expr, expr? optional_vars)
match_case(pattern pattern, expr? guard, stmt* body)
pattern @@
  MatchValue(expr value)
  MatchSingleton(constant value)
  MatchSequence(pattern* patterns)
  MatchMapping(expr* keys, pattern* patterns, identifier? rest)
  MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)
  MatchStar(identifier? name)
  MatchAs(pattern? pattern, identifier? name)
  MatchOr(pattern* patterns)
type_ignore
  TypeIgnore(int lineno, string tag)
`;

/** Kinds that later versions of Python have, which the engine reads too: they are in trees, not in the module. */
const LATER = `
type_param @
  TypeVar(identifier name, expr? bound)
  ParamSpec(identifier name)
  TypeVarTuple(identifier name)
`;
const LATER_STATEMENT = "TypeAlias(expr name, type_param* type_params, expr value)";

const LOCATION = ["lineno", "col_offset", "end_lineno", "end_col_offset"];

export type NodeClasses = {
  /** Every class by name; `ast.AST` is the first. */
  readonly all: ReadonlyMap<string, PyType>;
  /** Those that the module shows. */
  readonly shown: ReadonlyMap<string, PyType>;
};

/** What a kind of node is made of: `kind` of a field is as in the grammar, `expr*`. */
export type NodeDescription = {
  /** `expr` of `Name`; the name itself where the kind has no family. */
  readonly family: string;
  readonly fields: readonly { readonly name: string; readonly kind: string }[];
  readonly isLocated: boolean;
};

type Description = { name: string; fields: { name: string; kind: string }[] };

/** Reads `Name(identifier id, expr_context ctx)`. */
function readDescription(text: string): Description {
  const [, name, fields = ""] = /^(\w+)(?:\((.*)\))?$/.exec(text)!;
  return {
    name: name!,
    fields:
      fields === ""
        ? []
        : fields.split(", ").map((field) => ({ kind: field.split(" ")[0]!, name: field.split(" ")[1]! })),
  };
}

let descriptions: ReadonlyMap<string, NodeDescription> | undefined;

/** The kinds of CPython 3.11 by name, and those that later versions have. */
export function nodeDescriptions(): ReadonlyMap<string, NodeDescription> {
  if (descriptions !== undefined) return descriptions;
  const made = new Map<string, NodeDescription>();
  for (const line of `${GRAMMAR.trim()}\n${LATER.trim()}`.split("\n")) {
    const [, text, places] = /^(.*?)(?: (@+))?$/.exec(line.trim()) as unknown as [string, string, string | undefined];
    const { name, fields } = readDescription(text);
    const above = line.startsWith("  ") ? [...made.values()].at(-1)! : undefined;
    made.set(name, { family: above?.family ?? name, fields, isLocated: above?.isLocated ?? places !== undefined });
  }
  const { name, fields } = readDescription(LATER_STATEMENT);
  made.set(name, { family: "stmt", fields, isLocated: true });
  descriptions = made;
  return made;
}

function makeClass(base: PyType, text: string): PyType {
  const { name, fields } = readDescription(text);
  const names = new PyTuple(fields.map((field) => field.name));
  const cls = pythonClass(name, "ast", [base]);
  cls.define("__doc__", text);
  cls.define("_fields", names);
  cls.define("__match_args__", names);
  for (const field of fields) if (field.kind.endsWith("?")) cls.define(field.name, null);
  return cls;
}

/** Nodes of the class have a place in the source. */
function locate(cls: PyType, mayLackEnd: boolean): void {
  cls.define("_attributes", new PyTuple(LOCATION));
  if (!mayLackEnd) return;
  cls.define("end_lineno", null);
  cls.define("end_col_offset", null);
}

/** The docstring of a family: its members one below the other, or in a line where none has fields. */
function familyDoc(name: string, members: readonly string[]): string {
  const isPlain = members.length > 1 && members.every((member) => !member.includes("("));
  return `${name} = ${members.join(isPlain ? " | " : `\n${" ".repeat(name.length + 1)}| `)}`;
}

function addFamilies(grammar: string, ast: PyType, made: Map<string, PyType>): void {
  const lines = grammar.trim().split("\n");
  for (let at = 0; at < lines.length; ) {
    const [, head, places] = /^(.*?)(?: (@+))?$/.exec(lines[at]!) as unknown as [string, string, string | undefined];
    const members: string[] = [];
    for (at += 1; lines[at]?.startsWith("  ") === true; at++) members.push(lines[at]!.trim());
    const family = makeClass(ast, head);
    if (members.length > 0) family.define("__doc__", familyDoc(head, members));
    made.set(family.name, family);
    if (places !== undefined) locate(family, places === "@");
    for (const member of members) {
      const cls = makeClass(family, member);
      made.set(cls.name, cls);
    }
  }
}

/** AST.__init__: fields by position, then anything by name. */
function initialize(self: PyObject, args: PyTuple, kwargs: PyDict): null {
  const fields = self.type.lookup("_fields");
  const names = fields instanceof PyTuple ? fields.items.map((name) => stringOf(name) ?? "") : [];
  const given = args.items;
  if (given.length > names.length)
    throw typeError(
      `${self.type.name} constructor takes at most ${names.length} positional argument${names.length === 1 ? "" : "s"}`,
    );
  for (const [i, value] of given.entries()) setAttribute(self, names[i]!, value);
  for (const [key, value] of kwargs.table.entries()) {
    const name = stringOf(key)!;
    const at = names.indexOf(name);
    if (at >= 0 && at < given.length) throw typeError(`${self.type.name} got multiple values for argument '${name}'`);
    setAttribute(self, name, value);
  }
  return null;
}

export const nodeClasses = perInterpreter((): NodeClasses => {
  const ast = pythonClass("AST", "ast");
  defineMethods(ast, {
    "__init__(self, /, *args, **kwargs)": initialize,
    "__reduce__(self, /)": (self: PyObject): Value =>
      new PyTuple([self.type, emptyTuple, self.attrs === undefined ? new PyDict() : InstanceDict.of(self)]),
  });
  for (const name of ["_fields", "_attributes", "__match_args__"]) ast.define(name, emptyTuple);
  const shown = new Map([["AST", ast]]);
  addFamilies(GRAMMAR, ast, shown);
  const all = new Map(shown);
  addFamilies(LATER, ast, all);
  const alias = makeClass(all.get("stmt")!, LATER_STATEMENT);
  all.set(alias.name, alias);
  return { all, shown };
});
