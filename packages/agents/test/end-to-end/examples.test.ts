// Each file of examples/ is run as its reader runs it, without any key, and says what stands here.

import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const examples = fileURLToPath(new URL("../../../../examples/", import.meta.url));
const fromSource = new URL("../cli/from-source.ts", import.meta.url).href;

const outputs: Record<string, string> = {
  "first-script.ts": "The answer is 2046711111473984623691759.\n",
  "custom-tool.ts": `\
def get_exchange_rate(source: str, target: str = 'EUR') -> float:
    """Looks up an exchange rate.

    Args:
        source: The currency to change from, such as 'USD'.
        target: The currency to change into.
    """
417.32 EUR
`,
  "streaming-events.ts": `\
0 run.start
1 step.start
1 the model says "Thought: I count.\\n<code>"
1 the model says "\\nfor word in [\\"one\\", \\"tw"
1 the model says "o\\"]:\\n    print(word, len"
1 the model says "(word))\\n"
1 model.end
1 a program of 2 lines runs
1 it prints "one 3\\ntwo 3\\n"
1 observation
1 step.end
2 step.start
2 the model says "Thought: Done.\\n<code>\\nfi"
2 the model says "nal_answer(2)\\n"
2 model.end
2 a program of 1 lines runs
2 it calls final_answer with [2]
2 tool.result
2 step.end
0 final
success: 2
`,
  "own-printer.ts": `\
# How many stars do Lyra and Cygnus have together?

## Step 1

I ask for both.

\`\`\`python
lyra = count_stars("Lyra")
swan = count_stars("Cygnus")
lyra + cygnus
\`\`\`
- \`count_stars\` gave 73
- \`count_stars\` gave 104

> Traceback (most recent call last):
>   File "<string>", line 3, in <module>
>     lyra + cygnus
>            ^^^^^^
> NameError: name 'cygnus' is not defined

## Step 2

The second one is called \`swan\`.

\`\`\`python
final_answer(f"{lyra + swan} stars")
\`\`\`

**177 stars**
`,
  "record-and-replay.ts": "recorded: Saturday\nreplayed: Saturday\n",
  "typed-answer.ts": `\
Mercury has 0 moons.
Refused before: The final answer does not fit the schema that the task asks for: \
answer['moons']: Invalid input: expected number, received string
`,
  "rag-local-files.ts": `\
Five days, until the end of March (leave.md).
Execution logs:
leave.md | Up to five days of leave can be carried over into the next year. They lapse at the end of March.
leave.md | Every employee has thirty days of leave a year.
Last output from code snippet:
None
`,
  "text-to-sql.ts": "Michael, 77.29 in total\nmended: RuntimeError: no such column: total\n",
  "approvals.ts": `\
transfer {"to":"Ann","euros":1500}?
  150
transfer {"to":"Bob","euros":300}?
  no: Bob has been paid already
Eve and Ann have been paid, Bob had been before.
Execution logs:
20 euros sent to Eve
150 euros sent to Ann
`,
  "plan-editing.ts": `\
Here are the facts that I know and the plan that I will follow to solve the task:

## Plan
1. Look up the number of inhabitants.
2. Answer.

Answer: Basel
The model read: true
`,
  "web-app.ts": `\
run.start
step.start
model.end
action.code
stdout computing
tool.call
tool.result
observation
step.end
final 42
run.end
`,
  "async-server.ts": `\
posted { id: '1', state: 'running' }
finished { id: '1', state: 'success', output: 5050 }
stopped {
  id: '2',
  state: 'interrupted',
  output: null,
  error: 'The run was interrupted: it was cancelled'
}
`,
  "custom-model.ts": "reddA\n",
  "custom-executor.ts": "42\nRuntimeError: there is no variable 6 * 7\n",
  "team-of-agents.ts": `\
agent begins
agent calls statistician
statistician begins
statistician calls final_answer
statistician ends: 3
agent calls final_answer
agent ends: 3
`,
};

const { OPENAI_API_KEY: _, ...env } = process.env;

test.each(readdirSync(examples).filter((name) => name.endsWith(".ts")))("%s", async (name) => {
  const outcome = await new Promise<{ stdout: string; stderr: string; failure: string | null }>((resolve) => {
    execFile(process.execPath, ["--import", fromSource, examples + name], { env }, (error, stdout, stderr) =>
      resolve({ stdout, stderr, failure: error === null ? null : error.message }),
    );
  });
  expect(outcome).toEqual({ stdout: outputs[name], stderr: "", failure: null });
});
