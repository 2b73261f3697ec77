import { create } from 'zustand';

/** One value being changed, and what it was when the person began. */
export interface Edit {
  readonly value: unknown;
  readonly base: unknown;
}

/** The edits of one form, by key of its values. */
export type Edits = Readonly<Record<string, Edit>>;

interface DraftStore {
  /** By form. Kept while the page is open, so that looking elsewhere in the console loses nothing typed. */
  readonly drafts: Readonly<Record<string, Edits>>;
}

export const draftStore = create<DraftStore>(() => ({ drafts: {} }));

export const NO_EDITS: Edits = {};

/** Replaces the edits of a form; none removes it. */
export const setEdits = (form: string, edits: Edits): void =>
  draftStore.setState(({ drafts }) => {
    const others = Object.fromEntries(Object.entries(drafts).filter(([name]) => name !== form));
    return { drafts: Object.keys(edits).length === 0 ? others : { ...others, [form]: edits } };
  });
