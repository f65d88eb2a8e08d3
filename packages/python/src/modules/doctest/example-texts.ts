/**
 * The examples that stand in the text of the program itself.
 *
 * doctest runs text. Where the host does not allow code from strings, it runs what a reader of the program can see: an
 * example, line by line behind its prompts, in a string that stands as a literal in a program of this session. A
 * docstring that the program has put together at run time is no such string, and what a parser of the program's own
 * makes of a docstring is no such example.
 */

import { tick } from "../../limits.ts";
import { expandTabs } from "../../objects/str-alignment.ts";
import type * as ast from "../../syntax/ast.ts";
import { nodesIn } from "../../syntax/nodes.ts";

const PROMPT = ">>>";
const CONTINUATION = "...";

export class ExampleTexts {
  readonly #texts = new Set<string>();

  /** A program is about to run. */
  note(tree: ast.Module, lines: readonly string[]): void {
    if (!lines.some((line) => line.includes(PROMPT))) return;
    for (const node of nodesIn(tree)) {
      const { kind, value } = node as { kind: unknown; value?: unknown };
      if (kind === "Constant" && typeof value === "string" && value.includes(PROMPT)) this.#texts.add(value);
    }
  }

  /** Is the string a literal of the program, and the source one of the examples in it? */
  holds(text: string, source: string): boolean {
    if (!this.#texts.has(text)) return false;
    tick(text.length + source.length);
    const lines = expandTabs(text, 8).split("\n");
    const wanted = source.replace(/\n$/, "").split("\n");
    return lines.some((line, first) => {
      const indent = line.length - line.trimStart().length;
      const prompts = wanted.map((_, i) => " ".repeat(indent) + (i === 0 ? PROMPT : CONTINUATION));
      return wanted.every((each, i) => behind(lines[first + i], prompts[i]!) === each);
    });
  }
}

/** What a line has behind a prompt and a blank; undefined where it does not begin with the prompt. */
function behind(line: string | undefined, prompt: string): string | undefined {
  if (line === undefined || !line.startsWith(prompt)) return undefined;
  const rest = line.slice(prompt.length);
  return rest === "" ? "" : rest.startsWith(" ") ? rest.slice(1) : undefined;
}
