import type { Value } from "../objects/object.ts";

/** What the builtins need of whoever runs the program. */
export type BuiltinsHost = {
  /** Takes what `print` writes. */
  write(text: string): void;
  /** The object that `print` writes to, where the program has put one in the place of `sys.stdout`. */
  redirected?(): Value | undefined;
  /** A line for `input`, without its newline; null at the end. Absent: there is nobody to ask. */
  readLine?(prompt: string): string | null;
};
