/** One line of the text format. */
export interface MetricSample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

// A label's value may hold any character, escaped: \\ \" \n
const LINE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})?\s+(\S+)(?:\s+-?\d+)?\s*$/;
const LABEL = /\s*([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"\s*,?/y;
const NUMBERS: Readonly<Record<string, number>> = {
  '+Inf': Infinity,
  Inf: Infinity,
  '-Inf': -Infinity,
  NaN,
};

/**
 * Samples of the Prometheus text format 0.0.4 (and 1.0.0, which vLLM announces). Comments and lines
 * that are no sample are passed over.
 */
export function parsePrometheus(text: string): MetricSample[] {
  const samples: MetricSample[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line === '' || line.startsWith('#')) continue;
    const match = LINE.exec(line);
    const name = match?.[1];
    if (match === null || name === undefined) continue;
    const written = match[3] ?? '';
    const value = NUMBERS[written] ?? Number(written);
    if (Number.isNaN(value) && written !== 'NaN') continue;
    samples.push({ name, labels: readLabels(match[2] ?? ''), value });
  }
  return samples;
}

function readLabels(text: string): Record<string, string> {
  const labels: Record<string, string> = {};
  LABEL.lastIndex = 0;
  for (let match = LABEL.exec(text); match !== null; match = LABEL.exec(text)) {
    const [, name = '', value = ''] = match;
    labels[name] = value.replace(/\\(.)/g, (_, escaped: string) =>
      escaped === 'n' ? '\n' : escaped,
    );
  }
  return labels;
}
