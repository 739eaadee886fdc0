import { useEffect, useRef } from 'react';

/**
 * The heading of a page. It takes the focus when the page opens, so that a screen reader begins there; not when only
 * the filter of the same page changes.
 */
export function PageTitle({ title, className }: { title: string; className?: string | undefined }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {title}
    </h1>
  );
}
