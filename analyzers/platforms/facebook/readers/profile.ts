import type { Entry } from '../../../archive/archive.ts';
import {
  asList,
  asObject,
  isObject,
  type JsonObject,
  listField,
  numberField,
  objectField,
  textField,
} from '../../../formats/json-values.ts';
import type { ItemFacts, ShownTo } from '../../../model/item.ts';
import type { PartialDate } from '../../../model/time.ts';
import { filled } from '../../meta/fields.ts';
import { dataFiles, foldName, isPage } from '../../meta/file-names.ts';
import { recordReader } from '../../meta/record-reader.ts';
import { secondsDate } from '../../meta/times.ts';
import { noItems, type Place } from '../../new-item.ts';
import type { Input, Reader, Reading } from '../../platform.ts';
import type { Desk } from '../desk.ts';
import type { FieldName } from '../field-audiences.ts';
import { zoneFiles } from '../pages/page-clock.ts';
import { asFields } from '../pages/page-shapes.ts';
import { profileOnPage } from '../pages/profile-page.ts';
import { lines, textsIn } from '../posts/post-record.ts';
import { birthDayIn, profileIn } from '../profile-record.ts';
import { facebookReader } from '../reader.ts';
import { fieldShown, shown } from '../shown-to.ts';

/** `privacy_settings`: who sees which profile field, on the day of the export. Evidence: no items. */
export function privacySettingsReader(desk: Desk): Reader {
  return facebookReader(desk, {
    family: 'privacy settings',
    files: dataFiles('preferences/privacy_settings'),
    shape: asFields,
    take(record) {
      desk.fieldAudiences.add(record);
      return noItems;
    },
  });
}

/** Read for the account (country, day of the export) and for the clock of pages: no items. */
export function evidenceReaders(desk: Desk): readonly Reader[] {
  return [
    {
      family: 'time zone',
      matches: (path) => zoneFiles.test(foldName(path)),
      async *read(entry, input, signal) {
        const zone = facebookReader(desk, {
          family: 'time zone',
          files: zoneFiles,
          shape: asFields,
          take(record) {
            for (const text of textsIn(record)) desk.zones.add(input, text);
            return noItems;
          },
        });
        yield* zone.read(entry, input, signal);
      },
    },
    facebookReader(desk, {
      family: 'account',
      files: dataFiles('location/your_privacy_jurisdiction', 'your_information_download_requests'),
      take: () => noItems,
    }),
  ];
}

const profileFiles = dataFiles('profile_information/profile_information');

/** `profile_information`: one item a field, one for each entry of a list. */
export function profileReader(desk: Desk): Reader {
  const json = recordReader({
    family: 'profile',
    files: profileFiles,
    // Whatever lists the profile holds belong to it, in all years.
    parts: ['profile_v2', 'profile'],
    take({ value }, place) {
      const profile = profileIn(value);
      if (profile === null) return isObject(value) && Object.keys(value).length === 0 ? noItems : null;
      return profileItems(desk, profile, place);
    },
  });
  return {
    family: 'profile',
    matches: (path) => profileFiles.test(foldName(path)),
    read: (entry, input, signal) =>
      isPage(entry.path) ? readProfilePage(desk, entry, input, signal) : json.read(entry, input, signal),
  };
}

function profileItems(desk: Desk, profile: JsonObject, place: Place): readonly ItemFacts[] {
  learn(desk, profile);
  return Object.entries(profile).flatMap(([key, field]) => fieldItems(desk, key, field, place));
}

/** The whole page is one record: its tables tell the fields. */
async function* readProfilePage(
  desk: Desk,
  entry: Entry,
  input: Input,
  signal: AbortSignal,
): AsyncGenerator<readonly Reading[]> {
  const { profile, failure } = await profileOnPage(entry, input, desk.zones, signal);
  const place: Place = { source: { input: input.index, entry: entry.path, pointer: 'record=1' }, input };
  yield [{ is: 'record', items: profileItems(desk, profile, place) }, ...(failure === null ? [] : [failure])];
}

/** What readers that come later need to know of the person. */
function learn({ person }: Desk, profile: JsonObject): void {
  const name = objectField(profile, 'name');
  const names = [
    name === null ? textField(profile, 'name') : textField(name, 'full_name'),
    ...(listField(profile, 'previous_names') ?? []).map((each) => textField(asObject(each) ?? {}, 'name')),
  ];
  for (const each of names) if (filled(each) !== null && each !== null) person.names.add(each);
  person.registeredAt ??= secondsDate(profile.registration_timestamp)?.at ?? null;
  person.birthDay ??= birthDayIn(profile);
}

