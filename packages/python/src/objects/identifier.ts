/** Identifiers: `str.isidentifier`, and what asks it of names that a program gives. */

import { hasNewCharacter } from "./unicode-version.ts";

const ASCII = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** V8 takes milliseconds to prepare it, so names in ASCII don't come so far. */
const OF_ANY_SCRIPT = /^[_\p{XID_Start}](?:(?!\u200c|\u200d|\u30fb|\uff65)\p{XID_Continue})*$/u;

/** Is the text a name that a Python program could use (keywords included)? */
export function isIdentifier(text: string): boolean {
  return ASCII.test(text) || (OF_ANY_SCRIPT.test(text) && !hasNewCharacter(text));
}
