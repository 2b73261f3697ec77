import { displayName } from '@tdt/shared/people/names';
import { placeOf } from '@tdt/shared/steps';
import { useT } from '../../i18n';
import '../../meeting/merging';
import { useMeeting } from '../../stores/meeting-store';
import { PageTitle } from '../../ui/page-title';
import { CheckGate } from '../answer/check-gate';
import { ArrivalCard } from '../meeting/arrival-card';
import { LateCard } from '../meeting/late-card';
import { LowData } from '../meeting/low-data';
import { OwnPresence } from '../meeting/own-presence';
import { PosterCard } from '../meeting/poster-card';
import { ErasedOn, NextMeeting } from '../meeting/next-meeting';
import { OwnData } from '../meeting/own-data';
import { OfflineStrip } from '../meeting/saved-line';
import { TeamLines } from '../meeting/team-lines';
import { AsideCard, CalledBack } from '../recusal/recusal-card';
import { useOwnRecusals } from '../recusal/use-own-recusals';
import { SpeakCard, YourTurn } from '../speaking/later-speaking';
import { Announcements } from './announcements';
import styles from './follower.module.css';
import { Foot, usePlaceName } from './foot';
import { MyGroup } from './my-group';
import type { Place } from './place';
import { PlacePicker } from './place-picker';
import { StepPlace } from './step-place';
import { TaskPlace } from './task-place';
import { TasksPlace } from './tasks-place';
import { DisplayLink } from '../page';
import { TopBar } from './top-bar';
import { usePlace } from './use-place';

/** The meeting as text and tables, for those at home and for everybody who does not hold the pen. */
export default function FollowerPage() {
  return (
    <CheckGate>
      <Follower />
    </CheckGate>
  );
}

function Follower() {
  const t = useT('follower');
  const { place, live, following, go } = usePlace();
  const title = useMeeting((snapshot) => snapshot.meeting.info.title);
  const step = useMeeting((snapshot) => snapshot.meeting.step.step);
  const roomAt = usePlaceName(live);
  const cardFirst = place.kind === 'step' && (placeOf(step) === 'groups' || step === 'welcome');
  const { recusals, back } = useOwnRecusals();
  const product = t('product', { ns: 'common' });
  return (
    <div className={styles.page}>
      <PageTitle>{`${title} – ${product}`}</PageTitle>
      <TopBar />
      <OfflineStrip />
      <YourTurn />
      <CalledBack recusals={recusals} back={back} />
      <Announcements text={useSaid(`${t('roomAt')} ${roomAt}.`)} />
      <main className={styles.main}>
        {/* Cards stand above the place one looks at: the heading of them all is the meeting's. */}
        <h1 className="visually-hidden">{title}</h1>
        <AsideCard recusals={recusals} />
        <div className={styles.told}>
          <ArrivalCard />
          <PosterCard />
          <LateCard />
        </div>
        <SpeakCard />
        {cardFirst && <MyGroup recusals={recusals} />}
        <PlacePicker place={place} onGo={go} />
        <Shown place={place} onGo={go} />
        {!cardFirst && <MyGroup recusals={recusals} />}
        <About />
        <div className={styles.told}>
          <NextMeeting />
          <OwnData />
          <ErasedOn />
        </div>
      </main>
      <Foot live={live} following={following} onReturn={() => go(null)} />
    </div>
  );
}

/** Who runs the meeting, and where oneself follows it from. */
const About = () => (
  <div className={styles.section}>
    <TeamLines />
    <OwnPresence />
    <DisplayLink />
    <LowData />
  </div>
);

/** Where the room is, and who speaks there. */
function useSaid(roomAt: string): string {
  const t = useT('speakers');
  const speaking = useMeeting(({ meeting }) => meeting.speaking);
  const people = useMeeting(({ meeting }) => meeting.people);
  const person = speaking && people.get(speaking.person);
  return person ? `${roomAt} ${t('speaks', { name: displayName(person) })}.` : roomAt;
}

function Shown({ place, onGo }: { readonly place: Place; readonly onGo: (place: Place) => void }) {
  const own = useMeeting((snapshot) => snapshot.seat.groupId);
  const toTask = (task: Extract<Place, { kind: 'task' }>['task']) => onGo({ kind: 'task', task });
  switch (place.kind) {
    case 'task':
      return <TaskPlace key={place.task} task={place.task} own={own} />;
    case 'tasks':
      return <TasksPlace onGo={toTask} />;
    case 'step':
      return <StepPlace onGo={toTask} />;
  }
}
