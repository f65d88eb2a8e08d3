// Tools from documented functions in bundles, whose types, comments and names are gone.

import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { rolldown } from "rolldown";
import { expect, test } from "vitest";
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

test("rolldown, which takes the plugins of Rollup", async () => {
  const file = join(folder, "plain.js");
  writeFileSync(
    file,
    `import { tool } from "adder-agents";
     /** Doubles.
      *  @param {number} value The number.
      *  @returns {number} Twice as much. */
     const double = (value) => value * 2;
     export const made = tool(double);`,
  );
  const bundle = await rolldown({ input: file, external: ["adder-agents"], plugins: [adderTools.rolldown()] });
  const { output } = await bundle.generate({ format: "esm" });
  // It prints the program anew: only the spaces and quotes are its own.
  expect(output[0].code.replace(/[\s"]/g, "")).toContain(
    "tool(double,{definition:{functionName:double,description:Doubles.",
  );
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
      "- parameter 'a' has no type (/src/say.ts:3:14)\n" +
      "- the result has no type: write it after the parameters (/src/say.ts:3:10)",
  );
});
