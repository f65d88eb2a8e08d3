// What goes wrong, what the model is told, and how it mends it.

import { defaultAuthorizedImports } from "../../src/index.ts";
import {
  answered,
  calledAndPrinted,
  failed,
  printed,
  printedText,
  ran,
  refused,
  say,
  silent,
  spoke,
  type Transcript,
} from "./transcript.ts";

const traceback = (...lines: string[]): string => `Error:\nTraceback (most recent call last):\n${lines.join("\n")}`;
const at = (line: number, where = "<module>"): string => `  File "<string>", line ${line}, in ${where}`;

export const mistakes: Transcript[] = [
  {
    name: "a name that does not exist, and variables that stay",
    answers: [say("Go.", "prices = [1, 2]\ntotal = sum(price)"), say("Mend.", "final_answer(sum(prices))")],
    seen: [
      traceback(
        at(2),
        "    total = sum(price)",
        "                ^^^^^",
        "NameError: name 'price' is not defined. Did you mean: 'prices'?",
      ),
    ],
    events: [failed, answered],
    output: 3,
  },
  {
    name: "a name that does not exist behind a payment: nothing is paid",
    answers: [
      say("Pay.", "receipt = pay(5)\nprint(reciept)"),
      say("Mend.", "receipt = pay(5)\nprint(receipt)"),
      say("Done.", "final_answer(receipt)"),
    ],
    seen: [
      refused(
        "Line 2: NameError: name 'reciept' is not defined. Did you mean: 'receipt'?\n    print(reciept)\n          ^^^^^^^",
      ),
      printed("paid 5"),
    ],
    events: [failed, calledAndPrinted, answered],
    output: "paid 5",
  },
  {
    name: "three mistakes of one program are told at once",
    answers: [
      say("Go.", 'import requests\npage = fetch()\nfound = serch("a")'),
      say("Mend.", 'page = fetch("home")\nfinal_answer([page, search("a")[0]])'),
    ],
    seen: [
      refused(
        `Line 1: ImportError: Import of 'requests' is not allowed. Allowed modules: ${defaultAuthorizedImports.join(", ")}.\n    import requests\n           ^^^^^^^^`,
        "Line 2: TypeError: fetch() missing 1 required positional argument: 'name'\n    page = fetch()\n           ^^^^^^^",
        "Line 3: NameError: name 'serch' is not defined\n    found = serch(\"a\")\n            ^^^^^",
      ),
    ],
    events: [failed, "say action.code tool.call tool.result tool.call tool.result tool.call tool.result"],
    output: ["page of home", "a 1"],
  },
  {
    name: "code that does not parse, two ways",
    answers: [
      say("Go.", "for i in range(3)\n    print(i)"),
      say("Again.", "for i in range(3):\nprint(i)"),
      say("Right.", "for i in range(3):\n    print(i)\nfinal_answer(i)"),
    ],
    seen: [
      "Error:\n  File \"<string>\", line 1\n    for i in range(3)\n                     ^\nSyntaxError: expected ':'",
      "Error:\n  File \"<string>\", line 2\n    print(i)\n    ^\nIndentationError: expected an indented block after 'for' statement on line 1",
    ],
    events: [failed, failed, "say action.code stdout tool.call tool.result observation"],
    output: 2,
  },
  {
    name: "an exception two frames deep, then its cause",
    answers: [
      say(
        "Go.",
        'def area(shape):\n    return shape["width"] * shape["height"]\ndef areas(shapes):\n    return [area(s) for s in shapes]\nshapes = [{"width": 2, "height": 3}, {"width": 2}]\nareas(shapes)',
      ),
      say("Look.", "print(shapes[1])"),
      say("Mend.", 'shapes[1]["height"] = 1\nfinal_answer(areas(shapes))'),
    ],
    seen: [
      traceback(
        at(6),
        "    areas(shapes)",
        at(4, "areas"),
        "    return [area(s) for s in shapes]",
        "           ^^^^^^^^^^^^^^^^^^^^^^^^^",
        at(4, "<listcomp>"),
        "    return [area(s) for s in shapes]",
        "            ^^^^^^^",
        at(2, "area"),
        '    return shape["width"] * shape["height"]',
        "                            ~~~~~^^^^^^^^^^",
        "KeyError: 'height'",
      ),
      printed("{'width': 2}"),
    ],
    events: [failed, printedText, answered],
    output: [6, 2],
  },
  {
    name: "what was printed before the mistake is seen",
    answers: [say("Go.", "for n in [2, 1, 0]:\n    print(10 / n)"), say("Mend.", "final_answer(10)")],
    seen: [
      `Observation:\nExecution logs:\n5.0\n10.0\n\n${traceback(at(2), "    print(10 / n)", "          ~~~^~~", "ZeroDivisionError: division by zero")}`,
    ],
    events: [printedText, answered],
    output: 10,
  },
  {
    name: "a tool that fails, caught the second time",
    answers: [
      say("Go.", 'fetch("nowhere")'),
      say(
        "Catch.",
        'try:\n    page = fetch("nowhere")\nexcept RuntimeError as error:\n    page = str(error)\nprint(page)',
      ),
      say("Done.", "final_answer(page)"),
    ],
    seen: [
      traceback(at(1), '    fetch("nowhere")', "RuntimeError: there is no page nowhere"),
      printed("there is no page nowhere"),
    ],
    events: [answered, calledAndPrinted, answered],
    output: "there is no page nowhere",
  },
  {
    name: "an argument of the wrong type",
    answers: [say("Go.", "search(5)"), say("Mend.", "final_answer(search(str(5)))")],
    seen: [traceback(at(1), "    search(5)", "TypeError: search() argument 'query' must be str, not int")],
    events: [answered, "say action.code tool.call tool.result tool.call tool.result"],
    output: ["5 1", "5 2"],
  },
  {
    name: "an endless loop is not tried: a limit of one's own",
    answers: [
      say(
        "Go.",
        "count = 0\nwhile True:\n    count += 1\n    if count > 1000:\n        raise RuntimeError('too many')",
      ),
      say("Done.", "final_answer(count)"),
    ],
    seen: [traceback(at(5), "    raise RuntimeError('too many')", "RuntimeError: too many")],
    events: [failed, answered],
    output: 1001,
  },
  {
    name: "an answer that does not fit the schema, then one that a check refuses",
    agent: "check",
    answers: [say("Go.", 'final_answer("one")'), say("Again.", "final_answer(-1)"), say("Right.", "final_answer(1)")],
    seen: [
      "Error:\nThe final answer does not fit the schema that the task asks for: answer must be float, not str",
      "Error:\nThe final answer was refused by the check number 1: it must be positive",
    ],
    events: Array(3).fill("say action.code tool.call tool.result"),
    output: 1,
  },
  {
    name: "an empty block, then a comment",
    answers: ["Thought: hm.\n<code>\n</code>", say("Hm.", "# not yet"), say("Done.", "final_answer(1)")],
    seen: [
      "Error:\nThe code block of your answer is empty. Write the Python code of the next action between <code> and </code>:\nThought: what you do next and why\n<code>\n# Python code\n</code>",
      silent,
    ],
    events: [spoke, ran, answered],
    output: 1,
  },
  {
    name: "thoughts that are never closed",
    answers: ["<think>What if <code>pay(1000)</code>? No.</think>", say("Done.", "final_answer(0)")],
    seen: [
      "Error:\nYour answer ended while you were still thinking, so nothing was run. Don't write <code> or </code> while you think; close your thoughts, and then write the code block:\nThought: what you do next and why\n<code>\n# Python code\n</code>",
    ],
    events: [spoke, answered],
    output: 0,
  },
  {
    name: "a name that does not exist",
    answers: [say("Go.", "print(result)"), say("Mend.", "result = 1\nfinal_answer(result)")],
    seen: [
      "Error:\nTraceback (most recent call last):\n  File \"<string>\", line 1, in <module>\n    print(result)\n          ^^^^^^\nNameError: name 'result' is not defined",
    ],
    events: [failed, answered],
    output: 1,
  },
  {
    name: "what was printed before the mistake is seen too",
    answers: [say("Go.", 'print("before")\n1 / 0'), say("Mend.", "final_answer(0)")],
    seen: [
      'Observation:\nExecution logs:\nbefore\n\nError:\nTraceback (most recent call last):\n  File "<string>", line 2, in <module>\n    1 / 0\n    ~~^~~\nZeroDivisionError: division by zero',
    ],
    events: [printedText, answered],
    output: 0,
  },
  {
    name: "what was assigned before the mistake stays",
    answers: [say("Go.", "kept = 7\nlost = [][0]"), say("Mend.", "final_answer(kept)")],
    seen: [
      'Error:\nTraceback (most recent call last):\n  File "<string>", line 2, in <module>\n    lost = [][0]\n           ~~^^^\nIndexError: list index out of range',
    ],
    events: [failed, answered],
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
    events: [failed, answered],
    output: 2,
  },
  {
    name: "code that does not parse runs not at all",
    answers: [say("Go.", 'print("no")\nif True\n    x = 1'), say("Mend.", "final_answer(1)")],
    seen: ["Error:\n  File \"<string>\", line 2\n    if True\n           ^\nSyntaxError: expected ':'"],
    events: [failed, answered],
    output: 1,
  },
  {
    name: "a module that is not allowed",
    answers: [say("Go.", "import os\nos.listdir()"), say("Without.", "final_answer('none')")],
    seen: [
      `Error:\nTraceback (most recent call last):\n  File "<string>", line 1, in <module>\n    import os\nImportError: Import of 'os' is not allowed. Allowed modules: ${defaultAuthorizedImports.join(", ")}.`,
    ],
    events: [failed, answered],
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
    events: [answered, answered, answered, "say action.code tool.call tool.result tool.call tool.result"],
    output: "a 1",
  },
  {
    name: "a tool that fails",
    answers: [say("Go.", 'fetch("nowhere")'), say("Elsewhere.", 'final_answer(fetch("home"))')],
    seen: [
      'Error:\nTraceback (most recent call last):\n  File "<string>", line 1, in <module>\n    fetch("nowhere")\nRuntimeError: there is no page nowhere',
    ],
    events: [answered, "say action.code tool.call tool.result tool.call tool.result"],
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
    events: ["say action.code tool.call tool.result tool.call tool.result tool.call tool.result"],
    output: ["RuntimeError: there is no page nowhere", "page of home"],
  },
  {
    name: "an empty block, and a comment only",
    answers: ["Thought: hm.\n<code>\n</code>", say("Still thinking.", "# nothing yet"), say("End.", "final_answer(1)")],
    seen: [
      "Error:\nThe code block of your answer is empty. Write the Python code of the next action between <code> and </code>:\nThought: what you do next and why\n<code>\n# Python code\n</code>",
      "Observation:\nLast output from code snippet:\nNone",
    ],
    events: [spoke, ran, answered],
    output: 1,
  },
  {
    name: "an empty answer",
    answers: ["", say("End.", "final_answer(1)")],
    seen: [
      "Error:\nYour answer has no code block: the regex pattern <code>(.*?)</code> does not match it.\nThe answer was empty.\nWrite it in this form:\nThought: what you do next and why\n<code>\n# Python code\n</code>",
    ],
    events: [spoke, answered],
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
    events: [calledAndPrinted, "say action.code tool.call tool.result stdout observation log", answered],
    output: 1,
  },
  {
    name: "an answer that a check refuses",
    agent: "check",
    answers: [say("End.", "final_answer(-1)"), say("End.", "final_answer(1)")],
    seen: ["Error:\nThe final answer was refused by the check number 1: it must be positive"],
    events: [answered, answered],
    output: 1,
  },
  {
    name: "an answer that does not fit the schema",
    agent: "check",
    answers: [say("End.", 'final_answer("one")'), say("End.", "final_answer(1.5)")],
    seen: ["Error:\nThe final answer does not fit the schema that the task asks for: answer must be float, not str"],
    events: [answered, answered],
    output: 1.5,
  },
];
