// Runs that go as they should: state, values, limits, plans, people.

import { printed, say, silent, type Transcript } from "./transcript.ts";

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
    events: ["say action.code observation", "say action.code observation", "say action.code tool.call tool.result"],
    output: 15.71,
  },
  {
    name: "a loop over a tool, then over its results",
    answers: [
      say("Look.", 'results = {}\nfor query in ["a", "b"]:\n    results[query] = search(query)\nprint(results)'),
      say("Read.", "final_answer([page for found in results.values() for page in found if page.endswith('2')])"),
    ],
    seen: [printed("{'a': ['a 1', 'a 2'], 'b': ['b 1', 'b 2']}")],
    events: [
      "say action.code tool.call tool.result tool.call tool.result stdout observation",
      "say action.code tool.call tool.result",
    ],
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
    events: ["say action.code stdout observation", "say action.code tool.call tool.result"],
    output: "pear",
  },
  {
    name: "long output is cut in the middle",
    agent: "short",
    answers: [say("Look.", "print('x' * 15 + 'y' * 15)"), say("End.", "final_answer(1)")],
    seen: [printed("xxxxxxxxxx\n..._This content has been truncated to stay below 20 characters_...\nyyyyyyyyy")],
    events: ["say action.code stdout observation", "say action.code tool.call tool.result"],
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
    events: ["say action.code observation", "say action.code stdout observation", "say"],
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
    events: [
      "say plan",
      "say action.code observation",
      "say action.code observation",
      "say plan",
      "say action.code tool.call tool.result",
    ],
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
      "say action.code tool.call tool.result",
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
    events: ["say action.code tool.call tool.result stdout observation", "say action.code tool.call tool.result"],
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
    events: ["say action.code observation", "say action.code tool.call tool.result"],
    output: "kept",
  },
];
