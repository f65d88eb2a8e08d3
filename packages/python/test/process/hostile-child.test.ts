import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { type CallFrame, encodeFrame } from "../../src/process/frames.ts";
import { PythonProcess } from "../../src/process/python-process.ts";

const LOST = "Its variables are lost: the next run() starts a fresh process with an empty namespace.";
const outcome = { value: null, valueRepr: null, error: null, stopped: false, steps: 0, ms: 0 };

const start = (): Promise<PythonProcess> =>
  PythonProcess.start({
    childEntry: new URL("./hostile-child.ts", import.meta.url),
    sandbox: "off",
    tools: { slow: () => new Promise(() => {}), fast: () => 1 },
  });

const frame = (text: string): Buffer => {
  const body = Buffer.from(text);
  const header = Buffer.alloc(4);
  header.writeUInt32LE(body.length, 0);
  return Buffer.concat([header, body]);
};
const call = (id: number, name: string): CallFrame => ({ verb: "call", id, name, args: [], kwargs: new Map() });

describe("a child that breaks the protocol is killed and the host goes on", () => {
  test.each<[string, Buffer, string]>([
    ["an oversize frame", Buffer.alloc(8, 255), "a frame of 4294967295 bytes is larger than 67108864"],
    ["no JSON", frame("{"), "a frame is no JSON"],
    ["bytes that are no UTF-8", frame("\u00ff"), "a frame is no JSON"],
    ["a verb of the host", frame('{"verb":"run","id":1}'), "a frame has an unknown verb"],
    ["a frame without its fields", frame('{"verb":"done"}'), "a frame's id is no number"],
    ["the outcome of another run", encodeFrame({ verb: "done", id: 99, outcome }), "an outcome of another run"],
    ["an outcome that is none", encodeFrame({ verb: "done", id: 1, outcome: null }), "an outcome of another run"],
    ["an unknown tool", encodeFrame(call(1, "constructor")), 'a call of "constructor", which is no tool'],
    [
      "input() where there is none",
      encodeFrame(call(1, "builtins.input")),
      'a call of "builtins.input", which is no tool',
    ],
    [
      "two calls with one number",
      Buffer.concat([encodeFrame(call(1, "slow")), encodeFrame(call(1, "slow"))]),
      "two calls with one number",
    ],
    [
      "too many calls at once",
      Buffer.concat(Array.from({ length: 65 }, (_, id) => encodeFrame({ ...call(id, "slow"), isStarted: true }))),
      "more than 64 calls at once",
    ],
    [
      "a call that is waited for and cancelled",
      Buffer.concat([encodeFrame(call(1, "slow")), encodeFrame({ verb: "cancel", id: 1 })]),
      "it cancels a call that it waits for",
    ],
    [
      "a wait without its fields",
      frame('{"verb":"wait","id":1,"heard":"all","ms":null}'),
      "a frame's heard is no number",
    ],
    ["a wait for no time", frame('{"verb":"wait","id":1,"heard":0,"ms":"soon"}'), "a frame's ms is no number"],
    ["a cancel without a number", frame('{"verb":"cancel","id":-1}'), "a frame's id is no number"],
  ])("%s", async (_name, bytes, what) => {
    await using py = await start();
    await expect(py.run(bytes.toString("base64"))).rejects.toMatchObject({
      name: "ProcessDiedError",
      code: "PYTHON_PROCESS_DIED",
      message: `PythonProcess.run: the process broke the protocol (${what}) and was killed. ${LOST}`,
    });
    const good = encodeFrame({ verb: "done", id: 2, outcome: { ...outcome, value: "good" } });
    expect((await py.run(good.toString("base64"))).value).toBe("good");
  });

  test("calls beyond the limit, by a child that does not count them", async () => {
    await using py = await PythonProcess.start({
      childEntry: new URL("./hostile-child.ts", import.meta.url),
      sandbox: "off",
      hostCallLimit: 3,
      tools: { fast: () => 1 },
    });
    const bytes = Buffer.concat([1, 2, 3, 4].map((id) => encodeFrame(call(id, "fast"))));
    await expect(py.run(bytes.toString("base64"))).rejects.toMatchObject({
      name: "PythonLimitError",
      code: "PYTHON_HOST_CALLS_LIMIT",
      limit: "host-calls",
      used: 4,
      allowed: 3,
      message: `PythonProcess.run: the program made more than 3 calls of the host and was killed. ${LOST}`,
    });
  });

  test("cancels and waits for what there is not do nothing", async () => {
    await using py = await start();
    const bytes = [
      encodeFrame({ verb: "cancel", id: 5 }),
      encodeFrame({ verb: "wait", id: 6, heard: 0, ms: 1e300 }),
      encodeFrame({ verb: "wait", id: 7, heard: -1, ms: -1 }),
      encodeFrame({ verb: "wait", id: 8, heard: 99, ms: null }),
      encodeFrame({ ...call(9, "slow"), isStarted: true }),
      encodeFrame({ verb: "cancel", id: 9 }),
      encodeFrame({ verb: "cancel", id: 9 }),
      encodeFrame({ verb: "done", id: 1, outcome: { ...outcome, value: "good" } }),
    ];
    expect((await py.run(Buffer.concat(bytes).toString("base64"))).value).toBe("good");
  });

  test("frames after the outcome are not heard", async () => {
    await using py = await start();
    const seen: string[] = [];
    const bytes = [
      encodeFrame({ verb: "done", id: 1, outcome }),
      encodeFrame({ verb: "stdout", text: "late" }),
      encodeFrame(call(9, "fast")),
    ];
    await py.run(Buffer.concat(bytes).toString("base64"), { onStdout: (text) => seen.push(text) });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen).toEqual([]);
  });

  test("a failure of the engine is told as one", async () => {
    await using py = await start();
    const bytes = encodeFrame({ verb: "failed", message: "no such opcode" });
    await expect(py.run(bytes.toString("base64"))).rejects.toThrow(
      `PythonProcess.run: the engine failed: no such opcode. ${LOST}`,
    );
  });

  test("__proto__ in an outcome pollutes nothing", async () => {
    await using py = await start();
    const text =
      '{"verb":"done","id":1,"outcome":{"value":{"__proto__":{"bad":1}},"valueRepr":null,"error":null,"stopped":false,"steps":0,"ms":0,"__proto__":{"bad":1}}}';
    const result = await py.run(frame(text).toString("base64"));
    expect(Object.keys(result.value as object)).toEqual(["__proto__"]);
    expect(({} as { bad?: number }).bad).toBe(undefined);
  });

  test("a flood of output", async () => {
    await using py = await start();
    await expect(py.run("flood")).rejects.toMatchObject({ code: "PYTHON_OUTPUT_LIMIT" });
  });

  test("a child that reads nothing and answers nothing is interrupted for good", async () => {
    await using py = await start();
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 50);
    await expect(py.run("", { signal: abort.signal })).rejects.toMatchObject({ code: "PYTHON_INTERRUPT_LIMIT" });
  });
});

