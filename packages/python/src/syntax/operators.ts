/** Operators and delimiters, longest first at each first character: the tokenizer takes the first that fits. */

const operators = [
  ..."**= //= >>= <<= ... != -> += -= *= /= %= &= |= ^= @= == <= >= << >> ** // := <>".split(" "),
  ..."( ) [ ] { } , : ; . = + - * / % & | ^ ~ @ < >".split(" "),
];

const operatorsByStart: string[][] = Array.from({ length: 128 }, () => []);
for (const operator of operators) operatorsByStart[operator.charCodeAt(0)].push(operator);

/**
 * The longest operator that begins at `position`, which must hold an ASCII character; a character that begins none
 * stands for itself and is left to the parser to refuse.
 */
export function findOperator(text: string, position: number): string {
  const candidates = operatorsByStart[text.charCodeAt(position)];
  for (const candidate of candidates) {
    if (candidate.length === 1 || text.startsWith(candidate, position)) return candidate;
  }
  return text[position];
}
