// Which numbers of a tool's result are Python floats.
//
// JavaScript has one type of number, Python two: a tool that is declared to give a `number` must give 21.0 and not 21, or
// `x.is_integer()` fails and `print(x)` shows something else than the model expects. The result is walked along the
// output schema; numbers stay as they are wherever the schema says `integer` or nothing. How a float is marked is the
// executor's business.

import type { JsonSchema } from "../tools/json-schema.ts";

/** A copy of `value` in which `mark` was put on each number that the schema calls a number; `value` itself where there is none. */
export function markFloats(value: unknown, schema: JsonSchema, mark: (float: number) => unknown): unknown {
  return new FloatMarker(schema, mark).walk(value, schema, 0);
}

const deepestValue = 100;

class FloatMarker {
  readonly #root: JsonSchema;
  readonly #mark: (float: number) => unknown;

  constructor(root: JsonSchema, mark: (float: number) => unknown) {
    this.#root = root;
    this.#mark = mark;
  }

  walk(value: unknown, schema: JsonSchema | boolean | undefined, depth: number): unknown {
    if (typeof schema !== "object" || depth > deepestValue) return value;
    if (typeof value === "number") return this.#isFloat(schema, value, depth) ? this.#mark(value) : value;
    if (typeof value !== "object" || value === null) return value;
    const form = this.#formFor(schema, value, depth);
    if (form === undefined) return value;
    if (Array.isArray(value)) {
      return value.map((item, index) => this.walk(item, form.prefixItems?.[index] ?? form.items, depth + 1));
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return value;
    const properties = new Map(Object.entries(form.properties ?? {}));
    const entries = Object.entries(Object.getOwnPropertyDescriptors(value))
      .filter(([, property]) => property.enumerable)
      .map(([key, property]): [string, PropertyDescriptor] => {
        // A getter is left for the border to refuse.
        if (!("value" in property)) return [key, property];
        const walked = this.walk(property.value, properties.get(key) ?? form.additionalProperties, depth + 1);
        return [key, { ...property, value: walked }];
      });
    const copy: object = Object.create(prototype);
    for (const [key, property] of entries) Object.defineProperty(copy, key, property);
    return copy;
  }

  #isFloat(schema: JsonSchema, value: number, depth: number): boolean {
    const alternatives = this.#alternatives(schema, depth);
    const types = alternatives.flatMap((form) => form.type ?? []);
    return types.includes("number") && !(types.includes("integer") && Number.isInteger(value));
  }

  /** The alternative that this array or object is meant to be. */
  #formFor(schema: JsonSchema, value: object, depth: number): JsonSchema | undefined {
    const type = Array.isArray(value) ? "array" : "object";
    const ofType = this.#alternatives(schema, depth).filter((form) => form.type === type || form.type?.includes(type));
    const whole = ofType.filter((form) => (form.required ?? []).every((key) => Object.hasOwn(value, key)));
    const knownKeys = (form: JsonSchema): number =>
      Object.keys(form.properties ?? {}).filter((key) => Object.hasOwn(value, key)).length;
    // Where several fit, the one that knows most of the keys.
    return whole.toSorted((left, right) => knownKeys(right) - knownKeys(left))[0] ?? ofType[0];
  }

  #alternatives(schema: JsonSchema, depth: number): JsonSchema[] {
    if (depth > deepestValue) return [];
    if (schema.$ref !== undefined) {
      const name = schema.$ref.match(/^#\/\$defs\/(.+)$/)?.[1];
      if (schema.$ref === "#") return this.#alternatives(this.#root, depth + 1);
      const found = name === undefined ? undefined : new Map(Object.entries(this.#root.$defs ?? {})).get(name);
      return found === undefined ? [] : this.#alternatives(found, depth + 1);
    }
    const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
    return choices === undefined ? [schema] : choices.flatMap((choice) => this.#alternatives(choice, depth + 1));
  }
}
