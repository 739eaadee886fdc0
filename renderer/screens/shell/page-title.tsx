import { useEffect, useRef } from 'react';
import { useApp } from '../../session/app-context.tsx';

/** The heading of a page. It takes the focus when the page opens, so that a screen reader begins there. */
export function PageTitle({ title, className }: { title: string; className?: string | undefined }) {
  const { nav } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  const { key } = nav.here;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each stop of the way is a new page
  useEffect(() => heading.current?.focus({ preventScroll: true }), [key]);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {title}
    </h1>
  );
}
