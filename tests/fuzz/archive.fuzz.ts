import { it } from 'vitest';
import { lyingZip, mutatedZip } from './archive-property.ts';
import { runProperty } from './run-property.ts';

it('mutated zips', () => runProperty('mutated zips', mutatedZip));
it('lying zips', () => runProperty('lying zips', lyingZip));
