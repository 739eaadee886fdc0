import { describe, expect, it } from 'vitest';
import { readLinkedin } from '../../../tests/fixtures/linkedin/read.ts';
import { rowsOf } from '../../../tests/fixtures/x/read.ts';
import type { Item } from '../../model/item.ts';
import type { Run } from '../../run/run.ts';

/** Enough to be known as LinkedIn's, without items: the name stands in the account only. */
const profile = 'First Name,Last Name,Maiden Name,Address,Birth Date\nAda,Example,,,\n';

async function read(files: Readonly<Record<string, string>>): Promise<Run> {
  return await readLinkedin(new Map([['Profile.csv', profile], ...Object.entries(files)]));
}

function besidesProfile(run: Run): readonly Item[] {
  return run.items.filter(({ source }) => source.entry !== 'Profile.csv');
}

async function rows(path: string, content: string): Promise<readonly string[]> {
  const run = await read({ [path]: content });
  expect(run.coverage[0]?.failed).toEqual([]);
  expect(run.coverage[0]?.records.failed).toBe(0);
  expect(run.coverage[0]?.notUnderstood).toEqual([]);
  return rowsOf({ ...run, items: besidesProfile(run) });
}

async function items(files: Readonly<Record<string, string>>): Promise<readonly Item[]> {
  return besidesProfile(await read(files));
}

const urn = (kind: string, id: string): string =>
  `https://www.linkedin.com/feed/update/urn%3Ali%3A${kind}%3A${id}`;
const shares = (...lines: readonly string[]): string =>
  `Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n${lines.join('\n')}\n`;
const share = (kind: string, id: string, words: string, visibility = 'MEMBER_NETWORK', url = ''): string =>
  `2025-02-11 09:10:11,${urn(kind, id)},${words},${url},,${visibility}`;
const group = '1234567-7301000000000000000';
const at = '2025-03-01 08:00:00';

