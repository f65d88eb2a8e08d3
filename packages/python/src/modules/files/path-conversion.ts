/**
 * Paths, numbers of open files and directories to start from (`dir_fd`), as the functions of `os` take them.
 *
 * A function of `os` first converts all of its arguments, in their order, each with its own words; only then is anything looked up. Whether a number may stand for a path,
 * and what an error says of it, differs by function: a `PathKind` tells it.
 */

import { overflowError, type PyBaseException, typeError, valueError } from "../../objects/exceptions.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { encodeText, decodeBytes } from "../../objects/text-encoding.ts";
import { indexOf } from "../../objects/index-value.ts";
import { typeOf, type Value } from "../../objects/object.ts";
import { bufferBytes } from "../byte-source.ts";
import type { DirectoryEntry, FileEntry, FileTree } from "./file-tree.ts";
import type { OpenDirectory } from "./open-directory.ts";
import type { OpenFile } from "./open-file.ts";
import { osError } from "./os-errors.ts";
import { pathOf } from "./path-argument.ts";
import { requireFiles } from "./open-function.ts";

/** The function and its argument, as errors name them, and what the argument may be beside a path. */
export type PathKind = { name: string; argument?: string; takesNumber?: boolean; takesNone?: boolean };

/** A path, or the number of an open file; `shown` is what errors say. */
export type GivenPath = { text: string; fd: undefined; shown: Value } | { text: undefined; fd: number; shown: Value };

const MOST = 2 ** 31;

function wanted({ takesNumber, takesNone }: PathKind): string {
  const kinds = ["string", "bytes", "os.PathLike"];
  if (takesNumber === true) kinds.push("integer");
  if (takesNone === true) kinds.push("None");
  return `${kinds.slice(0, -1).join(", ")} or ${kinds.at(-1)}`;
}

/** What an argument for a path stands for. */
export function convertPath(value: Value, kind: PathKind): GivenPath {
  if (value === null && kind.takesNone === true) return { text: ".", fd: undefined, shown: "." };
  const index = kind.takesNumber === true && typeof value !== "string" ? indexOf(value) : undefined;
  // CPython: -1 is what a path that is no number is kept as, so that it is neither.
  if (index !== undefined) return { text: undefined, fd: convertNumber(index), shown: value };
  const path = pathOf(value) ?? pathOfBuffer(value);
  if (path === undefined)
    throw typeError(`${kind.name}: ${kind.argument ?? "path"} should be ${wanted(kind)}, not ${typeOf(value).name}`);
  // A lone surrogate that stands for no byte is told before anything else.
  if (!(path.shown instanceof PyBytes)) encodeText(path.text, "utf-8", "surrogateescape");
  if (path.text.includes("\0"))
    throw valueError(
      path.shown instanceof PyBytes
        ? `${kind.name}: embedded null character in ${kind.argument ?? "path"}`
        : "embedded null byte",
    );
  return { ...path, fd: undefined };
}

/** Other objects that hold bytes are still taken, as in CPython 3.11. */
function pathOfBuffer(value: Value): { text: string; shown: Value } | undefined {
  const bytes = bufferBytes(value);
  if (bytes === undefined) return undefined;
  return { text: decodeBytes({ bytes, object: new PyBytes(bytes) }, "utf-8", "surrogateescape"), shown: value };
}

function convertNumber(index: number | bigint): number {
  if (index >= MOST) throw overflowError("fd is greater than maximum");
  if (index < -MOST) throw overflowError("fd is less than minimum");
  return Number(index);
}

/** The number of the directory that a relative path starts from; undefined for None. */
export function convertDirFd(value: Value): number | undefined {
  if (value === null) return undefined;
  const index = indexOf(value);
  if (index === undefined) throw typeError(`argument should be integer or None, not ${typeOf(value).name}`);
  return convertNumber(index);
}

/** Options that don't go together with a number in the place of a path. */
export function refuseNumberWith(name: string, path: GivenPath, dirFd: number | undefined, follows: boolean): void {
  if (path.fd === undefined) return;
  if (dirFd !== undefined) throw valueError(`${name}: can't specify dir_fd without matching path`);
  if (path.fd > 0 && !follows) throw valueError(`${name}: cannot use fd and follow_symlinks together`);
}

/** The path from where the program is: below the open directory where it is relative. `fail` makes the error of the function. */
export function startFrom(
  files: FileTree,
  text: string,
  dirFd: number | undefined,
  fail: (name: string) => PyBaseException,
): string {
  if (dirFd === undefined || text === "" || text.startsWith("/")) return text;
  const open = files.descriptors.get(dirFd);
  if (open === undefined) throw fail("EBADF");
  if (!("directory" in open)) throw fail("ENOTDIR");
  return `${files.pathOf(open.directory)}/${text}`;
}

/** The files of the program and the path in them, for a function that takes no numbers. */
export function locate(path: GivenPath, name: string, dirFd?: number): { files: FileTree; text: string } {
  const files = requireFiles(`os.${name}`);
  return { files, text: startFrom(files, path.text!, dirFd, (error) => osError(error, path.shown)) };
}

/** What is open under a number. */
export function openUnder(files: FileTree, fd: number, shown: Value = null): OpenFile | OpenDirectory {
  const open = files.descriptors.get(fd);
  if (open === undefined) throw osError("EBADF", shown);
  return open;
}

/** The entry of what is open. */
export const entryOpen = (open: OpenFile | OpenDirectory): FileEntry | DirectoryEntry =>
  "directory" in open ? open.directory : open.entry;

/** What stands at a path or under a number. */
export function entryAt(path: GivenPath, name: string, dirFd?: number, errorNames = true): FileEntry | DirectoryEntry {
  if (path.fd === undefined) {
    const { files, text } = locate(path, name, dirFd);
    return files.entry(text, errorNames ? path.shown : null);
  }
  if (path.fd === -1) throw osError("EFAULT", path.shown);
  return entryOpen(openUnder(requireFiles(`os.${name}`), path.fd, errorNames ? path.shown : null));
}
