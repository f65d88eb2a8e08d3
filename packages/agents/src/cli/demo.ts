// `adder demo`: a whole run that needs no key, no network and no Python.
//
// What the model says is read from demo.cassette.jsonl beside this file, which was written by hand, token counts included, in
// the format of the recordings of models/record.ts.
// Everything else is the real thing: the agent, the parsing, the Python engine in its own process, the calls of the tool
// below, which is TypeScript, and the printer. The first line says so, because a demo that hides it would lie.

import { fileURLToPath } from "node:url";
import { CodeAgent } from "../agents/code-agent.ts";
import { replayModel } from "../models/record.ts";
import { waitUnlessAborted } from "../pacer.ts";
import { tool } from "../tools/tool.ts";

export const demoTask =
  "What is the average temperature in Paris, Tokyo and New York today? Name the warmest of the three, too.";

export const demoNotice =
  "Demo: the model's words and token counts are replayed from a file. The Python that runs, the tool calls and the streaming are real.";

const cassette = fileURLToPath(new URL("./demo.cassette.jsonl", import.meta.url));

type Weather = { temperature: number; sky: string };

/** Invented, so that the demo always ends the same way. */
const weatherOf: ReadonlyMap<string, Weather> = new Map([
  ["Paris", { temperature: 18.5, sky: "light rain" }],
  ["Tokyo", { temperature: 24.3, sky: "clear" }],
  ["New York", { temperature: 21.7, sky: "cloudy" }],
]);

/** `fast` leaves out the waits, which are there for the eyes. */
export function makeDemoAgent({ fast }: { fast: boolean }): CodeAgent {
  const getWeather = tool({
    name: "get_weather",
    description: "Says what the weather is like in a city today.",
    inputs: {
      type: "object",
      properties: { city: { type: "string", description: "The name of the city, e.g. 'Paris'." } },
      required: ["city"],
    },
    output: {
      type: "object",
      properties: {
        temperature: { type: "number", description: "In degrees Celsius." },
        sky: { type: "string" },
      },
      required: ["temperature", "sky"],
    },
    readOnly: true,
    execute: async ({ city }, { signal }) => {
      await waitUnlessAborted(fast ? 1 : 200, signal);
      const weather = weatherOf.get(String(city));
      if (weather === undefined) throw new Error(`There is no weather station in ${city}.`);
      return weather;
    },
  });
  const model = replayModel(cassette, { delayMs: fast ? 0 : "recorded" });
  return new CodeAgent({ tools: [getWeather], model });
}
