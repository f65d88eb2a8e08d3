/** Short decimals: numbers as programs mostly read them, "12" or "-7.25", without V8's own conversion, for which it leaves the compiled code. */

const MOST_DIGITS = 15;
const [ZERO, NINE, PLUS, MINUS, POINT] = [0x30, 0x39, 0x2b, 0x2d, 0x2e];
const powersOfTen = Array.from({ length: MOST_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

/**
 * The number that a sign, up to 15 ASCII digits and a point behind one of them spell, as far as they are there; NaN for any other text. It is the nearest double: the digits
 * and the power of ten by which they are divided are exact, so there is one rounding.
 */
export function shortDecimal(text: string, mayHavePoint: boolean): number {
  const { length } = text;
  if (length > MOST_DIGITS + 2) return Number.NaN;
  const sign = text.charCodeAt(0);
  let number = 0;
  let digits = 0;
  let whole = -1;
  for (let at = sign === MINUS || sign === PLUS ? 1 : 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= ZERO && unit <= NINE) {
      number = number * 10 + (unit - ZERO);
      digits += 1;
    } else if (unit === POINT && mayHavePoint && whole < 0 && digits > 0) whole = digits;
    else return Number.NaN;
  }
  if (digits === 0 || digits > MOST_DIGITS) return Number.NaN;
  if (whole >= 0) number /= powersOfTen[digits - whole]!;
  return sign === MINUS ? -number : number;
}
