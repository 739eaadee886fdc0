import type { OptOutView } from '../../../analyzers/model/query.ts';
import type { DaySpan, Told } from '../../../analyzers/model/told.ts';

/** The times in which the person says the switch was used, oldest first. */
function doneSpans(told: Told, action: OptOutView): readonly DaySpan[] {
  return action.switch === null ? [] : (told.optedOut[action.platform]?.[action.switch] ?? []);
}

export function isDone(told: Told, action: OptOutView): boolean {
  return doneSpans(told, action).length > 0;
}
