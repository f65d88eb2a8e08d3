/**
 * The build of the child process: `child-start.cjs`, which Node runs; `engine.cjs` with `core.cjs`, which it loads; and below `library/` what those load when a program needs it.
 * Used by `tsdown.config.ts` and, before the tests, by `test/global-setup.ts` of the repository, so that the tests run what users get.
 */

import { fileURLToPath } from "node:url";
import type { UserConfig } from "tsdown";
import { lazyEntries, lazyImports } from "./lazy-imports.ts";
import { libraryPrograms } from "./library-programs.ts";

const source = fileURLToPath(new URL("../src/", import.meta.url));

/**
 * Writes what is not ASCII as escapes. It only stands in strings and patterns, and a single such character makes V8 keep and scan the whole file in two bytes a character,
 * which a cold start shows.
 */
export const asciiOnly = {
  name: "ascii-only",
  generateBundle(_options: unknown, bundle: Record<string, { code?: string }>): void {
    for (const chunk of Object.values(bundle))
      if (chunk.code !== undefined)
        chunk.code = chunk.code.replace(
          /[^\0-\x7f]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
        );
  },
};

/** The options of the two builds of the child. `outDir` is absolute or relative to the package. */
export function childBuild(outDir: string): UserConfig[] {
  const common: UserConfig = {
    outDir,
    format: "cjs",
    platform: "node",
    target: "node22",
    minify: true,
    dts: false,
    hash: false,
    clean: false,
    logLevel: "error",
  };
  return [
    { ...common, entry: { "child-start": `${source}process/child-start.ts` } },
    {
      ...common,
      entry: { engine: `${source}process/engine.ts`, ...lazyEntries(source) },
      plugins: [lazyImports(source), libraryPrograms(source), asciiOnly],
      external: [/^library:/],
      outputOptions: {
        // All that the engine imports at once is one file, whatever parts of it the library shares.
        codeSplitting: { groups: [{ name: "core", test: /src\/process\/engine\.ts$/ }] },
        chunkFileNames: ({ name }) => (name === "core" ? "core.cjs" : "library/shared/[name].cjs"),
      },
    },
  ];
}
