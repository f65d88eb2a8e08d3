/** What the builtins need of whoever runs the program. */
export type BuiltinsHost = {
  /** Takes what `print` writes. */
  write(text: string): void;
  /** A line for `input`, without its newline; null at the end. Absent: there is nobody to ask. */
  readLine?(prompt: string): string | null;
};
