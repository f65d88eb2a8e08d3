/** Attacks on time and memory. */

import { testAttacks } from "./test-attacks.ts";

testAttacks(["archives-and-texts", "limit-evasion", "resource-bombs", "source-bombs", "modules", "library"]);
