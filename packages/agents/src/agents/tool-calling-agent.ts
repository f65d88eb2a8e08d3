// The tool-calling agent: its actions are calls of tools that the model asks for natively, several at once if it likes.
//
//   think    the model answers with tool calls, or, where it has none, with text that holds calls as JSON
//   act      the calls run side by side, at most so many at a time
//   observe  each call is answered by its id: with its result, or with what went wrong
//
// A call that fails takes nothing from the others of its answer: every call gets a response, in the order of the calls,
// so the conversation stays one that services accept. final_answer ends the run and must be called alone, because an answer
// that is written next to other calls cannot rest on their results.
//
// Reference: the tool-calling agent of smolagents.

import { AgentError, AgentExecutionError, AgentToolCallError, AgentToolExecutionError } from "../errors.ts";
import type { AgentEvent } from "../events.ts";
import type { ActionStep, ToolResult } from "../memory/steps.ts";
import type { ToolCallPart } from "../messages.ts";
import type { ModelAnswer, ModelOptions, ModelTool } from "../models/model.ts";
import { defaultToolCallingPromptTemplates, type ToolCallingPromptTemplates } from "../prompts/templates.ts";
import { finalAnswerName } from "../tools/names.ts";
import { Agent } from "./agent.ts";
import { requireAcceptable } from "./answer.ts";
import { cutMiddle } from "./cut-middle.ts";
import type { ToolCallingAgentOptions } from "./options.ts";
import { parseToolCalls, toToolName } from "./parse-tool-calls.ts";
import { repairArguments, repairFinalAnswer } from "./repair-arguments.ts";
import type { Run } from "./run.ts";
import { type LoadOptions, readAgent, registerAgentKind } from "./saved-agent.ts";

/** A model that goes on in words after its call makes up the result. */
const stopSequences = ["\nObservation:", "Calling tools:"];

/** What one call came to. `error` where it failed. */
type Outcome = { value: unknown; error: AgentError | null };

export class ToolCallingAgent extends Agent {
  readonly maxParallelToolCalls: number;
  readonly #templates: ToolCallingPromptTemplates;
  readonly #maxToolOutputLength: number;

  constructor(options: ToolCallingAgentOptions) {
    const templates = { ...defaultToolCallingPromptTemplates, ...options?.promptTemplates };
    super({ ...options, promptTemplates: templates });
    const { maxParallelToolCalls = 8, maxToolOutputLength = 50_000 } = options;
    if (!Number.isInteger(maxParallelToolCalls) || maxParallelToolCalls < 1) {
      throw new AgentError(
        `maxParallelToolCalls: wanted a whole number of at least 1, got ${options.maxParallelToolCalls}.`,
        { code: "agent_option_invalid" },
      );
    }
    this.maxParallelToolCalls = maxParallelToolCalls;
    this.#templates = templates;
    this.#maxToolOutputLength = maxToolOutputLength;
  }

  static {
    registerAgentKind("ToolCallingAgent", (saved, given) => ToolCallingAgent.fromJSON(saved, given));
  }

  /** The agent that `toJSON` wrote; as `CodeAgent.fromJSON`. */
  static fromJSON(json: unknown, given: LoadOptions<ToolCallingAgentOptions>): ToolCallingAgent {
    return new ToolCallingAgent(readAgent(json, "ToolCallingAgent", given));
  }

  get kind(): string {
    return "ToolCallingAgent";
  }

