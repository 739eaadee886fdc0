import type { Archive, Entry } from '../archive/archive.ts';
import type { CsvOptions } from '../formats/csv-records.ts';
import type { PageCutter } from '../formats/html-lines.ts';
import type { AccountFacts } from '../model/account.ts';
import type { ReaderFinding } from '../model/findings.ts';
import type { AccountKey, EntryPath, Item, ItemFacts, MediaRef, Source } from '../model/item.ts';
import type { Reason } from '../model/reason.ts';
import type { Told } from '../model/told.ts';
import type { MediaType, PlatformId } from '../model/values.ts';
import type { Audience } from '../model/verdict.ts';
import type { OptOutGuide, PolicyRules } from '../policy/policy.ts';

export type ExportFormat = 'json' | 'csv' | 'html' | 'js';

export interface Recognition {
  /** 0 to 1. */
  readonly confidence: number;
  readonly layout: string;
  readonly format: ExportFormat;
  /**
   * For platforms whose exports come together in one archive (Facebook and Instagram in one zip, Threads inside
   * Instagram's): which files are surely this platform's. Where another platform is surer of the archive, this one
   * reads these files and no others; without it, it reads nothing there.
   */
  owns?(path: EntryPath): boolean;
}

/** An archive that a platform recognised as its own, or the part of one that is. */
export interface Input {
  /** Index into the inputs of the run. */
  readonly index: number;
  /** `entries` are this platform's; `find` reaches the whole archive, for media in folders that platforms share. */
  readonly archive: Archive;
  readonly recognition: Recognition;
}

/**
 * What a reader hands over, in the order of the file. One `record` for each record that was understood, even
 * when it gives no item; one `problem` for each that was not, or where the file itself ends early.
 */
export type Reading =
  | { readonly is: 'record'; readonly items: readonly ItemFacts[] }
  | { readonly is: 'problem'; readonly source: Source; readonly reason: Reason }
  /** The rest of the entry could not be read: what came before is kept, the entry counts as failed. */
  | { readonly is: 'failure'; readonly reason: Reason };

export interface Reader {
  /** For the progress line and tests: "tweets", "direct messages". */
  readonly family: string;
  matches(path: EntryPath): boolean;
  /**
   * What the file holds, in one word that is the same whatever files of other years are called; absent: the family. An
   * export without a file of a material says nothing about it.
   */
  material?(path: EntryPath): string;
  /** How a file of rows is cut into them, so that the evidence shows the very row that `read` took; absent: no CSV. */
  readonly csv?: CsvOptions;
  /** How a page is cut into records, for the same reason; absent: a page is one record, or no page is read. */
  readonly page?: PageCutter;
  /** Never throws for what an archive contains. Batches keep the screen responsive. */
  read(entry: Entry, input: Input, signal: AbortSignal): AsyncIterable<readonly Reading[]>;
}

/** All exports of one account of one platform, read together: parts, an older and a newer one. */
export interface AccountExports {
  readonly account: AccountFacts;
  readonly inputs: readonly Input[];
  /** The media file in any of the inputs, the given one first. */
  media(path: string, preferred: Input, type: MediaType): MediaRef;
}

/** Readers of one run over one account. They may share state: notes are joined to tweets. */
export interface ReadingRun {
  /** First match wins. Entries are read reader by reader in this order, so that a join finds its other half. */
  readonly readers: readonly Reader[];
  /** After all entries: items that no single entry could give, and findings. */
  finish(): { readonly items: readonly ItemFacts[]; readonly findings: readonly ReaderFinding[] };
}

export interface SetAsideRule {
  readonly path: RegExp;
  readonly reason: Reason;
}

/** Everything the product knows of one platform. Adding one touches its folder and one line of the registry. */
export interface Platform {
  readonly id: PlatformId;
  /** As on screen: "X", "LinkedIn". */
  readonly name: string;
  /** ICU messages of its reasons (`reason.<code>`) and findings (`finding.<id>.title`, `.detail`), in English. */
  readonly text: Readonly<Record<string, string>>;
  /** From entry names and the first bytes of one small entry. Never from the zip's name alone. */
  recognise(archive: Archive): Promise<Recognition | null>;
  /** The account of one export, before its items are read; key null where the export does not tell. */
  readAccount(input: Input, signal: AbortSignal): Promise<AccountFacts | null>;
  start(exports: AccountExports): ReadingRun;
  /** Known and on purpose not read. What neither readers, these nor `mediaFolders` match is "not understood". */
  readonly setAside: readonly SetAsideRule[];
  /**
   * For platforms that export JSON or HTML: the JSON files that would say the same as this page. A page whose twin is
   * in the same archive is set aside, and read where it has none (items.md, rule 10).
   */
  twinsOf?(page: EntryPath): readonly string[];
  /** Folders whose files are the person's media whatever their ending. */
  readonly mediaFolders: readonly RegExp[];
  /** The audience of an item that follows the account, over the account's history and what the person told. */
  accountAudience(item: Pick<Item, 'createdAt' | 'shownTo'>, account: AccountFacts, told: Told): Audience;
  readonly policy: PolicyRules;
  readonly optOut: OptOutGuide;
}

export type { AccountKey };
