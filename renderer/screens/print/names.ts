import type { PrintDocument } from '../../../analyzers/model/print.ts';
import type { InputView } from '../../../analyzers/model/query.ts';
import type { PlatformId } from '../../../analyzers/model/values.ts';
import { platformName } from '../../text/names.ts';
import type { Text } from '../../text/text.tsx';

/** What a page may name: archives and accounts by name in the long version only, and never with `redact`. */
export function namesShown(document: PrintDocument): boolean {
  return document.withTexts && !document.redact;
}

/** "X archive 1 of 2", or its name where names are shown. */
export function archiveCaption(document: PrintDocument, index: number, text: Text): string {
  const { inputs } = document.report;
  const input = inputs[index];
  if (input === undefined) return text('print.archive.unreadable', { number: index + 1 });
  if (namesShown(document)) return input.name;
  if (input.platform === null) return text('print.archive.unreadable', { number: index + 1 });
  const platform = platformName(text, input.platform);
  const alike = inputs.filter((other) => other.platform === input.platform);
  if (alike.length === 1) return text('print.archive.only', { platform });
  return text('print.archive.numbered', { platform, number: alike.indexOf(input) + 1, of: alike.length });
}

/** Why an input gave nothing. The engine's own sentence names the file, so it is for the long version. */
export function errorSentence(document: PrintDocument, input: InputView, text: Text): string | null {
  if (input.error === null) return null;
  return namesShown(document) ? input.error : text('print.archive.not-read');
}

/** Sentences of the engine, with the names of archives replaced where these are not shown. */
export function warnings(document: PrintDocument, text: Text): readonly string[] {
  if (document.redact) return [];
  if (namesShown(document)) return document.report.warnings;
  return document.report.warnings.map((warning) =>
    document.report.inputs.reduce(
      (sentence, input, index) => sentence.replaceAll(input.name, archiveCaption(document, index, text)),
      warning,
    ),
  );
}

/** The platforms that gave items or were recognised, in the order of the archives. */
export function platformsOf(document: PrintDocument): readonly PlatformId[] {
  const found = new Set<PlatformId>();
  for (const input of document.report.inputs) {
    if (input.platform !== null) found.add(input.platform);
    for (const platform of input.platforms) found.add(platform);
  }
  for (const row of document.report.cube) found.add(row.platform);
  return [...found];
}
