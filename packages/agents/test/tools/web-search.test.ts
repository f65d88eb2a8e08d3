import { afterEach, expect, test } from "vitest";
import { DuckDuckGoSearchTool, type SearchEngineName, WebSearchTool } from "../../src/tools/web-search.ts";
import { toPythonSignature } from "../../src/tools/signature.ts";
import { type Answer, context, json, page, WebServer } from "./web-server.ts";

const keyVariables = ["BRAVE_API_KEY", "SERPER_API_KEY", "TAVILY_API_KEY", "EXA_API_KEY", "SEARXNG_URL"];
afterEach(() => {
  for (const name of keyVariables) delete process.env[name];
});

const throughEngine = (address: string): string =>
  `//duckduckgo.com/l/?uddg=${encodeURIComponent(address)}&amp;rut=abc`;

const htmlPage = `<!DOCTYPE html><html><head><title>python at DuckDuckGo</title></head><body><div id="links" class="results">
<div class="result results_links results_links_deep result--ad"><div class="links_main result__body">
  <h2 class="result__title"><a rel="nofollow" class="result__a" href="https://duckduckgo.com/y.js?ad_domain=shop.example&amp;u3=x">Buy it</a></h2>
  <a class="result__snippet" href="https://duckduckgo.com/y.js?x">An advertisement</a></div></div>
<div class="result results_links results_links_deep web-result"><div class="links_main links_deep result__body">
  <h2 class="result__title"><a rel="nofollow" class="result__a" href="${throughEngine("https://www.python.org/?a=1&b=2")}">Welcome to <b>Python</b>.org</a></h2>
  <a class="result__url" href="${throughEngine("https://www.python.org/")}">www.python.org</a>
  <a class="result__snippet" href="${throughEngine("https://www.python.org/")}">The official home of the <b>Python</b> Programming&nbsp;Language &amp; more.</a></div></div>
<div class="result results_links web-result"><h2 class="result__title"><a class="result__a" href="https://docs.example/direct">Direct</a></h2></div>
<div class="result results_links web-result"><h2 class="result__title"><a class="result__a" href="//duckduckgo.com/l/?uddg=javascript%3Aalert(1)">Bad</a></h2></div>
<div class="result results_links web-result"><h2 class="result__title"><a class="result__a" href="${throughEngine("https://third.example/")}">Third</a></h2>
  <div class="result__snippet">In a div</div></div></div></body></html>`;

const litePage = `<html><body><form></form><table border="0">
<tr class="result-sponsored"><td>1.&nbsp;</td><td><a rel="nofollow" href="https://duckduckgo.com/y.js?ad=1" class='result-link'>Ad</a></td></tr>
<tr class="result-sponsored"><td class='result-snippet'>Buy</td></tr>
<tr><td valign="top">1.&nbsp;</td><td><a rel="nofollow" href="${throughEngine("https://lite.example/")}" class='result-link'>Lite &amp; small</a></td></tr>
<tr><td>&nbsp;</td><td class='result-snippet'>From the <b>second</b> form.</td></tr>
<tr><td>&nbsp;</td><td><span class='link-text'>lite.example</span></td></tr></table></body></html>`;

const noResults = `<div class="no-results">No results found for <b>x</b></div>`;
const challenge = `<form id="challenge-form"><div class="anomaly-modal__title">Unfortunately, bots use DuckDuckGo too.</div></form>`;

const search = (tool: WebSearchTool, query = "python", signal?: AbortSignal) =>
  tool.execute({ query }, context(signal));
const toolAt = (server: WebServer, options: ConstructorParameters<typeof WebSearchTool>[0] = {}): WebSearchTool =>
  new WebSearchTool({ baseURL: server.url, requestsPerSecond: Number.POSITIVE_INFINITY, ...options });

test("what the model sees", () => {
  expect(DuckDuckGoSearchTool).toBe(WebSearchTool);
  const tool = new WebSearchTool();
  expect(tool.readOnly).toBe(true);
  expect(toPythonSignature(tool.definition)).toBe(
    [
      "class WebSearchItem(TypedDict):",
      "    title: str",
      "    url: str",
      "    snippet: str",
      "",
      "def web_search(query: str) -> list[WebSearchItem]:",
      '    """Searches the web. Gives the best results first; an empty list means that nothing was found.',
      "",
      "    Args:",
      "        query: What to search for, as one would type it into a search engine.",
      '    """',
    ].join("\n"),
  );
});

test("DuckDuckGo: results with their real addresses, without advertisements", async () => {
  await using server = await WebServer.start(page(htmlPage));
  expect(await search(toolAt(server), "what is python? 100%")).toEqual([
    {
      title: "Welcome to Python.org",
      url: "https://www.python.org/?a=1&b=2",
      snippet: "The official home of the Python Programming Language & more.",
    },
    { title: "Direct", url: "https://docs.example/direct", snippet: "" },
    { title: "Third", url: "https://third.example/", snippet: "In a div" },
  ]);
  expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    "GET /html/?q=what+is+python%3F+100%25",
  ]);
  expect(await search(toolAt(server, { maxResults: 1 }))).toHaveLength(1);
});

