// A tool from a plain documented function: `tool(getWeather)`.
//
// The function's declaration is looked up in the source (source/call-site.ts), its parameters, types and JSDoc are read from there,
// and all become JSON Schema, as if the developer had written `tool({...})`. Python gets snake_case names. Whatever is
// missing (a type, a description, a @param line) is collected, and one ToolDefinitionError names each thing and its place,
// so that all can be mended at once. A last parameter of type `ToolContext` gets the context of the call.

import { ToolDefinitionError } from "../errors.ts";
import type { ToolContext } from "./context.ts";
import { toSnakeCase } from "./names.ts";
import type { JsonSchema } from "./json-schema.ts";
import { findCallSite, openModule, searchFiles, toPath } from "./source/call-site.ts";
import {
  type DeclaredParameter,
  type Declaration,
  findFunctions,
  findImport,
  findType,
  placeOf,
  type SourceFile,
  splitParameters,
} from "./source/declarations.ts";
import { type Documentation, type DocumentedParameter, parseDocumentation } from "./source/js-doc.ts";
import { fromDates, toDates } from "./source/dates.ts";
import { skipBrackets, stringValue, tokenize } from "./source/tokens.ts";
import { type ReadType, TypeReader, type TypeResolver, TypeTextError } from "./source/types.ts";

/** In a documented function, a whole number: Python sees `int` where `number` would be `float`. */
export type Integer = number;

export type FunctionToolOptions = {
  /** The file that declares the function, usually `import.meta.url`; the caller's file unless told. */
  source?: string | URL;
  /** The Python name; the function's own name in snake_case unless told. */
  name?: string;
  /** What a build has read of the function: then no source is looked for. */
  definition?: FunctionDefinition;
};

export type ReadFunction = {
  name: string;
  description: string;
  inputs: JsonSchema;
  output: JsonSchema;
  execute(args: Record<string, unknown>, ctx: ToolContext): unknown;
};

type AnyFunction = (...args: never[]) => unknown;

/** Whether the function's declaration is found and has a JSDoc comment. */
export function hasDocumentation(fn: AnyFunction, options: FunctionToolOptions, boundary: AnyFunction): boolean {
  const name = fn.name.replace(/^bound /, "");
  if (name === "") return false;
  try {
    return findDeclaration(fn, name, options, boundary).doc !== null;
  } catch (error) {
    if (error instanceof ToolDefinitionError) return false;
    throw error;
  }
}

/** `boundary` is the function that the developer called. Throws ToolDefinitionError. */
export function readFunction(fn: AnyFunction, options: FunctionToolOptions, boundary: AnyFunction): ReadFunction {
  const { definition: written } = options;
  if (written !== undefined) return toReadFunction(fn, options.name ?? toSnakeCase(written.functionName), written);
  const functionName = fn.name.replace(/^bound /, "");
  if (functionName === "") {
    throw new ToolDefinitionError(
      "tool(): wanted a function with a name, got one without; declare it, or use tool({ name, description, inputs, output, execute }).",
      { code: "tool_function_anonymous" },
    );
  }
  const declaration = findDeclaration(fn, functionName, options, boundary);
  const name = options.name ?? toSnakeCase(functionName);
  return toReadFunction(fn, name, readDefinition(declaration, functionName, name));
}

const isJavaScript = (path: string): boolean => /\.[cm]?jsx?$/.test(path);

const compiledAdvice =
  "\nIf the file was compiled from TypeScript or bundled, its types and comments are gone: keep them by the plugin of adder-agents/build-plugin, or by `adder tools build`.";

/** Throws ToolDefinitionError that names everything missing. */
export function readDefinition(declaration: Declaration, functionName: string, name: string): FunctionDefinition {
  const reading = new DeclarationReading(declaration);
  const signature = reading.signature();
  if (reading.problems.length > 0) {
    throw new ToolDefinitionError(
      `tool '${name}': the function ${functionName} at ${placeOf(declaration.file, declaration.nameAt)} does not say all that a model has to know:\n` +
        reading.problems.map((problem) => `- ${problem}`).join("\n") +
        (isJavaScript(declaration.file.path) ? compiledAdvice : ""),
      { code: "tool_source_incomplete" },
    );
  }
  return { functionName, ...signature };
}

