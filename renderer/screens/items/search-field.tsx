import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Filter } from '../../../analyzers/model/query.ts';
import { withText } from '../../filter/edit.ts';
import { useText } from '../../text/text.tsx';
import styles from './filter-bar.module.css';

const typingPause = 60;
const longest = 200;

/** Search as you type: asks after a short pause. Esc empties the field. */
export function SearchField({ filter, onSearch }: { filter: Filter; onSearch: (filter: Filter) => void }) {
  const t = useText();
  const given = filter.text ?? '';
  const [typed, setTyped] = useState(given);
  const sent = useRef(given);
  // What was ticked during the pause belongs to the filter too.
  const latest = useRef(filter);
  useEffect(() => {
    latest.current = filter;
  });

  // Cleared or brought back from outside: by "Clear", back and forward.
  useEffect(() => {
    if (given !== sent.current) setTyped(given);
    sent.current = given;
  }, [given]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the pause
  useEffect(() => {
    if (typed === sent.current) return;
    const timer = setTimeout(() => {
      const next = withText(latest.current, typed);
      sent.current = next.text ?? '';
      onSearch(next);
    }, typingPause);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <search className={styles.search}>
      <Search size={16} aria-hidden="true" />
      <input
        id="item-search"
        type="search"
        maxLength={longest}
        placeholder={t('screen.items.search')}
        aria-label={t('screen.items.search')}
        value={typed}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || typed === '') return;
          event.preventDefault();
          event.stopPropagation();
          setTyped('');
        }}
      />
    </search>
  );
}
