import { readMembers } from '@tdt/shared/imports/members';
import { describe, expect, it } from 'vitest';
import { codes, example, readTable, tableOf } from './support';

const members = (text: string) => readMembers(tableOf(text));

describe('the members of the example', () => {
  const { entries, problems } = readMembers(readTable(example('membres.csv')));

  it('are 57 people and nothing to tell', () => {
    expect(entries).toHaveLength(57);
    expect(problems).toEqual([]);
  });

  it('come with the group of origin that the description names, or none', () => {
    expect(entries[0]).toEqual({
      line: 2,
      name: { last: 'ÎLE-DIEU', first: 'Bastien' },
      origin: null,
      role: 'Élu·e départemental·e',
      gender: null,
      contact: { email: 'p7-000@example.invalid', phone: '+33 6 39 98 83 06' },
    });
    expect(entries[9]).toMatchObject({
      origin: 'GA Haute-Garrigue',
      role: "Animateur·ice de groupe d'action",
    });
    const origins = new Set(entries.map((entry) => entry.origin));
    expect([...origins].sort()).toEqual([
      'GA Campus',
      'GA Centre-ville',
      'GA Haute-Garrigue',
      'GA Les Tilleuls',
      'GA Lycéen·nes du Nord',
      'GA Plateau',
      'GA Rive gauche',
      'GA Vallée de l’Orge',
      null,
    ]);
    expect(entries.filter((entry) => entry.origin === null)).toHaveLength(14);
  });

  it('have no phone where the file has none, and no gender at all', () => {
    expect(entries.filter((entry) => entry.contact.phone === undefined)).toHaveLength(5);
    expect(entries.every((entry) => entry.gender === null)).toBe(true);
  });
});

describe('descriptions', () => {
  it.each([
    ['Élu·e', null, 'Élu·e'],
    ['Animateur - GA Haute-Garrigue', 'GA Haute-Garrigue', 'Animateur'],
    ['Porte-parole – GA Nord', 'GA Nord', 'Porte-parole'],
    ['Animateur—GA A — B', 'GA A — B', 'Animateur'],
    ['Élu⋅e — Lycéen⋅nes', 'Lycéen·nes', 'Élu·e'],
    ['', null, ''],
  ])('"%s"', (description, origin, role) => {
    const { entries } = members(`Nom;Prénom;Description\nA;B;${description}`);
    expect(entries[0]).toMatchObject({ origin, role });
  });

  it('give way to a column of groups', () => {
    const { entries } = members('Nom;Prénom;Description;Groupe\nA;B;Élu — X;Y');
    expect(entries[0]).toMatchObject({ origin: 'Y', role: 'Élu' });
  });
});

describe('the same person twice', () => {
  it('is kept once by e-mail, blanks filled and differences told', () => {
    const { entries, problems } = members(
      'Nom,Prénom,E-mail,Téléphone,Genre\nDupont,Jean,JD@x.fr,,F\nMartin,Zoé,z@x.fr,,\nDUPONT,jean,jd@X.fr,0612345678,H',
    );
    expect(entries.map((entry) => entry.line)).toEqual([2, 3]);
    expect(entries[0]).toMatchObject({
      gender: 'F',
      contact: { email: 'JD@x.fr', phone: '0612345678' },
    });
    expect(problems).toMatchObject([
      { line: 4, code: 'duplicate_person', of: 2, value: 'Jean Dupont' },
      { line: 4, code: 'different_value', field: 'gender', value: 'M' },
      { line: 4, code: 'different_value', field: 'email' },
    ]);
  });

  it('is kept once by name when no e-mail contradicts', () => {
    const { entries, problems } = members(
      'Nom,Prénom,E-mail\nSAINT-LOUP,Ève,\nSaint Loup,Eve,e@x.fr\nSAINT–LOUP,ÈVE,e@x.fr',
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]?.contact.email).toBe('e@x.fr');
    expect(codes(problems)).toEqual(['3 duplicate_person', '4 duplicate_person']);
  });

  it('is two people when the e-mails differ, and that is told', () => {
    const { entries, problems } = members(
      'Nom,Prénom,E-mail\nDupont,Jean,a@x.fr\nDupont,Jean,b@x.fr\nDupont,Jean,',
    );
    expect(entries).toHaveLength(3);
    expect(codes(problems)).toEqual(['3 same_name', '4 same_name']);
  });

  it('is two people when a couple shares one e-mail, and that is told', () => {
    const { entries, problems } = members(
      'Nom,Prénom,E-mail\nDupont,Jean,a@x.fr\nDupont,Marie,a@x.fr',
    );
    expect(entries).toHaveLength(2);
    expect(problems).toMatchObject([
      { line: 3, code: 'shared_email', value: 'Marie Dupont', of: 2 },
    ]);
  });
});

