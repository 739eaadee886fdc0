import { itemsOf } from '../../navigation/place.ts';
import { useApp, useCommand, useSession } from '../../session/app-context.tsx';
import { openReport } from '../../session/state.ts';
import { movePane } from './panes.ts';
import { useAdding } from './use-adding.ts';
import { useSaving } from './use-saving.ts';

/** Menu commands that mean the same on every page. A page that knows better takes them over. */
export function useMenu(): void {
  const { nav } = useApp();
  const state = useSession();
  const { add } = useAdding();
  const { copy } = useSaving();
  const hasReport = openReport(state) !== null;
  useCommand('choose-files', () => void add('chooseFiles'));
  useCommand('choose-folder', () => void add('chooseFolder'));
  useCommand('copy-shown', () => void copy(document.querySelector('main')?.innerText ?? ''));
  useCommand('back', () => nav.go(-1));
  useCommand('forward', () => nav.go(1));
  useCommand('next-pane', () => movePane(1));
  useCommand('previous-pane', () => movePane(-1));
  useCommand('how-to-check', () => nav.open({ page: 'check' }));
  useCommand('get-archive', () => nav.open({ page: 'guide', platform: null }));
  useCommand('find', () => {
    if (!hasReport) return;
    nav.open(itemsOf({}));
    requestAnimationFrame(() => document.getElementById('item-search')?.focus());
  });
}
