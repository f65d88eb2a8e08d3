// How Python sees a tool: its parameters, its signature as text, and the binding of a call to them.
//
// The program calls `get_weather("Paris", unit="celsius")`; a tool takes one object of arguments. Between them stands the
// list of parameters that is made here from the JSON Schema of the inputs: required ones first, as Python
// demands, else in the order of the schema. The signature and docstring made here are all that the model knows of a
// tool, so they say types, defaults, and what each argument means.
//
// Reference for the words of `bindArguments`: the TypeErrors of CPython 3.11 for `def f(a, b=1)`.

import { AgentToolCallError } from "../errors.ts";
import { toTypedDicts } from "./typed-dict.ts";
import { type JsonSchema, pythonTypeName, toPythonLiteral } from "./json-schema.ts";

export type ToolParameter = {
  name: string;
  schema: JsonSchema;
  isRequired: boolean;
};

/** What is known about a tool once its description has been checked. */
export type ToolSignature = {
  name: string;
  description: string;
  parameters: readonly ToolParameter[];
  output: JsonSchema;
};

export function parametersOf(inputs: JsonSchema): ToolParameter[] {
  const required = new Set(inputs.required ?? []);
  const all = Object.entries(inputs.properties ?? {}).map(([name, schema]) => ({
    name,
    schema: withDefinitions(schema, inputs),
    isRequired: required.has(name) && !("default" in schema),
  }));
  return [...all.filter((parameter) => parameter.isRequired), ...all.filter((parameter) => !parameter.isRequired)];
}

// A property that refers to a definition of the whole keeps it within reach.
const withDefinitions = (schema: JsonSchema, whole: JsonSchema): JsonSchema =>
  whole.$defs === undefined ? schema : { ...schema, $defs: whole.$defs };

/** Binds a call to the parameters. Throws AgentToolCallError with CPython's words. A None for an optional argument is left out. */
export function bindArguments(
  signature: ToolSignature,
  args: readonly unknown[],
  kwargs: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { name, parameters } = signature;
  const bound = new Map<string, unknown>();
  parameters.slice(0, args.length).forEach((parameter, index) => {
    bound.set(parameter.name, args[index]);
  });
  const known = new Set(parameters.map((parameter) => parameter.name));
  for (const [key, value] of Object.entries(kwargs)) {
    if (!known.has(key)) throw callError(`${name}() got an unexpected keyword argument '${key}'`);
    if (bound.has(key)) throw callError(`${name}() got multiple values for argument '${key}'`);
    bound.set(key, value);
  }
  if (args.length > parameters.length) throw callError(tooManyWords(signature, args.length));
  const missing = parameters.filter((parameter) => parameter.isRequired && !bound.has(parameter.name));
  if (missing.length > 0)
    throw callError(
      missingWords(
        name,
        missing.map((parameter) => `'${parameter.name}'`),
      ),
    );
  const values: Record<string, unknown> = {};
  for (const parameter of parameters) {
    if (!bound.has(parameter.name)) continue;
    const value = bound.get(parameter.name);
    if ((value === null || value === undefined) && !parameter.isRequired && !acceptsNull(parameter.schema)) continue;
    // An own property even for a name such as __proto__.
    Object.defineProperty(values, parameter.name, { value, enumerable: true, configurable: true, writable: true });
  }
  return values;
}

const callError = (message: string): AgentToolCallError =>
  new AgentToolCallError(message, { code: "tool_call_arguments" });

function tooManyWords(signature: ToolSignature, given: number): string {
  const most = signature.parameters.length;
  const least = signature.parameters.filter((parameter) => parameter.isRequired).length;
  const takes = least === most ? `${most}` : `from ${least} to ${most}`;
  return `${signature.name}() takes ${takes} positional argument${most === 1 && least === most ? "" : "s"} but ${given} ${given === 1 ? "was" : "were"} given`;
}

function missingWords(name: string, missing: string[]): string {
  const last = missing.at(-1);
  const list =
    missing.length === 1
      ? missing[0]
      : missing.length === 2
        ? missing.join(" and ")
        : `${missing.slice(0, -1).join(", ")}, and ${last}`;
  return `${name}() missing ${missing.length} required positional argument${missing.length === 1 ? "" : "s"}: ${list}`;
}

function acceptsNull(schema: JsonSchema): boolean {
  if (schema.type === "null" || (Array.isArray(schema.type) && schema.type.includes("null"))) return true;
  if (schema.enum?.includes(null) || schema.const === null) return true;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.some(acceptsNull);
  return schema.type === undefined && schema.enum === undefined && schema.$ref === undefined && !("const" in schema);
}

/** The tool as a Python stub: `def name(...) -> type:` and a docstring, behind the classes of a nested result. This is what prompts show. */
export function toPythonSignature(tool: ToolSignature | { definition: ToolSignature }): string {
  const signature = "definition" in tool ? tool.definition : tool;
  const parameters = signature.parameters.map(toPythonParameter).join(", ");
  const { output } = signature;
  const nested = toTypedDicts(signature.name, output, {
    resolve: (schema) => (schema.$ref === undefined ? schema : dereference(schema, output)),
    typeOf: (schema) => toPythonType(schema, output),
  });
  const head = `def ${signature.name}(${parameters}) -> ${nested?.type ?? toPythonType(output)}:`;
  const lines = [signature.description.trim()];
  const described = signature.parameters.filter((parameter) => describe(parameter.schema) !== "");
  if (described.length > 0) {
    lines.push("", "Args:");
    for (const parameter of described) {
      lines.push(`    ${parameter.name}: ${describe(parameter.schema).replaceAll("\n", "\n        ")}`);
    }
  }
  const result = nested === null ? describe(output) : (output.description?.trim() ?? "");
  if (result !== "") lines.push("", "Returns:", `    ${result.replaceAll("\n", "\n    ")}`);
  const doc = lines.join("\n").replaceAll("\\", "\\\\").replaceAll('"""', "'''");
  const isShort = !doc.includes("\n");
  const quoted = isShort ? `"""${doc}"""` : `"""${doc}\n"""`;
  return [...(nested?.classes ?? []), `${head}\n${indent(quoted)}`].join("\n\n");
}

