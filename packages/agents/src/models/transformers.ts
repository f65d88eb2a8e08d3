// A model in this process: `new TransformersModel({ modelId: "HuggingFaceTB/SmolLM2-1.7B-Instruct" })`, by the package
// @huggingface/transformers, which runs ONNX models on CPU and GPU. It is an optional peer, loaded at the first request, with the model.
//
// The conversation is written by the model's own chat template, tools included, so calls come as the text that the model was trained to write;
// a tool-calling agent reads them there. Its session does one thing at a time, so requests queue up. A stop sequence, an
// abort and a consumer who leaves end the generation at its next token.

import { AgentGenerationError } from "../errors.ts";
import type { ChatMessage } from "../messages.ts";
import { untilAborted } from "../tools/until-aborted.ts";
import { textOfParts, toTurns } from "./conversation.ts";
import { collectAnswer, type Model, type ModelAnswer, type ModelDelta, type ModelOptions } from "./model.ts";
import { unsupportedInput } from "./openai-request.ts";
import { invalidOption } from "./service.ts";
import { StopCutter } from "./stop-sequences.ts";

export type TransformersModelOptions = {
  /** Of the Hugging Face Hub, with ONNX weights; or the path of a folder. */
  modelId: string;
  /** Such as "q4" or "fp16"; the package's own choice unless told. */
  dtype?: string;
  /** Such as "cpu" or "webgpu". */
  device?: string;
  stop?: readonly string[];
  temperature?: number;
  /** Most tokens of one answer; 2048 unless told. */
  maxTokens?: number;
  /** More options of generation, as the package names them, such as `top_p`. */
  extraBody?: Record<string, unknown>;
  /** The package itself, where it was configured before or is bundled: `import * as transformers from "@huggingface/transformers"`. */
  transformers?: TransformersPackage;
};

type Tokenizer = {
  apply_chat_template(messages: unknown[], options: Record<string, unknown>): unknown;
  encode(text: string, options?: Record<string, unknown>): ArrayLike<unknown>;
};

type Generator = {
  (text: string, options: Record<string, unknown>): Promise<unknown>;
  tokenizer: unknown;
  dispose?: () => Promise<unknown>;
};

/** What is used of @huggingface/transformers. */
export type TransformersPackage = {
  pipeline(task: "text-generation", modelId: string, options: never): Promise<unknown>;
  TextStreamer: new (tokenizer: never, options: Record<string, unknown>) => unknown;
  InterruptableStoppingCriteria: new () => { interrupt(): void };
};

const className = "TransformersModel";
const packageName = "@huggingface/transformers";
const usualMaxTokens = 2048;

export class TransformersModel implements Model, AsyncDisposable {
  readonly modelId: string;
  readonly #options: TransformersModelOptions;
  #loaded: Promise<{ library: TransformersPackage; generator: Generator }> | null = null;
  #last: Promise<void> = Promise.resolve();

  constructor(options: TransformersModelOptions) {
    if (typeof options.modelId !== "string" || options.modelId.trim() === "") {
      throw invalidOption({ className }, "modelId", "the name of a model", JSON.stringify(options.modelId) ?? "none");
    }
    this.modelId = options.modelId;
    this.#options = options;
  }

  async *stream(messages: readonly ChatMessage[], options: ModelOptions = {}): AsyncGenerator<ModelDelta, void, void> {
    const { signal } = options;
    signal?.throwIfAborted();
    const turn = Promise.withResolvers<void>();
    const before = this.#last;
    this.#last = turn.promise;
    try {
      await orAborted(before, signal);
      yield* this.#generate(messages, options);
    } finally {
      // Who gave up waiting for its turn hands it on when it comes.
      void before.then(turn.resolve);
    }
  }

  generate(messages: readonly ChatMessage[], options?: ModelOptions): Promise<ModelAnswer> {
    return collectAnswer(this.stream(messages, options));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const loaded = await this.#loaded?.catch(() => null);
    await loaded?.generator.dispose?.();
  }

