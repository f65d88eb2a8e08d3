/**
 * Protocol: the host's half of the frame protocol, for processes that are not this engine's own.
 *
 * Whoever runs Python by other means (CPython in a container, Pyodide, a cloud sandbox) has a process there that speaks
 * frames; with these parts the host speaks them too, with the same checks of what comes in, the same tools, limits and
 * interrupts. Exported as the namespace `protocol` of the package; `adder-agents` builds its executors on it.
 */

export type { ChildEnd } from "./engine-child.ts";
export { MAX_FRAME_BYTES } from "./frame-values.ts";
export {
  type ChildFrame,
  decodeChildFrame,
  encodeFrame,
  FrameError,
  FrameReader,
  type HostFrame,
  MAX_CALLS_IN_FLIGHT,
  type SessionSettings,
} from "./frames.ts";
export { findBubblewrap } from "./isolation.ts";
export { killBubblewrap } from "./kill-bubblewrap.ts";
export { type NodeProgram, nodeProgram } from "./node-program.ts";
export { describeEnd, type Program, ProgramRun, type RunChild, type RunSettings } from "./program-run.ts";
export { residentMb } from "./run-watch.ts";
