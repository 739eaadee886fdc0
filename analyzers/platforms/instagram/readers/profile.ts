import { isObject, type JsonObject, textField } from '../../../formats/json-values.ts';
import type { ItemFacts, ShownTo, Source } from '../../../model/item.ts';
import type { PartialDate } from '../../../model/time.ts';
import { fieldsOf, filled, labelOf, timeOf } from '../../meta/fields.ts';
import { baseName } from '../../meta/file-names.ts';
import { bothReader } from '../../meta/fixed-clock.ts';
import { type Medium, mediaIn } from '../../meta/media.ts';
import { recordReader } from '../../meta/record-reader.ts';
import {
  isFirstCloseFriendsStory,
  type ProfileField,
  profileFieldOf,
  tellsProfessional,
  truthOf,
} from '../../meta/words.ts';
import { noItems } from '../../new-item.ts';
import type { Input, Reader } from '../../platform.ts';
import { type Desk, newItem } from '../desk.ts';
import { files, rootFile } from '../file-names.ts';
import type { Person } from '../person.ts';
import { ended, shown } from '../shown-to.ts';

/** The profile and what it once said. Comes first: the person's names are needed for messages and mentions. */
export function profileReaders(desk: Desk): readonly Reader[] {
  const { person } = desk;
  return [
    bothReader({
      family: 'professional account',
      files: files.professional,
      take({ value }) {
        if (!isObject(value)) return null;
        if (tellsProfessional(fieldsOf(value))) person.isProfessional = true;
        return noItems;
      },
    }),
    bothReader({
      family: 'profile',
      files: files.personal,
      take({ value }, { source, input }) {
        if (!isObject(value)) return null;
        const photos = mediaIn(value).map((medium) => photoItem(medium, source, input, desk));
        const fields = fieldsOf(value);
        const items = fields.flatMap((field) => {
          const kind = profileFieldOf(labelOf(field));
          return field.value === null || field.labels.length === 0
            ? []
            : fieldItem(kind, field.value, source, person);
        });
        return [...photos, ...items];
      },
    }),
    oldProfileReader(desk),
    bothReader({
      family: 'account facts',
      files: files.profile,
      take({ value }) {
        if (!isObject(value)) return null;
        for (const field of fieldsOf(value)) {
          if (field.at !== null && isFirstCloseFriendsStory(labelOf(field)))
            person.startsCloseFriends(field.at.at);
        }
        return noItems;
      },
    }),
    evidence('privacy history', files.privacyChanges),
    evidence('download requests', files.downloads),
    formerReader(person),
  ];
}

/** Read for what it tells of the account (`account.ts`); gives no item. */
function evidence(family: string, matching: RegExp): Reader {
  return bothReader({ family, files: matching, take: ({ value }) => (isObject(value) ? noItems : null) });
}

function photoItem(medium: Medium, source: Source, input: Input, { files: media }: Desk): ItemFacts {
  return newItem(source, {
    identity: { mediaBaseName: baseName(medium.uri), isTheFile: true },
    kind: 'profile-photo',
    subject: 'profile-name',
    createdAt: medium.at,
    text: medium.title,
    media: [media.find(medium, input)],
    shownTo: shown.alwaysPublic,
  });
}

interface FieldMeaning {
  readonly subject: string;
  readonly shownTo: ShownTo;
}

/** formats/instagram.md section 6.2. A professional account may show how to reach it. */
function meaningOf(field: ProfileField | null, value: string, person: Person): FieldMeaning | null {
  switch (field ?? guessed(value)) {
    case 'username':
    case 'name':
      return { subject: 'profile-name', shownTo: shown.alwaysPublic };
    case 'bio':
      return { subject: 'profile', shownTo: shown.alwaysPublic };
    case 'website':
      return { subject: 'profile', shownTo: shown.website };
    case 'gender':
      return { subject: 'profile', shownTo: shown.contactData };
    case 'email':
    case 'phone':
      return {
        subject: 'contact-data',
        shownTo: person.isProfessional ? shown.professionalContact : shown.contactData,
      };
    case 'birth-date':
      return value.startsWith('1919-01-01') ? null : { subject: 'contact-data', shownTo: shown.contactData };
    case 'private-account':
    case 'setting':
      return null;
    case null:
      return { subject: 'profile', shownTo: shown.otherField };
  }
}

