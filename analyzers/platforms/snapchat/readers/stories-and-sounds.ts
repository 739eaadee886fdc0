import { noItems, type Place, type Taken } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { snapDate } from '../dates.ts';
import { baseName } from '../file-names.ts';
import type { MediaFiles } from '../media-files.ts';
import type { Row } from '../rows.ts';
import { sectionReader } from '../section-reader.ts';
import { shown } from '../shown-to.ts';
import { snapItem, webLink } from '../snap-item.ts';

/** Own stories, of which only numbers are left, and smaller things that may be public: sounds, lenses, replies to Spotlights. */
export function storyAndSoundReaders(files: MediaFiles): readonly Reader[] {
  return [
    sectionReader({ family: 'stories', files: ['story_history'], take: ownStory }),
    sectionReader({
      family: 'sounds',
      files: ['custom_sounds'],
      take: (row, place) => sound(row, place, files),
    }),
    sectionReader({ family: 'lenses', files: ['community_lenses'], take: lens }),
    sectionReader({ family: 'Spotlight replies', files: ['spotlight_replies'], take: spotlightReply }),
  ];
}

/** Recordings of the voice. `Is Public?` is `Public` or `Private`. */
function sound({ section, fields }: Row, { source, input }: Place, files: MediaFiles): Taken {
  if (fields.isEmpty) return section === '' || /sound/.test(section) ? null : noItems;
  const isPublic = publicMark(fields);
  const file = fields.text('content');
  return [
    snapItem(source, {
      identity: file === null ? {} : { targetLink: baseName(file) },
      kind: 'other',
      subject: isPublic === true ? 'public-content' : 'other',
      createdAt: snapDate(fields.text('created', 'date')),
      text: fields.text('soundname', 'myname'),
      media: file === null ? [] : [files.find(file, 'audio', input)],
      shownTo: isPublic === null ? shown.soundNotTold : isPublic ? shown.soundPublic : shown.soundPrivate,
    }),
  ];
}

/** Null where the archive does not tell. */
function publicMark(fields: Row['fields']): boolean | null {
  const word = fields.text('ispublic') ?? '';
  if (/^public$/i.test(word)) return true;
  return /^private$/i.test(word) ? false : fields.flag('ispublic');
}

/** `Your Story Views`: a story existed at that moment. What the person watched gives no item. */
function ownStory({ section, fields }: Row, { source }: Place): Taken {
  const isOwn = section === 'yourstoryviews' || fields.has('storydate');
  if (!isOwn) return fields.has('view') || fields.has('viewdate') ? noItems : null;
  const createdAt = snapDate(fields.text('storydate', 'date'));
  if (createdAt === null && fields.isEmpty) return null;
  return [
    snapItem(source, { identity: {}, kind: 'story', subject: 'story', createdAt, shownTo: shown.story }),
  ];
}

function lens({ fields, value }: Row, { source }: Place): Taken {
  const text =
    fields.text('lensname', 'name', 'title', 'content') ?? (typeof value === 'string' ? value : null);
  if (text === null && fields.isEmpty) return null;
  return [
    snapItem(source, {
      identity: {},
      kind: 'other',
      subject: 'public-content',
      createdAt: snapDate(fields.text('created', 'date', 'submissiondate', 'timestamp')),
      text,
      permalink: webLink(fields.text('link', 'url', 'lenslink')),
      shownTo: shown.lens,
    }),
  ];
}

const mention = /(?<![\w.@])@([A-Za-z][\w.-]{1,30}\w)/g;

function spotlightReply({ fields, value }: Row, { source }: Place): Taken {
  const text =
    fields.text('reply', 'content', 'text', 'comment', 'message') ??
    (typeof value === 'string' ? value : null);
  if (text === null && fields.isEmpty) return null;
  const mentions = [...(text ?? '').matchAll(mention)].flatMap(([, name]) => name ?? []);
  return [
    snapItem(source, {
      identity: {},
      kind: 'comment',
      subject: 'public-content',
      createdAt: snapDate(fields.text('created', 'date', 'timestamp', 'replydate')),
      text,
      shownTo: shown.spotlightReply,
      ...(mentions.length === 0 ? {} : { mentions }),
    }),
  ];
}