/** What stands in the profile and is no field of it. */
const notFields: ReadonlySet<string> = new Set([
  'registration_timestamp',
  'profile_uri',
  // Pages and groups that the person follows.
  'pages',
  'groups',
]);

const settings: Readonly<Record<string, readonly FieldName[]>> = {
  hometown: ['hometown'],
  current_city: ['city'],
  relationship: ['relationship'],
  family_members: ['family'],
  languages: ['languages'],
  religious_view: ['religion'],
  political_view: ['politics'],
  websites: ['websites'],
  about_me: ['about'],
  intro_bio: ['about'],
  work_experiences: ['work'],
  education_experiences: ['education'],
  gender: ['gender'],
  interested_in: ['interestedIn'],
};

const contactSettings: Readonly<Record<string, readonly FieldName[]>> = {
  emails: ['email'],
  phone_numbers: ['phone'],
  birthday: ['birthday', 'birthYear'],
  address: ['address'],
};

function fieldItems(desk: Desk, key: string, field: unknown, place: Place): readonly ItemFacts[] {
  if (notFields.has(key) || field === null) return noItems;
  if (key === 'name') return nameItems(desk, field, place);
  if (key === 'username') return item(desk, place, 'profile-name', shown.name, filled(text(field)));
  if (key === 'previous_names') {
    return (asList(field) ?? []).flatMap((each) =>
      item(desk, place, 'profile-name', shown.formerName, wordsOf(each)).map((facts) => ({
        ...facts,
        corner: 'former-name' as const,
      })),
    );
  }
  if (Object.hasOwn(contactSettings, key)) {
    const shownTo = fieldShown(desk.fieldAudiences.of(...(contactSettings[key] ?? [])));
    const values = key === 'birthday' ? [birthDate(field)] : contactValues(field);
    return [...new Set(values)].flatMap((value) => item(desk, place, 'contact-data', shownTo, value));
  }
  const names = Object.hasOwn(settings, key) ? (settings[key] ?? []) : [];
  const shownTo = fieldShown(names.length === 0 ? null : desk.fieldAudiences.of(...names));
  if (Array.isArray(field)) {
    return field.flatMap((each) => item(desk, place, 'profile', shownTo, wordsOf(each), since(each)));
  }
  return item(desk, place, 'profile', shownTo, wordsOf(field), since(field));
}

function nameItems(desk: Desk, field: unknown, place: Place): readonly ItemFacts[] {
  const name = asObject(field);
  const parts =
    name === null ? [] : ['first_name', 'middle_name', 'last_name'].map((key) => textField(name, key));
  const full = name === null ? text(field) : textField(name, 'full_name');
  const joined = parts.flatMap((part) => filled(part) ?? []).join(' ');
  return item(desk, place, 'profile-name', shown.name, filled(full) ?? filled(joined));
}

function item(
  desk: Desk,
  { source }: Place,
  subject: string,
  shownTo: ShownTo,
  value: string | null,
  createdAt: PartialDate | null = null,
): readonly ItemFacts[] {
  if (value === null) return noItems;
  return [
    desk.newItem(source, {
      identity: { repeatedInOtherFiles: true },
      kind: 'profile',
      subject,
      createdAt,
      text: value,
      shownTo,
    }),
  ];
}

/** `emails: {emails: [...], previous_emails: [...]}`, `phone_numbers: [{phone_number}]`. */
function contactValues(field: unknown): readonly (string | null)[] {
  if (Array.isArray(field)) {
    return field.map((each) => {
      const number = isObject(each) ? filled(textField(each, 'phone_number')) : null;
      return number ?? wordsOf(each);
    });
  }
  return isObject(field)
    ? Object.values(field).flatMap((each) => (Array.isArray(each) ? contactValues(each) : [wordsOf(each)]))
    : [wordsOf(field)];
}

function birthDate(field: unknown): string | null {
  if (!isObject(field)) return filled(text(field));
  const [year, month, day] = ['year', 'month', 'day'].map((key) => numberField(field, key));
  if (month === null || month === undefined || day === null || day === undefined)
    return year === null || year === undefined ? null : String(year);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year === null || year === undefined || year === 0 ? '--' : `${year}-`}${two(month)}-${two(day)}`;
}

/** Says nothing. */
const empty: ReadonlySet<string> = new Set(['unregistered', 'UNSPECIFIED', 'NONE']);

function wordsOf(value: unknown): string | null {
  const address = isObject(value) ? textField(value, 'address') : null;
  const words = typeof value === 'string' ? [value] : [address ?? '', ...textsIn(value)];
  return lines(words.filter((word) => !empty.has(word)));
}

function since(value: unknown): PartialDate | null {
  return isObject(value) ? secondsDate(value.timestamp) : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
