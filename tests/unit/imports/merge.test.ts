import { personId } from '@tdt/shared/ids';
import { readCandidacies } from '@tdt/shared/imports/candidacies';
import { emailKey, mergeContact } from '@tdt/shared/imports/contact';
import { PeopleIndex } from '@tdt/shared/imports/identity';
import { linkCandidacy } from '@tdt/shared/imports/link-candidacies';
import { readMembers, type MemberEntry } from '@tdt/shared/imports/members';
import { mergePeople, type ListedPerson } from '@tdt/shared/imports/merge-people';
import { follow } from '@tdt/shared/imports/provenance';
import { finish } from '@tdt/shared/imports/steps';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { example, readTable, tableOf } from './support';
import { TASKS } from './tasks';

const listed = (entry: MemberEntry, at: number): ListedPerson => ({
  id: personId(`p${at}`),
  name: entry.name,
  emailKey: entry.contact.email === undefined ? null : emailKey(entry.contact.email),
  member: true,
});
const merge = (...args: Parameters<typeof mergePeople>) => finish(mergePeople(...args));
const membersOf = (text: string) =>
  readMembers(tableOf(`Nom,Prénom,E-mail,Groupe,Genre\n${text}`)).entries;
const listOf = (text: string) => membersOf(text).map(listed);
const EXAMPLE = readMembers(readTable(example('membres.csv'))).entries;

