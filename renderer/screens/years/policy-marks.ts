import type { PolicyStart, ReportView } from '../../../analyzers/model/query.ts';
import type { PolicyMark } from '../../charts/year-layout.ts';
import { platformName } from '../../text/names.ts';
import type { Text } from '../../text/text.tsx';

/** The day on which each policy began, with how surely it is known. */
export function policyMarks(t: Text, report: ReportView): readonly PolicyMark[] {
  return report.policyStarts.map((start) => ({ day: start.day, label: startWords(t, start) }));
}

function startWords(t: Text, start: PolicyStart): string {
  const values = { platform: platformName(t, start.platform), day: t.day(start.day) };
  return t(`screen.policy-start.${start.certainty}`, values);
}
