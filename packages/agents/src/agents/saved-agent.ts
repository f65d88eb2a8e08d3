// An agent's settings as plain data, and the agent made from them again.
//
// Every setting of the constructor is in one of three groups. Plain ones are written as they are. Tools, models and
// sub-agents are described (a tool by name, description and schemas; a model by its id; a sub-agent whole) and found
// again among what `fromJSON` is given: code never travels in JSON, and nothing that is read here is run. Functions (checks,
// callbacks, approval, texts, an executor of one's own) and what may hold secrets (`environ`) are named under `functions`; who loads the agent must give them again, also
// if only to say that they are gone, because an agent that silently lost its approval would be another agent.

import { AgentError } from "../errors.ts";
import { decodeValue, encodeValue } from "../memory/plain-json.ts";
import { FunctionModel, type ModelLike } from "../models/function-model.ts";
import type { Model } from "../models/model.ts";
import { defaultPromptTemplates, defaultToolCallingPromptTemplates } from "../prompts/templates.ts";
import { FinalAnswerTool } from "../tools/final-answer.ts";
import type { JsonSchema } from "../tools/json-schema.ts";
import type { Tool } from "../tools/tool.ts";
import type { AgentOptions, CodeAgentOptions, ManagedAgent, ToolCallingAgentOptions } from "./options.ts";

export type SavedTool = { name: string; description: string; inputs: JsonSchema; output: JsonSchema };

/** What `agent.toJSON()` gives. */
export type SavedAgent = {
  /** The class; "other" for a sub-agent that is none of ours. */
  kind: string;
  version: 1;
  /**
   * The name only: models are given again. `name` is what `adder --model` takes, where the folder of the agent says it; `isFunction`
   * where it was a function, of which there is nothing else to save.
   */
  model: { modelId: string; name?: string; isFunction?: true } | null;
  tools: SavedTool[];
  managedAgents: SavedAgent[];
  /** Constructor settings by name; what was not set is not there. */
  settings: Record<string, unknown>;
  /** Settings that hold functions or secrets, and so are not here. */
  functions: string[];
};

type Setting = keyof CodeAgentOptions | keyof ToolCallingAgentOptions;

/** "data" is written as it is; a "function" (or a model, or what may hold secrets) is only named; a "part" has a form of its own. */
const settingGroups: Readonly<Record<Setting, "data" | "function" | "part">> = {
  model: "part",
  tools: "part",
  managedAgents: "part",
  executor: "part",
  files: "part",
  promptTemplates: "part",
  name: "data",
  description: "data",
  instructions: "data",
  maxSteps: "data",
  planningInterval: "data",
  maxShownTools: "data",
  verbosity: "data",
  streamOutputs: "data",
  limits: "data",
  compaction: "data",
  modelPrice: "data",
  generationRetries: "data",
  provideRunSummary: "data",
  additionalAuthorizedImports: "data",
  codeBlockTags: "data",
  maxPrintOutputsLength: "data",
  useStructuredOutputsInternally: "data",
  checkBeforeRunning: "data",
  maxParallelToolCalls: "data",
  maxToolOutputLength: "data",
  finalAnswerChecks: "function",
  stepCallbacks: "function",
  approve: "function",
  listeners: "function",
  environ: "function",
  fetch: "function",
  roleModels: "function",
};

const settingsOf = (group: "data" | "function"): Setting[] =>
  (Object.keys(settingGroups) as Setting[]).filter((key) => settingGroups[key] === group);

const plainSettings = settingsOf("data");
const functionSettings = settingsOf("function");

type AnyOptions = Partial<Omit<CodeAgentOptions & ToolCallingAgentOptions, "promptTemplates">> & {
  promptTemplates?: Readonly<Record<string, unknown>>;
};

type SavableAgent = { readonly kind: string; readonly model: Model; readonly managedAgents: readonly ManagedAgent[] };

export function saveAgent(agent: SavableAgent, options: AgentOptions, tools: readonly Tool[]): SavedAgent {
  const given = options as AnyOptions;
  const settings = plainSettings.flatMap((key): [string, unknown][] =>
    given[key] === undefined ? [] : [[key, given[key]]],
  );
  const usual: Record<string, unknown>[] = [defaultPromptTemplates, defaultToolCallingPromptTemplates];
  const texts = Object.entries(given.promptTemplates ?? {}).filter(
    ([key, text]) => text !== undefined && !usual.some((templates) => templates[key] === text),
  );
  const { executor } = given;
  if (executor === undefined || typeof executor === "string") settings.push(["executor", executor ?? "local"]);
  if (given.files !== undefined) settings.push(["files", given.files]);
  return {
    kind: agent.kind,
    version: 1,
    model: { modelId: agent.model.modelId, ...(agent.model instanceof FunctionModel ? { isFunction: true } : {}) },
    tools: tools.filter((tool) => !(tool instanceof FinalAnswerTool)).map(saveTool),
    managedAgents: agent.managedAgents.map(saveMember),
    settings: encodeValue(Object.fromEntries(settings)) as Record<string, unknown>,
    functions: [
      ...functionSettings.filter((key) => given[key] !== undefined),
      ...(texts.length > 0 ? ["promptTemplates"] : []),
      ...(executor === undefined || typeof executor === "string" ? [] : ["executor"]),
    ],
  };
}

const saveTool = ({ definition }: Tool): SavedTool => ({
  name: definition.name,
  description: definition.description,
  inputs: definition.inputsSchema.json,
  output: definition.output,
});

function saveMember(member: ManagedAgent): SavedAgent {
  const { toJSON } = member as { toJSON?: () => SavedAgent };
  if (toJSON !== undefined) return toJSON.call(member);
  const { name, description } = member;
  const settings = { name, description };
  return { kind: "other", version: 1, model: null, tools: [], managedAgents: [], settings, functions: [] };
}

