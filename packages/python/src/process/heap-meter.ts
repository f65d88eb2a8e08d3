/**
 * Heap meter: how much memory a program holds, for the interpreter's own memory limit.
 *
 * V8 counts garbage as used until it collects it, and under a generous heap limit it lets much of it lie. So when the
 * count passes the limit, the garbage is collected first, and only what is left then counts; the collection is repeated
 * only after the heap has grown by another tenth of the limit, or a program near its limit would do little else.
 */

import v8 from "node:v8";
import vm from "node:vm";

let collector: (() => void) | undefined;

/** The flag puts a function `gc` into every context made after it; ours, which programs run in, was made before. */
function collectGarbage(): void {
  if (collector === undefined) {
    v8.setFlagsFromString("--expose-gc");
    collector = vm.runInNewContext("gc") as () => void;
  }
  collector();
}

/** Gives a function that answers with the bytes in use beyond those in use now; it collects garbage where `more` bytes would not fit. */
export function createHeapMeter(limitMb: number): (more?: number) => number {
  const limit = limitMb * 1024 * 1024;
  const baseline = bytesInUse();
  let afterCollection = 0;
  return (more = 0) => {
    const used = bytesInUse() - baseline;
    if (used + more <= limit) return used;
    // Little has come since the last collection, so little of it can be garbage. What is still to be allocated is no garbage.
    if (used - afterCollection < limit / 10) return used <= limit ? used : limit;
    collectGarbage();
    afterCollection = bytesInUse() - baseline;
    return afterCollection;
  };
}

/** What the heap holds, and what it holds outside of itself (bytes). */
function bytesInUse(): number {
  const { used_heap_size, external_memory } = v8.getHeapStatistics();
  return used_heap_size + external_memory;
}
