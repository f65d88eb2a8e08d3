import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { planProcess } from "../../src/process/isolation.ts";
import { PythonProcess } from "../../src/process/python-process.ts";

let folder = "";

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "adder-")), "cache");
  vi.stubEnv("ADDER_PYTHON_CODE_CACHE", folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(join(folder, ".."), { recursive: true });
});

const plan = (): string[] => planProcess({ memoryLimitMb: 300 }).args;
const cacheArgument = (): string | undefined => plan().find((arg) => arg.startsWith("--code-cache="));

async function answer(): Promise<string | null> {
  await using python = await PythonProcess.start({ memoryLimitMb: 300 });
  return (await python.run("sum(range(5))")).valueRepr;
}

async function layers(): Promise<string[]> {
  await using python = await PythonProcess.start({ memoryLimitMb: 300 });
  return python.layers;
}

/** Starts without a cache, and waits until it has been made. */
async function make(): Promise<string> {
  expect(await answer()).toBe("10");
  await vi.waitFor(() => expect(cacheArgument()).toBeDefined(), 30_000);
  return join(folder, readdirSync(folder)[0]!);
}

/** The plan for a cache with these bytes in it, as a host sees it that has not looked before. */
async function planWith(file: string, bytes: Uint8Array): Promise<string[]> {
  const other = join(folder, "..", "other");
  mkdirSync(other, { mode: 0o700 });
  writeFileSync(join(other, file.split("/").at(-1)!), bytes, { mode: 0o600 });
  vi.stubEnv("ADDER_PYTHON_CODE_CACHE", other);
  return plan();
}

