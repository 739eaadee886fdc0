import type { ReaderFinding } from '../../model/findings.ts';
import type { AccountExports, ReadingRun } from '../platform.ts';
import { dataFiles } from './file-names.ts';
import { MediaFiles } from './media-files.ts';
import { MemoryFiles } from './memory-files.ts';
import { Account } from './readers/account.ts';
import { assistantReader } from './readers/assistant.ts';
import { faceReaders, holdsAiFeature, unnamedFeatureFiles } from './readers/faces.ts';
import { memoriesWithoutList, memoryReader } from './readers/memories.ts';
import { Messages } from './readers/messages.ts';
import { privateReaders } from './readers/private.ts';
import { PublicMaterial } from './readers/public.ts';
import { storyAndSoundReaders } from './readers/stories-and-sounds.ts';
import { Terms } from './readers/terms.ts';

const memoryLists = dataFiles('memories_history');
const publicLists = dataFiles('snap_pro', 'shared_story');

/** Readers of all exports of one account: parts of one export, an older and a newer one. */
export function start(exports: AccountExports): ReadingRun {
  const files = new MediaFiles(exports);
  const memories = new MemoryFiles(exports);
  const account = new Account();
  const terms = new Terms();
  return {
    readers: [
      ...account.readers(),
      terms.reader(),
      ...new PublicMaterial(files).readers(),
      ...storyAndSoundReaders(files),
      assistantReader(files),
      ...faceReaders(files),
      memoryReader(memories),
      ...new Messages(exports.account.name, files).readers(),
      ...privateReaders(),
    ],
    finish: () => ({
      items: [
        ...account.items(),
        ...(holds(exports, memoryLists) ? [] : memoriesWithoutList(memories)),
        ...unnamedFeatureFiles(exports),
      ],
      findings: findingsOf(exports, terms),
    }),
  };
}

function holds({ inputs }: AccountExports, files: RegExp): boolean {
  return inputs.some(({ archive }) => archive.entries.some(({ path }) => files.test(path)));
}

/** What an export does not tell must not read as "there is none". */
function findingsOf(exports: AccountExports, { acceptedWithAi }: Terms): readonly ReaderFinding[] {
  const { account, inputs } = exports;
  const finding = (id: string, count = 1): ReaderFinding => ({
    id,
    platform: 'snapchat',
    account: account.key,
    count,
  });
  const hasData = inputs.some(({ recognition }) => recognition.layout !== 'media-part');
  if (!hasData) return [finding('snapchat-first-part-missing')];
  return [
    ...(holdsAiFeature(exports) ? [] : [finding('snapchat-ai-not-told')]),
    ...(acceptedWithAi === 0 ? [] : [finding('snapchat-terms-accepted', acceptedWithAi)]),
    ...(holds(exports, publicLists) ? [] : [finding('snapchat-public-not-told')]),
  ];
}
