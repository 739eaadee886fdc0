import type { Filter, ReportView } from '../../analyzers/model/query.ts';
import { kindName, platformName } from '../text/names.ts';
import type { Text } from '../text/text.tsx';
import { yearSpans } from './years.ts';

type Findings = Pick<ReportView, 'findings'>['findings'];

/** The filter as a person would say it: "posts, public, 2014 to 2019, containing "Gdansk"". */
export function filterWords(t: Text, filter: Filter, findings: Findings = []): string {
  const any = <V extends string>(values: readonly V[] | undefined, name: (value: V) => string): string[] =>
    values === undefined ? [] : [either(t, values.map(name))];
  const parts = [
    ...headlineWords(t, filter),
    ...any(filter.kinds, (kind) => kindName(t, kind)),
    ...any(filter.platforms, (platform) => platformName(t, platform)),
    ...any(filter.accounts, (account) => account),
    ...any(filter.by, (by) => t(`screen.by.${by}`)),
    ...any(filter.audiences, (audience) => t(`screen.audience-words.${audience}`)),
    ...any(filter.bases, (basis) => t(`screen.basis-words.${basis}`)),
    ...any(filter.training, (value) =>
      t('screen.filter.so-far', { value: t(`screen.training-words.${value}`) }),
    ),
    ...any(filter.ahead, (value) => t('screen.filter.ahead', { value: t(`screen.training-words.${value}`) })),
    ...yearWords(t, filter),
    ...mediaWords(t, filter),
    ...findingWords(t, filter, findings),
    ...(filter.text === undefined ? [] : [t('screen.filter.text', { text: filter.text.trim() })]),
  ];
  return parts.length === 0 ? t('screen.filter.everything') : parts.join(t('screen.filter.comma'));
}

/** "named or likely covered": any of the values, whichever their number. */
function either(t: Text, values: readonly string[]): string {
  return values.reduce((before, value) => t('screen.filter.or', { before, value }));
}

function headlineWords(t: Text, filter: Filter): string[] {
  if (filter.headline === undefined) return [];
  return [t(filter.headline ? 'screen.filter.headline' : 'screen.filter.not-headline')];
}

function mediaWords(t: Text, filter: Filter): string[] {
  if (filter.withMedia === undefined) return [];
  return [t(filter.withMedia ? 'screen.filter.media' : 'screen.filter.no-media')];
}

function findingWords(t: Text, filter: Filter, findings: Findings): string[] {
  const { finding } = filter;
  if (finding === undefined) return [];
  return [findings.find((one) => one.id === finding)?.title ?? t('screen.filter.finding')];
}

function yearWords(t: Text, filter: Filter): string[] {
  const { years } = filter;
  if (years === undefined) return [];
  const spans = yearSpans(years).map(({ from, to }) =>
    from === to ? String(from) : t('screen.filter.years', { from: String(from), to: String(to) }),
  );
  return [either(t, years.includes(null) ? [...spans, t('screen.filter.no-year')] : spans)];
}
