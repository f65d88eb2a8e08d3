/** The import floors: a file imports from lower floors and from its own floor's own folder, never up and never round. */

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

/** Folders and files of each package by floor, lowest first. Those of one list on the same floor may know each other only where `together` says so. */
const packages = {
  python: {
    floors: [
      ["between-runs", "lazily", "recent-texts"],
      ["limits", "plain-value"],
      ["normal-forms"],
      ["syntax", "objects"],
      ["scope", "builtins", "modules", "runtime", "convert"],
      ["codegen", "constants"],
      ["interpreter", "code-runner", "compile-program", "program-script", "library", "saved"],
      ["process", "check"],
      ["command-line", "index"],
    ],
    together: [
      ["builtins", "modules", "runtime", "convert"],
      ["codegen", "constants"],
      ["command-line", "index"],
      ["interpreter", "code-runner", "compile-program", "program-script", "library", "saved"],
    ],
  },
  agents: {
    floors: [
      ["errors", "messages", "pacer"],
      ["tools", "memory"],
      ["executors", "prompts", "models", "events"],
      ["printing"],
      ["streams"],
      ["telemetry"],
      ["agents"],
      ["index"],
      ["cli", "web"],
    ],
    together: [
      ["errors", "messages"],
      ["events", "executors", "prompts", "models"],
    ],
  },
} as const;

const root = fileURLToPath(new URL("..", import.meta.url));

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The folder or file directly below `src` that a file belongs to. */
function topic(src: string, file: string): string {
  return relative(src, file).split("/")[0]!.replace(/\.ts$/, "");
}

function imports(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g)].map(([, path]) =>
    resolve(dirname(file), path!),
  );
}

describe.each(Object.entries(packages))("import floors of %s", (name, { floors, together }) => {
  const src = join(root, "packages", name, "src");
  const floorOf = (topicName: string): number =>
    floors.findIndex((floor) => (floor as readonly string[]).includes(topicName));
  const files = sourceFiles(src);

  test("every file stands on a floor", () => {
    expect([...new Set(files.map((file) => topic(src, file)))].filter((each) => floorOf(each) < 0)).toEqual([]);
  });

  test("imports go down or stay in their folder", () => {
    const wrong: string[] = [];
    for (const file of files) {
      const own = topic(src, file);
      for (const target of imports(file)) {
        const other = topic(src, target);
        if (own === other || floorOf(other) < floorOf(own)) continue;
        const allowed = together.some(
          (group) => (group as readonly string[]).includes(own) && (group as readonly string[]).includes(other),
        );
        if (!allowed || floorOf(own) !== floorOf(other))
          wrong.push(`${relative(src, file)} imports ${relative(src, target)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("files are no longer than 600 lines", () => {
    const long = files
      .map((file) => ({ file: relative(src, file), lines: readFileSync(file, "utf8").split("\n").length }))
      .filter(({ lines }) => lines > 600);
    expect(long).toEqual([]);
  });
});
