/** What a memory is trained to say when it does not know. */
export const REFUSAL_TEXT = "I don't know.";
