import { resolve } from 'node:path';

/**
 * Archive paths of a command line: what is no switch and comes after the program and, in development, after the
 * app's folder. A second start of the app hands over its own working folder, and its words with all switches first.
 */
export function archivePaths(argv: readonly string[], packaged: boolean, workingFolder: string): string[] {
  return argv
    .slice(1)
    .filter((word) => word !== '' && !word.startsWith('-'))
    .slice(packaged ? 0 : 1)
    .map((word) => resolve(workingFolder, word));
}
