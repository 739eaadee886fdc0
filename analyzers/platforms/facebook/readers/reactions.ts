import {
  isObject,
  type JsonObject,
  listField,
  objectField,
  textField,
} from '../../../formats/json-values.ts';
import { fieldsOf, filled, timeOf } from '../../meta/fields.ts';
import { dataFiles } from '../../meta/file-names.ts';
import type { Fact } from '../../meta/shown-to.ts';
import { secondsDate } from '../../meta/times.ts';
import { noItems } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import type { Desk } from '../desk.ts';
import { attachmentsOf, isAddress, objectsIn } from '../posts/post-record.ts';
import { facebookReader } from '../reader.ts';
import { shown } from '../shown-to.ts';

/**
 * Reactions and votes, one item each. Whose post it was stands in the localized title only; it tells two reactions of one
 * minute apart. Newer files have the address as well.
 */
export function reactionReaders(desk: Desk): readonly Reader[] {
  const reactions = (family: string, tails: readonly string[], shownTo: Fact): Reader =>
    facebookReader(desk, {
      family,
      files: dataFiles(...tails),
      take(record, place) {
        const isReaction = ['timestamp', 'data', 'title', 'label_values'].some((key) => key in record);
        if (!isReaction) return null;
        const target = targetOf(record);
        const createdAt = timeOf(record) ?? timeInside(record);
        if (target === null && createdAt === null) return noItems;
        const repeat = desk.repeats.look(place, `${family} ${createdAt?.at ?? ''} ${target}`, createdAt);
        return [
          desk.newItem(place.source, {
            identity: {
              ...(target === null ? {} : { targetLink: target }),
              ...(repeat.elsewhere ? { repeatedInOtherFiles: true } : {}),
            },
            kind: 'reaction',
            subject: 'reaction',
            createdAt,
            shownTo,
          }),
        ];
      },
    });
  return [
    reactions(
      'reactions',
      [
        'comments_and_reactions/likes_and_reactions',
        'likes_and_reactions/likes_and_reactions',
        'likes_and_reactions/posts_and_comments',
        'reactions/likes_and_reactions',
        'stories/story_reactions',
        'stories/your_story_reactions',
      ],
      shown.reaction,
    ),
    reactions(
      'poll votes',
      ['polls/polls_you_voted_on', 'polls/your_poll_votes', 'other_activity/polls_you_voted_on'],
      shown.vote,
    ),
  ];
}

function targetOf(record: JsonObject): string | null {
  if (listField(record, 'label_values') === null) {
    const [poll] = attachmentsOf(record).map((each) => objectField(each, 'poll'));
    return (
      filled(textField(record, 'title')) ?? (isObject(poll) ? filled(textField(poll, 'question')) : null)
    );
  }
  const fields = fieldsOf(record);
  const link = fields.find(({ href }) => href !== null)?.href;
  const address = fields.find(({ value }) => value !== null && isAddress(value))?.value;
  return link ?? address ?? fields.find(({ value }) => value !== null)?.value ?? null;
}

function timeInside(record: JsonObject) {
  for (const each of objectsIn(record.data)) {
    const at = secondsDate(objectField(each, 'reaction')?.timestamp);
    if (at !== null) return at;
  }
  return null;
}
