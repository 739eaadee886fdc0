import { isObject } from '../../../formats/json-values.ts';
import type { ItemFacts } from '../../../model/item.ts';
import type { PartialDate } from '../../../model/time.ts';
import { noItems, type Place, type Taken } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { snapDate } from '../dates.ts';
import { textOf, textsIn } from '../keys.ts';
import type { Row } from '../rows.ts';
import { sectionReader } from '../section-reader.ts';
import { shown } from '../shown-to.ts';
import { snapItem } from '../snap-item.ts';

/** What nobody but the person and Snapchat sees: searches, friends, interests, places, and what they wrote to Snapchat. */
export function privateReaders(): readonly Reader[] {
  return [
    sectionReader({ family: 'searches', files: ['search_history'], take: search }),
    sectionReader({ family: 'friends', files: ['friends'], take: friend }),
    sectionReader({ family: 'interests', files: ['user_profile', 'ranking'], take: interest }),
    sectionReader({ family: 'place tags', files: ['snap_map_places_history'], take: placeTag }),
    sectionReader({ family: 'places', files: ['location_history'], take: places }),
    sectionReader({
      family: 'notes to Snapchat',
      files: ['support_note', 'in_app_reports', 'in_app_surveys', 'item_favorites', 'custom_sticker'],
      take: otherThing,
    }),
  ];
}

function search({ fields, value }: Row, { source }: Place): Taken {
  const text = fields.text('searchterm', 'term', 'query') ?? (typeof value === 'string' ? value : null);
  if (text === null) return fields.has('searchterm') ? noItems : null;
  const when = snapDate(fields.text('dateandtimehourly', 'dateandtime', 'date'));
  return [
    snapItem(source, {
      identity: {},
      kind: 'search',
      subject: 'search',
      createdAt: when === null || when.precision === 'day' ? when : { ...when, precision: 'minute' },
      text,
      shownTo: shown.onlyYou,
    }),
  ];
}

const otherPeople = /request|blocked|deleted|hidden|suggest|ignored|pending|shortcut/;

/** Requests, blocked, hidden and deleted people are lists of others, read without an item. */
function friend({ section, fields }: Row, { source }: Place): Taken {
  if (otherPeople.test(section)) return noItems;
  if (fields.isEmpty) return null;
  const name = fields.text('username');
  const text = [fields.text('displayname'), name].filter((each) => each !== null).join('\n');
  if (text === '') return fields.has('username') ? noItems : null;
  return [
    snapItem(source, {
      identity: { targetLink: name ?? text },
      kind: 'contact',
      subject: 'contact',
      createdAt: snapDate(fields.text('creationtimestamp', 'created')),
      text,
      shownTo: shown.onlyYou,
    }),
  ];
}

/** What Snapchat takes the person to be interested in, one item an entry. Age and other guesses are no interests. */
function interest({ section, fields, value }: Row, { source }: Place): Taken {
  if (!/interests?$|interestcategories|contentcategories/.test(section)) return noItems;
  const texts = isObject(value)
    ? [
        fields.text('interest', 'category', 'name', 'interestcategory', 'contentcategory') ??
          textsIn(value)[0] ??
          '',
      ]
    : textsIn(value);
  return texts
    .filter((text) => text.trim() !== '')
    .map((text) =>
      snapItem(source, {
        identity: { repeatedInOtherFiles: true },
        kind: 'ad-interest',
        subject: 'ad-interest',
        by: 'other',
        text,
        shownTo: shown.onlyYou,
      }),
    );
}

/** A place that was named in a Snap sent, or in a story (`Story Post`), which says that there was one and not who saw it. */
function placeTag({ fields, section }: Row, { source }: Place): Taken {
  const text = [fields.text('place', 'placename'), fields.text('placelocation', 'location')]
    .filter((each) => each !== null)
    .join('\n');
  if (text === '') return fields.isEmpty && /place|^$/.test(section) ? null : noItems;
  const isStory = /story/i.test(fields.text('sharetype') ?? '');
  return [
    location(
      source,
      text,
      snapDate(fields.text('date', 'created')),
      isStory ? shown.storyPlace : shown.onlyYou,
    ),
  ];
}

/** One item a record: pairs of time and area, objects, or one text; what is kept for a day is named by it. */
function places({ value, fields, section }: Row, { source }: Place): Taken {
  if (fields.isEmpty) {
    const texts = textsIn(value);
    const createdAt = texts.map((text) => snapDate(text)).find((date) => date !== null) ?? null;
    const words = texts.filter((text) => snapDate(text) === null && isPlace(text)).join('\n');
    return words === ''
      ? texts.length > 0
        ? noItems
        : null
      : [location(source, words, createdAt, shown.onlyYou)];
  }
  if (!isObject(value)) return null;
  // `Home & Work` names several places in one object.
  if (/^home/.test(section)) {
    return Object.values(value).flatMap((each) =>
      textsIn(each).flatMap((text) => (isPlace(text) ? [location(source, text, null, shown.onlyYou)] : [])),
    );
  }
  const createdAt =
    Object.keys(value)
      .map((key) => snapDate(key.replace(/^date: ?/i, '')))
      .concat(Object.values(value).map((each) => snapDate(textOf(each))))
      .find((date) => date !== null) ?? null;
  const words = textsIn(value)
    .filter((text) => snapDate(text) === null && isPlace(text))
    .join('\n');
  return words === '' ? noItems : [location(source, words, createdAt, shown.onlyYou)];
}

/** `0.0, 0.0` is what is written where no place is known. */
function isPlace(text: string): boolean {
  return !/^(?:latitude, longitude: )?-?0(?:\.0+)?, ?-?0(?:\.0+)?$/i.test(text.trim());
}

function location(
  source: ItemFacts['source'],
  text: string,
  createdAt: PartialDate | null,
  shownTo: ItemFacts['shownTo'],
): ItemFacts {
  return snapItem(source, { identity: {}, kind: 'location', subject: 'location', createdAt, text, shownTo });
}

/** Files of a form that nobody has described: what the person wrote or chose, in one text. */
export function otherThing({ fields, value }: Row, { source }: Place): Taken {
  const texts = textsIn(value);
  const text = texts.filter((each) => snapDate(each) === null).join('\n');
  if (text === '') return fields.isEmpty ? null : noItems;
  return [
    snapItem(source, {
      identity: {},
      kind: 'other',
      subject: 'other',
      createdAt:
        snapDate(fields.text('created', 'date', 'timestamp', 'time')) ??
        texts.map(snapDate).find((date) => date !== null) ??
        null,
      text,
      shownTo: shown.onlyYou,
    }),
  ];
}
