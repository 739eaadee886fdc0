import type { Platform } from '../platform.ts';
import { readAccount } from './account.ts';
import { accountAudience } from './audience.ts';
import { optOut, policy } from './policy.ts';
import { recognise } from './recognise.ts';
import { start } from './run.ts';
import { mediaFolders, setAside } from './set-aside.ts';
import text from './text/en.json' with { type: 'json' };

/** X, earlier Twitter. What its archives look like and what was decided about them: FORMAT.md. */
export const x: Platform = {
  id: 'x',
  name: 'X',
  text,
  recognise,
  readAccount,
  start,
  setAside,
  mediaFolders,
  accountAudience,
  policy,
  optOut,
};
