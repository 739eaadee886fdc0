import { type CsvRecord, columnKey } from '../../../formats/csv-table.ts';
import type { ItemFacts, ShownTo } from '../../../model/item.ts';
import type { Author, Corner } from '../../../model/values.ts';
import type { Place } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { anyDate } from '../dates.ts';
import { csvFiles } from '../file-names.ts';
import { linkedinItem } from '../linkedin-item.ts';
import { rowReader } from '../row-reader.ts';
import { shown } from '../shown-to.ts';

/** One item for each field that is filled: name, headline, summary ...; what only some see is contact data. */
export function profileReaders(): readonly Reader[] {
  return [
    rowReader({
      family: 'profile',
      files: csvFiles('profile'),
      header: ['firstname', 'lastname'],
      take: (row, place) => profileFields(row, place),
    }),
    rowReader({
      family: 'profile summary',
      files: csvFiles('profilesummary'),
      header: ['profilesummary'],
      take: (row, place) => field(place, 'summary', row.words('profilesummary'), 'profile', shown.profile),
    }),
    rowReader({
      family: 'e-mail addresses',
      files: csvFiles('emailaddresses'),
      header: ['emailaddress'],
      take: (row, place) => contactData(place, 'email', row.words('emailaddress')),
    }),
    rowReader({
      family: 'phone numbers',
      files: csvFiles('phonenumbers', 'whatsappphonenumbers'),
      header: ['number'],
      take: (row, place) =>
        contactData(place, 'phone', joined([row.text('extension'), row.text('number')], ' ')),
    }),
    profileListReader(),
    rowReader({
      family: 'hashtags of the profile',
      files: csvFiles('memberhashtags'),
      take: (row, place) =>
        row.fields.flatMap(entries).flatMap((tag) => field(place, 'hashtag', tag, 'profile', shown.profile)),
    }),
    ...vouchedReaders(),
  ];
}

/** Skype closed in May 2025, the last of those that LinkedIn offered: AIM 2017, Yahoo 2018, Google Talk 2022, ICQ 2024. */
const closedMessengers = /^(?:skype|aim|icq|msn|windows[ _]?live|yahoo|gtalk|google[ _]?(?:talk|hangouts))/i;

function profileFields(row: CsvRecord, place: Place): readonly ItemFacts[] {
  const open = (name: string, text: string | null): ItemFacts[] =>
    field(place, name, text, 'profile', shown.profile);
  const formerName = row.words('maidenname') === null ? null : 'former-name';
  const name = joined([row.text('firstname'), row.text('lastname'), row.text('maidenname')], ' ');
  return [
    ...field(place, 'name', name, 'profile', shown.profile, formerName),
    ...open('headline', row.words('headline')),
    ...open('summary', row.words('summary')),
    ...open('industry', row.words('industry')),
    ...open('place', row.words('geolocation', 'location')),
    ...open('country', row.words('country')),
    ...webAddresses(row.text('websites')).flatMap((entry) => open('website', entry)),
    ...contactData(place, 'birth date', row.words('birthdate')),
    ...contactData(place, 'contact instructions', row.words('contactinstructions')),
    ...entries(row.text('instantmessengers')).flatMap((entry) =>
      contactData(place, 'messenger', entry, closedMessengers.test(entry) ? 'closed-service' : null),
    ),
    ...entries(row.text('twitterhandles')).flatMap((entry) => contactData(place, 'twitter', entry)),
    ...field(place, 'address', row.words('address'), 'contact-data', shown.address),
    ...field(place, 'zip', row.words('zipcode'), 'contact-data', shown.address),
    ...row.fields.flatMap((text, index) => {
      const column = columnKey(row.columns.names[index] ?? '');
      if (known.has(column) || text.trim() === '') return [];
      return field(place, column, text, 'profile', shown.profileNew);
    }),
  ];
}

/** Columns of all years; what comes besides is a part of the profile that is new. */
const known: ReadonlySet<string> = new Set([
  'firstname',
  'lastname',
  'maidenname',
  'headline',
  'summary',
  'industry',
  'geolocation',
  'location',
  'country',
  'websites',
  'birthdate',
  'contactinstructions',
  'instantmessengers',
  'twitterhandles',
  'address',
  'zipcode',
]);

