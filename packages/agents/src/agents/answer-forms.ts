// Forms in which models write their program although they were asked for another: what their training knows, or their chat template leaves.
//
//   <|channel|>analysis...final<|message|>   gpt-oss: what is said stands in the last channel; special tokens are dropped
//   [THINK]...[/THINK]                       Mistral's thoughts
//   <python>, <execute>, <tool_code>, <CODE> tags of other agents, and the usual ones in capitals
//   {"thought": ..., "code": ...}            an object that was not asked for
//   <tool_call>{"name": "python", ...}       the call of a code interpreter, as JSON
//   <code lang="python">           the tags with attributes
//   ```python print(1)```            a fence on one line
//   >>> x = 1                                an interactive session
//
// parse-code.ts asks here only where it finds none of the forms that it wants.

/** What an answer says, without special tokens of chat templates, and with all thoughts in <think> tags. */
export function withoutTemplate(answer: string): string {
  const final = answer.lastIndexOf("<|channel|>final<|message|>");
  const isInAnalysis = final === -1 && /^\s*(?:<\|start\|>assistant)?<\|channel\|>analysis<\|message\|>/.test(answer);
  const said = final === -1 ? answer : answer.slice(final + "<|channel|>final<|message|>".length);
  const marked = isInAnalysis ? said.replace(/<\|channel\|>analysis<\|message\|>/, "<think>") : said;
  return marked
    .replace(/^(\s*)\[THINK\]/, "$1<think>")
    .replace("[/THINK]", "</think>")
    .replaceAll(/<\|(?:python_tag|eom_id|eot_id|im_end|im_start|end|return|start|call|endoftext)\|>/g, "");
}

/** null where the answer ended while the model was still thinking: nothing in it is meant to run. */
export function withoutThinking(answer: string): string | null {
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

export type FoundBlocks = { start: number; blocks: string[] };

/** The program in one of the forms above; null where there is none. */
export function findOtherForms(said: string, tags: readonly [open: string, close: string]): FoundBlocks | null {
  return (
    findMatches(said, inlineFence) ??
    findMatches(said, taggedBy(tags)) ??
    findMatches(said, otherTags) ??
    findJson(said)
  );
}

const inlineFence = /```[ \t]*(?:python3?|py|tool_code)[ \t]+([^\n]*?)(?:```|$)/gim;
const otherTags = /<(python|execute|tool_code|code_block|py)>([\s\S]*?)(?:<\/\1>|$(?![\s\S]))/gi;

/** The tags in capitals too, and with attributes. */
function taggedBy([open, close]: readonly [open: string, close: string]): RegExp {
  const element = open.match(/^<(\w+)>$/)?.[1];
  const opening = element === undefined ? escapePattern(open) : `<${element}(?:\\s[^>\\n]*)?>`;
  return new RegExp(`${opening}([\\s\\S]*?)(?:${escapePattern(close)}|$(?![\\s\\S]))`, "gi");
}

const escapePattern = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The last group of each match is a block. */
function findMatches(said: string, pattern: RegExp): FoundBlocks | null {
  const found = [...said.matchAll(pattern)];
  return found.length === 0 ? null : { start: found[0].index, blocks: found.map((match) => match.at(-1) ?? "") };
}

function findJson(said: string): FoundBlocks | null {
  const start = said.indexOf("{");
  const end = said.lastIndexOf("}");
  if (start === -1 || end < start) return null;
  try {
    const code = codeOf(JSON.parse(said.slice(start, end + 1)));
    return code === null
      ? null
      : { start: said.slice(0, start).replace(/(?:```(?:json)?|<tool_call>)\s*$/, "").length, blocks: [code] };
  } catch {
    return null;
  }
}

function codeOf(json: unknown): string | null {
  if (typeof json !== "object" || json === null) return null;
  const { code, arguments: given, parameters } = json as { [key: string]: unknown };
  if (typeof code === "string") return code;
  return given === undefined && parameters === undefined ? null : codeOf(given ?? parameters);
}

/** A block as it can run: without the margin that all its lines have, a language's name as its first line, and prompts of a session. */
export function toProgram(block: string): string {
  const code = dedent(block.replaceAll("\r\n", "\n").replace(/^\s*(?:python3?|py)[ \t]*\n/, ""));
  if (!code.startsWith(">>> ")) return code;
  // What stands without a prompt is what the session is imagined to have said.
  const written = code.split("\n").filter((line) => /^(?:>>>|\.\.\.)(?: |$)/.test(line));
  return written
    .map((line) => line.slice(4))
    .join("\n")
    .trimEnd();
}

function dedent(code: string): string {
  const margin = code.match(/^[ \t]+/)?.[0] ?? "";
  const lines = code.split("\n");
  // A lone line may be the rest of something larger, and Python says so.
  if (margin === "" || lines.length === 1 || !lines.every((line) => line.startsWith(margin) || line.trim() === ""))
    return code;
  return lines.map((line) => line.slice(margin.length)).join("\n");
}
