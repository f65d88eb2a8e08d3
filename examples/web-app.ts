// A web page that follows a run while it happens: the events go over as server-sent events, and closing the page stops the run.
//
//   PORT=8000 node examples/web-app.ts          then open http://localhost:8000
//   node examples/web-app.ts                    asks itself once and ends

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { CodeAgent, ScriptedModel, toEventStreamResponse } from "adder-agents";

const page = `<!doctype html>
<title>Adder</title>
<form><input name="task" size="60" value="What is 6 times 7?"><button>Ask</button></form>
<pre></pre>
<script>
  const output = document.querySelector("pre");
  document.querySelector("form").onsubmit = (submitted) => {
    submitted.preventDefault();
    output.textContent = "";
    const source = new EventSource("/run?task=" + encodeURIComponent(submitted.target.task.value));
    const on = (type, show) => source.addEventListener(type, (message) => { output.textContent += show(JSON.parse(message.data)); });
    on("model.delta", (event) => event.text ?? "");
    on("stdout", (event) => "\\n| " + event.text);
    on("tool.call", (event) => "\\n-> " + event.name);
    on("final", (event) => "\\n\\n" + JSON.stringify(event.output));
    source.addEventListener("run.end", () => source.close());
  };
</script>`;

// One agent serves all requests: each run has a memory and a Python process of its own.
await using agent = new CodeAgent({
  // Prepared lines stand for a model here; put your own in its place.
  model: new ScriptedModel(
    Array(100).fill("Thought: I multiply.\n<code>\nprint('computing')\nfinal_answer(6 * 7)\n</code>"),
  ),
});

const server = createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://localhost");
  if (url.pathname !== "/run") {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
    return;
  }
  const stream = toEventStreamResponse(agent.stream(url.searchParams.get("task") || "Say hello."));
  response.writeHead(stream.status, Object.fromEntries(stream.headers));
  const body = Readable.fromWeb(stream.body as never);
  body.pipe(response);
  // A page that is closed closes the stream, and that stops the run.
  response.on("close", () => body.destroy());
});

await new Promise<void>((resolve) => server.listen(Number(process.env.PORT ?? 0), "127.0.0.1", resolve));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

if (process.env.PORT) {
  console.log(`Open ${address}`);
  await new Promise(() => undefined);
}

const response = await fetch(`${address}/run?task=${encodeURIComponent("What is 6 times 7?")}`);
for (const frame of (await response.text()).trim().split("\n\n")) {
  const { type, output, text } = JSON.parse(frame.split("\ndata: ")[1]);
  if (type === "model.delta") continue;
  console.log(type === "stdout" ? `${type} ${text.trim()}` : type === "final" ? `${type} ${output}` : type);
}
server.close();
