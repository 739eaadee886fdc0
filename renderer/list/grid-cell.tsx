import type { ReactNode } from 'react';

export interface GridCellProps {
  readonly className?: string | undefined;
  readonly busy?: boolean;
  readonly children?: ReactNode;
}

/** A cell of a virtual list's row. The grid has the focus; axe wants cells inside its rows. */
export function GridCell({ className, busy = false, children }: GridCellProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list of any length cannot be a <table>
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
    <div role="gridcell" className={className} aria-busy={busy ? true : undefined}>
      {children}
    </div>
  );
}
