import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What the tests ask of a PDF. */
export interface ReadPdf {
  readonly pages: readonly string[];
  readonly text: string;
  readonly title: string;
  readonly creator: string;
  readonly language: string;
  /** Width and height of the first page in points. */
  readonly size: readonly [number, number];
  /** Titles as they stand, the level as spaces before them. */
  readonly outline: readonly string[];
  /** Roles of the tags of all pages, and what stands for a figure when it is read aloud. */
  readonly roles: ReadonlySet<string>;
  readonly figures: readonly string[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // pdfjs takes the buffer away.
  const document = await pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  const roles = new Set<string>();
  const figures: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
    collect(await page.getStructTree(), roles, figures);
  }
  const first = await document.getPage(1);
  const [left = 0, bottom = 0, right = 0, top = 0] = first.view;
  const info: Record<string, unknown> = { ...(await document.getMetadata()).info };
  return {
    pages,
    text: pages.join('\n').replaceAll(/\s+/g, ' '),
    title: String(info.Title),
    creator: String(info.Creator),
    language: String(info.Language),
    size: [right - left, top - bottom],
    outline: titles(await document.getOutline(), ''),
    roles,
    figures,
  };
}

function collect(node: unknown, roles: Set<string>, figures: string[]): void {
  if (typeof node !== 'object' || node === null) return;
  if ('role' in node && typeof node.role === 'string') {
    roles.add(node.role);
    if (node.role === 'Figure') figures.push('alt' in node ? String(node.alt) : '');
  }
  if ('children' in node && Array.isArray(node.children))
    for (const child of node.children) collect(child, roles, figures);
}

interface OutlineEntry {
  readonly title: string;
  readonly items: readonly OutlineEntry[];
}

function titles(entries: readonly OutlineEntry[] | null, indent: string): string[] {
  return (entries ?? []).flatMap((entry) => [
    `${indent}${entry.title}`,
    ...titles(entry.items, `${indent} `),
  ]);
}

/** Where a text stands, in points from the left top of its page. */
export interface Place {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The first piece of text that holds only these characters; null where there is none. */
export async function placeOf(bytes: Uint8Array, text: string): Promise<Place | null> {
  const document = await pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const top = page.view[3] ?? 0;
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str !== text) continue;
      const [, , , , x = 0, y = 0] = item.transform.map(Number);
      return { page: number, x, y: top - y - item.height, width: item.width, height: item.height };
    }
  }
  return null;
}

/** Pixels of a place, RGB, as `pdftoppm` draws them. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

const dpi = 144;

export function drawn(file: string, place: Place): Pixels {
  const px = (points: number): string => String(Math.round((points * dpi) / 72));
  const area = ['-x', px(place.x), '-y', px(place.y), '-W', px(place.width), '-H', px(place.height * 1.25)];
  const page = String(place.page);
  const args = ['-r', String(dpi), '-f', page, '-l', page, ...area, '-singlefile', file, `${file}.crop`];
  const run = spawnSync('pdftoppm', args);
  if (run.status !== 0) throw new Error(`pdftoppm failed: ${run.stderr}`);
  return readPpm(readFileSync(`${file}.crop.ppm`));
}

/** `P6`, width, height, 255, then the bytes. */
function readPpm(bytes: Buffer): Pixels {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'));
  if (head === null) throw new Error('no PPM');
  return {
    width: Number(head[1]),
    height: Number(head[2]),
    rgb: new Uint8Array(bytes.subarray(head[0].length)),
  };
}

/** Share of dark pixels. */
export function ink({ rgb }: Pixels): number {
  let dark = 0;
  for (let at = 0; at < rgb.length; at += 3) if ((rgb[at] ?? 255) < 128) dark += 1;
  return dark / (rgb.length / 3);
}

/**
 * Share of pixels that differ where two pictures lie on each other best: empty boxes differ by nothing but a shift of a
 * pixel, two characters by more than a tenth of their ink.
 */
export function difference(a: Pixels, b: Pixels): number {
  const width = Math.min(a.width, b.width);
  const height = Math.min(a.height, b.height);
  const dark = (of: Pixels, x: number, y: number): boolean => (of.rgb[(y * of.width + x) * 3] ?? 255) < 128;
  let least = 1;
  for (const dx of [-1, 0, 1])
    for (const dy of [-1, 0, 1]) {
      let unlike = 0;
      for (let y = 1; y < height - 1; y++)
        for (let x = 1; x < width - 1; x++) if (dark(a, x, y) !== dark(b, x + dx, y + dy)) unlike += 1;
      least = Math.min(least, unlike / ((width - 2) * (height - 2)));
    }
  return least;
}

/** Share of pixels whose colours differ by much: 0 in black and white. */
export function colourful({ rgb }: Pixels): number {
  let count = 0;
  for (let at = 0; at + 2 < rgb.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = rgb.subarray(at, at + 3);
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 60) count += 1;
  }
  return count / (rgb.length / 3);
}
