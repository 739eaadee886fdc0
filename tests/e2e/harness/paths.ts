import { resolve } from 'node:path';
import { findRuntime } from '../../../main/setup/find-runtime.mjs';

/** The checkout under test. */
export const appRoot = resolve(import.meta.dirname, '../../..');

export function electronExecutable(): string {
  const runtime = findRuntime(appRoot);
  if (runtime === null) throw new Error('No Electron: run `npm run prepare-tests` first.');
  return runtime.executable;
}
