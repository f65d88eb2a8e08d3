/**
 * Makes a program that differs smaller while it still differs.
 *
 * Works on the tree of our own parser: statements are left out, compound statements become their bodies, expressions become one of their parts or a small constant.
 * Each accepted step starts again on the smaller text, up to a number of tries.
 */

import { parseModule } from "../../src/syntax/parser.ts";

type Tree = { kind: string; lineno: number; col_offset: number; end_lineno: number; end_col_offset: number };

const TRIES = 700;
/** Programs that run into the time limit make every try expensive. */
const PATIENCE_MS = 60_000;
const STATEMENTS =
  /^(FunctionDef|ClassDef|Return|Delete|Assign|AugAssign|AnnAssign|For|While|If|With|Match|Raise|Try|TryStar|Assert|Import|ImportFrom|Global|Nonlocal|Expr|Pass|Break|Continue)$/;
const CONSTANTS = ["1", "''", "None", "[]"];

export async function shrink(source: string, differs: (candidate: string) => Promise<boolean>): Promise<string> {
  let current = source;
  let tries = TRIES;
  const deadline = Date.now() + PATIENCE_MS;
  for (let progress = true; progress && tries > 0; ) {
    progress = false;
    for (let from = 0; tries > 0; ) {
      const candidates = [...variants(current)];
      let accepted = -1;
      for (let i = from; i < candidates.length && tries > 0 && Date.now() < deadline; i++) {
        tries--;
        if (candidates[i]!.length < current.length && (await differs(candidates[i]!))) {
          accepted = i;
          break;
        }
      }
      if (accepted < 0) break;
      current = candidates[accepted]!;
      // What came before the accepted one was of no use a moment ago.
      from = accepted;
      progress = true;
    }
  }
  return current;
}

/** Smaller texts, the boldest first. */
function* variants(source: string): Generator<string> {
  let body: Tree[];
  try {
    body = parseModule(source).body as unknown as Tree[];
  } catch {
    const lines = source.split("\n");
    for (let i = 0; i < lines.length; i++) yield lines.toSpliced(i, 1).join("\n");
    return;
  }
  const lines = source.split("\n");
  const statements: Tree[] = [];
  const expressions: Tree[] = [];
  for (const node of body) collect(node, statements, expressions);
  for (let half = Math.floor(body.length / 2); half > 1; half = Math.floor(half / 2)) {
    for (let i = 0; i < body.length; i += half) {
      const last = body[Math.min(i + half, body.length) - 1]!;
      yield lines.toSpliced(startOf(body[i]!) - 1, last.end_lineno - startOf(body[i]!) + 1).join("\n");
    }
  }
  for (const node of statements)
    yield lines.toSpliced(startOf(node) - 1, node.end_lineno - startOf(node) + 1).join("\n");
  for (const node of statements) {
    const start = startOf(node) - 1;
    const indent = " ".repeat(node.col_offset);
    yield lines.toSpliced(start, node.end_lineno - start, `${indent}pass`).join("\n");
    for (const part of childStatements(node)) {
      const inside = lines.slice(startOf(part[0]!) - 1, part.at(-1)!.end_lineno);
      const shift = part[0]!.col_offset - node.col_offset;
      yield lines
        .toSpliced(start, node.end_lineno - start, ...inside.map((line) => line.slice(Math.max(0, shift))))
        .join("\n");
    }
  }
  for (const node of expressions) {
    if (node.lineno !== node.end_lineno) continue;
    const line = [...lines[node.lineno - 1]!];
    const text = line.slice(node.col_offset, node.end_col_offset).join("");
    const put = (replacement: string) =>
      lines
        .toSpliced(
          node.lineno - 1,
          1,
          line.slice(0, node.col_offset).join("") + replacement + line.slice(node.end_col_offset).join(""),
        )
        .join("\n");
    if (text.length < 2) continue;
    const parts: Tree[] = [];
    for (const child of children(node)) collect(child, [], parts);
    for (const part of parts) {
      if (part.lineno === node.lineno) yield put(line.slice(part.col_offset, part.end_col_offset).join(""));
    }
    for (const constant of CONSTANTS) if (constant.length < text.length) yield put(constant);
  }
}

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && "kind" in value;

function children(node: Tree): Tree[] {
  return Object.values(node).flatMap((value: unknown) =>
    Array.isArray(value) ? value.filter(isTree) : isTree(value) ? [value] : [],
  );
}

function collect(node: Tree, statements: Tree[], expressions: Tree[]): void {
  if (STATEMENTS.test(node.kind)) statements.push(node);
  else if (
    "lineno" in node &&
    !/^(alias|arg|keyword|ExceptHandler|Match.*|match_case)$/i.test(node.kind) &&
    (node as { ctx?: string }).ctx !== "Store"
  )
    expressions.push(node);
  if (node.kind === "JoinedStr") return;
  for (const child of children(node)) collect(child, statements, expressions);
}

/** The bodies inside a compound statement. */
function childStatements(node: Tree): Tree[][] {
  const found: Tree[][] = [];
  for (const value of Object.values(node) as unknown[]) {
    if (!Array.isArray(value) || !isTree(value[0])) continue;
    if (STATEMENTS.test(value[0].kind)) found.push(value as Tree[]);
    else if (/^(ExceptHandler|match_case|MatchCase)$/.test(value[0].kind))
      for (const each of value as Tree[]) found.push(...childStatements(each));
  }
  return found;
}

/** A definition begins at its first decorator. */
function startOf(node: Tree): number {
  const decorators = (node as { decorator_list?: Tree[] }).decorator_list ?? [];
  return Math.min(node.lineno, ...decorators.map((decorator) => decorator.lineno));
}
