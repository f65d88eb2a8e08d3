/**
 * Lazy imports: what makes the files of the child small enough to start quickly.
 *
 * The engine's sources import each other as modules do, all at once. Most of it, the library above all, is not needed by most programs, so in the build of the child some
 * imports become `require` calls in the place where the imported name stands, and the imported file becomes a file of its own in the output, read when the first of these
 * places is reached. That keeps the meaning where the names are only used within functions, which is what the files listed here promise (each says so in its comment).
 */

import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** Files with lazy imports, and which of their imports are: all, or those named. */
const LAZY: { readonly [importer: string]: "all" | readonly string[] } = {
  "modules/datetime/datetime.ts": ["../time/parse-time.ts"],
  "modules/registry.ts": "all",
  "modules/time/time-module.ts": ["./parse-time.ts"],
  "syntax/character-names.ts": ["./character-name-data.ts"],
  "syntax/parser.ts": ["./diagnosis.ts"],
};

const IMPORT = /^import \{([^}]*)\} from "([^"]+)";\n/gm;

type LazyImport = { readonly statement: string; readonly names: readonly string[]; readonly file: string };

function lazyImportsOf(importer: string, code: string, source: string): LazyImport[] {
  const wanted = LAZY[relative(source, importer)];
  return [...code.matchAll(IMPORT)]
    .filter(([, , path]) => wanted === "all" || wanted?.includes(path!))
    .map(([statement, names, path]) => ({
      statement,
      names: names!
        .split(",")
        .map((name) => name.trim())
        .filter((name) => name !== "" && !name.startsWith("type ")),
      file: resolve(dirname(importer), path!),
    }));
}

const outputName = (source: string, file: string): string =>
  `${relative(source, file).replace(/\.ts$/, "").replaceAll("/", "-")}`;

/** The files that are imported lazily, as entries of the build. */
export function lazyEntries(source: string): { [name: string]: string } {
  const entries: { [name: string]: string } = {};
  for (const name of Object.keys(LAZY)) {
    const importer = join(source, name);
    for (const { file } of lazyImportsOf(importer, readFileSync(importer, "utf8"), source))
      entries[`library/${outputName(source, file)}`] = file;
  }
  return entries;
}

/** Where a name stands for the imported thing: not as a part of another word, in quotes, or behind a dot (behind three it does). */
const placesOf = (name: string): RegExp => new RegExp(`(?<![\\w$"'])(?<!(?<!\\.\\.)\\.)${name}\\b(?!["'])`, "g");

/** Turns the lazy imports into calls of `require`, of names that `child-start.ts` knows to be files below `library/`. */
export function lazyImports(source: string): { name: string; transform(code: string, id: string): string | undefined } {
  return {
    name: "lazy-imports",
    transform(code, id) {
      if (!(relative(source, id) in LAZY)) return undefined;
      let text = code;
      for (const { statement, names, file } of lazyImportsOf(id, code, source)) {
        text = text.replace(statement, "");
        for (const name of names)
          text = text.replace(placesOf(name), `require("library:${outputName(source, file)}").${name}`);
      }
      return text;
    },
  };
}