describe('each file of the format', () => {
  it.each([
    [
      'a post',
      'Shares.csv',
      shares(share('share', '1', 'hi')),
      ['post post self: public platform-default = 1'],
    ],
    [
      'a ugcPost without words',
      'Shares.csv',
      shares(share('ugcPost', '1', '')),
      ['post post self: public platform-default = 1'],
    ],
    [
      'a repost',
      'Shares.csv',
      shares(share('share', '1', '')),
      ['repost post self: public platform-default = 1'],
    ],
    [
      'an old repost',
      'Shares.csv',
      shares(share('activity', '1', '', 'Public')),
      ['repost post self: public stated = 1'],
    ],
    [
      'a bare link',
      'Shares.csv',
      shares(share('share', '1', '', 'MEMBER_NETWORK', 'https://a.example')),
      ['post post self: public platform-default = 1'],
    ],
    [
      'a group post',
      'Shares.csv',
      shares(share('groupPost', group, 'hi')),
      ['post group-post self: limited platform-rule = 1'],
    ],
    [
      'a group post, whatever the column says',
      'Shares.csv',
      shares(share('groupPost', group, 'hi', 'PUBLIC')),
      ['post group-post self: limited platform-rule = 1'],
    ],
    [
      'Public',
      'Shares.csv',
      shares(share('activity', '1', 'hi', 'Public')),
      ['post post self: public stated = 1'],
    ],
    [
      'Connections',
      'Shares.csv',
      shares(share('share', '1', 'hi', 'CONNECTIONS')),
      ['post connections-post self: limited stated = 1'],
    ],
    [
      'everyone signed in',
      'Shares.csv',
      shares(share('share', '1', 'hi', 'LOGGED_IN')),
      ['post post self: public stated = 1'],
    ],
    [
      'a container',
      'Shares.csv',
      shares(share('ugcPost', '1', 'hi', 'CONTAINER')),
      ['post group-post self: limited stated = 1'],
    ],
    [
      'an unknown mark',
      'Shares.csv',
      shares(share('share', '1', 'hi', 'FRIENDS_ONLY')),
      ['post post self: public platform-default = 1'],
    ],
    [
      'rows of one link of which one has words',
      'Shares.csv',
      shares(share('share', '1', ''), share('share', '1', 'hi')),
      ['post post self: public platform-default = 1'],
    ],
    [
      'a comment',
      'Comments.csv',
      `Date,Link,Message\n${at},${urn('activity', '1')},hi\n`,
      ['comment comment self: public platform-default = 1'],
    ],
    [
      'a comment in a group',
      'Comments.csv',
      `Date,Link,Message\n${at},${urn('groupPost', group)},hi\n`,
      ['comment group-post self: limited platform-rule = 1'],
    ],
    [
      'a comment on an article',
      'Comments_123456.csv',
      `Date,Link,Message\n${at},${urn('article', '1')},hi\n`,
      ['comment comment self: public platform-default = 1'],
    ],
    [
      'a reaction',
      'Reactions_123456.csv',
      `Date,Type,Link\n${at},MAYBE,${urn('activity', '1')}\n`,
      ['reaction reaction self: public platform-default = 1'],
    ],
    [
      'a reaction in a group',
      'Reactions.csv',
      `Date,Type,Link\n${at},LIKE,${urn('groupPost', group)}\n`,
      ['reaction reaction self: limited platform-rule = 1'],
    ],
    [
      'a reaction without its type',
      'Reactions.csv',
      `Date,Link\n${at},${urn('activity', '1')}\n`,
      ['reaction reaction self: public platform-default = 1'],
    ],
    [
      'a like of 2015',
      'Likes.csv',
      `Liked On,Target\n07/28/2015,${urn('activity', '1')}\n`,
      ['reaction reaction self: public platform-default = 1'],
    ],
    [
      'a vote',
      'Votes.csv',
      `Date,Link,OptionText\n${at},https://www.linkedin.com/feed/update/urn:li:groupPost:${group},Yes\n`,
      ['reaction poll-response self: private platform-rule = 1'],
    ],
    [
      'an instant repost',
      'InstantReposts_123456.csv',
      `Date,Link\n${at},${urn('activity', '1')}\n`,
      ['repost post self: public platform-default = 1'],
    ],
    [
      'an instant repost, other column',
      'InstantReposts.csv',
      `Date,ShareLink\n${at},${urn('activity', '1')}\n`,
      ['repost post self: public platform-default = 1'],
    ],
    [
      'a saved item',
      'Saved_Items.csv',
      `savedItem,createdTime\n${urn('activity', '1')},${at}\n`,
      ['other other self: private platform-rule = 1'],
    ],
    [
      'followed members',
      'Member_Follows.csv',
      `Notes:\n"Some text"\n\nDate,Status,FullName\n${at},Active,Bo\n${at},Unfollow,Eve\n`,
      ['other other self: public platform-default = 1'],
    ],
    [
      'followed hashtags',
      'Hashtag_Follows.csv',
      `HashTag,CreatedTime,LastModifiedTime,State\nbees,${at},${at},Follow\nwax,${at},${at},Unfollow\n`,
      ['other other self: public platform-default = 1'],
    ],
    [
      'a followed company',
      'Company Follows.csv',
      'Organization,Followed On\nWax,Tue Feb 20 10:11:12 UTC 2024\n',
      ['other other self: public platform-default = 1'],
    ],
    [
      'a search',
      'SearchQueries.csv',
      'Time,Search Query\n2023/06/20 13:05:02 UTC,bees\n',
      ['search search self: private platform-rule = 1'],
    ],
    [
      'a search of 2018',
      'Search Queries.csv',
      'Time,Search Query\n2023/06/20 13:05:02 UTC,bees\n',
      ['search search self: private platform-rule = 1'],
    ],
    [
      'inferences',
      'Inferences_about_you.csv',
      'Category,Type of inference,Description,Inference\nA,Gender,x,FEMALE\nA,Parent,x,No\n',
      ['ad-interest ad-interest other: private platform-rule = 2'],
    ],
    [
      'ad targets',
      'Ad_Targeting.csv',
      'Member Age,Job Titles,Job Titles\n25,A; B,C\n',
      ['ad-interest ad-interest other: private platform-rule = 4'],
    ],
    [
      'a connection',
      'Connections.csv',
      'First Name,Last Name,Email Address,Company,Position,Connected On\nBo,B,,,,08 Feb 2023\n,,,,,09 Feb 2023\n',
      ['contact contact self: private platform-rule = 1'],
    ],
    [
      'an imported contact',
      'Contacts.csv',
      'Source,FirstName,LastName\nx,Bo,B\n',
      ['contact contact self: private platform-rule = 1'],
    ],
    [
      'an invitation with a text',
      'Invitations.csv',
      'From,To,Sent At,Message,Direction\nAda Example,Bo,"3/12/21, 4:05 PM",hello,OUTGOING\nBo,Ada Example,"3/12/21, 4:05 PM",hello,INCOMING\nBo,Ada Example,"3/12/21, 4:05 PM",,INCOMING\n',
      ['message message other: private platform-rule = 1', 'message message self: private platform-rule = 1'],
    ],
    [
      'a note on a connection',
      'Notes.csv',
      'Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\nBo,B,,met at the fair,,\n',
      ['other other self: private platform-rule = 1'],
    ],
    [
      'an application',
      'Jobs/Job Applications_1.csv',
      'Application Date,Company Name,Job Title,Resume Name,Question And Answers\n"3/12/21, 4:05 PM",Wax,Keeper,cv.pdf,Why?: Bees\n',
      ['job-answer one-application self: private platform-rule = 1'],
    ],
    [
      'saved answers',
      'Job Applicant Saved Answers.csv',
      'Question,Answer\nWhy?,Bees\nWhen?,\n',
      ['job-answer saved-answer self: private platform-rule = 1'],
    ],
    [
      'a saved résumé',
      'Private_identity_asset.csv',
      'Private Identity Asset Name,Private Identity Asset Raw Text\ncv.pdf,"Ada\nBees"\n',
      ['resume resume self: private platform-rule = 1'],
    ],
    [
      'a job advert and a draft of one',
      'Online Job Postings.csv',
      'Job Title,Job State\nKeeper,CLOSED\nHelper,DRAFT\n',
      ['post draft self: private stated = 1', 'post post self: public platform-rule = 1'],
    ],
    [
      'recommendations given',
      'Recommendations_Given.csv',
      'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nBo,B,,,good,"3/12/21, 4:05 PM",VISIBLE\nBo,B,,,fine,"3/12/21, 4:05 PM",\n',
      [
        'profile recommendation self: public platform-rule = 1',
        'profile recommendation self: unknown none = 1',
      ],
    ],
    [
      'recommendations received',
      'Recommendations_Received.csv',
      'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nBo,B,,,good,"3/12/21, 4:05 PM",HIDDEN\n',
      ['profile recommendation other: unknown none = 1'],
    ],
    [
      'endorsements received',
      'Endorsement_Received_Info.csv',
      'Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorsement Status\n2023/06/20 13:05:02 UTC,Bees,Bo,B,ACCEPTED\n',
      ['profile recommendation other: public platform-rule = 1'],
    ],
    [
      'endorsements given',
      'Endorsement_Given_Info.csv',
      'Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsement Status\n2023/06/20 13:05:02 UTC,Bees,Bo,B,ACCEPTED\n',
      ['profile recommendation self: public platform-rule = 1'],
    ],
    [
      'hashtags of the profile',
      'Member Hashtags.csv',
      'Member Posts About Hashtags\n"#bees,#wax"\n',
      ['profile profile self: public platform-rule = 2'],
    ],
    [
      'e-mail addresses',
      'Email Addresses.csv',
      'Email Address,Confirmed,Primary,Updated On\na@example.org,Yes,Yes,\n',
      ['profile contact-data self: unknown none = 1'],
    ],
    [
      'telephone numbers',
      'Phone Numbers.csv',
      'Extension,Number,Type\n,,\n+31,0,Mobile\n',
      ['profile contact-data self: unknown none = 1'],
    ],
    [
      'a number at a messenger',
      'Whatsapp Phone Numbers.csv',
      'Number,Extension,Is_WhatsApp_Number\n0,+31,true\n',
      ['profile contact-data self: unknown none = 1'],
    ],
    ['a sentence', 'LearningCoachMessages.csv', 'No conversations found', []],
    ['nothing', 'Comments.csv', '', []],
    ['a mark only', 'Shares.csv', '\ufeff', []],
    ['a header only', 'Reactions.csv', 'Date,Type,Link\n', []],
  ])('is read: %s', async (_, path, content, expected) => {
    expect(await rows(path, content)).toEqual(expected);
  });

  it('Profile.csv: one item a field, lists apart, the new and unknown too', async () => {
    const run = await readLinkedin(
      new Map([
        [
          'Profile.csv',
          'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers,Pronouns\n' +
            'Ada,Example,Synthetic,1 Street,Jan 31,Keeper,1234,Utrecht,"[ada,bees]","[PERSONAL:https://a.example/x,y,OTHER:https://b.example]",[SKYPE:ada],she\n',
        ],
      ]),
    );
    expect(
      run.items.map(({ text, subject, shownTo }) => [
        text,
        subject,
        shownTo.by === 'fact' ? shownTo.value : null,
      ]),
    ).toEqual([
      ['Ada Example Synthetic', 'profile', 'public'],
      ['Keeper', 'profile', 'public'],
      ['Utrecht', 'profile', 'public'],
      ['https://a.example/x,y', 'profile', 'public'],
      ['https://b.example', 'profile', 'public'],
      ['Jan 31', 'contact-data', 'unknown'],
      ['SKYPE:ada', 'contact-data', 'unknown'],
      ['ada', 'contact-data', 'unknown'],
      ['bees', 'contact-data', 'unknown'],
      ['1 Street', 'contact-data', 'private'],
      ['1234', 'contact-data', 'private'],
      ['she', 'profile', 'unknown'],
    ]);
  });
});

