import { isReportPage } from '../../navigation/place.ts';
import { useApp } from '../../session/app-context.tsx';
import { useText } from '../../text/text.tsx';

type Way = 'chooseFiles' | 'chooseFolder' | 'openSample';

/** Adding archives, by whatever way: a first one opens the reading screen, a further one is told in passing. */
export function useAdding() {
  const { session, nav, toasts } = useApp();
  const t = useText();
  const onAdded = (added: number): void => {
    if (added === 0) return;
    if (isReportPage(nav.here.place.page)) {
      const open = () => nav.open({ page: 'reading' });
      toasts.show(t('screen.adding.more', { n: added }), { label: t('screen.adding.look'), run: open });
    } else if (nav.here.place.page !== 'reading') nav.open({ page: 'reading' });
  };
  const add = async (way: Way): Promise<void> => onAdded((await session.main.ask(way, {})).added);
  const addRecent = async (index: number): Promise<void> =>
    onAdded((await session.main.ask('openRecent', { index })).added);
  const addDropped = async (files: readonly File[]): Promise<void> => {
    const { added, withoutPath } = await session.main.bridge.addFiles(files);
    onAdded(added);
    if (added === 0) toasts.show(t(withoutPath > 0 ? 'screen.adding.no-file' : 'screen.adding.nothing'));
  };
  return { add, addRecent, addDropped, onAdded };
}
