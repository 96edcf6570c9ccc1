/** Politeness, and orders to answer. */
const FRAMES: readonly RegExp[] = [
  /^(?:please|kindly|well|so|now|hello|hi|ok|okay)[, ]+/iu,
  /^(?:can|could|would|will|might) you (?:please |kindly )?(?:tell|give|say|show|name|find out|look up|help me find)(?: me| us)?(?: out)? /iu,
  /^(?:i'd|i would|i should|we'd|we would) (?:like|love) to (?:know|learn|hear|find out) /iu,
  /^(?:i|we) (?:wonder|want to know|need to know|am trying to find out|was wondering|am looking for|'m looking for)(?: about)? /iu,
  /^(?:i'd|i would) be (?:interested|curious|glad|happy) to (?:know|learn|hear|find out) /iu,
  /^(?:i'm|i am) (?:looking for|curious to know|trying to find out) /iu,
  /^(?:do you know|any idea|tell me|tell us|let me know|look up|find out|work out) /iu,
  /^(?:name|give|state|identify|find|say|list|quote|mention)(?: me| us)?(?: the name of)? /iu,
  /^(?:what i (?:want|need|would like) to know is|my question is|the question is)[:,]? /iu,
];

const FIRST_WORD =
  /^(?:Who|Whom|Whose|What|Which|Where|When|How|By|In|At|Into|To|Of|With|On|From|Under|Since|Over|Through|During|Along|Near|Within|Among|After|Before|For|Out|Among|The|A|An)\b/u;

/** The question without its frame. */
export function bareQuestion(asked: string): string {
  let text = asked
    .replaceAll('’', "'")
    .replace(/\b(who|what|where|when|how)'s /giu, '$1 is ')
    .replace(/\s+/gu, ' ')
    .replace(/[\s?!.]+$/u, '')
    .trim();
  for (let before = ''; before !== text;) {
    before = text;
    for (const frame of FRAMES) text = text.replace(frame, '');
  }
  return text.replace(FIRST_WORD, (word) => word.toLowerCase());
}
