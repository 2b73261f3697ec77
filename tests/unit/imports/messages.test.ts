import { problemMessage } from '@tdt/shared/imports/messages';
import { PROBLEM_CODES, type ImportProblem } from '@tdt/shared/imports/problems';
import { describe, expect, it } from 'vitest';

const full = (code: ImportProblem['code']): ImportProblem => ({
  line: 4,
  code,
  field: 'email',
  value: 'Lu {of} $& ici',
  of: 3,
  limit: 2,
  missing: ['last', 'task'],
  found: ['Ville', ''],
});

describe('messages of an import', () => {
  it.each(PROBLEM_CODES)('"%s" is said in both languages, filled in and well spaced', (code) => {
    const [fr, en] = [problemMessage(full(code), 'fr'), problemMessage(full(code), 'en')];
    for (const text of [fr, en]) {
      expect(text.replace('Lu {of} $& ici', '')).not.toMatch(/[{}]/);
      expect(text).toMatch(/[.?]$/);
    }
    expect(fr).not.toBe(en);
    expect(fr).not.toMatch(/ [:;!?»]|« |[^\u00a0][:;!?»]/);
    expect(fr).not.toContain("'");
  });

  it('names the columns looked for and found', () => {
    expect(
      problemMessage(
        { line: 1, code: 'columns_missing', missing: ['last', 'task'], found: ['Ville'] },
        'fr',
      ),
    ).toBe(
      'Colonnes introuvables\u00a0: nom, tâche. Le fichier a\u00a0: Ville. Indiquez quelle colonne les contient, ou ajoutez une première ligne avec les titres.',
    );
  });

  it('tells what to do with a workbook', () => {
    expect(problemMessage({ line: 0, code: 'workbook_protected' }, 'fr')).toContain(
      'enregistrez-en une copie sans mot de passe',
    );
  });
});
