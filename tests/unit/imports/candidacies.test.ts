import { taskId } from '@tdt/shared/ids';
import { readCandidacies } from '@tdt/shared/imports/candidacies';
import { countProblems } from '@tdt/shared/imports/problems';
import { describe, expect, it } from 'vitest';
import { codes, example, readTable, tableOf } from './support';
import { TASKS } from './tasks';

const candidacies = (text: string) => readCandidacies(tableOf(text), TASKS);

describe('the candidacies as exported', () => {
  it('are 19, with nothing to tell', () => {
    const { entries, aside, problems } = readCandidacies(
      readTable(example('candidatures.csv')),
      TASKS,
    );
    expect({ aside, problems }).toEqual({ aside: [], problems: [] });
    const perTask = TASKS.map((task) => entries.filter((entry) => entry.taskId === task.id).length);
    expect(perTask).toEqual([3, 3, 3, 4, 6]);
    expect(entries.filter((entry) => entry.outgoing).map((entry) => entry.line)).toEqual([
      3, 7, 14,
    ]);
    expect(entries[1]).toEqual({
      line: 3,
      name: { last: 'DESFORÊTS', first: 'Cédric' },
      gender: 'M',
      taskId: 'press',
      text: 'Disponible le soir. J’ai animé le local pendant deux ans.',
      outgoing: true,
      contact: { email: 'p7-015@example.invalid', phone: '+33 6 39 98 63 07' },
    });
  });
});

describe('the candidacies after a spreadsheet', () => {
  const table = readTable(example('candidatures-tableur.csv'));
  const { entries, aside, problems } = readCandidacies(table, TASKS);

  it('are 20 ready, one task to match, one duplicate and two lines to correct, of 24', () => {
    expect(table.rows).toHaveLength(24);
    expect(entries).toHaveLength(20);
    expect(countProblems(problems)).toEqual({ file: 0, line: 2, task: 1, duplicate: 1, notice: 0 });
  });

  it('name each trap by its line', () => {
    expect(problems).toMatchObject([
      { line: 5, code: 'duplicate_candidacy', of: 4, value: 'Mehdi Duchêne' },
      { line: 8, code: 'cut_line', field: 'task' },
      { line: 14, code: 'task_unknown', field: 'task', value: 'Trésorerie', proposal: 'fund' },
      { line: 16, code: 'formula', field: 'last', value: '=HYPERLINK("http://127.0.0.1")' },
    ]);
    expect(problems.map((problem) => problem.raw?.slice(0, 16))).toEqual([
      'DUCHÊNE;Mehdi;Ho',
      'CLAIRVAL;Salomé',
      'MAISONNEUVE;Sylv',
      '"=HYPERLINK(""ht',
    ]);
    expect(entries.map((entry) => entry.line)).toEqual([
      2, 3, 4, 6, 7, 9, 10, 11, 12, 13, 15, 17, 18, 19, 20, 21, 22, 23, 24, 25,
    ]);
  });

  it('match a task without its accents and with a space after it', () => {
    expect(entries.find((entry) => entry.line === 11)).toMatchObject({
      taskId: 'fund',
      name: { last: 'ÎLE-DIEU' },
    });
  });

  it('keep the unknown task aside until somebody says which one it is', () => {
    expect(aside).toMatchObject([
      { line: 14, taskText: 'Trésorerie', proposal: 'fund', gender: 'F' },
    ]);
    const mapped = readCandidacies(table, TASKS, {
      taskMapping: { 'tresorerie ': taskId('fund') },
    });
    expect(mapped.aside).toEqual([]);
    expect(mapped.entries).toHaveLength(21);
    expect(mapped.entries.find((entry) => entry.line === 14)?.taskId).toBe('fund');
    expect(codes(mapped.problems)).toEqual(['5 duplicate_candidacy', '8 cut_line', '16 formula']);
  });

  it('ignore an answer that names no task of the meeting', () => {
    const mapped = readCandidacies(table, TASKS, { taskMapping: { Trésorerie: taskId('gone') } });
    expect(mapped.aside).toHaveLength(1);
  });
});

