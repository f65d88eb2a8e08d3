// Runs as OpenTelemetry spans, by the semantic conventions for generative AI.
//
//   const agent = new CodeAgent({ model, listeners: [await openTelemetryListener()] });
//
//   invoke_agent researcher                        one for each run; those of a team stand below the call that they answer
//   └─ step 1
//      ├─ chat gpt-4o-mini                         each request of the model, with its tokens
//      └─ execute_code                             the program of a code agent
//         └─ execute_tool web_search
//
// It only listens: spans are made from events, with their times, and the loop knows nothing of it. What models and tools
// say may be private: texts, arguments and results are in the spans only with `captureContent`.
//
// Reference: OpenTelemetry semantic conventions for GenAI agent and client spans (`gen_ai.*`), which are still in development. What they have
// no name for begins with `adder.`.

import { AgentError } from "../errors.ts";
import type { AgentEvent, AgentListener, RunResult } from "../events.ts";
import type { TokenUsage } from "../messages.ts";
import { toJsonText } from "../streams/json-lines.ts";

type Attributes = Record<string, string | number | boolean | string[]>;

/** What we use of `Span`, `Tracer` and the rest of @opentelemetry/api. */
type Span = {
  setAttributes(attributes: Attributes): unknown;
  setStatus(status: { code: number; message?: string }): unknown;
  addEvent(name: string, attributes: Attributes, time: number): unknown;
  end(time: number): void;
};
type Context = object;
type SpanOptions = { kind: number; attributes: Attributes; startTime: number };
export type OpenTelemetryTracer = { startSpan(name: string, options: SpanOptions, context: never): Span };
type OpenTelemetryApi = {
  trace: { getTracer(name: string): OpenTelemetryTracer; setSpan(context: Context, span: Span): Context };
  context: { active(): Context };
};

const internalKind = 0;
const clientKind = 2;
const errorStatus = 2;

export type OpenTelemetryOptions = {
  /** The global tracer provider's unless given. */
  tracer?: OpenTelemetryTracer;
  /** Put tasks, answers, programs, arguments and results into the spans; false unless told. */
  captureContent?: boolean;
  /** `gen_ai.provider.name` of the model's requests, such as "openai"; left out unless given. */
  providerName?: string;
};

/** A listener that makes spans. Throws AgentError (`telemetry_package_missing`) where @opentelemetry/api is not installed. */
export async function openTelemetryListener(options: OpenTelemetryOptions = {}): Promise<AgentListener> {
  const api = await loadApi();
  const runs = new Map<string, RunSpans>();
  return (event) => {
    let run = runs.get(event.runId);
    if (run === undefined) {
      if (event.type !== "run.start") return;
      const caller = event.parent === undefined ? undefined : runs.get(event.parent.runId);
      run = new RunSpans(api, options, caller?.contextOfCall(event.parent!.callId) ?? api.context.active());
      runs.set(event.runId, run);
    }
    run.note(event);
    if (event.type === "run.end") runs.delete(event.runId);
  };
}

async function loadApi(): Promise<OpenTelemetryApi> {
  const name = "@opentelemetry/api";
  try {
    return (await import(name)) as OpenTelemetryApi;
  } catch (cause) {
    throw new AgentError(
      `openTelemetryListener: wanted the package ${name}, which is not installed; run: npm install ${name}`,
      { code: "telemetry_package_missing", cause },
    );
  }
}

type Opened = { span: Span; context: Context };

/** The spans of one run. */
class RunSpans {
  readonly #api: OpenTelemetryApi;
  readonly #options: OpenTelemetryOptions;
  readonly #tracer: OpenTelemetryTracer;
  readonly #outer: Context;
  readonly #calls = new Map<string, Opened>();
  #agent: Opened | null = null;
  #step: Opened | null = null;
  #code: Opened | null = null;
  #modelId = "";
  /** When the last event was: a request begins then. */
  #lastAt = 0;
  #firstDeltaAt: number | null = null;

  constructor(api: OpenTelemetryApi, options: OpenTelemetryOptions, outer: Context) {
    this.#api = api;
    this.#options = options;
    this.#tracer = options.tracer ?? api.trace.getTracer("adder-agents");
    this.#outer = outer;
  }

  contextOfCall(id: string): Context | undefined {
    return this.#calls.get(id)?.context;
  }