const indent = (text: string): string =>
  text
    .split("\n")
    .map((line) => (line === "" ? "" : `    ${line}`))
    .join("\n");

function describe(schema: JsonSchema): string {
  const parts: string[] = [];
  const text = schema.description ?? dereference(schema, schema)?.description;
  if (typeof text === "string" && text.trim() !== "") parts.push(text.trim());
  const shape = shapeOf(schema, schema);
  if (shape !== null) parts.push(`Shape: ${shape}`);
  return parts.join(" ");
}

function toPythonParameter(parameter: ToolParameter): string {
  const type = toPythonType(parameter.schema);
  if (parameter.isRequired) return `${parameter.name}: ${type}`;
  if ("default" in parameter.schema) return `${parameter.name}: ${type} = ${toPythonLiteral(parameter.schema.default)}`;
  const optional = acceptsNull(parameter.schema) ? type : `${type} | None`;
  return `${parameter.name}: ${optional} = None`;
}

/** A JSON Schema as a Python type expression. */
export function toPythonType(schema: JsonSchema, root: JsonSchema = schema, depth = 0): string {
  if (depth > 8) return "Any";
  if (schema.$ref !== undefined) {
    const target = dereference(schema, root);
    return target ? toPythonType(target, root, depth + 1) : "Any";
  }
  if ("const" in schema) return schema.const === null ? "None" : `Literal[${toPythonLiteral(schema.const)}]`;
  if (schema.enum) return `Literal[${schema.enum.map(toPythonLiteral).join(", ")}]`;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return unionOf(choices.map((choice) => toPythonType(choice, root, depth + 1)));
  if (schema.allOf?.length === 1) return toPythonType(schema.allOf[0], root, depth + 1);
  if (Array.isArray(schema.type)) {
    return unionOf(schema.type.map((type: string) => toPythonType({ ...schema, type }, root, depth + 1)));
  }
  switch (schema.type) {
    case undefined:
      return schema.properties || schema.allOf ? "dict" : "Any";
    case "array":
      return typeof schema.items === "object" && !schema.prefixItems
        ? `list[${toPythonType(schema.items, root, depth + 1)}]`
        : "list";
    case "object":
      return typeof schema.additionalProperties === "object" && !schema.properties
        ? `dict[str, ${toPythonType(schema.additionalProperties, root, depth + 1)}]`
        : "dict";
    default:
      return pythonTypeName(schema.type as string);
  }
}

const unionOf = (types: string[]): string => {
  const distinct = [...new Set(types)];
  return distinct.includes("Any") ? "Any" : distinct.join(" | ");
};

/** The keys of a dict (or of the dicts in a list, a dict, a union) as text, or null where the type says all there is. */
function shapeOf(schema: JsonSchema, root: JsonSchema, depth = 0): string | null {
  const target = schema.$ref === undefined ? schema : dereference(schema, root);
  if (!target || depth > 6) return null;
  if (target.properties) {
    const required = new Set(target.required ?? []);
    const entries = Object.entries(target.properties).map(([key, property]) => {
      const note = property.description ? ` (${property.description.trim()})` : "";
      const type = shapeOf(property, root, depth + 1) ?? toPythonType(property, root, depth + 1);
      return `${toPythonLiteral(key)}${required.has(key) ? "" : " (optional)"}: ${type}${note}`;
    });
    return `{${entries.join(", ")}}`;
  }
  const choices = target.anyOf ?? target.oneOf;
  if (choices) {
    const shapes = choices.map((choice) => shapeOf(choice, root, depth + 1));
    if (shapes.every((shape) => shape === null)) return null;
    const types = shapes.map((shape, index) => shape ?? toPythonType(choices[index], root, depth + 1));
    return [...new Set(types)].join(" | ");
  }
  if (typeof target.additionalProperties === "object") {
    const value = shapeOf(target.additionalProperties, root, depth + 1);
    return value === null ? null : `{str: ${value}, ...}`;
  }
  if (typeof target.items === "object") {
    const item = shapeOf(target.items, root, depth + 1);
    return item === null ? null : `[${item}, ...]`;
  }
  if (target.prefixItems) {
    return `[${target.prefixItems.map((item) => shapeOf(item, root, depth + 1) ?? toPythonType(item, root)).join(", ")}]`;
  }
  return null;
}

function dereference(schema: JsonSchema, root: JsonSchema): JsonSchema | undefined {
  const name = schema.$ref?.match(/^#\/\$defs\/(.+)$/)?.[1];
  if (name === undefined) return undefined;
  const definitions = new Map(Object.entries(root.$defs ?? {}));
  return definitions.get(name.replaceAll("~1", "/").replaceAll("~0", "~"));
}
