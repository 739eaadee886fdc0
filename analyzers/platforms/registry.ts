import { facebook } from './facebook/index.ts';
import { instagram } from './instagram/index.ts';
import { linkedin } from './linkedin/index.ts';
import type { Platform } from './platform.ts';
import { snapchat } from './snapchat/index.ts';
import { threads } from './threads/index.ts';
import { x } from './x/index.ts';

/** Every platform that the product knows. Adding one is one line here. */
export const platforms: readonly Platform[] = [facebook, instagram, linkedin, snapchat, threads, x];
