import { commonText } from '../i18n';

/** A refusal as every call to the server gives it: never thrown. */
export interface ApiError {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

export type ApiResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ApiError };

/** No answer: the network, or a server that is down. */
export const unreachable = (): ApiError => ({
  code: 'network',
  message: commonText('network.unreachable'),
});

/** A command that needs the network and waited too long for it. */
export const networkNeeded = (): ApiError => ({
  code: 'network',
  message: commonText('network.needed'),
});

/** An answer in a form that this page does not know. */
export const unexpected = (): ApiError => ({
  code: 'unexpected',
  message: commonText('network.unexpected'),
});
