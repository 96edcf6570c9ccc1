import { MemoError } from '@memo-js/core';

/** A batch, as far as it is read. */
export interface Batch {
  readonly id: string;
  readonly input_file_id: string;
  readonly status: string;
  readonly output_file_id?: string | null;
  readonly error_file_id?: string | null;
}

export interface BatchApiOptions {
  readonly baseURL: string;
  readonly apiKey: string;
  readonly fetch: typeof fetch;
}

/** OpenAI's files and batches. */
export class BatchApi {
  readonly #options: BatchApiOptions;

  constructor(options: BatchApiOptions) {
    this.#options = options;
  }

  /** Uploads lines; nothing is computed yet. Returns the id of the file. */
  async upload(lines: string): Promise<string> {
    const form = new FormData();
    form.set('purpose', 'batch');
    form.set('file', new Blob([lines], { type: 'application/jsonl' }), 'batch.jsonl');
    const { id } = (await this.#json('/files', { method: 'POST', body: form })) as { id: string };
    return id;
  }

  async create(file: string): Promise<Batch> {
    const body = JSON.stringify({
      input_file_id: file,
      endpoint: '/v1/chat/completions',
      completion_window: '24h',
    });
    const headers = { 'content-type': 'application/json' };
    return (await this.#json('/batches', { method: 'POST', headers, body })) as Batch;
  }

  async batch(id: string): Promise<Batch> {
    return (await this.#json(`/batches/${id}`, {})) as Batch;
  }

  /** The batch that was made from a file; null where the process ended before it was. */
  async find(file: string): Promise<Batch | null> {
    for (let after = ''; ;) {
      const page = (await this.#json(`/batches?limit=100${after}`, {})) as {
        data: readonly Batch[];
        has_more?: boolean;
      };
      const found = page.data.find(({ input_file_id }) => input_file_id === file);
      const last = page.data.at(-1);
      if (found !== undefined) return found;
      if (page.has_more !== true || last === undefined) return null;
      after = `&after=${last.id}`;
    }
  }

  async content(file: string): Promise<string> {
    return (await this.#send(`/files/${file}/content`, {})).text();
  }

  async #json(path: string, init: RequestInit): Promise<unknown> {
    return (await this.#send(path, init)).json();
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const { baseURL, apiKey, fetch } = this.#options;
    const headers = { ...(init.headers as object), authorization: `Bearer ${apiKey}` };
    const response = await fetch(`${baseURL}${path}`, { ...init, headers });
    if (response.ok) return response;
    throw new MemoError({
      code: 'CHAT_BATCH',
      message: `The batch API answered ${path.split('?')[0]} with status ${response.status}.`,
      hint: 'Check that the account may use batches, or leave out `mode: batch`.',
      retryable: response.status === 429 || response.status >= 500,
    });
  }
}
