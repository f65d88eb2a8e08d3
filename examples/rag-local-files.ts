// Questions about files of your own: the agent searches them, reads what it found, and answers with its source.
//
//   node examples/rag-local-files.ts

import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { CodeAgent, ScriptedModel, tool } from "adder-agents";

const folder = fileURLToPath(new URL("./handbook/", import.meta.url));

type Passage = { file: string; text: string; words: string[] };

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Each paragraph of each file is a passage. */
async function readPassages(): Promise<Passage[]> {
  const passages: Passage[] = [];
  for (const file of (await readdir(folder)).sort()) {
    const text = await readFile(folder + file, "utf8");
    for (const part of text.split(/\n{2,}/)) passages.push({ file, text: part.trim(), words: wordsOf(part) });
  }
  return passages;
}

const passages = await readPassages();

/** BM25: how well a passage fits the words of a question, rare words counting most. */
function score(passage: Passage, query: readonly string[]): number {
  const averageLength = passages.reduce((sum, { words }) => sum + words.length, 0) / passages.length;
  return query.reduce((sum, word) => {
    const holding = passages.filter(({ words }) => words.includes(word)).length;
    const rarity = Math.log(1 + (passages.length - holding + 0.5) / (holding + 0.5));
    const count = passage.words.filter((each) => each === word).length;
    return sum + (rarity * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * passage.words.length) / averageLength));
  }, 0);
}

const retrieve = tool({
  name: "retrieve",
  description: "Finds the passages of the company's handbook that fit a question best.",
  inputs: {
    type: "object",
    properties: {
      question: { type: "string", description: "In plain words, as a statement rather than a question." },
      limit: { type: "integer", description: "How many passages.", default: 2 },
    },
    required: ["question"],
  },
  output: {
    type: "array",
    items: { type: "object", properties: { file: { type: "string" }, text: { type: "string" } } },
  },
  readOnly: true,
  execute: ({ question, limit }) => {
    const query = wordsOf(String(question));
    const ranked = passages.toSorted((left, right) => score(right, query) - score(left, query));
    return ranked.slice(0, Number(limit ?? 2)).map(({ file, text }) => ({ file, text }));
  },
});

// Prepared lines stand for a model here; put your own in its place.
const model = new ScriptedModel([
  'Thought: I look for the rule.\n<code>\nfor passage in retrieve("days of leave can be carried over into the next year"):\n    print(passage["file"], "|", passage["text"])\n</code>',
  'Thought: The first passage says it.\n<code>\nfinal_answer("Five days, until the end of March (leave.md).")\n</code>',
]);

await using agent = new CodeAgent({
  model,
  tools: [retrieve],
  instructions: "Answer only from what retrieve() gives, and name the file. If nothing fits, say so.",
});

console.log(await agent.run("How many days of leave can I take into next year?"));
console.log(agent.memory.actionSteps()[0].observations);
