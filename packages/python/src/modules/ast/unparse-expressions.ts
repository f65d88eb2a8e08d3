/**
 * Expressions as source text. Every kind of expression binds as tightly as its operator does; where it stands in a place that asks for more, it gets parentheses.
 *
 * Nodes are those of the program, which may have made them itself: every field is asked for as an attribute, and what a node lacks is an AttributeError.
 */

import { charge, tick } from "../../limits.ts";
import { getAttribute } from "../../objects/attributes.ts";
import { PyComplex } from "../../objects/complex.ts";
import { keyError, valueError } from "../../objects/exceptions.ts";
import { arrayFrom } from "../../objects/iteration.ts";
import { PyList } from "../../objects/list.ts";
import { enterNative, leaveNative } from "../../objects/native-depth.ts";
import { Ellipsis, integerOf, PyFloat, PyObject, stringOf, typeOf, type Value } from "../../objects/object.ts";
import { reprOf, strOf } from "../../objects/text.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { nodeClasses } from "./node-classes.ts";
import { ALL_QUOTES, quoteText, type Quote } from "./unparse-strings.ts";

/** How tightly an expression binds, or how tightly a place asks for: from `:=` to names and literals. */
export const LEVEL = {
  named: 0,
  tuple: 1,
  yield: 2,
  test: 3,
  or: 4,
  and: 5,
  not: 6,
  compare: 7,
  bitOr: 8,
  bitXor: 9,
  bitAnd: 10,
  shift: 11,
  sum: 12,
  term: 13,
  factor: 14,
  power: 15,
  await: 16,
  atom: 17,
} as const;

const BINARY = new Map<string, readonly [symbol: string, level: number]>([
  ["Add", ["+", LEVEL.sum]],
  ["Sub", ["-", LEVEL.sum]],
  ["Mult", ["*", LEVEL.term]],
  ["MatMult", ["@", LEVEL.term]],
  ["Div", ["/", LEVEL.term]],
  ["Mod", ["%", LEVEL.term]],
  ["FloorDiv", ["//", LEVEL.term]],
  ["LShift", ["<<", LEVEL.shift]],
  ["RShift", [">>", LEVEL.shift]],
  ["BitOr", ["|", LEVEL.bitOr]],
  ["BitXor", ["^", LEVEL.bitXor]],
  ["BitAnd", ["&", LEVEL.bitAnd]],
  ["Pow", ["**", LEVEL.power]],
]);
const UNARY = new Map<string, readonly [symbol: string, level: number]>([
  ["Invert", ["~", LEVEL.factor]],
  ["Not", ["not ", LEVEL.not]],
  ["UAdd", ["+", LEVEL.factor]],
  ["USub", ["-", LEVEL.factor]],
]);
const BOOLEAN = new Map<string, readonly [symbol: string, level: number]>([
  ["And", ["and", LEVEL.and]],
  ["Or", ["or", LEVEL.or]],
]);
const COMPARISONS = new Map([
  ["Eq", "=="],
  ["NotEq", "!="],
  ["Lt", "<"],
  ["LtE", "<="],
  ["Gt", ">"],
  ["GtE", ">="],
  ["Is", "is"],
  ["IsNot", "is not"],
  ["In", "in"],
  ["NotIn", "not in"],
]);

export const part = (node: Value, name: string): Value => getAttribute(node, name);
export const parts = (node: Value, name: string): Value[] => arrayFrom(getAttribute(node, name));
export const word = (node: Value, name: string): string => textOf(getAttribute(node, name));
export const textOf = (value: Value): string => stringOf(value) ?? strOf(value);
export const kindOf = (node: Value): string => typeOf(node).name;
const isKind = (node: Value, kind: string): boolean => typeOf(node).isSubtypeOf(nodeClasses().all.get(kind)!);

