import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Interpreter, type InterpreterOptions } from "../../src/index.ts";

const run = (source: string, options: InterpreterOptions = {}): string => {
  const outcome = new Interpreter({ authorizedImports: ["*"], files: { "data.csv": "a,b\n1,2\n" }, ...options }).run(
    source,
  );
  const { error } = outcome;
  if (error === null) return outcome.stdout === "" ? String(outcome.valueRepr) : outcome.stdout.trimEnd();
  return `${error.limit === undefined ? "" : `limit ${error.limit}: `}${error.type}: ${error.message}`;
};

describe("paths never leave the tree", () => {
  test.for([
    "/etc/passwd",
    "../../../../etc/passwd",
    "/proc/self/environ",
    "/work/../etc/passwd",
    "//etc/passwd",
    "/tmp/../proc/1/mem",
    "C:\\\\Windows\\\\win.ini",
    "file:///etc/passwd",
  ])("%s", (path) => {
    expect(run(`open("${path}")`)).toBe(`FileNotFoundError: [Errno 2] No such file or directory: '${path}'`);
  });

  test("what is written to an absolute path is in memory only", () => {
    expect(run("open('/tmp/adder-probe', 'w').write('x'); import os; os.makedirs('/etc/x'); os.listdir('/')")).toBe(
      "['work', 'tmp', 'etc']",
    );
    expect(existsSync("/tmp/adder-probe")).toBe(false);
    expect(readdirSync("/etc")).not.toContain("x");
  });

  test("the root has no parent, and nothing removes or moves it", () => {
    expect(run("import os; os.chdir('/../../..'); os.getcwd()")).toBe("'/'");
    expect(run("import os; os.rmdir('/')")).toBe("OSError: [Errno 16] Device or resource busy: '/'");
    expect(run("import os; os.rename('/', '/x')")).toBe("OSError: [Errno 16] Device or resource busy: '/' -> '/x'");
    expect(run("import os; os.rename('/work', '/work/a/b')")).toBe(
      "FileNotFoundError: [Errno 2] No such file or directory: '/work' -> '/work/a/b'",
    );
    expect(run("import os; os.mkdir('a'); os.rename('/work', '/work/a/b')")).toBe(
      "OSError: [Errno 22] Invalid argument: '/work' -> '/work/a/b'",
    );
  });

  test("a working directory that was removed", () => {
    expect(run("import os; os.mkdir('a'); os.chdir('a'); os.rmdir('/work/a'); open('x', 'w')")).toBe(
      "FileNotFoundError: [Errno 2] No such file or directory: 'x'",
    );
    expect(run("import os; os.mkdir('a'); os.chdir('a'); os.rmdir('/work/a'); os.getcwd()")).toBe(
      "FileNotFoundError: [Errno 2] No such file or directory",
    );
    expect(run("import os; os.mkdir('a'); os.chdir('a'); os.rmdir('/work/a'); os.listdir('..')")).toBe(
      "FileNotFoundError: [Errno 2] No such file or directory: '..'",
    );
  });

  test("names of JavaScript are names like any other", () => {
    const names = "['__proto__', 'constructor', 'toString', 'hasOwnProperty']";
    expect(
      run(
        `import os\nfor n in ${names}:\n    assert not os.path.exists(n)\n    open(n, 'w').write(n)\nsorted(os.listdir('.'))`,
      ),
    ).toBe("['__proto__', 'constructor', 'data.csv', 'hasOwnProperty', 'toString']");
    expect(
      run(`import os\nfor n in ${names}:\n    assert n not in os.environ\n    os.environ[n] = n\nsorted(os.environ)`),
    ).toBe("['__proto__', 'constructor', 'hasOwnProperty', 'toString']");
  });
});

