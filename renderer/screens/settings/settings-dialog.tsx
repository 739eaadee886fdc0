import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useState } from 'react';
import type { Settings } from '../../../main/contract.ts';
import { IconButton } from '../../components/button.tsx';
import { useApp, useCommand, useSession } from '../../session/app-context.tsx';
import { useText } from '../../text/text.tsx';
import styles from './settings.module.css';
import { ToldList } from './told-list.tsx';

const themes = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][];

/** How the app looks, whether it remembers archives, and what the person told us. */
export function SettingsDialog() {
  const t = useText();
  const [open, setOpen] = useState(false);
  useCommand('settings', () => setOpen(true));
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.veil} />
        <Dialog.Popup className={styles.dialog}>
          <div className={styles.head}>
            <Dialog.Title className={styles.title}>{t('screen.settings.title')}</Dialog.Title>
            <Dialog.Close render={<IconButton icon={X} label={t('screen.close')} />} />
          </div>
          <div className={styles.body}>
            <Theme />
            <Remember />
            <ToldList />
            <About />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Theme() {
  const t = useText();
  const { session } = useApp();
  const { settings } = useSession().start;
  return (
    <fieldset className={styles.part}>
      <legend className={styles.partTitle}>{t('screen.settings.theme')}</legend>
      {themes.map((theme) => (
        <label key={theme} className={styles.option}>
          <input
            type="radio"
            name="theme"
            checked={settings.theme === theme}
            onChange={() => session.saveSettings({ ...settings, theme })}
          />
          {t(`screen.settings.theme.${theme}`)}
        </label>
      ))}
    </fieldset>
  );
}

function Remember() {
  const t = useText();
  const { session } = useApp();
  const { settings } = useSession().start;
  return (
    <fieldset className={styles.part}>
      <legend className={styles.partTitle}>{t('screen.settings.recent')}</legend>
      <label className={styles.option}>
        <input
          type="checkbox"
          checked={settings.rememberRecent}
          onChange={(event) => session.saveSettings({ ...settings, rememberRecent: event.target.checked })}
        />
        {t('screen.settings.remember')}
      </label>
      <p className={styles.hint}>{t('screen.settings.remember-hint')}</p>
    </fieldset>
  );
}

function About() {
  const t = useText();
  const { start } = useSession();
  return <p className={styles.hint}>{t('screen.check.version', { version: start.version })}</p>;
}
