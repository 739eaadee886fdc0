import type { ByteSource } from './byte-source.ts';

/** What a file that is no whole zip is instead, as far as its first bytes and its name tell. */
export type FileKind =
  | { readonly is: 'zip-beginning' }
  | { readonly is: 'split-part' }
  | { readonly is: 'other-archive'; readonly format: string }
  | { readonly is: 'web-page' }
  | { readonly is: 'data-file' }
  | { readonly is: 'unknown' };

const signatures: readonly { readonly bytes: string; readonly at: number; readonly format: string }[] = [
  { bytes: 'Rar!\x1a\x07', at: 0, format: 'RAR' },
  { bytes: "7z\xbc\xaf'\x1c", at: 0, format: '7z' },
  { bytes: '\x1f\x8b', at: 0, format: 'gzip' },
  { bytes: 'BZh', at: 0, format: 'bzip2' },
  { bytes: '\xfd7zXZ\0', at: 0, format: 'xz' },
  { bytes: '\x28\xb5\x2f\xfd', at: 0, format: 'Zstandard' },
  { bytes: 'MSCF', at: 0, format: 'CAB' },
  { bytes: '%PDF-', at: 0, format: 'PDF' },
  { bytes: 'ustar', at: 257, format: 'tar' },
];

const dataNames = /\.(?:js|json|csv|html?|txt)$/i;
const pageNames = /\.html?$/i;
const partNames = /\.(?:z\d\d|zip\.\d{2,3}|\d{3})$/i;
const pageStart =
  /^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|script|meta|title)\b/is;

/** Reads the first kilobyte only. */
export async function fileKind(source: ByteSource, name: string): Promise<FileKind> {
  const head = await source.read(0, 1024);
  if (!head.ok) return { is: 'unknown' };
  const start = head.value.toString('latin1');
  if (start.startsWith('PK\x07\x08PK')) return { is: 'split-part' };
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK00PK')) {
    return partNames.test(name) ? { is: 'split-part' } : { is: 'zip-beginning' };
  }
  for (const { bytes, at, format } of signatures) {
    if (start.startsWith(bytes, at)) return { is: 'other-archive', format };
  }
  const text = start
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart();
  if (pageStart.test(text)) return pageNames.test(name) ? { is: 'data-file' } : { is: 'web-page' };
  if (dataNames.test(name) || /^(?:window\.YTD|window\.__THAR|Grailbird)\b/.test(text))
    return { is: 'data-file' };
  return partNames.test(name) ? { is: 'split-part' } : { is: 'unknown' };
}
