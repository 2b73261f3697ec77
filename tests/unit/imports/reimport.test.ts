import { MEETING } from '@tdt/shared/document/sections';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportMeeting } from '../../support/import-meeting';

const LIST = 'Nom,Prénom,E-mail,Téléphone,Groupe,Genre';
const CANDIDACIES = 'Nom,Prénom,E-mail,Téléphone,Genre,Tâche,Présentation,Sortant·e';
const TASK = 'Suivi des luttes';

describe('a list of members that comes again', () => {
  it('corrects what it brought, and nothing that a facilitator corrected', () => {
    const meeting = new ImportMeeting();
    meeting.members(LIST, 'MARTIN,Jo,jo@x.fr,0600000001,GA Nord,F', 'PETIT,Lou,lou@x.fr,,GA Nord,');
    const [jo] = meeting.called('MARTIN');
    meeting.give('person.edit', { person: jo!.id, origin: 'GA Port', gender: 'O' });
    const again = meeting.members(
      LIST,
      'MARTIN-ROUX,Jo,jo@x.fr,0600000002,GA Sud,M',
      'PETIT,Lou,lou@x.fr,,GA Sud,',
    );
    expect(again).toMatchObject({ added: 0, merged: 2, corrected: 2 });
    expect(again.preview.map(({ corrects }) => corrects)).toEqual([['last', 'phone'], ['origin']]);
    expect(meeting.called('MARTIN-ROUX')).toMatchObject([{ origin: 'GA Port', gender: 'O' }]);
    expect(meeting.contact(jo!.id)).toMatchObject({ phone: '0600000002' });
    expect(meeting.called('PETIT')).toMatchObject([{ origin: 'GA Sud' }]);
  });

  it('erases nothing with a blank, and changes nothing with another spelling of a number', () => {
    const meeting = new ImportMeeting();
    meeting.members(LIST, 'MARTIN,Jo,jo@x.fr,06 00 00 00 01,GA Nord,F');
    const before = meeting.snapshot();
    expect(meeting.members(LIST, 'MARTIN,Jo,JO@x.fr,+33600000001,,')).toMatchObject({
      corrected: 0,
    });
    expect(meeting.snapshot()).toEqual(before);
  });

  it('brings the person it names the candidacy that their e-mail proves, and proposes one by name', () => {
    const meeting = new ImportMeeting();
    meeting.candidacies(CANDIDACIES, `MARTIN,Jo,jo@x.fr,,F,${TASK},,`, `PETIT,Lou,,,M,${TASK},,`);
    expect([...meeting.staff.people.values()].map(({ member }) => member)).toEqual([false, false]);
    const list = meeting.members(LIST, 'MARTIN,Jo,jo@x.fr,,GA,', 'PETIT,Lou,,,GA,');
    expect(list).toMatchObject({ added: 1, merged: 1 });
    const [lou] = meeting.called('PETIT').filter(({ member }) => member);
    const [, second] = meeting.all;
    expect(meeting.called('MARTIN')).toMatchObject([{ member: true, gender: 'F', origin: 'GA' }]);
    expect(meeting.staff.imported.get(second!.id)?.proposed).toEqual([
      { person: lou!.id, why: 'name' },
    ]);
  });
});

