import { describe, expect, test } from "vitest";
import { type FetchRequest, type FetchResponse, Interpreter, ToolFailure } from "../../src/index.ts";

const seen: FetchRequest[] = [];
const answer = (request: FetchRequest): FetchResponse => {
  seen.push(request);
  if (request.url.endsWith("/slow")) throw new ToolFailure("TimeoutError", "too slow");
  if (request.url.endsWith("/refused")) throw new ToolFailure("PermissionError", "not on the list");
  if (request.url.endsWith("/broken")) return { nothing: 1 } as unknown as FetchResponse;
  const status = Number(/\/(\d{3})$/.exec(request.url)?.[1] ?? 200);
  return {
    status,
    headers: [
      ["Content-Type", "application/json"],
      ["Set-Cookie", "sid=7; Path=/"],
    ],
    body: JSON.stringify({ method: request.method, body: request.body && new TextDecoder().decode(request.body) }),
  };
};
const run = (source: string): string => {
  seen.length = 0;
  const { error, valueRepr } = new Interpreter({ authorizedImports: ["*"], files: {}, fetch: answer }).run(source);
  return error === null ? String(valueRepr) : `${error.type}: ${error.message}`;
};

describe("requests", () => {
  test("crosses as plain data", () => {
    expect(
      run(
        "import requests\nrequests.post('https://x.org/a b', params={'q': 'é'}, json={'k': [1]}, headers={'X-A': '1'}, timeout=2.5).json()",
      ),
    ).toBe(`{'method': 'POST', 'body': '{"k": [1]}'}`);
    expect(seen).toEqual([
      {
        method: "POST",
        url: "https://x.org/a%20b?q=%C3%A9",
        headers: [
          ["User-Agent", "python-requests/2.32.3"],
          ["Accept", "*/*"],
          ["X-A", "1"],
          ["Content-Type", "application/json"],
        ],
        body: new TextEncoder().encode('{"k": [1]}'),
        timeoutMs: 2500,
        followRedirects: true,
      },
    ]);
  });

  test.for([
    [
      "requests.get('https://x.org/404').raise_for_status()",
      "HTTPError: 404 Client Error: Not Found for url: https://x.org/404",
    ],
    [
      "requests.get('https://x.org/503').raise_for_status()",
      "HTTPError: 503 Server Error: Service Unavailable for url: https://x.org/503",
    ],
    ["requests.get('https://x.org/slow')", "ReadTimeout: too slow"],
    ["requests.get('https://x.org/refused')", "ConnectionError: not on the list"],
    ["requests.get('https://x.org/broken')", "ConnectionError: the host gave no response"],
    [
      "requests.get('x.org')",
      "MissingSchema: Invalid URL 'x.org': No scheme supplied. Perhaps you meant https://x.org?",
    ],
    ["requests.get('file:///etc/passwd')", "InvalidSchema: No connection adapters were found for 'file:///etc/passwd'"],
    ["requests.get('https://x.org/404').ok, requests.get('https://x.org/').status_code", "(False, 200)"],
    ["s = requests.Session(); s.get('https://x.org/'); s.cookies.get_dict()", "{'sid': '7'}"],
    [
      "requests.get('https://x.org/', headers={'a': 'b\\r\\nc: d'})",
      "InvalidHeader: Invalid leading whitespace, reserved character(s), or return character(s) in header value: 'b\\r\\nc: d'",
    ],
  ] as const)("%s", ([source, want]) => {
    expect(run(`import requests\n${source}`)).toBe(want);
  });

  test("a cookie goes back to its own host only", () => {
    run(
      "import requests\ns = requests.Session()\nfor u in ('https://a.org/', 'https://a.org/x', 'https://b.org/'): s.get(u)",
    );
    expect(seen.map(({ headers }) => headers.find(([name]) => name === "Cookie")?.[1])).toEqual([
      undefined,
      "sid=7",
      undefined,
    ]);
  });
});

test.for([
  ["import urllib.request as u\nu.urlopen('https://x.org/').status", "200"],
  ["import urllib.request as u\nu.urlopen('https://x.org/404')", "HTTPError: HTTP Error 404: Not Found"],
  ["import urllib.request as u\nu.urlopen('file:///etc/passwd')", "URLError: <urlopen error unknown url type: file>"],
  ["import urllib.request as u\nu.urlopen('https://x.org/slow')", "URLError: <urlopen error too slow>"],
  ["import urllib.request as u\nu.urlretrieve('https://x.org/', 'out')[0], len(open('out').read())", "('out', 28)"],
  ["import httpx\nhttpx.get('https://x.org/', params={'a': 1}).raise_for_status().json()['method']", "'GET'"],
  [
    "import httpx\nhttpx.get('https://x.org/404').raise_for_status()",
    "HTTPStatusError: Client error '404 Not Found' for url 'https://x.org/404'\nFor more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/404",
  ],
  ["import httpx\nhttpx.get('https://x.org/slow')", "ReadTimeout: too slow"],
  [
    "import httpx\nwith httpx.Client(base_url='https://x.org/api') as c: r = c.put('/v', data={'a': 1})\nr, r.json()['body'], str(r.url)",
    "(<Response [200 OK]>, 'a=1', 'https://x.org/api/v')",
  ],
  [
    "import httpx, asyncio\nasync def f():\n    async with httpx.AsyncClient() as c: return (await c.get('https://x.org/')).status_code\nasyncio.run(f())",
    "200",
  ],
] as const)("%s", ([source, want]) => {
  expect(run(source)).toBe(want);
});
