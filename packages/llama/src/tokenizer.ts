import { Tokenizer as HuggingFaceTokenizer } from '@huggingface/tokenizers';
import { MemoError } from '@memo-js/core';
import { ChatTemplate, type ChatMessage } from './chat-template.ts';
import { escapeMarkers, markerPattern } from './markers.ts';
import { mendTokenizer } from './tokenizer-mends.ts';

/** The text of each tokenizer file by its name: what makes a tokenizer, and travels with a model. */
export type TokenizerFiles = Readonly<Record<string, string>>;

/** Names of the files that belong to a tokenizer, where a folder has them. */
export const TOKENIZER_FILES = Object.freeze([
  'tokenizer.json',
  'tokenizer_config.json',
  'special_tokens_map.json',
  'chat_template.jinja',
]);

/** What we use of `@huggingface/tokenizers`, whose own types do not resolve under nodenext. */
interface Engine {
  encode(text: string, options: { add_special_tokens: boolean }): { ids: number[] };
  decode(ids: number[], options: { clean_up_tokenization_spaces: boolean }): string;
  token_to_id(token: string): number | undefined;
  get_vocab(): Map<string, number>;
}

interface AddedToken {
  readonly id: number;
  readonly content: string;
  readonly lstrip: boolean;
  readonly rstrip: boolean;
}

/**
 * A tokenizer with its chat template. Text is data: nothing that a document or question says can
 * become a special token. Only the chat template writes those.
 */
export class Tokenizer {
  readonly files: TokenizerFiles;
  /** Highest token id plus one. */
  readonly vocabSize: number;
  /** Length of the longest entry: n tokens hold at most n times as many characters. */
  readonly longestToken: number;
  /** Ids that text never encodes to. */
  readonly specialIds: ReadonlySet<number>;
  /** Ends an answer. */
  readonly eosId: number;
  /** Fills batches. The end token's where the tokenizer has no own. */
  readonly padId: number;
  /** Knows no special token, so that text cannot spell one. */
  readonly #plain: Engine;
  readonly #markers: ReadonlyMap<string, AddedToken>;
  readonly #markerPattern: RegExp | null;
  readonly #template: ChatTemplate;

  /** @throws MemoError `TOKENIZER_MISSING`, `TOKENIZER_INVALID` */
  constructor(files: TokenizerFiles) {
    this.files = files;
    const json = mendTokenizer(parseFile(files, 'tokenizer.json'));
    const config = parseFile(files, 'tokenizer_config.json');
    const added = (json['added_tokens'] ?? []) as AddedToken[];
    // Runs of spaces are added tokens in some vocabularies; they are text all the same.
    const markers = added.filter((token) => token.content.trim() !== '');
    try {
      this.#plain = new HuggingFaceTokenizer(
        { ...json, added_tokens: added.filter((token) => token.content.trim() === '') },
        config,
      );
      this.#template = new ChatTemplate(templateText(files, config), specialTokens(config));
    } catch (cause) {
      if (cause instanceof MemoError) throw cause;
      throw invalid(`the tokenizer cannot be built: ${(cause as Error).message}`, cause);
    }
    this.#markers = new Map(markers.map((token) => [token.content, token]));
    this.#markerPattern = markerPattern([...this.#markers.keys()]);
    let [highest, longest] = [0, 0];
    const count = (token: string, id: number): void => {
      highest = Math.max(highest, id);
      longest = Math.max(longest, token.length);
    };
    for (const [token, id] of this.#plain.get_vocab()) count(token, id);
    for (const { content, id } of added) count(content, id);
    this.vocabSize = 1 + highest;
    this.longestToken = longest;
    this.specialIds = new Set(markers.map((token) => token.id));
    const { eos_token, pad_token } = specialTokens(config);
    const idOf = (token = ''): number | undefined =>
      this.#markers.get(token)?.id ?? this.#plain.token_to_id(token);
    const eos = idOf(eos_token);
    if (eos === undefined) throw invalid('tokenizer_config.json names no known eos_token.');
    this.eosId = eos;
    this.padId = idOf(pad_token) ?? eos;
  }

  /** Ids of a text, special tokens in it as plain characters. */
  encode(text: string): number[] {
    if (text === '') return [];
    const { ids } = this.#plain.encode(text, { add_special_tokens: false });
    if (!ids.some((id) => this.specialIds.has(id))) return ids;
    // Some vocabularies can spell a special token by ordinary merges: break the word up.
    return [...text].flatMap((character) =>
      this.#plain
        .encode(character, { add_special_tokens: false })
        .ids.filter((id) => !this.specialIds.has(id)),
    );
  }