test("the first start makes it, later ones are given it", async () => {
  expect(cacheArgument()).toBeUndefined();
  const file = await make();
  expect(cacheArgument()).toBe(`--code-cache=${file}`);
  expect(plan()).toContain(`--allow-fs-read=${file}`);
  expect(await answer()).toBe("10");
  expect(readdirSync(folder)).toHaveLength(1);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

describe("when one is made", () => {
  async function keptBeside(daysOld: readonly number[]): Promise<string[]> {
    mkdirSync(folder, { mode: 0o700 });
    const add = (name: string, days: number): void => {
      writeFileSync(join(folder, name), "", { mode: 0o600 });
      const made = Date.now() / 1000 - days * 24 * 3600;
      utimesSync(join(folder, name), made, made);
    };
    for (const days of daysOld) add(`${days}.v8`, days);
    add("draft.v8.123", 61);
    add("notes.txt", 100);
    await make();
    const made = cacheArgument()!.split("/").at(-1)!;
    return readdirSync(folder).filter((name) => name !== made);
  }

  test("those that were made two months ago are removed, with drafts", async () => {
    expect(await keptBeside([1, 59, 61])).toEqual(["1.v8", "59.v8", "notes.txt"]);
  });

  test("the seven newest are kept beside it", async () => {
    expect(await keptBeside([9, 8, 7, 6, 5, 4, 3, 2, 1])).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((days) => `${days}.v8`).concat("notes.txt"),
    );
  });
});

test("bytes that are not those which were written are not taken", async () => {
  const file = await make();
  const bytes = readFileSync(file);
  bytes[1000]! ^= 1;
  expect((await planWith(file, bytes)).join(" ")).not.toContain("--code-cache");
});

test("what V8 refuses does not keep a process from starting", async () => {
  const file = await make();
  const list = JSON.stringify({ "core.cjs": [108, 4892, 0, 0] }).padEnd(100);
  const code = Buffer.concat([Buffer.alloc(8), Buffer.from(list), Buffer.alloc(4892, 7)]);
  code.writeUInt32LE(code.length, 0);
  code.writeUInt32LE(list.length, 4);
  const bytes = Buffer.concat([code, createHash("sha256").update(code).digest()]);
  expect((await planWith(file, bytes)).join(" ")).toContain("--code-cache");
  expect(await answer()).toBe("10");
});

test("parts of the library that are not as they were written are not taken", async () => {
  const bytes = readFileSync(await make());
  const checked = bytes.readUInt32LE();
  expect(bytes.length).toBeGreaterThan(2 * checked);
  for (let at = checked; at < bytes.length - 32; at++) bytes[at]! ^= 0x55;
  const file = cacheArgument()!.split("=")[1]!;
  expect((await planWith(file, bytes)).join(" ")).toContain("--code-cache");
  await using python = await PythonProcess.start({ memoryLimitMb: 300, authorizedImports: ["csv", "json"] });
  expect((await python.run("import json\njson.loads('[1, 2.5]')")).valueRepr).toBe("[1, 2.5]");
  expect((await python.run("import csv\nlist(csv.reader(['a,b']))")).valueRepr).toBe("[['a', 'b']]");
});

test("modules that are written in Python have their parts, and tell the same from them", async () => {
  const told = async (): Promise<string | undefined> => {
    await using python = await PythonProcess.start({ memoryLimitMb: 300, authorizedImports: ["csv"] });
    return (await python.run("import csv\ncsv.Sniffer().sniff('')")).error?.traceback;
  };
  const before = await told();
  expect(before).toMatch(/, line 2, in <module>\n.*\n_csv.Error: Could not determine delimiter\n$/);
  await vi.waitFor(() => expect(cacheArgument()).toBeDefined(), 30_000);
  const bytes = readFileSync(cacheArgument()!.split("=")[1]!);
  const places = JSON.parse(bytes.toString("latin1", 8, 8 + bytes.readUInt32LE(4)));
  expect(Object.keys(places)).toEqual(expect.arrayContaining(["library/programs/csv.cjs", "compiler:programs/csv"]));
  expect(await told()).toBe(before);
});

test("one that was removed since the host has looked is done without, and bubblewrap stays", async () => {
  const before = await layers();
  rmSync(await make());
  expect(cacheArgument()).toBeDefined();
  expect(await answer()).toBe("10");
  expect(await layers()).toEqual(before);
});

test.skipIf(process.getuid === undefined)("a folder that others can write to is neither read nor written", async () => {
  const file = await make();
  chmodSync(folder, 0o777);
  vi.stubEnv("ADDER_PYTHON_CODE_CACHE", `${folder}/.`); // another name, so that nothing is known of it
  expect(existsSync(file)).toBe(true);
  expect(cacheArgument()).toBeUndefined();
});

describe.skipIf(process.getuid === undefined)("one that somebody else may have touched is not taken", () => {
  /** What a host that has not looked before is told of the cache, once `change` has been at it. */
  async function afterwards(change: (file: string) => string | undefined): Promise<string | undefined> {
    const file = await make();
    const elsewhere = change(file);
    vi.stubEnv("ADDER_PYTHON_CODE_CACHE", elsewhere ?? `${folder}/.`);
    return cacheArgument();
  }

  test("unless nobody could", async () => {
    expect(await afterwards(() => undefined)).toBeDefined();
  });

  test("a file that others can write to", async () => {
    expect(await afterwards((file) => void chmodSync(file, 0o660))).toBeUndefined();
  });

  test.skipIf(process.getuid?.() !== 0)("a file, or a folder, of another user", async () => {
    expect(await afterwards((file) => void chownSync(file, 12345, 12345))).toBeUndefined();
    vi.stubEnv("ADDER_PYTHON_CODE_CACHE", `${folder}/./.`);
    chownSync(join(folder, readdirSync(folder)[0]!), 0, 0);
    chownSync(folder, 12345, 12345);
    expect(cacheArgument()).toBeUndefined();
  });

  test("a link in place of the file", async () => {
    const link = (file: string): undefined => {
      renameSync(file, `${file}.there`);
      symlinkSync(`${file}.there`, file);
    };
    expect(await afterwards(link)).toBeUndefined();
  });

  test("a link in place of the folder", async () => {
    const link = (): string => {
      symlinkSync(folder, `${folder}-link`);
      return `${folder}-link`;
    };
    expect(await afterwards(link)).toBeUndefined();
  });

  test("a file that is cut off, or has no digest", async () => {
    expect(await afterwards((file) => void truncateSync(file, 4000))).toBeUndefined();
    vi.stubEnv("ADDER_PYTHON_CODE_CACHE", `${folder}/./.`);
    truncateSync(join(folder, readdirSync(folder)[0]!), 10);
    expect(cacheArgument()).toBeUndefined();
  });

  test("a folder that others can move away, for it lies in one of theirs", async () => {
    const open = (): undefined => void chmodSync(join(folder, ".."), 0o777);
    expect(await afterwards(open)).toBeUndefined();
    chmodSync(join(folder, ".."), 0o1777);
    vi.stubEnv("ADDER_PYTHON_CODE_CACHE", `${folder}/./.`);
    expect(cacheArgument()).toBeDefined();
  });
});

test("it can be switched off, and a folder that can't be made is done without", async () => {
  vi.stubEnv("ADDER_PYTHON_CODE_CACHE", "off");
  expect(await answer()).toBe("10");
  expect(cacheArgument()).toBeUndefined();
  expect(existsSync(folder)).toBe(false);

  const blocked = join(folder, "..", "file");
  writeFileSync(blocked, "");
  vi.stubEnv("ADDER_PYTHON_CODE_CACHE", join(blocked, "cache"));
  expect(await answer()).toBe("10");
  expect(cacheArgument()).toBeUndefined();
});
