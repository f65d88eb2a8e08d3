// Finds functions and types in the tokens of a source file.
//
// A function is found by its name in any of the forms in which JavaScript gives a function a name: a declaration or named
// expression, an arrow or function assigned to a variable or property, a method. What comes back are places: where
// the parameters begin, the JSDoc comment in front, so that signature.ts reads the rest.

import { skipBrackets, stringValue, type Token } from "./tokens.ts";

export type SourceFile = {
  /** For messages: a path, or the name that a source map gives. */
  path: string;
  text: string;
  tokens: readonly Token[];
};

export type DeclaredParameter = {
  /** null for a destructuring pattern. */
  name: string | null;
  isRest: boolean;
  hasQuestionMark: boolean;
  /** Index of the first token of the type; -1 without one. */
  typeAt: number;
  /** Index of the first token of the default; -1 without one. */
  defaultAt: number;
  /** Indices of the parameter's tokens: first, and the one after the last. */
  from: number;
  to: number;
};

export type Declaration = {
  file: SourceFile;
  /** Index of the token that is the function's name. */
  nameAt: number;
  /** The JSDoc comment directly in front; null without one. */
  doc: string | null;
  parameters: DeclaredParameter[];
  /** Index of the first token of the result's type; -1 without one. */
  resultAt: number;
};

const modifiers = new Set([
  "export",
  "default",
  "async",
  "function",
  "const",
  "let",
  "var",
  "static",
  "public",
  "private",
  "protected",
  "override",
  "*",
]);

/** All declarations of functions of this name, in the order of the file. */
export function findFunctions(file: SourceFile, name: string): Declaration[] {
  const found: Declaration[] = [];
  file.tokens.forEach((token, index) => {
    const isName =
      (token.kind === "name" && token.text === name) || (token.kind === "string" && stringValue(token.text) === name);
    if (!isName) return;
    const declaration = declarationAt(file, index);
    if (declaration) found.push(declaration);
  });
  return found;
}

function declarationAt(file: SourceFile, nameAt: number): Declaration | null {
  const { tokens } = file;
  const parametersAt = findParameters(tokens, nameAt);
  if (parametersAt === -1) return null;
  const after = skipBrackets(tokens, parametersAt);
  const resultAt = tokens[after]?.text === ":" ? after + 1 : -1;
  if (!hasBody(tokens, after)) return null;
  return { file, nameAt, doc: docBefore(tokens, nameAt), parameters: splitParameters(tokens, parametersAt), resultAt };
}

/** The index of the `(` that opens the parameters of the function named at `nameAt`; -1 where no function is. */
function findParameters(tokens: readonly Token[], nameAt: number): number {
  const before = tokens[nameAt - 1]?.text;
  const next = tokens[nameAt + 1]?.text;
  const isFunction = before === "function" || (before === "*" && tokens[nameAt - 2]?.text === "function");
  const isMethod =
    ["{", ",", ";", "}", "async", "static", "*"].includes(before ?? "") || tokens[nameAt - 1]?.kind === "doc";
  if (isFunction || (isMethod && (next === "(" || next === "<"))) return openingAfter(tokens, nameAt + 1);
  if (next === "=") return functionValueAt(tokens, nameAt + 2);
  if (next === ":") {
    const asProperty = functionValueAt(tokens, nameAt + 2);
    return asProperty === -1 ? functionValueAt(tokens, valueAfterType(tokens, nameAt + 2)) : asProperty;
  }
  return -1;
}

/** In `const f: Type = (...) =>`, the index after the `=`. */
function valueAfterType(tokens: readonly Token[], from: number): number {
  for (let index = from; index < tokens.length; ) {
    const { text } = tokens[index];
    if (text === "=") return index + 1;
    if (text === ";" || text === ")" || text === "}") return tokens.length;
    index = text === "(" || text === "{" || text === "[" ? skipBrackets(tokens, index) : index + 1;
  }
  return tokens.length;
}

/** The parameters of a function or arrow expression that begins at `from`. */
function functionValueAt(tokens: readonly Token[], from: number): number {
  let index = from;
  while (tokens[index]?.kind === "doc") index += 1;
  if (tokens[index]?.text === "async") index += 1;
  if (tokens[index]?.text === "function") {
    index += 1;
    if (tokens[index]?.text === "*") index += 1;
    if (tokens[index]?.kind === "name") index += 1;
    return openingAfter(tokens, index);
  }
  const open = openingAfter(tokens, index);
  if (open === -1) return -1;
  // A parenthesis here opens an arrow function only if `=>` follows it, with or without a type between.
  const close = skipBrackets(tokens, open);
  return tokens[close]?.text === "=>" || (tokens[close]?.text === ":" && isArrowAhead(tokens, close + 1)) ? open : -1;
}

/** The `(` at `from`, or after the type parameters that begin there. */
function openingAfter(tokens: readonly Token[], from: number): number {
  let index = from;
  if (tokens[index]?.text === "<") {
    let depth = 0;
    do {
      if (tokens[index]?.text === "<") depth += 1;
      if (tokens[index]?.text === ">") depth -= 1;
      index += 1;
    } while (depth > 0 && index < tokens.length);
  }
  return tokens[index]?.text === "(" ? index : -1;
}

function isArrowAhead(tokens: readonly Token[], from: number): boolean {
  for (let index = from; index < tokens.length; ) {
    const { text } = tokens[index];
    if (text === "=>") return true;
    if (text === ";" || text === "=" || text === ")" || text === "}") return false;
    index = text === "(" || text === "{" || text === "[" ? skipBrackets(tokens, index) : index + 1;
  }
  return false;
}

