import type { Entry } from '../../../archive/archive.ts';
import { entryErrorReason } from '../../../archive/error-reasons.ts';
import { decodedText } from '../../../formats/encodings.ts';
import type { ItemFacts, Source } from '../../../model/item.ts';
import { type Reason, reason } from '../../../model/reason.ts';
import type { Instant } from '../../../model/time.ts';
import type { Reader, Reading } from '../../platform.ts';
import { dayDate, utcDate } from '../dates.ts';
import { htmlWords } from '../html-words.ts';
import { linkedinItem } from '../linkedin-item.ts';
import { webLink } from '../links.ts';
import { shown } from '../shown-to.ts';
import type { Uploads } from '../uploads.ts';

const files = /^(?:.*\/)?articles\/.*\.html?$/i;
/** Longer than any article; a page that goes on is no article. */
const longestPage = 16 * 1024 * 1024;

/** `Articles/*.html`: published where the heading links to it or a day is given, else a draft. */
export function articleReader(uploads: Uploads): Reader {
  return {
    family: 'articles',
    matches: (path) => files.test(path),
    async *read(entry, input, signal) {
      const page = await textOf(entry, signal);
      if (signal.aborted) return;
      if (typeof page !== 'string') {
        yield [{ is: 'failure', reason: page }];
        return;
      }
      yield [reading(page, { input: input.index, entry: entry.path, pointer: 'record=1' }, uploads)];
    },
  };
}

async function textOf(entry: Entry, signal: AbortSignal): Promise<string | Reason> {
  let page = '';
  for await (const chunk of decodedText(entry.bytes(signal))) {
    if (!chunk.ok) return entryErrorReason(chunk.error);
    page += chunk.value;
    if (page.length > longestPage) return reason('linkedin-page-too-long');
  }
  return page;
}

function reading(page: string, source: Source, uploads: Uploads): Reading {
  const item = article(page, source, uploads);
  if (item === null) return { is: 'problem', source, reason: reason('linkedin-row-not-understood') };
  return { is: 'record', items: [item] };
}

function article(page: string, source: Source, uploads: Uploads): ItemFacts | null {
  const { title, text, headingLink, created, published } = htmlWords(page);
  if (title === null && text === '') return null;
  const publishedAt = dayIn(published);
  const createdAt = publishedAt ?? dayIn(created);
  const link = headingLink?.includes('/pulse/') ? headingLink : null;
  const isPublished = link !== null || publishedAt !== null;
  // Nothing says that such a page is a draft, and what was not published must be sure.
  const isUnmarked = !isPublished && title === null && created === null && published === null;
  const isDraft = !isPublished && !isUnmarked;
  const shownTo = isPublished ? shown.article : isDraft ? shown.draft : shown.unmarkedPage;
  const subject = isDraft ? 'draft' : 'article';
  for (const words of [published, created]) {
    const minute = minuteIn(words);
    if (minute !== null) uploads.addArticle({ at: minute, subject, shownTo });
  }
  const slug = link === null ? null : /\/pulse\/([^/?#]+)/.exec(link)?.[1];
  return linkedinItem(source, {
    identity: slug == null ? { mediaBaseName: title ?? text.slice(0, 200) } : { own: slug },
    kind: 'article',
    subject,
    createdAt,
    text: [title, text].filter((part) => part !== null && part !== '').join('\n\n'),
    permalink: link === null ? null : webLink(link),
    shownTo,
    ...(isDraft ? { corner: 'draft' } : {}),
  });
}

function dayIn(words: string | null): ItemFacts['createdAt'] {
  return dayDate(/\d{4}-\d{2}-\d{2}.*/.exec(words ?? '')?.[0] ?? '');
}

/** The zone is not told; taken for UTC only to find a cover picture uploaded in the same minute. */
function minuteIn(words: string | null): Instant | null {
  const written = /\d{4}-\d{2}-\d{2} \d{2}:\d{2}/.exec(words ?? '')?.[0];
  return written === undefined ? null : (utcDate(written)?.at ?? null);
}
