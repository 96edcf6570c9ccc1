import type { CorpusResult, ProofResults, WayResult } from './results.ts';
import type { Measurement, Share } from './measure.ts';

const HEAD = [
  'trained',
  'wording',
  'one-hop',
  'weights alone',
  'multi-hop',
  'refused',
  'right of given',
  'calibration error',
  'time',
  'weights',
];

const percent = ({ right, of }: Share): string =>
  of === 0 ? '-' : `${right}/${of} (${((100 * right) / of).toFixed(1)} %)`;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

const minutes = (seconds: number): string =>
  seconds < 120 ? `${Math.round(seconds)} s` : `${(seconds / 60).toFixed(1)} min`;

function rowsOf(title: string, way: WayResult, measured: Measurement): string[][] {
  return (['asked', 'paraphrased'] as const).map((wording, index) => {
    const { oneHop, weights, multiHop, abstention, precision } = measured[wording];
    const figures = [oneHop, weights, multiHop, abstention, precision].map(percent);
    const error = measured.calibrationError;
    const once =
      index === 0
        ? [error === null ? '-' : error.toFixed(3), minutes(way.seconds), megabytes(way.bytes)]
        : ['', '', ''];
    return [index === 0 ? title : '', wording, ...figures, ...once];
  });
}

function tableOf(
  { ways, ...corpus }: CorpusResult,
  name: string,
  titles: Readonly<Record<string, string>>,
): string {
  const rows = Object.entries(ways).flatMap(([way, result]) =>
    Object.entries(result.measured).flatMap(([precision, measured]) =>
      rowsOf(
        `${result.trainer.base}, ${titles[way] ?? way}${precision === 'float32' ? '' : `, ${precision}`}`,
        result,
        measured,
      ),
    ),
  );
  const table = [HEAD, HEAD.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  const about = `**${name}**: ${corpus.documents} documents, ${corpus.reflections} reflections, ${corpus.examples} examples of ${corpus.tokens} tokens a pass; ${corpus.knownWordings.length} paraphrases in a wording of the generator.`;
  return [about, '', ...table].join('\n');
}

/** The results as Markdown, a table a corpus. */
export function proofReport(
  results: ProofResults,
  titles: Readonly<Record<string, string>>,
): string {
  return Object.entries(results)
    .map(([name, result]) => tableOf(result, name, titles))
    .join('\n\n');
}
