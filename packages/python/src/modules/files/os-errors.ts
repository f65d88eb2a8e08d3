/** Errors of the operating system, as the virtual one raises them: numbers and words of Linux, classes as `OSError`'s constructor chooses them. */

import { call } from "../../objects/call.ts";
import { exceptionType, type PyBaseException } from "../../objects/exceptions.ts";
import type { Value } from "../../objects/object.ts";

export const ERRORS: readonly (readonly [name: string, number: number, text: string])[] = [
  ["EPERM", 1, "Operation not permitted"],
  ["ENOENT", 2, "No such file or directory"],
  ["EBADF", 9, "Bad file descriptor"],
  ["EACCES", 13, "Permission denied"],
  ["EFAULT", 14, "Bad address"],
  ["EBUSY", 16, "Device or resource busy"],
  ["EEXIST", 17, "File exists"],
  ["ENOTDIR", 20, "Not a directory"],
  ["EISDIR", 21, "Is a directory"],
  ["EINVAL", 22, "Invalid argument"],
  ["EMFILE", 24, "Too many open files"],
  ["ENOSPC", 28, "No space left on device"],
  ["ENAMETOOLONG", 36, "File name too long"],
  ["ENOTEMPTY", 39, "Directory not empty"],
];

const byName = new Map(ERRORS.map(([name, number, text]) => [name, { number, text }]));

/** An OSError to be thrown. `filename` and `filename2` are shown as the program gave them. */
export function osError(name: string, filename: Value = null, filename2: Value = null): PyBaseException {
  const { number, text } = byName.get(name)!;
  const args: Value[] = [number, text];
  if (filename !== null) args.push(filename);
  if (filename2 !== null) args.push(null, filename2);
  return call(exceptionType("OSError"), args) as PyBaseException;
}
