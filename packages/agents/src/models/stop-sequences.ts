// Cuts an answer before its first stop sequence while it streams.
//
// Services are asked to stop by themselves, but several ignore the field, some models refuse it, and a few send the
// stop sequence as part of the answer. So every adapter passes its text through here. A stop sequence may
// be split over any number of chunks; text that could be the beginning of one is held back until the next
// chunk decides, and the result does not depend on where the chunks were split.
//
// The sequence that is complete first wins; of two that end at the same place, the longer.
//
// A model that is not told where to stop often ends there by itself, and what its answer cost is told at its very end. So after a cut the
// answer is read for a moment more, and not shown.

import type { ModelDelta } from "./model.ts";

/** What one chunk gave: text that is safe to show, and whether the answer ends here. */
export type CutText = { text: string; stopped: boolean };

export class StopCutter {
  readonly #stops: readonly string[];
  #held = "";
  #stopped = false;

  /** Whether a stop sequence was found. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** An empty string stops nothing. */
  constructor(stops: readonly string[]) {
    this.#stops = stops.filter((stop) => stop !== "");
  }

  /** The sequences are matched as UTF-16 code units. After a stop everything else is swallowed. */
  push(chunk: string): CutText {
    if (this.#stopped) return { text: "", stopped: true };
    if (this.#stops.length === 0) return { text: chunk, stopped: false };
    const text = this.#held + chunk;
    const cut = this.#findCut(text);
    if (cut !== -1) {
      this.#stopped = true;
      this.#held = "";
      return { text: text.slice(0, cut), stopped: true };
    }
    const safe = text.length - this.#lengthToHold(text);
    this.#held = text.slice(safe);
    return { text: text.slice(0, safe), stopped: false };
  }

  /** At the end of the stream: what was held back and turned out to be ordinary text. */
  flush(): string {
    const rest = this.#held;
    this.#held = "";
    return rest;
  }

  /** The deltas up to the stop. `close` ends what they come from, which may then throw: it is called when the answer is to be no longer. */
  async *cut(
    deltas: AsyncGenerator<ModelDelta, void, void>,
    close: () => void,
  ): AsyncGenerator<ModelDelta, void, void> {
    try {
      for (let next = await deltas.next(); !next.done; next = await deltas.next()) {
        const delta = next.value;
        if (delta.type !== "text") {
          yield delta;
          continue;
        }
        const { text, stopped } = this.push(delta.text);
        // Begun before the last text is handed out: the consumer may take its time.
        const rest = stopped ? readRest(deltas, close) : null;
        if (text !== "") yield { type: "text", text };
        await rest;
        if (stopped) return;
      }
    } finally {
      close();
      await deltas.return();
    }
    const rest = this.flush();
    if (rest !== "") yield { type: "text", text: rest };
  }

  #findCut(text: string): number {
    let cut = -1;
    let cutEnd = Number.POSITIVE_INFINITY;
    for (const stop of this.#stops) {
      const start = text.indexOf(stop);
      if (start === -1) continue;
      const end = start + stop.length;
      if (end < cutEnd || (end === cutEnd && start < cut)) {
        cut = start;
        cutEnd = end;
      }
    }
    return cut;
  }

  /** Length of the longest end of `text` with which a stop sequence begins. */
  #lengthToHold(text: string): number {
    let longest = 0;
    for (const stop of this.#stops) {
      for (let length = Math.min(stop.length - 1, text.length); length > longest; length--) {
        if (text.endsWith(stop.slice(0, length))) {
          longest = length;
          break;
        }
      }
    }
    return longest;
  }
}

/** How long, and how much more, is read after a cut. */
const longestRestMs = 1000;
const longestRest = 400;

/** Reads what comes after a stop; never throws, for nothing of it is wanted. */
async function readRest(deltas: AsyncGenerator<ModelDelta, void, void>, close: () => void): Promise<void> {
  const timer = setTimeout(close, longestRestMs);
  let characters = 0;
  try {
    for (let next = await deltas.next(); !next.done && characters <= longestRest; next = await deltas.next()) {
      if (next.value.type === "text") characters += next.value.text.length;
    }
  } catch {
    // Cut off, by us or by the service: the answer is whole all the same.
  } finally {
    clearTimeout(timer);
    close();
  }
}
