import { memo } from 'react';
import type { ItemForPrint, PrintDocument } from '../../../analyzers/model/print.ts';
import { trainingValues } from '../../../analyzers/model/values.ts';
import { Swatch } from '../../charts/verdict-legend.tsx';
import { kindName, platformName } from '../../text/names.ts';
import { type Text, useText } from '../../text/text.tsx';
import { type HanLanguage, hanLanguageOf, languageOf } from '../../text/text-language.ts';
import { archiveCaption, namesShown } from './names.ts';
import styles from './print-page.module.css';

/** A longer text is cut, with a note: one pasted book must not push everything else off the paper. */
const mostCharacters = 6_000;

/** A text of up to so many characters is not broken across pages. */
const keptTogether = 600;

/** About 600 pages of long texts; ten thousand posts of the usual length are half of it. */
const mostCharactersInAll = 2_000_000;

export interface ItemsSectionProps {
  readonly document: PrintDocument;
  readonly items: readonly ItemForPrint[];
}

/** The items of the long version: most exposed first, grouped by year. */
export function ItemsSection({ document, items: given }: ItemsSectionProps) {
  const text = useText();
  const items = fitting(given);
  const leftOut = document.itemsLeftOut + given.length - items.length;
  const han = hanLanguageOf(items.map((item) => item.text));
  return (
    <section className={styles.page}>
      <h2>{text('print.items')}</h2>
      <p>{text(items.length === 0 ? 'print.items.none' : 'print.items.text')}</p>
      {leftOut > 0 && <p className={styles.note}>{text('print.items.left-out', { count: leftOut })}</p>}
      {groupItems(items).map((group) => (
        <section key={group.training}>
          <h3 className={styles.marked}>
            <Swatch value={group.training} />{' '}
            {text('print.items.group', { training: text(`screen.training.${group.training}`) })}{' '}
            <span className={styles.quiet}>{text('print.items.count', { count: group.count })}</span>
          </h3>
          {group.years.map(({ year, rows }) => (
            <section key={year}>
              <h4>
                {year === '' ? text('print.items.no-year') : text('print.items.year', { year })}{' '}
                <span className={styles.quiet}>{text('print.items.count', { count: rows.length })}</span>
              </h4>
              <ul className={styles.items}>
                {rows.map(({ item, index }) => (
                  <ItemEntry key={index} item={item} document={document} han={han} text={text} />
                ))}
              </ul>
            </section>
          ))}
        </section>
      ))}
    </section>
  );
}

/** The first items, as many as have room. */
function fitting(items: readonly ItemForPrint[]): readonly ItemForPrint[] {
  let characters = 0;
  for (const [index, item] of items.entries()) {
    characters += Math.min(item.text?.length ?? 0, mostCharacters);
    if (characters > mostCharactersInAll) return items.slice(0, index);
  }
  return items;
}

interface ItemEntryProps {
  readonly item: ItemForPrint;
  readonly document: PrintDocument;
  readonly han: HanLanguage;
  readonly text: Text;
}

/** Few and long pieces of text: each piece costs a node in the tags of the PDF, and there may be thousands of items. */
const ItemEntry = memo(function ItemEntry({ item, document, han, text }: ItemEntryProps) {
  const short = (item.text?.length ?? 0) < keptTogether;
  return (
    <li className={short ? styles.together : undefined}>
      <p className={styles.itemHead}>{itemWords(item, text).join(' · ')}</p>
      <ItemText item={item} redact={document.redact} han={han} text={text} />
      {namesShown(document) && <ItemPlace item={item} document={document} text={text} />}
    </li>
  );
});

function itemWords(item: ItemForPrint, text: Text): readonly string[] {
  const words = [
    item.createdAt === null ? text('print.items.no-year') : text.moment(item.createdAt),
    platformName(text, item.platform),
    kindName(text, item.kind, 1),
  ];
  if (item.by !== 'self') words.push(text(`print.by.${item.by}`));
  if (item.media > 0) words.push(text('print.items.media', { count: item.media }));
  words.push(
    text('print.items.audience', {
      audience: text(`screen.audience.${item.audience}`),
      basis: text(`screen.basis.${item.basis}`),
    }),
  );
  if (item.ahead !== item.training)
    words.push(text('print.items.ahead', { ahead: text(`screen.training.${item.ahead}`) }));
  return words;
}

interface ItemTextProps {
  readonly item: ItemForPrint;
  readonly redact: boolean;
  readonly han: HanLanguage;
  readonly text: Text;
}

function ItemText({ item, redact, han, text }: ItemTextProps) {
  if (redact) return <p className={styles.quiet}>{text('print.items.hidden')}</p>;
  if (item.text === null || item.text.trim() === '')
    return <p className={styles.quiet}>{text('print.items.no-text')}</p>;
  const shown = item.text.slice(0, mostCharacters);
  return (
    <>
      <p className={styles.itemText} dir="auto" lang={languageOf(shown, han) ?? undefined}>
        {shown}
      </p>
      {item.text.length > mostCharacters && <p className={styles.quiet}>{text('print.items.cut')}</p>}
    </>
  );
}

interface ItemPlaceProps {
  readonly item: ItemForPrint;
  readonly document: PrintDocument;
  readonly text: Text;
}

function ItemPlace({ item, document, text }: ItemPlaceProps) {
  const { source, permalink } = item;
  const parts: string[] = [];
  if (source !== null)
    parts.push(
      text('print.items.source', {
        archive: archiveCaption(document, source.input, text),
        entry: source.entry,
        pointer: source.pointer,
      }),
    );
  // As text: readers find the link themselves, and an annotation for each item makes the file a fifth larger.
  if (permalink !== null) parts.push(permalink);
  return <p className={styles.itemPlace}>{parts.join(' · ')}</p>;
}

interface YearGroup {
  /** Empty: no date. */
  readonly year: string;
  readonly rows: { readonly item: ItemForPrint; readonly index: number }[];
}

/** The order inside a year stays that of the document. Years are cut from the ISO date, in UTC, as everywhere. */
function groupItems(items: readonly ItemForPrint[]) {
  return trainingValues.flatMap((training) => {
    const years = new Map<string, YearGroup>();
    let count = 0;
    items.forEach((item, index) => {
      if (item.training !== training) return;
      count += 1;
      const year = item.createdAt?.slice(0, 4) ?? '';
      const group = years.get(year) ?? { year, rows: [] };
      group.rows.push({ item, index });
      years.set(year, group);
    });
    const newestFirst = [...years.values()].sort((a, b) => b.year.localeCompare(a.year));
    return count === 0 ? [] : [{ training, count, years: newestFirst }];
  });
}
