import { MemoError, silentLogger } from '@memo-js/core';
import type { Executive, Finding, PluginHost } from '@memo-js/core';
import { Ledger, makeCall } from '@memo-js/engine';
import type { PluginRegistry, ResolvedComponent } from '@memo-js/engine';
import { count, dollars } from '../text/format.ts';
import { failed, passed, warned } from './diagnosis.ts';
import type { Check } from './diagnosis.ts';

const ID = 'executive';
const TITLE = 'Executive';

export interface ProbeOptions {
  /** Sends nothing. */
  readonly offline: boolean;
  readonly signal: AbortSignal;
}

/** Makes the executive as a run would, and lets it look whether it can be asked. */
export async function checkExecutive(
  { package: name, use, options }: ResolvedComponent,
  registry: PluginRegistry,
  host: PluginHost,
  { offline, signal }: ProbeOptions,
): Promise<readonly Check[]> {
  try {
    const { plugin } = await registry.find('executive', `${name}#${use}`);
    const executive = (await plugin.create(options, host)) as Executive;
    try {
      if (executive.probe === undefined) return [passed(ID, TITLE, `${use}: needs no connection`)];
      if (offline) {
        return [passed(ID, TITLE, `${use}: configured; with --offline it was not asked`)];
      }
      const ledger = new Ledger();
      const call = makeCall({ signal, report: undefined, logger: silentLogger, meter: ledger });
      const findings = await executive.probe(call);
      return [...findings.map(checkOf), spent(ledger)];
    } finally {
      await executive.close?.();
    }
  } catch (thrown) {
    signal.throwIfAborted();
    const { message, hint } = MemoError.from(thrown);
    return [failed(ID, TITLE, message, hint ?? 'Correct the section `executive` of the config.')];
  }
}

function checkOf({ id, title, status, detail, hint }: Finding): Check {
  const made = [`${ID}-${id}`, `${TITLE} ${title}`, detail] as const;
  if (status === 'ok') return passed(...made);
  return (status === 'warn' ? warned : failed)(...made, hint ?? 'See the guide of the provider.');
}

function spent(ledger: Ledger): Check {
  const { settled } = ledger.total();
  const tokens = count(settled.promptTokens + settled.completionTokens, 'token');
  return passed(`${ID}-probe`, `${TITLE} probe`, `${tokens}, ${dollars(settled.cost)}`);
}
