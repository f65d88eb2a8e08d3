/**
 * Heap meter: how much memory a program holds, for the interpreter's own memory limit.
 *
 * V8 counts garbage as used until it collects it, and under a generous heap limit it lets much of it lie; beside that it keeps room for the young generation, whether anything
 * is in it or not. So when what the heap has taken from the system passes the limit, the garbage is collected and room given back, and only what is left then counts. It is
 * done again only after the heap has grown by `GROWTH_MB` (a tenth of small limits), or a program near its limit would do little else. So what the process is resident with
 * passes the limit by that, by what is allocated between two looks, and by what is no heap: code, and the collector's own.
 */

import v8 from "node:v8";
import vm from "node:vm";

type Collector = (options: { type: "major"; flavor: "last-resort" }) => void;
let collector: Collector | undefined;

/** The flag puts a function `gc` into every context made while it is set; ours, which programs run in, was made before. With it V8 would take no code from the code cache. */
function collectGarbage(): void {
  if (collector === undefined) {
    v8.setFlagsFromString("--expose-gc");
    collector = vm.runInNewContext("gc") as Collector;
    v8.setFlagsFromString("--no-expose-gc");
  }
  // Only the last resort makes the young generation small again.
  collector({ type: "major", flavor: "last-resort" });
}

const MB = 1024 * 1024;
const GROWTH_MB = 16;
/** What a process has taken beside its heap by the time that this is full, at least: compiled code, and what the collector notes of what it has seen. */
const MOST_BESIDE_MB = 16;
const withWhatIsBeside = (heap: number): number => heap + Math.max(0, Math.min(heap / 16, MOST_BESIDE_MB * MB));

/** Gives a function that answers with the bytes in use beyond those in use now; it collects garbage where `more` bytes would not fit. */
export function createHeapMeter(limitMb: number): (more?: number) => number {
  const limit = limitMb * MB;
  const growth = Math.min(limit / 10, GROWTH_MB * MB);
  const before = measure();
  /** What was left when garbage was collected last, by us or since then by V8. */
  let left = { used: 0, taken: 0 };
  const beyond = (): Measure => {
    const { used, taken } = measure();
    return { used: withWhatIsBeside(used - before.used), taken: withWhatIsBeside(taken - before.taken) };
  };
  return (more = 0) => {
    const { used, taken } = beyond();
    left = { used: Math.min(left.used, used), taken: Math.min(left.taken, taken) };
    if (taken + more <= limit) return used;
    // Little has come since the last collection, so little of it can be garbage, unless the program has let go of what it held then.
    const hasGrown = used - left.used >= growth || taken - left.taken >= growth;
    if (!hasGrown && used + more <= limit) return used;
    if (!hasGrown && more === 0) return limit;
    collectGarbage();
    left = beyond();
    return left.used;
  };
}

/** Bytes by which the heap must have grown since it was last left at rest. */
const REST_GROWTH = 2 * MB;
let usedAtRest = 0;

/** Gives memory back while nobody wants anything of this process: V8 itself does so only while it allocates. */
export function rest(): void {
  if (v8.getHeapStatistics().used_heap_size - usedAtRest < REST_GROWTH) return;
  collectGarbage();
  usedAtRest = v8.getHeapStatistics().used_heap_size;
}

/** Bytes: what the heap holds, and what it has taken from the system; with both, what it holds outside of itself. */
type Measure = { used: number; taken: number };

function measure(): Measure {
  const { used_heap_size, total_physical_size, external_memory } = v8.getHeapStatistics();
  return { used: used_heap_size + external_memory, taken: total_physical_size + external_memory };
}
