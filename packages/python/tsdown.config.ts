import { defineConfig } from "tsdown";
import { asciiOnly, childBuild } from "./build/child-build.ts";

export default defineConfig([
  {
    entry: {
      index: "src/index.ts",
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
  },
  ...childBuild("dist/child"),
]);
