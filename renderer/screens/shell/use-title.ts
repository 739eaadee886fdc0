import { useEffect } from 'react';
import type { ReportView } from '../../../analyzers/model/query.ts';
import { useText } from '../../text/text.tsx';
import { inputWords } from '../report/report-head.tsx';

/** The title bar names what is open. */
export function useTitle(report: ReportView | null): void {
  const t = useText();
  const read = report?.inputs.filter((input) => input.error === null) ?? [];
  const [first] = read;
  const name = t('screen.app.name');
  const title =
    first === undefined
      ? name
      : t('screen.app.window', { archive: inputWords(t, first), more: read.length - 1, name });
  useEffect(() => {
    document.title = title;
  }, [title]);
}
