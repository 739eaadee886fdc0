import { ok, type Result } from '../model/result.ts';
import type { Archive, Entry } from './archive.ts';
import type { ByteSource, SeekableEntry } from './byte-source.ts';

type OpenZip = (source: ByteSource, name: string) => Promise<Result<Archive, unknown>>;

/** The files inside the zips of an archive, by `<path of the zip>/<path inside>`. */
export interface NestedZips {
  readonly byPath: ReadonlyMap<string, Entry>;
  close(): Promise<void>;
}

/** A packed zip of more bytes would have to be held in memory: it is left closed. */
const mostHeld = 64 << 20;

/**
 * Opens the zips that lie inside an archive, one level deep. What cannot be opened is left out: the zip itself stays
 * an entry of its archive and is accounted for as such.
 */
export async function openNestedZips(
  entries: readonly SeekableEntry[],
  openZip: OpenZip,
): Promise<NestedZips> {
  const byPath = new Map<string, Entry>();
  const opened: Archive[] = [];
  for (const entry of entries) {
    if (!/\.zip$/i.test(entry.path)) continue;
    const source = await sourceOf(entry);
    if (source === null) continue;
    const archive = await openZip(source, entry.path);
    if (!archive.ok) {
      await source.close();
      continue;
    }
    opened.push(archive.value);
    for (const inner of archive.value.entries) byPath.set(`${entry.path}/${inner.path}`, inner);
  }
  return {
    byPath,
    async close() {
      for (const archive of opened) await archive.close();
    },
  };
}

async function sourceOf(entry: SeekableEntry): Promise<ByteSource | null> {
  const direct = await entry.seek();
  if (direct !== null) return direct.ok ? direct.value : null;
  return entry.size > mostHeld ? null : held(entry);
}

async function held(entry: Entry): Promise<ByteSource | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of entry.bytes()) {
    if (!chunk.ok) return null;
    // A chunk may be reused for the next one.
    chunks.push(Buffer.from(chunk.value));
  }
  const bytes = Buffer.concat(chunks);
  return {
    size: bytes.length,
    read: async (position, length) => ok(bytes.subarray(position, position + length)),
    close: async () => undefined,
  };
}