describe('tasks in a cell', () => {
  const taskOf = (text: string) => {
    const { entries, aside } = candidacies(`Nom\tPrénom\tTâche\nA\tB\t"${text}"`);
    return [entries.map((entry) => entry.taskId), aside.map((one) => [one.taskText, one.proposal])];
  };

  it.each([
    ['Caisse', ['fund']],
    ['CAISSE  DÉPARTEMENTALE', ['fund']],
    ['qg insoumis & materiel militant', ['hq']],
    ['Social media and press', ['press']],
    ['Caisse ; Suivi des luttes', ['fund', 'struggles']],
    ['Caisse, Suivi des luttes, Caisse', ['fund', 'struggles']],
    [
      'Caisse / Relations unitaires | QG et matériel\nSuivi des luttes',
      ['fund', 'unity', 'hq', 'struggles'],
    ],
  ])('"%s" names its tasks', (text, tasks) => {
    expect(taskOf(text)).toEqual([tasks, []]);
  });

  it.each([
    ['Caise departemental', 'fund'],
    ['Suivi des lutes', 'struggles'],
    ['Presse', 'press'],
    ['Matériel', 'hq'],
    ['Logistique', 'hq'],
    ['Trésorier·e', 'fund'],
    ['Relations', null],
    ['Cuisine', null],
    ['__proto__', null],
  ])('"%s" is set aside with its proposal', (text, proposal) => {
    expect(taskOf(text)).toEqual([[], [[text, proposal]]]);
  });

  it('keeps the part that matches and sets the other aside', () => {
    expect(taskOf('Caisse; Logistique')).toEqual([['fund'], [['Logistique', 'hq']]]);
  });

  it('takes a label with a comma whole', () => {
    const task = { id: taskId('t'), label: { fr: 'Accueil, repas' }, short: { fr: 'Accueil' } };
    const { entries } = readCandidacies(tableOf('Nom;Prénom;Tâche\nA;B;accueil, repas'), [task]);
    expect(entries).toHaveLength(1);
  });
});

describe('bad lines', () => {
  it('are told with number, column and excerpt; the others are kept', () => {
    const { entries, problems } = candidacies(
      [
        'Nom;Prénom;Tâche;Texte;Sortant',
        'A;B',
        'C;D;;x;Non',
        'E;F;=1;x;Non',
        'G;H;Caisse;=CMD();peut-être',
        'I;J;Caisse;- je tiens les comptes ! ;Oui',
        'K;L;Caisse',
      ].join('\n'),
    );
    expect(problems.map(({ line, code, field }) => [line, code, field])).toEqual([
      [2, 'cut_line', 'task'],
      [3, 'task_missing', 'task'],
      [4, 'formula', 'task'],
      [5, 'formula_removed', 'text'],
      [5, 'outgoing_unread', 'outgoing'],
      [7, 'short_line', undefined],
    ]);
    expect(problems.every((problem) => problem.raw !== undefined)).toBe(true);
    expect(entries.map(({ line, text, outgoing }) => [line, text, outgoing])).toEqual([
      [5, '', false],
      [6, '- je tiens les comptes !', true],
      [7, '', false],
    ]);
  });

  it('the same person for the same task is kept once, blanks filled, another text told', () => {
    const { entries, problems } = candidacies(
      [
        'Nom;Prénom;Tâche;Texte;E-mail',
        'A;B;Caisse;;a@x.fr',
        'A;B;caisse départementale;un;',
        'a;b;Caisse;deux;a@x.fr',
        'A;B;Suivi des luttes;;a@x.fr',
        'A;B;Caisse;;autre@x.fr',
      ].join('\n'),
    );
    expect(codes(problems)).toEqual([
      '3 duplicate_candidacy',
      '4 duplicate_candidacy',
      '4 different_value',
      '6 same_name',
    ]);
    expect(entries.map(({ line, taskId: task, text }) => [line, task, text])).toEqual([
      [2, 'fund', 'un'],
      [5, 'struggles', ''],
      [6, 'fund', ''],
    ]);
  });

  it('two genders for one person are told, the first is kept; one known fills the blank of the other lines', () => {
    const { entries, problems } = candidacies(
      'Nom;Prénom;Tâche;Genre\nA;B;Caisse;\nA;B;Suivi des luttes;F\nA;B;Relations unitaires;H',
    );
    expect(entries.map((entry) => entry.gender)).toEqual(['F', 'F', 'F']);
    expect(codes(problems)).toEqual(['4 different_value']);
  });

  it('keeps a long text to 2,000 characters and says so, with its lines', () => {
    const { entries, problems } = candidacies(
      `Nom;Prénom;Tâche;Texte\nA;B;Caisse;"un\ndeux ${'x'.repeat(3000)}"`,
    );
    expect(entries[0]?.text.startsWith('un\ndeux xx')).toBe(true);
    expect(entries[0]?.text).toHaveLength(2000);
    expect(codes(problems)).toEqual(['2 value_cut']);
  });
});
