import type { Platform } from './platform.ts';

/** Every platform that the product knows. Adding one is one line here. */
export const platforms: readonly Platform[] = [];
