// The command line: from words to what is wanted, or to one error that says what is wrong and what was meant.

import { parseArgs } from "node:util";
import type { PrinterLevel } from "../printing/printer.ts";

export type OutputForm = { json: boolean; level: PrinterLevel };

export type RunCommand = {
  kind: "run";
  /** "-" for standard input. */
  task: string;
  model: string | undefined;
  tools: string[];
  imports: string[];
  executor: string;
  maxSteps: number | undefined;
  instructions: string | undefined;
  output: OutputForm;
};

/** An agent that was saved as a folder. */
export type FolderCommand = {
  kind: "folder";
  folder: string;
  /** "-" for standard input. */
  task: string;
  model: string | undefined;
  tools: string[];
  maxSteps: number | undefined;
  output: OutputForm;
};

/** An agent of a folder, served to other programs. */
export type McpCommand = { kind: "mcp"; folder: string; model: string | undefined; tools: string[] };

/** Modules whose documented functions are written down for builds. */
export type BuildToolsCommand = { kind: "tools build"; files: string[] };

export type DemoCommand = { kind: "demo"; fast: boolean; output: OutputForm };

export type Command =
  | RunCommand
  | FolderCommand
  | McpCommand
  | BuildToolsCommand
  | DemoCommand
  | { kind: "help" }
  | { kind: "version" };

/** The command line cannot be understood; the message is for the person who wrote it. */
export class UsageError extends Error {
  override name = "UsageError";
}

const options = {
  model: { type: "string" },
  tools: { type: "string", multiple: true },
  imports: { type: "string", multiple: true },
  executor: { type: "string" },
  json: { type: "boolean" },
  "max-steps": { type: "string" },
  instructions: { type: "string" },
  verbose: { type: "boolean", short: "v" },
  quiet: { type: "boolean", short: "q" },
  fast: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" },
} as const;

export const helpText = `adder - an agent that solves a task by writing and running Python

Usage:
  adder "task" [options]     run a task ("-" reads it from standard input)
  adder run <folder> "task"  run a task with an agent that was saved as a folder
  adder mcp <folder>         serve that agent as an MCP server on standard input and output
  adder tools build <file>   write down what tool(fn) reads of the documented functions of a
                             module, beside it, for bundles without our build plugin
  adder demo [--fast]        see a run; needs no key and no network

Options:
  --model <vendor/name>      openai/..., anthropic/..., hf/... or ollama/...;
                             without it: by the keys in the environment, then a local Ollama
  --tools <list>             what the program may call, separated by commas: web_search,
                             visit_webpage, wikipedia_search, user_input, transcriber,
                             python_interpreter, and modules that export tools or
                             documented functions (./tools.ts)
  --imports <list>           Python modules that the program may import, besides the usual
                             ones (json, math, re, ...); * for all that exist
  --executor <name>          where the program runs: local (default), cpython, pyodide,
                             docker or e2b
  --instructions <text>      added to what the model is told
  --max-steps <number>       at most so many steps (20)
  --json                     one JSON object a line on standard output, the last one the result
  -q, --quiet                only the answer
  -v, --verbose              everything in full length
  -h, --help                 this text
  -V, --version              the version

Keys: OPENAI_API_KEY (and OPENAI_BASE_URL), ANTHROPIC_API_KEY, HF_TOKEN; OLLAMA_HOST.
Colours: NO_COLOR and FORCE_COLOR are respected.
Exit codes: 0 answer, 1 the run failed, 2 wrong usage or no model, 130 interrupted.
`;

/** Throws UsageError. */
export function parseCommand(words: readonly string[]): Command {
  requireKnownFlags(words);
  const { values, positionals } = parse(words);
  if (values.help) return { kind: "help" };
  if (values.version) return { kind: "version" };
  if (values.quiet && values.verbose) throw new UsageError("--quiet and --verbose exclude each other; give one.");
  const level: PrinterLevel = values.quiet ? "quiet" : values.verbose ? "verbose" : "info";
  const output = { json: values.json ?? false, level };
  if (positionals.length === 1 && positionals[0] === "demo") {
    for (const flag of ["model", "tools", "imports", "executor", "max-steps", "instructions"] as const) {
      if (values[flag] !== undefined)
        throw new UsageError(`adder demo takes no --${flag}: its run is always the same.`);
    }
    return { kind: "demo", fast: values.fast ?? false, output };
  }
  if (values.fast) throw new UsageError("--fast belongs to adder demo.");
  if (positionals[0] === "run" && positionals.length > 1) return toFolderCommand(positionals, values, output);
  if (positionals[0] === "tools" && positionals[1] === "build" && positionals.length > 2) {
    return { kind: "tools build", files: positionals.slice(2) };
  }
  if (positionals[0] === "mcp" && positionals.length === 2) return toMcpCommand(positionals[1], values);
  return {
    kind: "run",
    task: requireTask(positionals),
    model: requireText(values.model, "--model", 'a model such as "openai/gpt-4o"'),
    tools: splitList(values.tools),
    imports: splitList(values.imports),
    executor: values.executor ?? "local",
    maxSteps: requireCount(values["max-steps"]),
    instructions: values.instructions,
    output,
  };
}

