/**
 * Every message between the screen, main and the analysis process. The screen asks main over `window.bridge`
 * (preload.ts) and the analysis process over a MessagePort that main hands to the page once.
 */
import * as v from 'valibot';
import type {
  CubeRow,
  FilePage,
  Filter,
  ItemDetail,
  ItemPage,
  Progress,
  RawView,
  ReportView,
} from '../analyzers/model/query.ts';
import { dayNumber } from '../analyzers/model/time.ts';
import type { Told } from '../analyzers/model/told.ts';
import {
  audienceBases,
  audienceValues,
  authors,
  itemKinds,
  type PlatformId,
  platformIds,
  regions,
  trainingValues,
} from '../analyzers/model/values.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const shortText = v.pipe(v.string(), v.maxLength(400));

export const filterSchema = v.strictObject({
  platforms: v.exactOptional(v.array(v.picklist(platformIds))),
  accounts: v.exactOptional(v.array(shortText)),
  kinds: v.exactOptional(v.array(v.picklist(itemKinds))),
  by: v.exactOptional(v.array(v.picklist(authors))),
  audiences: v.exactOptional(v.array(v.picklist(audienceValues))),
  bases: v.exactOptional(v.array(v.picklist(audienceBases))),
  training: v.exactOptional(v.array(v.picklist(trainingValues))),
  ahead: v.exactOptional(v.array(v.picklist(trainingValues))),
  years: v.exactOptional(v.array(v.nullable(v.pipe(v.number(), v.integer())))),
  headline: v.exactOptional(v.boolean()),
  withMedia: v.exactOptional(v.boolean()),
  finding: v.exactOptional(shortText),
  text: v.exactOptional(shortText),
});

const day = v.pipe(v.number(), v.integer(), v.transform(dayNumber));
const span = v.strictObject({ from: v.nullable(day), to: v.nullable(day) });
const audienceAnswer = v.picklist(['public', 'limited']);

export const toldSchema = v.strictObject({
  region: v.nullable(v.picklist(regions)),
  minor: v.boolean(),
  optedOut: v.record(v.picklist(platformIds), v.record(shortText, v.array(span))),
  defaultAudience: v.record(v.picklist(platformIds), audienceAnswer),
  groupAudience: v.record(v.picklist(platformIds), v.record(shortText, audienceAnswer)),
  privatePeriods: v.record(v.picklist(platformIds), v.array(span)),
});

const page = { offset: count, limit: v.pipe(count, v.maxValue(200)) };

/** What the screen may ask the analysis process. It checks every request against these. */
export const analysisQuestions = {
  report: v.strictObject({}),
  cube: v.strictObject({ filter: filterSchema }),
  items: v.strictObject({
    filter: filterSchema,
    order: v.picklist(['newest', 'oldest', 'most-exposed']),
    ...page,
  }),
  item: v.strictObject({ index: count }),
  /** `source`: place in the list of the item's sources. */
  raw: v.strictObject({ index: count, source: count }),
  picture: v.strictObject({ index: count, media: count }),
  files: v.strictObject({
    input: count,
    group: v.picklist(['read', 'media', 'setAside', 'notUnderstood', 'failed']),
    ...page,
  }),
  tell: v.strictObject({ told: toldSchema }),
  cancel: v.strictObject({}),
} as const;

export interface AnalysisAnswers {
  report: ReportView;
  /** Cube of the items that the filter's text, finding and media leave; its other fields are ignored. */
  cube: { readonly rev: number; readonly cube: readonly CubeRow[] };
  items: ItemPage;
  item: ItemDetail;
  raw: RawView;
  /** A picture of at most 12 MB; null where there is none or it is no picture. */
  picture: { readonly bytes: Uint8Array; readonly mime: string } | null;
  files: FilePage;
  tell: { readonly rev: number };
  cancel: null;
}
export type AnalysisQuestion = keyof typeof analysisQuestions & keyof AnalysisAnswers;
export type AnalysisRequest<Q extends AnalysisQuestion> = v.InferInput<(typeof analysisQuestions)[Q]>;

/** Page to analysis process, over the port. */
export interface PortRequest {
  readonly id: number;
  readonly question: AnalysisQuestion;
  readonly request: unknown;
}
/** Analysis process to page, over the port: answers, and news that nobody asked for. */
export type PortMessage =
  | { readonly id: number; readonly ok: true; readonly answer: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string }
  | { readonly push: 'progress'; readonly progress: Progress }
  /** The report changed: ask again. */
  | { readonly push: 'changed'; readonly rev: number };

