import { expect, it } from 'vitest';
import { archivePaths } from './arguments.ts';

it.each([
  ['in development', ['electron', '/app', 'one.zip', '/two.zip'], false],
  [
    'a second start, which puts its switches first',
    ['electron', '--lang=de', '/app', 'one.zip', '/two.zip'],
    false,
  ],
  ['packaged', ['trained-on-me', 'one.zip', '/two.zip'], true],
  ['packaged, with switches', ['trained-on-me', '--lang=de', 'one.zip', '', '/two.zip'], true],
])('takes the archives and nothing else: %s', (_what, argv, packaged) => {
  expect(archivePaths(argv, packaged, '/home/ada')).toEqual(['/home/ada/one.zip', '/two.zip']);
});

it.each([
  [['electron', '--no-sandbox', '/app'], false],
  [['trained-on-me'], true],
])('takes none where none is named', (argv, packaged) => {
  expect(archivePaths(argv, packaged, '/home/ada')).toEqual([]);
});
