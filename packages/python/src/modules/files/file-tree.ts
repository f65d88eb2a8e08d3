/**
 * The virtual file system: a tree of directories and files in memory, which is all that a program ever sees of files. No path of the machine is read or written.
 *
 * It has directories `/work` (where programs begin, and where the host's files are mounted) and `/tmp`, no links and no device but `/dev/null`, one user who may do everything. `..` above
 * the root is the root. Paths are compared as they are, byte for byte. Bytes and entries are counted against the limits of the tree (`OSError: [Errno 28] No space left on device`),
 * and what grows is charged to the program's memory before it is allocated.
 */

import { charge, tick } from "../../limits.ts";
import { valueError } from "../../objects/exceptions.ts";
import type { Value } from "../../objects/object.ts";
import { hostSources } from "../host-sources.ts";
import type { OpenDirectory } from "./open-directory.ts";
import type { OpenFile } from "./open-file.ts";
import { osError } from "./os-errors.ts";

export const WORKING_DIRECTORY = "/work";
export const TEMPORARY_DIRECTORY = "/tmp";
/** The one device: what is written to it is gone, and nothing is to be read. */
export const NULL_DEVICE = "/dev/null";

/** Bytes that a tree holds unless told. */
export const DEFAULT_MAX_BYTES = 256 * 1024 * 1024;
const MAX_ENTRIES = 100_000;
const MAX_PATH = 4095;
const MAX_NAME = 255;
/** What an entry costs beside its content. */
const ENTRY_BYTES = 256;

const encoder = new TextEncoder();

abstract class Entry {
  readonly number: number;
  mode: number;
  /** Milliseconds since 1970. */
  modified: number;
  accessed: number;
  readonly created: number;
  constructor(number: number, mode: number) {
    this.number = number;
    this.mode = mode;
    this.modified = this.accessed = this.created = hostSources.now();
  }
}

