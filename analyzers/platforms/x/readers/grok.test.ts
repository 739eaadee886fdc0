import { describe, expect, it } from 'vitest';
import {
  accountFile,
  audienceLabel,
  dataFiles,
  type Files,
  readX,
} from '../../../../tests/fixtures/x/read.ts';
import type { Run } from '../../../run/run.ts';

const picture = { mediaId: '200', fileName: 'hive.png', mimeType: 'image/png' };
const turn = (name: string, given: Readonly<Record<string, unknown>> = {}): unknown => ({
  grokChatItem: {
    chatId: '100',
    createdAt: '2025-10-01T13:00:59.692Z',
    sender: { value: name === 'User' ? '1' : '2', name, originalName: name.toUpperCase(), annotations: {} },
    message: 'make a picture of a hive',
    ...given,
  },
});

async function read(records: readonly unknown[], more: Files = new Map()): Promise<Run> {
  return readX(new Map([...dataFiles({ account: accountFile, 'grok-chat-item': records }), ...more]));
}

const chats = (run: Run): Run['items'] => run.items.filter(({ kind }) => kind === 'ai-chat');

describe('chats with Grok', () => {
  it('give an item a turn, prompts and answers apart', async () => {
    const items = chats(await read([turn('User'), turn('Agent', { message: 'Here.' })]));
    expect(items.map(({ by, text, subject }) => [by, text, subject])).toEqual([
      ['self', 'make a picture of a hive', 'grok'],
      ['assistant', 'Here.', 'grok'],
    ]);
    expect(items.map(({ shownTo }) => audienceLabel(shownTo))).toEqual([
      'private platform-rule',
      'private platform-rule',
    ]);
  });

  it.each([
    [{ sender: undefined }, 'self'],
    [{ sender: { value: '2' } }, 'assistant'],
    [{ sender: { value: '1' } }, 'self'],
    [{ sender: { name: 'Somebody' } }, 'self'],
  ])('are by the person where the file does not tell: %j', async (given, by) => {
    expect(chats(await read([turn('User', given)])).map((item) => item.by)).toEqual([by]);
  });

  it.each([
    [{ message: '' }],
    [{ message: '  \n' }],
    [{ message: undefined, attachments: [] }],
    [{ message: undefined, postIds: ['1'] }],
  ])('make nothing of a turn with neither words nor files: %j', async (given) => {
    const run = await read([turn('User', given)]);
    expect(chats(run)).toEqual([]);
    expect(run.coverage[0]?.records).toEqual({ read: 2, failed: 0 });
  });

  const prompt = turn('User', { message: 'now larger', attachments: [picture] });
  const answer = turn('Agent', { message: 'Here.', attachments: [picture] });
  it.each([
    { what: 'oldest first', records: [answer, prompt] },
    { what: 'newest first', records: [prompt, answer] },
  ])(
    'list a picture once that Grok made and that comes back with the next prompt: $what',
    async ({ records }) => {
      const path = 'data/grok_chat_media/200-200.jpg';
      const items = chats(await read(records, new Map([[path, 'png']])));
      expect(items.find(({ by }) => by === 'assistant')?.media).toEqual([
        { entry: path, input: 0, type: 'image' },
      ]);
      expect(items.find(({ by }) => by === 'self')).toMatchObject({ text: 'now larger', media: [] });
    },
  );

  it('list a file that the person sent, with or without words, and name one that is missing', async () => {
    const own = { mediaId: '300', fileName: 'plan.pdf', mimeType: 'application/pdf' };
    const items = chats(await read([turn('User', { message: '', attachments: [own] })]));
    expect(items.map(({ text, media }) => [text, media])).toEqual([
      [null, [{ entry: null, input: null, type: 'other' }]],
    ]);
  });

  it('find a file under its own ending too', async () => {
    const path = 'data/grok_chat_media/200-200.png';
    const items = chats(await read([turn('Agent', { attachments: [picture] })], new Map([[path, 'png']])));
    expect(items[0]?.media[0]?.entry).toBe(path);
  });

  it('count equal turns once, and turns of one minute apart', async () => {
    const later = turn('User', { createdAt: '2025-10-01T13:00:59.999Z' });
    expect(chats(await read([turn('User'), turn('User'), later]))).toHaveLength(2);
  });

  it.each([['x'], [{ grokChatItem: 4 }], [{ grokChatItem: { createdAt: 'x' } }]])(
    'do not understand %j',
    async (record) => {
      expect((await read([record])).coverage[0]?.records.failed).toBe(1);
    },
  );
});
