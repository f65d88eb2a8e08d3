// Reads values as Python writes them: {'city': "Rome", 'days': [1, 2.5, None], 'warm': True}.
//
// Models that were trained on Python write the arguments of calls so, where JSON is asked for. JSON is read too, as far as it is such a
// literal with true, false and null. Nothing is computed: what is no literal is no value.

/** What stands at `at`, and where it ends; null where no literal stands there. */
export function readPythonLiteral(text: string, at: number): { value: unknown; end: number } | null {
  const reader = new LiteralReader(text, at);
  try {
    return { value: reader.value(0), end: reader.at };
  } catch (error) {
    if (error instanceof NoLiteral) return null;
    throw error;
  }
}

/** The value of the whole text; undefined where it is none. */
export function parsePythonLiteral(text: string): unknown {
  const read = readPythonLiteral(text.trim(), 0);
  return read === null || read.end < text.trim().length ? undefined : read.value;
}

class NoLiteral extends Error {}

const deepestValue = 100;
const words: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...([
    ["True", true],
    ["False", false],
    ["None", null],
  ] as const),
  ...([
    ["true", true],
    ["false", false],
    ["null", null],
  ] as const),
]);
const escapes: ReadonlyMap<string, string> = new Map([
  ...([
    ["n", "\n"],
    ["t", "\t"],
    ["r", "\r"],
    ["b", "\b"],
    ["f", "\f"],
    ["\n", ""],
  ] as const),
  ...([
    ["\\", "\\"],
    ["'", "'"],
    ['"', '"'],
    ["/", "/"],
  ] as const),
]);

class LiteralReader {
  at: number;
  readonly #text: string;

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  value(depth: number): unknown {
    if (depth > deepestValue) throw new NoLiteral();
    this.#skipSpace();
    const sign = this.#text[this.at];
    if (sign === "{") return this.#dict(depth);
    if (sign === "[") return this.#items("]", depth);
    if (sign === "(") return this.#items(")", depth);
    if (sign === "'" || sign === '"') return this.#string(sign);
    const word = this.#match(/[A-Za-z]+/y);
    if (word !== null && words.has(word)) return words.get(word);
    const number = word === null ? this.#match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y) : null;
    if (number === null) throw new NoLiteral();
    return Number(number);
  }

  #dict(depth: number): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    for (this.at += 1; !this.#take("}"); ) {
      const key = this.value(depth + 1);
      if (typeof key !== "string" || !this.#take(":")) throw new NoLiteral();
      entries.push([key, this.value(depth + 1)]);
      if (!this.#take(",") && !this.#stands("}")) throw new NoLiteral();
    }
    return Object.fromEntries(entries);
  }

  #items(close: string, depth: number): unknown[] {
    const items: unknown[] = [];
    for (this.at += 1; !this.#take(close); ) {
      items.push(this.value(depth + 1));
      if (!this.#take(",") && !this.#stands(close)) throw new NoLiteral();
    }
    return items;
  }

  #string(mark: string): string {
    const long = this.#text.startsWith(mark.repeat(3), this.at) ? mark.repeat(3) : mark;
    let value = "";
    for (this.at += long.length; !this.#text.startsWith(long, this.at); this.at += 1) {
      const sign = this.#text[this.at];
      if (sign === undefined || (sign === "\n" && long.length === 1)) throw new NoLiteral();
      value += sign === "\\" ? this.#escape() : sign;
    }
    this.at += long.length;
    return value;
  }

  /** Leaves the reader on the last sign of the escape. */
  #escape(): string {
    this.at += 1;
    const sign = this.#text[this.at] ?? "";
    const code = this.#match(/x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}/y);
    if (code === null) return escapes.get(sign) ?? `\\${sign}`;
    this.at -= 1;
    return String.fromCharCode(Number.parseInt(code.slice(1), 16));
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }

  #stands(sign: string): boolean {
    this.#skipSpace();
    return this.#text[this.at] === sign;
  }

  #take(sign: string): boolean {
    const stands = this.#stands(sign);
    if (stands) this.at += 1;
    return stands;
  }

  #skipSpace(): void {
    while (/\s/.test(this.#text[this.at] ?? "")) this.at += 1;
  }
}
