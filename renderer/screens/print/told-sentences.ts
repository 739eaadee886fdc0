import { type Day, formatDay } from '../../../analyzers/model/time.ts';
import type { Told } from '../../../analyzers/model/told.ts';
import { platformIds } from '../../../analyzers/model/values.ts';
import { platformName } from '../../text/names.ts';
import type { Text } from '../../text/text.tsx';

/** What the person told us, a sentence each: numbers that rest on answers must say so. */
export function toldSentences(told: Told, text: Text): readonly string[] {
  const sentences = [
    told.region === null
      ? text('print.told.no-region')
      : text('print.told.region', { region: text(`screen.region.${told.region}`) }),
  ];
  if (told.minor) sentences.push(text('print.told.minor'));
  const day = (value: Day | null, open: 'print.told.open-start' | 'print.told.open-end'): string =>
    value === null ? text(open) : text.day(formatDay(value));
  for (const id of platformIds) {
    const platform = platformName(text, id);
    for (const { from, to } of Object.values(told.optedOut[id] ?? {}).flat()) {
      const since = day(from, 'print.told.open-start');
      sentences.push(
        to === null
          ? text('print.told.opted-out', { platform, from: since })
          : text('print.told.opted-out-until', { platform, from: since, to: day(to, 'print.told.open-end') }),
      );
    }
    const audience = told.defaultAudience[id];
    if (audience !== undefined) sentences.push(text(`print.told.default-${audience}`, { platform }));
    for (const { from, to } of told.privatePeriods[id] ?? [])
      sentences.push(
        text('print.told.private', {
          platform,
          from: day(from, 'print.told.open-start'),
          to: day(to, 'print.told.open-end'),
        }),
      );
    const groups = Object.keys(told.groupAudience[id] ?? {}).length;
    if (groups > 0) sentences.push(text('print.told.groups', { platform, count: groups }));
  }
  return sentences;
}
