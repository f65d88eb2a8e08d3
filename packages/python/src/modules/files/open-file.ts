/** An open file of the virtual file system: an entry, a position, and what may be done. What the file objects of `io` and the descriptors of `os` stand on. */

import { charge } from "../../limits.ts";
import type { Value } from "../../objects/object.ts";
import type { FileEntry, FileTree } from "./file-tree.ts";
import { osError } from "./os-errors.ts";

export type Access = { readable: boolean; writable: boolean; append: boolean };

const MAX_DESCRIPTORS = 1024;
const FIRST_DESCRIPTOR = 3;

/** The lowest number that nothing open has. */
export function nextDescriptor({ descriptors }: FileTree): number {
  if (descriptors.size >= MAX_DESCRIPTORS) throw osError("EMFILE");
  let number = FIRST_DESCRIPTOR;
  while (descriptors.has(number)) number++;
  return number;
}

export class OpenFile {
  readonly tree: FileTree;
  readonly entry: FileEntry;
  readonly access: Access;
  position = 0;
  isClosed = false;
  #descriptor: number | undefined;

  constructor(tree: FileTree, entry: FileEntry, access: Access) {
    this.tree = tree;
    this.entry = entry;
    this.access = access;
    if (access.append) this.position = entry.size;
  }

  /** `fileno()`: given when it is first asked for. */
  get descriptor(): number {
    if (this.#descriptor === undefined) {
      this.#descriptor = nextDescriptor(this.tree);
      this.tree.descriptors.set(this.#descriptor, this);
    }
    return this.#descriptor;
  }

  /** Bytes from the position on, all that are left for a negative count. A view: copy what you keep. */
  read(count: number): Uint8Array {
    const from = Math.min(this.position, this.entry.size);
    const end = count < 0 ? this.entry.size : Math.min(this.entry.size, from + count);
    charge(end - from);
    if (end > from) this.position = end;
    return this.entry.bytes.subarray(from, end);
  }

  /** How far the next line goes, its end included. */
  lineLength(): number {
    const from = Math.min(this.position, this.entry.size);
    const end = this.entry.bytes.indexOf(10, from);
    return (end < 0 ? this.entry.size : end + 1) - from;
  }

  write(bytes: Uint8Array): number {
    if (this.access.append) this.position = this.entry.size;
    if (bytes.length === 0) return 0;
    if (this.entry.discards) return bytes.length;
    // The bytes may be those of the file itself, which growing would move.
    const end = this.position + bytes.length;
    const source = bytes.buffer === this.entry.bytes.buffer ? bytes.slice() : bytes;
    this.tree.resize(this.entry, Math.max(end, this.entry.size));
    this.entry.bytes.set(source, this.position);
    this.position = end;
    return bytes.length;
  }

  /** Where whence is 0 the start, 1 the position, 2 the end. */
  seek(offset: number, whence: number): number {
    const base = whence === 0 ? 0 : whence === 1 ? this.position : this.entry.size;
    const target = base + offset;
    if (target < 0 || target > Number.MAX_SAFE_INTEGER) throw osError("EINVAL");
    this.position = target;
    return target;
  }

  truncate(size: number): void {
    if (size < 0) throw osError("EINVAL");
    this.tree.resize(this.entry, size);
  }

  close(): void {
    if (this.#descriptor !== undefined) this.tree.descriptors.delete(this.#descriptor);
    this.#descriptor = undefined;
    this.isClosed = true;
  }
}

/** Opens a file for a mode of `open()` without its "b" and "t": "r", "w+", "x" ... `shown` is the path as errors say it. */
export function openFile(tree: FileTree, path: string, mode: string, shown: Value): OpenFile {
  const kind = mode[0]!;
  const both = mode.includes("+");
  const access = { readable: kind === "r" || both, writable: kind !== "r" || both, append: kind === "a" };
  if (kind !== "r") {
    const file = tree.fileForWriting(path, shown, kind === "x");
    if (kind === "w") tree.resize(file, 0);
    return new OpenFile(tree, file, access);
  }
  const entry = tree.entry(path, shown);
  if (!("bytes" in entry)) throw osError("EISDIR", shown);
  return new OpenFile(tree, entry, access);
}