/** The entry of a table for an operator of the node. */
function operatorOf<T>(table: ReadonlyMap<string, T>, operator: Value): T {
  const found = table.get(kindOf(operator));
  if (found === undefined) throw keyError(kindOf(operator));
  return found;
}

const parenthesised = (text: string, isNeeded: boolean): string => (isNeeded ? `(${text})` : text);

/** What the writer of the expressions of a tree knows. */
export type Writing = {
  /** Inside the braces of an f-string no backslash may stand. */
  readonly isInBraces: boolean;
};

/** The text of an expression, or of a part of one, in a place that asks for `level`. */
export function writeExpression(node: Value, level: number, writing: Writing): string {
  tick();
  enterNative("");
  try {
    const write = EXPRESSIONS.get(kindOf(node));
    if (write === undefined) return writeOther(node, writing);
    const text = write(node, level, writing);
    charge(text.length * 2);
    return text;
  } finally {
    leaveNative();
  }
}

/** A kind of node that no one knows: CPython writes what is in it. */
function writeOther(node: Value, writing: Writing): string {
  let text = "";
  for (const field of parts(node, "_fields")) {
    const value = part(node, textOf(field));
    const items = value instanceof PyList ? value.items : [value];
    for (const item of items) if (isKind(item, "AST")) text += writeExpression(item, LEVEL.test, writing);
  }
  return text;
}

type Writer = (node: Value, level: number, writing: Writing) => string;

const list = (nodes: readonly Value[], writing: Writing, level: number = LEVEL.test): string =>
  nodes.map((node) => writeExpression(node, level, writing)).join(", ");

/** Items with a comma behind a single one, as a tuple needs it. */
const tupleItems = (nodes: readonly Value[], writing: Writing): string =>
  nodes.length === 1 ? `${writeExpression(nodes[0]!, LEVEL.test, writing)},` : list(nodes, writing);

const comprehension =
  (open: string, close: string): Writer =>
  (node, _level, writing) => {
    const clauses = parts(node, "generators").map((each) => writeExpression(each, LEVEL.test, writing));
    return `${open}${writeExpression(part(node, "elt"), LEVEL.test, writing)}${clauses.join("")}${close}`;
  };

/** An operator between two sides; the side on which it does not group asks for more. */
const writeBinary: Writer = (node, level, writing) => {
  const [symbol, own] = operatorOf(BINARY, part(node, "op"));
  const [left, right] = symbol === "**" ? [own + 1, own] : [own, own + 1];
  const text = `${writeExpression(part(node, "left"), left, writing)} ${symbol} ${writeExpression(part(node, "right"), right, writing)}`;
  return parenthesised(text, level > own);
};

/** `a and b and c`: each operand further to the right asks for more than the one before. */
const writeBoolean: Writer = (node, level, writing) => {
  const [symbol, own] = operatorOf(BOOLEAN, part(node, "op"));
  const operands = parts(node, "values").map((value, i) =>
    writeExpression(value, Math.min(own + i + 1, LEVEL.atom), writing),
  );
  return parenthesised(operands.join(` ${symbol} `), level > own);
};

const writeUnary: Writer = (node, level, writing) => {
  const [symbol, own] = operatorOf(UNARY, part(node, "op"));
  const operand = writeExpression(part(node, "operand"), own, writing);
  return parenthesised(`${symbol}${operand}`, level > own);
};

const writeCompare: Writer = (node, level, writing) => {
  const operators = parts(node, "ops").map((operator) => operatorOf(COMPARISONS, operator));
  const right = parts(node, "comparators");
  let text = writeExpression(part(node, "left"), LEVEL.compare + 1, writing);
  for (const [i, operator] of operators.entries()) {
    if (right[i] === undefined) break;
    text += ` ${operator} ${writeExpression(right[i], LEVEL.compare + 1, writing)}`;
  }
  return parenthesised(text, level > LEVEL.compare);
};

