/** What the tokenizer hands to the parser: all tokens of a text, or those before the first thing that is wrong. */

import type { PythonSyntaxError } from "./errors.ts";
import type { SourceText } from "./source-text.ts";
import type { Token } from "./token.ts";

/** What ended tokenizing before the end of the text. */
export type TokenizerFailure = { error: PythonSyntaxError; hard: boolean };

/** All tokens of a text. Without failure the last is ENDMARKER; with one, the tokens stop before it. */
export type TokenStream = {
  source: SourceText;
  tokens: Token[];
  failure: TokenizerFailure | null;
  /** How the text ends for CPython's tokenizer, which doesn't look into f-strings. */
  ending: Ending;
};

/** What ended tokenizing, and the innermost bracket that was open then. */
export type Ending = { failure: TokenizerFailure | null; openBracket: Token | null };

/** An f-string that is being read. */
export type FString = {
  startToken: Token;
  quote: string;
  isRaw: boolean;
  /** For each open replacement field: how many brackets are open inside it, its own brace counted. */
  fields: number[];
  /** Are we in literal text (of the string itself or of a format spec), not in an expression? */
  inLiteral: boolean;
};
