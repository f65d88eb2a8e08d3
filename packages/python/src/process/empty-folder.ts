/** The working directory of a child: a folder with nothing in it, into which nobody can write. One for all children of this user. */

import { lstatSync, mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

const READ_ONLY = 0o555;

let made: string | undefined;

/** The folder's path; made on first use. */
export function emptyFolder(): string {
  made ??= findOrMake();
  return made;
}

function findOrMake(): string {
  const user = process.getuid?.() ?? "user";
  const usual = join(tmpdir(), `adder-python-empty-${user}`);
  try {
    mkdirSync(usual, { mode: READ_ONLY });
  } catch {
    // There already, or not to be made: looked at below.
  }
  return isOurs(usual) ? usual : mkdtempSync(join(tmpdir(), "adder-python-empty-"));
}

/** Is it a folder of this user, empty, and no link to another? */
function isOurs(path: string): boolean {
  try {
    const about = lstatSync(path);
    const isOwn = process.getuid === undefined || about.uid === process.getuid();
    return about.isDirectory() && isOwn && readdirSync(path).length === 0;
  } catch {
    return false;
  }
}
