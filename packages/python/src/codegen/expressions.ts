/**
 * Expressions: every kind of expression node becomes one JavaScript expression that evaluates its parts in Python's order.
 *
 * The usual case stands in the text itself, guarded (`typeof t0 === "number" && ...`), so that V8 sees it at each place with the types of that place;
 * the complete rule is a call of the runtime. What can raise sets `p`, the position for tracebacks, as the last argument of that call.
 */

import type * as ast from "../syntax/ast.ts";
import { emitBinOp, emitMinus } from "./arithmetic.ts";
import { type Block, fromName } from "./block.ts";
import { emitCall } from "./calls.ts";
import { emitComprehension, emitGeneratorExpression } from "./comprehensions.ts";
import { emitConstant, emitConstantTuple, emitNegative, isIntLiteral, isLiteral } from "./constants.ts";
import { emitLambda } from "./functions.ts";
import { emitSubscript } from "./subscripts.ts";
import { loadName, storeNameExpression } from "./variables.ts";

/** Text of an expression. */
export function emitExpression(block: Block, node: ast.ExpressionNode): string {
  block.unit.noteNode();
  switch (node.kind) {
    case "Constant":
      return emitConstant(block, node.value);
    case "Name":
      return loadName(block, node.id, node);
    case "BinOp":
      return emitBinOp(block, node);
    case "UnaryOp":
      return emitUnaryOp(block, node);
    case "Compare":
      return emitCompare(block, node, false);
    case "BoolOp":
      return emitBoolOp(block, node);
    case "IfExp":
      return `(${emitTest(block, node.test)} ? ${emitExpression(block, node.body)} : ${emitExpression(block, node.orelse)})`;
    case "Call":
      return emitCall(block, node);
    case "Attribute":
      return block.call(
        "getattr",
        [emitExpression(block, node.value), block.unit.string(block.mangled(node.attr)), block.unit.site()],
        fromName(node, node),
      );
    case "Subscript":
      return emitSubscript(block, node);
    case "Slice":
      return block.call(
        "slice",
        [node.lower, node.upper, node.step].map((part) => (part === null ? "null" : emitExpression(block, part))),
      );
    case "List":
      return emitSequence(block, node, "list");
    case "Tuple":
      return emitConstantTuple(block, node) ?? emitSequence(block, node, "tuple");
    case "Set":
      return block.call(
        isConstantSet(node.elts) ? "constantSet" : "set",
        [emitItems(block, node.elts, node, "spreadIntoSet")],
        node,
      );
    case "Dict":
      return emitDict(block, node);
    case "JoinedStr":
      return emitJoinedStr(block, node);
    case "FormattedValue":
      return emitFormattedValue(block, node);
    case "NamedExpr":
      return storeNameExpression(block, node.target, emitExpression(block, node.value));
    case "Lambda":
      return emitLambda(block, node);
    case "ListComp":
    case "SetComp":
    case "DictComp":
      return emitComprehension(block, node);
    case "GeneratorExp":
      return emitGeneratorExpression(block, node);
    case "Yield": {
      const value = node.value === null ? "null" : emitExpression(block, node.value);
      return block.yielding(block.isAsync ? block.call("asyncYield", [value]) : value, node);
    }
    case "YieldFrom":
      return `(yield* ${block.call("yieldFrom", [emitExpression(block, node.value)], node)})`;
    case "Await":
      return `(yield* ${block.call("awaitValue", [emitExpression(block, node.value)], node)})`;
    case "Starred":
      return emitExpression(block, node.value);
  }
}

/** Text of a condition: a JavaScript boolean. */
export function emitTest(block: Block, node: ast.ExpressionNode): string {
  switch (node.kind) {
    case "Constant":
      if (node.value === true) return "true";
      if (node.value === false || node.value === null) return "false";
      break;
    case "UnaryOp":
      if (node.op === "Not") return `!${emitTest(block, node.operand)}`;
      break;
    case "BoolOp":
      return `(${node.values.map((value) => emitTest(block, value)).join(node.op === "And" ? " && " : " || ")})`;
    case "Compare":
      return emitCompare(block, node, true);
  }
  return block.call("truth", [emitExpression(block, node)], node);
}

const isStringLiteral = (node: ast.ExpressionNode): boolean =>
  node.kind === "Constant" && typeof node.value === "string";

function emitUnaryOp(block: Block, node: ast.UnaryOp): string {
  if (node.op === "Not") return `!${emitTest(block, node.operand)}`;
  const negative = emitNegative(block, node);
  if (negative !== undefined) return negative;
  if (node.op === "USub") return emitMinus(block, node);
  return block.call(node.op === "UAdd" ? "pos" : "invert", [emitExpression(block, node.operand)], node);
}

