/** Random bytes of the host, as `os.urandom` and `secrets.token_bytes` give them: any number, in the pieces in which the source gives them. */

import { charge, tick } from "../limits.ts";
import { PyBytes } from "../objects/bytes.ts";
import { valueError } from "../objects/exceptions.ts";
import { requireSize } from "../objects/index-value.ts";
import type { Value } from "../objects/object.ts";
import { hostSources, MOST_ENTROPY } from "./host-sources.ts";

export function randomBytes(size: Value): PyBytes {
  const count = requireSize(size);
  if (count < 0) throw valueError("negative argument not allowed");
  charge(count);
  const bytes = new Uint8Array(count);
  for (let at = 0; at < count; at += MOST_ENTROPY) {
    tick(MOST_ENTROPY >>> 6);
    bytes.set(hostSources.entropy(Math.min(MOST_ENTROPY, count - at)), at);
  }
  return new PyBytes(bytes);
}
