import { join } from 'node:path';
import { it } from 'vitest';
import { launchApp } from '../e2e/harness/launch.ts';

const picture = (name: string) => join(import.meta.dirname, `${name}.png`);

it('takes the pictures of the README', async () => {
  const { page, close } = await launchApp();
  await page.getByRole('button', { name: 'Try it with an invented person' }).click();
  await page.getByRole('heading', { name: 'What you can do now' }).waitFor();
  await page.screenshot({ path: picture('report') });
  await page.getByRole('navigation').getByText('Items', { exact: true }).click();
  const row = page.getByRole('row').nth(2);
  await row.waitFor();
  await row.click();
  await page.getByText('Who could see it').last().waitFor();
  await page.screenshot({ path: picture('evidence') });
  await close();
});
