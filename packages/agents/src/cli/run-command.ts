// What the command `adder` does, apart from the process that it runs in (main.ts).
//
//   words -> command -> model, tools, agent -> events -> printer or JSON Lines -> exit code
//
// Standard output holds what was asked for; what goes wrong before a run, and with --json and --quiet also the line that says
// which model is asked, go to standard error.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Agent } from "../agents/agent.ts";
import { loadAgentFolder, readAgentFolder } from "../agents/agent-folder.ts";
import { CodeAgent } from "../agents/code-agent.ts";
import { AgentError } from "../errors.ts";
import type { AgentEvent, RunResult } from "../events.ts";
import { type ExecutorName, executorNames, isExecutorName } from "../executors/by-name.ts";
import { chooseModel } from "../models/choose-model.ts";
import { untilAborted } from "../tools/until-aborted.ts";
import {
  type Command,
  type FolderCommand,
  helpText,
  type McpCommand,
  nearestName,
  type OutputForm,
  parseCommand,
  type RunCommand,
  UsageError,
} from "./arguments.ts";
import { buildTools } from "./build-tools.ts";
import { demoNotice, demoTask, makeDemoAgent } from "./demo.ts";
import { toEventLine, toResultLine } from "./json-lines.ts";
import { loadTools } from "./load-tools.ts";
import { serveAgent } from "./serve-agent.ts";
import { Page } from "../printing/page.ts";
import { Printer } from "../printing/printer.ts";
import { type Environment, type OutputStream, Terminal } from "../printing/terminal.ts";
import { neutralise } from "../printing/visible-text.ts";

/** The world of one command. */
export type CommandContext = {
  stdin: AsyncIterable<Uint8Array | string>;
  stdout: OutputStream;
  stderr: OutputStream;
  env: Environment;
  /** Where paths begin. */
  directory: string;
  /** Aborted when the user interrupts. */
  signal: AbortSignal;
};

export const exitCodes = { answer: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** Does what the words say; resolves with the exit code. */
export async function runCommand(words: readonly string[], context: CommandContext): Promise<number> {
  try {
    return await perform(parseCommand(words), context);
  } catch (error) {
    if (context.signal.aborted) return exitCodes.interrupted;
    const isUsage = error instanceof UsageError || error instanceof AgentError;
    const message = error instanceof Error ? error.message : String(error);
    context.stderr.write(`adder: ${neutralise(message)}\n`);
    return isUsage ? exitCodes.usage : exitCodes.failed;
  }
}

async function perform(command: Command, context: CommandContext): Promise<number> {
  switch (command.kind) {
    case "help":
      context.stdout.write(helpText);
      return exitCodes.answer;
    case "version":
      context.stdout.write(`${readVersion()}\n`);
      return exitCodes.answer;
    case "demo": {
      announce(demoNotice, command.output, context);
      return follow(makeDemoAgent({ fast: command.fast }), demoTask, command.output, context);
    }
    case "run":
      return runTask(command, context);
    case "folder":
      return runFolder(command, context);
    case "tools build":
      for (const file of command.files) context.stdout.write(`${await buildTools(file, context.directory)}\n`);
      return exitCodes.answer;
    case "mcp":
      return serveFolder(command, context);
  }
}

async function runTask(command: RunCommand, context: CommandContext): Promise<number> {
  const executor = requireExecutor(command.executor);
  const tools = await loadTools(command.tools, context.directory);
  const { model, reason } = await chooseModel({ flag: command.model, env: context.env });
  const { imports, instructions, maxSteps, output } = command;
  const agent = new CodeAgent({
    model,
    tools,
    executor,
    instructions,
    maxSteps,
    additionalAuthorizedImports: imports,
  });
  announce(`Model: ${reason}`, output, context);
  const task = command.task === "-" ? await readTask(context) : command.task;
  return follow(agent, task, output, context);
}

async function runFolder(command: FolderCommand, context: CommandContext): Promise<number> {
  const folder = resolve(context.directory, command.folder);
  const saved = await readAgentFolder(folder);
  const tools = await loadTools(command.tools, context.directory);
  const flag = command.model ?? saved.model?.name;
  const { model, reason } = await chooseModel({ flag, env: context.env });
  const agent = await loadAgentFolder(folder, { model, tools, maxSteps: command.maxSteps });
  const isOfFolder = command.model === undefined && flag !== undefined;
  announce(`Model: ${isOfFolder ? `${flag} (${command.folder})` : reason}`, command.output, context);
  const task = command.task === "-" ? await readTask(context) : command.task;
  return follow(agent, task, command.output, context);
}

async function serveFolder(command: McpCommand, context: CommandContext): Promise<number> {
  const { stdin, stdout, stderr, env, directory, signal } = context;
  const folder = resolve(directory, command.folder);
  const saved = await readAgentFolder(folder);
  const tools = await loadTools(command.tools, directory);
  const { model, reason } = await chooseModel({ flag: command.model ?? saved.model?.name, env });
  await using agent = await loadAgentFolder(folder, { model, tools });
  stderr.write(`adder: serving ${neutralise(command.folder)}. Model: ${neutralise(reason)}\n`);
  await serveAgent(agent, { stdin, write: (text) => void stdout.write(text), version: readVersion(), signal });
  return exitCodes.answer;
}

/** Runs the task and shows it; the agent is let go of afterwards. */
async function follow(agent: Agent, task: string, output: OutputForm, context: CommandContext): Promise<number> {
  const { stdout, env, signal } = context;
  await using running = agent;
  const events = running.stream(task, { signal });
  if (output.json) {
    const result = await writeLines(events, stdout);
    stdout.write(`${toResultLine(result)}\n`);
    return exitCodeOf(result);
  }
  const codeBlockTags = agent instanceof CodeAgent ? agent.codeBlockTags : undefined;
  const printer = new Printer({ stream: stdout, env, level: output.level, codeBlockTags });
  return exitCodeOf(await printer.drain(events));
}

async function writeLines(events: AsyncGenerator<AgentEvent, RunResult, void>, to: OutputStream): Promise<RunResult> {
  let next = await events.next();
  while (!next.done) {
    to.write(`${toEventLine(next.value)}\n`);
    next = await events.next();
  }
  return next.value;
}

/** An answer that the model was forced to give after its last step is one too, as it is to `agent.run`. */
function exitCodeOf({ state, error }: RunResult): number {
  if (state === "success" || error?.code === "max_steps") return exitCodes.answer;
  return state === "interrupted" ? exitCodes.interrupted : exitCodes.failed;
}

function announce(line: string, { json, level }: OutputForm, { stdout, stderr, env }: CommandContext): void {
  const isApart = json || level === "quiet";
  const terminal = new Terminal(isApart ? stderr : stdout, env);
  new Page(terminal).lines([{ text: line, style: "plain" }]);
  if (!isApart) terminal.write("\n");
}

function requireExecutor(name: string): ExecutorName {
  if (isExecutorName(name)) return name;
  const names = executorNames;
  const nearest = nearestName(name, names);
  const hint = nearest === null ? "" : ` Did you mean ${nearest}?`;
  throw new UsageError(`--executor must be one of: ${names.join(", ")}; got "${name}".${hint}`);
}

async function readTask({ stdin, signal }: CommandContext): Promise<string> {
  const text = await untilAborted(readAll(stdin), signal);
  if (text.trim() === "") throw new UsageError("The task was to be read from standard input, and nothing was there.");
  return text.trim();
}

async function readAll(stdin: CommandContext["stdin"]): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const piece of stdin) text += typeof piece === "string" ? piece : decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return String((manifest as { version?: unknown }).version);
}
