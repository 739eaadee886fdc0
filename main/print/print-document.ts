import { app, type BrowserWindow, MessageChannelMain, type WebContents } from 'electron';
import type { PrintDocument } from '../../analyzers/model/print.ts';
import { failed, ok, type Result } from '../../analyzers/model/result.ts';
import { channels } from '../ipc/channels.ts';
import { pageUrl } from '../security/renderer-file.ts';
import { createPrintWindow } from '../window/print-window.ts';
import { pdfOptions } from './pdf-options.ts';
import { type PrintFailure, printFailure } from './print-failure.ts';

/** Ms. Far above what was measured (WHY.md); they end what would never end. */
const limits = { load: 60_000, draw: 120_000, print: 600_000 } as const;

/**
 * The document as a PDF, made by a page that nobody sees; after `ready`. Works with and without a display. A page that
 * does not load, hangs or dies is a failure with a sentence, never an exception.
 */
export async function printDocument(document: PrintDocument): Promise<Result<Uint8Array, PrintFailure>> {
  // Chromium writes it into the PDF as the creator, by default with the system and all versions.
  app.userAgentFallback = `${app.getName()} ${app.getVersion()}`;
  const window = createPrintWindow();
  try {
    return await Promise.race([died(window.webContents), printIn(window, document)]);
  } finally {
    window.destroy();
  }
}

async function printIn(
  window: BrowserWindow,
  document: PrintDocument,
): Promise<Result<Uint8Array, PrintFailure>> {
  const contents = window.webContents;
  const loaded = await within(limits.load, contents.loadURL(pageUrl('print.html')));
  if (!loaded.ok) return loaded;
  const drawn = await within(limits.draw, draw(contents, document));
  if (!drawn.ok) return drawn;
  if (!drawn.value) return failed(printFailure('page-failed'));
  return within(limits.print, contents.printToPDF(pdfOptions(document)));
}

/** Hands the document over; true when the page has drawn it with all its fonts. */
function draw(contents: WebContents, document: PrintDocument): Promise<boolean> {
  const { port1, port2 } = new MessageChannelMain();
  return new Promise((resolve) => {
    port1.once('message', ({ data }) => {
      port1.close();
      resolve(isReady(data));
    });
    port1.start();
    contents.postMessage(channels.port, null, [port2]);
    port1.postMessage(document);
  });
}

function isReady(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ready' in answer && answer.ready === true;
}

function died(contents: WebContents): Promise<Result<never, PrintFailure>> {
  return new Promise((resolve) => {
    contents.once('render-process-gone', () => resolve(failed(printFailure('crashed'))));
  });
}

/** The step's value; a failure when it throws or takes longer than `limit` ms. */
async function within<T>(limit: number, step: Promise<T>): Promise<Result<T, PrintFailure>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Result<never, PrintFailure>>((resolve) => {
    timer = setTimeout(() => resolve(failed(printFailure('timeout'))), limit);
  });
  const done = step.then(ok, () => failed(printFailure('page-failed')));
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}
