/**
 * Characters of XML names (XML 1.0, fourth edition, which expat follows; nothing beyond U+FFFF is one), and of XML text.
 *
 * The runs are written as hexadecimal distances: from the end of the run before to the first character, and where a run has more than one, a dot and how many more.
 */

/** Characters that a name may begin with, besides the colon. */
const STARTS =
  "41.19 5 2.19 46.16 2.1e 2.39 3.a 3.7 2.34 2.43 a.23 4.1 5.1d 39.58 13.6 c5 2.2 2 2.13 2.2b 2.6 4 2 2 2 2.11 " +
  "e.b 2.41 2.b 2.23 f.34 3.1 3.1 4.1b 3.7 3.1 38.25 3 8.25 4a.1a 6.2 2f.19 7.9 27.46 3.4 2.e 2.3 2 10.1 21f.34 " +
  "4 1b.9 24.7 3.1 3.15 2.6 2 4.3 23.1 2.2 f.1 14.5 5.1 3.15 2.6 2.1 2.1 2.1 20.3 2 14.2 11.6 2 2.2 2.15 2.6 2.1 " +
  "2.4 4 23 25.7 3.1 3.15 2.6 2.1 3.3 4 1f.1 2.2 24.5 4.2 2.3 4.1 2 2.1 4.1 4.2 4.7 2.2 4c.7 2.2 2.16 2.9 2.4 " +
  "27.1 24.7 2.2 2.16 2.9 2.4 25 2.1 24.7 2.2 2.16 2.f 27.1 a0.2d 2 2.1 d.5 3c.1 2 3.1 2 3 7.3 2.6 2.2 2 2 3.1 " +
  "2.1 2 2.1 a 3.4 7c.7 2.20 137.25 b.26 a 2.1 2.2 2 2.1 2.4 2a 2 2 c 2 2 4.1 4 6.2 2 2 2 2 4.1 4.1 2 29 a 3 3.1 " +
  "8.1 2 2.6 29 5 9 c07.9b 5.59 7.15 3.5 3.25 3.5 3.7 2 2 2 2.1e 3.34 2.6 2 4.2 2.6 4.3 3.5 5.c 6.2 2.6 12a 4.1 " +
  "3 52.2 e85 1a.8 18.53 d.59 b.27 1cd4.51a5 c5b.2ba3";

/** Characters that may only follow. */
const OTHERS =
  "2d.1 2.9 7e 219.1 2f.45 1b.1 26 fc.3 10b.10 2.16 2.2 2 2.1 2 7c b.7 e.9 7 66.e 3.1 2.3 3.9 208.2 39 2.f 4.3 " +
  "e.1 3.9 12.2 39 2.6 3.1 3.2 a b.1 3.9 13 3a 2.4 5.1 3.2 19.b 10.2 39 2.7 2.2 2.2 19.9 12.2 39 2.5 4.1 3.2 9.1 " +
  "f.9 13.1 3b.4 4.2 2.3 a 10.8 12.2 3b.6 2.2 2.3 8.1 10.9 13.1 3b.6 2.2 2.3 8.1 10.9 13.1 3b.5 3.2 2.3 a f.9 c2 " +
  "3.6 c.8 2.9 58 3.5 2.1 a 2.5 3.9 3f.1 7.9 c 2 2 5.1 32.13 2.5 5.5 2 2.14 4.6 2 1117.c 5 f24 25.5 2.4 64.1 3.1 " +
  "5e.2";

let kinds: Uint8Array | undefined;

function makeKinds(): Uint8Array {
  const made = new Uint8Array(0x10000);
  for (const [runs, kind] of [
    [STARTS, 2],
    [OTHERS, 1],
  ] as const) {
    let at = 0;
    for (const run of runs.split(" ")) {
      const [distance, more] = run.split(".").map((digits) => Number.parseInt(digits, 16)) as [number, number?];
      const from = at + distance;
      at = from + (more ?? 0);
      made.fill(kind, from, at + 1);
    }
  }
  return made;
}

/** May a name begin with the UTF-16 unit? Colons are looked at by the caller. */
export function isNameStart(unit: number): boolean {
  kinds ??= makeKinds();
  return kinds[unit] === 2;
}

/** May a name go on with the UTF-16 unit? */
export function isNameCharacter(unit: number): boolean {
  kinds ??= makeKinds();
  return kinds[unit]! > 0;
}

/** What no XML document may contain: most control characters, lone surrogates, U+FFFE and U+FFFF. */
export const ILLEGAL =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
