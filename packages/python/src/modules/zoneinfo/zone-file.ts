/** TZif, the compiled form of a zone (RFC 8536), for `ZoneInfo.from_file`; and the packed database that stands for the files of a system. */

import { charge } from "../../limits.ts";
import { valueError } from "../../objects/exceptions.ts";
import { unpackText } from "../../syntax/packed-text.ts";
import { type RawZone, Zone } from "./zone.ts";
import { ZONES } from "./zone-data.ts";

/** Where the count of seconds begins in the packed database. */
const BEGINNING = -10_000_000_000;

let lines: ReadonlyMap<string, string> | undefined;
const zones = new Map<string, Zone>();

/** Line by name: unpacked when the first zone is asked for. */
function zoneLines(): ReadonlyMap<string, string> {
  if (lines === undefined) {
    const read = new Map<string, string>();
    for (const line of unpackText(ZONES).split("\n")) {
      const end = line.indexOf("|");
      for (const name of line.slice(0, end).split(",")) read.set(name, line.slice(end + 1));
    }
    lines = read;
  }
  return lines;
}

export function zoneNames(): string[] {
  return [...zoneLines().keys()];
}

/** The zone of a name; undefined for a name that the database doesn't have. */
export function findZone(name: string): Zone | undefined {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const line = zoneLines().get(name);
  if (line === undefined) return undefined;
  const [types, footer, transitions] = line.split("|") as [string, string, string];
  const moments: number[] = [];
  const indexes: number[] = [];
  let moment = BEGINNING;
  for (const [, gap, letter] of transitions.matchAll(/([0-9a-z]+)([A-Z[\\\]^_`])/g)) {
    moment += Number.parseInt(gap!, 36);
    moments.push(moment);
    indexes.push(letter!.charCodeAt(0) - 65);
  }
  const raw: RawZone = {
    types: types.split(",").map((type) => {
      const [, offset, dst, name] = /^(-?\d+)(d?) (.*)$/.exec(type) as unknown as [string, string, string, string];
      return { offset: Number(offset), isDst: dst === "d", name };
    }),
    moments,
    indexes,
    footer,
  };
  const zone = new Zone(raw);
  zones.set(name, zone);
  return zone;
}

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Reads a compiled zone. ValueError where it is none. */
export function readZoneFile(bytes: Uint8Array): Zone {
  charge(bytes.length * 8);
  if (ascii(bytes.subarray(0, 4)) !== "TZif") throw valueError("Invalid TZif file: magic not found");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const need = (length: number): void => {
    if (length > bytes.length) throw valueError("Invalid TZif file: unexpected end of file");
  };
  const header = (at: number): number[] => {
    need(at + 44);
    return [20, 24, 28, 32, 36, 40].map((place) => view.getUint32(at + place));
  };
  let start = 0;
  let [isUtc, isStandard, leap, times, types, letters] = header(0) as [number, number, number, number, number, number];
  let width = 4;
  if (bytes[4]! >= 0x32) {
    start = 44 + times * 5 + types * 6 + letters + leap * 8 + isStandard + isUtc;
    [isUtc, isStandard, leap, times, types, letters] = header(start) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    width = 8;
  }
  let at = start + 44;
  const end = at + times * (width + 1) + types * 6 + letters + leap * (width + 4) + isStandard + isUtc;
  need(end);
  const moments = Array.from({ length: times }, (_, n) =>
    width === 8 ? Number(view.getBigInt64(at + n * 8)) : view.getInt32(at + n * 4),
  );
  at += times * width;
  const indexes = [...bytes.subarray(at, at + times)];
  at += times;
  const names = bytes.subarray(at + types * 6, at + types * 6 + letters);
  const raw = Array.from({ length: types }, (_, n) => {
    const place = bytes[at + n * 6 + 5]!;
    const stop = names.indexOf(0, place);
    const name = ascii(names.subarray(place, stop < 0 ? undefined : stop));
    return { offset: view.getInt32(at + n * 6), isDst: bytes[at + n * 6 + 4] !== 0, name };
  });
  if (indexes.some((index) => index >= types))
    throw valueError("Invalid transition index found while reading TZif: a type that is not there");
  const footer = width === 8 ? ascii(bytes.subarray(end)).replace(/^\n|\n$/g, "") : "";
  if (types === 0) throw valueError("No time zone information found.");
  return new Zone({ types: raw, moments, indexes, footer });
}
