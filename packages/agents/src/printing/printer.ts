// The console printer: the events of runs as text that a person follows while it happens.
//
// It listens and is never asked: an agent knows nothing of it. Per step it shows a rule, the thought and the code as the model writes
// them, each tool call with its arguments, result and time, what the program printed, what went wrong, and what the
// step cost; then the answer and the totals. The levels: "errors" shows failures, "quiet" also the answer, "info" the above with
// long things shortened, "verbose" everything, also reasoning, and observations as the model gets them.
// Runs of sub-agents stand indented within the tool call that they are. All text of strangers goes through
// `neutralise` (page.ts does that).

import { AgentExecutionError, AgentParsingError } from "../errors.ts";
import type { AgentEvent, AgentEventBody, RunResult } from "../events.ts";
import type { TokenUsage } from "../messages.ts";
import type { ActionStep } from "../memory/steps.ts";
import { finalAnswerName } from "../tools/names.ts";
import { type AnswerPiece, AnswerSplitter } from "./answer-splitter.ts";
import { PythonHighlighter } from "./highlight.ts";
import { Page } from "./page.ts";
import { type Environment, type OutputStream, type Span, type Style, Terminal } from "./terminal.ts";
import { toAnswerText, toCall, toLiteral } from "./value-text.ts";
import { shorten } from "./visible-text.ts";

export type PrinterLevel = "errors" | "quiet" | "info" | "verbose";

export type PrinterOptions = {
  /** Where to; standard output unless told. */
  stream?: OutputStream;
  /** For NO_COLOR, FORCE_COLOR and TERM; the process's unless told. */
  env?: Environment;
  level?: PrinterLevel;
  /** The tags of the agent's code blocks, if it has others than the usual ones. */
  codeBlockTags?: readonly [open: string, close: string];
};

/** At level "info": lines that one program may print, and characters of one of them. */
const mostOutputLines = 200;
const longestOutputLine = 2000;

/** At level "info": characters of the arguments and of the result of a tool call. */
const longestArguments = 200;
const longestResult = 200;

const span = (text: string, style: Style = "plain"): Span => ({ text, style });
const outputGutter: readonly Span[] = [span("│ ", "dim")];
const callGutter: readonly Span[] = [span("→ ", "cyan")];
const resultGutter: readonly Span[] = [span("← ", "cyan")];
const errorGutter: readonly Span[] = [span("✗ ", "red")];
const indentGutter: readonly Span[] = [span("  ")];

/** What is known of one run while it goes on. */
type RunView = {
  agentName: string;
  depth: number;
  highlighter: PythonHighlighter;
  callables: readonly string[];
  splitter: AnswerSplitter;
  openCalls: Map<string, string>;
  /** What was last said of how far each call is. */
  progress: Map<string, string>;
  /** The call whose line is the open one. */
  lineOfCall: string | null;
  isInStep: boolean;
  /** Whether the answer of the step came in pieces. */
  isStreamed: boolean;
  /** Whether the step has a program; the calls of one that has none are its action. */
  hasProgram: boolean;
  failedCalls: number;
  steps: number;
  thought: string;
  code: string;
  codeLines: number;
  hasFence: boolean;
  printed: string;
  outputLine: string;
  outputLines: number;
};

export class Printer {
  readonly #page: Page;
  readonly #level: PrinterLevel;
  readonly #tags: readonly [open: string, close: string];
  readonly #runs = new Map<string, RunView>();
  #shownRun: string | null = null;

  constructor(options: PrinterOptions = {}) {
    this.#page = new Page(new Terminal(options.stream ?? process.stdout, options.env));
    this.#level = options.level ?? "info";
    this.#tags = options.codeBlockTags ?? ["<code>", "</code>"];
  }

