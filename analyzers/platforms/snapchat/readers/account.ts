import type { ItemFacts, Source } from '../../../model/item.ts';
import { reason } from '../../../model/reason.ts';
import type { Instant } from '../../../model/time.ts';
import { noItems } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { snapDate } from '../dates.ts';
import { sectionReader } from '../section-reader.ts';
import { shown } from '../shown-to.ts';
import { snapItem } from '../snap-item.ts';
import { otherThing } from './private.ts';

/** Values of the profile by folded key, and what they are. */
const publicFields: Readonly<Record<string, string>> = {
  username: 'username',
  name: 'name',
  displayname: 'name',
};
const contactFields: Readonly<Record<string, string>> = {
  email: 'email',
  emailaddress: 'email',
  phonenumber: 'phone',
  mobilenumber: 'phone',
  phone: 'phone',
  birthday: 'birthday',
  birthdate: 'birthday',
  dateofbirth: 'birthday',
};

/** The same value in another file of the export, or in another export, is the same item. */
function profileItem(source: Source, what: string, text: string, shownTo: ItemFacts['shownTo']): ItemFacts {
  const isContact = shownTo === shown.contactData;
  return snapItem(source, {
    identity: { targetLink: what, repeatedInOtherFiles: true },
    kind: 'profile',
    subject: isContact ? 'contact-data' : 'profile',
    text,
    shownTo,
  });
}

function fieldOf(fields: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(fields, key) ? (fields[key] ?? null) : null;
}

/** `account`: names, e-mail addresses and numbers; logins and devices are read without an item. */
export class Account {
  /** By input: today's name, and a source that tells of a Bitmoji. */
  readonly #name = new Map<number, string>();
  readonly #bitmoji = new Map<number, Source>();
  readonly #names: { readonly text: string; readonly at: Instant | null; readonly source: Source }[] = [];
  readonly #seen = new Set<string>();

  readers(): readonly Reader[] {
    return [
      sectionReader({
        family: 'account',
        files: ['account'],
        take: ({ section, fields }, { source }) => {
          if (section === 'basicinformation' && fields.isEmpty) return null;
          if (!fields.has('username') && section !== 'basicinformation') return noItems;
          const name = fields.text('name', 'displayname');
          if (name !== null) this.#name.set(source.input, name);
          return this.#profileItems(fields.entries(), source);
        },
      }),
      sectionReader({
        family: 'account changes',
        files: ['account_history'],
        take: ({ section, fields }, { source }) => {
          if (/^displaynamechange/.test(section)) {
            const text = fields.text('displayname', 'name');
            if (text === null) return fields.isEmpty ? null : noItems;
            this.#names.push({ text, at: snapDate(fields.text('date'))?.at ?? null, source });
            return noItems;
          }
          if (/^(?:email|mobilenumber|phonenumber)change/.test(section)) {
            return fields.isEmpty ? null : this.#profileItems(fields.entries(), source);
          }
          if (/linkedtobitmoji/.test(section)) this.#tellsBitmoji(source);
          return noItems;
        },
      }),
      this.#bitmojiReader(),
    ];
  }

  #profileItems(entries: readonly (readonly [string, string])[], source: Source): readonly ItemFacts[] {
    return entries.flatMap(([key, text]): ItemFacts[] => {
      const contact = fieldOf(contactFields, key);
      const what = contact ?? fieldOf(publicFields, key);
      // A number that is listed again, each time it was confirmed, is one.
      if (what === null || !this.#isFirst(`${source.input} ${source.entry} ${what} ${text}`)) return [];
      return [profileItem(source, what, text, contact === null ? shown.profile : shown.contactData)];
    });
  }

  #isFirst(key: string): boolean {
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }

  /** `bitmoji`: that there is one, contact data, faces given to build it, searches, what was written to support. */
  #bitmojiReader(): Reader {
    return sectionReader({
      family: 'Bitmoji',
      files: ['bitmoji'],
      take: (row, place) => {
        const { section, fields, value } = row;
        const { source } = place;
        if (section === 'basicinformation' || section === 'analytics') {
          if (fields.isEmpty) return null;
          const gender = fields.text('avatargender');
          const tells =
            section === 'analytics'
              ? gender !== null && !/^none$/i.test(gender)
              : fields.entries().length > 0;
          if (tells) this.#tellsBitmoji(source);
          return this.#profileItems(
            fields.entries().filter(([key]) => fieldOf(contactFields, key) !== null),
            source,
          );
        }
        if (section === 'selfies')
          return [faceItem(source, fields.text('date', 'created', 'timestamp'), value)];
        if (section === 'searchhistory') {
          const text =
            fields.text('searchterm', 'query', 'search', 'term') ??
            (typeof value === 'string' ? value : null);
          if (text === null) return fields.isEmpty ? null : noItems;
          return [
            snapItem(source, {
              identity: { targetLink: 'bitmoji' },
              kind: 'search',
              subject: 'search',
              createdAt: snapDate(fields.text('date', 'created', 'timestamp')),
              text,
              shownTo: shown.onlyYou,
            }),
          ];
        }
        if (section === 'supportcases') return otherThing(row, place);
        return noItems;
      },
    });
  }

  #tellsBitmoji(source: Source): void {
    if (!this.#bitmoji.has(source.input)) this.#bitmoji.set(source.input, source);
  }

  /** Former names and the Bitmoji: known only when all files have been read. */
  items(): readonly ItemFacts[] {
    const inputs = new Set(this.#names.map(({ source }) => source.input));
    return [
      ...[...inputs].flatMap((input) => this.#formerNames(input)),
      ...[...this.#bitmoji.values()].map((source) =>
        profileItem(source, 'bitmoji', 'Bitmoji', shown.profile),
      ),
    ];
  }

  /**
   * Where the newest row is today's name, a row's day is the first of its name; else the rows are the names given up on that day.
   * Both kinds of history look alike.
   */
  #formerNames(input: number): readonly ItemFacts[] {
    const newestFirst = this.#names
      .filter(({ source }) => source.input === input)
      .toSorted((a, b) => (b.at ?? -Infinity) - (a.at ?? -Infinity));
    const current = this.#name.get(input) ?? null;
    const seen = new Set<string>(current === null ? [] : [folded(current)]);
    const namesNew = newestFirst[0] !== undefined && seen.has(folded(newestFirst[0].text));
    return newestFirst.flatMap(({ text, at, source }, index): ItemFacts[] => {
      if (seen.has(folded(text))) return [];
      seen.add(folded(text));
      const end = namesNew ? (newestFirst[index - 1]?.at ?? null) : at;
      const ended = { at: end, now: 'private' as const, reason: reason('snapchat-former-name') };
      return [{ ...profileItem(source, 'name', text, { ...shown.profile, ended }), corner: 'former-name' }];
    });
  }
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}

/** A face that was given to a feature; the file may stand among the media. */
export function faceItem(source: Source, date: string | null, value: unknown): ItemFacts {
  const name = typeof value === 'string' ? value : null;
  return snapItem(source, {
    identity: name === null ? {} : { mediaBaseName: name },
    kind: 'ai-selfie',
    subject: 'face',
    createdAt: snapDate(date),
    media: [{ entry: null, input: null, type: 'image' }],
    shownTo: shown.face,
  });
}
