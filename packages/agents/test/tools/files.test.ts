import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { bindToolArguments, callTool, pythonErrorName } from "../../src/tools/call-tool.ts";
import { FileTools, type FileToolsOptions } from "../../src/tools/files.ts";
import { context } from "./web-server.ts";

const place = mkdtempSync(join(tmpdir(), "adder-files-"));
const root = join(place, "root");
mkdirSync(join(root, "notes/old"), { recursive: true });
writeFileSync(join(root, "a.txt"), "one\nTwo\nthree\n");
writeFileSync(join(root, "notes/b.md"), "# Two\r\nfour");
writeFileSync(join(root, "notes/old/c.bin"), Buffer.from([0, 1, 2]));
writeFileSync(join(place, "secret.txt"), "Two secrets");
mkdirSync(join(place, "root-beside"));
writeFileSync(join(place, "root-beside/x.txt"), "beside");
symlinkSync(join(place, "secret.txt"), join(root, "link.txt"));
symlinkSync(place, join(root, "way-out"));
symlinkSync("a.txt", join(root, "alias.txt"));
symlinkSync(join(place, "made-by-link.txt"), join(root, "dangling.txt"));
execFileSync("mkfifo", [join(root, "pipe")]);
afterAll(() => rmSync(place, { recursive: true }));

const call = async (name: string, args: unknown[], options: Partial<FileToolsOptions> = {}): Promise<unknown> => {
  const found = new FileTools({ root, ...options }).tools.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no tool ${name}`);
  return callTool(found, await bindToolArguments(found, args, {}), context());
};

const failure = async (...given: Parameters<typeof call>): Promise<[string, string]> => {
  const error = await call(...given).then(
    (value) => new Error(`nothing was thrown: ${value}`),
    (thrown: Error) => thrown,
  );
  return [pythonErrorName(error), error.message];
};

const outside = (path: string): [string, string] => [
  "PermissionError",
  `${path} is outside of the folder of files; give a path below it, such as "notes.txt".`,
];

test("reading, whole and by lines, also over a link that stays inside", async () => {
  expect(await call("read_file", ["a.txt"])).toBe("one\nTwo\nthree\n");
  expect(await call("read_file", ["notes/../a.txt", 2, 1])).toBe("Two");
  expect(await call("read_file", [join(root, "a.txt"), 3])).toBe("three\n");
  expect(await call("read_file", ["alias.txt", 1, 1])).toBe("one");
});

test("nothing outside of the root is reached", async () => {
  for (const path of ["../secret.txt", "/etc/passwd", "link.txt", "way-out/secret.txt", "../root-beside/x.txt", ".."]) {
    expect(await failure("read_file", [path])).toEqual(outside(path));
  }
  expect(await failure("list_files", ["way-out"])).toEqual(outside("way-out"));
  expect(await failure("grep_files", ["Two", "link.txt"])).toEqual(outside("link.txt"));
  expect(await failure("read_file", ["a\0.txt"])).toEqual(["ValueError", "embedded null byte"]);
});

test("nothing outside of the root is written", async () => {
  const options = { writable: true };
  for (const path of ["../new.txt", "link.txt", "way-out/new.txt", "way-out/deep/new.txt"]) {
    expect(await failure("write_file", [path, "x"], options)).toEqual(outside(path));
  }
  expect(await failure("write_file", ["dangling.txt", "x"], options)).toEqual([
    "PermissionError",
    "[Errno 13] Permission denied: 'dangling.txt'",
  ]);
  expect(readFileSync(join(place, "secret.txt"), "utf8")).toBe("Two secrets");
  expect([existsSync(join(place, "made-by-link.txt")), existsSync(join(place, "deep"))]).toEqual([false, false]);
});

test("what is missing, no text, no file or too large is said in Python's words", async () => {
  expect(await failure("read_file", ["no.txt"])).toEqual([
    "FileNotFoundError",
    "[Errno 2] No such file or directory: 'no.txt'",
  ]);
  expect(await failure("read_file", ["a.txt/x"])).toEqual([
    "NotADirectoryError",
    "[Errno 20] Not a directory: 'a.txt/x'",
  ]);
  expect(await failure("read_file", ["notes"])).toEqual(["IsADirectoryError", "notes is a folder."]);
  expect(await failure("read_file", ["notes/old/c.bin"])).toEqual(["ValueError", "notes/old/c.bin is no text file."]);
  expect(await failure("read_file", ["pipe"])).toEqual(["PermissionError", "pipe is no plain file."]);
  expect(await failure("read_file", ["a.txt"], { maxBytes: 5 })).toEqual([
    "OSError",
    "a.txt has 14 bytes; at most 5 can be read.",
  ]);
  expect(await failure("list_files", ["a.txt"])).toEqual(["NotADirectoryError", "[Errno 20] Not a directory: 'a.txt'"]);
});

test("writing, adding, making folders on the way; only where it is allowed", async () => {
  const options = { writable: true, namePrefix: "my_", needsApproval: true };
  expect(await call("my_write_file", ["made/deep/d.txt", "a longer text"], options)).toBe(13);
  expect(await call("my_write_file", ["made/deep/d.txt", "é"], options)).toBe(2);
  expect(await call("my_write_file", ["made/deep/d.txt", "+", true], options)).toBe(1);
  expect(readFileSync(join(root, "made/deep/d.txt"), "utf8")).toBe("é+");
  rmSync(join(root, "made"), { recursive: true });
  expect(new FileTools({ root }).tools.map(({ name, readOnly }) => [name, readOnly])).toEqual([
    ["read_file", true],
    ["list_files", true],
    ["grep_files", true],
  ]);
  const { tools } = new FileTools({ root, ...options });
  expect(tools.map(({ needsApproval }) => needsApproval)).toEqual([undefined, undefined, undefined, true]);
});

test("listing leaves links and pipes out", async () => {
  expect(await call("list_files", [])).toEqual(["a.txt", "notes/"]);
  const all = ["a.txt", "notes/", "notes/b.md", "notes/old/", "notes/old/c.bin"];
  expect(await call("list_files", [".", true])).toEqual(all);
  expect(await call("list_files", [".", true], { maxEntries: 2 })).toEqual([
    "a.txt",
    "notes/",
    "(More than 2 entries; list a folder of it.)",
  ]);
});

test("finding lines, with Python's notation, and no pattern holds the process", async () => {
  expect(await call("grep_files", ["^t", ".", true])).toEqual([
    { path: "a.txt", line: 2, text: "Two" },
    { path: "a.txt", line: 3, text: "three" },
  ]);
  expect(await call("grep_files", ["(?i)(?P<word>TWO)"])).toEqual([
    { path: "a.txt", line: 2, text: "Two" },
    { path: "notes/b.md", line: 1, text: "# Two" },
  ]);
  expect(await call("grep_files", ["four", "notes/b.md"])).toEqual([{ path: "notes/b.md", line: 2, text: "four" }]);
  expect((await failure("grep_files", ["("]))[0]).toBe("ValueError");
  writeFileSync(join(root, "z.txt"), `${"a".repeat(60)}!`);
  expect(await failure("grep_files", ["^(a+)+$"])).toEqual([
    "TimeoutError",
    "The pattern ^(a+)+$ takes too long; use a simpler one.",
  ]);
  rmSync(join(root, "z.txt"));
});
