import { useCallback, useEffect, useState } from 'react';
import { localized } from '@tdt/shared/locale';
import type { Screen } from '@tdt/shared/document/values';
import { letterKeysAct } from '../../../browser/letter-keys';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { useAct } from '../acts/acts-context';
import { useMay } from '../acts/may';
import { sameScreen, screenKey } from '../../../ui/stage/layout/screens';
import { offersOf } from '../model/screens';
import type { Offer } from '../model/screens';
import type { Place } from '../use-place';

export interface Monitor {
  readonly live: Screen;
  /** What "Projeter" would send. */
  readonly preview: Screen;
  readonly offers: readonly Offer[];
  readonly already: boolean;
  readonly busy: boolean;
  readonly refused: string | null;
  readonly choose: (screen: Screen) => void;
  readonly project: () => void;
  readonly neutral: () => void;
  readonly nameOf: (screen: Screen) => string;
}

/** What is on the screen of the room, what could be, and the two keys. `start` is the preview before one is chosen. */
export function useMonitor(place: Place, start: Screen | null): Monitor {
  const t = useT('console');
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const { act, busy, refused } = useAct();
  const [chosen, setChosen] = useState<Screen | null>(null);
  const nameOf = useScreenName();
  const live = meeting.screen;
  const offers = offersOf(meeting, place.task);
  const offered = (screen: Screen) =>
    offers.some((offer) => offer.screen !== null && sameScreen(offer.screen, screen));
  const preview = chosen && offered(chosen) ? chosen : (start ?? live);
  const already = sameScreen(preview, live);
  const show = (screen: Screen) =>
    void act(
      { type: 'screen.show', payload: { screen } },
      t('screen.said', { view: nameOf(screen) }),
    );
  const project = () => {
    if (already) return;
    show(preview);
    setChosen(null);
  };
  const neutral = () => {
    if (live.view !== 'neutral') show({ view: 'neutral' });
  };
  const may = useMay('screen.show');
  useKeys(may ? project : nothing, may ? neutral : nothing);
  return {
    live,
    preview,
    offers,
    already,
    busy,
    refused,
    choose: setChosen,
    project,
    neutral,
    nameOf,
  };
}

const nothing = () => undefined;

const BUSY_PLACES = 'input, textarea, select, button, a, summary, [role="dialog"], [role="menu"]';

/** Enter projects, B blackens: only where these keys mean nothing else. */
function useKeys(project: () => void, neutral: () => void): void {
  useEffect(() => {
    const keys = new Map([
      ['Enter', project],
      ['b', neutral],
    ]);
    const pressed = (event: KeyboardEvent) => {
      const key = keys.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
      const { target } = event;
      if (event.key.length === 1 && !letterKeysAct()) return;
      if (!key || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      // A letter is free on a button too; Enter presses it.
      const taken =
        event.key === 'Enter'
          ? BUSY_PLACES
          : 'input, textarea, select, [role="dialog"], [role="menu"]';
      if (target instanceof Element && target.closest(taken)) return;
      if (document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      key();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  });
}

/** "Grille, Caisse départementale": what a view is called. */
function useScreenName(): (screen: Screen) => string {
  const t = useT('console');
  const common = useT('common');
  const locale = useLocale();
  const tasks = useMeeting(({ meeting }) => meeting.tasks);
  return useCallback(
    (screen: Screen) => {
      const view = t(`screen.view.${screen.view}`);
      if (screen.view === 'text') return common(`step.${screen.step}`);
      if (!('task' in screen)) return view;
      const task = tasks.find(({ id }) => id === screen.task);
      return task ? t('screen.ofTask', { view, task: localized(task.short, locale) }) : view;
    },
    [t, common, locale, tasks],
  );
}

/** A key for React lists. */
export const keyOf = (offer: Offer): string =>
  offer.screen ? screenKey(offer.screen) : offer.view;
