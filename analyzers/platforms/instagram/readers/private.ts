import { asList, isObject, textField } from '../../../formats/json-values.ts';
import { filled } from '../../meta/fields.ts';
import { dataFiles } from '../../meta/file-names.ts';
import { bothReader } from '../../meta/fixed-clock.ts';
import { type Given, itemOfRecord, valuesOfRecord } from '../../meta/labelled-items.ts';
import { mediaRecord } from '../../meta/media-record.ts';
import { recordReader } from '../../meta/record-reader.ts';
import type { Reader } from '../../platform.ts';
import { type Desk, newItem } from '../desk.ts';
import { files as names, rootFile } from '../file-names.ts';
import { oldDate } from '../old-dates.ts';
import { shown } from '../shown-to.ts';

/** What nobody but the person sees, and what only friends do. */
export function privateReaders(desk: Desk): readonly Reader[] {
  const { files } = desk;
  const oneEach = (family: string, matching: RegExp, given: Given): Reader =>
    bothReader({
      family,
      files: matching,
      take: ({ value }, place) =>
        isObject(value) ? itemOfRecord(newItem, files, value, place, given) : null,
    });
  const eachValue = (family: string, matching: RegExp, subject: string): Reader =>
    bothReader({
      family,
      files: matching,
      take: ({ value }, place) => (isObject(value) ? valuesOfRecord(newItem, value, place, subject) : null),
    });
  const other: Given = { kind: 'other', subject: 'other' };
  return [
    oneEach('saved', dataFiles('saved/(?:saved_)?[a-z_]+'), other),
    oneEach(
      'story answers',
      dataFiles('story_(?:sticker_)?interactions/(?!stories_viewed)[a-z_]+', `${personal}note_interactions`),
      other,
    ),
    oneEach('projects in Edits', dataFiles('edits/[^/]+'), other),
    oneEach('notes', dataFiles(`${personal}notes`, 'your_instagram_activity/notes/[^/]+'), {
      ...other,
      subject: 'friends-only',
      shownTo: shown.friendsOnly,
    }),
    oneEach('searches', dataFiles('(?:recent_searches|recent_search)/[a-z_]+'), {
      kind: 'search',
      subject: 'search',
    }),
    oneEach('contacts', dataFiles('contacts/synced_contacts'), { kind: 'contact', subject: 'contact' }),
    eachValue('interests', dataFiles(...interestFiles), 'ad-interest'),
    eachValue('where you are', names.basedIn, 'ad-interest'),
    eachValue('interests from AI chats', dataFiles('ai/interest_categories'), 'ai-interest'),
    bothReader({
      family: 'instants',
      files: dataFiles('instants/[^/]+', 'quicksnaps/[^/]+'),
      take({ value }, { source, input }) {
        const record = mediaRecord(value);
        if (record === null) return null;
        if (record.media.length === 0 && record.text === null) return [];
        return [
          newItem(source, {
            identity: {},
            kind: 'story',
            subject: 'friends-only',
            createdAt: record.at,
            text: record.text,
            media: record.media.map((medium) => files.find(medium, input)),
            shownTo: shown.friendsOnly,
          }),
        ];
      },
    }),
    ...oldReaders(),
  ];
}

const personal = 'personal_information/';

/** Inferences: what Meta concluded, not what the person said. */
const interestFiles = [
  'ads_interests',
  'other_categories_used_to_reach_you',
  'your_topics/[a-z_]+',
  'your_(?:reels_)?(?:topics|sentiments)',
  'information_about_you/(?:locations_of_interest|possible_emails|possible_phone_numbers|friend_peer_group|ads_interests)',
];

/** Rows of 2018 to 2020: `[time, owner]`, or a flat object. */
function oldReaders(): readonly Reader[] {
  return [
    recordReader({
      family: 'saved',
      files: rootFile('saved'),
      take({ value }, { source }) {
        const row = asList(value);
        if (row === null) return isObject(value) ? [] : null;
        const text = row
          .slice(1)
          .filter((each): each is string => typeof each === 'string')
          .join('\n');
        return [
          newItem(source, {
            identity: {},
            kind: 'other',
            subject: 'other',
            createdAt: oldDate(row[0]),
            text: filled(text),
            shownTo: shown.onlyYou,
          }),
        ];
      },
    }),
    recordReader({
      family: 'searches',
      files: rootFile('searches'),
      take({ value }, { source }) {
        if (!isObject(value)) return null;
        const text = filled(textField(value, 'search_click')) ?? filled(textField(value, 'search_query'));
        if (text === null) return [];
        return [
          newItem(source, {
            identity: {},
            kind: 'search',
            subject: 'search',
            createdAt: oldDate(value.time),
            text,
            shownTo: shown.onlyYou,
          }),
        ];
      },
    }),
  ];
}
