import { basename, join } from 'node:path';
import * as v from 'valibot';
import { type Settings, settingsSchema } from '../contract.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const defaults: Settings = { theme: 'system', rememberRecent: false, lastPage: '' };
const recentSchema = v.array(v.array(v.string()));
const mostRecent = 8;

/** Settings and, only if the person says so, the archives opened last. Both lie in the app's own folder. */
export class SettingsStore {
  readonly #folder: string;
  #settings: Settings = defaults;
  #recent: readonly (readonly string[])[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  get current(): Settings {
    return this.#settings;
  }

  /** Names only: the screen never learns where they lie. */
  get recentNames(): readonly { readonly name: string }[] {
    return this.#recent.map((paths) => ({ name: paths.map((path) => basename(path)).join(', ') }));
  }

  recentPaths(index: number): readonly string[] {
    return this.#recent[index] ?? [];
  }

  async load(): Promise<void> {
    this.#settings = await readJsonFile(this.#file('settings.json'), settingsSchema, defaults);
    this.#recent = this.#settings.rememberRecent
      ? await readJsonFile(this.#file('recent.json'), recentSchema, [])
      : [];
  }

  async change(settings: Settings): Promise<void> {
    this.#settings = settings;
    await writeJsonFile(this.#file('settings.json'), settings);
    if (settings.rememberRecent) return;
    this.#recent = [];
    await writeJsonFile(this.#file('recent.json'), []);
  }

  async remember(paths: readonly string[]): Promise<void> {
    if (!this.#settings.rememberRecent || paths.length === 0) return;
    const key = paths.join('\0');
    const others = this.#recent.filter((entry) => entry.join('\0') !== key);
    this.#recent = [paths, ...others].slice(0, mostRecent);
    await writeJsonFile(this.#file('recent.json'), this.#recent);
  }

  #file(name: string): string {
    return join(this.#folder, name);
  }
}