  /** Shows one event. Events of many runs may come mixed. */
  print(event: AgentEvent): void {
    if (this.#level === "quiet" || this.#level === "errors") {
      this.#printQuietly(event);
      return;
    }
    const run = this.#enter(event);
    // Output of the program stands where it was printed, also its last line that nothing ended.
    if (event.type !== "stdout") this.#endOutputLine(run);
    this.#show(run, event);
    if (event.type === "run.end") this.#leave(event.runId);
  }

  /** Prints all events of a run and gives its result. */
  async drain(events: AsyncGenerator<AgentEvent, RunResult, void>): Promise<RunResult> {
    let next = await events.next();
    while (!next.done) {
      this.print(next.value);
      next = await events.next();
    }
    return next.value;
  }

  #printQuietly(event: AgentEvent): void {
    if (event.type === "run.start") {
      this.#enter(event);
      return;
    }
    const run = this.#runs.get(event.runId);
    if (run === undefined || run.depth === 0) {
      if (event.type === "final" && this.#level === "quiet") this.#page.lines([span(toAnswerText(event.output))]);
      if (event.type === "error") this.#page.lines([span(event.error.message, "red")]);
    }
    if (event.type === "run.end") this.#leave(event.runId);
    else if (run !== undefined) this.#noteCall(run, event);
  }

  #show(run: RunView, event: AgentEventBody): void {
    const page = this.#page;
    switch (event.type) {
      case "run.start":
        this.#showStart(run, event);
        break;
      case "plan":
        page.gap();
        page.rule("Plan", "blue");
        page.lines([span(event.plan.trim())]);
        break;
      case "compaction":
        page.gap();
        page.lines([span(`${formatCount(event.steps)} older steps were replaced by a summary.`, "dim")]);
        if (this.#level === "verbose") page.lines([span(event.summary.trim())]);
        break;
      case "model.retry":
        page.close();
        this.#beginAnswer(run);
        page.lines([span(`${event.error.message} Asking again (${event.attempt}).`, "yellow")], errorGutter);
        break;
      case "step.start":
        this.#startStep(run);
        break;
      case "model.delta":
        if (event.reasoning !== undefined && this.#level === "verbose") page.prose(event.reasoning, "dim");
        if (event.text !== undefined && run.isInStep) {
          run.isStreamed = true;
          this.#showPieces(run, run.splitter.push(event.text));
        }
        break;
      case "model.end":
        if (run.isInStep) this.#endAnswer(run, event.text);
        break;
      case "action.code":
        this.#showAction(run, event);
        break;
      case "stdout":
        this.#showOutput(run, event.text);
        break;
      case "tool.call":
        this.#showCall(run, event);
        break;
      case "tool.result":
        this.#showResult(run, event);
        break;
      case "approval.request":
        this.#beginResults(run);
        page.lines([span(`${event.name} waits for approval`, "yellow")], callGutter);
        break;
      case "approval.result":
        page.lines(
          [span(event.approved ? `${event.name} was approved` : `${event.name} was not approved`, "dim")],
          callGutter,
        );
        break;
      case "tool.progress":
        this.#showProgress(run, event);
        break;
      case "log":
        page.lines([span(event.message, "dim")], [span("· ", "dim")], indentGutter);
        break;
      case "observation":
        this.#showObservation(run, event.text);
        break;
      case "step.end":
        this.#showStepEnd(run, event);
        break;
      case "final":
        page.gap();
        page.rule("Final answer", "bold green", "━");
        page.lines([span(toAnswerText(event.output), "bold")]);
        break;
      case "error":
        page.gap();
        page.lines([span(event.error.message, "red")], errorGutter, indentGutter);
        break;
      case "run.end":
        this.#showEnd(run, event.result);
        break;
    }
  }

  #showStart(run: RunView, event: Extract<AgentEventBody, { type: "run.start" }>): void {
    const page = this.#page;
    page.gap();
    page.rule(run.depth === 0 ? "Task" : `Task of ${run.agentName}`, "bold");
    page.lines([span(event.task.trim(), "bold")]);
    page.lines([span(`Model: ${event.modelId} | Tools: ${event.tools.join(", ") || "none"}`, "dim")]);
  }