export const settingsSchema = v.strictObject({
  theme: v.picklist(['system', 'light', 'dark']),
  rememberRecent: v.boolean(),
  /** Reopened with the window: the page that was shown. */
  lastPage: shortText,
});
export type Settings = v.InferOutput<typeof settingsSchema>;

const url = v.pipe(v.string(), v.maxLength(2000), v.regex(/^https:\/\//));

/** What the screen may ask main. Main checks every request before anything else happens. */
export const mainQuestions = {
  /** What to show first: inputs already given on the command line, settings, version, network counter. */
  start: v.strictObject({}),
  chooseFiles: v.strictObject({}),
  chooseFolder: v.strictObject({}),
  /** Paths of dropped or picked files, resolved by the preload from real `File` objects. */
  addPaths: v.strictObject({ paths: v.array(v.pipe(v.string(), v.maxLength(4096))) }),
  openSample: v.strictObject({}),
  openRecent: v.strictObject({ index: count }),
  removeInput: v.strictObject({ input: count }),
  /** Puts back what `removeInput` took out last, where it stood. */
  undoRemove: v.strictObject({}),
  /** Forget everything that was read and go back to the first screen. */
  closeAll: v.strictObject({}),
  /** Start the analysis process again after it died; the inputs are kept. */
  restartAnalysis: v.strictObject({}),
  savePdf: v.strictObject({ withTexts: v.boolean() }),
  saveCsv: v.strictObject({ filter: filterSchema }),
  copyText: v.strictObject({ text: v.pipe(v.string(), v.maxLength(1_000_000)) }),
  /** Opens the person's own browser; asked for by a click only. */
  openInBrowser: v.strictObject({ url }),
  showInFolder: v.strictObject({ input: count }),
  setSettings: v.strictObject({ settings: settingsSchema }),
} as const;

/** How to request one's archive from a platform: the menu names as they are. */
export interface ArchiveGuideView {
  readonly platform: PlatformId;
  /** As on screen: "X", "LinkedIn". */
  readonly name: string;
  readonly steps: readonly string[];
  readonly url: string | null;
  readonly choose: string;
  readonly takes: string;
  readonly arrivesAs: string;
}

export interface StartInfo {
  readonly version: string;
  readonly locale: string;
  readonly settings: Settings;
  readonly recent: readonly { readonly name: string }[];
  readonly networkRefused: number;
  readonly archiveGuides: readonly ArchiveGuideView[];
  /** Inputs are already being read (command line, or a reload of the page). */
  readonly busyOrOpen: boolean;
}

export type SaveAnswer =
  | { readonly saved: true; readonly name: string }
  | { readonly saved: false; readonly cancelled: true }
  | { readonly saved: false; readonly cancelled: false; readonly message: string };

export interface MainAnswers {
  start: StartInfo;
  /** How many inputs were added; 0 when the person cancelled. */
  chooseFiles: { readonly added: number };
  chooseFolder: { readonly added: number };
  addPaths: { readonly added: number };
  openSample: { readonly added: number };
  openRecent: { readonly added: number };
  removeInput: null;
  undoRemove: null;
  closeAll: null;
  restartAnalysis: null;
  savePdf: SaveAnswer;
  saveCsv: SaveAnswer;
  copyText: null;
  openInBrowser: null;
  showInFolder: null;
  setSettings: null;
}
export type MainQuestion = keyof typeof mainQuestions & keyof MainAnswers;
export type MainRequest<Q extends MainQuestion> = v.InferInput<(typeof mainQuestions)[Q]>;

/** Main to page: menu commands and news. */
export type MainPush =
  | { readonly push: 'command'; readonly command: MenuCommand }
  | { readonly push: 'network'; readonly refused: number }
  /** Inputs were added by the menu, the command line, the dock or a second start of the app. */
  | { readonly push: 'inputs-added' }
  | { readonly push: 'closed-all' }
  | { readonly push: 'analysis-died' };

export const menuCommands = [
  'choose-files',
  'choose-folder',
  'find',
  'save-pdf',
  'save-pdf-with-texts',
  'copy-shown',
  'settings',
  'back',
  'forward',
  'next-pane',
  'previous-pane',
  'how-to-check',
  'get-archive',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** What the preload puts on `window.bridge`. */
export interface Bridge {
  ask(question: MainQuestion, request: unknown): Promise<unknown>;
  /** Real `File` objects of a drop or an input; returns how many had a path on this machine. */
  addFiles(files: readonly File[]): Promise<{ readonly added: number; readonly withoutPath: number }>;
  onPush(listener: (message: MainPush) => void): void;
  /** The port to the analysis process arrives as `window.postMessage({ port: 'analysis' }, '*', [port])`. */
  requestPort(): void;
}

export type { Filter, Told };
