import { useApp } from '../session/app-context.tsx';
import { useText } from '../text/text.tsx';

/** Takes an archive out, and offers to put it back. */
export function useRemoveInput(): (input: number, name: string) => void {
  const t = useText();
  const { session, toasts } = useApp();
  return (input, name) => {
    void session.main.ask('removeInput', { input }).then(() =>
      toasts.show(t('screen.removed', { name }), {
        label: t('screen.undo'),
        run: () => void session.main.ask('undoRemove', {}),
      }),
    );
  };
}
