/**
 * Flags of the command line: one table of what each command takes, one reader, and errors that name what would work.
 */

import type { Sandbox } from "../process/isolation.ts";
import type { PythonProcessOptions } from "../process/python-process.ts";

/** A mistake in the command line: told without a stack, exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

/** `null` marks a flag without a value. */
export type FlagTable = { readonly [flag: string]: { readonly value: string | null; readonly about: string } };

export type Arguments = { flags: Map<string, string>; positionals: string[] };

/** Reads `--flag value`, `--flag=value` and positional arguments; `--` ends the flags. */
export function readArguments(command: string, args: readonly string[], table: FlagTable): Arguments {
  const read: Arguments = { flags: new Map(), positionals: [] };
  for (let index = 0; index < args.length; index++) {
    const arg = args[index]!;
    if (arg === "--") {
      read.positionals.push(...args.slice(index + 1));
      break;
    }
    if (!arg.startsWith("-") || arg === "-") {
      read.positionals.push(arg);
      continue;
    }
    const equals = arg.indexOf("=");
    const flag = equals === -1 ? arg : arg.slice(0, equals);
    if (!Object.hasOwn(table, flag))
      throw new UsageError(`${command}: unknown flag ${flag}; known: ${Object.keys(table).join(", ")}`);
    const { value } = table[flag]!;
    if (value === null) {
      if (equals !== -1) throw new UsageError(`${command}: ${flag} takes no value, got ${arg.slice(equals + 1)}`);
      read.flags.set(flag, "");
    } else {
      const given = equals === -1 ? args[++index] : arg.slice(equals + 1);
      if (given === undefined) throw new UsageError(`${command}: ${flag} wants a value: ${flag} ${value}`);
      read.flags.set(flag, given);
    }
  }
  return read;
}

/** The flags of every command that runs programs. */
export const LIMIT_FLAGS: FlagTable = {
  "--time-limit": { value: "<seconds>", about: "stop a program after this much time in Python" },
  "--memory-limit": { value: "<mb>", about: "stop a program that uses more memory (512)" },
  "--step-limit": { value: "<n>", about: "stop a program after n loop turns and calls" },
  "--sandbox": { value: "<mode>", about: "bubblewrap: auto (when it is there), require or off (auto)" },
};

export const IMPORTS_FLAG: FlagTable = {
  "--imports": { value: "<a,b>", about: 'modules that may be imported; "*" for all ("*")' },
};

export const HELP_FLAG: FlagTable = { "--help": { value: null, about: "show this help" } };

/** What `LIMIT_FLAGS` and `IMPORTS_FLAG` say, as options of a process. */
export function processOptions(command: string, flags: ReadonlyMap<string, string>): PythonProcessOptions {
  const options: PythonProcessOptions = { sandbox: sandboxOf(command, flags.get("--sandbox") ?? "auto") };
  const seconds = numberOf(command, flags, "--time-limit");
  if (seconds !== undefined) options.timeLimitMs = seconds * 1000;
  const megabytes = numberOf(command, flags, "--memory-limit");
  if (megabytes !== undefined) options.memoryLimitMb = megabytes;
  const steps = numberOf(command, flags, "--step-limit");
  if (steps !== undefined) options.stepLimit = steps;
  const imports = flags.get("--imports") ?? "*";
  options.authorizedImports = imports.split(",").filter((name) => name !== "");
  return options;
}

function numberOf(command: string, flags: ReadonlyMap<string, string>, flag: string): number | undefined {
  const text = flags.get(flag);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (text.trim() === "" || !Number.isFinite(number) || number <= 0) {
    throw new UsageError(`${command}: ${flag} wants a positive number, got ${JSON.stringify(text)}`);
  }
  return number;
}

function sandboxOf(command: string, text: string): Sandbox {
  if (text === "auto" || text === "require" || text === "off") return text;
  throw new UsageError(`${command}: --sandbox wants auto, require or off, got ${JSON.stringify(text)}`);
}

/** The lines of a help text that describe flags. */
export function describeFlags(table: FlagTable): string {
  const rows = Object.entries(table).map(
    ([flag, { value, about }]) => [value === null ? flag : `${flag} ${value}`, about] as const,
  );
  const width = Math.max(...rows.map(([flag]) => flag.length));
  return rows.map(([flag, about]) => `  ${flag.padEnd(width)}  ${about}`).join("\n");
}
