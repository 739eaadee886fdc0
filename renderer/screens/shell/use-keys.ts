import { useEffect } from 'react';
import { useApp } from '../../session/app-context.tsx';
import { movePane } from './panes.ts';
import { useUndo } from './use-undo.ts';

/** Keys of the whole window that must not wait for the native menu: back, forward, panes, undo of answers. */
export function useKeys(): void {
  const { nav } = useApp();
  const { undo, redo } = useUndo();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const run = actionOf(event, { back: () => nav.go(-1), forward: () => nav.go(1), undo, redo });
      if (run === null) return;
      event.preventDefault();
      run();
    };
    // The side buttons of a mouse.
    const onMouse = (event: MouseEvent): void => {
      if (event.button !== 3 && event.button !== 4) return;
      event.preventDefault();
      nav.go(event.button === 3 ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('mouseup', onMouse);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('mouseup', onMouse);
    };
  }, [nav, undo, redo]);
}

type Actions = Readonly<Record<'back' | 'forward' | 'undo' | 'redo', () => void>>;

function actionOf(event: KeyboardEvent, actions: Actions): (() => void) | null {
  const { key, altKey, shiftKey } = event;
  if (key === 'F6') return () => movePane(shiftKey ? -1 : 1);
  if (altKey && !event.ctrlKey && !event.metaKey) {
    if (key === 'ArrowLeft') return actions.back;
    if (key === 'ArrowRight') return actions.forward;
  }
  if (!(event.ctrlKey || event.metaKey) || altKey || isTyping(event.target)) return null;
  if (key.toLowerCase() === 'z') return shiftKey ? actions.redo : actions.undo;
  return key.toLowerCase() === 'y' ? actions.redo : null;
}

/** In a text field Ctrl+Z belongs to the text. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}
