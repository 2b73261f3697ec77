import type { TaskMerge, TaskStatus } from '@tdt/shared/consensus/types';
import common from './common.module.css';
import { Picture } from './marks';
import marks from './marks.module.css';
import { useStage } from './stage-context';

const CHECK = 'M14 25l7 7 14-15';
const rounded = { strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

const Check = ({ tone }: { readonly tone: string | undefined }) => (
  <>
    <circle className={tone} cx="24" cy="24" r="23" />
    <path className={marks.onShapeLine} d={CHECK} strokeWidth="6" {...rounded} />
  </>
);

const Minus = ({ dashed }: { readonly dashed: boolean }) => (
  <>
    <circle
      className={marks.idleLine}
      cx="24"
      cy="24"
      r="21"
      strokeWidth="3.6"
      strokeDasharray={dashed ? '9 5' : undefined}
    />
    <path className={marks.idleLine} d="M14 24h20" strokeWidth="4.6" {...rounded} />
  </>
);

const Partial = () => (
  <>
    <circle
      className={marks.supportLine}
      cx="24"
      cy="24"
      r="21.5"
      strokeWidth="4"
      strokeDasharray="9.5 5.5"
    />
    <path className={marks.supportLine} d={CHECK} strokeWidth="5" {...rounded} />
  </>
);

const Converge = () => (
  <path
    className={marks.supportLine}
    d="M3 8h6c8 0 9 16 17 16h19M3 40h6c4 0 6-4 8-8M36 14l10 10-10 10"
    strokeWidth="5"
    {...rounded}
  />
);

const Talk = () => (
  <path
    className={marks.inkLine}
    d="M4 34V9c0-3 1-4 4-4h20c3 0 4 1 4 4v14c0 3-1 4-4 4H12zM39 18h1c3 0 4 1 4 4v22l-8-7H22c-3 0-4-1-4-4"
    strokeWidth="4.2"
    {...rounded}
  />
);

const Wait = () => (
  <>
    <circle
      className={marks.idleLine}
      cx="24"
      cy="24"
      r="21"
      strokeWidth="3.6"
      strokeDasharray="2 6.2"
      {...rounded}
    />
    <path
      className={marks.idleLine}
      d="M15 24h0.1M24 24h0.1M33 24h0.1"
      strokeWidth="6"
      {...rounded}
    />
  </>
);

const ICONS: Readonly<Record<TaskStatus, () => React.ReactNode>> = {
  consensus: () => <Check tone={marks.support} />,
  consensusSoFar: Partial,
  noCandidacy: () => <Minus dashed={false} />,
  noCandidacySoFar: () => <Minus dashed />,
  converging: Converge,
  diverging: Talk,
  waiting: Wait,
};

export function StatusIcon({
  status,
  size,
}: {
  readonly status: TaskStatus;
  readonly size: number;
}) {
  return <Picture size={size}>{ICONS[status]()}</Picture>;
}

export const Designated = ({ size }: { readonly size: number }) => (
  <Picture size={size}>
    <Check tone={marks.ok} />
  </Picture>
);

/** Icon, word and, where it says something, "5/7": n of A, or of R for "converge". */
export function StatusLine({ merge }: { readonly merge: TaskMerge }) {
  const { t } = useStage();
  const { status, agreement, provisional, silent } = merge;
  const ratio = status !== 'noCandidacy' && agreement;
  return (
    <p className={common.status}>
      <StatusIcon status={status} size={52} />
      <span>{t(`status.${status}`)}</span>
      {ratio && (
        <span className={common.ratio}>
          {ratio.groups}/{ratio.of}
        </span>
      )}
      {provisional && <span className={common.ratio}>{t('provisional')}</span>}
      {silent.length > 0 && (
        <span className={common.ratio}>· {t('rule.silent', { count: silent.length })}</span>
      )}
    </p>
  );
}

export const Locked = ({ size }: { readonly size: number }) => (
  <Picture size={size}>
    <rect className={marks.idleLine} x="8" y="21" width="32" height="22" rx="4" strokeWidth="4" />
    <path className={marks.idleLine} d="M15 21v-7a9 9 0 0 1 18 0v7" strokeWidth="4" />
  </Picture>
);
