// Events as text: one line of JSON each, for logs, `adder --json` and everything that goes over a wire.
//
// Each event as the library gives it, without what would make the output grow with the square of the
// run (the messages of each request, the steps in the result). Values
// of tools and answers may be anything: an int of any size becomes a JSON number with all its digits, bytes
// `{"$bytes": base64}`, an error its type, code and message; what JSON cannot hold (nan, a function, a cycle) becomes a text.
// No getter or toJSON of a stranger is called.

import { AgentError } from "../errors.ts";
import type { AgentEvent } from "../events.ts";
import type { ActionStep } from "../memory/steps.ts";

/** The line of one event, without its line feed. */
export function toEventLine(event: AgentEvent): string {
  if (event.type === "step.end") return toJsonText({ ...event, step: describeStep(event.step) });
  if (event.type === "run.end") {
    const { steps, ...result } = event.result;
    return toJsonText({ ...event, result: { ...result, steps: steps.length } });
  }
  return toJsonText(event);
}

function describeStep(step: ActionStep): Record<string, unknown> {
  const { stepNumber, timing, modelOutput, codeAction, observations, actionOutput, error, usage, isFinalAnswer } = step;
  return { stepNumber, timing, modelOutput, codeAction, observations, actionOutput, error, usage, isFinalAnswer };
}

const deepestValue = 100;

/** JSON text of any value. Properties that are undefined are left out. */
export function toJsonText(value: unknown): string {
  return writeJson(value, [], 0);
}

function writeJson(value: unknown, within: object[], depth: number): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (value === null || value === undefined) return "null";
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (typeof value === "number") return Number.isFinite(value) ? JSON.stringify(value) : JSON.stringify(String(value));
  if (typeof value !== "object") return JSON.stringify(String(value));
  if (within.includes(value) || depth > deepestValue) return JSON.stringify("...");
  const inner = [...within, value];
  const write = (held: unknown): string => writeJson(held, inner, depth + 1);
  if (value instanceof Error) return write(describeError(value));
  if (value instanceof Uint8Array) return write({ $bytes: Buffer.from(value).toString("base64") });
  if (value instanceof Date) return write(Number.isNaN(value.getTime()) ? null : value.toISOString());
  if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
  if (value instanceof Set) return `[${[...value].map(write).join(",")}]`;
  if (value instanceof Map) return writeMap(value, write);
  return writeObject(dataProperties(value), write);
}

/** An object where all keys are text, else a list of pairs. */
function writeMap(map: ReadonlyMap<unknown, unknown>, write: (held: unknown) => string): string {
  const entries = [...map];
  const isTextual = entries.every((entry): entry is [string, unknown] => typeof entry[0] === "string");
  if (isTextual) return writeObject(entries, write);
  return `[${entries.map(([key, held]) => `[${write(key)},${write(held)}]`).join(",")}]`;
}

function writeObject(entries: readonly [string, unknown][], write: (held: unknown) => string): string {
  const fields = entries.filter(([, held]) => held !== undefined);
  return `{${fields.map(([key, held]) => `${JSON.stringify(key)}:${write(held)}`).join(",")}}`;
}

const dataProperties = (value: object): [string, unknown][] =>
  Object.entries(Object.getOwnPropertyDescriptors(value)).flatMap(([key, property]) =>
    property.enumerable && "value" in property ? [[key, property.value]] : [],
  );

function describeError(error: Error): Record<string, unknown> {
  const code = error instanceof AgentError ? error.code : undefined;
  return { type: error.name, code, message: error.message };
}
