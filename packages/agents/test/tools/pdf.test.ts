import { expect, test } from "vitest";
import { VisitWebpageTool, type VisitWebpageToolOptions } from "../../src/tools/visit-webpage.ts";
import { context, page, WebServer } from "./web-server.ts";

/** A PDF of plain text, one array of lines a page. */
function pdfOf(pages: readonly (readonly string[])[], title = ""): Buffer {
  const objects = ["<< /Type /Catalog /Pages 2 0 R >>"];
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(" ");
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  for (const [index, lines] of pages.entries()) {
    const content = `BT /F1 12 Tf 14 TL 50 700 Td ${lines.map((line) => `(${line}) Tj T*`).join(" ")} ET`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
    );
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  objects.push(`<< /Title (${title}) >>`);
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>`;
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(text, "latin1");
}

const visit = (url: string, options: VisitWebpageToolOptions = {}): Promise<string> =>
  new VisitWebpageTool({ allowPrivateAddresses: true, ...options }).execute({ url }, context());

test("the text of a PDF, under its title, page by page", async () => {
  const pdf = pdfOf([["Annual report", "Profit: 12"], ["The end."]], "Report 2024");
  await using server = await WebServer.start(page(pdf, "application/pdf"));
  expect(await visit(server.url)).toBe(
    "# Report 2024\n\n(page 1 of 2)\nAnnual report\nProfit: 12\n\n(page 2 of 2)\nThe end.",
  );
});

test("a PDF without title and type is known by its beginning", async () => {
  await using server = await WebServer.start(page(pdfOf([["Only this."]]), "application/octet-stream"));
  expect(await visit(server.url)).toBe("Only this.");
});

test("a long one is read only as far as it is shown", async () => {
  const pages = Array.from({ length: 30 }, (_, index) => [`Page number ${index}`]);
  await using server = await WebServer.start(page(pdfOf(pages), "application/pdf"));
  expect(await visit(server.url, { maxOutputLength: 40 })).toBe(
    "(page 1 of 30)\nPage number 0\n\n(page 2 of\n\n(The page is longer; this is its beginning, 40 characters.)",
  );
});

test("one without text, one that is too large, and one that is none", async () => {
  await using empty = await WebServer.start(page(pdfOf([[]]), "application/pdf"));
  expect(await visit(empty.url)).toBe(`The page at ${empty.url}/ has no text.`);
  await expect(visit(empty.url, { maxBytes: 100 })).rejects.toThrow(
    `${empty.url}/ is a PDF that is too large to be read.`,
  );
  await using broken = await WebServer.start(page("%PDF-1.4 nothing", "application/pdf"));
  await expect(visit(broken.url)).rejects.toThrow(
    `${broken.url}/ is a PDF that cannot be read: Invalid PDF structure.`,
  );
});
