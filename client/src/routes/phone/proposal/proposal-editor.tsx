import type { GroupTask } from '@tdt/shared/document/state';
import type { CandidacyId } from '@tdt/shared/ids';
import { useState } from 'react';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { RadioCard } from '../../../ui/radio-card';
import { addName, draftParity, fillSlot, namedIn, removeName, renewalOf } from '../model/proposal';
import type { Choice } from '../model/proposal';
import type { Candidacies } from '../use-phone';
import { FifthName } from './fifth-name';
import { NameSlots } from './name-slots';
import { PairChoice } from './pair-choice';
import { ParityLine } from './parity-line';
import { Picker } from './picker';
import type { Picking } from './picker';
import type { DraftEditing } from './use-draft';
import styles from './proposal.module.css';

interface ProposalEditorProps {
  readonly editing: DraftEditing;
  readonly candidacies: Candidacies;
  readonly study: GroupTask['study'];
}

/** Picking a name for a place; one name more than advised is asked for twice. */
function usePicking({ draft, change }: DraftEditing, advised: number) {
  const [picking, setPicking] = useState<Picking | null>(null);
  const [fifth, setFifth] = useState<CandidacyId | null>(null);
  const pick = (id: CandidacyId) => {
    setPicking(null);
    if (picking?.kind === 'slot') change(fillSlot(draft, picking.place, id));
    else if (namedIn(draft).length >= advised) setFifth(id);
    else change(addName(draft, id));
  };
  return { picking, setPicking, pick, fifth, setFifth };
}

/** What the pair does with those who hold the task now; nothing while nobody of them applies again. */
function renewalIn({ draft }: DraftEditing, candidacies: Candidacies) {
  const isOutgoing = (id: CandidacyId) => candidacies.find(id)?.candidacy.outgoing === true;
  const chosen = draft.choice === 'pair' ? namedIn(draft) : [];
  const some = candidacies.standing.some(({ candidacy }) => candidacy.outgoing);
  return some && chosen.length === 2 ? renewalOf(chosen.map(isOutgoing)) : null;
}

/** Outgoing members may apply again, and training new people matters. */
function Training(props: Pick<ProposalEditorProps, 'editing' | 'candidacies'>) {
  const t = useT('phone');
  const renewal = renewalIn(props.editing, props.candidacies);
  return (
    <p className={styles.training}>
      {renewal && `${t(`renewal.${renewal}`)} `}
      {t('proposal.training')}
    </p>
  );
}

const cardOf = ({ draft, choose }: DraftEditing, choice: Choice) => ({
  name: 'proposal',
  value: choice,
  checked: draft.choice === choice,
  onChange: () => choose(choice),
});

/** One answer of three; the chosen one unfolds its places. */
export function ProposalEditor({ editing, candidacies, study }: ProposalEditorProps) {
  const { draft, change } = editing;
  const t = useT('phone');
  const advised = useMeeting((s) => s.meeting.settings.advisedNames);
  const names = namedIn(draft);
  const { picking, setPicking, pick, fifth, setFifth } = usePicking(editing, advised);
  const card = (choice: Choice) => cardOf(editing, choice);
  const namesHint =
    advised === 4 ? t('proposal.namesHintFour') : t('proposal.namesHint', { count: advised });
  return (
    <fieldset>
      <legend className={styles.question}>{t('proposal.question')}</legend>
      <div className={styles.cards}>
        <RadioCard {...card('pair')} label={t('proposal.pair')}>
          {draft.choice === 'pair' && (
            <>
              <PairChoice slots={draft.slots} candidacies={candidacies} open={setPicking} />
              {names.length === 1 && <p className={styles.meta}>{t('half')}</p>}
            </>
          )}
          <ParityLine parity={draftParity(draft, candidacies)} />
        </RadioCard>
        <RadioCard {...card('names')} label={t('proposal.names')} hint={namesHint}>
          <NameSlots
            names={names}
            candidacies={candidacies}
            remove={(id) => change(removeName(draft, id))}
            open={() => setPicking({ kind: 'name' })}
          />
        </RadioCard>
        <RadioCard {...card('none')} label={t('proposal.none')} />
      </div>
      <Training editing={editing} candidacies={candidacies} />
      <Picker
        picking={picking}
        candidacies={candidacies}
        study={study}
        current={
          picking?.kind === 'slot' && draft.choice === 'pair' ? draft.slots[picking.place] : null
        }
        taken={picking?.kind === 'name' ? names : []}
        pick={pick}
        close={() => setPicking(null)}
      />
      <FifthName
        open={fifth !== null}
        count={names.length}
        accept={() => {
          if (fifth !== null) change(addName(draft, fifth));
          setFifth(null);
        }}
        close={() => setFifth(null)}
      />
    </fieldset>
  );
}
