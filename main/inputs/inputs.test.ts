import { describe, expect, it } from 'vitest';
import { ChosenInputs } from './inputs.ts';

async function chosen(...paths: readonly string[]): Promise<ChosenInputs> {
  const inputs = new ChosenInputs();
  await inputs.add(paths);
  return inputs;
}

describe('what the person chose', () => {
  it('takes the same path once, however it is spelled', async () => {
    const inputs = await chosen('/synthetic/a.zip');
    expect(await inputs.add(['/synthetic/./a.zip', '/synthetic/b.zip'])).toBe(1);
    expect(inputs.paths).toEqual(['/synthetic/a.zip', '/synthetic/b.zip']);
  });

  it('puts back what was taken out, where it stood, and keeps what came since', async () => {
    const inputs = await chosen('/synthetic/a.zip', '/synthetic/b.zip');
    inputs.remove(0);
    await inputs.add(['/synthetic/c.zip']);
    expect(inputs.undoRemove()).toBe(true);
    expect(inputs.paths).toEqual(['/synthetic/a.zip', '/synthetic/b.zip', '/synthetic/c.zip']);
    expect(inputs.undoRemove()).toBe(false);
  });

  it('has nothing to put back after everything was closed', async () => {
    const inputs = await chosen('/synthetic/a.zip');
    inputs.remove(0);
    inputs.clear();
    expect(inputs.undoRemove()).toBe(false);
    expect(inputs.paths).toEqual([]);
  });

  it('knows a place inside an archive that is a folder', async () => {
    const inputs = await chosen('/synthetic/folder');
    expect(await inputs.holds('/synthetic/folder/data/tweets.js')).toBe(true);
    expect(await inputs.holds('/synthetic/folder-2/report.pdf')).toBe(false);
  });
});
