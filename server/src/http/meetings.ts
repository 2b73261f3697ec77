import { Router } from 'express';
import { CreateMeetingSchema } from '@tdt/shared/protocol/create-meeting';
import type { CreateMeeting } from '@tdt/shared/protocol/create-meeting';
import type { MeetingCreated } from '@tdt/shared/protocol/http';
import { checkMeetingFields } from '@tdt/shared/preparation/meeting-fields';
import type { MeetingFields } from '@tdt/shared/preparation/meeting-fields';
import { meetingWarnings, warningMessage } from '@tdt/shared/preparation/warnings';
import { builtinTemplate, validateTemplate } from '@tdt/shared/template/templates';
import type { Template } from '@tdt/shared/template/template';
import { giveSeat, meetingOf, readBody, requireAllowed, seatAs } from './context';
import type { HttpDeps } from './context';
import { RefusalError } from '../meetings/refusal-error';
import { reject, requestLocale } from './errors';

function templateOf(asked: string | Template | undefined): Template {
  if (typeof asked === 'object') {
    const valid = validateTemplate(asked);
    if (valid.ok) return valid.value;
    throw new RefusalError({ ...valid.error, field: `template.${valid.error.field ?? ''}` });
  }
  return (
    builtinTemplate(asked ?? 'loop') ??
    reject('invalid', 'field_invalid', { field: 'template', params: { field: 'template' } })
  );
}

const NO_FIELDS: Omit<MeetingFields, 'title'> = {
  department: null,
  date: null,
  place: null,
  videoLink: null,
  window: null,
  candidaciesSentOn: null,
  reportDeadline: null,
  nextWindow: null,
};

/** The fields of the meeting as they are kept, or a refusal that names the one to mend. */
function fieldsOf(input: CreateMeeting): MeetingFields {
  const checked = checkMeetingFields(input);
  if (!checked.ok) throw new RefusalError(checked.error);
  return { ...NO_FIELDS, title: input.title, ...checked.value };
}

/** POST /api/meetings, DELETE /api/meetings/:id */
export function meetingsRouter(deps: HttpDeps): Router {
  const router = Router();

  router.post('/', async (request, response) => {
    requireAllowed(await deps.limits.create({ address: request.ip ?? '' }));
    const input = readBody(request, CreateMeetingSchema);
    const fields = fieldsOf(input);
    const created = await deps.registry.create({
      ...fields,
      template: templateOf(input.template),
      locale: input.locale ?? 'fr',
    });
    const meeting = await deps.registry.open(created.id);
    const seat = meeting?.seat(created.seat);
    if (!meeting || !seat) return reject('not_found', 'unknown_meeting');
    await giveSeat(deps, request, response, meeting, seat);
    const link = (secret: string) => `${deps.publicUrl()}/s#${secret}`;
    const answer: MeetingCreated = {
      id: created.id,
      code: created.code,
      seat: created.seat,
      links: {
        facilitator: link(created.secrets.facilitator),
        rapporteur: link(created.secrets.rapporteur),
        plenary: link(created.secrets.plenary),
      },
    };
    const warnings = meetingWarnings(fields, deps.now());
    const locale = requestLocale(request);
    if (warnings.length > 0)
      answer.warnings = warnings.map((warning) => ({
        field: warning.field,
        code: warning.code,
        message: warningMessage(warning, locale),
      }));
    response.status(201).json(answer);
  });

  router.delete('/:id', async (request, response) => {
    const meeting = await meetingOf(deps, request);
    await seatAs(deps, request, meeting, ['facilitator']);
    await deps.registry.erase(meeting);
    response.status(204).end();
  });

  return router;
}
