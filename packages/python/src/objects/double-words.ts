/** A double and its two words: put a number into `double[0]`, and `words[HIGH]` has its sign and exponent. */

export const double = new Float64Array(1);
export const words = new Uint32Array(double.buffer);
/** Which of the two words has sign and exponent. */
export const HIGH = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;
