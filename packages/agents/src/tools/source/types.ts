// TypeScript types as JSON Schema.
//
// Read from tokens: string, number, boolean, null, undefined, void, unknown, any, object, bigint, literals, unions, arrays,
// tuples, object types, Array, ReadonlyArray, Record, Promise, Readonly, Partial, and aliases, interfaces and enums that the
// resolver finds. `Integer` is an integer, `Date` a text in ISO form, `Uint8Array` bytes. What has no plain data behind it (functions,
// classes, Map) is refused with a TypeTextError that names it; the caller knows the place.

import type { JsonSchema } from "../json-schema.ts";
import { parseDocumentation } from "./js-doc.ts";
import { skipBrackets, stringValue, type Token } from "./tokens.ts";

/** The tokens of a named type's definition, from its first token on: after `=` of an alias, at `{` of an interface. */
export type TypeResolver = (
  name: string,
) => { tokens: readonly Token[]; position: number; resolve: TypeResolver } | null;

/** `undefined` in a union makes a thing optional rather than nullable. */
export type ReadType = { schema: JsonSchema; mayBeUndefined: boolean };

export class TypeTextError extends Error {}

const deepestType = 12;
/** The mend that fits every type which cannot be read. */
const supported =
  "write string, number, Integer, boolean, a literal, a union, an array, a Record, a Date, a Uint8Array or an object type of these, or use tool({ inputs, ... })";
const undefinedMarker: JsonSchema = Object.freeze({ type: "undefined" });

export class TypeReader {
  readonly #tokens: readonly Token[];
  readonly #resolve: TypeResolver;
  readonly #depth: number;
  position: number;

  constructor(tokens: readonly Token[], position: number, resolve: TypeResolver, depth = 0) {
    this.#tokens = tokens;
    this.position = position;
    this.#resolve = resolve;
    this.#depth = depth;
  }

  /** Reads one type and stands after it. Throws TypeTextError. */
  read(): ReadType {
    const members = this.#union();
    const present = members.filter((member) => member !== undefinedMarker);
    return {
      schema: present.length === 0 ? { type: "null" } : join(present),
      mayBeUndefined: present.length < members.length,
    };
  }

