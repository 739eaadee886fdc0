import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { afterScroll, reveal, type ScrollState, scrollScale, settle } from './scroll-scale.ts';

export interface ScaledScroll {
  readonly box: RefObject<HTMLDivElement | null>;
  /** Height of the scrolled content, px. */
  readonly height: number;
  /** Rows to draw: from (counted) to (not counted), with some beyond both edges. */
  readonly from: number;
  readonly to: number;
  /** Rows that fit on one page. */
  readonly perPage: number;
  /** Place of a row in the scrolled content, px. */
  top(row: number): number;
  /** Brings a row into view with the least movement. */
  reveal(row: number): void;
}

const beyond = 6;

/** Scrolling over more rows than the browser has room for (`scroll-scale.ts` says how). */
export function useScaledScroll(rows: number, rowHeight: number): ScaledScroll {
  const box = useRef<HTMLDivElement>(null);
  const [viewport, setViewport] = useState(600);
  const [at, setAt] = useState<ScrollState>({ v: 0, p: 0 });
  const scale = useMemo(() => scrollScale(rows, rowHeight, viewport), [rows, rowHeight, viewport]);
  const latest = useRef(at);
  const put = useCallback((state: ScrollState) => {
    latest.current = state;
    setAt(state);
    if (box.current !== null && Math.abs(box.current.scrollTop - state.p) >= 1)
      box.current.scrollTop = state.p;
  }, []);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = (): void => setViewport(Math.max(1, element.clientHeight));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // Fewer rows or another height: stay as near to where it stood as the new list allows.
  useLayoutEffect(() => put(settle(scale, latest.current.v)), [scale, put]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const onScroll = (): void => {
      const next = afterScroll(scale, latest.current, element.scrollTop, viewport);
      if (next.stuck) put(settle(scale, next.v));
      else {
        latest.current = next;
        // Drawn in the same frame as the scroll, or fast scrolling shows blank rows.
        flushSync(() => setAt(next));
      }
    };
    const onEnd = (): void => put(settle(scale, latest.current.v));
    element.addEventListener('scroll', onScroll, { passive: true });
    element.addEventListener('scrollend', onEnd);
    return () => {
      element.removeEventListener('scroll', onScroll);
      element.removeEventListener('scrollend', onEnd);
    };
  }, [scale, viewport, put]);

  return {
    box,
    height: scale.physicalHeight,
    from: Math.max(0, Math.floor(at.v / rowHeight) - beyond),
    to: Math.min(rows, Math.ceil((at.v + viewport) / rowHeight) + beyond),
    perPage: Math.max(1, Math.floor(viewport / rowHeight) - 1),
    top: (row) => row * rowHeight - at.v + at.p,
    reveal: (row) => put(settle(scale, reveal(latest.current.v, row, rowHeight, viewport))),
  };
}
