// Takes tool calls out of an answer that is only text.
//
// A model without native tool calls, or behind a service that drops them, writes what it was trained on: a JSON object
// with name and arguments (or a dict of Python), a list of such objects, several in <tool_call> tags, [TOOL_CALLS] or <|python_tag|> before
// them, a fence around it, and a thought before all that. Each value in the text that looks like a call is one, in order. Where none does:
//
//   <function=name>{...}</function>                  Llama; Qwen with <parameter=key>value</parameter> within
//   <invoke name="name"><parameter name="key">...    Claude
//   [TOOL_CALLS]name{...}, to=functions.name ... {}  Mistral, gpt-oss, DeepSeek: the name before the arguments
//   Action: name, Action Input: {...}                the old form of ReAct
//   [name(key="value"), ...]                         Llama, as Python: only where the answer is nothing else
//
// What a model only thinks of is no call. An answer without any call is an error that tells the model what is wanted.

import { AgentParsingError } from "../errors.ts";
import type { ToolCallPart } from "../messages.ts";
import { withoutThinking } from "./answer-forms.ts";
import { readPythonLiteral } from "./python-literal.ts";

type IsTool = (name: string) => boolean;

/** Throws AgentParsingError. `isTool`: whether a name can be called; JSON with other names is data, not a call. */
export function parseToolCalls(answer: string, isTool: IsTool, firstId: string): ToolCallPart[] {
  const said = withoutThinking(answer) ?? "";
  const found = [findTagged, findObjects, findNamed, findPythonCalls]
    .map((find) => find(said).map((call) => ({ ...call, name: toToolName(call.name, isTool) })))
    .reduce((first, second) => (first.some(({ name }) => isTool(name)) || second.length === 0 ? first : second));
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

/** The name of a tool as a model writes it: with a prefix of its training, with white space or brackets. */
export function toToolName(name: string, isTool: IsTool): string {
  if (isTool(name)) return name;
  const bare = name
    .trim()
    .replace(/^(?:functions?|tools?|default_api)[.:/]/, "")
    .replace(/\(\)$/, "");
  return isTool(bare) ? bare : name;
}

const findObjects = (said: string): FoundCall[] => valuesIn(said).flatMap(({ value }) => toCalls(value));

/** The name in the tag; within it JSON, or a tag for each argument. */
function findTagged(said: string): FoundCall[] {
  const tags = /<(?:function=|invoke name=")([\w.-]+)"?>([\s\S]*?)(?:<\/(?:function|invoke)>|$)/g;
  return [...said.matchAll(tags)].map(([, name, text]) => {
    const parameters = [...text.matchAll(/<parameter(?:=| name=")([\w-]+)"?>([\s\S]*?)<\/parameter>/g)];
    const fields = parameters.map(([, key, value]): [string, string] => [key, value.replace(/^\n|\n$/g, "")]);
    return { name, arguments: fields.length > 0 ? Object.fromEntries(fields) : (valuesIn(text)[0]?.value ?? {}) };
  });
}

/** What stands between the name of a call and its arguments. */
const nameBefore =
  /(?:\[TOOL_CALLS\]|tool▁sep｜>|Action:|to=)\s*([\w.-]+)(?:\s|json|```|Action Input:|\[ARGS\]|<[|｜][^<>]*?[|｜]>)*$/i;

/** Values behind the name of a tool. */
function findNamed(said: string): FoundCall[] {
  let from = 0;
  const calls = valuesIn(said).flatMap(({ value, start, end }): FoundCall[] => {
    const name = said.slice(Math.max(from, start - 500), start).match(nameBefore)?.[1];
    from = end;
    return name === undefined ? [] : [{ name, arguments: value }];
  });
  if (calls.length > 0) return calls;
  const lines = said.match(/^Action:[ \t]*([\w.-]+)[ \t]*\nAction Input:[ \t]*(.+)/im);
  return lines === null ? [] : [{ name: lines[1], arguments: lines[2].trim() }];
}

/** Calls in Python, by keyword, where the answer is nothing else. */
function findPythonCalls(said: string): FoundCall[] {
  const text = said.trim().replace(/^\[([\s\S]*)\]$/, "$1");
  const calls: FoundCall[] = [];
  for (let at = 0; at < text.length; ) {
    const call = readCall(text, at);
    if (call === null) return [];
    calls.push(call.call);
    at = call.end + (text.slice(call.end).match(/^[\s,;]*/)?.[0].length ?? 0);
  }
  return calls;
}

function readCall(text: string, from: number): { call: FoundCall; end: number } | null {
  const name = text.slice(from, from + 200).match(/^([A-Za-z_][\w.]*)\(\s*/);
  if (name === null) return null;
  const fields: [string, unknown][] = [];
  for (let at = from + name[0].length; at < text.length; ) {
    if (text[at] === ")") return { call: { name: name[1], arguments: Object.fromEntries(fields) }, end: at + 1 };
    const key = text.slice(at, at + 200).match(/^(\w+)\s*=\s*/);
    const value = key === null ? null : readPythonLiteral(text, at + key[0].length);
    if (key === null || value === null) return null;
    fields.push([key[1], value.value]);
    at = value.end + (text.slice(value.end, value.end + 200).match(/^\s*,?\s*/)?.[0].length ?? 0);
  }
  return null;
}

type FoundValue = { value: unknown; start: number; end: number };

/** All objects and lists in the text that stand in no other, as JSON or as Python writes them. */
function valuesIn(text: string): FoundValue[] {
  const values: FoundValue[] = [];
  let attempts = 0;
  for (let start = nextOpening(text, 0); start !== -1 && attempts < mostAttempts; ) {
    const found = readValue(text, start);
    if (found === null) attempts++;
    else values.push({ ...found, start });
    start = nextOpening(text, found?.end ?? start + 1);
  }
  return values;
}

function readValue(text: string, start: number): { value: unknown; end: number } | null {
  const end = endOfJson(text, start);
  const value = end === -1 ? undefined : parsed(text.slice(start, end));
  return value === undefined ? readPythonLiteral(text, start) : { value, end };
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
  const key = ["arguments", "parameters", "args", "input", "tool_input", "action_input"].find((each) =>
    fields.has(each),
  );
  return key === undefined && fields.size > 1 ? [] : [{ name, arguments: key === undefined ? {} : fields.get(key) }];
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

const shorten = (text: string): string => (text.length > 1000 ? `${text.slice(0, 1000)} [...]` : text);
