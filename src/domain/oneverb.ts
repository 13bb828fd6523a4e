/** One verb: what English asks for in two small words, or around a corner, as the one word that releases tell it by. */

/** Ways of asking, and the same in one verb. The small words alone would say nothing. */
const ways: readonly (readonly [RegExp, string])[] = [
  // `Ok and what about`, `thanks, who`: what is said before a question.
  [
    /^(?:(?:ok|okay|so|well|thanks|thank you|thx|hi|hey|hello|please|pls|great|right|alright|btw)[,!.]* +)+(?=\S)/i,
    '',
  ],
  [/\b(?:teh|hte)\b/gi, 'the'],
  [/\b(?:mnay|mny|amny)\b/gi, 'many'],
  [/\b(?:wich|whcih|hwich|whihc)\b/gi, 'which'],
  [/\b(?:waht|hwat|wht)\b/gi, 'what'],
  [/\b(?:wehn|whn|hwen)\b/gi, 'when'],
  [/\b(?:wher|whre|wheer)\b/gi, 'where'],
  [/\b(?:hwo|woh)\b/gi, 'who'],
  [/\b(?:adn|nad(?= (?:the|who|when|what|how)))\b/gi, 'and'],
  [/\b(?:abotu|abuot|baout)\b/gi, 'about'],
  [/\bsoliders?\b/gi, 'soldiers'],
  [/\b(what|who|where|when|how)s\b(?!['’])/gi, '$1 is'],
  [/\bcom(?:e|ing) back\b/gi, 'return'],
  [/\bcomes back\b/gi, 'returns'],
  [/\b(?:came|went) back\b/gi, 'returned'],
  [/\bgo(?:ing)? back\b/gi, 'return'],
  [/\b(?:get|got) back to\b/gi, 'returned to'],
  [/\bset(?:ting)? up\b/gi, 'established'],
  [/\bpull(?:ed|ing|s)? out(?: of)?\b/gi, 'withdraw from'],
  [/\bwho (?:else )?(?:is|was|were|came|comes|went|travell?ed|goes) (?:there )?with\b/gi, 'who accompanied'],
  [
    /\b(since )?when (?:does|do|has|have) (.{2,80}?) (?:existed|exist|been around)\b/gi,
    '$1when was $2 established',
  ],
];

/** A line in which verbs of two words are one. All else stands as it was. */
export function withOneVerb(line: string): string {
  return ways.reduce((text, [way, verb]) => text.replace(way, verb), line);
}
