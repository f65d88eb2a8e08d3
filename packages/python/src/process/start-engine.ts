/**
 * Start of an engine: from options to a child that has answered `init`.
 *
 * This is the place that decides between bubblewrap and none: with `sandbox: "auto"` a bubblewrap that is installed but
 * can't make namespaces here (a container without the right to) is tried once, remembered, and done without from then on.
 */

import { makeCodeCache } from "./code-cache.ts";
import { type ChildEnd, EngineChild } from "./engine-child.ts";
import { ProcessStartError } from "./errors.ts";
import type { ProgramFrame, SessionSettings } from "./frames.ts";
import { findBubblewrap, type LaunchOptions, planProcess, planSandbox, type Sandbox } from "./isolation.ts";
import type { GivenFiles } from "../modules/files/mounted-files.ts";
import { sendFiles } from "./process-files.ts";
import { describeEnd } from "./program-run.ts";

export type StartOptions = LaunchOptions & { sandbox: Sandbox; files?: GivenFiles | undefined };

/** A child that is ready to run; `note` says why bubblewrap is missing from its layers although "auto" would take it. */
export type StartedEngine = { child: EngineChild; baselineMb: number; note: string | undefined };

const START_LIMIT_MS = 30_000;

/** Why bubblewrap failed to start on this machine, once it did. */
let sandboxFailure: string | undefined;

/** Starts a process that is not yet anybody's: the slow part of a start, done ahead. */
export function launchEngine(options: StartOptions): EngineChild {
  const bubblewrap = findBubblewrap(options.sandbox);
  const useSandbox = bubblewrap !== undefined && (sandboxFailure === undefined || options.sandbox === "require");
  return new EngineChild(useSandbox ? planSandbox(bubblewrap, options) : planProcess(options));
}

/** The system may refuse at once: no memory, no descriptors, no such file. */
function launchOrExplain(options: StartOptions): EngineChild {
  try {
    return launchEngine(options);
  } catch (error) {
    if (error instanceof ProcessStartError) throw error;
    throw new ProcessStartError("PYTHON_START_FAILED", error instanceof Error ? error.message : String(error));
  }
}

/** Starts a process, or takes `spare`, and gives it its settings. */
export async function startEngine(
  options: StartOptions,
  settings: SessionSettings,
  spare?: EngineChild,
): Promise<StartedEngine> {
  const child = spare !== undefined && !spare.isEnded ? spare : launchOrExplain(options);
  const failure = await initialise(child, settings, options.files);
  // Whatever befell a process that lay waiting says nothing about a new one.
  if (failure !== undefined && child === spare) return startEngine(options, settings);
  const isSandboxed = child.launch.layers.includes("bubblewrap");
  if (failure === undefined) return started(child, options, isSandboxed ? undefined : missingSandbox(options.sandbox));
  if (!isSandboxed || options.sandbox !== "auto") throw new ProcessStartError("PYTHON_START_FAILED", failure);
  const bare = new EngineChild(planProcess(options));
  const bareFailure = await initialise(bare, settings, options.files);
  if (bareFailure !== undefined) throw new ProcessStartError("PYTHON_START_FAILED", bareFailure);
  const note = `bubblewrap is installed but did not start here: ${failure}`;
  // Only what bubblewrap itself complains of will be so the next time too.
  if (failure.includes("bwrap: ")) sandboxFailure = note;
  return started(bare, options, note);
}

function started(child: EngineChild, options: StartOptions, note: string | undefined): StartedEngine {
  if (child.launch.codeCache?.isReady === false) {
    const { command, args } = planProcess(options);
    makeCodeCache(child.launch.codeCache, command, args);
  }
  return { child, baselineMb: child.residentMb() ?? 0, note };
}

function missingSandbox(sandbox: Sandbox): string {
  return sandbox === "off"
    ? 'bubblewrap is switched off by sandbox "off"'
    : (sandboxFailure ?? "bubblewrap is not installed");
}

/** Sends `init` and waits for the answer; gives what went wrong, if anything. */
async function initialise(
  child: EngineChild,
  settings: SessionSettings,
  files: GivenFiles = {},
): Promise<string | undefined> {
  child.ref();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, START_LIMIT_MS, `the process did not answer within ${START_LIMIT_MS / 1000} s`);
  });
  const answered = new Promise<string | undefined>((resolve) => {
    child.onFrame = (frame) => resolve(frameFailure(frame));
  });
  const ended = child.ended.then((end: ChildEnd) => describeEnd(end));
  child.send({ verb: "init", settings });
  const failure = await Promise.race([answered, ended, late]);
  clearTimeout(timer);
  child.onFrame = undefined;
  child.unref();
  if (failure !== undefined) child.kill();
  else sendFiles(child, files);
  return failure;
}

function frameFailure(frame: ProgramFrame): string | undefined {
  if (frame.verb === "done" && frame.outcome === null) return undefined;
  return frame.verb === "failed"
    ? `the engine failed: ${frame.message}`
    : `the process answered init with ${frame.verb}`;
}
