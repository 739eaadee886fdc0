import { type JsonObject, textField } from '../../formats/json-values.ts';
import type { ItemFacts } from '../../model/item.ts';
import type { NewItem, Place } from '../new-item.ts';
import { type Field, fieldsOf, filled, timeOf } from './fields.ts';
import { type MediaFiles, mediaIn } from './media.ts';
import { metaShown } from './shown-to.ts';

export type Given = Pick<ItemFacts, 'kind' | 'subject'> & Partial<ItemFacts>;

const isAddress = /^https?:\/\/\S+$/;

/** One item of a record. What is filled makes the text, a line each; addresses are its link. */
export function itemOfRecord(
  newItem: NewItem,
  files: MediaFiles,
  record: JsonObject,
  { source, input }: Place,
  given: Given,
): readonly ItemFacts[] {
  const fields = fieldsOf(record);
  const text = textOf(record, fields);
  const link = linkOf(fields);
  const media = mediaIn(record).map((medium) => files.find(medium, input));
  if (text === null && link === null && media.length === 0) return [];
  return [
    newItem(source, {
      identity: link === null ? {} : { targetLink: link },
      createdAt: timeOf(record),
      text,
      permalink: link,
      media,
      shownTo: metaShown.onlyYou,
      ...given,
    }),
  ];
}

function textOf(record: JsonObject, fields: readonly Field[]): string | null {
  const lines = fields.flatMap(({ value }) =>
    value === null || isAddress.test(value) ? [] : [value.trim()],
  );
  const title = filled(textField(record, 'title'));
  if (lines.length === 0) return title;
  return (title === null || lines.includes(title) ? lines : [title, ...lines]).join('\n');
}

function linkOf(fields: readonly Field[]): string | null {
  for (const { href, value } of fields) {
    if (href !== null) return href;
    if (value !== null && isAddress.test(value)) return value;
  }
  return null;
}

/** A list in one record is an item an entry (items.md, rule 8). */
export function valuesOfRecord(
  newItem: NewItem,
  record: JsonObject,
  { source }: Place,
  subject: string,
): readonly ItemFacts[] {
  const fields = fieldsOf(record);
  const values = fields.flatMap(({ value }) =>
    value === null || isAddress.test(value) ? [] : [value.trim()],
  );
  const title = filled(textField(record, 'title'));
  const texts = values.length > 0 ? values : title === null ? [] : [title];
  const createdAt = timeOf(record);
  return [...new Set(texts)].map((text) =>
    newItem(source, {
      identity: {},
      kind: 'ad-interest',
      subject,
      by: 'other',
      createdAt,
      text,
      shownTo: metaShown.onlyYou,
    }),
  );
}
