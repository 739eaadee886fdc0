import type { ElectronApplication } from 'playwright-core';
import type { MessageId } from '../../../analyzers/text/catalogue.ts';
import { say } from './say.ts';

/** Chooses an entry of the native menu, which no mouse of a test can reach. */
export async function chooseInMenu(app: ElectronApplication, entry: MessageId): Promise<void> {
  await app.evaluate(({ Menu }, label) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    const found = entries.find((one) => one.label === label);
    if (found === undefined) throw new Error(`not in the menu: ${label}`);
    found.click();
  }, say(entry));
}
