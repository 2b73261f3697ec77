import { expect } from 'vitest';
import type { HeadlessBrowser } from './headless-browser';

/** Asks for an export (`attendance.pdf?locale=fr`) and gives its bytes; it must be granted. */
export async function download(
  agent: HeadlessBrowser,
  what: string,
): Promise<{ readonly bytes: Uint8Array; readonly headers: Headers }> {
  const response = await fetch(`${agent.origin}/api/meetings/${agent.meetingId}/exports/${what}`, {
    headers: { cookie: agent.cookie },
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(response.status, response.status === 200 ? what : Buffer.from(bytes).toString()).toBe(200);
  return { bytes, headers: response.headers };
}
