import type { MeetingState } from '../document/state';
import { STEPS } from '../steps';
import type { Template } from './template';

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');

/** The method of a meeting as a template of its own, to be kept as a file: nothing of its people, groups or dates. */
export function templateOf(
  meeting: Pick<MeetingState, 'info' | 'tasks' | 'steps' | 'settings' | 'texts'>,
): Template {
  const { info, tasks, steps, settings, texts } = meeting;
  return {
    id: slug(info.title) || 'modele',
    name: { fr: info.title },
    texts,
    tasks: tasks.map((task, position) => ({ ...task, position })),
    steps: STEPS.flatMap((step) => steps.get(step) ?? []),
    settings,
  };
}
