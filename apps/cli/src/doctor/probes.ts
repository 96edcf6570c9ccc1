import { MemoError, silentLogger } from '@memo-js/core';
import type { Finding, PluginHost, PluginKind, Probing } from '@memo-js/core';
import { Ledger, makeCall } from '@memo-js/engine';
import type { PluginRegistry, ResolvedComponent } from '@memo-js/engine';
import { count, dollars } from '../text/format.ts';
import { failed, passed, warned } from './diagnosis.ts';
import type { Check } from './diagnosis.ts';

/** Components that may need what is not ours, such as a server or Python, with their titles. */
const PROBED = Object.freeze({
  generator: 'Generator',
  trainer: 'Trainer',
  memory: 'Memory host',
  executive: 'Executive',
  runner: 'Runner',
});

type ProbedKind = keyof typeof PROBED & PluginKind;
type Probed = Probing & { close?(): Promise<void> };

export interface ProbeOptions {
  /** Sends nothing. */
  readonly offline: boolean;
  readonly signal: AbortSignal;
}

/**
 * Makes a component as a run would, and lets it look whether it can work.
 * @param owner the component whose runner it is; absent for the runner of all
 */
export async function checkByProbe(
  { kind, package: name, use, options }: ResolvedComponent & { readonly kind: ProbedKind },
  registry: PluginRegistry,
  host: PluginHost,
  { offline, signal }: ProbeOptions,
  owner?: PluginKind,
): Promise<readonly Check[]> {
  const title = owner === undefined ? PROBED[kind] : `${PROBED[kind]} of the ${owner}`;
  const id = kind === 'memory' ? 'memory-host' : owner === undefined ? kind : `${owner}-${kind}`;
  try {
    const { plugin } = await registry.find(kind, `${name}#${use}`);
    const component = (await plugin.create(options, host)) as Probed;
    try {
      if (component.probe === undefined) {
        // `memory` is the memory of the workspace, which is looked at by itself.
        const silent = kind === 'memory' || kind === 'runner';
        return silent ? [] : [passed(kind, title, `${use}: needs no connection`)];
      }
      if (offline) {
        return [passed(id, title, `${use}: configured; with --offline it was not asked`)];
      }
      const ledger = new Ledger();
      const call = makeCall({ signal, report: undefined, logger: silentLogger, meter: ledger });
      const findings = await component.probe(call);
      const named = kind === 'memory' ? kind : id;
      const checks = findings.map((finding) => checkOf(finding, named, title));
      const paid = kind === 'generator' || kind === 'executive';
      return paid ? [...checks, spent(ledger, kind)] : checks;
    } finally {
      await component.close?.();
    }
  } catch (thrown) {
    signal.throwIfAborted();
    const { message, hint } = MemoError.from(thrown);
    return [failed(id, title, message, hint ?? `Correct the section \`${kind}\` of the config.`)];
  }
}

function checkOf(
  { id, title, status, detail, hint }: Finding,
  component: string,
  its: string,
): Check {
  const made = [`${component}-${id}`, `${its} ${title}`, detail] as const;
  if (status === 'ok') return passed(...made);
  return (status === 'warn' ? warned : failed)(...made, hint ?? 'See the guide of the provider.');
}

function spent(ledger: Ledger, kind: ProbedKind): Check {
  const { settled } = ledger.total();
  const tokens = count(settled.promptTokens + settled.completionTokens, 'token');
  return passed(`${kind}-probe`, `${PROBED[kind]} probe`, `${tokens}, ${dollars(settled.cost)}`);
}
