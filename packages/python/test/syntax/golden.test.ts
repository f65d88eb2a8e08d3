/**
 * Trees of the programs in `golden/`, compared with what CPython's `ast` made of them (`fill.py` wrote the files):
 * the dump of the tree, and the place of every node. Of the programs in `../programs/` the digest of both is kept, in `digests.txt`.
 */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Node } from "../../src/syntax/ast.ts";
import { dumpAst } from "../../src/syntax/dump.ts";
import { nodeFields } from "../../src/syntax/node-fields.ts";
import { parseModule } from "../../src/syntax/parser.ts";

const folder = new URL("./golden/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const programs = readdirSync(folder)
  .filter((name) => name.endsWith(".py"))
  .map((name) => name.slice(0, -3));

/** The nodes below a node, level by level, in the order of CPython's `ast.walk`. */
function* walk(root: Node): Generator<Node> {
  const queue: Node[] = [root];
  for (const node of queue) {
    yield node;
    const fields = new Map<string, unknown>(Object.entries(node));
    for (const name of nodeFields(node.kind)) {
      const value = fields.get(name);
      for (const child of Array.isArray(value) ? value : [value]) {
        if (typeof child === "object" && child !== null && "kind" in child) queue.push(child as Node);
      }
    }
  }
}

function describePlaces(root: Node): string {
  let places = "";
  for (const node of walk(root)) {
    if (!("lineno" in node)) continue;
    places += `${node.kind} ${node.lineno}:${node.col_offset}-${node.end_lineno}:${node.end_col_offset}\n`;
  }
  return places;
}

test("there are golden programs for every topic", () => {
  expect(programs.length).toBeGreaterThanOrEqual(45);
});

describe.each(programs)("%s", (name) => {
  test("has CPython's tree", () => {
    expect(`${dumpAst(parseModule(read(`${name}.py`)), { indent: 2 })}\n`).toBe(read(`${name}.ast`));
  });

  test("has every node in CPython's place", () => {
    expect(describePlaces(parseModule(read(`${name}.py`)))).toBe(read(`${name}.places`));
  });
});

test("the programs of `../programs/` have CPython's trees and places", () => {
  const lines = readFileSync(new URL("./digests.txt", import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  const ours = lines.map((line) => {
    const name = line.split(" ")[0]!;
    const tree = parseModule(readFileSync(new URL(`../programs/${name}.py`, import.meta.url), "utf8"));
    const text = `${dumpAst(tree, { indent: 2 })}\n${describePlaces(tree)}`;
    return `${name} ${createHash("sha256").update(text).digest("hex")}`;
  });
  expect(ours).toEqual(lines);
  expect(lines.length).toBeGreaterThanOrEqual(150);
});

test("the golden programs have nodes of every kind that CPython 3.11 has", () => {
  const seen = new Set<string>();
  for (const name of programs) for (const node of walk(parseModule(read(`${name}.py`)))) seen.add(node.kind);
  const notInModules = ["Interactive", "Expression"];
  const newer = ["TypeAlias", "TypeVar", "ParamSpec", "TypeVarTuple"];
  const missing = everyKind.filter((kind) => !seen.has(kind) && !notInModules.includes(kind) && !newer.includes(kind));
  expect(missing).toEqual([]);
});

const everyKind = [
  ..."Module Interactive Expression FunctionDef AsyncFunctionDef ClassDef Return Delete Assign TypeAlias".split(" "),
  ..."AugAssign AnnAssign For AsyncFor While If With AsyncWith Match Raise Try TryStar Assert Import".split(" "),
  ..."ImportFrom Global Nonlocal Expr Pass Break Continue BoolOp NamedExpr BinOp UnaryOp Lambda IfExp".split(" "),
  ..."Dict Set ListComp SetComp DictComp GeneratorExp Await Yield YieldFrom Compare Call".split(" "),
  ..."FormattedValue JoinedStr Constant Attribute Subscript Starred Name List Tuple Slice".split(" "),
  ..."comprehension ExceptHandler arguments arg keyword alias withitem match_case MatchValue".split(" "),
  ..."MatchSingleton MatchSequence MatchMapping MatchClass MatchStar MatchAs MatchOr".split(" "),
  ..."TypeVar ParamSpec TypeVarTuple".split(" "),
];
