import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type XArchiveOptions, xArchive } from '../../fixtures/x/archive.ts';
import type { Truth } from '../../fixtures/x/truth.ts';
import { writeZip } from '../../fixtures/x/write.ts';

/** A folder of this test file's own, removed behind it. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tests-e2e-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Some of everything that an X archive can hold. */
export const everything: XArchiveOptions = {
  tweets: 400,
  likes: 60,
  messages: 230,
  groupMessages: 130,
  encryptedMessages: 20,
  grokTurns: 25,
  everyMaterial: true,
};

export interface BuiltArchive {
  readonly path: string;
  readonly truth: Truth;
}

export async function xZip(
  folder: string,
  options: XArchiveOptions,
  name = 'twitter-2026.zip',
): Promise<BuiltArchive> {
  const { files, truth } = xArchive(options);
  const path = join(folder, name);
  await writeZip(files, path);
  return { path, truth };
}
