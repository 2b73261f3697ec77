import { onTestFinished } from 'vitest';
import type { Agent } from './agent';
import { HeadlessDevice } from './headless-device';
import type { DeviceOptions } from './headless-device';

/** A device of a test; it ends with it. */
export class TestDevice extends HeadlessDevice {
  constructor(agent: Agent, options: DeviceOptions = {}) {
    super(agent, options);
    onTestFinished(() => this.close());
  }
}

/** Connects a device for the agent's seat and waits for the state. */
export async function connect(agent: Agent, options: DeviceOptions = {}): Promise<TestDevice> {
  const device = new TestDevice(agent, options);
  await device.synced();
  return device;
}
