import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bridge, StartInfo } from '../../main/contract.ts';
import { type Launched, launchApp } from './harness/launch.ts';
import { watchNetwork } from './harness/network.ts';

let shell: Launched;

beforeAll(async () => {
  shell = await launchApp();
});
afterAll(async () => {
  await shell.close();
});

describe('the page', () => {
  it('comes from the app itself', () => {
    expect(shell.page.url()).toMatch(/^app:\/\/trained-on-me\/index\.html/);
  });

  it('knows nothing of Node', async () => {
    const knows = await shell.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
    );
    expect(knows).toEqual([]);
  });

  it('runs no code but its own files', async () => {
    const broken = await shell.page.evaluate(async () => {
      const refused = new Promise<string>((resolve) => {
        document.addEventListener(
          'securitypolicyviolation',
          ({ effectiveDirective }) => resolve(effectiveDirective),
          {
            once: true,
          },
        );
      });
      const script = document.createElement('script');
      script.textContent = 'globalThis.smuggled = true';
      document.body.append(script);
      return { directive: await refused, ran: 'smuggled' in globalThis };
    });
    expect(broken).toEqual({ directive: 'script-src-elem', ran: false });
  });

  it('cannot be led elsewhere, nor open another window', async () => {
    await shell.page.evaluate(() => {
      location.href = 'https://example.com/';
      const link = document.createElement('a');
      link.href = 'file:///etc/hostname';
      document.body.append(link);
      link.click();
      window.open('https://example.com/');
    });
    await shell.page.waitForTimeout(300);
    expect(shell.page.url()).toMatch(/^app:\/\/trained-on-me\//);
    expect(shell.app.windows()).toHaveLength(1);
  });

  it.each(['../main/index.js', '%2e%2e/main/index.js', '..%2fmain%2findex.js', 'nothing.js'])(
    'gets nothing for app://trained-on-me/%s',
    async (path) => {
      const status = await shell.app.evaluate(
        async ({ net }, url) => (await net.fetch(url)).status,
        `app://trained-on-me/${path}`,
      );
      expect(status).toBe(404);
    },
  );

  it('gets no camera, no place, no device, no notification', async () => {
    const states = await shell.page.evaluate(async () => {
      const asked = ['camera', 'microphone', 'geolocation', 'notifications', 'midi'] as PermissionName[];
      return Promise.all(asked.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });
});

/** What the screen shows as refused. */
function refusals(): Promise<number> {
  return shell.page.evaluate(async () => {
    const { bridge } = globalThis as unknown as { bridge: Bridge };
    const { networkRefused } = (await bridge.ask('start', {})) as StartInfo;
    return networkRefused;
  });
}

describe('the network', () => {
  it('stays silent, whatever the page or main asks for, and every request is refused', async () => {
    const watch = await watchNetwork(shell.app);
    const before = await refusals();
    const answers = await shell.app.evaluate(async ({ net, session }) => {
      const urls = [
        'https://example.com/',
        'http://93.184.215.14/',
        'http://127.0.0.1:9/',
        'ftp://example.com/',
      ];
      const fetched = urls.map((url) =>
        net.fetch(url).then(
          () => 'answered',
          () => 'refused',
        ),
      );
      const host = session.defaultSession.resolveHost('example.com').then(
        () => 'answered',
        () => 'refused',
      );
      session.defaultSession.preconnect({ url: 'https://93.184.215.14', numSockets: 2 });
      return Promise.all([...fetched, host]);
    });
    expect(new Set(answers)).toEqual(new Set(['refused']));
    expect((await refusals()) - before).toBe(4);
    await shell.page.evaluate(async () => {
      const picture = new Image();
      picture.src = 'https://example.com/pixel.png';
      await fetch('https://example.com/').catch(() => {});
      navigator.sendBeacon('https://example.com/', 'x');
      for (const rel of ['preconnect', 'dns-prefetch', 'prefetch']) {
        const link = document.createElement('link');
        Object.assign(link, { rel, href: 'https://93.184.215.14/' });
        document.head.append(link);
      }
      const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:93.184.215.14:3478' }] });
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
    });
    await shell.page.waitForTimeout(700);
    expect(await watch.stop()).toEqual([]);
  });
});
