// What a transcript is: a run of several steps as a model really writes it, and what must come of it.

export type Transcript = {
  name: string;
  /** What the model says, one request after another. */
  answers: string[];
  /** The last message before each answer but the first, without the advice that follows an error. */
  seen: string[];
  /**
   * The types of all events, a line for each step: "say" for the deltas and the end of an answer, else as the events are called, without the
   * beginnings and ends of run and step.
   */
  events: string[];
  output: unknown;
  /** Names a set of options of the agent in transcripts.test.ts. */
  agent?:
    | "markdown"
    | "brackets"
    | "structured"
    | "two steps"
    | "planning"
    | "short"
    | "check"
    | "values"
    | "team"
    | "approval";
};

// Steps by their events, as `Transcript.events` has them. Others are written out.

/** An answer in which there was no program to run. */
export const spoke = "say";
/** A program that was refused, or failed before it printed anything. */
export const failed = "say action.code";
/** A program that printed nothing and called nothing. */
export const ran = `${failed} observation`;
export const printedText = `${failed} stdout observation`;
/** A program whose one call was that of final_answer, or which failed after its one call. */
export const answered = `${failed} tool.call tool.result`;
export const called = `${answered} observation`;
export const calledAndPrinted = `${answered} stdout observation`;

/** An answer in the usual form. */
export const say = (thought: string, code: string): string => `Thought: ${thought}\n<code>\n${code}\n</code>`;

/** An observation without output. */
export const silent = "Observation:\nLast output from code snippet:\nNone";

export const printed = (text: string, value = "None"): string =>
  `Observation:\nExecution logs:\n${text}\nLast output from code snippet:\n${value}`;

export const refused = (...problems: string[]): string =>
  "Error:\nThe program was not run, because it is certain to fail. Nothing of it has happened: no function was called, and no variable was set.\n" +
  `${problems.join("\n")}\nWrite the whole program again without ${problems.length === 1 ? "this mistake" : "these mistakes"}.`;

export const missingBlock = (answer: string): string =>
  "Error:\nYour answer has no code block: the regex pattern <code>(.*?)</code> does not match it.\n" +
  `Your answer was:\n${answer}\nWrite it in this form:\nThought: what you do next and why\n<code>\n# Python code\n</code>`;
