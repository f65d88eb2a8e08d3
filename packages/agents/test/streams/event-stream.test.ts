// Server-sent events over a real server, read by the client that browsers have: the EventSource of Node, in a process of its own.

import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { CodeAgent, jsonLinesLog, ScriptedModel, toEventStreamResponse } from "../../src/index.ts";
import { makeEventfulAgent, task } from "./eventful-agent.ts";

/** Prints the id, the name and the data of each event as a line, until the run is over. */
const client = `
const source = new EventSource(process.argv[1]);
for (const type of JSON.parse(process.argv[2])) {
  source.addEventListener(type, ({ lastEventId, type, data }) => {
    console.log(JSON.stringify([lastEventId, type, JSON.parse(data)]));
    if (type === "run.end" && JSON.parse(data).agentPath.length === 1) source.close();
  });
}
`;

type Data = { type: string; agentPath: string[] };

const types = [
  ...[
    "run.start",
    "plan",
    "compaction",
    "step.start",
    "model.delta",
    "model.retry",
    "model.end",
    "action.code",
    "stdout",
  ],
  ...["tool.call", "tool.progress", "tool.result", "approval.request", "approval.result", "log", "observation"],
  ...["step.end", "final", "error", "run.end"],
];

const withoutDeltas = (seen: readonly string[]): string[] => seen.filter((type) => type !== "model.delta");

test("each event is one server-sent event, and one line of the log", async () => {
  const lines: string[] = [];
  await using agent = makeEventfulAgent([jsonLinesLog({ write: (text) => lines.push(text) })]);
  const server = createServer((_, answer) => {
    const response = toEventStreamResponse(agent.stream(task));
    answer.writeHead(response.status, Object.fromEntries(response.headers));
    Readable.fromWeb(response.body as never).pipe(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const args = ["--experimental-eventsource", "--no-warnings", "-e", client];
    const output = await new Promise<{ stdout: string; stderr: string }>((resolve) => {
      const addressAndTypes = [`http://127.0.0.1:${port}/`, JSON.stringify(types)];
      execFile(process.execPath, [...args, ...addressAndTypes], (_, stdout, stderr) => resolve({ stdout, stderr }));
    });
    expect(output.stderr).toBe("");
    const events = output.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as [string, string, Data]);
    expect(events.map(([id]) => id)).toEqual(events.map((_, index) => String(index + 1)));
    expect(events.map(([, type]) => type)).toEqual(events.map(([, , data]) => data.type));
    expect(
      events
        .filter(([, type]) => type === "step.end" || type === "tool.progress" || type.startsWith("run."))
        .map(([, type, { agentPath }]) => `${type} ${agentPath}`),
    ).toEqual([
      ...["run.start agent", "tool.progress agent", "run.start agent,helper", "tool.progress agent,helper"],
      ...["step.end agent,helper", "run.end agent,helper"],
      ...["step.end agent", "step.end agent", "step.end agent", "step.end agent", "run.end agent"],
    ]);
    const logged = lines.map((line) => (JSON.parse(line) as Data).type);
    expect(logged).toEqual(withoutDeltas(events.map(([, type]) => type)));
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test("an idle stream is kept open, and closing it stops the run", async () => {
  await using agent = new CodeAgent({ model: new ScriptedModel([{ text: "never", delayMs: 600_000 }]) });
  const events = agent.stream("Go");
  const reader = toEventStreamResponse(events, { keepAliveMs: 20, headers: { "x-run": "1" } }).body!.getReader();
  const read = async (): Promise<string> => new TextDecoder().decode((await reader.read()).value);
  expect((await read()).split("\n").slice(0, 2)).toEqual(["id: 1", "event: run.start"]);
  expect((await read()).split("\n").slice(0, 2)).toEqual(["id: 2", "event: step.start"]);
  expect(await read()).toBe(": keep-alive\n\n");
  await reader.cancel();
  expect(await events.next()).toEqual({ done: true, value: undefined });
});
