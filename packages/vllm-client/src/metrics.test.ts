import { describe, expect, it } from '@jest/globals';
import { readMetrics } from './metrics.ts';
import { parsePrometheus } from './prometheus.ts';

const TEXT = `# HELP vllm:num_requests_running Number of requests in model execution batches.
# TYPE vllm:num_requests_running gauge
vllm:num_requests_running{engine="0",model_name="m"} 3.0
vllm:num_requests_running{engine="1",model_name="m"} 1.0
vllm:num_requests_waiting{engine="0",model_name="m"} 0.0
vllm:kv_cache_usage_perc{engine="0",model_name="m"} 0.25
vllm:kv_cache_usage_perc{engine="1",model_name="m"} 0.5
vllm:prefix_cache_queries_total{engine="0",model_name="m"} 1e+06
vllm:prefix_cache_queries_created{engine="0",model_name="m"} 1.7e+09
vllm:request_success_total{engine="0",finished_reason="stop",model_name="m"} 7.0
vllm:request_success_total{engine="1",finished_reason="stop",model_name="m"} 2.0
vllm:time_to_first_token_seconds_bucket{engine="0",le="0.5",model_name="m"} 1.0
vllm:time_to_first_token_seconds_bucket{engine="1",le="0.5",model_name="m"} 2.0
vllm:time_to_first_token_seconds_bucket{engine="0",le="+Inf",model_name="m"} 4.0
vllm:time_to_first_token_seconds_count{engine="0",model_name="m"} 4.0
vllm:time_to_first_token_seconds_sum{engine="0",model_name="m"} 2.5
vllm:lora_requests_info{max_lora="2",running_lora_adapters="old",waiting_lora_adapters=""} 1.0
vllm:lora_requests_info{max_lora="2",running_lora_adapters="a,b",waiting_lora_adapters="c"} 2.0
`;

describe('readMetrics', () => {
  it('reads what routing and watching need', () => {
    expect(readMetrics(TEXT)).toMatchObject({
      requestsRunning: 4,
      requestsWaiting: 0,
      preemptions: null,
      kvCacheUsage: 0.5,
      prefixCacheQueries: 1_000_000,
      prefixCacheHits: null,
      finished: { stop: 9 },
      timeToFirstToken: {
        count: 4,
        sum: 2.5,
        buckets: [
          { le: 0.5, count: 3 },
          { le: Infinity, count: 4 },
        ],
      },
      queueTime: null,
      lora: { running: ['a', 'b'], waiting: ['c'], max: 2 },
    });
  });

  it('says nothing of what is not there', () => {
    expect(readMetrics('')).toMatchObject({
      requestsRunning: null,
      kvCacheUsage: null,
      lora: null,
    });
  });
});

describe('parsePrometheus', () => {
  it.each([
    ['a 1', { name: 'a', labels: {}, value: 1 }],
    ['a{b="c"} 1.5e3 1700000000', { name: 'a', labels: { b: 'c' }, value: 1500 }],
    [
      'a{b="x\\"}\\\\ y\\nz",c="d,e"} +Inf',
      { name: 'a', labels: { b: 'x"}\\ y\nz', c: 'd,e' }, value: Infinity },
    ],
    ['a NaN', { name: 'a', labels: {}, value: NaN }],
  ])('reads %s', (line, sample) => {
    expect(parsePrometheus(`# TYPE a gauge\n${line}\r\n`)).toEqual([sample]);
  });

  it('passes over what is no sample', () => {
    expect(parsePrometheus('<html>\na b c\n{} 1\na x\n')).toEqual([]);
  });
});
