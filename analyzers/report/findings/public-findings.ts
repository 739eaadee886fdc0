import type { Item } from '../../model/item.ts';
import type { PlatformId } from '../../model/values.ts';
import type { Judged } from '../judged.ts';
import { contactDetails } from './contact-details.ts';

/** What stands in the person's own public items, by kind of finding. */
export const publicFindings = [
  'mentions',
  'phone-numbers',
  'email-addresses',
  'coordinates',
  'upload-addresses',
] as const;
export type PublicFinding = (typeof publicFindings)[number];

export interface PublicCount {
  readonly finding: PublicFinding;
  readonly platform: PlatformId;
  readonly items: number;
  /** Different names; only of mentions. */
  readonly people: number;
}

const scanned = 1;
const bits: Readonly<Record<PublicFinding, number>> = {
  mentions: 2,
  'phone-numbers': 4,
  'email-addresses': 8,
  coordinates: 16,
  'upload-addresses': 32,
};

/**
 * Finds people and contact details in the person's own public items. Which items are public changes with what the
 * person tells, what stands in them does not: each text is looked at once.
 */
export class PublicFindings {
  #marks = new Uint8Array(1024);

  count(judged: Judged): readonly PublicCount[] {
    const items = new Map<string, number>();
    const people = new Map<PlatformId, Set<string>>();
    this.#eachPublic(judged, (item, mark) => {
      for (const finding of publicFindings) {
        if ((mark & bits[finding]) === 0) continue;
        const key = `${finding} ${item.platform}`;
        items.set(key, (items.get(key) ?? 0) + 1);
      }
      if ((mark & bits.mentions) !== 0) addNames(people, item);
    });
    const platforms = new Set(judged.cells.map(({ platform }) => platform));
    return [...platforms].flatMap((platform) =>
      publicFindings.flatMap((finding) => {
        const count = items.get(`${finding} ${platform}`);
        const named = people.get(platform)?.size ?? 0;
        return count === undefined ? [] : [{ finding, platform, items: count, people: named }];
      }),
    );
  }

  /** One byte an item: 1 where the finding stands in it. */
  marks(judged: Judged, finding: PublicFinding, platform: PlatformId): Uint8Array {
    const marks = new Uint8Array(judged.size);
    this.#eachPublic(judged, (item, mark, index) => {
      if (item.platform === platform && (mark & bits[finding]) !== 0) marks[index] = 1;
    });
    return marks;
  }

  /** A later source may have brought a longer text. */
  forget(): void {
    this.#marks.fill(0);
  }

  #eachPublic(judged: Judged, visit: (item: Item, mark: number, index: number) => void): void {
    const { items, cells, cellOf, size } = judged;
    this.#reserve(size);
    // A repost's words are someone else's.
    const wanted = cells.map(
      (cell) => cell.by === 'self' && cell.audience === 'public' && cell.kind !== 'repost',
    );
    for (let index = 0; index < size; index++) {
      const item = items[index];
      if (item === undefined || wanted[cellOf[index] ?? 0] !== true) continue;
      const mark = this.#mark(item, index);
      if (mark !== scanned) visit(item, mark, index);
    }
  }

  #mark(item: Item, index: number): number {
    const known = this.#marks[index] ?? 0;
    if (known !== 0) return known;
    const mark = scan(item);
    this.#marks[index] = mark;
    return mark;
  }

  #reserve(size: number): void {
    if (size <= this.#marks.length) return;
    const longer = new Uint8Array(Math.max(size, this.#marks.length * 2));
    longer.set(this.#marks);
    this.#marks = longer;
  }
}

function scan(item: Item): number {
  const found = item.text === null ? null : contactDetails(item.text);
  let mark = scanned;
  if (item.mentions !== undefined) mark |= bits.mentions;
  if (found?.phone === true) mark |= bits['phone-numbers'];
  if (found?.email === true) mark |= bits['email-addresses'];
  if (found?.coordinates === true || item.hasCoordinates === true) mark |= bits.coordinates;
  if (item.hasUploadAddress === true) mark |= bits['upload-addresses'];
  return mark;
}

function addNames(people: Map<PlatformId, Set<string>>, item: Item): void {
  const names = people.get(item.platform) ?? new Set<string>();
  for (const name of item.mentions ?? []) names.add(name.replace(/^@/, '').toLowerCase());
  people.set(item.platform, names);
}
