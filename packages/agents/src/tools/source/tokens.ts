// TypeScript source text as a flat list of tokens.
//
// Enough of the language's lexical grammar to find declarations and read parameter lists: names, numbers, strings,
// templates (one token each, with all that is inside), regular expressions, punctuators, and JSDoc comments, which are
// tokens here because they are what we look for. Other comments are dropped. The reader never fails: text that
// is not understood becomes punctuators.
//
// Reference: ECMAScript lexical grammar; whether `/` divides or opens a regular expression is told by the token before it.

export type Token = {
  kind: "name" | "number" | "string" | "template" | "regexp" | "punctuator" | "doc";
  text: string;
  /** Offset of the first character. */
  start: number;
  end: number;
};

const namePattern = /[\p{ID_Start}$_#][\p{ID_Continue}$\u200c\u200d]*/uy;
const numberPattern = /0[xob][\da-f_]+n?|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[+-]?\d+)?n?/iy;
const regexpPattern = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;
const wordsBeforeRegexp = new Set([
  "return",
  "typeof",
  "case",
  "in",
  "of",
  "delete",
  "void",
  "throw",
  "new",
  "do",
  "else",
  "await",
  "yield",
]);

export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  const add = (kind: Token["kind"], end: number): void => {
    tokens.push({ kind, text: source.slice(position, end), start: position, end });
    position = end;
  };
  const matchEnd = (pattern: RegExp): number => {
    pattern.lastIndex = position;
    return pattern.test(source) ? pattern.lastIndex : -1;
  };
  while (position < source.length) {
    const character = source[position];
    if (/\s/.test(character)) position += 1;
    else if (source.startsWith("//", position) || (position === 0 && source.startsWith("#!"))) {
      position = endOfLine(source, position);
    } else if (source.startsWith("/*", position)) {
      const close = source.indexOf("*/", position + 2);
      const end = close === -1 ? source.length : close + 2;
      if (source.startsWith("/**", position) && end - position > 4) add("doc", end);
      else position = end;
    } else if (character === '"' || character === "'") add("string", endOfString(source, position));
    else if (character === "`") add("template", endOfTemplate(source, position));
    else if (/[\d]/.test(character) || (character === "." && /\d/.test(source[position + 1] ?? ""))) {
      add("number", matchEnd(numberPattern));
    } else {
      const nameEnd = matchEnd(namePattern);
      const regexpEnd = character === "/" && mayBeRegexp(tokens.at(-1)) ? matchEnd(regexpPattern) : -1;
      if (nameEnd !== -1) add("name", nameEnd);
      else if (regexpEnd !== -1) add("regexp", regexpEnd);
      else if (source.startsWith("=>", position)) add("punctuator", position + 2);
      else if (source.startsWith("...", position)) add("punctuator", position + 3);
      else add("punctuator", position + 1);
    }
  }
  return tokens;
}

function mayBeRegexp(before: Token | undefined): boolean {
  if (before === undefined || before.kind === "doc") return true;
  if (before.kind === "name") return wordsBeforeRegexp.has(before.text);
  if (before.kind !== "punctuator") return false;
  return before.text !== ")" && before.text !== "]" && before.text !== "}";
}

function endOfLine(source: string, from: number): number {
  const end = source.indexOf("\n", from);
  return end === -1 ? source.length : end;
}

/** A string that is not closed ends with its line, so that one odd quote does not swallow the file. */
function endOfString(source: string, from: number): number {
  const quote = source[from];
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === "\\") at += 1;
    else if (source[at] === quote) return at + 1;
    else if (source[at] === "\n") return at;
  }
  return source.length;
}

function endOfTemplate(source: string, from: number): number {
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === "\\") at += 1;
    else if (source[at] === "`") return at + 1;
    else if (source.startsWith("${", at)) at = endOfSubstitution(source, at + 2) - 1;
  }
  return source.length;
}

/** The offset after the `}` that closes the substitution whose text begins at `from`. */
function endOfSubstitution(source: string, from: number): number {
  let depth = 1;
  let at = from;
  while (at < source.length) {
    const character = source[at];
    if (character === "`") at = endOfTemplate(source, at);
    else if (character === '"' || character === "'") at = endOfString(source, at);
    else {
      if (character === "{") depth += 1;
      if (character === "}") depth -= 1;
      at += 1;
      if (depth === 0) return at;
    }
  }
  return source.length;
}

/** The index after the bracket that closes the one at `open`; the end of the list when it is never closed. */
export function skipBrackets(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    const { kind, text } = tokens[index];
    if (kind !== "punctuator") continue;
    if (text === "(" || text === "[" || text === "{") depth += 1;
    if (text === ")" || text === "]" || text === "}") depth -= 1;
    if (depth === 0) return index + 1;
  }
  return tokens.length;
}

/** The value that a string token stands for. */
export function stringValue(text: string): string {
  const body = text.slice(1, text.endsWith(text[0]) ? -1 : undefined);
  const escapes = new Map([
    ["n", "\n"],
    ["t", "\t"],
    ["r", "\r"],
    ["b", "\b"],
    ["f", "\f"],
    ["v", "\v"],
    ["0", "\0"],
    ["\n", ""],
  ]);
  return body.replaceAll(
    /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|([\s\S]))/gi,
    (_, braced, four, two, single) => {
      const hex = braced ?? four ?? two;
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return escapes.get(single) ?? single;
    },
  );
}
