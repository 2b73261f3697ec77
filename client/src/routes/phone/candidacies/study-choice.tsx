import type { Study } from '@tdt/shared/document/values';
import { Check, Circle, Minus } from 'lucide-react';
import { useT } from '../../../i18n';
import { IconWord } from '../../../ui/icon-word';
import { Segmented } from '../../../ui/segmented';

interface StudyChoiceProps {
  readonly name: string;
  readonly study: Study | undefined;
  readonly choose: (study: Study | null) => void;
}

/** À étudier, retenue or non retenue: what the group thinks, and nobody else will know. */
export function StudyChoice({ name, study, choose }: StudyChoiceProps) {
  const t = useT('phone');
  return (
    <Segmented
      legend={t('study.choices', { name })}
      value={study ?? 'toStudy'}
      onChange={(value) => {
        choose(value === 'toStudy' ? null : value);
      }}
      options={[
        { value: 'toStudy', label: t('study.toStudy'), tone: 'idle' },
        { value: 'retained', label: t('study.retained'), tone: 'support' },
        { value: 'notRetained', label: t('study.notRetained'), tone: 'support' },
      ]}
    />
  );
}

const ICONS = { toStudy: <Circle />, retained: <Check />, notRetained: <Minus /> } as const;

/** The same, to read. */
export function StudyWords({ study }: Pick<StudyChoiceProps, 'study'>) {
  const t = useT('phone');
  const answer = study ?? 'toStudy';
  return (
    <IconWord icon={ICONS[answer]} tone={study === 'retained' ? 'support' : 'idle'} strong>
      {t(`study.${answer}`)}
    </IconWord>
  );
}
