/**
 * The engine as the child of a build loads it: `child-start.ts` reads this file and all that it imports as one text, and starts it when it is there as a whole.
 * (`child-main.ts` is the same for a child that runs from source.)
 */

import { Interpreter } from "../interpreter.ts";
import { serve } from "./child-loop.ts";

/** Serves the host on the pipes. */
export function start(): void {
  void serve((options) => new Interpreter(options));
}

/** A session without a host, so that the code of a usual one has been compiled when the code cache is made. */
export function rehearse(): void {
  const interpreter = new Interpreter({ toolNames: ["search"], callTool: () => null });
  interpreter.run(REHEARSAL);
}

const REHEARSAL = `
def double(n):
    return n * 2
values = [double(n) for n in range(5) if n % 2 == 0]
counts = {}
for word in "a b a".split():
    counts[word] = counts.get(word, 0) + 1
text = f"{values} {len(counts):>3} {1.5:.2f}"
try:
    counts["c"]
except KeyError as error:
    print(text, error)
while values:
    values.pop()
search("x")
`;
