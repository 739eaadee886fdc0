import type { Item, Source } from '../../model/item.ts';
import { formatDay, formatInstant, formatPartialDate } from '../../model/time.ts';
import type {
  AudienceBasis,
  AudienceValue,
  Author,
  ItemKind,
  MediaType,
  PlatformId,
  Scope,
  TrainingValue,
} from '../../model/values.ts';
import type { Audience, TrainingVerdict, Verdict } from '../../model/verdict.ts';
import type { Voice } from './voice.ts';

export interface SourceJson {
  readonly input: number;
  readonly entry: string | null;
  readonly pointer: string | null;
}

/** One line of `--items` (design.md section 3, schema/item.schema.json). The order of the fields is that of the CSV. */
export interface ItemJson {
  readonly id: string;
  readonly platform: PlatformId;
  readonly account: string;
  readonly kind: ItemKind;
  readonly subject: string;
  readonly by: Author;
  readonly createdAt: string | null;
  readonly text?: string | null;
  readonly permalink?: string | null;
  readonly media: readonly { readonly entry: string | null; readonly type: MediaType }[];
  readonly audience: {
    readonly value: AudienceValue;
    readonly basis: AudienceBasis;
    readonly reason: string;
    readonly from?: string;
    /** Null: it ended, the day is not told. */
    readonly until?: string | null;
    readonly now?: AudienceValue;
  };
  readonly training: {
    readonly value: TrainingValue;
    readonly ruleId: string;
    readonly scope: Scope;
    readonly reason: string;
    readonly since?: string;
    readonly also?: readonly {
      readonly ruleId: string;
      readonly value: TrainingValue;
      readonly reason: string;
    }[];
  };
  readonly ahead: { readonly value: TrainingValue; readonly ruleId: string; readonly reason: string };
  readonly source: SourceJson;
  readonly alsoFrom?: readonly SourceJson[];
}

/** What stands in for ids under `--redact`: running numbers. */
export interface Numbering {
  item(index: number): string;
  account(item: Pick<Item, 'platform' | 'account'>): string;
}

/**
 * An item and its verdict as JSON. With a redacted voice: no text, name, link, file name or pointer (null where
 * there was one), and ids as running numbers.
 */
export function itemJson(
  item: Item,
  index: number,
  verdict: Verdict,
  voice: Voice,
  numbers: Numbering,
): ItemJson {
  const hide = <T>(value: T): T | null => (voice.redacted ? null : value);
  const sourceJson = ({ input, entry, pointer }: Source): SourceJson => ({
    input,
    entry: hide(entry),
    pointer: hide(pointer),
  });
  return {
    id: voice.redacted ? numbers.item(index) : item.id,
    platform: item.platform,
    account: voice.redacted ? numbers.account(item) : item.account,
    kind: item.kind,
    subject: item.subject,
    by: item.by,
    createdAt: item.createdAt === null ? null : formatPartialDate(item.createdAt),
    ...(item.text === null ? {} : { text: hide(item.text) }),
    ...(item.permalink === null ? {} : { permalink: hide(item.permalink) }),
    media: item.media.map(({ entry, type }) => ({ entry: hide(entry), type })),
    audience: audienceJson(verdict.audience, voice),
    training: trainingJson(verdict.training, voice),
    ahead: {
      value: verdict.ahead.value,
      ruleId: verdict.ahead.ruleId,
      reason: voice.because(verdict.ahead.reason),
    },
    source: sourceJson(item.source),
    ...(item.alsoFrom.length === 0 ? {} : { alsoFrom: item.alsoFrom.map(sourceJson) }),
  };
}

function audienceJson(audience: Audience, voice: Voice): ItemJson['audience'] {
  const { value, basis, reason, from, until, now } = audience;
  return {
    value,
    basis,
    reason: voice.because(reason),
    ...(from === undefined ? {} : { from: formatInstant(from) }),
    ...(until === undefined ? {} : { until: until === null ? null : formatInstant(until) }),
    ...(now === undefined ? {} : { now }),
  };
}

function trainingJson(training: TrainingVerdict, voice: Voice): ItemJson['training'] {
  const { value, ruleId, scope, reason, since, also } = training;
  return {
    value,
    ruleId,
    scope,
    reason: voice.because(reason),
    ...(since === undefined ? {} : { since: formatDay(since) }),
    ...(also.length === 0
      ? {}
      : {
          also: also.map((each) => ({
            ruleId: each.ruleId,
            value: each.value,
            reason: voice.because(each.reason),
          })),
        }),
  };
}
