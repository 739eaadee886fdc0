import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import Papa from 'papaparse';

/** The least that any reader must do, without checks, streams or care for memory. */

/** Papa Parse over the whole text at once, in the dialect that the file is known to have. */
export function rowsWhole(path: string, escapeChar: string): number {
  let count = 0;
  for (const text of wholeTexts(path)) {
    const { data } = Papa.parse<string[]>(text, {
      escapeChar,
      newline: '\n',
      delimiter: ',',
      skipEmptyLines: true,
    });
    count += data.length - 1;
  }
  return count;
}

interface Raw {
  readonly name: string;
  readonly packedSize: number;
  readonly offset: number;
}

/** The directory in one read, parsed without a check; fits the built inputs only. */
export function readWhole(path: string): readonly Raw[] {
  const file = openSync(path, 'r');
  const end = Buffer.alloc(22);
  readSync(file, end, 0, 22, fstatSync(file).size - 22);
  const bytes = Buffer.allocUnsafe(end.readUInt32LE(12));
  readSync(file, bytes, 0, bytes.length, end.readUInt32LE(16));
  closeSync(file);
  const found: Raw[] = [];
  for (let at = 0; at < bytes.length; ) {
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    found.push({
      name: bytes.toString('utf8', at + 46, nameEnd),
      packedSize: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return found;
}

export function parsedWhole(path: string, count: (record: unknown) => number): number {
  let total = 0;
  for (const text of wholeTexts(path)) {
    const values: unknown = JSON.parse(/^\s*{/.test(text) ? text : text.slice(text.indexOf('[')));
    for (const value of Array.isArray(values) ? values : [values]) total += count(value);
  }
  return total;
}

function* wholeTexts(path: string): Generator<string> {
  const file = openSync(path, 'r');
  for (const { name, packedSize, offset } of readWhole(path)) {
    const packed = Buffer.allocUnsafe(packedSize);
    readSync(file, packed, 0, packedSize, offset + 30 + name.length);
    yield inflateRawSync(packed).toString('utf8');
  }
  closeSync(file);
}

/** A bare pass of the parser over the whole text: how many elements are records. */
export function parsedPage(path: string, isRecord: (name: string, classes: string) => boolean): number {
  const file = openSync(path, 'r');
  let total = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (isRecord(name, attributes.class ?? '')) total += 1;
    },
    ontext: () => undefined,
    onclosetag: () => undefined,
  });
  for (const { name, packedSize, offset } of readWhole(path)) {
    const packed = Buffer.allocUnsafe(packedSize);
    readSync(file, packed, 0, packedSize, offset + 30 + name.length);
    const bytes = inflateRawSync(packed);
    const step = 1 << 18;
    for (let at = 0; at < bytes.length; at += step) parser.write(bytes.toString('utf8', at, at + step));
  }
  parser.end();
  closeSync(file);
  return total;
}
