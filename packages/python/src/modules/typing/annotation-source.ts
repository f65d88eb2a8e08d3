/**
 * Annotations given as text, evaluated for `get_type_hints`: names, attributes, subscripts, `|`, tuples, lists and constants.
 *
 * Nothing is called and nothing is run: an annotation that is any other expression is refused as CPython refuses what is no type.
 */

import { getItem } from "../../objects/access.ts";
import { binaryOperation } from "../../objects/arithmetic.ts";
import { getAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import { exceptionType, isInstanceOfException, nameError, typeError } from "../../objects/exceptions.ts";
import { arrayFrom } from "../../objects/iteration.ts";
import { PyList } from "../../objects/list.ts";
import { Ellipsis, normalizeInt, PyFloat, type Value } from "../../objects/object.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { world } from "../../runtime/world.ts";
import type * as ast from "../../syntax/ast.ts";
import { PythonSyntaxError } from "../../syntax/errors.ts";
import { parseModule } from "../../syntax/parser.ts";
import { reprOf } from "../../objects/text.ts";

/** A name's value in a namespace that the caller gave, or undefined. */
export type Lookup = (name: string) => Value | undefined;

/** Looks names up in namespaces, one after the other. */
export function lookupIn(namespaces: readonly (Value | ReadonlyMap<string, Value>)[]): Lookup {
  return (name) => {
    for (const namespace of namespaces) {
      if (namespace === null) continue;
      if (namespace instanceof Map) {
        const found = namespace.get(name) as Value | undefined;
        if (found !== undefined) return found;
        continue;
      }
      try {
        return getItem(namespace as Value, name);
      } catch (error) {
        if (!isInstanceOfException(error, "KeyError")) throw error;
      }
    }
    return undefined;
  };
}

export function evaluateAnnotation(text: string, lookup: Lookup): Value {
  let node: ast.StatementNode | undefined;
  try {
    const trimmed = text.trim();
    const { body } = parseModule(trimmed.startsWith("*") ? `(${trimmed},)` : trimmed);
    node = body.length === 1 ? body[0] : undefined;
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
  }
  if (node?.kind !== "Expr")
    throw call(exceptionType("SyntaxError"), [`Forward reference must be an expression -- got ${reprOf(text)}`]);
  if (text.trimStart().startsWith("*") && node.value.kind === "Tuple") return evaluate(node.value.elts[0]!, lookup);
  return evaluate(node.value, lookup);
}

function evaluate(node: ast.ExpressionNode, lookup: Lookup): Value {
  switch (node.kind) {
    case "Name": {
      const found = lookup(node.id) ?? globalValue(node.id);
      if (found === undefined) throw nameError(node.id);
      return found;
    }
    case "Attribute":
      return getAttribute(evaluate(node.value, lookup), node.attr);
    case "Subscript":
      return getItem(evaluate(node.value, lookup), evaluate(node.slice, lookup));
    case "Tuple":
      return new PyTuple(node.elts.map((each) => evaluate(each, lookup)));
    case "Starred": {
      // CPython: `*Ts` alone stands for the one thing that it unpacks to.
      return arrayFrom(evaluate(node.value, lookup))[0] ?? null;
    }
    case "List":
      return new PyList(node.elts.map((each) => evaluate(each, lookup)));
    case "Constant":
      return constant(node.value);
    case "BinOp":
      if (node.op === "BitOr") return binaryOperation("or", evaluate(node.left, lookup), evaluate(node.right, lookup));
      break;
    case "UnaryOp":
      if (node.op === "USub" && node.operand.kind === "Constant") return constant(node.operand.value, -1);
      break;
  }
  throw typeError("Forward references must evaluate to types");
}

export function globalValue(name: string): Value | undefined {
  const cell = world().global(name);
  return cell.v ?? cell.b;
}

function constant(value: unknown, sign = 1): Value {
  if (typeof value === "bigint") return normalizeInt(BigInt(sign) * value);
  if (typeof value === "number") return new PyFloat(sign * value);
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  return Ellipsis;
}
