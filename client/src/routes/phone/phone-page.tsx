import { useEffect } from 'react';
import { keepPageOffline } from '../../browser/service-worker';
import { useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import { CheckGate } from '../answer/check-gate';
import { PageTitle } from '../../ui/page-title';
import { Shell } from '../../ui/phone/shell';
import { later } from '../../ui/later';
import { TableDots } from '../../ui/table-dots';
import { laterParts, windows } from './fetch-later';
import { HomePage } from './home/home-page';
import type { GroupView } from './model/group';
import { useRecalled } from './aside/use-recalled';
import { fetchParts, TaskPage } from './task/task-page';
import { useAwake } from './use-awake';
import { useFieldFocus } from './use-field-focus';
import { useAccess, useGroupView, useStops } from './use-phone';
import { usePlace } from './use-place';
import { useResumedField } from './use-resumed-field';
import { useSteadyField } from './use-steady-field';
import styles from './phone.module.css';

const Recall = later(() => laterParts().then((m) => m.Recall));

const REST_AFTER = 1_000;

/** What is shown later is fetched once the page is there: the network may be gone by then. */
async function fetchRest(): Promise<void> {
  await Promise.all([fetchParts(), Recall.fetchAhead()]);
  try {
    await import('../../ui/dialog-panel');
    await windows();
  } catch {
    // Gone already: the window fetches itself when it is opened.
  }
}

/** A group's phone: the rapporteurs write, members of a group that shares its work read the same. */
export default function PhonePage() {
  const view = useGroupView();
  useAwake();
  useEffect(() => {
    keepPageOffline();
    const timer = setTimeout(() => void fetchRest(), REST_AFTER);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return <CheckGate>{view ? <GroupPhone view={view} /> : <NoGroup />}</CheckGate>;
}

function GroupPhone({ view }: { readonly view: GroupView }) {
  const seat = useMeeting((s) => s.seat.seat);
  const place = usePlace(seat);
  const stops = useStops(view);
  const canWrite = useAccess(view) === 'write';
  const writes = useFieldFocus();
  const recalled = useRecalled(view, stops);
  useSteadyField();
  useResumedField(seat);
  // Nobody is interrupted in the middle of a word.
  if (recalled && canWrite && !writes) return <Recall view={view} {...recalled} />;
  const stop = stops.find(({ task }) => task.id === place.task);
  const page = { seat, view, place, stops };
  return stop ? <TaskPage {...page} stop={stop} /> : <HomePage {...page} canWrite={canWrite} />;
}

/** Before the groups are formed, or between two of them. */
function NoGroup() {
  const t = useT('phone');
  return (
    <Shell>
      <PageTitle>{t('title', { ns: 'common', page: t('noGroup.title') })}</PageTitle>
      <div className={styles.noGroup}>
        <TableDots seats={['room', 'room', 'room', 'you', 'room', 'room', 'room']} size={128} />
        <h1>{t('noGroup.title')}</h1>
        <p role="status">{t('noGroup.body')}</p>
      </div>
    </Shell>
  );
}
