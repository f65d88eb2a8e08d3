/** Attacks on time and memory. */

import { testAttacks } from "./test-attacks.ts";

testAttacks(["resource-bombs", "source-bombs", "modules", "library"]);