/** `await x`, `yield from x`: a word and, where there is one, an operand. */
const wordAndOperand =
  (keyword: string, own: number, operandLevel: number): Writer =>
  (node, level, writing) => {
    const value = part(node, "value");
    const text = value === null ? keyword : `${keyword} ${writeExpression(value, operandLevel, writing)}`;
    return parenthesised(text, level > own);
  };

const writeAttribute: Writer = (node, _level, writing) => {
  const value = part(node, "value");
  // A dot behind digits would belong to the number.
  const isInteger = isKind(value, "Constant") && integerOf(part(value, "value")) !== undefined;
  return `${writeExpression(value, LEVEL.atom, writing)}${isInteger ? " " : ""}.${word(node, "attr")}`;
};

const writeSubscript: Writer = (node, _level, writing) => {
  const index = part(node, "slice");
  const isBare = isKind(index, "Tuple") && isTrue(part(index, "elts"));
  const inner = isBare ? tupleItems(parts(index, "elts"), writing) : writeExpression(index, LEVEL.test, writing);
  return `${writeExpression(part(node, "value"), LEVEL.atom, writing)}[${inner}]`;
};

const writeSlice: Writer = (node, _level, writing) => {
  const [lower, upper, step] = ["lower", "upper", "step"].map((name) => {
    const bound = part(node, name);
    return bound === null ? "" : writeExpression(bound, LEVEL.test, writing);
  });
  return step === "" ? `${lower}:${upper}` : `${lower}:${upper}:${step}`;
};

const writeDict: Writer = (node, _level, writing) => {
  const values = parts(node, "values");
  const keys = parts(node, "keys").slice(0, values.length);
  const items = keys.map((key, i) =>
    key === null
      ? `**${writeExpression(values[i]!, LEVEL.bitOr, writing)}`
      : `${writeExpression(key, LEVEL.test, writing)}: ${writeExpression(values[i]!, LEVEL.test, writing)}`,
  );
  return `{${items.join(", ")}}`;
};

/** Arguments of a call, bases of a class. */
export function writeArguments(args: readonly Value[], keywords: readonly Value[], writing: Writing): string {
  return list([...args, ...keywords], writing);
}

/** The parameters of a function. */
function writeParameters(node: Value, writing: Writing): string {
  const written: string[] = [];
  const positionalOnly = parts(node, "posonlyargs");
  const positional = [...positionalOnly, ...parts(node, "args")];
  const defaults = parts(node, "defaults");
  const withDefault = (name: Value, value: Value | undefined | null): string =>
    writeExpression(name, LEVEL.test, writing) +
    (value === undefined || value === null ? "" : `=${writeExpression(value, LEVEL.test, writing)}`);
  positional.forEach((name, i) => {
    written.push(withDefault(name, defaults[i - positional.length + defaults.length]));
    if (i + 1 === positionalOnly.length) written.push("/");
  });
  const rest = part(node, "vararg");
  const keywordOnly = parts(node, "kwonlyargs");
  if (rest !== null) written.push(`*${writeExpression(rest, LEVEL.test, writing)}`);
  else if (keywordOnly.length > 0) written.push("*");
  const keywordDefaults = parts(node, "kw_defaults");
  keywordOnly.forEach((name, i) => {
    written.push(withDefault(name, keywordDefaults[i]));
  });
  const keywords = part(node, "kwarg");
  if (keywords !== null) written.push(`**${writeExpression(keywords, LEVEL.test, writing)}`);
  return written.join(", ");
}

/** The value of a constant as it is written in source: infinity by a number that is too big. */
function reprConstant(value: Value): string {
  const text = reprOf(value);
  if (!(value instanceof PyFloat || value instanceof PyComplex)) return text;
  return text.replaceAll("inf", "1e309").replaceAll("nan", "(1e309-1e309)");
}

