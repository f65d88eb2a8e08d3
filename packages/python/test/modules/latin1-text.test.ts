/** Text from short pieces, as bytes: what comes out is what the pieces say, wherever the room ends and whatever they are. */

import { expect, test } from "vitest";
import { Latin1Text } from "../../src/modules/json/latin1-text.ts";

const INTS = [
  0,
  7,
  -7,
  9,
  10,
  99,
  100,
  999_999_999,
  1e9,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31),
  -(2 ** 31) - 1,
  2 ** 53 - 1,
  1 - 2 ** 53,
];

test.each(INTS)("the int %i", (value) => {
  const text = new Latin1Text();
  expect(text.addInt(value)).toBe(String(value).length);
  expect(text.end()).toBe(String(value));
});

test("pieces of all kinds, over many times the room", () => {
  const pieces = ["", "a", "é", "ÿ", "€", "😀", "x".repeat(512), "y".repeat(513), "é".repeat(300), "\0"];
  const text = new Latin1Text();
  let expected = "";
  for (let i = 0; i < 5000; i++) {
    const piece = pieces[i % pieces.length]!;
    text.add(piece);
    text.addInt(i * 7919);
    text.addInQuotes("name");
    expected += `${piece}${i * 7919}"name"`;
  }
  expect(text.end()).toBe(expected);
});

test("a piece that ends where the room does, and one that does not fit any more", () => {
  for (const length of [16_383, 16_384, 16_385]) {
    const text = new Latin1Text();
    for (let i = 0; i < length; i++) text.add("a");
    text.add("bc");
    expect(text.end()).toBe(`${"a".repeat(length)}bc`);
  }
});

test("two at a time do not get into each other's room", () => {
  const [outer, inner] = [new Latin1Text(), new Latin1Text()];
  outer.add("outer ");
  inner.add("inner ");
  outer.add("text");
  inner.add("too");
  expect([inner.end(), outer.end(), new Latin1Text().end()]).toEqual(["inner too", "outer text", ""]);
});
