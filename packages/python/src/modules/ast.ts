/** The module ast: only `literal_eval`. Trees of programs are not given to programs. */

import { binaryOperation, unaryOperation } from "../objects/arithmetic.ts";
import { PyBytes } from "../objects/bytes.ts";
import { PyComplex } from "../objects/complex.ts";
import { PyDict } from "../objects/dict.ts";
import { exceptionType, newException, type PyBaseException, typeError, valueError } from "../objects/exceptions.ts";
import { Ellipsis, normalizeInt, PyFloat, stringOf, type Attributes, type Value } from "../objects/object.ts";
import { PyList } from "../objects/list.ts";
import { PySet } from "../objects/set.ts";
import { PyTuple } from "../objects/tuple.ts";
import { charge, tick } from "../limits.ts";
import type * as ast from "../syntax/ast.ts";
import { PythonNestingError, PythonSyntaxError } from "../syntax/errors.ts";
import { parseExpression } from "../syntax/parser.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { definePythonFunctions } from "./python-function.ts";

function literalEval(text: Value): Value {
  const source = stringOf(text);
  if (source === undefined) throw malformed(undefined);
  charge(source.length * 16);
  tick(source.length);
  let tree: ast.Expression;
  try {
    tree = parseExpression(source.replace(/^[ \t]+/, ""), { filename: "<unknown>" });
  } catch (error) {
    if (error instanceof PythonSyntaxError) throw syntaxError(error);
    if (error instanceof PythonNestingError) throw newException(exceptionType(error.type), error.msg);
    throw error;
  }
  return literalValue(tree.body);
}

function syntaxError(error: PythonSyntaxError): PyBaseException {
  const exception = newException(exceptionType(error.type), error.msg);
  exception.members = new Map<string, Value>([
    ["msg", error.msg],
    ["filename", "<unknown>"],
    ["lineno", error.lineno],
    ["offset", error.offset],
    ["text", error.text],
    ["end_lineno", error.end_lineno],
    ["end_offset", error.end_offset],
  ]);
  return exception;
}

function malformed(node: ast.ExpressionNode | undefined): PyBaseException {
  const place = node === undefined ? "" : ` on line ${node.lineno}`;
  const what = node === undefined ? "an object that is not a string" : `<ast.${node.kind} object>`;
  return valueError(`malformed node or string${place}: ${what}`);
}

function literalValue(node: ast.ExpressionNode): Value {
  switch (node.kind) {
    case "Constant":
      return constantValue(node.value);
    case "Tuple":
      return new PyTuple(node.elts.map(literalValue));
    case "List":
      return new PyList(node.elts.map(literalValue));
    case "Set":
      return setOf(node.elts.map(literalValue));
    case "Dict":
      return dictOf(node);
    case "Call":
      if (node.func.kind === "Name" && node.func.id === "set" && node.args.length === 0 && node.keywords.length === 0)
        return setOf([]);
      throw malformed(node);
    case "UnaryOp": {
      const operand = node.operand;
      const isNumber = operand.kind === "Constant" || operand.kind === "UnaryOp";
      if ((node.op !== "UAdd" && node.op !== "USub") || !isNumber) throw malformed(node);
      return unaryOperation(node.op === "USub" ? "neg" : "pos", numberOf(operand, node));
    }
    case "BinOp": {
      if (node.op !== "Add" && node.op !== "Sub") throw malformed(node);
      const left = numberOf(node.left, node);
      const right = numberOf(node.right, node);
      if (left instanceof PyComplex || !(right instanceof PyComplex)) throw malformed(node);
      return binaryOperation(node.op === "Add" ? "add" : "sub", left, right);
    }
    default:
      throw malformed(node);
  }
}

function numberOf(node: ast.ExpressionNode, outer: ast.ExpressionNode): Value {
  const value = literalValue(node);
  const isNumber =
    typeof value === "number" || typeof value === "bigint" || value instanceof PyFloat || value instanceof PyComplex;
  if (!isNumber) throw malformed(outer);
  return value;
}

function setOf(items: Value[]): Value {
  const set = new PySet();
  for (const item of items) set.add(item);
  return set;
}

function dictOf(node: ast.Dict): Value {
  const dict = new PyDict();
  node.keys.forEach((key, i) => {
    if (key === null) throw malformed(node);
    dict.set(literalValue(key), literalValue(node.values[i]!));
  });
  return dict;
}

function constantValue(value: ast.ConstantValue): Value {
  if (typeof value === "bigint") return normalizeInt(value);
  if (value === null || typeof value !== "object") return value;
  switch (value.type) {
    case "float":
      return new PyFloat(value.value);
    case "complex":
      return new PyComplex(0, value.imag);
    case "bytes":
      return new PyBytes(value.value);
    case "ellipsis":
      return Ellipsis;
  }
}

function refused(name: string): () => never {
  return () => {
    throw typeError(`ast.${name}() is not available here. ast.literal_eval() reads literals.`);
  };
}

export const astModule: ModuleDefinition = {
  name: "ast",
  create(): Attributes {
    const namespace: Attributes = new Map();
    definePythonFunctions(namespace, "ast", {
      "literal_eval(node_or_string)": literalEval,
      "parse(source, filename='<unknown>', mode='exec')": refused("parse"),
      "dump(node)": refused("dump"),
      "unparse(ast_obj)": refused("unparse"),
    });
    return namespace;
  },
};
