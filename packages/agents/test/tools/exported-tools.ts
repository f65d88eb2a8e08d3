// A module of tools, as `toolsFrom` and `--tools` take it: documented functions, tools, a list of them, and what is none.

import { tool } from "../../src/tools/tool.ts";

/**
 * Doubles a number.
 * @param value The number.
 */
export function doubleIt(value: number): number {
  return value * 2;
}

/** Says a greeting.
 *  @param name Whom to greet. */
export const greet = async (name: string): Promise<string> => `Hello ${name}`;

export function notDocumented(value: number): number {
  return value;
}

const shout = tool({
  name: "shout",
  description: "Shouts.",
  inputs: { text: { type: "string" } },
  execute: ({ text }) => String(text).toUpperCase(),
});

export const list = [shout];

export { shout as again };

/** A class is none. */
export class Settings {
  readonly level = 3;
}

export const answer = 42;
