/**
 * The module secrets, written in Python: random values from the host's entropy.
 *
 * `randbits` and `choice` are methods of one SystemRandom, whose words their errors have; what the others take goes to it as it is.
 */

import { noAttribute } from "../objects/exceptions.ts";
import { builtin } from "../objects/function.ts";
import { integerOf, type Value } from "../objects/object.ts";
import { pythonModule } from "./python-source.ts";
import { nextBelow, type PyRandom } from "./random/random-object.ts";

const TEXT = `
import base64 as _base64
from hmac import compare_digest
from random import SystemRandom

__all__ = ["choice", "randbelow", "randbits", "SystemRandom", "token_bytes", "token_hex", "token_urlsafe", "compare_digest"]
DEFAULT_ENTROPY = 32
_system = SystemRandom()
randbits = _system.getrandbits
choice = _system.choice

def randbelow(exclusive_upper_bound):
    """Return a random int in the range [0, n)."""
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return _below(_system, exclusive_upper_bound)

def token_bytes(nbytes=None):
    """Return a random byte string containing nbytes bytes."""
    return _system.randbytes(DEFAULT_ENTROPY if nbytes is None else nbytes)

def token_hex(nbytes=None):
    """Return a random text string, in hexadecimal."""
    return token_bytes(nbytes).hex()

def token_urlsafe(nbytes=None):
    """Return a random URL-safe text string, in Base64 encoding."""
    return _base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")
`;

function below(random: PyRandom, limit: Value): Value {
  const number = integerOf(limit);
  if (number === undefined) throw noAttribute(limit, "bit_length");
  return nextBelow(random, number);
}

export const secretsModule = pythonModule(
  "secrets",
  TEXT,
  () => new Map<string, Value>([["_below", builtin("_below(random, limit, /)", below, "secrets")]]),
);
