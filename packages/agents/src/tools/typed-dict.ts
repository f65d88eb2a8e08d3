// Nested results of tools as Python classes: what a model reads most easily of a dict that holds dicts.
//
//   class GetRouteStep(TypedDict):
//       street: str
//       metres: float  # How far to go on.
//
//   class GetRouteResult(TypedDict):
//       steps: list[GetRouteStep]
//       toll: NotRequired[float]
//
// At run time the result is a plain dict; the classes stand in the prompt only. A result without dicts in dicts stays one line of the docstring.

import type { JsonSchema } from "./json-schema.ts";
import { isPythonIdentifier } from "./names.ts";

export type TypedDicts = {
  /** The type of the whole, naming the last class. */
  type: string;
  /** Definitions, those first that others name. */
  classes: string[];
};

type Resolve = (schema: JsonSchema) => JsonSchema | undefined;

/** null where the schema has no object within an object, or one that cannot be a class (a key that is no identifier, a recursion). */
export function toTypedDicts(
  toolName: string,
  schema: JsonSchema,
  tools: { resolve: Resolve; typeOf: (schema: JsonSchema) => string },
): TypedDicts | null {
  if (objectDepth(schema, tools.resolve, 0) < 1) return null;
  const writer = new Writer(toPascalCase(toolName), tools);
  const type = writer.typeOf(schema, "Result");
  return writer.isPossible ? { type, classes: writer.classes } : null;
}

const deepest = 8;

/** How many objects stand within each other. */
function objectDepth(schema: JsonSchema, resolve: Resolve, depth: number): number {
  const target = resolve(schema);
  if (target === undefined || depth > deepest) return 0;
  if (typeof target.items === "object") return objectDepth(target.items, resolve, depth + 1);
  const inner = Object.values(target.properties ?? {}).map((each) => objectDepth(each, resolve, depth + 1));
  return target.properties === undefined ? 0 : 1 + Math.max(0, ...inner);
}

class Writer {
  readonly classes: string[] = [];
  isPossible = true;
  readonly #prefix: string;
  readonly #tools: { resolve: Resolve; typeOf: (schema: JsonSchema) => string };
  readonly #names = new Set<string>();
  #depth = 0;

  constructor(prefix: string, tools: { resolve: Resolve; typeOf: (schema: JsonSchema) => string }) {
    this.#prefix = prefix;
    this.#tools = tools;
  }

  /** `role`: what the value is in the whole, for the name of its class. */
  typeOf(schema: JsonSchema, role: string): string {
    const target = this.#tools.resolve(schema) ?? schema;
    if (this.#depth > deepest) this.isPossible = false;
    if (!this.isPossible) return "dict";
    if (typeof target.items === "object" && target.prefixItems === undefined) {
      const item = role === "Result" ? "Item" : role.replace(/(?<=[a-z]{2})s$/, "");
      return `list[${this.typeOf(target.items, item)}]`;
    }
    return target.properties === undefined ? this.#tools.typeOf(schema) : this.#define(target, role);
  }

  #define(schema: JsonSchema, role: string): string {
    this.#depth += 1;
    const required = new Set(schema.required ?? []);
    const lines = Object.entries(schema.properties ?? {}).map(([key, property]) => {
      if (!isPythonIdentifier(key)) this.isPossible = false;
      const type = this.typeOf(property, toPascalCase(key));
      const note =
        property.description === undefined ? "" : `  # ${property.description.trim().replaceAll(/\s+/g, " ")}`;
      return `    ${key}: ${required.has(key) ? type : `NotRequired[${type}]`}${note}`;
    });
    this.#depth -= 1;
    const name = this.#nameFor(role);
    this.classes.push(`class ${name}(TypedDict):\n${lines.join("\n") || "    pass"}`);
    return name;
  }

  #nameFor(role: string): string {
    let name = `${this.#prefix}${role}`;
    for (let count = 2; this.#names.has(name); count++) name = `${this.#prefix}${role}${count}`;
    this.#names.add(name);
    return name;
  }
}

const toPascalCase = (name: string): string =>
  name.replaceAll(/(?:^|_+)([a-zA-Z0-9])/g, (_, first: string) => first.toUpperCase());
