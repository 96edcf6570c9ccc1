export interface Endpoint {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Whether a call whose fate is not known (the connection broke) may be sent again. */
  readonly replay: boolean;
  /** What a server needs in order to have it. */
  readonly needs: string;
}

const DEV = 'Start the server with VLLM_SERVER_DEV_MODE=1.';
const LORA =
  'Start the server with --enable-lora and the environment VLLM_ALLOW_RUNTIME_LORA_UPDATING=True.';
const ANY = 'Serve a generating model with `vllm serve`, and check `baseURL`.';

const get = (path: string, needs = ANY): Endpoint => ({ method: 'GET', path, replay: true, needs });
const post = (path: string, needs = ANY): Endpoint => ({
  method: 'POST',
  path,
  replay: true,
  needs,
});
const once = (path: string, needs: string): Endpoint => ({ ...post(path, needs), replay: false });

/** Every address that this client knows, relative to the server's root. */
export const ENDPOINTS = {
  chat: post('/v1/chat/completions'),
  chatBatch: post('/v1/chat/completions/batch'),
  completion: post('/v1/completions'),
  responses: post('/v1/responses'),
  embeddings: post('/v1/embeddings', 'Serve an embedding model (--runner pooling).'),
  tokenize: post('/tokenize'),
  detokenize: post('/detokenize'),
  models: get('/v1/models'),
  loadLora: once('/v1/load_lora_adapter', LORA),
  unloadLora: once('/v1/unload_lora_adapter', LORA),
  health: get('/health'),
  version: get('/version'),
  metrics: get('/metrics', 'Leave out --disable-log-stats.'),
  sleep: once('/sleep', `${DEV} Sleeping also needs --enable-sleep-mode.`),
  wakeUp: once('/wake_up', `${DEV} Sleeping also needs --enable-sleep-mode.`),
  isSleeping: get('/is_sleeping', DEV),
  resetPrefixCache: post('/reset_prefix_cache', DEV),
  schema: get('/openapi.json', 'Leave out --disable-fastapi-docs.'),
} as const satisfies Record<string, Endpoint>;
