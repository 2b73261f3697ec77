import type { IncomingMessage } from 'node:http';
import { addressKey } from './rate-limits';

const isLoopback = (address: string): boolean =>
  address === '::1' || /^(?:::ffff:)?127\./.test(address);

/**
 * Who asks for an upgrade, as `addressKey` counts addresses. What a proxy tells is believed from this very machine only,
 * as express does for requests (`trust proxy`).
 */
export function upgradeAddress(request: IncomingMessage): string {
  const remote = request.socket.remoteAddress ?? '';
  const told = String(request.headers['x-forwarded-for'] ?? '').split(',');
  const hops = [...told.map((one) => one.trim()).filter((one) => one !== ''), remote];
  return addressKey(hops.findLast((one) => !isLoopback(one)) ?? remote);
}