function contactData(place: Place, name: string, text: string | null, corner?: Corner | null): ItemFacts[] {
  return field(place, name, text, 'contact-data', shown.contactData, corner);
}

/** The same field of the same value stands in other files too: the summary has a file of its own. */
function field(
  { source }: Place,
  name: string,
  text: string | null,
  subject: string,
  shownTo: ShownTo,
  corner?: Corner | null,
): ItemFacts[] {
  if (text === null) return [];
  const identity = { targetLink: name, repeatedInOtherFiles: true } as const;
  const forgotten = corner == null ? {} : { corner };
  return [linkedinItem(source, { identity, kind: 'profile', subject, text, shownTo, ...forgotten })];
}

/** `[PERSONAL:https://a,https://b]`: addresses without their label. An address may hold commas. */
function webAddresses(cell: string): readonly string[] {
  const starts = /^(?:[A-Z_ ]+:)?(?:https?:|www\.|[\w-]+\.[\w.-]+)/i;
  const whole: string[] = [];
  for (const part of entries(cell)) {
    const last = whole.at(-1);
    if (last === undefined || starts.test(part)) whole.push(part);
    else whole[whole.length - 1] = `${last},${part}`;
  }
  return whole.map((address) => address.replace(/^(?!https?:)[A-Z_ ]+:/i, ''));
}

/** `[a,b]`, in 2018 without brackets. */
function entries(cell: string): readonly string[] {
  return cell
    .trim()
    .replace(/^\[(.*)\]$/s, '$1')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function joined(parts: readonly string[], by: string): string | null {
  const text = parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(by);
  return text === '' ? null : text;
}

const listFiles = csvFiles(
  'positions',
  'education',
  'skills',
  'certifications',
  'projects',
  'publications',
  'patents',
  'honors',
  'courses',
  'languages',
  'organizations',
  'volunteering',
  'volunteeringexperiences',
  'testscores',
  'causesyoucareabout',
  'causes',
  'interests',
  'associations',
);

/** Positions, education, skills ...: one item a row. */
function profileListReader(): Reader {
  return rowReader({
    family: 'profile lists',
    files: listFiles,
    take(row, { source }) {
      const text = joined(row.fields, '\n');
      if (text === null) return [];
      return [
        linkedinItem(source, {
          identity: {},
          kind: 'profile',
          subject: 'profile',
          text,
          shownTo: shown.profile,
        }),
      ];
    },
  });
}

/** Recommendations and endorsements: the words are those of who gave them. */
function vouchedReaders(): readonly Reader[] {
  const given: readonly (readonly [string, Author])[] = [
    ['given', 'self'],
    ['received', 'other'],
  ];
  return given.flatMap(([way, by]) => [
    rowReader({
      family: `recommendations ${way}`,
      files: csvFiles(`recommendations${way}`),
      header: ['text'],
      take: (row, place) =>
        vouched(place, by, row.words('text'), nameIn(row), anyDate(row.text('creationdate')), row),
    }),
    rowReader({
      family: `endorsements ${way}`,
      files: csvFiles(`endorsement${way}info`),
      header: ['skillname'],
      take: (row, place) =>
        vouched(place, by, row.words('skillname'), nameIn(row), anyDate(row.text('endorsementdate')), row),
    }),
  ]);
}

function nameIn(row: CsvRecord): string {
  const first = row.text('firstname', 'endorserfirstname', 'endorseefirstname');
  return `${first} ${row.text('lastname', 'endorserlastname', 'endorseelastname')}`;
}

function vouched(
  { source }: Place,
  by: Author,
  text: string | null,
  person: string,
  createdAt: ItemFacts['createdAt'],
  row: CsvRecord,
): readonly ItemFacts[] {
  if (text === null) return [];
  const isVisible = /^(?:visible|accepted)$/i.test(row.text('status', 'endorsementstatus').trim());
  return [
    linkedinItem(source, {
      identity: { targetLink: person },
      kind: 'profile',
      subject: 'recommendation',
      by,
      createdAt,
      text,
      shownTo: isVisible ? shown.recommendation : shown.recommendationOpen,
    }),
  ];
}
