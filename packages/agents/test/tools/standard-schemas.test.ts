// The other libraries of Standard Schema: what zod does in tool.test.ts is done here with valibot and arktype.

import { toStandardJsonSchema } from "@valibot/to-json-schema";
import { type } from "arktype";
import * as v from "valibot";
import { expect, expectTypeOf, test } from "vitest";
import { bindToolArguments, callTool, pythonErrorName } from "../../src/tools/call-tool.ts";
import { toPythonSignature } from "../../src/tools/signature.ts";
import { type Tool, tool } from "../../src/tools/tool.ts";
import { context } from "./web-server.ts";

const failure = async (made: Tool, args: unknown[]): Promise<[string, string]> => {
  const error = await bindToolArguments(made, args, {}).then(
    () => new Error("nothing was thrown"),
    (thrown: Error) => thrown,
  );
  return [pythonErrorName(error), error.message];
};

test("valibot: signature, typed arguments, defaults, errors", async () => {
  const made = tool({
    name: "get_forecast",
    description: "Tells the forecast.",
    inputs: toStandardJsonSchema(
      v.object({
        city: v.pipe(v.string(), v.description("The city.")),
        days: v.optional(v.pipe(v.number(), v.integer(), v.maxValue(7)), 3),
        unit: v.picklist(["c", "f"]),
      }),
    ),
    output: toStandardJsonSchema(v.object({ high: v.number() })),
    execute: ({ city, days, unit }) => {
      expectTypeOf(city).toEqualTypeOf<string>();
      expectTypeOf(days).toEqualTypeOf<number>();
      expectTypeOf(unit).toEqualTypeOf<"c" | "f">();
      return { high: city.length + days };
    },
  });
  expect(toPythonSignature(made.definition).split("\n").slice(0, 4)).toEqual([
    "class GetForecastResult(TypedDict):",
    "    high: float",
    "",
    "def get_forecast(city: str, unit: Literal['c', 'f'], days: int = 3) -> GetForecastResult:",
  ]);
  const args = await bindToolArguments(made, ["Rome"], { unit: "C" });
  expect(args).toEqual({ city: "Rome", days: 3, unit: "c" });
  expect(await callTool(made, args, context())).toEqual({ high: 7 });
  expect(await failure(made, [1, "c"])).toEqual([
    "TypeError",
    "get_forecast() argument 'city': Invalid type: Expected string but received 1",
  ]);
  expect(await failure(made, ["Rome", "c", 9])).toEqual([
    "ValueError",
    "get_forecast() argument 'days': Invalid value: Expected <=7 but received 9",
  ]);
});

test("valibot without JSON Schema says what to wrap it in", () => {
  const inputs = v.object({ city: v.string() });
  expect(() => tool({ name: "f", description: "F.", inputs, execute: () => null })).toThrow(
    "tool 'f': inputs: wanted a Standard Schema that gives JSON Schema (zod 4, arktype, valibot wrapped in toStandardJsonSchema() of " +
      "@valibot/to-json-schema), got a valibot schema that does not. Plain JSON Schema works too.",
  );
});

test("arktype: signature, typed arguments, defaults, errors", async () => {
  const made = tool({
    name: "get_forecast",
    description: "Tells the forecast.",
    inputs: type({ city: "string", unit: "'c' | 'f'", days: "number.integer <= 7 = 3" }),
    output: type({ high: "number" }),
    execute: ({ city, days, unit }) => {
      expectTypeOf(city).toEqualTypeOf<string>();
      expectTypeOf(days).toEqualTypeOf<number>();
      expectTypeOf(unit).toEqualTypeOf<"c" | "f">();
      return { high: city.length + days };
    },
  });
  // arktype leaves the default out of its JSON Schema, and fills it in.
  expect(/^def .*/m.exec(toPythonSignature(made.definition))?.[0]).toBe(
    "def get_forecast(city: str, unit: Literal['c', 'f'], days: int | None = None) -> GetForecastResult:",
  );
  const args = await bindToolArguments(made, ["Rome", "f"], {});
  expect(args).toEqual({ city: "Rome", days: 3, unit: "f" });
  expect(await callTool(made, args, context())).toEqual({ high: 7 });
  expect((await failure(made, [1, "c"]))[1]).toBe(
    "get_forecast() argument 'city': city must be a string (was a number)",
  );
  expect((await failure(made, ["Rome", "c", 9]))[1]).toBe(
    "get_forecast() argument 'days': days must be at most 7 (was 9)",
  );
});
