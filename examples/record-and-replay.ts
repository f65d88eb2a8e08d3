// A run recorded once and played again without its model: for tests that cost nothing and always end the same way.
//
//   node examples/record-and-replay.ts

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CodeAgent, type Model, recordModel, replayModel, ScriptedModel } from "adder-agents";

const task = "What day of the week was 2000-01-01?";

async function ask(model: Model): Promise<unknown> {
  await using agent = new CodeAgent({ model });
  return await agent.run(task);
}

const directory = await mkdtemp(join(tmpdir(), "recording-"));
const file = join(directory, "answers.jsonl");

// Any model can be recorded; prepared lines stand for one here.
const model = new ScriptedModel([
  `Thought: I compute it.
<code>
days = ["Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
def weekday(day, month, year):
    if month < 3:
        month, year = month + 12, year - 1
    century, rest = divmod(year, 100)
    return days[(day + 13 * (month + 1) // 5 + rest + rest // 4 + century // 4 + 5 * century) % 7]
final_answer(weekday(1, 1, 2000))
</code>`,
]);

console.log("recorded:", await ask(recordModel(model, file)));
// The program runs again; only the model's words come from the file. With strict, a request that has changed is an error.
console.log("replayed:", await ask(replayModel(file, { strict: true })));

await rm(directory, { recursive: true });
