import { expect, test } from "vitest";
import { PythonProcess, ToolFailure } from "../../src/index.ts";

test("files go into the process and come back, also those of megabytes", async () => {
  const big = new Uint8Array(20 * 1024 * 1024).map((_, i) => i % 251);
  await using py = await PythonProcess.start({
    authorizedImports: ["os"],
    files: { "data.csv": "a,b\n1,2\n", "in/big.bin": big },
    environ: { MODE: "test" },
  });
  const { valueRepr, error } = await py.run(
    "import os\nwith open('out.txt', 'w') as f: f.write(open('data.csv').read().upper())\nos.rename('in/big.bin', 'big'); os.rmdir('in')\nos.path.getsize('big'), os.environ['MODE'], dict(os.environ)",
  );
  expect(error).toBe(null);
  expect(valueRepr).toBe("(20971520, 'test', {'MODE': 'test'})");
  const files = await py.files();
  expect([...files.keys()].sort()).toEqual(["big", "data.csv", "out.txt"]);
  expect(new TextDecoder().decode(files.get("out.txt"))).toBe("A,B\n1,2\n");
  expect(Buffer.compare(files.get("big")!, big)).toBe(0);
  expect((await py.run("open('out.txt').read()")).valueRepr).toBe("'A,B\\n1,2\\n'");
});

test("a process that had to be replaced begins with the files that it was started with", async () => {
  await using py = await PythonProcess.start({ files: { a: "1" } });
  await py.run("open('b', 'w').write('2')");
  process.kill(py.pid!, "SIGKILL");
  await expect(py.run("1")).rejects.toThrow("PythonProcess.run");
  expect((await py.run("open('a').read()")).valueRepr).toBe("'1'");
  expect([...(await py.files()).keys()]).toEqual(["a"]);
});

test("requests go through the host's function, which may be slow, refuse, or fail", async () => {
  await using py = await PythonProcess.start({
    authorizedImports: ["requests"],
    timeLimitMs: 3000,
    fetch: async ({ url, method, body }) => {
      if (url.includes("evil")) throw new ToolFailure("PermissionError", `${url} is not allowed`);
      await new Promise((resolve) => setTimeout(resolve, 3500));
      return {
        status: 201,
        headers: { "content-type": "text/plain; charset=utf-8" },
        body: `${method} ${url} ${body?.length}`,
      };
    },
  });
  const { valueRepr, error } = await py.run(
    "import requests\nr = requests.post('https://x.org/é', data=b'abc')\nr.status_code, r.reason, r.text",
  );
  expect(error).toBe(null);
  expect(valueRepr).toBe("(201, 'Created', 'POST https://x.org/%C3%A9 3')");
  const refused = await py.run("requests.get('https://evil.org/')");
  expect(refused.error).toMatchObject({ type: "ConnectionError", message: "https://evil.org/ is not allowed" });
});

test.for<[object, RegExp]>([
  [{ files: { "../x": "" } }, /a path in files must be a plain path of a file/],
  [{ files: { x: new Uint8Array(300 * 1024 * 1024) } }, /files must hold at most 256 MB together, got 300 MB/],
  [{ files: { x: 5 } }, /files\["x"\] must be a Uint8Array or a string, got number/],
  [{ environ: { A: 5 } }, /environ\.A must be a string, got number/],
  [{ fetch: "x" }, /fetch must be a function, got string/],
])("options that can't be are refused: %#", async ([options, message]) => {
  await expect(PythonProcess.start(options as never)).rejects.toThrow(message);
});
