// Which source files to look in for a function: the file that called `tool(fn)`, what it imports, and the sources behind it
// when it is a bundle with a source map.
//
// The types and the JSDoc of a function are gone at run time: type stripping blanks the types, and comments stand
// outside of what `fn.toString()` gives. The file on disk still has both. The caller's file is the first one on the stack that is
// not below `tool`; whoever calls from somewhere else says `{ source: import.meta.url }`.

import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { SourceFile } from "./declarations.ts";
import { relativeModules } from "./declarations.ts";
import { tokenize } from "./tokens.ts";

type AnyFunction = (...args: never[]) => unknown;

export type CallSite = { path: string; line: number };

/** The place in the first file on the stack above `boundary`; null when the stack does not say one. */
export function findCallSite(boundary: AnyFunction): CallSite | null {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 20;
  const holder: { stack?: string } = {};
  Error.captureStackTrace(holder, boundary);
  Error.stackTraceLimit = stackTraceLimit;
  for (const line of String(holder.stack ?? "").split("\n")) {
    const match = line.match(/(?:\(|at (?:async )?)((?:file:\/\/|\/|[A-Za-z]:\\)[^()]*?):(\d+):\d+\)?$/);
    if (match) return { path: toPath(match[1]), line: Number(match[2]) };
  }
  return null;
}

/** A path from a path or a file URL, without the query that some loaders add. */
export function toPath(source: string | URL): string {
  const text = String(source);
  if (!text.startsWith("file:")) return resolve(text.replace(/\?[^/]*$/, ""));
  const url = new URL(text);
  url.search = "";
  url.hash = "";
  return fileURLToPath(url);
}

const files = new Map<string, { modified: number; file: SourceFile }>();

/** The file's text and tokens; null when it cannot be read. */
export function openSource(path: string): SourceFile | null {
  try {
    const modified = statSync(path).mtimeMs;
    const known = files.get(path);
    if (known?.modified === modified) return known.file;
    const text = readFileSync(path, "utf8");
    const file = { path, text, tokens: tokenize(text) };
    files.set(path, { modified, file });
    return file;
  } catch {
    return null;
  }
}

const extensions = ["", ".ts", ".tsx", ".mts", ".js", ".mjs", ".jsx", "/index.ts", "/index.js"];

/** The file that a relative specifier names, the TypeScript source before what it compiles to. */
export function openModule(from: SourceFile, specifier: string): SourceFile | null {
  const plain = resolve(dirname(from.path), specifier);
  const asTypeScript = plain.replace(/\.([cm]?)js(x?)$/, ".$1ts$2");
  const candidates = [asTypeScript, ...extensions.map((extension) => plain + extension)];
  const path = candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
  return path === undefined ? null : openSource(path);
}

/** The files to look in, nearest first: the sources behind the file's map, the file, and the modules it imports, two levels deep. */
export function* searchFiles(path: string): Generator<SourceFile, void, void> {
  const first = openSource(path);
  if (first === null) return;
  yield* mappedSources(first);
  const seen = new Set([first.path]);
  let level = [first];
  for (let depth = 0; depth <= 2; depth++) {
    yield* level;
    const next: SourceFile[] = [];
    for (const file of level) {
      for (const specifier of relativeModules(file)) {
        const found = openModule(file, specifier);
        if (found === null || seen.has(found.path)) continue;
        seen.add(found.path);
        next.push(found);
      }
    }
    level = next;
  }
}

/** The sources that a compiled or bundled file was made from, as its source map holds them or names them. */
function mappedSources(file: SourceFile): SourceFile[] {
  const address = file.text.match(/\/\/[#@] sourceMappingURL=(\S+)\s*$/)?.[1];
  if (address === undefined) return [];
  try {
    const url = new URL(address, pathToFileURL(file.path));
    const text =
      url.protocol === "data:"
        ? Buffer.from(
            address.slice(address.indexOf(",") + 1),
            address.includes(";base64,") ? "base64" : "utf8",
          ).toString("utf8")
        : readFileSync(url, "utf8");
    const map: { sources?: string[]; sourcesContent?: (string | null)[]; sourceRoot?: string } = JSON.parse(text);
    const base = url.protocol === "data:" ? pathToFileURL(file.path) : url;
    return (map.sources ?? []).flatMap((source, index) => {
      if (source.includes("node_modules")) return [];
      const path = toPath(new URL((map.sourceRoot ?? "") + source, base));
      const content = map.sourcesContent?.[index];
      if (typeof content === "string") return [{ path, text: content, tokens: tokenize(content) }];
      return openSource(path) ?? [];
    });
  } catch {
    // A map that is missing or broken leaves the file itself.
    return [];
  }
}
