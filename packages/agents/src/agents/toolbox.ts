// All that an agent can call: its tools, the final answer, and the agents of its team.
//
// The names are checked once, when the agent is made. During a run a call comes in by name, from a program with the plain
// data that it passed, or from the model itself; out goes the result, or an error (which for a program the executor turns into a
// Python exception). Each call is two events, "tool.call" and "tool.result". A sub-agent's own events pass through the run
// that called it.

import { AgentError, AgentToolCallError, AgentToolExecutionError } from "../errors.ts";
import { type ExecutorTool, FinalAnswerSignal } from "../executors/executor.ts";
import { bindToolArguments, callTool, pythonErrorName } from "../tools/call-tool.ts";
import type { ToolContext } from "../tools/context.ts";
import type { ModelTool } from "../models/model.ts";
import { FinalAnswerTool } from "../tools/final-answer.ts";
import { toStandardTypes } from "../tools/json-schema.ts";
import { fromHandles, MediaShelf } from "../tools/media.ts";
import { finalAnswerName, requireCallableName, requireDistinctNames } from "../tools/names.ts";
import { SearchToolsTool } from "../tools/search-tools.ts";
import { toPythonSignature } from "../tools/signature.ts";
import type { CheckedTool, Tool } from "../tools/tool.ts";
import { untilAborted } from "../tools/until-aborted.ts";
import { MemberTool } from "./member-tool.ts";
import type { ManagedAgent } from "./options.ts";
import type { Run } from "./run.ts";
import type { AgentMemory } from "../memory/memory.ts";

/** One call on its way: `id` is the model's own where it has given one. */
export type ToolRequest = {
  args: unknown[];
  kwargs: Record<string, unknown>;
  signal: AbortSignal;
  id?: string;
};

export class Toolbox {
  readonly #tools: ReadonlyMap<string, Tool>;
  readonly #members: ReadonlyMap<string, MemberTool>;
  /** Where there are more tools than are shown to the model. */
  readonly #search: SearchToolsTool | null;
  /** The tools that were found so far, and the pictures and sounds, of each conversation. */
  readonly #found = new WeakMap<AgentMemory, Set<string>>();
  readonly #media = new WeakMap<AgentMemory, MediaShelf>();

  constructor(tools: readonly Tool[], managedAgents: readonly ManagedAgent[], maxShownTools = 50) {
    const isReplaced = tools.some((tool) => tool.name === finalAnswerName);
    const all = isReplaced ? [...tools] : [...tools, new FinalAnswerTool()];
    const members = managedAgents.map((agent) => new MemberTool(agent));
    for (const tool of all) void tool.definition;
    for (const member of members) requireCallableName(member.name, "managed agent");
    this.#search = tools.length > maxShownTools ? new SearchToolsTool(tools.map((tool) => tool.definition)) : null;
    const own = this.#search === null ? [] : [this.#search];
    requireDistinctNames([...all, ...own, ...members].map((callable) => callable.name));
    this.#tools = new Map(all.map((tool) => [tool.name, tool]));
    this.#members = new Map(members.map((member) => [member.name, member]));
  }

