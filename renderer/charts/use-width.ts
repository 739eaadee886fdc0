import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * The width in px of the element that takes the ref. Charts draw in real pixels, so that their text keeps its
 * size. `fixed` (print) skips the measuring.
 */
export function useWidth(fixed: number | undefined): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly width: number;
} {
  const ref = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState(640);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null || fixed !== undefined) return;
    const measure = (): void => setMeasured(Math.max(120, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [fixed]);
  return { ref, width: fixed ?? measured };
}
