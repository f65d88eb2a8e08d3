// What is used of turndown, which has no types of its own.
declare module "turndown/lib/turndown.browser.cjs.js" {
  import type { PageNode } from "./page-node.ts";
  export default class TurndownService {
    constructor(options: Readonly<Record<string, string>>);
    escape: (text: string) => string;
    addRule(
      name: string,
      rule: {
        filter: string | readonly string[];
        replacement: (content: string, node: PageNode) => string;
      },
    ): void;
    turndown(input: PageNode): string;
  }
}
