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