  get systemPrompt(): string {
    return this.#templates.systemPrompt({
      tools: this.toolbox.toolStubs,
      managedAgents: this.toolbox.memberStubs,
      instructions: this.options.instructions ?? "",
    });
  }

  protected async *act(run: Run, step: ActionStep): AsyncGenerator<AgentEvent, void, void> {
    step.modelInputMessages = run.memory.toMessages();
    const answer = yield* this.ask(run, step.modelInputMessages, {
      stop: stopSequences,
      ...this.promptOptions(run),
      toolChoice: "required",
    });
    step.usage = answer.usage;
    step.reasoning = answer.message.reasoning ?? [];
    step.modelOutput = answer.text;
    step.toolCalls = this.#callsOf(run, answer);

    const outcomes: Outcome[] = [];
    const isNative = answer.toolCalls.length > 0;
    try {
      yield* run.during(this.#performAll(run, step.toolCalls, outcomes));
    } finally {
      // Also where the run is stopped: what some calls have come to must not be lost with the others.
      this.#observe(run, step, { outcomes, isNative });
    }
    step.error = toStepError(outcomes);
    const [{ value, error }] = outcomes;
    if (step.toolCalls[0].name === finalAnswerName && error === null) {
      step.actionOutput = value;
      step.isFinalAnswer = true;
    } else {
      step.actionOutput = outcomes.length === 1 ? value : outcomes.map((outcome) => outcome.value);
    }
  }

  /** Calls that were written as text are answered in text: who can't call natively may not know such answers either. */
  #observe(run: Run, step: ActionStep, { outcomes, isNative }: { outcomes: Outcome[]; isNative: boolean }): void {
    const results = step.toolCalls.map((call, index) => this.#resultOf(run, call, outcomes[index] ?? stopped()));
    if (isNative) step.toolResults = results;
    step.observations = describeResults(results, isNative);
  }

  protected override promptOptions(run: Run): Pick<ModelOptions, "tools"> {
    return { tools: this.#toolsFor(run) };
  }

  /** What the task asks for stands in the schema of the final answer too, so that services can hold the model to it. */
  #toolsFor(run: Run): ModelTool[] {
    const answer = run.schema?.json ?? {};
    const isPlain = Object.keys(answer).length > 0 && !JSON.stringify(answer).includes('"$ref"');
    return this.toolbox.modelTools(run.memory).map((tool) => {
      if (!isPlain || tool.name !== finalAnswerName || !this.toolbox.hasOwnFinalAnswer) return tool;
      return { ...tool, parameters: { type: "object", properties: { answer }, required: ["answer"] } };
    });
  }

  /** The calls with ids of their own: what repeats or has none would leave a call without its response. */
  #callsOf(run: Run, answer: ModelAnswer): ToolCallPart[] {
    const isTool = (name: string): boolean => this.toolNames.includes(name);
    if (answer.toolCalls.length === 0) return parseToolCalls(answer.text, isTool, `call_${run.stepNumber}`);
    const seen = new Set<string>(run.memory.actionSteps().flatMap((step) => step.toolCalls.map((call) => call.id)));
    return answer.toolCalls.map((call, index) => {
      const id = seen.has(call.id) ? `call_${run.stepNumber}_${index + 1}` : call.id;
      seen.add(id);
      return { ...call, id, name: toToolName(call.name, isTool) };
    });
  }

  /** All calls, in order, at most so many at a time. Fills `outcomes`; rejects only when the run is stopped. */
  async #performAll(run: Run, calls: readonly ToolCallPart[], outcomes: Outcome[]): Promise<void> {
    const waiting = calls.entries();
    const work = async (): Promise<void> => {
      for (const [index, call] of waiting) outcomes[index] = await this.#perform(run, call, calls.length === 1);
    };
    const workers = Math.min(this.maxParallelToolCalls, calls.length);
    await Promise.all(Array.from({ length: workers }, work));
  }

  async #perform(run: Run, call: ToolCallPart, isAlone: boolean): Promise<Outcome> {
    try {
      const value = await this.#call(run, call, isAlone);
      if (call.name !== finalAnswerName) return { value, error: null };
      return { value: await requireAcceptable(run, value, this.options.finalAnswerChecks ?? []), error: null };
    } catch (thrown) {
      run.signal.throwIfAborted();
      if (thrown instanceof AgentExecutionError) return { value: null, error: thrown };
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      const error = new AgentToolExecutionError(`${call.name}() failed: ${message}`, {
        code: "tool_failed",
        cause: thrown,
      });
      return { value: null, error };
    }
  }

  async #call(run: Run, { id, name, arguments: given }: ToolCallPart, isAlone: boolean): Promise<unknown> {
    let kwargs: Record<string, unknown>;
    try {
      if (name === finalAnswerName && !isAlone) throw notAlone();
      kwargs = namedValues(run, this.#argumentsOf(name, given));
    } catch (error) {
      // A call that is not carried out is a call all the same to who follows the run.
      run.emit({ type: "tool.call", id, name, args: [given], kwargs: {} });
      run.emit({ type: "tool.result", id, name, error: error as Error, ms: 0 });
      throw error;
    }
    return this.toolbox.call(run, name, { id, args: [], kwargs, signal: run.signal });
  }

  #argumentsOf(name: string, given: unknown): Record<string, unknown> {
    const definition = this.toolbox.definitionOf(name);
    if (definition === undefined) return {};
    const isOwnAnswer = name === finalAnswerName && this.toolbox.hasOwnFinalAnswer;
    return isOwnAnswer ? repairFinalAnswer(definition, given) : repairArguments(definition, given);
  }

  #resultOf(run: Run, { id, name }: ToolCallPart, { value, error }: Outcome): ToolResult {
    const text = error === null ? toText(this.toolbox.toHandles(run, value)) : error.message;
    const shown = cutMiddle(text, this.#maxToolOutputLength);
    return { id, name, text: shown, ...(shown === text ? {} : { fullText: text }), isError: error !== null };
  }
}

/** Of a call that was going on, or waiting, when the run was stopped. */
const stopped = (): Outcome => ({
  value: null,
  error: new AgentToolExecutionError("The run was stopped before this call had a result.", { code: "tool_stopped" }),
});

/** What failed stands in `error` of a step whose calls were text, and is not told twice. */
function describeResults(results: readonly ToolResult[], isNative: boolean): string | null {
  const told = isNative ? results : results.filter(({ isError }) => !isError);
  if (told.length === 0) return null;
  return told.map(({ name, text }) => (results.length > 1 ? `${name}: ${text}` : text)).join("\n");
}

function toStepError(outcomes: readonly Outcome[]): AgentError | null {
  const errors = outcomes.flatMap(({ error }) => (error === null ? [] : [error]));
  if (errors.length < 2) return errors[0] ?? null;
  return new AgentExecutionError(errors.map(({ message }) => message).join("\n"), { code: errors[0].code });
}

/** The name of one of the run's values stands for it where it is the whole argument. */
function namedValues(run: Run, args: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const values = new Map(Object.entries(run.additionalArgs));
  return Object.fromEntries(
    Object.entries(args).map(([key, value]) => [
      key,
      typeof value === "string" && values.has(value) ? values.get(value) : value,
    ]),
  );
}

const notAlone = (): AgentToolCallError =>
  new AgentToolCallError(
    "final_answer() must be the only call of its step, so this call was not carried out. Look at the other results first, then give the answer.",
    { code: "final_answer_not_alone" },
  );

/** Text as it is, everything else as JSON; ints keep all their digits. */
function toText(value: unknown): string {
  if (typeof value === "string") return value;
  try {
    return JSON.stringify(value ?? null, toJsonValue) ?? String(value);
  } catch {
    return String(value);
  }
}

function toJsonValue(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Map) return Object.fromEntries(value);
  return value instanceof Set ? [...value] : value;
}
