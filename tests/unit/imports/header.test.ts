import { readTextFile } from '@tdt/server/imports/read-table';
import { readCandidacies } from '@tdt/shared/imports/candidacies';
import { headTable, type HeaderHints } from '@tdt/shared/imports/header';
import type { ImportKind } from '@tdt/shared/imports/mapping';
import { readMembers } from '@tdt/shared/imports/members';
import { describe, expect, it } from 'vitest';
import { codes } from './support';
import { TASKS } from './tasks';

const head = (kind: ImportKind, lines: readonly string[], hints: HeaderHints = {}) =>
  headTable(kind, readTextFile(new TextEncoder().encode(lines.join('\n'))), {
    tasks: TASKS,
    ...hints,
  });
const PASTED = { pasted: true } as const;

describe('where the titles are', () => {
  it('is the first line that names every column needed; what stands above is told', () => {
    const { table } = head('members', ['Boucle d’essai', '', 'Nom;Prénom', 'A;B']);
    expect(table).toMatchObject({ headerLine: 3, headers: ['Nom', 'Prénom'] });
    expect(table.rows.map(({ line }) => line)).toEqual([4]);
    expect(codes(table.problems)).toEqual(['1 lines_above']);
  });

  it('is the first line of a file even when no title is known: they are mapped by hand', () => {
    const { table } = head('members', ['Ville;Patronyme', 'Lille;A']);
    expect(table).toMatchObject({ headerLine: 1, headers: ['Ville', 'Patronyme'] });
  });

  it('is nowhere when the first line is plainly a person', () => {
    const { table, guess } = head('members', ['MARTIN;Jo;jo@example.invalid', 'PETIT;Lou;']);
    expect(table).toMatchObject({ headerLine: null, headers: ['#1', '#2', '#3'] });
    expect(table.rows.map(({ line }) => line)).toEqual([1, 2]);
    expect(guess).toEqual({ last: '#1', first: '#2', email: '#3' });
  });

  it('is nowhere in pasted lines that begin with no known title', () => {
    const { table, guess } = head('members', ['Jo\tMARTIN', 'Lou\tPETIT'], PASTED);
    expect(table.headerLine).toBeNull();
    expect(guess).toEqual({ last: '#2', first: '#1' });
    expect(readMembers(table, guess).entries.map(({ name }) => name)).toEqual([
      { last: 'MARTIN', first: 'Jo' },
      { last: 'PETIT', first: 'Lou' },
    ]);
  });

  it('is the first of pasted lines that begin with titles', () => {
    const { table } = head('members', ['Prénom\tNom\tE-mail', 'Jo\tMARTIN\t'], PASTED);
    expect(table).toMatchObject({ headerLine: 1, headers: ['Prénom', 'Nom', 'E-mail'] });
  });

  it('is where the person who imports says', () => {
    const lines = ['Nom;Prénom', 'A;B'];
    expect(head('members', lines, { header: 'none' }).table.rows).toHaveLength(2);
    const named = head('members', ['a@x.fr;b', 'c;d'], { header: 'first' }).table;
    expect(named.headers).toEqual(['a@x.fr', 'b']);
  });
});

describe('columns without titles', () => {
  it('are guessed from what they hold: members', () => {
    const { guess } = head('members', [
      'Jo MARTIN;06 39 98 11 22;jo@example.invalid;GA Nord;2024-03-23',
      'Lou PETIT;;lou@example.invalid;GA Sud;2024-03-24',
    ]);
    expect(guess).toEqual({
      fullName: '#1',
      phone: '#2',
      email: '#3',
      origin: '#4',
      since: '#5',
    });
  });

  it('are guessed from what they hold: candidacies', () => {
    const text =
      'Disponible le soir, j’ai animé le local pendant deux ans et je souhaite continuer.';
    const lines = [
      `MARTIN\tJo\tFemme\tSuivi des luttes\tNon\t${text}\tjo@example.invalid`,
      `PETIT\tLou\tHomme\tCaisse départementale\tOui\t${text}\tlou@example.invalid`,
    ];
    const { table, guess } = head('candidacies', lines, PASTED);
    expect(guess).toEqual({
      last: '#1',
      first: '#2',
      gender: '#3',
      task: '#4',
      outgoing: '#5',
      text: '#6',
      email: '#7',
    });
    const { entries, problems } = readCandidacies(table, TASKS, { mapping: guess });
    expect(problems).toEqual([]);
    expect(entries.map(({ outgoing, gender }) => [outgoing, gender])).toEqual([
      [false, 'F'],
      [true, 'M'],
    ]);
  });

  it('that cannot be guessed are asked for by their number', () => {
    const { table, guess } = head('members', ['12;34', '56;78'], PASTED);
    const { problems } = readMembers(table, guess);
    expect(problems).toMatchObject([{ code: 'columns_missing', found: ['#1', '#2'] }]);
  });

  it('give way to what the person who imports says', () => {
    const { table, guess } = head('members', ['Anne\tMARIE', 'Lou\tPAUL'], PASTED);
    const chosen = { ...guess, last: '#1', first: '#2' };
    expect(readMembers(table, chosen).entries[0]?.name).toEqual({ last: 'Anne', first: 'MARIE' });
  });
});
