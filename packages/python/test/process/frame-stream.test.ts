/** Frames as they come from a pipe: in pieces of any size, of which no one may hold the host's event loop. */

import { Buffer } from "node:buffer";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { type PlainValue, pythonFloat } from "../../src/plain-value.ts";
import { FrameStream } from "../../src/process/frame-stream.ts";
import { ABANDONED } from "../../src/process/frame-text.ts";
import { type ChildFrame, childFrameOfContent, decodeChildFrame, encodeFrame } from "../../src/process/frames.ts";
import { JsonStream } from "../../src/process/json-stream.ts";

const call = (...args: PlainValue[]): ChildFrame => ({ verb: "call", id: 7, name: "tool", args, kwargs: new Map() });
const payload = (frame: ChildFrame): Buffer => encodeFrame(frame).subarray(4);

/** The frame of a payload that comes in pieces of so many bytes. */
function streamed(bytes: Buffer, size: number): ChildFrame {
  const json = new JsonStream();
  for (let at = 0; at < bytes.length; at += size) json.push(bytes.subarray(at, at + size));
  return childFrameOfContent(json.end());
}

const VALUES: readonly (readonly [string, PlainValue])[] = [
  ["scalars", [null, true, false, 0, -1, 1.5, 1e300, 5e-324, Number.NaN, Number.POSITIVE_INFINITY, -0]],
  ["ints and floats", [2n ** 80n, -(2n ** 64n), pythonFloat(1), pythonFloat(Number.NaN), pythonFloat(-0)]],
  ["texts", ["", "a", 'ü€😀\0\u2028"\\/\b\f\n\r\t', "\ud800 alone", "\udc00\ud800", "x".repeat(100), "\\\\\\", '\\"']],
  ["bytes", [new Uint8Array(0), new Uint8Array([0, 1, 254, 255])]],
  ["nesting", [[], [[]], [[], [[]]], {}, { a: {} }, { a: [{ b: [] }] }]],
  ["keys", { __proto__x: 1, constructor: 2, "": 3, '"': 4, "\n": 5 }],
  ["keys like tags", [{ $: 1 }, { $: "int", v: "ff" }, { $: { $: 1 } }, { $: "object", v: { $: "map", v: [] } }]],
  ["keys like contents", [{ v: 1 }, { v: { $: "x" } }, { a: 1, $: "int" }]],
  ["maps", [new Map(), new Map<PlainValue, PlainValue>([[1, [2]], ["1", { $: [] }], [null, new Map([[[1, 2], []]])]])]], // biome-ignore format: pairs
];

