/** Coverage of the engine while it runs a program: which of its blocks were reached that no program had reached before. V8's own counters, read through the inspector. */

import { Session } from "node:inspector";
import { fileURLToPath, pathToFileURL } from "node:url";

const ENGINE = pathToFileURL(fileURLToPath(new URL("../../src/", import.meta.url))).href;

/** V8 keeps what it counts of every program until it is told to stop counting: 60 KB a program. */
const ASKED_BEFORE_A_PAUSE = 1000;

export class Coverage {
  readonly #session = new Session();
  readonly #seen = new Set<string>();
  #asked = 0;

  constructor() {
    this.#session.connect();
    this.#begin();
  }

  #begin(): void {
    this.#session.post("Profiler.enable");
    this.#session.post("Profiler.startPreciseCoverage", { callCount: false, detailed: true });
  }

  #end(): void {
    this.#session.post("Profiler.stopPreciseCoverage");
    this.#session.post("Profiler.disable");
  }

  /** How many blocks have been reached for the first time since it was asked last. */
  takeNew(): number {
    const before = this.#seen.size;
    // In the same thread the answer comes before `post` returns.
    this.#session.post("Profiler.takePreciseCoverage", (_error, answer) => {
      for (const { url, functions } of answer?.result ?? []) {
        if (!url.startsWith(ENGINE)) continue;
        for (const { ranges } of functions)
          for (const { startOffset, endOffset, count } of ranges)
            if (count > 0) this.#seen.add(`${url}:${startOffset}-${endOffset}`);
      }
    });
    this.#asked += 1;
    if (this.#asked % ASKED_BEFORE_A_PAUSE === 0) {
      this.#end();
      this.#begin();
    }
    return this.#seen.size - before;
  }

  get blocks(): number {
    return this.#seen.size;
  }
}
