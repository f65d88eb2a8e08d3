// An executor of your own: where programs run is yours to decide. This one knows no Python, only sums.
//
//   node examples/custom-executor.ts

import {
  CodeAgent,
  type ExecutionResult,
  type Executor,
  type ExecutorStartOptions,
  FinalAnswerSignal,
  ScriptedModel,
} from "adder-agents";

/** Runs programs whose lines are `name = a + b` or a call of a tool with one name. */
class SumExecutor implements Executor {
  #tools: ExecutorStartOptions["tools"] = [];
  readonly #variables = new Map<string, number>();

  async start({ tools }: ExecutorStartOptions): Promise<void> {
    this.#tools = tools;
    this.#variables.clear();
  }

  async run(code: string): Promise<ExecutionResult> {
    const result: ExecutionResult = { value: null, valueRepr: null, stdout: "", error: null, steps: 0, ms: 0 };
    for (const line of code.split("\n")) {
      result.steps += 1;
      const sum = line.match(/^(\w+) = (.+)$/);
      const call = line.match(/^(\w+)\((\w+)\)$/);
      try {
        if (sum)
          this.#variables.set(
            sum[1],
            sum[2].split("+").reduce((total, part) => total + this.#value(part), 0),
          );
        else if (call) await this.#call(call[1], this.#value(call[2]));
        else throw new Error(`only sums and calls can be run here, not: ${line}`);
      } catch (error) {
        if (error instanceof FinalAnswerSignal) return { ...result, finalAnswer: { value: error.value } };
        const { message } = error as Error;
        return { ...result, error: { type: "RuntimeError", message, traceback: `RuntimeError: ${message}` } };
      }
    }
    return result;
  }

  async dispose(): Promise<void> {}

  async [Symbol.asyncDispose](): Promise<void> {}

  /** Runs side by side get one each. */
  fresh(): SumExecutor {
    return new SumExecutor();
  }

  #value(text: string): number {
    const value = this.#variables.get(text.trim()) ?? Number(text);
    if (Number.isNaN(value)) throw new Error(`there is no variable ${text.trim()}`);
    return value;
  }

  async #call(name: string, value: number): Promise<void> {
    const tool = this.#tools.find((each) => each.name === name);
    if (tool === undefined) throw new Error(`there is no function ${name}`);
    await tool.call([value], {}, { signal: new AbortController().signal });
  }
}

const model = new ScriptedModel([
  "Thought: I multiply.\n<code>\nx = 6 * 7\n</code>",
  "Thought: Only sums, then.\n<code>\nx = 7 + 7 + 7\ny = x + x\nfinal_answer(y)\n</code>",
]);

await using agent = new CodeAgent({ model, executor: new SumExecutor() });
console.log(await agent.run("What is 6 times 7?"));
console.log(agent.memory.actionSteps()[0].error?.message);
