// The same two steps in the forms of many models: look, then answer with what was found.

import {
  answered,
  called,
  calledAndPrinted,
  missingBlock,
  printed,
  ran,
  say,
  silent,
  spoke,
  type Transcript,
} from "./transcript.ts";

const fence = "```";
const found = printed("['a 1', 'a 2']");
const done = say("Done.", "final_answer(found[0])");
const look = 'found = search("a")\nprint(found)';
const both = [calledAndPrinted, answered];

const inForm = (name: string, answer: string, more: Partial<Transcript> = {}): Transcript => ({
  name,
  answers: [answer, done],
  seen: [found],
  events: both,
  output: "a 1",
  ...more,
});

export const formats: Transcript[] = [
  inForm("tags", say("I look.", look)),
  inForm("tags that the stop sequence cut", `Thought: I look.\n<code>\n${look}\n`),
  inForm("tags in capitals", `Thought: I look.\n<CODE>\n${look}\n</CODE>`),
  inForm("line ends of Windows", `Thought: I look.\r\n<code>\r\n${look.replaceAll("\n", "\r\n")}\r\n</code>`),
  inForm("a byte order mark", `\ufeff<code>\n${look}\n</code>`),
  inForm("a margin before each line", `<code>\n    ${look.replaceAll("\n", "\n    ")}\n</code>`),
  inForm("the language's name within the tags", `<code>python\n${look}\n</code>`),
  inForm("a fence within the tags", `<code>\n${fence}python\n${look}\n${fence}\n</code>`),
  inForm("a python fence", `I look.\n${fence}python\n${look}\n${fence}\nThen I will see.`),
  inForm("a py fence and an end mark", `Thought: I look.\nCode:\n${fence}py\n${look}\n${fence}<end_code>`),
  inForm("a fence of Gemini", `I look.\n${fence}tool_code\n${look}\n${fence}`),
  inForm("a fence that is not closed", `I look.\n${fence}python\n${look}`),
  inForm("a fence without a label", `${fence}\n${look}\n${fence}`),
  inForm("a fence behind text", `I look: ${fence}python\n${look}\n${fence}`),
  inForm("a fence of tildes", `~~~python\n${look}\n~~~`),
  inForm(
    "a fence for the shell first",
    `${fence}bash\npip install search\n${fence}\n${fence}python\n${look}\n${fence}`,
  ),
  inForm(
    "two fences",
    `First\n${fence}python\nfound = search("a")\n${fence}\nthen\n${fence}python\nprint(found)\n${fence}`,
  ),
  inForm("two blocks in tags", '<code>\nfound = search("a")\n</code>', {
    // The first closing tag is the end of the answer.
    answers: ['<code>\nfound = search("a")\n</code>\n<code>\nprint(found)\n</code>', done],
    seen: [silent],
    events: [called, answered],
  }),
  inForm("nothing but code", look),
  inForm("an interactive session", `${fence}python\n>>> found = search("a")\n>>> print(found)\n['x']\n${fence}`),
  inForm(
    "thoughts of Qwen and DeepSeek",
    `<think>\nMaybe ${fence}python\nfound = []\n${fence}?\n</think>\n<code>\n${look}\n</code>`,
  ),
  inForm("thoughts that a template opened", `So I look.\n</think>\nThought: I look.\n<code>\n${look}\n</code>`),
  inForm("thoughts of Mistral", `[THINK]Maybe search("b")?[/THINK]<code>\n${look}\n</code>`),
  inForm(
    "channels of gpt-oss",
    `<|channel|>analysis<|message|>I look.<|end|><|start|>assistant<|channel|>final<|message|>${fence}python\n${look}\n${fence}<|return|>`,
  ),
  inForm("Llama's mark", `<|python_tag|>${look}<|eom_id|>`),
  inForm("tags of another agent", `I look.\n<execute>\n${look}\n</execute>`),
  inForm("JSON that nobody asked for", JSON.stringify({ thought: "I look.", code: look })),
  inForm(
    "a tool call as text",
    `<tool_call>\n${JSON.stringify({ name: "python", arguments: { code: look } })}\n</tool_call>`,
  ),
  inForm("markdown tags", `Thought: I look.\n${fence}python\n${look}\n${fence}`, {
    agent: "markdown",
    answers: [
      `Thought: I look.\n${fence}python\n${look}\n${fence}`,
      `${fence}python\nfinal_answer(found[0])\n${fence}`,
    ],
  }),
  inForm("thought and code as JSON", "", {
    agent: "structured",
    answers: [
      JSON.stringify({ thought: "I look.", code: look }),
      JSON.stringify({ thought: "Done.", code: "final_answer(found[0])" }),
    ],
  }),
  inForm("JSON in a fence, where JSON is asked for, then text", "", {
    agent: "structured",
    answers: [`${fence}json\n${JSON.stringify({ thought: "I look.", code: look }, null, 1)}\n${fence}`, done],
  }),
  {
    name: "words only, twice, and the second time it is told that it repeats itself",
    answers: ["Let me think.", "Let me think.", say("Now.", "final_answer(1)")],
    seen: [
      missingBlock("Let me think."),
      `Observation:\nThis step was the same as the one before it, and so was its outcome. Doing it once more will not change that: do something else, or give the final answer with what you have.\n\n${missingBlock("Let me think.")}`,
    ],
    events: [spoke, "say log", answered],
    output: 1,
  },
  {
    name: "the answer in words first",
    answers: ["The final answer is 4.", say("As code.", "final_answer(4)")],
    seen: [
      `${missingBlock("The final answer is 4.")}\nIf you want to give the final answer, do it in code too:\n<code>\nfinal_answer("your answer")\n</code>`,
    ],
    events: [spoke, answered],
    output: 4,
  },
  {
    name: "a fence in place of the tags",
    answers: ["I look.\n```python\nprint(search('x'))\n```", "Code:\n```py\nfinal_answer('ok')\n```<end_code>"],
    seen: ["Observation:\nExecution logs:\n['x 1', 'x 2']\nLast output from code snippet:\nNone"],
    events: [calledAndPrinted, answered],
    output: "ok",
  },
  {
    name: "a fence without a label, and no code at all first",
    answers: ["The answer is 4.", "```\nfinal_answer(4)\n```"],
    seen: [
      "Error:\nYour answer has no code block: the regex pattern <code>(.*?)</code> does not match it.\nYour answer was:\nThe answer is 4.\nWrite it in this form:\nThought: what you do next and why\n<code>\n# Python code\n</code>",
    ],
    events: [spoke, answered],
    output: 4,
  },
  {
    name: "several blocks are one program",
    answers: ["First\n```python\na = 1\n```\nthen\n```python\nb = a + 1\nfinal_answer(b)\n```"],
    seen: [],
    events: [answered],
    output: 2,
  },
  {
    name: "code that was only thought of does not run",
    answers: ["<think>Maybe\n```python\npay(1)\n```\nno.</think>\n<code>\nfinal_answer('free')"],
    seen: [],
    events: [answered],
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
    events: [spoke, answered],
    output: "free",
  },
  {
    name: "an observation made up by the model is cut off",
    answers: [
      "Thought: look.\n<code>\nx = search('a')\nprint(x)\n</code>\nObservation: ['made up']",
      say("End.", "final_answer(x[0])"),
    ],
    seen: ["Observation:\nExecution logs:\n['a 1', 'a 2']\nLast output from code snippet:\nNone"],
    events: [calledAndPrinted, answered],
    output: "a 1",
  },
  {
    name: "tags of one's own, and the usual ones by habit",
    agent: "brackets",
    answers: ["Go\n[PY]\nx = 3\n[/PY]", "<code>final_answer(x)</code>", "[PY]final_answer(x)[/PY]"],
    seen: [
      "Observation:\nLast output from code snippet:\nNone",
      'Error:\nYour answer has no code block: the regex pattern \\[PY\\](.*?)\\[/PY\\] does not match it.\nYour answer was:\n<code>final_answer(x)</code>\nWrite it in this form:\nThought: what you do next and why\n[PY]\n# Python code\n[/PY]\nIf you want to give the final answer, do it in code too:\n[PY]\nfinal_answer("your answer")\n[/PY]',
    ],
    events: [ran, spoke, answered],
    output: 3,
  },
  {
    name: "JSON in a fence, then text with tags",
    agent: "structured",
    answers: ['```json\n{"thought": "I look.", "code": "n = 5"}\n```', say("End.", "final_answer(n)")],
    seen: ["Observation:\nLast output from code snippet:\nNone"],
    events: [ran, answered],
    output: 5,
  },
  {
    name: "JSON that is not closed",
    agent: "structured",
    answers: ['{"thought": "I look.", "code": "n = ', '{"thought": "End.", "code": "final_answer(5)"}'],
    seen: [
      'Error:\nYour answer is not the JSON object that is wanted, so nothing was run.\nYour answer was:\n{"thought": "I look.", "code": "n =\nWrite one JSON object and nothing else, in this form:\n{"thought": "what you do next and why", "code": "the Python code"}\nIf you want to give the final answer, do it in code too:\n{"thought": "I know the answer.", "code": "final_answer(\\"your answer\\")"}',
    ],
    events: [spoke, answered],
    output: 5,
  },
];
