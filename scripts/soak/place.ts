import type { HeadlessBrowser } from '../../tests/support/headless-browser';
import { HeadlessDevice } from '../../tests/support/headless-device';
import { eventually } from './tally';
import type { Tally } from './tally';

/** On a machine that is busy with other things everything still arrives, later. */
const PATIENCE = 60_000;

/** A browser's place in the meeting: its device comes and goes, and must never be sent away. */
export class Place {
  #device: HeadlessDevice | null = null;

  constructor(
    readonly browser: HeadlessBrowser,
    private readonly tally: Tally,
  ) {
    browser.patience = PATIENCE;
    browser.persists = true;
  }

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
    await eventually('the state', () => device.provider.synced, PATIENCE);
    return device;
  }

  leave(): void {
    const device = this.#device;
    this.#device = null;
    this.tally.framesBefore += device?.received ?? 0;
    device?.close();
  }
}
