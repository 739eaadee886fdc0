import type { PlatformId } from '../../../analyzers/model/values.ts';
import { Button } from '../../components/button.tsx';
import { platformName } from '../../text/names.ts';
import { useText } from '../../text/text.tsx';
import styles from './platform-jumps.module.css';

/** On long pages with a part a platform: straight to the part. Nothing where there is one platform. */
export function PlatformJumps({ platforms }: { platforms: readonly PlatformId[] }) {
  const t = useText();
  if (platforms.length < 2) return null;
  return (
    <nav aria-label={t('screen.jump.label')}>
      <ul className={styles.jumps}>
        {platforms.map((platform) => (
          <li key={platform}>
            <Button look="quiet" onClick={() => jumpTo(platform)}>
              {platformName(t, platform)}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The id of the heading of a platform's part; one page is shown at a time. */
export function platformAnchor(platform: PlatformId): string {
  return `part-${platform}`;
}

/** Scrolls to the part and moves the focus there, so that reading aloud and Tab go on from it. */
export function jumpTo(platform: PlatformId): void {
  const heading = document.getElementById(platformAnchor(platform));
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}
