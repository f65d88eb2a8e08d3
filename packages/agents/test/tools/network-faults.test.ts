// What the network does to tools: each tool that speaks HTTP against the same faults, on loopback. A program sees a Python exception with
// the words below, or what could be read; nothing hangs and nothing is followed to where it must not lead.

import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { callTool, pythonErrorName } from "../../src/tools/call-tool.ts";
import { HttpTool } from "../../src/tools/http.ts";
import { OpenAPITools } from "../../src/tools/open-api.ts";
import { SpeechToTextTool } from "../../src/tools/speech-to-text.ts";
import type { Tool } from "../../src/tools/tool.ts";
import { VisitWebpageTool } from "../../src/tools/visit-webpage.ts";
import { WebSearchTool } from "../../src/tools/web-search.ts";
import { WikipediaTool } from "../../src/tools/wikipedia.ts";
import { type Answer, context, page, WebServer } from "./web-server.ts";

const toolNames = ["visit", "http", "searxng", "duckduckgo", "wikipedia", "openapi", "speech"] as const;
type ToolName = (typeof toolNames)[number];

/** A tool that asks the server at `base`, and a call of it. */
async function makeCall(name: ToolName, base: string, timeoutMs: number): Promise<[Tool, Record<string, unknown>]> {
  const web = { baseURL: base, timeoutMs, requestsPerSecond: Number.POSITIVE_INFINITY };
  switch (name) {
    case "visit":
      return [new VisitWebpageTool({ allowPrivateAddresses: true, timeoutMs }), { url: `${base}/x` }];
    case "http":
      return [new HttpTool({ allow: [`${base}/*`], allowPrivateAddresses: true, timeoutMs }), { url: `${base}/x` }];
    case "searxng":
    case "duckduckgo":
      return [new WebSearchTool({ ...web, engine: name }), { query: "q" }];
    case "wikipedia":
      return [new WikipediaTool(web), { query: "q" }];
    case "openapi": {
      const paths = { "/x": { get: { operationId: "get_x", responses: {} } } };
      const { tools } = await OpenAPITools.from({ openapi: "3.1.0", paths }, web);
      return [tools[0], {}];
    }
    case "speech":
      return [new SpeechToTextTool({ baseURL: base, apiKey: "key-1", timeoutMs }), { audio: Buffer.from("OggS") }];
  }
}

/** What the program gets: a value, or the name of an exception and its message; BASE stands for the server. */
async function outcomeOf(name: ToolName, base: string, timeoutMs = 20_000): Promise<unknown> {
  const [tool, args] = await makeCall(name, base, timeoutMs);
  const { host } = new URL(base);
  try {
    return await callTool(tool, args, context());
  } catch (error) {
    const words = `${pythonErrorName(error)}: ${(error as Error).message}`;
    return words.replaceAll(base, "BASE").replaceAll(host, "HOST");
  }
}

async function outcomes(answer: Answer, timeoutMs?: number): Promise<Record<ToolName, unknown>> {
  await using server = await WebServer.start(answer);
  const all = await Promise.all(toolNames.map((name) => outcomeOf(name, server.url, timeoutMs)));
  return Object.fromEntries(toolNames.map((name, index) => [name, all[index]])) as Record<ToolName, unknown>;
}

const asked = {
  searxng: "BASE/search?q=q&format=json",
  duckduckgo: ["BASE/html/?q=q", "BASE/lite/?q=q"],
  wikipedia: "BASE/w/api.php?action=query&format=json&formatversion=2&utf8=1&list=search&srsearch=q&srlimit=6",
} as const;
const elsewhere = "Wait before searching again, or use another engine (option engine).";
const noSearch = (engine: "SearXNG" | "DuckDuckGo", why: string): string =>
  `RuntimeError: ${engine} did not answer the search: ${why}. ${elsewhere}`;

/** What the tools say of a page that fetchPage could not get. */
const failed = (error: string, why: string) => ({
  visit: `${error}: BASE/x ${why}.`,
  searxng: noSearch("SearXNG", `${asked.searxng} ${why}`),
  duckduckgo: noSearch("DuckDuckGo", asked.duckduckgo.map((address) => `${address} ${why}`).join("; ")),
  wikipedia: `${error}: ${asked.wikipedia} ${why}.`,
});

/** What all say of an exchange that did not come to its end. */
const broken = (why: string) => ({
  ...failed("ConnectionError", `could not be reached: ${why}`),
  http: `ConnectionError: BASE/x could not be reached: ${why}.`,
  openapi: `ConnectionError: GET BASE/x failed: ${why}.`,
  speech: `ConnectionError: HOST could not be asked: ${why}.`,
});

test("a redirect loop", async () => {
  const seen = await outcomes((response, { path }) => void response.writeHead(307, { location: path }).end());
  const notFollowed = (target: string): string => `answered 307: it redirects to ${target}, which is not followed`;
  expect(seen).toEqual({
    ...failed("ConnectionError", "redirects more than 8 times"),
    http: "ConnectionError: BASE/x redirects more than 8 times.",
    openapi: `RuntimeError: GET BASE/x ${notFollowed("/x")}`,
    speech: `RuntimeError: HOST did not write the recording down: it ${notFollowed("/audio/transcriptions")}`,
  });
});

