// Values as a reader sees them: arguments and results of tools on one line, the final answer in full.
//
// Written as Python writes them, since that is what the program sees. Values come from anywhere, so this never throws,
// never calls a getter, and stops at a budget of characters, a depth and a cycle.

const deepestValue = 20;

/** Python's literal for a plain value, at most about `limit` characters and an ellipsis. */
export function toLiteral(value: unknown, limit: number): string {
  const writer = new LiteralWriter(limit);
  writer.write(value, 0);
  return writer.text;
}

/** A call as Python writes it: `get_weather('Paris', unit='celsius')`. */
export function toCall(
  name: string,
  args: readonly unknown[],
  kwargs: Readonly<Record<string, unknown>>,
  limit: number,
): string {
  const each = Math.max(20, Math.floor(limit / Math.max(1, args.length + Object.keys(kwargs).length)));
  const positional = args.map((value) => toLiteral(value, each));
  const byKeyword = Object.entries(kwargs).map(([key, value]) => `${key}=${toLiteral(value, each)}`);
  return `${name}(${[...positional, ...byKeyword].join(", ")})`;
}

/** A value that a task comes with, as the program will have it: dates are text there, sets lists. At most about 500 characters. */
export function toVariableText(value: unknown): string {
  if (value instanceof Uint8Array) return `<${value.length} bytes>`;
  if (value instanceof Set) return toLiteral([...value], 500);
  return toLiteral(value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : value, 500);
}

/** The final answer: text as it is, everything else as a literal. */
export const toAnswerText = (output: unknown): string =>
  typeof output === "string" ? output : toLiteral(output, Number.POSITIVE_INFINITY);

class LiteralWriter {
  text = "";
  readonly #limit: number;
  readonly #within = new Set<object>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  write(value: unknown, depth: number): void {
    if (typeof value === "string") this.text += this.#quote(value);
    else if (typeof value !== "object" || value === null) this.text += scalar(value);
    else if (this.#within.has(value) || depth > deepestValue) this.text += "...";
    else {
      this.#within.add(value);
      this.#writeObject(value, depth);
      this.#within.delete(value);
    }
  }

  #writeObject(value: object, depth: number): void {
    if (value instanceof Uint8Array) this.text += `bytes(${value.length})`;
    else if (value instanceof Date) this.text += Number.isNaN(value.getTime()) ? "Date(nan)" : value.toISOString();
    else if (value instanceof Error) this.text += `${value.name}(${this.#quote(value.message)})`;
    else if (Array.isArray(value)) this.#writeAll("[", value, "]", (item) => this.write(item, depth + 1));
    else if (value instanceof Set && value.size > 0) {
      this.#writeAll("{", value, "}", (item) => this.write(item, depth + 1));
    } else {
      const entries: Iterable<[unknown, unknown]> = value instanceof Map ? value : dataProperties(value);
      this.#writeAll("{", entries, "}", ([key, held]) => {
        this.write(key, depth + 1);
        this.text += ": ";
        this.write(held, depth + 1);
      });
    }
  }

  #writeAll<Item>(open: string, items: Iterable<Item>, close: string, write: (item: Item) => void): void {
    this.text += open;
    let isFirst = true;
    for (const item of items) {
      if (!isFirst) this.text += ", ";
      isFirst = false;
      if (this.text.length >= this.#limit) {
        this.text += "...";
        break;
      }
      write(item);
    }
    this.text += close;
  }

  // CPython: repr() prefers single quotes and changes to double ones only where that saves escapes.
  #quote(text: string): string {
    const room = Math.max(0, this.#limit - this.text.length);
    const shown = text.length > room ? `${text.slice(0, room)}...` : text;
    const mark = shown.includes("'") && !shown.includes('"') ? '"' : "'";
    const escaped = shown
      .replaceAll("\\", "\\\\")
      .replaceAll("\n", "\\n")
      .replaceAll("\r", "\\r")
      .replaceAll("\t", "\\t")
      .replaceAll(mark, `\\${mark}`);
    return mark + escaped + mark;
  }
}

function scalar(value: unknown): string {
  if (value === null || value === undefined) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (typeof value === "function") return `<function ${value.name}>`;
  if (typeof value === "number" && !Number.isFinite(value)) {
    return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  }
  return String(value);
}

function* dataProperties(value: object): Generator<[string, unknown], void, void> {
  for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
    if (property.enumerable) yield [key, "value" in property ? property.value : "<getter>"];
  }
}
