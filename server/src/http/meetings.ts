import { Router } from 'express';
import { CreateMeetingSchema } from '@tdt/shared/protocol/http';
import type { MeetingCreated } from '@tdt/shared/protocol/http';
import { builtinTemplate, validateTemplate } from '@tdt/shared/template/templates';
import type { Template } from '@tdt/shared/template/template';
import { giveSeat, meetingOf, readBody, requireAllowed, seatAs } from './context';
import type { HttpDeps } from './context';
import { reject } from './errors';

function templateOf(asked: string | Template | undefined): Template {
  if (typeof asked === 'object') {
    const valid = validateTemplate(asked);
    return valid.ok
      ? valid.value
      : reject('invalid', 'field_invalid', { field: 'template', params: { field: 'template' } });
  }
  return (
    builtinTemplate(asked ?? 'loop') ??
    reject('invalid', 'field_invalid', { field: 'template', params: { field: 'template' } })
  );
}

/** POST /api/meetings, DELETE /api/meetings/:id */
export function meetingsRouter(deps: HttpDeps): Router {
  const router = Router();

  router.post('/', async (request, response) => {
    requireAllowed(await deps.limits.create({ address: request.ip ?? '' }));
    const input = readBody(request, CreateMeetingSchema);
    const created = await deps.registry.create({
      title: input.title,
      template: templateOf(input.template),
      department: input.department ?? null,
      date: input.date ?? null,
      place: input.place ?? null,
      videoLink: input.videoLink ?? null,
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
