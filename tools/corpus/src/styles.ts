import { third } from './third/style.ts';
import { dev } from './dev/style.ts';
import { second } from './second/style.ts';
import type { Style } from './style.ts';

export const styles: readonly Style[] = [dev, second, third];
