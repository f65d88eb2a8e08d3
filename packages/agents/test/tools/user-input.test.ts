import { PassThrough } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { UserInputTool } from "../../src/tools/user-input.ts";
import { context } from "./web-server.ts";

function terminal() {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = "";
  output.on("data", (piece) => (shown += piece));
  return { input, output, shown: () => shown };
}

test("asks on the terminal, one question after the other", async () => {
  const { input, output, shown } = terminal();
  const tool = new UserInputTool({ input, output });
  const first = tool.execute({ question: "Which \u001b[31mcolour?" }, context());
  const second = tool.execute({ question: "Which size?" }, context());
  await sleep(20);
  expect(shown()).toBe("Which \ufffd[31mcolour?\n> ");
  input.write("red\n");
  expect(await first).toBe("red");
  await sleep(20);
  input.write("small\n");
  expect(await second).toBe("small");
  expect(shown()).toContain("Which size?\n> ");
});

test("answers that come before their questions are kept; the last line may lack its end", async () => {
  const { input, output } = terminal();
  input.end("red\r\nsmall\n\nlast");
  const tool = new UserInputTool({ input, output });
  const answers: string[] = [];
  for (let i = 0; i < 4; i++) answers.push(await tool.execute({ question: "?" }, context()));
  expect(answers).toEqual(["red", "small", "", "last"]);
  await expect(tool.execute({ question: "?" }, context())).rejects.toMatchObject({ name: "EOFError" });
});

test("asks where the host wants it", async () => {
  const asked: string[] = [];
  const tool = new UserInputTool({ ask: (question, { agentName }) => `${agentName}: ${asked.push(question)}` });
  expect(await tool.execute({ question: "Who?" }, context())).toBe("agent: 1");
  expect(asked).toEqual(["Who?"]);
});

test("nobody is there: the input is at its end, or the host says so", async () => {
  const { input, output } = terminal();
  input.end();
  const message = "nobody is here to answer the question";
  await expect(new UserInputTool({ input, output }).execute({ question: "?" }, context())).rejects.toMatchObject({
    name: "EOFError",
    message,
  });
  for await (const _ of input) void _;
  await expect(new UserInputTool({ input, output }).execute({ question: "?" }, context())).rejects.toMatchObject({
    message,
  });
  await expect(new UserInputTool({ ask: () => null }).execute({ question: "?" }, context())).rejects.toMatchObject({
    message,
  });
});

test("an abort ends the question, and the next one can be asked", async () => {
  const { input, output } = terminal();
  const tool = new UserInputTool({ input, output });
  const controller = new AbortController();
  const waiting = tool.execute({ question: "?" }, context(controller.signal));
  setTimeout(() => controller.abort(new Error("enough")), 20);
  await expect(waiting).rejects.toThrow(/^enough$/);
  const next = tool.execute({ question: "Again?" }, context());
  await sleep(20);
  input.write("yes\n");
  expect(await next).toBe("yes");
});
