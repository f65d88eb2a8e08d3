// Results of tools that are dicts as Python classes: what a model reads most easily, and writes programs with that go on from there.
//
//   class GetRouteStep(TypedDict):
//       street: str
//       metres: float  # How far to go on.
//
//   class GetRouteResult(TypedDict):
//       steps: list[GetRouteStep]
//       toll: NotRequired[float]
//
// At run time the result is a plain dict; the classes stand in the prompt only.

import type { JsonSchema } from "./json-schema.ts";
import { isPythonIdentifier } from "./names.ts";

export type TypedDicts = {
  /** The type of the whole, naming the last class. */
  type: string;
  /** Definitions, those first that others name. */
  classes: string[];
};

type Resolve = (schema: JsonSchema) => JsonSchema | undefined;

/** null where the schema has no object with known keys, or one that cannot be a class (a key that is no identifier, a recursion). */
export function toTypedDicts(
  toolName: string,
  schema: JsonSchema,
  tools: { resolve: Resolve; typeOf: (schema: JsonSchema) => string },
): TypedDicts | null {
  if (!hasKeys(schema, tools.resolve, 0)) return null;
  const writer = new Writer(toPascalCase(toolName), tools);
  const type = writer.typeOf(schema, "Result");
  return writer.isPossible ? { type, classes: writer.classes } : null;
}

const deepest = 8;

/** Is there an object whose keys are known, at the top or in lists? */
function hasKeys(schema: JsonSchema, resolve: Resolve, depth: number): boolean {
  const target = resolve(schema);
  if (target === undefined || depth > deepest) return false;
  return typeof target.items === "object" ? hasKeys(target.items, resolve, depth + 1) : target.properties !== undefined;
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
