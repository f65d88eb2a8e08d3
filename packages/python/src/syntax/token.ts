/**
 * Tokens: what the tokenizer makes of the text. Type names are those of CPython's `tokenize` module (the f-string ones
 * came with 3.12). The parser doesn't look at `type` and `string` but at `tag`, one string that says both.
 */

export type TokenType =
  | "NAME"
  | "NUMBER"
  | "STRING"
  | "OP"
  | "NEWLINE"
  | "NL"
  | "INDENT"
  | "DEDENT"
  | "COMMENT"
  | "ENDMARKER"
  | "FSTRING_START"
  | "FSTRING_MIDDLE"
  | "FSTRING_END";

/** Where a token stands: indexes into the text, and lines and columns as nodes have them. */
export type TokenPlace = {
  start: number;
  end: number;
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
};

export class Token {
  readonly type: TokenType;
  /** The text of the token; of names beyond ASCII the NFKC form. */
  readonly string: string;
  /** A keyword or operator itself, else the type. No keyword or operator is spelled like a type. */
  readonly tag: string;
  readonly start: number;
  readonly end: number;
  readonly lineno: number;
  readonly col_offset: number;
  readonly end_lineno: number;
  readonly end_col_offset: number;
  /** Of an opening bracket or FSTRING_START: the index of the token that closes it, -1 if there is none. */
  closing = -1;

  constructor(type: TokenType, string: string, tag: string, place: TokenPlace) {
    this.type = type;
    this.string = string;
    this.tag = tag;
    this.start = place.start;
    this.end = place.end;
    this.lineno = place.lineno;
    this.col_offset = place.col_offset;
    this.end_lineno = place.end_lineno;
    this.end_col_offset = place.end_col_offset;
  }
}

/** CPython's reserved words. `match`, `case`, `type` and `_` are ordinary names that the parser looks at twice. */
export const keywords: ReadonlySet<string> = new Set([
  ..."False None True and as assert async await break class continue def del elif else except finally for from".split(
    " ",
  ),
  ..."global if import in is lambda nonlocal not or pass raise return try while with yield".split(" "),
]);

/** What closes a bracket. */
export const closers: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** What may stand before the quotes of a string, in small letters. */
export const stringPrefixes: ReadonlySet<string> = new Set(["", "r", "u", "b", "br", "rb", "f", "fr", "rf"]);
