import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import type { Told } from '../../analyzers/model/told.ts';
import type { Navigator } from '../navigation/navigator.ts';
import type { Place } from '../navigation/place.ts';
import type { Thumbnails } from '../queries/thumbnails.ts';
import type { Command, Commands } from './commands.ts';
import type { Session } from './session.ts';
import type { SessionState } from './state.ts';
import type { ToastStore } from './toasts.ts';

export interface App {
  readonly session: Session;
  readonly nav: Navigator;
  readonly toasts: ToastStore;
  readonly commands: Commands;
  readonly thumbnails: Thumbnails;
}

const AppContext = createContext<App | null>(null);
export const AppProvider = AppContext.Provider;

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('useApp outside of AppProvider');
  return app;
}

export function useSession(): SessionState {
  const { session } = useApp();
  return useSyncExternalStore(session.subscribe, session.snapshot);
}

/** The person's answers, ahead of the report that follows from them. */
export function useTold(): Told {
  const { session } = useApp();
  return useSyncExternalStore(session.subscribe, session.told);
}

export function usePlace(): Place {
  const { nav } = useApp();
  const history = useSyncExternalStore(nav.subscribe, nav.snapshot);
  const stop = history.stops[history.at];
  return stop?.place ?? { page: 'start' };
}

/** Does a menu command while the screen is shown. */
export function useCommand(command: Command, handler: () => void): void {
  const { commands } = useApp();
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => commands.on(command, () => latest.current()), [command, commands]);
}
