import { asList, isObject, textField } from '../../../formats/json-values.ts';
import type { ItemFacts, ShownTo, Source } from '../../../model/item.ts';
import type { PartialDate } from '../../../model/time.ts';
import type { NewItem } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { fieldsOf, filled, timeOf } from '../fields.ts';
import { bothReader } from '../fixed-clock.ts';
import { postLink } from '../post-link.ts';

/** Likes on Instagram and Threads: what was liked is other people's, so that no text of it is taken over. */
export function likeReader(newItem: NewItem, files: RegExp, shownTo: ShownTo): Reader {
  return bothReader({
    family: 'likes',
    files,
    take({ value }, { source }) {
      if (!isObject(value)) return null;
      const title = filled(textField(value, 'title'));
      const fields = fieldsOf(value);
      if (asList(value.string_list_data) !== null) {
        return fields.map(({ at, href }) => like(newItem, source, at, href, title, shownTo));
      }
      const link = fields.flatMap(({ href }) => href ?? [])[0] ?? null;
      return [like(newItem, source, timeOf(value), link, title, shownTo)];
    },
  });
}

export function like(
  newItem: NewItem,
  source: Source,
  createdAt: PartialDate | null,
  href: string | null,
  owner: string | null,
  shownTo: ShownTo,
): ItemFacts {
  const link = href === null ? null : postLink(href);
  const target = link ?? owner;
  return newItem(source, {
    identity: target === null ? {} : { targetLink: target },
    kind: 'reaction',
    subject: 'reaction',
    createdAt,
    permalink: link,
    shownTo,
  });
}
