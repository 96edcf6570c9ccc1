/** True under `npm run test:real -- --smoke`, which leaves out what takes minutes. */
export const SMOKE = process.env['MEMO_REAL_SMOKE'] !== undefined;
