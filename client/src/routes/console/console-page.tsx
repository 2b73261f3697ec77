import { useState } from 'react';
import { useT } from '../../i18n';
import '../../meeting/merging';
import { useMeeting } from '../../stores/meeting-store';
import { Shell } from '../../ui/console/shell';
import { PageTitle } from '../../ui/page-title';
import { ActsProvider } from './acts/acts-context';
import { UndoBar } from './acts/undo-bar';
import { Centre } from './centre';
import { useUnsavedWarning } from './drafts/use-draft';
import { useUnsettled } from './groups/use-unsettled';
import { Right } from './right';
import { Left } from './shell/left';
import { TopBar } from './shell/top-bar';
import { useImport } from './prepare/use-import';
import { usePlace } from './use-place';

/** The facilitator's surface. Everything it shows comes from the document; it only keeps where one looks. */
export default function ConsolePage() {
  return (
    <ActsProvider>
      <Console />
    </ActsProvider>
  );
}

function Console() {
  const t = useT('console');
  const common = useT('common');
  const title = useMeeting(({ meeting }) => meeting.info.title);
  const help = useMeeting(({ meeting }) => meeting.help);
  const waiting = useMeeting(({ staff }) => staff.waiting);
  const unsettled = useUnsettled();
  const place = usePlace();
  useUnsavedWarning();
  const members = useImport('members');
  const candidacies = useImport('candidacies');
  const from = place.point === 'candidacies' ? candidacies : members;
  const [rightOpen, setRightOpen] = useState(false);
  return (
    <>
      <PageTitle>{common('title', { page: title })}</PageTitle>
      <Shell
        skip={common('skip')}
        top={
          <TopBar
            place={place}
            calls={help.size + waiting.size + unsettled.length}
            rightOpen={rightOpen}
            onRight={() => setRightOpen(!rightOpen)}
          />
        }
        left={<Left place={place} />}
        leftLabel={t('left.label')}
        right={<Right place={place} from={from} />}
        rightLabel={t('right.label')}
        rightOpen={rightOpen}
        bar={<UndoBar />}
      >
        <Centre place={place} from={from} />
      </Shell>
    </>
  );
}
