// A stand-in for the package @huggingface/transformers 4, which is too large to be a dependency of the repository: what of it a text generation
// uses, in its shape, with the folder of a tiny model (tiny-model.ts) in place of ONNX. The tests of the package itself, where it is installed, are the
// same as of this: so what differs shows there.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { tinyChain } from "./tiny-model.ts";

export const env = { allowRemoteModels: true, localModelPath: "/models/" };

type Message = { role: string; content: string };
type Tool = { function: { name: string } };

class Tokenizer {
  readonly all_special_ids = [0];
  readonly #idOf: ReadonlyMap<string, number>;
  readonly #tokenOf: ReadonlyMap<number, string>;

  constructor(vocabulary: Record<string, number>) {
    this.#idOf = new Map(Object.entries(vocabulary));
    this.#tokenOf = new Map(Object.entries(vocabulary).map(([token, id]) => [id, token]));
  }

  /** The template of the tiny model, in a language that needs no engine. */
  apply_chat_template(messages: Message[], { tokenize, tools }: { tokenize?: boolean; tools?: Tool[] }): string {
    if (tokenize !== false) throw new Error("The stand-in writes text only.");
    const first = tools === undefined ? "" : `${tools[0].function.name} `;
    return `${first}${messages.map(({ role, content }) => `${role}: ${content}\n`).join("")}>`;
  }

  encode(text: string): number[] {
    return [...text.replaceAll(" ", "Ġ").replaceAll("\n", "Ċ")].map((token) => this.#idOf.get(token) ?? 0);
  }

  decode(ids: readonly bigint[], { skip_special_tokens = false } = {}): string {
    const tokens = ids.filter((id) => !(skip_special_tokens && id === 0n)).map((id) => this.#tokenOf.get(Number(id)));
    return tokens.join("").replaceAll("Ġ", " ").replaceAll("Ċ", "\n");
  }

  /** What the model says next. */
  next(id: bigint): bigint {
    const token = tinyChain.get(this.#tokenOf.get(Number(id)) ?? "") ?? "<eos>";
    return BigInt(this.#idOf.get(token) ?? 0);
  }
}

type StreamerOptions = {
  skip_prompt?: boolean;
  skip_special_tokens?: boolean;
  callback_function?: (text: string) => void;
  token_callback_function?: (tokens: bigint[]) => void;
};

/** Hands out text up to the last space, and the rest at the end. */
export class TextStreamer {
  readonly #tokenizer: Tokenizer;
  readonly #options: StreamerOptions;
  #isPrompt = true;
  #ids: bigint[] = [];
  #shown = 0;

  constructor(tokenizer: Tokenizer, options: StreamerOptions = {}) {
    this.#tokenizer = tokenizer;
    this.#options = options;
  }

  put([ids]: bigint[][]): void {
    const { skip_prompt, token_callback_function } = this.#options;
    const isSkipped = this.#isPrompt && skip_prompt;
    this.#isPrompt = false;
    if (isSkipped) return;
    token_callback_function?.(ids);
    this.#ids.push(...ids);
    this.#show(this.#text().lastIndexOf(" ") + 1);
  }

  end(): void {
    this.#show(this.#text().length);
    this.#isPrompt = true;
  }

  #text(): string {
    const { skip_special_tokens = true } = this.#options;
    return this.#tokenizer.decode(this.#ids, { skip_special_tokens });
  }

  #show(end: number): void {
    const text = this.#text().slice(this.#shown, end);
    this.#shown = Math.max(this.#shown, end);
    if (text !== "") this.#options.callback_function?.(text);
  }
}

export class InterruptableStoppingCriteria {
  interrupted = false;

  interrupt(): void {
    this.interrupted = true;
  }

  reset(): void {
    this.interrupted = false;
  }
}

type GenerationOptions = {
  max_new_tokens: number;
  return_full_text?: boolean;
  streamer?: TextStreamer;
  stopping_criteria?: InterruptableStoppingCriteria;
};

export async function pipeline(task: string, modelId: string, _options: object = {}): Promise<unknown> {
  if (task !== "text-generation") throw new Error(`Unsupported pipeline: ${task}.`);
  const folder = join(env.localModelPath, modelId);
  await readFile(join(folder, "config.json")).catch(() => {
    throw new Error(
      `\`local_files_only=true\` or \`env.allowRemoteModels=false\` and file was not found locally at "${folder}/config.json".`,
    );
  });
  const { model } = JSON.parse(await readFile(join(folder, "tokenizer.json"), "utf8"));
  const tokenizer = new Tokenizer(model.vocab);
  let isDisposed = false;
  let isBusy = false;

  const generate = async (prompt: string, options: GenerationOptions): Promise<{ generated_text: string }[]> => {
    if (isDisposed) throw new Error("Session already disposed.");
    // The session of the package does not do two things at a time.
    if (isBusy) throw new Error("Session mismatch.");
    isBusy = true;
    const { streamer, stopping_criteria } = options;
    const ids = tokenizer.encode(prompt).map(BigInt);
    const begin = options.return_full_text === false ? ids.length : 0;
    const length = ids.length + options.max_new_tokens;
    streamer?.put([ids]);
    do {
      await new Promise((resolve) => setImmediate(resolve));
      ids.push(tokenizer.next(ids[ids.length - 1]));
      streamer?.put([ids.slice(-1)]);
    } while (ids.at(-1) !== 0n && ids.length < length && !stopping_criteria?.interrupted);
    streamer?.end();
    isBusy = false;
    return [{ generated_text: tokenizer.decode(ids.slice(begin), { skip_special_tokens: true }) }];
  };
  const dispose = async (): Promise<void> => {
    isDisposed = true;
  };
  return Object.assign(generate, { task, tokenizer, dispose });
}
