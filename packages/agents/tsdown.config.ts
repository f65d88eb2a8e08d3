import { defineConfig } from "tsdown";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    "build-plugin": "src/tools/source/build-plugin.ts",
    "cli/main": "src/cli/main.ts",
    "pyodide-child": "src/executors/pyodide-child.ts",
  },
  format: "esm",
  platform: "node",
  target: "node22",
  fixedExtension: false,
  dts: { tsgo: true },
  // Else the types would import optional packages that only parts of the source speak of.
  treeshake: { moduleSideEffects: "no-external" },
  logLevel: "error",
  copy: [{ from: "src/cli/demo.cassette.jsonl", to: "dist/cli" }],
});
