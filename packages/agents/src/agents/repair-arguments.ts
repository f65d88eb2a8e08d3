// Arguments of a native tool call as the tool can take them, where only one meaning is possible.
//
// Models write JSON within JSON ("{\"city\": ...}"), or a dict of Python, numbers and booleans as text, a bare value for the only argument, the
// arguments within a second object, maxResults for max_results, and give the final answer under a name of their own. Those are mended; whatever
// could mean two things is left as it is, and the schema then says what is wrong with it. A value that is right is never touched.

import type { JsonSchema } from "../tools/json-schema.ts";
import { AgentToolCallError } from "../errors.ts";
import type { CheckedTool } from "../tools/tool.ts";
import { parsePythonLiteral } from "./python-literal.ts";

/** The arguments by name. Throws AgentToolCallError where they are no object and cannot be one. */
export function repairArguments(tool: CheckedTool, given: unknown): Record<string, unknown> {
  const fields = toFields(tool, given);
  const { parameters } = tool;
  const schemas = new Map(parameters.map(({ name, schema }) => [name, schema]));
  return Object.fromEntries(
    Object.entries(renamed(tool, unwrapped(tool, fields))).map(([name, value]) => [
      name,
      repairValue(schemas.get(name), value),
    ]),
  );
}

/** The final answer's only argument, whatever the model calls it. */
export function repairFinalAnswer(tool: CheckedTool, given: unknown): Record<string, unknown> {
  const fields = repairArguments(tool, given);
  const [name] = tool.parameters.map((parameter) => parameter.name);
  const values = Object.values(fields);
  if (name === undefined || Object.hasOwn(fields, name) || values.length === 0) return fields;
  return { [name]: values.length === 1 ? values[0] : fields };
}

/** Names that differ from one parameter's only in how words are joined. */
function renamed(tool: CheckedTool, fields: Record<string, unknown>): Record<string, unknown> {
  const plain = (name: string): string => name.replaceAll(/[-_]/g, "").toLowerCase();
  const free = tool.parameters.map(({ name }) => name).filter((name) => !Object.hasOwn(fields, name));
  const entries = Object.entries(fields).map(([key, value]): [string, unknown] => {
    if (tool.parameters.some(({ name }) => name === key)) return [key, value];
    const [meant, ...others] = free.filter((name) => plain(name) === plain(key));
    return [meant !== undefined && others.length === 0 ? meant : key, value];
  });
  return new Set(entries.map(([key]) => key)).size < entries.length ? fields : Object.fromEntries(entries);
}

function toFields(tool: CheckedTool, given: unknown): Record<string, unknown> {
  if (isFields(given)) return given;
  if (given === null || given === undefined || given === "") return {};
  const inner = typeof given === "string" ? parsed(given) : undefined;
  if (isFields(inner)) return inner;
  const [only, ...others] = tool.parameters;
  if (only !== undefined && others.length === 0) return { [only.name]: given };
  const names = tool.parameters.map((parameter) => parameter.name).join(", ");
  throw new AgentToolCallError(
    `${tool.name}() wants its arguments as a JSON object${names === "" ? "" : ` with the keys ${names}`}; got ${JSON.stringify(given)}`,
    { code: "tool_call_arguments" },
  );
}

/** {"arguments": {...}} for a tool that has no argument of that name. */
function unwrapped(tool: CheckedTool, fields: Record<string, unknown>): Record<string, unknown> {
  const [entry, ...others] = Object.entries(fields);
  if (entry === undefined || others.length > 0) return fields;
  const [key, inner] = entry;
  const isWrapper = /^(?:arguments|parameters|args|input|inputs|kwargs)$/.test(key);
  const isKnown = tool.parameters.some((parameter) => parameter.name === key);
  return isWrapper && !isKnown && isFields(inner) ? inner : fields;
}

function repairValue(schema: JsonSchema | undefined, value: unknown): unknown {
  if (schema === undefined || typeof value !== "string") return value;
  const types = typesOf(schema);
  // Without a type, or where text is welcome, the text is meant.
  if (types.length === 0 || types.includes("string")) return value;
  const word = value.trim();
  if (types.includes("boolean") && /^(?:true|false)$/i.test(word)) return word.toLowerCase() === "true";
  if (types.includes("null") && /^(?:null|none)$/i.test(word)) return null;
  const inner = parsed(word);
  if (typeof inner === "number") return types.includes("number") || types.includes("integer") ? inner : value;
  if (Array.isArray(inner)) return types.includes("array") ? inner : value;
  return isFields(inner) && types.includes("object") ? inner : value;
}

/** The types that a value may have; none where the schema does not say. */
function typesOf(schema: JsonSchema): string[] {
  if (schema.type !== undefined) return [schema.type].flat();
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices === undefined) return [];
  const all = choices.map(typesOf);
  return all.some((types) => types.length === 0) ? [] : all.flat();
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parsePythonLiteral(text);
  }
}
