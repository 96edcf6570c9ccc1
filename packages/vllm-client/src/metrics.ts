import { parsePrometheus, type MetricSample } from './prometheus.ts';

export interface Histogram {
  readonly count: number;
  readonly sum: number;
  /** Cumulative: how many were at most so large. */
  readonly buckets: readonly { readonly le: number; readonly count: number }[];
}

/** Null is what the server did not say. Sums over its engines. */
export interface VllmMetrics {
  readonly requestsRunning: number | null;
  readonly requestsWaiting: number | null;
  readonly preemptions: number | null;
  /** 0..1; of the fullest engine. */
  readonly kvCacheUsage: number | null;
  /** In tokens. */
  readonly prefixCacheQueries: number | null;
  readonly prefixCacheHits: number | null;
  readonly promptTokens: number | null;
  readonly generationTokens: number | null;
  /** Finished requests by their reason: `stop`, `length`, `abort`, ... */
  readonly finished: Readonly<Record<string, number>>;
  /** Seconds. */
  readonly timeToFirstToken: Histogram | null;
  readonly interTokenLatency: Histogram | null;
  readonly endToEndLatency: Histogram | null;
  readonly queueTime: Histogram | null;
  /** Adapters of requests at the latest report; null before the first, or without LoRA. */
  readonly lora: {
    readonly running: readonly string[];
    readonly waiting: readonly string[];
    readonly max: number;
  } | null;
  /** All of it, for what is not named above. */
  readonly samples: readonly MetricSample[];
}

/** Reads `/metrics`. Counters are called `..._total` by newer versions. */
export function readMetrics(text: string): VllmMetrics {
  const samples = parsePrometheus(text);
  const named = (name: string): MetricSample[] =>
    samples.filter((each) => each.name === `vllm:${name}` || each.name === `vllm:${name}_total`);
  const sum = (name: string): number | null => {
    const found = named(name);
    return found.length === 0 ? null : found.reduce((total, { value }) => total + value, 0);
  };
  const usage = named('kv_cache_usage_perc').map(({ value }) => value);
  const finished: Record<string, number> = {};
  for (const { labels, value } of named('request_success')) {
    const reason = labels['finished_reason'] ?? 'unknown';
    finished[reason] = (finished[reason] ?? 0) + value;
  }
  return {
    requestsRunning: sum('num_requests_running'),
    requestsWaiting: sum('num_requests_waiting'),
    preemptions: sum('num_preemptions'),
    kvCacheUsage: usage.length === 0 ? null : Math.max(...usage),
    prefixCacheQueries: sum('prefix_cache_queries'),
    prefixCacheHits: sum('prefix_cache_hits'),
    promptTokens: sum('prompt_tokens'),
    generationTokens: sum('generation_tokens'),
    finished,
    timeToFirstToken: histogram(samples, 'vllm:time_to_first_token_seconds'),
    interTokenLatency: histogram(samples, 'vllm:inter_token_latency_seconds'),
    endToEndLatency: histogram(samples, 'vllm:e2e_request_latency_seconds'),
    queueTime: histogram(samples, 'vllm:request_queue_time_seconds'),
    lora: lora(named('lora_requests_info')),
    samples,
  };
}

function histogram(samples: readonly MetricSample[], name: string): Histogram | null {
  let count = 0;
  let sum = 0;
  let seen = false;
  const buckets = new Map<number, number>();
  for (const sample of samples) {
    if (!sample.name.startsWith(name)) continue;
    const part = sample.name.slice(name.length);
    if (part === '_count') {
      count += sample.value;
      seen = true;
    } else if (part === '_sum') sum += sample.value;
    else if (part === '_bucket') {
      const written = sample.labels['le'] ?? '+Inf';
      const le = written === '+Inf' ? Infinity : Number(written);
      buckets.set(le, (buckets.get(le) ?? 0) + sample.value);
    }
  }
  if (!seen) return null;
  const sorted = [...buckets].sort(([a], [b]) => a - b);
  return { count, sum, buckets: sorted.map(([le, each]) => ({ le, count: each })) };
}

/** Its value is the time of the report; each report is a series of its own. */
function lora(reports: readonly MetricSample[]): VllmMetrics['lora'] {
  const [first, ...others] = reports;
  if (first === undefined) return null;
  const { labels } = others.reduce((last, each) => (each.value > last.value ? each : last), first);
  const names = (label: string): string[] =>
    (labels[label] ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '');
  return {
    running: names('running_lora_adapters'),
    waiting: names('waiting_lora_adapters'),
    max: Number(labels['max_lora'] ?? 0),
  };
}
