import { type ChildProcess, spawn } from 'node:child_process';

export interface Display {
  /** As DISPLAY wants it, for example `:99`. */
  readonly name: string;
  stop(): void;
}

/** The person's own display, or an Xvfb that finds itself a free number. Null where windows need no X (not Linux). */
export async function openDisplay(): Promise<Display | null> {
  if (process.platform !== 'linux') return null;
  const own = process.env.DISPLAY;
  if (own !== undefined && own !== '') return { name: own, stop: () => {} };
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await numberOf(server);
  return { name: `:${number}`, stop: () => server.kill() };
}

/** Xvfb writes the number it took to the file descriptor named by `-displayfd`, once it accepts connections. */
function numberOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let written = '';
    server.stdio[3]?.on('data', (bytes: Buffer) => {
      written += bytes.toString();
      if (written.endsWith('\n')) resolve(written.trim());
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code} before it had a display`)));
  });
}