export class FileEntry extends Entry {
  #store = new Uint8Array(0);
  #size = 0;
  /** No longer in the tree, though a program may still have it open: its bytes count as any other object's do. */
  isRemoved = false;
  /** Is it `/dev/null`, which is empty whatever is written to it? */
  readonly discards: boolean;
  constructor(number: number, mode: number, discards = false) {
    super(number, mode);
    this.discards = discards;
  }
  get size(): number {
    return this.#size;
  }
  /** The content now; not to be kept, and not to be written to by others. */
  get bytes(): Uint8Array {
    return this.#store.subarray(0, this.#size);
  }
  /** For `FileTree.resize` alone, which counts. */
  setSize(size: number): void {
    if (size > this.#store.length) {
      const room = Math.max(size, Math.min(this.#store.length * 2, this.#store.length + 16 * 1024 * 1024), 64);
      charge(room);
      const grown = new Uint8Array(room);
      grown.set(this.bytes);
      this.#store = grown;
    } else if (size < this.#size) {
      if (size < this.#store.length / 4) this.#store = this.#store.slice(0, size);
      else this.#store.fill(0, size, this.#size);
    }
    this.#size = size;
  }
}

export class DirectoryEntry extends Entry {
  readonly entries = new Map<string, FileEntry | DirectoryEntry>();
  /** Undefined for the root and for what was removed. */
  parent: DirectoryEntry | undefined;
  name: string;
  isRemoved = false;
  constructor(number: number, name: string, parent: DirectoryEntry | undefined) {
    super(number, 0o40755);
    this.name = name;
    this.parent = parent;
  }
}

/** Where a path leads: the directory, the last name in it, and what is there; no name for the root and for what ends in a dot. */
type Place = { parent: DirectoryEntry; name: string | undefined; entry: FileEntry | DirectoryEntry | undefined };

export class FileTree {
  readonly root = new DirectoryEntry(1, "", undefined);
  /** At its path, and in no directory. */
  readonly #null = new FileEntry(0, 0o20666, true);
  readonly maxBytes: number;
  /** The bits that `os.umask` takes from the modes of what is made. */
  mask = 0o022;
  #bytes = 0;
  #entries = 0;
  #lastNumber = 1;
  #current: DirectoryEntry;
  /** Open files that have a number, which are those that asked for one, and open directories. */
  readonly descriptors = new Map<number, OpenFile | OpenDirectory>();

  constructor(options: { maxBytes?: number | undefined } = {}) {
    this.maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
    this.#current = this.makeDirectory(WORKING_DIRECTORY, null);
    this.makeDirectory(TEMPORARY_DIRECTORY, null);
  }

  /** Milliseconds since 1970, by the clock of the program. */
  clock(): number {
    return hostSources.now();
  }

  /** Bytes in all files, and what the entries cost. */
  get usedBytes(): number {
    return this.#bytes;
  }

  /** `os.getcwd()` */
  get workingDirectory(): string {
    if (this.#current.isRemoved) throw osError("ENOENT");
    return this.pathOf(this.#current);
  }
  enter(directory: DirectoryEntry): void {
    this.#current = directory;
  }

  pathOf(directory: DirectoryEntry): string {
    const names: string[] = [];
    for (let at = directory; at.parent !== undefined; at = at.parent) names.push(at.name);
    return `/${names.reverse().join("/")}`;
  }

  /** What stands at a path; undefined where nothing does. Throws where the way there leads through a file. */
  find(path: string, shown: Value): FileEntry | DirectoryEntry | undefined {
    return this.#place(path, shown).entry;
  }

  /** The same, and nothing is an error. */
  entry(path: string, shown: Value): FileEntry | DirectoryEntry {
    const found = this.find(path, shown);
    if (found === undefined) throw osError("ENOENT", shown);
    return found;
  }

  directory(path: string, shown: Value): DirectoryEntry {
    const found = this.entry(path, shown);
    if (!(found instanceof DirectoryEntry)) throw osError("ENOTDIR", shown);
    return found;
  }

  /** The file at a path, made if it is not there. */
  fileForWriting(path: string, shown: Value, exclusive: boolean): FileEntry {
    const { parent, name, entry } = this.#place(path, shown);
    if (entry !== undefined && exclusive) throw osError("EEXIST", shown);
    if (entry instanceof DirectoryEntry) throw osError("EISDIR", shown);
    if (path.endsWith("/") || name === undefined) throw osError("EISDIR", shown);
    if (entry !== undefined) return entry;
    const file = new FileEntry(this.#nextNumber(shown), 0o100666 & ~this.mask);
    this.#add(parent, name, file);
    return file;
  }

  makeDirectory(path: string, shown: Value, mode = 0o777): DirectoryEntry {
    const { parent, name, entry } = this.#place(path, shown);
    if (entry !== undefined || name === undefined) throw osError("EEXIST", shown);
    const directory = new DirectoryEntry(this.#nextNumber(shown), name, parent);
    directory.mode = 0o40000 | (mode & 0o7777 & ~this.mask);
    this.#add(parent, name, directory);
    return directory;
  }

  removeFile(path: string, shown: Value): void {
    const { parent, name, entry } = this.#place(path, shown);
    if (entry === undefined) throw osError("ENOENT", shown);
    if (entry === this.#null) throw osError("EPERM", shown);
    if (entry instanceof DirectoryEntry || name === undefined) throw osError("EISDIR", shown);
    this.#discard(parent, name, entry);
  }

  removeDirectory(path: string, shown: Value): void {
    const { parent, name, entry } = this.#place(path, shown);
    if (entry === undefined) throw osError("ENOENT", shown);
    if (!(entry instanceof DirectoryEntry)) throw osError("ENOTDIR", shown);
    if (entry === this.root) throw osError("EBUSY", shown);
    if (name === undefined) throw osError(path.endsWith("..") ? "ENOTEMPTY" : "EINVAL", shown);
    if (entry.entries.size > 0) throw osError("ENOTEMPTY", shown);
    this.#discard(parent, name, entry);
  }

  /** `os.rename`: what is at the target is replaced if it is of the same kind, a directory only if it is empty. */
  rename(from: string, to: string, shown: readonly [Value, Value]): void {
    const error = (name: string): never => {
      throw osError(name, shown[0], shown[1]);
    };
    const source = this.#placeFor(from, shown);
    const target = this.#placeFor(to, shown);
    const { entry } = source;
    if (source.name === undefined || target.name === undefined) return error("EBUSY");
    if (entry === undefined) return error("ENOENT");
    if (entry === this.#null || target.entry === this.#null) return error("EPERM");
    if (entry instanceof FileEntry && (from.endsWith("/") || to.endsWith("/"))) return error("ENOTDIR");
    for (let at: DirectoryEntry | undefined = target.parent; at !== undefined; at = at.parent)
      if (at === entry) return error("EINVAL");
    for (let at: DirectoryEntry | undefined = source.parent; at !== undefined; at = at.parent)
      if (at === target.entry) return error("ENOTEMPTY");
    if (entry === target.entry) return;
    if (entry instanceof DirectoryEntry) {
      if (target.entry instanceof FileEntry) return error("ENOTDIR");
      if (target.entry !== undefined && target.entry.entries.size > 0) return error("ENOTEMPTY");
    } else if (target.entry instanceof DirectoryEntry) return error("EISDIR");
    if (target.entry !== undefined) this.#discard(target.parent, target.name, target.entry);
    source.parent.entries.delete(source.name);
    target.parent.entries.set(target.name, entry);
    source.parent.modified = target.parent.modified = hostSources.now();
    if (entry instanceof DirectoryEntry) {
      entry.parent = target.parent;
      entry.name = target.name;
    }
  }

  /** Makes a file longer (with zeros) or shorter, within the limit of the tree. */
  resize(file: FileEntry, size: number): void {
    if (file.discards) return;
    const bytes = this.#bytes + (file.isRemoved ? 0 : size - file.size);
    if (size > file.size && (bytes > this.maxBytes || size > this.maxBytes)) throw osError("ENOSPC");
    file.setSize(size);
    this.#bytes = bytes;
    file.modified = hostSources.now();
  }

  /** Every file with its absolute path. */
  *files(): Generator<[path: string, file: FileEntry]> {
    const open: [string, DirectoryEntry][] = [["", this.root]];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [path, directory] = next;
      for (const [name, entry] of directory.entries) {
        if (entry instanceof DirectoryEntry) open.push([`${path}/${name}`, entry]);
        else yield [`${path}/${name}`, entry];
      }
    }
  }

  /** Walks to a path. Every directory on the way must be there, also one that `..` leaves again. */
  #place(path: string, shown: Value): Place {
    if (path.includes("\0")) throw valueError("embedded null byte");
    if (path === "") throw osError("ENOENT", shown);
    if (path === NULL_DEVICE) return { parent: this.root, name: "null", entry: this.#null };
    if (path.length > MAX_PATH || encoder.encode(path).length > MAX_PATH) throw osError("ENAMETOOLONG", shown);
    const names = path.split("/");
    tick(names.length);
    let place: Place = { parent: this.root, name: undefined, entry: path.startsWith("/") ? this.root : this.#current };
    for (const name of names) {
      if (name === "") continue;
      const { entry } = place;
      if (entry === undefined) throw osError("ENOENT", shown);
      if (!(entry instanceof DirectoryEntry)) throw osError("ENOTDIR", shown);
      if (name === ".") place = { parent: entry.parent ?? this.root, name: undefined, entry };
      else if (name === "..") {
        if (entry.isRemoved) throw osError("ENOENT", shown);
        const above: DirectoryEntry = entry.parent ?? this.root;
        place = { parent: above.parent ?? this.root, name: undefined, entry: above };
      } else {
        if (name.length > MAX_NAME || encoder.encode(name).length > MAX_NAME) throw osError("ENAMETOOLONG", shown);
        place = { parent: entry, name, entry: entry.entries.get(name) };
        if (place.entry === undefined && entry.isRemoved) throw osError("ENOENT", shown);
      }
    }
    if (path.endsWith("/") && place.entry instanceof FileEntry) throw osError("ENOTDIR", shown);
    return place;
  }

  /** For operations on two paths, whose errors name both. */
  #placeFor(path: string, shown: readonly [Value, Value]): Place {
    try {
      return this.#place(path, path);
    } catch (error) {
      const number = (error as { members?: Map<string, Value> }).members?.get("errno");
      if (number === 2) throw osError("ENOENT", shown[0], shown[1]);
      if (number === 20) throw osError("ENOTDIR", shown[0], shown[1]);
      throw error;
    }
  }

  #nextNumber(shown: Value): number {
    if (this.#entries >= MAX_ENTRIES || this.#bytes + ENTRY_BYTES > this.maxBytes) throw osError("ENOSPC", shown);
    return ++this.#lastNumber;
  }

  #add(parent: DirectoryEntry, name: string, entry: FileEntry | DirectoryEntry): void {
    charge(1024);
    this.#entries++;
    this.#bytes += ENTRY_BYTES;
    parent.entries.set(name, entry);
    parent.modified = hostSources.now();
  }

  #discard(parent: DirectoryEntry, name: string, entry: FileEntry | DirectoryEntry): void {
    parent.entries.delete(name);
    parent.modified = hostSources.now();
    this.#entries--;
    this.#bytes -= ENTRY_BYTES;
    entry.isRemoved = true;
    if (entry instanceof FileEntry) this.#bytes -= entry.size;
  }
}
