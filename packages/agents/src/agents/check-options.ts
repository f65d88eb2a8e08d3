// What an agent refuses to be made or run with, with the words for the developer.

import { AgentError } from "../errors.ts";
import { isVerbosity } from "../printing/verbosity.ts";
import { isPythonIdentifier, requireCallableName } from "../tools/names.ts";
import { describeNoModel, toModel } from "../models/function-model.ts";
import { findPrice } from "../models/prices.ts";
import { priceOf } from "./budget.ts";
import type { AgentOptions, CodeAgentOptions, RunOptions, ToolCallingAgentOptions } from "./options.ts";

/** `kind`: the name of the class. */
export function requireAgentOptions(options: AgentOptions, kind: string): void {
  requireModel(options?.model, `${kind}: wanted options.model`);
  requireKnownNames(options, kind, agentOptionNames);
  requireLists(options, kind);
  for (const [role, model] of Object.entries(options.roleModels ?? {})) {
    if (model !== undefined) requireModel(model, `${kind}: wanted options.roleModels.${role}`);
  }
  requireWhole(options.maxSteps, 0, "maxSteps");
  requireWhole(options.maxShownTools, 0, "maxShownTools");
  requireWhole(options.planningInterval, 1, "planningInterval");
  requireWhole(options.generationRetries, 0, "generationRetries");
  requireWhole(options.limits?.maxRepeats, 1, "limits.maxRepeats");
  requirePositive(options.limits?.maxTokens, "limits.maxTokens");
  requirePositive(options.limits?.maxTimeMs, "limits.maxTimeMs");
  if (options.name !== undefined) requireCallableName(options.name, "agent");
  const { verbosity, limits, modelPrice, compaction } = options;
  if (compaction !== undefined) {
    requireWhole(compaction.whenOver, 1, "compaction.whenOver");
    requireWhole(compaction.keepLast, 1, "compaction.keepLast");
    requireWhole(compaction.whenSteps, (compaction.keepLast ?? 4) + 2, "compaction.whenSteps");
    if (compaction.whenOver === undefined && compaction.whenSteps === undefined) {
      throw invalid("compaction: wanted whenOver (input tokens) or whenSteps, got neither.");
    }
  }
  if (verbosity !== undefined && !isVerbosity(verbosity)) {
    throw invalid(`verbosity: wanted "off", "error", "info" or "debug", got ${JSON.stringify(verbosity)}.`);
  }
  if (modelPrice !== undefined) {
    requireAmount(modelPrice.input, "modelPrice.input");
    requireAmount(modelPrice.output, "modelPrice.output");
    requireAmount(modelPrice.cachedInput ?? 0, "modelPrice.cachedInput");
    requireAmount(modelPrice.cacheWrite ?? 0, "modelPrice.cacheWrite");
  }
  if (limits?.maxCostUsd === undefined) return;
  requireAmount(limits.maxCostUsd, "limits.maxCostUsd");
  const model = toModel(options.model);
  if (priceOf(model, modelPrice) !== undefined) return;
  const unknown = (model.modelIds ?? [model.modelId]).filter((modelId) => findPrice(modelId) === undefined);
  throw invalid(
    `limits.maxCostUsd: wanted modelPrice too, { input, output } in US dollars for a million tokens; no price of "${unknown.join('", "')}" is known.`,
  );
}

function requireModel(given: unknown, wanted: string): void {
  const got = describeNoModel(given);
  if (got !== null) throw invalid(`${wanted} to be a model or a function (messages, options) => text, got ${got}.`);
}

export function requireWhole(value: number | undefined, least: number, subject: string): void {
  if (value === undefined || (Number.isInteger(value) && value >= least)) return;
  throw new AgentError(`${subject}: wanted a whole number of at least ${least}, got ${value}.`, {
    code: "agent_option_invalid",
  });
}

function requirePositive(value: number | undefined, subject: string): void {
  if (value === undefined || (typeof value === "number" && value > 0)) return;
  throw invalid(`${subject}: wanted a number above 0, got ${value}.`);
}

function requireVariableName(name: string, taken: readonly string[]): void {
  if (!isPythonIdentifier(name)) {
    throw new AgentError(
      `additionalArgs: '${name}' cannot be a Python variable; wanted an identifier that is no keyword.`,
      {
        code: "additional_args_name_invalid",
      },
    );
  }
  if (taken.includes(name)) {
    throw new AgentError(`additionalArgs: '${name}' is the name of a tool or managed agent; choose another.`, {
      code: "additional_args_name_invalid",
    });
  }
}

function requireAmount(value: number, subject: string): void {
  if (typeof value === "number" && value >= 0 && Number.isFinite(value)) return;
  throw invalid(`${subject}: wanted an amount of US dollars of at least 0, got ${value}.`);
}

const invalid = (message: string): AgentError => new AgentError(message, { code: "agent_option_invalid" });

const agentOptionNames: Readonly<Record<keyof CodeAgentOptions | keyof ToolCallingAgentOptions, true>> = {
  ...{ tools: true, model: true, maxShownTools: true, instructions: true, promptTemplates: true, maxSteps: true },
  ...{ planningInterval: true, managedAgents: true, name: true, description: true, finalAnswerChecks: true },
  ...{ stepCallbacks: true, verbosity: true, streamOutputs: true, limits: true, compaction: true, roleModels: true },
  ...{ modelPrice: true, approve: true, generationRetries: true, listeners: true, provideRunSummary: true },
  ...{ additionalAuthorizedImports: true, executor: true, codeBlockTags: true, maxPrintOutputsLength: true },
  ...{ useStructuredOutputsInternally: true, checkBeforeRunning: true, fetch: true, files: true, environ: true },
  ...{ maxParallelToolCalls: true, maxToolOutputLength: true },
};

