import * as v from 'valibot';
import { type PrintDocument, pageSizes } from '../../analyzers/model/print.ts';
import { failed, ok, type Result } from '../../analyzers/model/result.ts';
import { type PrintFailure, printFailure } from './print-failure.ts';

const records = v.array(v.record(v.string(), v.unknown()));

/**
 * The frame of a document. Its sender is the same build of this app, which the mark stands for; should a row inside be
 * of another shape, the page fails to draw it and that is a failure of its own, not a wrong PDF.
 */
const frame = v.object({
  schema: v.literal('trained-on-me/print@1'),
  report: v.object({
    generatedAt: v.pipe(v.string(), v.isoTimestamp()),
    app: v.object({ version: v.string() }),
    policyPack: v.object({ version: v.string(), lastReviewed: v.string() }),
    complete: v.boolean(),
    told: v.record(v.string(), v.unknown()),
    warnings: v.array(v.string()),
    summary: v.object({ headline: v.record(v.string(), v.number()) }),
    inputs: records,
    accounts: records,
    cube: records,
    findings: records,
    coverage: records,
    policies: records,
    policyStarts: records,
    optOut: records,
  }),
  withTexts: v.boolean(),
  redact: v.boolean(),
  locale: v.pipe(v.string(), v.check(isLocale)),
  pageSize: v.picklist(pageSizes),
  hashes: v.array(v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)))),
  items: v.nullable(records),
  itemsLeftOut: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** A document from the JSON that another process wrote. */
export function readDocument(json: string): Result<PrintDocument, PrintFailure> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return failed(printFailure('bad-document'));
  }
  return isDocument(value) ? ok(value) : failed(printFailure('bad-document'));
}

function isDocument(value: unknown): value is PrintDocument {
  return v.is(frame, value);
}

function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}