describe("sizes and numbers are bounded", () => {
  const limits = { timeLimitMs: 10_000 };

  test("a huge file", () => {
    expect(run("f = open('x', 'wb'); f.seek(2**40); f.write(b'x')", limits)).toBe(
      "OSError: [Errno 28] No space left on device",
    );
    expect(run("open('x', 'wb').truncate(2**62)", limits)).toBe("OSError: [Errno 28] No space left on device");
    expect(run("import os; os.truncate('data.csv', 300 * 2**20)", limits)).toBe(
      "OSError: [Errno 28] No space left on device",
    );
    expect(run("f = open('x', 'wb')\nwhile True: f.write(bytes(2**20))", limits)).toBe(
      "OSError: [Errno 28] No space left on device",
    );
  });

  test("the memory limit comes first where it is lower", () => {
    expect(run("open('x', 'wb').truncate(100 * 2**20)", { ...limits, memoryLimitMb: 50 })).toMatch(
      /^limit memory: MemoryError/,
    );
  });

  test("millions of names", () => {
    expect(run("i = 0\nwhile True:\n    open(str(i), 'w').close()\n    i += 1", { timeLimitMs: 30_000 })).toBe(
      "OSError: [Errno 28] No space left on device: '99997'",
    );
  });

  test("long names and deep trees", () => {
    expect(run("open('x' * 256, 'w')")).toMatch(/^OSError: \[Errno 36\] File name too long: 'x{256}'$/);
    expect(run("open('é' * 128, 'w')")).toMatch(/^OSError: \[Errno 36\] File name too long/);
    expect(run("open('x/' * 3000)")).toMatch(/^OSError: \[Errno 36\] File name too long/);
    expect(run("import os\nfor i in range(5000):\n    os.mkdir('d'); os.chdir('d')\nlen(os.getcwd())")).toBe("10005");
    expect(
      run("import os, shutil\nfor i in range(3000):\n    os.mkdir('d'); os.chdir('d')\nshutil.rmtree('/work/d')"),
    ).toMatch(/^(limit recursion: RecursionError|OSError)/);
  });

  test("descriptors", () => {
    expect(run("import os\nwhile True: os.open('data.csv', 0)")).toBe("OSError: [Errno 24] Too many open files");
    expect(run("for i in range(5000): open('data.csv').read()")).toBe("null");
  });

  test("deleted files give their room back, open ones stay readable", () => {
    expect(
      run("import os\nfor i in range(20):\n    open('x', 'wb').truncate(200 * 2**20)\n    os.remove('x')\n'done'", {
        timeLimitMs: 20_000,
      }),
    ).toBe("'done'");
    expect(run("import os\nf = open('data.csv'); os.remove('data.csv'); f.read()")).toBe("'a,b\\n1,2\\n'");
  });

  test("a walk that makes its own directories ends where paths end", () => {
    expect(
      run("import os\nfor d, ds, fs in os.walk('/work'):\n    os.mkdir(d + '/n' * 1)\n    ds.append('n')", {
        timeLimitMs: 20_000,
      }),
    ).toMatch(/^OSError: \[Errno 36\] File name too long: '\/work(\/n)+'$/);
  });
});

describe("without files", () => {
  const none = { files: undefined };

  test("open and all that needs files say so; questions about paths work", () => {
    const refused = (name: string): string =>
      `RuntimeError: ${name}() is not available: this interpreter has no file system. Pass data in through variables or tools.`;
    expect(run("open('x')", none)).toBe(refused("open"));
    expect(run("import io; io.open('x')", none)).toBe(refused("open"));
    expect(run("import io; io.FileIO('x')", none)).toBe(refused("open"));
    expect(run("import os; os.listdir()", none)).toBe(refused("os.listdir"));
    expect(run("import os; os.mkdir('x')", none)).toBe(refused("os.mkdir"));
    expect(run("from pathlib import Path; Path('x').read_text()", none)).toBe(refused("open"));
    expect(run("import tempfile; tempfile.mkdtemp()", none)).toBe(refused("os.mkdir"));
    expect(run("import os; os.path.exists('x'), os.path.abspath('x'), os.getcwd(), dict(os.environ)", none)).toBe(
      "(False, '/work/x', '/work', {})",
    );
  });
});

describe("the host's side", () => {
  test("files go in by copy and come back", () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const interpreter = new Interpreter({
      authorizedImports: ["os"],
      files: { "a/b.bin": bytes, "/data/x.txt": "é", e: "" },
    });
    const outcome = interpreter.run(
      "import os\nopen('a/b.bin', 'r+b').write(b'Z'); open('new', 'w').write('n'); open('/tmp/t', 'w').write('t'); os.remove('e')\nopen('/data/x.txt').read()",
    );
    expect(outcome.valueRepr).toBe("'é'");
    expect(bytes).toEqual(Uint8Array.of(1, 2, 3));
    const files = interpreter.files();
    expect(new Map([...files].sort())).toEqual(
      new Map([
        ["/data/x.txt", new TextEncoder().encode("é")],
        ["a/b.bin", Uint8Array.of(90, 2, 3)],
        ["new", new TextEncoder().encode("n")],
      ]),
    );
  });

  test("two interpreters don't see each other's files and environment", () => {
    const [one, two] = ["1", "2"].map(
      (text) => new Interpreter({ authorizedImports: ["*"], files: { f: text }, environ: { NAME: text } }),
    );
    const source = "import os\nos.environ['ADDED'] = 'x' + open('f').read()\nopen('f').read() + os.environ['NAME']";
    expect([one!.run(source).valueRepr, two!.run(source).valueRepr]).toEqual(["'11'", "'22'"]);
    expect(one!.run("os.environ['ADDED']").valueRepr).toBe("'x1'");
  });

  test.for([
    ["../x", 'a path in files must be a plain path of a file, such as "data.csv" or "in/data.csv", got "../x"'],
    ["", 'a path in files must be a plain path of a file, such as "data.csv" or "in/data.csv", got ""'],
    ["a//b", 'a path in files must be a plain path of a file, such as "data.csv" or "in/data.csv", got "a//b"'],
    ["a/", 'a path in files must be a plain path of a file, such as "data.csv" or "in/data.csv", got "a/"'],
  ] as const)("the path %j is refused", ([path, message]) => {
    expect(() => new Interpreter({ files: { [path]: "x" } })).toThrow(message);
  });

  test("a path through another file is refused", () => {
    expect(() => new Interpreter({ files: { a: "x", "a/b": "y" } })).toThrow(
      'the file "a/b" cannot be mounted: Not a directory',
    );
  });
});