describe('bad lines are told with their number, the others are kept', () => {
  it('a cut line, a name missing, a shifted line, a short line', () => {
    const { entries, problems } = members(
      [
        'Pseudo,Nom,Prénom,E-mail',
        'x,A',
        'x,,B,b@x.fr',
        'x,C,,c@x.fr',
        'x,D,Dé,e, f',
        'x,E,É',
        'x,-,?,',
        'x,F,Fa,f@x.fr',
      ].join('\n'),
    );
    expect(codes(problems)).toEqual([
      '2 cut_line',
      '3 name_missing',
      '4 first_name_missing',
      '5 long_line',
      '6 short_line',
      '7 name_missing',
    ]);
    expect(problems[0]).toMatchObject({ field: 'first', raw: 'x,A' });
    expect(entries.map((entry) => entry.name.last)).toEqual(['E', 'F']);
  });

  it('a formula in a name sets the line aside; elsewhere the value goes and the line stays', () => {
    const { entries, problems } = members(
      [
        'Nom;Prénom;Description;E-mail;Téléphone',
        '=1+1;A;;;',
        "B;+cmd|' /C calc'!A0;;;",
        '@SUM(A1);C;;;',
        '"\t=x";D;;;',
        'E;E;=HYPERLINK("http://x");=a@x.fr;+33 6 12 34 56 78',
        "F;F;;;+cmd|'/C calc'!A0",
        'G;G;- Élu — GA;;-',
      ].join('\n'),
    );
    expect(codes(problems)).toEqual([
      '2 formula',
      '3 formula',
      '4 formula',
      '5 formula',
      '6 formula_removed',
      '6 formula_removed',
      '7 formula_removed',
    ]);
    expect(entries.map((entry) => entry.contact)).toEqual([{ phone: '+33 6 12 34 56 78' }, {}, {}]);
  });

  it('an e-mail or a phone of a wrong shape is dropped, the line kept', () => {
    const { entries, problems } = members(
      'Nom;Prénom;E-mail;Téléphone\nA;B;a@b;12\nC;D;mailto:c@x.fr;06.12.34.56.78\nE;F;"E F <e@x.fr>";(0)6-12/34 56 78',
    );
    expect(problems).toMatchObject([
      { line: 2, code: 'email_bad', value: 'a@b' },
      { line: 2, code: 'phone_bad', value: '12' },
    ]);
    expect(entries.map((entry) => entry.contact.email)).toEqual([undefined, 'c@x.fr', 'e@x.fr']);
  });

  it('a gender that is not understood stays unknown', () => {
    const { entries, problems } = members('Nom,Prénom,Genre\nA,B,Fem?\nC,D,Autre / Non défini');
    expect(entries.map((entry) => entry.gender)).toEqual([null, 'O']);
    expect(codes(problems)).toEqual(['2 gender_unread']);
  });

  it('a character that cannot be read is told', () => {
    expect(codes(members('Nom,Prénom\nÉÉÉ,Zo\ufffd').problems)).toEqual(['2 character_lost']);
  });
});

describe('files without members', () => {
  it.each([
    ['Nom,Prénom\n', ['0 no_lines']],
    ['Ville,Code\nX,1', ['1 columns_missing']],
    ['', ['0 file_empty']],
  ])('%j', (text, expected) => {
    const { entries, problems } = members(text);
    expect(entries).toEqual([]);
    expect(codes(problems)).toEqual(expected);
  });
});

describe('names of every kind', () => {
  it('keeps right-to-left names, pictures and single columns', () => {
    const { entries, problems } = members(
      'Nom;Prénom\nكريم;سلمى\nכהן;\u202eדוד\u202c\nFleur 🌻;Zoé\nA;😀',
    );
    expect(entries.map((entry) => [entry.name.last, entry.name.first])).toEqual([
      ['كريم', 'سلمى'],
      ['כהן', 'דוד'],
      ['Fleur 🌻', 'Zoé'],
      ['A', '😀'],
    ]);
    expect(problems).toEqual([]);
    expect(members('Nom\nDE LA TOUR Anne\nPaul Martin').entries.map((entry) => entry.name)).toEqual(
      [
        { last: 'DE LA TOUR', first: 'Anne' },
        { last: 'Martin', first: 'Paul' },
      ],
    );
  });

  it('cuts a name of 200 characters and says so', () => {
    const { entries, problems } = members(`Nom,Prénom\n${'É'.repeat(200)},Zoé`);
    expect(entries[0]?.name.last).toBe('É'.repeat(80));
    expect(problems).toMatchObject([{ line: 2, code: 'value_cut', field: 'last', limit: 80 }]);
  });
});

describe('a column of e-mails taken for names', () => {
  it('brings nobody, and no address into what is told', () => {
    const text = 'Nom,Prénom\njeanne@example.invalid,Jeanne';
    const { entries, problems } = members(text);
    expect(entries).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ line: 2, code: 'name_missing' })]);
    expect(problems[0]).not.toHaveProperty('value');
  });
});
