// Time in the tests: a clock that only goes when it is told to, so that no test depends on how fast the machine is.

import type { ServerResponse } from "node:http";
import { vi } from "vitest";

/** The time on the clock of `onFakeClock`, in milliseconds. */
export type Now = () => number;

/** Runs something that waits for timers and nothing else; each wait ends at once, at its time. */
export async function onFakeClock<Value>(act: (now: Now) => Promise<Value>): Promise<Value> {
  vi.useFakeTimers({ now: 0, toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
  try {
    let isOver = false;
    const acting = act(() => Date.now()).finally(() => {
      isOver = true;
    });
    acting.catch(() => undefined);
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (isOver) return await acting;
      vi.advanceTimersToNextTimer();
    }
  } finally {
    vi.useRealTimers();
  }
}

/** A clock that goes on by itself, as the network needs it, and that the test can turn on. End it with `vi.useRealTimers`. */
export function takeClock(): void {
  vi.useFakeTimers({
    toFake: ["setTimeout", "clearTimeout", "performance"],
    ...{ shouldAdvanceTime: true, advanceTimeDelta: 5 },
  });
}

/** Lets `ms` pass on the clock of `takeClock`, again and again, as long as the client waits for the response. */
export function turnClockWhile(response: ServerResponse, ms: number, isWaiting: () => boolean = () => true): void {
  const turning = setInterval(() => {
    if (isWaiting()) vi.advanceTimersByTime(ms);
    else clearInterval(turning);
  }, 5);
  response.on("close", () => clearInterval(turning));
}
