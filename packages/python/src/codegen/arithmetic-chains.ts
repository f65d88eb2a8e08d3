/**
 * Chains of arithmetic: `a * b + c * d`, where results of operations are operands of others.
 *
 * A float is an object. Within a chain only its number is passed on, and the object is made of what comes out at the end. So an operand stands in two
 * temporaries: its value, or, where that is `undefined`, the number of a float. Whatever isn't floats or small ints goes to the runtime, operation by
 * operation and in Python's order, and comes back into the chain if its result is a float.
 */

import type * as ast from "../syntax/ast.ts";
import type { Block } from "./block.ts";
import { anchorOf, emitExpression } from "./expressions.ts";

type Operator = "Add" | "Sub" | "Mult" | "Div";

const OPERATORS: { readonly [op in Operator]: { name: string; sign: string } } = {
  Add: { name: "add", sign: "+" },
  Sub: { name: "sub", sign: "-" },
  Mult: { name: "mul", sign: "*" },
  Div: { name: "truediv", sign: "/" },
};
const MAX = "9007199254740991";

type ChainNode = ast.BinOp & { op: Operator };

/** Evaluated by `text`: then `value` has the operand, or is undefined, and `number` has it. Of a literal both are known, and it needs no text. */
type Operand =
  | { kind: "any"; text: string; value: string; number: string }
  | { kind: "int"; value: string }
  | { kind: "float"; value: string; number: string };

type Computed = Operand & { kind: "any" };

const isOperation = (node: ast.ExpressionNode): node is ChainNode => node.kind === "BinOp" && node.op in OPERATORS;

/** Is it surely text, or a list, that is put together here? */
function isTextual(node: ast.ExpressionNode): boolean {
  if (isOperation(node)) return isTextual(node.left) || isTextual(node.right);
  if (node.kind === "JoinedStr" || node.kind === "List" || node.kind === "ListComp") return true;
  return (
    node.kind === "Constant" && typeof node.value === "object" && node.value !== null && node.value.type !== "float"
  );
}

/** Is the operation one whose operands are results of others? */
export function isChain(node: ast.BinOp): boolean {
  return isOperation(node) && (isOperation(node.left) || isOperation(node.right)) && !isTextual(node);
}

/** Does an operation follow whose result may stay a number? */
export function startsChain(op: ast.BinaryOperator, value: ast.ExpressionNode): boolean {
  return op in OPERATORS && isOperation(value) && !isTextual(value);
}

export function emitChain(block: Block, node: ast.BinOp): string {
  const result = emitOperation(block, node as ChainNode);
  block.release(result.number, result.value);
  return boxed(block, result);
}

/** `left OP= value`, where the value is an operation. */
export function emitChainInPlace(
  block: Block,
  node: ast.AugAssign,
  left: string,
  anchor?: { start: number; end: number },
): string {
  const target = takeIn(block, left);
  const result = combine(block, node.op as Operator, target, emitOperand(block, node.value), {
    prefix: "i",
    node,
    anchor,
  });
  block.release(result.number, result.value);
  return boxed(block, result);
}

/** What comes out at the end. */
function boxed(block: Block, { text, value, number }: Computed): string {
  return `(${text}, ${box(block, value, number)})`;
}

function box(block: Block, value: string, number: string): string {
  return `${value} === undefined ? new ${block.unit.runtime("PyFloat")}(${number}) : ${value}`;
}

function emitOperation(block: Block, node: ChainNode): Computed {
  const left = emitOperand(block, node.left);
  const right = emitOperand(block, node.right);
  return combine(block, node.op, left, right, { prefix: "", node, anchor: anchorOf(block, node) });
}

function emitOperand(block: Block, node: ast.ExpressionNode): Operand {
  if (isOperation(node)) return emitOperation(block, node);
  const literal = node.kind === "Constant" ? node.value : undefined;
  if (typeof literal === "bigint" && literal < 2n ** 53n) return { kind: "int", value: literal.toString() };
  if (typeof literal === "object" && literal !== null && literal.type === "float") {
    const value = emitExpression(block, node);
    const digits = String(literal.value);
    return { kind: "float", value, number: /^[0-9.]+$/.test(digits) ? digits : `${value}.value` };
  }
  return takeIn(block, emitExpression(block, node));
}

/** Takes a value into the chain: of a float its number. */
function takeIn(block: Block, expression: string): Computed {
  const value = block.temporary();
  const number = block.temporary();
  return { text: `${value} = ${expression}, ${unboxed(block, value, number)}`, value, number, kind: "any" };
}

function unboxed(block: Block, value: string, number: string): string {
  const PyFloat = block.unit.runtime("PyFloat");
  return `${value} instanceof ${PyFloat} && !${value}.type.isHeap && (${number} = ${value}.value, ${value} = undefined)`;
}

type Place = { prefix: "" | "i"; node: ast.Location; anchor: { start: number; end: number } | undefined };

/** The operation on two operands. Their temporaries are free again behind it. */
function combine(block: Block, op: Operator, left: Operand, right: Operand, { prefix, node, anchor }: Place): Computed {
  const { name, sign } = OPERATORS[op];
  const value = block.temporary();
  const number = block.temporary();
  const operands = [left, right];
  const computed = operands.filter((operand) => operand.kind === "any");
  const cases: string[] = [];
  if (operands.some(({ kind }) => kind !== "int")) {
    const [x, y] = operands.map((operand) => (operand.kind === "int" ? operand.value : operand.number));
    const guards = computed.map((operand) => `${operand.value} === undefined`);
    if (op === "Div") guards.push(`${y} !== 0`);
    cases.push(`${guards.join(" && ") || "true"} ? (${number} = ${x} ${sign} ${y}, ${value} = undefined)`);
  }
  if (op !== "Div" && operands.every(({ kind }) => kind !== "float")) {
    const guards = computed.map((operand) => `typeof ${operand.value} === "number"`);
    guards.push(`(${value} = ${left.value} ${sign} ${right.value}) <= ${MAX}`, `${value} >= -${MAX}`);
    if (op === "Mult") guards.push(`${value} !== 0`);
    const ints = `${guards.join(" && ")} ? 0`;
    // Beside an int in the text there is an int more often than a float.
    if (operands.some(({ kind }) => kind === "int")) cases.unshift(ints);
    else cases.push(ints);
  }
  const boxes = operands.map((operand) =>
    operand.kind === "any" ? box(block, operand.value, operand.number) : operand.value,
  );
  cases.push(`(${value} = ${block.call(prefix + name, boxes, node, anchor)}, ${unboxed(block, value, number)})`);
  for (const operand of computed.reverse()) block.release(operand.number, operand.value);
  const text = [...computed.reverse().map((operand) => operand.text), cases.join(" : ")].join(", ");
  return { text, value, number, kind: "any" };
}
