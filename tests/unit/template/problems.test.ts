import type { Locale } from '@tdt/shared/locale';
import { contrastWithWhite } from '@tdt/shared/template/accent';
import { LOOP_TEMPLATE } from '@tdt/shared/template/loop';
import {
  templatePlace,
  templatePointer,
  templateProblemMessage,
} from '@tdt/shared/template/problem-messages';
import { readTemplate } from '@tdt/shared/template/problems';
import { BUILTIN_TEMPLATES } from '@tdt/shared/template/templates';
import { describe, expect, it } from 'vitest';

const [first, second] = LOOP_TEMPLATE.tasks;
const { settings, steps } = LOOP_TEMPLATE;

const told = (value: unknown, locale: Locale = 'fr') =>
  readTemplate(value).problems.map((problem) =>
    `${templatePointer(problem.path)} | ${templatePlace(problem.path, locale)}: ${templateProblemMessage(problem, locale)}`.replaceAll(
      '\u00a0',
      ' ',
    ),
  );

describe('each problem of a template is told with its place, in the person’s language', () => {
  it.each<[string, unknown, string, string]>([
    [
      'a short name too long',
      { ...LOOP_TEMPLATE, tasks: [first, { ...second, short: { fr: 'x'.repeat(25) } }] },
      'tasks[1].short.fr | Tâche 2, nom court, français: trop long, 24 caractères au plus.',
      'tasks[1].short.fr | Task 2, short name, French: too long, at most 24 characters.',
    ],
    [
      'a text left out',
      { ...LOOP_TEMPLATE, tasks: [{ ...first, text: undefined }] },
      'tasks[0].text | Tâche 1, texte: il manque.',
      'tasks[0].text | Task 1, text: this is missing.',
    ],
    [
      'a number where a text is meant',
      { ...LOOP_TEMPLATE, tasks: [{ ...first, questions: [{ fr: 3 }] }] },
      'tasks[0].questions[0].fr | Tâche 1, question 1, français: on attend un texte.',
      'tasks[0].questions[0].fr | Task 1, question 1, French: a text is expected.',
    ],
    [
      'a share above one',
      { ...LOOP_TEMPLATE, settings: { ...settings, wideShare: 60 } },
      'settings.wideShare | Réglages, Part d’adhésions: au plus 1.',
      'settings.wideShare | Settings, Share of adhesions: at most 1.',
    ],
    [
      'a step twice',
      { ...LOOP_TEMPLATE, steps: steps.with(0, steps[1]!) },
      'steps | Étapes: il manque l’étape « welcome ».',
      'steps | Steps: the step “welcome” is missing.',
    ],
    [
      'a pale colour',
      { ...LOOP_TEMPLATE, settings: { ...settings, accent: '#ffff00' } },
      'settings.accent | Réglages, Couleur: trop pâle pour des mots blancs : prenez une couleur plus foncée.',
      'settings.accent | Settings, Colour: too pale for white words: take a darker colour.',
    ],
    [
      'a list',
      [],
      ' | Le fichier: on attend un objet { … }.',
      ' | The file: an object { … } is expected.',
    ],
  ])('%s', (_, value, fr, en) => {
    expect(told(value)).toEqual([fr]);
    expect(told(value, 'en')).toEqual([en]);
  });

  it('all of them at once', () => {
    const wrong = {
      id: 'Mon modèle',
      name: { fr: 'Nom' },
      tasks: [],
      steps,
      settings: { ...settings, groupSize: 1.5, parity: 'oui' },
    };
    expect(told(wrong).map((line) => line.split(' |')[0])).toEqual([
      'id',
      'tasks',
      'settings.groupSize',
      'settings.parity',
    ]);
  });

  it('the same task twice, by its identifier', () => {
    expect(told({ ...LOOP_TEMPLATE, tasks: [first, first] })).toEqual([
      'tasks[1].id | Tâche 2, identifiant: une autre tâche a déjà l’identifiant « reseaux ».',
    ]);
  });

  it('and what is not known is left out, prototype keys included', () => {
    const file: unknown = JSON.parse(
      JSON.stringify(LOOP_TEMPLATE).replace('{', '{"__proto__":{"polluted":1},"more":1,'),
    );
    expect(readTemplate(file)).toEqual({ template: LOOP_TEMPLATE, problems: [] });
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('a template of a file', () => {
  it('has its tasks in the order of the list, whatever their positions say', () => {
    const tasks = [
      { ...second!, position: 7 },
      { ...first!, position: 3 },
    ];
    const { template } = readTemplate({ ...LOOP_TEMPLATE, tasks });
    expect(template?.tasks.map(({ id, position }) => [id, position])).toEqual([
      ['qg', 0],
      ['reseaux', 1],
    ]);
  });

  it('bears white words on its colour, as those of the product do', () => {
    for (const template of BUILTIN_TEMPLATES)
      expect(contrastWithWhite(template.settings.accent)).toBeGreaterThan(7);
    expect(contrastWithWhite('#ffffff')).toBeCloseTo(1);
    expect(contrastWithWhite('#000000')).toBeCloseTo(21);
  });
});
