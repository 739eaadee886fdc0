import { asList, isObject, type JsonObject, textField } from '../../../formats/json-values.ts';
import type { ItemFacts, ShownTo } from '../../../model/item.ts';
import type { PartialDate } from '../../../model/time.ts';
import { type Field, fieldsOf, filled, labelOf, timeOf } from '../../meta/fields.ts';
import { dataFiles } from '../../meta/file-names.ts';
import { bothReader } from '../../meta/fixed-clock.ts';
import { mediaIn } from '../../meta/media.ts';
import { mentionsIn } from '../../meta/media-record.ts';
import { recordReader } from '../../meta/record-reader.ts';
import { isComment, isOwner } from '../../meta/words.ts';
import type { Place } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { type Desk, newItem } from '../desk.ts';
import { rootFile } from '../file-names.ts';
import { oldDate } from '../old-dates.ts';
import type { Person } from '../person.ts';
import { shown } from '../shown-to.ts';

/** Comments, each under a post whose openness the export does not tell, but for the person's own posts. */
export function commentReaders({ person, files }: Desk): readonly Reader[] {
  return [
    bothReader({
      family: 'comments',
      files: dataFiles('comments/(?:post_comments|reels_comments|hype|[a-z_]*comments)'),
      take({ value }, place) {
        if (!isObject(value)) return null;
        const fields = fieldsOf(value);
        const { text = listed(value), owner } = wordsOf(fields);
        const media = mediaIn(value).map((medium) => files.find(medium, place.input));
        if (text === null && media.length === 0) return [];
        return [{ ...commentItem(text, owner, timeOf(value), place, person), media }];
      },
    }),
    recordReader({
      family: 'comments',
      files: rootFile('comments'),
      take({ value }, place) {
        const [time, text, owner] = asList(value) ?? [];
        if (typeof text !== 'string') return null;
        const words = filled(text);
        if (words === null) return [];
        return [commentItem(words, typeof owner === 'string' ? owner : null, oldDate(time), place, person)];
      },
    }),
  ];
}

function commentItem(
  text: string | null,
  owner: string | null,
  createdAt: PartialDate | null,
  { source }: Place,
  person: Person,
): ItemFacts {
  const shownTo: ShownTo = owner !== null && person.isOwn(owner) ? shown.likeAccount : shown.comment;
  const mentions = mentionsIn(text, person.handles);
  return newItem(source, {
    identity: {},
    kind: 'comment',
    subject: 'comment',
    createdAt,
    text,
    shownTo,
    ...(mentions.length === 0 ? {} : { mentions }),
  });
}

/** By label; where the language is not known, by place: the words first, whose post it was behind them. */
function wordsOf(fields: readonly Field[]): { readonly text?: string; readonly owner: string | null } {
  const values = fields.filter(
    (field) =>
      field.labels.length > 0 && field.value !== null && (field.at === null || isComment(labelOf(field))),
  );
  const owner = values.find((field) => isOwner(labelOf(field)));
  const text = values.find((field) => isComment(labelOf(field))) ?? values.find((field) => field !== owner);
  const behind = values.find((field) => field !== text);
  return {
    ...(text?.value == null ? {} : { text: text.value }),
    owner: (owner ?? behind)?.value ?? null,
  };
}

/** In the dialect without labels the words stand beside their time. */
function listed({ string_list_data: list }: JsonObject): string | null {
  for (const entry of asList(list) ?? []) if (isObject(entry)) return filled(textField(entry, 'value'));
  return null;
}
