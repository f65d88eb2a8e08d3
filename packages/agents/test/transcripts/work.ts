// Runs that go as they should: state, values, limits, plans, people.

import {
  answered,
  called,
  calledAndPrinted,
  printed,
  printedText,
  ran,
  say,
  silent,
  spoke,
  type Transcript,
} from "./transcript.ts";

export const work: Transcript[] = [
  {
    name: "variables, functions, classes and imports stay",
    answers: [
      say(
        "First.",
        "import math\nclass Circle:\n    def __init__(self, r):\n        self.r = r\n    def area(self):\n        return math.pi * self.r ** 2\ncircles = [Circle(r) for r in (1, 2)]",
      ),
      say("Then.", "areas = [round(c.area(), 2) for c in circles]\nareas"),
      say("End.", "final_answer(math.fsum(areas))"),
    ],
    seen: [silent, "Observation:\nLast output from code snippet:\n[3.14, 12.57]"],
    events: [ran, ran, answered],
    output: 15.71,
  },
  {
    name: "a loop over a tool, then over its results",
    answers: [
      say("Look.", 'results = {}\nfor query in ["a", "b"]:\n    results[query] = search(query)\nprint(results)'),
      say("Read.", "final_answer([page for found in results.values() for page in found if page.endswith('2')])"),
    ],
    seen: [printed("{'a': ['a 1', 'a 2'], 'b': ['b 1', 'b 2']}")],
    events: ["say action.code tool.call tool.result tool.call tool.result stdout observation", answered],
    output: ["a 2", "b 2"],
  },
  {
    name: "values that come with the task",
    agent: "values",
    answers: [
      say("Look.", "for name, price in sorted(prices.items()):\n    print(f'{name:>6} {price:.2f}')"),
      say("End.", "final_answer(max(prices, key=prices.get))"),
    ],
    seen: [printed(" apple 1.00\n  pear 2.00")],
    events: [printedText, answered],
    output: "pear",
  },
  {
    name: "long output is cut in the middle",
    agent: "short",
    answers: [say("Look.", "print('x' * 15 + 'y' * 15)"), say("End.", "final_answer(1)")],
    seen: [printed("xxxxxxxxxx\n..._This content has been truncated to stay below 20 characters_...\nyyyyyyyyy")],
    events: [printedText, answered],
    output: 1,
  },
  {
    name: "steps that run out",
    agent: "two steps",
    answers: [say("One.", "a = 1"), say("Two.", "print(a + 1)"), "It is 2."],
    seen: [
      silent,
      `${printed("2")}\n\nFrom the record above, answer this task as well as it can be answered now:\nDo it\n\nWrite only the answer: no thoughts, no code.`,
    ],
    events: [ran, printedText, spoke],
    output: "It is 2.",
  },
  {
    name: "a plan before the first step and after the second",
    agent: "planning",
    answers: [
      "1. Look.<end_plan>",
      say("One.", "a = 1"),
      say("Two.", "b = 2"),
      "1. Answer.",
      say("Done.", "final_answer(a + b)"),
    ],
    seen: [
      "Good. Now carry out this plan, step by step.",
      silent,
      `${silent}\n\nNow bring the facts up to date, under these headings:`,
      "Good. Now carry out this plan, step by step.",
    ],
    events: ["say plan", ran, ran, "say plan", answered],
    output: 3,
  },
  {
    name: "a payment that is changed, and one that is denied",
    agent: "approval",
    answers: [
      say("Pay.", "print(pay(5), pay(50))"),
      say("Pay more.", "pay(500)"),
      say("Enough.", 'final_answer("paid")'),
    ],
    seen: [
      printed("paid 5 paid 11"),
      'Error:\nTraceback (most recent call last):\n  File "<string>", line 1, in <module>\n    pay(500)\nPermissionError: the call of pay() was not approved: too much',
    ],
    events: [
      "say action.code tool.call tool.result tool.call approval.request approval.result tool.result stdout observation",
      "say action.code tool.call approval.request approval.result tool.result",
      answered,
    ],
    output: "paid",
  },
  {
    name: "an observation that the model makes up is cut off",
    answers: [
      `${say("Look.", 'x = search("a")\nprint(x)')}\nObservation: ['made up']\n<code>\nfinal_answer('made up')\n</code>`,
      say("End.", "final_answer(x[0])"),
    ],
    seen: [printed("['a 1', 'a 2']")],
    events: [calledAndPrinted, answered],
    output: "a 1",
  },
  {
    name: "final_answer in a function, within try",
    answers: [
      say(
        "First.",
        'def finish(value):\n    try:\n        final_answer(value)\n    except BaseException:\n        final_answer("caught")\n    finally:\n        print("late")',
      ),
      say("End.", 'finish("kept")\nprint("never")'),
    ],
    seen: [silent],
    events: [ran, answered],
    output: "kept",
  },
  {
    name: "one step",
    answers: [say("I compute.", "final_answer(sum(range(10)))")],
    seen: [],
    events: [answered],
    output: 45,
  },
  {
    name: "the value of the last expression is seen without print",
    answers: [say("I look.", 'search("cats")'), say("Done.", 'final_answer("seen")')],
    seen: ["Observation:\nLast output from code snippet:\n['cats 1', 'cats 2']"],
    events: [called, answered],
    output: "seen",
  },
  {
    name: "prints, then the value",
    answers: [
      say("I look.", 'for q in ["a", "b"]:\n    print(q, search(q)[0])\nlen("abc")'),
      "<code>final_answer(1)</code>",
    ],
    seen: ["Observation:\nExecution logs:\na a 1\nb b 1\nLast output from code snippet:\n3"],
    events: ["say action.code tool.call tool.result stdout tool.call tool.result stdout observation", answered],
    output: 1,
  },
  {
    name: "variables, functions and imports stay",
    answers: [
      say("First.", "import math\ndef double(n):\n    return n * 2\nx = 21"),
      say("Then.", "y = double(x)\nprint(y, math.floor(2.5))"),
      say("End.", "final_answer(y)"),
    ],
    seen: [
      "Observation:\nLast output from code snippet:\nNone",
      "Observation:\nExecution logs:\n42 2\nLast output from code snippet:\nNone",
    ],
    events: [ran, printedText, answered],
    output: 42,
  },
  {
    name: "final_answer passes every except and finally",
    answers: [
      say(
        "End.",
        'try:\n    final_answer("kept")\nexcept BaseException:\n    final_answer("caught")\nfinally:\n    print("late")',
      ),
    ],
    seen: [],
    events: [answered],
    output: "kept",
  },
  {
    name: "nothing runs after final_answer, also from within a function",
    answers: [
      say(
        "End.",
        'def end(n):\n    if n > 2:\n        final_answer(n)\nfor i in range(10):\n    end(i)\nfinal_answer("never")',
      ),
    ],
    seen: [],
    events: [answered],
    output: 3,
  },
  {
    name: "a tool is a value like others",
    answers: [say("Go.", 'first = lambda q: search(q)[0]\nfinal_answer(list(map(first, ["a", "b"])))')],
    seen: [],
    events: ["say action.code tool.call tool.result tool.call tool.result tool.call tool.result"],
    output: ["a 1", "b 1"],
  },
  {
    name: "numbers of a tool are of the declared kind",
    answers: [
      say("Go.", "x = measure()\nprint(x, type(x).__name__, x.is_integer())"),
      say("End.", "final_answer(x / 2)"),
    ],
    seen: ["Observation:\nExecution logs:\n20.0 float True\nLast output from code snippet:\nNone"],
    events: [calledAndPrinted, answered],
    output: 10,
  },
  {
    name: "ints of any size",
    answers: [say("Go.", "n = 2 ** 100\nprint(n)"), say("End.", "final_answer(n % 1000007)")],
    seen: ["Observation:\nExecution logs:\n1267650600228229401496703205376\nLast output from code snippet:\nNone"],
    events: [printedText, answered],
    output: 698635,
  },
  {
    name: "text of all scripts",
    answers: [say("Go.", 's = "naïve 日本 🎉"\nprint(len(s), s[::-1])'), say("End.", "final_answer(s.upper())")],
    seen: ["Observation:\nExecution logs:\n10 🎉 本日 evïan\nLast output from code snippet:\nNone"],
    events: [printedText, answered],
    output: "NAÏVE 日本 🎉",
  },
  {
    name: "dicts and tuples as the answer",
    answers: [say("End.", 'final_answer({"pair": (1, None), "ok": True, "set": sorted({3, 1})})')],
    seen: [],
    events: [answered],
    output: { pair: [1, null], ok: true, set: [1, 3] },
  },
  {
    name: "a class, and an instance in a later step",
    answers: [
      say(
        "Go.",
        "class Point:\n    def __init__(self, x):\n        self.x = x\n    def __repr__(self):\n        return f'Point({self.x})'\np = Point(3)\np",
      ),
      say("End.", "final_answer(p.x)"),
    ],
    seen: ["Observation:\nLast output from code snippet:\nPoint(3)"],
    events: [ran, answered],
    output: 3,
  },
];
