import { candidacyId, personId, taskId } from '@tdt/shared/ids';
import { readCandidacies, type CandidacyEntry } from '@tdt/shared/imports/candidacies';
import { emailKey, mergeContact } from '@tdt/shared/imports/contact';
import {
  linkCandidacies,
  mergeCandidacies,
  type KnownCandidacy,
} from '@tdt/shared/imports/link-candidacies';
import { readMembers, type MemberEntry } from '@tdt/shared/imports/members';
import { mergePeople, type ListedPerson } from '@tdt/shared/imports/merge-people';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codes, example, readTable, tableOf } from './support';
import { TASKS } from './tasks';

const listed = (entry: MemberEntry, at: number): ListedPerson => ({
  id: personId(`p${at}`),
  name: entry.name,
  origin: entry.origin,
  gender: entry.gender,
  emailKey: entry.contact.email === undefined ? null : emailKey(entry.contact.email),
});
const membersOf = (text: string) =>
  readMembers(tableOf(`Nom,Prénom,E-mail,Groupe,Genre\n${text}`)).entries;
const listOf = (text: string) => membersOf(text).map(listed);
const candidacy = (last: string, first: string, email?: string, task = 'fund'): CandidacyEntry => ({
  line: 2,
  name: { last, first },
  gender: null,
  taskId: taskId(task),
  text: '',
  outgoing: false,
  contact: email === undefined ? {} : { email },
});
const EXAMPLE = readMembers(readTable(example('membres.csv'))).entries;

describe('importing members', () => {
  it('adds everybody the first time and nobody the second', () => {
    const first = mergePeople([], EXAMPLE);
    expect(first.added).toHaveLength(57);
    const again = mergePeople(first.added.map(listed), EXAMPLE);
    expect(again).toMatchObject({ added: [], merged: [], ambiguous: [], problems: [] });
    expect(again.unchanged.map((match) => match.id)).toEqual(EXAMPLE.map((_, at) => `p${at}`));
  });

  it('adds nobody the second time either with homonyms, couples and people without e-mail', () => {
    const entries = membersOf(
      'D,Jean,a@x.fr,,\nD,Jean,b@x.fr,,\nD,Jean,,,\nD,Marie,a@x.fr,,\nE,Zoé,,,',
    );
    const first = mergePeople([], entries);
    expect(first.added).toHaveLength(5);
    const again = mergePeople(first.added.map(listed), entries);
    expect(again.added).toEqual([]);
    expect(again.unchanged.map((match) => match.id)).toEqual(['p0', 'p1', 'p2', 'p3', 'p4']);
  });

  it('fills blanks and overwrites nothing', () => {
    const list = listOf('A,Zoé,,,\nB,Luc,b@x.fr,GA Nord,H');
    const { merged, unchanged, added } = mergePeople(
      list,
      membersOf('A,ZOE,a@x.fr,GA Sud,F\nB,Luc,B@x.fr,GA Autre,F\nB,Luc,c@x.fr,,'),
    );
    expect(merged).toMatchObject([
      { id: 'p0', fill: { origin: 'GA Sud', gender: 'F', emailKey: 'a@x.fr' } },
    ]);
    expect(unchanged).toMatchObject([{ id: 'p1', fill: {} }]);
    expect(added).toMatchObject([{ line: 4 }]);
    expect(list[0]).toMatchObject({ origin: null, emailKey: null });
  });

  it('follows an e-mail when the surname was corrected, never when the first name is another', () => {
    const list = listOf('Dupond,Marie,m@x.fr,,');
    const { unchanged, added } = mergePeople(
      list,
      membersOf('Dupont,Marie,m@x.fr,,\nDupont,Jean,m@x.fr,,'),
    );
    expect(unchanged.map((match) => match.id)).toEqual(['p0']);
    expect(added.map((entry) => entry.name.first)).toEqual(['Jean']);
  });

  it('leaves out and tells a line that may be one of two namesakes', () => {
    const list = listOf('D,Jean,a@x.fr,,\nD,Jean,b@x.fr,,');
    const { added, ambiguous, problems } = mergePeople(list, membersOf('D,Jean,,,'));
    expect(added).toEqual([]);
    expect(ambiguous).toMatchObject([{ candidates: ['p0', 'p1'] }]);
    expect(problems).toEqual([{ line: 2, code: 'person_ambiguous', value: 'Jean D' }]);
  });

  it('gives one known person to one of two namesakes only', () => {
    const { merged, added } = mergePeople(
      listOf('D,Jean,,,'),
      membersOf('D,Jean,a@x.fr,,\nD,Jean,b@x.fr,,'),
    );
    expect(merged).toHaveLength(1);
    expect(added).toHaveLength(1);
  });

  it('compares the keys that the keeper of contact details makes', () => {
    const keyOf = (email: string) => `hash of ${emailKey(email)}`;
    const list = listOf('A,Zoé,,,').map((person) => ({ ...person, emailKey: 'hash of a@x.fr' }));
    expect(mergePeople(list, membersOf('Autre,Zoé,A@x.fr,,'), keyOf).unchanged).toHaveLength(1);
  });

  it('never adds on a second import, whatever the file', () => {
    const line = fc.tuple(
      fc.constantFrom('Dupont', 'DUPONT', 'Martin', 'Saint-Loup', 'Saint Loup'),
      fc.constantFrom('Jean', 'jean', 'Zoé', 'Zoe', 'Marie'),
      fc.constantFrom('', 'a@x.fr', 'A@x.fr', 'b@x.fr', 'c@x.fr'),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const entries = membersOf(lines.map((cells) => `${cells.join(',')},,`).join('\n'));
        const list = mergePeople([], entries).added.map(listed);
        expect(list).toHaveLength(entries.length);
        expect(mergePeople(list, entries).added).toEqual([]);
      }),
      { seed: 20_261_205, numRuns: 500 },
    );
  });
});

