// A stream that keeps what is written, as a terminal of some width or as a file.

import type { OutputStream } from "../../src/printing/terminal.ts";

export class MemoryStream implements OutputStream {
  text = "";
  readonly writes: string[] = [];
  readonly isTTY: boolean;
  readonly columns: number | undefined;

  /** `columns`: a terminal of that width; without it a file. */
  constructor(columns?: number) {
    this.isTTY = columns !== undefined;
    this.columns = columns;
  }

  write(text: string): void {
    this.text += text;
    this.writes.push(text);
  }

  get lines(): string[] {
    return this.text.split("\n");
  }
}
