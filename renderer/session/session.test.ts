import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nothingTold } from '../../analyzers/model/told.ts';
import type { Bridge, StartInfo } from '../../main/contract.ts';
import { FakeAnalysis } from '../dev/fake-analysis.ts';
import { withMinor, withRegion } from '../told/edits.ts';
import { MainClient } from './main-client.ts';
import { Session } from './session.ts';

const start: StartInfo = {
  version: '0',
  locale: 'en',
  settings: { theme: 'system', rememberRecent: false, lastPage: '' },
  recent: [],
  networkRefused: 0,
  archiveGuides: [],
  busyOrOpen: false,
};
const bridge: Bridge = {
  ask: () => Promise.resolve(null),
  addFiles: () => Promise.resolve({ added: 0, withoutPath: 0 }),
  onPush: () => {},
  requestPort: () => {},
};

const ports: MessagePort[] = [];
let session: Session;

/** Connects the session to an analysis of its own that has read everything. */
function connect(items: number): void {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  new FakeAnalysis(port1, items).read(0);
  session.connect(port2);
}

const reported = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 5000, interval: 5 });
const of = (): number | undefined => session.snapshot().report?.summary.items;

beforeEach(() => {
  session = new Session(new MainClient(bridge), start);
});
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

describe('an answer of the person', () => {
  it('changes the numbers, and undo and redo change them back and again', async () => {
    connect(200);
    await reported(() => expect(of()).toBe(200));
    const before = session.snapshot().report?.summary.trainingInputs;
    session.tell(withMinor(session.told(), true));
    expect(session.told().minor).toBe(true);
    await reported(() => expect(session.snapshot().report?.summary.trainingInputs).toBe(0));
    expect(session.undo()).toBe(true);
    await reported(() => expect(session.snapshot().report?.summary.trainingInputs).toBe(before));
    expect(session.redo()).toBe(true);
    await reported(() => expect(session.snapshot().report?.summary.trainingInputs).toBe(0));
    expect(session.redo()).toBe(false);
  });

  it('that changes nothing is no step to undo', async () => {
    connect(20);
    await reported(() => expect(of()).toBe(20));
    expect(session.tell(withRegion(session.told(), null))).toBe(false);
    expect(session.undo()).toBe(false);
  });

  it('holds for the analysis that is started again after the first one died', async () => {
    connect(20);
    await reported(() => expect(of()).toBe(20));
    session.tell(withRegion(session.told(), 'uk'));
    session.onPush({ push: 'analysis-died' });
    expect(session.snapshot().analysis).toBe('died');
    connect(30);
    await reported(() => expect(of()).toBe(30));
    await reported(() => expect(session.snapshot().report?.told.region).toBe('uk'));
    expect(session.snapshot().analysis).toBe('running');
  });

  it('is forgotten when the archives are closed', async () => {
    connect(20);
    await reported(() => expect(of()).toBe(20));
    session.tell(withRegion(session.told(), 'uk'));
    session.onPush({ push: 'closed-all' });
    expect(session.told()).toEqual(nothingTold);
    expect(session.snapshot().report).toBeNull();
  });
});

it('a question to an analysis that died is answered as gone, not left open', async () => {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  session.analysis.connect(port2);
  const answer = session.analysis.ask('report', {});
  session.onPush({ push: 'analysis-died' });
  expect(await answer).toMatchObject({ ok: false, gone: true });
});

it('the network counter follows main', () => {
  session.onPush({ push: 'network', refused: 3 });
  expect(session.snapshot().refused).toBe(3);
});