  async *#generate(messages: readonly ChatMessage[], options: ModelOptions): AsyncGenerator<ModelDelta, void, void> {
    const { signal } = options;
    const { library, generator } = await orAborted(this.#load(), signal);
    const tokenizer = generator.tokenizer as Tokenizer;
    const prompt = writePrompt(tokenizer, messages, options);
    const inputTokens = tokenizer.encode(prompt, { add_special_tokens: false }).length;
    const maxTokens = options.maxTokens ?? this.#options.maxTokens ?? usualMaxTokens;
    const stopping = new library.InterruptableStoppingCriteria();
    const pieces = new PieceQueue();
    let outputTokens = 0;
    const streamer = new library.TextStreamer(generator.tokenizer as never, {
      skip_prompt: true,
      skip_special_tokens: true,
      callback_function: (text: string) => pieces.push(text),
      token_callback_function: (tokens: ArrayLike<unknown>) => {
        outputTokens += tokens.length;
      },
    });
    const temperature = options.temperature ?? this.#options.temperature;
    const ended = generator(prompt, {
      max_new_tokens: maxTokens,
      ...(temperature === undefined || temperature === 0 ? { do_sample: false } : { do_sample: true, temperature }),
      ...{ return_full_text: false, add_special_tokens: false, streamer, stopping_criteria: stopping },
      ...this.#options.extraBody,
      ...options.extraBody,
    }).then(
      () => pieces.end(),
      (error: unknown) => pieces.fail(this.#failure(error)),
    );
    const cutter = new StopCutter(options.stop ?? this.#options.stop ?? []);
    let stopped = false;
    try {
      for (;;) {
        const piece = await orAborted(pieces.next(), signal);
        if (piece === null) break;
        const cut = cutter.push(piece);
        stopped = cut.stopped;
        if (stopped) stopping.interrupt();
        if (cut.text !== "") yield { type: "text", text: cut.text };
        if (stopped) break;
      }
    } finally {
      // The session is free only when the generation has noticed.
      stopping.interrupt();
      await ended;
    }
    const rest = cutter.flush();
    if (rest !== "") yield { type: "text", text: rest };
    yield { type: "usage", usage: { inputTokens, outputTokens } };
    yield { type: "finish", reason: !stopped && outputTokens >= maxTokens ? "length" : "stop" };
  }

  #load(): Promise<{ library: TransformersPackage; generator: Generator }> {
    this.#loaded ??= this.#open().catch((error: unknown) => {
      // The next request tries again: the network may be back.
      this.#loaded = null;
      throw error;
    });
    return this.#loaded;
  }

  async #open(): Promise<{ library: TransformersPackage; generator: Generator }> {
    const library = this.#options.transformers ?? (await loadPackage());
    const { dtype, device } = this.#options;
    const settings = { ...(dtype === undefined ? {} : { dtype }), ...(device === undefined ? {} : { device }) };
    try {
      const generator = (await library.pipeline("text-generation", this.modelId, settings as never)) as Generator;
      return { library, generator };
    } catch (cause) {
      throw new AgentGenerationError(
        `The model "${this.modelId}" could not be loaded by ${packageName}: ${messageOf(cause)} Check that it has ONNX weights, and the option dtype.`,
        { code: "model_not_found", cause },
      );
    }
  }

  #failure(cause: unknown): AgentGenerationError {
    return new AgentGenerationError(`The model "${this.modelId}" in this process failed: ${messageOf(cause)}`, {
      code: "model_bad_answer",
      cause,
    });
  }
}

function writePrompt(tokenizer: Tokenizer, messages: readonly ChatMessage[], options: ModelOptions): string {
  // Its template may not know calls and results; as text every template takes them.
  const turns = toTurns(messages, false).map((turn) => {
    if (turn.parts.some((part) => part.type !== "text")) throw unsupportedInput(className, "pictures and sound");
    return { role: turn.role, content: textOfParts(turn.parts) };
  });
  const tools = (options.tools ?? []).map(({ name, description, parameters }) => ({
    type: "function",
    function: { name, description, parameters },
  }));
  const prompt = tokenizer.apply_chat_template(turns, {
    ...{ tokenize: false, add_generation_prompt: true },
    ...(tools.length > 0 ? { tools } : {}),
  });
  return String(prompt);
}

/** Pieces of text between who makes them and who reads them. */
class PieceQueue {
  readonly #pieces: string[] = [];
  #isOver = false;
  #error: unknown = null;
  #wake: () => void = () => undefined;

  push(text: string): void {
    this.#pieces.push(text);
    this.#wake();
  }

  end(): void {
    this.#isOver = true;
    this.#wake();
  }

  fail(error: unknown): void {
    this.#error = error;
    this.end();
  }

  /** null at the end. */
  async next(): Promise<string | null> {
    while (this.#pieces.length === 0 && !this.#isOver) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#wake = resolve;
      await promise;
    }
    const piece = this.#pieces.shift();
    if (piece !== undefined) return piece;
    if (this.#error !== null) throw this.#error;
    return null;
  }
}

const orAborted = <Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> =>
  signal === undefined ? promise : untilAborted(promise, signal);

const messageOf = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error);
  return /[.!?]$/.test(text) ? text : `${text}.`;
};

async function loadPackage(): Promise<TransformersPackage> {
  // By a variable, so that bundlers leave it alone where it is not installed.
  const name = packageName;
  try {
    return (await import(name)) as TransformersPackage;
  } catch (cause) {
    const { code, message } = cause as { code?: unknown; message?: unknown };
    if (code !== "ERR_MODULE_NOT_FOUND" && !/^Could not resolve/.test(String(message))) throw cause;
    throw new AgentGenerationError(`${className}: wanted the package ${packageName}: npm install ${packageName}`, {
      code: "model_package_missing",
      cause,
    });
  }
}
