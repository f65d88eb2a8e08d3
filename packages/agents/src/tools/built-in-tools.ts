// The tools that can be had by their names alone: on the command line, and by an agent that is loaded from a folder.

import type { Tool } from "./tool.ts";

/** Each made when it is asked for. */
export const builtInTools: ReadonlyMap<string, () => Promise<Tool>> = new Map<string, () => Promise<Tool>>([
  ["web_search", async () => new (await import("./web-search.ts")).WebSearchTool()],
  ["visit_webpage", async () => new (await import("./visit-webpage.ts")).VisitWebpageTool()],
  ["wikipedia_search", async () => new (await import("./wikipedia.ts")).WikipediaTool()],
  ["user_input", async () => new (await import("./user-input.ts")).UserInputTool()],
  ["transcriber", async () => new (await import("./speech-to-text.ts")).SpeechToTextTool()],
  ["python_interpreter", async () => new (await import("./python-interpreter.ts")).PythonInterpreterTool()],
]);

/** Whether a value is a tool, by its shape: the module that made it may have a copy of the library of its own. */
export function isTool(value: unknown): value is Tool {
  if (typeof value !== "object" || value === null) return false;
  const { name, description, execute, ready } = value as Partial<Tool>;
  return (
    typeof name === "string" &&
    typeof description === "string" &&
    typeof execute === "function" &&
    typeof ready === "function"
  );
}
