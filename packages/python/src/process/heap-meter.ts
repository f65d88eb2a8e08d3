/**
 * Heap meter: how much memory a program holds, for the interpreter's own memory limit.
 *
 * V8 counts garbage as used until it collects it, and under a generous heap limit it lets much of it lie; beside that it keeps room for the young generation (up to 64 MB),
 * whether anything is in it or not. So when what is used passes the limit, or what the heap has taken from the system passes it by more than `ROOM_MB`, the garbage is
 * collected, which also gives room back, and only what is left then counts. The collection is repeated only after the heap has grown again by `GROWTH_MB` (a tenth of small
 * limits), or a program near its limit would do little else. What the process is resident with therefore passes the limit by `ROOM_MB` and what is allocated between two looks.
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

const MB = 1024 * 1024;
const ROOM_MB = 32;
const GROWTH_MB = 16;

/** Gives a function that answers with the bytes in use beyond those in use now; it collects garbage where `more` bytes would not fit. */
export function createHeapMeter(limitMb: number): (more?: number) => number {
  const limit = limitMb * MB;
  const growth = Math.min(limit / 10, GROWTH_MB * MB);
  const before = measure();
  let afterCollection = { used: 0, taken: 0 };
  const beyond = (): Measure => {
    const { used, taken } = measure();
    return { used: used - before.used, taken: taken - before.taken };
  };
  return (more = 0) => {
    const { used, taken } = beyond();
    if (used + more <= limit && taken + more <= limit + ROOM_MB * MB) return used;
    // Little has come since the last collection, so little of it can be garbage. What is still to be allocated is no garbage.
    const hasGrown = used - afterCollection.used >= growth || taken - afterCollection.taken >= growth;
    if (!hasGrown) return used <= limit ? used : limit;
    collectGarbage();
    afterCollection = beyond();
    return afterCollection.used;
  };
}

/** Bytes: what the heap holds, and what it has taken from the system; with both, what it holds outside of itself. */
type Measure = { used: number; taken: number };

function measure(): Measure {
  const { used_heap_size, total_physical_size, external_memory } = v8.getHeapStatistics();
  return { used: used_heap_size + external_memory, taken: total_physical_size + external_memory };
}
