// Files below one folder of the host: `read_file`, `write_file`, `list_files` and `grep_files`.
//
//     const files = new FileTools({ root: "./notes", writable: true });
//     new CodeAgent({ model, tools: [...files.tools] });
//
// Every path comes from a model. It is resolved, its symbolic links are followed, and what lies outside of the root is
// refused (`openWithin`); the file that was opened is then compared with the one that was looked at, so that a link put there in
// between leads nowhere. Devices and pipes are no files here. Reading is bounded in bytes, listing and finding in entries.

import { constants } from "node:fs";
import { type FileHandle, mkdir, open, readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { ToolDefinitionError } from "../errors.ts";
import type { ToolContext } from "./context.ts";
import { PatternSearch } from "./pattern-search.ts";
import { pythonException } from "./python-exception.ts";
import { type Tool, type ToolOptions, tool } from "./tool.ts";

export type FileToolsOptions = Pick<ToolOptions, "needsApproval"> & {
  /** The folder; nothing outside of it can be reached. */
  root: string;
  /** Whether there is `write_file`. Default false. `needsApproval` is asked for it alone. */
  writable?: boolean;
  /** Largest file that is read or written, in bytes. Default 1 MB. */
  maxBytes?: number;
  /** Most lines of a listing or a search. Default 500. */
  maxEntries?: number;
  /** Put in front of the names of the tools: "notes_". */
  namePrefix?: string;
};

const deepestFolder = 32;

export class FileTools {
  readonly tools: readonly Tool[];
  readonly #root: string;
  readonly #maxBytes: number;
  readonly #maxEntries: number;

  constructor(options: FileToolsOptions) {
    const { root, writable = false, maxBytes = 1_000_000, maxEntries = 500 } = options;
    if (typeof root !== "string" || root.trim() === "") {
      throw new ToolDefinitionError("FileTools: wanted the option root with the path of a folder, got none.", {
        code: "tool_option_invalid",
      });
    }
    this.#root = resolve(root);
    this.#maxBytes = maxBytes;
    this.#maxEntries = maxEntries;
    const all = [this.#readTool(options), this.#listTool(options), this.#grepTool(options)];
    this.tools = writable ? [...all, this.#writeTool(options)] : all;
  }

  #readTool({ namePrefix = "" }: FileToolsOptions): Tool {
    return tool({
      name: `${namePrefix}read_file`,
      description: "Reads a text file.",
      inputs: {
        type: "object",
        properties: {
          path: { type: "string", description: "The file, relative to the folder of files." },
          start: { type: "integer", minimum: 1, default: 1, description: "The first line." },
          lines: { type: "integer", minimum: 1, description: "How many lines; all unless given." },
        },
        required: ["path"],
        additionalProperties: false,
      },
      output: { type: "string" },
      readOnly: true,
      execute: async ({ path, start, lines }) => {
        const text = await this.#read(String(path));
        if (start === 1 && lines === undefined) return text;
        const first = Number(start) - 1;
        const all = text.split("\n");
        return all.slice(first, lines === undefined ? undefined : first + Number(lines)).join("\n");
      },
    });
  }

  #writeTool({ namePrefix = "", needsApproval }: FileToolsOptions): Tool {
    return tool({
      name: `${namePrefix}write_file`,
      description:
        "Writes a text file, in place of what it held; folders on the way are made. Gives the number of bytes.",
      inputs: {
        type: "object",
        properties: {
          path: { type: "string", description: "The file, relative to the folder of files." },
          content: { type: "string", description: "The whole text." },
          append: { type: "boolean", default: false, description: "Whether to add to the end instead." },
        },
        required: ["path", "content"],
        additionalProperties: false,
      },
      output: { type: "integer" },
      needsApproval,
      execute: ({ path, content, append }) => this.#write(String(path), String(content), append === true),
    });
  }

  #listTool({ namePrefix = "" }: FileToolsOptions): Tool {
    return tool({
      name: `${namePrefix}list_files`,
      description: "Lists files and folders by their paths; folders end with a slash.",
      inputs: {
        type: "object",
        properties: {
          path: { type: "string", default: ".", description: "The folder." },
          recursive: { type: "boolean", default: false, description: "Whether to list what is in its folders too." },
        },
        additionalProperties: false,
      },
      output: { type: "array", items: { type: "string" } },
      readOnly: true,
      execute: async ({ path, recursive }, ctx) => {
        const found: string[] = [];
        for await (const entry of this.#walk(String(path), recursive === true, ctx.signal)) {
          if (found.length < this.#maxEntries) found.push(entry);
          else return [...found, `(More than ${this.#maxEntries} entries; list a folder of it.)`];
        }
        return found;
      },
    });
  }

  #grepTool({ namePrefix = "" }: FileToolsOptions): Tool {
    return tool({
      name: `${namePrefix}grep_files`,
      description: "Finds the lines of text files that match a regular expression.",
      inputs: {
        type: "object",
        properties: {
          pattern: { type: "string", minLength: 1, description: "The regular expression." },
          path: { type: "string", default: ".", description: "A file, or a folder with all that is in it." },
          ignore_case: { type: "boolean", default: false, description: "Whether upper and lower case are the same." },
        },
        required: ["pattern"],
        additionalProperties: false,
      },
      output: {
        type: "array",
        items: {
          type: "object",
          properties: { path: { type: "string" }, line: { type: "integer" }, text: { type: "string" } },
          required: ["path", "line", "text"],
        },
      },
      readOnly: true,
      execute: (args, ctx) => this.#grep(args, ctx),
    });
  }

  async #grep(args: Record<string, unknown>, ctx: ToolContext): Promise<unknown[]> {
    const search = new PatternSearch(String(args.pattern), args.ignore_case === true);
    const start = await this.#locate(String(args.path));
    const isFile = (await stat(start)).isFile();
    const found: unknown[] = [];
    const paths = isFile ? [await this.#nameOf(start)] : this.#walk(String(args.path), true, ctx.signal);
    for await (const path of paths) {
      if (path.endsWith("/")) continue;
      // What is no text, too large or gone meanwhile has no lines.
      const text = await this.#read(path).catch(() => "");
      for (const { line, text: matched } of search.linesOf(text)) {
        if (found.length >= this.#maxEntries) return found;
        found.push({ path, line, text: matched.length > 500 ? `${matched.slice(0, 500)}...` : matched });
      }
    }
    return found;
  }

  async #read(path: string): Promise<string> {
    const target = await this.#locate(path);
    await using handle = await this.#open(target, path, constants.O_RDONLY);
    const { size } = await handle.stat();
    if (size > this.#maxBytes) {
      throw pythonException("OSError", `${path} has ${size} bytes; at most ${this.#maxBytes} can be read.`);
    }
    const bytes = await handle.readFile();
    if (bytes.includes(0)) throw pythonException("ValueError", `${path} is no text file.`);
    return bytes.toString("utf8");
  }

  async #write(path: string, content: string, isAppended: boolean): Promise<number> {
    const bytes = Buffer.from(content);
    if (bytes.length > this.#maxBytes) {
      throw pythonException("OSError", `The text has ${bytes.length} bytes; at most ${this.#maxBytes} can be written.`);
    }
    const target = await this.#locateNew(path);
    // Emptied only once it is known to be the right file.
    await using handle = await this.#open(target, path, constants.O_RDWR | constants.O_CREAT);
    const { size } = await handle.stat();
    if (isAppended && size + bytes.length > this.#maxBytes) {
      throw pythonException("OSError", `${path} would have more than ${this.#maxBytes} bytes.`);
    }
    if (!isAppended) await handle.truncate(0);
    await handle.write(bytes, 0, bytes.length, isAppended ? size : 0);
    return bytes.length;
  }

  /** A handle of a plain file below the root. */
  async #open(target: string, path: string, flags: number): Promise<FileHandle> {
    const handle = await open(target, flags | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch((error: unknown) => {
      throw toFileError(error, path);
    });
    try {
      const opened = await handle.stat();
      if (opened.isDirectory()) throw pythonException("IsADirectoryError", `${path} is a folder.`);
      if (!opened.isFile()) throw pythonException("PermissionError", `${path} is no plain file.`);
      const now = await stat(await this.#within(target, path));
      if (now.ino !== opened.ino || now.dev !== opened.dev) throw this.#outside(path);
      return handle;
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** The real path of something that exists. */
  async #locate(path: string): Promise<string> {
    return this.#within(this.#plain(path), path);
  }

  /** The real path of a file that may not exist yet; its folder is made, one level at a time, so that no link is followed outwards. */
  async #locateNew(path: string): Promise<string> {
    const plain = this.#plain(path);
    const root = await this.#realRoot();
    let folder = root;
    for (const part of relative(this.#root, dirname(plain)).split(sep).filter(Boolean)) {
      const next = join(folder, part);
      await mkdir(next).catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw toFileError(error, path);
      });
      folder = await this.#within(next, path);
    }
    const target = join(folder, basename(plain));
    return this.#within(target, path).catch((error: unknown) => {
      if ((error as Error).name === "FileNotFoundError") return target;
      throw error;
    });
  }

  #plain(path: string): string {
    if (path.includes("\0")) throw pythonException("ValueError", "embedded null byte");
    const plain = isAbsolute(path) ? resolve(path) : resolve(this.#root, path);
    if (!isBelow(plain, this.#root)) throw this.#outside(path);
    return plain;
  }

  async #within(plain: string, path: string): Promise<string> {
    const root = await this.#realRoot();
    const real = await realpath(plain).catch((error: unknown) => {
      throw toFileError(error, path);
    });
    if (!isBelow(real, root)) throw this.#outside(path);
    return real;
  }

  #realRoot(): Promise<string> {
    return realpath(this.#root).catch((error: unknown) => {
      throw toFileError(error, this.#root);
    });
  }

  async #nameOf(real: string): Promise<string> {
    return relative(await this.#realRoot(), real)
      .split(sep)
      .join("/");
  }

  #outside(path: string): Error {
    return pythonException(
      "PermissionError",
      `${path} is outside of the folder of files; give a path below it, such as "notes.txt".`,
    );
  }

  /** What is in a folder, sorted, links left out; folders end with a slash. */
  async *#walk(path: string, isRecursive: boolean, signal: AbortSignal, depth = 0): AsyncGenerator<string, void, void> {
    const folder = await this.#locate(path);
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      throw toFileError(error, path);
    });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      signal.throwIfAborted();
      const name = await this.#nameOf(join(folder, entry.name));
      if (entry.isFile()) yield name;
      if (!entry.isDirectory()) continue;
      yield `${name}/`;
      if (isRecursive && depth < deepestFolder) yield* this.#walk(name, true, signal, depth + 1);
    }
  }
}

function isBelow(path: string, root: string): boolean {
  const way = relative(root, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** The host's paths stay with the host: the program sees the path that it gave. */
function toFileError(error: unknown, path: string): Error {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
      return pythonException("FileNotFoundError", `[Errno 2] No such file or directory: '${path}'`);
    case "ENOTDIR":
      return pythonException("NotADirectoryError", `[Errno 20] Not a directory: '${path}'`);
    case "EISDIR":
      return pythonException("IsADirectoryError", `[Errno 21] Is a directory: '${path}'`);
    case "EACCES":
    case "EPERM":
    case "ELOOP":
      return pythonException("PermissionError", `[Errno 13] Permission denied: '${path}'`);
    default:
      return pythonException("OSError", `${path} could not be opened (${code ?? "unknown"}).`);
  }
}
