// Arguments that are nearly right, made right; and arguments that were left out, filled in.
//
// Models write "5" where 5 is wanted, "Celsius" for "celsius", one text for a list of texts. Where only one thing can be meant
// the value is changed, and the call is one the less; where two can be, nothing is done and the caller is told. A number for a
// text is left alone: 10115 was perhaps "010115". Nothing is changed that fits already.

import { isPlainObject } from "./fields.ts";
import { checkJsonSchema, type JsonSchema, resolveReference } from "./json-schema.ts";

const deepestValue = 32;

/** The value with the defaults of its schema in the places where nothing was given. The given value is not changed. */
export function withDefaults(schema: JsonSchema, value: unknown, root: JsonSchema = schema, depth = 0): unknown {
  const target = schema.$ref === undefined ? schema : { ...resolveReference(root, schema.$ref), ...schema };
  if (depth > deepestValue) return value;
  if (Array.isArray(value)) {
    const { items } = target;
    return typeof items === "object" ? value.map((item) => withDefaults(items, item, root, depth + 1)) : value;
  }
  if (!isPlainObject(value) || target.properties === undefined) return value;
  const filled = new Map(Object.entries(value));
  for (const [name, property] of Object.entries(target.properties)) {
    const held = filled.get(name);
    if (held !== undefined) filled.set(name, withDefaults(property, held, root, depth + 1));
    else if (property.default !== undefined) filled.set(name, structuredClone(property.default));
  }
  return Object.fromEntries(filled);
}

/** The value with its near-misses mended; where nothing can be mended, as it was. */
export function mendNearMisses(schema: JsonSchema, value: unknown, root: JsonSchema = schema, depth = 0): unknown {
  if (depth > deepestValue || fits(schema, value, root)) return value;
  const target = schema.$ref === undefined ? schema : { ...resolveReference(root, schema.$ref), ...schema };
  const choices = target.anyOf ?? target.oneOf;
  if (choices !== undefined) {
    const mended = choices
      .map((choice) => ({ choice, made: mendNearMisses(choice, value, root, depth + 1) }))
      .filter(({ choice, made }) => fits(choice, made, root));
    return mended.length === 1 ? mended[0].made : value;
  }
  if (target.enum !== undefined) return nearestChoice(target.enum, value);
  if (Array.isArray(value)) {
    const { items } = target;
    return typeof items === "object" ? value.map((item) => mendNearMisses(items, item, root, depth + 1)) : value;
  }
  if (isPlainObject(value) && target.properties !== undefined) {
    const properties = new Map(Object.entries(target.properties));
    return Object.fromEntries(
      Object.entries(value).map(([name, held]) => {
        const property = properties.get(name);
        return [name, property === undefined ? held : mendNearMisses(property, held, root, depth + 1)];
      }),
    );
  }
  const types = typeof target.type === "string" ? [target.type] : (target.type ?? []);
  // A text is never a near-miss of something else where a text is allowed.
  if (types.includes("string")) return value;
  const made = types.map((type) => convert(type, value, target)).filter((each) => each !== undefined);
  const fitting = made.filter((each) => fits(target, each, root));
  if (fitting.length === 1) return fitting[0];
  return made.length === 1 ? mendNearMisses(target, made[0], root, depth + 1) : value;
}

/** undefined where the value cannot be meant as this type. */
function convert(type: string, value: unknown, schema: JsonSchema): unknown {
  if (typeof value === "string") {
    const text = value.trim();
    if (type === "integer" && /^[+-]?\d{1,15}(\.0+)?$/.test(text)) return Number(text);
    if (type === "number" && /^[+-]?(\d{1,15}(\.\d+)?|\.\d+)(e[+-]?\d{1,2})?$/i.test(text)) return Number(text);
    if (type === "boolean" && /^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
    if (type === "null" && /^(null|None)$/.test(text)) return null;
    if (type === "array" && text.startsWith("[")) return parseAs(text, Array.isArray);
    if (type === "object" && text.startsWith("{")) return parseAs(text, isPlainObject);
  }
  if (type === "array" && value !== null && typeof schema.items === "object") return [value];
  return undefined;
}

function parseAs(text: string, isWanted: (value: unknown) => boolean): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isWanted(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The one choice that differs in case and in the spaces around it alone. */
function nearestChoice(choices: readonly unknown[], value: unknown): unknown {
  const plain = (each: unknown): string => String(each).trim().toLowerCase();
  if (typeof value !== "string") return value;
  const near = choices.filter(
    (choice) => ["string", "number"].includes(typeof choice) && plain(choice) === plain(value),
  );
  return near.length === 1 ? near[0] : value;
}

const fits = (schema: JsonSchema, value: unknown, root: JsonSchema): boolean =>
  checkJsonSchema(root.$defs === undefined || schema === root ? schema : { ...schema, $defs: root.$defs }, value)
    .length === 0;
