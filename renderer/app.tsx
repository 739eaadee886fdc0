import { CSPProvider } from '@base-ui/react/csp-provider';
import { DirectionProvider } from '@base-ui/react/direction-provider';
import { type ReactNode, useEffect, useMemo } from 'react';
import { Shell } from './screens/shell/shell.tsx';
import { type App as AppParts, AppProvider, useSession } from './session/app-context.tsx';
import { makeText, TextProvider } from './text/text.tsx';
import { LocaleContext } from './text/use-locale.ts';

/** The language of the catalogue; numbers and dates follow the person's own locale. */
const catalogueLanguage = 'en';

export function App({ parts }: { parts: AppParts }) {
  return (
    // Base UI would add <style> elements, which the content security policy refuses.
    <CSPProvider disableStyleElements>
      <AppProvider value={parts}>
        <Language>
          <Theme />
          <Shell />
        </Language>
      </AppProvider>
    </CSPProvider>
  );
}

function Language({ children }: { children: ReactNode }) {
  const { locale } = useSession().start;
  const text = useMemo(() => makeText(locale), [locale]);
  const info = useMemo(() => ({ locale, rtl: document.documentElement.dir === 'rtl' }), [locale]);
  useEffect(() => {
    document.documentElement.lang = catalogueLanguage;
  }, []);
  return (
    <DirectionProvider direction={info.rtl ? 'rtl' : 'ltr'}>
      <LocaleContext value={info}>
        <TextProvider value={text}>{children}</TextProvider>
      </LocaleContext>
    </DirectionProvider>
  );
}

function Theme() {
  const { theme } = useSession().start.settings;
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  return null;
}
