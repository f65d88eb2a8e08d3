// Cuts an answer before its first stop sequence while it streams.
//
// Services are asked to stop by themselves, but several ignore the field, some models refuse it, and a few send the
// stop sequence as part of the answer. So every adapter passes its text through here. A stop sequence may
// be split over any number of chunks; text that could be the beginning of one is held back until the next
// chunk decides, and the result does not depend on where the chunks were split.
//
// The sequence that is complete first wins; of two that end at the same place, the longer.

/** What one chunk gave: text that is safe to show, and whether the answer ends here. */
export type CutText = { text: string; stopped: boolean };

export class StopCutter {
  readonly #stops: readonly string[];
  #held = "";
  #stopped = false;

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
