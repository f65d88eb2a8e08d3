/**
 * Arithmetic: `a + b`, `x += y`, and chains such as `a * b + c * d`, where results of operations are operands of others.
 *
 * The text of an operation tries three things, in this order: two small ints with an exact result, two floats (`double` is undefined of all else, so that what comes out is NaN),
 * and the runtime's function, which knows the whole rule. A float is an object. Within a chain only its number is passed on, and the object is made of what comes out at the end:
 * so a result stands in two temporaries, the number of a float or undefined, and the value, which is undefined where only the number is known.
 */

import type * as ast from "../syntax/ast.ts";
import type { Block } from "./block.ts";
import { isIntLiteral } from "./constants.ts";
import { anchorOf, emitExpression } from "./expressions.ts";

const NAMES = {
  Add: "add",
  Sub: "sub",
  Mult: "mul",
  MatMult: "matmul",
  Div: "truediv",
  Mod: "mod",
  Pow: "pow",
  Square: "pow",
  LShift: "lshift",
  RShift: "rshift",
  BitOr: "or",
  BitXor: "xor",
  BitAnd: "and",
  FloorDiv: "floordiv",
} as const;

/** Operators that floats have in JavaScript too; their results may be passed on as numbers. */
const SIGNS = { Add: "+", Sub: "-", Mult: "*", Div: "/" } as const;

/** `Square` is `a ** 2`. */
type ChainOperator = keyof typeof SIGNS | "Square";
/** Operators that have a case in the text. */
type QuickOperator = ChainOperator | "Mod" | "FloorDiv";

/** The operator by which the result of an operation may stay a number, if it has one. */
function chainOperator({
  op,
  right,
}: {
  op: ast.BinaryOperator;
  right: ast.ExpressionNode;
}): ChainOperator | undefined {
  if (op in SIGNS) return op as keyof typeof SIGNS;
  return op === "Pow" && right.kind === "Constant" && right.value === 2n ? "Square" : undefined;
}

function quickOperator(node: { op: ast.BinaryOperator; right: ast.ExpressionNode }): QuickOperator | undefined {
  return node.op === "Mod" || node.op === "FloorDiv" ? node.op : chainOperator(node);
}

/** What an operation works on: `setup` is evaluated first; `number` is that of a float, undefined or NaN for another value. */
type Operand = {
  readonly setup?: string;
  readonly kind: "value" | "result" | "int" | "float";
  readonly value: string;
  readonly number: string;
  readonly temporaries: readonly string[];
};

/** Where an operation stands; with prefix "i" it is the in-place one. */
type Place = { node: ast.Location; anchor?: { start: number; end: number } | undefined; prefix: "" | "i" };

/** `left OP right` */
export function emitBinOp(block: Block, node: ast.BinOp): string {
  const { op, left, right } = node;
  const place: Place = { node, anchor: anchorOf(block, node), prefix: "" };
  const quick = quickOperator(node);
  if (quick !== undefined && !isTextual(left) && !isTextual(right))
    return emitQuick(block, quick, emitOperand(block, left), emitOperand(block, right), place);
  return emitSlow(block, op, [emitExpression(block, left), emitExpression(block, right)], place);
}

/** `left OP= right`: the new value of the target, whose old one the text `left` gives. */
export function emitInPlace(block: Block, node: ast.AugAssign, left: string): string {
  const { op, value } = node;
  const place: Place = { node, prefix: "i" };
  const quick = quickOperator({ op, right: value });
  if (quick !== undefined && !isTextual(value))
    return emitQuick(block, quick, takeIn(block, left), emitOperand(block, value), place);
  return emitSlow(block, op, [left, emitExpression(block, value)], place);
}

/** `-value` */
export function emitMinus(block: Block, node: ast.UnaryOp): string {
  const operand = takeIn(block, emitExpression(block, node.operand));
  const { value, number } = operand;
  const result = block.temporary();
  const slow = block.call("neg", [value], node);
  const float = `(${result} = -${number}) === ${result} ? ${makeFloat(block, result)} : ${slow}`;
  block.release(result, ...operand.temporaries);
  return `(${operand.setup}, typeof ${value} === "number" && ${value} !== 0 ? -${value} : ${float})`;
}

function emitSlow(block: Block, op: ast.BinaryOperator | "Square", operands: readonly string[], place: Place): string {
  return block.call(place.prefix + NAMES[op], operands, place.node, place.anchor);
}

function emitQuick(block: Block, op: QuickOperator, left: Operand, right: Operand, place: Place): string {
  const result = block.temporary();
  const cases: string[] = [];
  if (left.kind !== "float" && right.kind !== "float") {
    const { guards, value, isFloat } = intCase(op, left, right, result);
    cases.push(`${guards.join(" && ")} ? ${isFloat ? makeFloat(block, value) : value}`);
  }
  const test = floatTest(op, left, right, result);
  if (test !== undefined) cases.push(`${test} ? ${makeFloat(block, result)}`);
  cases.push(emitSlow(block, op, [boxed(block, left), boxed(block, right)], place));
  block.release(result, ...right.temporaries, ...left.temporaries);
  return `(${[left.setup, right.setup, cases.join(" : ")].filter((part) => part !== undefined).join(", ")})`;
}

