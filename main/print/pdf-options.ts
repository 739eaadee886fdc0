import type { PrintToPDFOptions } from 'electron';
import type { PrintDocument } from '../../analyzers/model/print.ts';
import { type MessageValues, sentences } from '../../analyzers/text/catalogue.ts';

/** Inches. The width between them is what the charts are drawn for (renderer/screens/print/print-page.tsx). */
const margins = { top: 0.65, bottom: 0.75, left: 0.7, right: 0.7 } as const;

/** Tagged, with an outline, page numbers at the foot. */
export function pdfOptions(document: PrintDocument): PrintToPDFOptions {
  return {
    pageSize: document.pageSize,
    margins,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    // Empty is not enough: Chromium would print the date and the title.
    headerTemplate: '<span></span>',
    footerTemplate: footer(document),
  };
}

/** Chromium fills the two classes. The template has no style sheet but its own, and no size unless told. */
function footer(document: PrintDocument): string {
  const say = sentences(document.locale);
  const numbers: MessageValues = {
    page: '<span class="pageNumber"></span>',
    pages: '<span class="totalPages"></span>',
  };
  const made = new Date(document.report.generatedAt);
  const date = new Intl.DateTimeFormat(document.locale, { dateStyle: 'medium' }).format(made);
  const ends = `display:flex;justify-content:space-between;width:100%;margin:0 ${margins.left}in`;
  return [
    `<div style="${ends};font:8px sans-serif;color:#4a515c">`,
    `<span>${escaped(say('print.title', { date }))}</span>`,
    `<span>${say('print.footer.page', numbers)}</span>`,
    '</div>',
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
