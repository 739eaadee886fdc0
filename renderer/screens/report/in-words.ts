import type { ReportView } from '../../../analyzers/model/query.ts';
import { nounOf } from '../../text/names.ts';
import type { Text } from '../../text/text.tsx';

/** The report page in a few lines of plain text, for the clipboard: counts only, nothing personal. */
export function reportInWords(t: Text, report: ReportView): string {
  const { headline } = report.summary;
  const noun = nounOf(t, report.cube);
  const lines = [
    `${t('screen.headline.so-far')}: ${t.number(headline.trainingInputs)} ${t('screen.headline.so-far-text', { n: headline.trainingInputs, of: headline.of, noun })}`,
    `${t('screen.headline.ahead')}: ${t.number(headline.ahead)} ${t('screen.headline.ahead-text', { n: headline.ahead, of: headline.of, noun })}`,
    `${t('screen.headline.unknown')}: ${t.number(headline.possible)}`,
    t('screen.words.assumed', { n: headline.assumed }),
    t('screen.not-proven.text'),
  ];
  return lines.join('\n');
}
