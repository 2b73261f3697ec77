import { openLinks, unheardCandidates } from '@tdt/client/routes/console/model/candidate-links';
import { describe, expect, it } from 'vitest';
import { ImportMeeting } from '../../support/import-meeting';

const LIST = 'Nom,Prénom,E-mail,Groupe';
const CANDIDACIES = 'Nom,Prénom,E-mail,Tâche';
const TASK = 'Suivi des luttes';

const linksOf = (meeting: ImportMeeting) =>
  openLinks({ meeting: meeting.state, staff: meeting.staff }).map(({ outsider, proposed }) => [
    outsider.last,
    ...proposed.map(({ person, why }) => `${person.origin ?? ''} ${why}`),
  ]);

function sample(): ImportMeeting {
  const meeting = new ImportMeeting();
  meeting.members(LIST, 'A,Zoé,zoe@x.fr,GA Nord', 'D,Jean,a@x.fr,GA Sud', 'D,Jean,b@x.fr,GA Est');
  meeting.candidacies(
    CANDIDACIES,
    `A,Zoé,zoe@x.fr,${TASK}`,
    `D,Jean,,${TASK}`,
    `A,Zoé,autre@x.fr,Relations unitaires`,
    `X,Iris,iris@x.fr,${TASK}`,
  );
  return meeting;
}

describe('links to confirm', () => {
  it('list what a name cannot tell, namesakes apart by their group, then what nobody on the list has', () => {
    expect(linksOf(sample())).toEqual([
      ['A', 'GA Nord otherEmail'],
      ['D', 'GA Sud name', 'GA Est name'],
      ['X'],
    ]);
  });

  it('leave out who was refused and what was linked, and find members who came since', () => {
    const meeting = sample();
    const [, jean, iris] = openLinks({ meeting: meeting.state, staff: meeting.staff });
    const [first] = jean!.proposed;
    meeting.give('candidacy.refuse', {
      candidacy: jean!.candidacy.id,
      person: first!.person.id,
      refused: true,
    });
    meeting.give('person.add', { first: 'Iris', last: 'X', origin: 'GA Port', gender: null });
    expect(linksOf(meeting)).toEqual([
      ['A', 'GA Nord otherEmail'],
      ['D', 'GA Est name'],
      ['X', 'GA Port name'],
    ]);
    const [added] = meeting.called('X').filter(({ member }) => member);
    meeting.give('candidacy.link', { candidacy: iris!.candidacy.id, person: added!.id });
    expect(linksOf(meeting).map(([name]) => name)).toEqual(['A', 'D']);
  });
});

describe('people who say that they are candidates', () => {
  it('are listed until a candidacy is linked to them', () => {
    const meeting = sample();
    const unheard = () =>
      unheardCandidates({ meeting: meeting.state, staff: meeting.staff }).map(({ last }) => last);
    const [zoe] = meeting.called('A').filter(({ member }) => member);
    const [jean] = meeting.called('D').filter(({ member }) => member);
    for (const { id } of [zoe!, jean!])
      meeting.give('candidate.say', { candidate: true, person: id });
    expect(unheard()).toEqual(['D']);
    const [, open] = openLinks({ meeting: meeting.state, staff: meeting.staff });
    meeting.give('candidacy.link', { candidacy: open!.candidacy.id, person: jean!.id });
    expect(unheard()).toEqual([]);
  });
});
