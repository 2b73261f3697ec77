import type { CommandType, PayloadOf } from '@tdt/shared/protocol/commands';
import * as z from 'zod/mini';
import { networkNeeded, unexpected } from './api-error';
import type { ApiError } from './api-error';
import { randomId } from './random-id';
import { connectedSocket } from './signals';

/** What a command gives back; refusals are data, nothing is thrown. */
export type CommandAnswer =
  | { readonly ok: true; readonly result?: unknown }
  | { readonly ok: false; readonly error: ApiError };

export type SendCommand = <T extends CommandType>(
  type: T,
  payload: PayloadOf<T>,
) => Promise<CommandAnswer>;

/** How long a command given without network waits before it is refused. */
const PATIENCE = 30_000;
/** How long an acknowledgement may take before the command is sent again under the same id. */
const ANSWER_WITHIN = 5_000;

const AckSchema = z.union([
  z.object({ ok: z.literal(true), result: z.optional(z.unknown()) }),
  z.object({
    ok: z.literal(false),
    error: z.object({ code: z.string(), message: z.string(), field: z.optional(z.string()) }),
  }),
]);

interface Frame {
  readonly id: string;
  readonly type: string;
  readonly payload: unknown;
}

/** Commands leave one after the other, in the order in which they were given. */
let queue: Promise<unknown> = Promise.resolve();

/** Sends a command and waits for its acknowledgement; the same id is used until one comes. */
export const sendCommand: SendCommand = (type, payload) => {
  const frame: Frame = { id: randomId(), type, payload };
  const until = Date.now() + PATIENCE;
  const answer = queue.then(() => deliver(frame, until));
  queue = answer;
  return answer;
};

async function deliver(frame: Frame, until: number): Promise<CommandAnswer> {
  while (Date.now() < until) {
    const connected = await connectedSocket(until);
    if (!connected.ok) return connected;
    try {
      const ack: unknown = await connected.socket
        .timeout(ANSWER_WITHIN)
        .emitWithAck('command', frame);
      return readAck(ack);
    } catch {
      // No answer in time: the same command again, under the same id.
    }
  }
  return { ok: false, error: networkNeeded() };
}

function readAck(ack: unknown): CommandAnswer {
  const parsed = AckSchema.safeParse(ack);
  if (!parsed.success) return { ok: false, error: unexpected() };
  if (parsed.data.ok) return { ok: true, result: parsed.data.result };
  const { code, message, field } = parsed.data.error;
  return { ok: false, error: { code, message, ...(field === undefined ? {} : { field }) } };
}

/** `const send = useCommand(); const answer = await send('help.ask', { task: null });` */
export const useCommand = (): SendCommand => sendCommand;
