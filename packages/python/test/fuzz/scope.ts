/** What the program generator knows at a place in a program: names with what they probably hold, and which statements may stand there. */

import type { Kind } from "./values.ts";

export type Guess = Kind | "function" | "class" | "object" | "iterator" | "any";

export class Scope {
  readonly names = new Map<string, Guess>();
  readonly parent: Scope | undefined;
  readonly place: "module" | "function" | "generator" | "class";
  inLoop = false;

  constructor(place: Scope["place"], parent?: Scope) {
    this.place = place;
    this.parent = parent;
  }

  get isFunction(): boolean {
    return this.place === "function" || this.place === "generator";
  }

  /** Names that can be read here and probably hold such a value. */
  readable(kind: Guess): string[] {
    const found: string[] = [];
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.parent) {
      if (scope.place === "class" && scope !== this) continue;
      for (const [name, guess] of scope.names) if (guess === kind) found.push(name);
    }
    return found;
  }
}
