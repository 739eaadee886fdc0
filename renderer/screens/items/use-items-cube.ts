import type { CubeRow, Filter, ReportView } from '../../../analyzers/model/query.ts';
import { filterKey } from '../../filter/edit.ts';
import { useAnswer } from '../../queries/use-answer.ts';

/**
 * The cube that the facets count in: the report's own, or the one of the items that text and finding leave. Null
 * while that one is on its way: no count is better than a wrong one.
 */
export function useItemsCube(filter: Filter, report: ReportView): readonly CubeRow[] | null {
  const { text, finding } = filter;
  const narrow = { ...(text === undefined ? {} : { text }), ...(finding === undefined ? {} : { finding }) };
  const asks = text !== undefined || finding !== undefined;
  const key = `${report.rev} ${filterKey(narrow)}`;
  const asked = useAnswer('cube', asks ? { filter: narrow } : null, key);
  if (!asks) return report.cube;
  return asked.state === 'ready' && asked.of === key ? asked.value.cube : null;
}
