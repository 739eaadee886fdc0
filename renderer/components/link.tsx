import type { MouseEvent, ReactNode } from 'react';
import type { Place } from '../navigation/place.ts';
import { useApp } from '../session/app-context.tsx';

export interface LinkProps {
  readonly to: Place;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly label?: string | undefined;
  readonly current?: boolean | undefined;
}

/** Opens a place of the app; back brings the person back. */
export function Link({ to, children, className, label, current }: LinkProps) {
  const { nav } = useApp();
  const onClick = (event: MouseEvent): void => {
    event.preventDefault();
    nav.open(to);
  };
  return (
    <a
      href={`#/${to.page}`}
      className={className}
      aria-label={label}
      aria-current={current === true ? 'page' : undefined}
      draggable={false}
      onClick={onClick}
      onAuxClick={(event) => event.preventDefault()}
    >
      {children}
    </a>
  );
}
