import { describe, expect, it } from 'vitest';
import { readLinkedin } from '../../../tests/fixtures/linkedin/read.ts';

const profile = 'First Name,Last Name,Maiden Name,Address,Birth Date\nAda,Example,,,\n';
const ada = 'https://www.linkedin.com/in/ada';
const twin = 'https://www.linkedin.com/in/ada-2';
const bo = 'https://www.linkedin.com/in/bo';
const eve = 'https://www.linkedin.com/in/eve';
const at = '2025-08-01 09:00:00 UTC';

async function said(file: string, lines: readonly string[], withProfile = true): Promise<readonly string[]> {
  const files = new Map([[file, `${lines.join('\n')}\n`]]);
  if (withProfile) files.set('Profile.csv', profile);
  const run = await readLinkedin(files);
  return run.items
    .filter(({ source }) => source.entry === file)
    .map(({ kind, by, text, corner }) =>
      [kind, by, text, ...(corner === undefined ? [] : [corner])].join(' | '),
    );
}

const of2023 =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER';
const of2021 = 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER';
const of2018 = 'From,To,Date,Subject,Content,Direction,Folder';
const ofDrafts = `${of2023},IS MESSAGE DRAFT,IS CONVERSATION DRAFT`;

describe('who wrote a message', () => {
  it('is told by the address where two people have one name', async () => {
    expect(
      await said('messages.csv', [
        of2023,
        `c1,,Ada Example,${ada},Ada Example,${twin},${at},,mine,INBOX`,
        `c1,,Ada Example,${twin},Ada Example,${ada},${at},,hers,INBOX`,
        `c2,,Bo B,${bo},Ada Example,${ada},${at},,his,ARCHIVE`,
      ]),
    ).toEqual(['message | self | mine', 'message | other | hers', 'message | other | his']);
  });

  it('is told by the address in most conversations, where no profile gives a name', async () => {
    expect(
      await said(
        'messages.csv',
        [
          of2023,
          `c1,,Ada Example,${ada},Bo B,${bo},${at},,mine,INBOX`,
          `c2,,Eve Q,${eve},Ada Example,${ada},${at},,hers,INBOX`,
          `c3,,LinkedIn Member,,,,${at},,gone,SPAM`,
        ],
        false,
      ),
    ).toEqual(['message | self | mine', 'message | other | hers', 'message | other | gone']);
  });

  it('is told by the direction in 2018', async () => {
    expect(
      await said('Messages.csv', [
        of2018,
        `Ada Example,Bo B,2017/06/08 08:15:44 UTC,,out,OUTGOING,INBOX`,
        `Ada Example,Ada Example,2017/06/08 08:15:44 UTC,Hello,in,INCOMING,INBOX`,
      ]),
    ).toEqual(['message | self | out', 'message | other | Hello\nin']);
  });

  it('is the person for drafts, of a message or of a whole conversation', async () => {
    expect(
      await said('messages.csv', [
        ofDrafts,
        `c1,,,,Bo B,${bo},${at},,half,INBOX,Yes,No`,
        `c2,,,,Eve Q,${eve},${at},,begun,INBOX,No,Yes`,
        `c2,,Eve Q,${eve},Ada Example,${ada},${at},,sent,INBOX,No,No`,
      ]),
    ).toEqual(['message | self | half | draft', 'message | self | begun | draft', 'message | other | sent']);
  });
});

describe('a chat of several', () => {
  it('is one with more than two addresses in all its messages', async () => {
    expect(
      await said('messages.csv', [
        of2023,
        `c1,Team,Ada Example,${ada},"Bo B, Eve Q","${bo},${eve}",${at},,to both,INBOX`,
        `c1,Team,Bo B,${bo},Ada Example,${ada},${at},,answer,INBOX`,
        `c2,,Ada Example,${ada},"Bo B, PhD",${bo},${at},,to one,INBOX`,
      ]),
    ).toEqual([
      'group-message | self | to both',
      'group-message | other | answer',
      'message | self | to one',
    ]);
  });

  it('is told by names where there are no addresses of recipients', async () => {
    expect(
      await said('messages.csv', [
        of2021,
        `c1,,Ada Example,${ada},"Bo B, Eve Q",${at},,to both,INBOX`,
        `c2,,Ada Example,${ada},"Bo B, PhD",${at},,to one,INBOX`,
        `c3,,"Smith, Ann",https://www.linkedin.com/in/ann,Ada Example,${at},,from one,INBOX`,
        `c3,,Ada Example,${ada},"Smith, Ann",${at},,to her,INBOX`,
      ]),
    ).toEqual([
      'group-message | self | to both',
      'message | self | to one',
      'message | other | from one',
      'message | self | to her',
    ]);
  });
});

describe('what is no plain message', () => {
  it('is read as words only: an advertisement in HTML, nothing of its scripts', async () => {
    expect(
      await said('messages.csv', [
        of2023,
        `c1,,Sponsor,${bo},Ada Example,${ada},${at},Offer,"<p class=""spinmail-quill-editor__spin-break"">Buy &amp; sell</p><script>alert(1)</script>",INBOX`,
        `c1,,Sponsor,${bo},Ada Example,${ada},${at},,,INBOX`,
      ]),
    ).toEqual(['message | other | Offer\nBuy & sell']);
  });

  it('is a chat with an assistant where one is named', async () => {
    expect(
      await said('messages.csv', [
        of2023,
        `c1,,LinkedIn Assistant,,Ada Example,${ada},${at},,how can I help,INBOX`,
        `c1,,Ada Example,${ada},LinkedIn Assistant,,${at},,tell me,INBOX`,
      ]),
    ).toEqual(['ai-chat | assistant | how can I help', 'ai-chat | self | tell me']);
  });

  it('tells the sides of the files of assistants apart, and takes the person where they do not', async () => {
    expect(
      await said('coach_messages.csv', [
        of2023,
        `c1,,,,Ada Example,${ada},${at},,,`,
        `c1,,Ada Example,${ada},,,${at},,asked,`,
        `c1,,,,Ada Example,${ada},${at},,answered,`,
        `c1,,,,,,${at},,nobody named,`,
        `c1,,Coach,,Ada Example,${ada},${at},,by name,`,
      ]),
    ).toEqual([
      'ai-chat | self | asked',
      'ai-chat | assistant | answered',
      'ai-chat | self | nobody named',
      'ai-chat | assistant | by name',
    ]);
  });

  it('keeps all words of an assistant file of another shape', async () => {
    expect(await said('LearningCoachMessages.csv', ['Prompt,Reply', 'why?,because'])).toEqual([
      'ai-chat | self | why?\nbecause',
    ]);
  });
});
