// Arguments of a native tool call as the tool can take them, where only one meaning is possible.
//
// Models write JSON within JSON ("{\"city\": ...}"), numbers and booleans as text, a bare value for the only argument, the
// arguments within a second object. Those are mended; whatever could mean two things is left as it is, and the
// schema then says what is wrong with it. A value that is right is never touched.

import type { JsonSchema } from "../tools/json-schema.ts";
import { AgentToolCallError } from "../errors.ts";
import type { CheckedTool } from "../tools/tool.ts";

/** The arguments by name. Throws AgentToolCallError where they are no object and cannot be one. */
export function repairArguments(tool: CheckedTool, given: unknown): Record<string, unknown> {
  const fields = toFields(tool, given);
  const { parameters } = tool;
  const schemas = new Map(parameters.map(({ name, schema }) => [name, schema]));
  return Object.fromEntries(
    Object.entries(unwrapped(tool, fields)).map(([name, value]) => [name, repairValue(schemas.get(name), value)]),
  );
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
    return undefined;
  }
}
