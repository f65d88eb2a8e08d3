// What an OpenAPI description says of each operation, as a tool needs it: name, arguments, where each goes, what comes back.
//
// References (`$ref`) are resolved where they stand, to a bounded depth, so that a schema that holds itself ends in "anything".
// The properties of a JSON body are arguments beside the parameters where no two of them have the same name; else the body is one argument,
// `body`. Names that Python cannot take are changed and kept by their place.

import { type Fields, isFields } from "./fields.ts";
import type { JsonSchema } from "./json-schema.ts";
import { takeName, toPythonName, toToolName } from "./mcp/mcp-names.ts";
import { toSnakeCase } from "./names.ts";

/** The parts of a description that are read. */
export type Spec = {
  openapi: string;
  servers?: readonly { url?: string; variables?: Readonly<Record<string, { default?: string }>> }[];
  paths?: Readonly<Record<string, unknown>>;
  [part: string]: unknown;
};

export type OperationParameter = {
  /** The service's name, and the argument's. */
  name: string;
  argument: string;
  place: "path" | "query" | "header";
  /** Whether each item of a list is a parameter of its own. */
  isExploded: boolean;
};

export type Operation = {
  /** The operationId; empty where there is none. */
  id: string;
  /** "GET /path". */
  label: string;
  name: string;
  description: string;
  method: string;
  path: string;
  parameters: readonly OperationParameter[];
  body: { toBody(args: Record<string, unknown>): unknown } | null;
  inputs: JsonSchema;
  output: JsonSchema;
};

const methods = ["get", "put", "post", "delete", "options", "head", "patch"];
const deepestReference = 8;

/** Every operation, in the order of the description. */
export function readOperations(spec: Spec, namePrefix: string): Operation[] {
  const taken = new Set<string>();
  const reader = new SpecReader(spec);
  return Object.entries(spec.paths ?? {}).flatMap(([path, given]) => {
    const item = reader.resolve(given);
    if (!isFields(item)) return [];
    return methods.flatMap((method) => {
      const operation = item[method];
      if (!isFields(operation)) return [];
      const id = typeof operation.operationId === "string" ? operation.operationId : "";
      const plain = id === "" ? `${method}_${path.replaceAll(/[{}]/g, "")}` : id;
      const named = toToolName(toSnakeCase(toPythonName(plain, "operation")).replaceAll(/_{2,}/g, "_"), namePrefix);
      return [reader.operation({ path, method, item, operation, id, name: takeName(named, taken) })];
    });
  });
}

type Found = { path: string; method: string; item: Fields; operation: Fields; id: string; name: string };

class SpecReader {
  readonly #spec: Spec;

  constructor(spec: Spec) {
    this.#spec = spec;
  }

