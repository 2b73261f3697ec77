import { useState } from 'react';
import type { MeetingCreated } from '@tdt/shared/protocol/http';
import { useT } from '../../i18n';
import { Page } from '../page';
import { CreateForm } from './create-form';
import { CreatedLinks } from './created-links';

/** `/new`: creates a meeting, then shows its links once. */
export default function CreatePage() {
  const t = useT('console');
  const [created, setCreated] = useState<MeetingCreated | null>(null);
  return (
    <Page title={t(created ? 'create.done' : 'create.title')}>
      {created ? <CreatedLinks created={created} /> : <CreateForm onCreated={setCreated} />}
    </Page>
  );
}
