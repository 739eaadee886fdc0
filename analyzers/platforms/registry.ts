import { linkedin } from './linkedin/index.ts';
import type { Platform } from './platform.ts';
import { x } from './x/index.ts';

/** Every platform that the product knows. Adding one is one line here. */
export const platforms: readonly Platform[] = [linkedin, x];
