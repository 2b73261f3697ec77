import { resolveMapping } from '@tdt/shared/imports/mapping';
import { describe, expect, it } from 'vitest';
import { example, readTable } from './support';

const ACTION_POPULAIRE =
  'Statut,Pseudo,Nom,Prénom,Description,E-mail,Téléphone,Adresse,Membre depuis le,Abonnement à l’actualité du groupe'.split(
    ',',
  );

describe('guessing columns', () => {
  it('knows the columns that the movement’s site exports, and takes no other for one of them', () => {
    expect(resolveMapping('members', ACTION_POPULAIRE)).toEqual({
      mapping: {
        status: 'Statut',
        pseudo: 'Pseudo',
        last: 'Nom',
        first: 'Prénom',
        description: 'Description',
        email: 'E-mail',
        phone: 'Téléphone',
        address: 'Adresse',
        since: 'Membre depuis le',
      },
      columns: {
        status: 0,
        pseudo: 1,
        last: 2,
        first: 3,
        description: 4,
        email: 5,
        phone: 6,
        address: 7,
        since: 8,
      },
      nameOrder: 'firstLast',
      problems: [],
    });
  });

  it('maps every column of the candidacies', () => {
    const { headers } = readTable(example('candidatures-tableur.csv'));
    const { columns, problems } = resolveMapping('candidacies', headers);
    expect(columns).toEqual({
      last: 0,
      first: 1,
      gender: 2,
      task: 3,
      text: 4,
      outgoing: 5,
      email: 6,
      phone: 7,
    });
    expect(problems).toEqual([]);
  });

  it.each([
    'Membre sortant·e',
    'Membre sortant⋅e',
    'MEMBRE SORTANT(E)',
    'membre sortant.e',
    'Outgoing member',
  ])('reads "%s"', (header) => {
    const { columns } = resolveMapping('candidacies', ['Nom', 'Prénom', 'Tâche', header]);
    expect(columns.outgoing).toBe(3);
  });

  it('reads headers of forms, and English ones', () => {
    expect(
      resolveMapping('candidacies', [
        'Horodateur',
        'Nom de famille',
        'Votre prénom',
        'À quelle tâche candidatez-vous ?',
        'Quelle est votre adresse e-mail ?',
        'N° de téléphone',
        'Pourquoi êtes-vous candidat·e ?',
        'Votre genre',
      ]).columns,
    ).toEqual({ last: 1, first: 2, task: 3, email: 4, phone: 5, text: 6, gender: 7 });
    expect(resolveMapping('candidacies', ['First name', 'Name', 'Task', 'Email']).columns).toEqual({
      first: 0,
      last: 1,
      task: 2,
      email: 3,
    });
    expect(
      resolveMapping('members', ['Nom', 'Prénom', "Nom du groupe d'action"]).columns.origin,
    ).toBe(2);
  });

  it('takes a lone column of names for whole names, in the order its title says', () => {
    expect(resolveMapping('members', ['Nom', 'E-mail'])).toMatchObject({
      columns: { fullName: 0, email: 1 },
    });
    expect(resolveMapping('members', ['Nom et prénom'])).toMatchObject({
      nameOrder: 'lastFirst',
      problems: [],
    });
    expect(resolveMapping('members', ['Prénom Nom'])).toMatchObject({
      nameOrder: 'firstLast',
      problems: [],
    });
  });
});

describe('correcting columns', () => {
  it('follows what is said and guesses the rest', () => {
    const { columns } = resolveMapping('members', ['A', 'Nom', 'Prénom', 'Mail', 'B'], {
      last: 'A',
      email: 'B',
    });
    expect(columns).toEqual({ last: 0, first: 2, email: 4 });
  });

  it('leaves out a field that is said to have no column', () => {
    const { mapping } = resolveMapping('members', ['Nom', 'Prénom', 'E-mail'], { email: null });
    expect(mapping).toEqual({ last: 'Nom', first: 'Prénom' });
  });

  it('says which column is not in the file', () => {
    const { problems } = resolveMapping('members', ['Nom', 'Prénom'], { email: 'Courriels' });
    expect(problems).toEqual([
      {
        line: 1,
        code: 'column_not_found',
        field: 'email',
        value: 'Courriels',
        found: ['Nom', 'Prénom'],
      },
    ]);
  });

  it('says which required columns were looked for and what the file has', () => {
    expect(resolveMapping('candidacies', ['Prénom', 'E-mail']).problems).toEqual([
      { line: 1, code: 'columns_missing', missing: ['last', 'task'], found: ['Prénom', 'E-mail'] },
    ]);
  });
});
