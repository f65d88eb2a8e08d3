/**
 * Limits: what a program may use, counted where it is used.
 *
 * Generated code ticks `machine.fuel` at every loop turn and at every call; when the fuel of a slice is gone, `refuel` counts
 * it, and now and then looks at everything that is dearer to ask: the step limit, the clock, the host's wish to stop. Builtins that allocate
 * or loop call `charge` (bytes, before the allocation) or `tick` (work).
 *
 * A limit is thrown as `LimitExceeded`, which is no Python exception: no `except` clause of any program catches it,
 * and it stays raised, because the fuel stays empty. One interpreter runs at a time in a thread, so the counters are one
 * module-level object that an interpreter installs when a run begins.
 */

/** The limits by name, as they are reported to the host; "interrupt" is the host's wish. */
export type LimitName =
  | "time"
  | "steps"
  | "memory"
  | "output"
  | "host-calls"
  | "source-size"
  | "nesting-depth"
  | "recursion"
  | "int-digits"
  | "interrupt";

/**
 * A limit that was reached: what was allowed and what was used (or asked for), in the unit of the limit: milliseconds,
 * steps, megabytes, characters (output, source), calls, levels (nesting, recursion), digits. An interrupt has neither.
 */
export type LimitReport = { limit: LimitName; allowed?: number; used?: number };

/** Thrown when a limit is reached; passes through every `except` and ends the run. */
export class LimitExceeded extends Error {
  readonly report: LimitReport;
  /** The Python class under which the host sees it. */
  readonly pythonType: string;
  constructor(report: LimitReport, pythonType: string, message: string) {
    super(message);
    this.name = "LimitExceeded";
    this.report = report;
    this.pythonType = pythonType;
    machine.stopped = this;
  }
  get limit(): LimitName {
    return this.report.limit;
  }
}

const reports = new WeakMap<object, LimitReport>();

/** Notes which limit an exception of Python reports: RecursionError and the ValueError of too many digits may be caught, as in CPython. */
export function reportLimit<T extends object>(exception: T, report: LimitReport): T {
  reports.set(exception, report);
  return exception;
}

/** The limit that an exception reports, if any. */
export function limitReportOf(exception: object): LimitReport | undefined {
  return reports.get(exception);
}

/** Steps between two looks at the clock: about a tenth of a millisecond of generated code. */
const STEPS_BETWEEN_LOOKS = 20_000;
/** A step limit from here on is reached later than any usual time limit. */
const MANY_STEPS = 100_000_000;
/** Bytes charged between two looks at the heap. */
const HEAP_SLICE = 32 * 1024 * 1024;

/** What `sys.get_int_max_str_digits()` gives until a program sets it. */
export const DEFAULT_INT_DIGITS = 4300;
export const DEFAULT_RECURSION_LIMIT = 1000;
/** Levels of nesting of a program's tree. */
export const DEFAULT_NESTING_LIMIT = 1000;
/** Characters of a program. */
export const DEFAULT_SOURCE_LIMIT = 10_000_000;
/** Characters that a run prints. */
export const DEFAULT_OUTPUT_LIMIT = 10_000_000;

/** The counters that generated code and builtins touch. `depth` counts Python frames, up to `limit`; `handling` is the exception being handled. */
export const machine = {
  fuel: 0,
  depth: 1,
  limit: DEFAULT_RECURSION_LIMIT,
  /** Levels to which a program may be nested. */
  nesting: DEFAULT_NESTING_LIMIT,
  /** Characters that a program may have. */
  sourceLimit: DEFAULT_SOURCE_LIMIT,
  /** The exception that an `except` or `finally` block is handling now (`sys.exc_info`), or null. */
  handling: null as unknown,
  /** What has stopped the run for good: a limit, or the host's wish to end the program. Every `finally` throws it again. */
  stopped: undefined as unknown,
  /** Will an operation of V8 that counts no steps be ended when the time is over? */
  canBeBrokenOff: false,
  /** Digits above which int <-> str conversion in base 10 is refused, as `sys.set_int_max_str_digits`. */
  maxIntDigits: DEFAULT_INT_DIGITS,
};

