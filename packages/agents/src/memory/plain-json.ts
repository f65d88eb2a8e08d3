// Values of the program and of tools as JSON, both ways and without loss.
//
// What an answer or an observation holds may be more than JSON knows: ints beyond 2^53, bytes, nan, dates, sets, dicts whose keys
// are no text. Each of those becomes an object with the one key "$type" and its content; an object of the data that has that
// key itself is wrapped, so that reading gives back exactly what was written. What is no data (a function, a class of
// somebody else, a getter) becomes the text that describes it; a cycle becomes "...".

const deepestValue = 200;

/** A value that JSON.stringify writes as it is, and `decodeValue` turns back. */
export function encodeValue(value: unknown): unknown {
  return encode(value, []);
}

function encode(value: unknown, within: readonly object[]): unknown {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      if (Number.isFinite(value) && !Object.is(value, -0)) return value;
      return { $type: "number", value: Object.is(value, -0) ? "-0" : String(value) };
    case "bigint":
      return { $type: "int", value: String(value) };
    case "undefined":
      return { $type: "undefined" };
    case "object":
      return value === null ? null : encodeObject(value, within);
    default:
      return String(value);
  }
}

function encodeObject(value: object, within: readonly object[]): unknown {
  if (within.includes(value) || within.length > deepestValue) return "...";
  const inner = [...within, value];
  const each = (item: unknown): unknown => encode(item, inner);
  if (Array.isArray(value)) return value.map(each);
  if (value instanceof Uint8Array) return { $type: "bytes", value: toBase64(value) };
  if (value instanceof Date)
    return { $type: "date", value: Number.isNaN(value.getTime()) ? null : value.toISOString() };
  if (value instanceof Set) return { $type: "set", value: [...value].map(each) };
  if (value instanceof Map) return { $type: "map", value: [...value].map((entry) => entry.map(each)) };
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  const entries = Object.entries(Object.getOwnPropertyDescriptors(value))
    .filter(([, property]) => property.enumerable && "value" in property)
    .map(([key, property]): [string, unknown] => [key, each(property.value)]);
  const plain: unknown = fromEntries(entries);
  return Object.hasOwn(value, "$type") ? { $type: "object", value: plain } : plain;
}

/** The value that `encodeValue` was given. */
export function decodeValue(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(decodeValue);
  if (typeof json !== "object" || json === null) return json;
  const fields = new Map<string, unknown>(Object.entries(json));
  const held = fields.get("value");
  switch (fields.get("$type")) {
    case "number":
      return Number(held);
    case "int":
      return BigInt(String(held));
    case "undefined":
      return undefined;
    case "bytes":
      return fromBase64(String(held));
    case "date":
      return new Date(held === null ? Number.NaN : String(held));
    case "set":
      return new Set(listOf(held).map(decodeValue));
    case "map":
      return new Map(listOf(held).map((entry) => listOf(entry).map(decodeValue) as [unknown, unknown]));
    case "object":
      return decodeFields(typeof held === "object" && held !== null ? held : {});
    default:
      return decodeFields(json);
  }
}

export const toBase64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");

export const fromBase64 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "base64"));

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const decodeFields = (json: object): Record<string, unknown> =>
  fromEntries(Object.entries(json).map(([key, held]) => [key, decodeValue(held)]));

/** Also a key such as __proto__ becomes a property of its own. */
const fromEntries = (entries: Iterable<[string, unknown]>): Record<string, unknown> => Object.fromEntries(entries);
