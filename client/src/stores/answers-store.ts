import { create } from 'zustand';
import type { AnswerKind } from '@tdt/shared/document/answers';

/** What somebody says to a check. */
export interface SaidAnswer {
  readonly kind: AnswerKind;
  readonly text: string;
  readonly showName: boolean;
}

/** Their answer as this device knows it: on its way, taken by the server, or refused with the reason. */
export type KeptAnswer = SaidAnswer &
  (
    | { readonly state: 'waiting' }
    | { readonly state: 'sent'; readonly at: number | null }
    | { readonly state: 'refused'; readonly message: string }
  );

interface AnswersStore {
  /** By check. Of this device’s own seat, nobody else’s. */
  readonly answers: ReadonlyMap<string, KeptAnswer>;
}

/** Written by `meeting/answers` only. */
export const answersStore = create<AnswersStore>(() => ({ answers: new Map() }));

/** The own answer to a check, if this device knows of one. */
export const useOwnAnswer = (check: string): KeptAnswer | undefined =>
  answersStore(({ answers }) => answers.get(check));
