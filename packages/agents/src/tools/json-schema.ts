// Checks a value against a JSON Schema.
//
// Used for arguments that come from the program and for results that go to it, where the tool was described with plain
// JSON Schema. Messages are read by a model that writes Python, so types carry Python's names: "must be str, not int".
// Keywords: type, enum, const, properties, required, additionalProperties, items, prefixItems, anyOf, oneOf, allOf,
// $ref (local), minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, minLength, maxLength, pattern,
// minItems, maxItems, uniqueItems. Unknown keywords are ignored, as the specification says (2020-12).

/** JSON Schema 2020-12, the keywords that we read; others are kept and handed on. */
export type JsonSchema = {
  type?: string | readonly string[];
  description?: string;
  default?: unknown;
  enum?: readonly unknown[];
  const?: unknown;
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema | boolean;
  prefixItems?: readonly JsonSchema[];
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  allOf?: readonly JsonSchema[];
  $ref?: string;
  $defs?: Readonly<Record<string, JsonSchema>>;
  nullable?: boolean;
  [keyword: string]: unknown;
};

/** One thing that is wrong with a value: where (a path from the value's root) and what, to be read after the name of the place. */
export type SchemaIssue = { path: (string | number)[]; message: string; kind: "type" | "value" };

const deepestValue = 200;

/** Every way in which `value` does not fit; empty when it does. */
export function checkJsonSchema(schema: JsonSchema, value: unknown): SchemaIssue[] {
  const issues: SchemaIssue[] = [];
  new Checker(schema, issues).check(schema, value, []);
  return issues;
}

type Path = (string | number)[];

class Checker {
  readonly #root: JsonSchema;
  readonly #issues: SchemaIssue[];

  constructor(root: JsonSchema, issues: SchemaIssue[]) {
    this.#root = root;
    this.#issues = issues;
  }

  check(schema: JsonSchema | boolean, value: unknown, path: Path): void {
    if (typeof schema === "boolean") {
      if (!schema) this.#report(path, "value", "is not allowed");
      return;
    }
    if (path.length > deepestValue) {
      this.#report(path, "value", "is nested too deeply");
      return;
    }
    if (typeof schema.$ref === "string") this.check(resolveReference(this.#root, schema.$ref), value, path);
    if (!this.#checkType(schema, value, path)) return;
    this.#checkLiterals(schema, value, path);
    this.#checkCombinations(schema, value, path);
    if (typeof value === "number" || typeof value === "bigint") this.#checkNumber(schema, value, path);
    else if (typeof value === "string") this.#checkString(schema, value, path);
    else if (Array.isArray(value)) this.#checkArray(schema, value, path);
    else if (typeof value === "object" && value !== null) this.#checkObject(schema, value, path);
  }

  #report(path: Path, kind: SchemaIssue["kind"], message: string): void {
    this.#issues.push({ path, kind, message });
  }

  #checkType(schema: JsonSchema, value: unknown, path: Path): boolean {
    if (schema.type === undefined) return true;
    const types = typeof schema.type === "string" ? [schema.type] : schema.type;
    if (types.some((type) => isOfType(type, value))) return true;
    this.#report(path, "type", `must be ${types.map(pythonTypeName).join(" or ")}, not ${pythonTypeOf(value)}`);
    return false;
  }

  #checkLiterals(schema: JsonSchema, value: unknown, path: Path): void {
    if ("const" in schema && !isSame(schema.const, value)) {
      this.#report(path, "value", `must be ${toPythonLiteral(schema.const)}, not ${toPythonLiteral(value)}`);
    }
    if (schema.enum && !schema.enum.some((allowed) => isSame(allowed, value))) {
      const allowed = schema.enum.map(toPythonLiteral).join(", ");
      this.#report(path, "value", `must be one of ${allowed}, not ${toPythonLiteral(value)}`);
    }
  }

  #checkCombinations(schema: JsonSchema, value: unknown, path: Path): void {
    for (const part of schema.allOf ?? []) this.check(part, value, path);
    const choices = schema.anyOf ?? schema.oneOf;
    if (!choices) return;
    const meant = this.#meantChoices(choices, value, path);
    if (meant === null) return;
    const failures = meant.map((choice) => this.#tryCheck(choice, value, path));
    const fitting = failures.filter((issues) => issues.length === 0).length;
    if (fitting === 0) {
      // The choice that got furthest says most; where all fail at once, the types are named together.
      const deep = failures.find((issues) => issues.some((issue) => issue.path.length > path.length));
      if (deep) this.#issues.push(...deep);
      else this.#report(path, "type", failures.map((issues) => issues[0].message).join(", or "));
    } else if (fitting > 1 && schema.oneOf) {
      this.#report(path, "value", "fits more than one of the allowed forms");
    }
  }

