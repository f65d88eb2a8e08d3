/**
 * The text of an annotation under `from __future__ import annotations`: the expression written anew, with CPython's spaces and
 * no more parentheses than it needs. An annotation is never evaluated from this text by the engine itself.
 */

import { formatFloatRepr } from "../objects/float-text.ts";
import { PyBytes } from "../objects/bytes.ts";
import { reprOf } from "../objects/text.ts";
import type * as ast from "../syntax/ast.ts";

/** How tightly an expression binds; each operator's operands ask for at least its own strength. */
const TUPLE = 0;
const TEST = 1;
const OR = 2;
const AND = 3;
const NOT = 4;
const COMPARE = 5;
const BIT_OR = 6;
const FACTOR = 12;
const POWER = 13;
const AWAIT = 14;
const ATOM = 15;

const BINARY: { readonly [op in ast.BinOp["op"]]: readonly [string, number] } = {
  BitOr: ["|", BIT_OR],
  BitXor: ["^", 7],
  BitAnd: ["&", 8],
  LShift: ["<<", 9],
  RShift: [">>", 9],
  Add: ["+", 10],
  Sub: ["-", 10],
  Mult: ["*", 11],
  MatMult: ["@", 11],
  Div: ["/", 11],
  Mod: ["%", 11],
  FloorDiv: ["//", 11],
  Pow: ["**", POWER],
};

const UNARY: { readonly [op in ast.UnaryOp["op"]]: readonly [string, number] } = {
  Invert: ["~", FACTOR],
  Not: ["not ", NOT],
  UAdd: ["+", FACTOR],
  USub: ["-", FACTOR],
};

const COMPARISONS: { readonly [op in ast.Compare["ops"][number]]: string } = {
  Eq: "==",
  NotEq: "!=",
  Lt: "<",
  LtE: "<=",
  Gt: ">",
  GtE: ">=",
  Is: "is",
  IsNot: "is not",
  In: "in",
  NotIn: "not in",
};

/** The text of an expression. */
export function annotationText(node: ast.ExpressionNode): string {
  return write(node, TEST);
}

function write(node: ast.ExpressionNode, level: number): string {
  const inside = (strength: number, text: string): string => (level > strength ? `(${text})` : text);
  switch (node.kind) {
    case "BoolOp": {
      const strength = node.op === "And" ? AND : OR;
      const values = node.values.map((value) => write(value, strength + 1));
      return inside(strength, values.join(node.op === "And" ? " and " : " or "));
    }
    case "BinOp": {
      const [sign, strength] = BINARY[node.op];
      const isPower = node.op === "Pow" ? 1 : 0;
      const left = write(node.left, strength + isPower);
      return inside(strength, `${left} ${sign} ${write(node.right, strength + 1 - isPower)}`);
    }
    case "UnaryOp": {
      const [sign, strength] = UNARY[node.op];
      return inside(strength, sign + write(node.operand, strength));
    }
    case "Lambda": {
      const parameters = parametersText(node.args);
      return inside(TEST, `lambda${parameters === "" ? "" : ` ${parameters}`}: ${write(node.body, TEST)}`);
    }
    case "IfExp": {
      const [body, test] = [write(node.body, TEST + 1), write(node.test, TEST + 1)];
      return inside(TEST, `${body} if ${test} else ${write(node.orelse, TEST)}`);
    }
    case "Dict":
      return `{${node.values.map((value, i) => entryText(node.keys[i]!, value)).join(", ")}}`;
    case "Set":
      return `{${list(node.elts)}}`;
    case "List":
      return `[${list(node.elts)}]`;
    case "Tuple":
      if (node.elts.length === 0) return "()";
      return inside(TUPLE, `${list(node.elts)}${node.elts.length === 1 ? "," : ""}`);
    case "GeneratorExp":
      return `(${write(node.elt, TEST)}${clauses(node.generators)})`;
    case "ListComp":
      return `[${write(node.elt, TEST)}${clauses(node.generators)}]`;
    case "SetComp":
      return `{${write(node.elt, TEST)}${clauses(node.generators)}}`;
    case "DictComp":
      return `{${write(node.key, TEST)}: ${write(node.value, TEST)}${clauses(node.generators)}}`;
    case "Yield":
      return node.value === null ? "(yield)" : `(yield ${write(node.value, TEST)})`;
    case "YieldFrom":
      return `(yield from ${write(node.value, TEST)})`;
    case "Await":
      return inside(AWAIT, `await ${write(node.value, ATOM)}`);
    case "Compare": {
      const rest = node.ops.map((op, i) => ` ${COMPARISONS[op]} ${write(node.comparators[i]!, COMPARE + 1)}`);
      return inside(COMPARE, write(node.left, COMPARE + 1) + rest.join(""));
    }
    case "Call":
      return write(node.func, ATOM) + argumentsText(node);
    case "FormattedValue":
    case "JoinedStr":
      return `f${reprOf(templateText(node))}`;
    case "Constant":
      return constantText(node);
    case "Attribute": {
      const isInt = node.value.kind === "Constant" && typeof node.value.value === "bigint";
      return `${write(node.value, ATOM)}${isInt ? " ." : "."}${node.attr}`;
    }
    case "Subscript":
      return `${write(node.value, ATOM)}[${write(node.slice, TUPLE)}]`;
    case "Starred":
      return `*${write(node.value, BIT_OR)}`;
    case "Name":
      return node.id;
    case "Slice": {
      const part = (each: ast.ExpressionNode | null): string => (each === null ? "" : write(each, TEST));
      return `${part(node.lower)}:${part(node.upper)}${node.step === null ? "" : `:${part(node.step)}`}`;
    }
    case "NamedExpr":
      return inside(TUPLE, `${write(node.target, ATOM)} := ${write(node.value, ATOM)}`);
  }
}

