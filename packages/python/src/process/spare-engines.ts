/**
 * Spare engines: processes that are ready before a session asks for one, so that it starts in a few milliseconds.
 *
 * There is at most one for each way of starting (memory limit, sandbox, entry), because these are settled on the command line; all else comes with `init`. A spare has
 * run nothing of anybody's. It does not keep the host alive, ends with it, and ends by itself when nobody has wanted it for a while. Used by `PythonProcess`, where the
 * option `keepSpare` asks for them.
 */

import type { EngineChild } from "./engine-child.ts";
import { launchEngine, type StartOptions } from "./start-engine.ts";

const UNWANTED_MS = 10 * 60 * 1000;

type Spare = { child: EngineChild; timer: NodeJS.Timeout };

const spares = new Map<string, Spare>();

const kindOf = ({ memoryLimitMb, sandbox, childEntry }: StartOptions): string =>
  JSON.stringify([memoryLimitMb, sandbox, childEntry?.href]);

/** A process for a session that starts so, if one is ready; it is the caller's from then on. */
export function takeSpare(options: StartOptions): EngineChild | undefined {
  return remove(kindOf(options));
}

/** Sees to it that there is a spare for the next session that starts so. */
export function keepSpare(options: StartOptions): EngineChild {
  const kind = kindOf(options);
  const known = spares.get(kind)?.child;
  if (known?.isEnded === false) return known;
  remove(kind);
  const child = launchEngine(options);
  const timer = setTimeout(() => remove(kind)?.kill(), UNWANTED_MS);
  timer.unref();
  spares.set(kind, { child, timer });
  return child;
}

/** The same a moment later, so that the session which asks for it does not wait for a process to be spawned. One that can't be is done without. */
export function keepSpareSoon(options: StartOptions): void {
  const launch = setImmediate(() => {
    launches.delete(launch);
    try {
      keepSpare(options);
    } catch {
      // The next session launches its own, and tells why it can't.
    }
  });
  launches.add(launch);
}

const launches = new Set<NodeJS.Immediate>();

/** Ends all spares; resolves when they are gone. */
export async function releaseSpares(): Promise<void> {
  for (const launch of launches) clearImmediate(launch);
  launches.clear();
  await Promise.all([...spares.keys()].map((kind) => remove(kind)?.end()));
}

function remove(kind: string): EngineChild | undefined {
  const spare = spares.get(kind);
  if (spare === undefined) return undefined;
  spares.delete(kind);
  clearTimeout(spare.timer);
  return spare.child.isEnded ? undefined : spare.child;
}
