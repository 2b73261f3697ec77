import type { Study } from '@tdt/shared/document/values';
import type { CandidacyId } from '@tdt/shared/ids';
import { displayName } from '@tdt/shared/people/names';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { PickRow } from '../../../ui/phone/pick-row';
import type { Candidate } from '../model/order';
import type { Candidacies } from '../use-phone';
import { CandidateBadges } from './candidate-badges';
import styles from './proposal.module.css';

/** For whom a name is picked. */
export type Picking =
  | { readonly kind: 'slot'; readonly place: 0 | 1; readonly other: CandidacyId | null }
  | { readonly kind: 'name' };

interface PickerProps {
  readonly picking: Picking | null;
  readonly candidacies: Candidacies;
  readonly study: ReadonlyMap<string, Study>;
  readonly current: CandidacyId | null;
  /** Names that stand in the list already. */
  readonly taken: readonly CandidacyId[];
  readonly pick: (id: CandidacyId) => void;
  readonly close: () => void;
}

function titleKey(picking: Picking) {
  if (picking.kind === 'name') return 'proposal.picker.name';
  return picking.place === 0 ? 'proposal.picker.first' : 'proposal.picker.second';
}

/** The candidacies to a task, in the order of the group, to take one for the proposal. */
export function Picker(props: PickerProps) {
  const { picking, candidacies, taken, pick, close } = props;
  const t = useT('phone');
  if (!picking) return null;
  const offered = candidacies.standing.filter(({ candidacy }) => !taken.includes(candidacy.id));
  return (
    <Dialog
      open
      title={t(titleKey(picking))}
      onClose={close}
      actions={<Button onClick={close}>{t('proposal.picker.close')}</Button>}
    >
      <p className={styles.meta}>
        {t(offered.length === 0 ? 'proposal.picker.none' : 'proposal.picker.note')}
      </p>
      <ul>
        {offered.map((candidate) => (
          <Offer
            key={candidate.candidacy.id}
            {...props}
            picking={picking}
            candidate={candidate}
            onPick={() => {
              pick(candidate.candidacy.id);
            }}
          />
        ))}
      </ul>
    </Dialog>
  );
}

type OfferProps = Pick<PickerProps, 'candidacies' | 'study' | 'current'> & {
  readonly picking: Picking;
  readonly candidate: Candidate;
  readonly onPick: () => void;
};

/** One candidacy: what the group thought of it, and whether parity holds beside the other name. */
function Offer({ picking, candidate, candidacies, study, current, onPick }: OfferProps) {
  const t = useT('phone');
  const isParityAsked = useMeeting((s) => s.meeting.settings.parity);
  const { id } = candidate.candidacy;
  const other = picking.kind === 'slot' ? picking.other : null;
  const otherPerson = other === null ? undefined : candidacies.find(other)?.person;
  const hints: string[] = [t(`study.${study.get(id) ?? 'toStudy'}`)];
  if (isParityAsked && other !== null && other !== id && otherPerson) {
    const key = { ok: 'withOk', unknown: 'withUnknown', broken: 'withBroken' } as const;
    const name = displayName(otherPerson);
    hints.push(t(`proposal.picker.${key[candidacies.parity(id, other)]}`, { name }));
  }
  return (
    <PickRow
      label={displayName(candidate.person)}
      badges={<CandidateBadges candidate={candidate} />}
      hints={hints}
      isCurrent={id === current}
      onPick={onPick}
    />
  );
}
