/** Intents: what a question wants to be told, by the words that ask for it. */
import type { EventType } from './brief.ts';
import type { Intent } from './question.ts';

/** One way of asking: what it wants, the words that ask it (of a folded line), and which of them carry no meaning beyond it. */
interface Way {
  intent: Intent;
  asks: RegExp;
}

// Over lower-case words without accents, parted by one space. In this order: the first that fits decides.
const ways: readonly Way[] = [
  {
    intent: 'how_much',
    asks: /(?:^| )(?:combien|ile|kiek|cik|mitu|kui palju|kuinka paljon|wie viel|wieviel|was|vad|hur mycket|co|сколько|скільки) (?:.{1,40} )?(?:cout|kost|koszt|kainuo|kainav|maksa|стоит|стоят|стоил|стоя|кошту|(?:wart[aey]?|warci|wert|vaut|vard[ta]?|verta?s?|verti|verts|vaart|arvoinen)(?= |$))/u,
  },
  {
    intent: 'how_many',
    asks: words(
      'how many|what number of|number of|ilu|wie viele|wieviele|combien de|hur manga|hvor mange|kuinka monta|montako|kiek|cik|mitu|ile|cuant[oa]s|quant[oa]s|quanti|quante|cati|cate|hoeveel(?! kost)|kolik|kolko|сколько(?! стоит)|скільки(?! коштуе)',
    ),
  },
  {
    intent: 'how_much',
    asks: words(
      'how (?:much|big|large|strong|expensive|costly|fast|far|high|tall|deep|wide|heavy|old|often|frequently)|what (?:share|percentage|proportion|speed|range)|(?:top|maximum) speed|wie (?:schnell|weit|hoch|schwer|oft|stark|gross)|hur (?:snabbt?|langt|hogt|tungt?|ofta|starkt?|stort?)|hvor (?:stort?|sterkt?)|combien de fois|jak czesto|price|prices|cost|costs|worth|value|at what (?:price|cost)|budget of|wie viel|wieviel|hur mycket|hvor (?:mye|meget)|kuinka paljon|kui palju|was kostet|kosten|cuanto|quanto|cat costa|hoeveel kost|prix|pris|kaina|cena|cenu|hind|сколько стоит|скільки коштуе|цена|стоимость|ціна|вартість',
    ),
  },
  {
    intent: 'when',
    asks: words(
      'when|since when|what (?:date|day|month|year)|(?:which|on what) (?:date|day|month|year)|how soon|how long|deadline|until when|by when|wann|quand|nar|hvornar|kada|millal|milloin|kiedy|kdy|cuando|quando|cand|wanneer|kedy|когда|коли',
    ),
  },
  // Latvian `kad`; inside a Lithuanian line it is `that`.
  { intent: 'when', asks: /^(?:(?:un|bet|lidz|no) )*kad(?: |$)/ },
  {
    intent: 'timeline',
    asks: words(
      'timeline|time line|chronology|history|over time|through the years|how (?:has|have|did) .{1,60} (?:develop|change|evolve)(?:e?d)?',
    ),
  },
  {
    intent: 'commitments',
    asks: words(
      String.raw`commitments?|promis(?:e|es|ed)|pledg(?:e|es|ed)|versproch\p{L}*|versprach\p{L}*|zugesagt|utlova\p{L}*|lovade|lovat|promi[st]|obieca\p{L}*|pazade\p{L}*|solij\p{L}*|apsolij\p{L}*|lubad\p{L}*|обеща\p{L}*|пообеща\p{L}*|обіця\p{L}*|пообіця\p{L}*|commit(?:s|ted)?|undertak(?:e|en|ings?)|what (?:was|were|is|has been|did .{1,60}) agreed?(?: on)?`,
    ),
  },
  {
    intent: 'said',
    // A paper says nothing of its own: `what does the agreement say about tolls`.
    asks: wordsBut(
      '(?:agreement|treaty|document|declaration|communique|memorandum|release|report|text|letter|plan|law|act|deal|pact|contract) (?:says?|said|mentions?)',
      'sa(?:y|ys|id)|quot(?:e|es|ed)|told|tells?|mention(?:s|ed)?|comment(?:s|ed)?|remark(?:s|ed)?|react(?:s|ed)?|words of|sagte|sade|sager|dit|declare|powiedzial|сказал|сказала|сказав|pasake|teica|utles',
    ),
  },
  {
    intent: 'which',
    asks: words(
      `(?:which|what|any|list|joint) (?:\\S+ ){0,3}(?:exercises?|programmes?|programs?|projects?|missions?|operations?|units?|battlegroups?|drills)`,
    ),
  },
  {
    intent: 'where',
    asks: words(
      'where|venue|meeting place|what (?:place|city|town|location|site)|in which (?:place|city|town)|(?:what|which) (?:is|was|are|will be) the (?:seat|location|site|headquarters)|wo|ou|hvor|missa|mihin|kur|gdzie|kus|donde|onde|dove|unde|waar|kde|где|де',
    ),
  },
  {
    intent: 'who',
    asks: words(
      String.raw`who|whom|whose|(?:which|what) (?:(?!did|does|do|is|are|was|were|has|have|had|will)\S+ )?(?:country|countries|nations?|states?|company|companies|firms?|manufacturers?|organi[sz]ations?)|attend(?:ed|ees|ance)?|participants?|members of|member states of|vilka lander|welche (?:lander|staaten)|quels (?:pays|etats)|jakie (?:kraje|panstwa)|kurios (?:salys|valstybes)|kuras valstis|millised riigid|mitka maat|какие (?:страны|государства)|які (?:країни|держави)|wer|wen|wem|qui|vem|hvem|kuka|ketka|kas|kes|kto|kogo|z kim|komu|ar ko|su kuo|кто|хто|кого|с кем|з ким|кому|kur[sa] ir|kuris yra|kuri yra|keda|kellega|kellele|kelle|kenen|kenelle|kuka|keta|kdo|quien(?:es)?|quem|chi|cine`,
    ),
  },
  { intent: 'who', asks: / members$/ },
  {
    intent: 'whether',
    asks: /^(?:and |so )?(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could)(?:n't| not)? /,
  },
  { intent: 'new', asks: /^(?:what(?: s| is| has)? (?:new|changed)|anything new|any news|what news)(?: |$)/ },
];

// Words that only carry the question: never searched for.
const carriers = new Set(
  `who whom whose what which when where why how many much did does do doing done is are was were be been being has have had will
  would can could shall should may might must a an the of in on at to for from with by and or but about into over under
  between among during through since until after before than then that this these those there here it its they their
  them theirs he his him she her hers we our us you your i my me one ones any some all each every no not so as if
  please tell show find list let know say says said quote quotes quoted told mention mentions mentioned comment
  commented comments remark remarks reacted happen happened happening happens take takes took taken taking part place held hold attend attends
  attended attendees attendance participant participants number price prices cost costs worth value date day deadline
  expensive big large exactly ever last latest recent recently next newest upcoming still already yet also
  too just most more less currently now soon whether fully officially really actually possibly together s t re ve ll d m don doesn didn isn aren wasn weren
  timeline chronology history commitment commitments promise promises promised pledge pledges pledged agree agreed
  new news update updates info anything something everything thing things else concerning regarding
  outcome outcomes result results topic topics detail details overview summary up down off out back
  based located situated near want wants wanted wish wishes wished hope hopes hoped intend intends intended
  million millions billion billions mln mld mrd bn mn thousand thousands hundred hundreds
  coop release releases brief briefs report reports go goes going get gets got make makes made come comes came put
  wer wen wem wann wo wie viele viel warum ist sind war waren hat haben wird der die das den dem des ein eine einen
  bis soll sollen sein seit wurde wurden kann konnen welche welcher welches
  und oder mit von vom zu zum zur im am auf fur bei nach uber aus zwischen
  quel quelle quels quelles
  qui que quoi quand ou combien est sont ete le la les un une du de et au aux en dans sur avec pour par entre il elle ils elles ne pas se son sa ses ce cette
  ska skall blir vilka vilken vilket
  vem vad nar var hur manga mycket ar och pa av med om till fran mellan det som ett
  kurie kokios kokie kuras kadi
  kas kada kad kur kiek cik ko ka ir yra buvo bija apie su tarp starp
  kes mis millal kus mitu ja oli kohta vahel
  jaki jaka jakie ktory ktore bedzie
  jak kogo komu kim czym jakim jakimi dlaczego czy kiedys sie moze maja ma zostal zostala zostalo
  sich wieder noch schon auch nicht nur mehr diese dieser dieses ihre ihr eines einer einem es er wir uns denn
  sig sin sitt sina inte ocksa igen ut upp efter vid mot
  tez juz jeszcze przez od przed pod nad ze tym tego te ten ta
  del po prie nuo iki taip jau dar savo uz pie pec lidz vel tika
  oma ning veel juba see
  от при под над это уже еще ли же бы не их его ее від під це вже ще чи їх його
  wozu womit wofur weshalb wieso hatte hatten werden
  pourquoi lequel laquelle lesquels lesquelles avait avaient ont fait
  varfor vems hade har blev
  hvor hvem hva hvad hvornar hvilken hvilket hvilke hvorfor hvordan mange mye meget ble blev er som ikke
  monta paljon mihin oli ovat
  kuo kam kodel kaip kokia koks koki kokius kuris kuri turi
  kapec kads kadus kadas kura kurs
  kuidas keda kellega kelle kellele miks milline milliseid mida
  mita kuka ketka missa milloin miten miksi montako kuinka
  кого кому кем чем как какой какая какое какие почему зачем
  ким чим як який яка яке які чому навіщо
  kommt kommen kam kommer vient viennent
  vins vina vini vinas vinu vinam vinai tas to tur jis ji jie jos ju juos jai ten ich jego jej im oni one
  piedalas piedalisies dalyvauja dalyvaus osaleb osalevad osallistuu osallistuvat uczestniczy uczestnicza teilnimmt teilnehmen deltar
  participe participent участвует участвуют участвовать
  wart warta warte warty warci wert vaut vard vertas verta verti verts vaart arvoinen compare compared comparing comparison
  wieviel wieviele kostet kosten kostar kostade coute coutent koszt kosztuje kosztuja kainuoja kaina maksa maksab maksaa hind hinta
  cena cenu prix pris preis стоимость цена ціна вартість
  sagt sagte sade sager dit powiedzial powiedziala mowi teica teiks saka sake pasake utles sanoi сказал сказала сказали сказав заявил заявила
  findet fand stattfinden stattfindet stattfand lieu aura avoir ager agde rum odbedzie odbyl odbyla odbylo odbywa
  vyks vyksta ivyks ivyko notiks notiek notika toimub toimus pidetaan
  проидет проидут прошел прошла прошло прошли проходит состоится состоялся состоялась состоялось год года году
  відбудеться відбувся відбулася відбулось відбудуться рік року роки
  only vs versus ok okay thx ty cheers pls
  ihnen ihm sie dort han hon hennes de dem deras dar nad nende temaga hanen heidan siella
  они она он им ему ей там вони вона він їм йому там
  gibt gab geht finns fanns finnes fandtes ilu jsou jest
  kolik kolko kedy kde kdo keta se je byl byla jsou
  cuanto cuantos cuantas quanto quantos quantas quanti quante cati cate hoeveel cuando quando cand wanneer donde onde dove
  unde waar quien quienes quem chi cine cual cuales qual quais quale quali ce que che el los del al con por sobre fue hay
  esta estan tiene tienen han sera seran os um uma dos das em com foi tem sao il gli di della dei delle per tra sono hanno
  stato stata este sunt fost pentru din het een op voor zijn heeft hebben wordt worden werd
  kto co kiedy gdzie ile jest byl byla bylo w z o na miedzy dla
  кто что когда где сколько есть был была было и в с о на до между для по об из за к у стоит стоят коштуе
  хто що коли де скільки е був була було та й з про миж`.split(/\s+/),
);

// Of these, words that are only part of asking for this intent.
const asked: Partial<Record<Intent, RegExp>> = {
  who: /^(?:members?|lander|staaten|etats|kraje|panstwa|salys|valstybes|valstis|riigid|maat|страны|государства|країни|держави|country|countries|nations?|states?|compan(?:y|ies)|firms?|manufacturers?|organi[sz]ations?)$/,
  when: /^(?:ends?|ended|starts?|started|begins?|began|lasts?|runs?|stay(?:s|ed|ing)?|remains?|remained)$/,
  // What is counted says more than that it was given.
  how_many: /^(?:give|gives|gave|given)$/,
  commitments:
    /^(?:versproch|versprach|zugesagt|utlova|lova[dt]|promi[st]|obieca|pazade|solij|apsolij|lubad|обеща|пообеща|обіця|пообіця)/,
  how_much: /^(?:give|gives|gave|given)$/,
  where:
    /^(?:finder|finner|sted|foregar|seat|location|site|headquarters|headquartered|stationed|stationiert|angesiedelt|sitz|siedziba|siege|sate|venue)$/,
  which: /^(?:exercise|programme|program|project|mission|operation|unit|drill)s?$/,
};

const typeWords: Record<string, EventType> = {
  meeting: 'meeting',
  meetings: 'meeting',
  talks: 'meeting',
  visit: 'visit',
  visits: 'visit',
  trip: 'visit',
  trips: 'visit',
  call: 'call',
  calls: 'call',
  agreement: 'agreement',
  agreements: 'agreement',
  treaties: 'agreement',
  exercise: 'exercise',
  exercises: 'exercise',
  drills: 'exercise',
  training: 'training',
  trainings: 'training',
  deployment: 'deployment',
  deployments: 'deployment',
  procurement: 'procurement',
  procurements: 'procurement',
  purchases: 'procurement',
  aid: 'aid',
  donation: 'aid',
  donations: 'aid',
  request: 'request',
  requests: 'request',
  statement: 'statement',
  statements: 'statement',
  conference: 'conference',
  conferences: 'conference',
  ceremony: 'ceremony',
  ceremonies: 'ceremony',
  appointment: 'appointment',
  appointments: 'appointment',
  reference: 'reference',
  references: 'reference',
  other: 'other',
};

function words(alternatives: string): RegExp {
  return new RegExp(`(?:^| )(?:${alternatives})(?: |$)`, 'u');
}

/** The same, where the line holds none of the others. */
function wordsBut(others: string, alternatives: string): RegExp {
  return new RegExp(`^(?!.*(?:^| )(?:${others})(?: |$)).*(?:^| )(?:${alternatives})(?: |$)`, 'u');
}

/** What a folded line (lower case, single spaces) asks for by its words alone; null when no word asks for anything special. */
export function intentOf(line: string): Intent | null {
  const asked = clause.exec(line)?.[1] ?? line;
  return ways.find(({ asks }) => asks.test(asked))?.intent ?? null;
}

/** `Who was there when they signed`: a clause behind the question tells when or where, it does not ask it. */
const clause =
  /^((?:and |so |but )?(?:who|whom|where|what|which|how many|how much) .{3,200}?)(?<! (?:say|says|said|tell|tells|told|know|known|clear|decided?|agreed?|announced?)) (?:when|where|while) ./;

/** The word of a folded line that asks for a measure: the `fast` of `how fast`, the `share` of `what share`. */
export function measureWord(line: string): string | null {
  const asked =
    /(?:^| )(?:how (long|fast|far|high|tall|deep|wide|heavy|old|often|frequently|strong)|what (share|percentage|proportion|speed|range)|wie (schnell|weit|hoch|schwer|oft|stark)|hur (snabbt?|langt|hogt|tungt?|ofta|starkt?))(?: |$)/u.exec(
      line,
    );
  return asked?.slice(1).find((word) => word !== undefined) ?? null;
}

/** Does a folded line ask for whoever came before or after someone: `who was minister before Kalns`? */
export function asksAnother(line: string): boolean {
  return /(?:^| )(?:before|after|preced(?:e|ed|es|ing)|succe(?:ed|eded|eds|ssor|ssors)|replac(?:e|ed|es|ing)|predecessors?|took over from|handed over to)(?: |$)/.test(
    line,
  );
}

/** Does this folded word carry meaning of its own in a question with this intent? */
export function meansSomething(word: string, intent: Intent | null): boolean {
  if (carriers.has(word)) return false;
  return intent === null || asked[intent]?.test(word) !== true;
}

/** The event type that a folded word names, as `follow latvia visits` and `latvia visits` do. */
export function typeNamed(word: string): EventType | null {
  return Object.hasOwn(typeWords, word) ? (typeWords[word] ?? null) : null;
}
