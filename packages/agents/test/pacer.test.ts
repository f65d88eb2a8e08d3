import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { Pacer, waitUnlessAborted } from "../src/pacer.ts";
import { onFakeClock } from "./models/clock.ts";

test("turns are kept evenly apart, in the order in which they were asked for", async () => {
  const turns = await onFakeClock(async (now) => {
    const pacer = new Pacer(10, 1000);
    const seen: [string, number][] = [];
    await Promise.all(
      ["a", "b", "c"].map(async (name) => {
        await pacer.waitForTurn();
        seen.push([name, now()]);
      }),
    );
    await waitUnlessAborted(500);
    await pacer.waitForTurn();
    seen.push(["late", now()]);
    return seen;
  });
  expect(turns).toEqual([
    ["a", 0],
    ["b", 100],
    ["c", 200],
    ["late", 700],
  ]);
});

test.each([undefined, Number.POSITIVE_INFINITY])("%s turns in a second are no limit", async (turns) => {
  const at = await onFakeClock(async (now) => {
    const pacer = new Pacer(turns, 1000);
    for (let i = 0; i < 5; i++) await pacer.waitForTurn();
    return now();
  });
  expect(at).toBe(0);
});

test("a wait ends with the signal, with its reason, and leaves no listener", async () => {
  const reason = new Error("enough");
  const controller = new AbortController();
  const pacer = new Pacer(1, 600_000);
  await pacer.waitForTurn(controller.signal);
  const waiting = pacer.waitForTurn(controller.signal);
  expect(getEventListeners(controller.signal, "abort").length).toBe(1);
  controller.abort(reason);
  await expect(waiting).rejects.toBe(reason);
  expect(getEventListeners(controller.signal, "abort").length).toBe(0);
  await expect(new Pacer(undefined, 1).waitForTurn(controller.signal)).rejects.toBe(reason);
});

test("turns that were given up are free again", async () => {
  const turns = await onFakeClock(async (now) => {
    const pacer = new Pacer(1, 1000);
    const controller = new AbortController();
    await pacer.waitForTurn();
    const given = Array.from({ length: 20 }, () => pacer.waitForTurn(controller.signal));
    controller.abort(new Error("enough"));
    await Promise.allSettled(given);
    await pacer.waitForTurn();
    return now();
  });
  expect(turns).toBe(1000);
});

test("what is longer than timers go is not over at once", async () => {
  const controller = new AbortController();
  const waiting = waitUnlessAborted(Number.POSITIVE_INFINITY, controller.signal);
  expect(await Promise.race([waiting.then(() => "over"), waitUnlessAborted(20).then(() => "waits")])).toBe("waits");
  controller.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow(/^enough$/);
});