function list(nodes: readonly ast.ExpressionNode[]): string {
  return nodes.map((node) => write(node, TEST)).join(", ");
}

function entryText(key: ast.ExpressionNode | null, value: ast.ExpressionNode): string {
  return key === null ? `**${write(value, BIT_OR)}` : `${write(key, TEST)}: ${write(value, TEST)}`;
}

function clauses(generators: readonly ast.Comprehension[]): string {
  let text = "";
  for (const { is_async, target, iter, ifs } of generators) {
    text += `${is_async ? " async for " : " for "}${write(target, TUPLE)} in ${write(iter, TEST + 1)}`;
    for (const condition of ifs) text += ` if ${write(condition, TEST + 1)}`;
  }
  return text;
}

function argumentsText(node: ast.Call): string {
  const only = node.args[0];
  if (node.args.length === 1 && node.keywords.length === 0 && only!.kind === "GeneratorExp") return write(only!, TEST);
  const keywords = node.keywords.map(({ arg, value }) => `${arg === null ? "**" : `${arg}=`}${write(value, TEST)}`);
  return `(${[...node.args.map((each) => write(each, TEST)), ...keywords].join(", ")})`;
}

function parametersText(parameters: ast.Arguments): string {
  const { posonlyargs, args, vararg, kwonlyargs, kw_defaults, kwarg, defaults } = parameters;
  const withDefault = (name: string, value: ast.ExpressionNode | null | undefined): string =>
    value === null || value === undefined ? name : `${name}=${write(value, TEST)}`;
  const positional = [...posonlyargs, ...args];
  const firstDefault = positional.length - defaults.length;
  const parts: string[] = [];
  positional.forEach(({ arg }, i) => {
    parts.push(withDefault(arg, defaults[i - firstDefault]));
    if (i + 1 === posonlyargs.length) parts.push("/");
  });
  if (vararg !== null) parts.push(`*${vararg.arg}`);
  else if (kwonlyargs.length > 0) parts.push("*");
  parts.push(...kwonlyargs.map(({ arg }, i) => withDefault(arg, kw_defaults[i])));
  if (kwarg !== null) parts.push(`**${kwarg.arg}`);
  return parts.join(", ");
}

/** What stands between the quotes of an f-string. */
function templateText(node: ast.ExpressionNode): string {
  if (node.kind === "JoinedStr") return node.values.map(templateText).join("");
  if (node.kind === "Constant") return String(node.value).replace(/[{}]/g, "$&$&");
  if (node.kind !== "FormattedValue") return write(node, TEST);
  const value = write(node.value, TEST + 1);
  const conversion = node.conversion === -1 ? "" : `!${String.fromCharCode(node.conversion)}`;
  const spec = node.format_spec === null ? "" : `:${templateText(node.format_spec)}`;
  return `{${value.startsWith("{") ? " " : ""}${value}${conversion}${spec}}`;
}

function constantText({ value, unicode }: ast.Constant): string {
  if (typeof value === "string") return `${unicode ?? ""}${reprOf(value)}`;
  if (value === null || typeof value !== "object") return reprOf(value);
  switch (value.type) {
    case "float":
      return finite(value.value);
    case "complex":
      return `${finite(value.imag).replace(/\.0$/, "")}j`;
    case "bytes":
      return reprOf(new PyBytes(value.value));
    case "ellipsis":
      return "...";
  }
}

/** A literal too large for a float is read as infinity, which has no literal. */
function finite(value: number): string {
  return value === Number.POSITIVE_INFINITY ? "1e309" : formatFloatRepr(value);
}
