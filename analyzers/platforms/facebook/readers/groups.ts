import { objectField, textField } from '../../../formats/json-values.ts';
import { fieldsOf, filled } from '../../meta/fields.ts';
import { dataFiles } from '../../meta/file-names.ts';
import { noItems } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import type { Desk } from '../desk.ts';
import { postItems } from '../posts/post-items.ts';
import { objectsIn, postRecord } from '../posts/post-record.ts';
import { facebookReader } from '../reader.ts';
import { inGroup, shown } from '../shown-to.ts';
import { commentRecord, groupComment } from './comments.ts';
import { postKey } from './posts.ts';

/** Which groups there are: evidence for the names in titles; a membership itself is nothing that was put out. */
export function groupListReader(desk: Desk): Reader {
  return facebookReader(desk, {
    family: 'groups',
    files: dataFiles('groups/your_groups', 'groups/your_group_membership_activity'),
    take(record) {
      const data = objectsIn(record.data).map((each) => textField(each, 'name'));
      const values = fieldsOf(record).map(({ value }) => value);
      for (const name of [textField(record, 'name'), ...data, ...values]) {
        const filledName = filled(name);
        if (filledName !== null && filledName.length > 1) desk.groups.addName(filledName);
      }
      return noItems;
    },
  });
}

/** Posts in groups, with comments among them in old exports; read before the posts, which repeat them. */
export function groupPostReader(desk: Desk): Reader {
  return facebookReader(desk, {
    family: 'group posts',
    files: dataFiles(
      'groups/group_posts_and_comments',
      'groups/your_posts_and_comments_in_groups',
      'groups/your_posts_in_groups',
    ),
    take(record, place) {
      if (objectsIn(record.data).some((each) => objectField(each, 'comment') !== null)) {
        const comment = commentRecord(record);
        return comment === null ? null : groupComment(desk, comment, place);
      }
      const post = postRecord(record);
      if (post === null) return null;
      const group = desk.groups.nameIn(post.title);
      desk.groups.addPost(postKey(post), group);
      return postItems(desk, post, place, { subject: 'group-post', shownTo: inGroup(group), group });
    },
  });
}

/** Waiting for an administrator's word: never published. */
export function pendingPostReader(desk: Desk): Reader {
  return facebookReader(desk, {
    family: 'pending group posts',
    files: dataFiles('groups/your_pending_posts_in_groups', 'groups/pending_posts_in_groups'),
    take(record, place) {
      const post = postRecord(record);
      if (post === null) return null;
      const group = desk.groups.nameIn(post.title);
      return postItems(desk, post, place, {
        subject: 'draft',
        shownTo: shown.pending,
        group,
        corner: 'draft',
      });
    },
  });
}
