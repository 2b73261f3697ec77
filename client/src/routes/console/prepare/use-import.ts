import { useCallback, useRef, useState } from 'react';
import type { ImportKind } from '@tdt/shared/imports/mapping';
import type { ImportAnswer } from '@tdt/shared/protocol/http';
import { importPeople } from '../../../meeting/api';
import { useMeeting } from '../../../stores/meeting-store';
import { linesOf } from '../model/import-excerpt';

/** Columns and tasks corrected by hand; the rest is guessed by the server. */
interface Choices {
  readonly mapping: Readonly<Record<string, string | null>>;
  readonly tasks: Readonly<Record<string, string>>;
}

/** A file on its way: chosen, read without being imported, then imported. */
export type ImportState =
  | { readonly phase: 'idle'; readonly refused: string | null }
  | {
      readonly phase: 'review';
      readonly file: File;
      readonly choices: Choices;
      readonly answer: ImportAnswer;
      /** The lines of the file, read on this device, to show what a problem is about. */
      readonly lines: readonly string[];
      readonly refused: string | null;
    }
  | { readonly phase: 'done'; readonly file: File; readonly answer: ImportAnswer };

export interface Import {
  readonly kind: ImportKind;
  readonly state: ImportState;
  readonly busy: boolean;
  readonly choose: (file: File) => void;
  readonly mapColumn: (field: string, header: string | null) => void;
  readonly mapTask: (text: string, task: string) => void;
  readonly confirm: () => void;
  readonly leave: () => void;
}

const IDLE: ImportState = { phase: 'idle', refused: null };
const NO_CHOICES: Choices = { mapping: {}, tasks: {} };

/** One import, from the choice of a file to its result. Nothing is written before `confirm`. */
export function useImport(kind: ImportKind): Import {
  const meeting = useMeeting(({ seat }) => seat.meetingId);
  const [state, setState] = useState<ImportState>(IDLE);
  const [busy, setBusy] = useState(false);
  const asked = useRef(0);
  const read = useCallback(
    async (file: File, choices: Choices, dryRun: boolean) => {
      const turn = ++asked.current;
      setBusy(true);
      const answer = await importPeople(meeting, kind, file, { ...choices, dryRun });
      const bytes = await file.arrayBuffer();
      if (turn !== asked.current) return;
      setBusy(false);
      if (!answer.ok) {
        const refused = answer.error.message;
        setState((before) =>
          before.phase === 'review' ? { ...before, refused } : { phase: 'idle', refused },
        );
      } else if (dryRun)
        setState({
          phase: 'review',
          file,
          choices,
          answer: answer.value,
          lines: linesOf(bytes, answer.value.file.encoding),
          refused: null,
        });
      else setState({ phase: 'done', file, answer: answer.value });
    },
    [meeting, kind],
  );
  const again = (change: (choices: Choices) => Choices) => {
    if (state.phase === 'review') void read(state.file, change(state.choices), true);
  };
  return {
    kind,
    state,
    busy,
    choose: (file) => void read(file, NO_CHOICES, true),
    mapColumn: (field, header) =>
      again(({ mapping, tasks }) => ({ tasks, mapping: { ...mapping, [field]: header } })),
    mapTask: (text, task) =>
      again(({ mapping, tasks }) => ({ mapping, tasks: { ...tasks, [text]: task } })),
    confirm: () => {
      if (state.phase === 'review') void read(state.file, state.choices, false);
    },
    leave: () => setState(IDLE),
  };
}
