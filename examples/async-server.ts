// Jobs over HTTP: a task is posted, the answer is fetched later, and a job can be stopped.
//
//   PORT=8000 node examples/async-server.ts
//     curl -d '{"task": "..."}' localhost:8000/jobs        -> {"id": "1", "state": "running"}
//     curl localhost:8000/jobs/1                           -> {"id": "1", "state": "success", "output": ...}
//     curl -X DELETE localhost:8000/jobs/1
//   node examples/async-server.ts                          asks itself and ends

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { CodeAgent, ScriptedModel } from "adder-agents";

type Job = { id: string; state: string; output?: unknown; error?: string };

const jobs = new Map<string, { job: Job; stop: AbortController }>();

// One agent runs all jobs side by side.
await using agent = new CodeAgent({
  // Prepared lines stand for a model here; put your own in its place.
  model: new ScriptedModel([
    "Thought: I add.\n<code>\nfinal_answer(sum(range(101)))\n</code>",
    { text: "Thought: This takes long.", delayMs: 60_000 },
  ]),
});

function startJob(task: string): Job {
  const job: Job = { id: String(jobs.size + 1), state: "running" };
  const stop = new AbortController();
  jobs.set(job.id, { job, stop });
  agent.run(task, { signal: stop.signal, returnFullResult: true }).then(
    ({ state, output, error }) => Object.assign(job, { state, output, error: error?.message }),
    (error: unknown) => Object.assign(job, { state: "failed", error: String(error) }),
  );
  return job;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const send = (status: number, body: unknown): void => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };
  const [, path, id] = (request.url ?? "").split("/");
  if (path !== "jobs") return send(404, { error: "there is /jobs and /jobs/<id>" });
  if (request.method === "POST" && id === undefined) {
    let text = "";
    for await (const piece of request) text += piece;
    return send(202, startJob(JSON.parse(text).task));
  }
  const found = jobs.get(id ?? "");
  if (found === undefined) return send(404, { error: "there is no such job" });
  if (request.method === "DELETE") found.stop.abort("it was cancelled");
  send(200, found.job);
}

const server = createServer((request, response) => {
  answer(request, response).catch((error) => response.writeHead(400).end(String(error)));
});
await new Promise<void>((resolve) => server.listen(Number(process.env.PORT ?? 0), "127.0.0.1", resolve));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jobs`;

if (process.env.PORT) {
  console.log(`Post to ${address}`);
  await new Promise(() => undefined);
}

const ask = async (path: string, init?: RequestInit): Promise<Job> =>
  (await fetch(address + path, init)).json() as never;
const post = (task: string): Promise<Job> => ask("", { method: "POST", body: JSON.stringify({ task }) });

async function finished(id: string): Promise<Job> {
  for (;;) {
    const job = await ask(`/${id}`);
    if (job.state !== "running") return job;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const first = await post("What is the sum of the numbers up to 100?");
console.log("posted", first);
console.log("finished", await finished(first.id));
const second = await post("Count the grains of sand.");
await ask(`/${second.id}`, { method: "DELETE" });
console.log("stopped", await finished(second.id));
server.close();