  /** What a value stands for when it is a reference within the description. */
  resolve(value: unknown): unknown {
    let found = value;
    for (let step = 0; isFields(found) && typeof found.$ref === "string"; step++) {
      if (step > deepestReference || !found.$ref.startsWith("#/")) return {};
      found = found.$ref
        .slice(2)
        .split("/")
        .map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"))
        .reduce<unknown>((held, key) => (isFields(held) && Object.hasOwn(held, key) ? held[key] : {}), this.#spec);
    }
    return found;
  }

  operation({ path, method, item, operation, id, name }: Found): Operation {
    const properties = new Map<string, JsonSchema>();
    const required: string[] = [];
    const taken = new Set<string>();
    const parameters = this.#parameters(item, operation).map((given): OperationParameter => {
      const argument = takeName(toPythonName(toSnakeCase(String(given.name)), "argument"), taken);
      const place = given.in as OperationParameter["place"];
      properties.set(argument, described(this.schema(given.schema ?? jsonContent(given)), given.description));
      if (given.required === true || place === "path") required.push(argument);
      return { name: String(given.name), argument, place, isExploded: given.explode !== false };
    });
    const body = this.#body(operation, { properties, required, taken });
    const words = [operation.summary, operation.description].filter(
      (text) => typeof text === "string" && text.trim() !== "",
    );
    const label = `${method.toUpperCase()} ${path}`;
    return {
      ...{ id, label, name, path, parameters, body, method: method.toUpperCase() },
      description: words.length === 0 ? `Asks the service: ${label}.` : [...new Set(words)].join("\n"),
      inputs: { type: "object", properties: Object.fromEntries(properties), required, additionalProperties: false },
      output: this.#output(operation),
    };
  }

  /** Those of the operation before those of its path; cookies are left out. */
  #parameters(item: Fields, operation: Fields): Fields[] {
    const all = [operation.parameters, item.parameters].flatMap((list) => (Array.isArray(list) ? list : []));
    const found = new Map<string, Fields>();
    for (const each of all) {
      const given = this.resolve(each);
      if (!isFields(given) || !["path", "query", "header"].includes(String(given.in))) continue;
      const key = `${given.in} ${given.name}`;
      if (!found.has(key)) found.set(key, given);
    }
    return [...found.values()];
  }

  #body(
    operation: Fields,
    { properties, required, taken }: { properties: Map<string, JsonSchema>; required: string[]; taken: Set<string> },
  ): Operation["body"] {
    const given = this.resolve(operation.requestBody);
    if (!isFields(given)) return null;
    const schema = this.schema(jsonContent(given));
    const isRequired = given.required === true;
    const fields = Object.entries(schema.properties ?? {});
    const clashes = fields.some(([name]) => taken.has(toPythonName(toSnakeCase(name), "argument")));
    if (fields.length === 0 || clashes || schema.anyOf || schema.oneOf) {
      const argument = takeName("body", taken);
      properties.set(argument, described(schema, given.description));
      if (isRequired) required.push(argument);
      return { toBody: (args) => args[argument] };
    }
    const names = new Map<string, string>();
    for (const [name, property] of fields) {
      const argument = takeName(toPythonName(toSnakeCase(name), "argument"), taken);
      names.set(argument, name);
      properties.set(argument, property);
      if (isRequired && schema.required?.includes(name)) required.push(argument);
    }
    return {
      toBody: (args) => {
        const present = [...names].filter(([argument]) => args[argument] !== undefined);
        if (present.length === 0 && !isRequired) return undefined;
        return Object.fromEntries(present.map(([argument, name]) => [name, args[argument]]));
      },
    };
  }

  /** Of the first answer that is a success. */
  #output(operation: Fields): JsonSchema {
    const responses = isFields(operation.responses) ? Object.entries(operation.responses) : [];
    const success =
      responses.find(([status]) => /^2/.test(status)) ?? responses.find(([status]) => status === "default");
    const response = this.resolve(success?.[1]);
    if (!isFields(response)) return {};
    return this.schema(jsonContent(response));
  }

  /** A schema with its references resolved and `nullable` of 3.0 said as 3.1 says it. */
  schema(given: unknown, depth = 0): JsonSchema {
    const found = this.resolve(given);
    if (!isFields(found) || depth > deepestReference) return {};
    const { nullable, properties, items, additionalProperties, example: _, examples: __, ...rest } = found;
    const schema: JsonSchema = { ...rest };
    for (const keyword of ["anyOf", "oneOf"] as const) {
      const choices = found[keyword];
      if (Array.isArray(choices)) schema[keyword] = choices.map((choice) => this.schema(choice, depth + 1));
    }
    if (Array.isArray(found.allOf)) {
      delete schema.allOf;
      Object.assign(
        schema,
        mergeAll(found.allOf.map((part) => this.schema(part, depth + 1))),
        rest.description ? { description: rest.description } : {},
      );
      delete schema.allOf;
    }
    if (isFields(properties)) {
      const own = Object.entries(properties).map(([name, property]) => [name, this.schema(property, depth + 1)]);
      schema.properties = { ...schema.properties, ...Object.fromEntries(own) };
      schema.type ??= "object";
    }
    if (isFields(items)) schema.items = this.schema(items, depth + 1);
    if (isFields(additionalProperties)) schema.additionalProperties = this.schema(additionalProperties, depth + 1);
    else if (typeof additionalProperties === "boolean") schema.additionalProperties = additionalProperties;
    if (nullable === true && typeof schema.type === "string") schema.type = [schema.type, "null"];
    return schema;
  }
}

/** The parts of an object that is described in parts. */
function mergeAll(parts: readonly JsonSchema[]): JsonSchema {
  const properties = Object.assign({}, ...parts.map((part) => part.properties ?? {})) as Record<string, JsonSchema>;
  const required = parts.flatMap((part) => part.required ?? []);
  const whole = Object.assign({}, ...parts) as JsonSchema;
  return Object.keys(properties).length === 0 ? whole : { ...whole, type: "object", properties, required };
}

/** The schema of a body, parameter or answer that is JSON. */
function jsonContent(holder: Fields): unknown {
  if (!isFields(holder.content)) return undefined;
  const json = Object.entries(holder.content).find(([type]) => /[/+]json/i.test(type));
  return isFields(json?.[1]) ? json[1].schema : undefined;
}

const described = (schema: JsonSchema, description: unknown): JsonSchema =>
  typeof description === "string" && description.trim() !== ""
    ? { ...schema, description: description.trim() }
    : schema;
