// What `--tools ./two-tools.ts` loads: a tool from a documented function, one from a definition, and exports that are none.

import { tool } from "../../../src/index.ts";

/**
 * Doubles a number.
 * @param value The number.
 */
function double(value: number): number {
  return value * 2;
}

export const doubleTool = tool(double);

export const more = [
  tool({
    name: "shout",
    description: "Says it louder.",
    inputs: { type: "object", properties: { text: { type: "string", description: "What." } }, required: ["text"] },
    execute: ({ text }) => `${String(text).toUpperCase()}!`,
  }),
  "no tool",
];

export const answer = 42;
