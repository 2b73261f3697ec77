import common from '../common.module.css';
import { Legend, LegendItem } from '../footer';
import { markOf, recusedIn } from '../layout/grid';
import type { Grid } from '../layout/grid';
import type { LeadBlock } from '../layout/leads';
import { isOutgoing } from '../layout/outgoing';
import { Changed, FullDot, HalfDot, Late, Layers, Outgoing, RecusedMark } from '../marks';
import { isWithdrawn } from '../layout/withdrawn';
import { useStage } from '../stage-context';
import styles from './grid.module.css';

/** Only what this page shows; the words of "none" and "not yet" come here when their columns are too short. */
export function GridLegend({ grid, leads }: { readonly grid: Grid; readonly leads: LeadBlock }) {
  const { data, t } = useStage();
  const columns = grid.capsules.flatMap((capsule) => capsule.columns);
  const cells = columns.flatMap((column) => grid.rows.map((row) => ({ column, row })));
  const has = (mark: 'full' | 'half') =>
    cells.some(({ column, row }) => markOf(column, row.candidacy) === mark);
  const kind = (wanted: 'none' | 'notYet') =>
    !grid.words && grid.capsules.some((capsule) => capsule.kind === wanted);
  const named = leads.shown.flatMap(({ lead }) => lead.pair);
  const recused = cells.some(({ column, row }) => recusedIn(column, row.candidacy));
  return (
    <Legend>
      {has('full') && <LegendItem mark={<DotSample full />}>{t('legend.full')}</LegendItem>}
      {has('half') && <LegendItem mark={<DotSample full={false} />}>{t('legend.half')}</LegendItem>}
      {kind('none') && <LegendItem mark={<Sample kind="none" />}>{t('column.none')}</LegendItem>}
      {kind('notYet') && (
        <LegendItem mark={<Sample kind="notYet" />}>{t('column.notYet')}</LegendItem>
      )}
      {recused && <LegendItem mark={<RecusedMark />}>{t('legend.recused')}</LegendItem>}
      {grid.rows.some((row) => row.elsewhere) && (
        <LegendItem mark={<Layers />}>{t('legend.elsewhere')}</LegendItem>
      )}
      {(grid.rows.some((row) => row.outgoing) ||
        named.some((one) => isOutgoing(data.meeting, one))) && (
        <LegendItem mark={<Outgoing size={44} />}>{t('legend.outgoing')}</LegendItem>
      )}
      {grid.rows.some((row) => isWithdrawn(data.meeting, row.candidacy)) && <Withdrawn />}
      {columns.some((column) => column.late) && (
        <LegendItem mark={<Late />}>{t('legend.late')}</LegendItem>
      )}
      {columns.some((column) => column.changed && !column.late) && (
        <LegendItem mark={<Changed />}>{t('legend.changed')}</LegendItem>
      )}
    </Legend>
  );
}

const DotSample = ({ full }: { readonly full: boolean }) => (
  <svg width="44" height="44" viewBox="0 0 44 44" aria-hidden="true">
    {full ? <FullDot x={22} y={22} r={20} /> : <HalfDot x={22} y={22} r={20} />}
  </svg>
);

const Sample = ({ kind }: { readonly kind: 'none' | 'notYet' }) => (
  <svg width="40" height="46" viewBox="0 0 40 46" aria-hidden="true">
    <rect
      className={kind === 'none' ? styles.none : styles.notYet}
      x="2"
      y="2"
      width="36"
      height="42"
      rx="8"
    />
  </svg>
);

/** A struck word says itself what the line means. */
export function Withdrawn() {
  const { t } = useStage();
  return (
    <LegendItem mark={null}>
      <span className={common.gone}>{t('legend.withdrawn')}</span>
    </LegendItem>
  );
}
