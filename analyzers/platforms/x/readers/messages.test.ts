import { describe, expect, it } from 'vitest';
import {
  accountFile,
  audienceLabel,
  dataFiles,
  type Files,
  readX,
} from '../../../../tests/fixtures/x/read.ts';
import { friend, owner } from '../../../../tests/fixtures/x/tweet.ts';
import type { Run } from '../../../run/run.ts';

const created = '2025-01-15T10:00:00.000Z';
const message = (given: Readonly<Record<string, unknown>> = {}): unknown => ({
  messageCreate: {
    id: '11',
    senderId: friend.id,
    text: 'see you at 5 &amp; bring honey',
    mediaUrls: [],
    createdAt: created,
    ...given,
  },
});
const conversation = (...messages: readonly unknown[]): unknown => ({
  dmConversation: { conversationId: `${owner.id}-${friend.id}`, messages },
});

async function read(
  records: readonly unknown[],
  name = 'direct-messages',
  more: Files = new Map(),
): Promise<Run> {
  return readX(new Map([...dataFiles({ account: accountFile, [name]: records }), ...more]));
}

const messagesOf = (run: Run): Run['items'] => run.items.filter(({ kind }) => kind.endsWith('message'));

describe('direct messages', () => {
  it('are by whoever sent them', async () => {
    const run = await read([conversation(message(), message({ id: '12', senderId: owner.id }))]);
    expect(messagesOf(run).map(({ id, by }) => [id, by])).toEqual([
      ['x:message:11', 'other'],
      ['x:message:12', 'self'],
    ]);
  });

  it('carry their words as written, their time, and point at their place', async () => {
    const [item] = messagesOf(await read([conversation(message())]));
    expect(item).toMatchObject({
      subject: 'dm',
      text: 'see you at 5 &amp; bring honey',
      createdAt: { at: Date.parse(created), precision: 'millisecond' },
      source: { entry: 'data/direct-messages.js', pointer: '/0/dmConversation/messages/0' },
    });
    expect(item === undefined ? '' : audienceLabel(item.shownTo)).toBe('private platform-rule');
  });

  it('are group messages in the file of groups; joining, leaving and naming are none', async () => {
    const events = [
      'joinConversation',
      'participantsJoin',
      'participantsLeave',
      'conversationNameUpdate',
    ].map((key) => ({
      [key]: { createdAt: created },
    }));
    const run = await read([conversation(...events, message())], 'direct-messages-group');
    expect(messagesOf(run).map(({ kind }) => kind)).toEqual(['group-message']);
    expect(run.coverage[0]?.records).toEqual({ read: 7, failed: 0 });
  });

  it('count the automatic welcome of a business as received', async () => {
    const welcome = {
      welcomeMessageCreate: { id: '13', senderId: friend.id, text: 'Welcome', createdAt: created },
    };
    expect(messagesOf(await read([conversation(welcome)])).map(({ by }) => by)).toEqual(['other']);
  });

  it.each([
    [
      'direct-messages',
      'direct_messages_media',
      'https://ton.twitter.com/dm/11/12/Ab_c-D.jpg',
      'Ab_c-D.jpg',
      'image',
    ],
    [
      'direct-messages',
      'direct_messages_media',
      'https://video.twimg.com/dm_video/11/vid/x.mp4?tag=1',
      'x.mp4',
      'video',
    ],
    [
      'direct-messages-group',
      'direct_messages_group_media',
      'https://video.twimg.com/dm_gif/11/y.mp4',
      'y.mp4',
      'video',
    ],
  ])('list the files sent with them: %s in %s', async (name, folder, url, file, type) => {
    const path = `data/${folder}/11-${file}`;
    const run = await read(
      [conversation(message({ text: '', mediaUrls: [url] }))],
      name,
      new Map([[path, 'x']]),
    );
    expect(messagesOf(run).map(({ media }) => media)).toEqual([[{ entry: path, input: 0, type }]]);
    expect(run.items.some(({ kind }) => kind === 'image' || kind === 'video')).toBe(false);
  });

  it('lose no neighbour to a broken one', async () => {
    const run = await read([
      conversation(message(), { messageCreate: 5 }, 'x', message({ id: '14' })),
      7,
      conversation(),
    ]);
    expect(messagesOf(run)).toHaveLength(2);
    expect(run.coverage[0]?.records.failed).toBe(3);
  });

  it('are read where a conversation stands without its wrapper', async () => {
    const run = await read([{ conversationId: '1-2', messages: [message()] }]);
    expect(messagesOf(run)).toHaveLength(1);
  });

  it('of 2018 with times in milliseconds are dated', async () => {
    const [item] = messagesOf(await read([conversation(message({ createdAt: '1530000000000' }))]));
    expect(item?.createdAt?.at).toBe(1_530_000_000_000);
  });
});

describe('encrypted messages', () => {
  const event = (given: Readonly<Record<string, unknown>> = {}): unknown => ({
    messageEvent: {
      sequenceId: '1',
      messageId: 'aaaa-bbbb',
      senderId: owner.id,
      conversationId: `${owner.id}:${friend.id}`,
      createdAtMsec: '1772000000000',
      detail: { messageCreateEvent: { contents: 'c2VjcmV0' } },
      ...given,
    },
  });

  it('are counted and never shown', async () => {
    const [item] = messagesOf(await read([event()], 'message-event'));
    expect(item).toMatchObject({
      id: 'x:message:aaaa-bbbb',
      subject: 'dm-encrypted',
      by: 'self',
      text: null,
      createdAt: { at: 1_772_000_000_000 },
    });
  });

  it.each([
    [`${owner.id}:${friend.id}`, 'message'],
    [`${owner.id}:${friend.id}:3`, 'group-message'],
    ['g1900000000000000000', 'group-message'],
    [undefined, 'message'],
  ])('in the conversation %s are of the kind %s', async (conversationId, kind) => {
    expect(
      messagesOf(await read([event({ conversationId })], 'message-event')).map((item) => item.kind),
    ).toEqual([kind]);
  });

  it('are only those that were written: reading and new keys are none', async () => {
    const events = ['markConversationReadEvent', 'conversationKeyChangeEvent'].map((key) =>
      event({ detail: { [key]: {} } }),
    );
    const run = await read(events, 'message-event');
    expect(messagesOf(run)).toEqual([]);
    expect(run.coverage[0]?.records).toEqual({ read: 3, failed: 0 });
  });
});
