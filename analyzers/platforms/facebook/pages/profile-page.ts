import type { Entry } from '../../../archive/archive.ts';
import type { JsonObject } from '../../../formats/json-values.ts';
import type { PartialDate } from '../../../model/time.ts';
import type { Field } from '../../meta/fields.ts';
import { pageRecords } from '../../meta/page-reader.ts';
import { PageMoment } from '../../meta/times.ts';
import type { Input, Reading } from '../../platform.ts';
import type { Zones } from './page-clock.ts';

interface OnPage {
  /** In the shape of `profile_v2`; labels that are not known are keys of their own. */
  readonly profile: JsonObject;
  readonly failure: Extract<Reading, { is: 'failure' }> | null;
}

/** Labels of the profile page, in the languages in which they are known; the first that fits. */
const labels: readonly (readonly [string, RegExp])[] = [
  [
    'name',
    /^(?:full )?name$|^vollständiger name$|^nombre(?: completo)?$|^nom(?: complet)?$|^nome(?: completo)?$|^naam$|^姓名$|^名稱$/i,
  ],
  [
    'username',
    /^user ?name$|^benutzername$|^nombre de usuario$|^nom d.utilisateur$|^nome utente$|^gebruikersnaam$|^nome de usuário$|^用戶名稱$/i,
  ],
  ['profile_uri', /^profile (?:link|url|uri)$|^profil-?link$|^profillink$/i],
  [
    'previous_names',
    /previous name|former name|frühere[rn]? name|nombres? anterior|ancien nom|nomi precedenti|vorige na/i,
  ],
  ['emails', /e-?mail|correo electr|courriel|電子郵件/i],
  [
    'birthday',
    /^birth ?da(?:y|te)$|^geburtstag$|^geburtsdatum$|^cumpleaños$|^fecha de nacimiento$|^date de naissance$|^anniversaire$|^compleanno$|^verjaardag$|^生日$/i,
  ],
  ['phone_numbers', /phone|telefon|teléfono|téléphone|telefoon|電話/i],
  ['registration_timestamp', /registration|registrier|registro|inscription|registrazione|registratie|註冊/i],
  ['hometown', /^home ?town$|^heimatstadt$|^heimatort$|^ciudad de origen$|^ville d.origine$/i],
  ['current_city', /^current (?:city|town)$|^aktueller wohnort$|^wohnort$|^ciudad actual$|^ville actuelle$/i],
  ['intro_bio', /^(?:intro )?bio$|^about me$|^steckbrief$|^biografía$/i],
];

/** The fields of `profile_information.html`. */
export async function profileOnPage(
  entry: Entry,
  input: Input,
  zones: Zones,
  signal: AbortSignal,
): Promise<OnPage> {
  const profile: Record<string, unknown> = {};
  let failure: OnPage['failure'] = null;
  for await (const batch of pageRecords(entry, (page) => zones.of(input, page), signal)) {
    for (const event of batch) {
      if (event.is === 'failure') failure = event;
      if (event.is === 'record') for (const field of event.record.fields) add(profile, field);
    }
  }
  return { profile, failure };
}

const ownAddress = /^https?:\/\/(?:www\.)?facebook\.com\/(?:profile\.php\?id=\d+|[\w.-]+)\/?$/;

function add(profile: Record<string, unknown>, field: Field): void {
  const key = field.labels.flatMap((label) => labels.find(([, one]) => one.test(label))?.[0] ?? [])[0];
  const isLink = field.href !== null && /^https?:/.test(field.href);
  const value = isLink ? field.href : field.value;
  if (key === 'birthday') profile.birthday ??= field.at === null ? value : dayOf(field.at);
  else if (key === 'registration_timestamp' && field.at !== null) {
    profile.registration_timestamp = new PageMoment(field.at);
  }
  if (value === null || key === 'birthday') return;
  if (key === 'profile_uri' || (ownAddress.test(value) && profile.profile_uri === undefined)) {
    profile.profile_uri = value;
  } else if (key === 'name') profile.name ??= { full_name: value };
  else if (key === 'username') profile.username ??= value;
  else if (key === 'emails' || isMail(value)) profile.emails = [...listOf(profile.emails), value];
  else if (key === 'phone_numbers') addPhone(profile, value);
  else if (key === 'previous_names') {
    profile.previous_names = [...listOf(profile.previous_names), { name: value }];
  } else if (key !== undefined) profile[key] ??= { name: value };
  else profile[`field ${Object.keys(profile).length}`] = value;
}

/** Beside the number stand its kind and whether it was checked. */
function addPhone(profile: Record<string, unknown>, value: string): void {
  if (/\d{4}/.test(value))
    profile.phone_numbers = [...listOf(profile.phone_numbers), { phone_number: value }];
}

function dayOf({ at }: PartialDate): JsonObject {
  const day = new Date(at);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isMail(value: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(value);
}
