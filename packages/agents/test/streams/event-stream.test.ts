// Server-sent events, read by the parser that the models use, over a real server.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { CodeAgent, ScriptedModel, toEventStreamResponse } from "../../src/index.ts";
import { EventStreamParser } from "../../src/models/sse.ts";
import { makeEventfulAgent, task } from "./eventful-agent.ts";

test("each event is one server-sent event", async () => {
  await using agent = makeEventfulAgent();
  const server = createServer((_, answer) => {
    const response = toEventStreamResponse(agent.stream(task));
    answer.writeHead(response.status, Object.fromEntries(response.headers));
    Readable.fromWeb(response.body as never).pipe(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/`);
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    const parser = new EventStreamParser();
    const events = parser.push(await response.text());
    expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => String(index + 1)));
    for (const { event, data } of events) expect(JSON.parse(data).type).toBe(event);
    expect(
      events
        .filter(({ event }) => event === "step.end" || event.startsWith("run."))
        .map(({ event, data }) => `${event} ${JSON.parse(data).agentPath}`),
    ).toEqual([
      ...["run.start agent", "run.start agent,helper", "step.end agent,helper", "run.end agent,helper"],
      ...["step.end agent", "step.end agent", "step.end agent", "run.end agent"],
    ]);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test("an idle stream is kept open, and closing it stops the run", async () => {
  await using agent = new CodeAgent({ model: new ScriptedModel([{ text: "never", delayMs: 60_000 }]) });
  const events = agent.stream("Go");
  const reader = toEventStreamResponse(events, { keepAliveMs: 20, headers: { "x-run": "1" } }).body!.getReader();
  const read = async (): Promise<string> => new TextDecoder().decode((await reader.read()).value);
  expect((await read()).split("\n").slice(0, 2)).toEqual(["id: 1", "event: run.start"]);
  expect((await read()).split("\n").slice(0, 2)).toEqual(["id: 2", "event: step.start"]);
  expect(await read()).toBe(": keep-alive\n\n");
  await reader.cancel();
  expect(await events.next()).toEqual({ done: true, value: undefined });
});
