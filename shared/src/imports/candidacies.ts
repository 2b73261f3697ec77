import type { TaskId } from '../ids';
import { cleanLines } from '../people/clean';
import type { Gender } from '../people/gender';
import { displayName, type PersonName } from '../people/names';
import {
  cell,
  excerpt,
  isFormula,
  readContact,
  readGenderCell,
  readName,
  readOutgoing,
  readText,
  report,
  type RowReader,
} from './cells';
import { emailKey, mergeContact, type Contact } from './contact';
import { PeopleIndex, type Known } from './identity';
import type { ColumnMapping } from './mapping';
import { taskMatcher, type TaskMapping, type TaskMatches } from './match-task';
import type { ImportTask } from './task-names';
import { noteLikeness } from './members';
import type { ImportProblem } from './problems';
import { inFileOrder, openTable } from './rows';
import { finish, type Steps } from './steps';
import { IMPORT_LIMITS, type Table } from './table';

/** One person applying to one task, read from a file; a line that names two tasks gives two. */
export type CandidacyEntry = {
  line: number;
  name: PersonName;
  gender: Gender | null;
  taskId: TaskId;
  text: string;
  outgoing: boolean;
  contact: Contact;
};

/** A candidacy whose task is not known yet: `taskText` is what the file says, `proposal` the task probably meant. */
export type AsideCandidacy = Omit<CandidacyEntry, 'taskId'> & {
  taskText: string;
  proposal: TaskId | null;
};

/** Candidacies of a file, each (person, task) once; those that wait for a task; all there is to tell. */
export type CandidaciesImport = {
  entries: CandidacyEntry[];
  aside: AsideCandidacy[];
  problems: ImportProblem[];
  mapping: ColumnMapping;
};

type Candidate = Known & {
  entry: { line: number };
  gender: Gender | null;
  /** All that their lines say, so that each of their candidacies is known by the same e-mail. */
  contact: Contact;
  byTask: Map<TaskId, CandidacyEntry>;
};
type Context = {
  match: (cell: string) => TaskMatches;
  people: PeopleIndex<Candidate>;
  entries: CandidacyEntry[];
  aside: AsideCandidacy[];
};

/**
 * Reads candidacies (`method.md`, "Before the meeting" 3). A task that no label, short label or alias names is set
 * aside with a proposal until `taskMapping` says which one it is; nothing is dropped silently.
 */
export function readCandidacies(
  table: Table,
  tasks: readonly ImportTask[],
  options: CandidacyOptions = {},
): CandidaciesImport {
  return finish(readingCandidacies(table, tasks, options));
}

/** Columns and tasks said by the person who imports; the rest is guessed. */
export type CandidacyOptions = {
  mapping?: ColumnMapping | undefined;
  taskMapping?: TaskMapping | undefined;
};

/** The same, a line a step. */
export function* readingCandidacies(
  table: Table,
  tasks: readonly ImportTask[],
  options: CandidacyOptions = {},
): Steps<CandidaciesImport> {
  const { readers, problems, mapping } = openTable('candidacies', table, options.mapping);
  const context: Context = {
    match: taskMatcher(tasks, options.taskMapping),
    people: new PeopleIndex<Candidate>(),
    entries: [],
    aside: [],
  };
  for (const reader of readers) {
    yield;
    readLineOfCandidacies(reader, context);
  }
  const { entries, aside } = context;
  return { entries, aside, problems: inFileOrder(problems), mapping };
}

function readLineOfCandidacies(reader: RowReader, context: Context): void {
  const name = readName(reader);
  const tasks = name === null ? null : readTasks(reader, context.match);
  if (name === null || tasks === null) return;
  const said = {
    line: reader.row.line,
    name,
    gender: readGenderCell(reader),
    text: readText(reader, 'text'),
    outgoing: readOutgoing(reader),
    contact: readContact(reader),
  };
  const candidate = recognise(reader, context, said);
  const common = { ...said, gender: candidate.gender, contact: candidate.contact };
  for (const taskId of tasks.found) {
    const entry = { ...common, taskId };
    const first = candidate.byTask.get(taskId);
    if (first) mergeDuplicate(reader, first, entry);
    else {
      candidate.byTask.set(taskId, entry);
      context.entries.push(entry);
    }
  }
  for (const { text, proposal } of tasks.unknown) {
    const value = excerpt(text);
    report(reader, 'task_unknown', {
      field: 'task',
      value,
      ...(proposal !== null && { proposal }),
    });
    context.aside.push({ ...common, taskText: text, proposal });
  }
}

function readTasks(reader: RowReader, match: Context['match']): TaskMatches | null {
  const value = cleanLines(cell(reader, 'task'), IMPORT_LIMITS.label * 6);
  if (isFormula(value, 'task')) {
    report(reader, 'formula', { field: 'task', value: excerpt(value) });
    return null;
  }
  if (value === '') {
    report(reader, 'task_missing', { field: 'task' });
    return null;
  }
  return match(value);
}

/** The person of the line among those of the lines before; two lines that contradict each other keep the first gender. */
function recognise(
  reader: RowReader,
  context: Context,
  said: Omit<CandidacyEntry, 'taskId'>,
): Candidate {
  const email = said.contact.email;
  const who = { name: said.name, emailKey: email === undefined ? null : emailKey(email) };
  const found = context.people.identify(who);
  if (found.kind !== 'same') {
    noteLikeness(
      reader,
      said.name,
      found.kind === 'new' ? found : { namesakes: found.people, sharing: [] },
    );
    const candidate: Candidate = {
      ...who,
      entry: { line: said.line },
      gender: said.gender,
      contact: said.contact,
      byTask: new Map(),
    };
    context.people.add(candidate);
    return candidate;
  }
  const { person } = found;
  context.people.learn(person, who.emailKey);
  if (person.gender !== null && said.gender !== null && person.gender !== said.gender) {
    report(reader, 'different_value', {
      field: 'gender',
      value: said.gender,
      of: person.entry.line,
    });
  }
  person.gender ??= said.gender;
  person.contact = mergeContact(person.contact, said.contact).contact;
  for (const entry of person.byTask.values()) {
    entry.gender ??= person.gender;
    entry.contact = person.contact;
  }
  return person;
}

/** The first line stands; its blanks are filled, another text is told. */
function mergeDuplicate(reader: RowReader, first: CandidacyEntry, again: CandidacyEntry): void {
  report(reader, 'duplicate_candidacy', { value: displayName(first.name), of: first.line });
  if (first.text !== '' && again.text !== '' && first.text !== again.text) {
    report(reader, 'different_value', {
      field: 'text',
      value: excerpt(again.text),
      of: first.line,
    });
  }
  if (first.text === '') first.text = again.text;
}