/** After the parameters: a body, an arrow, or the type of the result and then one of them. An overload has none. */
function hasBody(tokens: readonly Token[], after: number): boolean {
  const { text } = tokens[after] ?? { text: "" };
  if (text === "{" || text === "=>") return true;
  if (text !== ":") return false;
  for (let index = after + 1; index < tokens.length; ) {
    const token = tokens[index];
    if (token.text === "=>") return true;
    if (token.text === ";" || token.text === ")") return false;
    if (token.text === "{") {
      // An object type as the result is followed by the body or by more of the type.
      if (isTypeOver(tokens[index - 1])) return true;
      index = skipBrackets(tokens, index);
    } else index = token.text === "(" || token.text === "[" ? skipBrackets(tokens, index) : index + 1;
  }
  return false;
}

/** Whether a type can end with this token, so that a `{` after it opens a body. */
const isTypeOver = (token: Token): boolean =>
  token.kind !== "punctuator" ? token.text !== "readonly" : [">", "]", "}", ")"].includes(token.text);

function docBefore(tokens: readonly Token[], nameAt: number): string | null {
  let index = nameAt - 1;
  while (index >= 0 && modifiers.has(tokens[index].text)) index -= 1;
  return tokens[index]?.kind === "doc" ? tokens[index].text : null;
}

/** The parameters between the `(` at `open` and its `)`. */
export function splitParameters(tokens: readonly Token[], open: number): DeclaredParameter[] {
  const end = skipBrackets(tokens, open) - 1;
  const parameters: DeclaredParameter[] = [];
  let index = open + 1;
  while (index < end) {
    const parameter = readParameter(tokens, index, end);
    const first = tokens[parameter.from];
    if (parameter.to > parameter.from && !(first.text === "this" && parameter.typeAt !== -1))
      parameters.push(parameter);
    index = parameter.to + 1;
  }
  return parameters;
}

function readParameter(tokens: readonly Token[], from: number, end: number): DeclaredParameter {
  let index = from;
  while (index < end && tokens[index].kind === "doc") index += 1;
  const start = index;
  const isRest = tokens[index]?.text === "...";
  if (isRest) index += 1;
  const isPattern = tokens[index]?.text === "{" || tokens[index]?.text === "[";
  const name = isPattern ? null : (tokens[index]?.text ?? null);
  index = isPattern ? skipBrackets(tokens, index) : index + 1;
  const hasQuestionMark = tokens[index]?.text === "?";
  if (hasQuestionMark) index += 1;
  const typeAt = tokens[index]?.text === ":" ? index + 1 : -1;
  let defaultAt = -1;
  let angles = 0;
  for (; index < end; ) {
    const { text } = tokens[index];
    if (text === "," && angles === 0) break;
    if (text === "=" && defaultAt === -1) {
      defaultAt = index + 1;
      angles = 0;
    }
    // Angle brackets enclose commas in a type, and compare in a default.
    if (defaultAt === -1 && text === "<") angles += 1;
    if (defaultAt === -1 && text === ">") angles -= 1;
    index = text === "(" || text === "[" || text === "{" ? skipBrackets(tokens, index) : index + 1;
  }
  return { name, isRest, hasQuestionMark, typeAt, defaultAt, from: start, to: Math.min(index, end) };
}

/** The first token of the definition of a type alias, interface or enum of this name; -1 where there is none that can be read. */
export function findType(file: SourceFile, name: string): number {
  const { tokens } = file;
  for (let index = 1; index < tokens.length; index++) {
    if (tokens[index].text !== name || tokens[index].kind !== "name") continue;
    const before = tokens[index - 1].text;
    const next = tokens[index + 1]?.text;
    if (before === "type" && next === "=") return index + 2;
    if (before === "interface" && (next === "{" || next === "extends")) return index + 1;
    if (before === "enum" && next === "{") return index + 1;
  }
  return -1;
}

/** Where names of this file come from: relative module specifiers by the name in this file, and the name there. */
export function findImport(file: SourceFile, name: string): { specifier: string; exportedName: string } | null {
  const { tokens } = file;
  for (let index = 0; index < tokens.length; index++) {
    if (tokens[index].text !== "from" || tokens[index + 1]?.kind !== "string") continue;
    const specifier = stringValue(tokens[index + 1].text);
    if (!specifier.startsWith(".")) continue;
    const exportedName = importedName(tokens, index - 1, name);
    if (exportedName !== null) return { specifier, exportedName };
  }
  return null;
}

/** In `{ a, type b as c }` that ends at `close`, the name that stands behind `name`. */
function importedName(tokens: readonly Token[], close: number, name: string): string | null {
  if (tokens[close]?.text === name && tokens[close - 1]?.text !== "as") return name;
  for (let index = close; index >= 0 && tokens[index].text !== "{"; index--) {
    if (tokens[index].text === "import" || tokens[index].text === "export") return null;
    if (tokens[index].text !== name || tokens[index + 1]?.text === "as") continue;
    return tokens[index - 1]?.text === "as" ? tokens[index - 2].text : name;
  }
  return null;
}

/** The specifiers of everything that the file imports or passes on from relative modules. */
export function relativeModules(file: SourceFile): string[] {
  const specifiers = file.tokens.flatMap((token, index) => {
    const isSource = token.kind === "string" && ["from", "import"].includes(file.tokens[index - 1]?.text ?? "");
    return isSource ? [stringValue(token.text)] : [];
  });
  return [...new Set(specifiers)].filter((specifier) => specifier.startsWith("."));
}

/** `path:line:column` of a token. */
export function placeOf(file: SourceFile, index: number): string {
  const offset = file.tokens[Math.min(index, file.tokens.length - 1)]?.start ?? 0;
  const before = file.text.slice(0, offset).split("\n");
  return `${file.path}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
