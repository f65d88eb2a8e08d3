// The check of a program before it runs: names that can't exist, imports that are not allowed, tools called in a way that they can't be.
//
// The engine's `checkProgram` finds them; here stands what is done about it. A program that is certain to fail is refused when it would call
// a tool first that may change something, or when it holds more than one mistake: the model then reads all of them at once, and nothing
// has happened. A lone mistake that no such call comes before is left to Python, which keeps the variables that were set until then.
// Programs of one session share their names, so the check remembers what earlier ones may have bound.

import type { CheckProgramOptions, ProgramProblem } from "adder-python";
import { AgentExecutionError } from "../errors.ts";
import { finalAnswerName, isPythonBuiltin } from "../tools/names.ts";
import { bindArguments } from "../tools/signature.ts";
import type { Toolbox } from "./toolbox.ts";

export class CodeCheck {
  readonly #options: CheckProgramOptions;
  readonly #isOurGrammar: boolean;
  readonly #names = new Set<string>();
  #isOpen = false;
  #mayEndInCalls = false;

  /** `isOurGrammar`: what the engine cannot parse, the executor cannot either. */
  constructor(settings: { toolbox: Toolbox; authorizedImports: readonly string[]; isOurGrammar: boolean }) {
    const { toolbox, authorizedImports, isOurGrammar } = settings;
    const tools = toolbox.names.map((name) => [name, (call: SeenCall) => judgeCall(toolbox, name, call)] as const);
    this.#options = {
      tools: new Map(tools),
      endingTools: [finalAnswerName],
      readOnlyTools: toolbox.tools.filter((tool) => tool.readOnly).map((tool) => tool.name),
      authorizedImports,
    };
    this.#isOurGrammar = isOurGrammar;
  }

  /** Names that exist in the session by another way than a program. */
  addNames(names: Iterable<string>): void {
    for (const name of names) this.#names.add(name);
  }

  /** Throws AgentExecutionError (`program_refused`) where the program must not run; else takes it for run. */
  async requireRunnable(code: string): Promise<void> {
    const { checkProgram } = await import("adder-python");
    const state = { names: this.#names, isOpen: this.#isOpen, mayEndInCalls: this.#mayEndInCalls };
    const found = checkProgram(code, { ...this.#options, ...state });
    const isUnread = found.problems.some((problem) => problem.kind === "syntax");
    if (isUnread && !this.#isOurGrammar) return;
    const problems = found.problems.filter((problem) => !isNameOfPython(problem));
    const certain = problems.find((problem) => problem.isCertain);
    if (certain !== undefined && (problems.length > 1 || certain.isAfterEffect)) throw refusal(problems);
    this.addNames(found.binds);
    this.#isOpen ||= found.bindsAnything;
    this.#mayEndInCalls ||= found.mayEndInCalls;
  }
}

type SeenCall = { positional: number; keywords: readonly string[] };

/** What Python would say of the call; null where it is right. */
function judgeCall(toolbox: Toolbox, name: string, { positional, keywords }: SeenCall): string | null {
  const definition = toolbox.definitionOf(name);
  if (definition === undefined) return null;
  try {
    const kwargs = Object.fromEntries(keywords.map((keyword) => [keyword, null]));
    bindArguments(
      definition,
      Array.from({ length: positional }, () => null),
      kwargs,
    );
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

const isNameOfPython = ({ kind, message }: ProgramProblem): boolean =>
  kind === "name" && isPythonBuiltin(message.split("'")[1]);

function refusal(problems: readonly ProgramProblem[]): AgentExecutionError {
  const told = problems.map(
    ({ lineno, message, excerpt }) => `Line ${lineno}: ${message}\n${excerpt.replaceAll(/^/gm, "    ")}`,
  );
  return new AgentExecutionError(
    `The program was not run, because it is certain to fail. Nothing of it has happened: no function was called, and no variable was set.\n${told.join("\n")}\n` +
      `Write the whole program again without ${problems.length === 1 ? "this mistake" : "these mistakes"}.`,
    { code: "program_refused" },
  );
}
