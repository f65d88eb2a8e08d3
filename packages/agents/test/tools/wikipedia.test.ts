import { expect, test } from "vitest";
import { WikipediaSearchTool, WikipediaTool, type WikipediaToolOptions } from "../../src/tools/wikipedia.ts";
import { type Answer, context, json, page, WebServer } from "./web-server.ts";

const article = {
  pageid: 1,
  title: "Ada Lovelace",
  fullurl: "https://en.wikipedia.org/wiki/Ada_Lovelace",
  extract: "Ada was\n\n\n\na mathematician.\n",
};

const wiki: Answer = (response, request) => {
  const asked = new URL(request.path, "http://wiki").searchParams;
  const search = [{ title: "Ada Lovelace" }, { title: "Ada (language)" }, { title: "Adder" }];
  const answer = asked.get("list") === "search" ? { search } : { pages: [article] };
  json({ batchcomplete: true, query: answer })(response, request);
};

const toolAt = (server: WebServer, options: WikipediaToolOptions = {}): WikipediaTool =>
  new WikipediaTool({ baseURL: server.url, requestsPerSecond: Number.POSITIVE_INFINITY, ...options });

const lookUp = (tool: WikipediaTool, query = "ada"): Promise<string> => tool.execute({ query }, context());

test("the best article, its address, and what else was found", async () => {
  expect(WikipediaSearchTool).toBe(WikipediaTool);
  await using server = await WebServer.start(wiki);
  expect(await lookUp(toolAt(server, { userAgent: "me (me@example.com)" }), "ada & co")).toBe(
    "# Ada Lovelace\nhttps://en.wikipedia.org/wiki/Ada_Lovelace\n\nAda was\n\na mathematician.\n\n" +
      "Other articles found: Ada (language); Adder",
  );
  expect(server.requests.map(({ path }) => Object.fromEntries(new URL(path, "http://wiki").searchParams))).toEqual([
    {
      action: "query",
      format: "json",
      formatversion: "2",
      utf8: "1",
      list: "search",
      srsearch: "ada & co",
      srlimit: "6",
    },
    {
      action: "query",
      format: "json",
      formatversion: "2",
      utf8: "1",
      prop: "extracts|info",
      inprop: "url",
      explaintext: "1",
      redirects: "1",
      titles: "Ada Lovelace",
    },
  ]);
  expect(server.requests[0].headers["user-agent"]).toBe("me (me@example.com)");
});

test("only the beginning, or a part of it", async () => {
  await using server = await WebServer.start(wiki);
  await lookUp(toolAt(server, { content: "summary" }));
  expect(new URL(server.requests[1].path, "http://wiki").searchParams.get("exintro")).toBe("1");
  expect(await lookUp(toolAt(server, { maxOutputLength: 3 }))).toContain("\n\nAda\n\n(The article is longer.)\n\n");
});

test("nothing found is said in words", async () => {
  await using server = await WebServer.start(json({ query: { search: [] } }));
  expect(await lookUp(toolAt(server), "qwertz")).toBe(
    'Wikipedia has no article for "qwertz". Try other or fewer words.',
  );
});

test.each<[name: string, answer: Answer, message: string]>([
  ["a status", page("", "text/html", 429), "Wikipedia answered 429 (too many requests)."],
  ["no JSON", page("<html>"), "Wikipedia sent an answer that is not JSON."],
  ["a refusal", json({ error: { code: "x", info: "Too long" } }), "Wikipedia refused the search: Too long"],
])("%s is an error", async (_, answer, message) => {
  await using server = await WebServer.start(answer);
  await expect(lookUp(toolAt(server))).rejects.toMatchObject({ message });
});

test("the language is part of the address, and must be one", async () => {
  const asked: string[] = [];
  const own = (async (input: string | URL | Request) => {
    asked.push(new URL(String(input)).host);
    return new Response('{"query":{}}', { headers: { "content-type": "application/json" } });
  }) as typeof fetch;
  await lookUp(new WikipediaTool({ language: "de", fetch: own }));
  expect(asked).toEqual(["de.wikipedia.org"]);
  expect(() => new WikipediaTool({ language: "evil.example/#" })).toThrow(
    'WikipediaTool: the option language must be a code such as "en", got "evil.example/#".',
  );
});
