import type { PolicyStart } from '../../../analyzers/model/query.ts';
import type { PolicyMark } from '../../charts/year-layout.ts';
import type { Text } from '../../text/text.tsx';

/** The day on which each clause began and what it is about, with how surely the day is known. */
export function policyMarks(t: Text, starts: readonly PolicyStart[]): readonly PolicyMark[] {
  return starts.map((start) => ({ day: start.day, label: startWords(t, start) }));
}

function startWords(t: Text, start: PolicyStart): string {
  const values = { label: start.label, day: t.day(start.day) };
  return t(`screen.policy-start.${start.certainty}`, values);
}
