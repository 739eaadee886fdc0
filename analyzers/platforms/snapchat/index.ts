import type { Platform } from '../platform.ts';
import { readAccount } from './account.ts';
import { accountAudience } from './audience.ts';
import { twinsOf } from './file-names.ts';
import { optOut, policy } from './policy.ts';
import { recognise } from './recognise.ts';
import { start } from './run.ts';
import { mediaFolders, setAside } from './set-aside.ts';
import text from './text/en.json' with { type: 'json' };

/** Snapchat's "My Data". What its archives look like and what was decided about them: FORMAT.md. */
export const snapchat: Platform = {
  id: 'snapchat',
  name: 'Snapchat',
  text,
  recognise,
  readAccount,
  start,
  setAside,
  twinsOf,
  mediaFolders,
  accountAudience,
  policy,
  optOut,
};
