import type { Entry } from '../../archive/archive.ts';
import { htmlRecords } from '../../formats/html-records.ts';
import { leaves, localFiles } from '../../formats/html-shape.ts';
import type { HtmlElement } from '../../formats/html-tree.ts';
import { snapDate } from './dates.ts';
import { type RowEvent, rowEvent } from './rows.ts';

const type = /^(?:TEXT|MEDIA|NOTE|SHARE|STICKER|IMAGE|VIDEO|SNAP|STATUS\w*)$/i;
const chatMedia = /chat_media\//;
const mark = /^(?:un)?saved$/i;

/** Messages of a page that holds no table: blocks of sender, kind, words and time, in whatever order and elements. */
export async function* pageMessages(
  entry: Entry,
  conversation: string,
  signal: AbortSignal,
): AsyncGenerator<readonly RowEvent[]> {
  let record = 0;
  for await (const batch of htmlRecords(entry, {}, signal)) {
    const events: RowEvent[] = [];
    for (const event of batch) {
      if (event.is === 'failure') events.push(event);
      else if (event.is === 'malformed')
        events.push({ is: 'malformed', pointer: `record=${++record}`, reason: event.reason });
      else if (event.is === 'record') {
        for (const { message, said } of messagesIn(event.node))
          events.push(rowEvent(conversation, message, `record=${++record}`, said));
      }
    }
    yield events;
  }
}

interface Block {
  readonly message: Readonly<Record<string, string>>;
  readonly said: readonly string[];
}

/** Each ends with its time; what stands before the page's title is no message. */
function messagesIn(node: HtmlElement): readonly Block[] {
  const found: Block[] = [];
  let texts: string[] = [];
  for (const { text, within } of leaves(node)) {
    if (within.some(({ tag }) => tag === 'h1')) texts = [];
    else if (within.some(isFileLink)) continue;
    else if (snapDate(text) === null) texts.push(text);
    else {
      found.push({ message: messageOf(texts, text), said: [...texts, text] });
      texts = [];
    }
  }
  const [only] = found;
  if (found.length !== 1 || only === undefined) return found;
  // What stands behind the time belongs to the message too.
  const whole = messageOf([...only.said.slice(0, -1), ...texts], only.message.Created ?? '');
  const files = localFiles(node).filter(({ uri }) => chatMedia.test(uri));
  const mediaIds = files.map(({ uri }) => uri);
  return [
    {
      message: { ...whole, 'Media IDs': mediaIds.join(' | ') },
      said: [...only.said, ...texts, ...mediaIds],
    },
  ];
}

/** The words of a link to a file of the chat are the page's own. */
function isFileLink(element: HtmlElement): boolean {
  return element.tag === 'a' && localFiles(element).some(({ uri }) => chatMedia.test(uri));
}

function messageOf(texts: readonly string[], time: string): Readonly<Record<string, string>> {
  const kind = texts.findIndex((text) => type.test(text));
  const [sender = '', ...words] = texts.filter((text, index) => index !== kind && !mark.test(text));
  return { From: sender, 'Media Type': texts[kind] ?? '', Created: time, Content: words.join('\n') };
}
