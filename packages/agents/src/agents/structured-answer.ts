// Thought and code as one JSON object, for models that are held to a schema by their service.
//
// The schema is sent with each request (`responseFormat`). A service that drops it leaves text with a code block, which is
// read as always, so nothing is lost by trying.

import { type CodeBlockTags, type ParsedAction, parseCode } from "./parse-code.ts";

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

/** Throws AgentParsingError. */
export function parseStructuredAnswer(answer: string, tags: CodeBlockTags): ParsedAction {
  const fenced = answer.match(/^\s*```(?:json)?\s*\n([\s\S]*?)\n\s*```\s*$/)?.[1] ?? answer;
  const found = parseObject(fenced);
  if (found === null) return parseCode(answer, tags);
  const [open, close] = tags;
  // What stands in the field may have tags or a fence around it, which the text form takes off; and it may be empty.
  const isMarked = found.code.includes(open) || /^\s*```/.test(found.code);
  const { code } = parseCode(isMarked ? found.code : `${open}\n${found.code}\n${close}`, tags);
  return { thought: found.thought.trim(), code };
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
