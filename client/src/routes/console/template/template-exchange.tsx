import { localized } from '@tdt/shared/locale';
import { templateOf } from '@tdt/shared/template/of-meeting';
import type { Template } from '@tdt/shared/template/template';
import { BUILTIN_TEMPLATES } from '@tdt/shared/template/templates';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Row, Section } from '../../../ui/console/section';
import { TemplateFile } from '../../meeting-form/template-file';
import { ConfirmDialog } from '../acts/confirm-dialog';

/** Gives a text to the browser as a file. */
function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** The method as a file to keep, and another one in its place while the meeting is prepared. */
export function TemplateExchange() {
  const t = useT('console');
  const locale = useLocale();
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const [chosen, setChosen] = useState<Template | null>(null);
  const kept = new Set<string>(chosen?.tasks.map(({ id }) => id));
  const going = [...meeting.candidacies.values()].filter(({ task }) => !kept.has(task)).length;
  const name = chosen ? localized(chosen.name, locale) : '';
  const keep = () => {
    const template = templateOf(meeting);
    download(`${template.id}.json`, `${JSON.stringify(template, null, 2)}\n`);
  };
  return (
    <Section title={t('template.file')}>
      <Row>
        <ConsoleButton icon={<Download aria-hidden />} onClick={keep}>
          {t('template.export')}
        </ConsoleButton>
        {BUILTIN_TEMPLATES.map((template) => (
          <ConsoleButton key={template.id} onClick={() => setChosen(template)}>
            {t('template.take', { name: localized(template.name, locale) })}
          </ConsoleButton>
        ))}
      </Row>
      <TemplateFile onTemplate={setChosen} />
      <ConfirmDialog
        open={chosen !== null}
        danger
        title={t('template.applyTitle', { name })}
        confirm={t('template.apply')}
        said={t('template.said.applied', { name })}
        command={() => ({
          type: 'template.apply',
          payload: { template: chosen, candidacies: going },
        })}
        onClose={() => setChosen(null)}
      >
        <p>{t('template.applyLead', { count: chosen?.tasks.length ?? 0 })}</p>
        {going > 0 && <p>{t('template.removeCount', { count: going })}</p>}
      </ConfirmDialog>
    </Section>
  );
}
