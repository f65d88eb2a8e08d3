import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { type PlainValue, PythonFloat, pythonFloat } from "../../src/plain-value.ts";
import { decodeValue, writeValue } from "../../src/process/frame-values.ts";
import { decodeChildFrame, decodeHostFrame, encodeFrame, FrameReader } from "../../src/process/frames.ts";

const written = (value: unknown): string => {
  let text = "";
  writeValue({ add: (piece) => (text += piece) }, value, "result");
  return text;
};
const cross = (value: unknown): PlainValue => decodeValue(JSON.parse(written(value)));
const THEN = "then";
const refusal = (value: unknown): string => {
  try {
    written(value);
  } catch (error) {
    return (error as Error).message;
  }
  return "accepted";
};

describe("values that cross", () => {
  test.each<[string, PlainValue]>([
    ["null", null],
    ["booleans", [true, false]],
    ["integers", [0, 1, -1, Number.MAX_SAFE_INTEGER, 1e300]],
    ["numbers that JSON lacks", [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0]],
    ["bigint", [0n, -1n, 2n ** 64n, -(2n ** 1000n)]],
    ["text", ["", 'ü€😀\0\u2028"\\', "\ud800 alone"]],
    ["bytes", new Uint8Array([0, 1, 254, 255])],
    ["floats", [pythonFloat(1), pythonFloat(Number.NaN), pythonFloat(-0), pythonFloat(1.5)]],
    ["a Map", new Map<PlainValue, PlainValue>([[1, "one"], ["1", "text"], [null, new Map()]])], // biome-ignore format: pairs
  ])("%s", (_name, value) => {
    expect(cross(value)).toStrictEqual(value);
  });

  test("objects come without a prototype", () => {
    const value = cross({ a: 1, b: { c: [2] } }) as { [key: string]: PlainValue };
    expect(Object.getPrototypeOf(value)).toBe(null);
    expect(JSON.stringify(value)).toBe('{"a":1,"b":{"c":[2]}}');
  });

  test("an object whose keys look like a tag", () => {
    expect(JSON.stringify(cross({ $: "int", v: "ff" }))).toBe('{"$":"int","v":"ff"}');
    expect(JSON.stringify(cross({ $: { $: 1 } }))).toBe('{"$":{"$":1}}');
  });

  test("__proto__ is a key like any other", () => {
    const value = cross(JSON.parse('{"__proto__": {"polluted": true}}')) as object;
    expect(Object.keys(value)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(value)).toBe(null);
    expect(({} as { polluted?: boolean }).polluted).toBe(undefined);
  });

  test("undefined is null in a list and absent in an object; holes are null", () => {
    // biome-ignore lint/suspicious/noSparseArray: the hole is the case
    expect(cross([undefined, , 1])).toEqual([null, null, 1]);
    expect(Object.keys(cross({ a: undefined, b: 1 }) as object)).toEqual(["b"]);
    expect(cross(undefined)).toBe(null);
  });

  test("Set, Date, ArrayBuffer and instances are the data that they hold", () => {
    class Point {
      x = 1;
      y = 2;
      get length(): number {
        throw new Error("called");
      }
      toJSON(): never {
        throw new Error("called");
      }
    }
    expect(cross(new Set([1, "a"]))).toEqual([1, "a"]);
    expect(cross(new Date(0))).toBe("1970-01-01T00:00:00.000Z");
    expect(cross(new Uint8Array([7, 8]).buffer)).toEqual(new Uint8Array([7, 8]));
    expect(JSON.stringify(cross(new Point()))).toBe('{"x":1,"y":2}');
  });

  test("PythonFloat arrives as one", () => {
    expect(cross(pythonFloat(2))).toBeInstanceOf(PythonFloat);
  });

  test("1000 levels", () => {
    let value: PlainValue = [];
    for (let depth = 1; depth < 1000; depth++) value = depth % 2 === 0 ? [value] : new Map([["k", value]]);
    expect(() => cross(value)).not.toThrow();
    expect(refusal([value])).toBe("result is nested deeper than 1000 levels");
  });
});