describe("the content of a large frame", () => {
  test.each(VALUES)("%s: the same as read at once, however it is cut", (_name, value) => {
    const bytes = payload(call(value));
    const whole = decodeChildFrame(bytes);
    for (const size of [1, 2, 3, 4, 5, 6, 7, 11, 64, bytes.length]) expect(streamed(bytes, size)).toStrictEqual(whole);
  });

  test("__proto__ is a key like any other", () => {
    const bytes = Buffer.from('{"verb":"call","id":1,"name":"t","args":[{"__proto__":{"polluted":1}}],"kwargs":[]}');
    const frame = streamed(bytes, 3) as Extract<ChildFrame, { verb: "call" }>;
    expect(Object.keys(frame.args[0] as object)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(frame.args[0])).toBe(null);
    expect(({} as { polluted?: number }).polluted).toBe(undefined);
  });

  test.each([
    "",
    "[",
    "[1,]",
    "[1 2]",
    "{1:2}",
    '{"a"}',
    '{"a":}',
    '{"a":1,}',
    '{"a":1]',
    "[1}",
    "]",
    "[1]]",
    "[1],2",
    "[01]",
    "[1.]",
    "[.5]",
    "[+1]",
    "[1e]",
    "[nul]",
    "[undefined]",
    "[NaN]",
    '["a]',
    '["\\x"]',
    '["\\u12"]',
    '["a\nb"]',
    "['a']",
    "[1,2",
    ",",
    ":",
    `[${"1".repeat(1000)}]`,
  ])("%s is no JSON", (text) => {
    for (const size of [1, 2, 100]) {
      expect(() => {
        const json = new JsonStream();
        const bytes = Buffer.from(text);
        for (let at = 0; at < bytes.length; at += size) json.push(bytes.subarray(at, at + size));
        json.end();
      }).toThrow("a frame is no JSON");
    }
  });

  test.each([
    ['{"$":"int","v":"xyz"}', "an int that is no hexadecimal text"],
    ['{"$":"int","v":5}', "an int that is no hexadecimal text"],
    ['{"$":"map","v":[[1]]}', "a map that is no list of pairs"],
    ['{"$":"map","v":[5]}', "a map that is no list of pairs"],
    ['{"v":[[1,2]],"$":"map"}', "a map that is no list of pairs"],
    ['{"$":"object","v":[]}', "an object that is none"],
    ['{"$":"object","v":null}', "an object that is none"],
    ['{"$":"bytes","v":{}}', "bytes that are no text"],
    ['{"$":"float","v":"x"}', "a number that is none"],
    ['{"$":"nothing","v":1}', "an unknown tag"],
    ['{"$":1}', "an unknown tag"],
  ])("%s is refused", (text, what) => {
    expect(() => new JsonStream().push(Buffer.from(`[${text}]`))).toThrow(`malformed value in a frame: ${what}`);
  });

  test("depth and number are bounded", () => {
    const deep = Buffer.from("[".repeat(5000));
    expect(() => new JsonStream().push(deep)).toThrow("a value is nested deeper than 1000 levels");
    const many = Buffer.from(`[${"[],".repeat(1_000_000)}`);
    const json = new JsonStream();
    const pushAll = (): void => {
      json.push(many);
      for (let i = 0; i < 25; i++) json.push(many.subarray(1));
    };
    expect(pushAll).toThrow("a frame holds more than 5000000 values");
  });
});

