import { asObject, booleanField, listField, objectField, textField } from '../../../formats/json-values.ts';
import type { ItemFacts, Source } from '../../../model/item.ts';
import type { Place } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { classicFile, dataFiles, lastPathPart } from '../file-names.ts';
import type { MediaFiles } from '../media-files.ts';
import { recordReader } from '../record-reader.ts';
import { shown } from '../shown-to.ts';
import { textsIn } from '../texts-in.ts';
import type { Owner } from '../tweets/tweet-fields.ts';
import { words, xItem } from '../x-item.ts';

/** A field that X shows on every profile, protected or not. */
export function profileField(
  source: Source,
  text: string | null,
  permalink: string | null = null,
): ItemFacts[] {
  const filled = words(text);
  if (filled === null) return [];
  const subject = 'profile';
  return [
    xItem(source, {
      identity: {},
      kind: 'profile',
      subject,
      text: filled,
      permalink,
      shownTo: shown.profile,
    }),
  ];
}

/** `profile.js`: bio, website, place, picture and header. */
export function profileReader(owner: Owner, files: MediaFiles): Reader {
  return recordReader({
    family: 'profile',
    files: dataFiles('profile'),
    take(record, place) {
      const description = objectField(record, 'description');
      const avatar = textField(record, 'avatarMediaUrl');
      const header = textField(record, 'headerMediaUrl');
      if (description === null && avatar === null && header === null) return null;
      const { source } = place;
      return [
        ...profileField(source, textField(description ?? {}, 'bio')),
        ...profileField(source, textField(description ?? {}, 'website')),
        ...profileField(source, textField(description ?? {}, 'location')),
        ...photo(avatar, [''], place, owner, files),
        ...photo(header, ['.jpg', ''], place, owner, files),
      ];
    },
  });
}

/** `user_details.js` (2012 to 2019): name, handle, bio, place and website in one record. */
export function userDetailsReader(): Reader {
  return recordReader({
    family: 'user details',
    files: classicFile('user_details'),
    take(record, { source }) {
      const handle = words(textField(record, 'screen_name'));
      const fields = ['full_name', 'bio', 'location'].map((key) => textField(record, key));
      const website = words(textField(record, 'expanded_url')) ?? textField(record, 'url');
      if (handle === null && website === null && fields.every((field) => field === null)) return null;
      return [
        ...profileField(source, handle, `https://x.com/${handle}`),
        ...[...fields, website].flatMap((field) => profileField(source, field)),
      ];
    },
  });
}

/** The file is called `<account id>-<last part of the address>`, for a header with `.jpg` behind it. */
function photo(
  url: string | null,
  endings: readonly string[],
  place: Place,
  owner: Owner,
  files: MediaFiles,
): ItemFacts[] {
  const name = url === null ? null : lastPathPart(url);
  // The picture of accounts that never chose one is X's own.
  if (url === null || name === null || url.includes('default_profile')) return [];
  const paths = endings.map((ending) => `profile_media/${owner.id ?? ''}-${name}${ending}`);
  return [
    xItem(place.source, {
      identity: { mediaBaseName: name },
      kind: 'profile-photo',
      subject: 'profile',
      media: [files.find(paths, place.source.entry, place.input, 'image')],
      shownTo: shown.profile,
    }),
  ];
}

const spotlights = ['locationSpotlight', 'linkSpotlight', 'appSpotlight'];

/** `professional-data.js`: the categories that are switched to be shown, and each row of the spotlights. */
export function professionalReader(): Reader {
  return recordReader({
    family: 'professional profile',
    files: dataFiles('professional-data'),
    take: (record, { source }) => [
      ...(listField(record, 'categories') ?? []).flatMap((value) => {
        const category = asObject(value);
        if (category === null || booleanField(category, 'setToDisplay') !== true) return [];
        return profileField(source, textField(category, 'categoryName'));
      }),
      ...spotlights
        .flatMap((key) => listField(record, key) ?? [])
        .flatMap((row) => profileField(source, textsIn(row).join('\n'))),
    ],
  });
}

/** `expanded-profile.js`: empty in all exports seen. A section with a list gives one item a row, any other one item. */
export function expandedProfileReader(): Reader {
  return recordReader({
    family: 'expanded profile',
    files: dataFiles('expanded-profile'),
    take: (record, { source }) =>
      Object.values(record).flatMap((section) =>
        rowsOf(section).flatMap((row) => profileField(source, textsIn(row).join('\n'))),
      ),
  });
}

function rowsOf(section: unknown): readonly unknown[] {
  return Array.isArray(section) ? section : [section];
}