function toMcpCommand(folder: string, values: Parsed["values"]): McpCommand {
  for (const flag of ["imports", "executor", "instructions", "max-steps", "json"] as const) {
    if (values[flag] !== undefined) throw new UsageError(`adder mcp takes no --${flag}.`);
  }
  const model = requireText(values.model, "--model", 'a model such as "openai/gpt-4o"');
  return { kind: "mcp", folder, model, tools: splitList(values.tools) };
}

function toFolderCommand(
  [, folder, ...rest]: readonly string[],
  values: Parsed["values"],
  output: OutputForm,
): FolderCommand {
  for (const flag of ["imports", "executor", "instructions"] as const) {
    if (values[flag] !== undefined) {
      throw new UsageError(`adder run takes no --${flag}: it stands in the folder of the agent.`);
    }
  }
  return {
    ...{ kind: "folder", folder, task: requireTask(rest) },
    model: requireText(values.model, "--model", 'a model such as "openai/gpt-4o"'),
    tools: splitList(values.tools),
    maxSteps: requireCount(values["max-steps"]),
    output,
  };
}

type Parsed = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;

function parse(words: readonly string[]): Parsed {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(toSentence(error instanceof Error ? error.message : String(error)));
  }
}

/** What Node says of an option goes on for lines; its first sentence is enough. */
const toSentence = (message: string): string => message.split(/\n|\. /)[0].replace(/\.?$/, ".");

function requireKnownFlags(words: readonly string[]): void {
  const names = Object.keys(options);
  const end = words.indexOf("--");
  const { tokens } = parseArgs({
    args: words.slice(0, end === -1 ? undefined : end),
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option" || names.includes(token.name)) continue;
    const nearest = nearestName(token.name, names);
    const hint = nearest === null ? " `adder --help` lists all." : ` Did you mean --${nearest}?`;
    throw new UsageError(`Unknown option ${token.rawName}.${hint}`);
  }
}

/** The known name that is at most a few slips away, or that the given one begins; null when none is. */
export function nearestName(given: string, names: readonly string[]): string | null {
  const lower = given.toLowerCase();
  const begun = lower.length > 1 ? names.find((name) => name.startsWith(lower)) : undefined;
  if (begun !== undefined) return begun;
  const [best] = names
    .map((name) => ({ name, distance: editDistance(lower, name) }))
    .toSorted((left, right) => left.distance - right.distance);
  return best !== undefined && best.distance <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : null;
}

/** Insertions, deletions, replacements, and swaps of neighbours. */
function editDistance(left: string, right: string): number {
  const rows = [Array.from({ length: right.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const replaced = rows[i - 1][j - 1] + (left[i - 1] === right[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, rows[i - 1][j] + 1, row[j - 1] + 1));
      const isSwap = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (isSwap) row[j] = Math.min(row[j], rows[i - 2][j - 2] + 1);
    }
    rows.push(row);
  }
  return rows[left.length][right.length];
}

function requireTask(positionals: readonly string[]): string {
  if (positionals.length === 0) {
    throw new UsageError('A task is missing. Write it in quotes: adder "What is 2 to the power of 100?"');
  }
  if (positionals.length > 1) {
    const [first, second] = positionals;
    throw new UsageError(
      `Wanted one task, got ${positionals.length} words or texts ("${first}", "${second}", ...). Put the task in quotes.`,
    );
  }
  if (positionals[0].trim() === "") throw new UsageError("The task is empty.");
  return positionals[0];
}

function requireText(value: string | undefined, flag: string, wanted: string): string | undefined {
  if (value !== undefined && value.trim() === "") throw new UsageError(`${flag} wants ${wanted}, got an empty text.`);
  return value;
}

function requireCount(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value) && Number(value) > 0) return Number(value);
  throw new UsageError(`--max-steps wants a whole number of at least 1, got "${value}".`);
}

const splitList = (values: readonly string[] = []): string[] =>
  values
    .flatMap((value) => value.split(","))
    .map((item) => item.trim())
    .filter((item) => item !== "");
