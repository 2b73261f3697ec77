import { describe, expect, it } from 'vitest';
import {
  candidacyPayload,
  EMPTY_FORM,
  formProblem,
  searchPeople,
} from '@tdt/client/routes/phone/model/propose';
import { COMMAND_PAYLOADS } from '@tdt/shared/protocol/commands';
import { personId } from '@tdt/shared/ids';
import { person, TASK } from './support';

describe('the form that proposes a candidacy', () => {
  it('asks for the person, then for a name, then for their agreement', () => {
    expect(formProblem(EMPTY_FORM)).toBe('whoMissing');
    const anew = { ...EMPTY_FORM, source: 'new', first: 'Ada', last: ' ' } as const;
    expect(formProblem(anew)).toBe('nameMissing');
    expect(formProblem({ ...anew, last: 'Byron' })).toBe('agreedMissing');
    expect(formProblem({ ...anew, last: 'Byron', agreed: true })).toBeNull();
  });

  it('makes a command that the server reads, confirmed only when asked', () => {
    const form = { ...EMPTY_FORM, person: personId('ada'), agreed: true, text: ' Le soir. ' };
    const first = candidacyPayload(form, TASK, false);
    expect(COMMAND_PAYLOADS['candidacy.add'].parse(first)).toEqual({
      task: TASK,
      person: { id: 'ada' },
      gender: null,
      text: 'Le soir.',
      outgoing: false,
      agreed: true,
    });
    expect(candidacyPayload(form, TASK, true).confirm).toBe(true);
  });

  it('sends a new name and not the person chosen before', () => {
    const form = {
      ...EMPTY_FORM,
      person: personId('ada'),
      source: 'new' as const,
      first: ' Lou ',
      last: 'Roy',
    };
    expect(candidacyPayload(form, TASK, false).person).toEqual({ first: 'Lou', last: 'Roy' });
  });
});

describe('looking for somebody of the meeting', () => {
  const people = [
    'orléac',
    'orsay',
    'duchêne',
    'grandpré',
    'lecœur',
    'pontneuf',
    'rivière',
    'saint',
  ];
  const present = people.map((id, at) => person(`p${at}`, { last: id.toUpperCase() }));

  it('offers nobody before a letter, then five in the order of names, and counts the others', () => {
    const many = Array.from({ length: 8 }, (_, at) => person(`p${at}`, { last: `OR${9 - at}` }));
    expect(searchPeople(many, ' ').found).toEqual([]);
    const { found, more } = searchPeople(many, 'or');
    expect(found.map(({ last }) => last)).toEqual(['OR2', 'OR3', 'OR4', 'OR5', 'OR6']);
    expect(more).toBe(3);
  });

  it('reads a name without its accents and leaves out who is absent', () => {
    expect(searchPeople(present, 'duchene').found.map(({ id }) => id)).toEqual(['p2']);
    const gone = present.map((one) => ({ ...one, presence: 'absent' as const }));
    expect(searchPeople(gone, 'duchene').found).toEqual([]);
  });
});