  #startStep(run: RunView): void {
    run.isInStep = true;
    run.steps += 1;
    this.#beginAnswer(run);
    Object.assign(run, { hasProgram: false, failedCalls: 0, printed: "", outputLine: "", outputLines: 0 });
    this.#page.gap();
    this.#page.rule(run.depth === 0 ? `Step ${run.steps}` : `Step ${run.steps} of ${run.agentName}`, "yellow", "━");
  }

  #beginAnswer(run: RunView): void {
    run.splitter = new AnswerSplitter(this.#tags);
    run.highlighter = new PythonHighlighter(run.callables);
    Object.assign(run, { isStreamed: false, thought: "", code: "", codeLines: 0, hasFence: false });
  }

  #showPieces(run: RunView, pieces: readonly AnswerPiece[]): void {
    for (const { kind, text } of pieces) {
      if (kind === "thought") {
        // What stands between two blocks is only white space, mostly.
        const shown = run.codeLines > 0 && run.thought === "" ? text.trimStart() : text;
        run.thought += shown;
        this.#page.prose(shown);
      } else {
        this.#showCode(run, text);
      }
    }
  }

  #showCode(run: RunView, text: string): void {
    run.code += text;
    for (const line of text.replace(/\n$/, "").split("\n")) {
      // A fence around the program, within the tags; others are text of the program.
      if (/^\s*```/.test(line) && (run.codeLines === 0 || run.hasFence)) {
        run.hasFence = true;
        continue;
      }
      if (run.codeLines === 0 && line.trim() === "") continue;
      if (run.codeLines === 0) this.#page.gap();
      run.codeLines += 1;
      const number = String(run.codeLines).padStart(3);
      const blank = " ".repeat(number.length + 2);
      this.#page.lines(run.highlighter.line(line.replace(/\r$/, "")), [span(`${number}  `, "dim")], [span(blank)]);
    }
  }

  #endAnswer(run: RunView, text: string): void {
    // A model that was not streamed is shown as a whole.
    if (!run.isStreamed) this.#showPieces(run, run.splitter.push(text));
    this.#showPieces(run, run.splitter.flush());
    this.#page.close();
  }

  #showAction(run: RunView, event: Extract<AgentEventBody, { type: "action.code" }>): void {
    run.hasProgram = true;
    if (sameProgram(run.code, event.code)) return;
    // The agent took something else for the program than what was shown.
    if (run.codeLines > 0) this.#page.lines([span("What runs is:", "dim")]);
    if (run.thought === "" && event.thought !== "") this.#page.lines([span(event.thought)]);
    run.highlighter = new PythonHighlighter(run.callables);
    Object.assign(run, { codeLines: 0, hasFence: false, code: "" });
    this.#showCode(run, event.code);
  }

  #showOutput(run: RunView, text: string): void {
    this.#beginResults(run);
    run.printed += text;
    run.outputLine += text;
    const lines = run.outputLine.split("\n");
    run.outputLine = lines.pop() ?? "";
    for (const line of lines) this.#showOutputLine(run, line);
  }

  #showOutputLine(run: RunView, line: string): void {
    run.outputLines += 1;
    if (this.#level !== "verbose" && run.outputLines > mostOutputLines) return;
    this.#page.lines([span(this.#cut(line.replace(/\r$/, ""), longestOutputLine))], outputGutter);
  }

  #endOutputLine(run: RunView): void {
    if (run.outputLine === "") return;
    const line = run.outputLine;
    run.outputLine = "";
    this.#showOutputLine(run, line);
  }

  /** An empty line between the program and the first thing that it does. */
  #beginResults(run: RunView): void {
    if (run.codeLines === 0) return;
    run.codeLines = 0;
    this.#page.gap();
  }

  #showCall(run: RunView, event: Extract<AgentEventBody, { type: "tool.call" }>): void {
    this.#noteCall(run, event);
    // The answer has its own place.
    if (event.name === finalAnswerName) return;
    this.#beginResults(run);
    const limit = this.#level === "verbose" ? Number.POSITIVE_INFINITY : longestArguments;
    this.#page.openLine([span(toCall(event.name, event.args, event.kwargs, limit))], callGutter);
    run.lineOfCall = event.id;
  }

  /** How far a call is; at level "info" not for each percent. */
  #showProgress(run: RunView, event: Extract<AgentEventBody, { type: "tool.progress" }>): void {
    const { id, name, message, fraction } = event;
    const grain = this.#level === "verbose" ? 1 : 10;
    const percent = fraction === undefined ? "" : ` (${Math.floor((fraction * 100) / grain) * grain} %)`;
    const text = `${message}${percent}`;
    if (run.progress.get(id) === text) return;
    run.progress.set(id, text);
    this.#beginResults(run);
    this.#page.lines(
      [span(`${name}: ${this.#cut(text, longestOutputLine)}`, "dim")],
      [span("· ", "dim")],
      indentGutter,
    );
  }

  #showResult(run: RunView, event: Extract<AgentEventBody, { type: "tool.result" }>): void {
    this.#noteCall(run, event);
    const isSameLine = run.lineOfCall === event.id && this.#page.isLineOpen;
    run.lineOfCall = null;
    const time = span(`  (${formatDuration(event.ms)})`, "dim");
    if (event.error !== undefined) {
      run.failedCalls += 1;
      this.#beginResults(run);
      const name = isSameLine ? "" : `${event.name}: `;
      this.#page.lines([span(`${name}${this.#cut(event.error.message, longestOutputLine)}`, "red"), time], errorGutter);
      return;
    }
    if (event.name === finalAnswerName) return;
    const limit = this.#level === "verbose" ? Number.POSITIVE_INFINITY : longestResult;
    const value = span(toLiteral(event.value, limit), "green");
    if (isSameLine) this.#page.append([span(" = "), value, time], indentGutter);
    else this.#page.lines([span(`${event.name} = `), value, time], resultGutter, indentGutter);
  }

  /** The observation without what was on the page already; at level "verbose" as the model gets it. */
  #showObservation(run: RunView, text: string): void {
    if (this.#level === "verbose") {
      this.#page.gap();
      this.#page.lines([span("Observation:\n", "dim"), span(text)]);
      return;
    }
    const hidden = run.outputLines - mostOutputLines;
    if (hidden > 0)
      this.#page.lines([span(`${formatCount(hidden)} more lines, not shown at this level`, "dim")], outputGutter);
    const unseen = withoutPrinted(text, run.printed);
    if (unseen === "" || unseen === "None") return;
    this.#beginResults(run);
    this.#page.lines([span(this.#cut(unseen, longestOutputLine))], [span("= ", "green")], indentGutter);
  }

  #showStepEnd(run: RunView, event: Extract<AgentEventBody, { type: "step.end" }>): void {
    this.#showStepError(run, event.step);
    run.isInStep = false;
    this.#beginResults(run);
    const parts = [`Duration ${formatSeconds(event.durationMs)}`, ...formatUsage(event.usage)];
    this.#page.close();
    this.#page.lines([span(`[Step ${run.steps}: ${parts.join(" | ")}]`, "dim")]);
  }

  #showStepError(run: RunView, { error }: ActionStep): void {
    // What also ends the run is told when it does.
    if (!(error instanceof AgentParsingError || error instanceof AgentExecutionError)) return;
    // Without a program around it the failure of a call is all that there is to say, and it was said.
    if (!run.hasProgram && run.failedCalls > 0) return;
    this.#beginResults(run);
    this.#page.lines([span(this.#cut(error.message, longestOutputLine), "red")], errorGutter, indentGutter);
  }

  #showEnd(run: RunView, result: RunResult): void {
    const page = this.#page;
    page.gap();
    if (result.state === "max_steps" && result.error !== undefined) {
      page.lines([span(result.error.message, "yellow")]);
    }
    const steps = run.steps === 1 ? "1 step" : `${run.steps} steps`;
    const parts = [steps, `Duration ${formatSeconds(result.timing.durationMs)}`, ...formatUsage(result.usage)];
    page.lines([span(`[Run: ${result.state} | ${parts.join(" | ")}]`, "dim")]);
  }

  #cut(text: string, length: number): string {
    return this.#level === "verbose" || text.length <= length ? text : shorten(text, length);
  }

  /** Finds or makes the view of the event's run, and says so when the lines go over from one run to another. */
  #enter(event: AgentEvent): RunView {
    let run = this.#runs.get(event.runId);
    if (run === undefined) {
      run = this.#openView(event);
      this.#runs.set(event.runId, run);
    }
    if (this.#shownRun !== event.runId) {
      if (this.#shownRun !== null) this.#page.close();
      this.#shownRun = event.runId;
      this.#page.margin = Array.from({ length: run.depth }, () => span("┆ ", "dim"));
    }
    return run;
  }

  #openView(event: AgentEvent): RunView {
    const callables = event.type === "run.start" ? event.tools : [];
    const parent = [...this.#runs.values()].findLast((known) =>
      [...known.openCalls.values()].includes(event.agentName),
    );
    return {
      agentName: event.agentName,
      depth: parent === undefined ? 0 : parent.depth + 1,
      highlighter: new PythonHighlighter(callables),
      callables,
      splitter: new AnswerSplitter(this.#tags),
      openCalls: new Map(),
      progress: new Map(),
      lineOfCall: null,
      isInStep: false,
      isStreamed: false,
      hasProgram: false,
      failedCalls: 0,
      steps: 0,
      thought: "",
      code: "",
      codeLines: 0,
      hasFence: false,
      printed: "",
      outputLine: "",
      outputLines: 0,
    };
  }

  #leave(runId: string): void {
    this.#runs.delete(runId);
    this.#page.close();
    this.#shownRun = null;
    this.#page.margin = [];
  }

  #noteCall(run: RunView, event: AgentEventBody): void {
    if (event.type === "tool.call") run.openCalls.set(event.id, event.name);
    if (event.type !== "tool.result") return;
    run.openCalls.delete(event.id);
    run.progress.delete(event.id);
  }
}

