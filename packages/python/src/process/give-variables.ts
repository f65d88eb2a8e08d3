/** Gives a fresh child the variables of one that was lost. */

import type { LostVariable } from "../saved/saved-variables.ts";
import type { EngineChild } from "./engine-child.ts";
import { describeEnd } from "./program-run.ts";

/** How long a fresh child may take to make variables again; the engine has a limit of its own, which is shorter. */
const RESTORE_LIMIT_MS = 10_000;

/** Gives the names of the variables that could not be made again. A child that does not answer is killed, and the promise rejects. */
export async function giveVariables(
  child: Pick<EngineChild, "saved" | "ended" | "onFrame" | "send" | "kill" | "ref" | "unref">,
  variables: Uint8Array,
): Promise<LostVariable[]> {
  let timer: NodeJS.Timeout | undefined;
  child.ref();
  try {
    const lost = await new Promise<LostVariable[]>((resolve, reject) => {
      child.onFrame = (frame) => {
        if (frame.verb === "restored") resolve(frame.lost);
        else reject(new Error(`the process answered restore with ${frame.verb}`));
      };
      child.ended.then((end) => reject(new Error(describeEnd(end))));
      timer = setTimeout(
        () => reject(new Error("the process did not make its variables again in time")),
        RESTORE_LIMIT_MS,
      );
      child.send({ verb: "restore", bytes: variables });
    });
    child.saved = variables;
    return lost;
  } catch (error) {
    child.kill();
    throw error;
  } finally {
    clearTimeout(timer);
    child.onFrame = undefined;
    child.unref();
  }
}
