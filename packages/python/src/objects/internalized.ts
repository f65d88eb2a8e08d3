/** Internalized texts: as V8 keeps the names of properties, and the texts in a program. */

/**
 * The same text, of which V8 has only one: whether two such are equal it sees without looking into them. For keys that come from outside and are then looked up with names in the
 * program, of many records; to make one takes longer than to compare some.
 */
export function internalized(text: string): string {
  return Object.keys({ [text]: null })[0]!;
}
