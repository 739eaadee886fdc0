import { textField } from '../../../formats/json-values.ts';
import { filled } from '../../meta/fields.ts';
import { dataFiles } from '../../meta/file-names.ts';
import { mediaIn } from '../../meta/media.ts';
import { secondsDate } from '../../meta/times.ts';
import { noItems } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import type { Desk } from '../desk.ts';
import { type PostAs, postItems } from '../posts/post-items.ts';
import { lines, postRecord } from '../posts/post-record.ts';
import { facebookReader } from '../reader.ts';
import { shown } from '../shown-to.ts';
import { usualAudience } from './posts.ts';

/** Posts that lie elsewhere than on the profile: taken down, edited, on Pages. */
export function otherPostReaders(desk: Desk): readonly Reader[] {
  const posts = (family: string, tails: readonly string[], as: PostAs): Reader =>
    facebookReader(desk, {
      family,
      files: dataFiles(...tails),
      take(record, place) {
        const post = postRecord(record);
        if (post === null) return null;
        const isEmpty = post.words === null && post.media.length === 0 && post.attached === null;
        if (isEmpty && post.at === null && post.link === null && post.permalink === null) return noItems;
        return postItems(desk, post, place, as);
      },
    });
  return [
    posts('page posts', ['posts/profile_posts', 'posts/page_posts'], {
      subject: 'page-post',
      shownTo: shown.page,
    }),
    posts('posts on Pages', ['posts/posts_on_other_pages_and_profiles'], {
      subject: 'page-post',
      shownTo: shown.otherPage,
    }),
    posts('archive', ['posts/archive'], { subject: 'post', shownTo: shown.archived }),
    posts('trash', ['posts/trash', '(?:^|/)trash/trash'], { subject: 'post', shownTo: shown.trash }),
    editReader(desk),
    noteReader(desk),
  ];
}

/** Earlier versions of posts: each is an item (items.md, rule 5). */
function editReader(desk: Desk): Reader {
  return facebookReader(desk, {
    family: 'edits of posts',
    files: dataFiles('posts/edits_you_made_to_posts', 'posts/your_post_edits'),
    take(record, place) {
      const post = postRecord(record);
      if (post === null) return null;
      if (post.words === null && post.media.length === 0) return noItems;
      // The number would be that of the post, of which this is one version of several.
      const version = { ...post, id: null };
      return postItems(desk, version, place, { subject: 'post', shownTo: usualAudience(desk, post) });
    },
  });
}

/** Notes, Facebook's articles until 2020: `{title, text, created_timestamp, media, cover_photo}`. */
function noteReader(desk: Desk): Reader {
  return facebookReader(desk, {
    family: 'notes',
    files: dataFiles(
      'posts/notes',
      'posts/your_notes',
      'notes/notes',
      'notes/your_notes',
      'other_activity/notes',
    ),
    take(record, place) {
      const post = postRecord(record);
      const body = filled(textField(record, 'text'));
      if (post === null && body === null) return null;
      const at = post?.at ?? secondsDate(record.created_timestamp);
      const words = lines([filled(textField(record, 'title')), body ?? post?.words ?? null]);
      const media = mediaIn(record);
      if (words === null && media.length === 0) return noItems;
      const note = {
        at,
        title: null,
        words,
        media,
        link: null,
        attached: null,
        hasCoordinates: false,
        tags: post?.tags ?? [],
        id: null,
        permalink: null,
      };
      const shownTo = usualAudience(desk, note);
      return postItems(desk, note, place, { subject: 'post', shownTo, kind: 'article' });
    },
  });
}