describe('contact details', () => {
  it('are completed, never replaced', () => {
    expect(mergeContact({ email: 'a@x.fr' }, { email: 'b@x.fr', phone: '06' })).toEqual({
      contact: { email: 'a@x.fr', phone: '06' },
      changed: true,
    });
    expect(mergeContact({ phone: '06' }, {})).toEqual({ contact: { phone: '06' }, changed: false });
  });
});

describe('linking candidacies', () => {
  const list = EXAMPLE.map(listed);

  it.each([
    ['candidatures.csv', 19],
    ['candidatures-tableur.csv', 20],
  ])('finds every candidate of %s on the list, by e-mail', (file, count) => {
    const { entries } = readCandidacies(readTable(example(file)), TASKS);
    const linked = linkCandidacies(list, entries);
    expect(linked.filter(({ link }) => link.kind === 'linked' && link.by === 'email')).toHaveLength(
      count,
    );
    const [first] = linked;
    expect(first?.link).toEqual({ kind: 'linked', person: 'p17', by: 'email' });
  });

  it('falls back to a name that one person has, and asks when it is not sure', () => {
    const people = listOf('D,Jean,a@x.fr,,\nD,Jean,b@x.fr,,\nE,Zoé,e@x.fr,,\nF,Luc,,,');
    const links = linkCandidacies(people, [
      candidacy('e', 'zoe'),
      candidacy('F', 'Luc', 'luc@x.fr'),
      candidacy('D', 'Jean'),
      candidacy('E', 'Zoé', 'autre@x.fr'),
      candidacy('E', 'Paul', 'e@x.fr'),
      candidacy('G', 'Ana'),
    ]).map(({ link }) => link);
    expect(links).toEqual([
      { kind: 'linked', person: 'p2', by: 'name' },
      { kind: 'linked', person: 'p3', by: 'name' },
      { kind: 'needsConfirmation', people: ['p0', 'p1'], reason: 'namesakes' },
      { kind: 'needsConfirmation', people: ['p2'], reason: 'otherEmail' },
      { kind: 'needsConfirmation', people: ['p2'], reason: 'sharedEmail' },
      { kind: 'unlinked' },
    ]);
  });

  it('adds a candidacy once: by person, else by name and e-mail', () => {
    const people = listOf('E,Zoé,e@x.fr,,');
    const known: KnownCandidacy[] = [
      {
        id: candidacyId('c1'),
        task: taskId('fund'),
        person: personId('p0'),
        name: { last: 'E', first: 'Zoé' },
        emailKey: null,
      },
      {
        id: candidacyId('c2'),
        task: taskId('fund'),
        person: null,
        name: { last: 'G', first: 'Ana' },
        emailKey: 'g@x.fr',
      },
    ];
    const { added, unchanged } = mergeCandidacies(
      known,
      linkCandidacies(people, [
        candidacy('E-Roy', 'Zoé', 'e@x.fr'),
        candidacy('E', 'Zoé', 'e@x.fr', 'press'),
        candidacy('g', 'ana'),
        candidacy('G', 'Ana', 'autre@x.fr'),
      ]),
    );
    expect(unchanged.map((one) => one.id)).toEqual(['c1', 'c2']);
    expect(added.map(({ entry }) => [entry.name.last, entry.taskId])).toEqual([
      ['E', 'press'],
      ['G', 'fund'],
    ]);
  });

  it('adds nothing when the same file comes twice', () => {
    const { entries, problems } = readCandidacies(
      readTable(example('candidatures-tableur.csv')),
      TASKS,
    );
    expect(codes(problems)).toHaveLength(4);
    const first = mergeCandidacies([], linkCandidacies(list, entries));
    const known = first.added.map(({ entry, link }, at): KnownCandidacy => ({
      id: candidacyId(`c${at}`),
      task: entry.taskId,
      person: link.kind === 'linked' ? link.person : null,
      name: entry.name,
      emailKey: null,
    }));
    expect(known).toHaveLength(20);
    expect(mergeCandidacies(known, linkCandidacies(list, entries)).added).toEqual([]);
  });
});
