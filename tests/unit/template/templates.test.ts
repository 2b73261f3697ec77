import { describe, expect, it } from 'vitest';
import { ASSOCIATION_TEMPLATE } from '@tdt/shared/template/association';
import { LOOP_TEMPLATE } from '@tdt/shared/template/loop';
import {
  BUILTIN_TEMPLATES,
  builtinTemplate,
  validateTemplate,
} from '@tdt/shared/template/templates';
import { frenchSpaces } from '@tdt/shared/typography';
import type { Localized } from '@tdt/shared/locale';
import type { Template } from '@tdt/shared/template/template';
import { STEPS } from '@tdt/shared/steps';

const textsOf = ({ name, tasks, steps }: Template): Localized[] => [
  name,
  ...tasks.flatMap((t) => [
    t.label,
    t.short,
    t.text,
    ...t.questions,
    ...(t.liaison ? [t.liaison] : []),
  ]),
  ...steps.flatMap((s) => [s.title, s.lead, ...s.paragraphs]),
];

describe.each(BUILTIN_TEMPLATES)('the template $id', (template) => {
  it('is valid and found by its id', () => {
    expect(validateTemplate(template)).toEqual({ ok: true, value: template });
    expect(builtinTemplate(template.id)).toBe(template);
  });

  it('says everything in French and in English', () => {
    for (const { fr, en } of textsOf(template)) {
      expect(fr.trim()).not.toBe('');
      expect(en?.trim(), fr).toBeTruthy();
    }
  });

  it('never breaks a line before a French double punctuation mark', () => {
    for (const { fr } of textsOf(template)) expect(fr).not.toMatch(/ [:;!?»]|« |\w'/);
  });

  it('has its steps in order, each with a duration', () => {
    expect(template.steps.map((text) => text.step)).toEqual(STEPS);
    for (const { minutes } of template.steps) expect(minutes).toBeGreaterThan(0);
  });
});

describe('the departmental loop', () => {
  it('has the five tasks of the method, in order', () => {
    expect(LOOP_TEMPLATE.tasks.map((task) => [task.id, task.label.fr])).toEqual([
      ['reseaux', 'Réseaux sociaux et relations presse'],
      ['qg', 'QG insoumis et matériel militant'],
      ['unitaire', 'Relations unitaires'],
      ['luttes', 'Suivi des luttes'],
      ['caisse', 'Caisse départementale'],
    ]);
    expect(LOOP_TEMPLATE.tasks.map((task) => task.position)).toEqual([0, 1, 2, 3, 4]);
  });

  it('has the sizes and thresholds of the method', () => {
    expect(LOOP_TEMPLATE.settings).toMatchObject({
      groupSize: 10,
      remoteGroupMin: 3,
      advisedNames: 4,
      exactShare: 0.5,
      togetherShare: 2 / 3,
      minGroups: 2,
      parity: true,
      retentionDays: 60,
    });
  });

  it('leaves "Trésorerie" to be mapped by somebody who knows', () => {
    const spellings = LOOP_TEMPLATE.tasks.flatMap((t) => [t.label.fr, ...(t.aliases ?? [])]);
    expect(spellings.join(' ')).not.toMatch(/tr[ée]sorer/i);
  });
});

describe('the plain association', () => {
  it('is a whole second method: every task has questions and a liaison, every step something to read', () => {
    for (const { text, questions, liaison, aliases } of ASSOCIATION_TEMPLATE.tasks) {
      expect(text.fr.length).toBeGreaterThan(60);
      expect(questions.length).toBeGreaterThan(1);
      expect(liaison).toBeDefined();
      expect(aliases?.length).toBeGreaterThan(0);
    }
    for (const { paragraphs } of ASSOCIATION_TEMPLATE.steps)
      expect(paragraphs.length).toBeGreaterThan(1);
  });

  it('has no word of a department or a party, and parity off', () => {
    const words = /d[ée]part|boucle|loop|insoumis|parti\b|party|action populaire|parit|militant/i;
    expect(JSON.stringify(ASSOCIATION_TEMPLATE).replace('"parity":false', '')).not.toMatch(words);
    expect(ASSOCIATION_TEMPLATE.settings.parity).toBe(false);
  });
});

describe('a template that somebody wrote', () => {
  const [task] = LOOP_TEMPLATE.tasks;
  it.each([
    ['nothing', null, 'template'],
    ['no task', { ...LOOP_TEMPLATE, tasks: [] }, 'tasks'],
    ['the same task twice', { ...LOOP_TEMPLATE, tasks: [task, task] }, 'tasks.1.id'],
    [
      'a short name of 25 characters',
      { ...LOOP_TEMPLATE, tasks: [{ ...task, short: { fr: 'x'.repeat(25) } }] },
      'tasks.0.short.fr',
    ],
    [
      'a step twice',
      { ...LOOP_TEMPLATE, steps: LOOP_TEMPLATE.steps.with(0, LOOP_TEMPLATE.steps[1]!) },
      'steps',
    ],
    [
      'remote groups larger than groups',
      { ...LOOP_TEMPLATE, settings: { ...LOOP_TEMPLATE.settings, remoteGroupMin: 11 } },
      'settings.remoteGroupMin',
    ],
    [
      'a share above one',
      { ...LOOP_TEMPLATE, settings: { ...LOOP_TEMPLATE.settings, exactShare: 2 } },
      'settings.exactShare',
    ],
  ])('is refused for %s, naming the field', (_, value, field) => {
    const result = validateTemplate(value);
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid', field } });
  });

  it('may be French only', () => {
    const french = { ...LOOP_TEMPLATE, tasks: [{ ...task, text: { fr: 'Texte' } }] };
    expect(validateTemplate(french).ok).toBe(true);
  });
});

describe('French spaces', () => {
  it('do not break before double marks and inside quotation marks', () => {
    expect(frenchSpaces('Qui ? « oui »')).toBe('Qui\u00a0? «\u00a0oui\u00a0»');
  });
});
