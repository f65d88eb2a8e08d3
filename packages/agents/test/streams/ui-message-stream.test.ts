// The UI message stream, read by the AI SDK's own client.

import { DefaultChatTransport, readUIMessageStream, type UIMessage } from "ai";
import { afterAll, expect, test } from "vitest";
import { CodeAgent, ScriptedModel, toUIMessageStreamResponse } from "../../src/index.ts";
import { makeEventfulAgent, task } from "./eventful-agent.ts";

const agents: CodeAgent[] = [];
afterAll(() => Promise.all(agents.map((agent) => agent.dispose())));

/** The last state of the assistant's message, as `useChat` has it. */
async function readMessage(agent: CodeAgent, text: string): Promise<{ message: UIMessage; response: Response }> {
  agents.push(agent);
  let response: Response | undefined;
  const transport = new DefaultChatTransport({
    fetch: async (_, init) => {
      const { messages } = JSON.parse(String(init?.body)) as { messages: UIMessage[] };
      const [part] = messages.at(-1)!.parts;
      response = toUIMessageStreamResponse(agent.stream(part.type === "text" ? part.text : ""), {
        messageId: "answer-1",
      });
      return response;
    },
  });
  const stream = await transport.sendMessages({
    trigger: "submit-message",
    chatId: "chat",
    messageId: undefined,
    messages: [{ id: "m", role: "user", parts: [{ type: "text", text }] }],
    abortSignal: undefined,
  });
  let message: UIMessage | undefined;
  for await (const state of readUIMessageStream({ stream, terminateOnError: true })) message = state;
  return { message: message!, response: response! };
}

test("a whole run is one message", async () => {
  const { message, response } = await readMessage(makeEventfulAgent(), task);
  expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(response.headers.get("x-vercel-ai-ui-message-stream")).toBe("v1");
  expect(message.id).toBe("answer-1");
  expect(message.metadata).toMatchObject({ state: "success", usage: { inputTokens: 10, outputTokens: 5 } });
  const seen = message.parts.map((part) => {
    switch (part.type) {
      case "text":
      case "reasoning":
        return `${part.type} ${part.state}: ${part.text.trim()}`;
      case "dynamic-tool":
        return `${part.toolName}(${JSON.stringify(part.input)}) ${part.state}: ${JSON.stringify(part.output ?? part.errorText)}`;
      case "data-agent": {
        const { agentName, state, output } = part.data as Record<string, unknown>;
        return `${agentName} ${state}: ${JSON.stringify(output)}`;
      }
      case "data-progress": {
        const { toolName, message, fraction } = part.data as Record<string, unknown>;
        return `${toolName} progress: ${message} ${fraction}`;
      }
      default:
        return "data" in part ? `${part.type}: ${JSON.stringify(part.data)}` : part.type;
    }
  });
  expect(seen).toEqual([
    "text done: 1. Look.\n2. Pay.",
    'data-plan: {"plan":"Here are the facts that I know and the plan that I will follow to solve the task:\\n\\n1. Look.\\n2. Pay."}',
    "step-start",
    "reasoning done: Hm, look.",
    "text done: I look.",
    'data-code: {"code":"print(search(\\"ab\\"))\\nprint(helper(\\"Find abc\\"))","stepNumber":1}',
    'search({"args":["ab"]}) output-available: [2,7]',
    "search progress: half of it 0.5",
    'data-output: {"text":"[2, 7]\\nHere is the final answer of your team member \'helper\':\\n[3,7]\\n","stepNumber":1}',
    'helper({"args":["Find abc"]}) output-available: "Here is the final answer of your team member \'helper\':\\n[3,7]"',
    "helper success: [3,7]",
    'search({"args":["abc"]}) output-available: [3,7]',
    "search progress: half of it 0.5",
    'data-observation: {"text":"Execution logs:\\n[2, 7]\\nHere is the final answer of your team member \'helper\':\\n[3,7]\\nLast output from code snippet:\\nNone","stepNumber":1}',
    "step-start",
    "text done: I pay.",
    'data-code: {"code":"pay(5)","stepNumber":2}',
    'pay({"args":[5]}) output-error: "the call of pay() was not approved: too much"',
    'data-problem: {"message":"Traceback (most recent call last):\\n  File \\"<string>\\", line 1, in <module>\\n    pay(5)\\nPermissionError: the call of pay() was not approved: too much","stepNumber":2}',
    "step-start",
    "text done: I wait.",
    'data-code: {"code":"pass","stepNumber":3}',
    'data-observation: {"text":"Last output from code snippet:\\nNone","stepNumber":3}',
    'data-compaction: {"summary":"3 earlier steps are not shown any more. Variables and functions that they defined are still there.","steps":3}',
    "step-start",
    "text done: Done.",
    'data-code: {"code":"final_answer({\\"paid\\": False})","stepNumber":4}',
    'text done: {"paid":false}',
  ]);
});

test("an answer that was said in words is said once", async () => {
  const agent = new CodeAgent({ model: new ScriptedModel(["It is 1."]), maxSteps: 0 });
  const { message } = await readMessage(agent, "Go");
  expect(message.parts).toEqual([{ type: "text", text: "It is 1.", state: "done" }]);
  expect(message.metadata).toMatchObject({ state: "max_steps" });
});

test("a run that is interrupted ends its message, with what it had come to", async () => {
  const agent = new CodeAgent({
    model: new ScriptedModel(["Thought: I wait.\n<code>\nprint(1)\nwhile True:\n    pass\n</code>"]),
    listeners: [({ type }) => void (type === "stdout" && setTimeout(() => agent.interrupt("enough")))],
  });
  const { message } = await readMessage(agent, "Go");
  expect(message.parts.map(({ type }) => type)).toEqual([
    ...["step-start", "text", "data-code", "data-output", "data-observation", "data-problem"],
  ]);
  expect(message.metadata).toMatchObject({ state: "interrupted" });
});

test("a run that fails is an error of the stream", async () => {
  const agent = new CodeAgent({ model: new ScriptedModel([new Error("no connection")]) });
  await expect(readMessage(agent, "Go")).rejects.toThrow("The model gave no answer: no connection");
});

test("a client that goes away stops the run", async () => {
  const agent = new CodeAgent({ model: new ScriptedModel([{ text: "never", delayMs: 600_000 }]) });
  agents.push(agent);
  const stream = agent.stream("Go");
  const reader = toUIMessageStreamResponse(stream).body!.getReader();
  expect(new TextDecoder().decode((await reader.read()).value)).toMatch(/^data: \{"type":"start"/);
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('data: {"type":"start-step"}\n\n');
  const pending = reader.read();
  await reader.cancel();
  await pending;
  expect(await stream.next()).toEqual({ done: true, value: undefined });
});
