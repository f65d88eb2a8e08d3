// Thought and code as one JSON object, for models that are held to a schema by their service.
//
// The schema is sent with each request (`responseFormat`). A service that drops it leaves text with a code block, which is
// read as always, so nothing is lost by trying.

import { AgentParsingError } from "../errors.ts";
import { type CodeBlockTags, type ParsedAction, parseCode, requireClosedBlock } from "./parse-code.ts";

export const thoughtAndCodeFormat = {
  type: "json_schema",
  name: "ThoughtAndCode",
  schema: {
    type: "object",
    title: "ThoughtAndCode",
    properties: {
      thought: { type: "string", description: "What you know and what you do next, in one or a few sentences." },
      code: { type: "string", description: "The Python code of the step, without tags or fences around it." },
    },
    required: ["thought", "code"],
    additionalProperties: false,
  },
} as const;

/** Throws AgentParsingError. `isCutOff`: the answer ended at its greatest length; half a program must not run. */
export function parseStructuredAnswer(answer: string, tags: CodeBlockTags, isCutOff: boolean): ParsedAction {
  const fenced = answer.match(/^\s*```(?:json)?\s*\n([\s\S]*?)\n\s*```\s*$/)?.[1] ?? answer;
  const found = parseObject(fenced);
  if (found === null) return parseFallback(answer, tags, isCutOff);
  const [open, close] = tags;
  // What stands in the field may have tags or a fence around it, which the text form takes off; and it may be empty.
  const isMarked = found.code.includes(open) || /^\s*```/.test(found.code);
  const { code } = parseCode(isMarked ? found.code : `${open}\n${found.code}\n${close}`, tags);
  return { thought: found.thought.trim(), code };
}

function parseFallback(answer: string, tags: CodeBlockTags, isCutOff: boolean): ParsedAction {
  if (isCutOff) requireClosedBlock(answer, tags);
  try {
    return parseCode(answer, tags);
  } catch (cause) {
    throw new AgentParsingError(
      `Your answer is not the JSON object that is wanted, so nothing was run.\nYour answer was:\n${answer.trim().slice(0, 1000)}\n` +
        'Write one JSON object and nothing else, in this form:\n{"thought": "what you do next and why", "code": "the Python code"}\n' +
        'If you want to give the final answer, do it in code too:\n{"thought": "I know the answer.", "code": "final_answer(\\"your answer\\")"}',
      { code: "code_block_missing", cause },
    );
  }
}

function parseObject(text: string): ParsedAction | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return null;
    const { thought, code } = value as Record<string, unknown>;
    return typeof code === "string" ? { thought: typeof thought === "string" ? thought : "", code } : null;
  } catch {
    return null;
  }
}
