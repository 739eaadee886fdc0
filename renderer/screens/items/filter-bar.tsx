import { Copy, FileDown, ListFilter, X } from 'lucide-react';
import type { Filter, ReportView } from '../../../analyzers/model/query.ts';
import { Button } from '../../components/button.tsx';
import { isEmpty } from '../../filter/edit.ts';
import { filterWords } from '../../filter/words.ts';
import type { ItemOrder, PlaceOf } from '../../navigation/place.ts';
import { useCommand } from '../../session/app-context.tsx';
import { useText } from '../../text/text.tsx';
import { useSaving } from '../shell/use-saving.ts';
import styles from './filter-bar.module.css';
import { SearchField } from './search-field.tsx';

const orders: readonly ItemOrder[] = ['newest', 'oldest', 'most-exposed'];

export interface FilterBarProps {
  readonly place: PlaceOf<'items'>;
  readonly report: ReportView;
  readonly total: number | null;
  readonly onChange: (part: Partial<PlaceOf<'items'>>) => void;
  readonly onRefine: (filter: Filter) => void;
  readonly onSearch: (filter: Filter) => void;
  /** Null: the facets stand beside the list. */
  readonly onFacets: (() => void) | null;
}

/** The search, the chosen filter in words with its count, and what can be done with it. */
export function FilterBar({ place, report, total, onChange, onRefine, onSearch, onFacets }: FilterBarProps) {
  const t = useText();
  const { saveCsv, copy } = useSaving();
  const { filter, order } = place;
  const words = filterWords(t, filter, report.findings);
  const whole = total === null ? words : t('screen.items.count', { words, n: total });
  useCommand('copy-shown', () => void copy(whole));
  return (
    <header className={styles.bar}>
      <div className={styles.tools}>
        {onFacets !== null && (
          <Button icon={ListFilter} onClick={onFacets}>
            {t('screen.items.filter')}
          </Button>
        )}
        <SearchField filter={filter} onSearch={onSearch} />
        <label className={styles.order}>
          <span>{t('screen.items.order')}</span>
          <select
            value={order}
            onChange={(event) => {
              const chosen = orders.find((one) => one === event.target.value);
              if (chosen !== undefined) onChange({ order: chosen });
            }}
          >
            {orders.map((one) => (
              <option key={one} value={one}>
                {t(`screen.order.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className={styles.words}>
        <p role="status">
          {t.rich(
            'screen.items.count-rich',
            { words, n: total ?? 0 },
            {
              b: (text) => <b>{total === null ? '…' : text}</b>,
            },
          )}
        </p>
        <div className={styles.actions}>
          <Button look="quiet" icon={Copy} onClick={() => void copy(whole)}>
            {t('screen.copy-words')}
          </Button>
          <Button look="quiet" icon={FileDown} onClick={() => void saveCsv(filter)}>
            {t('screen.items.csv')}
          </Button>
          {!isEmpty(filter) && (
            <Button look="quiet" icon={X} onClick={() => onRefine({})}>
              {t('screen.items.clear')}
            </Button>
          )}
        </div>
      </div>
    </header>
  );
}
