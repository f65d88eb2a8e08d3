import { defineConfig } from "tsdown";

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
  dts: { tsgo: true },
  logLevel: "error",
});
