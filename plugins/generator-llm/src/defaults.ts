/** Most tokens of an answer, thinking included. */
export const MAX_TOKENS = 8_192;
