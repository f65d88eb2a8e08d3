import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { VisitWebpageTool, type VisitWebpageToolOptions } from "../../src/tools/visit-webpage.ts";
import { isPrivateHost, isPublicAddress } from "../../src/tools/web/addresses.ts";
import { guardedFetch } from "../../src/tools/web/guarded-fetch.ts";
import { type Answer, context, page, WebServer } from "./web-server.ts";

const local = (options: VisitWebpageToolOptions = {}): VisitWebpageTool =>
  new VisitWebpageTool({ allowPrivateAddresses: true, ...options });

const visit = (tool: VisitWebpageTool, url: string, signal?: AbortSignal): Promise<string> =>
  tool.execute({ url }, context(signal));

test("a page as Markdown, under its title, with whole addresses", async () => {
  await using server = await WebServer.start(
    page("<html><head><title>News</title></head><body><p>Read <a href='/more'>more</a>.</p></body></html>"),
  );
  expect(await visit(local(), `${server.url}/a/b`)).toBe(`# News\n\nRead [more](${server.url}/more).`);
  expect(server.requests[0].headers["user-agent"]).toBe("Mozilla/5.0 (compatible; adder)");
});

test("text and JSON as they are, an empty page in words", async () => {
  await using text = await WebServer.start(page("a <b>\n", "text/plain"));
  expect(await visit(local(), text.url)).toBe("a <b>");
  await using json = await WebServer.start(page('{"a": 1}', "application/problem+json"));
  expect(await visit(local(), json.url)).toBe('{"a": 1}');
  await using empty = await WebServer.start(page("<script>draw()</script>"));
  expect(await visit(local(), empty.url)).toBe(`The page at ${empty.url}/ has no text.`);
});

test.each<[name: string, body: Uint8Array, contentType: string]>([
  ["in the answer", Buffer.from("<p>caf\xe9", "latin1"), "text/html; charset=ISO-8859-1"],
  ["in the page", Buffer.from("<meta charset='windows-1252'><p>caf\xe9", "latin1"), "text/html"],
  ["by a mark, in spite of the answer", Buffer.from("\ufeff<p>café", "utf16le"), "text/html; charset=utf-8"],
  ["nowhere", Buffer.from("<p>café"), "text/html"],
  ["as one that does not exist", Buffer.from("<p>café"), "text/html; charset=martian"],
])("the encoding is said %s", async (_, body, contentType) => {
  await using server = await WebServer.start(page(body, contentType));
  expect(await visit(local(), server.url)).toBe("café");
});

test("long pages are cut, in the text and in the bytes", async () => {
  await using server = await WebServer.start(page(`<p>${"x".repeat(100)}</p>`.repeat(1000)));
  const short = await visit(local({ maxOutputLength: 50 }), server.url);
  expect(short).toBe(`${"x".repeat(50)}\n\n(The page is longer; this is its beginning, 50 characters.)`);
  const cut = await visit(local({ maxBytes: 53 }), server.url);
  expect(cut).toBe(`${"x".repeat(50)}\n\n(The page is longer; this is its beginning, 50 characters.)`);
});

test("an endless page is read up to the limit and left", async () => {
  let isLeft = false;
  await using server = await WebServer.start((response) => {
    response.writeHead(200, { "content-type": "text/plain" });
    const timer = setInterval(() => response.write("x".repeat(1000)), 1);
    response.on("close", () => {
      clearInterval(timer);
      isLeft = true;
    });
  });
  expect((await visit(local({ maxBytes: 5000 }), server.url)).slice(5000)).toBe(
    "\n\n(The page is longer; this is its beginning, 5000 characters.)",
  );
  await expect.poll(() => isLeft, { timeout: 30_000 }).toBe(true);
});

const redirect =
  (target: string, status = 302): Answer =>
  (response) => {
    response.writeHead(status, { location: target }).end();
  };