/** Finds the model of an agent, which `saved.model` names. */
export type ModelFinder = (saved: SavedAgent) => ModelLike;

/** The model of the agent and of its team, or a function that finds the model of each of them. */
export type ModelChoice = { model: ModelLike; modelFor?: undefined } | { model?: undefined; modelFor: ModelFinder };

/** What `fromJSON` is given besides the JSON. Whatever else is set here wins over what was saved. */
export type LoadOptions<Options extends { model: ModelLike }> = Omit<Partial<Options>, "model" | "tools"> &
  ModelChoice & {
    /** All tools of the agent and of its team; each agent takes those that it had. */
    tools?: readonly Tool[];
  };

/** What a member takes of that. */
type MemberParts = Pick<AgentOptions, "tools" | "managedAgents"> & { modelFor: ModelFinder };

type AnyModelChoice = { model?: ModelLike; modelFor?: ModelFinder };

type Maker = (saved: unknown, given: MemberParts) => ManagedAgent;

const makers = new Map<string, Maker>();

/** Makes a class of agents known, so that agents of it can be members of a team that is loaded. */
export function registerAgentKind(kind: string, maker: Maker): void {
  makers.set(kind, maker);
}

/** The options of the agent that was saved. Throws AgentError: `agent_json_invalid`, `agent_json_incomplete`. */
export function readAgent<Options extends AgentOptions | ToolCallingAgentOptions>(
  json: unknown,
  kind: string,
  given: LoadOptions<Options>,
): Options {
  const saved = requireSavedAgent(json, kind);
  const { model, modelFor, tools: pool = [], managedAgents: members = [], ...rest } = given;
  const modelOf: ModelFinder = (agent) => findModel(kind, { model, modelFor }, agent);
  const ownModel = modelOf(saved);
  const lost = saved.functions.filter((key) => !(key in given));
  if (lost.length > 0) {
    throw incomplete(
      kind,
      `the agent ${describeName(saved)}was saved with ${lost.join(", ")}, which JSON cannot hold; give ${lost.length === 1 ? "it" : "them"} again, or undefined to go without`,
    );
  }
  const wanted = saved.tools.map(({ name }) => name);
  const missing = wanted.filter((name) => !pool.some((tool) => tool.name === name));
  if (missing.length > 0) {
    throw incomplete(kind, `the agent ${describeName(saved)}needs tools that were not given: ${missing.join(", ")}`);
  }
  const known = new Set<string>([...plainSettings, "executor", "files"]);
  const settings = Object.fromEntries(
    Object.entries(saved.settings)
      .filter(([key]) => known.has(key))
      .map(([key, value]) => [key, decodeValue(value)]),
  );
  const options: Record<string, unknown> = {
    ...settings,
    ...rest,
    model: ownModel,
    tools: wanted.map((name) => pool.find((tool) => tool.name === name)!),
    managedAgents: saved.managedAgents.map((member) =>
      findMember(member, { modelFor: modelOf, tools: pool, managedAgents: members }),
    ),
  };
  // The constructor checks what it is given.
  return options as Options;
}

const describeModel = ({ model }: SavedAgent): string => {
  if (model === null) return "an unknown model";
  return model.isFunction ? `the function ${model.modelId}, which JSON cannot hold` : model.modelId;
};

/** Throws AgentError where there is none. */
function findModel(kind: string, given: AnyModelChoice, saved: SavedAgent): ModelLike {
  const found = given.modelFor === undefined ? given.model : given.modelFor(saved);
  if (found !== undefined || given.modelFor !== undefined) return found as ModelLike;
  throw incomplete(kind, `wanted { model } for the agent, which ran on ${describeModel(saved)}`);
}

function findMember(saved: SavedAgent, given: MemberParts): ManagedAgent {
  const { name } = saved.settings;
  const ready = given.managedAgents?.find((member) => member.name === name);
  if (ready !== undefined) return ready;
  const make = makers.get(saved.kind);
  if (make === undefined || saved.functions.length > 0) {
    const why = make === undefined ? `is of the kind '${saved.kind}'` : `was saved with ${saved.functions.join(", ")}`;
    throw incomplete("fromJSON", `the member '${String(name)}' ${why}; give it ready-made in { managedAgents }`);
  }
  return make(saved, given);
}

function requireSavedAgent(json: unknown, kind: string): SavedAgent {
  if (typeof json !== "object" || json === null)
    throw invalid(kind, `the object that toJSON() gave, got ${typeof json}`);
  const saved = json as Partial<SavedAgent>;
  if (saved.kind !== kind || saved.version !== 1) {
    const got = JSON.stringify({ kind: saved.kind, version: saved.version });
    throw invalid(kind, `{ kind: "${kind}", version: 1 }, got ${got}`);
  }
  for (const key of ["tools", "managedAgents", "functions"] as const) {
    if (!Array.isArray(saved[key])) throw invalid(kind, `a list under "${key}", got ${typeof saved[key]}`);
  }
  if (typeof saved.settings !== "object" || saved.settings === null) {
    throw invalid(kind, `an object under "settings", got ${typeof saved.settings}`);
  }
  return saved as SavedAgent;
}

const describeName = ({ settings }: SavedAgent): string =>
  typeof settings.name === "string" ? `'${settings.name}' ` : "";

const invalid = (kind: string, words: string): AgentError =>
  new AgentError(`${kind}.fromJSON: wanted ${words}.`, { code: "agent_json_invalid" });

const incomplete = (kind: string, words: string): AgentError =>
  new AgentError(`${kind === "fromJSON" ? kind : `${kind}.fromJSON`}: ${words}.`, { code: "agent_json_incomplete" });