function toReadFunction(fn: AnyFunction, name: string, signature: FunctionDefinition): ReadFunction {
  const call = fn as (...args: unknown[]) => unknown;
  const { description, inputs, output, keys, takesContext } = signature;
  const order = Object.keys(inputs.properties ?? {});
  return {
    name,
    description,
    inputs,
    output,
    execute: async (args, ctx) => {
      const given = order.map((key) =>
        Object.hasOwn(args, key) ? toDates(inputs.properties?.[key] ?? {}, args[key]) : undefined,
      );
      const fields = keys?.flatMap((key, index) => (given[index] === undefined ? [] : [[key, given[index]] as const]));
      const values = fields === undefined ? given : [Object.fromEntries(fields)];
      return fromDates(await (takesContext ? call(...values, ctx) : call(...values)));
    },
  };
}

function findDeclaration(
  fn: AnyFunction,
  name: string,
  options: FunctionToolOptions,
  boundary: AnyFunction,
): Declaration {
  const site =
    options.source === undefined
      ? findCallSite(boundary)
      : { path: toPath(options.source), line: Number.POSITIVE_INFINITY };
  const advice =
    "Say where it is declared, tool(fn, { source: import.meta.url }), or use tool({ name, description, inputs, output, execute }).";
  if (site === null) {
    throw new ToolDefinitionError(
      `tool(${name}): the file that calls tool() cannot be told from the stack. ${advice}`,
      {
        code: "tool_source_not_found",
      },
    );
  }
  const names = parameterNames(fn);
  for (const file of searchFiles(site.path)) {
    const found = findFunctions(file, name).filter((candidate) =>
      isSameList(candidate.parameters.map(plainName), names),
    );
    if (found.length > 0) return nearest(found, file.path === site.path ? site.line : Number.POSITIVE_INFINITY);
  }
  throw new ToolDefinitionError(
    `tool(${name}): wanted the declaration of a function '${name}' with the parameters (${names.join(", ")}) in ${site.path} or the modules that it imports, found none. ${advice} In a bundle, the plugin of adder-agents/build-plugin or \`adder tools build\` keeps what is read.`,
    { code: "tool_source_not_found" },
  );
}

/** The names of the parameters as the running function has them. */
function parameterNames(fn: AnyFunction): string[] {
  const tokens = tokenize(Function.prototype.toString.call(fn));
  const open = tokens.findIndex((token) => token.text === "(");
  const arrow = tokens.findIndex((token) => token.text === "=>");
  // `x => ...` has no parenthesis in front of its arrow.
  if (open === -1 || (arrow !== -1 && arrow < open)) return [tokens[Math.max(arrow - 1, 0)]?.text ?? ""];
  return splitParameters(tokens, open).map(plainName);
}

const plainName = (parameter: DeclaredParameter): string => parameter.name ?? "{}";

const isSameList = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((name, index) => name === right[index]);

/** Of several of one name: the last one declared before the call, else the first. */
function nearest(found: readonly Declaration[], line: number): Declaration {
  const lineOf = ({ file, nameAt }: Declaration): number =>
    file.text.slice(0, file.tokens[nameAt].start).split("\n").length;
  return found.findLast((declaration) => lineOf(declaration) <= line) ?? found[0];
}

/** All that is read of a function: plain data, which a build may write down (source/write-definitions.ts). */
export type FunctionDefinition = {
  functionName: string;
  description: string;
  inputs: JsonSchema;
  output: JsonSchema;
  /** The names of the properties where the function takes one object apart; null where each argument is a parameter. */
  keys: string[] | null;
  takesContext: boolean;
};

class DeclarationReading {
  readonly problems: string[] = [];
  readonly #declaration: Declaration;
  readonly #doc: Documentation;

  constructor(declaration: Declaration) {
    this.#declaration = declaration;
    this.#doc = parseDocumentation(declaration.doc ?? "");
  }

