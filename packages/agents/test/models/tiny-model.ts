// A language model of a few kilobytes in the folder layout of the Hugging Face Hub: config, tokenizer, ONNX weights.
//
// It knows one chain of letters: each letter is followed by the next one of "Hey u!", and then by the end. Its graph looks a row up in a table
// for each token, and carries a cache that nothing reads, because every decoder has one. ONNX is protocol buffers,
// of which a writer for what is needed here takes a few lines.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What the model says to everything. */
export const tinyAnswer = "Hey u!";

const characters = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i));
// The byte-level names of the space and the line feed.
const tokens = ["<eos>", "Ġ", "Ċ", ...characters];
const chain = [">", ...tinyAnswer.replace(" ", "Ġ"), "<eos>"];

/** The token that follows each token of the chain. */
export const tinyChain: ReadonlyMap<string, string> = new Map(
  chain.slice(0, -1).map((token, i) => [token, chain[i + 1]]),
);

/** Writes the model to `folder`. */
export function writeTinyModel(folder: string): void {
  mkdirSync(join(folder, "onnx"), { recursive: true });
  const write = (name: string, value: object): void => writeFileSync(join(folder, name), JSON.stringify(value));
  write("config.json", {
    ...{ model_type: "gpt2", architectures: ["GPT2LMHeadModel"], vocab_size: tokens.length },
    ...{ n_layer: 1, n_head: 1, n_embd: 1, n_positions: 4096, eos_token_id: 0, bos_token_id: 0 },
  });
  write("generation_config.json", { eos_token_id: 0, bos_token_id: 0 });
  write("tokenizer_config.json", {
    ...{
      tokenizer_class: "GPT2Tokenizer",
      eos_token: "<eos>",
      model_max_length: 4096,
      clean_up_tokenization_spaces: false,
    },
    chat_template:
      "{% if tools %}{{ tools[0].function.name }} {% endif %}{% for m in messages %}{{ m.role }}: {{ m.content }}\n{% endfor %}>",
  });
  write("tokenizer.json", {
    version: "1.0",
    added_tokens: [
      { id: 0, content: "<eos>", single_word: false, lstrip: false, rstrip: false, normalized: false, special: true },
    ],
    ...{ truncation: null, padding: null, normalizer: null, post_processor: null },
    pre_tokenizer: { type: "ByteLevel", add_prefix_space: false, trim_offsets: true, use_regex: true },
    decoder: { type: "ByteLevel", add_prefix_space: false, trim_offsets: true, use_regex: true },
    model: { type: "BPE", vocab: Object.fromEntries(tokens.map((token, id) => [token, id])), merges: [] },
  });
  writeFileSync(join(folder, "onnx", "model.onnx"), onnxModel());
}

const float = 1;
const int64 = 7;

function onnxModel(): Buffer {
  const size = tokens.length;
  const table = new Float32Array(size * size);
  for (const [token, next] of tinyChain) table[tokens.indexOf(token) * size + tokens.indexOf(next)] = 10;
  const cache = ["batch", 1, "past", 1];
  const longer = ["batch", 1, "total", 1];
  const graph = [
    node("Gather", ["table", "input_ids"], "logits"),
    node("Cast", ["input_ids"], "floats", attribute("to", { int: float })),
    node("Unsqueeze", ["floats", "axes"], "entries"),
    node("Concat", ["past_key_values.0.key", "entries"], "present.0.key", attribute("axis", { int: 2 })),
    node("Concat", ["past_key_values.0.value", "entries"], "present.0.value", attribute("axis", { int: 2 })),
    text(2, "tiny"),
    field(5, tensor("table", float, [size, size], Buffer.from(table.buffer))),
    field(5, tensor("axes", int64, [2], Buffer.from(BigInt64Array.of(1n, 3n).buffer))),
    field(11, valueInfo("input_ids", int64, ["batch", "sequence"])),
    field(11, valueInfo("past_key_values.0.key", float, cache)),
    field(11, valueInfo("past_key_values.0.value", float, cache)),
    field(12, valueInfo("logits", float, ["batch", "sequence", size])),
    field(12, valueInfo("present.0.key", float, longer)),
    field(12, valueInfo("present.0.value", float, longer)),
  ];
  return Buffer.concat([
    number(1, 8),
    field(7, Buffer.concat(graph)),
    field(8, Buffer.concat([text(1, ""), number(2, 17)])),
  ]);
}

const node = (type: string, inputs: string[], output: string, ...attributes: Buffer[]): Buffer =>
  field(1, Buffer.concat([...inputs.map((name) => text(1, name)), text(2, output), text(4, type), ...attributes]));

/** Only whole numbers; 2 is their type. */
const attribute = (name: string, { int }: { int: number }): Buffer =>
  field(5, Buffer.concat([text(1, name), number(3, int), number(20, 2)]));

const tensor = (name: string, type: number, dims: number[], data: Buffer): Buffer =>
  Buffer.concat([...dims.map((dim) => number(1, dim)), number(2, type), text(8, name), field(9, data)]);

function valueInfo(name: string, type: number, dims: (string | number)[]): Buffer {
  const shape = dims.map((dim) => field(1, typeof dim === "number" ? number(1, dim) : text(2, dim)));
  const tensorType = Buffer.concat([number(1, type), field(2, Buffer.concat(shape))]);
  return Buffer.concat([text(1, name), field(2, field(1, tensorType))]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
}

const number = (tag: number, value: number): Buffer => Buffer.concat([varint(tag * 8), varint(value)]);

const field = (tag: number, data: Buffer): Buffer => Buffer.concat([varint(tag * 8 + 2), varint(data.length), data]);

const text = (tag: number, value: string): Buffer => field(tag, Buffer.from(value, "utf8"));
