import type { ItemForPrint, PrintDocument } from '../model/print.ts';
import { mostItemsInPrint, pageSizeOf } from '../model/print.ts';
import type { ReportView } from '../model/query.ts';
import { formatPartialDate } from '../model/time.ts';
import { redactedVoice, type Voice } from './json/voice.ts';
import type { Report } from './report.ts';
import { reportView } from './report-view.ts';

export interface PrintOptions {
  readonly withTexts: boolean;
  readonly redact: boolean;
  /** BCP 47. */
  readonly locale: string;
  /** SHA-256 in hex by index of the input. */
  readonly hashes: ReadonlyMap<number, string>;
}

/** Everything that the PDF is made from. The short version, and a redacted one, holds no text of any item. */
export function printDocument(report: Report, voice: Voice, options: PrintOptions): PrintDocument {
  const { withTexts, redact, locale, hashes } = options;
  const view = redact ? redactedView(report, voice) : reportView(report, 1, voice);
  const indexes = withTexts ? report.indexes({}, 'most-exposed') : null;
  const items =
    indexes === null ? null : itemsForPrint(report, indexes.subarray(0, mostItemsInPrint), redact);
  return {
    schema: 'trained-on-me/print@1',
    report: view,
    withTexts,
    redact,
    locale,
    pageSize: pageSizeOf(locale),
    hashes: view.inputs.map((_, index) => (redact ? null : (hashes.get(index) ?? null))),
    items,
    itemsLeftOut: indexes === null || items === null ? 0 : indexes.length - items.length,
  };
}

/** The view with numbers in place of every name. */
export function redactedView(report: Report, voice: Voice): ReportView {
  const { say } = voice;
  const view = reportView(report, 1, redactedVoice(say));
  const groups = Object.entries(view.told.groupAudience).map(([platform, answers]) => [
    platform,
    Object.fromEntries(Object.values(answers).map((answer, at) => [String(at + 1), answer])),
  ]);
  return {
    ...view,
    told: { ...view.told, groupAudience: Object.fromEntries(groups) },
    inputs: view.inputs.map((input, index) => ({
      ...input,
      name: say('report.input-number', { number: index + 1 }),
      account: null,
    })),
    accounts: view.accounts.map((account, index) => ({
      ...account,
      name: say('report.account-number', { number: index + 1 }),
    })),
  };
}

function itemsForPrint(report: Report, indexes: Uint32Array, redact: boolean): readonly ItemForPrint[] {
  return Array.from(indexes).flatMap((index): ItemForPrint[] => {
    const item = report.judged.items[index];
    if (item === undefined) return [];
    const { audience, training, ahead } = report.judged.judge(item);
    return [
      {
        platform: item.platform,
        kind: item.kind,
        by: item.by,
        createdAt: item.createdAt === null ? null : formatPartialDate(item.createdAt),
        audience: audience.value,
        basis: audience.basis,
        training: training.value,
        ahead: ahead.value,
        text: redact ? null : item.text,
        permalink: redact ? null : item.permalink,
        media: item.media.length,
        source: redact ? null : item.source,
      },
    ];
  });
}