describe('what stands under a post of the person', () => {
  it('is as open as the archive says of that post', async () => {
    const found = await items({
      'Shares.csv': shares(
        share('activity', '61', 'hi', 'Connections'),
        share('activity', '62', 'hi', 'Public'),
        share('share', '63', 'hi'),
      ),
      'Comments.csv': `Date,Link,Message\n${['61', '62', '63'].map((id) => `${at},${urn('activity', id)},re`).join('\n')}\n`,
    });
    const comments = found.filter(({ kind }) => kind === 'comment');
    expect(
      comments.map(({ shownTo }) => (shownTo.by === 'fact' ? `${shownTo.value} ${shownTo.basis}` : null)),
    ).toEqual(['limited inferred', 'public inferred', 'public platform-default']);
  });
});

describe('findings', () => {
  it('tell of visibilities that nobody knows, and of uploads that are not listed', async () => {
    const run = await read({
      'Shares.csv': shares(
        share('share', '1', 'hi', 'NEW'),
        share('share', '1', 'hi', 'NEW'),
        share('share', '2', 'hi'),
      ),
      'Rich Media.csv': 'Type,Link\nArchive,https://www.linkedin.com/download\n',
    });
    expect(run.findings.map(({ id, count }) => [id, count])).toEqual([
      ['linkedin-unknown-visibility', 1],
      ['linkedin-uploads-elsewhere', 1],
    ]);
  });

  it('names are those behind an @ only', async () => {
    const [post] = await items({
      'Shares.csv': shares(share('share', '1', 'to @bo_b. and @Eve; ada@example.org')),
    });
    expect(post?.mentions).toEqual(['bo_b', 'Eve']);
  });
});
