import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { samples } from '../fixtures/sample/samples.ts';
import { type BuiltArchive, temporaryFolder, xZip } from './harness/archives.ts';
import { analyse } from './harness/command-line.ts';
import { willOpen } from './harness/dialogs.ts';
import { figuresOfItems, figuresOfTruth } from './harness/figures.ts';
import { type Launched, launchApp, plainEnvironment } from './harness/launch.ts';
import { chooseInMenu } from './harness/menu.ts';
import { appRoot, electronExecutable } from './harness/paths.ts';
import { goTo, readReport, reportShown } from './harness/report-screen.ts';
import { say } from './harness/say.ts';

let folder: string;
let userData: string;
let one: BuiltArchive;

beforeAll(async () => {
  folder = await temporaryFolder();
  one = await xZip(folder, { tweets: 30 }, 'one.zip');
  await xZip(folder, { tweets: 40, likes: 5 }, 'other.zip');
});
beforeEach(async () => {
  userData = await mkdtemp(join(tmpdir(), 'tests-profile-'));
});
afterEach(() => rm(userData, { recursive: true, force: true }));

/** Names of what is open, as the page of the files tells. */
async function openArchives({ page }: Launched): Promise<readonly string[]> {
  await goTo(page, 'files');
  const remove = page.getByRole('button', { name: say('screen.files.remove') });
  return page.getByRole('region').filter({ has: remove }).getByRole('heading', { level: 2 }).allInnerTexts();
}

/** Starts the app once more, as a double click on an archive does; gives its exit code. */
function startAgain(words: readonly string[], cwd: string): Promise<number | null> {
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(electronExecutable(), [`--user-data-dir=${userData}`, ...switches, appRoot, ...words], {
    cwd,
    env: plainEnvironment(),
    stdio: 'ignore',
    timeout: 20_000,
  });
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => done(code));
  });
}

describe('an archive named on the command line', () => {
  it('is opened at the start, also by a path relative to where the person stands', async () => {
    const shell = await launchApp({ args: ['one.zip'], userData, env: { INIT_CWD: folder } });
    await reportShown(shell.page);
    await expect.poll(() => readReport(shell.page)).toEqual(figuresOfTruth(one.truth));
    expect(await openArchives(shell)).toEqual(['one.zip']);
    await shell.close();
  });

  it('goes to the window that is open already, and the second start ends', async () => {
    const shell = await launchApp({ args: [one.path], userData });
    await reportShown(shell.page);
    expect(await startAgain(['other.zip'], folder)).toBe(0);
    await expect.poll(() => openArchives(shell)).toEqual(['one.zip', 'other.zip']);
    expect(shell.app.windows()).toHaveLength(1);
    await goTo(shell.page, 'report');
    await reportShown(shell.page);
    await shell.close();
  });

  it('is nothing to complain about when the second start names none', async () => {
    const shell = await launchApp({ userData });
    expect(await startAgain([], folder)).toBe(0);
    await shell.page.getByRole('heading', { name: say('screen.start.drop') }).waitFor();
    expect(shell.app.windows()).toHaveLength(1);
    await shell.close();
  });
});

describe('from the first screen', () => {
  let shell: Launched;
  beforeAll(async () => {
    shell = await launchApp();
  });
  afterAll(() => shell.close());
  afterEach(async () => {
    await chooseInMenu(shell.app, 'menu.close-all');
    await shell.page.getByRole('heading', { name: say('screen.start.drop') }).waitFor();
  });

  it('opens files that were chosen', async () => {
    await willOpen(shell.app, [one.path]);
    await shell.page.getByRole('button', { name: say('screen.start.choose-files') }).click();
    await reportShown(shell.page);
    await expect.poll(() => readReport(shell.page)).toEqual(figuresOfTruth(one.truth));
  });

  it('stays where it is when the choosing was cancelled', async () => {
    await willOpen(shell.app, []);
    await shell.page.getByRole('button', { name: say('screen.start.choose-folder') }).click();
    await shell.page.getByRole('heading', { name: say('screen.start.drop') }).waitFor();
  });

  it('opens the archives of all platforms that the sample has, as one report', async () => {
    await shell.page.getByRole('button', { name: say('screen.start.sample') }).click();
    await reportShown(shell.page);
    const names = samples.map(({ name }) => name);
    const { items } = await analyse(names.map((name) => join(appRoot, 'main/sample', name)));
    expect(new Set(items.map(({ platform }) => platform)).size).toBeGreaterThanOrEqual(names.length);
    // What is assumed stands in a sentence of each platform; all other figures are of all together.
    const { assumed: _, ...figures } = figuresOfItems(items);
    await expect.poll(() => readReport(shell.page)).toMatchObject(figures);
    expect(await openArchives(shell)).toEqual(names);
  });

  it('names what is open in the title bar', async () => {
    const title = () =>
      shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
    expect(await title()).not.toContain('one.zip');
    await willOpen(shell.app, [one.path]);
    await shell.page.getByRole('button', { name: say('screen.start.choose-files') }).click();
    await expect.poll(title).toContain('one.zip');
    await reportShown(shell.page);
  });
});
