// What a tool takes and gives, from whatever the developer described it with.
//
// Three descriptions are accepted: a Standard Schema (zod, valibot, arktype, ...) that can say itself as JSON Schema, plain
// JSON Schema, and the short form of smolagents' class tools, a map from argument name to a JSON Schema. All become
// one `Schema`: the JSON Schema that prompts are made of, and a `validate` that returns the value or the issues.
// With a Standard Schema its own `validate` decides (so transforms and defaults work); with JSON Schema the checker
// in json-schema.ts does.
//
// References: standardschema.dev (the `~standard` property, and `~standard.jsonSchema`), JSON Schema 2020-12.

import { isFields } from "./fields.ts";
import { createRequire } from "node:module";
import { ToolDefinitionError } from "../errors.ts";
import { checkJsonSchema, type JsonSchema, type SchemaIssue } from "./json-schema.ts";
import { mendNearMisses, withDefaults } from "./near-misses.ts";

type StandardIssue = {
  readonly message: string;
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined;
};

type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: ReadonlyArray<StandardIssue> };

/** The part of the Standard Schema interface that we use; any library's schema fits it structurally. */
export type StandardSchema<Input = unknown, Output = Input> = {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
};

/** The type of a value that `Schema` let through. */
export type SchemaOutput<Schema> = Schema extends {
  readonly "~standard": { readonly types?: { readonly output: infer Output } | undefined };
}
  ? Output
  : unknown;

/** The type of a value that may be given to `Schema`. */
export type SchemaInput<Schema> = Schema extends {
  readonly "~standard": { readonly types?: { readonly input: infer Input } | undefined };
}
  ? Input
  : unknown;

export type Validated = { ok: true; value: unknown } | { ok: false; issues: SchemaIssue[] };

/** A schema as this package uses it, whatever it was made from. */
export type Schema = {
  readonly json: JsonSchema;
  validate(value: unknown): Validated | Promise<Validated>;
};

export function isStandardSchema(value: unknown): value is StandardSchema {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return false;
  const standard = (value as Record<string, unknown>)["~standard"];
  return isFields(standard) && typeof standard.validate === "function";
}

/** `subject` names the thing in errors, e.g. "tool 'get_weather': output". */
export function toSchema(source: StandardSchema | JsonSchema, subject: string, io: "input" | "output"): Schema {
  if (isStandardSchema(source)) {
    return { json: jsonSchemaOf(source, subject, io), validate: (value) => validateStandard(source, value) };
  }
  if (!isFields(source)) {
    throw new ToolDefinitionError(
      `${subject}: wanted a Standard Schema (zod, valibot, arktype) or a JSON Schema object, got ${kindOf(source)}.`,
      { code: "tool_schema_invalid" },
    );
  }
  const json = normalize(source);
  return { json, validate: (value) => checkedAgainst(json, value) };
}

/** The inputs of a tool: always a schema of type "object", its properties the arguments. */
export function toInputsSchema(source: StandardSchema | JsonSchema, subject: string): Schema {
  if (isFields(source) && !isStandardSchema(source) && Object.values(source).some(isStandardSchema)) {
    throw new ToolDefinitionError(
      `${subject}: wanted one schema of an object, got a map of schemas; wrap it, as in z.object({ ... }).`,
      { code: "tool_schema_invalid" },
    );
  }
  const schema = isStandardSchema(source) || !isArgumentMap(source) ? source : fromArgumentMap(source);
  const inputs = toSchema(schema, subject, "input");
  if (inputs.json.type !== "object") {
    throw new ToolDefinitionError(
      `${subject}: wanted a schema of type "object" with one property an argument, got type ${JSON.stringify(inputs.json.type ?? null)}.`,
      { code: "tool_schema_invalid" },
    );
  }
  return isStandardSchema(schema) ? mending(inputs) : mending(inputs, (value) => withDefaults(inputs.json, value));
}

/** The schema of arguments: what was left out is filled in, and near-misses are mended where that makes the value fit. */
function mending({ json, validate }: Schema, complete = (value: unknown): unknown => value): Schema {
  return {
    json,
    validate: async (value) => {
      const given = complete(value);
      const checked = await validate(given);
      if (checked.ok) return checked;
      const mended = complete(mendNearMisses(json, given));
      const again = await validate(mended);
      return again.ok ? again : checked;
    },
  };
}

/** smolagents' short form `{ city: { type: "string", description } }`, as opposed to a whole JSON Schema. */
function isArgumentMap(source: JsonSchema): boolean {
  if (!isFields(source)) return false;
  if (typeof source.type === "string" || isCombined(source)) return false;
  return Object.values(source).every(isFields) && !isPropertiesOnly(source);
}

const isCombined = (source: JsonSchema): boolean =>
  Array.isArray(source.anyOf) || Array.isArray(source.oneOf) || Array.isArray(source.allOf);

const isPropertiesOnly = (source: JsonSchema): boolean =>
  isFields(source.properties) && Object.values(source.properties).every(isFields) && !("type" in source.properties);

function fromArgumentMap(source: JsonSchema): JsonSchema {
  const properties = source as Record<string, JsonSchema>;
  const required = Object.keys(properties).filter(
    (name) => properties[name].nullable !== true && !("default" in properties[name]),
  );
  return { type: "object", properties, required, additionalProperties: false };
}

