import type { JsonObject } from '../../../formats/json-values.ts';
import { numberField, textField } from '../../../formats/json-values.ts';
import type { ItemFacts } from '../../../model/item.ts';
import type { ItemKind } from '../../../model/values.ts';
import { fieldsOf, filled, timeOf } from '../../meta/fields.ts';
import { baseName, dataFiles } from '../../meta/file-names.ts';
import { valuesOfRecord } from '../../meta/labelled-items.ts';
import { mediaIn } from '../../meta/media.ts';
import type { Fact } from '../../meta/shown-to.ts';
import { secondsDate } from '../../meta/times.ts';
import { noItems, type Place } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import type { Desk } from '../desk.ts';
import { asLines } from '../pages/page-shapes.ts';
import { identityOf } from '../posts/post-items.ts';
import { isAddress, lines, textsIn } from '../posts/post-record.ts';
import { facebookReader } from '../reader.ts';
import { shown } from '../shown-to.ts';

interface ThingAs {
  readonly family: string;
  readonly tails: readonly string[];
  readonly kind: ItemKind;
  readonly subject: string;
  readonly shownTo: Fact;
  readonly by?: ItemFacts['by'];
  /** `title` is what the person called it, not Facebook's line about it. */
  readonly isTitleOwn?: true;
}

/** What needs no more than its words, its moment and its files: most of what an export holds besides posts. */
const things: readonly ThingAs[] = [
  {
    family: 'own events',
    tails: ['events/your_events'],
    kind: 'post',
    subject: 'post',
    shownTo: shown.event,
  },
  {
    family: 'own polls',
    tails: ['polls/(?:your_polls|polls_you_(?:ve_)?created)'],
    kind: 'post',
    subject: 'post',
    shownTo: shown.post,
  },
  {
    family: 'event answers',
    tails: ['events/your_event_responses', 'events/event_responses'],
    kind: 'other',
    subject: 'other',
    shownTo: shown.event,
  },
  {
    family: 'Marketplace listings',
    tails: [
      '(?:facebook_)?marketplace/items_sold',
      '(?:facebook_)?marketplace/items_you_ve_sold',
      '(?:facebook_)?marketplace/your_listings',
      '(?:facebook_)?marketplace/your_marketplace_listings',
    ],
    kind: 'post',
    subject: 'post',
    shownTo: shown.listing,
    isTitleOwn: true,
  },
  {
    family: 'reviews',
    tails: [
      '(?:facebook_)?marketplace/marketplace_ratings_(?:and_reviews_)?you_ve_(?:given|left|written)',
      '(?:facebook_)?marketplace/your_(?:marketplace_)?(?:ratings|reviews)(?:_[a-z_]*)?',
      'reviews/[^/]*',
      '(?:other_activity|pages)/(?:your_)?(?:reviews|recommendations)(?:_[a-z_]*)?',
    ],
    kind: 'comment',
    subject: 'comment',
    shownTo: shown.review,
  },
  {
    family: 'saved things',
    tails: ['saved_items_and_collections/[^/]*', 'collections/[^/]*'],
    kind: 'other',
    subject: 'other',
    shownTo: shown.onlyYou,
  },
  {
    family: 'searches',
    tails: [
      'search/your_search_history',
      'search_history/your_search_history',
      '(?:facebook_)?marketplace/your_search_history',
      '(?:facebook_)?marketplace/[^/]*search_history',
    ],
    kind: 'search',
    subject: 'search',
    shownTo: shown.onlyYou,
  },
  {
    family: 'interests',
    tails: [
      'other_logged_information/ads_interests',
      'ads_information/ads_interests',
      'ads_information/other_categories_used_to_reach_you',
      'ads/ads_interests',
      'about_you/your_ad_interests',
      'ads_and_businesses/ads_interests',
      'your_topics/your_topics',
      'your_topics/your_(?:reels|news|news_feed)_topics',
      'other_logged_information/your_(?:reels|news_feed|video)_topics',
    ],
    kind: 'ad-interest',
    subject: 'ad-interest',
    shownTo: shown.onlyYou,
    by: 'other',
  },
  {
    family: 'location history',
    tails: ['location_history/[^/]*', 'location/location_history', 'location/your_location_history'],
    kind: 'location',
    subject: 'location',
    shownTo: shown.onlyYou,
  },
  {
    family: 'contacts',
    tails: [
      'about_you/your_address_books',
      'your_address_books/your_address_books',
      'your_address_books',
      'contacts/[^/]*',
      '(?:other_personal_information|other_logged_information|connections|personal_information)/(?:contacts_uploaded_from_your_phone|your_contacts|your_imported_contacts)',
      '(?:messages|other_activity)/your_imported_contacts',
    ],
    kind: 'contact',
    subject: 'contact',
    shownTo: shown.onlyYou,
  },
  {
    family: 'memories',
    tails: [
      'posts/birthday_media',
      'posts/media_used_for_memories',
      'posts/your_received_shared_album_invites',
    ],
    kind: 'other',
    subject: 'other',
    shownTo: shown.onlyYou,
  },
  {
    family: 'dating',
    tails: ['dating/[^/]*', 'facebook_dating/[^/]*'],
    kind: 'other',
    subject: 'other',
    shownTo: shown.onlyYou,
  },
  {
    family: 'other things',
    tails: ['posts/facebook_editor', 'fundraisers/[^/]*', 'volunteering/[^/]*', 'your_places/[^/]*'],
    kind: 'other',
    subject: 'other',
    shownTo: shown.notTold,
  },
];

