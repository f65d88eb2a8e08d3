/** The module secrets, written in Python: random values from the host's entropy. */

import { builtin } from "../objects/function.ts";
import type { Value } from "../objects/object.ts";
import { base64Module } from "./base64.ts";
import { hmacModule } from "./hmac.ts";
import { pythonModule } from "./python-source.ts";
import { randomBytes } from "./random-bytes.ts";
import { randomModule } from "./random/random-module.ts";

const TEXT = `
DEFAULT_ENTROPY = 32
_system = SystemRandom()

def randbits(k):
    return _system.getrandbits(k)

def choice(seq):
    return _system.choice(seq)

def randbelow(exclusive_upper_bound):
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return _system.randrange(exclusive_upper_bound)

def token_bytes(nbytes=None):
    return _entropy(DEFAULT_ENTROPY if nbytes is None else nbytes)

def token_hex(nbytes=None):
    return token_bytes(nbytes).hex()

def token_urlsafe(nbytes=None):
    return _encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")
`;

export const secretsModule = pythonModule(
  "secrets",
  TEXT,
  () =>
    new Map<string, Value>([
      ["SystemRandom", randomModule.create().get("SystemRandom")!],
      ["_encode", base64Module.create().get("urlsafe_b64encode")!],
      ["_entropy", builtin("_entropy(count, /)", randomBytes)],
    ]),
  (namespace) => namespace.set("compare_digest", hmacModule.create().get("compare_digest")!),
);
