import type { LoadedConfig } from '@memo-js/engine';
import type { Settings } from '../settings.ts';
import { checkComponents } from './components.ts';
import { diagnosisOf } from './diagnosis.ts';
import type { Check, Diagnosis } from './diagnosis.ts';
import type { ProbeOptions } from './probes.ts';
import { checkMemory } from './memory.ts';
import { checkNatives } from './natives.ts';
import { checkNode } from './node.ts';
import { checkDisk, checkWorkspace } from './workspace.ts';

/** Looks at everything that could stop a run, and goes on after what fails. */
export async function diagnose(
  settings: Settings,
  load: (settings: Settings) => Promise<LoadedConfig>,
  probing: ProbeOptions,
): Promise<Diagnosis> {
  const checks: Check[] = [checkNode(process.versions.node)];
  const components = await checkComponents(settings, load, probing);
  checks.push(...components.checks);
  checks.push(...(await checkNatives(components.packages)));
  checks.push(await checkWorkspace(settings.workspace));
  checks.push(await checkDisk(settings.workspace));
  checks.push(...(await checkMemory(settings.workspace)));
  return diagnosisOf(checks);
}