/** What a run is allowed; `undefined` means no limit of that kind. */
export type LimitSettings = {
  timeLimitMs?: number | undefined;
  stepLimit?: number | undefined;
  memoryLimitMb?: number | undefined;
  recursionLimit?: number | undefined;
  nestingLimit?: number | undefined;
  sourceLimit?: number | undefined;
  shouldStop?: (() => boolean) | undefined;
  /** The host ends a long operation of V8 when the time is over. */
  canBeBrokenOff?: boolean | undefined;
  /** Milliseconds, monotonic. */
  now: () => number;
  /** Bytes in use now; garbage may be counted where there is room for it and for `more` bytes. */
  memoryInUse: (more?: number) => number;
};

let settings: LimitSettings = { now: () => performance.now(), memoryInUse: () => 0 };
let stepsInSlices = 0;
let sliceSize = 0;
/** Steps at which the clock is looked at again. */
let nextLook = 0;
let deadline = Number.POSITIVE_INFINITY;
let paused = 0;
let charged = 0;
let memoryLimitBytes = Number.POSITIVE_INFINITY;
let stepLimit = Number.POSITIVE_INFINITY;

/** Begins a run: installs the limits and sets every counter back. */
export function beginRun(wanted: LimitSettings): void {
  settings = wanted;
  stepsInSlices = 0;
  charged = 0;
  paused = 0;
  stepLimit = wanted.stepLimit ?? Number.POSITIVE_INFINITY;
  memoryLimitBytes = (wanted.memoryLimitMb ?? Number.POSITIVE_INFINITY) * 1024 * 1024;
  deadline = wanted.timeLimitMs === undefined ? Number.POSITIVE_INFINITY : wanted.now() + wanted.timeLimitMs;
  nextLook = Math.min(STEPS_BETWEEN_LOOKS, stepLimit);
  cutSlice();
  machine.depth = 1;
  machine.handling = null;
  machine.stopped = undefined;
  // Who allows few steps wants them counted.
  machine.canBeBrokenOff =
    wanted.canBeBrokenOff === true && wanted.timeLimitMs !== undefined && stepLimit >= MANY_STEPS;
  machine.limit = wanted.recursionLimit ?? DEFAULT_RECURSION_LIMIT;
  machine.nesting = wanted.nestingLimit ?? DEFAULT_NESTING_LIMIT;
  machine.sourceLimit = wanted.sourceLimit ?? DEFAULT_SOURCE_LIMIT;
}

/** Does work of the host's own, for which the limits of no run count: neither those of the last one nor, in the middle of a run, its own. */
export function withoutLimits<T>(work: () => T): T {
  const { fuel, nesting } = machine;
  const before = {
    settings,
    stepsInSlices,
    sliceSize,
    nextLook,
    deadline,
    paused,
    charged,
    memoryLimitBytes,
    stepLimit,
  };
  settings = { now: () => performance.now(), memoryInUse: () => 0 };
  machine.nesting = DEFAULT_NESTING_LIMIT;
  deadline = Number.POSITIVE_INFINITY;
  memoryLimitBytes = Number.POSITIVE_INFINITY;
  stepLimit = Number.POSITIVE_INFINITY;
  try {
    return work();
  } finally {
    ({ settings, stepsInSlices, sliceSize, nextLook, deadline, paused, charged, memoryLimitBytes, stepLimit } = before);
    machine.fuel = fuel;
    machine.nesting = nesting;
  }
}

/** Refuses a program, or what it would run with `exec`, that is longer than the host allows. */
export function checkSourceSize(source: string): void {
  const allowed = machine.sourceLimit;
  if (source.length <= allowed) return;
  const report: LimitReport = { limit: "source-size", allowed, used: source.length };
  throw new LimitExceeded(report, "MemoryError", `source limit of ${allowed} characters exceeded`);
}

