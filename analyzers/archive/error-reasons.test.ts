import { describe, expect, it } from 'vitest';
import sentences from '../text/en/archive.json' with { type: 'json' };
import type { ArchiveError, EntryError } from './archive.ts';
import { archiveErrorMessage, entryErrorReason } from './error-reasons.ts';

const name = 'x.zip';
const archiveErrors: readonly ArchiveError[] = [
  { kind: 'missing', name },
  { kind: 'unreadable', name, code: 'EACCES' },
  { kind: 'empty', name },
  { kind: 'not-a-zip', name },
  { kind: 'web-page', name },
  { kind: 'data-file', name },
  { kind: 'other-archive', name, format: 'RAR' },
  { kind: 'truncated', name },
  { kind: 'damaged', name },
  { kind: 'encrypted', name },
  { kind: 'split', name },
];
const entryErrors: readonly EntryError[] = [
  { kind: 'encrypted' },
  { kind: 'unsupported-method', method: 9 },
  { kind: 'truncated' },
  { kind: 'damaged' },
  { kind: 'checksum' },
  { kind: 'unsafe-name' },
  { kind: 'too-large' },
  { kind: 'unreadable', code: 'EIO' },
];

describe('errors as sentences', () => {
  it.each(archiveErrors)('$kind names the file and everything else that the sentence needs', (error) => {
    const { id, values } = archiveErrorMessage(error);
    const sentence: string | undefined = new Map(Object.entries(sentences)).get(id);
    expect(sentence).toContain('{name}');
    for (const [, key] of sentence?.matchAll(/\{(\w+)/g) ?? []) expect(values).toHaveProperty(key ?? '');
  });

  it.each(entryErrors)('a file that is $kind has its sentence', (error) => {
    const reason = entryErrorReason(error);
    const sentence = new Map(Object.entries(sentences)).get(`reason.${reason.code}`);
    expect(sentence).toBeDefined();
    for (const [, key] of sentence?.matchAll(/\{(\w+)/g) ?? [])
      expect(reason.values).toHaveProperty(key ?? '');
  });
});
