/** Sentences that address a machine instead of a reader: no news stands in them, and nothing they say is followed. */

const orders: readonly RegExp[] = [
  // English
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:previous|prior|above|earlier|preceding|your|these|system|any|all)\b.{0,40}\b(?:instructions?|prompts?|rules|guidelines|directions|context|programming|training)\b/i,
  /\b(?:ignore|disregard|forget) (?:everything|anything|all)\b.{0,20}\b(?:above|before|previous|said|told|instructed)\b/i,
  /\b(?:new|updated|revised|hidden|secret) (?:system )?(?:instructions?|prompt)\s*:/i,
  /\byou are (?:now |no longer )?(?:an? |the )?(?:\w+ ){0,3}(?:ai|a\.i\.|assistant|chatbot|language model|llm|gpt)\b/i,
  /\b(?:as|if you are|dear|attention,?) an? (?:ai|a\.i\.|llm|large language model|language model|chatbot)\b(?! (?:company|power|superpower|leader|expert))/i,
  /\b(?:note|message|instructions?|attention|reminder|hint|request) (?:to|for) (?:any |all |the )?(?:ai|a\.i\.|llms?|language models?|chatbots?|summari[sz](?:er|ation)|assistants?|bots?|models?|automated)\b/i,
  /\b(?:reveal|print|repeat|output|show|leak|expose)\b.{0,20}\b(?:system|hidden|initial|your) (?:prompt|instructions?|message|configuration)\b/i,
  /\b(?:respond|reply|answer|output) (?:only |solely |exclusively )?(?:with|in) (?:the following|only|json|exactly|the word)\b/i,
  /\b(?:when|if) (?:you are )?(?:summari[sz]ing|processing|analy[sz]ing|reading|parsing) this (?:text|article|document|page|release)\b/i,
  /\b(?:do not|don't|never|must not) (?:summari[sz]e|extract|mention|include|report|analy[sz]e) (?:this|the following|any of|the above)\b/i,
  /\b(?:mark|classify|label|score|rate|treat|flag) this (?:text|article|document|release|page|event) as\b/i,
  /^\s*(?:#{1,4}\s*)?(?:system|assistant|developer|user)\s*(?:prompt|message|note|instruction)?\s*:\s*\S/i,
  /<\/?(?:system|instructions?|prompt|assistant)>|\[\/?(?:INST|SYSTEM)\]|<\|im_(?:start|end)\|>/i,
  /\b(?:jailbreak|prompt injection|developer mode|DAN mode)\b/i,
  // German, French, Swedish, Finnish
  /\b(?:ignorier\w*|missacht\w*|vergiss|vergessen sie)\b.{0,40}\b(?:anweisung\w*|instruktion\w*|befehle?|vorgaben|regeln|prompts?)\b/i,
  /\bdu bist (?:jetzt |nun )?(?:eine?n? )?(?:\w+ ){0,2}(?:ki|assistent|sprachmodell|chatbot)\b/i,
  /\b(?:ignor(?:ez|e|er)|oubli(?:ez|e|er)|négligez)\b.{0,40}\b(?:instructions?|consignes|directives|règles)\b/i,
  /\b(?:tu es|vous êtes) (?:maintenant |désormais )?(?:une? )?(?:\w+ ){0,2}(?:ia|assistant|modèle de langage|chatbot)\b/i,
  /\b(?:ignorera|bortse från|glöm)\b.{0,40}(?:instruktion\w*|anvisning\w*|regler|prompt\w*)/i,
  /\bdu är (?:nu )?en (?:\w+ ){0,2}(?:ai|assistent|språkmodell|chattbot)\b/i,
  /(?:^|[^\p{L}])(?:unohda|ohita|älä välitä|jätä huomiotta)(?![\p{L}]).{0,40}(?:ohje\w*|ohjei\w*|käsky\w*|kehot\w*)/iu,
  // Polish, Czech, Lithuanian, Latvian, Estonian
  /(?:^|[^\p{L}])(?:zignoruj\w*|ignoruj\w*|pomiń|zapomnij|nie zważaj)(?![\p{L}]).{0,40}(?:instrukcj\w*|poleceni\w*|polecen|zasad\w*|prompt\w*|pokyn\w*|instrukc\p{L}*|příkaz\p{L}*)/iu,
  /(?:^|[^\p{L}])(?:ignoruok\p{L}*|nepaisyk\p{L}*|pamiršk\p{L}*)(?![\p{L}]).{0,40}(?:nurodym\p{L}*|instrukcij\p{L}*|taisykl\p{L}*)/iu,
  /(?:^|[^\p{L}])(?:ignorē\p{L}*|neņem\p{L}* vērā|aizmirst\p{L}*)(?![\p{L}]).{0,40}(?:norādījum\p{L}*|instrukcij\p{L}*|noteikum\p{L}*|norād\p{L}*)/iu,
  /(?:^|[^\p{L}])(?:eira\p{L}*|ignoreeri\p{L}*|unusta\p{L}*)(?![\p{L}]).{0,40}(?:juhis\p{L}*|käsk\p{L}*|korraldus\p{L}*|reegl\p{L}*)/iu,
  // Ukrainian, Russian
  /(?:^|[^\p{L}])(?:ігноруй\p{L}*|проігноруй\p{L}*|забудь\p{L}*|игнорируй\p{L}*|проигнорируй\p{L}*|не обращай\p{L}* внимания на)(?![\p{L}]).{0,40}(?:інструкці\p{L}*|вказівк\p{L}*|правил\p{L}*|инструкци\p{L}*|указани\p{L}*|команд\p{L}*|промпт\p{L}*)/iu,
  /(?:^|[^\p{L}])(?:ты|вы|ти|ви)(?: теперь| тепер)? ?[—–-]? ?(?:искусственный интеллект|языковая модель|штучний інтелект|мовна модель|чат-?бот|ассистент|асистент)/iu,
  // Spanish, Italian
  /\b(?:ignora|ignore|ignorar|olvida|dimentica)\b.{0,40}\b(?:instrucciones|indicaciones|istruzioni|regole|reglas)\b/i,
];

// Every order above holds one of these; most sentences hold none, and are done with one look.
const trigger =
  /ignor|disregard|forget|overrid|bypass|instruct|prompt|you are|\ban? (?:ai|a\.i|llm|large language|language model|chatbot)|(?:to|for) (?:any |all |the )?(?:ai|a\.i|llm|language model|chatbot|summari|assistant|bots?\b|models?\b|automated)|(?:respond|reply|answer|output) |this (?:text|article|document|page|release|event)|summari[sz]e|the following|any of|the above|extract this|mention this|include this|report this|(?:system|assistant|developer|user)\W|configuration|jailbreak|missacht|vergiss|vergessen|du bist|tu es|vous êtes|oubli|néglig|bortse|glöm|du är|unohda|ohita|huomiotta|älä|pomiń|zapomni|zważ|nepaisyk|pamiršk|neņem|aizmirst|eira|unusta|ігнор|игнор|забудь|обращай|интеллект|інтелект|модель|бот|ассистент|асистент|olvida|dimentica|<\||\[\/?inst|dan mode/i;

/** Does this sentence tell a machine what to do? Looks at its first 600 characters. */
export function addressesMachine(sentence: string): boolean {
  const bare = sentence.slice(0, 600).replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/g, '');
  return trigger.test(bare) && orders.some((order) => order.test(bare));
}
