// The tool that ends a run. An agent has it unless it was given another tool of the name `final_answer`.
//
// Its result is the answer. The agent turns the result into the signal that ends the program (executors/executor.ts), so a
// replacement is an ordinary tool: what its `execute` returns becomes the answer.

import { finalAnswerName } from "./names.ts";
import { Tool } from "./tool.ts";

export class FinalAnswerTool extends Tool {
  readonly name = finalAnswerName;
  readonly description = "Gives the final answer to the task and ends it. Nothing after this call runs.";
  readonly inputs = {
    type: "object",
    properties: { answer: { description: "The final answer: any value, in the form that the task asks for." } },
    required: ["answer"],
  };

  execute(args: Record<string, unknown>): unknown {
    return args.answer;
  }
}
