import { FUNDS, PREMISES, STRUGGLES } from '../hall';
import type { Moment } from '../moments';
import type { PageState, Scene } from '../state';

const button = ({ page }: Scene, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).first();

/** Presses a button and waits for the window that it opens. */
const opens =
  (name: (scene: Scene) => string | RegExp) =>
  async (scene: Scene): Promise<void> => {
    await button(scene, name(scene)).click();
    await scene.page.getByRole('dialog').waitFor();
  };

const console = (
  name: string,
  at: Moment,
  path: string,
  more: Partial<PageState> = {},
): PageState => ({
  name: `console-${name}`,
  surface: 'console',
  as: 'facilitator',
  at,
  path: `/console?${path}`,
  ...more,
});

const point = (name: string, more: Partial<PageState> = {}) =>
  console(`prepare-${name}`, 'prepared', `tab=prepare&point=${name}`, more);

/** What facilitators and the meeting's rapporteur see. */
export const CONSOLE: readonly PageState[] = [
  point('meeting'),
  point('template'),
  point('members', { looks: true }),
  point('candidacies'),
  point('genders'),
  point('team'),
  point('print'),
  console('welcome', 'welcome', 'tab=run', { looks: true }),
  console('person', 'welcome', 'tab=prepare&point=members', {
    arrange: opens(({ words }) => new RegExp(words('console', 'people.edit', { name: '' }))),
  }),
  console('frame', 'frame', 'tab=run'),
  console('form-groups', 'tasks', 'tab=run&step=profiles', {
    arrange: opens(({ words }) => words('console', 'forming.open')),
  }),
  console('groups', 'proposals', 'tab=run', { looks: true }),
  console('group', 'proposals', 'tab=run', {
    arrange: async (scene) => {
      await scene.page.locator('aside, [data-open]').last().waitFor();
      const name = new RegExp(`^${scene.words('console', 'groups.name', { number: 1 })}\\b`);
      await button(scene, name).click();
      await scene.page.getByRole('dialog').waitFor();
    },
  }),
  console('reveal', 'proposals', 'tab=run', {
    arrange: opens(({ words }) => words('console', 'reveal.all')),
  }),
  console('grid-15', 'pooling', `tab=run&task=${FUNDS}`, { looks: true }),
  console('tied', 'pooling', `tab=run&task=${STRUGGLES}`),
  console('speakers', 'speaking', `tab=run&task=${FUNDS}`),
  console('check-aloud', 'oral', `tab=run&task=${PREMISES}`),
  console('check-by-phone', 'phone', `tab=run&task=${FUNDS}`),
  console('check-closed', 'closed', `tab=run&task=${FUNDS}`),
  console('debated', 'closed', `tab=run&task=${STRUGGLES}`, {
    arrange: opens(({ words }) => words('console', 'act.debated')),
  }),
  console('acts', 'closing', 'tab=run&part=acts'),
  console('report', 'closing', 'tab=run&part=report'),
  console('next', 'closing', 'tab=run&part=next'),
  console('journal', 'closing', 'tab=run&part=journal'),
  console('end', 'closing', 'tab=run&part=end'),
  console('grid-30-groups', 'pooling', `tab=run&task=${FUNDS}`, { hall: 'thirty' }),
  {
    name: 'console-of-the-rapporteur',
    surface: 'console',
    at: 'closing',
    as: 'reporter',
    path: '?tab=run&part=report',
  },
];
