/** Identifiers: `str.isidentifier`, and what asks it of names that a program gives. */

import { lazily } from "../lazily.ts";
import { hasNewCharacter } from "./unicode-version.ts";

const ASCII = /^[A-Za-z_][A-Za-z0-9_]*$/;
const ofAnyScript = lazily(() => /^[_\p{XID_Start}](?:(?!\u200c|\u200d|\u30fb|\uff65)\p{XID_Continue})*$/u);

/** Is the text a name that a Python program could use (keywords included)? */
export function isIdentifier(text: string): boolean {
  return ASCII.test(text) || (ofAnyScript().test(text) && !hasNewCharacter(text));
}
