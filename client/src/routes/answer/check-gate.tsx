import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { CheckId } from '@tdt/shared/ids';
import { answersStore } from '../../stores/answers-store';
import { isLowData } from '../../browser/low-data';
import { loadNamespaces } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import { later } from '../../ui/later';
import { isWriting } from '../phone/use-field-focus';
import { useAsked } from './use-asked';

async function windows() {
  const [parts] = await Promise.all([
    import('./check-windows').then(({ CheckBar, OpenedCheck }) => ({ CheckBar, OpenedCheck })),
    loadNamespaces('answer'),
  ]);
  return parts;
}
const CheckBar = later(() => windows().then((m) => m.CheckBar));
const Card = later(() => windows().then((m) => m.OpenedCheck));

/** A check may open while the network is weak: what it shows is fetched once the page is there. */
const AHEAD_AFTER = 1_500;

interface Shown {
  readonly check: CheckId;
  readonly lifts: boolean;
}

/**
 * Puts a check by phone before whatever page is open. Whoever is not writing gets the card at once; whoever is gets a bar
 * that takes neither the focus nor the place of the field. The page under the card is kept as it is.
 */
export function CheckGate({ children }: { readonly children: ReactNode }) {
  const asked = useAsked();
  const [shown, setShown] = useShown(asked.kind === 'answer' ? asked.check.id : null);
  const check = useMeeting(({ meeting }) => (shown ? meeting.checks.get(shown.check) : undefined));
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (isLowData()) return undefined;
    const timer = setTimeout(() => void Card.fetchAhead(), AHEAD_AFTER);
    return () => clearTimeout(timer);
  }, []);
  const open = () => {
    if (asked.kind !== 'answer' && asked.kind !== 'lift') return;
    before.current = document.activeElement;
    setShown({ check: asked.check.id, lifts: asked.kind === 'lift' });
  };
  const away = () => {
    setShown(null);
    const field = before.current;
    before.current = null;
    // Once the page under the card takes the focus again.
    if (field instanceof HTMLElement) setTimeout(() => field.focus({ preventScroll: true }));
  };
  return (
    <>
      <div inert={check !== undefined}>
        {asked.kind !== 'nothing' && <CheckBar quiet asked={asked} onOpen={open} />}
        {children}
      </div>
      {check && shown && (
        <Card quiet key={check.id} check={check} lifts={shown.lifts} onAway={away} />
      )}
    </>
  );
}

/** The card that is shown: that of a new check opens by itself, once, when nobody is writing and it is not answered yet. */
function useShown(asked: CheckId | null) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [met, setMet] = useState<CheckId | null>(null);
  if (asked !== null && asked !== met) {
    setMet(asked);
    if (!isWriting() && !answersStore.getState().answers.has(asked))
      setShown({ check: asked, lifts: false });
  }
  return [shown, setShown] as const;
}
