import { resolve } from 'node:path';

/**
 * Archive paths of a command line: what is no switch and comes after the program and, in development, after the
 * app's folder. A second start of the app hands over its own working folder.
 */
export function archivePaths(argv: readonly string[], packaged: boolean, workingFolder: string): string[] {
  return argv
    .slice(packaged ? 1 : 2)
    .filter((word) => word !== '' && !word.startsWith('-'))
    .map((word) => resolve(workingFolder, word));
}
