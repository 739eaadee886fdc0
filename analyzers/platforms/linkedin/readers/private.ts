import type { CsvRecord } from '../../../formats/csv-table.ts';
import type { EntryPath, ItemFacts } from '../../../model/item.ts';
import type { Reader } from '../../platform.ts';
import { dayDate, utcDate } from '../dates.ts';
import { csvFiles } from '../file-names.ts';
import { linkedinItem, type Place } from '../linkedin-item.ts';
import { webLink } from '../links.ts';
import { rowReader } from '../row-reader.ts';
import { shown } from '../shown-to.ts';

type Given = Pick<ItemFacts, 'kind' | 'subject'> & Partial<ItemFacts>;

function only(place: Place, given: Given, target?: string): readonly ItemFacts[] {
  if (given.text == null) return [];
  const identity = target === undefined ? {} : { targetLink: target };
  return [linkedinItem(place.source, { identity, shownTo: shown.onlyYou, ...given })];
}

/** The cells that are filled, a line each. */
function lines(...cells: readonly string[]): string | null {
  const text = cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join('\n');
  return text === '' ? null : text;
}

/** What nobody but the person sees: searches, inferences, ad targets, contacts, notes. */
export function privateReaders(): readonly Reader[] {
  return [
    rowReader({
      family: 'searches',
      files: csvFiles('searchqueries'),
      header: ['searchquery'],
      take: (row, place) =>
        only(place, {
          kind: 'search',
          subject: 'search',
          text: row.words('searchquery'),
          createdAt: utcDate(row.text('time')),
        }),
    }),
    rowReader({
      family: 'inferences',
      files: csvFiles('inferencesaboutyou'),
      header: ['typeofinference'],
      take(row, place) {
        const text = lines(row.text('typeofinference'), row.text('inference'));
        return only(place, { kind: 'ad-interest', subject: 'ad-interest', by: 'other', text });
      },
    }),
    rowReader({ family: 'ad targets', files: csvFiles('adtargeting'), take: adTargets }),
    contactReader('connections', ['connections'], ['firstname', 'lastname']),
    contactReader('imported contacts', ['importedcontacts', 'contacts'], []),
    rowReader({
      family: 'invitations',
      files: csvFiles('invitations'),
      header: ['direction'],
      take: invitation,
    }),
    rowReader({
      family: 'notes',
      files: csvFiles('notes'),
      header: ['note'],
      take: (row, place) =>
        only(
          place,
          { kind: 'other', subject: 'other', text: row.words('note') },
          lines(row.text('connectionprofileurl')) ?? 'note',
        ),
    }),
    rowReader({
      family: 'calendar',
      files: csvFiles('calendar'),
      take: (row, place) => only(place, { kind: 'other', subject: 'other', text: lines(...row.fields) }),
    }),
  ];
}

/** One wide row, lists by `; `; a name that comes several times has several columns. */
function adTargets(row: CsvRecord, place: Place): readonly ItemFacts[] {
  const seen = new Set<string>();
  return row.fields.flatMap((cell, index) => {
    const column = row.columns.names[index] ?? '';
    return cell.split(/;\s*/).flatMap((entry) => {
      const text = entry.trim();
      const key = `${column} ${text}`;
      if (text === '' || seen.has(key)) return [];
      seen.add(key);
      return only(place, { kind: 'ad-interest', subject: 'ad-interest', by: 'other', text }, column);
    });
  });
}

/** Rows of people who closed their account are empty but for the date. */
function contactReader(family: string, names: readonly string[], header: readonly string[]): Reader {
  return rowReader({
    family,
    files: csvFiles(...names),
    header,
    take(row, place) {
      const text =
        header.length === 0 ? lines(...row.fields) : lines(row.text('firstname'), row.text('lastname'));
      return only(
        place,
        {
          kind: 'contact',
          subject: 'contact',
          text: text?.replaceAll('\n', ' ') ?? null,
          createdAt: dayDate(row.text('connectedon')),
        },
        row.text('url'),
      );
    },
  });
}

