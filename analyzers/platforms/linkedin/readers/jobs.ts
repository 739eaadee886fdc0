import type { CsvRecord } from '../../../formats/csv-table.ts';
import type { EntryPath, ItemFacts } from '../../../model/item.ts';
import type { Place } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { anyDate } from '../dates.ts';
import { csvFiles } from '../file-names.ts';
import { linkedinItem } from '../linkedin-item.ts';
import { webLink } from '../links.ts';
import { lines, privateItem } from '../private-item.ts';
import { rowReader } from '../row-reader.ts';
import { shown } from '../shown-to.ts';

/** What the person gave to apply for work, and adverts of their own. */
export function jobReaders(): readonly Reader[] {
  return [
    rowReader({
      family: 'applications',
      files: csvFiles('jobapplications'),
      header: ['jobtitle'],
      take: application,
    }),
    rowReader({
      family: 'saved answers',
      files: csvFiles('jobapplicantsavedanswers', 'jobapplicantsavedscreeningquestionresponses'),
      header: ['question', 'answer'],
      take: (row, place) =>
        privateItem(place, {
          kind: 'job-answer',
          subject: 'saved-answer',
          text: row.words('answer') === null ? null : lines(row.text('question'), row.text('answer')),
          shownTo: shown.job,
        }),
    }),
    rowReader({
      family: 'saved jobs',
      files: csvFiles('savedjobs', 'savedjobalerts', 'jobalerts'),
      take: (row, place) =>
        privateItem(place, {
          kind: 'other',
          subject: 'other',
          text: lines(...row.fields),
          createdAt: anyDate(row.text('saveddate', 'savedon', 'createdat')),
          permalink: webLink(row.text('joburl')),
          shownTo: shown.saved,
        }),
    }),
    rowReader({ family: 'job adverts', files: csvFiles('onlinejobpostings'), take: advert }),
    rowReader({
      family: 'saved résumés',
      files: csvFiles('privateidentityasset'),
      take: savedResume,
    }),
    resumeFileReader(),
  ];
}

/** One item a row with all that was sent; the résumé that it names belongs to this application only. */
function application(row: CsvRecord, place: Place): readonly ItemFacts[] {
  return privateItem(place, {
    kind: 'job-answer',
    subject: 'one-application',
    text: lines(
      row.text('companyname'),
      row.text('jobtitle'),
      row.text('resumename'),
      row.text('questionandanswers'),
    ),
    createdAt: anyDate(row.text('applicationdate')),
    permalink: webLink(row.text('joburl')),
    shownTo: shown.job,
  });
}

/** A draft was never shown. One that is closed now was open once. */
function advert(row: CsvRecord, place: Place): readonly ItemFacts[] {
  const isDraft = /^draft$/i.test(row.text('jobstate').trim());
  return privateItem(place, {
    kind: 'post',
    subject: isDraft ? 'draft' : 'post',
    text: lines(...row.fields),
    createdAt: anyDate(row.text('createdate', 'listdate', 'createdon', 'createdat')),
    shownTo: isDraft ? shown.jobDraft : shown.jobAdvert,
    ...(isDraft ? { corner: 'draft' as const } : {}),
  });
}

/** `Private_identity_asset.csv`: the name of an uploaded résumé and its words. */
function savedResume(row: CsvRecord, place: Place): readonly ItemFacts[] {
  const name = row.text('privateidentityassetname').trim();
  const text = lines(...row.fields);
  return text === null ? [] : [resume(place, name, text, null)];
}

const documents = '\\.(?:pdf|docx?|rtf|odt|pages)$';
const resumeFiles = new RegExp(
  `^(?:.*/)?(?:(?:resumes?|jobs)/(?:.*/)?[^/]+|[^/]*(?:resume|r\u00e9sum\u00e9|curriculum)[^/]*)${documents}`,
  'i',
);

function resumeFileReader(): Reader {
  return {
    family: 'résumés',
    matches: (path) => resumeFiles.test(path.normalize('NFC')),
    async *read(entry, input) {
      const source = { input: input.index, entry: entry.path, pointer: 'record=1' };
      const name = entry.path.slice(entry.path.lastIndexOf('/') + 1);
      yield [{ is: 'record', items: [resume({ source, input }, name, name, entry.path)] }];
    },
  };
}

/** The file and the record of the same name are one item; what has no name is told by its words. */
function resume({ source, input }: Place, name: string, text: string, entry: EntryPath | null): ItemFacts {
  return linkedinItem(source, {
    identity: name === '' ? {} : { mediaBaseName: name, repeatedInOtherFiles: true },
    kind: 'resume',
    subject: 'resume',
    text,
    media: [
      entry === null
        ? { entry: null, input: null, type: 'other' }
        : { entry, input: input.index, type: 'other' },
    ],
    shownTo: shown.job,
  });
}
