import type { SeatId } from '@tdt/shared/ids';
import { useT } from '../../../i18n';
import { useConnectionPart } from '../../../stores/connection-store';
import { PageTitle } from '../../../ui/page-title';
import { Shell } from '../../../ui/phone/shell';
import { TableDots } from '../../../ui/table-dots';
import type { GroupView } from '../model/group';
import { tableSeats } from '../model/table';
import { ArrivalCard } from '../../meeting/arrival-card';
import { SpeakCard, YourTurn } from '../../speaking/later-speaking';
import { LateCard } from '../../meeting/late-card';
import { OwnPresence } from '../../meeting/own-presence';
import { PosterCard } from '../../meeting/poster-card';
import { TeamLines } from '../../meeting/team-lines';
import { ErasedOn, NextMeeting } from '../../meeting/next-meeting';
import { MyCandidacies } from '../../meeting/my-candidacies';
import { OwnData } from '../../meeting/own-data';
import { DisplayLink } from '../../page';
import { PaperMark } from '../../meeting/paper-mark';
import { OfflineStrip, TopState } from '../task/connection-line';
import type { TaskStop } from '../use-phone';
import type { Place } from '../use-place';
import { HomeFoot } from './home-foot';
import { LanguageSwitch } from './language-switch';
import { Members } from './members';
import { NotAddressed } from './not-addressed';
import { OrderOfTasks } from './order-dialog';
import { StepRow } from './step-row';
import { TaskRows } from './task-rows';
import { useResume } from './use-resume';
import { useStrip } from '../task/use-strip';
import styles from './home.module.css';

interface HomePageProps {
  readonly seat: SeatId;
  readonly view: GroupView;
  readonly place: Place;
  readonly stops: readonly TaskStop[];
  readonly canWrite: boolean;
}

/** The home of a group: its table, where the room is, its tasks in its own order, its people. */
export function HomePage({ seat, view, place, stops, canWrite }: HomePageProps) {
  const t = useT('phone');
  const common = useT('common');
  const stripShown = useStrip();
  const isUnsaved = useConnectionPart((c) => c.saving.state !== 'saved');
  const resume = useResume(seat, stops);
  const title = t('group', { number: view.group.number });
  const remote = view.members.filter((person) => person.presence === 'remote').length;
  const room = view.members.length - remote;
  const places = [
    room > 0 && t('place.room', { count: room }),
    remote > 0 && t('place.remote', { count: remote }),
  ].filter((words) => typeof words === 'string');
  return (
    <Shell foot={<HomeFoot view={view} resume={resume} place={place} canWrite={canWrite} />}>
      <PageTitle>{common('title', { page: title })}</PageTitle>
      <div className={styles.strip}>
        {stripShown && <OfflineStrip />}
        <YourTurn />
      </div>
      <div className={styles.head}>
        <div>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.meta}>{places.join(', ') || t('place.nobody')}</p>
          {isUnsaved && <TopState stripShown={stripShown} />}
        </div>
        {view.members.length > 0 && <TableDots seats={tableSeats(view)} size={76} />}
      </div>
      <PaperMark group={view.group.id} />
      <StepRow />
      <ArrivalCard />
      <PosterCard />
      <LateCard />
      <div className={styles.strip}>
        <SpeakCard />
      </div>
      <TaskRows
        stops={stops}
        current={resume?.task.id ?? null}
        open={(task) => place.goTo(task, null)}
      />
      <div className={styles.tools}>
        <NotAddressed stops={stops} />
        {canWrite && <OrderOfTasks view={view} />}
      </div>
      <Members view={view} canWrite={canWrite} />
      <TeamLines />
      <OwnPresence />
      <NextMeeting />
      <MyCandidacies />
      <LanguageSwitch />
      <OwnData />
      <ErasedOn />
      <DisplayLink />
    </Shell>
  );
}
