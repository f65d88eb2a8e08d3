// The code agent: its actions are Python programs.
//
//   think    the model answers with a thought and a code block
//   parse    the program is taken out of the answer
//   execute  it is checked, and runs in the executor, calling tools as it goes
//   observe  what it printed, and the value of its last expression, become the observation
//
// Each conversation (memory) has a Python session of its own, which lives as long as the conversation can be continued
// with `reset: false`: until the next run that starts afresh, or `dispose`.
//
// Reference: the code agent of smolagents; the form of observations is the one that its users know.

import { AgentError, AgentExecutionError, AgentToolCallError, AgentToolExecutionError } from "../errors.ts";
import type { AgentEvent } from "../events.ts";
import { executorNames, isExecutorName, makeExecutor } from "../executors/by-name.ts";
import type { ExecutionResult, OutsideOptions } from "../executors/executor.ts";
import type { AgentMemory } from "../memory/memory.ts";
import type { ActionStep } from "../memory/steps.ts";
import type { ModelAnswer, ModelOptions } from "../models/model.ts";
import type { Printer } from "../printing/printer.ts";
import type { OutputStream } from "../printing/terminal.ts";
import { printerFor } from "../printing/verbosity.ts";
import { defaultAuthorizedImports } from "../tools/default-imports.ts";
import { Agent } from "./agent.ts";
import { requireAcceptable } from "./answer.ts";
import { cutMiddle } from "./cut-middle.ts";
import type { CodeAgentOptions, ExecutorChoice } from "./options.ts";
import {
  type CodeBlockTags,
  closeCodeBlock,
  markdownTags,
  type ParsedAction,
  parseCode,
  requireClosedBlock,
  thinkingNotClosed,
} from "./parse-code.ts";
import { PythonSession } from "./python-session.ts";
import type { Run } from "./run.ts";
import { type LoadOptions, readAgent, registerAgentKind } from "./saved-agent.ts";
import { parseStructuredAnswer, thoughtAndCodeFormat } from "./structured-answer.ts";

export { defaultAuthorizedImports };

export class CodeAgent extends Agent {
  readonly codeBlockTags: CodeBlockTags;
  readonly authorizedImports: readonly string[];
  readonly #executor: ExecutorChoice;
  readonly #maxPrintOutputsLength: number;
  readonly #instructions: string;
  readonly #isStructured: boolean;
  readonly #isChecked: boolean;
  readonly #outside: OutsideOptions;
  readonly #sessions = new Map<AgentMemory, PythonSession>();
  readonly #running = new Set<PythonSession>();

