import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PrintDocument } from '../../analyzers/model/print.ts';
import { printWithRuntime } from '../../main/print/spawn.ts';
import { appRoot, electronExecutable } from '../e2e/harness/paths.ts';
import { fakeDocument, fakeItems } from './fake-document.ts';
import {
  colourful,
  difference,
  drawn,
  ink,
  type Pixels,
  type Place,
  placeOf,
  type ReadPdf,
  readPdf,
} from './pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'tests-print-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function pdfOf(document: PrintDocument): Promise<Uint8Array> {
  const printed = await printWithRuntime(electronExecutable(), appRoot, document);
  if (!printed.ok) throw new Error(printed.error.kind);
  return printed.value;
}

/** Names, handles, file names and texts of the invented person, and its links. */
const personal =
  /ada_synthetic|Ada Synthetic|1234567|twitter-2026|LinkedInDataExport|holiday|harbour|tweets\.js|\/status\//;

describe('the short PDF', () => {
  let pdf: ReadPdf;
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await pdfOf(fakeDocument());
    pdf = await readPdf(bytes);
  });

  it('says the two figures, what they are of, what is assumed, and what it does not prove, on its first page', () => {
    const page = pdf.pages[0]?.replaceAll(/\s+/g, ' ') ?? '';
    const { of, trainingInputs, ahead, assumed } = fakeDocument().report.summary.headline;
    for (const number of [of, trainingInputs, ahead, assumed])
      expect(page).toContain(number.toLocaleString('en'));
    expect(page).toContain('What this does not prove');
    expect(page).toContain('Made offline by Trained On Me 0.1.0');
    expect(page).toContain('X archive 1 of 2');
    expect(page.replaceAll(' ', '')).toContain(fakeDocument().hashes[0]);
  });

  it('names nobody, neither on its pages nor in what is written about it', () => {
    expect(pdf.text).not.toMatch(personal);
    expect([pdf.title, pdf.creator, ...pdf.outline, ...pdf.figures].join('\n')).not.toMatch(personal);
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(personal);
  });

  it('has a title and a language, and its creator is the app without the system', () => {
    expect(pdf.title).toBe('Trained On Me: report of 23 Nov 2026');
    expect(pdf.language).toBe('en');
    expect(pdf.creator).toMatch(/^Trained On Me \d+\.\d+\.\d+$/);
  });

  it('has an outline in the order of the pages, each heading once', () => {
    const chapters = pdf.outline.filter((title) => /^ \S/.test(title)).map((title) => title.trim());
    expect(chapters.filter((title) => title !== 'Please note')).toEqual([
      'What you can do first',
      'What this does not prove',
      'What you told us',
      'How to read this',
      'X',
      'LinkedIn',
      'Findings',
      'What was read and what was not',
      'Sources',
    ]);
    for (const title of pdf.outline) expect(title).not.toMatch(/^\s*(.{4,})\1$/);
  });

  it('is tagged: headings, tables with heads, lists, and each figure in words and numbers', () => {
    for (const role of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'L', 'LI', 'Figure', 'P'])
      expect(pdf.roles).toContain(role);
    expect(pdf.figures.every((figure) => figure !== '')).toBe(true);
    expect(pdf.figures.some((figure) => figure.includes('covered by its wording 3,788'))).toBe(true);
    expect(
      pdf.figures.some((figure) => figure.includes('2019: 96') && figure.includes('from 29 Sept 2023')),
    ).toBe(true);
  });

  it('numbers its pages', () => {
    pdf.pages.forEach((page, index) => {
      expect(page.replaceAll(/\s+/g, ' ')).toContain(`Page ${index + 1} of ${pdf.pages.length}`);
    });
  });

  it('gives each platform a page with the sentence, the policy, the steps and the numbers of its sources', () => {
    const start = pdf.pages.findIndex((page) => page.startsWith('X\n'));
    const section = `${pdf.pages[start]}${pdf.pages[start + 1]}`.replaceAll(/\s+/g, ' ');
    expect(section).toContain('3,878 of your 4,338');
    expect(section).toContain('since 25 Jul 2024 at the latest; not confirmed by the platform; source 3');
    expect(section).toContain('Turn off Grok training');
    expect(section).toContain('What it does not: Your profile stays public.');
    expect(pdf.pages.some((page) => page.startsWith('LinkedIn\n'))).toBe(true);
  });
});

