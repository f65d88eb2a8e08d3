/**
 * The parser: a program in, its tree out. See `token-cursor.ts` for how the parse functions work together.
 *
 * A program that can't be parsed is read again by the diagnosis, from the statement on that the parser gave up in: the
 * diagnosis knows what people get wrong and says it in CPython 3.11's words.
 */

import { lookBetween, machine } from "../limits.ts";
import type { Expression, ExpressionNode, Module, Node, StatementNode } from "./ast.ts";
import { type DiagnosisRequest, diagnose, preferTokenizer } from "./diagnosis.ts";
import { PythonNestingError, PythonSyntaxError } from "./errors.ts";
import { describeFString } from "./f-string-diagnosis.ts";
import { parseBlock, parseStatement } from "./parse-compound.ts";
import {
  parseBitwiseOr,
  parseDisjunction,
  parseNamedExpression,
  parseExpression as parseOneExpression,
  parsePrimary,
  parseStarExpressions,
  parseStarNamedExpression,
  parseTuple,
  parseYieldOrStarExpressions,
} from "./parse-expression.ts";
import { parseLambdaParameters } from "./parse-parameters.ts";
import { parseRule } from "./rule-nodes.ts";
import { SourceText } from "./source-text.ts";
import { type FieldTokens, isParseFailure, type Rules, TokenCursor } from "./token-cursor.ts";
import type { TokenStream } from "./token-stream.ts";
import { scanTokens } from "./tokenizer.ts";
import { measureHeight } from "./tree-height.ts";

export type ParseOptions = {
  /** Goes into errors; `<string>` if not given. */
  filename?: string;
  /** Changes nothing: `await` is parsed anywhere, and where it may stand is for the scope pass to say. */
  topLevelAwait?: boolean;
};

/** Parses a program. Throws `PythonSyntaxError` and `PythonNestingError`. */
export function parseModule(source: string, options: ParseOptions = {}): Module {
  const text = new SourceText(source, options.filename ?? "<string>");
  return parse(text, { root: "file", parseRoot: (c, progress) => ({ kind: "Module", body: parseFile(c, progress) }) });
}

/** Parses one expression, as `eval` takes it. Throws like `parseModule`. */
export function parseExpression(source: string, options: ParseOptions = {}): Expression {
  const text = new SourceText(source, options.filename ?? "<string>", true);
  return parse(text, { root: "eval", parseRoot: (c) => ({ kind: "Expression", body: parseLoneExpression(c) }) });
}

/** Where the statement begins that is being parsed. */
type Progress = { statementIndex: number };

type Root<T> = { root: DiagnosisRequest["root"]; parseRoot: (c: TokenCursor, progress: Progress) => T };

const rules: Rules = {
  expression: parseOneExpression,
  namedExpression: parseNamedExpression,
  starNamedExpression: parseStarNamedExpression,
  starExpressions: parseStarExpressions,
  yieldOrStarExpressions: parseYieldOrStarExpressions,
  disjunction: parseDisjunction,
  bitwiseOr: parseBitwiseOr,
  primary: parsePrimary,
  lambdaParameters: parseLambdaParameters,
  block: parseBlock,
  failInField,
};

/** For more tokens the memory is asked for in which their tree will be: so many bytes for each. */
const MANY_TOKENS = 10_000;
const NODE_BYTES = 150;

function parse<T extends Module | Expression>(source: SourceText, { root, parseRoot }: Root<T>): T {
  if (source.text.includes("\0")) throw source.nullByteError();
  const stream = scanTokens(source);
  if (stream.tokens.length > MANY_TOKENS) lookBetween(stream.tokens.length * NODE_BYTES);
  const cursor = new TokenCursor(stream, rules);
  const progress: Progress = { statementIndex: 0 };
  try {
    const tree = parseRoot(cursor, progress);
    const height = cursor.mayBeTooHigh ? measureHeight(tree) : 0;
    if (height > machine.nesting) throw new PythonNestingError(machine.nesting, height);
    return tree;
  } catch (error) {
    if (isParseFailure(error)) {
      const start = progress.statementIndex;
      throw diagnose({ stream, start, root, nodeOf: nodeSource(stream), failedAt: cursor.token });
    }
    if (error instanceof PythonSyntaxError) throw preferTokenizer(stream, error, cursor.token);
    throw error;
  }
}

function parseFile(c: TokenCursor, progress: Progress): StatementNode[] {
  const body: StatementNode[] = [];
  let before = c.token;
  while (c.tag !== "ENDMARKER") {
    // `match (x)` is a statement of its own if its colon is missing; the indented cases behind it are what fails.
    if (before.string !== "match" || before.tag !== "NAME") progress.statementIndex = c.index;
    before = c.token;
    parseStatement(c, body);
  }
  return body;
}

function parseLoneExpression(c: TokenCursor): ExpressionNode {
  const body = parseTuple(c, parseOneExpression);
  while (c.accept("NEWLINE"));
  c.expect("ENDMARKER");
  return body;
}

/** The nodes that complaints are about, made by the parse functions. */
function nodeSource(stream: TokenStream): DiagnosisRequest["nodeOf"] {
  return (rule, startIndex, endIndex): Node | null => {
    const cursor = new TokenCursor(stream, rules, endIndex);
    cursor.moveTo(startIndex, 0);
    try {
      return parseRule(rule, cursor, endIndex);
    } catch (error) {
      if (isParseFailure(error) || error instanceof PythonSyntaxError) return null;
      throw error;
    }
  };
}

// ---------------------------------------------------------------------------------------------------------------------
// F-strings

/**
 * Says what is wrong in a field of an f-string. CPython 3.11 reads each expression as a small program of its own, in
 * parentheses instead of braces, and points into that; other complaints point behind the whole string.
 */
function failInField(c: TokenCursor, { string }: FieldTokens): never {
  if (string.closing === -1) c.failure();
  // Errors are decided on when the token behind the strings has been read.
  c.moveTo(indexBehindStrings(c, string.closing), c.depth);
  if (c.tag === "FAILURE") throw c.errorAtToken("");
  const { text, filename } = c.source;
  const place = { start: string.start, end: c.tokenAt(string.closing).end, lineno: string.lineno };
  const problem = describeFString(text, place, (expression, line) => checkField(expression, { line, filename }));
  throw problem instanceof PythonSyntaxError ? problem : c.errorAtToken(problem ?? "f-string: invalid syntax");
}

function indexBehindStrings(c: TokenCursor, closing: number): number {
  let index = closing + 1;
  for (;;) {
    const token = c.tokenAt(index);
    if (token.tag === "FSTRING_START" && token.closing > index) index = token.closing;
    else if (token.tag !== "STRING") return index;
    index++;
  }
}

/** Throws if the expression of a field is wrong. */
function checkField(text: string, { line, filename }: { line: number; filename: string }): void {
  const source = new SourceText(`(${text})`, filename);
  try {
    parse(source, { root: "field", parseRoot: (c) => ({ kind: "Expression", body: parseFieldExpression(c) }) });
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    // CPython: what its grammar says of an expression counts bytes there, what its tokenizer says characters.
    const isOfGrammar = error.msg.startsWith("f-string: ");
    throw (isOfGrammar ? error.inBytes(`(${text})`.split("\n")) : error).movedDown(line - 1);
  }
}

function parseFieldExpression(c: TokenCursor): ExpressionNode {
  const body = parseStarExpressions(c);
  c.expect("NEWLINE");
  return body;
}
