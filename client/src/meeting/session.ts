import { CLOSE } from '@tdt/shared/outcome';
import type { SeatAnswer } from '@tdt/shared/protocol/http';
import { connectionStore, FRESH } from '../stores/connection-store';
import { meetingStore } from '../stores/meeting-store';
import { keepAnswers } from './answers';
import { getSeat } from './api';
import { clockMeasured, keptOffset, watchClock } from './device-clock';
import { DocumentSession } from './document-session';
import { takeFormerEdits } from './local-copy';
import { keptSeat, keepSeat } from './kept-seats';
import { keepWords } from './kept-words';
import { refuse } from './offered';
import { flushFields } from './pending-fields';
import { copyName } from './session-state';
import { closeSignals, openSignals, signalsFor } from './signals';
import { refuseWaiting } from './waiting-writes';

/** How often a server that cannot read the meeting is asked whether a backup was restored. */
const ASK_DAMAGED = 10_000;
/** How often somebody who waits to be admitted asks, and how often an unreachable server is asked again. */
const ASK_AGAIN = 3_000;

/**
 * Holds one seat open: who it is, whether it is admitted, and the document that it may read. Follows every change that
 * the server makes to it. One per page; `close` ends it.
 */
class SeatSession {
  #document: DocumentSession | null = null;
  /** The seat of the last document opened: its copy is to be erased when the seat is lost. */
  #opened: SeatAnswer | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #closed = false;
  /** Ends in a short time without a meeting being read: the pause before the next attempt grows. */
  #failures = 0;
  readonly #stopClock = watchClock(() => void this.#ask());

  constructor(readonly id: string) {
    signalsFor(id, () => void this.#ask());
    const kept = keptSeat(id);
    // What this browser kept is shown before the network answers.
    if (kept?.status === 'admitted') void this.#admit(kept);
    void this.#ask();
  }

  close(): void {
    flushFields();
    this.#closed = true;
    this.#stopClock();
    if (this.#timer !== null) clearTimeout(this.#timer);
    closeSignals();
    void this.#document?.close();
  }

  #again(after = ASK_AGAIN): void {
    if (this.#closed) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#ask();
    }, after);
  }

  /** The server could not serve the document: it may say why, to whoever asks for the seat; not to all at once. */
  #sentAway(): void {
    if (this.#timer === null) this.#again(ASK_AGAIN * (0.5 + Math.random()));
  }

  async #ask(): Promise<void> {
    const { result: answer, asked, answered } = await getSeat(this.id);
    if (this.#closed) return;
    if (answer.ok) {
      clockMeasured(answer.value.now, { asked, answered });
      connectionStore.setState({ unreadable: false });
      keepSeat(answer.value);
      await this.#follow(answer.value);
    } else if (answer.error.code === 'unauthenticated' || answer.error.code === 'forbidden')
      await this.#lose('lost');
    else if (answer.error.code === 'not_found') await this.#lose('gone');
    else if (answer.error.code === 'storage_damaged') {
      connectionStore.setState({ unreadable: true });
      this.#again(ASK_DAMAGED);
    } else {
      if (!this.#document) connectionStore.setState({ network: 'offline' });
      this.#again();
    }
  }

  async #follow(seat: SeatAnswer): Promise<void> {
    if (seat.status === 'pending') {
      connectionStore.setState({ session: 'pending', network: 'online' });
      openSignals();
      this.#again();
      return;
    }
    if (!this.#document || !sameDocument(this.#document.seat, seat)) await this.#admit(seat);
  }

  /** Opens the document of the seat in place of the one before. */
  async #admit(seat: SeatAnswer): Promise<void> {
    flushFields();
    const before = this.#document;
    const goesOn = before?.hasCopy && copyName(before.seat) === copyName(seat);
    const unsent = before && !goesOn ? before.unsent : [];
    const document = new DocumentSession(seat, {
      ended: (code) => void this.#ended(document, code),
      sentAway: () => this.#sentAway(),
    });
    this.#document = document;
    this.#opened = seat;
    connectionStore.setState({ session: 'open' });
    await before?.close();
    // Another copy may hold words of an earlier visit that were never sent.
    const former = await takeFormerEdits(seat.meetingId, seat.seat, copyName(seat));
    refuse([...unsent, ...former]);
    if (this.#document === document && !this.#closed) await document.start();
  }

  async #ended(document: DocumentSession, code: number): Promise<void> {
    if (this.#closed || document !== this.#document) return;
    flushFields();
    switch (code) {
      case CLOSE.meeting:
        await this.#lose('gone');
        return;
      case CLOSE.session:
      case CLOSE.rights:
        if (!document.hasCopy) refuse(document.unsent);
        await this.#reopen(document, false);
        return;
      default:
        // 4403 and its like: the copy holds something that the server will never take.
        refuse(document.unsent, true);
        await this.#reopen(document, true);
    }
  }

  async #reopen(document: DocumentSession, erase: boolean): Promise<void> {
    await document.close(erase);
    this.#document = null;
    this.#failures += 1;
    const reset = setTimeout(() => (this.#failures = 0), 60_000);
    if (this.#closed) clearTimeout(reset);
    this.#again(this.#failures < 3 ? 0 : Math.min(15_000, 500 * 2 ** this.#failures));
  }

  /** Nothing to read here any more: words that were never sent are shown, the copy is thrown away. */
  async #lose(session: 'lost' | 'gone'): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    flushFields();
    const unsent = this.#document?.unsent ?? [];
    await this.#document?.close();
    this.#document = null;
    const former = this.#opened
      ? await takeFormerEdits(this.#opened.meetingId, this.#opened.seat, null)
      : [];
    refuse([...unsent, ...former]);
    keepSeat(null, this.id);
    // Typed while this was done; whatever comes later finds that there is no seat.
    flushFields();
    refuseWaiting();
    connectionStore.setState({ session });
  }
}

/** Whether the open document still is the one of this seat. */
const sameDocument = (a: SeatAnswer, b: SeatAnswer): boolean =>
  copyName(a) === copyName(b) && a.rights === b.rights && a.participantId === b.participantId;

/** Opens a seat for this page; the function returned closes it. */
export function openSeat(id: string): () => void {
  meetingStore.setState({ snapshot: null });
  connectionStore.setState({ ...FRESH, clockOffset: keptOffset() }, true);
  const stopKeeping = keepWords(id);
  const session = new SeatSession(id);
  const stopAnswers = keepAnswers(id);
  return () => {
    session.close();
    stopKeeping();
    stopAnswers();
  };
}
