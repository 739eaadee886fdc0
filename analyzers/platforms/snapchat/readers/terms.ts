import { parseDay } from '../../../model/time.ts';
import { noItems } from '../../new-item.ts';
import type { Reader } from '../../platform.ts';
import { snapDate } from '../dates.ts';
import { sectionReader } from '../section-reader.ts';

/** From this version on Snap's policy describes generative AI and its training data (policy.json). */
const firstWithAi = Date.UTC(2024, 1, 26);

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `terms_history`: which versions the person accepted. Evidence without items. */
export class Terms {
  readonly #withAi = new Set<string>();

  /** Different versions of 26 February 2024 and later. */
  get acceptedWithAi(): number {
    return this.#withAi.size;
  }

  reader(): Reader {
    return sectionReader({
      family: 'terms',
      files: ['terms_history'],
      take: ({ fields }) => {
        const version = fields.text('version');
        if (version === null || !/snap\b.*terms of service/i.test(version)) return noItems;
        const of = versionDay(version) ?? snapDate(fields.text('acceptancedate'))?.at ?? null;
        if (of !== null && of >= firstWithAi) this.#withAi.add(version);
        return noItems;
      },
    });
  }
}

/** `Snap Terms of Service & Privacy Policy - Feb 26, 2024`. Milliseconds since 1970, UTC. */
function versionDay(version: string): number | null {
  const match = /\b([A-Z][a-z]{2})[a-z]*\.? (\d{1,2}), (\d{4})/.exec(version);
  if (match === null) return null;
  const [, name = '', day = '', year = ''] = match;
  const month = String(months.indexOf(name.toLowerCase()) + 1).padStart(2, '0');
  const found = parseDay(`${year}-${month}-${day.padStart(2, '0')}`);
  return found === null ? null : found * 86_400_000;
}
