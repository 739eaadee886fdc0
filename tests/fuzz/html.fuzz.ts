import { it } from 'vitest';
import { cutPage, mutatedPage } from './html-property.ts';
import { runProperty } from './run-property.ts';

it('mutated pages', () => runProperty('mutated pages', mutatedPage));
it('cut pages', () => runProperty('cut pages', cutPage));
