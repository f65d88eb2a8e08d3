// Takes the program out of the model's answer.
//
// The model is asked to write its thought and then one block between the code tags, `<code>` and `</code>` unless told.
// Many models fall back on markdown fences, so ```python and ```py are read too, then fences without a label, then an answer
// that is nothing but code; answer-forms.ts knows stranger ones. The closing tag is usually missing, since it is the stop sequence of the request: then
// the block goes to the end. Several blocks are one program. What a model thinks aloud between <think> tags is not its
// answer: code that it only considers there never runs.

import { AgentParsingError } from "../errors.ts";
import { findOtherForms, type FoundBlocks, toProgram, withoutTemplate } from "./answer-forms.ts";

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
  const said = withoutThinking(withoutTemplate(answer));
  if (said === null) {
    throw new AgentParsingError(
      `Your answer ended while you were still thinking, so nothing was run. Don't write ${open} or ${close} while you think; ` +
        `close your thoughts, and then write the code block:\n${example(tags)}`,
      { code: thinkingNotClosed },
    );
  }
  const found =
    blocksBetween(said, open, close) ??
    fencedBlocks(said, pythonFence) ??
    fencedBlocks(said, plainFence) ??
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

function blocksBetween(answer: string, open: string, close: string): FoundBlocks | null {
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

const pythonFence = /^[ \t]*```[ \t]*(?:python3?|py|tool_code)\b[^\n]*\n([\s\S]*?)(?:^[ \t]*```|$(?![\s\S]))/gim;
const plainFence = /^[ \t]*```[ \t]*\n([\s\S]*?)(?:^[ \t]*```|$(?![\s\S]))/gm;

function fencedBlocks(answer: string, fence: RegExp): FoundBlocks | null {
  const fences = [...answer.matchAll(fence)];
  if (fences.length === 0) return null;
  return { start: fences[0].index, blocks: fences.map((fence) => fence[1]) };
}

/** null where the answer ended while the model was still thinking: nothing in it is meant to run. */
function withoutThinking(answer: string): string | null {
  const opening = answer.match(/^\s*<(think|thinking|thought|reasoning)>/i);
  const name = opening?.[1] ?? "(?:think|thinking)";
  // Some chat templates write the opening tag themselves, so that the answer begins inside.
  const closing = answer.match(new RegExp(`</${name}>`, "i"));
  if (closing !== null) {
    const isMidway = opening === null && answer.slice(0, closing.index).match(new RegExp(`<${name}>`, "i")) !== null;
    return isMidway ? answer : answer.slice(closing.index! + closing[0].length);
  }
  return opening === null ? answer : null;
}

/** Lines that stand at the margin of a program, and hardly ever of a text. */
const statement =
  /^(?:#|@\w|import [\w., ]+$|from [\w.]+ import |(?:async )?(?:def|class|for|while|if|elif|with|except|match)\b.*:|(?:else|try|finally)\s*:|(?:assert|del|raise|global) \w|pass$|[\w.]+\(|[)\]}])/;

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