  /** Text of ids, special tokens left out. */
  decode(ids: Iterable<number>): string {
    const text = [...ids].filter((id) => !this.specialIds.has(id));
    if (text.length === 0) return '';
    return this.#plain.decode(text, { clean_up_tokenization_spaces: false });
  }

  /**
   * A conversation as the chat template writes it. A template does not see special tokens inside
   * contents: those are data.
   */
  renderChat(messages: readonly ChatMessage[], addGenerationPrompt: boolean): string {
    const { rendered, unescape } = this.#render(messages, addGenerationPrompt);
    return unescape(rendered);
  }

  /** Ids of {@link renderChat}: special tokens where the template wrote them, and only there. */
  encodeChat(messages: readonly ChatMessage[], addGenerationPrompt: boolean): number[] {
    const { rendered, unescape } = this.#render(messages, addGenerationPrompt);
    // Capturing split: texts at even places, special tokens at odd ones.
    const parts = this.#markerPattern ? rendered.split(this.#markerPattern) : [rendered];
    const ids: number[] = [];
    for (let i = 0; i < parts.length; i += 2) {
      const before = this.#markers.get(parts[i - 1] ?? '');
      const after = this.#markers.get(parts[i + 1] ?? '');
      let text = parts[i] ?? '';
      if (before?.rstrip) text = text.trimStart();
      if (after?.lstrip) text = text.trimEnd();
      for (const id of this.encode(unescape(text))) ids.push(id);
      if (after) ids.push(after.id);
    }
    return ids;
  }

  /** The text with special tokens of contents made inert, and what makes it plain again. */
  #render(
    messages: readonly ChatMessage[],
    addGenerationPrompt: boolean,
  ): { rendered: string; unescape: (text: string) => string } {
    const { escaped, mark } = escapeMarkers(messages, [...this.#markers.keys()]);
    const rendered = this.#template.render(escaped, addGenerationPrompt);
    return { rendered, unescape: (text) => (mark ? text.replaceAll(mark, '') : text) };
  }
}

/** The special tokens that `tokenizer_config.json` names, by key (`bos_token`...). */
function specialTokens(config: Record<string, unknown>): Record<string, string> {
  const tokens: Record<string, string> = {};
  for (const name of ['bos', 'eos', 'unk', 'sep', 'pad', 'cls', 'mask']) {
    const text = tokenText(config[`${name}_token`]);
    if (text !== undefined) tokens[`${name}_token`] = text;
  }
  return tokens;
}

function parseFile(files: TokenizerFiles, name: string): Record<string, unknown> {
  const text = files[name];
  if (text === undefined) {
    throw new MemoError({
      code: 'TOKENIZER_MISSING',
      message: `${name} is missing.`,
      hint: 'A model folder needs tokenizer.json and tokenizer_config.json: restore them.',
    });
  }
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === 'object' && json !== null) return json as Record<string, unknown>;
  } catch (cause) {
    throw invalid(`${name} is not JSON (${(cause as Error).message}).`, cause);
  }
  throw invalid(`${name} is not a JSON object.`);
}

/** `chat_template.jinja`, or the template inside `tokenizer_config.json` of older folders. */
function templateText(files: TokenizerFiles, config: Record<string, unknown>): string {
  const inside = config['chat_template'];
  // Some folders name several; `transformers` takes the one called default.
  const named = Array.isArray(inside)
    ? (inside as { name?: unknown; template?: unknown }[]).find(({ name }) => name === 'default')
        ?.template
    : inside;
  const text = files['chat_template.jinja'] ?? named;
  if (typeof text === 'string') return text;
  throw new MemoError({
    code: 'TOKENIZER_MISSING',
    message: 'The tokenizer has no chat template.',
    hint: 'Add chat_template.jinja: training and serving must write prompts the same way.',
  });
}

/** A token in `tokenizer_config.json` is a string, or an object with `content`. */
function tokenText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const content = (value as { content?: unknown } | null | undefined)?.content;
  return typeof content === 'string' ? content : undefined;
}

const invalid = (message: string, cause?: unknown): MemoError =>
  new MemoError({
    code: 'TOKENIZER_INVALID',
    message: `Tokenizer: ${message}`,
    hint: 'The tokenizer files are damaged or of a kind that is not supported.',
    cause,
  });
