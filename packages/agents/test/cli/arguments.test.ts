import { expect, test } from "vitest";
import { parseCommand, UsageError } from "../../src/cli/arguments.ts";

test("all that a run can be told", () => {
  const words = [
    ...["How many?", "--model", "openai/gpt-4o", "--tools", "web_search, ./tools.ts", "--tools=b.js"],
    ...[
      "--imports",
      "json,re",
      "--executor",
      "local",
      "--max-steps",
      "5",
      "--instructions",
      "Be brief.",
      "-v",
      "--json",
    ],
  ];
  expect(parseCommand(words)).toEqual({
    kind: "run",
    task: "How many?",
    model: "openai/gpt-4o",
    tools: ["web_search", "./tools.ts", "b.js"],
    imports: ["json", "re"],
    executor: "local",
    maxSteps: 5,
    instructions: "Be brief.",
    output: { json: true, level: "verbose" },
  });
});

test("only a task", () => {
  expect(parseCommand(["-"])).toEqual({
    kind: "run",
    task: "-",
    model: undefined,
    tools: [],
    imports: [],
    executor: "local",
    maxSteps: undefined,
    instructions: undefined,
    output: { json: false, level: "info" },
  });
  expect(parseCommand(["--", "--model is what?"])).toMatchObject({ kind: "run", task: "--model is what?" });
});

test("the other commands", () => {
  expect(parseCommand(["demo", "--fast", "-q"])).toEqual({
    kind: "demo",
    fast: true,
    output: { json: false, level: "quiet" },
  });
  expect(parseCommand(["--help"])).toEqual({ kind: "help" });
  expect(parseCommand(["x", "-V"])).toEqual({ kind: "version" });
});

test.each<[words: string[], message: string]>([
  [[], 'A task is missing. Write it in quotes: adder "What is 2 to the power of 100?"'],
  [["  "], "The task is empty."],
  [["what", "is"], 'Wanted one task, got 2 words or texts ("what", "is", ...). Put the task in quotes.'],
  [["x", "--modle", "y"], "Unknown option --modle. Did you mean --model?"],
  [["x", "--max-step=3"], "Unknown option --max-step. Did you mean --max-steps?"],
  [["x", "--import", "re"], "Unknown option --import. Did you mean --imports?"],
  [["x", "--frobnicate"], "Unknown option --frobnicate. `adder --help` lists all."],
  [["x", "-z"], "Unknown option -z. `adder --help` lists all."],
  [["x", "--max-steps", "0"], '--max-steps wants a whole number of at least 1, got "0".'],
  [["x", "--max-steps", "ten"], '--max-steps wants a whole number of at least 1, got "ten".'],
  [["x", "--model="], '--model wants a model such as "openai/gpt-4o", got an empty text.'],
  [["x", "--json=yes"], "Option '--json' does not take an argument."],
  [["x", "--model"], "Option '--model <value>' argument missing."],
  [["x", "-q", "-v"], "--quiet and --verbose exclude each other; give one."],
  [["x", "--fast"], "--fast belongs to adder demo."],
  [["demo", "--model", "openai/x"], "adder demo takes no --model: its run is always the same."],
])("%j: %s", (words, message) => {
  expect(() => parseCommand(words)).toThrow(new UsageError(message));
});
