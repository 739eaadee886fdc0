import type { Page } from 'playwright-core';

/**
 * Drops files or folders on the page as a person does: Chromium itself makes the `File` objects, so that they have
 * paths. `at`: a selector; its middle is where they fall.
 */
export async function dropFiles(page: Page, paths: readonly string[], at = 'body'): Promise<void> {
  const box = await page.locator(at).first().boundingBox();
  if (box === null) throw new Error(`nothing to drop on: ${at}`);
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const chromium = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await chromium.send('Input.dispatchDragEvent', { type, x, y, data });
  }
  await chromium.detach();
}
