/**
 * ast.unparse: a tree as source text that reads back to the same tree. Comments, quotes and the layout of the source are not in a tree, so they are those of CPython's
 * writer: four spaces a level, a blank line before a function or a class.
 */

import { charge, tick } from "../../limits.ts";
import { findAttribute } from "../../objects/attributes.ts";
import { valueError } from "../../objects/exceptions.ts";
import { enterNative, leaveNative } from "../../objects/native-depth.ts";
import { integerOf, stringOf, type Value } from "../../objects/object.ts";
import { reprOf } from "../../objects/text.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyList } from "../../objects/list.ts";
import {
  isNode,
  kindOf,
  LEVEL,
  part,
  parts,
  textOf,
  word,
  writeArguments,
  writeExpression,
} from "./unparse-expressions.ts";
import { LONG_QUOTES, quoteText } from "./unparse-strings.ts";

/** ast.unparse(node) */
export function unparse(node: Value): string {
  const writer = new SourceWriter();
  writer.write(node);
  return writer.text();
}

const outside = { isInBraces: false };
const expression = (node: Value, level: number = LEVEL.test): string => writeExpression(node, level, outside);

const AUGMENTED = new Map([
  ["Add", "+"],
  ["Sub", "-"],
  ["Mult", "*"],
  ["MatMult", "@"],
  ["Div", "/"],
  ["Mod", "%"],
  ["LShift", "<<"],
  ["RShift", ">>"],
  ["BitOr", "|"],
  ["BitXor", "^"],
  ["BitAnd", "&"],
  ["FloorDiv", "//"],
  ["Pow", "**"],
]);

class SourceWriter {
  readonly #lines: string[] = [];
  #depth = 0;

  text(): string {
    return this.#lines.join("\n");
  }

  #line(text: string): void {
    charge(text.length * 2 + this.#depth * 8 + 16);
    this.#lines.push("    ".repeat(this.#depth) + text);
  }

  /** A blank line, but not before everything. */
  #gap(): void {
    if (this.#lines.length > 0) this.#lines.push("");
  }

  /** A node or a list of nodes. */
  write(node: Value): void {
    tick();
    enterNative("");
    try {
      if (node instanceof PyList) for (const each of node.items) this.write(each);
      else this.#node(node);
    } finally {
      leaveNative();
    }
  }

