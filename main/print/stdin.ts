import { app } from 'electron';
import { printDocument } from './print-document.ts';
import { printExitCodes } from './print-failure.ts';
import { readDocument } from './read-document.ts';

/**
 * `--print-stdin`, started by `printWithRuntime`: a document as JSON on standard input, its PDF on standard output.
 * Returns the exit code, by which the caller learns of a failure. To be called before the app is ready.
 */
export async function printFromStdin(): Promise<number> {
  // Chromium's own files go where the caller clears away, and not among those of the app.
  const profile = app.commandLine.getSwitchValue('print-profile');
  if (profile !== '') app.setPath('userData', profile);
  app.disableHardwareAcceleration();
  // Electron quits when the last window is gone, here the one that was printed from, and would cut the PDF off.
  app.on('window-all-closed', () => undefined);
  await app.whenReady();
  const document = readDocument(await standardInput());
  if (!document.ok) return printExitCodes[document.error.kind];
  const printed = await printDocument(document.value);
  if (!printed.ok) return printExitCodes[printed.error.kind];
  return (await written(printed.value)) ? 0 : printExitCodes['not-delivered'];
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** True when the last byte has left: the app may then end. */
function written(pdf: Uint8Array): Promise<boolean> {
  return new Promise((resolve) => {
    process.stdout.once('error', () => resolve(false));
    process.stdout.write(pdf, (error) => resolve(error === undefined || error === null));
  });
}
