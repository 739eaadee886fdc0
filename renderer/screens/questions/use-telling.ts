import type { Told } from '../../../analyzers/model/told.ts';
import { useApp, useSession } from '../../session/app-context.tsx';
import { useText } from '../../text/text.tsx';

/** Takes an answer of the person, says so, and offers to take it back. */
export function useTelling() {
  const { session, toasts } = useApp();
  const { answered } = useSession();
  const t = useText();
  const tell = (told: Told): void => {
    if (!session.tell(told)) return;
    toasts.show(t('screen.told.taken'), { label: t('screen.undo'), run: () => session.undo() });
  };
  const markAnswered = (question: string): void => session.markAnswered(question);
  return { tell, answered, markAnswered };
}
