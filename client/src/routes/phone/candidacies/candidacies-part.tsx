import type { Study } from '@tdt/shared/document/values';
import type { TaskId } from '@tdt/shared/ids';
import { displayName } from '@tdt/shared/people/names';
import { CircleCheck } from 'lucide-react';
import { useT } from '../../../i18n';
import { useWriting } from '../../../meeting/writing';
import { IconWord } from '../../../ui/icon-word';
import { Candidate } from '../../../ui/phone/candidate';
import { LinkButton } from '../../../ui/phone/link-button';
import { WashBlock } from '../../../ui/phone/wash-block';
import type { GroupView, Recusals } from '../model/group';
import type { Candidate as CandidateData } from '../model/order';
import { draftOf, namedIn } from '../model/proposal';
import { useCandidacies, useGroupTask } from '../use-phone';
import { ProposeCandidacy } from './propose-candidacy';
import { RecusedPeople } from './recused-people';
import { StudyChoice, StudyWords } from './study-choice';
import styles from './candidacies.module.css';

interface CandidaciesPartProps {
  readonly view: GroupView;
  readonly task: TaskId;
  readonly recusals: Recusals;
  readonly canWrite: boolean;
  readonly openProfiles: () => void;
}

/** Every candidacy to a task, beside the qualities that the group looks for. */
export function CandidaciesPart(props: CandidaciesPartProps) {
  const { view, task, recusals, canWrite, openProfiles } = props;
  const t = useT('phone');
  const { lists, study, proposal, left } = useGroupTask(view, task);
  const { all } = useCandidacies(view, task);
  const writing = useWriting(task);
  const named = new Set(namedIn(draftOf(proposal)));
  const qualities = lists.qualities.filter((entry) => entry.text.trim() !== '');
  return (
    <>
      <RecusedPeople task={task} people={recusals.people} left={left} canWrite={canWrite} />
      <WashBlock title={t('study.qualities')}>
        {qualities.length > 0 ? (
          <p>{qualities.map((entry) => entry.text.trim()).join(' · ')}</p>
        ) : (
          <>
            <p>{t('study.noQualities')}</p>
            <LinkButton onClick={openProfiles}>{t('study.noQualitiesLink')}</LinkButton>
          </>
        )}
      </WashBlock>
      {all.length === 0 && <p className={styles.none}>{t('study.none')}</p>}
      <ul>
        {all.map((candidate) => (
          <StudiedCandidacy
            key={candidate.candidacy.id}
            candidate={candidate}
            study={study.get(candidate.candidacy.id)}
            isNamed={named.has(candidate.candidacy.id)}
            choose={
              canWrite
                ? (value) => {
                    writing.study(candidate.candidacy.id, value);
                  }
                : null
            }
          />
        ))}
      </ul>
      <p className={styles.private}>{t('study.private')}</p>
      {canWrite && <ProposeCandidacy view={view} task={task} />}
    </>
  );
}

interface StudiedCandidacyProps {
  readonly candidate: CandidateData;
  readonly study: Study | undefined;
  /** It stands in the group's proposal, which retains it. */
  readonly isNamed: boolean;
  /** Null on a phone that only reads. */
  readonly choose: ((study: Study | null) => void) | null;
}

function StudiedCandidacy({ candidate, study, isNamed, choose }: StudiedCandidacyProps) {
  const t = useT('phone');
  const common = useT('common');
  const { candidacy, person } = candidate;
  const name = displayName(person);
  const isWithdrawn = candidacy.retractedAt !== null;
  const badges = [
    candidacy.outgoing && common('badge.outgoing'),
    candidacy.onTheSpot && common('badge.onTheSpot'),
    isWithdrawn && common('badge.retracted'),
  ].filter((badge) => typeof badge === 'string');
  const text = candidacy.text.trim();
  const answer = () => {
    if (isWithdrawn) return null;
    if (isNamed)
      return (
        <>
          <IconWord icon={<CircleCheck />} tone="support" strong>
            {t('study.inProposal')}
          </IconWord>
          {choose && <p className={styles.note}>{t('study.inProposalNote')}</p>}
        </>
      );
    if (!choose) return <StudyWords study={study} />;
    return <StudyChoice name={name} study={study} choose={choose} />;
  };
  return (
    <Candidate
      name={name}
      badges={badges}
      quote={text === '' ? null : t('study.quote', { text })}
      noQuote={t('study.noText')}
    >
      {answer()}
    </Candidate>
  );
}
