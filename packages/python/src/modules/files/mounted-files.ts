/** The host's side of the virtual file system: files given at the start, and files read back. Nothing here touches the disk of the machine. */

// First the types with their tables: what the process loads of the engine, it loads through this file.
import "../../builtins/index.ts";
import { PyBaseException } from "../../objects/exceptions.ts";
import { DEFAULT_MAX_BYTES, type FileTree, TEMPORARY_DIRECTORY, WORKING_DIRECTORY } from "./file-tree.ts";

/** Files by path: absolute, or relative to the working directory `/work`. Text is UTF-8. */
export type GivenFiles = { readonly [path: string]: Uint8Array | string };

/** A path or a content that cannot be mounted: a mistake of the host, not of the program. */
export class FilesError extends Error {
  readonly code = "FILES_INVALID";
  constructor(message: string) {
    super(message);
    this.name = "FilesError";
  }
}

/** What is wrong with files before they are mounted, as "subject must be ..., got ...". */
export function problemOfFiles(files: GivenFiles): string | undefined {
  let total = 0;
  for (const [path, content] of Object.entries(files)) {
    const shown = JSON.stringify(path.slice(0, 100));
    const names = (path.startsWith("/") ? path.slice(1) : path).split("/");
    if (path.includes("\0") || names.some((name) => name === "" || name === "." || name === ".."))
      return `a path in files must be a plain path of a file, such as "data.csv" or "in/data.csv", got ${shown}`;
    if (typeof content !== "string" && !(content instanceof Uint8Array))
      return `files[${shown}] must be a Uint8Array or a string, got ${content === null ? "null" : typeof content}`;
    // Text is at least as long in UTF-8.
    total += content.length;
  }
  if (total <= DEFAULT_MAX_BYTES) return undefined;
  const [most, got] = [DEFAULT_MAX_BYTES, total].map((bytes) => Math.ceil(bytes / 1024 / 1024));
  return `files must hold at most ${most} MB together, got ${got} MB`;
}

const encoder = new TextEncoder();

export const bytesOfFile = (content: Uint8Array | string): Uint8Array =>
  typeof content === "string" ? encoder.encode(content) : content;

/** Puts a copy of the files into the tree; directories on their way are made. Throws `FilesError`. */
export function mountFiles(tree: FileTree, files: GivenFiles): void {
  const problem = problemOfFiles(files);
  if (problem !== undefined) throw new FilesError(problem);
  for (const [path, content] of Object.entries(files)) appendToFile(tree, path, bytesOfFile(content));
}

/** Puts bytes at the end of a file, which is made if it is not there. Throws `FilesError`. */
export function appendToFile(tree: FileTree, path: string, bytes: Uint8Array): void {
  try {
    const whole = path.startsWith("/") ? path : `${WORKING_DIRECTORY}/${path}`;
    for (let slash = whole.indexOf("/", 1); slash > 0; slash = whole.indexOf("/", slash + 1)) {
      const directory = whole.slice(0, slash);
      if (tree.find(directory, directory) === undefined) tree.makeDirectory(directory, directory);
    }
    const file = tree.fileForWriting(whole, whole, false);
    const start = file.size;
    tree.resize(file, start + bytes.length);
    file.bytes.set(bytes, start);
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
    const [number, text] = error.args.items;
    const why = number === 28 ? `the files are larger than ${tree.maxBytes / 1024 / 1024} MB together` : String(text);
    throw new FilesError(`the file ${JSON.stringify(path.slice(0, 100))} cannot be mounted: ${why}`);
  }
}

/** Every file but those in `/tmp`, by path: relative for what is in the working directory. The bytes are copies. */
export function readFiles(tree: FileTree): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const inside = (path: string, directory: string): boolean => path.startsWith(`${directory}/`);
  for (const [path, file] of tree.files()) {
    if (inside(path, TEMPORARY_DIRECTORY)) continue;
    files.set(inside(path, WORKING_DIRECTORY) ? path.slice(WORKING_DIRECTORY.length + 1) : path, file.bytes.slice());
  }
  return files;
}