test("redirects are followed, but not for ever", async () => {
  await using server = await WebServer.start((response, request) => {
    const answer = request.path === "/end" ? page("<p>There") : redirect(request.path === "/loop" ? "/loop" : "end");
    answer(response, request);
  });
  expect(await visit(local(), `${server.url}/start`)).toBe("There");
  await expect(visit(local(), `${server.url}/loop`)).rejects.toMatchObject({
    code: "page_redirects",
    message: `${server.url}/loop redirects more than 8 times.`,
  });
});

test.each<[url: string, message: string]>([
  ["http://127.0.0.1:PORT/", "127.0.0.1 is not on the public internet; only public pages can be read."],
  ["http://localhost:PORT/", "localhost is not on the public internet; only public pages can be read."],
  ["http://2130706433:PORT/", "127.0.0.1 is not on the public internet; only public pages can be read."],
  ["http://0x7f.1:PORT/", "127.0.0.1 is not on the public internet; only public pages can be read."],
  ["http://[::1]:PORT/", "[::1] is not on the public internet; only public pages can be read."],
  ["http://[::ffff:127.0.0.1]:PORT/", "[::ffff:7f00:1] is not on the public internet; only public pages can be read."],
  [
    "http://169.254.169.254/latest/meta-data/",
    "169.254.169.254 is not on the public internet; only public pages can be read.",
  ],
  ["http://intranet/", "intranet is not on the public internet; only public pages can be read."],
  ["http://user:secret@example.com/", "An address with a user name or a password cannot be read."],
  ["file:///etc/passwd", "file: addresses cannot be read, only http: and https: ones."],
  ["data:text/html,x", "data: addresses cannot be read, only http: and https: ones."],
  ["example.com", '"example.com" is not a web address. Give a whole one, such as https://example.com/page.'],
])("%s is refused and not asked", async (url, message) => {
  await using server = await WebServer.start(page("secret"));
  await expect(visit(new VisitWebpageTool(), url.replace("PORT", String(server.port)))).rejects.toMatchObject({
    message,
  });
  expect(server.requests).toEqual([]);
});

test("a redirect to a private address is refused", async () => {
  await using secret = await WebServer.start(page("secret"));
  const outside = (async () => new Response(null, { status: 302, headers: { location: secret.url } })) as typeof fetch;
  await expect(visit(new VisitWebpageTool({ fetch: outside }), "https://example.com/")).rejects.toMatchObject({
    code: "page_address_refused",
    message:
      "127.0.0.1 is not on the public internet (https://example.com/ redirects there); only public pages can be read.",
  });
  const toFile = (async () =>
    new Response(null, { status: 302, headers: { location: "file:///etc/passwd" } })) as typeof fetch;
  await expect(visit(new VisitWebpageTool({ fetch: toFile }), "https://example.com/")).rejects.toMatchObject({
    message: "file: addresses cannot be read (https://example.com/ redirects there), only http: and https: ones.",
  });
  expect(secret.requests).toEqual([]);
});

test("a name that stands for a private address is refused where the socket looks it up", async () => {
  // The only name that stands for loopback everywhere is one that is refused as a name already, so the look-up is asked here.
  await expect(guardedFetch("http://localhost/")).rejects.toMatchObject({
    message: "localhost is not a public address.",
  });
  const { lookUpPublic } = await import("../../src/tools/web/guarded-fetch.ts");
  const found = await new Promise<unknown>((resolve) =>
    lookUpPublic("localhost", {}, (error) => resolve(error?.message)),
  );
  expect(found).toMatch(/^localhost is at (127\.0\.0\.1|::1), which is not public\.$/);
});

