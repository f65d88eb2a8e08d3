/**
 * Recent texts: what was made of a text lately (a compiled pattern, a format that was read), for programs that use the same one in a loop. It outlives the session that made it, so
 * it holds few, and few characters: when there is no more room the oldest goes.
 */

export class RecentTexts<Made> {
  readonly #made = new Map<string, Made>();
  readonly #most: number;
  readonly #mostCharacters: number;
  #characters = 0;

  /** At most `most` texts of `mostCharacters` together. A longer one is not kept. */
  constructor(most: number, mostCharacters: number) {
    this.#most = most;
    this.#mostCharacters = mostCharacters;
  }

  get(text: string): Made | undefined {
    return this.#made.get(text);
  }

  /** Keeps what was made of a text that is not there yet. */
  add(text: string, made: Made): void {
    if (text.length > this.#mostCharacters) return;
    this.#made.set(text, made);
    this.#characters += text.length;
    while (this.#made.size > this.#most || this.#characters > this.#mostCharacters) this.#dropOldest();
  }

  #dropOldest(): void {
    const oldest = this.#made.keys().next().value!;
    this.#made.delete(oldest);
    this.#characters -= oldest.length;
  }

  clear(): void {
    this.#made.clear();
    this.#characters = 0;
  }
}
