/**
 * ast.literal_eval: the value of a literal, of a text or of a tree.
 *
 * A text is read into the parser's own tree and never becomes objects of the program, a tree of the program is read as it is; `Tree` is what both look like from here.
 */

import { charge, tick } from "../../limits.ts";
import { findAttribute, getAttribute } from "../../objects/attributes.ts";
import { binaryOperation, unaryOperation } from "../../objects/arithmetic.ts";
import { PyComplex } from "../../objects/complex.ts";
import { PyDict } from "../../objects/dict.ts";
import { type PyBaseException, valueError } from "../../objects/exceptions.ts";
import { arrayFrom } from "../../objects/iteration.ts";
import { PyList } from "../../objects/list.ts";
import { enterNative, leaveNative } from "../../objects/native-depth.ts";
import { PyFloat, PyObject, stringOf, typeOf, type Value } from "../../objects/object.ts";
import { setOf } from "../../objects/set.ts";
import { reprOf, strOf } from "../../objects/text.ts";
import { PyTuple } from "../../objects/tuple.ts";
import type * as syntax from "../../syntax/ast.ts";
import { parseEvalInput } from "../../syntax/eval-input.ts";
import { parsedOrRaised } from "../syntax-exception.ts";
import { constantValue, nodeFromSyntax } from "./from-syntax.ts";
import { nodeClasses } from "./node-classes.ts";

/** A tree as `literalValue` reads it. */
type Tree<Node> = {
  kind(node: Node): string;
  part(node: Node, field: string): Node;
  parts(node: Node, field: string): readonly (Node | null)[];
  /** The name of an operator, or a name. */
  word(node: Node, field: string): string;
  constant(node: Node): Value;
  /** The node as an object, for an error. */
  object(node: Node): Value;
};

/** The value of a text or of a node. */
export function literalEval(given: Value): Value {
  const source = stringOf(given);
  if (source === undefined) return literalValue(nodeTree, bodyOf(given));
  charge(source.length * 16);
  tick(source.length);
  const text = source.replace(/^[ \t]+/, "");
  const tree = parsedOrRaised(() => parseEvalInput(text, "<unknown>"), "<unknown>");
  return literalValue(syntaxTree(text), tree.body);
}

/** What an Expression is around. */
function bodyOf(node: Value): Value {
  const expression = nodeClasses().all.get("Expression")!;
  return typeOf(node).isSubtypeOf(expression) ? getAttribute(node, "body") : node;
}

const syntaxTree = (text: string): Tree<syntax.ExpressionNode> => {
  const field = (node: syntax.ExpressionNode, name: string): unknown =>
    new Map<string, unknown>(Object.entries(node)).get(name);
  return {
    kind: (node) => node.kind,
    part: (node, name) => field(node, name) as syntax.ExpressionNode,
    parts: (node, name) => field(node, name) as syntax.ExpressionNode[],
    word: (node, name) => field(node, name) as string,
    constant: (node) => constantValue((node as syntax.Constant).value),
    object: (node) => nodeFromSyntax(node, text),
  };
};

const nodeTree: Tree<Value> = {
  kind: (node) => {
    const known = nodeClasses().all;
    return (
      (node instanceof PyObject ? node.type.mro.find((cls) => known.get(cls.name) === cls)?.name : undefined) ?? ""
    );
  },
  part: getAttribute,
  parts: (node, name) => arrayFrom(getAttribute(node, name)),
  word: (node, name) => {
    const value = getAttribute(node, name);
    return stringOf(value) ?? nodeTree.kind(value);
  },
  constant: (node) => getAttribute(node, "value"),
  object: (node) => node,
};

function malformed<Node>(tree: Tree<Node>, node: Node | null): PyBaseException {
  const object = node === null ? null : tree.object(node);
  const line = object instanceof PyObject ? findAttribute(object, "lineno") : undefined;
  const place = line === undefined ? "" : ` on line ${strOf(line)}`;
  return valueError(`malformed node or string${place}: ${reprOf(object)}`);
}

function literalValue<Node>(tree: Tree<Node>, node: Node | null): Value {
  if (node === null) throw malformed(tree, node);
  tick();
  enterNative("");
  try {
    return literalOf(tree, node);
  } finally {
    leaveNative();
  }
}

function literalOf<Node>(tree: Tree<Node>, node: Node): Value {
  const values = (field: string): Value[] => tree.parts(node, field).map((part) => literalValue(tree, part));
  switch (tree.kind(node)) {
    case "Constant":
      return tree.constant(node);
    case "Tuple":
      return new PyTuple(values("elts"));
    case "List":
      return new PyList(values("elts"));
    case "Set":
      return setOf(values("elts"));
    case "Dict":
      return dictOf(tree, node);
    case "Call":
      if (!isEmptySet(tree, node)) throw malformed(tree, node);
      return setOf([]);
    case "BinOp":
      return complexOf(tree, node);
    default:
      return signedNumber(tree, node);
  }
}

function dictOf<Node>(tree: Tree<Node>, node: Node): Value {
  const keys = tree.parts(node, "keys");
  const values = tree.parts(node, "values");
  if (keys.length !== values.length) throw malformed(tree, node);
  const dict = new PyDict();
  keys.forEach((key, i) => {
    dict.set(literalValue(tree, key), literalValue(tree, values[i]!));
  });
  return dict;
}

/** `set()` is the one call that is a literal. */
function isEmptySet<Node>(tree: Tree<Node>, node: Node): boolean {
  const func = tree.part(node, "func");
  return (
    tree.kind(func) === "Name" &&
    tree.word(func, "id") === "set" &&
    tree.parts(node, "args").length === 0 &&
    tree.parts(node, "keywords").length === 0
  );
}

const isNumber = (value: Value): boolean =>
  typeof value === "number" || typeof value === "bigint" || value instanceof PyFloat || value instanceof PyComplex;

function number<Node>(tree: Tree<Node>, node: Node): Value {
  const value = tree.kind(node) === "Constant" ? tree.constant(node) : null;
  if (!isNumber(value)) throw malformed(tree, node);
  return value;
}

function signedNumber<Node>(tree: Tree<Node>, node: Node): Value {
  const sign = tree.kind(node) === "UnaryOp" ? tree.word(node, "op") : "";
  if (sign !== "UAdd" && sign !== "USub") return number(tree, node);
  return unaryOperation(sign === "USub" ? "neg" : "pos", number(tree, tree.part(node, "operand")));
}

/** `1 + 2j`: a real number and an imaginary one. */
function complexOf<Node>(tree: Tree<Node>, node: Node): Value {
  const operator = tree.word(node, "op");
  if (operator !== "Add" && operator !== "Sub") throw malformed(tree, node);
  const left = signedNumber(tree, tree.part(node, "left"));
  const right = number(tree, tree.part(node, "right"));
  if (left instanceof PyComplex || !(right instanceof PyComplex)) throw malformed(tree, node);
  return binaryOperation(operator === "Add" ? "add" : "sub", left, right);
}
