// Tools from documented functions in bundles, whose types, comments and names are gone.

import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rollup } from "@rollup/wasm-node";
import { build } from "esbuild";
import { rolldown } from "rolldown";
import { build as buildWithVite } from "vite";
import { expect, test } from "vitest";
import webpack from "webpack";
import { toPythonSignature } from "../../src/tools/signature.ts";
import { adderTools } from "../../src/tools/source/build-plugin.ts";
import { writeDefinitions } from "../../src/tools/source/write-definitions.ts";
import type { Tool } from "../../src/tools/tool.ts";

const library = fileURLToPath(new URL("../../src/tools/tool.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "adder-build-"));
const inTypeScript = join(folder, "weather.ts");
writeFileSync(
  inTypeScript,
  `import { tool } from ${JSON.stringify(library)};
   import { countWords } from "./words.ts";
   /** Tells the weather.
    *  @param cityName The city. */
   function tellWeather(cityName: string, ): string { return "sunny in " + cityName; }
   export const made = [tool(tellWeather, { readOnly: true }), tool(countWords)];`,
);
writeFileSync(
  join(folder, "words.ts"),
  `/** Counts words.
    *  @param text The text. */
   export const countWords = (text: string): number => text.split(" ").length;`,
);

const signatures = (made: readonly Tool[]): string[] =>
  made.map((each) => toPythonSignature(each.definition).split("\n")[0]);

const wanted = ["def tell_weather(city_name: str) -> str:", "def count_words(text: str) -> float:"];

test("esbuild, minified: names, types and comments are gone, the tools are whole", async () => {
  const outfile = join(folder, "esbuild.mjs");
  const plugins = [adderTools.esbuild()];
  await build({
    entryPoints: [inTypeScript],
    bundle: true,
    minify: true,
    platform: "node",
    format: "esm",
    outfile,
    plugins,
  });
  expect(readFileSync(outfile, "utf8")).not.toContain("@param cityName");
  const { made } = (await import(pathToFileURL(outfile).href)) as { made: Tool[] };
  expect(signatures(made)).toEqual(wanted);
  expect(made[0].readOnly).toBe(true);
  expect(await made[0].execute({ city_name: "Rome" }, {} as never)).toBe("sunny in Rome");
});

/** The built module, run: without its source beside it, what it knows was written in by the build. */
async function requireWhole(file: string, want: readonly string[]): Promise<void> {
  expect(readFileSync(file, "utf8")).not.toContain("@param");
  const { made } = (await import(pathToFileURL(file).href)) as { made: Tool[] };
  expect(signatures(made)).toEqual(want);
  expect(made[0].readOnly).toBe(true);
  expect(await made[0].execute({ city_name: "Rome" }, {} as never)).toBe("sunny in Rome");
}

test("Vite, minified", async () => {
  const outDir = join(folder, "vite");
  await buildWithVite({
    configFile: false,
    logLevel: "error",
    root: folder,
    plugins: [adderTools.vite()],
    build: {
      ssr: inTypeScript,
      outDir,
      minify: true,
      rollupOptions: { external: [library], output: { entryFileNames: "weather.mjs" } },
    },
  });
  await requireWhole(join(outDir, "weather.mjs"), wanted);
});

const inJavaScript = join(folder, "plain.mjs");
writeFileSync(
  inJavaScript,
  `import { tool } from "adder-agents";
   import { countWords } from "./words.mjs";
   /** Tells the weather.
    *  @param {string} cityName The city.
    *  @returns {string} The weather. */
   const tellWeather = (cityName) => "sunny in " + cityName;
   export const made = [tool(tellWeather, { readOnly: true }), tool(countWords)];`,
);
writeFileSync(
  join(folder, "words.mjs"),
  `/** Counts words.
    *  @param {string} text The text.
    *  @returns {number} How many. */
   export const countWords = (text) => text.split(" ").length;`,
);
/** The library as it is here, in place of the package. */
const replaced = (code: string): string => code.replace(/(["'])adder-agents\1/, () => JSON.stringify(library));

test("webpack, minified", async () => {
  const compiler = webpack({
    mode: "production",
    target: "node",
    context: folder,
    entry: inJavaScript,
    experiments: { outputModule: true },
    output: { path: join(folder, "webpack"), filename: "plain.mjs", library: { type: "module" } },
    externals: { "adder-agents": `module ${library}` },
    plugins: [adderTools.webpack()],
  });
  const problems = await new Promise<string>((resolve, reject) => {
    compiler?.run((error, stats) => {
      if (error) reject(error);
      else compiler.close(() => resolve(stats?.toString({ all: false, errors: true, warnings: true }) ?? ""));
    });
  });
  expect(problems).toBe("");
  await requireWhole(join(folder, "webpack", "plain.mjs"), wanted);
});

test.each([
  ["Rollup", rollup, adderTools.rollup],
  ["rolldown", rolldown, adderTools.rolldown],
] as const)("%s", async (name, bundle, plugin) => {
  const options = { input: inJavaScript, external: ["adder-agents"], plugins: [plugin()] };
  const bundled = await (bundle as typeof rolldown)(options as Parameters<typeof rolldown>[0]);
  const { output } = await bundled.generate({ format: "esm" });
  // Neither takes comments away; what they print is run without them.
  const code = replaced(output[0].code).replaceAll(/\/\*\*[\s\S]*?\*\//g, "");
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, code);
  await requireWhole(file, wanted);
});

test("lines stay where they are, and what is no call of tool(fn) is left alone", () => {
  const code = 'import { tool } from "adder-agents";\nother.tool(x);\ntool({ name: "a" });\n';
  expect(writeDefinitions(code, join(folder, "none.ts"))).toBe(null);
  const documented = `${code}/** Says.\n * @param a What. */\nfunction say(a: string): string { return a; }\ntool(say,);\n`;
  expect(writeDefinitions(documented, join(folder, "some.ts"))?.split("\n")).toHaveLength(
    documented.split("\n").length,
  );
});

test("a function that does not say all is an error of the build", () => {
  const code = 'import { tool } from "adder-agents";\n/** Says. */\nfunction say(a) { return a; }\ntool(say);\n';
  expect(() => writeDefinitions(code, "/src/say.ts")).toThrow(
    "tool 'say': the function say at /src/say.ts:3:10 does not say all that a model has to know:\n" +
      `- parameter 'a' has no description: add a line "@param a ..." to the JSDoc comment (/src/say.ts:3:14)\n` +
      "- parameter 'a' has no type: write it behind the name, as in a: string (/src/say.ts:3:14)\n" +
      "- the result has no type: write it after the parameters (/src/say.ts:3:10)",
  );
});
