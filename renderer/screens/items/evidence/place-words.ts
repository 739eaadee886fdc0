import type { Text } from '../../../text/text.tsx';

/** A place inside a file as a person counts: `/1203` is entry 1,204, `row=12` is row 12. */
export function placeWords(t: Text, pointer: string): string {
  const row = /^row=(\d+)$/.exec(pointer)?.[1];
  if (row !== undefined) return t('screen.place.row', { n: Number(row) });
  const record = /^record=(\d+)$/.exec(pointer)?.[1];
  if (record !== undefined) return t('screen.place.record', { n: Number(record) });
  const entry = /^\/(\d+)$/.exec(pointer)?.[1];
  if (entry !== undefined) return t('screen.place.entry', { n: Number(entry) + 1 });
  return pointer === '' ? t('screen.place.whole') : pointer;
}