  #node(node: Value): void {
    const kind = kindOf(node);
    if (kind === "Module") this.#withDocstring(node);
    else if (kind === "FunctionType")
      this.#continue(
        `(${parts(node, "argtypes")
          .map((each) => expression(each))
          .join(", ")}) -> ${expression(part(node, "returns"))}`,
      );
    else if (kind === "ExceptHandler") this.#handler(node, false);
    else if (kind === "match_case") this.#case(node);
    else if (kind === "Expression" || kind === "Interactive") this.write(part(node, "body"));
    else if (!this.#statement(kind, node) && !this.#simple(kind, node))
      this.#continue(kind.startsWith("Match") ? pattern(node) : expression(node));
  }

  /** Text of an expression: on the line that stands already. */
  #continue(text: string): void {
    charge(text.length * 2);
    const last = this.#lines.pop() ?? "";
    this.#lines.push(last + text);
  }

  #block(head: string, body: Value, comment = ""): void {
    this.#line(`${head}:${comment}`);
    this.#indented(body);
  }

  #indented(body: Value): void {
    this.#depth += 1;
    this.write(body);
    this.#depth -= 1;
  }

  /** Statements of one line. */
  #simple(kind: string, node: Value): boolean {
    const text = simpleStatement(kind, node);
    if (text !== undefined) this.#line(text);
    return text !== undefined;
  }

  #statement(kind: string, node: Value): boolean {
    switch (kind) {
      case "FunctionDef":
      case "AsyncFunctionDef":
        this.#function(node, kind === "FunctionDef" ? "def" : "async def");
        return true;
      case "ClassDef":
        this.#class(node);
        return true;
      case "If":
        this.#if(node);
        return true;
      case "For":
      case "AsyncFor":
        this.#for(node, kind === "For" ? "for" : "async for");
        return true;
      case "While":
        this.#block(`while ${expression(part(node, "test"))}`, part(node, "body"));
        this.#else(node);
        return true;
      case "With":
      case "AsyncWith":
        this.#block(
          `${kind === "With" ? "with" : "async with"} ${parts(node, "items")
            .map((item) => expression(item))
            .join(", ")}`,
          part(node, "body"),
          typeComment(node),
        );
        return true;
      case "Try":
      case "TryStar":
        this.#try(node, kind === "TryStar");
        return true;
      case "Match":
        this.#block(`match ${expression(part(node, "subject"))}`, part(node, "cases"));
        return true;
      default:
        return false;
    }
  }

  #decorators(node: Value): void {
    this.#gap();
    for (const decorator of parts(node, "decorator_list")) this.#line(`@${expression(decorator)}`);
  }

  #function(node: Value, keyword: string): void {
    this.#decorators(node);
    const returns = part(node, "returns");
    const result = returns === null ? "" : ` -> ${expression(returns)}`;
    const head = `${keyword} ${word(node, "name")}${typeParameters(node)}(${expression(part(node, "args"))})${result}`;
    this.#line(`${head}:${typeComment(node)}`);
    this.#depth += 1;
    this.#withDocstring(node);
    this.#depth -= 1;
  }

  #class(node: Value): void {
    this.#decorators(node);
    const inner = writeArguments(parts(node, "bases"), parts(node, "keywords"), outside);
    this.#line(`class ${word(node, "name")}${typeParameters(node)}${inner === "" ? "" : `(${inner})`}:`);
    this.#depth += 1;
    this.#withDocstring(node);
    this.#depth -= 1;
  }

  /** A body whose first statement may be a docstring. */
  #withDocstring(node: Value): void {
    const body = parts(node, "body");
    const text = docstringOf(body[0]);
    if (text === undefined) {
      this.write(part(node, "body"));
      return;
    }
    this.#line(text);
    this.write(new PyList(body.slice(1)));
  }

  /** An `if` alone in the `else` of another is an `elif`. */
  #if(node: Value): void {
    let current = node;
    this.#block(`if ${expression(part(current, "test"))}`, part(current, "body"));
    for (;;) {
      tick();
      const rest = parts(current, "orelse");
      if (rest.length !== 1 || kindOf(rest[0]!) !== "If") break;
      current = rest[0]!;
      this.#block(`elif ${expression(part(current, "test"))}`, part(current, "body"));
    }
    this.#else(current);
  }

  #else(node: Value): void {
    if (isTrue(part(node, "orelse"))) this.#block("else", part(node, "orelse"));
  }

  #for(node: Value, keyword: string): void {
    const target = expression(part(node, "target"), LEVEL.tuple);
    this.#block(`${keyword} ${target} in ${expression(part(node, "iter"))}`, part(node, "body"), typeComment(node));
    this.#else(node);
  }

  #try(node: Value, isGroup: boolean): void {
    this.#block("try", part(node, "body"));
    for (const handler of parts(node, "handlers")) this.#handler(handler, isGroup);
    this.#else(node);
    if (isTrue(part(node, "finalbody"))) this.#block("finally", part(node, "finalbody"));
  }

  #handler(node: Value, isGroup: boolean): void {
    const type = part(node, "type");
    const name = part(node, "name");
    const what = type === null ? "" : ` ${expression(type)}`;
    const as = name === null || name === "" ? "" : ` as ${textOf(name)}`;
    this.#block(`except${isGroup ? "*" : ""}${what}${as}`, part(node, "body"));
  }

  #case(node: Value): void {
    const guard = part(node, "guard");
    const condition = guard === null ? "" : ` if ${expression(guard)}`;
    this.#block(`case ${pattern(part(node, "pattern"))}${condition}`, part(node, "body"));
  }
}

/** What CPython asks of every statement that may have a type comment: where it is, and the comment. */
function typeComment(node: Value): string {
  part(node, "lineno");
  const comment = part(node, "type_comment");
  return comment === null ? "" : ` # type: ${textOf(comment)}`;
}

/** `[T, *Ts]` behind a name, in trees of programs that use it. */
function typeParameters(node: Value): string {
  const given = findAttribute(node, "type_params");
  if (given === undefined || !isTrue(given)) return "";
  const written = parts(node, "type_params").map((each) => {
    const bound = kindOf(each) === "TypeVar" ? part(each, "bound") : null;
    const stars = kindOf(each) === "ParamSpec" ? "**" : kindOf(each) === "TypeVarTuple" ? "*" : "";
    return `${stars}${word(each, "name")}${bound === null ? "" : `: ${expression(bound)}`}`;
  });
  return `[${written.join(", ")}]`;
}

/** The docstring that a first statement is, as it is written; undefined where it is none. */
function docstringOf(statement: Value | undefined): string | undefined {
  if (statement === undefined || kindOf(statement) !== "Expr") return undefined;
  const value = part(statement, "value");
  if (kindOf(value) !== "Constant") return undefined;
  const text = stringOf(part(value, "value"));
  if (text === undefined) return undefined;
  const { body, quotes } = quoteText(text, LONG_QUOTES, true, reprOf);
  return (part(value, "kind") === "u" ? "u" : "") + quotes[0]! + body + quotes[0]!;
}

/** `keyword value`, or the keyword alone. */
function withOperand(keyword: string, value: Value): string {
  return value === null ? keyword : `${keyword} ${expression(value)}`;
}

const names = (nodes: readonly Value[]): string => nodes.map((node) => expression(node)).join(", ");