/** smolagents writes `type: "any"` and `nullable`; JSON Schema says `{}` and a union with null. */
function normalize(schema: JsonSchema): JsonSchema {
  const { nullable, ...rest } = schema;
  const json: JsonSchema = { ...rest };
  if (json.type === "any") delete json.type;
  if (nullable === true && typeof json.type === "string") json.type = [json.type, "null"];
  if (isFields(json.properties)) {
    json.properties = Object.fromEntries(
      Object.entries(json.properties).map(([name, property]) => [name, normalize(property)]),
    );
    json.type ??= "object";
  }
  if (isFields(json.items)) json.items = normalize(json.items);
  return json;
}

function jsonSchemaOf(schema: StandardSchema, subject: string, io: "input" | "output"): JsonSchema {
  const standard = schema["~standard"] as StandardSchema["~standard"] & {
    jsonSchema?: Record<"input" | "output", (options: { target: string }) => unknown>;
  };
  try {
    const json = askForJsonSchema(schema, standard, io);
    if (isFields(json)) {
      const { $schema: _, ...rest } = json;
      return rest;
    }
  } catch (cause) {
    throw new ToolDefinitionError(
      `${subject}: the ${standard.vendor} schema cannot be written as JSON Schema: ${cause instanceof Error ? cause.message : String(cause)}`,
      { code: "tool_schema_invalid", cause },
    );
  }
  throw new ToolDefinitionError(
    `${subject}: wanted a Standard Schema that gives JSON Schema (zod 4, arktype, valibot wrapped in toStandardJsonSchema() of ` +
      `@valibot/to-json-schema), got a ${standard.vendor} schema that does not. Plain JSON Schema works too.`,
    { code: "tool_schema_invalid" },
  );
}

function askForJsonSchema(
  schema: StandardSchema,
  standard: { vendor: string; jsonSchema?: Record<"input" | "output", (options: { target: string }) => unknown> },
  io: "input" | "output",
): unknown {
  if (standard.jsonSchema) return standard.jsonSchema[io]({ target: "draft-2020-12" });
  const methods = schema as unknown as { toJSONSchema?: unknown; toJsonSchema?: unknown };
  if (typeof methods.toJSONSchema === "function") return methods.toJSONSchema({ io });
  if (typeof methods.toJsonSchema === "function") return methods.toJsonSchema();
  if (standard.vendor !== "zod") return undefined;
  // zod 4.0 and 4.1 know JSON Schema only by a function of the module, which the developer has installed.
  const zod: { toJSONSchema?: (schema: unknown, options: unknown) => unknown } = createRequire(import.meta.url)("zod");
  return zod.toJSONSchema?.(schema, { io });
}

async function validateStandard(schema: StandardSchema, value: unknown): Promise<Validated> {
  const result = await schema["~standard"].validate(value);
  if (!result.issues) return { ok: true, value: result.value };
  const issues = result.issues.map((issue): SchemaIssue => {
    const path = (issue.path ?? []).map((part) => (typeof part === "object" ? part.key : part));
    return {
      path: path.map((key) => (typeof key === "symbol" ? String(key) : key)),
      message: `: ${issue.message}`,
      kind: isTypeIssue(issue) ? "type" : "value",
    };
  });
  return { ok: false, issues };
}

// zod's and valibot's own words for "of another type"; the interface itself does not say.
const isTypeIssue = (issue: StandardIssue): boolean =>
  (issue as { code?: unknown }).code === "invalid_type" || (issue as { kind?: unknown }).kind === "schema";

function checkedAgainst(json: JsonSchema, value: unknown): Validated {
  const issues = checkJsonSchema(json, value);
  return issues.length === 0 ? { ok: true, value } : { ok: false, issues };
}

/** Issues as one sentence: `argument 'city' must be str, not int; argument 'days'['from'] is missing`. */
export function describeIssues(issues: readonly SchemaIssue[], nameOf: (path: SchemaIssue["path"]) => string): string {
  const shown = issues.slice(0, 8).map((issue) => {
    const text = issue.message.startsWith(": ") ? issue.message : ` ${issue.message}`;
    return `${nameOf(issue.path)}${text}`;
  });
  if (issues.length > shown.length) shown.push(`and ${issues.length - shown.length} more`);
  return shown.join("; ");
}

/** A path below a named thing as Python would write it: `['from'][0]`. */
export const toSubscripts = (path: SchemaIssue["path"]): string =>
  path.map((key) => (typeof key === "number" ? `[${key}]` : `['${key}']`)).join("");

const kindOf = (value: unknown): string =>
  value === null ? "null" : value === undefined ? "nothing" : Array.isArray(value) ? "an array" : `a ${typeof value}`;

/** The schema of an answer; a Standard Schema that cannot be written as JSON Schema still validates, without a note for the model. */
export function toAnswerSchema(source: StandardSchema | JsonSchema): Schema {
  try {
    return toSchema(source, "run(): schema", "input");
  } catch (error) {
    if (!isStandardSchema(source)) throw error;
    return { json: {}, validate: (value) => validateStandard(source, value) };
  }
}
