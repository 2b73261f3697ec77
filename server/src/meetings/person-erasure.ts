import { erasedRoot, erasureOf, erasureWrites, mayErase } from '@tdt/shared/erasure/erase-person';
import type { Erasure } from '@tdt/shared/erasure/erase-person';
import { erasedSeat } from '@tdt/shared/erasure/seats';
import { unnamed } from '@tdt/shared/erasure/unname';
import { groupTaskKey } from '@tdt/shared/document/sections';
import { refuse } from '@tdt/shared/errors';
import { personId } from '@tdt/shared/ids';
import type { MeetingId, PersonId, SeatId } from '@tdt/shared/ids';
import type { Contact } from '@tdt/shared/protocol/http';
import { SeatBook } from '../seats/seat-book';
import { newId } from '../seats/secrets';
import type { ContactVault } from '../storage/contacts';
import type { JournalEntry, Rewriting, Storage, StoredMeeting } from '../storage/storage';
import { SectionedDocument } from '../sync/sectioned-document';
import type { Meeting } from './meeting';
import type { MeetingView } from './meeting-view';
import { RefusalError } from './refusal-error';
import type { Registry } from './registry';
import { RootReader } from './root-reader';
import { runTurn } from './turn';
import type { TurnState } from './turn';

interface Deps {
  readonly registry: Registry;
  readonly storage: Storage;
  readonly vault: ContactVault;
  readonly now: () => number;
}

/** Throws the refusal when this person may not be erased now. */
function requireErasable(
  view: MeetingView,
  seats: Iterable<StoredMeeting['seats'][number]>,
  id: PersonId,
) {
  const may = mayErase({ state: view.state, staff: view.staff, seats: [...seats] }, id);
  if (!may.ok) throw new RefusalError(may.error);
  return may.value;
}

const contactTexts = ({ email, phone, address }: Contact): string[] =>
  [email, phone, address].filter((text) => text !== null);

/** E-mail, phone and address of every entry of the person; what this server cannot open is not looked for. */
async function contactsOf({ storage, vault }: Deps, meeting: MeetingId, people: Iterable<string>) {
  const known = new Set(people);
  const sealed = (await storage.contacts(meeting)).filter(({ person }) => known.has(person));
  return {
    people: sealed.map(({ person }) => person),
    details: sealed.flatMap(({ person, sealed: bytes }) => {
      const contact = vault.open(meeting, person, bytes);
      return contact ? contactTexts(contact) : [];
    }),
  };
}

/** The meeting in memory without the person, before what depends on them is computed again. */
function cleared(stored: StoredMeeting, before: SectionedDocument, erasure: Erasure): TurnState {
  const sections = before.sectionNames.map((section): [string, Uint8Array[]] => [
    section,
    [before.rewriteSection(section, (root, entries) => erasedRoot(root, entries, erasure))],
  ]);
  const document = new SectionedDocument(sections);
  return {
    document,
    reader: new RootReader(document),
    seats: new SeatBook(stored.seats.map((seat) => erasedSeat(seat, erasure))),
    publications: new Map(
      stored.publications.map(({ group, task, publication }) => [
        groupTaskKey(group, task),
        // Texts of a group, and ids of candidacies: the same shape comes back.
        { ...publication, lists: unnamed(publication.lists, erasure) } as typeof publication,
      ]),
    ),
  };
}

/** Lines whose words name the person; the ids in them lead to nobody any more and stay. */
function editedLines(journal: readonly JournalEntry[], erasure: Erasure): Rewriting['edited'] {
  const words = { ...erasure, ids: new Set<string>() };
  return journal.flatMap(({ detail }, line) => {
    const edited = unnamed(detail, words);
    return JSON.stringify(edited) === JSON.stringify(detail ?? null)
      ? []
      : [{ line, detail: edited }];
  });
}

/** Settles the meeting as a turn does: who speaks, parity, what is published. Returns every publication. */
function settle(
  state: TurnState,
  before: Rewriting['publications'],
  erasure: Erasure,
  now: number,
): Rewriting['publications'] {
  const { write } = runTurn(
    state,
    [
      {
        kind: 'change',
        decide: (view) => ({
          change: {
            writes: erasureWrites({ state: view.state, secret: view.secret.answers }, erasure, now),
            result: null,
          },
          answer: () => undefined,
        }),
        reject: (error) => {
          throw error;
        },
      },
    ],
    now,
  );
  const all = new Map<string, Rewriting['publications'][number]>();
  for (const { group, task } of before) {
    const key = groupTaskKey(group, task);
    const publication = state.publications.get(key);
    if (publication) all.set(key, { group, task, publication });
  }
  for (const one of write.publications) all.set(groupTaskKey(one.group, one.task), one);
  return [...all.values()];
}

const UNKNOWN = () => new RefusalError(refuse('not_found', 'unknown_meeting').error);

/** Everything that storage writes anew, decided from what is on disk while nobody else has the meeting. */
async function rewritingOf(
  deps: Deps,
  id: MeetingId,
  person: PersonId,
  by: SeatId,
): Promise<Rewriting> {
  const { storage, now } = deps;
  const stored = await storage.load(id);
  if (!stored) throw UNKNOWN();
  const before = new SectionedDocument(stored.sections);
  const view = new RootReader(before).view;
  const entry = requireErasable(view, stored.seats, person);
  const facts = { state: view.state, staff: view.staff, seats: stored.seats };
  const instead = personId(newId('p'));
  const { ids } = erasureOf(facts, entry, { instead, details: [] });
  const contacts = await contactsOf(deps, id, ids);
  const erasure = erasureOf(facts, entry, { instead, details: contacts.details });
  const state = cleared(stored, before, erasure);
  const publications = settle(state, stored.publications, erasure, now());
  const { document, seats } = state;
  return {
    epoch: newId('e'),
    sections: new Map(
      document.sectionNames.map((section) => [section, document.rewriteSection(section)]),
    ),
    publications,
    seats: [...seats.all()],
    edited: editedLines(await storage.journal(id), erasure),
    journal: [{ at: now(), seat: by, type: 'person.erase', detail: {} }],
    contacts: contacts.people,
    released: [...erasure.seats],
  };
}

/**
 * Takes one person out of a meeting, for good: what it decided stays, without their name. The meeting is written anew under
 * a new epoch, so that every device drops its copy, and nothing of them stays in the file, its log, or a later backup.
 */
export async function erasePerson(
  deps: Deps,
  meeting: Meeting,
  person: PersonId,
  by: SeatId,
): Promise<void> {
  // Asked once before anybody is sent back for nothing.
  requireErasable(meeting.view, meeting.seats.all(), person);
  const released = await deps.registry.rewrite(meeting, async () => {
    const rewriting = await rewritingOf(deps, meeting.id, person, by);
    await deps.storage.rewrite(meeting.id, rewriting);
    return rewriting.released;
  });
  await deps.registry.tell(meeting.id, released);
}