const atBreak: (() => void)[] = [];

/** Registers what must be put right when V8 has broken off a run in the middle of anything: no `finally` was run then. */
export function whenBrokenOff(putRight: () => void): void {
  atBreak.push(putRight);
}

/** Puts right what a broken-off run has left behind, and gives what ended it. */
export function afterBreak(limit: "time" | "interrupt"): LimitExceeded {
  for (const putRight of atBreak) putRight();
  return limit === "time" ? timeExceeded() : interrupted();
}

/** Steps used since `beginRun`: one a loop turn, one a call, and what builtins add by `tick`. */
export function stepsUsed(): number {
  return Math.floor(stepsInSlices + (sliceSize - machine.fuel));
}

let slices = 0;

/**
 * The next slice. V8 compiles a call that it has not seen yet as one that never comes, and throws the code of the whole function away when it comes after all. So slices are short: of
 * some steps at first, when the first loops become hot, and some hundred later, and of all lengths, so that no loop calls at the same place each time.
 */
function cutSlice(): void {
  slices = (slices * 5 + 3) & 1023;
  const length = 1 + (slices >> (stepsInSlices < STEPS_BETWEEN_LOOKS ? 6 : 1));
  sliceSize = Math.min(length, nextLook - stepsInSlices);
  machine.fuel = sliceSize;
}

function nextSlice(): void {
  stepsInSlices += sliceSize - machine.fuel;
  if (stepsInSlices > nextLook) look();
  cutSlice();
}

/**
 * Called by generated code when the fuel of a slice is used up. Throws `LimitExceeded` or gives the next slice.
 *
 * V8 puts functions into the loops that call them, but for proxies: a loop that has all this in it is a quarter slower, and its code is thrown away when something in here comes that
 * had not come yet.
 */
export const refuel: () => void = new Proxy(nextSlice, Object.create(null));

/** Looks at everything that is dearer to ask than to count. What it throws it throws again as soon as a step is made. */
function look(): void {
  machine.fuel = 0;
  sliceSize = 0;
  if (stepsInSlices > stepLimit)
    throw new LimitExceeded(
      { limit: "steps", allowed: stepLimit, used: Math.floor(stepsInSlices) },
      "RuntimeError",
      `step limit of ${stepLimit} steps exceeded`,
    );
  checkClock();
  if (memoryLimitBytes !== Number.POSITIVE_INFINITY) checkHeap();
  nextLook = Math.min(stepsInSlices + STEPS_BETWEEN_LOOKS, stepLimit);
}

function checkClock(): void {
  if (settings.now() - paused > deadline) throw timeExceeded();
  if (settings.shouldStop?.()) throw interrupted();
}

function timeExceeded(): LimitExceeded {
  const allowed = settings.timeLimitMs ?? 0;
  const used = Math.round(settings.now() - paused - deadline + allowed);
  return new LimitExceeded(
    { limit: "time", allowed, used },
    "TimeoutError",
    `time limit of ${allowed / 1000} s exceeded`,
  );
}

function interrupted(): LimitExceeded {
  return new LimitExceeded({ limit: "interrupt" }, "KeyboardInterrupt", "interrupted by the host");
}

/** Looks at the time and at the memory in the middle of work that counts no steps, and next takes so many bytes. */
export function lookBetween(bytes: number): void {
  checkClock();
  if (memoryLimitBytes !== Number.POSITIVE_INFINITY) throwIfAbove(settings.memoryInUse(bytes) + bytes);
}

let lastHeapCheck = 0;
function checkHeap(): void {
  const now = settings.now();
  if (now - lastHeapCheck < 5) return;
  lastHeapCheck = now;
  throwIfAbove(settings.memoryInUse());
}

