// The search engines that WebSearchTool knows, each as one row: how a query is asked and how the answer is read.
//
// DuckDuckGo needs no key and answers with a web page, made for browsers without scripts, in two forms; the second is asked
// when the first does not answer. The others are services with a key, taken from the environment at the time of the call,
// and answer with JSON. A row that finds no results in an answer says whether that means "none" or "blocked".

import { fieldOf } from "../fields.ts";
import { findElements, textOf } from "../html/tokens.ts";

export type SearchResult = { title: string; url: string; snippet: string };

export type SearchEngineName = "duckduckgo" | "brave" | "serper" | "tavily" | "exa" | "searxng";

export type SearchRequest = { url: string; method?: "GET" | "POST"; headers?: Record<string, string>; body?: string };

/** What an engine answered: results, or why there are none. */
export type SearchAnswer = { results: SearchResult[] } | { refused: string };

export type SearchEngine = {
  /** As messages call it. */
  title: string;
  /** Environment variable of the key; null for none. */
  keyVariable: string | null;
  /** What 401 and 403 may mean. */
  refusalHint: string;
  /** Asked one after the other until one answers. */
  ways: readonly SearchWay[];
};

export type SearchWay = {
  request(query: string, settings: { key: string; baseURL: string | undefined; count: number }): SearchRequest;
  read(text: string): SearchAnswer;
};

const browserHeaders = {
  accept: "text/html",
  "accept-language": "en-US,en;q=0.9",
  "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
};

export const searchEngines: ReadonlyMap<SearchEngineName, SearchEngine> = new Map([
  [
    "duckduckgo",
    {
      title: "DuckDuckGo",
      keyVariable: null,
      refusalHint: "are we blocked?",
      ways: [
        {
          request: (query, { baseURL = "https://html.duckduckgo.com" }) => pageRequest(`${baseURL}/html/`, query),
          read: (html) => readDuckDuckGo(html, { link: "result__a", snippet: "result__snippet" }),
        },
        {
          request: (query, { baseURL = "https://lite.duckduckgo.com" }) => pageRequest(`${baseURL}/lite/`, query),
          read: (html) => readDuckDuckGo(html, { link: "result-link", snippet: "result-snippet" }),
        },
      ],
    },
  ],
  [
    "brave",
    {
      title: "Brave Search",
      keyVariable: "BRAVE_API_KEY",
      refusalHint: "is the key right, or are we blocked?",
      ways: [
        {
          request: (query, { key, baseURL = "https://api.search.brave.com", count }) => ({
            url: withQuery(`${baseURL}/res/v1/web/search`, { q: query, count: String(Math.min(count, 20)) }),
            headers: { accept: "application/json", "x-subscription-token": key },
          }),
          // What it found is marked with tags, and the rest written as HTML.
          read: (text) => asPlainText(readJson(text, ["web", "results"], ["title", "url", "description"])),
        },
      ],
    },
  ],
  [
    "serper",
    {
      title: "Serper",
      keyVariable: "SERPER_API_KEY",
      refusalHint: "is the key right, or are we blocked?",
      ways: [
        {
          request: (query, { key, baseURL = "https://google.serper.dev", count }) =>
            jsonRequest(`${baseURL}/search`, { "x-api-key": key }, { q: query, num: count }),
          read: (text) => readJson(text, ["organic"], ["title", "link", "snippet"]),
        },
      ],
    },
  ],
  [
    "tavily",
    {
      title: "Tavily",
      keyVariable: "TAVILY_API_KEY",
      refusalHint: "is the key right, or are we blocked?",
      ways: [
        {
          request: (query, { key, baseURL = "https://api.tavily.com", count }) =>
            jsonRequest(`${baseURL}/search`, { authorization: `Bearer ${key}` }, { query, max_results: count }),
          read: (text) => readJson(text, ["results"], ["title", "url", "content"]),
        },
      ],
    },
  ],
  [
    "exa",
    {
      title: "Exa",
      keyVariable: "EXA_API_KEY",
      refusalHint: "is the key right, or are we blocked?",
      ways: [
        {
          request: (query, { key, baseURL = "https://api.exa.ai", count }) => {
            const asked = { query, numResults: count, contents: { text: { maxCharacters: 500 } } };
            return jsonRequest(`${baseURL}/search`, { "x-api-key": key }, asked);
          },
          read: (text) => readJson(text, ["results"], ["title", "url", "text"]),
        },
      ],
    },
  ],
  [
    "searxng",
    {
      title: "SearXNG",
      keyVariable: null,
      refusalHint: "do its settings allow the format json, and do they allow us?",
      ways: [
        {
          request: (query, { baseURL }) => ({
            url: withQuery(`${baseURL ?? process.env.SEARXNG_URL ?? ""}/search`, { q: query, format: "json" }),
            headers: { accept: "application/json" },
          }),
          read: readSearxng,
        },
      ],
    },
  ],
]);

