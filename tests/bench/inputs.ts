import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildZip, type ZipFile } from '../fixtures/zip/build-zip.ts';
import { type MetaInput, metaFile, metaFiles, metaInputs } from './meta-inputs.ts';

/** Inputs of the benchmarks: synthetic, built once, kept in the system's folder for temporary files. */
const folder = join(tmpdir(), 'trained-on-me-bench-3');

export type InputName = 'many-files' | 'tweets' | 'messages' | 'csv' | 'comments' | 'page' | MetaInput;

/** The path of the input; built when it is not there yet. */
export async function input(name: InputName): Promise<string> {
  const path = join(folder, `${name}.zip`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const entries = builders[name]();
  const size = entries.reduce((sum, { data }) => sum + Buffer.byteLength(data ?? ''), 0);
  await writeFile(`${path}.size`, String(size));
  await writeFile(path, buildZip({ entries }));
  return path;
}

/** Bytes of an input's files when they are unpacked. */
export function sizeOf(path: string): number {
  return Number(readFileSync(`${path}.size`, 'utf8'));
}

export const tweetFiles = ['data/tweets.js', 'data/tweets-part1.js'];
export const pageFile = 'your_facebook_activity/messages/inbox/bob_1/message_1.html';
export const messageFile = 'data/direct-messages.js';

const builders: Readonly<Record<InputName, () => ZipFile[]>> = {
  'many-files': () =>
    Array.from({ length: 100_000 }, (_, i) => ({
      name: `twitter-2025-01-01/data/tweets_media/${1e15 + i}-${(i * 7919).toString(36)}.jpg`,
      data: 'x',
    })),
  tweets: () =>
    tweetFiles.map((name, part) => ({
      name,
      method: 'deflate' as const,
      data: list(`tweets.part${part}`, 100, (i) => ({ tweet: tweet(part * 1_000_000 + i) })),
    })),
  page: () => [{ name: pageFile, method: 'deflate', data: page(300) }],
  messages: () => [
    { name: messageFile, method: 'deflate', data: list('direct_messages.part0', 100, conversation) },
  ],
  csv: () => [{ name: 'messages.csv', method: 'deflate', data: table(messageColumns, 100, messageRow) }],
  ...metaBuilders(),
  comments: () => [
    { name: 'Comments.csv', method: 'deflate', data: table('Date,Link,Message', 70, commentRow) },
  ],
};

function metaBuilders(): Record<MetaInput, () => ZipFile[]> {
  const built = (name: MetaInput) => (): ZipFile[] => [
    { name: metaFiles[name], method: 'deflate', data: metaFile(name, (i) => sentence(i, 12 + (i % 20))) },
  ];
  const pairs = metaInputs.map((name) => [name, built(name)] as const);
  return Object.fromEntries(pairs) as Record<MetaInput, () => ZipFile[]>;
}

/** About `megabytes` of records as X writes them. */
function list(name: string, megabytes: number, record: (i: number) => unknown): Buffer {
  const parts: Buffer[] = [Buffer.from(`window.YTD.${name} = [\n`)];
  let length = 0;
  for (let i = 0; length < megabytes * 1e6; i++) {
    const text = JSON.stringify(record(i), null, 2).replaceAll('\n', '\n  ');
    const part = Buffer.from(`${i === 0 ? '' : ',\n'}  ${text}`);
    parts.push(part);
    length += part.length;
  }
  parts.push(Buffer.from('\n]'));
  return Buffer.concat(parts);
}

const messageColumns =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER';

/** About `megabytes` of rows as LinkedIn writes them. */
function table(columns: string, megabytes: number, row: (i: number) => string): Buffer {
  const parts = [`${columns}\n`];
  let length = 0;
  for (let i = 0; length < megabytes * 1e6; i++) {
    const part = `${row(i)}\n`;
    parts.push(part);
    length += part.length;
  }
  return Buffer.from(parts.join(''));
}

function messageRow(i: number): string {
  const [ada, bo] = [
    'https://www.linkedin.com/in/ada-synthetic',
    `https://www.linkedin.com/in/bo-${i % 500}`,
  ];
  const content = `"${sentence(i, 10 + (i % 30))}${i % 4 === 0 ? '\n\nsaid ""hi"", twice' : ''}"`;
  return `2-${i % 500}==,,Ada Synthetic,${ada},Bo Synthetic,${bo},2025-08-01 09:00:${10 + (i % 50)} UTC,,${content},INBOX`;
}

function commentRow(i: number): string {
  const link = `https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A${7_294_900_000_000 + i}`;
  return `2025-03-01 08:00:${10 + (i % 50)},${link},"${sentence(i, 10 + (i % 30))}${i % 4 === 0 ? '\nsaid \\"hi\\", twice' : ''}"`;
}

/** About `megabytes` of a page as Facebook writes it. */
function page(megabytes: number): Buffer {
  const parts: Buffer[] = [
    Buffer.from(
      '<html><head><title>Bob</title><base href="../../"/><style>.a{}</style></head><body><header><h1>Bob</h1></header><main class="_a706" role="main">',
    ),
  ];
  let length = 0;
  for (let i = 0; length < megabytes * 1e6; i++) {
    const part = Buffer.from(block(i));
    parts.push(part);
    length += part.length;
  }
  parts.push(Buffer.from('</main></body></html>'));
  return Buffer.concat(parts);
}

function block(i: number): string {
  const picture = `messages/inbox/bob_1/photos/${i}.jpg`;
  const extra =
    i % 10 === 0
      ? `<div class="_2pin"><a href="${picture}"><img src="${picture}" class="_a6_o"/></a></div><table><tr><td class="_2pin _a6_q">Upload IP</td><td class="_2piu _a6_r">192.0.2.7</td></tr></table>`
      : '';
  return `<section class="_3-95 _a6-g"><h2 class="_2ph_ _a6-h _a6-i">Ada Example</h2><div class="_2ph_ _a6-p"><div><div></div><div>${sentence(i, 12 + (i % 20))} &amp; more</div>${extra}</div></div><footer class="_3-94 _a6-o"><a href="https://www.facebook.com/dyi/l/?l=AbC${i}&amp;s=518"><div class="_a72d">May 01, 2024 9:53:20 am</div></a></footer></section>`;
}

const words = 'bees hives honey swarm queen nectar meadow clover winter frame smoke café 🐝 wax comb'.split(
  ' ',
);

function sentence(seed: number, length: number): string {
  return Array.from({ length }, (_, k) => words[(seed * (k + 3) + k * k) % words.length]).join(' ');
}

function tweet(i: number): object {
  return {
    edit_info: {
      initial: {
        editTweetIds: [`${1e18 + i}`],
        editableUntil: '2024-11-01T13:00:18.000Z',
        editsRemaining: '5',
      },
    },
    retweeted: false,
    source: '<a href="https://example.org" rel="nofollow">Web App</a>',
    entities: { hashtags: [], symbols: [], user_mentions: [], urls: [] },
    display_text_range: ['0', '140'],
    favorite_count: `${i % 50}`,
    id_str: `${1e18 + i}`,
    truncated: false,
    created_at: 'Fri Nov 01 12:00:18 +0000 2024',
    full_text: sentence(i, 12 + (i % 20)),
    lang: 'en',
  };
}

/** One conversation in ten is long. */
function conversation(i: number): object {
  const messages = Array.from({ length: i % 10 === 0 ? 5000 : 8 }, (_, k) => ({
    messageCreate: {
      recipientId: `${1e18 + i}`,
      reactions: [],
      urls: [],
      text: sentence(i + k, 8),
      mediaUrls: [],
      senderId: '1000000000000000001',
      id: `${1e18 + i * 10_000 + k}`,
      createdAt: '2025-01-15T10:00:00.000Z',
      editHistory: [],
    },
  }));
  return { dmConversation: { conversationId: `1000000000000000001-${1e18 + i}`, messages } };
}
