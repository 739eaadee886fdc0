import { createContext, useContext } from 'react';

export interface LocaleInfo {
  readonly locale: string;
  readonly rtl: boolean;
}

export const LocaleContext = createContext<LocaleInfo>({ locale: 'en', rtl: false });

/** For charts, which take the locale as plain props. */
export function useLocale(): LocaleInfo {
  return useContext(LocaleContext);
}
