import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from a page of this server: same host as the request, or the public address. Programs
 * without an Origin (they carry no one else's cookie) pass; cookies are SameSite=Lax besides.
 */
export function isOwnOrigin(request: IncomingMessage, publicUrl: string | null): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