describe("variables that a child forged are kept unread", () => {
  /** What a `saved` frame holds: a byte and a text. */
  const saved = (text: Uint8Array): Buffer => {
    const header = Buffer.alloc(5);
    header.writeUInt32LE(text.length + 1, 0);
    header[4] = encodeFrame({ verb: "saved", bytes: Buffer.from("x") })[4]!;
    return Buffer.concat([header, text]);
  };
  const good = encodeFrame({ verb: "done", id: 1, outcome: { ...outcome, value: "good" } });

  test.each<[string, Buffer]>([
    ["no JSON", saved(Buffer.from("{"))],
    ["no text", saved(Buffer.from([255, 254, 0, 1]))],
    ["a prototype", saved(Buffer.from('{"__proto__":{"polluted":1},"nodes":[]}'))],
    ["many of them", Buffer.concat(Array.from({ length: 2000 }, (_, i) => saved(Buffer.from(String(i)))))],
  ])("%s", async (_name, bytes) => {
    await using py = await start();
    const { value } = await py.run(Buffer.concat([bytes, good]).toString("base64"));
    expect(value).toBe("good");
    expect(({} as { polluted?: unknown }).polluted).toBe(undefined);
  });

  test("too large", async () => {
    await using py = await start();
    const bytes = saved(Buffer.alloc(40 * 1024 * 1024, 32));
    await expect(py.run(bytes.toString("base64"))).rejects.toMatchObject({
      name: "ProcessDiedError",
      message: expect.stringMatching(
        /^PythonProcess\.run: the process broke the protocol \(a frame .*large.*\) and was killed\./,
      ),
    });
  });
});