function throwIfAbove(bytes: number): void {
  if (bytes > memoryLimitBytes) {
    const allowed = settings.memoryLimitMb ?? 0;
    const message = `memory limit of ${allowed} MB exceeded`;
    throw new LimitExceeded({ limit: "memory", allowed, used: inMegabytes(bytes) }, "MemoryError", message);
  }
}

/** Counts work that a builtin does in one go (elements, digits). Cheap: ask for it before or inside a loop. */
export function tick(steps = 1): void {
  if ((machine.fuel -= steps) < 0) refuel();
}

/** Asks for memory before it is allocated and filled, which is work too. `bytes` may be any non-negative number, Infinity too. */
export function charge(bytes: number): void {
  if (bytes < 1024) return;
  reserve(bytes);
  machine.fuel -= bytes >>> 6;
}

/**
 * Asks for memory that is not filled now: two strings put together stay where they are until somebody looks at the characters. That may come next and count nothing, so it is a
 * little work all the same; a text that grows by many small pieces must not become a quadratic one by it.
 */
export function reserve(bytes: number): void {
  throwIfAbove(bytes);
  if (bytes > MAX_ALLOCATION) throw tooLarge(`an object of ${Math.round(bytes)} bytes is too large`, bytes);
  machine.fuel -= bytes >>> 11;
  charged += bytes;
  if (charged > HEAP_SLICE) {
    throwIfAbove(settings.memoryInUse(bytes) + bytes);
    charged = 0;
  }
}

/**
 * The size of something that is made piece by piece. It is asked for as a whole whenever it has doubled: what is charged counts as work, so that to charge the whole for every
 * piece would make a long text a quadratic one.
 */
export class GrowingSize {
  #size = 0;
  #charged = 32_768;

  /** Another piece, of so many bytes. */
  add(bytes: number): void {
    this.#size += bytes;
    if (this.#size <= this.#charged) return;
    this.#charged = 2 * this.#size;
    charge(this.#charged);
  }
}

/**
 * Asks for the room that a growing array of so many elements may need next: V8 makes a copy that is half as large again, and until it is full the old one lives. To be called
 * whenever so much as some thousand elements have come (`(length & GROWTH_MASK) === 0`): small arrays cost nothing, and none is told that it may not grow any sooner than one step early.
 */
export function growing(length: number): void {
  requireRoom(length * 12);
}

/** Elements after which a growing array or table asks again. */
export const GROWTH_MASK = 0xffff;

/** Room for what grows at once and is mostly garbage again thereafter: up to `GROWTH_ROOM` beyond the limit are lent for it. */
export function requireRoom(bytes: number): void {
  const asked = bytes - GROWTH_ROOM;
  if (asked > 0 && memoryLimitBytes !== Number.POSITIVE_INFINITY) throwIfAbove(settings.memoryInUse(asked) + asked);
}

const GROWTH_ROOM = 32 * 1024 * 1024;

/** V8 can't make a string or an array beyond this, so no limit of the host may be needed to refuse it. */
const MAX_ALLOCATION = 512 * 1024 * 1024;

/** An object beyond what V8 can make, whatever the host allows. */
export function tooLarge(message: string, bytes = MAX_ALLOCATION): LimitExceeded {
  const allowed = Math.min(memoryLimitBytes, MAX_ALLOCATION);
  const report: LimitReport = { limit: "memory", allowed: inMegabytes(allowed), used: inMegabytes(bytes) };
  return new LimitExceeded(report, "MemoryError", message);
}

/** What was asked for may be beyond all numbers; a report is told in JSON, which has no infinity. */
const inMegabytes = (bytes: number): number => Math.ceil(Math.min(bytes, Number.MAX_SAFE_INTEGER) / 1024 / 1024);

/** Takes the time that the host spent (a tool call) out of the time limit. Milliseconds. */
export function excludeTime(ms: number): void {
  paused += ms;
}
