// What an agent refuses to be made or run with, with the words for the developer.

import { AgentError } from "../errors.ts";
import { isVerbosity } from "../printing/verbosity.ts";
import { isPythonIdentifier, requireCallableName } from "../tools/names.ts";
import { describeNoModel, toModel } from "../models/function-model.ts";
import { findPrice } from "../models/prices.ts";
import { priceOf } from "./budget.ts";
import type { AgentOptions } from "./options.ts";

/** `kind`: the name of the class. */
export function requireAgentOptions(options: AgentOptions, kind: string): void {
  requireModel(options?.model, `${kind}: wanted options.model`);
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

export function requireVariableName(name: string, taken: readonly string[]): void {
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