test.each<[address: string, isPublic: boolean]>([
  ["8.8.8.8", true],
  ["172.15.0.1", true],
  ["172.16.0.1", false],
  ["100.64.0.1", false],
  ["192.0.2.1", false],
  ["224.0.0.1", false],
  ["255.255.255.255", false],
  ["0.0.0.0", false],
  ["2606:4700::1111", true],
  ["::", false],
  ["fe80::1%eth0", false],
  ["fd00::1", false],
  ["ff02::1", false],
  ["2001:db8::1", false],
  ["::ffff:10.0.0.1", false],
  ["::ffff:8.8.8.8", true],
  ["64:ff9b::a00:1", false],
  ["64:ff9b::808:808", true],
  ["2002:7f00:1::", false],
  ["no address", false],
])("%s is public: %s", (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

test("hosts by name", () => {
  const names = [
    "example.com",
    "localhost.",
    "a.localhost",
    "printer.local",
    "db.internal",
    "router",
    "[::1]",
    "EXAMPLE.org.",
  ];
  expect(names.filter(isPrivateHost)).toEqual([
    "localhost.",
    "a.localhost",
    "printer.local",
    "db.internal",
    "router",
    "[::1]",
  ]);
});

test.each<[name: string, answer: Answer, message: string]>([
  ["404", page("", "text/html", 404), "URL/ answered 404 (there is no such page)."],
  ["503", page("", "text/html", 503), "URL/ answered 503 (the site has a failure)."],
  ["418", page("", "text/html", 418), "URL/ answered 418."],
  ["a picture", page("x", "image/png"), "URL/ is not a text but image/png, which cannot be read here."],
  [
    "a cut",
    (response) => response.socket?.destroy(),
    "URL could not be reached: the connection was closed before the answer was complete.",
  ],
])("%s", async (_, answer, message) => {
  await using server = await WebServer.start(answer);
  await expect(visit(local(), server.url)).rejects.toMatchObject({ message: message.replace("URL", server.url) });
});

test("a slow page, and an abort", async () => {
  await using server = await WebServer.start((response) => void response.write("<p>begins"));
  await expect(visit(local({ timeoutMs: 100 }), server.url)).rejects.toMatchObject({
    code: "page_timeout",
    message: `${server.url} took longer than 100 ms.`,
  });
  const controller = new AbortController();
  setTimeout(() => controller.abort(new Error("enough")), 50);
  await expect(visit(local(), server.url, controller.signal)).rejects.toThrow(/^enough$/);
});

test("the guarded way of fetching reads compressed pages, and ends a page that is broken", async () => {
  // It refuses loopback by its address, so the look-up is taken out by a name that the test resolves itself.
  const { fetchWith } = await import("../../src/tools/web/guarded-fetch.ts");
  const anywhere = fetchWith({ mayReach: () => true });
  await using server = await WebServer.start((response, request) => {
    response.writeHead(200, { "content-type": "text/plain", "content-encoding": "gzip", "x-two": ["a", "b"] });
    const bytes = gzipSync("compressed ".repeat(1000));
    response.end(request.path === "/broken" ? bytes.subarray(0, 20) : bytes);
  });
  const response = await anywhere(server.url, { headers: { "x-a": "1" } });
  expect(response.status).toBe(200);
  expect(response.headers.get("x-two")).toBe("a, b");
  expect(await response.text()).toBe("compressed ".repeat(1000));
  expect(server.requests[0].headers).toMatchObject({ "x-a": "1", "accept-encoding": "gzip, deflate, br" });
  await expect(anywhere(`${server.url}/broken`).then((broken) => broken.text())).rejects.toMatchObject({
    cause: { message: "unexpected end of file" },
  });
});

test("HTML as Markdown in the user's own way, with its time", async () => {
  await using server = await WebServer.start(page("<title>T</title><p>x"));
  const own = local({ toMarkdown: async (html, { url, signal }) => `${url} ${html} ${signal.aborted}` });
  expect(await visit(own, server.url)).toBe(`${server.url}/ <title>T</title><p>x false`);
  let given: AbortSignal | undefined;
  const slow = local({
    timeoutMs: 500,
    toMarkdown: (_, { signal }) => {
      given = signal;
      return new Promise(() => undefined);
    },
  });
  await expect(visit(slow, server.url)).rejects.toMatchObject({
    code: "page_timeout",
    message: `${server.url}/ took longer than 500 ms to read.`,
  });
  expect(given?.aborted).toBe(true);
});
