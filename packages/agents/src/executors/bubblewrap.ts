// Whether bubblewrap is to be used: what the developer chose, whether it is installed, and whether it works here.

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { AgentError } from "../errors.ts";

/** `auto`: bubblewrap when it is installed and starts; `require`: nothing without it; `off`: without it. */
export type SandboxChoice = "auto" | "require" | "off";

const run = promisify(execFile);
const trialLimitMs = 20_000;

/** The program on this machine, or undefined. `subject` is the executor, for messages. */
export function findBubblewrap(
  find: (choice: SandboxChoice) => string | undefined,
  choice: SandboxChoice,
  subject: string,
): string | undefined {
  if (!["auto", "require", "off"].includes(choice)) {
    throw new AgentError(
      `${subject}: wanted options.sandbox to be "auto", "require" or "off", got ${JSON.stringify(choice)}.`,
      { code: "executor_option_invalid" },
    );
  }
  try {
    return find(choice);
  } catch {
    throw new AgentError(
      `${subject}: sandbox "require" wants bubblewrap, and no bwrap is on the PATH; install the package bubblewrap (Linux only) or use sandbox "auto".`,
      { code: "executor_sandbox_missing" },
    );
  }
}

/** By its arguments: a bubblewrap that can't make namespaces here will not be able to later. */
const trials = new Map<string, Promise<boolean>>();

/** Tries the sandbox once with a command that does nothing. */
export function bubblewrapWorks(
  sandbox: { command: string; args: readonly string[] },
  nothing: readonly string[],
): Promise<boolean> {
  const args = [...sandbox.args.slice(0, sandbox.args.indexOf("--info-fd")), "--", ...nothing];
  const key = JSON.stringify([sandbox.command, args]);
  const known = trials.get(key);
  if (known !== undefined) return known;
  const outcome = run(sandbox.command, args, { env: {}, timeout: trialLimitMs }).then(
    () => true,
    () => false,
  );
  trials.set(key, outcome);
  return outcome;
}