const writeConstant: Writer = (node, _level, writing) => {
  const value = part(node, "value");
  if (value instanceof PyTuple) {
    const items = value.items.map(reprConstant);
    return `(${items.join(", ")}${items.length === 1 ? "," : ""})`;
  }
  if (value === Ellipsis) return "...";
  const prefix = part(node, "kind") === "u" ? "u" : "";
  const text = stringOf(value);
  return prefix + (text !== undefined && writing.isInBraces ? withoutBackslashes(text) : reprConstant(value));
};

/** A string between braces of an f-string: whitespace stands as it is. */
function withoutBackslashes(text: string): string {
  const { body, quotes } = quoteText(text, ALL_QUOTES, true, reprOf);
  return quotes[0]! + body + quotes[0]!;
}

/** A piece of an f-string: its text and whether it is text of the string itself. */
type Piece = { text: string; isConstant: boolean };

function formatPiece(node: Value): Piece[] {
  switch (kindOf(node)) {
    case "JoinedStr":
      return parts(node, "values").flatMap(formatPiece);
    case "Constant": {
      const text = stringOf(part(node, "value"));
      if (text === undefined) throw valueError(`Unexpected node inside JoinedStr, ${reprOf(node)}`);
      return [{ text: text.replaceAll("{", "{{").replaceAll("}", "}}"), isConstant: true }];
    }
    case "FormattedValue":
      return [{ text: formattedValue(node), isConstant: false }];
    default:
      throw valueError(`Unexpected node inside JoinedStr, ${reprOf(node)}`);
  }
}

const joined = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join("");

function formattedValue(node: Value): string {
  const inner = writeExpression(part(node, "value"), LEVEL.test + 1, { isInBraces: true });
  if (inner.includes("\\")) throw valueError("Unable to avoid backslash in f-string expression part");
  const conversion = Number(integerOf(part(node, "conversion")) ?? -1);
  const specification = part(node, "format_spec");
  const marked = conversion === -1 ? "" : `!${String.fromCodePoint(conversion)}`;
  const format = specification === null ? "" : `:${joined(formatPiece(specification))}`;
  // Two braces would be one that is meant.
  return `{${inner.startsWith("{") ? " " : ""}${inner}${marked}${format}}`;
}

const writeJoined: Writer = (node, _level, writing) => {
  if (writing.isInBraces) return `f${withoutBackslashes(joined(formatPiece(node)))}`;
  let quotes: readonly Quote[] = ALL_QUOTES;
  let text = "";
  for (const value of parts(node, "values")) {
    const pieces = formatPiece(value);
    const isConstant = kindOf(value) === "Constant";
    const quoted = quoteText(joined(pieces), quotes, !isConstant, reprOf);
    quotes = quoted.quotes;
    text += quoted.body;
  }
  return `f${quotes[0]}${text}${quotes[0]}`;
};