  note(event: AgentEvent): void {
    switch (event.type) {
      case "run.start":
        this.#modelId = event.modelId;
        this.#agent = this.#open(`invoke_agent ${event.agentName}`, event.at, {
          "gen_ai.operation.name": "invoke_agent",
          "gen_ai.agent.name": event.agentName,
          "gen_ai.request.model": event.modelId,
          "adder.run.id": event.runId,
          ...this.#content("gen_ai.input.messages", () => message("user", event.task)),
        });
        break;
      case "step.start":
        this.#step = this.#open(`step ${event.stepNumber}`, event.at, { "adder.step.number": event.stepNumber });
        break;
      case "model.delta":
        this.#firstDeltaAt ??= event.at;
        // The request goes on.
        return;
      case "model.retry":
        this.#endRequest(event.at, event.error);
        break;
      case "model.end":
        this.#endRequest(event.at, null, event);
        break;
      case "action.code":
        this.#code = this.#open("execute_code", event.at, {
          "gen_ai.operation.name": "execute_code",
          ...this.#content("adder.code", () => event.code),
        });
        break;
      case "tool.call":
        this.#openCall(event);
        break;
      case "tool.result":
        this.#closeCall(event);
        break;
      case "tool.progress": {
        const { fraction, message: text } = event;
        const far: Attributes = fraction === undefined ? {} : { "adder.progress": fraction };
        const said = this.#content("adder.progress.message", () => text);
        this.#calls.get(event.id)?.span.addEvent("progress", { ...far, ...said }, event.at);
        break;
      }
      case "approval.result":
        this.#calls.get(event.id)?.span.addEvent("approval", { "adder.approved": event.approved }, event.at);
        break;
      case "plan":
        this.#agent?.span.addEvent(
          "plan",
          this.#content("adder.plan", () => event.plan),
          event.at,
        );
        break;
      case "compaction":
        this.#agent?.span.addEvent("compaction", { "adder.compaction.steps": event.steps }, event.at);
        break;
      case "observation":
        // A program that failed ends with the step, where its error is known.
        break;
      case "step.end": {
        const { error } = event.step;
        const isOfModel = error !== null && event.step.modelOutput === null;
        if (isOfModel) this.#endRequest(event.at, error);
        this.#code = close(this.#code, event.at, error);
        this.#step = close(this.#step, event.at, error);
        break;
      }
      case "run.end":
        this.#endRun(event.at, event.result);
    }
    this.#lastAt = event.at;
    this.#firstDeltaAt = null;
  }

  #openCall(event: Extract<AgentEvent, { type: "tool.call" }>): void {
    const opened = this.#open(`execute_tool ${event.name}`, event.at, {
      "gen_ai.operation.name": "execute_tool",
      "gen_ai.tool.name": event.name,
      "gen_ai.tool.call.id": event.id,
      "gen_ai.tool.type": "function",
      ...this.#content("gen_ai.tool.call.arguments", () => toJsonText({ args: event.args, kwargs: event.kwargs })),
    });
    this.#calls.set(event.id, opened);
  }

  #closeCall(event: Extract<AgentEvent, { type: "tool.result" }>): void {
    const opened = this.#calls.get(event.id) ?? null;
    this.#calls.delete(event.id);
    if (event.error === undefined) {
      opened?.span.setAttributes(this.#content("gen_ai.tool.call.result", () => toJsonText(event.value)));
    }
    close(opened, event.at, event.error ?? null);
  }

  /** The request that began with the last event. */
  #endRequest(at: number, error: Error | null, answer?: Extract<AgentEvent, { type: "model.end" }>): void {
    const { providerName } = this.#options;
    const modelId = answer?.modelId ?? this.#modelId;
    const attributes: Attributes = {
      "gen_ai.operation.name": "chat",
      "gen_ai.request.model": modelId,
      ...(providerName === undefined ? {} : { "gen_ai.provider.name": providerName }),
      ...usageAttributes(answer?.usage ?? null),
      ...(answer?.costUsd === undefined ? {} : { "adder.usage.cost_usd": answer.costUsd }),
      ...(answer === undefined ? {} : this.#content("gen_ai.output.messages", () => message("assistant", answer.text))),
    };
    if (this.#firstDeltaAt !== null) {
      attributes["gen_ai.response.time_to_first_chunk"] = (this.#firstDeltaAt - this.#lastAt) / 1000;
    }
    close(this.#open(`chat ${modelId}`, this.#lastAt, attributes, clientKind), at, error);
  }

  #endRun(at: number, { state, usage, costUsd, error, output }: RunResult): void {
    for (const opened of this.#calls.values()) close(opened, at, error ?? null);
    this.#calls.clear();
    this.#code = close(this.#code, at, error ?? null);
    this.#step = close(this.#step, at, error ?? null);
    this.#agent?.span.setAttributes({
      "adder.run.state": state,
      ...usageAttributes(usage),
      ...(costUsd === undefined ? {} : { "adder.usage.cost_usd": costUsd }),
      ...this.#content("gen_ai.output.messages", () =>
        message("assistant", typeof output === "string" ? output : toJsonText(output)),
      ),
    });
    this.#agent = close(this.#agent, at, error ?? null);
  }

  /** Below the innermost span that is open. */
  #open(name: string, startTime: number, attributes: Attributes, kind: number = internalKind): Opened {
    const outer = this.#code ?? this.#step ?? this.#agent;
    const context = outer?.context ?? this.#outer;
    const span = this.#tracer.startSpan(name, { kind, attributes, startTime }, context as never);
    return { span, context: this.#api.trace.setSpan(context, span) };
  }

  #content(key: string, value: () => string): Attributes {
    return this.#options.captureContent === true ? { [key]: value() } : {};
  }
}

function close(opened: Opened | null, at: number, error: Error | null): null {
  if (opened === null) return null;
  const { span } = opened;
  if (error !== null) {
    span.setAttributes({ "error.type": error instanceof AgentError ? error.code : error.name });
    span.setStatus({ code: errorStatus, message: error.message });
  }
  span.end(at);
  return null;
}

function usageAttributes(usage: TokenUsage | null): Attributes {
  if (usage === null) return {};
  const { inputTokens, outputTokens, cachedInputTokens, reasoningTokens } = usage;
  return {
    "gen_ai.usage.input_tokens": inputTokens,
    "gen_ai.usage.output_tokens": outputTokens,
    ...(cachedInputTokens === undefined ? {} : { "gen_ai.usage.cache_read.input_tokens": cachedInputTokens }),
    ...(reasoningTokens === undefined ? {} : { "gen_ai.usage.reasoning.output_tokens": reasoningTokens }),
  };
}

const message = (role: string, content: string): string =>
  JSON.stringify([{ role, parts: [{ type: "text", content }] }]);
