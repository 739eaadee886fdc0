import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { failed, type Result } from '../model/result.ts';
import type { Archive, ArchiveError, OpenArchive } from './archive.ts';
import { type ByteSource, errorCode, openFile } from './byte-source.ts';
import { fileKind } from './file-kind.ts';
import { openFolder } from './folder-archive.ts';
import { openZip, type ZipError } from './zip-archive.ts';

/** See `OpenArchive`. The only thing that stays open is one handle of a zip, until `close`. */
export const openArchive: OpenArchive = async (path) => {
  const name = nameOf(path);
  const kind = await kindOf(path, name);
  if (!kind.ok) return kind;
  if (kind.value === 'folder') return openFolder(path, name);
  const file = await openFile(path, true);
  if (!file.ok) return failed(openError(name, file.error));
  const archive = await openFileArchive(file.value, name);
  if (!archive.ok) await file.value.close();
  return archive;
};

/** Opens what is no folder; on an error the caller closes the source. */
export async function openFileArchive(
  source: ByteSource,
  name: string,
): Promise<Result<Archive, ArchiveError>> {
  if (source.size === 0) return failed({ kind: 'empty', name });
  const zip = await openZip(source, name);
  return zip.ok ? zip : failed(await whyNot(source, name, zip.error));
}

/** "." and a slash at the end are no names; the file system's root has none. */
function nameOf(path: string): string {
  return path === '' ? '' : basename(resolve(path)) || path;
}

async function kindOf(path: string, name: string): Promise<Result<'folder' | 'file', ArchiveError>> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return { ok: true, value: 'folder' };
    return found.isFile() ? { ok: true, value: 'file' } : failed({ kind: 'not-a-zip', name });
  } catch (error) {
    return failed(openError(name, errorCode(error)));
  }
}

/** The last code is Node's for a path that no file can have. */
const missingCodes: ReadonlySet<string> = new Set([
  'ENOENT',
  'ENOTDIR',
  'ENAMETOOLONG',
  'ERR_INVALID_ARG_VALUE',
]);

function openError(name: string, code: string): ArchiveError {
  if (missingCodes.has(code)) return { kind: 'missing', name };
  return code === 'ENOTFILE' ? { kind: 'not-a-zip', name } : { kind: 'unreadable', name, code };
}

async function whyNot(source: ByteSource, name: string, error: ZipError): Promise<ArchiveError> {
  if (error.kind === 'unreadable') return { kind: 'unreadable', name, code: error.code };
  if (error.kind !== 'none') return { kind: error.kind, name };
  const kind = await fileKind(source, name);
  switch (kind.is) {
    case 'zip-beginning':
      return { kind: 'truncated', name };
    case 'split-part':
      return { kind: 'split', name };
    case 'other-archive':
      return { kind: 'other-archive', name, format: kind.format };
    case 'unknown':
      return { kind: 'not-a-zip', name };
    default:
      return { kind: kind.is, name };
  }
}