  signature(): Omit<FunctionDefinition, "functionName"> {
    const { parameters, nameAt, doc } = this.#declaration;
    if (doc === null)
      this.#report(
        "no JSDoc comment: write /** what the function does, and a @param line for every parameter */ in front",
        nameAt,
      );
    else if (this.#doc.description === "")
      this.#report(
        "no description: write what the function does in front of the first tag of the JSDoc comment",
        nameAt,
      );
    const takesContext = parameters.length > 0 && this.#isContext(parameters[parameters.length - 1]);
    const own = takesContext ? parameters.slice(0, -1) : parameters;
    const properties = new Map<string, JsonSchema>();
    const required: string[] = [];
    const isObject = own.length === 1 && own[0].name === null && !own[0].isRest && own[0].typeAt !== -1;
    const fields = isObject ? this.#fields(own[0]) : [];
    for (const field of fields) {
      if (properties.has(field.name))
        this.#report(`two properties are '${field.name}' in Python: rename one`, own[0].from);
      properties.set(field.name, field.schema);
      if (field.isRequired) required.push(field.name);
    }
    for (const parameter of isObject ? [] : own) {
      const read = this.#parameter(parameter);
      if (read === null) continue;
      if (properties.has(read.name))
        this.#report(`two parameters are '${read.name}' in Python: rename one`, parameter.from);
      properties.set(read.name, read.schema);
      if (read.isRequired) required.push(read.name);
    }
    this.#reportStrayTags(own);
    const inputs: JsonSchema = {
      type: "object",
      properties: Object.fromEntries(properties),
      required,
      additionalProperties: false,
    };
    const keys = isObject ? fields.map(({ key }) => key) : null;
    const examples = this.#doc.examples.map((example) => `Example:\n${example}`);
    const description = [this.#doc.description, ...examples].join("\n\n");
    return { description, inputs, output: this.#result(), keys, takesContext };
  }

  /** The arguments of a function that takes one object apart: `({ city, unit = "c" }: { city: string; unit?: Unit })`. */
  #fields(parameter: DeclaredParameter): { key: string; name: string; schema: JsonSchema; isRequired: boolean }[] {
    const type = this.#typeAt(parameter.typeAt, "the parameter");
    if (type === null) return [];
    const properties = Object.entries(type.schema.properties ?? {});
    if (properties.length === 0) {
      this.#report(
        "a destructured parameter whose type is no object with named properties: write { name: type } behind it",
        parameter.from,
      );
    }
    const defaults = this.#patternDefaults(parameter);
    const wanted = new Set(type.schema.required ?? []);
    return properties.map(([key, schema]) => {
      const documented = this.#doc.parameters.get(key) ?? this.#doc.properties.get(key);
      const description = documented?.description || (schema.description ?? "");
      if (description === "") {
        this.#report(
          `parameter '${key}' has no description: add a line "@param ${key} ..." to the JSDoc comment, or a comment to the property`,
          parameter.from,
        );
      }
      const isDefault = defaults.has(key);
      const value = defaults.get(key);
      return {
        key,
        name: toSnakeCase(key),
        schema: { ...schema, description, ...(value === undefined ? {} : { default: value.value }) },
        isRequired: wanted.has(key) && !isDefault,
      };
    });
  }

  /** What stands behind `=` in `{ city, unit: u = "c" }`, by the property; undefined where it is computed. */
  #patternDefaults(parameter: DeclaredParameter): Map<string, { value: unknown } | undefined> {
    const { tokens } = this.#declaration.file;
    const found = new Map<string, { value: unknown } | undefined>();
    const end = skipBrackets(tokens, parameter.from) - 1;
    for (let index = parameter.from + 1; index < end; index++) {
      const key = tokens[index].text;
      let equals = -1;
      for (; index < end && tokens[index].text !== ","; ) {
        if (tokens[index].text === "=" && equals === -1) equals = index;
        index = /^[([{]$/.test(tokens[index].text) ? skipBrackets(tokens, index) : index + 1;
      }
      if (equals !== -1) found.set(key, literalValue(tokens.slice(equals + 1, index)));
    }
    return found;
  }

  /** Where types stand in the comment, or are lost. */
  get #isJavaScript(): boolean {
    return isJavaScript(this.#declaration.file.path);
  }

  #report(problem: string, at: number): void {
    this.problems.push(`${problem} (${placeOf(this.#declaration.file, at)})`);
  }

  #isContext(parameter: DeclaredParameter): boolean {
    return parameter.typeAt !== -1 && this.#declaration.file.tokens[parameter.typeAt]?.text === "ToolContext";
  }

  #parameter(parameter: DeclaredParameter): { name: string; schema: JsonSchema; isRequired: boolean } | null {
    if (parameter.name === null || parameter.isRest) {
      const kind = parameter.isRest ? "a rest parameter" : "a destructured parameter";
      this.#report(
        `${kind}: Python needs named parameters; name each one, or use tool({ inputs, ... })`,
        parameter.from,
      );
      return null;
    }
    const documented = this.#doc.parameters.get(parameter.name);
    const description = documented?.description ?? "";
    if (description === "") {
      this.#report(
        `parameter '${parameter.name}' has no description: add a line "@param ${parameter.name} ..." to the JSDoc comment`,
        parameter.from,
      );
    }
    const type = this.#parameterType(parameter, documented);
    if (type === null) return { name: toSnakeCase(parameter.name), schema: {}, isRequired: true };
    const isOptional =
      parameter.hasQuestionMark || parameter.defaultAt !== -1 || type.mayBeUndefined || documented?.isOptional === true;
    const value = this.#defaultValue(parameter, documented);
    const schema = { ...type.schema, description, ...(value === undefined ? {} : { default: value.value }) };
    return { name: toSnakeCase(parameter.name), schema, isRequired: !isOptional };
  }

  #parameterType(parameter: DeclaredParameter, documented: DocumentedParameter | undefined): ReadType | null {
    const subject = `parameter '${parameter.name}'`;
    if (parameter.typeAt !== -1) return this.#typeAt(parameter.typeAt, subject);
    if (documented?.type) return this.#typeText(documented.type, subject, parameter.from);
    const literal = this.#defaultValue(parameter, undefined);
    const inferred = literal && typeOfLiteral(literal.value);
    if (inferred) return { schema: inferred, mayBeUndefined: false };
    const { name } = parameter;
    const comment = `"@param {string} ${name} ..." to the JSDoc comment`;
    this.#report(
      `${subject} has no type: ${this.#isJavaScript ? `add ${comment}` : `write it behind the name, as in ${name}: string`}`,
      parameter.from,
    );
    return null;
  }

  #result(): JsonSchema {
    const { resultAt, nameAt } = this.#declaration;
    const { returns } = this.#doc;
    const type =
      resultAt !== -1
        ? this.#typeAt(resultAt, "the result")
        : returns?.type
          ? this.#typeText(returns.type, "the result", nameAt)
          : null;
    if (type === null) {
      if (resultAt === -1 && !returns?.type)
        this.#report(
          `the result has no type: ${this.#isJavaScript ? 'add "@returns {string} ..." to the JSDoc comment' : "write it after the parameters"}`,
          nameAt,
        );
      return {};
    }
    const schema =
      type.mayBeUndefined && type.schema.type !== "null" ? { anyOf: [type.schema, { type: "null" }] } : type.schema;
    return returns?.description ? { ...schema, description: returns.description } : schema;
  }

  #typeAt(at: number, subject: string): ReadType | null {
    const { file } = this.#declaration;
    return this.#readType(new TypeReader(file.tokens, at, resolverOf(file)), subject, at);
  }

  #typeText(text: string, subject: string, at: number): ReadType | null {
    return this.#readType(new TypeReader(tokenize(text), 0, resolverOf(this.#declaration.file)), subject, at);
  }

  #readType(reader: TypeReader, subject: string, at: number): ReadType | null {
    try {
      return reader.read();
    } catch (error) {
      if (!(error instanceof TypeTextError)) throw error;
      this.#report(`the type of ${subject} cannot be read: ${error.message}`, at);
      return null;
    }
  }

  /** The default where it is a literal; undefined where there is none or it is computed. */
  #defaultValue(
    parameter: DeclaredParameter,
    documented: DocumentedParameter | undefined,
  ): { value: unknown } | undefined {
    const { tokens } = this.#declaration.file;
    if (parameter.defaultAt !== -1) return literalValue(tokens.slice(parameter.defaultAt, parameter.to));
    return documented?.defaultText ? literalValue(tokenize(documented.defaultText)) : undefined;
  }

  #reportStrayTags(parameters: readonly DeclaredParameter[]): void {
    const known = new Set(this.#declaration.parameters.map((parameter) => parameter.name));
    for (const name of this.#doc.parameters.keys()) {
      if (known.has(name) || parameters.some((parameter) => parameter.name === null)) continue;
      this.#report(
        `the JSDoc comment describes '${name}', which is no parameter: correct the name or remove the line`,
        this.#declaration.nameAt,
      );
    }
  }
}

/** Finds named types in the file and in the modules that it imports them from. */
function resolverOf(file: SourceFile): TypeResolver {
  return (name) => {
    const position = findType(file, name);
    if (position !== -1) return { tokens: file.tokens, position, resolve: resolverOf(file) };
    const imported = findImport(file, name);
    const module = imported && openModule(file, imported.specifier);
    return module ? resolverOf(module)(imported.exportedName) : null;
  };
}

function literalValue(tokens: ReturnType<typeof tokenize>): { value: unknown } | undefined {
  const text = tokens
    .map((token) => (token.kind === "string" ? JSON.stringify(stringValue(token.text)) : token.text))
    .join(" ");
  try {
    // Keys without quotes and trailing commas are what a JavaScript literal has beyond JSON.
    const json = text
      .replaceAll(/([{,]) ([A-Za-z_]\w*) :/g, '$1 "$2" :')
      .replaceAll(/, ([\]}])/g, " $1")
      .replaceAll(/- (?=\d)/g, "-")
      .replaceAll(/(?<=\d)_(?=\d)/g, "");
    return { value: JSON.parse(json) };
  } catch {
    return undefined;
  }
}

function typeOfLiteral(value: unknown): JsonSchema | undefined {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? { type: typeof value }
    : undefined;
}
