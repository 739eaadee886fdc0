import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export interface Barrier {
  readonly rule: string;
  readonly impact: string | null;
  /** Selectors of the elements, at most five. */
  readonly elements: readonly string[];
}

/** What keeps people with disabilities from using the shown page, as far as a program can tell; empty is good. */
export async function findBarriers(page: Page): Promise<readonly Barrier[]> {
  // Evaluated and not added as a script element, which the content security policy would refuse.
  await page.evaluate(await readFile(axeFile, 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(): Promise<{
          violations: { id: string; impact: string | null; nodes: { target: unknown[] }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, impact, nodes }) => ({
      rule: id,
      impact,
      elements: nodes.slice(0, 5).map(({ target }) => target.join(' ')),
    }));
  });
}