/** JavaScript operators and runtime functions of the comparisons. */
const COMPARISONS = {
  Eq: ["===", "eq"],
  NotEq: ["!==", "ne"],
  Lt: ["<", "lt"],
  LtE: ["<=", "le"],
  Gt: [">", "gt"],
  GtE: [">=", "ge"],
} as const;

/** With `asTest` the text is a JavaScript boolean. */
function emitCompare(block: Block, node: ast.Compare, asTest: boolean): string {
  const { ops, comparators } = node;
  if (ops.length === 1) {
    const [op, right] = [ops[0]!, comparators[0]!];
    if (op === "In" || op === "NotIn") return emitContains(block, node, node.left, op, right);
    if (op === "Is" || op === "IsNot")
      return `(${emitExpression(block, node.left)} ${op === "Is" ? "===" : "!=="} ${emitExpression(block, right)})`;
    const a = block.temporary();
    const leftText = emitExpression(block, node.left);
    const b = block.temporary();
    const rightText = emitExpression(block, right);
    const compared = compareText(block, node, { op, a, b, left: node.left, right, asTest });
    block.release(b, a);
    return `(${a} = ${leftText}, ${b} = ${rightText}, ${compared})`;
  }
  // a < b < c: each operand once, the chain ends at the first false.
  let a = block.temporary();
  const names = [a];
  let left = node.left;
  let text = `(${a} = ${emitExpression(block, left)}, `;
  let close = ")";
  ops.forEach((op, i) => {
    const right = comparators[i]!;
    const b = block.temporary();
    names.push(b);
    text += `(${b} = ${emitExpression(block, right)}, `;
    const compared = compareText(block, node, { op, a, b, left, right, asTest });
    if (i === ops.length - 1) text += `${compared})`;
    else if (asTest) text += `${compared}) && `;
    else {
      const result = block.temporary();
      names.push(result);
      text += `${block.call("truth", [`${result} = ${compared}`], node)}) ? `;
      close = ` : ${result}${close}`;
    }
    a = b;
    left = right;
  });
  block.release(...names.reverse());
  return text + close;
}

function emitContains(
  block: Block,
  node: ast.Compare,
  left: ast.ExpressionNode,
  op: "In" | "NotIn",
  right: ast.ExpressionNode,
): string {
  const not = op === "In" ? "" : "!";
  const leftText = emitExpression(block, left);
  if (right.kind === "Set" && right.elts.every(isLiteral)) {
    // CPython: a set of constants that is only looked into is made once.
    const items = `() => ${emitItems(block, right.elts, right)}`;
    return not + block.call("containsKept", [leftText, block.unit.site(), items], node);
  }
  return not + block.call("contains", [leftText, emitWalked(block, right)], node);
}

type Comparison = {
  op: ast.CompareOperator;
  /** The temporaries that hold the operands. */
  a: string;
  b: string;
  left: ast.ExpressionNode;
  right: ast.ExpressionNode;
  asTest: boolean;
};

function compareText(block: Block, node: ast.Compare, { op, a, b, left, right, asTest }: Comparison): string {
  switch (op) {
    case "Is":
      return `${a} === ${b}`;
    case "IsNot":
      return `${a} !== ${b}`;
    case "In":
      return block.call("contains", [a, b], node);
    case "NotIn":
      return `!${block.call("contains", [a, b], node)}`;
  }
  const [symbol, name] = COMPARISONS[op];
  const quick = `${a} ${symbol} ${b}`;
  const leftInt = isIntLiteral(left);
  const rightInt = isIntLiteral(right);
  if (leftInt && rightInt) return quick;
  const compared = block.call(name, [a, b], node);
  const slow = asTest ? block.call("truth", [compared]) : compared;
  const isEquality = op === "Eq" || op === "NotEq";
  if (isStringLiteral(left) || isStringLiteral(right)) {
    return isEquality ? `typeof ${isStringLiteral(left) ? b : a} === "string" ? ${quick} : ${slow}` : slow;
  }
  const guards = [leftInt ? [] : `typeof ${a} === "number"`, rightInt ? [] : `typeof ${b} === "number"`].flat();
  const ints = `${guards.join(" && ")} ? ${quick}`;
  if (isEquality) return `${ints} : ${slow}`;
  // The sign of the difference tells how floats are ordered; it is NaN if one of them is, or both are the same infinity, or one is no float.
  const difference = block.temporary();
  const floats = `(${difference} = ${leftInt ? a : `${a}?.double`} - ${rightInt ? b : `${b}?.double`}) === ${difference}`;
  block.release(difference);
  return `${ints} : ${floats} ? ${difference} ${symbol} 0 : ${slow}`;
}

