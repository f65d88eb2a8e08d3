import { defineConfig } from "tsdown";

/**
 * Writes what is not ASCII as escapes. It only stands in strings and patterns, and a single such character makes V8 keep and scan the whole file in two bytes a character,
 * which a cold start shows.
 */
const asciiOnly = {
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

export default defineConfig({
  entry: {
    index: "src/index.ts",
    "child-main": "src/process/child-main.ts",
    "command-line": "src/command-line/main.ts",
  },
  format: "esm",
  platform: "node",
  target: "node22",
  fixedExtension: false,
  minify: true,
  plugins: [asciiOnly],
  dts: { tsgo: true },
  logLevel: "error",
});
