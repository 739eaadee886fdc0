import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { useScaledScroll } from './use-scaled-scroll.ts';
import styles from './virtual-list.module.css';

export interface VirtualListProps {
  readonly label: string;
  readonly total: number;
  readonly rowHeight: number;
  /** Index of the row that is opened beside the list; null: none. */
  readonly opened: number | null;
  readonly draw: (row: number) => ReactNode;
  readonly onNeed: (from: number, to: number) => void;
  readonly onOpen: (row: number) => void;
  /** A list with another key starts at its first row. */
  readonly listKey: string;
  /** Pages arrived: need is told again. */
  readonly version: number;
}

/** A list of any length. Arrows, Page Up and Down, Home and End move; Enter and Space open. */
export function VirtualList(props: VirtualListProps) {
  const { label, total, rowHeight, opened, draw, onNeed, onOpen, listKey, version } = props;
  const [active, setActive] = useState(0);
  const scroll = useScaledScroll(total, rowHeight);
  const id = useId();
  const { from, to } = scroll;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list starts at its top; scrolling is not a reason
  useEffect(() => {
    setActive(0);
    scroll.reveal(0);
  }, [listKey]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that arrived may belong to an older rev
  useEffect(() => onNeed(from, Math.max(from, to - 1)), [from, to, onNeed, version]);

  const current = Math.min(active, Math.max(0, total - 1));
  const moveTo = (row: number): void => {
    const next = Math.min(Math.max(row, 0), total - 1);
    setActive(next);
    scroll.reveal(next);
    // As in a mail client: once one item is open beside the list, the next one follows the keys.
    if (opened !== null) onOpen(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = keyTarget(event.key, current, total, scroll.perPage);
    if (target !== null) moveTo(target);
    else if (event.key === 'Enter' || event.key === ' ') onOpen(current);
    else return;
    event.preventDefault();
  };

  const rows = [];
  for (let row = from; row < to; row++) rows.push(row);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of a million rows cannot be a <table>
    <div
      ref={scroll.box}
      className={styles.box}
      role="grid"
      aria-label={label}
      aria-rowcount={total}
      aria-activedescendant={total === 0 ? undefined : `${id}-${current}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={styles.rows} role="presentation" style={{ height: scroll.height }}>
        {rows.map((row) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys
          <div
            key={row}
            id={`${id}-${row}`}
            className={styles.row}
            role="row"
            aria-rowindex={row + 1}
            aria-selected={row === opened}
            data-active={row === current}
            style={{ height: rowHeight, transform: `translateY(${scroll.top(row)}px)` }}
            onClick={() => {
              setActive(row);
              onOpen(row);
            }}
          >
            {draw(row)}
          </div>
        ))}
      </div>
    </div>
  );
}

function keyTarget(key: string, current: number, total: number, perPage: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return current + 1;
    case 'ArrowUp':
      return current - 1;
    case 'PageDown':
      return current + perPage;
    case 'PageUp':
      return current - perPage;
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}
