// The guard against addresses that are not public, for every tool whose addresses come from the program: in every notation, by every way.
// The names of this test are looked up in a table of its own, in place of the system's; a server on loopback must never be asked.

import type { LookupAddress } from "node:dns";
import { beforeEach, expect, test, vi } from "vitest";
import { callTool, pythonErrorName } from "../../src/tools/call-tool.ts";
import { HttpTool } from "../../src/tools/http.ts";
import { SpeechToTextTool } from "../../src/tools/speech-to-text.ts";
import type { Tool } from "../../src/tools/tool.ts";
import { VisitWebpageTool } from "../../src/tools/visit-webpage.ts";
import { context, page, WebServer } from "./web-server.ts";

/** What each look-up of a name gives, the next one each time. */
const names = vi.hoisted(() => new Map<string, string[][]>());

vi.mock("node:dns", async (original) => {
  const dns = await original<typeof import("node:dns")>();
  const lookup = (
    name: string,
    _: object,
    callback: (error: Error | null, addresses?: LookupAddress[]) => void,
  ): void => {
    const found = names.get(name)?.shift();
    if (found === undefined) callback(new Error(`getaddrinfo ENOTFOUND ${name}`));
    else
      callback(
        null,
        found.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
      );
  };
  return { ...dns, lookup };
});

const tools: readonly [name: string, make: () => Tool, argument: string][] = [
  ["visit_webpage", () => new VisitWebpageTool(), "url"],
  ["http_request", () => new HttpTool({ allow: ["*"] }), "url"],
  ["transcriber", () => new SpeechToTextTool({ baseURL: "http://speech.example/v1", apiKey: "k" }), "audio"],
];

async function failureOf(make: () => Tool, args: Record<string, unknown>): Promise<string> {
  try {
    return `a result: ${JSON.stringify(await callTool(make(), args, context()))}`;
  } catch (error) {
    return `${pythonErrorName(error)}: ${(error as Error).message}`;
  }
}

beforeEach(() => names.clear());

const notations = [
  "127.0.0.1",
  "127.1",
  "127.0.0.1.",
  "2130706433",
  "0x7f000001",
  "0x7f.0.0.1",
  "0177.0.0.1",
  "017700000001",
  "%31%32%37.0.0.1",
  "１２７.０.０.１",
  "127。0。0。1",
  "①②⑦.⓪.⓪.①",
  "0",
  "0.0.0.0",
  "[::]",
  "[::1]",
  "[0:0:0:0:0:0:0:1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[::127.0.0.1]",
  "[64:ff9b::127.0.0.1]",
  "[64:ff9b:1::127.0.0.1]",
  "[2002:7f00:1::]",
  "[fe80::1]",
  "[fc00::1]",
  "localhost",
  "LOCALHOST",
  "localhost.",
  "ｌｏｃａｌｈｏｓｔ",
  "a.localhost",
  "intranet",
  "printer.local",
  "metadata.google.internal",
  "10.0.0.1",
  "172.16.0.1",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
];

test.each(tools)("%s refuses what is not public in every notation", async (_, make, argument) => {
  await using server = await WebServer.start(page("secret"));
  for (const notation of notations) {
    const url = `http://${notation}:${server.port}/`;
    expect([notation, await failureOf(make, { [argument]: url })]).toEqual([
      notation,
      expect.stringMatching(
        /^PermissionError: \S+ is not (on the public internet; only public pages can be read|a public address)\.$/,
      ),
    ]);
  }
  expect(server.requests).toEqual([]);
});

test.each(tools)("%s looks at what a name stands for where the socket looks it up", async (_, make, argument) => {
  await using server = await WebServer.start(page("secret"));
  const url = `http://name.example:${server.port}/`;
  const answers = [
    ["127.0.0.1"],
    ["::1"],
    ["::ffff:127.0.0.1"],
    ["93.184.216.34", "127.0.0.1"],
    ["0.0.0.0"],
    ["fd00::1"],
  ];
  for (const answer of answers) {
    names.set("name.example", [answer]);
    const bad = answer.at(-1);
    expect(await failureOf(make, { [argument]: url })).toMatch(
      new RegExp(`^PermissionError: .*name\\.example is at ${bad?.replaceAll(".", "\\.")}, which is not public\\.$`),
    );
    // No second look-up that could say something else.
    expect(names.get("name.example")).toEqual([]);
  }
  expect(server.requests).toEqual([]);
});

test.each(tools)("%s asks once: what the name stands for a moment later is of no use", async (_, make, argument) => {
  await using server = await WebServer.start(page("secret"));
  // As a rebinding name server answers: one thing to who checks, another to who connects. Here both are the same look-up.
  names.set("rebind.example", [["192.0.2.1"], ["127.0.0.1"]]);
  const failure = await failureOf(make, { [argument]: `http://rebind.example:${server.port}/` });
  expect(failure).toMatch(/rebind\.example is at 192\.0\.2\.1, which is not public\.$/);
  expect(names.get("rebind.example")).toEqual([["127.0.0.1"]]);
  expect(server.requests).toEqual([]);
});

test("a redirect from a public page to a name that stands for this machine", async () => {
  await using server = await WebServer.start(page("secret"));
  const target = `http://inside.example:${server.port}/`;
  // Only the first page is given; where it leads is fetched the guarded way by the socket's own look-up.
  const { guardedFetch } = await import("../../src/tools/web/guarded-fetch.ts");
  const fetch = (async (url, init) =>
    String(url) === "https://public.example/"
      ? new Response(null, { status: 302, headers: { location: target } })
      : guardedFetch(url, init)) as typeof globalThis.fetch;
  names.set("inside.example", [["127.0.0.1"], ["127.0.0.1"]]);
  const url = "https://public.example/";
  const said = "inside.example is at 127.0.0.1, which is not public.";
  expect(await failureOf(() => new VisitWebpageTool({ fetch }), { url })).toBe(
    `PermissionError: ${url} could not be reached: ${said}`,
  );
  expect(await failureOf(() => new HttpTool({ allow: ["*"], fetch }), { url })).toBe(`PermissionError: ${said}`);
  expect(server.requests).toEqual([]);
});
