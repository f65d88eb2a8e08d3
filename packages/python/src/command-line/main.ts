#!/usr/bin/env node
/**
 * `adder-python`: the engine on the command line.
 *
 *     adder-python                  a prompt               adder-python run file.py      one program
 *     adder-python batch            programs from stdin    adder-python explain file.py  what the engine makes of it
 *     adder-python security         what stands between a program and this machine
 *
 * This file is the executable: it finds the command, runs it, and turns its mistakes into exit codes: 0 success, 1 the
 * program failed, 2 the command line was wrong.
 */

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { ProcessStartError } from "../process/errors.ts";
import { BATCH_FLAGS, runBatch } from "./batch.ts";
import { type Arguments, describeFlags, type FlagTable, HELP_FLAG, readArguments, UsageError } from "./flags.ts";
import { PROMPT_FLAGS, runPrompt } from "./prompt.ts";
import { RUN_FLAGS, runFile } from "./run.ts";
import { runSecurity, SECURITY_FLAGS } from "./security.ts";

/** A command: its flags, its help, and what it does; gives the exit code. */
type Command = { usage: string; about: string; flags: FlagTable; run: (args: Arguments) => Promise<number> };

const commands: { readonly [name: string]: Command } = {
  run: {
    usage: "adder-python run <file.py | -> [flags]",
    about: "runs a program; - reads it from stdin",
    flags: { ...RUN_FLAGS, ...HELP_FLAG },
    run: runFile,
  },
  batch: {
    usage: "adder-python batch [flags]",
    about: "runs programs, one JSON object a line on stdin: id, code, authorized_imports",
    flags: { ...BATCH_FLAGS, ...HELP_FLAG },
    run: runBatch,
  },
  security: {
    usage: "adder-python security [--require] [--json]",
    about: "tries what stands between a program and this machine, and says what holds",
    flags: { ...SECURITY_FLAGS, ...HELP_FLAG },
    run: runSecurity,
  },
  explain: {
    usage: "adder-python explain <file.py | -> [--only section]",
    about: "shows tokens, tree, scopes and generated JavaScript",
    flags: { "--only": { value: "<section>", about: "one section: tokens, tree, scopes or javascript" }, ...HELP_FLAG },
    // The only command that needs the engine in this process.
    run: async (args) => (await import("./explain.ts")).runExplain(args),
  },
};

const prompt: Command = {
  usage: "adder-python [flags]",
  about: "a prompt: statements are run as they are typed",
  flags: { ...PROMPT_FLAGS, ...HELP_FLAG, "--version": { value: null, about: "show the version" } },
  run: runPrompt,
};

async function main(args: readonly string[]): Promise<number> {
  const [name] = args;
  const isCommand = name !== undefined && Object.hasOwn(commands, name);
  if (name !== undefined && !isCommand && !name.startsWith("-")) {
    throw new UsageError(`unknown command ${JSON.stringify(name)}; commands: ${Object.keys(commands).join(", ")}`);
  }
  const command = isCommand ? commands[name]! : prompt;
  const read = readArguments(isCommand ? name : "adder-python", isCommand ? args.slice(1) : args, command.flags);
  if (read.flags.has("--help")) return print(isCommand ? helpOf(command) : generalHelp());
  if (read.flags.has("--version")) return print(`adder-python ${version()}`);
  return command.run(read);
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function helpOf({ usage, about, flags }: Command): string {
  return `usage: ${usage}\n${about}\n\n${describeFlags(flags)}`;
}

function generalHelp(): string {
  const all = [prompt, ...Object.values(commands)];
  const width = Math.max(...all.map(({ usage }) => usage.length));
  const lines = all.map(({ usage, about }) => `  ${usage.padEnd(width)}  ${about}`);
  return `Python in a locked-down interpreter.\n\n${lines.join("\n")}\n\nFlags of the prompt; each command has its own --help:\n${describeFlags(prompt.flags)}`;
}

function version(): string {
  // Above src/command-line in the repository, above dist in the package.
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, "package.json");
    if (existsSync(file)) return String((JSON.parse(readFileSync(file, "utf8")) as { version?: unknown }).version);
  }
  return "unknown";
}

// Whoever reads our output may stop reading (`| head`): there is nobody left to tell anything.
process.stdout.on("error", () => process.exit(0));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof ProcessStartError)) throw error;
  process.stderr.write(`adder-python: ${error.message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
