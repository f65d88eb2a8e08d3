/** Has a child try its walls: behind those of Node, or behind bubblewrap's alone. */

import { EngineChild } from "./engine-child.ts";
import { inheritedDescriptors } from "./inherited-descriptors.ts";
import { findBubblewrap, type Launch, planProcess, planSandbox } from "./isolation.ts";
import { describeEnd } from "./program-run.ts";
import type { WallCheck } from "./wall-checks.ts";

/** What the child found, or why there was none to ask. */
export type WallReport = { checks: WallCheck[] } | { missing: string };

const SETTINGS = { authorizedImports: [], toolNames: [], hasInput: false, inherited: inheritedDescriptors() };
const PROBE_LIMIT_MS = 30_000;

/** `port`: where a listener waits on loopback, to be reached or not. */
export async function tryWalls(layer: "process" | "bubblewrap", port: number): Promise<WallReport> {
  const launch = planLaunch(layer);
  if (launch === undefined) return { missing: "bubblewrap is not installed" };
  const child = new EngineChild(launch);
  child.ref();
  let timer: NodeJS.Timeout | undefined;
  const checks = new Promise<WallReport>((resolve) => {
    child.onFrame = (frame) => {
      // As in a session: some walls only stand when there is one.
      if (frame.verb === "done") child.send({ verb: "probe", port });
      else if (frame.verb === "probed") resolve({ checks: frame.checks });
      else resolve({ missing: `the child answered with ${frame.verb}` });
    };
    child.ended.then((end) => resolve({ missing: describeEnd(end) }));
    timer = setTimeout(() => resolve({ missing: "the child did not answer" }), PROBE_LIMIT_MS);
  });
  child.send({ verb: "init", settings: SETTINGS });
  const report = await checks;
  clearTimeout(timer);
  await child.end();
  return report;
}

function planLaunch(layer: "process" | "bubblewrap"): Launch | undefined {
  const options = { memoryLimitMb: 64 };
  if (layer === "process") return planProcess(options);
  const bubblewrap = findBubblewrap("auto");
  if (bubblewrap === undefined) return undefined;
  const launch = planSandbox(bubblewrap, options);
  return { ...launch, args: launch.args.filter((arg) => arg !== "--permission" && !arg.startsWith("--allow-fs-read")) };
}
