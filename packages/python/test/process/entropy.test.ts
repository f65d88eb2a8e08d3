/** Random bytes of programs: drawn by the host, kept in a pool by the child. */

import { expect, test } from "vitest";
import { PythonProcess } from "../../src/index.ts";
import { EntropyPool } from "../../src/process/entropy-pool.ts";
import { entropyTool } from "../../src/process/program-run.ts";

test("the pool gives every byte once, and asks for the next when it has too few", () => {
  const drawn: number[] = [];
  const pool = new EntropyPool((count) => {
    drawn.push(count);
    return new Uint8Array(count).fill(drawn.length);
  });
  expect([...pool.take(3)]).toEqual([1, 1, 1]);
  expect(pool.take(4093)).toEqual(new Uint8Array(4093).fill(1));
  expect([...pool.take(2)]).toEqual([2, 2]);
  expect(pool.take(4095)).toEqual(new Uint8Array(4095).fill(3));
  expect(pool.take(5000)).toEqual(new Uint8Array(5000).fill(4));
  expect([...pool.take(1)]).toEqual([3]);
  expect(drawn).toEqual([4096, 4096, 4096, 5000]);
});

test.each([0, -1, 1.5, 65_537, "4", null])("the host gives no %j bytes", (count) => {
  const [name, tool] = entropyTool();
  expect(name).toBe("builtins.entropy");
  expect(() => tool([count], {}, { signal: new AbortController().signal })).toThrow(
    new RangeError("wanted a number of bytes from 1 to 65536"),
  );
});

test("programs draw as many as they want, and that is no call of theirs", async () => {
  await using python = await PythonProcess.start({ authorizedImports: ["*"], hostCallLimit: 1 });
  const { value, error } = await python.run(`
import os, random, secrets, uuid
texts = {secrets.token_hex(8) for i in range(2000)} | {str(uuid.uuid4()) for i in range(2000)}
large = os.urandom(300_000)
[len(texts), len(large), len(set(large)), len({random.SystemRandom().random() for i in range(100)})]`);
  expect(error).toBe(null);
  expect(value).toEqual([4000, 300_000, 256, 100]);
});
