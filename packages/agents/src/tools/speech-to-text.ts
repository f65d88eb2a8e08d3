// What is said in a recording: `transcriber(audio)` gives it as text.
//
// Any service that answers as OpenAI's `POST /audio/transcriptions` does: OpenAI, Groq, a local whisper server. The recording is
// bytes, a sound that another tool gave, or an address of the public web. A path is not taken: it would
// let the model choose files of the host.

import { ToolDefinitionError } from "../errors.ts";
import type { ToolContext } from "./context.ts";
import { pythonException } from "./python-exception.ts";
import { Tool } from "./tool.ts";
import { decodeText, readBody, reasonOf, sayRedirect } from "./web/body.ts";
import { fetchPage } from "./web/fetch-page.ts";

export type SpeechToTextToolOptions = {
  /** Default "whisper-1". */
  modelId?: string;
  /** Default: OPENAI_BASE_URL, else OpenAI's. */
  baseURL?: string;
  /** Default: OPENAI_API_KEY, at the time of the call. A server of one's own may need none. */
  apiKey?: string;
  /** What is spoken, as "en"; found out unless told. */
  language?: string;
  /** Largest recording in bytes. Default 25 MB. */
  maxBytes?: number;
  /** For the whole call. Default 120000. */
  timeoutMs?: number;
  /** In place of the global fetch, for the service: for a proxy or a test. */
  fetch?: typeof fetch;
};

/** A day of speech is about a megabyte. */
const longestAnswer = 8 * 1024 * 1024;

const openAiURL = "https://api.openai.com/v1";

const extensions: ReadonlyMap<string, string> = new Map([
  ["audio/mpeg", "mp3"],
  ["audio/mp3", "mp3"],
  ["audio/mp4", "m4a"],
  ["audio/x-m4a", "m4a"],
  ["audio/ogg", "ogg"],
  ["audio/flac", "flac"],
  ["audio/webm", "webm"],
  ["video/mp4", "mp4"],
]);

type Recording = { bytes: Uint8Array; mimeType: string };

export class SpeechToTextTool extends Tool {
  readonly name = "transcriber";
  readonly description = "Writes down what is said in a recording.";
  readonly inputs = {
    type: "object",
    properties: {
      audio: { description: "The recording: bytes, a sound that another tool gave, or the address of one on the web." },
    },
    required: ["audio"],
    additionalProperties: false,
  };
  override readonly output = { type: "string" };
  override readonly readOnly = true;
  override readonly timeoutMs: number;
  readonly #options: SpeechToTextToolOptions;

  constructor(options: SpeechToTextToolOptions = {}) {
    super();
    if (options.baseURL !== undefined && !/^https?:$/.test(URL.parse(options.baseURL)?.protocol ?? "")) {
      throw new ToolDefinitionError(
        `SpeechToTextTool: the option baseURL must be an address such as "https://api.openai.com/v1", got "${options.baseURL}".`,
        { code: "tool_option_invalid" },
      );
    }
    this.#options = options;
    this.timeoutMs = options.timeoutMs ?? 120_000;
  }

  async execute(args: Record<string, unknown>, ctx: ToolContext): Promise<string> {
    const { modelId = "whisper-1", language, maxBytes = 25_000_000 } = this.#options;
    const { bytes, mimeType } = await this.#recordingOf(args.audio, ctx.signal);
    if (bytes.length === 0) throw pythonException("ValueError", "transcriber() got an empty recording");
    if (bytes.length > maxBytes) {
      throw pythonException("ValueError", `transcriber() takes at most ${maxBytes} bytes, not ${bytes.length}`);
    }
    const form = new FormData();
    const file = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mimeType });
    form.set("file", file, `recording.${extensions.get(mimeType) ?? "wav"}`);
    form.set("model", modelId);
    form.set("response_format", "json");
    if (language !== undefined) form.set("language", language);
    return this.#ask(form, ctx.signal);
  }

  async #ask(form: FormData, signal: AbortSignal): Promise<string> {
    const base = (this.#options.baseURL ?? process.env.OPENAI_BASE_URL ?? openAiURL).replace(/\/+$/, "");
    const key = (this.#options.apiKey ?? process.env.OPENAI_API_KEY ?? "").trim();
    if (key === "" && base === openAiURL) {
      throw new Error(
        "The transcription needs an API key: OPENAI_API_KEY is not set. Set it in the environment, or give SpeechToTextTool the option apiKey.",
      );
    }
    const headers: Record<string, string> = key === "" ? {} : { authorization: `Bearer ${key}` };
    const { host } = new URL(base);
    let response: Response;
    let text: string;
    try {
      const address = `${base}/audio/transcriptions`;
      // A redirect would take the key and the recording to wherever it leads.
      const request: RequestInit = { method: "POST", headers, body: form, signal, redirect: "manual" };
      response = await (this.#options.fetch ?? fetch)(address, request);
      const { bytes, isCut } = await readBody(response, longestAnswer);
      if (isCut) throw new Error(`its answer has more than ${longestAnswer} bytes`);
      text = decodeText(bytes, response.headers.get("content-type") ?? "");
    } catch (error) {
      signal.throwIfAborted();
      throw pythonException("ConnectionError", `${host} could not be asked: ${reasonOf(error)}`);
    }
    const answer = parse(text);
    if (response.ok && typeof answer?.text === "string") return answer.text.trim();
    const said = (answer?.error as { message?: unknown } | undefined)?.message;
    const words =
      typeof said === "string" ? said : sayRedirect(response) || text.replaceAll(/\s+/g, " ").trim().slice(0, 300);
    const shown = key === "" ? words : words.replaceAll(key, "***");
    throw new Error(
      `${host} did not write the recording down: it answered ${response.status}${shown === "" ? "" : `: ${shown}`}`,
    );
  }

  async #recordingOf(audio: unknown, signal: AbortSignal): Promise<Recording> {
    if (audio instanceof Uint8Array) return { bytes: audio, mimeType: typeOf(audio) };
    if (typeof audio === "object" && audio !== null) {
      const { data, mimeType } = audio as { data?: unknown; mimeType?: unknown };
      if (data instanceof Uint8Array) return { bytes: data, mimeType: String(mimeType || typeOf(data)) };
    }
    if (typeof audio === "string" && /^https?:\/\//i.test(audio.trim())) {
      const { maxBytes = 25_000_000 } = this.#options;
      const wanted = { url: audio.trim(), allowPrivate: false, signal, timeoutMs: this.timeoutMs };
      const page = await fetchPage({ ...wanted, maxBytes: maxBytes + 1 });
      if (page.status !== 200) throw new Error(`${page.url} answered ${page.status}.`);
      return { bytes: page.bytes, mimeType: page.contentType || typeOf(page.bytes) };
    }
    throw pythonException(
      "ValueError",
      "transcriber() argument 'audio' must be bytes, a sound that another tool gave, or an address that begins with https://",
    );
  }
}

/** By the first bytes, as a service wants a name that fits. */
function typeOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  if (start.startsWith("OggS")) return "audio/ogg";
  if (start.startsWith("fLaC")) return "audio/flac";
  if (start.startsWith("ID3") || (bytes[0] === 0xff && (bytes[1] & 0xe0) === 0xe0)) return "audio/mpeg";
  if (start.slice(4, 8) === "ftyp") return "audio/mp4";
  return start.startsWith("\x1aE\xdf\xa3") ? "audio/webm" : "audio/wav";
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