const EXPRESSIONS = new Map<string, Writer>([
  ["Name", (node) => word(node, "id")],
  ["Constant", writeConstant],
  ["JoinedStr", writeJoined],
  ["FormattedValue", (node) => formattedValue(node)],
  ["Attribute", writeAttribute],
  ["Subscript", writeSubscript],
  ["Slice", writeSlice],
  ["Starred", (node, _level, writing) => `*${writeExpression(part(node, "value"), LEVEL.bitOr, writing)}`],
  ["List", (node, _level, writing) => `[${list(parts(node, "elts"), writing)}]`],
  [
    "Tuple",
    (node, level, writing) => {
      const items = parts(node, "elts");
      return parenthesised(tupleItems(items, writing), items.length === 0 || level > LEVEL.tuple);
    },
  ],
  // There is no display of an empty set.
  ["Set", (node, _level, writing) => `{${isTrue(part(node, "elts")) ? list(parts(node, "elts"), writing) : "*()"}}`],
  ["Dict", writeDict],
  ["ListComp", comprehension("[", "]")],
  ["SetComp", comprehension("{", "}")],
  ["GeneratorExp", comprehension("(", ")")],
  [
    "DictComp",
    (node, _level, writing) => {
      const [key, value] = ["key", "value"].map((name) => writeExpression(part(node, name), LEVEL.test, writing));
      return `{${key}: ${value}${parts(node, "generators")
        .map((each) => writeExpression(each, LEVEL.test, writing))
        .join("")}}`;
    },
  ],
  [
    "comprehension",
    (node, _level, writing) => {
      const start = isTrue(part(node, "is_async")) ? " async for " : " for ";
      const target = writeExpression(part(node, "target"), LEVEL.tuple, writing);
      const source = writeExpression(part(node, "iter"), LEVEL.test + 1, writing);
      const conditions = parts(node, "ifs").map((test) => ` if ${writeExpression(test, LEVEL.test + 1, writing)}`);
      return `${start}${target} in ${source}${conditions.join("")}`;
    },
  ],
  ["BinOp", writeBinary],
  ["BoolOp", writeBoolean],
  ["UnaryOp", writeUnary],
  ["Compare", writeCompare],
  [
    "IfExp",
    (node, level, writing) => {
      const [body, test] = ["body", "test"].map((name) => writeExpression(part(node, name), LEVEL.test + 1, writing));
      const orElse = writeExpression(part(node, "orelse"), LEVEL.test, writing);
      return parenthesised(`${body} if ${test} else ${orElse}`, level > LEVEL.test);
    },
  ],
  [
    "Lambda",
    (node, level, writing) => {
      const parameters = writeParameters(part(node, "args"), writing);
      const body = writeExpression(part(node, "body"), LEVEL.test, writing);
      return parenthesised(`lambda${parameters === "" ? "" : ` ${parameters}`}: ${body}`, level > LEVEL.test);
    },
  ],
  [
    "NamedExpr",
    (node, level, writing) => {
      const [target, value] = ["target", "value"].map((name) => writeExpression(part(node, name), LEVEL.atom, writing));
      return parenthesised(`${target} := ${value}`, level > LEVEL.named);
    },
  ],
  ["Await", wordAndOperand("await", LEVEL.await, LEVEL.atom)],
  ["Yield", wordAndOperand("yield", LEVEL.yield, LEVEL.atom)],
  [
    "YieldFrom",
    (node, level, writing) => {
      if (part(node, "value") === null) throw valueError("Node can't be used without a value attribute.");
      return wordAndOperand("yield from", LEVEL.yield, LEVEL.atom)(node, level, writing);
    },
  ],
  [
    "Call",
    (node, _level, writing) =>
      `${writeExpression(part(node, "func"), LEVEL.atom, writing)}(${writeArguments(parts(node, "args"), parts(node, "keywords"), writing)})`,
  ],
  [
    "keyword",
    (node, _level, writing) => {
      const name = part(node, "arg");
      return `${name === null ? "**" : `${textOf(name)}=`}${writeExpression(part(node, "value"), LEVEL.test, writing)}`;
    },
  ],
  ["arguments", (node, _level, writing) => writeParameters(node, writing)],
  [
    "arg",
    (node, _level, writing) => {
      const annotation = part(node, "annotation");
      return `${word(node, "arg")}${annotation === null ? "" : `: ${writeExpression(annotation, LEVEL.test, writing)}`}`;
    },
  ],
  [
    "alias",
    (node) => {
      const other = part(node, "asname");
      return other === null || other === "" ? word(node, "name") : `${word(node, "name")} as ${textOf(other)}`;
    },
  ],
  [
    "withitem",
    (node, _level, writing) => {
      const name = part(node, "optional_vars");
      const context = writeExpression(part(node, "context_expr"), LEVEL.test, writing);
      return name === null ? context : `${context} as ${writeExpression(name, LEVEL.test, writing)}`;
    },
  ],
]);

/** Is it a node at all? */
export const isNode = (value: Value): value is PyObject => value instanceof PyObject && isKind(value, "AST");
