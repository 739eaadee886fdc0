import { type JsonObject, objectField, textField } from '../../../formats/json-values.ts';
import type { ItemFacts, Source } from '../../../model/item.ts';
import { noItems } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { dataFiles } from '../file-names.ts';
import { FirstTimes } from '../ids.ts';
import { recordReader } from '../record-reader.ts';
import { ended, shown } from '../shown-to.ts';
import type { Owner } from '../tweets/tweet-fields.ts';
import { xDate } from '../x-dates.ts';
import { words, xItem } from '../x-item.ts';
import { profileField } from './profile.ts';

function contactData(
  source: Source,
  text: string | null,
  shownTo: ItemFacts['shownTo'] = shown.contactData,
): ItemFacts[] {
  const filled = words(text);
  if (filled === null) return [];
  // The present address stands in the history of addresses as well.
  const identity = { repeatedInOtherFiles: true } as const;
  return [xItem(source, { identity, kind: 'profile', subject: 'contact-data', text: filled, shownTo })];
}

/** `account.js`: name and handle, which everybody sees, and the e-mail address, which nobody does. */
export function accountReader(): Reader {
  return recordReader({
    family: 'account',
    files: dataFiles('account'),
    take(record, { source }) {
      const handle = words(textField(record, 'username'));
      const name = words(textField(record, 'accountDisplayName'));
      const email = words(textField(record, 'email'));
      if (handle === null && name === null && email === null && textField(record, 'accountId') === null)
        return null;
      return [
        ...profileField(source, name),
        ...profileField(source, handle, `https://x.com/${handle}`),
        ...contactData(source, email),
      ];
    },
  });
}

export function phoneReader(): Reader {
  return recordReader({
    family: 'phone numbers',
    files: dataFiles('phone-number'),
    take(record, { source }) {
      const number = words(textField(record, 'phoneNumber'));
      return number === null ? null : contactData(source, number);
    },
  });
}

/** `email-address-change.js`: every address in it, once; the present one is the same item as in `account.js`. */
export function emailReader(): Reader {
  const addresses = new FirstTimes();
  return recordReader({
    family: 'e-mail addresses',
    files: dataFiles('email-address-change'),
    take(record, { source, input }) {
      const change = objectField(record, 'emailChange') ?? record;
      const known = [textField(change, 'changedFrom'), textField(change, 'changedTo')].flatMap(
        (address) => words(address) ?? [],
      );
      if (known.length === 0) return null;
      return known
        .filter((address) => addresses.isFirst(input.index, address))
        .flatMap((address) => contactData(source, address));
    },
  });
}

/** `ageinfo.js`: the birth date; who sees it is a setting that the export leaves out. The computed age is evidence. */
export function birthDateReader(): Reader {
  return recordReader({
    family: 'birth date',
    files: dataFiles('ageinfo'),
    take: (record, { source }) => contactData(source, birthDateOf(record), shown.birthDate),
  });
}

/** As the file writes it: `1992-01-31`. */
export function birthDateOf(record: JsonObject): string | null {
  return textField(objectField(record, 'ageInfo') ?? record, 'birthDate');
}

/** `screen-name-change.js`: handles that were given up, each with the last day it was in use. */
export class FormerHandles {
  readonly #byHandle = new Map<string, ItemFacts>();
  readonly #owner: Owner;

  constructor(owner: Owner) {
    this.#owner = owner;
  }

  reader(): Reader {
    return recordReader({
      family: 'former handles',
      files: dataFiles('screen-name-change'),
      take: (record, { source }) => {
        const change = objectField(record, 'screenNameChange') ?? record;
        const handle = words(textField(change, 'changedFrom'));
        if (handle === null) return textField(change, 'changedTo') === null ? null : noItems;
        const at = xDate(change.changedAt)?.at ?? null;
        if (handle.toLowerCase() !== this.#owner.handle?.toLowerCase()) this.#keepLatest(source, handle, at);
        return noItems;
      },
    });
  }

  /** One item a handle and file, when all changes are known. */
  items(): readonly ItemFacts[] {
    return [...this.#byHandle.values()];
  }

  #keepLatest(source: Source, handle: string, at: ItemEnd): void {
    const key = `${source.input} ${handle.toLowerCase()}`;
    const known = this.#byHandle.get(key)?.shownTo.ended?.at ?? null;
    if (this.#byHandle.has(key) && (at === null || (known !== null && known >= at))) return;
    const shownTo = ended(shown.profile, at, 'x-former-handle');
    this.#byHandle.set(
      key,
      xItem(source, {
        identity: {},
        kind: 'profile',
        subject: 'profile',
        text: handle,
        shownTo,
        corner: 'former-name',
      }),
    );
  }
}

type ItemEnd = Parameters<typeof ended>[1];