test("DuckDuckGo: the second form is asked when the first wants a proof", async () => {
  await using server = await WebServer.start((response, request) => {
    const answer = request.path.startsWith("/html/") ? page(challenge, "text/html", 202) : page(litePage);
    answer(response, request);
  });
  expect(await search(toolAt(server))).toEqual([
    { title: "Lite & small", url: "https://lite.example/", snippet: "From the second form." },
  ]);
});

test("DuckDuckGo: nothing found is an empty list", async () => {
  await using server = await WebServer.start(page(noResults));
  expect(await search(toolAt(server))).toEqual([]);
});

test.each([
  ["the plain text of the second form", "<table><tr><td>No more results.</td></tr></table>"],
  [
    "of what looks like a challenge",
    `<title>captcha at DuckDuckGo</title><input value="captcha challenge">${noResults}`,
  ],
  [
    "advertisements alone",
    htmlPage.slice(0, htmlPage.indexOf('<div class="result results_links results_links_deep web')),
  ],
])("DuckDuckGo: nothing found: %s", async (_, html) => {
  await using server = await WebServer.start(page(html));
  expect(await search(toolAt(server))).toEqual([]);
});

test("DuckDuckGo: who asks for no results is not told that there are none where a proof is wanted", async () => {
  const asked = '<title>No results at DuckDuckGo</title><input name="q" value="No results">';
  await using server = await WebServer.start(page(asked + challenge));
  await expect(search(toolAt(server), "No results")).rejects.toThrow("it wants a proof that a person asks");
});

test("Brave writes HTML, others write text", async () => {
  const said = "It&#x27;s <strong>a &lt;b&gt;</strong> &amp; more";
  const brave = { web: { results: [{ title: said, url: "https://a.example/", description: said }] } };
  await using server = await WebServer.start(json(brave));
  const plain = "It's a <b> & more";
  expect(await search(toolAt(server, { engine: "brave", apiKey: "k" }))).toEqual([
    { title: plain, url: "https://a.example/", snippet: plain },
  ]);
  await using other = await WebServer.start(
    json({ results: [{ title: "a &amp; b", url: "https://a.example/", content: "if (a<b && b>c)" }] }),
  );
  expect(await search(toolAt(other, { engine: "tavily", apiKey: "k" }))).toEqual([
    { title: "a &amp; b", url: "https://a.example/", snippet: "if (a<b && b>c)" },
  ]);
});

test.each<[engine: SearchEngineName, body: unknown]>([
  ["brave", { type: "search", query: {}, mixed: {} }],
  ["serper", { searchParameters: {}, credits: 1 }],
  ["serper", { organic: [] }],
  ["tavily", { query: "x", results: [], response_time: 1 }],
  ["exa", { requestId: "1", results: [] }],
  ["searxng", { query: "x", number_of_results: 0, results: [], unresponsive_engines: [] }],
])("%s: nothing found is an empty list: %j", async (engine, body) => {
  await using server = await WebServer.start(json(body));
  expect(await search(toolAt(server, { engine, apiKey: "k" }))).toEqual([]);
});

test.each<[engine: SearchEngineName, answer: Answer, refusal: string]>([
  [
    "searxng",
    json({
      results: [],
      unresponsive_engines: [
        ["google", "CAPTCHA"],
        ["bing", "timeout"],
      ],
    }),
    "SearXNG did not answer the search: the engines that it asks did not answer: google (CAPTCHA), bing (timeout)",
  ],
  [
    "searxng",
    page("Forbidden", "text/html", 403),
    "SearXNG did not answer the search: it answered 403 (do its settings allow the format json, and do they allow us?)",
  ],
  [
    "brave",
    page("<title>Just a moment...</title>", "text/html", 403),
    "Brave Search did not answer the search: it answered 403 (is the key right, or are we blocked?)",
  ],
  ["brave", page("<html>Sign in to the network"), "Brave Search did not answer the search: its answer is not JSON"],
  [
    "serper",
    json({ message: "Not enough credits", statusCode: 400 }, 400),
    'Serper did not answer the search: it answered 400: {"message":"Not enough credits","statusCode":400}',
  ],
  [
    "tavily",
    json({ detail: { error: "This request exceeds your plan's set usage limit." } }, 432),
    `Tavily did not answer the search: it answered 432: {"detail":{"error":"This request exceeds your plan's set usage limit."}}`,
  ],
  ["exa", json({ results: "many" }), "Exa did not answer the search: its answer is not of the known form"],
])("%s: a refusal is an error: %#", async (engine, answer, refusal) => {
  await using server = await WebServer.start(answer);
  await expect(search(toolAt(server, { engine, apiKey: "k" }))).rejects.toThrow(refusal);
});

const advice = " Wait before searching again, or use another engine (option engine).";

