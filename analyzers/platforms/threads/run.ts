import { isObject } from '../../formats/json-values.ts';
import { bothReader } from '../meta/fixed-clock.ts';
import { type Given, itemOfRecord, valuesOfRecord } from '../meta/labelled-items.ts';
import { MediaFiles } from '../meta/media.ts';
import { likeReader } from '../meta/readers/likes.ts';
import type { AccountExports, Reader, ReadingRun } from '../platform.ts';
import { newItem } from './desk.ts';
import { threadsFiles } from './file-names.ts';
import { postReader } from './readers/posts.ts';
import { profileReader } from './readers/profile.ts';
import { shown } from './shown-to.ts';

/** Readers of all exports of one account. */
export function start(exports: AccountExports): ReadingRun {
  const files = new MediaFiles(exports);
  const own = new Set(exports.account.name === null ? [] : [exports.account.name.toLowerCase()]);
  const oneEach = (family: string, name: string, given: Given): Reader =>
    bothReader({
      family,
      files: threadsFiles(name),
      take: ({ value }, place) =>
        isObject(value) ? itemOfRecord(newItem, files, value, place, given) : null,
    });
  return {
    readers: [
      profileReader(files),
      postReader(files, own),
      likeReader(newItem, threadsFiles('liked_threads'), shown.reaction),
      oneEach('saved', 'saved_threads', { kind: 'other', subject: 'other' }),
      oneEach('searches', '[a-z_]*searches', { kind: 'search', subject: 'search' }),
      bothReader({
        family: 'interest feeds',
        files: threadsFiles('interest_feeds_on_threads'),
        take: ({ value }, place) =>
          isObject(value) ? valuesOfRecord(newItem, value, place, 'ad-interest') : null,
      }),
    ],
    finish: () => ({ items: [], findings: [] }),
  };
}
