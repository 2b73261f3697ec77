import type { Device } from '@tdt/server/meetings/device';
import type { Meeting } from '@tdt/server/meetings/meeting';
import type { CloseCode } from '@tdt/shared/errors';
import { seatId } from '@tdt/shared/ids';
import type { HeadlessBrowser } from './headless-browser';
import type { RunningServer } from './server';
import { waitUntil } from './wait';

/** The meeting as the server has it in memory. */
export async function opened(server: RunningServer, id: string): Promise<Meeting> {
  const meeting = await server.app.registry.open(id);
  if (!meeting) throw new Error('The meeting is not there.');
  return meeting;
}

/** A device without a network: what it gives to the meeting in one tick is in one turn. */
export interface AttachedDevice {
  readonly device: Device;
  readonly frames: Uint8Array[];
  readonly closed: CloseCode[];
}

/** Connects a device for the browser's seat, inside this process. */
export function attached(meeting: Meeting, browser: HeadlessBrowser): AttachedDevice {
  const seat = meeting.seat(seatId(browser.seatId));
  if (!seat) throw new Error('The seat is not there.');
  const closed: CloseCode[] = [];
  const frames: Uint8Array[] = [];
  const device = meeting.attach(seat, {
    send: (frame) => void frames.push(frame),
    close: (code) => void closed.push(code),
  });
  return { device, frames, closed };
}

const EMPTY_UPDATE = new Uint8Array([0, 0]);

/** The same, once it has been given the state and has said that it has nothing of its own. */
export async function follow(meeting: Meeting, browser: HeadlessBrowser): Promise<AttachedDevice> {
  const attachedDevice = attached(meeting, browser);
  const { device } = attachedDevice;
  meeting.receive(device, { kind: 'step1', stateVector: new Map() });
  meeting.receive(device, { kind: 'update', step2: true, update: EMPTY_UPDATE });
  await waitUntil('the state', () => device.synced && device.saved > 0);
  return attachedDevice;
}
