// Takes the program out of the model's answer.
//
// The model is asked to write its thought and then one block between the code tags, `<code>` and `</code>` unless told.
// Many models fall back on markdown fences, so ```python and ```py are read too. The closing tag is usually
// missing, since it is the stop sequence of the request: then the block goes to the end. Several blocks are one program.

import { AgentParsingError } from "../errors.ts";

export type CodeBlockTags = readonly [open: string, close: string];

export const markdownTags: CodeBlockTags = ["```python", "```"];

export type ParsedAction = {
  /** What the model said before its first block. */
  thought: string;
  code: string;
};

/** Throws AgentParsingError, whose message tells the model the format that is wanted. */
export function parseCode(answer: string, tags: CodeBlockTags): ParsedAction {
  const [open, close] = tags;
  const found = blocksBetween(answer, open, close) ?? fencedBlocks(answer);
  if (found === null) throw missingBlock(answer, tags);
  const code = found.blocks
    .map((block) => stripFence(block))
    .filter((block) => block !== "")
    .join("\n\n");
  if (code === "") {
    throw new AgentParsingError(
      `The code block of your answer is empty. Write the Python code of the next action between ${open} and ${close}:\n${example(tags)}`,
      { code: "code_block_empty" },
    );
  }
  const thought = answer
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

type Blocks = { start: number; blocks: string[] };

function blocksBetween(answer: string, open: string, close: string): Blocks | null {
  const start = answer.indexOf(open);
  if (start === -1) return null;
  const blocks: string[] = [];
  for (let from = start; from !== -1; ) {
    const bodyStart = from + open.length;
    const end = answer.indexOf(close, bodyStart);
    blocks.push(answer.slice(bodyStart, end === -1 ? undefined : end));
    from = end === -1 ? -1 : answer.indexOf(open, end + close.length);
  }
  return { start, blocks };
}

function fencedBlocks(answer: string): Blocks | null {
  const fences = [...answer.matchAll(/^[ \t]*```[ \t]*(?:python|py)\b[^\n]*\n([\s\S]*?)(?:^[ \t]*```|$(?![\s\S]))/gim)];
  if (fences.length === 0) return null;
  return { start: fences[0].index, blocks: fences.map((fence) => fence[1]) };
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