/** Where a label is in a language that is not known. */
function guessed(value: string): ProfileField | null {
  if (truthOf(value) !== null) return 'setting';
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return 'email';
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'birth-date';
  if (/^\+?[\d ().-]{8,20}$/.test(value)) return 'phone';
  return /^https?:\/\//.test(value) ? 'website' : null;
}

function fieldItem(
  field: ProfileField | null,
  value: string,
  source: Source,
  person: Person,
): readonly ItemFacts[] {
  const meaning = meaningOf(field, value, person);
  if (meaning === null) return noItems;
  const text = value.trim();
  if (field === 'username') person.addHandle(text);
  if (field === 'name') person.addName(text);
  person.current.add(text);
  return [newItem(source, { identity: {}, kind: 'profile', ...meaning, text })];
}

const oldFields: Readonly<Record<string, ProfileField>> = {
  username: 'username',
  name: 'name',
  biography: 'bio',
  email: 'email',
  phone_number: 'phone',
  website: 'website',
  gender: 'gender',
  date_of_birth: 'birth-date',
};

/** `profile.json` of 2018 to 2020: one flat object. */
function oldProfileReader({ person }: Desk): Reader {
  return recordReader({
    family: 'profile',
    files: rootFile('profile'),
    parts: ['info_history'],
    take({ value }, { source }) {
      if (!isObject(value)) return null;
      return Object.entries(oldFields).flatMap(([key, field]) => {
        const text = filled(textField(value, key));
        return text === null ? [] : fieldItem(field, text, source, person);
      });
    },
  });
}

/** `{ Changed, Previous Value, New Value, Change Date }`, labels in the account's language but in this order. */
function formerReader(person: Person): Reader {
  return bothReader({
    family: 'former profile',
    files: files.profileChanges,
    take({ value }, { source }) {
      if (!isObject(value)) return null;
      const change = changeOf(value);
      if (change === null) return noItems;
      const { field, previous, at } = change;
      if (field === 'username') person.addHandle(previous);
      if (field === 'name') person.addName(previous);
      const meaning = meaningOf(field, previous, person);
      if (meaning === null || person.current.has(previous)) return noItems;
      const isName = field === 'username' || field === 'name';
      return [
        newItem(source, {
          identity: {},
          kind: 'profile',
          subject: meaning.subject,
          text: previous,
          shownTo:
            meaning.shownTo === shown.alwaysPublic
              ? ended(meaning.shownTo, at?.at ?? null, 'instagram-former-value')
              : meaning.shownTo,
          ...(isName ? { corner: 'former-name' as const } : {}),
        }),
      ];
    },
  });
}

interface ProfileChange {
  readonly field: ProfileField | null;
  readonly previous: string;
  readonly at: PartialDate | null;
}

/** Null where nothing stood there before. */
function changeOf(record: JsonObject): ProfileChange | null {
  const fields = fieldsOf(record);
  const named = (label: RegExp): string | null =>
    fields.find((each) => label.test(labelOf(each)))?.value ?? null;
  const values = fields.flatMap(({ value }) => value ?? []);
  const changed = named(/^changed$/i) ?? values[0] ?? null;
  // With all three filled the second is the old one, whatever the language.
  const previous =
    named(/^previous value$/i) ?? (named(/^changed$/i) === null && values.length >= 3 ? values[1] : null);
  if (previous == null || changed === null) return null;
  return { field: profileFieldOf(changed), previous: previous.trim(), at: timeOf(record) };
}