describe("values that don't cross", () => {
  const cyclic: { items: unknown[] } = { items: [] };
  cyclic.items.push(1, { back: cyclic.items });

  class Empty {}
  const trap = (): never => {
    throw new Error("a trap was called");
  };
  const traps = new Proxy({}, { get: () => trap, has: trap });
  const proxy = new Proxy({}, traps as ProxyHandler<object>);

  test.each<[string, unknown, string]>([
    ["a cycle", cyclic, "result.items contains itself; only values without cycles can cross"],
    [
      "a function",
      { run: () => 1 },
      "result.run is a function, which cannot cross: give a number, text, list or plain object",
    ],
    ["a symbol", [Symbol("s")], "result[0] is a symbol, which cannot cross: give a number, text, list or plain object"],
    ["a Proxy", [proxy], "result[0] is a Proxy, which cannot cross: give a plain copy of what it shows"],
    ["a proxied list", new Proxy([], {}), "result is a Proxy, which cannot cross: give a plain copy of what it shows"],
    [
      "an instance under a Proxy",
      Object.create(proxy),
      "result is an instance of a class without data of its own, which cannot cross: give its text or a plain object",
    ],
    ["a getter", { get secret() { return trap(); } }, "result.secret is a property with a getter, which cannot cross: give a plain value"], // biome-ignore format: one line
    [
      "a getter in a list",
      Object.defineProperty([1, 2], 1, { get: trap }),
      "result[1] is a property with a getter, which cannot cross: give a plain value",
    ],
    ["a promise", { later: Promise.resolve(1) }, "result.later is a Promise, which cannot cross: await it first"],
    [
      "a thenable",
      { [THEN]: trap },
      "result.then is a function, which cannot cross: give a number, text, list or plain object",
    ],
    ["an error", new Error("no"), "result is an Error, which cannot cross: throw it, or give its message"],
    [
      "a URL",
      new URL("http://a/"),
      "result is an instance of URL without data of its own, which cannot cross: give its text or a plain object",
    ],
    [
      "an empty instance",
      new Empty(),
      "result is an instance of Empty without data of its own, which cannot cross: give its text or a plain object",
    ],
    [
      "a RegExp",
      /a/,
      "result is an instance of RegExp without data of its own, which cannot cross: give its text or a plain object",
    ],
    ["a boxed number", Object(1), "result is a boxed Number, which cannot cross: give the primitive value"],
    [
      "a Float32Array",
      new Float32Array(2),
      "result is a Float32Array, which cannot cross: give Array.from(it), or a Uint8Array for bytes",
    ],
    [
      "an odd key",
      { "a b": [trap] },
      'result["a b"][0] is a function, which cannot cross: give a number, text, list or plain object',
    ],
    ["too many values", new Array(10_000_001), "result is too large to cross: it holds more than 5000000 values"],
    ["too much text", "x".repeat(2 ** 27 + 1), "result is too large to cross: it holds more than 64 MB"],
  ])("%s", (_name, value, message) => {
    expect(refusal(value)).toBe(message);
  });

  test("shared parts that multiply", () => {
    let value: unknown = ["x"];
    for (let doubling = 0; doubling < 40; doubling++) value = [value, value];
    expect(refusal(value)).toBe("result is too large to cross: it holds the same parts more than 100000 times");
  });

  test("one part many times is what it is", () => {
    const row = ["x", 1];
    expect(refusal(Array.from({ length: 300_000 }, () => row))).toBe("accepted");
  });

  test("an object with its own forEach or iterator gives its data all the same", () => {
    const map = Object.assign(new Map([[1, 2]]), { forEach: trap, [Symbol.iterator]: trap });
    expect(cross(map)).toEqual(new Map([[1, 2]]));
    const bytes = Object.defineProperty(new Uint8Array([1]), "length", { get: trap });
    expect(cross(bytes)).toEqual(new Uint8Array([1]));
  });
});

