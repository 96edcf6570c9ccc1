/** `850 ms`, `4.2 s`, `3 min 05 s`, `2 h 10 min`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${two(seconds % 60)} s`;
  return `${Math.floor(seconds / 3600)} h ${two(Math.floor((seconds % 3600) / 60))} min`;
}

/** A fraction 0..1 as `95.2 %`; `-` for none. */
export function percent(rate: number | null): string {
  return rate === null ? '-' : `${(rate * 100).toFixed(1)} %`;
}

/** A confidence as `0.97`; `-` where the memory is not calibrated. */
export function confidence(value: number | null): string {
  return value === null ? '-' : value.toFixed(2);
}

/** `1 document`, `2 documents`, `1,234 documents`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? noun : plural}`;
}

/** `$1.25`, `$0.0042`; a cost that is not known is `cost unknown`. */
export function dollars(cost: number | null | undefined): string {
  if (cost === null || cost === undefined) return 'cost unknown';
  return cost === 0 || cost >= 0.1 ? `$${cost.toFixed(2)}` : `$${cost.toPrecision(2)}`;
}

/** `512 B`, `1.4 MiB`. */
export function bytes(size: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  let value = size;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit] ?? ''}`;
}

/** Figures as people write them: few digits, thousands apart. */
export function figure(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en-US');
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

/** A line, cut with an ellipsis when longer than `width`. */
export function cut(line: string, width: number): string {
  return line.length <= width ? line : `${line.slice(0, Math.max(1, width - 1)).trimEnd()}…`;
}

/** Text on one line, cut as above. */
export function oneLine(text: string, width: number): string {
  return cut(text.replace(/\s+/g, ' ').trim(), width);
}