const runOptionNames: Readonly<Record<keyof RunOptions, true>> = {
  ...{ reset: true, images: true, additionalArgs: true, maxSteps: true, signal: true, schema: true },
  returnFullResult: true,
};

/** What other libraries and older habits write, in lower case and without underscores, and what is written here. */
const otherNames: Readonly<Record<string, string>> = {
  addbasetools: "put them into tools: new WebSearchTool(), new VisitWebpageTool() and others",
  executortype: 'it is executor, such as "docker"',
  executorkwargs: "give the executor its options: executor: new DockerExecutor({ ... })",
  maxtoolthreads: "it is maxParallelToolCalls",
  stream: "for what happens on the way call stream(task) in place of run(task)",
  verbositylevel: 'it is verbosity: "off", "error", "info" or "debug"',
};

/** A name that nobody reads would be lost without a word; those of classes that extend ours are let through. */
function requireKnownNames(options: object, subject: string, known: Readonly<Record<string, true>>): void {
  const plain = (name: string): string => name.replaceAll("_", "").toLowerCase();
  for (const name of Object.keys(options)) {
    if (Object.hasOwn(known, name)) continue;
    const meant = Object.keys(known).find((each) => plain(each) === plain(name));
    const other = Object.hasOwn(otherNames, plain(name)) ? otherNames[plain(name)] : undefined;
    const mend = meant === undefined ? other : `it is ${meant}`;
    if (mend !== undefined) throw invalid(`${subject}: there is no option ${name}; ${mend}.`);
  }
}

function requireLists(options: AgentOptions, kind: string): void {
  const { additionalAuthorizedImports: imports } = options as CodeAgentOptions;
  requireEach(options.tools, `${kind}: wanted options.tools to be a list of tools`, describeNoTool);
  requireEach(options.managedAgents, `${kind}: wanted options.managedAgents to be a list of agents`, () => null);
  requireEach(options.listeners, `${kind}: wanted options.listeners to be a list of functions`, describeNoFunction);
  requireEach(
    options.finalAnswerChecks,
    `${kind}: wanted options.finalAnswerChecks to be a list of functions`,
    describeNoFunction,
  );
  requireEach(imports, `${kind}: wanted options.additionalAuthorizedImports to be a list of names`, (given) =>
    typeof given === "string" ? null : describe(given),
  );
  const { stepCallbacks = [] } = options;
  if (Array.isArray(stepCallbacks)) return requireEach(stepCallbacks, callbacksWanted(kind), describeNoFunction);
  for (const [type, callbacks] of Object.entries(stepCallbacks)) {
    if (!stepTypes.includes(type)) throw invalid(`${callbacksWanted(kind)}, got the type "${type}".`);
    requireEach([callbacks ?? []].flat(), callbacksWanted(kind), describeNoFunction);
  }
}

const stepTypes: readonly string[] = ["task", "planning", "action", "summary", "final_answer"];

const callbacksWanted = (kind: string): string =>
  `${kind}: wanted options.stepCallbacks to be a list of functions, or functions by the type of the step (${stepTypes.join(", ")})`;

/** `describeWrong` gives what stands in place of what was wanted, null where it is right. */
function requireEach(given: unknown, wanted: string, describeWrong: (item: unknown) => string | null): void {
  if (given === undefined) return;
  if (!Array.isArray(given)) throw invalid(`${wanted}, got ${describe(given)}.`);
  for (const [index, item] of given.entries()) {
    const wrong = describeWrong(item);
    if (wrong !== null) throw invalid(`${wanted}, got ${wrong} at place ${index}.`);
  }
}

const describeNoFunction = (given: unknown): string | null => (typeof given === "function" ? null : describe(given));

function describeNoTool(given: unknown): string | null {
  if (typeof given === "function") {
    const isClass = /^class\b/.test(Function.prototype.toString.call(given));
    const name = given.name || "it";
    return isClass ? `the class ${name} (write new ${name}())` : `the function ${name} (write tool(${name}))`;
  }
  if (typeof given !== "object" || given === null) return describe(given);
  if ("definition" in given) return null;
  if (Array.isArray(given)) return "a list (write ...list)";
  if ("then" in given) return "a promise (await it before)";
  if ("tools" in given && Array.isArray(given.tools)) return "an object that holds tools (write ...object.tools)";
  if ("stream" in given) return "an agent (agents go into managedAgents)";
  return "execute" in given ? "a definition (write tool({ ... }))" : describe(given);
}

function describe(given: unknown): string {
  if (given === null || given === undefined) return String(given);
  if (typeof given === "string") return `the text ${JSON.stringify(given.slice(0, 60))}`;
  if (typeof given === "function") return "a function";
  return typeof given === "object" ? "an object" : String(given);
}

/** Throws AgentError for options of `run`, `stream` and `resume` that would be read as something else, or not at all. */
export function requireRunOptions(options: RunOptions, taken: readonly string[]): void {
  requireKnownNames(options, "run()", runOptionNames);
  requireWhole(options.maxSteps, 0, "maxSteps");
  requireEach(options.images, "images: wanted a list of images such as await readImage(path)", (image) =>
    typeof image === "object" && image !== null && "type" in image && image.type === "image" ? null : describe(image),
  );
  for (const name of Object.keys(options.additionalArgs ?? {})) requireVariableName(name, taken);
}
