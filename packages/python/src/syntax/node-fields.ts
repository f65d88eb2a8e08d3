/**
 * The fields of every kind of node, in CPython's order: for code that walks or prints trees without knowing the kinds.
 * Locations are not among them. `Constant.unicode` stands where CPython has `kind`.
 */

import type { Node } from "./ast.ts";

const table = `
Module body
Interactive body
Expression body
FunctionDef name args body decorator_list returns type_params
AsyncFunctionDef name args body decorator_list returns type_params
ClassDef name bases keywords body decorator_list type_params
Return value
Delete targets
Assign targets value
TypeAlias name type_params value
AugAssign target op value
AnnAssign target annotation value simple
For target iter body orelse
AsyncFor target iter body orelse
While test body orelse
If test body orelse
With items body
AsyncWith items body
Match subject cases
Raise exc cause
Try body handlers orelse finalbody
TryStar body handlers orelse finalbody
Assert test msg
Import names
ImportFrom module names level
Global names
Nonlocal names
Expr value
Pass
Break
Continue
BoolOp op values
NamedExpr target value
BinOp left op right
UnaryOp op operand
Lambda args body
IfExp test body orelse
Dict keys values
Set elts
ListComp elt generators
SetComp elt generators
DictComp key value generators
GeneratorExp elt generators
Await value
Yield value
YieldFrom value
Compare left ops comparators
Call func args keywords
FormattedValue value conversion format_spec
JoinedStr values
Constant value unicode
Attribute value attr ctx
Subscript value slice ctx
Starred value ctx
Name id ctx
List elts ctx
Tuple elts ctx
Slice lower upper step
comprehension target iter ifs is_async
ExceptHandler type name body
arguments posonlyargs args vararg kwonlyargs kw_defaults kwarg defaults
arg arg annotation
keyword arg value
alias name asname
withitem context_expr optional_vars
match_case pattern guard body
MatchValue value
MatchSingleton value
MatchSequence patterns
MatchMapping keys patterns rest
MatchClass cls patterns kwd_attrs kwd_patterns
MatchStar name
MatchAs pattern name
MatchOr patterns
TypeVar name bound
ParamSpec name
TypeVarTuple name
`;

const fieldsByKind = new Map<string, readonly string[]>();
for (const line of table.trim().split("\n")) {
  const [kind, ...fields] = line.split(" ");
  fieldsByKind.set(kind, fields);
}

/** The names of the fields of a kind of node. */
export function nodeFields(kind: Node["kind"]): readonly string[] {
  return fieldsByKind.get(kind)!;
}
