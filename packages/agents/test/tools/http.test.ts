import { expect, test } from "vitest";
import { ToolDefinitionError } from "../../src/errors.ts";
import { bindToolArguments, callTool, pythonErrorName } from "../../src/tools/call-tool.ts";
import { webFetch } from "../../src/tools/web/web-fetch.ts";
import { HttpTool, type HttpToolOptions } from "../../src/tools/http.ts";
import { context, json, page, WebServer } from "./web-server.ts";

type Given = Partial<HttpToolOptions>;

const ask = async (server: WebServer, kwargs: Record<string, unknown>, options: Given = {}): Promise<unknown> => {
  const made = new HttpTool({ allow: [`${server.url}/*`], allowPrivateAddresses: true, ...options });
  return callTool(made, await bindToolArguments(made, [], kwargs), context());
};

const failure = async (work: Promise<unknown>): Promise<[string, string]> => {
  const error = await work.then(
    () => new Error("nothing was thrown"),
    (thrown: Error) => thrown,
  );
  return [pythonErrorName(error), error.message];
};

test("an answer as a dict, with the query and the developer's key", async () => {
  await using server = await WebServer.start(json({ name: "adder" }));
  const headers = { authorization: "Bearer secret" };
  const answer = await ask(server, { url: `${server.url}/repos?x=1`, params: { page: 2, q: "a b" } }, { headers });
  expect(answer).toMatchObject({
    status: 200,
    url: `${server.url}/repos?x=1&page=2&q=a+b`,
    text: '{"name":"adder"}',
    json: { name: "adder" },
  });
  expect(server.requests[0]).toMatchObject({ method: "GET", path: "/repos?x=1&page=2&q=a+b" });
  expect(server.requests[0].headers.authorization).toBe("Bearer secret");
});

test("an error status is an answer, bytes have no text", async () => {
  await using server = await WebServer.start((response, request) => {
    const answer = request.path === "/no" ? json({ error: "none" }, 404) : page(Buffer.from([1, 2]), "image/png");
    answer(response, request);
  });
  expect(await ask(server, { url: `${server.url}/no` })).toMatchObject({ status: 404, json: { error: "none" } });
  expect(await ask(server, { url: `${server.url}/x.png` })).toMatchObject({ status: 200, text: "", json: null });
});

test("writing methods only where they are given, with a body as JSON or text", async () => {
  await using server = await WebServer.start(page("ok", "text/plain"));
  const methods = ["GET", "POST"];
  await ask(server, { url: server.url, method: "POST", json: { a: [1] } }, { methods });
  await ask(server, { url: server.url, method: "post", text: "plain" }, { methods });
  expect(server.requests.map(({ body, headers }) => [body, headers["content-type"]])).toEqual([
    ['{"a":[1]}', "application/json"],
    ["plain", undefined],
  ]);
  const refused = await failure(ask(server, { url: server.url, method: "DELETE" }, { methods }));
  expect(refused).toEqual([
    "ValueError",
    "http_request() argument 'method' must be one of 'GET', 'POST', not 'DELETE'",
  ]);
  expect(new HttpTool({ allow: ["*"] }).readOnly).toBe(true);
  expect(new HttpTool({ allow: ["*"], methods }).readOnly).toBe(false);
});

test("what is not on the list, not public, or redirected away is a PermissionError", async () => {
  await using server = await WebServer.start((response) => {
    response.writeHead(302, { location: "http://example.org/" }).end();
  });
  const elsewhere = await failure(ask(server, { url: "https://example.org/" }));
  expect(elsewhere).toEqual([
    "PermissionError",
    `https://example.org/ may not be reached from here. Allowed: ${server.url}/*.`,
  ]);
  expect(await failure(ask(server, { url: server.url }))).toEqual([
    "PermissionError",
    `http://example.org/ may not be reached from here. Allowed: ${server.url}/*.`,
  ]);
  expect(await failure(ask(server, { url: server.url }, { allow: ["*"], allowPrivateAddresses: false }))).toEqual([
    "PermissionError",
    "127.0.0.1 is not a public address.",
  ]);
});

test("a list that is missing or wrong", () => {
  expect(() => new HttpTool({ allow: [] })).toThrow(
    new ToolDefinitionError(
      'HttpTool: wanted the option allow with the addresses that may be reached, such as ["https://api.github.com/*"], got none.',
      { code: "tool_option_invalid" },
    ),
  );
});

const pattern = 'allow must hold addresses such as "https://api.example.com/*", or "*", got';
const refused = (entry: string, host: string): string =>
  `allow holds "${entry}", and ${host} is not on the public internet: it would be refused at each call. Set allowPrivateAddresses: true to reach it.`;

test.each<[entry: unknown, words: string | null]>([
  ["api.github.com", `${pattern} "api.github.com" (perhaps "https://api.github.com/*").`],
  ["*.github.com/v1/*", `${pattern} "*.github.com/v1/*" (perhaps "https://*.github.com/v1/*").`],
  ["ftp://example.com/*", `${pattern} "ftp://example.com/*".`],
  ["https://example.com:99999/", `${pattern} "https://example.com:99999/".`],
  ["https://key@example.com/", `${pattern} "https://key@example.com/".`],
  [/example/, `${pattern} {}.`],
  [undefined, `${pattern} undefined.`],
  ["http://127.0.0.1:8000/*", refused("http://127.0.0.1:8000/*", "127.0.0.1")],
  ["http://2130706433/*", refused("http://2130706433/*", "127.0.0.1")],
  ["http://localhost/*", refused("http://localhost/*", "localhost")],
  ["http://[::1]/*", refused("http://[::1]/*", "[::1]")],
  ["http://169.254.169.254/*", refused("http://169.254.169.254/*", "169.254.169.254")],
  ["http://*.internal/*", refused("http://*.internal/*", "internal")],
  ["https://*.com/*", null],
  ["https://8.8.8.8/*", null],
])("the list with %s", (entry, words) => {
  const allow = ["https://example.com/*", entry as string];
  const make = (): HttpTool => new HttpTool({ allow });
  if (words === null) expect(make).not.toThrow();
  else {
    expect(make).toThrow(new ToolDefinitionError(`HttpTool: ${words}`, { code: "tool_option_invalid" }));
    expect(() => webFetch({ allow })).toThrow(new TypeError(`webFetch: ${words}`));
  }
  const isPrivate = words?.startsWith("allow holds") ?? false;
  if (isPrivate) expect(() => new HttpTool({ allow, allowPrivateAddresses: true })).not.toThrow();
});
