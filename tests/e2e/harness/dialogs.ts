import type { ElectronApplication } from 'playwright-core';

/** The system's own dialogs are out of a test's reach: this is what the person chooses in the next ones. Null cancels. */
export async function willSaveAs(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}

export async function willOpen(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
    },
    [...paths],
  );
}
