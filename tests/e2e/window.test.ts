import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Launched, launchApp } from './harness/launch.ts';

let userData = '';

beforeEach(async () => {
  userData = await mkdtemp(join(tmpdir(), 'tests-profile-'));
});
afterEach(() => rm(userData, { recursive: true, force: true }));

function boundsOf({ app }: Launched) {
  return app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return { ...window?.getNormalBounds(), maximised: window?.isMaximized() };
  });
}

it('opens where and as large as it was left', async () => {
  const left = { x: 60, y: 80, width: 700, height: 620 };
  const first = await launchApp({ userData });
  await first.app.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    left,
  );
  await expect.poll(() => boundsOf(first)).toMatchObject(left);
  await first.close();

  const second = await launchApp({ userData });
  expect(await boundsOf(second)).toEqual({ ...left, maximised: false });
  await second.close();
});

it.each([
  ['damaged', '{ "x": 60, "y":'],
  ['of another version', '{ "left": 60, "top": 80 }'],
  [
    'about a display that is gone',
    '{ "x": 90000, "y": 90000, "width": 1180, "height": 800, "maximised": false }',
  ],
])('opens in view when what it remembers is %s', async (_what, remembered) => {
  await writeFile(join(userData, 'window.json'), remembered);
  const shell = await launchApp({ userData });
  const bounds = await boundsOf(shell);
  expect(bounds).toMatchObject({ width: 1180, height: 800 });
  expect(bounds.x).toBeLessThan(1600);
  await shell.close();
});

it('cannot be made smaller than it can be used', async () => {
  const shell = await launchApp({ userData });
  const least = await shell.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getMinimumSize(),
  );
  expect(least).toEqual([320, 480]);
  await shell.close();
});
