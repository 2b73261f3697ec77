import { useCallback, useRef, useState } from 'react';
import type { HeaderChoice } from '@tdt/shared/imports/header';
import type { ImportKind } from '@tdt/shared/imports/mapping';
import { IMPORT_LIMITS } from '@tdt/shared/imports/table';
import type { ImportAnswer } from '@tdt/shared/protocol/http';
import { useT } from '../../../i18n';
import { importPeople } from '../../../meeting/api';
import { useMeeting } from '../../../stores/meeting-store';
import { linesOf } from '../model/import-excerpt';
import { withColumn } from '../model/import-choices';
import type { Choices } from '../model/import-choices';

/** A file, or lines that were pasted. */
export interface Source {
  readonly file: File;
  readonly pasted: boolean;
}

/** A file on its way: chosen, read without being imported, then imported. */
export type ImportState =
  | { readonly phase: 'idle'; readonly refused: string | null }
  | {
      readonly phase: 'review';
      readonly source: Source;
      readonly choices: Choices;
      readonly answer: ImportAnswer;
      /** The lines of the file, read on this device, to show what a problem is about. */
      readonly lines: readonly string[];
      readonly refused: string | null;
    }
  | { readonly phase: 'done'; readonly source: Source; readonly answer: ImportAnswer };

export interface Import {
  readonly kind: ImportKind;
  readonly state: ImportState;
  readonly busy: boolean;
  /** What was pasted, kept while one goes back and forth. */
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly choose: (file: File) => void;
  readonly readText: () => void;
  readonly mapColumn: (field: string, header: string | null) => void;
  readonly mapTask: (text: string, task: string) => void;
  readonly chooseSheet: (sheet: string) => void;
  readonly chooseHeader: (header: HeaderChoice) => void;
  readonly confirm: () => void;
  readonly leave: () => void;
}

const IDLE: ImportState = { phase: 'idle', refused: null };
const NO_CHOICES: Choices = { mapping: {}, tasks: {}, sheet: null, header: null };

/** Sends a file to be read, or imported, and keeps what came of it. */
function useReading(kind: ImportKind, onPasted: () => void) {
  const t = useT('console');
  const meeting = useMeeting(({ seat }) => seat.meetingId);
  const [state, setState] = useState<ImportState>(IDLE);
  const [busy, setBusy] = useState(false);
  const asked = useRef(0);
  const tooLarge = t('reading.tooLarge');
  const read = useCallback(
    async (source: Source, choices: Choices, dryRun: boolean) => {
      if (source.file.size > IMPORT_LIMITS.bytes) {
        setState({ phase: 'idle', refused: tooLarge });
        return;
      }
      const turn = ++asked.current;
      setBusy(true);
      const { file, pasted } = source;
      const answer = await importPeople(meeting, kind, file, { ...choices, pasted, dryRun });
      const bytes = await file.arrayBuffer();
      if (turn !== asked.current) return;
      setBusy(false);
      if (!answer.ok) {
        const refused = answer.error.message;
        setState((before) =>
          before.phase === 'review' ? { ...before, refused } : { phase: 'idle', refused },
        );
        return;
      }
      const { encoding } = answer.value.file;
      const lines = encoding === null ? [] : linesOf(bytes, encoding);
      if (dryRun)
        setState({ phase: 'review', source, choices, answer: answer.value, lines, refused: null });
      else {
        setState({ phase: 'done', source, answer: answer.value });
        if (pasted) onPasted();
      }
    },
    [meeting, kind, tooLarge, onPasted],
  );
  return { state, busy, read, leave: useCallback(() => setState(IDLE), []) };
}

/** One import, from the choice of a file to its result. Nothing is written before `confirm`. */
export function useImport(kind: ImportKind): Import {
  const t = useT('console');
  const [text, setText] = useState('');
  const onPasted = useCallback(() => setText(''), []);
  const { state, busy, read, leave } = useReading(kind, onPasted);
  const again = (change: (choices: Choices) => Choices) => {
    if (state.phase === 'review') void read(state.source, change(state.choices), true);
  };
  const found = state.phase === 'review' ? state.answer.file.mapping : {};
  return {
    kind,
    state,
    busy,
    text,
    setText,
    choose: (file) => void read({ file, pasted: false }, NO_CHOICES, true),
    readText: () => {
      const file = new File([text], t('reading.pastedName'), { type: 'text/plain' });
      void read({ file, pasted: true }, NO_CHOICES, true);
    },
    mapColumn: (field, header) => again((choices) => withColumn(choices, found, field, header)),
    mapTask: (name, task) =>
      again((choices) => ({ ...choices, tasks: { ...choices.tasks, [name]: task } })),
    // Other lines have other columns: what was said of the former ones is forgotten.
    chooseSheet: (sheet) => again((choices) => ({ ...choices, sheet, header: null, mapping: {} })),
    chooseHeader: (header) => again((choices) => ({ ...choices, header, mapping: {} })),
    confirm: () => {
      if (state.phase === 'review') void read(state.source, state.choices, false);
    },
    leave,
  };
}
