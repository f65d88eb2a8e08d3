// Forms of documented functions beyond plain parameters: one object taken apart, enums, interfaces that extend, dates, bytes, examples.

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bindToolArguments, callTool } from "../../src/tools/call-tool.ts";
import { toPythonSignature } from "../../src/tools/signature.ts";
import { type Tool, tool } from "../../src/tools/tool.ts";
import { context } from "./web-server.ts";

const head = (made: Tool): string => toPythonSignature(made.definition).split("\n")[0];
const call = async (made: Tool, ...args: unknown[]): Promise<unknown> =>
  callTool(made, await bindToolArguments(made, args, {}), context());

type Options = {
  /** The city. */
  cityName: string;
  unit?: "c" | "f";
  days: number;
};

test("one object that is taken apart: its properties are the arguments", async () => {
  /** Tells the weather.
   *  @param unit The unit.
   *  @param options.days How many days.
   *  @example tellWeather({ cityName: "Rome", days: 2 }) */
  function tellWeather({ cityName, unit = "c", days: count = 3 }: Options): string {
    return `${cityName} ${unit} ${count}`;
  }
  const made = tool(tellWeather);
  expect(toPythonSignature(made.definition)).toBe(
    [
      "def tell_weather(city_name: str, unit: Literal['c', 'f'] = 'c', days: float = 3) -> str:",
      '    """Tells the weather.',
      "",
      "    Example:",
      '    tellWeather({ cityName: "Rome", days: 2 })',
      "",
      "    Args:",
      "        city_name: The city.",
      "        unit: The unit.",
      "        days: How many days.",
      '    """',
    ].join("\n"),
  );
  expect(await call(made, "Rome")).toBe("Rome c 3");
  expect(await call(made, "Rome", "F", 5)).toBe("Rome f 5");
});

test("a property without a word is an error", () => {
  /** Tells. */
  function tellSomething({ place }: { place: string }): string {
    return place;
  }
  expect(() => tool(tellSomething)).toThrow(
    /parameter 'place' has no description: add a line "@param place \.\.\." to the JSDoc comment, or a comment to the property/,
  );
});

interface Place {
  /** In degrees. */
  latitude: number;
}

interface City extends Place {
  name: string;
  founded: Date;
}

test("dates are texts for the program and dates for the function, also within interfaces that extend others", async () => {
  const seen: unknown[] = [];
  /** Looks at a city.
   *  @param city The city.
   *  @param since From when.
   */
  function lookAt(city: City, since: Date[]): { at: Date; years: number } {
    seen.push(city.founded instanceof Date, since[0] instanceof Date);
    return { at: since[0], years: since[0].getUTCFullYear() - city.founded.getUTCFullYear() };
  }
  const made = tool(lookAt);
  expect(toPythonSignature(made.definition)).toContain(
    "{'latitude': float (In degrees.), 'name': str, 'founded': str}",
  );
  const city = { latitude: 41.9, name: "Rome", founded: "1900-04-21" };
  expect(await call(made, city, ["2000-01-01T00:00:00Z"])).toEqual({ at: "2000-01-01T00:00:00.000Z", years: 100 });
  expect(seen).toEqual([true, true]);
  await expect(call(made, city, ["soon"])).rejects.toThrow(/^Invalid isoformat string: 'soon'$/);
});

test("bytes are bytes", async () => {
  /** Counts.
   *  @param data What to count. */
  const countBytes = (data: Uint8Array): number => data.length;
  const made = tool(countBytes);
  expect(head(made)).toBe("def count_bytes(data: bytes) -> float:");
  expect(await call(made, new Uint8Array([1, 2]))).toBe(2);
});

test("enums, as compilers and other runtimes know them", () => {
  const file = join(mkdtempSync(join(tmpdir(), "adder-enum-")), "paint.ts");
  writeFileSync(
    file,
    `enum Colour { /** Like blood. */ Red = "red", Green = "green" }
     export enum Level { Low, High = 5, Higher }
     /** Paints.
      *  @param colour The colour.
      *  @param level How much. */
     export function paint(colour: Colour, level: Level = 0): void {}`,
  );
  // The types are gone at run time.
  function paint(_colour: string, _level = 0): void {}
  const compiled = Object.defineProperty((colour: string, level = 0): void => paint(colour, level), "name", {
    value: "paint",
  });
  expect(head(tool(compiled, { source: file }))).toBe(
    "def paint(colour: Literal['red', 'green'], level: Literal[0, 5, 6] = 0) -> None:",
  );
});
