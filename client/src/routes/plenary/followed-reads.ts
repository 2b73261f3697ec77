import type { MeetingSnapshot } from '../../stores/meeting-store';

/** What the stage reads of a meeting. */
export type Readings = Pick<MeetingSnapshot, 'meeting' | 'published' | 'merge'>;

/**
 * The meeting for one view, which is the very same object as long as all that the view asked of it would be said again: what a
 * group writes for a task that the stage does not show renders nothing. What was not asked before is read in the latest snapshot.
 */
export function followReads(): (snapshot: Readings) => Readings {
  let latest: Readings;
  let given: Readings | null = null;
  let asked = new Map<string, { readonly ask: () => unknown; readonly said: unknown }>();
  const note = <T>(name: string, ask: () => T): T => {
    const said = ask();
    asked.set(name, { ask, said });
    return said;
  };
  return (snapshot) => {
    latest = snapshot;
    const { meeting } = snapshot;
    if (given?.meeting === meeting && [...asked.values()].every(({ ask, said }) => ask() === said))
      return given;
    asked = new Map();
    given = {
      meeting,
      published: (group, task) =>
        note(`published ${group} ${task}`, () => latest.published(group, task)),
      merge: (task) => note(`merge ${task}`, () => latest.merge(task)),
    };
    return given;
  };
}