/** Whether two programs differ only in white space at the ends of their lines, empty lines, and fences. */
function sameProgram(shown: string, run: string): boolean {
  const linesOf = (code: string): string =>
    code
      .split("\n")
      .map((line) => line.trimEnd())
      .filter((line) => line !== "" && !/^\s*```/.test(line))
      .join("\n");
  return linesOf(shown) === linesOf(run);
}

/** What an observation says besides the output that was shown while it was printed. */
function withoutPrinted(observation: string, printed: string): string {
  const label = "Last output from code snippet:\n";
  const logs = `Execution logs:\n${printed.trimEnd()}`;
  const isShown = printed !== "" && observation.startsWith("Execution logs:\n");
  if (!isShown) return observation.startsWith(label) ? observation.slice(label.length) : observation;
  if (observation.startsWith(logs)) return observation.slice(logs.length).trimStart().replace(label, "");
  // Output that was cut for the model.
  const at = observation.lastIndexOf(`\n${label}`);
  return at === -1 ? "" : observation.slice(at + 1 + label.length);
}

const formatCount = (count: number): string => count.toLocaleString("en-US");

function formatUsage(usage: TokenUsage | null): string[] {
  // Zero input tokens is what a service gives that does not count.
  if (usage === null || (usage.inputTokens === 0 && usage.outputTokens === 0)) return [];
  return [`Input tokens: ${formatCount(usage.inputTokens)}`, `Output tokens: ${formatCount(usage.outputTokens)}`];
}

const formatSeconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

const formatDuration = (ms: number): string => (ms < 1000 ? `${Math.round(ms)} ms` : formatSeconds(ms));