const pageRequest = (address: string, query: string): SearchRequest => ({
  url: withQuery(address, { q: query }),
  headers: browserHeaders,
});

const jsonRequest = (url: string, headers: Record<string, string>, body: object): SearchRequest => ({
  url,
  method: "POST",
  headers: { "content-type": "application/json", accept: "application/json", ...headers },
  body: JSON.stringify(body),
});

function withQuery(address: string, query: Record<string, string>): string {
  return `${address}?${new URLSearchParams(query)}`;
}

function readDuckDuckGo(html: string, classes: { link: string; snippet: string }): SearchAnswer {
  const found = findElements(html, (name, ofElement) => {
    if (name === "a" && ofElement.includes(classes.link)) return "link";
    if (ofElement.includes(classes.snippet)) return "snippet";
    return ofElement.includes("no-results") ? "none" : null;
  });
  const results: SearchResult[] = [];
  for (const { label, attributes, text } of found) {
    if (label === "link") {
      // An advertisement stays in the list until its snippet has passed.
      results.push({ title: text, url: realAddress(attributes.get("href") ?? "") ?? "", snippet: "" });
    } else if (label === "snippet") {
      const last = results.at(-1);
      if (last !== undefined) last.snippet ||= text;
    }
  }
  const isNone = found.some(({ label }) => label === "none") || noResults.test(html);
  if (results.length === 0 && !isNone) {
    const isChallenge = challenge.test(html);
    return {
      refused: isChallenge ? "it wants a proof that a person asks" : "its page holds no results in the known form",
    };
  }
  return { results: results.filter(({ title, url }) => url !== "" && title !== "") };
}

/** Of the page's own making: what was asked for stands in the page too, in its title and in the field of the form. */
const noResults = />\s*No (more )?results(?! at DuckDuckGo)/;
const challenge = /(class|id|action|src)=["'][^"'>]*(anomaly|challenge|captcha)|bots use DuckDuckGo/i;

/** Links go by way of the engine, with the real address in a parameter; null for an advertisement. */
function realAddress(href: string): string | null {
  const url = URL.parse(href, "https://duckduckgo.com");
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const isOwn = /(^|\.)duckduckgo\.com$/.test(url.hostname);
  if (!isOwn) return url.href;
  const target = url.pathname === "/l/" ? URL.parse(url.searchParams.get("uddg") ?? "") : null;
  // Advertisements are counted at /y.js before they lead anywhere.
  return target !== null && /^https?:$/.test(target.protocol) && !/(^|\.)duckduckgo\.com$/.test(target.hostname)
    ? target.href
    : null;
}

/** An instance of SearXNG asks other engines: where it has no results because these have refused, it was not that there are none. */
function readSearxng(text: string): SearchAnswer {
  const answer = readJson(text, ["results"], ["title", "url", "content"]);
  if ("refused" in answer || answer.results.length > 0) return answer;
  const silent = fieldOf(JSON.parse(text), "unresponsive_engines");
  if (!Array.isArray(silent) || silent.length === 0) return answer;
  const reasons = silent.map((each) => (Array.isArray(each) ? `${each[0]} (${each[1]})` : String(each)));
  return { refused: `the engines that it asks did not answer: ${reasons.join(", ").slice(0, 300)}` };
}

function asPlainText(answer: SearchAnswer): SearchAnswer {
  if ("refused" in answer) return answer;
  const results = answer.results.map((each) => ({ ...each, title: textOf(each.title), snippet: textOf(each.snippet) }));
  return { results };
}

/** `path` leads to the list; `fields` are the names of title, address and snippet. */
function readJson(text: string, path: readonly string[], fields: readonly [string, string, string]): SearchAnswer {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return { refused: "its answer is not JSON" };
  }
  for (const name of path) list = fieldOf(list, name);
  if (list === undefined || list === null) return { results: [] };
  if (!Array.isArray(list)) return { refused: "its answer is not of the known form" };
  const [title, url, snippet] = fields;
  const results = list.map((item) => ({
    title: toText(fieldOf(item, title)),
    url: toText(fieldOf(item, url)),
    snippet: toText(fieldOf(item, snippet)),
  }));
  return { results: results.filter((result) => result.url !== "") };
}

/** Some engines mark what was found with tags, also where the rest is no HTML. */
const toText = (value: unknown): string =>
  typeof value === "string"
    ? value
        .replaceAll(/<\/?(strong|b|em|i)>/g, "")
        .replaceAll(/\s+/g, " ")
        .trim()
    : "";
