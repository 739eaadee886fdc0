import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, errors, type Page } from 'playwright-core';
import { appRoot, electronExecutable } from './paths.ts';

export interface Launched {
  readonly app: ElectronApplication;
  /** The main window's page, loaded. */
  readonly page: Page;
  /** The app's own folder: settings, window placement. */
  readonly userData: string;
  /** Everything the app wrote to its output so far. */
  output(): string;
  /** Closes the app and removes what it kept, unless the folder was handed in. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Archive paths and switches of the app. */
  readonly args?: readonly string[];
  /** Switches of Chromium, such as `--force-device-scale-factor=2`. */
  readonly switches?: readonly string[];
  /** To start again with the settings of an earlier run. */
  readonly userData?: string;
  readonly locale?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Ms for the app to start, and for its window to come: far above the second that both take. */
const patience = 25_000;

const isRoot = process.getuid?.() === 0;

/** Starts the built app on the set-up runtime, with a profile of its own and nothing of the person who runs the tests. */
export async function launchApp(options: LaunchOptions = {}): Promise<Launched> {
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'tests-profile-')));
  const app = await attach({
    timeout: patience,
    executablePath: electronExecutable(),
    cwd: appRoot,
    chromiumSandbox: !isRoot,
    args: [
      `--user-data-dir=${userData}`,
      `--lang=${options.locale ?? 'en-US'}`,
      ...(options.switches ?? []),
      appRoot,
      ...(options.args ?? []),
    ],
    env: { ...plainEnvironment(), ...options.env },
  });
  let output = '';
  app.process().stdout?.on('data', (bytes: Buffer) => {
    output += bytes.toString();
  });
  app.process().stderr?.on('data', (bytes: Buffer) => {
    output += bytes.toString();
  });
  const page = await firstPage(app, () => output);
  return {
    app,
    page,
    userData,
    output: () => output,
    async close() {
      // Whoever closes a window that still reads is asked whether they mean it: a test does.
      await app.evaluate(({ dialog }) => {
        dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
      });
      await app.close();
      if (options.userData === undefined) await rm(userData, { recursive: true, force: true });
    },
  };
}

/**
 * Now and then, on a busy machine, the driver attaches too late to see the app become ready, and waits for ever: no
 * line of the app has run by then, so another start is the same test.
 */
async function attach(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  for (let more = 2; ; more--) {
    try {
      return await _electron.launch(options);
    } catch (cause) {
      if (more === 0 || !(cause instanceof errors.TimeoutError)) throw cause;
    }
  }
}

/** The main window's page; an app that opens none is ended, and what it wrote is told. */
async function firstPage(app: ElectronApplication, output: () => string): Promise<Page> {
  try {
    const page = await app.firstWindow({ timeout: patience });
    page.setDefaultTimeout(20_000);
    await page.waitForLoadState('load', { timeout: patience });
    return page;
  } catch (cause) {
    app.process().kill('SIGKILL');
    throw new Error(`the app showed no page. It wrote:\n${output()}`, { cause });
  }
}

/** What a program needs to run, and no more: no names, no tokens, no home of a real person. */
export function plainEnvironment(): Record<string, string> {
  const home = process.env.TESTS_HOME ?? tmpdir();
  const kept: Record<string, string> = { HOME: home, XDG_CONFIG_HOME: home, LANG: 'en_US.UTF-8', TZ: 'UTC' };
  for (const name of ['PATH', 'DISPLAY', 'WAYLAND_DISPLAY', 'SYSTEMROOT', 'TEMP', 'TMP']) {
    const value = process.env[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}
