// The text of a PDF, page by page, by `unpdf`: an optional peer that is loaded when the first PDF comes.
//
// A file may be made to take for ever or to need more memory than there is; its size was bounded before, the pages are read one by one, and
// reading ends when enough text is there.

/** What this file uses of the package. */
type Unpdf = {
  getDocumentProxy(bytes: Uint8Array, options?: Record<string, unknown>): Promise<PdfDocument>;
};
type PdfDocument = {
  numPages: number;
  getPage(number: number): Promise<{ getTextContent(): Promise<{ items: readonly unknown[] }> }>;
  getMetadata(): Promise<{ info?: unknown }>;
  destroy?(): Promise<void>;
};

export type PdfText = { title: string; text: string; pages: number };

export class PdfError extends Error {
  override name = "PdfError";
}

/** The text up to about `maxLength` characters. Throws PdfError. */
export async function pdfToText(bytes: Uint8Array, maxLength: number, signal: AbortSignal): Promise<PdfText> {
  const { getDocumentProxy } = await loadUnpdf();
  let document: PdfDocument;
  try {
    // The reader takes the bytes away with it; `isEvalSupported` would let fonts become code.
    document = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
  } catch (error) {
    throw new PdfError(error instanceof Error ? error.message : String(error));
  }
  try {
    const parts: string[] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages && length <= maxLength; number++) {
      signal.throwIfAborted();
      const { items } = await (await document.getPage(number)).getTextContent();
      const text = joinItems(items);
      if (text === "") continue;
      parts.push(document.numPages === 1 ? text : `(page ${number} of ${document.numPages})\n${text}`);
      length += text.length;
    }
    return { title: await titleOf(document), text: parts.join("\n\n"), pages: document.numPages };
  } finally {
    await document.destroy?.();
  }
}

function joinItems(items: readonly unknown[]): string {
  let text = "";
  for (const item of items) {
    const { str, hasEOL } = item as { str?: unknown; hasEOL?: unknown };
    if (typeof str === "string") text += str;
    if (hasEOL === true) text += "\n";
  }
  return text
    .replaceAll(/[ \t]+\n/g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

async function titleOf(document: PdfDocument): Promise<string> {
  const { info } = await document.getMetadata().catch(() => ({ info: undefined }));
  const title = (info as { Title?: unknown } | undefined)?.Title;
  return typeof title === "string" ? title.trim() : "";
}

async function loadUnpdf(): Promise<Unpdf> {
  // In a variable, so that a bundler leaves the optional package alone.
  const name = "unpdf";
  try {
    return (await import(name)) as Unpdf;
  } catch (cause) {
    throw new PdfError("a PDF is read with the package unpdf, which is not installed (npm install unpdf)", { cause });
  }
}
