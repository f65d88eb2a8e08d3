// Takes the program out of the model's answer.
//
// The model is asked to write its thought and then one block between the code tags, `<code>` and `</code>` unless told.
// Many models fall back on markdown fences, so ```python and ```py are read too, then fences without a label, then an answer
// that is nothing but code; answer-forms.ts knows stranger ones, code-fences.ts where a block ends. The closing tag is usually missing, since it
// is the stop sequence of the request: then the block goes to the end. Several blocks are one program. A tag that a thought only speaks of
// begins no block where another stands at the beginning of a line. What a model thinks aloud between <think> tags is not its
// answer: code that it only considers there never runs.

import { AgentParsingError } from "../errors.ts";
import { findOtherForms, type FoundBlocks, toProgram, withoutTemplate, withoutThinking } from "./answer-forms.ts";
import { endsInString } from "../printing/string-literals.ts";
import { findEnd, findFences } from "./code-fences.ts";

export type CodeBlockTags = readonly [open: string, close: string];

export const markdownTags: CodeBlockTags = ["```python", "```"];

/** The code of the error for an answer that ended within its thoughts, mostly by a closing tag that it considered there. */
export const thinkingNotClosed = "thinking_not_closed";

export type ParsedAction = {
  /** What the model said before its first block. */
  thought: string;
  code: string;
};

/** Throws AgentParsingError, whose message tells the model the format that is wanted. */
export function parseCode(answer: string, tags: CodeBlockTags): ParsedAction {
  const [open, close] = tags;
  const said = withoutThinking(withoutTemplate(answer.replace(/^\ufeff/, "").replaceAll("\r\n", "\n")));
  if (said === null) {
    throw new AgentParsingError(
      `Your answer ended while you were still thinking, so nothing was run. Don't write ${open} or ${close} while you think; ` +
        `close your thoughts, and then write the code block:\n${example(tags)}`,
      { code: thinkingNotClosed },
    );
  }
  const found =
    blocksBetween(said, tags) ??
    fencedBlocks(said, [...pythonLabels, labelOf(open)]) ??
    fencedBlocks(said, [""]) ??
    findOtherForms(said, tags) ??
    bareCode(said);
  if (found === null) throw missingBlock(answer, tags);
  const code = found.blocks
    .map((block) => toProgram(stripFence(block)))
    .filter((block) => block !== "")
    .join("\n\n");
  if (code === "") {
    throw new AgentParsingError(
      `The code block of your answer is empty. Write the Python code of the next action between ${open} and ${close}:\n${example(tags)}`,
      { code: "code_block_empty" },
    );
  }
  const thought = said
    .slice(0, found.start)
    .trim()
    .replace(/^Thoughts?:\s*/i, "");
  return { thought: thought.endsWith("Code:") ? thought.slice(0, -"Code:".length).trimEnd() : thought, code };
}

/** The answer with its last block closed, so that the model sees the whole format when it reads it again. */
export function closeCodeBlock(answer: string, [open, close]: CodeBlockTags): string {
  if (open === close) return answer;
  const lastOpen = answer.lastIndexOf(open);
  if (lastOpen === -1 || answer.indexOf(close, lastOpen + open.length) !== -1) return answer;
  return `${answer.trimEnd()}\n${close}`;
}

