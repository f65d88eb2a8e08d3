// Whole runs as models really write them: what the model answers, step by step, and what it is shown in between.
//
// `answers` are the model's; `seen` is the last message before each answer but the first, without the advice that follows an
// error. Programs run in the real engine.

import { defaultAuthorizedImports } from "../../src/agents/code-agent.ts";

export type Transcript = {
  name: string;
  answers: string[];
  seen: string[];
  output: unknown;
  /** Names a set of options of the agent in transcripts.test.ts. */
  agent?: "markdown" | "brackets" | "structured" | "three steps" | "positive" | "variables" | "number";
};

/** An answer in the usual form. */
const say = (thought: string, code: string): string => `Thought: ${thought}\n<code>\n${code}\n</code>`;

export const transcripts: Transcript[] = [
  {
    name: "one step",
    answers: [say("I compute.", "final_answer(sum(range(10)))")],
    seen: [],
    output: 45,
  },
  {
    name: "the value of the last expression is seen without print",
    answers: [say("I look.", 'search("cats")'), say("Done.", 'final_answer("seen")')],
    seen: ["Observation:\nLast output from code snippet:\n['cats 1', 'cats 2']"],
    output: "seen",
  },
  {
    name: "prints, then the value",
    answers: [
      say("I look.", 'for q in ["a", "b"]:\n    print(q, search(q)[0])\nlen("abc")'),
      "<code>final_answer(1)</code>",
    ],
    seen: ["Observation:\nExecution logs:\na a 1\nb b 1\nLast output from code snippet:\n3"],
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
    output: 42,
  },
  {
    name: "a fence in place of the tags",
    answers: ["I look.\n```python\nprint(search('x'))\n```", "Code:\n```py\nfinal_answer('ok')\n```<end_code>"],
    seen: ["Observation:\nExecution logs:\n['x 1', 'x 2']\nLast output from code snippet:\nNone"],
    output: "ok",
  },
  {
    name: "a fence within the tags",
    answers: ["Thought: end.\n<code>\n```python\nfinal_answer([1, 2])\n```\n</code>"],
    seen: [],
    output: [1, 2],
  },
  {
    name: "a fence without a label, and no code at all first",
    answers: ["The answer is 4.", "```\nfinal_answer(4)\n```"],
    seen: [
      "Error:\nYour answer has no code block: the regex pattern <code>(.*?)</code> does not match it.\nYour answer was:\nThe answer is 4.\nWrite it in this form:\nThought: what you do next and why\n<code>\n# Python code\n</code>",
    ],
    output: 4,
  },
  {
    name: "several blocks are one program",
    answers: ["First\n```python\na = 1\n```\nthen\n```python\nb = a + 1\nfinal_answer(b)\n```"],
    seen: [],
    output: 2,
  },
  {
    name: "nothing but code",
    answers: ["import math\nfinal_answer(math.gcd(12, 18))"],
    seen: [],
    output: 6,
  },
  {
    name: "code that was only thought of does not run",
    answers: ["<think>Maybe\n```python\npay(1)\n```\nno.</think>\n<code>\nfinal_answer('free')"],
    seen: [],
    output: "free",
  },
  {
    name: "an answer that its own thoughts stop",
    answers: [
      "<think>Maybe <code>pay(1000)</code>? No.</think>\n<code>\nfinal_answer('free')",
      "<think>Maybe <code>pay(1000)</code>? No.</think>\n<code>\nfinal_answer('free')",
    ],
    seen: [
      "Error:\nYour answer ended while you were still thinking, so nothing was run. Don't write <code> or </code> while you think; close your thoughts, and then write the code block:\nThought: what you do next and why\n<code>\n# Python code\n</code>",
    ],
    output: "free",
  },
  {
    name: "an observation made up by the model is cut off",
    answers: [
      "Thought: look.\n<code>\nx = search('a')\nprint(x)\n</code>\nObservation: ['made up']",
      say("End.", "final_answer(x[0])"),
    ],
    seen: ["Observation:\nExecution logs:\n['a 1', 'a 2']\nLast output from code snippet:\nNone"],
    output: "a 1",
  },
  {
    name: "markdown tags",
    agent: "markdown",
    answers: ["Thought: go.\n```python\nx = 3\n```", "Thought: end.\n```python\nfinal_answer(x)\n```"],
    seen: ["Observation:\nLast output from code snippet:\nNone"],
    output: 3,
  },
  {
    name: "tags of one's own, and the usual ones by habit",
    agent: "brackets",
    answers: ["Go\n[PY]\nx = 3\n[/PY]", "<code>final_answer(x)</code>", "[PY]final_answer(x)[/PY]"],
    seen: [
      "Observation:\nLast output from code snippet:\nNone",
      'Error:\nYour answer has no code block: the regex pattern \\[PY\\](.*?)\\[/PY\\] does not match it.\nYour answer was:\n<code>final_answer(x)</code>\nWrite it in this form:\nThought: what you do next and why\n[PY]\n# Python code\n[/PY]\nIf you want to give the final answer, do it in code too:\n[PY]\nfinal_answer("your answer")\n[/PY]',
    ],
    output: 3,
  },
  {
    name: "thought and code as JSON",
    agent: "structured",
    answers: [
      '{"thought": "I look.", "code": "r = search(\\"a\\")\\nprint(r)"}',
      '{"thought": "End.", "code": "final_answer(r[1])"}',
    ],
    seen: ["Observation:\nExecution logs:\n['a 1', 'a 2']\nLast output from code snippet:\nNone"],
    output: "a 2",
  },
  {
    name: "JSON in a fence, then text with tags",
    agent: "structured",
    answers: ['```json\n{"thought": "I look.", "code": "n = 5"}\n```', say("End.", "final_answer(n)")],
    seen: ["Observation:\nLast output from code snippet:\nNone"],
    output: 5,
  },
  {
    name: "JSON that is not closed",
    agent: "structured",
    answers: ['{"thought": "I look.", "code": "n = ', '{"thought": "End.", "code": "final_answer(5)"}'],
    seen: [
      'Error:\nYour answer is not the JSON object that is wanted, so nothing was run.\nYour answer was:\n{"thought": "I look.", "code": "n =\nWrite one JSON object and nothing else, in this form:\n{"thought": "what you do next and why", "code": "the Python code"}\nIf you want to give the final answer, do it in code too:\n{"thought": "I know the answer.", "code": "final_answer(\\"your answer\\")"}',
    ],
    output: 5,
  },
  {
    name: "a name that does not exist",
    answers: [say("Go.", "print(result)"), say("Mend.", "result = 1\nfinal_answer(result)")],
    seen: [
      "Error:\nTraceback (most recent call last):\n  File \"<string>\", line 1, in <module>\n    print(result)\n          ^^^^^^\nNameError: name 'result' is not defined",
    ],
    output: 1,
  },
  {
    name: "what was printed before the mistake is seen too",
    answers: [say("Go.", 'print("before")\n1 / 0'), say("Mend.", "final_answer(0)")],
    seen: [
      'Observation:\nExecution logs:\nbefore\n\nError:\nTraceback (most recent call last):\n  File "<string>", line 2, in <module>\n    1 / 0\n    ~~^~~\nZeroDivisionError: division by zero',
    ],
    output: 0,
  },
  {
    name: "what was assigned before the mistake stays",
    answers: [say("Go.", "kept = 7\nlost = [][0]"), say("Mend.", "final_answer(kept)")],
    seen: [
      'Error:\nTraceback (most recent call last):\n  File "<string>", line 2, in <module>\n    lost = [][0]\n           ~~^^^\nIndexError: list index out of range',
    ],
    output: 7,
  },
  {
    name: "a mistake in a function, two frames deep",
    answers: [
      say("Go.", 'def inner(d):\n    return d["b"]\ndef outer(d):\n    return inner(d) + 1\nouter({"a": 1})'),
      say("Mend.", 'final_answer(outer({"b": 1}))'),
    ],
    seen: [
      'Error:\nTraceback (most recent call last):\n  File "<string>", line 5, in <module>\n    outer({"a": 1})\n  File "<string>", line 4, in outer\n    return inner(d) + 1\n           ^^^^^^^^\n  File "<string>", line 2, in inner\n    return d["b"]\n           ~^^^^^\nKeyError: \'b\'',
    ],
    output: 2,
  },
  {
    name: "code that does not parse runs not at all",
    answers: [say("Go.", 'print("no")\nif True\n    x = 1'), say("Mend.", "final_answer(1)")],
    seen: ["Error:\n  File \"<string>\", line 2\n    if True\n           ^\nSyntaxError: expected ':'"],
    output: 1,
  },
  {
    name: "a module that is not allowed",
    answers: [say("Go.", "import os\nos.listdir()"), say("Without.", "final_answer('none')")],
    seen: [
      `Error:\nTraceback (most recent call last):\n  File "<string>", line 1, in <module>\n    import os\nImportError: Import of 'os' is not allowed. Allowed modules: ${defaultAuthorizedImports.join(", ")}.`,
    ],
    output: "none",
  },
  {
    name: "a tool called wrongly, three ways",
    answers: [
      say("Go.", "search()"),
      say("Again.", 'search("a", limit=3)'),
      say("Again.", "search(5)"),
      say("Right.", 'final_answer(search(query="a")[0])'),
    ],
    seen: [
      "Error:\nTraceback (most recent call last):\n  File \"<string>\", line 1, in <module>\n    search()\nTypeError: search() missing 1 required positional argument: 'query'",
      'Error:\nTraceback (most recent call last):\n  File "<string>", line 1, in <module>\n    search("a", limit=3)\nTypeError: search() got an unexpected keyword argument \'limit\'',
      "Error:\nTraceback (most recent call last):\n  File \"<string>\", line 1, in <module>\n    search(5)\nTypeError: search() argument 'query' must be str, not int",
    ],
    output: "a 1",
  },
  {
    name: "a tool that fails",
    answers: [say("Go.", 'fetch("nowhere")'), say("Elsewhere.", 'final_answer(fetch("home"))')],
    seen: [
      'Error:\nTraceback (most recent call last):\n  File "<string>", line 1, in <module>\n    fetch("nowhere")\nRuntimeError: there is no page nowhere',
    ],
    output: "page of home",
  },
  {
    name: "a tool that fails within try",
    answers: [
      say(
        "Go.",
        'found = []\nfor name in ["nowhere", "home"]:\n    try:\n        found.append(fetch(name))\n    except Exception as error:\n        found.append(f"{type(error).__name__}: {error}")\nfinal_answer(found)',
      ),
    ],
    seen: [],
    output: ["RuntimeError: there is no page nowhere", "page of home"],
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
    output: 3,
  },
  {
    name: "a tool is a value like others",
    answers: [say("Go.", 'first = lambda q: search(q)[0]\nfinal_answer(list(map(first, ["a", "b"])))')],
    seen: [],
    output: ["a 1", "b 1"],
  },
  {
    name: "numbers of a tool are of the declared kind",
    answers: [
      say("Go.", "x = measure()\nprint(x, type(x).__name__, x.is_integer())"),
      say("End.", "final_answer(x / 2)"),
    ],
    seen: ["Observation:\nExecution logs:\n20.0 float True\nLast output from code snippet:\nNone"],
    output: 10,
  },
  {
    name: "ints of any size",
    answers: [say("Go.", "n = 2 ** 100\nprint(n)"), say("End.", "final_answer(n % 1000007)")],
    seen: ["Observation:\nExecution logs:\n1267650600228229401496703205376\nLast output from code snippet:\nNone"],
    output: 698635,
  },
  {
    name: "text of all scripts",
    answers: [say("Go.", 's = "naïve 日本 🎉"\nprint(len(s), s[::-1])'), say("End.", "final_answer(s.upper())")],
    seen: ["Observation:\nExecution logs:\n10 🎉 本日 evïan\nLast output from code snippet:\nNone"],
    output: "NAÏVE 日本 🎉",
  },
  {
    name: "dicts and tuples as the answer",
    answers: [say("End.", 'final_answer({"pair": (1, None), "ok": True, "set": sorted({3, 1})})')],
    seen: [],
    output: { pair: [1, null], ok: true, set: [1, 3] },
  },
  {
    name: "an empty block, and a comment only",
    answers: ["Thought: hm.\n<code>\n</code>", say("Still thinking.", "# nothing yet"), say("End.", "final_answer(1)")],
    seen: [
      "Error:\nThe code block of your answer is empty. Write the Python code of the next action between <code> and </code>:\nThought: what you do next and why\n<code>\n# Python code\n</code>",
      "Observation:\nLast output from code snippet:\nNone",
    ],
    output: 1,
  },
  {
    name: "an empty answer",
    answers: ["", say("End.", "final_answer(1)")],
    seen: [
      "Error:\nYour answer has no code block: the regex pattern <code>(.*?)</code> does not match it.\nThe answer was empty.\nWrite it in this form:\nThought: what you do next and why\n<code>\n# Python code\n</code>",
    ],
    output: 1,
  },
  {
    name: "the same step twice",
    answers: [
      say("Look.", 'print(search("a"))'),
      say("Look again.", 'print(search("a"))'),
      say("End.", "final_answer(1)"),
    ],
    seen: [
      "Observation:\nExecution logs:\n['a 1', 'a 2']\nLast output from code snippet:\nNone",
      "Observation:\nExecution logs:\n['a 1', 'a 2']\nLast output from code snippet:\nNone\n\nThis step was the same as the one before it, and so was its outcome. Doing it once more will not change that: do something else, or give the final answer with what you have.",
    ],
    output: 1,
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
    output: 3,
  },
  {
    name: "steps that run out",
    agent: "three steps",
    answers: [say("One.", "a = 1"), say("Two.", "b = 2"), say("Three.", "c = a + b\nprint(c)"), "It is 3."],
    seen: [
      "Observation:\nLast output from code snippet:\nNone",
      "Observation:\nLast output from code snippet:\nNone",
      "Observation:\nExecution logs:\n3\nLast output from code snippet:\nNone\n\nFrom the record above, answer this task as well as it can be answered now:\nDo it\n\nWrite only the answer: no thoughts, no code.",
    ],
    output: "It is 3.",
  },
  {
    name: "an answer that a check refuses",
    agent: "positive",
    answers: [say("End.", "final_answer(-1)"), say("End.", "final_answer(1)")],
    seen: ["Error:\nThe final answer was refused by the check number 1: it must be positive"],
    output: 1,
  },
  {
    name: "an answer that does not fit the schema",
    agent: "number",
    answers: [say("End.", 'final_answer("one")'), say("End.", "final_answer(1.5)")],
    seen: ["Error:\nThe final answer does not fit the schema that the task asks for: answer must be float, not str"],
    output: 1.5,
  },
  {
    name: "values that come with the task",
    agent: "variables",
    answers: [say("Look.", "print(sorted(prices.items()))"), say("End.", "final_answer(max(prices, key=prices.get))")],
    seen: ["Observation:\nExecution logs:\n[('apple', 1), ('pear', 2)]\nLast output from code snippet:\nNone"],
    output: "pear",
  },
];
