/** Attacks on the walls: attributes, imports, text that would become code, the border, limits that a program would survive. */

import { testAttacks } from "./test-attacks.ts";

testAttacks([
  "attribute-walking",
  "border",
  "callbacks",
  "class-surgery",
  "imports",
  "injection",
  "leaks",
  "recursion",
  "swallowed-limits",
]);
