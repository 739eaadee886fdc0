import { beforeAll, describe, expect, it } from 'vitest';
import { facebookArchive } from '../../../tests/fixtures/facebook/archive.ts';
import { readMeta } from '../../../tests/fixtures/meta/read.ts';
import type { Item } from '../../model/item.ts';
import { nothingTold, type Told } from '../../model/told.ts';
import type { Run } from '../../run/run.ts';
import { audienceOf } from '../../verdict/audience.ts';
import { facebook } from './index.ts';

/** Who could see what, once the person has told what no archive tells. */
describe('what the person tells', () => {
  let run: Run;
  beforeAll(async () => {
    run = await readMeta([facebook], facebookArchive().files);
  });

  function shown(told: Partial<Told>, wanted: (item: Item) => boolean): readonly string[] {
    const account = run.accounts[0]?.account;
    if (account === undefined) throw new Error('no account');
    const values = run.items.filter(wanted).map((item) => {
      const { value, basis, now } = audienceOf(item, account, { ...nothingTold, ...told }, facebook);
      return `${value} ${basis}${now === undefined ? '' : `, now ${now}`}`;
    });
    return [...new Set(values)].sort();
  }

  const open = { defaultAudience: { facebook: 'public' } } as const;
  const closed = { defaultAudience: { facebook: 'limited' } } as const;
  const isPost = ({ kind, subject, text }: Item): boolean =>
    (kind === 'image' || kind === 'video' || kind === 'reel') &&
    subject !== 'group-post' &&
    subject !== 'page-post' &&
    text !== '';

  it('of the usual audience holds for posts, their media, reels and loose photos', () => {
    expect(shown({}, isPost)).toEqual(['unknown none']);
    expect(shown(open, isPost)).toEqual(['public declared']);
    expect(shown(closed, isPost)).toEqual(['limited declared']);
  });

  it('keeps stories and what was put away private today', () => {
    const isEnded = ({ kind, permalink }: Item): boolean =>
      kind === 'story' || permalink?.includes('/posts/99') === true;
    expect(shown(open, isEnded)).toEqual(['public declared, now private']);
  });

  it('replaces the default of old accounts, which is an assumption', () => {
    const isOld = ({ text }: Item): boolean => text?.includes('my first hive') === true;
    expect(shown({}, isOld)).toEqual(['public platform-default']);
    expect(shown(closed, isOld)).toEqual(['limited declared']);
  });

  it('of the usual audience says nothing of comments, reactions, groups, messages', () => {
    const others = ({ kind, subject }: Item): boolean =>
      ['comment', 'reaction', 'message'].includes(kind) || subject === 'group-post';
    expect(shown(open, others)).toEqual(shown({}, others));
  });

  it('of a group holds for its posts, pictures and comments', () => {
    const inGroup = ({ subject }: Item): boolean => subject === 'group-post';
    const told: Partial<Told> = { groupAudience: { facebook: { 'Synthetic Beekeepers': 'public' } } };
    expect(shown({}, inGroup)).toEqual(['unknown none']);
    expect(shown(told, inGroup)).toEqual(['public declared']);
  });

  it('never lowers what the platform always shows', () => {
    const isName = ({ subject, shownTo }: Item): boolean =>
      subject === 'profile-name' && shownTo.ended === undefined;
    expect(shown(closed, isName)).toEqual(['public platform-rule']);
  });
});
