import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { ElectronApplication } from 'playwright-core';

export interface NetworkWatch {
  /** Schemes that sent, and addresses that a socket of the app or one of its processes was bound to; empty is silence. */
  stop(): Promise<readonly string[]>;
}

/**
 * Watches from two sides: Chromium's own report of requests that went out, and, on Linux, the kernel's list of the
 * sockets of every process of the app. Sockets to this very machine (the test's own debugging) are left out.
 */
export async function watchNetwork(app: ElectronApplication): Promise<NetworkWatch> {
  await app.evaluate(({ session }) => {
    const sent: string[] = [];
    Object.assign(globalThis, { sentByPage: sent });
    // Another event than the one the app itself refuses in: a listener here does not replace the app's.
    session.defaultSession.webRequest.onSendHeaders(({ url }) => {
      const { protocol } = new URL(url);
      if (protocol !== 'app:') sent.push(protocol);
    });
  });
  const seen = new Set<string>();
  const pid = app.process().pid;
  const look = (): void => {
    if (pid !== undefined) for (const remote of remoteAddresses(pid)) seen.add(remote);
  };
  look();
  const timer = setInterval(look, 40);
  return {
    async stop() {
      clearInterval(timer);
      look();
      const sent = await app.evaluate(() => {
        const { sentByPage } = globalThis as unknown as { sentByPage: string[] };
        return sentByPage;
      });
      return [...sent, ...seen];
    },
  };
}

/** Far ends of the sockets of a process and all its descendants, other than this machine. */
export function remoteAddresses(pid: number): readonly string[] {
  if (process.platform !== 'linux') return [];
  const sockets = new Set(descendants(pid).flatMap(socketsOf));
  return ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'].flatMap((table) => farEnds(table, sockets));
}

function descendants(pid: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    // The name of the program, in brackets, may hold spaces: the parent is the second field behind it.
    const stat = textOf(`/proc/${name}/stat`);
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found = [pid];
  for (const one of found) found.push(...(children.get(one) ?? []));
  return found;
}

function socketsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      const [, inode] = /^socket:\[(\d+)\]$/.exec(linkOf(`/proc/${pid}/fd/${fd}`)) ?? [];
      return inode === undefined ? [] : [inode];
    });
  } catch {
    return []; // gone meanwhile
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** A line of /proc/net: local address, far address, ..., the socket's number as the tenth field. */
function farEnds(table: string, sockets: ReadonlySet<string>): readonly string[] {
  const [, ...lines] = textOf(`/proc/net/${table}`).trim().split('\n');
  return lines.flatMap((line) => {
    const [, , far = '', , , , , , , inode = ''] = line.trim().split(/\s+/);
    return sockets.has(inode) && !isHere(far) ? [`${table} ${far}`] : [];
  });
}

/** Hexadecimal, in the machine's byte order: nowhere, 127.x.x.x, ::1, or 127.x.x.x written as IPv6. */
function isHere(address: string): boolean {
  const [host = ''] = address.split(':');
  return (
    /^0+$/.test(host) ||
    /^[0-9A-F]{6}7F$/.test(host) ||
    host === '00000000000000000000000001000000' ||
    /^0{16}FFFF0000[0-9A-F]{6}7F$/.test(host)
  );
}
