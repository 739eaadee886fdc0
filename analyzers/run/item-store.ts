import type { AccountKey, Item, ItemFacts, MediaRef, ShownTo, Source } from '../model/item.ts';
import { audienceWidth } from '../model/values.ts';
import { type IdParts, itemId } from './item-id.ts';

type MutableItem = { -readonly [Field in keyof Item]: Item[Field] };

const noSources: readonly Source[] = [];
const noShownTo: readonly ShownTo[] = [];
const noMedia: readonly MediaRef[] = [];

/** The items of a run, each once. An item that comes again, from whatever file or export, joins the first. */
export class ItemStore {
  readonly #items: MutableItem[] = [];
  readonly #indexById = new Map<string, number>();
  /** Next ordinal of records that are equal within one export; only where there is more than one. */
  readonly #nextOrdinal = new Map<string, number>();
  #changed: number[] = [];

  /** In the order of reading; grows while a run lasts. An index stays valid. */
  get items(): readonly Item[] {
    return this.#items;
  }

  add(facts: ItemFacts, account: AccountKey): void {
    const parts = idParts(facts, account);
    let id = itemId(parts, 0);
    let known = this.#indexById.get(id);
    // Equal records of one export are different items; in another export they are the same ones again.
    if (known !== undefined && !isOne(facts) && this.#isAnother(known, facts)) {
      const place = `${placeOf(facts)} ${id}`;
      const ordinal = this.#nextOrdinal.get(place) ?? 1;
      this.#nextOrdinal.set(place, ordinal + 1);
      id = itemId(parts, ordinal);
      known = this.#indexById.get(id);
    }
    if (known === undefined) {
      this.#indexById.set(id, this.#items.length);
      this.#items.push(newItem(facts, account, id));
      return;
    }
    const item = this.#items[known];
    if (item === undefined) return;
    mergeInto(item, facts);
    this.#changed.push(known);
  }

  /** Indexes of items that a later source changed since the last call. */
  takeChanged(): readonly number[] {
    const changed = this.#changed;
    this.#changed = [];
    return changed;
  }

  #isAnother(index: number, facts: ItemFacts): boolean {
    const item = this.#items[index];
    if (item === undefined) return false;
    const { input, entry } = facts.source;
    const anywhere = !isRepeated(facts);
    const here = (other: Source): boolean => other.input === input && (anywhere || other.entry === entry);
    return here(item.source) || item.alsoFrom.some(here);
  }
}

/** Written out: a spread of the facts costs more than the hash, a million times over. */
function idParts(facts: ItemFacts, account: AccountKey): IdParts {
  const { platform, kind, createdAt, text, identity } = facts;
  return { platform, kind, account, createdAt, text, identity };
}

/** Nothing else can have this id. */
function isOne({ identity }: ItemFacts): boolean {
  return identity.own !== undefined || identity.isTheFile === true;
}

function isRepeated({ identity }: ItemFacts): boolean {
  return identity.own === undefined && identity.repeatedInOtherFiles === true;
}

/** Where equal records are counted. */
function placeOf(facts: ItemFacts): string {
  const { input, entry } = facts.source;
  return isRepeated(facts) ? `${input} ${entry}` : String(input);
}

function newItem(facts: ItemFacts, account: AccountKey, id: Item['id']): MutableItem {
  const item: MutableItem = {
    id,
    platform: facts.platform,
    account,
    kind: facts.kind,
    subject: facts.subject,
    by: facts.by,
    createdAt: facts.createdAt,
    text: facts.text,
    permalink: facts.permalink,
    media: facts.media.length === 0 ? noMedia : facts.media,
    shownTo: facts.shownTo,
    source: facts.source,
    alsoFrom: noSources,
    alsoShownTo: noShownTo,
  };
  if (facts.mentions !== undefined && facts.mentions.length > 0) item.mentions = facts.mentions;
  if (facts.hasCoordinates === true) item.hasCoordinates = true;
  if (facts.hasUploadAddress === true) item.hasUploadAddress = true;
  if (facts.group !== undefined) item.group = facts.group;
  if (facts.corner !== undefined) item.corner = facts.corner;
  return item;
}

