import type { HeadlessBrowser } from '../../tests/support/headless-browser';
import { HeadlessDevice } from '../../tests/support/headless-device';
import type { Tally } from './tally';

/** A browser's place in the meeting: its device comes and goes, and must never be sent away. */
export class Place {
  #device: HeadlessDevice | null = null;

  constructor(
    readonly browser: HeadlessBrowser,
    private readonly tally: Tally,
  ) {}

  get device(): HeadlessDevice | null {
    return this.#device;
  }

  async connect(): Promise<HeadlessDevice> {
    const device = new HeadlessDevice(this.browser, { keepFrames: false });
    this.#device = device;
    device.provider.on('connection-close', (event: { code: number } | null) => {
      if (this.#device === device)
        this.tally.wrong.push(`a device was sent away (${event?.code ?? 'cut'})`);
    });
    await device.synced();
    return device;
  }

  leave(): void {
    const device = this.#device;
    this.#device = null;
    this.tally.framesBefore += device?.received ?? 0;
    device?.close();
  }
}
