// Asking the person who waits for the answer: `user_input(question)`.
//
// Where the question goes is the host's business (option `ask`); without it, it is asked on the terminal, on standard error so
// that standard output stays the program's own. Questions wait for each other. Where nobody can answer, because standard input is at its end, the
// program gets an EOFError, as from Python's own `input`.

import { createInterface } from "node:readline/promises";
import type { ToolContext } from "./context.ts";
import { LineReader } from "./line-reader.ts";
import { Tool } from "./tool.ts";

export type UserInputToolOptions = {
  /** Asks the question and resolves with the answer; null means that nobody will answer. */
  ask?: (question: string, ctx: ToolContext) => string | null | Promise<string | null>;
  /** Where the terminal is, unless `ask` is given. */
  input?: NodeJS.ReadableStream;
  output?: NodeJS.WritableStream;
};

export class UserInputTool extends Tool {
  readonly name = "user_input";
  readonly description =
    "Asks the user a question and gives the answer as text. Use it only for what you cannot find out yourself.";
  readonly inputs = {
    type: "object",
    properties: { question: { type: "string", description: "The question to the user." } },
    required: ["question"],
    additionalProperties: false,
  };
  override readonly output = { type: "string" };
  readonly #options: UserInputToolOptions;
  #last: Promise<unknown> = Promise.resolve();
  #lines: LineReader | null = null;

  constructor(options: UserInputToolOptions = {}) {
    super();
    this.#options = options;
  }

  async execute(args: Record<string, unknown>, ctx: ToolContext): Promise<string> {
    const question = String(args.question);
    const turn = this.#last.then(() => {
      ctx.signal.throwIfAborted();
      return this.#options.ask ? this.#options.ask(question, ctx) : this.#askOnTerminal(question, ctx.signal);
    });
    this.#last = turn.catch(() => undefined);
    const answer = await turn;
    if (answer !== null) return answer;
    const error = new Error("nobody is here to answer the question");
    error.name = "EOFError";
    throw error;
  }

  async #askOnTerminal(question: string, signal: AbortSignal): Promise<string | null> {
    const { input = process.stdin, output = process.stderr } = this.#options;
    if (!("isTTY" in input && input.isTTY)) {
      // Answers from a file or a pipe come many at a time; those that were not asked for yet are kept.
      this.#lines ??= new LineReader(input);
      output.write(`${visible(question)}\n> `);
      return this.#lines.next(signal);
    }
    const terminal = createInterface({ input, output });
    const ended = Promise.withResolvers<null>();
    terminal.once("close", () => ended.resolve(null));
    try {
      return await Promise.race([terminal.question(`${visible(question)}\n> `, { signal }), ended.promise]);
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    } finally {
      terminal.close();
    }
  }
}

/** The question comes from a program: it must not move the cursor or colour the screen. */
const visible = (text: string): string => text.replaceAll(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/g, "\ufffd");
