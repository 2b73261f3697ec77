import type { MeetingState } from '@tdt/shared/document/state';
import type { Person } from '@tdt/shared/document/values';
import { plenaryName } from '@tdt/shared/people/names';
import type { PersonName } from '@tdt/shared/people/names';
import { placeOf } from '@tdt/shared/steps';
import { nameRuns } from './names';
import { textWidth } from './text-width';

/* The speakers' strip in the foot of every screen, px: two lines of 44 beside the code. */
const SIZE = 44;
const WIDTH = 1350;
/** "puis", "et 12 autres", commas and the sign of somebody remote. */
const WORDS = 300;
const NEXT_MOST = 2;

interface StripName {
  readonly name: PersonName;
  readonly remote: boolean;
}

/** What the strip says: who speaks, who comes next as far as there is room, and how many more wait. */
export interface SpeakersStrip {
  readonly speaker: StripName | null;
  /** The speaker's name takes both lines. */
  readonly long: boolean;
  readonly next: readonly StripName[];
  readonly more: number;
}

const shown = (person: Person): StripName => ({
  name: plenaryName(person),
  remote: person.presence === 'remote',
});

const widthOf = (name: PersonName): number =>
  nameRuns(name).reduce((sum, { text, weight }) => sum + textWidth(`${text} `, SIZE, weight), 0);

/** The strip, or null when nobody speaks or waits, and while the room is in groups. */
export function speakersStrip({
  step,
  speaking,
  speakers,
  people,
}: Pick<MeetingState, 'step' | 'speaking' | 'speakers' | 'people'>): SpeakersStrip | null {
  if (placeOf(step.step) === 'groups') return null;
  const person = speaking ? people.get(speaking.person) : undefined;
  const waiting = speakers.flatMap((id) => people.get(id) ?? []);
  if (!person && waiting.length === 0) return null;
  const speaker = person ? shown(person) : null;
  const long = speaker !== null && widthOf(speaker.name) > WIDTH - WORDS;
  const next: StripName[] = [];
  let used = WORDS;
  for (const one of long ? [] : waiting.slice(0, NEXT_MOST)) {
    const entry = shown(one);
    used += widthOf(entry.name);
    if (used > WIDTH) break;
    next.push(entry);
  }
  return { speaker, long, next, more: waiting.length - next.length };
}