export function thingReaders(desk: Desk): readonly Reader[] {
  return things.map((as) =>
    facebookReader(desk, {
      family: as.family,
      files: dataFiles(...as.tails),
      ...(as.kind === 'ad-interest' ? { shape: asLines } : {}),
      take: (record, place) =>
        as.kind === 'ad-interest' && 'label_values' in record
          ? interestItems(desk, record, place)
          : thingItems(desk, record, place, as),
    }),
  );
}

/** A list in one record is an item an entry (items.md, rule 8). */
function interestItems(desk: Desk, record: JsonObject, place: Place): readonly ItemFacts[] {
  return valuesOfRecord(desk.newItem, record, place, 'ad-interest').map((item) => ({
    ...item,
    identity: { repeatedInOtherFiles: true },
  }));
}

function thingItems(desk: Desk, record: JsonObject, place: Place, as: ThingAs): readonly ItemFacts[] {
  const text = thingWords(record, as.isTitleOwn === true);
  const media = mediaIn(record);
  if (text === null && media.length === 0) return noItems;
  const [first] = media;
  return [
    desk.newItem(place.source, {
      identity: {
        ...identityOf(first === undefined ? null : baseName(first.uri), text, null),
        repeatedInOtherFiles: true,
      },
      kind: as.kind,
      subject: as.subject,
      by: as.by ?? 'self',
      createdAt:
        timeOf(record) ??
        secondsDate(numberField(record, 'created_timestamp')) ??
        secondsDate(numberField(record, 'create_timestamp')),
      text,
      media: media.map((medium) => desk.files.find(medium, place.input)),
      shownTo: as.shownTo,
    }),
  ];
}

/**
 * The words of a thing: what it says itself; the localized line about it only where it says nothing. A listing's title is
 * the person's own.
 */
function thingWords(record: JsonObject, isTitleOwn: boolean): string | null {
  if (isTitleOwn) return lines([filled(textField(record, 'title')), thingWords(record, false)]);
  const { title, timestamp: _, ...others } = record;
  const fields = fieldsOf(record).map(({ value }) => value);
  const said = fields.filter((value) => value !== null && !isAddress(value));
  if (said.length > 0) return lines(said);
  const inside = textsIn(others);
  return lines(inside) ?? filled(textField({ title }, 'title'));
}