function simpleStatement(kind: string, node: Value): string | undefined {
  switch (kind) {
    case "Expr":
      return expression(part(node, "value"), LEVEL.yield);
    case "Pass":
    case "Break":
    case "Continue":
      return kind.toLowerCase();
    case "Return":
      return withOperand("return", part(node, "value"));
    case "Delete":
      return `del ${names(parts(node, "targets"))}`;
    case "Global":
    case "Nonlocal":
      return `${kind.toLowerCase()} ${parts(node, "names").map(textOf).join(", ")}`;
    case "Import":
      return `import ${names(parts(node, "names"))}`;
    case "ImportFrom":
      return importFrom(node);
    case "Assign":
      return `${parts(node, "targets")
        .map((target) => `${expression(target, LEVEL.tuple)} = `)
        .join("")}${expression(part(node, "value"))}${typeComment(node)}`;
    case "AugAssign":
      return `${expression(part(node, "target"))} ${AUGMENTED.get(kindOf(part(node, "op")))}= ${expression(part(node, "value"))}`;
    case "AnnAssign":
      return annotated(node);
    case "Raise":
      return raise(node);
    case "Assert": {
      const message = part(node, "msg");
      return `assert ${expression(part(node, "test"))}${message === null ? "" : `, ${expression(message)}`}`;
    }
    case "TypeAlias":
      return `type ${expression(part(node, "name"))}${typeParameters(node)} = ${expression(part(node, "value"))}`;
    default:
      return undefined;
  }
}

function importFrom(node: Value): string {
  const module = part(node, "module");
  const dots = ".".repeat(Math.max(0, Math.min(Number(integerOf(part(node, "level")) ?? 0), 1000)));
  return `from ${dots}${module === null ? "" : textOf(module)} import ${names(parts(node, "names"))}`;
}

/** A name that is no simple target stood in parentheses. */
function annotated(node: Value): string {
  const target = part(node, "target");
  const isParenthesised = kindOf(target) === "Name" && !isTrue(part(node, "simple"));
  const value = part(node, "value");
  const text = isParenthesised ? `(${expression(target)})` : expression(target);
  return `${text}: ${expression(part(node, "annotation"))}${value === null ? "" : ` = ${expression(value)}`}`;
}

function raise(node: Value): string {
  const exception = part(node, "exc");
  const cause = part(node, "cause");
  if (exception === null && cause !== null) throw valueError("Node can't use cause without an exception.");
  return withOperand("raise", exception) + (cause === null ? "" : ` from ${expression(cause)}`);
}

/** A pattern of a `case`. */
function pattern(node: Value, level: number = LEVEL.test): string {
  tick();
  enterNative("");
  try {
    switch (kindOf(node)) {
      case "MatchValue":
        return expression(part(node, "value"));
      case "MatchSingleton":
        return reprOf(part(node, "value"));
      case "MatchStar":
        return `*${nameOr(node, "name", "_")}`;
      case "MatchSequence":
        return `[${patterns(node, "patterns").join(", ")}]`;
      case "MatchMapping":
        return mappingPattern(node);
      case "MatchClass":
        return classPattern(node);
      case "MatchAs":
        return asPattern(node, level);
      case "MatchOr": {
        const text = parts(node, "patterns")
          .map((each) => pattern(each, LEVEL.bitOr + 1))
          .join(" | ");
        return level > LEVEL.bitOr ? `(${text})` : text;
      }
      default:
        return isNode(node) ? expression(node) : "";
    }
  } finally {
    leaveNative();
  }
}

const patterns = (node: Value, field: string): string[] => parts(node, field).map((each) => pattern(each));

function nameOr(node: Value, field: string, other: string): string {
  const name = part(node, field);
  return name === null ? other : textOf(name);
}

function mappingPattern(node: Value): string {
  const values = patterns(node, "patterns");
  const items = parts(node, "keys").map((key, i) => `${expression(key)}: ${values[i] ?? ""}`);
  const rest = part(node, "rest");
  if (rest !== null) items.push(`**${textOf(rest)}`);
  return `{${items.join(", ")}}`;
}

function classPattern(node: Value): string {
  const values = patterns(node, "kwd_patterns");
  const named = parts(node, "kwd_attrs").map((name, i) => `${textOf(name)}=${values[i] ?? ""}`);
  return `${expression(part(node, "cls"), LEVEL.atom)}(${[...patterns(node, "patterns"), ...named].join(", ")})`;
}

function asPattern(node: Value, level: number): string {
  const name = part(node, "name");
  const inner = part(node, "pattern");
  if (name === null) return "_";
  if (inner === null) return textOf(name);
  const text = `${pattern(inner, LEVEL.bitOr)} as ${textOf(name)}`;
  return level > LEVEL.test ? `(${text})` : text;
}
