import { isObject } from '../../../formats/json-values.ts';
import type { ItemFacts } from '../../../model/item.ts';
import { fieldsOf, labelOf } from '../../meta/fields.ts';
import { baseName } from '../../meta/file-names.ts';
import { bothReader } from '../../meta/fixed-clock.ts';
import { type MediaFiles, mediaIn } from '../../meta/media.ts';
import { profileFieldOf, truthOf } from '../../meta/words.ts';
import type { Reader } from '../../platform.ts';
import { newItem } from '../desk.ts';
import { files } from '../file-names.ts';
import { shown } from '../shown-to.ts';

type Meaning = Pick<ItemFacts, 'subject' | 'shownTo'>;

/** Name, user name, picture and bio are public whatever the switch says. */
export function profileReader(media: MediaFiles): Reader {
  return bothReader({
    family: 'profile',
    files: files.personal,
    take({ value }, { source, input }) {
      if (!isObject(value)) return null;
      const photos = mediaIn(value).map((medium) =>
        newItem(source, {
          identity: { mediaBaseName: baseName(medium.uri) },
          kind: 'profile-photo',
          subject: 'profile-name',
          createdAt: medium.at,
          media: [media.find(medium, input)],
          shownTo: shown.alwaysPublic,
        }),
      );
      const fields = fieldsOf(value).flatMap((field) => {
        const meaning =
          field.value === null || field.labels.length === 0 ? null : meaningOf(labelOf(field), field.value);
        if (field.value === null || meaning === null) return [];
        return [newItem(source, { identity: {}, kind: 'profile', text: field.value.trim(), ...meaning })];
      });
      return [...photos, ...fields];
    },
  });
}

function meaningOf(label: string, value: string): Meaning | null {
  switch (profileFieldOf(label)) {
    case 'username':
    case 'name':
      return { subject: 'profile-name', shownTo: shown.alwaysPublic };
    case 'bio':
      return { subject: 'profile', shownTo: shown.alwaysPublic };
    case 'birth-date':
      return value.startsWith('1919-01-01') ? null : { subject: 'contact-data', shownTo: shown.contactData };
    case 'email':
    case 'phone':
      return { subject: 'contact-data', shownTo: shown.contactData };
    case 'gender':
      return { subject: 'profile', shownTo: shown.contactData };
    case 'private-account':
    case 'setting':
      return null;
    case 'website':
    case null:
      return truthOf(value) === null ? { subject: 'profile', shownTo: shown.link } : null;
  }
}