function invitation(row: CsvRecord, place: Place): readonly ItemFacts[] {
  const isOwn = /^outgoing$/i.test(row.text('direction').trim());
  const given: Given = {
    kind: 'message',
    subject: 'message',
    by: isOwn ? 'self' : 'other',
    text: row.words('message'),
    createdAt: dayDate(row.text('sentat')),
    shownTo: shown.message,
  };
  return only(place, given, `${row.text('from')} ${row.text('to')}`);
}

/** What the person gave to apply for work, and adverts of their own. */
export function jobReaders(): readonly Reader[] {
  return [
    new Applications().reader(),
    rowReader({
      family: 'saved answers',
      files: csvFiles('jobapplicantsavedanswers', 'jobapplicantsavedscreeningquestionresponses'),
      header: ['question', 'answer'],
      take: (row, place) =>
        only(place, {
          kind: 'job-answer',
          subject: 'saved-answer',
          text: row.words('answer') === null ? null : lines(row.text('question'), row.text('answer')),
          shownTo: shown.job,
        }),
    }),
    savedJobReader('saved jobs', 'savedjobs', 'other'),
    savedJobReader('job alerts', 'savedjobalerts', 'search'),
    rowReader({
      family: 'job adverts',
      files: csvFiles('onlinejobpostings'),
      take: (row, place) =>
        only(place, {
          kind: 'post',
          subject: 'post',
          text: lines(...row.fields),
          createdAt: dayDate(row.text('createdate', 'listdate', 'createdon')),
          shownTo: shown.jobAdvert,
        }),
    }),
    resumeFileReader(),
  ];
}

function savedJobReader(family: string, name: string, kind: 'other' | 'search'): Reader {
  return rowReader({
    family,
    files: csvFiles(name),
    take: (row, place) =>
      only(place, {
        kind,
        subject: kind,
        text: lines(...row.fields),
        createdAt: dayDate(row.text('saveddate', 'savedon')),
        permalink: webLink(row.text('joburl')),
        shownTo: shown.saved,
      }),
  });
}

/** One item a row; the résumés that applications name are one item each. */
class Applications {
  readonly #resumes = new Set<string>();

  reader(): Reader {
    return rowReader({
      family: 'applications',
      files: csvFiles('jobapplications'),
      header: ['jobtitle'],
      take: (row, place) => [
        ...only(place, {
          kind: 'job-answer',
          subject: 'one-application',
          text: lines(row.text('companyname'), row.text('jobtitle'), row.text('questionandanswers')),
          createdAt: dayDate(row.text('applicationdate')),
          permalink: webLink(row.text('joburl')),
          shownTo: shown.job,
        }),
        ...this.#resume(row.words('resumename'), place),
      ],
    });
  }

  #resume(name: string | null, place: Place): readonly ItemFacts[] {
    if (name === null || this.#resumes.has(`${place.source.input} ${name}`)) return [];
    this.#resumes.add(`${place.source.input} ${name}`);
    return [resume(place, name, null)];
  }
}

const resumeFiles = /^(?:.*\/)?(?:resumes?\/[^/]+|[^/]*resume[^/]*)\.(?:pdf|docx?|rtf|odt)$/i;

function resumeFileReader(): Reader {
  return {
    family: 'résumés',
    matches: (path) => resumeFiles.test(path),
    async *read(entry, input) {
      const source = { input: input.index, entry: entry.path, pointer: 'record=1' };
      const name = entry.path.slice(entry.path.lastIndexOf('/') + 1);
      yield [{ is: 'record', items: [resume({ source, input }, name, entry.path)] }];
    },
  };
}

/** The file and the applications that name it are one item. */
function resume({ source, input }: Place, name: string, entry: EntryPath | null): ItemFacts {
  return linkedinItem(source, {
    identity: { own: name },
    kind: 'resume',
    subject: 'resume',
    text: name,
    media: [
      entry === null
        ? { entry: null, input: null, type: 'other' }
        : { entry, input: input.index, type: 'other' },
    ],
    shownTo: shown.job,
  });
}