test.each<[name: string, answer: Answer, message: string]>([
  [
    "a challenge",
    page(challenge),
    `DuckDuckGo did not answer the search: it wants a proof that a person asks.${advice}`,
  ],
  [
    "another page",
    page("<html><body>Hello"),
    `DuckDuckGo did not answer the search: its page holds no results in the known form.${advice}`,
  ],
  [
    "a status",
    page("", "text/html", 403),
    `DuckDuckGo did not answer the search: it answered 403 (are we blocked?).${advice}`,
  ],
  [
    "too many",
    page("", "text/html", 429),
    `DuckDuckGo did not answer the search: it answered 429 (too many searches).${advice}`,
  ],
])("DuckDuckGo: %s is an error", async (_, answer, message) => {
  await using server = await WebServer.start(answer);
  await expect(search(toolAt(server))).rejects.toMatchObject({ message });
});

const item = { title: "<strong>T</strong>itle", name: "no" };

test.each<[engine: SearchEngineName, body: unknown, request: object]>([
  [
    "brave",
    { web: { results: [{ ...item, url: "https://a.example/", description: "S" }] } },
    { method: "GET", path: "/res/v1/web/search?q=python&count=3", headers: { "x-subscription-token": "secret-key" } },
  ],
  [
    "serper",
    { organic: [{ ...item, link: "https://a.example/", snippet: "S" }] },
    { method: "POST", path: "/search", headers: { "x-api-key": "secret-key" }, body: '{"q":"python","num":3}' },
  ],
  [
    "tavily",
    { results: [{ ...item, url: "https://a.example/", content: "S" }] },
    { method: "POST", headers: { authorization: "Bearer secret-key" }, body: '{"query":"python","max_results":3}' },
  ],
  [
    "exa",
    { results: [{ ...item, url: "https://a.example/", text: "S" }] },
    {
      method: "POST",
      headers: { "x-api-key": "secret-key" },
      body: '{"query":"python","numResults":3,"contents":{"text":{"maxCharacters":500}}}',
    },
  ],
  [
    "searxng",
    { results: [{ ...item, url: "https://a.example/", content: "S" }] },
    { method: "GET", path: "/search?q=python&format=json" },
  ],
])("%s", async (engine, body, request) => {
  await using server = await WebServer.start(json(body));
  if (engine !== "searxng") process.env[`${engine.toUpperCase()}_API_KEY`] = " secret-key\n";
  expect(await search(toolAt(server, { engine, maxResults: 3 }))).toEqual([
    { title: "Title", url: "https://a.example/", snippet: "S" },
  ]);
  expect(server.requests[0]).toMatchObject(request);
});

test("a service without its key, and a refusal that repeats the key", async () => {
  await using server = await WebServer.start(json({ error: "secret-key is not valid" }, 401));
  await expect(search(toolAt(server, { engine: "brave" }))).rejects.toThrow(
    /^Brave Search needs an API key: BRAVE_API_KEY is not set\. Set it in the environment, or give WebSearchTool the option apiKey\.$/,
  );
  await expect(search(toolAt(server, { engine: "brave", apiKey: "secret-key" }))).rejects.toMatchObject({
    message:
      "Brave Search did not answer the search: it answered 401 (is the key right, or are we blocked?): " +
      '{"error":"*** is not valid"}.',
  });
  await expect(search(new WebSearchTool({ engine: "searxng" }))).rejects.toMatchObject({
    message: `SearXNG did not answer the search: its address is not set (SEARXNG_URL, or the option baseURL).${advice}`,
  });
});

test("searches are kept apart, and a wait ends with its signal", async () => {
  await using server = await WebServer.start(page(htmlPage));
  const tool = toolAt(server, { requestsPerSecond: 5 });
  await Promise.all([search(tool), search(tool), search(tool)]);
  const [first, , third] = server.requests.map(({ at }) => at);
  expect(third - first).toBeGreaterThan(250);
  const slow = toolAt(server, { requestsPerSecond: 0.01 });
  await search(slow);
  await expect(search(slow, "x", AbortSignal.timeout(50))).rejects.toMatchObject({ name: "TimeoutError" });
});

test("a slow engine, an unreachable one, an injected fetch", async () => {
  await using server = await WebServer.start(() => undefined);
  await expect(search(toolAt(server, { engine: "searxng", timeoutMs: 100 }))).rejects.toMatchObject({
    message: `SearXNG did not answer the search: ${server.url}/search?q=python&format=json took longer than 100 ms.${advice}`,
  });
  const asked: string[] = [];
  const own = (async (input: string | URL | Request) => {
    asked.push(String(input));
    return new Response(htmlPage, { headers: { "content-type": "text/html" } });
  }) as typeof fetch;
  expect(await search(new WebSearchTool({ fetch: own }))).toHaveLength(3);
  expect(asked).toEqual(["https://html.duckduckgo.com/html/?q=python"]);
});

test.each<[options: object, message: string]>([
  [
    { engine: "altavista" },
    'WebSearchTool: the option engine must be one of duckduckgo, brave, serper, tavily, exa, searxng, got "altavista".',
  ],
  [{ maxResults: 0 }, "WebSearchTool: the option maxResults must be a whole number of at least 1, got 0."],
  [{ requestsPerSecond: 0 }, "WebSearchTool: the option requestsPerSecond must be a number above 0, got 0."],
])("%j", (options, message) => {
  expect(() => new WebSearchTool(options)).toThrow(expect.objectContaining({ code: "tool_option_invalid", message }));
});