function mergeInto(item: MutableItem, later: ItemFacts): void {
  addSource(item, later.source);
  if (isWider(later, item)) item.subject = later.subject;
  if (isElsewhere(item, later)) addElsewhere(item, later.shownTo);
  else addShownTo(item, later.shownTo);
  if ((later.text?.length ?? 0) > (item.text?.length ?? 0)) item.text = later.text;
  if (item.createdAt === null) item.createdAt = later.createdAt;
  item.permalink ??= later.permalink;
  if (held(later.media) > held(item.media)) item.media = later.media;
  // What stands as the person's own in one export is theirs, also where another export shows it as received.
  if (later.by === 'self') item.by = 'self';
  if (item.mentions === undefined && later.mentions !== undefined && later.mentions.length > 0)
    item.mentions = later.mentions;
  if (later.hasCoordinates === true) item.hasCoordinates = true;
  if (later.hasUploadAddress === true) item.hasUploadAddress = true;
  if (item.group === undefined && later.group !== undefined) item.group = later.group;
  if (item.corner !== later.corner) mergeCorner(item, later);
}

/** What the item is in the policy's eyes goes with the widest audience that a source tells, whatever their order. */
function isWider(later: ItemFacts, { shownTo, alsoShownTo, standsElsewhere = noShownTo }: Item): boolean {
  const known = [shownTo, ...alsoShownTo, ...standsElsewhere];
  return known.every((fact) => widthOf(later.shownTo) > widthOf(fact));
}

/** What follows the account may have been public. */
function widthOf(fact: ShownTo): number {
  return fact.by === 'account' ? audienceWidth.public : audienceWidth[fact.value];
}

/** Published in one export is no draft any more; a name once given up, or a closed service, stays one. */
function mergeCorner(item: MutableItem, later: ItemFacts): void {
  const corner = [item.corner, later.corner].find((each) => each !== undefined && each !== 'draft');
  if (corner === undefined) delete item.corner;
  else item.corner = corner;
}

/** Two minutes are two records: a picture shared again in another post. Exports may cut a date to its minute. */
function isElsewhere(item: Item, later: ItemFacts): boolean {
  if (item.createdAt === null || later.createdAt === null) return false;
  return Math.floor(item.createdAt.at / 60_000) !== Math.floor(later.createdAt.at / 60_000);
}

function addElsewhere(item: MutableItem, shownTo: ShownTo): void {
  const known = item.standsElsewhere ?? noShownTo;
  if (known.some((other) => sameShownTo(other, shownTo))) return;
  item.standsElsewhere = [...known, shownTo];
}

function held(media: readonly MediaRef[]): number {
  let files = 0;
  for (const medium of media) files += medium.entry === null ? 1 : 1000;
  return files;
}

/** Other sources stay in the order of the inputs, whatever the order of reading. */
function addSource(item: MutableItem, source: Source): void {
  const same = (other: Source): boolean =>
    other.input === source.input && other.entry === source.entry && other.pointer === source.pointer;
  if (same(item.source) || item.alsoFrom.some(same)) return;
  const after = item.alsoFrom.findIndex((other) => other.input > source.input);
  const at = after === -1 ? item.alsoFrom.length : after;
  item.alsoFrom = [...item.alsoFrom.slice(0, at), source, ...item.alsoFrom.slice(at)];
}

function addShownTo(item: MutableItem, shownTo: ShownTo): void {
  if (sameShownTo(item.shownTo, shownTo)) return;
  if (item.alsoShownTo.some((other) => sameShownTo(other, shownTo))) return;
  item.alsoShownTo = [...item.alsoShownTo, shownTo];
}

function sameShownTo(one: ShownTo, other: ShownTo): boolean {
  if (one === other) return true;
  if (one.by !== other.by) return false;
  return JSON.stringify(one) === JSON.stringify(other);
}
