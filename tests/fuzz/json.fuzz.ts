import { it } from 'vitest';
import { mutatedRecords, soundRecords } from './json-property.ts';
import { runProperty } from './run-property.ts';

it('mutated records', () => runProperty('mutated records', mutatedRecords));
it('sound records', () => runProperty('sound records', soundRecords));
