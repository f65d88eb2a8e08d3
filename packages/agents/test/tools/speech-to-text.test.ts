import { expect, test } from "vitest";
import { callTool, pythonErrorName } from "../../src/tools/call-tool.ts";
import { SpeechToTextTool, type SpeechToTextToolOptions } from "../../src/tools/speech-to-text.ts";
import { context, json, page, WebServer } from "./web-server.ts";

const say = (server: WebServer, audio: unknown, options: SpeechToTextToolOptions = {}): Promise<unknown> =>
  callTool(new SpeechToTextTool({ baseURL: `${server.url}/v1/`, apiKey: "key-1", ...options }), { audio }, context());

const failure = async (work: Promise<unknown>): Promise<[string, string]> => {
  const error = await work.then(
    () => new Error("nothing was thrown"),
    (thrown: Error) => thrown,
  );
  return [pythonErrorName(error), error.message];
};

const ogg = Buffer.from("OggS....");

test("bytes and the sounds of other tools are sent as OpenAI wants them", async () => {
  await using server = await WebServer.start(json({ text: " Good morning. " }));
  expect(await say(server, ogg, { language: "en" })).toBe("Good morning.");
  await say(server, { type: "audio", mimeType: "audio/mpeg", data: Buffer.from("ID3") }, { modelId: "whisper-large" });
  const [first, second] = server.requests;
  expect([first.method, first.path, first.headers.authorization]).toEqual([
    "POST",
    "/v1/audio/transcriptions",
    "Bearer key-1",
  ]);
  expect(first.body).toContain('name="file"; filename="recording.ogg"\r\nContent-Type: audio/ogg\r\n\r\nOggS....\r\n');
  expect(first.body).toContain('name="model"\r\n\r\nwhisper-1\r\n');
  expect(first.body).toContain('name="language"\r\n\r\nen\r\n');
  expect(second.body).toContain('filename="recording.mp3"\r\nContent-Type: audio/mpeg');
  expect(second.body).toContain('name="model"\r\n\r\nwhisper-large\r\n');
});

test("what the service refuses is said in its words, without the key", async () => {
  await using server = await WebServer.start(json({ error: { message: "bad key key-1" } }, 401));
  const { host } = new URL(server.url);
  expect(await failure(say(server, ogg))).toEqual([
    "RuntimeError",
    `${host} did not write the recording down: it answered 401: bad key ***`,
  ]);
  await using broken = await WebServer.start(page("<h1>Oops</h1>"));
  expect(await failure(say(broken, ogg))).toEqual([
    "RuntimeError",
    `${new URL(broken.url).host} did not write the recording down: it answered 200: <h1>Oops</h1>`,
  ]);
});

test("what is no recording", async () => {
  await using server = await WebServer.start(json({ text: "" }));
  const wanted =
    "transcriber() argument 'audio' must be bytes, a sound that another tool gave, or an address that begins with https://";
  expect(await failure(say(server, "/etc/passwd"))).toEqual(["ValueError", wanted]);
  expect(await failure(say(server, new Uint8Array()))).toEqual(["ValueError", "transcriber() got an empty recording"]);
  expect(await failure(say(server, ogg, { maxBytes: 4 }))).toEqual([
    "ValueError",
    "transcriber() takes at most 4 bytes, not 8",
  ]);
  expect((await failure(say(server, `${server.url}/a.wav`)))[1]).toBe(
    "127.0.0.1 is not on the public internet; only public pages can be read.",
  );
  expect(server.requests).toEqual([]);
});

test("without a key for OpenAI it says what to set", async () => {
  const tool = new SpeechToTextTool({ apiKey: "", baseURL: "https://api.openai.com/v1" });
  expect(await failure(callTool(tool, { audio: ogg }, context()))).toEqual([
    "RuntimeError",
    "The transcription needs an API key: OPENAI_API_KEY is not set. Set it in the environment, or give SpeechToTextTool the option apiKey.",
  ]);
});
