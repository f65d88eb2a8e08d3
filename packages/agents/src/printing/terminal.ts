// What the printer writes on: a stream, how wide it is, and whether it shows colours.
//
// Nothing here moves the cursor or clears anything: output only ever grows, so a pipe, a log file and a screen reader
// get the same text as a terminal. Colours are the 16 of every terminal, so they follow the reader's theme. They are
// used on a terminal, unless NO_COLOR (https://no-color.org) or TERM=dumb says not to; FORCE_COLOR decides against all of that,
// as it does in Node. Only a terminal has a width: text that goes to a file is not broken into lines.

/** The part of a writable stream that is needed; `process.stdout` is one. */
export type OutputStream = {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
};

export type Environment = Readonly<Record<string, string | undefined>>;

export type Style =
  | "plain"
  | "bold"
  | "dim"
  | "red"
  | "green"
  | "yellow"
  | "blue"
  | "magenta"
  | "cyan"
  | "bold red"
  | "bold green"
  | "bold cyan";

/** A run of text in one style. */
export type Span = { text: string; style: Style };

const codes: Readonly<Record<Style, string>> = {
  plain: "",
  bold: "1",
  dim: "2",
  red: "31",
  green: "32",
  yellow: "33",
  blue: "34",
  magenta: "35",
  cyan: "36",
  "bold red": "1;31",
  "bold green": "1;32",
  "bold cyan": "1;36",
};

/** Narrower than this nothing can be laid out; the terminal breaks the lines itself then. */
const leastColumns = 20;

/** The length of a rule where there is no width to fill. */
const ruleColumns = 80;

export class Terminal {
  readonly hasColor: boolean;
  readonly #stream: OutputStream;

  constructor(stream: OutputStream, env: Environment = process.env) {
    this.#stream = stream;
    this.hasColor = showsColor(stream, env);
  }

  /** Columns that a line may fill; null where lines are not to be broken. Asked anew for each line: windows change. */
  get columns(): number | null {
    const { isTTY, columns } = this.#stream;
    return isTTY && columns !== undefined && columns >= leastColumns ? columns : null;
  }

  get ruleColumns(): number {
    return Math.min(this.columns ?? ruleColumns, 100);
  }

  write(text: string): void {
    if (text !== "") this.#stream.write(text);
  }

  paint({ text, style }: Span): string {
    return !this.hasColor || style === "plain" || text === "" ? text : `\x1b[${codes[style]}m${text}\x1b[0m`;
  }
}

export function showsColor(stream: OutputStream, env: Environment): boolean {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return false;
  return stream.isTTY === true && env.TERM !== "dumb";
}
