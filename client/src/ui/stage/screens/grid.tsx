import type { TaskMerge } from '@tdt/shared/consensus/types';
import type { CandidacyId } from '@tdt/shared/ids';
import type { Task } from '@tdt/shared/template/template';
import common from '../common.module.css';
import { Footer, Legend, LEGEND_ROOM } from '../footer';
import { isElsewhere } from '../layout/elsewhere';
import { GRID, gridOf } from '../layout/grid';
import type { Grid } from '../layout/grid';
import { headExtra } from '../layout/grid-head';
import { changePages } from '../layout/changes';
import { isOutgoing, withRoomFor } from '../layout/outgoing';
import { pageAt } from '../layout/pages';
import { LEAD_LINE, LEAD_LINES, leadBlock } from '../layout/leads';
import { plain } from '../rich';
import { useStage } from '../stage-context';
import { ChangesTable } from './grid-changes';
import { GridDrawing } from './grid-drawing';
import { GridHead, useBasis } from './grid-head';
import { GridLegend } from './grid-legend';
import { GridTable } from './grid-table';
import { LeadList, useLeadCount } from './lead-list';
import styles from './grid.module.css';

/** Tops and heights of the parts, px: leads of more than three lines push the grid down, which then pages earlier. */
export interface GridFrame {
  readonly top: number;
  readonly head: number;
  readonly room: number;
}

function frameOf(mode: Grid['mode'], leadLines: number, above: number, foot: number): GridFrame {
  const extra = above + Math.max(0, leadLines - LEAD_LINES) * LEAD_LINE;
  const top = (mode === 'answers' ? 347 : 367) + extra;
  const head = mode === 'answers' ? 98 : 57;
  return { top, head, room: GRID.bottom + (mode === 'answers' ? 19 : 0) - foot - top - head };
}

const CHANGES_HEAD = 70;

/** One task: whom the groups put forward, group by group, or answer by answer over twelve groups. */
export function GridScreen({ task, merge }: { readonly task: Task; readonly merge: TaskMerge }) {
  const { data, t, say, nameOf, page, strip } = useStage();
  const mode = merge.active.length > GRID.groupsMost ? 'answers' : 'groups';
  const countOf = useLeadCount();
  const leads = leadBlock(
    merge.leads,
    withRoomFor('W', data.meeting, nameOf),
    (lead) => plain(countOf(lead)),
    (count) => t('lead.more', { count }),
  );
  const title = say(task.short);
  const basis = useBasis(merge);
  const above = headExtra(title, t(`status.${merge.status}`), basis);
  const frame = frameOf(mode, leads.lines, above, strip ? LEGEND_ROOM : 0);
  const elsewhere = (candidacy: CandidacyId) => isElsewhere(data.meeting, data.merge, candidacy);
  const order = data.order(task.id);
  const changes = changePages(merge, nameOf, t, frame.room - CHANGES_HEAD);
  const outgoing = (candidacy: CandidacyId) => isOutgoing(data.meeting, candidacy);
  const options = { merge, order, nameOf, elsewhere, outgoing, room: frame.room };
  const first = gridOf({ ...options, page: 0 });
  const { pages } = first;
  const at = pageAt(page, pages + changes.length);
  const changed = changes[at - pages];
  const grid = at > 0 && at < pages ? gridOf({ ...options, page: at }) : first;
  return (
    <div className={common.screen}>
      <GridHead title={title} merge={merge} basis={basis} />
      <LeadList block={leads} top={(mode === 'answers' ? 156 : 166) + above} />
      <div className={styles.board} style={{ top: frame.top }}>
        {changed ? (
          <ChangesTable changes={changed} />
        ) : (
          <>
            <GridDrawing grid={grid} frame={frame} />
            <GridTable grid={grid} frame={frame} title={say(task.label)} t={t} />
          </>
        )}
      </div>
      <Footer
        legend={changed ? <Legend>{null}</Legend> : <GridLegend grid={grid} leads={leads} />}
      />
    </div>
  );
}
