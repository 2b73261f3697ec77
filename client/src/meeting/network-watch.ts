/** Without a connection for this long, the page says so. */
const OFFLINE_AFTER = 5_000;

interface Line {
  readonly retry: () => void;
  readonly drop: () => void;
}

/**
 * Says where the connection stands: short breaks are not worth a word. Listens to the device too, since a socket whose
 * network vanished may not notice for half a minute, and a phone that wakes up should not wait for the next attempt.
 */
export class NetworkWatch {
  #state: 'connecting' | 'online' | 'offline' = 'connecting';
  #line: Line | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly #stopListening: () => void;

  constructor(readonly changed: () => void) {
    const gone = () => this.#line?.drop();
    const back = () => this.#line?.retry();
    const shown = () => {
      if (document.visibilityState === 'visible') back();
    };
    window.addEventListener('offline', gone);
    window.addEventListener('online', back);
    document.addEventListener('visibilitychange', shown);
    // Thawed by the browser, or brought back from where it keeps pages that were left.
    document.addEventListener('resume', back);
    window.addEventListener('pageshow', back);
    this.#stopListening = () => {
      window.removeEventListener('offline', gone);
      window.removeEventListener('online', back);
      document.removeEventListener('visibilitychange', shown);
      document.removeEventListener('resume', back);
      window.removeEventListener('pageshow', back);
    };
    this.#wait();
  }

  get state() {
    return this.#state;
  }

  watch(line: Line): void {
    this.#line = line;
  }

  connected(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#set('online');
  }

  disconnected(): void {
    if (this.#state === 'online') this.#set('connecting');
    this.#wait();
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#stopListening();
  }

  #wait(): void {
    if (this.#state !== 'offline')
      this.#timer ??= setTimeout(() => this.#set('offline'), OFFLINE_AFTER);
  }

  #set(state: 'connecting' | 'online' | 'offline'): void {
    if (state === 'offline') this.#timer = null;
    this.#state = state;
    this.changed();
  }
}