describe('the long PDF', () => {
  const items = fakeItems(40);
  const file = join(folder, 'long.pdf');
  let pdf: ReadPdf;
  let bytes: Uint8Array;
  beforeAll(async () => {
    // As on a machine without a single font: what is drawn is drawn with those that we ship.
    const fonts = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><cachedir>${folder}/cache</cachedir></fontconfig>`;
    writeFileSync(join(folder, 'no-fonts.conf'), fonts);
    vi.stubEnv('FONTCONFIG_FILE', join(folder, 'no-fonts.conf'));
    bytes = await pdfOf(fakeDocument({ withTexts: true, items, itemsLeftOut: 12_345 }));
    vi.unstubAllEnvs();
    writeFileSync(file, bytes);
    pdf = await readPdf(bytes);
  });

  it('names the archives and accounts, and where each item stands', () => {
    expect(pdf.text).toContain('twitter-2026-11-01-part1.zip');
    expect(pdf.text).toContain('@ada_synthetic');
    expect(pdf.text).toContain('data/tweets.js, /7');
    expect(pdf.text).toContain('holiday-of-ada.zip ends too early. Download it again.');
  });

  it('says how many items are left out, and where they are', () => {
    expect(pdf.text).toContain('12,345 less exposed items are not printed here. “Save as CSV”');
  });

  it('prints the most exposed first, grouped by year', () => {
    const at = (words: string): number => pdf.text.lastIndexOf(words);
    expect(at('May train AI so far: named by the policy')).toBeGreaterThan(0);
    expect(at('May train AI so far: covered by its wording')).toBeGreaterThan(
      at('May train AI so far: named by the policy'),
    );
    expect(at("May train AI so far: can't tell")).toBeGreaterThan(
      at('May train AI so far: covered by its wording'),
    );
  });

  it.each([
    ['Japanese', '東京の桜は今が見頃です。骨と海と直を見てください。'],
    ['Chinese', '北京的秋天很美'],
    ['Korean', '서울의 가을 하늘은 높고 푸르다.'],
    ['Cyrillic and Greek', 'Доброе утро из Вильнюса. Καλημέρα από την Αθήνα.'],
    ['German', 'Straßenbahn, Käse, große Müdigkeit'],
  ])('holds %s as text that can be searched and copied', (_language, words) => {
    expect(pdf.text.replaceAll(' ', '')).toContain(words.replaceAll(' ', ''));
  });

  it.each([
    ['Japanese', [...'東京桜今骨海']],
    ['Chinese', [...'秋很美头']],
    ['Korean', [...'서울의가을하늘']],
  ])('draws each %s character as itself, not as an empty box', async (_language, characters) => {
    const glyphs: Pixels[] = [];
    for (const character of characters) glyphs.push(drawn(file, await placed(character)));
    glyphs.forEach((glyph, index) => {
      expect(ink(glyph)).toBeGreaterThan(0.05);
      for (const other of glyphs.slice(index + 1)) expect(difference(glyph, other)).toBeGreaterThan(0.05);
    });
  });

  it('draws emoji in colour', async () => {
    const words = await placed('Emoji:');
    expect(colourful(drawn(file, { ...words, x: words.x + words.width, width: 60 }))).toBeGreaterThan(0.1);
  });

  async function placed(words: string): Promise<Place> {
    const place = await placeOf(bytes, words);
    if (place === null) throw new Error(`${words} is nowhere`);
    return place;
  }
});

describe('a redacted PDF', () => {
  it('has no name, text, link or file name even where texts are asked for', async () => {
    const bytes = await pdfOf(fakeDocument({ withTexts: true, redact: true, items: fakeItems(20) }));
    const pdf = await readPdf(bytes);
    expect(pdf.text).toContain('text hidden');
    expect(pdf.text).not.toMatch(personal);
    expect(pdf.text).not.toMatch(/東京|Grüße|Emoji:/);
  });
});

it.each([
  ['A4', 'de-DE', [595, 842], '3.994'],
  ['Letter', 'en-US', [612, 792], '3,994'],
] as const)('prints on %s, with the numbers of %s', async (pageSize, locale, [width, height], figure) => {
  const pdf = await readPdf(await pdfOf(fakeDocument({ pageSize, locale })));
  expect(Math.round(pdf.size[0])).toBeCloseTo(width, -1);
  expect(Math.round(pdf.size[1])).toBeCloseTo(height, -1);
  expect(pdf.pages[0]).toContain(figure);
});

describe('without a PDF there is a sentence', () => {
  const broken = (change: object): PrintDocument =>
    JSON.parse(JSON.stringify({ ...fakeDocument(), ...change }));

  it('when what comes in is no document', async () => {
    const printed = await printWithRuntime(electronExecutable(), appRoot, broken({ schema: 'other@1' }));
    expect(printed).toMatchObject({ ok: false, error: { kind: 'bad-document' } });
  });

  it('when the page cannot draw it', async () => {
    const report = { ...fakeDocument().report, optOut: [{ platform: 'x' }] };
    const printed = await printWithRuntime(electronExecutable(), appRoot, broken({ report }));
    expect(printed).toMatchObject({ ok: false, error: { kind: 'page-failed' } });
  });
});