  get #text(): string {
    const token = this.#tokens[this.position];
    return token === undefined || token.kind === "string" || token.kind === "doc" ? "" : token.text;
  }

  #accept(text: string): boolean {
    if (this.#text !== text) return false;
    this.position += 1;
    return true;
  }

  #expect(text: string): void {
    if (!this.#accept(text))
      throw new TypeTextError(
        `wanted '${text}', found '${this.#tokens[this.position]?.text ?? "the end"}'; ${supported}`,
      );
  }

  #union(): JsonSchema[] {
    this.#accept("|");
    const members = [...this.#suffixed()];
    while (this.#accept("|")) members.push(...this.#suffixed());
    if (this.#text === "&") throw new TypeTextError("an intersection of types; write one object type");
    if (this.#text === "extends") throw new TypeTextError("a conditional type; write the type itself");
    return members;
  }

  /** A primary type and the `[]` after it. A union in parentheses gives its members. */
  #suffixed(): JsonSchema[] {
    if (this.#accept("readonly")) return this.#suffixed();
    let members = this.#primary();
    while (this.#text === "[" && this.#tokens[this.position + 1]?.text === "]") {
      this.position += 2;
      members = [{ type: "array", items: join(members.map(undefinedAsNull)) }];
    }
    if (this.#text === "[") throw new TypeTextError("an indexed access type; write the type itself");
    return members;
  }

  #primary(): JsonSchema[] {
    const token = this.#tokens[this.position];
    if (token === undefined) throw new TypeTextError(`the type is missing; ${supported}`);
    if (token.kind === "string") {
      this.position += 1;
      return [{ const: stringValue(token.text), type: "string" }];
    }
    if (token.kind === "number" || token.text === "-") return [this.#numberLiteral()];
    if (token.text === "(") return this.#parenthesized();
    if (token.text === "[") return [this.#tuple()];
    if (token.text === "{") return [this.#isEnum() ? this.#enumeration() : this.readObject()];
    if (token.text === "extends") return [this.#extended()];
    if (token.kind !== "name") throw new TypeTextError(`'${token.text}' in a type; ${supported}`);
    this.position += 1;
    return this.#named(token.text);
  }

  #numberLiteral(): JsonSchema {
    const sign = this.#accept("-") ? -1 : 1;
    const value = sign * Number(this.#text.replaceAll("_", ""));
    if (Number.isNaN(value)) throw new TypeTextError(`'${this.#text}' in a type; ${supported}`);
    this.position += 1;
    return { const: value, type: Number.isInteger(value) ? "integer" : "number" };
  }

  #parenthesized(): JsonSchema[] {
    const after = this.#tokens[skipBrackets(this.#tokens, this.position)];
    if (after?.text === "=>")
      throw new TypeTextError("a function type, which is no data; pass a name or an option instead");
    this.#expect("(");
    const members = this.#union();
    this.#expect(")");
    return members;
  }

  #tuple(): JsonSchema {
    this.#expect("[");
    const items: JsonSchema[] = [];
    while (this.#text !== "]") {
      if (this.#text === "...") throw new TypeTextError("a tuple with a rest element; write an array type");
      // A label: `[from: number, to: number]`.
      if (this.#tokens[this.position + 1]?.text === ":") this.position += 2;
      items.push(this.read().schema);
      if (!this.#accept(",")) break;
    }
    this.#expect("]");
    return { type: "array", prefixItems: items, minItems: items.length, maxItems: items.length };
  }

  /** Whether the reader stands at the body of `enum Name { ... }`. */
  #isEnum(): boolean {
    return this.#tokens[this.position - 2]?.text === "enum" && this.#tokens[this.position - 1]?.kind === "name";
  }

  #enumeration(): JsonSchema {
    this.#expect("{");
    const values: unknown[] = [];
    for (let next = 0; this.#text !== "}"; ) {
      this.#takeDoc();
      this.position += 1;
      if (this.#accept("=")) {
        const isLiteral = this.#text === "-" || /^(string|number)$/.test(this.#tokens[this.position]?.kind ?? "");
        const [literal] = isLiteral ? this.#primary() : [{}];
        if (!("const" in literal) || !/^[,}]$/.test(this.#text)) {
          throw new TypeTextError("an enum whose values are computed; write them as literals");
        }
        values.push(literal.const);
        if (typeof literal.const === "number") next = literal.const + 1;
      } else {
        values.push(next);
        next += 1;
      }
      this.#takeDoc();
      if (!this.#accept(",")) break;
      this.#takeDoc();
    }
    this.#expect("}");
    const types = new Set(values.map((value) => (typeof value === "string" ? "string" : "integer")));
    return types.size === 1 ? { type: [...types][0], enum: values } : { enum: values };
  }

  /** `extends A, B { ... }` of an interface: the properties of all. */
  #extended(): JsonSchema {
    const parts: JsonSchema[] = [];
    do {
      this.position += 1;
      const name = this.#text;
      this.position += 1;
      parts.push(...this.#named(name));
    } while (this.#text === ",");
    parts.push(this.readObject());
    const properties = Object.assign({}, ...parts.map((part) => part.properties ?? {})) as Record<string, JsonSchema>;
    return { type: "object", properties, required: [...new Set(parts.flatMap((part) => part.required ?? []))] };
  }

  /** An object type or the body of an interface. */
  readObject(): JsonSchema {
    this.#expect("{");
    const properties = new Map<string, JsonSchema>();
    const required: string[] = [];
    let rest: JsonSchema | null = null;
    while (this.#text !== "}" || this.#tokens[this.position].kind === "doc") {
      const doc = this.#takeDoc();
      if (this.#text === "}") break;
      if (this.#text === "readonly" && !isAfterName(this.#tokens[this.position + 1])) this.position += 1;
      if (this.#text === "[") rest = this.#indexSignature();
      else this.#property(doc, properties, required);
      if (!this.#accept(",")) this.#accept(";");
    }
    this.#expect("}");
    if (properties.size === 0 && rest !== null) return { type: "object", additionalProperties: rest };
    const schema: JsonSchema = { type: "object", properties: Object.fromEntries(properties), required };
    if (rest === null) return schema;
    return { ...schema, additionalProperties: rest };
  }

  #takeDoc(): string {
    let doc = "";
    for (; this.#tokens[this.position]?.kind === "doc"; this.position++) doc = this.#tokens[this.position].text;
    return doc;
  }

  #property(doc: string, properties: Map<string, JsonSchema>, required: string[]): void {
    const token = this.#tokens[this.position];
    if (token === undefined) throw new TypeTextError("an object type that is not closed; write its '}'");
    const name = token.kind === "string" ? stringValue(token.text) : token.text;
    this.position += 1;
    const isOptional = this.#accept("?");
    if (this.#text === "(" || this.#text === "<")
      throw new TypeTextError(`the method '${name}' in an object type, which is no data; write a type with data only`);
    this.#expect(":");
    const { schema, mayBeUndefined } = this.read();
    const description = doc === "" ? "" : parseDocumentation(doc).description;
    properties.set(name, description === "" ? schema : { ...schema, description });
    if (!isOptional && !mayBeUndefined) required.push(name);
  }

  #indexSignature(): JsonSchema {
    this.position = skipBrackets(this.#tokens, this.position);
    this.#expect(":");
    return this.read().schema;
  }

  #arguments(): JsonSchema[] {
    const types: JsonSchema[] = [];
    if (!this.#accept("<")) return types;
    while (this.#text !== ">") {
      types.push(this.read().schema);
      if (!this.#accept(",")) break;
    }
    this.#expect(">");
    return types;
  }

  #named(name: string): JsonSchema[] {
    const simple = simpleTypes.get(name);
    if (simple) return [simple];
    if (name === "boolean") return [{ type: "boolean" }];
    if (name === "true" || name === "false") return [{ const: name === "true", type: "boolean" }];
    if (wrappers.has(name)) return this.#wrapped(name);
    if (this.#depth >= deepestType) return [{}];
    const found = this.#resolve(name);
    if (this.#text === "<") throw new TypeTextError(`the generic type '${name}<...>'; ${supported}`);
    if (found === null) {
      const whole = this.#qualifiedName(name);
      throw new TypeTextError(
        `the type '${whole}', which is not declared in the file or has no plain data behind it; ${supported}`,
      );
    }
    const reader = new TypeReader(found.tokens, found.position, found.resolve, this.#depth + 1);
    const { schema, mayBeUndefined } = reader.read();
    return mayBeUndefined ? [schema, undefinedMarker] : [schema];
  }

  #qualifiedName(name: string): string {
    let whole = name;
    for (let at = this.position; this.#tokens[at]?.text === "."; at += 2)
      whole += `.${this.#tokens[at + 1]?.text ?? ""}`;
    return whole;
  }

  #wrapped(name: string): JsonSchema[] {
    const given = this.#arguments();
    const [first = {}, second] = given;
    switch (name) {
      case "Array":
      case "ReadonlyArray":
        return [{ type: "array", items: first }];
      case "Record":
        return [{ type: "object", ...(second === undefined ? {} : { additionalProperties: second }) }];
      case "Partial":
        return [{ ...first, required: [] }];
      case "Required":
        return [{ ...first, required: Object.keys(first.properties ?? {}) }];
      default:
        return [first];
    }
  }
}

const simpleTypes = new Map<string, JsonSchema>([
  ["string", { type: "string" }],
  ["number", { type: "number" }],
  ["Integer", { type: "integer" }],
  ["bigint", { type: "integer" }],
  ["null", { type: "null" }],
  ["undefined", undefinedMarker],
  ["void", undefinedMarker],
  ["unknown", {}],
  ["any", {}],
  ["object", { type: "object" }],
  ["Date", { type: "string", format: "date-time" }],
  ["Uint8Array", { type: "bytes" }],
]);

const wrappers = new Set([
  "Array",
  "ReadonlyArray",
  "Record",
  "Promise",
  "PromiseLike",
  "Readonly",
  "Required",
  "Partial",
]);

const undefinedAsNull = (schema: JsonSchema): JsonSchema => (schema === undefinedMarker ? { type: "null" } : schema);

const isAfterName = (token: Token | undefined): boolean => token?.text === ":" || token?.text === "?";

/** The union of schemas in its shortest form: an enum of literals, a list of plain types, else anyOf. */
function join(members: readonly JsonSchema[]): JsonSchema {
  if (members.length === 1) return unwrapLiteral(members[0]);
  if (members.some((member) => Object.keys(member).length === 0)) return {};
  const literals = members.filter((member) => "const" in member);
  const others = members.filter((member) => !("const" in member));
  const alternatives = literals.length === 0 ? others : [joinLiterals(literals), ...others];
  if (alternatives.length === 1) return alternatives[0];
  const types = alternatives.map((member) => (Object.keys(member).length === 1 ? member.type : undefined));
  if (types.every((type) => typeof type === "string")) return { type: [...new Set(types)] };
  return { anyOf: alternatives };
}

const unwrapLiteral = (schema: JsonSchema): JsonSchema => ("const" in schema ? joinLiterals([schema]) : schema);

function joinLiterals(literals: readonly JsonSchema[]): JsonSchema {
  const values = [...new Set(literals.map((literal) => literal.const))];
  if (values.includes(true) && values.includes(false) && values.length === 2) return { type: "boolean" };
  const types = [...new Set(literals.map((literal) => literal.type as string))];
  return types.length === 1 ? { type: types[0], enum: values } : { enum: values };
}