function emitBoolOp(block: Block, node: ast.BoolOp): string {
  const result = block.temporary();
  const values = node.values.map((value) => emitExpression(block, value));
  let text = values.at(-1)!;
  for (let i = values.length - 2; i >= 0; i--) {
    const test = block.call("truth", [`${result} = ${values[i]}`], node.values[i]);
    text = node.op === "And" ? `(${test} ? ${text} : ${result})` : `(${test} ? ${result} : ${text})`;
  }
  block.release(result);
  return text;
}

/** Items of a display or arguments of a call as a JavaScript array; `*x` is spread. */
export function emitItems(
  block: Block,
  nodes: readonly ast.ExpressionNode[],
  at?: ast.Location,
  spread: "spread" | "spreadIntoSet" = "spread",
): string {
  return `[${nodes.map((node) => (node.kind === "Starred" ? `...${block.call(spread, [emitExpression(block, node.value)], at ?? node.value)}` : emitExpression(block, node))).join(", ")}]`;
}

/** What is only walked or looked into: a list of constants is a tuple then, as in CPython. */
export function emitWalked(block: Block, node: ast.ExpressionNode): string {
  return (node.kind === "List" ? emitConstantTuple(block, node) : undefined) ?? emitExpression(block, node);
}

function emitSequence(block: Block, node: ast.List | ast.Tuple, name: "list" | "tuple"): string {
  return block.call(name, [emitItems(block, node.elts, node)]);
}

/** CPython makes a set of three or more constants at once, in another order than one by one. It counts what it folds: `-1`, `2**3`, `(1, 2)`. */
function isConstantSet(nodes: readonly ast.ExpressionNode[]): boolean {
  return nodes.length >= 3 && nodes.every(isFolded);
}

function isFolded(node: ast.ExpressionNode): boolean {
  switch (node.kind) {
    case "Constant":
      return true;
    case "UnaryOp":
      return isFolded(node.operand);
    case "BinOp":
      return isFolded(node.left) && isFolded(node.right);
    case "Tuple":
      return node.elts.every(isFolded);
    default:
      return false;
  }
}

function emitDict(block: Block, node: ast.Dict): string {
  const parts = node.keys.map((key, i) => {
    const value = node.values[i]!;
    return key === null
      ? `null, ${block.call("mapping", [emitExpression(block, value)], node)}`
      : `${emitExpression(block, key)}, ${emitExpression(block, value)}`;
  });
  if (!node.keys.includes(null)) return block.call("dict", [`[${parts.join(", ")}]`], node);
  const marks = node.keys.map((key) => (key === null ? "true" : "false"));
  return block.call("dictUnpack", [`[${parts.join(", ")}]`, `[${marks.join(", ")}]`], node);
}

function emitJoinedStr(block: Block, node: ast.JoinedStr): string {
  if (node.values.length === 0) return block.unit.string("");
  const parts = node.values.map((value) => emitExpression(block, value));
  return parts.length === 1 ? parts[0]! : block.call("join", [`[${parts.join(", ")}]`]);
}

function emitFormattedValue(block: Block, node: ast.FormattedValue): string {
  let value = emitExpression(block, node.value);
  if (node.conversion !== -1)
    value = block.call(node.conversion === 114 ? "repr" : node.conversion === 115 ? "str" : "ascii", [value], node);
  const spec = node.format_spec === null ? block.unit.string("") : emitExpression(block, node.format_spec);
  return block.call("format", [value, spec], node);
}

/** Columns of the operator that CPython marks with ^ among ~, for operations on one line. */
export function anchorOf(block: Block, node: ast.BinOp | ast.Subscript): { start: number; end: number } | undefined {
  if (node.lineno !== node.end_lineno) return undefined;
  const line = block.unit.lines[node.lineno - 1] ?? "";
  const characters = /[\ud800-\udfff]/.test(line) ? [...line] : line;
  if (node.kind === "Subscript") {
    let bracket = node.value.end_col_offset;
    while (bracket < node.end_col_offset && characters[bracket] !== "[") bracket += 1;
    return { start: bracket, end: node.end_col_offset };
  }
  let start = node.left.end_col_offset;
  while (
    start < node.right.col_offset &&
    (characters[start] === " " || characters[start] === ")" || characters[start] === "\t")
  )
    start += 1;
  const double =
    characters[start + 1] !== undefined &&
    characters[start + 1] !== " " &&
    start + 1 < node.right.col_offset &&
    "*/<>".includes(characters[start]!) &&
    characters[start + 1] === characters[start];
  return { start, end: start + (double ? 2 : 1) };
}
