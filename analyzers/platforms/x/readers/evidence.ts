import {
  asObject,
  type JsonObject,
  listField,
  objectField,
  textField,
} from '../../../formats/json-values.ts';
import { noItems } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { switchOf } from '../account.ts';
import { classicFile, dataFiles } from '../file-names.ts';
import { type IdList, idText } from '../ids.ts';
import { recordReader } from '../record-reader.ts';
import { xDate } from '../x-dates.ts';

/** Files that give no items: what they say about the account or the export is used elsewhere. */
function evidenceReader(family: string, name: string, says: (record: JsonObject) => boolean): Reader {
  return recordReader({
    family,
    files: dataFiles(name),
    take: (record) => (says(record) ? noItems : null),
  });
}

/** `account.ts` reads the switches; here its records are counted. */
export function protectionReader(): Reader {
  return evidenceReader('protection', 'protected-history', (record) => switchOf(record) !== null);
}

export function suspensionReader(): Reader {
  return evidenceReader(
    'suspensions',
    'account-suspension',
    (record) => textField(record, 'action') !== null || xDate(record.timeStamp) !== null,
  );
}

/** `payload_details.js` (2012 to 2019): the day of the export and how many tweets; `classic-account.ts` reads it. */
export function payloadReader(): Reader {
  return recordReader({
    family: 'export details',
    files: classicFile('payload_details'),
    take: (record) => (xDate(record.created_at) === null && record.tweets === undefined ? null : noItems),
  });
}

/** `tweet-headers.js` and `deleted-tweet-headers.js`: the ids that the tweets of the export should have. */
export function headerReader(ids: IdList): Reader {
  return recordReader({
    family: 'tweet headers',
    files: dataFiles('tweet-headers', 'deleted-tweet-headers'),
    take(record) {
      const id = idText(record.tweet_id) ?? idText(record.id_str) ?? idText(record.id);
      if (id === null) return null;
      ids.add(id);
      return noItems;
    },
  });
}

/** The files that the manifest or the index of months names, by input: a trimmed archive holds fewer. */
export class DeclaredFiles {
  readonly #byInput = new Map<number, Set<string>>();

  reader(): Reader {
    return recordReader({
      family: 'manifest',
      files: /^(?:data\/)?manifest\.js$/,
      take: (record, { input }) => {
        const types = objectField(record, 'dataTypes');
        if (types === null && objectField(record, 'userInfo') === null) return null;
        const names = this.#namesOf(input.index);
        for (const type of Object.values(types ?? {})) {
          for (const name of fileNames(type)) names.add(name);
        }
        return noItems;
      },
    });
  }

  /** `tweet_index.js` (2012 to 2019): one record a month, with its file. */
  monthReader(): Reader {
    return recordReader({
      family: 'index of tweets',
      files: classicFile('tweet_index'),
      take: (record, { input }) => {
        const name = textField(record, 'file_name');
        if (name === null) return null;
        this.#namesOf(input.index).add(name);
        return noItems;
      },
    });
  }

  /** How many of them `holds` does not find. */
  countMissing(holds: (path: string) => boolean): number {
    const names = new Set([...this.#byInput.values()].flatMap((each) => [...each]));
    return [...names].filter((name) => !holds(name)).length;
  }

  #namesOf(input: number): Set<string> {
    const names = this.#byInput.get(input) ?? new Set<string>();
    this.#byInput.set(input, names);
    return names;
  }
}

function fileNames(type: unknown): readonly string[] {
  const files = listField(asObject(type) ?? {}, 'files') ?? [];
  return files.flatMap((file) => textField(asObject(file) ?? {}, 'fileName') ?? []);
}
