import type { Navigator } from '../navigation/navigator.ts';
import { isReportPage } from '../navigation/place.ts';
import type { Session } from './session.ts';

/** Remembers which page was open, by its name alone: a filter or a search could tell of the person. */
export function keepLastPage(session: Session, nav: Navigator): void {
  nav.subscribe(() => {
    const { page } = nav.here.place;
    const { settings } = session.snapshot().start;
    if (isReportPage(page) && settings.lastPage !== page)
      session.saveSettings({ ...settings, lastPage: page });
  });
}
