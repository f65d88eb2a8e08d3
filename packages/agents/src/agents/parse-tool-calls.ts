// Takes tool calls out of an answer that is only text.
//
// A model without native tool calls, or behind a service that drops them, writes what it was trained on: a JSON object
// with name and arguments, a list of such objects, several in <tool_call> tags, [TOOL_CALLS] or <|python_tag|> before
// them, <function=name>{...}</function>, a fence around it, and a thought before all that. Each JSON value in the text that
// looks like a call is one, in order. An answer without any is an error that tells the model what is wanted.

import { AgentParsingError } from "../errors.ts";
import type { ToolCallPart } from "../messages.ts";

/** Throws AgentParsingError. `isTool`: whether a name can be called; JSON with other names is data, not a call. */
export function parseToolCalls(answer: string, isTool: (name: string) => boolean, firstId: string): ToolCallPart[] {
  const found = [...tagged(answer), ...jsonValues(answer).flatMap(toCalls)];
  const known = found.filter(({ name }) => isTool(name));
  const calls = known.length > 0 ? known : found;
  if (calls.length === 0) {
    throw new AgentParsingError(
      `Your answer has no tool call, so nothing was done.\nYour answer was:\n${shorten(answer.trim())}\n` +
        'Call a tool. To give the final answer, call final_answer, as a native tool call or as JSON:\n{"name": "final_answer", "arguments": {"answer": "your answer"}}',
      { code: "tool_call_missing" },
    );
  }
  return calls.map(({ name, arguments: given }, index) => ({ id: `${firstId}_${index + 1}`, name, arguments: given }));
}

/** Brackets that turned out to open no JSON; text full of them is no list of calls. */
const mostAttempts = 200;

type FoundCall = { name: string; arguments: unknown };

/** Llama's form: the name in the tag, the arguments as JSON within. */
function tagged(answer: string): FoundCall[] {
  return [...answer.matchAll(/<function=([\w.-]+)>([\s\S]*?)(?:<\/function>|$)/g)].map(([, name, text]) => ({
    name,
    arguments: jsonValues(text)[0] ?? {},
  }));
}

/** All JSON objects and lists in the text that stand in no other. */
function jsonValues(text: string): unknown[] {
  const values: unknown[] = [];
  let attempts = 0;
  for (let at = nextOpening(text, 0); at !== -1 && attempts < mostAttempts; ) {
    const end = endOfJson(text, at);
    const value = end === -1 ? undefined : parsed(text.slice(at, end));
    if (value === undefined) attempts++;
    else values.push(value);
    at = nextOpening(text, value === undefined ? at + 1 : end);
  }
  return values;
}

function nextOpening(text: string, from: number): number {
  const found = text.slice(from).search(/[{[]/);
  return found === -1 ? -1 : from + found;
}

/** Behind the bracket that closes the one at `from`; -1 when none does. */
function endOfJson(text: string, from: number): number {
  let depth = 0;
  let isInString = false;
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (isInString) {
      if (sign === "\\") at++;
      else if (sign === '"') isInString = false;
    } else if (sign === '"') isInString = true;
    else if (sign === "{" || sign === "[") depth++;
    else if (sign === "}" || sign === "]") {
      depth--;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toCalls(value: unknown): FoundCall[] {
  if (Array.isArray(value)) return value.flatMap(toCalls);
  if (typeof value !== "object" || value === null) return [];
  const fields = new Map<string, unknown>(Object.entries(value));
  const list = fields.get("tool_calls") ?? fields.get("function") ?? fields.get("action");
  if (typeof list === "object" && list !== null) return toCalls(list);
  const name = ["name", "tool_name", "tool", "function", "action"].map((key) => fields.get(key)).find(isText);
  if (name === undefined) return [];
  const key = ["arguments", "parameters", "args", "input", "action_input"].find((each) => fields.has(each));
  return key === undefined && fields.size > 1 ? [] : [{ name, arguments: key === undefined ? {} : fields.get(key) }];
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

const shorten = (text: string): string => (text.length > 1000 ? `${text.slice(0, 1000)} [...]` : text);
