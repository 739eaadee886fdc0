import { asObject, type JsonObject, numberField, objectField, textField } from '../../formats/json-values.ts';
import { type Day, parseDay } from '../../model/time.ts';
import { filled } from '../meta/fields.ts';

/** The profile inside `profile_information.json`: under `profile_v2`, before 2022 under `profile`. */
export function profileIn(value: unknown): JsonObject | null {
  const file = asObject(value);
  if (file === null) return null;
  const inner = objectField(file, 'profile_v2') ?? objectField(file, 'profile');
  if (inner !== null) return inner;
  return objectField(file, 'name') === null ? null : file;
}

/** Null where the year is not told. */
export function birthDayIn(profile: JsonObject): Day | null {
  const birthday = objectField(profile, 'birthday');
  if (birthday === null) return null;
  const [year = null, month = null, day = null] = ['year', 'month', 'day'].map((key) =>
    numberField(birthday, key),
  );
  if (year === null || month === null || day === null || year < 1900) return null;
  const two = (number: number): string => String(number).padStart(2, '0');
  return parseDay(`${year}-${two(month)}-${two(day)}`);
}

/** The account number in the address of a profile without a user name. */
export function accountNumberIn(profile: JsonObject): string | null {
  const uri = textField(profile, 'profile_uri') ?? '';
  return /[?&]id=(\d{1,20})\b/.exec(uri)?.[1] ?? null;
}

/** In lower case: Facebook takes capitals for the same. */
export function userNameIn(profile: JsonObject): string | null {
  const stated = filled(textField(profile, 'username'));
  const uri = textField(profile, 'profile_uri') ?? '';
  const inAddress = /facebook\.com\/([\w.-]{2,80})\/?$/.exec(uri)?.[1] ?? null;
  const name = stated ?? (inAddress === 'profile.php' ? null : inAddress);
  return name === null ? null : name.toLowerCase();
}

export function fullNameIn(profile: JsonObject): string | null {
  const name = objectField(profile, 'name');
  return name === null ? filled(textField(profile, 'name')) : filled(textField(name, 'full_name'));
}
