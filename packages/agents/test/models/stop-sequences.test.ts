import { describe, expect, test } from "vitest";
import { StopCutter } from "../../src/models/stop-sequences.ts";

/** Each way to split a text into two and into three pieces, and character by character. */
function* splittings(text: string): Generator<string[]> {
  yield [text];
  yield [...text];
  for (let i = 0; i <= text.length; i++) {
    yield [text.slice(0, i), text.slice(i)];
    for (let j = i; j <= text.length; j++) yield [text.slice(0, i), text.slice(i, j), text.slice(j)];
  }
}

/** What is shown, and after how many pieces the answer ended (-1: it did not). */
function cut(stops: string[], pieces: string[]): { text: string; stopped: boolean } {
  const cutter = new StopCutter(stops);
  let text = "";
  for (const piece of pieces) {
    const result = cutter.push(piece);
    text += result.text;
    if (result.stopped) return { text: text + cutter.flush(), stopped: true };
  }
  return { text: text + cutter.flush(), stopped: false };
}

describe("StopCutter", () => {
  test.each([
    { stops: ["<end_code>"], text: "x = 1\n<end_code>more", want: "x = 1\n", stopped: true },
    { stops: ["<end_code>"], text: "x < 1 and <end_cod", want: "x < 1 and <end_cod", stopped: false },
    { stops: ["aab"], text: "aaab", want: "a", stopped: true },
    { stops: ["abab"], text: "abaabab!", want: "aba", stopped: true },
    { stops: ["Observation:", "</code>"], text: "a</code>Observation:", want: "a", stopped: true },
    // The one that is complete first wins, though the other began earlier.
    { stops: ["abcd", "bc"], text: "xabcd", want: "xa", stopped: true },
    // Both end at the same place: the longer.
    { stops: ["bc", "abc"], text: "xabc", want: "x", stopped: true },
    { stops: ["stop"], text: "stop", want: "", stopped: true },
    { stops: [""], text: "anything", want: "anything", stopped: false },
    { stops: [], text: "anything", want: "anything", stopped: false },
    { stops: ["é"], text: "caf\u00e9!", want: "caf", stopped: true },
  ])("$stops in $text, however it is split", ({ stops, text, want, stopped }) => {
    for (const pieces of splittings(text))
      expect({ pieces, ...cut(stops, pieces) }).toEqual({ pieces, text: want, stopped });
  });

  test("holds back no more than it must", () => {
    const cutter = new StopCutter(["<end>"]);
    expect(cutter.push("a<e")).toEqual({ text: "a", stopped: false });
    expect(cutter.push("ve")).toEqual({ text: "<eve", stopped: false });
    expect(cutter.push("<end")).toEqual({ text: "", stopped: false });
    expect(cutter.push(">z")).toEqual({ text: "", stopped: true });
    expect(cutter.push("more")).toEqual({ text: "", stopped: true });
    expect(cutter.flush()).toBe("");
  });
});
