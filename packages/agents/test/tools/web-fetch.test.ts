import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CodeAgent, LocalExecutor, ScriptedModel, webFetch, type WebFetchOptions } from "../../src/index.ts";

let server: Server;
let base: string;
const seen: { url: string; authorization: string | undefined; body: string }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const url = request.url ?? "";
      seen.push({ url, authorization: request.headers.authorization, body: Buffer.concat(parts).toString() });
      if (url === "/api/away") response.writeHead(302, { location: "https://example.org/elsewhere" }).end();
      else if (url === "/api/on") response.writeHead(302, { location: "/api/data.json" }).end();
      else if (url === "/api/loop") response.writeHead(302, { location: "/api/loop" }).end();
      else if (url === "/api/big") response.end("x".repeat(5000));
      else if (url === "/api/slow") setTimeout(() => response.end("late"), 3000).unref();
      else
        response
          .writeHead(200, { "content-type": "application/json" })
          .end(JSON.stringify({ path: url, method: request.method }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const request = (url: string, method = "GET", body: Uint8Array | null = null) => ({
  method,
  url,
  headers: [["accept", "*/*"]] as [string, string][],
  body,
  timeoutMs: null,
  followRedirects: true,
});

async function outcome(
  url: string,
  options: Partial<WebFetchOptions> = {},
  method = "GET",
  body: Uint8Array | null = null,
): Promise<string> {
  const send = webFetch({ allow: [`${base}/api/*`], allowPrivateAddresses: true, ...options });
  try {
    const { status, body: content } = await send(request(url, method, body), new AbortController().signal);
    return `${status} ${Buffer.from(content as Uint8Array).toString()}`;
  } catch (error) {
    return `${(error as { pythonType?: string }).pythonType}: ${(error as Error).message}`;
  }
}

describe("webFetch", () => {
  test("answers what is on the list", async () => {
    expect(await outcome(`${base}/api/data.json?a=1`)).toBe('200 {"path":"/api/data.json?a=1","method":"GET"}');
    expect(await outcome(`${base}/api/on`)).toBe('200 {"path":"/api/data.json","method":"GET"}');
  });

  test.for<[string, Partial<WebFetchOptions>, string]>([
    ["/other", {}, "PermissionError: BASE/other may not be reached from here. Allowed: BASE/api/*."],
    ["/api/../other", {}, "PermissionError: BASE/other may not be reached from here. Allowed: BASE/api/*."],
    ["/api/%2e%2e/other", {}, "PermissionError: BASE/other may not be reached from here. Allowed: BASE/api/*."],
    ["/api/..%2fother", {}, "PermissionError: BASE/api/..%2fother may not be reached from here. Allowed: BASE/api/*."],
    [
      "/api/away",
      {},
      "PermissionError: https://example.org/elsewhere may not be reached from here. Allowed: BASE/api/*.",
    ],
    ["/api/loop", {}, "ConnectionError: BASE/api/loop redirects more than 8 times."],
    ["/api/big", { maxBytes: 1000 }, "ConnectionError: BASE/api/big answers with more than 1000 bytes."],
    ["/api/slow", { timeoutMs: 200 }, "TimeoutError: BASE/api/slow did not answer within 0.2 s."],
    ["/api/x", { allow: ["*"], allowPrivateAddresses: false }, "PermissionError: 127.0.0.1 is not a public address."],
  ])("%s is refused or fails", async ([path, options, want]) => {
    expect(await outcome(base + path, options)).toBe(want.replaceAll("BASE", base));
  });

  test.for([
    [
      "http://user:pw@127.0.0.1/api/x",
      "PermissionError: An address with a user or a password in it is not allowed: give them in a header.",
    ],
    ["file:///etc/passwd", "PermissionError: file:///etc/passwd is not an address of the web."],
    ["nonsense", "PermissionError: nonsense is not an address of the web."],
  ] as const)("%s", async ([url, want]) => {
    expect(await outcome(url)).toBe(want);
  });

  test("methods, bodies and the developer's headers", async () => {
    expect(await outcome(`${base}/api/x`, {}, "POST", Buffer.from("x"))).toBe(
      "PermissionError: The method POST is not allowed here; allowed: GET, HEAD.",
    );
    const options = { methods: ["post"], headers: { authorization: "Bearer key" } };
    expect(await outcome(`${base}/api/x`, options, "POST", Buffer.from("x=1"))).toBe(
      '200 {"path":"/api/x","method":"POST"}',
    );
    expect(seen.at(-1)).toEqual({ url: "/api/x", authorization: "Bearer key", body: "x=1" });
    expect(await outcome(`${base}/api/x`, { ...options, maxRequestBytes: 2 }, "POST", Buffer.from("x=1"))).toBe(
      "PermissionError: The body of the request is larger than 2 bytes.",
    );
  });

  test("hosts by pattern", async () => {
    const allow = ["https://*.example.com/v1/*"];
    for (const url of [
      "https://example.com/v1/a",
      "https://evilexample.com/v1/a",
      "http://a.example.com/v1/a",
      "https://a.example.com/v2/a",
      "https://a.example.com:8443/v1/a",
    ])
      expect(await outcome(url, { allow }), url).toMatch(/^PermissionError: .* may not be reached from here\./);
    const fetched = await outcome("https://a.example.com/v1/a", { allow, fetch: async () => new Response("there") });
    expect(fetched).toBe("200 there");
    expect(() => webFetch({ allow: ["example.com"] })).toThrow(
      'webFetch: allow must hold addresses such as "https://api.example.com/*", or "*", got "example.com" (perhaps "https://example.com/*").',
    );
  });
});

const code = (text: string): string => `Thought: go.\n<code>\n${text}\n</code>`;

test("an agent's programs read files, write files and reach what is on the list", async () => {
  const model = new ScriptedModel([
    code(
      "import os, csv, requests\nrows = list(csv.DictReader(open('data.csv')))\nwith open('sum.txt', 'w') as f:\n    f.write(str(sum(int(r['n']) for r in rows)))\nprint(os.environ['UNIT'], requests.get(os.environ['API'] + '/api/x').json()['path'])",
    ),
    code("import requests\nrequests.get('https://evil.example/')"),
    code("final_answer(open('sum.txt').read())"),
  ]);
  const agent = new CodeAgent({
    tools: [],
    model,
    additionalAuthorizedImports: ["os", "requests"],
    files: { "data.csv": "n\n1\n2\n" },
    environ: { UNIT: "kg", API: base },
    fetch: webFetch({ allow: [`${base}/api/*`], allowPrivateAddresses: true }),
  });
  const result = await agent.run("add", { returnFullResult: true });
  expect(result.output).toBe("3");
  const [first, second] = agent.memory.actionSteps();
  expect(first!.observations).toBe("Execution logs:\nkg /api/x\nLast output from code snippet:\nNone");
  expect(second!.error?.message).toContain(
    "ConnectionError: https://evil.example/ may not be reached from here. Allowed:",
  );
  expect(Buffer.from((await agent.files()).get("sum.txt")!).toString()).toBe("3");
  await agent.dispose();
});

test("an executor has the same options, and gives its files back", async () => {
  await using executor = new LocalExecutor({ files: { a: "1" } });
  await executor.start({ tools: [], authorizedImports: [] });
  expect((await executor.run("open('b', 'w').write(open('a').read() * 2)", {})).valueRepr).toBe("2");
  expect([...(await executor.files())].map(([path, bytes]) => [path, Buffer.from(bytes).toString()])).toEqual([
    ["a", "1"],
    ["b", "11"],
  ]);
});