test("a redirect to another service of this machine is followed only where the developer allows all of them", async () => {
  await using secret = await WebServer.start(page("secret"));
  const seen = await outcomes((response) => void response.writeHead(307, { location: secret.url }).end());
  const refused = (address: string): string =>
    `127.0.0.1 is not on the public internet (${address} redirects there); only public pages can be read`;
  const notFollowed = `answered 307: it redirects to ${secret.url}, which is not followed`;
  expect(seen).toEqual({
    visit: "secret",
    http: `PermissionError: ${secret.url}/ may not be reached from here. Allowed: BASE/*.`,
    searxng: noSearch("SearXNG", refused(asked.searxng)),
    duckduckgo: noSearch("DuckDuckGo", asked.duckduckgo.map(refused).join("; ")),
    wikipedia: `PermissionError: ${refused(asked.wikipedia)}.`,
    openapi: `RuntimeError: GET BASE/x ${notFollowed}`,
    speech: `RuntimeError: HOST did not write the recording down: it ${notFollowed}`,
  });
  expect(secret.requests.length).toBe(1);
});

test("a body that does not go on", async () => {
  const answer: Answer = (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write('{"a"');
  };
  expect(await outcomes(answer, 200)).toEqual({
    ...failed("TimeoutError", "took longer than 200 ms"),
    http: "TimeoutError: BASE/x did not answer within 0.2 s.",
    openapi: "TimeoutError: get_x() took longer than 200 ms",
    speech: "TimeoutError: transcriber() took longer than 200 ms",
  });
});

test("a body that is cut", async () => {
  const seen = await outcomes((response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
    response.write('{"a"', () => response.socket?.destroy());
  });
  expect(seen).toEqual(broken("the connection was closed before the answer was complete"));
});

test("a compressed body that is cut, and one that is not what it says", async () => {
  const compressed =
    (bytes: Uint8Array | string): Answer =>
    (response) => {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
      response.end(bytes);
    };
  const { speech: _, ...cut } = await outcomes(compressed(gzipSync("x".repeat(10_000)).subarray(0, 20)));
  const { speech: __, ...want } = broken("unexpected end of file");
  expect(cut).toEqual(want);
  expect(await outcomes(compressed("hello"))).toEqual(broken("incorrect header check"));
});

test("an answer of twelve megabytes", async () => {
  const { visit, ...others } = await outcomes(page(`{"a": "${"x".repeat(12_000_000)}"}`, "application/json"));
  expect(visit).toBe(`{"a": "${"x".repeat(39_993)}\n\n(The page is longer; this is its beginning, 40000 characters.)`);
  expect(others).toEqual({
    http: "ConnectionError: BASE/x answers with more than 10000000 bytes.",
    searxng: noSearch("SearXNG", "its answer has more than 4194304 bytes"),
    duckduckgo: noSearch("DuckDuckGo", "its answer has more than 4194304 bytes"),
    wikipedia: "RuntimeError: Wikipedia sent an answer of more than 8388608 bytes.",
    openapi: "ConnectionError: GET BASE/x failed: the answer has more than 10000000 bytes.",
    speech: "ConnectionError: HOST could not be asked: its answer has more than 8388608 bytes.",
  });
});

test("a page of ten megabytes is Markdown as far as it is shown", async () => {
  const html = "<table><tr><td>a<td>b<tr><td><a href='/x'>c</a><td>&eacute;</table>".repeat(160_000);
  await using server = await WebServer.start(page(html));
  const seen = String(await outcomeOf("visit", server.url));
  expect(seen.startsWith(`| a | b |\n| --- | --- |\n| [c](${server.url}/x) | é |\n\n| a | b |`)).toBe(true);
  expect(seen.endsWith("\n\n(The page is longer; this is its beginning, 40000 characters.)")).toBe(true);
});

test.each<[name: string, bytes: Buffer, contentType: string, text: string]>([
  ["Latin-1, as said", Buffer.from('{"text": "caf\xe9"}', "latin1"), "application/json; charset=iso-8859-1", "café"],
  [
    "Latin-1, said to be UTF-8",
    Buffer.from('{"text": "caf\xe9"}', "latin1"),
    "application/json; charset=utf-8",
    "caf\ufffd",
  ],
  ["UTF-16 by its mark", Buffer.from('\ufeff{"text": "café"}', "utf16le"), "application/json", "café"],
  ["a character set that does not exist", Buffer.from('{"text": "café"}'), "application/json; charset=martian", "café"],
])("%s", async (_, bytes, contentType, text) => {
  await using server = await WebServer.start(page(bytes, contentType));
  const of = (name: ToolName): Promise<unknown> => outcomeOf(name, server.url);
  expect(await of("visit")).toBe(`{"text": "${text}"}`);
  expect(await of("http")).toMatchObject({ json: { text } });
  expect(await of("openapi")).toEqual({ text });
  expect(await of("speech")).toBe(text);
});

test("what is no HTTP, and headers without end", async () => {
  const endless: Answer = (response) => void response.socket?.write(`HTTP/1.1 200 OK\r\n${"x: y\r\n".repeat(100_000)}`);
  const { speech, ...others } = await outcomes(endless);
  expect(speech).toBe("ConnectionError: HOST could not be asked: Headers Overflow Error.");
  const { speech: _, ...want } = broken("Parse Error: Header overflow");
  expect(others).toEqual(want);
  const garbage = await outcomes((response) => void response.socket?.end("nonsense\r\n\r\n"));
  expect(garbage.visit).toBe(
    "ConnectionError: BASE/x could not be reached: Parse Error: Expected HTTP/, RTSP/ or ICE/.",
  );
});

test("nobody there", async () => {
  const server = await WebServer.start(page(""));
  const { url, host } = { url: server.url, host: new URL(server.url).host };
  await server[Symbol.asyncDispose]();
  const all = await Promise.all(toolNames.map((name) => outcomeOf(name, url)));
  const seen = Object.fromEntries(toolNames.map((name, index) => [name, all[index]]));
  expect(JSON.parse(JSON.stringify(seen).replaceAll(host, "HOST"))).toEqual(broken("connect ECONNREFUSED HOST"));
});
