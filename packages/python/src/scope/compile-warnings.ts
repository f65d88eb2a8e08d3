/**
 * What the compiler warns about: programs that are right, and hardly what was meant. The words are CPython 3.11's.
 *
 * CPython compiles after folding constants, so that `x is -1` and `x is ()` compare with literals too.
 */

import type * as ast from "../syntax/ast.ts";
/** All of them are `SyntaxWarning`s. */
export type CompileWarning = { message: string; node: ast.Location };

/** What is to be said of a node itself; `isNegated` where it stands behind `not`. */
export function warningOf(node: ast.Node, isNegated: boolean): string | undefined {
  switch (node.kind) {
    case "Assert":
      if (node.test.kind !== "Tuple" || node.test.elts.length === 0) return undefined;
      return "assertion is always true, perhaps remove parentheses?";
    case "Compare":
      return compareWarning(node, isNegated);
    case "Call": {
      const type = NEVER_CALLABLE.has(node.func.kind) ? typeName(node.func) : constantType(node.func);
      return type === undefined ? undefined : `'${type}' object is not callable; perhaps you missed a comma?`;
    }
    case "Subscript":
      return node.ctx === "Load" ? subscriptWarning(node) : undefined;
    default:
      return undefined;
  }
}

function compareWarning(node: ast.Compare, isNegated: boolean): string | undefined {
  const operands = [node.left, ...node.comparators];
  const at = node.ops.findIndex(
    (op, i) => (op === "Is" || op === "IsNot") && (isLiteral(operands[i]!) || isLiteral(operands[i + 1]!)),
  );
  if (at === -1) return undefined;
  // `not x is 1` is compiled as `x is not 1`.
  return (node.ops[at] === "Is") !== (isNegated && node.ops.length === 1)
    ? '"is" with a literal. Did you mean "=="?'
    : '"is not" with a literal. Did you mean "!="?';
}

/** A constant other than None, True, False and `...`, of which there is one each. */
function isLiteral(node: ast.ExpressionNode): boolean {
  const type = constantType(node);
  return type !== undefined && !["NoneType", "bool", "ellipsis"].includes(type);
}

const NEVER_CALLABLE: ReadonlySet<ast.Node["kind"]> = new Set<ast.Node["kind"]>([
  ...(["Tuple", "List", "ListComp", "Dict", "DictComp", "Set", "SetComp"] as const),
  ...(["GeneratorExp", "JoinedStr", "FormattedValue"] as const),
]);
const WITHOUT_ITEMS: ReadonlySet<string> = new Set([
  ...["NoneType", "ellipsis", "int", "bool", "float", "complex"],
  ...["set", "generator", "function"],
]);
const INDEXED: ReadonlySet<string> = new Set(["str", "bytes", "tuple", "list"]);

function subscriptWarning({ value, slice }: ast.Subscript): string | undefined {
  const type = typeName(value);
  if (type === undefined) return undefined;
  if (WITHOUT_ITEMS.has(type)) return `'${type}' object is not subscriptable; perhaps you missed a comma?`;
  const index = typeName(slice);
  if (!INDEXED.has(type) || index === undefined || index === "int" || index === "bool") return undefined;
  return `${type} indices must be integers or slices, not ${index}; perhaps you missed a comma?`;
}

/** The type that an expression surely has, by its form. */
function typeName(node: ast.ExpressionNode): string | undefined {
  switch (node.kind) {
    case "Tuple":
      return "tuple";
    case "List":
    case "ListComp":
      return "list";
    case "Dict":
    case "DictComp":
      return "dict";
    case "Set":
    case "SetComp":
      return "set";
    case "GeneratorExp":
      return "generator";
    case "Lambda":
      return "function";
    case "JoinedStr":
    case "FormattedValue":
      return "str";
    default:
      return constantType(node);
  }
}

/** The type of a constant, or of what is folded into one: signed and calculated numbers, tuples of constants. */
function constantType(node: ast.ExpressionNode): string | undefined {
  switch (node.kind) {
    case "Constant":
      return typeOfConstant(node.value);
    case "Tuple":
      return node.elts.every((each) => constantType(each) !== undefined) ? "tuple" : undefined;
    case "UnaryOp": {
      const type = constantType(node.operand);
      if (node.op === "Not") return undefined;
      return type === "bool" ? "int" : isNumber(type) ? type : undefined;
    }
    case "BinOp": {
      const [left, right] = [constantType(node.left), constantType(node.right)];
      if (!isNumber(left) || !isNumber(right)) return left === right && node.op === "Add" ? left : undefined;
      const wider = NUMBERS.indexOf(left) > NUMBERS.indexOf(right) ? left : right;
      return node.op === "Div" && wider === "int" ? "float" : wider;
    }
    default:
      return undefined;
  }
}

const NUMBERS: readonly string[] = ["int", "float", "complex"];
function isNumber(type: string | undefined): type is string {
  return type !== undefined && NUMBERS.includes(type);
}

function typeOfConstant(value: ast.ConstantValue): string {
  if (value === null) return "NoneType";
  if (typeof value === "object") return value.type;
  if (typeof value === "bigint") return "int";
  return typeof value === "boolean" ? "bool" : "str";
}
