import {
  asObject,
  type JsonObject,
  listField,
  objectField,
  textField,
} from '../../../formats/json-values.ts';
import { noItems } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { dataFiles } from '../file-names.ts';
import { FirstTimes, idText } from '../ids.ts';
import { recordReader } from '../record-reader.ts';
import { shown } from '../shown-to.ts';
import { textsIn } from '../texts-in.ts';
import { words, xItem } from '../x-item.ts';

const interestLists = ['interests', 'partnerInterests', 'shows'];

/**
 * `personalization.js`: what X takes the person to be interested in, one item an entry. Languages, gender and age
 * in the same file are no interests, and the lists of advertisers tell of others.
 */
export function interestReader(): Reader {
  const names = new FirstTimes();
  return recordReader({
    family: 'interests',
    files: dataFiles('personalization'),
    take(record, { source, input }) {
      const interests = objectField(record, 'interests');
      if (interests === null && objectField(record, 'demographics') === null) return null;
      return interestLists
        .flatMap((key) => listField(interests ?? {}, key) ?? [])
        .flatMap((entry) => interestName(entry) ?? [])
        .filter((name) => names.isFirst(input.index, name))
        .map((text) =>
          xItem(source, {
            identity: {},
            kind: 'ad-interest',
            subject: 'ad-interest',
            by: 'other',
            text,
            shownTo: shown.onlyYou,
          }),
        );
    },
  });
}

function interestName(entry: unknown): string | null {
  if (typeof entry === 'string') return words(entry);
  const interest = asObject(entry);
  return interest === null ? null : words(textField(interest, 'name'));
}

export function savedSearchReader(): Reader {
  return recordReader({
    family: 'saved searches',
    files: dataFiles('saved-search'),
    take(record, { source }) {
      const text = words(textField(record, 'query'));
      const id = idText(record.savedSearchId);
      if (text === null) return null;
      const identity = id === null ? {} : { own: id };
      return [xItem(source, { identity, kind: 'search', subject: 'search', text, shownTo: shown.onlyYou })];
    },
  });
}

/** `contact.js`: the address book that was uploaded, one item a person. */
export function contactReader(): Reader {
  const rows = new FirstTimes();
  return recordReader({
    family: 'contacts',
    files: dataFiles('contact'),
    take(record, { source, input }) {
      const text = words(textsIn(contactDetails(record)).join('\n'));
      const id = idText(record.id);
      if (text === null && id === null) return null;
      if (!rows.isFirst(input.index, JSON.stringify(record))) return noItems;
      const identity = id === null ? {} : { own: id };
      return [xItem(source, { identity, kind: 'contact', subject: 'contact', text, shownTo: shown.onlyYou })];
    },
  });
}

function contactDetails(record: JsonObject): JsonObject {
  const { id: _id, ...details } = record;
  return details;
}
