import { SPEC_VERSION, definePlugin } from '@memo-js/core';
import { jobsAddress } from './address.ts';
import { RayHttp } from './http.ts';
import { JobsApi } from './jobs-api.ts';
import { rayOptions } from './options.ts';
import { RayRunner } from './runner.ts';

/** Milliseconds without a byte of an answer. */
const SILENCE_MS = 60_000;

/** Runs worker processes as jobs of a Ray cluster. */
export const ray = definePlugin({
  kind: 'runner',
  id: 'ray',
  version: '0.1.0',
  specVersion: SPEC_VERSION,
  description: 'Runs worker processes as jobs of a Ray cluster, over its Jobs API.',
  options: rayOptions,
  fingerprint: () => ({}),
  create: (options, host) => {
    const address = jobsAddress(options.address, host.env('RAY_API_SERVER_ADDRESS'));
    const http = new RayHttp({ address, token: host.env(options.tokenEnv), silenceMs: SILENCE_MS });
    return new RayRunner(new JobsApi(http, options.tokenEnv), options);
  },
});
