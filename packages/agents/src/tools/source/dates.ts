// Dates of a documented function: `Date` in its types is a text in ISO form for the program, and a Date for the function.

import { isPlainObject } from "../fields.ts";
import type { JsonSchema } from "../json-schema.ts";
import { pythonException } from "../python-exception.ts";

/** An argument with dates where its type has them. Throws a ValueError of Python for a text that is no date. */
export function toDates(schema: JsonSchema, value: unknown): unknown {
  if (typeof value === "string") {
    const choices = schema.anyOf ?? [schema];
    // Where a text may be meant as well, it stays one.
    const isDate =
      choices.some(isDateSchema) && !choices.some((choice) => choice.type === "string" && !isDateSchema(choice));
    if (!isDate) return value;
    const date = new Date(value);
    if (!Number.isNaN(date.getTime())) return date;
    throw pythonException("ValueError", `Invalid isoformat string: '${value}'`);
  }
  const { items, properties } = schema;
  if (Array.isArray(value) && typeof items === "object") return value.map((item) => toDates(items, item));
  if (!isPlainObject(value) || properties === undefined) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [
      key,
      toDates(Object.hasOwn(properties, key) ? properties[key] : {}, held),
    ]),
  );
}

const isDateSchema = ({ type, format }: JsonSchema): boolean => type === "string" && format === "date-time";

/** A result with dates as texts. */
export function fromDates(value: unknown, depth = 0): unknown {
  if (value instanceof Date) return value.toISOString();
  if (depth > 32) return value;
  if (Array.isArray(value)) return value.map((item) => fromDates(item, depth + 1));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, fromDates(held, depth + 1)]));
}
