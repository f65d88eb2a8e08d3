/** Coverage of the engine while it runs a program: which of its blocks were reached that no program had reached before. V8's own counters, read through the inspector. */

import { Session } from "node:inspector";
import { fileURLToPath, pathToFileURL } from "node:url";

const ENGINE = pathToFileURL(fileURLToPath(new URL("../../src/", import.meta.url))).href;

export class Coverage {
  readonly #session = new Session();
  readonly #seen = new Set<string>();

  constructor() {
    this.#session.connect();
    this.#session.post("Profiler.enable");
    this.#session.post("Profiler.startPreciseCoverage", { callCount: false, detailed: true });
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
    return this.#seen.size - before;
  }

  get blocks(): number {
    return this.#seen.size;
  }
}
