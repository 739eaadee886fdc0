import { it } from 'vitest';
import { brokenOffExport, damagedExport } from './platform-property.ts';
import { runProperty } from './run-property.ts';

it('damaged exports', () => runProperty('damaged exports', damagedExport));
it('exports with a file that breaks off', () => runProperty('exports that break off', brokenOffExport));