describe("frames", () => {
  const payload = (frame: Parameters<typeof encodeFrame>[0]): Buffer => encodeFrame(frame).subarray(4);

  test("there and back", () => {
    const call = {
      verb: "call",
      id: 7,
      name: "search",
      args: [1, [null]],
      kwargs: new Map([["limit", pythonFloat(3)]]),
    } as const;
    expect(decodeChildFrame(payload({ ...call, args: [1, [null]] }))).toStrictEqual(call);
    const run = {
      verb: "run",
      id: 1,
      source: "x",
      filename: "a.py",
      variables: new Map([["n", 1n]]),
    } as const;
    expect(decodeHostFrame(payload({ ...run, variables: new Map([["n", 1n]]) }))).toStrictEqual(run);
  });

  test("a reader finds the frames in any cutting of the stream", () => {
    const texts = ["", "a", "€".repeat(50), "b"];
    const stream = Buffer.concat(texts.map((text) => encodeFrame({ verb: "stdout", text })));
    for (const size of [1, 2, 3, 5, 17, 1000]) {
      const seen: string[] = [];
      const reader = new FrameReader((bytes) => seen.push((decodeChildFrame(bytes) as { text: string }).text));
      for (let at = 0; at < stream.length; at += size) reader.push(stream.subarray(at, at + size));
      expect(seen).toEqual(texts);
    }
  });

  test("an announced size past the limit is refused before it is read", () => {
    expect(() => new FrameReader(() => {}).push(Buffer.from([255, 255, 255, 255]))).toThrow(
      "a frame of 4294967295 bytes is larger than 67108864",
    );
  });

  const hostile: [text: string, message: string][] = [
    ["nonsense", "a frame is no JSON"],
    ["[]", "a frame is no object"],
    ["null", "a frame is no object"],
    ["{}", "a frame has an unknown verb"],
    ['{"verb":"run"}', "a frame has an unknown verb"],
    ['{"verb":"constructor"}', "a frame has an unknown verb"],
    ['{"verb":"stdout","text":1}', "a frame's text is no text"],
    ['{"verb":"call","id":-1,"name":"a","args":[],"kwargs":[]}', "a frame's id is no number"],
    ['{"verb":"call","id":1,"name":"a","args":{},"kwargs":[]}', "frame call: args is no list"],
    ['{"verb":"call","id":1,"name":"a","args":[],"kwargs":[1]}', "a frame's kwargs is no list of pairs"],
    [
      '{"verb":"call","id":1,"name":"a","args":[{"$":"bomb"}],"kwargs":[]}',
      "malformed value in a frame: an unknown tag",
    ],
    [
      '{"verb":"call","id":1,"name":"a","args":[{"$":"int","v":"0x"}],"kwargs":[]}',
      "malformed value in a frame: an int that is no hexadecimal text",
    ],
    [
      '{"verb":"call","id":1,"name":"a","args":[{"$":"map","v":[[1]]}],"kwargs":[]}',
      "malformed value in a frame: a map that is no list of pairs",
    ],
    [
      '{"verb":"call","id":1,"name":"a","args":[{"$":"float","v":"x"}],"kwargs":[]}',
      "malformed value in a frame: a number that is none",
    ],
    ['{"verb":"done","id":1,"outcome":7}', "a frame's outcome is no object"],
    ['{"verb":"done","id":1,"outcome":{"value":1,"valueRepr":2}}', "a frame's valueRepr is no text"],
    [
      '{"verb":"done","id":1,"outcome":{"value":1,"valueRepr":null,"error":null,"steps":"1"}}',
      "a frame's steps is no number",
    ],
    [`{"verb":"stdout","text":${"[".repeat(1_000_000)}`, "a frame is no JSON"],
    [
      `{"verb":"call","id":1,"name":"a","args":${"[".repeat(2000)}${"]".repeat(2000)},"kwargs":[]}`,
      "a value is nested deeper than 1000 levels",
    ],
  ];
  test.each(hostile.map(([text, message]) => [message, text]))("hostile: %s", (message, text) => {
    expect(() => decodeChildFrame(Buffer.from(text))).toThrow(message);
  });

  test("hostile: megabytes of empty lists are counted before they are parsed", () => {
    const text = `{"verb":"call","id":1,"name":"a","args":[${"[],".repeat(15_000_000)}1],"kwargs":[]}`;
    expect(() => decodeChildFrame(Buffer.from(text))).toThrow("a frame holds more than 5000000 values");
  });
});
