/**
 * Statement end: whether what was typed so far is whole, or the prompt should ask for more.
 *
 * The rule is that of Python's own prompt: an open bracket, an open triple-quoted string or a backslash at the end want
 * another line; so does a block, which is ended by an empty line. It looks at brackets, strings and comments only, and
 * leaves every other mistake to the parser.
 */

/** Whether another line is needed. `lines` are those typed so far, the last one being the newest. */
export function wantsMoreLines(lines: readonly string[]): boolean {
  const end = scan(lines.join("\n"));
  if (end.isOpen) return true;
  const last = lines.at(-1) ?? "";
  if (last.trim() === "") return false;
  return end.lastCharacter === ":" || isBlock(lines[0] ?? "");
}

/** A line that begins a compound statement or decorates one; `if x: y` on one line needs an empty line too, as in Python. */
function isBlock(line: string): boolean {
  if (/^(@|(if|for|while|def|class|with|try|async)\b)/.test(line)) return true;
  return /^match\b.*:\s*(#.*)?$/.test(line);
}

type End = { isOpen: boolean; lastCharacter: string };

function scan(text: string): End {
  let depth = 0;
  let lastCharacter = "";
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === "#") {
      while (at + 1 < text.length && text[at + 1] !== "\n") at++;
    } else if (character === '"' || character === "'") {
      const end = skipString(text, at);
      if (end === undefined) return { isOpen: true, lastCharacter };
      at = end;
      lastCharacter = character;
    } else if (character === "\\" && at === text.length - 1) {
      return { isOpen: true, lastCharacter };
    } else {
      if ("([{".includes(character)) depth++;
      if (")]}".includes(character)) depth--;
      if (character.trim() !== "") lastCharacter = character;
    }
  }
  return { isOpen: depth > 0, lastCharacter };
}

/** The last index of the string literal at `start`; undefined if only more lines could end it. */
function skipString(text: string, start: number): number | undefined {
  const quote = text[start]!;
  const isTriple = text.startsWith(quote.repeat(3), start);
  const closing = isTriple ? quote.repeat(3) : quote;
  for (let at = start + closing.length; at < text.length; at++) {
    if (text[at] === "\\") {
      if (at + 1 >= text.length) return undefined;
      at++;
    } else if (text.startsWith(closing, at)) return at + closing.length - 1;
    // An unterminated string of one line is a mistake, not the beginning of something.
    else if (text[at] === "\n" && !isTriple) return at;
  }
  return isTriple ? undefined : text.length;
}
