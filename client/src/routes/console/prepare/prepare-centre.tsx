import { useT } from '../../../i18n';
import { CentreTitle } from '../../../ui/console/section';
import { IfMay } from '../acts/may';
import { CandidaciesList } from '../people/candidacies-list';
import { PeopleList } from '../people/people-list';
import { Printouts } from '../print/printouts';
import { JoinCard } from '../seats/join-card';
import { SeatList } from '../seats/seat-list';
import { MethodFacts } from '../template/method-facts';
import { PapersForm, SettingsForm } from '../template/settings-form';
import { StepList } from '../template/step-list';
import { TaskList } from '../template/task-list';
import { TemplateExchange } from '../template/template-exchange';
import type { Place } from '../use-place';
import { ImportPanel } from './import-panel';
import { Marks } from './marks';
import { MeetingEditor } from './meeting-editor';
import { MeetingFacts } from './meeting-facts';
import type { Import } from './use-import';

/** The page of one point of the preparation. */
export function PrepareCentre({ place, from }: { readonly place: Place; readonly from: Import }) {
  const t = useT('console');
  const reviewing = from.state.phase === 'review';
  switch (place.point) {
    case 'members':
    case 'candidacies':
      if (reviewing) return <ImportPanel from={from} />;
      return (
        <>
          <CentreTitle>{t(`point.${place.point}.title`)}</CentreTitle>
          <IfMay give="person.add">
            <ImportPanel from={from} />
          </IfMay>
          {place.point === 'members' ? <PeopleList /> : <CandidaciesList />}
        </>
      );
    case 'genders':
      return (
        <>
          <CentreTitle lead={t('point.genders.lead')}>{t('point.genders.title')}</CentreTitle>
          <PeopleList start="genders" />
        </>
      );
    case 'meeting':
      return <MeetingPoint />;
    case 'announced':
    case 'sent':
    case 'print':
      return (
        <>
          <CentreTitle lead={t(`point.${place.point}.lead`)}>
            {t(`point.${place.point}.title`)}
          </CentreTitle>
          <Marks point={place.point} />
          {place.point === 'print' && <Printouts />}
        </>
      );
    case 'template':
      return <MethodPoint />;
    case 'team':
    case 'rapporteur':
    case 'screen':
      return (
        <>
          <CentreTitle lead={t(`point.${place.point}.lead`)}>
            {t(`point.${place.point}.title`)}
          </CentreTitle>
          <SeatList />
        </>
      );
  }
}

function MeetingPoint() {
  const t = useT('console');
  return (
    <>
      <CentreTitle>{t('point.meeting.title')}</CentreTitle>
      <IfMay give="meeting.edit" otherwise={<MeetingFacts />}>
        <MeetingEditor />
      </IfMay>
      <JoinCard />
    </>
  );
}

function MethodPoint() {
  const t = useT('console');
  return (
    <>
      <CentreTitle lead={t('point.template.lead')}>{t('point.template.title')}</CentreTitle>
      <IfMay give="template.apply" otherwise={<MethodFacts />}>
        <TaskList />
        <StepList />
        <SettingsForm />
        <PapersForm />
        <TemplateExchange />
      </IfMay>
    </>
  );
}
