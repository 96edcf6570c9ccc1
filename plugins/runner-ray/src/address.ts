import { MemoError } from '@memo-js/core';

const DEFAULT_ADDRESS = 'http://127.0.0.1:8265';

/**
 * The address of the Jobs API, as Ray's own client reads it: without a scheme it is HTTP.
 * @param env RAY_API_SERVER_ADDRESS
 * @throws MemoError `RUNNER_ADDRESS`
 */
export function jobsAddress(option: string | undefined, env: string | undefined): URL {
  const given = option ?? env ?? DEFAULT_ADDRESS;
  const text = given.includes('://') ? given : `http://${given}`;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && ['http:', 'https:'].includes(url.protocol)) {
    url.pathname = url.pathname.replace(/\/+$/, '');
    return url;
  }
  throw new MemoError({
    code: 'RUNNER_ADDRESS',
    message: `${given} is no address of a Ray Jobs API.`,
    hint: 'Write that of the dashboard on the head node, as http://head:8265; ray:// is the address of another service.',
  });
}
