/**
 * strftime() of dates, times and moments: what the C library does not know (microseconds, offset and name of the zone) is put in the place of its directives
 * first, as CPython does. A zone is asked when the first directive that needs it is met, and once.
 */

import { charge } from "../../limits.ts";
import { encodeUtf8 } from "../../objects/utf-codecs.ts";
import { formatTime, type TimeFields } from "../time/format-time.ts";
import type { PyTimedelta } from "./timedelta.ts";
import { offsetText } from "./tzinfo.ts";

/** What only Python knows of a moment. */
export type ZonedFacts = {
  readonly microsecond: number;
  readonly offset: () => PyTimedelta | null;
  readonly zoneName: () => string | null;
};

const ONLY_PYTHON = /%[zZf]|\0/;

export function formatMoment(format: string, fields: TimeFields, facts: ZonedFacts): string {
  // CPython reads the format as UTF-8.
  if (/[\ud800-\udfff]/.test(format)) encodeUtf8(format, "strict");
  return formatTime(ONLY_PYTHON.test(format) ? replaceFacts(format, facts) : format, fields);
}

function replaceFacts(format: string, { microsecond, offset, zoneName }: ZonedFacts): string {
  charge(format.length * 16);
  let shownOffset: string | undefined;
  let shownZone: string | undefined;
  const askOffset = (): string => {
    const found = offset();
    return found === null ? "" : offsetText(found, "");
  };
  // CPython: the format is a text of C, which ends at a NUL.
  return format.split("\0", 1)[0]!.replace(/%([\s\S]?)/gu, (whole, letter: string) => {
    if (letter === "f") return String(microsecond).padStart(6, "0");
    if (letter === "z") return (shownOffset ??= askOffset());
    if (letter === "Z") return (shownZone ??= (zoneName() ?? "").replaceAll("%", "%%"));
    return whole;
  });
}
