// The whole way of one run, with nothing replaced: a server on loopback that speaks OpenAI's streaming format, the adapter
// that asks it, the code agent, the local executor with its Python process, and a tool of the host. The server
// answers as a model does that makes a mistake, mends it, and then has the answer; what it was asked is looked at.

import { expect, test } from "vitest";
import { CodeAgent, OpenAIModel, tool } from "../../src/index.ts";
import type { AgentEvent } from "../../src/index.ts";
import { completion, ModelServer, stream } from "../models/model-server.ts";

type Sent = { role: string; content: string };

const turns = [
  `Thought: I sum the prices.
<code>
fruits = ["apple", "pear", "plum"]
total = 0.0
total = total + shipping * 2
`,
  `Thought: shipping was never defined. I ask for each price in a loop.
<code>
for fruit in fruits:
    price = get_price(fruit, currency="EUR")
    total += price
    print(f"{fruit}: {price:.2f}")
print("total", total)
`,
  `Thought: The total is known.
<code>
final_answer({"total": round(total, 2), "count": len(fruits)})
`,
];

const prices: ReadonlyMap<string, number> = new Map([
  ["apple", 1.5],
  ["pear", 2],
  ["plum", 0.75],
]);

const traceback = `\
Traceback (most recent call last):
  File "<string>", line 3, in <module>
    total = total + shipping * 2
                    ^^^^^^^^
NameError: name 'shipping' is not defined`;

const printed = "apple: 1.50\npear: 2.00\nplum: 0.75\ntotal 4.25";

/** Pieces of five characters, as a model's tokens come. */
const inTokens = (text: string): string => completion(...(text.match(/[\s\S]{1,5}/g) ?? []));

async function runAgainst(server: ModelServer): Promise<{ output: unknown; events: AgentEvent[]; asked: unknown[] }> {
  const asked: unknown[] = [];
  const getPrice = tool({
    name: "get_price",
    description: "Says what a fruit costs.",
    inputs: {
      type: "object",
      properties: {
        fruit: { type: "string", description: "The name of the fruit." },
        currency: { type: "string", enum: ["EUR", "USD"], description: "The currency." },
      },
      required: ["fruit", "currency"],
    },
    output: { type: "number" },
    execute: async ({ fruit, currency }) => {
      asked.push([fruit, currency]);
      await new Promise((done) => setTimeout(done, 5));
      return prices.get(String(fruit));
    },
  });
  const model = new OpenAIModel({ modelId: "gpt-4o-mini", apiKey: "sk-secret", baseURL: `${server.url}/v1` });
  await using agent = new CodeAgent({ tools: [getPrice], model });
  const events: AgentEvent[] = [];
  const run = agent.stream("What do an apple, a pear and a plum cost together?");
  let next = await run.next();
  while (!next.done) {
    events.push(next.value);
    next = await run.next();
  }
  return { output: next.value.output, events, asked };
}

test("a mistake, its correction with a tool in a loop, and the answer", async () => {
  await using server = await ModelServer.start(...turns.map((turn) => stream(inTokens(turn), 11)));
  const { output, events, asked } = await runAgainst(server);

  expect(output).toEqual({ total: 4.25, count: 3 });
  expect(asked).toEqual([
    ["apple", "EUR"],
    ["pear", "EUR"],
    ["plum", "EUR"],
  ]);

  // What every request says.
  expect(server.requests).toHaveLength(3);
  for (const { method, path, headers, body } of server.requests) {
    expect([method, path]).toEqual(["POST", "/v1/chat/completions"]);
    expect(headers.authorization).toBe("Bearer sk-secret");
    expect(headers["content-type"]).toBe("application/json");
    const { messages: _, ...rest } = body;
    expect(rest).toEqual({
      model: "gpt-4o-mini",
      stream: true,
      stream_options: { include_usage: true },
      stop: ["</code>", "\nObservation:"],
    });
    expect(JSON.stringify(body)).not.toContain("sk-secret");
  }

  // What the model reads: each request is the one before, and what came of it.
  const [first, second, third] = server.requests.map(({ body }) => body.messages as Sent[]);
  expect(first.map(({ role }) => role)).toEqual(["system", "user"]);
  expect(first[0].content).toContain("def get_price(fruit: str, currency: Literal['EUR', 'USD']) -> float:");
  expect(first[0].content).toContain("def final_answer(answer: Any) -> Any:");
  expect(first[1].content).toContain("What do an apple, a pear and a plum cost together?");

  expect(second.slice(0, 2)).toEqual(first);
  expect(second.slice(2)).toEqual([
    { role: "assistant", content: `${turns[0].trimEnd()}\n</code>` },
    { role: "user", content: expect.stringContaining(`Error:\n${traceback}\nNow let's retry:`) },
  ]);

  expect(third.slice(0, 4)).toEqual(second);
  expect(third.slice(4)).toEqual([
    { role: "assistant", content: `${turns[1].trimEnd()}\n</code>` },
    { role: "user", content: `Observation:\nExecution logs:\n${printed}\nLast output from code snippet:\nNone` },
  ]);

  // What listeners see: the text as it was sent, the calls where they were made.
  const texts = [1, 2, 3].map((step) =>
    events.map((event) => (event.type === "model.delta" && event.stepNumber === step ? event.text : "")).join(""),
  );
  expect(texts).toEqual(turns);
  expect(events.filter((event) => event.type === "model.delta").length).toBeGreaterThan(60);
  const ofStep2 = events.filter((event) => event.stepNumber === 2).map((event) => event.type);
  const withoutDeltas = ofStep2.filter((type) => type !== "model.delta");
  const call = ["tool.call", "tool.result", "stdout"];
  expect(withoutDeltas).toEqual([
    ...["step.start", "model.end", "action.code", ...call, ...call, ...call],
    ...["observation", "step.end"],
  ]);
  expect(events.at(-1)).toMatchObject({
    type: "run.end",
    result: { state: "success", usage: { inputTokens: 21, outputTokens: 9 } },
  });
});
