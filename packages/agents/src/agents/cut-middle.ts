// What is too long for the model to be shown.

/** Text of at most `limit` characters and a notice: of what is longer, the beginning and the end are kept. */
export function cutMiddle(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = Math.ceil(limit / 2);
  const tail = Math.floor(limit / 2);
  const notice = `\n..._This content has been truncated to stay below ${limit} characters_...\n`;
  // A cut through a surrogate pair would leave text that is no Unicode.
  return (text.slice(0, head) + notice + (tail === 0 ? "" : text.slice(-tail))).toWellFormed();
}
