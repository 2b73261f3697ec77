import { localized } from '@tdt/shared/locale';
import type { Task } from '@tdt/shared/template/template';
import { Info } from 'lucide-react';
import { useState } from 'react';
import { useLocale, useT } from '../../../i18n';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { LinkButton } from '../../../ui/phone/link-button';
import { Prose } from '../../../ui/phone/prose';

/** "La tâche": its text, the questions to ask oneself, and whom the pair works with. */
export function AboutTask({ task }: { readonly task: Task }) {
  const t = useT('phone');
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <LinkButton icon={<Info />} onClick={() => setOpen(true)}>
        {t('task.about')}
      </LinkButton>
      <Dialog
        open={open}
        title={localized(task.label, locale)}
        onClose={close}
        actions={<Button onClick={close}>{t('task.close')}</Button>}
      >
        <Prose>
          {localized(task.text, locale)
            .split(/\n+/)
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          {task.questions.length > 0 && (
            <>
              <h3>{t('task.questions')}</h3>
              <ul>
                {task.questions.map((question) => (
                  <li key={question.fr}>{localized(question, locale)}</li>
                ))}
              </ul>
            </>
          )}
          {task.liaison && (
            <>
              <h3>{t('task.liaison')}</h3>
              <p>{localized(task.liaison, locale)}</p>
            </>
          )}
        </Prose>
      </Dialog>
    </>
  );
}