describe('candidacies that come again', () => {
  const sample = () => {
    const meeting = new ImportMeeting();
    meeting.members(LIST, 'MARTIN,Jo,jo@x.fr,,,', 'PETIT,Lou,,,,', 'PETIT,Lou,lou2@x.fr,,,');
    return meeting;
  };

  it('correct their text, and nothing that a facilitator typed or the list of members knows', () => {
    const meeting = sample();
    meeting.candidacies(CANDIDACIES, `MARTIN,Jo,jo@x.fr,0600000001,F,${TASK},Avant,Non`);
    const [{ id } = { id: null }] = meeting.all;
    if (!id) throw new Error('no candidacy');
    const line = `Martin-Roux,Jo,jo@x.fr,0600000002,M,${TASK},Après,Oui`;
    expect(meeting.candidacies(CANDIDACIES, line)).toMatchObject({ added: 0, corrected: 1 });
    expect(meeting.all).toMatchObject([{ text: 'Après', outgoing: true }]);
    const [jo] = meeting.called('MARTIN');
    expect(jo).toMatchObject({ first: 'Jo', last: 'MARTIN', gender: 'M' });
    expect(meeting.contact(jo!.id)).toMatchObject({ phone: '0600000002' });
    meeting.give('candidacy.edit', { candidacy: id, text: 'À la main' });
    meeting.candidacies(CANDIDACIES, `MARTIN,Jo,jo@x.fr,,F,${TASK},Encore,Non`);
    expect(meeting.all).toMatchObject([{ text: 'À la main', outgoing: false }]);
  });

  it('find again a candidacy that a facilitator linked, and the number stays with whom the file put it', () => {
    const meeting = sample();
    const file = [CANDIDACIES, `MARTIN,Jo,autre@x.fr,0600000009,F,${TASK},,`] as const;
    const first = meeting.candidacies(...file);
    expect(first.problems.map(({ code }) => code)).toEqual(['link_other_email']);
    const [candidacy] = meeting.all;
    const [jo] = meeting.called('MARTIN').filter(({ member }) => member);
    const source = candidacy!.person;
    meeting.give('candidacy.link', { candidacy: candidacy!.id, person: jo!.id });
    expect(meeting.candidacies(...file)).toMatchObject({ added: 0, merged: 1 });
    expect(meeting.all).toMatchObject([{ person: jo!.id }]);
    expect(meeting.contact(jo!.id)?.phone ?? null).toBeNull();
    expect(meeting.contact(source)).toMatchObject({ phone: '0600000009' });
  });

  it('of another task follow the link that a facilitator made for the first', () => {
    const meeting = sample();
    meeting.candidacies(CANDIDACIES, `MARTIN,Jo,autre@x.fr,,F,${TASK},,`);
    const [jo] = meeting.called('MARTIN').filter(({ member }) => member);
    meeting.give('candidacy.link', { candidacy: meeting.all[0]!.id, person: jo!.id });
    meeting.candidacies(CANDIDACIES, 'MARTIN,Jo,autre@x.fr,,F,Relations unitaires,,');
    expect(meeting.all.map(({ person }) => person)).toEqual([jo!.id, jo!.id]);
  });

  it('propose each of two people with the same name, told apart by nothing', () => {
    const meeting = sample();
    const plan = meeting.candidacies(CANDIDACIES, `PETIT,Lou,,,M,${TASK},,`);
    // One of the two has no e-mail either: still nobody knows which of them applied.
    expect(plan.problems.map(({ code }) => code)).toEqual(['link_by_name']);
    expect(plan.preview).toMatchObject([{ linked: false, proposed: true }]);
  });

  it('are not linked again to somebody who was said not to be the candidate', () => {
    const meeting = sample();
    const file = [CANDIDACIES, `MARTIN,Jo,jo@x.fr,,F,${TASK},,`] as const;
    meeting.candidacies(...file);
    meeting.give('candidacy.unlink', { candidacy: meeting.all[0]!.id, refuse: true });
    expect(meeting.candidacies(...file)).toMatchObject({ added: 0, merged: 1 });
    const [jo] = meeting.called('MARTIN').filter(({ member }) => member);
    expect(meeting.all.map(({ person }) => person)).not.toContain(jo!.id);
    meeting.members(LIST, 'MARTIN,Jo,jo@x.fr,,,');
    expect(meeting.all.map(({ person }) => person)).not.toContain(jo!.id);
  });

  it('in too great a number for one task are refused as a whole', () => {
    const meeting = new ImportMeeting();
    const lines = Array.from({ length: 101 }, (_, at) => `NOM${at},P,n${at}@x.fr,,,${TASK},,`);
    const plan = meeting.candidacies(CANDIDACIES, ...lines);
    expect(plan).toMatchObject({ added: 0, writes: [], preview: [] });
    expect(plan.problems).toEqual([
      { line: 0, code: 'too_many_candidacies', value: TASK, limit: 100 },
    ]);
    expect(meeting.staff.people.size).toBe(0);
  });
});

describe('any files, links and corrections', () => {
  const person = fc.tuple(
    fc.constantFrom('Dupont', 'DUPONT', 'Martin'),
    fc.constantFrom('Jean', 'Zoé', 'Marie'),
    fc.constantFrom('', 'a@x.fr', 'A@x.fr', 'b@x.fr', 'c@x.fr'),
  );
  const task = fc.constantFrom(TASK, 'Relations unitaires', 'Caisse départementale');
  const act = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('link', 'unlink', 'refuse', 'forget'));

  it('never add anybody, nor a candidacy, when the same files come again', () => {
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 8 }),
        fc.array(fc.tuple(person, task), { minLength: 1, maxLength: 8 }),
        fc.array(act, { maxLength: 6 }),
        (people, applied, acts) => {
          const meeting = new ImportMeeting();
          const list = [LIST, ...people.map((cells) => `${cells.join(',')},,,`)];
          const file = [
            CANDIDACIES,
            ...applied.map(([cells, to]) => `${cells.join(',')},,,${to},,`),
          ];
          meeting.members(...list);
          meeting.candidacies(...file);
          for (const one of acts) actOn(meeting, one);
          const counts = () => [
            [...meeting.staff.people.values()].filter(({ member }) => member).length,
            meeting.all.length,
          ];
          const before = counts();
          expect(meeting.candidacies(...file).added).toBe(0);
          expect(meeting.members(...list).added).toBe(0);
          expect(meeting.candidacies(...file).added).toBe(0);
          expect(counts()).toEqual(before);
          for (const one of meeting.all)
            expect(meeting.staff.people.has(one.person), 'somebody holds it').toBe(true);
          expect(meeting.size(MEETING.candidacies)).toBe(meeting.all.length);
        },
      ),
      { seed: 20_261_205, numRuns: 80 },
    );
  });
});

function actOn(meeting: ImportMeeting, [a, b, kind]: [number, number, string]): void {
  const { id } = meeting.all[a % meeting.all.length]!;
  const members = [...meeting.staff.people.values()].filter(({ member }) => member);
  const member = members[b % members.length]!;
  const decided =
    kind === 'link'
      ? meeting.decide('candidacy.link', { candidacy: id, person: member.id })
      : kind === 'refuse'
        ? meeting.decide('candidacy.refuse', { candidacy: id, person: member.id, refused: true })
        : meeting.decide('candidacy.unlink', { candidacy: id, refuse: kind === 'unlink' });
  if (decided.ok) meeting.apply(decided.value);
}
