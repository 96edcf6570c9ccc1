/**
 * The first key that occurs twice in one object of a JSON text. `JSON.parse` keeps the last of them
 * silently, so two readers could see two different tensors under one name.
 * `json` must be valid JSON.
 */
export function duplicateKey(json: string): string | undefined {
  const open: (Set<string> | null)[] = []; // an object's keys, or null for an array
  let keyExpected = false;
  for (let i = 0; i < json.length; i++) {
    const char = json[i];
    if (char === '"') {
      const end = stringEnd(json, i);
      if (keyExpected) {
        const key = JSON.parse(json.slice(i, end + 1)) as string;
        const keys = open.at(-1);
        if (keys?.has(key)) return key;
        keys?.add(key);
        keyExpected = false;
      }
      i = end;
    } else if (char === '{' || char === '[') {
      open.push(char === '{' ? new Set() : null);
      keyExpected = char === '{';
    } else if (char === '}' || char === ']') {
      open.pop();
      keyExpected = false;
    } else if (char === ',') {
      keyExpected = open.at(-1) instanceof Set;
    }
  }
  return undefined;
}

function stringEnd(json: string, start: number): number {
  let i = start + 1;
  while (json[i] !== '"') i += json[i] === '\\' ? 2 : 1;
  return i;
}