  /** Of objects that a key tells apart (`kind: "circle"`), those that its value names; null where it names none, which is reported. */
  #meantChoices(choices: readonly JsonSchema[], value: unknown, path: Path): readonly JsonSchema[] | null {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return choices;
    const given = new Map<unknown, unknown>(value instanceof Map ? value : Object.entries(value));
    const objects = choices
      .map((choice) => ({ choice, target: choice.$ref ? resolveReference(this.#root, choice.$ref) : choice }))
      .filter(({ target }) => target.properties !== undefined);
    if (objects.length < 2) return choices;
    const [first, ...others] = objects.map(({ target }) => new Map(Object.entries(target.properties ?? {})));
    for (const [key, property] of first) {
      if (!given.has(key)) continue;
      const literals = [property, ...others.map((properties) => properties.get(key))].map(literalsOf);
      if (literals.some((each) => each === null)) continue;
      const held = given.get(key);
      const meant = objects.filter((_, index) => literals[index]?.some((each) => isSame(each, held)));
      if (meant.length > 0) return meant.map(({ choice }) => choice);
      const allowed = [...new Set(literals.flatMap((each) => each ?? []).map(toPythonLiteral))].join(", ");
      this.#report([...path, key], "value", `must be one of ${allowed}, not ${toPythonLiteral(held)}`);
      return null;
    }
    return choices;
  }

  #tryCheck(schema: JsonSchema, value: unknown, path: Path): SchemaIssue[] {
    const issues: SchemaIssue[] = [];
    new Checker(this.#root, issues).check(schema, value, path);
    return issues;
  }

  #checkNumber(schema: JsonSchema, value: number | bigint, path: Path): void {
    const bounds: [keyword: string, fits: (bound: number) => boolean, words: string][] = [
      ["minimum", (bound) => value >= bound, "at least"],
      ["maximum", (bound) => value <= bound, "at most"],
      ["exclusiveMinimum", (bound) => value > bound, "greater than"],
      ["exclusiveMaximum", (bound) => value < bound, "less than"],
      ["multipleOf", (bound) => Number.isInteger(Number(value) / bound), "a multiple of"],
    ];
    for (const [keyword, fits, words] of bounds) {
      const bound = schema[keyword];
      if (typeof bound === "number" && !fits(bound)) {
        this.#report(path, "value", `must be ${words} ${bound}, not ${value}`);
      }
    }
  }

  #checkString(schema: JsonSchema, value: string, path: Path): void {
    const length = [...value].length;
    if (typeof schema.minLength === "number" && length < schema.minLength) {
      this.#report(path, "value", `must have at least ${schema.minLength} characters, not ${length}`);
    }
    if (typeof schema.maxLength === "number" && length > schema.maxLength) {
      this.#report(path, "value", `must have at most ${schema.maxLength} characters, not ${length}`);
    }
    if (typeof schema.pattern === "string" && toPattern(schema.pattern)?.test(value) === false) {
      this.#report(path, "value", `must match the pattern ${schema.pattern}, not ${toPythonLiteral(value)}`);
    }
  }

  #checkArray(schema: JsonSchema, value: unknown[], path: Path): void {
    if (typeof schema.minItems === "number" && value.length < schema.minItems) {
      this.#report(path, "value", `must have at least ${schema.minItems} items, not ${value.length}`);
    }
    if (typeof schema.maxItems === "number" && value.length > schema.maxItems) {
      this.#report(path, "value", `must have at most ${schema.maxItems} items, not ${value.length}`);
    }
    if (schema.uniqueItems === true && new Set(value.map((item) => JSON.stringify(item))).size < value.length) {
      this.#report(path, "value", "must not hold the same item twice");
    }
    const prefix = schema.prefixItems ?? [];
    value.forEach((item, index) => {
      const itemSchema = prefix[index] ?? schema.items;
      if (itemSchema !== undefined) this.check(itemSchema, item, [...path, index]);
    });
  }

