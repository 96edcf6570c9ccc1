import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { wholeFetch } from './whole-fetch.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(
  answer: (request: IncomingMessage, response: ServerResponse, body: string) => void,
): Promise<string> {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => answer(request, response, body));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const post = (body: string, more: RequestInit = {}): RequestInit => ({
  method: 'POST',
  headers: new Headers({ 'content-type': 'application/json', 'x-mark': 'a' }),
  body,
  ...more,
});

describe('a fetch that reads answers as a whole', () => {
  it('sends method, headers and body, and gives status, headers and text', async () => {
    const url = await serve(({ method, headers }, response, body) => {
      response.writeHead(429, { 'retry-after': '7', 'set-cookie': ['a=1', 'b=2'] });
      const encoding = headers['accept-encoding'];
      response.end(JSON.stringify({ method, mark: headers['x-mark'], encoding, body }));
    });
    const response = await wholeFetch(url, post('{"city":"Łódź"}'));
    expect([response.status, response.ok, response.headers.get('retry-after')]).toEqual([
      429,
      false,
      '7',
    ]);
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    const body = '{"city":"Łódź"}';
    expect(await response.json()).toEqual({
      method: 'POST',
      mark: 'a',
      encoding: 'identity',
      body,
    });
    expect(await response.text()).toContain('POST');
  });

  it('follows a redirect as fetch does', async () => {
    const url = await serve((request, response, body) => {
      if (request.url === '/') response.writeHead(307, { location: '/there' }).end();
      else response.end(`${request.url} ${body}`);
    });
    expect(await (await wholeFetch(url, post('{}'))).text()).toBe('/there {}');
  });

  it('leaves a stream to the fetch of Node', async () => {
    const url = await serve((_request, response) => void response.end('data: 1\n\n'));
    const { body } = await wholeFetch(url, post('{"stream":true}'));
    expect(body).toBeInstanceOf(ReadableStream);
    await body?.cancel();
  });

  it('leaves everything to a fetch that the program has put in its place', async () => {
    const own = globalThis.fetch;
    globalThis.fetch = async () => new Response('mine');
    try {
      expect(await (await wholeFetch('http://127.0.0.1:1/', post('{}'))).text()).toBe('mine');
    } finally {
      globalThis.fetch = own;
    }
  });

  it('ends with its signal, and with a connection that breaks off', async () => {
    const controller = new AbortController();
    const url = await serve((request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half');
      if (request.headers['x-mark'] === 'a') controller.abort();
      else response.destroy();
    });
    const cancelled = wholeFetch(url, post('{}', { signal: controller.signal }));
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
    await expect(wholeFetch(url, post('{}', { headers: {} }))).rejects.toThrow();
  });
});
