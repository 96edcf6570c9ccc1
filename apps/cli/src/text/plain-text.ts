/** Characters that steer a terminal, or turn the direction of what follows. */
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text of a document as it may be shown: it steers no terminal. */
export function plainText(text: string): string {
  return text.replace(STEERING, '\ufffd');
}