  constructor(options: CodeAgentOptions) {
    super(options);
    const { codeBlockTags = ["<code>", "</code>"], additionalAuthorizedImports = [], executor = "local" } = options;
    this.codeBlockTags = codeBlockTags === "markdown" ? markdownTags : codeBlockTags;
    this.authorizedImports = [...new Set([...defaultAuthorizedImports, ...additionalAuthorizedImports])];
    this.#executor = requireExecutor(executor);
    this.#maxPrintOutputsLength = options.maxPrintOutputsLength ?? 50_000;
    this.#instructions = options.instructions ?? "";
    this.#isStructured = options.useStructuredOutputsInternally ?? false;
    const { files, environ, fetch } = options;
    this.#outside = {
      ...(files === undefined ? {} : { files }),
      ...(environ === undefined ? {} : { environ }),
      ...(fetch === undefined ? {} : { fetch }),
    };
    this.#isChecked = options.checkBeforeRunning ?? true;
  }

  static {
    registerAgentKind("CodeAgent", (saved, given) => CodeAgent.fromJSON(saved, given));
  }

  /**
   * The agent that `toJSON` wrote. `given` holds the model, the tools by whose names the agent finds its own, and whatever was a
   * function; settings in it win over the saved ones. Throws AgentError that names what is missing.
   */
  static fromJSON(json: unknown, given: LoadOptions<CodeAgentOptions>): CodeAgent {
    return new CodeAgent(readAgent(json, "CodeAgent", given));
  }

  get kind(): string {
    return "CodeAgent";
  }

  get systemPrompt(): string {
    return this.promptTemplates.systemPrompt({
      tools: this.toolbox.toolStubs,
      managedAgents: this.toolbox.memberStubs,
      authorizedImports: this.authorizedImports,
      codeBlockTags: this.codeBlockTags,
      instructions: this.#instructions,
      isStructured: this.#isStructured,
    });
  }

  protected async *act(run: Run, step: ActionStep): AsyncGenerator<AgentEvent, void, void> {
    step.modelInputMessages = run.memory.toMessages();
    const answer = yield* this.ask(run, step.modelInputMessages, this.#request(run));
    step.usage = answer.usage;
    step.reasoning = answer.message.reasoning ?? [];
    step.modelOutput = this.#isStructured ? answer.text : closeCodeBlock(answer.text, this.codeBlockTags);

    const { thought, code } = this.#parse(answer);
    step.codeAction = code;
    step.toolCalls = [{ id: `call_${run.stepNumber}`, name: "python_interpreter", arguments: code }];
    yield run.event({ type: "action.code", code, thought });

    const result = yield* this.#execute(run, step, code);
    yield* this.#observe(run, step, result);
    if (result.error !== null) throw toExecutionError(run, result.error);
    if (result.finalAnswer === undefined) {
      step.actionOutput = result.value;
      return;
    }
    const checks = this.options.finalAnswerChecks ?? [];
    step.actionOutput = yield* run.during(requireAcceptable(run, result.finalAnswer.value, checks));
    step.isFinalAnswer = true;
  }

  /** The program's end. One that is stopped leaves what it had printed in the step, so that a run that goes on knows of it. */
  async *#execute(run: Run, step: ActionStep, code: string): AsyncGenerator<AgentEvent, ExecutionResult, void> {
    let stdout = "";
    const note = (text: string): void => {
      stdout += text;
    };
    try {
      return yield* run.during(this.#session(run).execute(code, note));
    } catch (error) {
      yield* this.#observe(run, step, { stdout });
      throw error;
    }
  }

  async *#observe(run: Run, step: ActionStep, seen: Observed): AsyncGenerator<AgentEvent, void, void> {
    step.observations = observe(seen, this.#maxPrintOutputsLength);
    step.observationImages.push(...(seen.images ?? []));
    const whole = observe(seen, Number.POSITIVE_INFINITY);
    if (whole !== step.observations) step.fullObservations = whole;
    if (step.observations !== null) yield run.event({ type: "observation", text: step.observations });
  }

  protected override async openRun(run: Run): Promise<void> {
    await this.#letGoOfIdleSessions(run.memory);
    const known = this.#sessions.get(run.memory);
    const session = known?.isUsable ? known : this.#openSession();
    this.#sessions.set(run.memory, session);
    this.#running.add(session);
    session.enter(run);
  }

  protected override async closeRun(run: Run): Promise<void> {
    const session = this.#sessions.get(run.memory);
    if (session === undefined) return;
    session.leave();
    this.#running.delete(session);
    const canBeContinued = run.memory === this.memory && session.isUsable;
    if (canBeContinued) return;
    this.#sessions.delete(run.memory);
    await session.dispose();
  }

  protected override printer(stream: OutputStream): Printer | null {
    return printerFor(this.options.verbosity, { stream, codeBlockTags: this.codeBlockTags });
  }

  /**
   * Files of the programs of the conversation that `run` continues: those of the option `files`, as they are now, and those that programs have written. Relative paths for
   * what is in the working directory; `/tmp` is left out. Empty where there is no conversation, or no file system.
   */
  async files(): Promise<Map<string, Uint8Array>> {
    return (await this.#sessions.get(this.memory)?.files()) ?? new Map();
  }

  override async dispose(): Promise<void> {
    await super.dispose();
    const sessions = [...this.#sessions.values()];
    this.#sessions.clear();
    await Promise.all(sessions.map((session) => session.dispose()));
  }

  #session(run: Run): PythonSession {
    const session = this.#sessions.get(run.memory);
    if (session === undefined) throw new AgentError("The agent was disposed.", { code: "agent_disposed" });
    return session;
  }

  #openSession(): PythonSession {
    const choice = this.#executor;
    const settings = {
      toolbox: this.toolbox,
      authorizedImports: this.authorizedImports,
      isChecked: this.#isChecked,
      outside: this.#outside,
    };
    if (isExecutorName(choice)) return new PythonSession(makeExecutor(choice), true, settings);
    if (typeof choice === "function") return new PythonSession(choice(), true, settings);
    if (choice.fresh) return new PythonSession(choice.fresh(), true, settings);
    if (this.#running.size > 0) {
      throw new AgentError(
        "executor: this executor object serves one run at a time, and one is going on; give a function that makes an executor.",
        { code: "executor_busy" },
      );
    }
    return new PythonSession(choice, false, settings);
  }

  async #letGoOfIdleSessions(kept: AgentMemory): Promise<void> {
    for (const [memory, session] of [...this.#sessions]) {
      if (memory === kept || this.#running.has(session)) continue;
      this.#sessions.delete(memory);
      await session.dispose();
    }
  }

  #request(run: Run): ModelOptions {
    // Within JSON no stop sequence ever stands as it is.
    if (this.#isStructured) return { responseFormat: thoughtAndCodeFormat };
    // A model that thinks aloud in code is not stopped in the middle of a thought twice.
    const isStoppedInThought = run.memory.actionSteps().at(-1)?.error?.code === thinkingNotClosed;
    return { stop: this.#stopSequences().filter((stop) => !isStoppedInThought || stop !== this.codeBlockTags[1]) };
  }

  #parse({ text, finishReason }: ModelAnswer): ParsedAction {
    if (this.#isStructured) return parseStructuredAnswer(text, this.codeBlockTags, finishReason === "length");
    if (finishReason === "length") requireClosedBlock(text, this.codeBlockTags);
    return parseCode(text, this.codeBlockTags);
  }

  #stopSequences(): string[] {
    const [open, close] = this.codeBlockTags;
    // A model that goes on after its code makes up the observation.
    const always = ["\nObservation:"];
    // A closing tag that is part of the opening one would stop the answer before the code.
    return open.includes(close) ? always : [close, ...always];
  }
}

/** Of a program that did not come to its end only what it printed. */
type Observed = Pick<ExecutionResult, "stdout"> & Partial<ExecutionResult>;

/** What the model is told of a program: what it printed, and its last value. Neither is longer than `limit` characters. */
function observe(result: Observed, limit: number): string | null {
  const parts: string[] = [];
  if (result.stdout !== "") parts.push(`Execution logs:\n${cutMiddle(result.stdout, limit).trimEnd()}`);
  if (result.error === null && result.finalAnswer === undefined) {
    parts.push(`Last output from code snippet:\n${cutMiddle(result.valueRepr ?? "None", limit)}`);
  }
  return parts.length === 0 ? null : parts.join("\n");
}

function requireExecutor(choice: ExecutorChoice): ExecutorChoice {
  if (isExecutorName(choice) || typeof choice === "function") return choice;
  if (typeof choice?.start === "function" && typeof choice.run === "function") return choice;
  throw new AgentError(
    `executor: wanted ${executorNames.map((name) => JSON.stringify(name)).join(", ")}, an executor, or a function that makes one, got ${typeof choice === "string" ? JSON.stringify(choice) : typeof choice}.`,
    { code: "agent_option_invalid" },
  );
}

/** A program that ended with the failure of a tool call failed by that call: the error's class and code say so. */
function toExecutionError(run: Run, error: NonNullable<ExecutionResult["error"]>): AgentExecutionError {
  const summary = error.message === "" ? error.type : `${error.type}: ${error.message}`;
  const message = error.traceback.trim() === "" ? summary : error.traceback.trimEnd();
  const { lastToolError: cause } = run;
  if (cause !== null && cause.message === error.message) {
    const options = { code: cause.code, cause };
    if (cause instanceof AgentToolCallError) return new AgentToolCallError(message, options);
    if (cause instanceof AgentToolExecutionError) return new AgentToolExecutionError(message, options);
  }
  return new AgentExecutionError(message, { code: "execution_failed" });
}
