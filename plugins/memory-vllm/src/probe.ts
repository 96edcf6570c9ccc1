import { MemoError } from '@memo-js/core';
import type { Call, Finding } from '@memo-js/core';
import { VllmClient, VllmError } from '@vllm-client/node';
import type { VllmOptions } from './options.ts';

const LOOK_MS = 10_000;
/** No adapter has this name: whether unloading it is refused or unknown tells whether loading works. */
const NOBODY = 'memo-doctor-none';

/** Looks at every server: reached, its version, its models, whether adapters can be loaded, its limits. */
export async function probeServers(
  { servers, serve, model }: VllmOptions,
  apiKey: string | undefined,
  call: Call,
): Promise<readonly Finding[]> {
  if (serve !== null) {
    const detail = `${serve.command.join(' ')} is started when a memory is opened`;
    return [{ id: 'serve', title: 'server', status: 'ok', detail }];
  }
  const all = await Promise.all(servers.map((url) => probeServer(url, model, apiKey, call)));
  return all.flatMap((findings, i) =>
    findings.map((finding) =>
      servers.length === 1 ? finding : { ...finding, id: `${finding.id}-${i + 1}` },
    ),
  );
}

async function probeServer(
  url: string,
  model: string | null,
  apiKey: string | undefined,
  call: Call,
): Promise<Finding[]> {
  const client = new VllmClient({ baseURL: url, apiKey });
  const options = { signal: call.signal, timeoutMs: LOOK_MS, retries: 0 };
  const findings: Finding[] = [];
  try {
    await client.health(options);
    const version = await client.version(options);
    findings.push({
      id: 'server',
      title: 'server',
      status: 'ok',
      detail: `${url}: vLLM ${version}`,
    });
    const cards = await client.models(options);
    const models = cards.filter(({ parent }) => typeof parent !== 'string');
    const names = models.map(({ id }) => id).join(', ');
    const card = model === null ? models[0] : models.find(({ id }) => id === model);
    findings.push(
      card === undefined
        ? {
            id: 'model',
            title: 'model',
            status: 'fail',
            detail: `${url} serves ${names === '' ? 'nothing' : names}, not ${model ?? 'a model'}`,
            hint: 'Correct `memory.model`, or leave it out.',
          }
        : {
            id: 'model',
            title: 'model',
            status: 'ok',
            detail: `${card.id} of ${card.root ?? 'an unknown place'}, ${card.max_model_len ?? 'unknown'} tokens of context`,
          },
    );
    findings.push(await adaptersFinding(client, cards.length - models.length, options));
  } catch (thrown) {
    call.signal.throwIfAborted();
    const { message, hint = 'Start it with `memo vllm start`.' } =
      thrown instanceof VllmError ? thrown : MemoError.from(thrown);
    findings.push({
      id: 'server',
      title: 'server',
      status: 'fail',
      detail: message.includes(url) ? message : `${url}: ${message}`,
      hint,
    });
  } finally {
    await client.close();
  }
  return findings;
}

async function adaptersFinding(
  client: VllmClient,
  loaded: number,
  options: { readonly signal: AbortSignal; readonly timeoutMs: number; readonly retries: number },
): Promise<Finding> {
  const [id, title] = ['adapters', 'adapters'];
  const error = await client
    .unloadLora({ lora_name: NOBODY }, options)
    .catch((thrown) => thrown as unknown);
  if (error instanceof VllmError && error.code === 'VLLM_UNSUPPORTED') {
    return {
      id,
      title,
      status: 'warn',
      detail:
        'they cannot be loaded while the server runs: only memories that are whole models open',
      hint: error.hint,
    };
  }
  const metrics = await client.metrics(options).catch(() => null);
  const max = metrics?.lora?.max ?? null;
  if (metrics !== null && metrics.lora === null) {
    return {
      id,
      title,
      status: 'warn',
      detail: 'loading is allowed, but the server says nothing of adapters',
      hint: 'Start it with --enable-lora.',
    };
  }
  const batch = max === null ? 'its limit is not told' : `a batch mixes up to ${max}`;
  return { id, title, status: 'ok', detail: `loading works; ${loaded} loaded; ${batch}` };
}