describe('importing members', () => {
  it('adds everybody the first time and nobody the second', () => {
    const first = merge([], EXAMPLE);
    expect(first.added).toHaveLength(57);
    const again = merge(first.added.map(listed), EXAMPLE);
    expect(again).toMatchObject({ added: [], ambiguous: [], problems: [] });
    expect(again.matched.map((match) => match.id)).toEqual(EXAMPLE.map((_, at) => `p${at}`));
  });

  it('adds nobody the second time either with homonyms, couples and people without e-mail', () => {
    const entries = membersOf(
      'D,Jean,a@x.fr,,\nD,Jean,b@x.fr,,\nD,Jean,,,\nD,Marie,a@x.fr,,\nE,Zoé,,,',
    );
    const first = merge([], entries);
    expect(first.added).toHaveLength(5);
    const again = merge(first.added.map(listed), entries);
    expect(again.added).toEqual([]);
    expect(again.matched.map((match) => match.id)).toEqual(['p0', 'p1', 'p2', 'p3', 'p4']);
  });

  it('follows an e-mail when the surname was corrected, never when the first name is another', () => {
    const list = listOf('Dupond,Marie,m@x.fr,,');
    const { matched, added } = merge(
      list,
      membersOf('Dupont,Marie,m@x.fr,,\nDupont,Jean,m@x.fr,,'),
    );
    expect(matched.map((match) => match.id)).toEqual(['p0']);
    expect(added.map((entry) => entry.name.first)).toEqual(['Jean']);
  });

  it('leaves out and tells a line that may be one of two namesakes', () => {
    const list = listOf('D,Jean,a@x.fr,,\nD,Jean,b@x.fr,,');
    const { added, ambiguous, problems } = merge(list, membersOf('D,Jean,,,'));
    expect(added).toEqual([]);
    expect(ambiguous).toMatchObject([{ candidates: ['p0', 'p1'] }]);
    expect(problems).toEqual([{ line: 2, code: 'person_ambiguous', value: 'Jean D' }]);
  });

  it('gives one known person to one of two namesakes only', () => {
    const { matched, added } = merge(
      listOf('D,Jean,,,'),
      membersOf('D,Jean,a@x.fr,,\nD,Jean,b@x.fr,,'),
    );
    expect(matched).toHaveLength(1);
    expect(added).toHaveLength(1);
  });

  it('compares the keys that the keeper of contact details makes', () => {
    const keyOf = (email: string) => `hash of ${emailKey(email)}`;
    const list = listOf('A,Zoé,,,').map((person) => ({ ...person, emailKey: 'hash of a@x.fr' }));
    expect(merge(list, membersOf('Autre,Zoé,A@x.fr,,'), keyOf).matched).toHaveLength(1);
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
        const list = merge([], entries).added.map(listed);
        expect(list).toHaveLength(entries.length);
        expect(merge(list, entries).added).toEqual([]);
      }),
      { seed: 20_261_205, numRuns: 500 },
    );
  });

  it('recognises a candidate from outside by e-mail, and by name only with a confirmation', () => {
    const outside = listOf('D,Jean,a@x.fr,,\nE,Zoé,,,').map((one) => ({ ...one, member: false }));
    const { matched, added } = merge(outside, membersOf('D,Jean,a@x.fr,,\nE,Zoé,,,'));
    expect(matched.map(({ id }) => id)).toEqual(['p0']);
    expect(added.map(({ name }) => name.last)).toEqual(['E']);
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

describe('the file that comes again', () => {
  const FIELDS = ['first', 'origin'] as const;
  const known = { first: 'Jean', origin: 'GA Nord' };

  it('corrects what the list of members brought, and a blank in it erases nothing', () => {
    expect(follow(FIELDS, known, {}, { first: 'Jeanne', origin: '' }, 'list')).toEqual({
      values: { first: 'Jeanne' },
      from: {},
      corrected: ['first'],
    });
  });

  it('fills blanks without calling it a correction', () => {
    const { values, corrected } = follow(FIELDS, { first: 'Jean' }, {}, { origin: 'GA' }, 'list');
    expect([values, corrected]).toEqual([{ origin: 'GA' }, []]);
  });

  it('leaves what somebody typed by hand, a field that they emptied too', () => {
    const hand = { first: 'hand', origin: 'hand' } as const;
    const again = follow(FIELDS, { first: 'Jo', origin: null }, hand, known, 'list');
    expect(again).toEqual({ values: {}, from: hand, corrected: [] });
  });

  it('lets the list of members correct the candidacies, and not the other way round', () => {
    const said = { first: 'Jo' };
    expect(follow(FIELDS, known, {}, said, 'candidacy').values).toEqual({});
    const from = { first: 'candidacy' } as const;
    expect(follow(FIELDS, known, from, said, 'candidacy').values).toEqual(said);
    expect(follow(FIELDS, known, from, said, 'list')).toMatchObject({
      values: said,
      from: { first: 'list' },
    });
  });
});

describe('linking candidacies', () => {
  const indexOf = (people: readonly ListedPerson[]) => new PeopleIndex(people);
  const who = (last: string, first: string, email?: string) => ({
    name: { last, first },
    emailKey: email ?? null,
  });

  it.each([
    ['candidatures.csv', 19],
    ['candidatures-tableur.csv', 20],
  ])('finds every candidate of %s on the list, by e-mail', (file, count) => {
    const { entries } = readCandidacies(readTable(example(file), 'candidacies'), TASKS);
    const index = indexOf(EXAMPLE.map(listed));
    const links = entries.map(({ name, contact }) =>
      linkCandidacy(index, who(name.last, name.first, emailKey(contact.email ?? ''))),
    );
    expect(links.filter(({ kind }) => kind === 'linked')).toHaveLength(count);
    expect(links[0]).toEqual({ kind: 'linked', person: 'p17' });
  });

  it('is sure by e-mail only; by name it is proposed, with the reason', () => {
    const index = indexOf(listOf('D,Jean,a@x.fr,,\nD,Jean,b@x.fr,,\nE,Zoé,e@x.fr,,\nF,Luc,,,'));
    const links = [
      who('E-Roy', 'Zoé', 'e@x.fr'),
      who('e', 'zoe'),
      who('F', 'Luc', 'luc@x.fr'),
      who('D', 'Jean'),
      who('E', 'Zoé', 'autre@x.fr'),
      who('E', 'Paul', 'e@x.fr'),
      who('G', 'Ana'),
    ].map((one) => linkCandidacy(index, one));
    expect(links).toEqual([
      { kind: 'linked', person: 'p2' },
      { kind: 'proposed', people: ['p2'], why: 'name' },
      { kind: 'proposed', people: ['p3'], why: 'name' },
      { kind: 'proposed', people: ['p0', 'p1'], why: 'name' },
      { kind: 'proposed', people: ['p2'], why: 'otherEmail' },
      { kind: 'proposed', people: ['p2'], why: 'sharedEmail' },
      { kind: 'unlinked' },
    ]);
  });

  it('does not propose again somebody who was said not to be the candidate', () => {
    const index = indexOf(listOf('D,Jean,a@x.fr,,\nD,Jean,b@x.fr,,\nE,Zoé,e@x.fr,,'));
    const refused = [personId('p0'), personId('p2')];
    expect(linkCandidacy(index, who('D', 'Jean'), refused)).toMatchObject({ people: ['p1'] });
    expect(linkCandidacy(index, who('E', 'Zoé', 'e@x.fr'), refused)).toEqual({ kind: 'unlinked' });
  });
});