/** An operation within a chain. */
function emitResult(block: Block, node: ast.BinOp, op: ChainOperator): Operand {
  const left = emitOperand(block, node.left);
  const right = emitOperand(block, node.right);
  const value = block.temporary();
  const number = block.temporary();
  const cases: string[] = [];
  if (left.kind !== "float" && right.kind !== "float") {
    const int = intCase(op, left, right, value);
    const done = int.isFloat ? `(${number} = ${int.value}, ${value} = undefined)` : `${number} = undefined`;
    cases.push(`${int.guards.join(" && ")} ? ${done}`);
  }
  const test = floatTest(op, left, right, number);
  if (test !== undefined) cases.push(`${test} ? ${value} = undefined`);
  const place: Place = { node, anchor: anchorOf(block, node), prefix: "" };
  const slow = emitSlow(block, op, [boxed(block, left), boxed(block, right)], place);
  cases.push(`(${value} = ${slow}, ${number} = ${value}?.double)`);
  block.release(...right.temporaries, ...left.temporaries);
  const setup = [left.setup, right.setup, cases.join(" : ")].filter((part) => part !== undefined).join(", ");
  return { kind: "result", setup, value, number, temporaries: [number, value] };
}

/** What an expression gives, as an operand of the next operation. */
export function emitOperand(block: Block, node: ast.ExpressionNode): Operand {
  const chained = node.kind === "BinOp" && !isTextual(node) ? chainOperator(node) : undefined;
  if (chained !== undefined) return emitResult(block, node as ast.BinOp, chained);
  const value = emitExpression(block, node);
  if (isIntLiteral(node)) return { kind: "int", value, number: value, temporaries: [] };
  const literal = node.kind === "Constant" ? node.value : undefined;
  if (typeof literal === "object" && literal !== null && literal.type === "float") {
    const digits = String(literal.value);
    const number = /^[0-9.]+$/.test(digits) ? digits : `${value}.double`;
    return { kind: "float", value, number, temporaries: [] };
  }
  return takeIn(block, value);
}

function takeIn(block: Block, text: string): Operand {
  const value = block.temporary();
  return { kind: "value", setup: `${value} = ${text}`, value, number: `${value}?.double`, temporaries: [value] };
}

/** The greatest small int. */
const MAX = "9007199254740991";

/**
 * Is what is computed a small int? First whether it has 32 bits, as nearly all have: V8 sees that without a conversion, and works with such numbers in registers. That it is below a
 * limit of 53 bits it finds out by comparing floats.
 */
export function isSmallInt(result: string, computed: string): string {
  return `(((${result} = ${computed}) | 0) === ${result} || ${result} <= ${MAX} && ${result} >= -${MAX})`;
}

/** The case of two small ints: when the result is exact, and what it is: the number of a float where `isFloat`. */
function intCase(
  op: QuickOperator,
  { kind: leftKind, value: a }: Operand,
  { kind: rightKind, value: b }: Operand,
  result: string,
): { guards: string[]; value: string; isFloat?: boolean } {
  const guards: string[] = [];
  if (leftKind !== "int") guards.push(`typeof ${a} === "number"`);
  if (rightKind !== "int") guards.push(`typeof ${b} === "number"`);
  switch (op) {
    case "Mod":
    case "FloorDiv":
      guards.push(`${a} >= 0`);
      if (rightKind !== "int" || b === "0") guards.push(`${b} > 0`);
      return { guards, value: op === "Mod" ? `${a} % ${b}` : `(${a} - ${a} % ${b}) / ${b}` };
    case "Div":
      return { guards: [...guards, `${b} !== 0`], value: `${a} / ${b}`, isFloat: true };
    case "Square":
      return { guards: [...guards, isSmallInt(result, `${a} * ${a}`)], value: result };
    default:
      guards.push(isSmallInt(result, `${a} ${SIGNS[op]} ${b}`));
      if (op === "Mult") guards.push(`${result} !== 0`);
      return { guards, value: result };
  }
}

/** Does `result` become the number of the operation on two floats? Not where it is NaN, nor where an infinite one may be an error. */
function floatTest(op: QuickOperator, left: Operand, right: Operand, result: string): string | undefined {
  if (op === "Mod" || op === "FloorDiv") return undefined;
  if (op === "Square") return left.kind === "int" ? undefined : finiteTest(result, `${left.number} * ${left.number}`);
  if (left.kind === "int" && right.kind === "int") return undefined;
  const computed = `${left.number} ${SIGNS[op]} ${right.number}`;
  return op === "Div" ? finiteTest(result, computed) : `(${result} = ${computed}) === ${result}`;
}

const finiteTest = (result: string, computed: string): string => `(${result} = ${computed}) - ${result} === 0`;

/** An operand as a value. */
export function boxed(block: Block, { kind, value, number }: Operand): string {
  return kind === "result" ? `${value} === undefined ? ${makeFloat(block, number)} : ${value}` : value;
}

const makeFloat = (block: Block, number: string): string => `new ${block.unit.runtime("PyFloat")}(${number})`;

/** Is it surely text, or a list, that is put together here? */
function isTextual(node: ast.ExpressionNode): boolean {
  if (node.kind === "BinOp" && node.op in SIGNS) return isTextual(node.left) || isTextual(node.right);
  if (node.kind !== "Constant") return node.kind === "JoinedStr" || node.kind === "List" || node.kind === "ListComp";
  const { value } = node;
  return typeof value === "string" || (typeof value === "object" && value !== null && value.type !== "float");
}
