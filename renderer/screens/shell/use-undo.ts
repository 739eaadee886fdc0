import { useCallback } from 'react';
import { useApp } from '../../session/app-context.tsx';
import { useText } from '../../text/text.tsx';

/** Undo and redo of what the person told us. */
export function useUndo() {
  const { session, toasts } = useApp();
  const t = useText();
  const undo = useCallback(() => {
    if (session.undo())
      toasts.show(t('screen.told.undone'), { label: t('screen.redo'), run: () => session.redo() });
  }, [session, toasts, t]);
  const redo = useCallback(() => {
    if (session.redo())
      toasts.show(t('screen.told.redone'), { label: t('screen.undo'), run: () => session.undo() });
  }, [session, toasts, t]);
  return { undo, redo };
}