  get names(): string[] {
    return [...this.#callable.keys(), ...this.#members.keys()];
  }

  /** Python stubs of the tools, for prompts: of all, or of the one that finds the others. */
  get toolStubs(): string[] {
    const shown = [...this.#callable.values()].filter((tool) => this.#isShown(tool));
    return shown.map((tool) => toPythonSignature(tool.definition));
  }

  /** Python stubs of the team. */
  get memberStubs(): string[] {
    return [...this.#members.values()].map((member) => toPythonSignature(member.definition));
  }

  /** What is saved of an agent's tools. */
  get tools(): readonly Tool[] {
    return [...this.#tools.values()];
  }

  /** Whether final_answer is the usual one. */
  get hasOwnFinalAnswer(): boolean {
    return this.#tools.get(finalAnswerName) instanceof FinalAnswerTool;
  }

  /** Everything as a model wants it that calls tools natively; of many tools those that were found in this conversation. */
  modelTools(memory: AgentMemory): ModelTool[] {
    const found = this.#found.get(memory);
    const shown = [...this.#callable.values()].filter((tool) => this.#isShown(tool) || found?.has(tool.name));
    return [...shown, ...this.#members.values()].map(({ definition }) => ({
      name: definition.name,
      description: definition.description,
      parameters: toStandardTypes(definition.inputsSchema.json),
    }));
  }

  /** The parameters of a tool or member; undefined where there is none of that name. */
  definitionOf(name: string): CheckedTool | undefined {
    return (this.#callable.get(name) ?? this.#members.get(name))?.definition;
  }

  get #callable(): ReadonlyMap<string, Tool> {
    return this.#search === null
      ? this.#tools
      : new Map<string, Tool>([[this.#search.name, this.#search], ...this.#tools]);
  }

  #isShown(tool: Tool): boolean {
    return this.#search === null || tool === this.#search || tool.name === finalAnswerName;
  }

  /** Everything as an executor wants it; `currentRun` is asked at each call. */
  executorTools(currentRun: () => Run): ExecutorTool[] {
    return this.names.map((name) => ({
      name,
      output: this.#tools.get(name)?.definition.output,
      call: async (args, kwargs, { signal }) => {
        const run = currentRun();
        try {
          const value = await this.call(run, name, { args, kwargs, signal });
          if (name === finalAnswerName) throw new FinalAnswerSignal(value);
          return this.#shelfOf(run.memory).toHandles(value);
        } catch (error) {
          if (error instanceof FinalAnswerSignal) throw error;
          if (error instanceof AgentError) run.lastToolError = error;
          throw forProgram(error);
        }
      },
    }));
  }

  async dispose(): Promise<void> {
    const tools = [...this.#tools.values()].map((tool) => tool[Symbol.asyncDispose]());
    await Promise.all([...tools, ...[...this.#members.values()].map((member) => member.dispose())]);
  }

  /** A result as a model may see it: pictures and sounds as handles. */
  toHandles(run: Run, value: unknown): unknown {
    return this.#shelfOf(run.memory).toHandles(value);
  }

  #shelfOf(memory: AgentMemory): MediaShelf {
    const known = this.#media.get(memory) ?? new MediaShelf();
    this.#media.set(memory, known);
    return known;
  }

  /** One call with its two events. Throws AgentToolCallError, AgentToolExecutionError, or what stopped the run. */
  async call(run: Run, name: string, call: ToolRequest): Promise<unknown> {
    const id = call.id ?? run.nextCallId();
    const startedAt = performance.now();
    const elapsed = (): number => Math.round(performance.now() - startedAt);
    run.emit({ type: "tool.call", id, name, args: call.args, kwargs: call.kwargs });
    try {
      const value = await this.#perform(run, name, { ...call, id, ...withMedia(call) });
      run.emit({ type: "tool.result", id, name, value, ms: elapsed() });
      return value;
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      run.emit({ type: "tool.result", id, name, error, ms: elapsed() });
      throw thrown;
    }
  }

  #remember(memory: AgentMemory, found: readonly { name: string }[]): void {
    const known = this.#found.get(memory) ?? new Set();
    for (const { name } of found) known.add(name);
    this.#found.set(memory, known);
  }

  async #perform(run: Run, name: string, call: ToolRequest & { id: string }): Promise<unknown> {
    const signal = AbortSignal.any([run.signal, call.signal]);
    signal.throwIfAborted();
    const ctx: ToolContext = {
      signal,
      runId: run.id,
      stepNumber: run.stepNumber,
      agentName: run.agentName,
      budget: run.toolBudget,
      log: (message) => run.emit({ type: "log", message }),
      progress: (message, fraction) =>
        run.emit({
          type: "tool.progress",
          id: call.id,
          name,
          message,
          ...(fraction === undefined ? {} : { fraction }),
        }),
    };
    const { approve } = run;
    if (approve !== undefined) {
      const { runId, stepNumber, agentName } = ctx;
      ctx.ask = async (description, schema) => {
        const asked = { callId: call.id, toolName: name, args: { schema }, description, runId, stepNumber, agentName };
        const decision = await untilAborted(Promise.resolve(approve({ ...asked, signal })), signal);
        if (typeof decision === "boolean") return decision ? {} : null;
        return decision.approved === true ? { ...decision.args } : null;
      };
    }
    const member = this.#members.get(name);
    if (member) {
      const args = await bindToolArguments(member, call.args, call.kwargs);
      const toHandles = (value: unknown): unknown => this.toHandles(run, value);
      return untilAborted(member.callWithin(run, args, { id: call.id, signal, toHandles }), signal);
    }
    const tool = this.#callable.get(name);
    if (!tool) {
      throw new AgentToolCallError(`There is no tool '${name}'. The tools are: ${this.names.join(", ")}.`, {
        code: "tool_unknown",
      });
    }
    const args = await bindToolArguments(tool, call.args, call.kwargs);
    if (tool === this.#search) this.#remember(run.memory, this.#search.search(String(args.query), Number(args.limit)));
    const isAsked = await needsApproval(tool, args, ctx);
    return callTool(tool, isAsked ? await requireApproval(run, { tool, args, id: call.id }, ctx) : args, ctx);
  }
}

/** The arguments with what their handles stand for. */
function withMedia({ args, kwargs }: ToolRequest): Pick<ToolRequest, "args" | "kwargs"> {
  try {
    const given = fromHandles([args, kwargs]) as [unknown[], Record<string, unknown>];
    return { args: given[0], kwargs: given[1] };
  } catch (error) {
    throw new AgentToolCallError(error instanceof Error ? error.message : String(error), { code: "tool_call_values" });
  }
}

async function needsApproval(tool: Tool, args: Record<string, unknown>, ctx: ToolContext): Promise<boolean> {
  const { needsApproval: needs } = tool;
  return typeof needs === "function" ? needs.call(tool, args, ctx) : needs === true;
}

/** The arguments that were approved: those asked about, or the ones put in their place. */
async function requireApproval(
  run: Run,
  { tool, args, id }: { tool: Tool; args: Record<string, unknown>; id: string },
  ctx: ToolContext,
): Promise<Record<string, unknown>> {
  const { runId, stepNumber, agentName, signal } = ctx;
  const { name: toolName, description } = tool;
  run.emit({ type: "approval.request", id, name: toolName, args });
  const decision = run.approve
    ? await untilAborted(
        Promise.resolve(run.approve({ callId: id, toolName, args, description, runId, stepNumber, agentName, signal })),
        signal,
      )
    : { approved: false, reason: "nobody is here to approve it" };
  const {
    approved,
    reason,
    args: edited = undefined,
  } = typeof decision === "boolean" ? { approved: decision, reason: undefined } : decision;
  run.emit({
    ...{ type: "approval.result", id, name: toolName, approved: approved === true },
    ...(reason === undefined ? {} : { reason }),
    ...(edited === undefined ? {} : { args: edited }),
  });
  if (approved === true) return edited === undefined ? args : bindToolArguments(tool, [], edited);
  throw new AgentToolCallError(`the call of ${toolName}() was not approved${reason ? `: ${reason}` : ""}`, {
    code: "tool_call_denied",
  });
}

/** The program sees the name of a Python exception and the message, and nothing else of the host's error. */
function forProgram(error: unknown): Error {
  const isOurs = error instanceof AgentToolCallError || error instanceof AgentToolExecutionError;
  const message = error instanceof Error ? error.message : String(error);
  const seen = new Error(message);
  seen.name = isOurs ? pythonErrorName(error) : "RuntimeError";
  return seen;
}
