/** The host's watch over a run: when a program is broken off, and when its process is killed. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { RunWatch } from "../../src/process/run-watch.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] }));
afterEach(() => void vi.useRealTimers());

/** What befalls a program with a limit of a second that never ends, while its process is kept waiting as `starvedMs` tells. */
function watched(starvedMs?: () => number | undefined): string[] {
  const heard: string[] = [];
  const begun = performance.now();
  const at = (): number => Math.round(performance.now() - begun);
  const watch = new RunWatch({
    timeLimitMs: 1000,
    memoryLimitMb: 64,
    baselineMb: 40,
    residentMb: () => 50,
    starvedMs,
    onLate: () => heard.push(`broken off at ${at()}`),
    onExceeded: (limit) => {
      heard.push(`killed for ${limit} at ${at()}`);
      watch.stop();
    },
  });
  vi.advanceTimersByTime(20_000);
  watch.stop();
  return heard;
}

test("a program that does not end is broken off, then killed", () => {
  expect(watched()).toEqual(["broken off at 1075", "killed for time at 1450"]);
});

test("where the system does not tell who waits, nothing is waited for", () => {
  expect(watched(() => undefined)).toEqual(["broken off at 1075", "killed for time at 1450"]);
});

test("what the process has waited for a processor before it was late is its own affair", () => {
  expect(watched(() => 700)).toEqual(["broken off at 1075", "killed for time at 1450"]);
});

test("a process that has had the processor for half of the time is killed when it has had it for as long as the others", () => {
  expect(watched(() => performance.now() / 2)).toEqual(["broken off at 1075", "killed for time at 1825"]);
});

test("a process that never has a processor is killed all the same", () => {
  expect(watched(() => performance.now())).toEqual(["broken off at 1075", "killed for time at 4450"]);
});

/** The same where the program calls a tool every so many milliseconds, which answers at once. */
function watchedCalling(everyMs: number): string[] {
  const heard: string[] = [];
  const begun = performance.now();
  const at = (): number => Math.round(performance.now() - begun);
  let isOver = false;
  const watch = new RunWatch({
    timeLimitMs: 1000,
    memoryLimitMb: 64,
    baselineMb: 40,
    residentMb: () => 50,
    onLate: () => heard.push(`broken off at ${at()}`),
    onExceeded: (limit) => {
      heard.push(`killed for ${limit} at ${at()}`);
      isOver = true;
      watch.stop();
    },
  });
  while (!isOver && at() < 20_000) {
    vi.advanceTimersByTime(everyMs);
    watch.pause();
    watch.resume();
  }
  watch.stop();
  return heard;
}

test("a program that calls all the time looks at the clock itself, and is killed only when it has had twice its time", () => {
  expect(watchedCalling(10)).toEqual(["killed for time at 2500"]);
});

test("of a program that calls after long computations the clock is the host's too", () => {
  expect(watchedCalling(500)).toEqual(["broken off at 1075", "killed for time at 1450"]);
});

/** The same in a host that looks only every 400 ms, while the process runs for `share` of the time. */
function watchedByBusyHost(share: number): string[] {
  const heard: string[] = [];
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  const watch = new RunWatch({
    timeLimitMs: 1000,
    memoryLimitMb: 64,
    baselineMb: 40,
    residentMb: () => 50,
    ranMs: () => now * share,
    onLate: () => heard.push(`broken off at ${now}`),
    onExceeded: (limit) => {
      heard.push(`killed for ${limit} at ${now}`);
      watch.stop();
    },
  });
  for (; now < 20_000 && !heard.some((each) => each.startsWith("killed")); now += 400) vi.advanceTimersByTime(25);
  watch.stop();
  vi.restoreAllMocks();
  return heard;
}

test("where the host does not look for long, a program's time is what its process has run", () => {
  expect(watchedByBusyHost(1)).toEqual(["broken off at 1200", "killed for time at 2000"]);
  expect(watchedByBusyHost(0.25)).toEqual(["broken off at 4400", "killed for time at 6400"]);
  expect(watchedByBusyHost(0)).toEqual([]);
});
