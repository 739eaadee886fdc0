import { useText } from '../../text/text.tsx';
import styles from './report-picture.module.css';

const years = [6, 9, 14, 12, 20, 26, 31, 24, 34, 28, 19];

/** A small picture of a report: what comes out of it, before anything was dropped. */
export function ReportPicture() {
  const t = useText();
  return (
    <svg className={styles.picture} viewBox="0 0 280 176" role="img" aria-label={t('screen.start.picture')}>
      <rect x="0.5" y="0.5" width="279" height="175" rx="8" className={styles.page} />
      <rect x="0.5" y="0.5" width="52" height="175" rx="8" className={styles.side} />
      {[20, 34, 48, 62, 76].map((y, at) => (
        <rect
          key={y}
          x="12"
          y={y}
          width={at === 0 ? 28 : 22}
          height="4"
          rx="2"
          className={at === 0 ? styles.strong : styles.line}
        />
      ))}
      <text x="70" y="44" className={styles.figure}>
        {t.number(3870)}
      </text>
      <rect x="70" y="52" width="66" height="4" rx="2" className={styles.line} />
      <text x="172" y="44" className={styles.figure}>
        {t.number(3870)}
      </text>
      <rect x="172" y="52" width="58" height="4" rx="2" className={styles.line} />
      <rect x="70" y="70" width="118" height="14" className={styles.confirmed} />
      <rect x="188" y="70" width="42" height="14" className={styles.likely} />
      <rect x="230" y="70" width="14" height="14" className={styles.possible} />
      <rect x="244" y="70" width="18" height="14" className={styles.excluded} />
      {years.map((height, at) => {
        const strong = at < 7 ? 0.72 : 0.9;
        const x = 70 + at * 17.4;
        return (
          <g key={x}>
            <rect x={x} y={160 - height * 1.6} width="12" height={height * 1.6} className={styles.likely} />
            <rect
              x={x}
              y={160 - height * 1.6 * strong}
              width="12"
              height={height * 1.6 * strong}
              className={styles.confirmed}
            />
          </g>
        );
      })}
      <line x1="206" x2="206" y1="96" y2="160" className={styles.policy} />
      <line x1="70" x2="262" y1="160.5" y2="160.5" className={styles.base} />
    </svg>
  );
}
