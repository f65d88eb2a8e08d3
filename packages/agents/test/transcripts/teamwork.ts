// Runs that have runs within them. Lines of events that begin with ">" are a member's.

import { answered, failed, printed, say, type Transcript } from "./transcript.ts";

const report = "Here is the final answer of your team member 'helper':\nhelped";

export const teamwork: Transcript[] = [
  {
    name: "a member of the team is a function",
    agent: "team",
    answers: [
      say("Ask.", 'report = helper("Find h")\nprint(report)'),
      say("Done.", "final_answer(report.splitlines()[-1])"),
    ],
    seen: [printed(report)],
    events: [
      "say action.code tool.call",
      "> say action.code tool.call tool.result stdout observation",
      "> say action.code tool.call tool.result",
      "tool.result stdout observation",
      answered,
    ],
    output: "helped",
  },
  {
    name: "a member that is called wrongly",
    agent: "team",
    answers: [say("Ask.", 'helper()\nhelper("x", "y", "z")'), say("Mend.", 'final_answer(helper(task="Find h"))')],
    seen: [
      "Error:\nThe program was not run, because it is certain to fail. Nothing of it has happened: no function was called, and no variable was set.\n" +
        "Line 1: TypeError: helper() missing 1 required positional argument: 'task'\n    helper()\n" +
        'Line 2: TypeError: helper() takes from 1 to 2 positional arguments but 3 were given\n    helper("x", "y", "z")\n' +
        "Write the whole program again without these mistakes.",
    ],
    events: [
      failed,
      "say action.code tool.call",
      "> say action.code tool.call tool.result stdout observation",
      "> say action.code tool.call tool.result",
      "tool.result tool.call tool.result",
    ],
    output: report,
  },
];