/** For an answer that ended at its greatest length: half a program must not run. Throws AgentParsingError. */
export function requireClosedBlock(answer: string, tags: CodeBlockTags): void {
  const [open, close] = tags;
  const lastOpen = answer.lastIndexOf(open);
  if (lastOpen !== -1 && answer.indexOf(close, lastOpen + open.length) !== -1) return;
  const fences = answer.match(/^[ \t]*```/gm)?.length ?? 0;
  if (lastOpen === -1 && fences > 0 && fences % 2 === 0) return;
  throw new AgentParsingError(
    `Your answer was cut off at its greatest length before the code block was closed with ${close}, so nothing was run. ` +
      "Write a shorter answer: less text, a smaller program, the rest in later steps.",
    { code: "answer_cut_off" },
  );
}

/** Tags that are a fence are left to `fencedBlocks`. */
function blocksBetween(answer: string, [open, close]: CodeBlockTags): FoundBlocks | null {
  const places = isFence(open) ? [] : placesOf(answer, open);
  if (places.length === 0) return null;
  const blocks: string[] = [];
  let from = 0;
  for (const place of places) {
    if (place < from) continue;
    const bodyStart = place + open.length;
    const end = findEnd(answer, bodyStart, close);
    blocks.push(answer.slice(bodyStart, end === -1 ? undefined : end));
    from = end === -1 ? answer.length : end + close.length;
    if (end === -1 && endsInString(blocks.at(-1) ?? "")) throw cutInString(close);
  }
  return { start: places[0], blocks };
}

/** Where the tag stands: at the beginnings of lines, or, where it stands at none, anywhere, but rather not in backticks. */
function placesOf(answer: string, tag: string): number[] {
  const places: number[] = [];
  for (let at = answer.indexOf(tag); at !== -1; at = answer.indexOf(tag, at + tag.length)) places.push(at);
  const atMargin = places.filter((at) => beginsLine(answer, at));
  const written = places.filter((at) => answer[at - 1] !== "`");
  return [atMargin, written, places].find((found) => found.length > 0) ?? [];
}

function beginsLine(text: string, place: number): boolean {
  let before = place - 1;
  while (text[before] === " " || text[before] === "\t") before -= 1;
  return before < 0 || text[before] === "\n";
}

const pythonLabels = ["python", "python3", "py", "ipython", "ipython3", "pycon", "tool_code"];

const isFence = (tag: string): boolean => /^(?:`{3}|~{3})/.test(tag);

/** The language of tags that are a fence; none for others. */
const labelOf = (tag: string): string | undefined => (isFence(tag) ? findFences(tag)[0]?.label : undefined);

function fencedBlocks(answer: string, labels: readonly (string | undefined)[]): FoundBlocks | null {
  const fences = findFences(answer).filter(({ label }) => labels.includes(label));
  return fences.length === 0 ? null : { start: fences[0].start, blocks: fences.map(({ body }) => body) };
}

/** The stop sequence of the request does not look at where it stands. */
const cutInString = (close: string): AgentParsingError =>
  new AgentParsingError(
    `The code block of your answer breaks off within a string, so nothing was run. ${close} ends the block, also within a string: ` +
      `where a string has to hold it, write it in two parts, ${JSON.stringify(close.slice(0, 2))} + ${JSON.stringify(close.slice(2))}.`,
    { code: "code_block_cut" },
  );

/** Lines that stand at the margin of a program, and hardly ever of a text. */
const statement =
  /^(?:#|@\w|import [\w., ]+$|from [\w.]+ import |(?:async )?(?:def|class|for|while|if|elif|with|except|match)\b.*:|(?:else|try|finally)\s*:|(?:assert|await|del|raise|global) \w|pass$|[\w.]+\(|[)\]}])/;

/** `a, b[0] += ...` and `x: int = ...`. */
const assignment =
  /^\*?[\w.]+(?:\[[^\]]*\])*(?:, ?\*?[\w.]+(?:\[[^\]]*\])*)*(?:: ?[\w.,|[\] ]+?)? ?(?:[-+*/%@&|^]|\/\/|\*\*|<<|>>)?=(?!=)/;

function bareCode(answer: string): FoundBlocks | null {
  const code = answer.trim();
  // Lines within a text in three quotes may look like anything.
  const lines = code.replaceAll(/("""|''')[\s\S]*?\1/g, '""').split("\n");
  const atMargin = lines.filter((line) => /^\S/.test(line));
  return code !== "" && atMargin.every((line) => statement.test(line) || assignment.test(line))
    ? { start: 0, blocks: [code] }
    : null;
}

/** Some models put a fence inside the tags; the indentation of the first line must survive a trim. */
function stripFence(block: string): string {
  const inner = block.match(/^\s*```[ \t]*(?:python|py)?[ \t]*\n([\s\S]*?)(?:\n[ \t]*```\s*)?$/i);
  return (inner ? inner[1] : block).replace(/^(?:[ \t]*\r?\n)+/, "").trimEnd();
}

const example = ([open, close]: CodeBlockTags): string =>
  `Thought: what you do next and why\n${open}\n# Python code\n${close}`;

function missingBlock(answer: string, tags: CodeBlockTags): AgentParsingError {
  const [open, close] = tags;
  const lines = [
    `Your answer has no code block: the regex pattern ${escapePattern(open)}(.*?)${escapePattern(close)} does not match it.`,
    answer.trim() === "" ? "The answer was empty." : `Your answer was:\n${shorten(answer)}`,
    `Write it in this form:\n${example(tags)}`,
  ];
  if (/final/i.test(answer) && /answer/i.test(answer)) {
    lines.push(
      `If you want to give the final answer, do it in code too:\n${open}\nfinal_answer("your answer")\n${close}`,
    );
  }
  return new AgentParsingError(lines.join("\n"), { code: "code_block_missing" });
}

const escapePattern = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

const shorten = (text: string): string => (text.length > 2000 ? `${text.slice(0, 2000)} [...]` : text);
