import { onTestFinished } from 'vitest';
import { HeadlessBrowser } from './headless-browser';

/** A browser of a test; it ends with it. */
export class Agent extends HeadlessBrowser {
  constructor(origin: string) {
    super(origin);
    onTestFinished(() => this.close());
  }

  /** The same browser in front of a server that came back on another port. */
  at(origin: string): Agent {
    const agent = new Agent(origin);
    agent.cookie = this.cookie;
    agent.seat = this.seat;
    return agent;
  }
}