/** A stream with what came of it, and a pipe that counts how often it was stopped. */
function makeStream(): { stream: FrameStream; frames: ChildFrame[]; faults: string[]; pauses: () => number } {
  const [frames, faults]: [ChildFrame[], string[]] = [[], []];
  let pauses = 0;
  const source = { pause: () => void pauses++, resume: () => {} };
  const stream = new FrameStream(source, {
    onFrame: (frame) => void frames.push(frame),
    onFault: (what) => void faults.push(what),
  });
  return { stream, frames, faults, pauses: () => pauses };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("a stream of frames", () => {
  test("small, large and saved ones keep their order in chunks of any size", async () => {
    const large = call(
      "x".repeat(70_000),
      Array.from({ length: 5000 }, (_, i) => ({ i })),
    );
    const saved: ChildFrame = { verb: "saved", bytes: Buffer.from("v".repeat(50_000)) };
    const sent = [call(1), large, saved, call(2), large, call(3)];
    const whole = sent.map((frame) => decodeChildFrame(payload(frame)));
    const bytes = Buffer.concat(sent.map((frame) => encodeFrame(frame)));
    for (const size of [997, 65_536, bytes.length]) {
      const { stream, frames, faults } = makeStream();
      for (let at = 0; at < bytes.length; at += size) stream.push(bytes.subarray(at, at + size));
      while (frames.length < sent.length) await turn();
      expect(frames).toStrictEqual(whole);
      expect(faults).toEqual([]);
    }
  });

  test("what would hold the event loop is read in many turns of it, and the pipe waits", async () => {
    const keys = Object.fromEntries(Array.from({ length: 200_000 }, (_, i) => [`key${i}`, i]));
    const { stream, frames, pauses } = makeStream();
    stream.push(encodeFrame(call(keys)));
    expect(frames).toEqual([]);
    let turns = 0;
    while (frames.length === 0) {
      await turn();
      turns++;
    }
    expect(turns).toBeGreaterThan(3);
    expect(pauses()).toBeGreaterThan(3);
    const [got] = frames as Extract<ChildFrame, { verb: "call" }>[];
    expect(Object.keys(got!.args[0] as object).length).toBe(200_000);
  });

  test("a fault ends the stream, also in the middle of a large frame", async () => {
    const { stream, frames, faults } = makeStream();
    const bytes = encodeFrame(call("x".repeat(100_000)));
    bytes[50_000] = 0;
    stream.push(Buffer.concat([bytes, encodeFrame(call(1))]));
    while (faults.length === 0) await turn();
    stream.push(encodeFrame(call(2)));
    await turn();
    expect([frames, faults]).toEqual([[], ["a frame is no JSON"]]);
  });

  test("a frame that was given up is dropped, wherever it was cut, and the next one is read", async () => {
    const small = encodeFrame(call("\u00e9", 255));
    const large = encodeFrame(call("x".repeat(40_000)));
    const cuts = [...Array(small.length + 1).keys()].map((at) => small.subarray(0, at));
    cuts.push(...[1, 3, 4, 5, 32_000, large.length - 1, large.length].map((at) => large.subarray(0, at)));
    const after = decodeChildFrame(payload(call(2)));
    for (const cut of cuts) {
      const bytes = Buffer.concat([encodeFrame(call(1)), cut, ABANDONED, encodeFrame(call(2))]);
      const isWhole = cut === cuts[small.length] || cut.length === large.length;
      for (const size of [1, 7, 50_000]) {
        const { stream, frames, faults } = makeStream();
        stream.mayBeAbandoned = true;
        for (let at = 0; at < bytes.length; at += size) stream.push(bytes.subarray(at, at + size));
        while (!isDeepStrictEqual(frames.at(-1), after)) await turn();
        expect([frames.length, faults]).toEqual([isWhole ? 3 : 2, []]);
      }
    }
  });

  test("only of a child that was broken off; bytes that are no text are a fault all the same", async () => {
    const cut = encodeFrame(call("some text")).subarray(0, 20);
    const trusting = makeStream();
    trusting.stream.push(Buffer.concat([cut, ABANDONED, encodeFrame(call(2))]));
    expect(trusting.frames).toEqual([]);
    const broken = makeStream();
    broken.stream.mayBeAbandoned = true;
    broken.stream.push(Buffer.concat([cut, Buffer.alloc(20, 0xff)]));
    expect([broken.frames, broken.faults]).toEqual([[], ["a frame is no text"]]);
  });

  test("bytes of variables are not looked at for that", async () => {
    for (const size of [100, 100_000]) {
      const saved: ChildFrame = { verb: "saved", bytes: Buffer.alloc(size, ABANDONED) };
      const { stream, frames } = makeStream();
      stream.mayBeAbandoned = true;
      stream.push(encodeFrame(saved));
      while (frames.length === 0) await turn();
      expect(frames).toStrictEqual([decodeChildFrame(payload(saved))]);
    }
  });

  test("an oversize frame is a fault before it comes", () => {
    const { stream, faults } = makeStream();
    stream.push(Buffer.from([255, 255, 255, 255]));
    expect(faults).toEqual(["a frame of 4294967295 bytes is larger than 67108864"]);
  });

  test("at the end of the pipe what has come is given; after stop nothing is", async () => {
    const frame = call(Array.from({ length: 300_000 }, (_, i) => [i]));
    const first = makeStream();
    first.stream.push(encodeFrame(frame));
    first.stream.end();
    expect(first.frames.length).toBe(1);
    const second = makeStream();
    second.stream.push(encodeFrame(frame));
    second.stream.stop();
    await turn();
    expect(second.frames).toEqual([]);
  });
});
