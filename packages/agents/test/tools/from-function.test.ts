import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { ToolDefinitionError } from "../../src/errors.ts";
import type { Integer } from "../../src/tools/from-function.ts";
import { toPythonSignature } from "../../src/tools/signature.ts";
import { tool } from "../../src/tools/tool.ts";
import { greetPerson, readSensors } from "./documented-functions.ts";

const ignore = (): void => undefined;
const { signal } = new AbortController();
const ctx = { signal, runId: "r", stepNumber: 1, agentName: "a", log: ignore, progress: ignore };

const definitionError = (define: () => unknown): ToolDefinitionError => {
  try {
    define();
  } catch (error) {
    if (error instanceof ToolDefinitionError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
};

/** Places end with the file's name and a line, which move with every edit of this file. */
const withoutPlaces = (text: string): string => text.replaceAll(/[^\s(]*from-function\.test\.ts:\d+:\d+/g, "PLACE");

/** The mend of every type that cannot be read. */
const supported =
  "write string, number, Integer, boolean, a literal, a union, an array, a Record, a Date, a Uint8Array or an object type of these, or use tool({ inputs, ... })";

test("a documented function with a union, a default and a description of each", async () => {
  /** Fetches the current weather for a location.
   *  @param location The city and country, e.g. 'Paris, France'.
   *  @param unit The temperature unit. */
  function getCurrentWeather(location: string, unit: "celsius" | "fahrenheit" = "celsius"): string {
    return `${location} in ${unit}`;
  }
  const weather = tool(getCurrentWeather);
  expect(toPythonSignature(weather.definition)).toBe(
    [
      `def get_current_weather(location: str, unit: Literal['celsius', 'fahrenheit'] = 'celsius') -> str:`,
      `    """Fetches the current weather for a location.`,
      "",
      "    Args:",
      "        location: The city and country, e.g. 'Paris, France'.",
      "        unit: The temperature unit.",
      `    """`,
    ].join("\n"),
  );
  expect(await weather.execute({ location: "Paris", unit: "fahrenheit" }, ctx)).toBe("Paris in fahrenheit");
  expect(await weather.execute({ location: "Paris" }, ctx)).toBe("Paris in celsius");
});

test("functions of imported modules: an arrow function, a context, an interface", async () => {
  expect(toPythonSignature(tool(greetPerson).definition)).toBe(
    'def greet_person(first_name: str) -> str:\n    """Says a greeting.\n\n    Args:\n        first_name: Whom to greet.\n    """',
  );
  const sensors = tool(readSensors);
  expect(toPythonSignature(sensors.definition)).toBe(
    [
      "class ReadSensorsItem(TypedDict):",
      "    temperature: float  # In degrees Celsius.",
      "    sky: NotRequired[Literal['clear', 'cloudy']]",
      "",
      "def read_sensors(sensor_ids: list[float]) -> list[ReadSensorsItem]:",
      `    """Reads the sensor.`,
      "",
      "    Args:",
      "        sensor_ids: Which sensors.",
      "",
      "    Returns:",
      "        One reading a sensor.",
      `    """`,
    ].join("\n"),
  );
  expect(await sensors.execute({ sensor_ids: [3] }, ctx)).toEqual([{ temperature: 3, sky: "clear" }]);
});

test("types: integers, records, tuples, objects, optionals, nullables, nested generics", () => {
  type Mode = "fast" | "slow" | null;
  /** Does it all.
   *  @param count A count.
   *  @param table A table.
   *  @param pair A pair.
   *  @param options Options.
   *  @param mode A mode.
   *  @param limit A limit.
   *  @param nested Nested.
   *  @param flags Flags. */
  function doAll(
    count: Integer,
    table: Record<string, number[]>,
    pair: [from: number, to: number],
    options: { depth: number; "a-b"?: boolean },
    mode: Mode,
    limit: number | undefined,
    nested?: Array<Record<string, string | null>>,
    flags = [1, 2],
  ): void {
    void [count, table, pair, options, mode, limit, nested, flags];
  }
  const error = definitionError(() => tool(doAll));
  expect(withoutPlaces(error.message)).toBe(
    "tool 'do_all': the function doAll at PLACE does not say all that a model has to know:\n- parameter 'flags' has no type: write it behind the name, as in flags: string (PLACE)",
  );
  /** Does most.
   *  @param count A count.
   *  @param table A table.
   *  @param pair A pair.
   *  @param options Options.
   *  @param mode A mode.
   *  @param limit A limit.
   *  @param nested Nested.
   *  @param flags Flags. */
  async function doMost(
    count: Integer,
    table: Record<string, number[]>,
    pair: [from: number, to: number],
    options: { depth: number; "a-b"?: boolean },
    mode: Mode,
    limit: number | undefined,
    nested?: Array<Record<string, string | null>>,
    flags: number[] = [1, -2],
  ): Promise<number | null> {
    void [count, table, pair, options, mode, limit, nested, flags];
    return null;
  }
  expect(toPythonSignature(tool(doMost).definition).split("\n")[0]).toBe(
    "def do_most(count: int, table: dict[str, list[float]], pair: list, options: dict, mode: Literal['fast', 'slow'] | None, " +
      "limit: float | None = None, nested: list[dict[str, str | None]] | None = None, flags: list[float] = [1, -2]) -> float | None:",
  );
});

test("everything that is missing is named at once, with its place", () => {
  // @ts-expect-error the types are missing on purpose
  function addNumbers(first, second: number, third: Map<string, number>) {
    return first + second + third.size;
  }
  const error = definitionError(() => tool(addNumbers));
  expect(error.code).toBe("tool_source_incomplete");
  expect(withoutPlaces(error.message)).toBe(
    [
      "tool 'add_numbers': the function addNumbers at PLACE does not say all that a model has to know:",
      "- no JSDoc comment: write /** what the function does, and a @param line for every parameter */ in front (PLACE)",
      `- parameter 'first' has no description: add a line "@param first ..." to the JSDoc comment (PLACE)`,
      "- parameter 'first' has no type: write it behind the name, as in first: string (PLACE)",
      `- parameter 'second' has no description: add a line "@param second ..." to the JSDoc comment (PLACE)`,
      `- parameter 'third' has no description: add a line "@param third ..." to the JSDoc comment (PLACE)`,
      `- the type of parameter 'third' cannot be read: the generic type 'Map<...>'; ${supported} (PLACE)`,
      "- the result has no type: write it after the parameters (PLACE)",
    ].join("\n"),
  );
});

test("destructured and rest parameters, a stray @param, a missing description", () => {
  /**
   * @param city The city.
   */
  function lookUp({ depth }: { depth: number }, ...names: string[]): string {
    return `${depth}${names}`;
  }
  expect(withoutPlaces(definitionError(() => tool(lookUp)).message)).toBe(
    [
      "tool 'look_up': the function lookUp at PLACE does not say all that a model has to know:",
      "- no description: write what the function does in front of the first tag of the JSDoc comment (PLACE)",
      "- a destructured parameter: Python needs named parameters; name each one, or use tool({ inputs, ... }) (PLACE)",
      "- a rest parameter: Python needs named parameters; name each one, or use tool({ inputs, ... }) (PLACE)",
    ].join("\n"),
  );
  /** Looks.
   *  @param town The town. */
  const look = (city: string): string => city;
  expect(withoutPlaces(definitionError(() => tool(look)).message)).toBe(
    [
      "tool 'look': the function look at PLACE does not say all that a model has to know:",
      `- parameter 'city' has no description: add a line "@param city ..." to the JSDoc comment (PLACE)`,
      "- the JSDoc comment describes 'town', which is no parameter: correct the name or remove the line (PLACE)",
    ].join("\n"),
  );
});

test("a function without a name, and one whose source is elsewhere", () => {
  expect(
    definitionError(() =>
      tool(
        (
          () =>
          (x: string): string =>
            x
        )(),
      ),
    ).message,
  ).toBe(
    "tool(): wanted a function with a name, got one without; declare it, or use tool({ name, description, inputs, output, execute }).",
  );
  const made = new Function("return function fromElsewhere(a) { return a }")() as (a: string) => string;
  const error = definitionError(() => tool(made));
  expect(error.code).toBe("tool_source_not_found");
  expect(error.message).toBe(
    `tool(fromElsewhere): wanted the declaration of a function 'fromElsewhere' with the parameters (a) in ${fileURLToPath(import.meta.url)} or the modules ` +
      "that it imports, found none. Say where it is declared, tool(fn, { source: import.meta.url }), or use tool({ name, description, inputs, output, execute }). " +
      "In a bundle, the plugin of adder-agents/build-plugin or `adder tools build` keeps what is read.",
  );
});

test("an explicit source and a name of its own", () => {
  const source = new URL("./documented-functions.ts", import.meta.url);
  expect(tool(greetPerson, { source, name: "say_hello" }).definition.name).toBe("say_hello");
});

test("a file that Node runs by type stripping, and tsx, a JavaScript file with JSDoc types, and a bundle with a source map", () => {
  const directory = mkdtempSync(join(tmpdir(), "adder-"));
  const index = new URL("../../src/tools/", import.meta.url).href;
  const report = `console.log(toPythonSignature(tool(addTax).definition).split("\\n")[0]);\n`;
  const imports = `import { tool } from "${index}tool.ts";\nimport { toPythonSignature } from "${index}signature.ts";\n`;
  const typed = `/** Adds tax.\n * @param netPrice The price. */\nfunction addTax(netPrice: number, rate?: /* old: string */ number): number {\n  return netPrice * (1 + (rate ?? 0));\n}\n`;
  const documented = typed.replace("The price. */", "The price.\n * @param rate The rate. */");
  const plain =
    "/** Adds tax.\n * @param {number} netPrice The price.\n * @param {number} [rate=0.2] The rate.\n * @returns {number} The price with tax. */\n" +
    "function addTax(netPrice, rate = 0.2) {\n  return netPrice * (1 + rate);\n}\n";
  const map = { version: 3, sources: ["tax.ts"], sourcesContent: [documented], names: [], mappings: "" };
  const bundled = "function addTax(netPrice, rate) {\n  return netPrice * (1 + (rate ?? 0));\n}\n";
  const mapLine = `//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString("base64")}\n`;
  writeFileSync(join(directory, "typed.ts"), imports + documented + report);
  writeFileSync(join(directory, "plain.mjs"), imports + plain + report);
  writeFileSync(join(directory, "bundled.mjs"), imports + bundled + report + mapLine);
  const run = (file: string): string => execFileSync(process.execPath, [join(directory, file)], { encoding: "utf8" });
  expect(run("typed.ts")).toBe("def add_tax(net_price: float, rate: float | None = None) -> float:\n");
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const underTsx = execFileSync(process.execPath, ["--import", tsx, join(directory, "typed.ts")], { encoding: "utf8" });
  expect(underTsx).toBe("def add_tax(net_price: float, rate: float | None = None) -> float:\n");
  expect(run("plain.mjs")).toBe("def add_tax(net_price: float, rate: float = 0.2) -> float:\n");
  expect(run("bundled.mjs")).toBe("def add_tax(net_price: float, rate: float | None = None) -> float:\n");
});

const directory = mkdtempSync(join(tmpdir(), "adder-function-"));

/** The problem that a file has whose function has this parameter; the whole message but for its first line. */
function problemOf(parameter: string, { before = "", result = "string", file = "made.ts" } = {}): string {
  const path = join(directory, file);
  writeFileSync(
    path,
    `${before}\n/** Does.\n * @param x What. */\nexport function made(${parameter})${result && `: ${result}`} {}\n`,
  );
  const made = Object.defineProperty((x: unknown) => x, "name", { value: "made" });
  const { message } = definitionError(() => tool(made, { source: path }));
  return message.slice(message.indexOf("\n") + 1).replaceAll(path, "FILE");
}

test.each<[type: string, problem: string, before?: string]>([
  ["Map<string, number>", `the generic type 'Map<...>'; ${supported}`],
  ["Set<string>", `the generic type 'Set<...>'; ${supported}`],
  [
    "NodeJS.Timeout",
    `the type 'NodeJS.Timeout', which is not declared in the file or has no plain data behind it; ${supported}`,
  ],
  ["Missing[]", `the type 'Missing', which is not declared in the file or has no plain data behind it; ${supported}`],
  ["keyof Options", `the type 'keyof', which is not declared in the file or has no plain data behind it; ${supported}`],
  ["typeof value", `the type 'typeof', which is not declared in the file or has no plain data behind it; ${supported}`],
  ["symbol", `the type 'symbol', which is not declared in the file or has no plain data behind it; ${supported}`],
  [
    "Thing",
    `the type 'Thing', which is not declared in the file or has no plain data behind it; ${supported}`,
    "class Thing {}",
  ],
  ["() => void", "a function type, which is no data; pass a name or an option instead"],
  ["A & B", "an intersection of types; write one object type", "type A = { a: string };\ntype B = { b: string };"],
  ["A['a']", "an indexed access type; write the type itself", "type A = { a: string };"],
  ["A", "a conditional type; write the type itself", "type A = string extends number ? string : boolean;"],
  ["Box<string>", `the generic type 'Box<...>'; ${supported}`, "type Box<T> = { value: T };"],
  ["[a: string, ...rest: string[]]", "a tuple with a rest element; write an array type"],
  ["{ run(): void }", "the method 'run' in an object type, which is no data; write a type with data only"],
  ["E", "an enum whose values are computed; write them as literals", "enum E { A = f() }"],
  ["F", "an enum whose values are computed; write them as literals", "enum F { A = 1 << 2 }"],
])("the type %s is an error with its place and the mend", (type, problem, before = "") => {
  const line = before.split("\n").length + 3;
  const column = "export function made(x: ".length + 1;
  expect(problemOf(`x: ${type}`, { before })).toBe(
    `- the type of parameter 'x' cannot be read: ${problem} (FILE:${line}:${column})`,
  );
});

test("what is missing in JavaScript is mended in the comment, or kept by a build", () => {
  expect(problemOf("x", { result: "", file: "made.mjs" })).toBe(
    [
      `- parameter 'x' has no type: add "@param {string} x ..." to the JSDoc comment (FILE:4:22)`,
      `- the result has no type: add "@returns {string} ..." to the JSDoc comment (FILE:4:17)`,
      "If the file was compiled from TypeScript or bundled, its types and comments are gone: keep them by the plugin of adder-agents/build-plugin, or by `adder tools build`.",
    ].join("\n"),
  );
});

test("Required and Partial make what they say", () => {
  type Options = { city: string; days?: number };
  /** Looks.
   *  @param all All.
   *  @param some Some. */
  const look = (all: Required<Options>, some: Partial<Options>): string => `${all.city}${some.city}`;
  expect(tool(look).definition.inputsSchema.json).toMatchObject({
    properties: { all: { required: ["city", "days"] }, some: { required: [] } },
  });
});
