import { CloudOff, Info, TriangleAlert } from 'lucide-react';
import { useT } from '../../i18n';
import { AnswerMark } from '../../ui/answer-mark';
import { Mark } from '../../ui/console/mark';
import { PairMark } from '../../ui/console/pair-mark';
import { Badge, IconWord } from '../../ui/icon-word';
import { Notice } from '../../ui/phone/notice';
import { SavedState } from '../../ui/saved-state';
import { StatusIcon } from '../../ui/stage/status';
import { StripBanner } from '../../ui/strip-banner';
import { TableDots } from '../../ui/table-dots';
import styles from './design.module.css';

const ANSWERS = [
  ['adhesion', 'support'],
  ['reservation', 'ink'],
  ['opposition', 'oppose'],
] as const;
const STATUSES = [
  'consensus',
  'consensusSoFar',
  'converging',
  'diverging',
  'noCandidacy',
  'noCandidacySoFar',
  'waiting',
] as const;
const PROGRESS = [
  ['reported', 'sample.reported'],
  ['started', 'sample.started'],
  ['help', 'sample.help'],
  ['apart', 'sample.apart'],
  ['todo', 'sample.coming'],
] as const;
const SEATS = ['you', 'room', 'room', 'recused', 'room', 'remote', 'room'] as const;

/** Shapes that carry a meaning, each with its word. */
export function Marks() {
  const t = useT('design');
  const plenary = useT('plenary');
  return (
    <div className={styles.row}>
      {ANSWERS.map(([kind, tone]) => (
        <IconWord key={kind} tone={tone} icon={<AnswerMark kind={kind} size={24} />}>
          {t(`sample.${kind}`)}
        </IconWord>
      ))}
      {STATUSES.map((status) => (
        <IconWord key={status} icon={<StatusIcon status={status} size={28} />}>
          {plenary(`status.${status}`)}
        </IconWord>
      ))}
      {PROGRESS.map(([mark, key]) => (
        <IconWord key={mark} icon={<Mark mark={mark} />}>
          {t(key)}
        </IconWord>
      ))}
      <IconWord icon={<PairMark exact />}>{t('sample.exact')}</IconWord>
      <IconWord icon={<PairMark exact={false} />}>{t('sample.together')}</IconWord>
      <Badge>{t('sample.badge')}</Badge>
      <TableDots seats={SEATS} size={112} />
    </div>
  );
}

const TONES = ['plain', 'warn', 'support', 'aside'] as const;

export function Notices() {
  const t = useT('design');
  return (
    <div className={styles.stack}>
      <div className={styles.row}>
        <SavedState state="saved" words={t('sample.saved')} />
        <SavedState state="saving" words={t('sample.saving')} />
        <SavedState state="offline" words={t('sample.offline')} />
      </div>
      <StripBanner
        icon={<CloudOff aria-hidden />}
        title={t('sample.offline')}
        hint={t('sample.offlineHint')}
      />
      {TONES.map((tone) => (
        <Notice
          key={tone}
          tone={tone}
          icon={tone === 'warn' ? <TriangleAlert aria-hidden /> : <Info aria-hidden />}
          title={t(`sample.${tone}`)}
        >
          <p>{t('sample.body')}</p>
        </Notice>
      ))}
    </div>
  );
}
