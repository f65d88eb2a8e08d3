// An agent as a folder that people can read, edit and keep under version control.
//
//   agent.json        what `toJSON` gives, without the instructions
//   instructions.md   the instructions
//   tools.ts          exports the agent's tools (.mts, .js and .mjs too); not needed for those that are built in
//   functions.ts      exports the settings that are functions, under their names: approve, finalAnswerChecks, stepCallbacks, ...
//
// Code never comes out of an agent, so `saveAgentFolder` writes the first two and leaves the others alone. `loadAgentFolder` and `adder run
// folder/` run the modules that are in the folder: load only folders that you trust, as you would a package.

import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { AgentError } from "../errors.ts";
import { builtInTools } from "../tools/built-in-tools.ts";
import type { Tool } from "../tools/tool.ts";
import { toolsFrom } from "../tools/tools-from.ts";
import type { Agent } from "./agent.ts";
import { CodeAgent } from "./code-agent.ts";
import type { ModelChoice, SavedAgent } from "./saved-agent.ts";
import { ToolCallingAgent } from "./tool-calling-agent.ts";

const extensions = [".ts", ".mts", ".js", ".mjs"];

/** Writes agent.json and instructions.md. `modelName`: what `adder --model` takes, such as "openai/gpt-4o", for who runs the folder. */
export async function saveAgentFolder(
  agent: { toJSON(): SavedAgent },
  folder: string,
  options: { modelName?: string } = {},
): Promise<void> {
  const { instructions, ...settings } = agent.toJSON().settings;
  const saved = { ...agent.toJSON(), settings };
  if (saved.model !== null && options.modelName !== undefined) {
    saved.model = { ...saved.model, name: options.modelName };
  }
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "agent.json"), `${JSON.stringify(saved, null, 2)}\n`);
  if (typeof instructions === "string") await writeFile(join(folder, "instructions.md"), `${instructions.trimEnd()}\n`);
}

export type LoadFolderOptions = ModelChoice & {
  /** Besides the tools of the folder. */
  tools?: readonly Tool[];
  maxSteps?: number;
};

/** What agent.json holds. Throws AgentError (`agent_folder_invalid`). */
export async function readAgentFolder(folder: string): Promise<SavedAgent> {
  const file = join(folder, "agent.json");
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw invalid(`wanted an agent's folder with the file agent.json, got ${folder}`, cause);
  });
  try {
    return JSON.parse(text) as SavedAgent;
  } catch (cause) {
    throw invalid(`${file} is no JSON: ${(cause as Error).message}`, cause);
  }
}

/** The agent of the folder. Throws AgentError that names what is missing. */
export async function loadAgentFolder(folder: string, options: LoadFolderOptions): Promise<Agent> {
  const saved = await readAgentFolder(folder);
  const { tools: given = [], maxSteps, ...models } = options;
  const own = await importTools(folder);
  const known = [...given, ...own];
  const missing = namesOfTools(saved).filter((name) => !known.some((tool) => tool.name === name));
  const builtIn = await Promise.all(missing.flatMap((name) => builtInTools.get(name)?.() ?? []));
  const functions = (await importFrom(folder, "functions")) ?? {};
  const instructions = await readFile(join(folder, "instructions.md"), "utf8").catch(() => undefined);
  const parts = {
    ...functions,
    ...(instructions === undefined ? {} : { instructions: instructions.trimEnd() }),
    ...(maxSteps === undefined ? {} : { maxSteps }),
    ...models,
    tools: [...known, ...builtIn],
  };
  return saved.kind === "ToolCallingAgent" ? ToolCallingAgent.fromJSON(saved, parts) : CodeAgent.fromJSON(saved, parts);
}

/** Of the agent and its team. */
const namesOfTools = (saved: SavedAgent): string[] => [
  ...new Set([...(saved.tools ?? []).map(({ name }) => name), ...(saved.managedAgents ?? []).flatMap(namesOfTools)]),
];

async function importTools(folder: string): Promise<Tool[]> {
  const path = await findModule(folder, "tools");
  return path === null ? [] : toolsFrom(await importModule(path), { source: path });
}

async function importFrom(folder: string, name: string): Promise<object | null> {
  const path = await findModule(folder, name);
  return path === null ? null : importModule(path);
}

/** The file of the module of that name in the folder; null where there is none. */
async function findModule(folder: string, name: string): Promise<string | null> {
  for (const extension of extensions) {
    const path = join(folder, name + extension);
    const isFile = await stat(path).then(
      (found) => found.isFile(),
      () => false,
    );
    if (isFile) return path;
  }
  return null;
}

async function importModule(path: string): Promise<object> {
  try {
    return { ...((await import(pathToFileURL(path).href)) as object) };
  } catch (cause) {
    throw invalid(`${path} could not be imported: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
}

const invalid = (words: string, cause: unknown): AgentError =>
  new AgentError(`loadAgentFolder: ${words}.`, { code: "agent_folder_invalid", cause });
