/** The symbol table beside CPython's `symtable`, file by file (`scopes.py` proves the expectations). */

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyze, type Scope } from "../../src/scope/symtable.ts";
import { parseModule } from "../../src/syntax/parser.ts";

const here = new URL("./", import.meta.url);
const names = readdirSync(here)
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.slice(0, -".json".length));

type Described = [type: string, name: string, symbols: [string, string][], children: Described[]];

/** CPython's names of the blocks that have none. */
const NAMES = new Map([
  ["<module>", "top"],
  ["<lambda>", "lambda"],
  ["<listcomp>", "listcomp"],
  ["<setcomp>", "setcomp"],
  ["<dictcomp>", "dictcomp"],
  ["<genexpr>", "genexpr"],
]);

function describeScope(scope: Scope): Described {
  const symbols = [...scope.symbols.values()].map((entry): [string, string] => {
    const { place } = entry;
    const isModule = scope.kind === "module";
    const facts = {
      parameter: entry.isParameter,
      local: isModule ? entry.isAssigned || entry.isImported : place === "local" || place === "cell",
      free: place === "free",
      global: isModule ? true : place === "global" || place === "global explicit",
      declared_global: entry.isGlobal,
      nonlocal: entry.isNonlocal,
      assigned: entry.isAssigned,
      referenced: entry.isReferenced,
      imported: entry.isImported,
      annotated: entry.isAnnotated,
    };
    return [
      entry.name,
      Object.entries(facts)
        .filter(([, holds]) => holds)
        .map(([fact]) => fact)
        .join(" "),
    ];
  });
  symbols.sort(([a], [b]) => (a < b ? -1 : 1));
  return [scope.kind, NAMES.get(scope.name) ?? scope.name, symbols, scope.children.map(describeScope)];
}

describe("scopes", () => {
  test.for(names)("%s", (name) => {
    const [folder, file] = [name.slice(0, name.indexOf("-")), name.slice(name.indexOf("-") + 1)];
    const source = readFileSync(
      new URL(`../${folder === "golden" ? "syntax/golden" : folder}/${file}.py`, here),
      "utf8",
    );
    const expected = JSON.parse(readFileSync(new URL(`${name}.json`, here), "utf8")) as Described;
    expect(describeScope(analyze(parseModule(source), source.split("\n")).top)).toEqual(expected);
  });
});
