// What stands between a session on the host and the driver: a process somewhere, and its two streams of bytes.
//
// An executor for a new place is one `ProcessTransport`: it starts `python3 -u -I -c <driverSource>` there, hands each piece of the
// process's standard output to the listener, writes bytes to its standard input, and can end it. Everything else (frames,
// tools, limits, interrupts, restarts) is done by `DriverExecutor`, which takes the transport.

/** How a process ended, as far as it is known. */
export type ProcessEnd = { code: number | null; signal: string | null; stderr: string };

export type ProcessListener = {
  /** The process wrote this to its standard output. */
  onBytes(bytes: Uint8Array): void;
  /** The connection was cut. What comes from here on may begin in the middle of something. For the framing "lines". */
  onCut?(): void;
  /** The connection is back: both sides send again what the other has not got. */
  onReconnect?(): void;
  /** The process is gone; called once, after the last `onBytes`. */
  onEnd(end: ProcessEnd): void;
};

/** One running driver. */
export interface DriverProcess {
  /** To the standard input of the process, in order. */
  write(bytes: Uint8Array): void;
  /** Ends the process and whatever was made for it, without asking it; `onEnd` follows. May be called twice. */
  kill(): void;
  /** Where there is a quicker way than a frame to stop the run with this number. */
  interrupt?(run: number): void;
  /** Megabytes of memory in use, where they can be seen from here. */
  residentMb?(): number | undefined;
  /** Whether this process keeps the host alive; asked for while a program runs. */
  ref?(): void;
  unref?(): void;
}

export interface ProcessTransport {
  /** What stands between a program and the machine of the host, e.g. "process", "bubblewrap", "container". */
  readonly layers: readonly string[];
  /** "lines" where only text passes, or connections are cut: then the driver must be started with the argument `lines`. */
  readonly framing?: "bytes" | "lines";
  /** Whether the process is started by the first program rather than by the session. */
  readonly isLazy?: boolean;
  /** How late after its time limit, and after an interrupt, the process is killed. For what is far away. */
  readonly graceMs?: { time: number; interrupt: number };
  /** How long the process may take until it answers; 30 000 unless told. */
  readonly startLimitMs?: number;
  /** Starts the process. Rejects with an error that says what is missing; a process that starts and ends is told by `onEnd`. */
  start(listener: ProcessListener): Promise<DriverProcess>;
}
