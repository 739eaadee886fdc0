import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { protocol, type Session } from 'electron';
import { contentType, pageScheme, rendererFile } from './renderer-file.ts';

/** Our own files and nothing else: no inline code, no network, no frame around or inside. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** The built pages, beside the bundle of main in development and in the packaged app. */
const rendererFolder = resolve(import.meta.dirname, '../renderer');

/** To be called before the app is ready, once. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: pageScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Answers app:// in a session: files of the built renderer, and "not found" for the rest. */
export function serveRenderer(session: Session): void {
  if (!session.protocol.isProtocolHandled(pageScheme)) session.protocol.handle(pageScheme, answer);
}

async function answer(request: Request): Promise<Response> {
  const path = request.method === 'GET' ? rendererFile(rendererFolder, request.url) : null;
  const type = path === null ? null : contentType(path);
  if (path === null || type === null) return new Response(null, { status: 404, headers });
  try {
    return new Response(await readFile(path), { headers: { ...headers, 'content-type': type } });
  } catch {
    return new Response(null, { status: 404, headers });
  }
}
