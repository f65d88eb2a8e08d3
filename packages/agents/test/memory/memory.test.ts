import { expect, test } from "vitest";
import { AgentParsingError } from "../../src/errors.ts";
import { AgentMemory } from "../../src/memory/memory.ts";
import { ActionStep, FinalAnswerStep, PlanningStep, startTiming, TaskStep } from "../../src/memory/steps.ts";

const timing = startTiming(0);

function filledMemory(): AgentMemory {
  const memory = new AgentMemory("You are an agent.");
  const good = new ActionStep(1, timing);
  good.modelOutput = "T\n<code>\nx = 1\n</code>\n";
  good.codeAction = "x = 1";
  good.observations = "Execution logs:\nhello";
  const bad = new ActionStep(2, timing);
  bad.modelOutput = "no code";
  bad.error = new AgentParsingError("There is no code.", { code: "code_block_missing" });
  const last = new ActionStep(3, timing);
  last.codeAction = "final_answer(x)";
  memory.steps.push(
    new TaskStep("Do it."),
    new PlanningStep("The plan.", { modelInputMessages: [], usage: null, timing }),
    good,
    bad,
    last,
    new FinalAnswerStep(1),
  );
  return memory;
}

test("the steps as a conversation", () => {
  expect(filledMemory().toMessages()).toEqual([
    { role: "system", content: "You are an agent." },
    { role: "user", content: "New task:\nDo it." },
    { role: "assistant", content: "The plan." },
    { role: "user", content: "Good. Now carry out this plan, step by step." },
    { role: "assistant", content: "T\n<code>\nx = 1\n</code>" },
    { role: "user", content: "Observation:\nExecution logs:\nhello" },
    { role: "assistant", content: "no code" },
    {
      role: "user",
      content:
        "Error:\nThere is no code.\n" +
        "Now let's retry: take care not to repeat previous errors! If several attempts have failed, try a completely different approach.",
    },
  ]);
});

test("the short form leaves out the system prompt, plans and the model's words", () => {
  expect(filledMemory().toMessages({ isSummary: true })).toEqual([
    { role: "user", content: "New task:\nDo it." },
    { role: "assistant", content: "Program:\nx = 1" },
    {
      role: "user",
      content:
        "Observation:\nExecution logs:\nhello\n\nError:\nThere is no code.\n" +
        "Now let's retry: take care not to repeat previous errors! If several attempts have failed, try a completely different approach.",
    },
    { role: "assistant", content: "Program:\nfinal_answer(x)" },
  ]);
});

test("pictures of a task and of an observation", () => {
  const picture = { type: "image" as const, url: "https://example.org/a.png" };
  const memory = new AgentMemory("S");
  const step = new ActionStep(1, timing);
  step.observationImages.push(picture);
  memory.steps.push(new TaskStep("Look.", [picture]), step);
  expect(memory.toMessages().slice(1)).toEqual([
    {
      role: "user",
      content: [{ type: "text", text: "New task:\nLook." }, picture, { type: "text", text: "Observation:\n" }, picture],
    },
  ]);
});

test("the whole program of a conversation, and forgetting", () => {
  const memory = filledMemory();
  expect(memory.fullCode()).toBe("x = 1\n\nfinal_answer(x)");
  expect(memory.actionSteps().map((step) => step.stepNumber)).toEqual([1, 2, 3]);
  memory.reset();
  expect(memory.toMessages()).toEqual([{ role: "system", content: "You are an agent." }]);
});
