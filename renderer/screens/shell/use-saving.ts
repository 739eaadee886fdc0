import type { Filter } from '../../../analyzers/model/query.ts';
import type { SaveAnswer } from '../../../main/contract.ts';
import { useApp } from '../../session/app-context.tsx';
import { useText } from '../../text/text.tsx';

/** Saving and copying, each with a word about how it went. */
export function useSaving() {
  const { session, toasts } = useApp();
  const t = useText();
  const done = (answer: SaveAnswer): void => {
    if (answer.saved) toasts.show(t('screen.saved', { name: answer.name }));
    else if (!answer.cancelled) toasts.show(answer.message);
  };
  return {
    savePdf: async (withTexts: boolean): Promise<void> => {
      toasts.show(t('screen.report.saving'));
      done(await session.main.ask('savePdf', { withTexts }));
    },
    saveCsv: async (filter: Filter): Promise<void> => done(await session.main.ask('saveCsv', { filter })),
    copy: async (text: string): Promise<void> => {
      await session.main.ask('copyText', { text });
      toasts.show(t('screen.copied'));
    },
  };
}
