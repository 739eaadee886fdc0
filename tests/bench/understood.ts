import { ok } from '../../analyzers/model/result.ts';
import { platforms } from '../../analyzers/platforms/registry.ts';
import { entriesOf } from '../../analyzers/run/coverage.ts';
import { runAnalysis } from '../../analyzers/run/run.ts';
import { type FixtureVariant, fixtureVariants } from '../fixtures/variants.ts';
import { memoryArchive } from '../fixtures/x/memory-archive.ts';

/** Where the entries and records of one fixture went. */
export interface Understood {
  readonly platform: string;
  readonly name: string;
  /** As recognised; null: as nothing. */
  readonly as: string | null;
  readonly entries: number;
  readonly read: number;
  readonly media: number;
  readonly setAside: number;
  readonly notUnderstood: number;
  readonly failed: number;
  readonly records: number;
  readonly failedRecords: number;
  readonly items: number;
}

/** Reads every fixture of the list as the product does; platforms without one have no entries. */
export async function understood(): Promise<readonly Understood[]> {
  const lines: Understood[] = [];
  for (const variant of fixtureVariants) lines.push(await ofVariant(variant));
  const known = new Set(lines.map(({ platform }) => platform));
  const without = platforms.filter(({ id }) => !known.has(id));
  return [
    ...lines,
    ...without.map(({ id }) => ({ ...nothing, platform: id, name: 'no fixture in the list' })),
  ];
}

const nothing: Omit<Understood, 'platform' | 'name'> = {
  as: null,
  entries: 0,
  read: 0,
  media: 0,
  setAside: 0,
  notUnderstood: 0,
  failed: 0,
  records: 0,
  failedRecords: 0,
  items: 0,
};

async function ofVariant({ platform, name, files }: FixtureVariant): Promise<Understood> {
  const archive = memoryArchive(files());
  const run = await runAnalysis({
    paths: ['0'],
    openArchive: () => Promise.resolve(ok(archive)),
    platforms,
    signal: new AbortController().signal,
    clock: () => 0,
  });
  const [coverage] = run.coverage;
  if (coverage === undefined) return { ...nothing, platform, name };
  const recognised = run.inputs[0]?.recognised;
  return {
    platform,
    name,
    as: recognised == null ? null : `${recognised.platform.id} ${recognised.recognition.layout}`,
    entries: entriesOf(coverage),
    read: coverage.read.length,
    media: coverage.media.length,
    setAside: coverage.setAside.length,
    notUnderstood: coverage.notUnderstood.length,
    failed: coverage.failed.length,
    records: coverage.records.read,
    failedRecords: coverage.records.failed,
    items: run.items.length,
  };
}
