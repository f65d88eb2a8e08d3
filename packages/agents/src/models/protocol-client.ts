// One question to a service, in the protocol of a vendor: the part that all models over HTTP share.
//
// A vendor's adapter says what differs (`WireProtocol`): the path, the body, the reader of the answer, the advice. The way is the same for all:
// defaults of the model object -> its turn and retries (service.ts) -> body -> connection -> deltas (answer-stream.ts).

import type { ChatMessage } from "../messages.ts";
import { type AnswerReader, type Fields, streamAnswer } from "./answer-stream.ts";
import { collectAnswer, type ModelAnswer, type ModelDelta, type ModelOptions } from "./model.ts";
import { estimateTokens } from "./rate-limiter.ts";
import type { Advise, ModelService } from "./service.ts";

export type WireProtocol = {
  /** Below the base URL. */
  path: string;
  /** The body of a request, without the fields that the service turned out to refuse. */
  buildBody: (messages: readonly ChatMessage[], options: ModelOptions, refused: ReadonlySet<string>) => Fields;
  /** Fields of `extraBody` that `buildBody` has put into the body in its own way. */
  mixedFields?: readonly string[];
  newReader: () => AnswerReader;
  advise?: Advise;
};

export class ProtocolClient {
  readonly #service: ModelService;
  readonly #protocol: WireProtocol;

  constructor(service: ModelService, protocol: WireProtocol) {
    this.#service = service;
    this.#protocol = protocol;
  }

  stream(messages: readonly ChatMessage[], options: ModelOptions = {}): AsyncGenerator<ModelDelta, void, void> {
    return this.#ask(messages, options, false);
  }

  generate(messages: readonly ChatMessage[], options: ModelOptions = {}): Promise<ModelAnswer> {
    return collectAnswer(this.#ask(messages, options, true));
  }

  #ask(
    messages: readonly ChatMessage[],
    options: ModelOptions,
    isWhole: boolean,
  ): AsyncGenerator<ModelDelta, void, void> {
    const asked = this.#service.withDefaults(options);
    const tokens = estimateTokens(messages, options);
    const { advise = async () => null } = this.#protocol;
    return this.#service.ask(() => this.#attempt(messages, asked), { options, tokens, isWhole, advise });
  }

  async *#attempt(messages: readonly ChatMessage[], options: ModelOptions): AsyncGenerator<ModelDelta, void, void> {
    const { path, buildBody, mixedFields = [], newReader } = this.#protocol;
    const extraBody = { ...options.extraBody };
    for (const field of mixedFields) delete extraBody[field];
    const connection = await this.#service.post(path, (refused) => buildBody(messages, options, refused), {
      ...options,
      extraBody,
    });
    yield* streamAnswer(connection, this.#service, newReader(), options.stop ?? []);
  }
}