  #checkObject(schema: JsonSchema, value: object, path: Path): void {
    const entries: [unknown, unknown][] = value instanceof Map ? [...value] : Object.entries(value);
    const present = new Set(entries.filter(([, held]) => held !== undefined).map(([key]) => key));
    for (const name of schema.required ?? []) {
      if (!present.has(name)) this.#report([...path, name], "value", "is missing");
    }
    const properties = new Map(Object.entries(schema.properties ?? {}));
    for (const [key, held] of entries) {
      if (held === undefined) continue;
      const keyPath = [...path, typeof key === "number" ? key : String(key)];
      const property = typeof key === "string" ? properties.get(key) : undefined;
      if (property) this.check(property, held, keyPath);
      else if (schema.additionalProperties === false) this.#report(keyPath, "value", "is not a known key");
      else if (typeof schema.additionalProperties === "object") this.check(schema.additionalProperties, held, keyPath);
    }
  }
}

/** The values that a schema allows by name; null where it allows others. */
const literalsOf = (schema: JsonSchema | undefined): readonly unknown[] | null =>
  schema === undefined ? null : "const" in schema ? [schema.const] : (schema.enum ?? null);

/** A pattern of another's making may be one only without the flag, such as `[\w-.]`, or none at all: then nothing is asked of the text. */
function toPattern(source: string): RegExp | null {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(source, flags);
    } catch {
      // The next form.
    }
  }
  return null;
}

/** What a local reference names; an empty schema where there is nothing. */
export function resolveReference(root: JsonSchema, reference: string): JsonSchema {
  if (!reference.startsWith("#")) return {};
  let found: unknown = root;
  for (const part of reference.slice(1).split("/").filter(Boolean)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, key)) return {};
    found = (found as Record<string, unknown>)[key];
  }
  return typeof found === "object" && found !== null ? (found as JsonSchema) : {};
}

function isOfType(type: string, value: unknown): boolean {
  switch (type) {
    case "string":
      return typeof value === "string";
    case "integer":
      return typeof value === "bigint" || (typeof value === "number" && Number.isInteger(value));
    case "number":
      return typeof value === "number" || typeof value === "bigint";
    case "boolean":
      return typeof value === "boolean";
    case "null":
      return value === null || value === undefined;
    case "array":
      return Array.isArray(value);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    default:
      // image, audio and what other vocabularies add: not ours to judge.
      return true;
  }
}

const pythonTypeNames = new Map([
  ["string", "str"],
  ["integer", "int"],
  ["number", "float"],
  ["boolean", "bool"],
  ["null", "None"],
  ["array", "list"],
  ["object", "dict"],
]);

/** The schema without types of our own ("image", "audio", "bytes"), which services refuse; everything else stays. */
export function toStandardTypes(schema: JsonSchema): JsonSchema {
  const isOwn = typeof schema.type === "string" && !pythonTypeNames.has(schema.type);
  const { type, ...rest } = schema;
  const plain: JsonSchema = isOwn ? rest : { ...schema };
  if (isOwn && schema.description === undefined) plain.description = `${type}, as a tool has given it`;
  if (schema.properties !== undefined) {
    const entries = Object.entries(schema.properties).map(([name, property]) => [name, toStandardTypes(property)]);
    plain.properties = Object.fromEntries(entries);
  }
  if (typeof schema.items === "object") plain.items = toStandardTypes(schema.items);
  if (schema.anyOf !== undefined) plain.anyOf = schema.anyOf.map(toStandardTypes);
  return plain;
}

/** The Python name of a JSON Schema type. */
export const pythonTypeName = (type: string): string => pythonTypeNames.get(type) ?? type;

/** The name of the Python type that a value of the host stands for. */
export function pythonTypeOf(value: unknown): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "float";
  if (typeof value === "bigint") return "int";
  if (typeof value === "string") return "str";
  if (typeof value === "boolean") return "bool";
  if (Array.isArray(value)) return "list";
  if (value instanceof Uint8Array) return "bytes";
  return "dict";
}

/** A plain value as Python source text; long text is cut, so it is for reading, not for running. */
export function toPythonLiteral(value: unknown): string {
  if (value === null || value === undefined) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (typeof value === "string") return quote(value.length > 200 ? `${value.slice(0, 200)}...` : value);
  if (Array.isArray(value)) return `[${value.map(toPythonLiteral).join(", ")}]`;
  if (typeof value === "object") {
    const entries: [unknown, unknown][] = value instanceof Map ? [...value] : Object.entries(value);
    return `{${entries.map(([key, held]) => `${toPythonLiteral(key)}: ${toPythonLiteral(held)}`).join(", ")}}`;
  }
  return String(value);
}

// CPython: repr() prefers single quotes and changes to double ones only where that saves escapes.
function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t")
    .replaceAll(mark, `\\${mark}`);
  return `${mark}${escaped}${mark}`;
}

function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  return JSON.stringify(left) === JSON.stringify(right);
}
