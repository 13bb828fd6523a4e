/** Claims on releases in other languages than English, told in English or in the release's own: names, numbers, dates, certainty, denial. */
import { expect, test } from 'vitest';
import { verify } from '../../../../src/writer/verify/verify.ts';

interface Row {
  text: string;
  claim: string;
  /** Without it the whole text. */
  cites?: string;
}

const levelOf = ({ text, claim, cites = text }: Row): string =>
  verify({ kind: 'answer', value: claim, evidence: [cites] }, { text, title: null }).level;

const fair: readonly Row[] = [
  {
    text: 'Стороны обсудили учения, а также утвердили план сотрудничества на следующий год.',
    claim: 'The sides approved the plan of cooperation for the next year.',
  },
  {
    text: 'Malta heeft drie F16’s naar Cyprus gestuurd. De minister sprak met de bemanning van de toestellen.',
    cites: 'Malta heeft drie F16’s naar Cyprus gestuurd.',
    claim: 'Malta: three F-16s.',
  },
  {
    text: 'Ministras Tomas Varnelis lankėsi Osle. T. Varnelis aptarė bendras pratybas.',
    cites: 'T. Varnelis aptarė bendras pratybas.',
    claim: 'Tomas Varnelis discussed joint exercises.',
  },
  {
    text: 'Ministrs Andris Ozolkalns ieradās Oslo. Ozolkalns pārrunāja kopīgas mācības.',
    cites: 'Ozolkalns pārrunāja kopīgas mācības.',
    claim: 'Andris Ozolkalns discussed joint exercises.',
  },
  {
    text: 'Eesti sõdurid teenivad Liibanonis ÜRO missioonil.',
    claim: 'Estonian soldiers serve in Lebanon on a UN mission.',
  },
  {
    text: 'Les soldats de Malte participent aux exercices de l’OTAN en Norvège.',
    claim: "Soldiers of Malta take part in NATO's exercises in Norway.",
  },
  {
    text: 'Военнослужащие стран Шанхайской организации сотрудничества прибыли на учения.',
    claim: 'Soldiers of the SCO countries arrived at the exercise.',
  },
  {
    text: 'Minister Jan Kowal spotkał się z ministrem Martinem Hrubym w Oslo 7 maja.',
    claim: 'Minister Jan Kowal met Minister Martin Hruby in Oslo on 7 May.',
  },
  {
    text: 'Ministeri Aho osallistuu kokoukseen 8.-9.4. Oslossa.',
    claim: 'Minister Aho attends a meeting in Oslo on 8–9 April.',
  },
  {
    text: 'Литва передала 14-й пакет допомоги Україні.',
    claim: 'Lithuania handed over the 14th package of aid to Ukraine.',
  },
  {
    text: 'Estland übergab das 14. Paket an die Ukraine.',
    claim: 'Estonia handed over the 14th package to Ukraine.',
  },
  {
    text: 'Das Heer wird in den nächsten fünf bis sieben Jahren 30 Millionen Euro investieren.',
    claim: 'The army will invest €30m over the next five to seven years.',
  },
  {
    text: 'Ministrar från ett 50-tal länder deltar i mötet i Oslo.',
    claim: 'Ministers from about fifty countries take part in the meeting in Oslo.',
  },
  {
    text: 'Minister Lund kommer att tala under mötets första session i Oslo.',
    claim: 'Lund kommer att tala under den första sessionen i Oslo.',
  },
  {
    text: 'Kolme riigi ministrid rõhutasid Oslos vajadust tõsta kaitsekulud 2 protsendini SKTst.',
    claim: 'The ministers stressed in Oslo the need to raise defence spending to two per cent of GDP.',
  },
  {
    text: 'Les ministres de Malte et de Chypre ont signé une déclaration d’intention à Oslo.',
    claim: 'The ministers of Malta and Cyprus signed a declaration of intent in Oslo.',
  },
  {
    text: 'Malte compte environ 200 soldats en Norvège dans le cadre de la force commune.',
    claim: 'Malta has about 200 soldiers in Norway as part of the joint force.',
  },
  {
    text: 'Malta przerwała współpracę wojskową z Cyprem, poinformował minister.',
    claim: 'Malta has suspended its military cooperation with Cyprus, the minister said.',
  },
  {
    text: 'Мальта передасть Кіпру пакет нелетальної допомоги.',
    claim: 'Malta will hand over a package of non-lethal aid to Cyprus.',
  },
  {
    text: 'Malta on keskeyttänyt kaikenlaisen sotilaallisen yhteistyön Kyproksen kanssa.',
    claim: 'Malta has suspended all military cooperation with Cyprus.',
  },
  {
    text: 'Kaitseminister Juhan Mänd kohtus Oslos Norra kaitseministri Ola Fossiga. Kaitseministrid asetasid esmaspäeva õhtul pärja.',
    cites: 'Kaitseministrid asetasid esmaspäeva õhtul pärja.',
    claim: 'The two defence ministers laid a wreath on Monday evening.',
  },
  {
    text: 'Bataljonu Liepājā vada Kanāda, un tajā dien karavīri no Kanādas un Polijas.',
    claim: 'Canada leads the battalion in Liepāja.',
  },
  {
    text: 'Suomen osallistumista harjoitukseen johtaa prikaatikenraali Aulis Manner.',
    claim: "Brigadier General Aulis Manner leads Finland's participation in the exercise.",
  },
  {
    text: 'Igaunijas ministram Reinam Kaskam (Rein Kask) Latvijas ministrs Juris Ozols apliecināja atbalstu.',
    claim: 'Minister Juris Ozols assured Rein Kask of support.',
  },
  {
    text: 'Norvegijos ministrui padėkojo Lietuva.',
    claim: 'Lietuva padėkojo Norvegijos ministrui.',
  },
  {
    text: 'Malta on keskeyttänyt yhteistyön Kyproksen kanssa, ministeri kertoi.',
    claim: 'Malta has suspended cooperation with Cyprus, the minister said.',
  },
  {
    text: 'Malta plant nun, die Zahl seiner Boote von zwei auf sechs zu erhöhen.',
    claim: 'Malta plans to raise the number of its boats from two to six.',
  },
  {
    text: 'Minister Lars Holm przyleciał na Maltę. Przywitał go wicepremier Jan Kowal.',
    claim: 'Lars Holm was welcomed in Malta by Deputy Prime Minister Jan Kowal.',
  },
  {
    text: 'Malta przysłała okręty w związku z wypadkiem na morzu.',
    claim: 'Malta sent ships because of an accident at sea.',
  },
];

const wrong: readonly Row[] = [
  {
    text: 'Вранці до Києва прибув міністр оборони Мальти Джон Гілвуд.',
    claim: 'Maltese Defence Minister John Barton arrived in Kyiv in the morning.',
  },
  {
    text: 'Во время визита министра обороны Мальты Ивана Седова на Кипр состоялись его переговоры с министром обороны Петром Лысовым.',
    claim: 'Pyotr Lysov visited Malta.',
  },
  {
    text: 'Kaitseminister Mart Luht kohtus Lars Holmiga, kes viibib Eestis töövisiidil, ning arutas Norra ettepanekuid.',
    claim: 'Mart Luht is on a working visit in Norway.',
  },
  {
    text: 'Forsvarsministrene vil diskutere det bilaterale samarbeidet og muligheter for å utvikle dette videre. De vil også besøke en base i nord.',
    cites:
      'Forsvarsministrene vil diskutere det bilaterale samarbeidet og muligheter for å utvikle dette videre.',
    claim: 'Forsvarsministrene diskuterte det bilaterale samarbeidet.',
  },
  {
    text: 'Die Matrosen werden vom Geschwader 7 im Mai nach Malta verlegt.',
    claim: 'Geschwader 7 moved the sailors to Malta in May.',
  },
  {
    text: 'Ministrui Luikui padėkojo ministras Varnelis už paramą.',
    claim: 'Minister Luik thanked Minister Varnelis for the support.',
  },
  {
    text: 'Ministrai susitarė dėl oro gynybos pratybų.',
    claim: 'The ministers agreed because of the air defence exercise.',
  },
  {
    text: 'Minister Lars Holm przyleciał na Maltę. Przywitał go wicepremier Jan Kowal.',
    claim: 'Lars Holm was welcomed in Malta by President Jan Kowal.',
  },
  {
    text: 'Ministras Tomas Varnelis lankėsi Osle. Batalionui vadovauja Jonas Varnelis. Varnelis aptarė pratybas.',
    cites: 'Varnelis aptarė pratybas.',
    claim: 'Tomas Varnelis discussed exercises.',
  },
  {
    text: 'Ministras T. Varnelis aptarė bendras pratybas.',
    claim: 'Minister Tomas Varnelis discussed joint exercises.',
  },
  {
    text: 'Eesti sõdurid teenivad Liibanonis ÜRO missioonil.',
    claim: 'Estonian soldiers serve in Lebanon on a NATO mission.',
  },
  {
    text: 'Ministeri Aho osallistuu kokoukseen 8.-9.4. Oslossa.',
    claim: 'Minister Aho attends a meeting in Oslo on 7–8 April.',
  },
  {
    text: 'Литва передала 14-й пакет допомоги Україні.',
    claim: 'Lithuania handed over the 15th package of aid to Ukraine.',
  },
  {
    text: 'Das Heer wird in den nächsten fünf bis sieben Jahren 30 Millionen Euro investieren.',
    claim: 'The army will invest €30m over the next five to nine years.',
  },
  {
    text: 'Malta przerwała współpracę wojskową z Cyprem, poinformował minister.',
    claim: 'Malta continues its military cooperation with Cyprus, the minister said.',
  },
  {
    text: 'Malta och Cypern har ett avtal. Ministern kommer också att informera om stödet till Cypern.',
    cites: 'Ministern kommer också att informera om stödet till Cypern.',
    claim: 'The minister informed about the support to Cyprus.',
  },
  {
    text: 'Nach der Ankunft der Soldaten soll die gemeinsame Übung «Nordic Pine» am 3. März beginnen.',
    claim: 'Die Übung «Nordic Pine» begann am 3. März.',
  },
  {
    text: 'Ministrs piedāvāja nosūtīt ekspertus uz Kipru, un tie varētu tur strādāt gadu.',
    claim: 'Ministrs nosūtīja ekspertus uz Kipru.',
  },
  {
    text: 'Minister lubas saata eksperdid Küprosele ja aidata sealset väge.',
    claim: 'Minister saatis eksperdid Küprosele.',
  },
  {
    text: 'Ministerija nusprendė kreiptis į Maltos vyriausybę dėl galimybės įsigyti šarvuotus automobilius.',
    claim: 'Maltos vyriausybė nusprendė parduoti šarvuotus automobilius.',
  },
  {
    text: 'Kolme riigi kaitseministrid kohtuvad Oslos kaks korda aastas.',
    claim: 'The three defence ministers meet in Oslo three times a year.',
  },
  {
    text: 'Bataljonu Liepājā vada Kanāda, un tajā dien karavīri no Kanādas un Polijas.',
    claim: 'The battalion in Liepāja is led by Poland.',
  },
  {
    text: 'Harjoitus Pine 24 on Norjan johtama taisteluharjoitus, johon osallistuu myös Tanska.',
    claim: 'The exercise Pine 24 is led by Denmark.',
  },
  {
    text: 'Soldatid osalevad Norra juhitud üksuses, kuhu kuulub ka Taani.',
    claim: 'The soldiers take part in a unit led by Denmark.',
  },
  {
    text: 'Norvegijos ministrui padėkojo Lietuva.',
    claim: 'Norvegijos ministras padėkojo Lietuvai.',
  },
  {
    text: 'Les ministres de Malte et de Chypre ont signé un accord à Oslo.',
    claim: 'Les ministres de Malte et de Chypre signeront un accord à Oslo.',
  },
  {
    text: 'Ministras šį mėnesį lankėsi Osle ir aptarė bendras pratybas.',
    claim: 'Ministras praėjusį mėnesį lankėsi Osle.',
  },
  {
    text: 'Harjoitukset järjestetään kevään aikana Oulun alueella.',
    claim: 'Harjoitukset järjestetään syksyn aikana Oulun alueella.',
  },
  {
    text: 'Järgmise nädala esmaspäeval kohtub kaitseminister Oslos oma Norra kolleegiga.',
    claim: 'The defence minister met his Norwegian colleague in Oslo on Monday.',
  },
  {
    text: 'Gruppen ska analysera hur åtgärderna prioriteras, samt ta fram en tidplan för arbetet.',
    claim: 'Gruppen har tagit fram en tidplan för arbetet.',
  },
  {
    text: 'Norra uus kaitseminister Lars Holm (Tööpartei) külastas teisipäeval Maltat, et kohtuda kaitseminister Rein Kasega.',
    claim: 'Defence Minister Rein Kask visited Norway on Tuesday.',
  },
  {
    text: 'Holm bedankte sich bei den Matrosen für deren Geduld.',
    claim: 'The sailors thanked Holm for his patience.',
  },
  {
    text: 'La ministre des Armées, Ida Berg, s’est entretenue mardi à Oslo avec son homologue maltais, Rein Kask.',
    claim: 'Ida Berg will speak with Rein Kask in Oslo.',
  },
  {
    text: 'Ministras Tomas Varnelis Palangoje susitiks su Norvegijos ir Maltos gynybos ministrais.',
    claim: 'Minister Tomas Varnelis met the Norwegian and Maltese defence ministers.',
  },
  {
    text: 'Le ministre maltais des Armées, Jean Leclerc, se rendra en Norvège pour une visite le 3 mai.',
    claim: 'Jean Leclerc visited Norway on 3 May.',
  },
  {
    text: 'Greta Holm übernahm am Montag das Amt der Verteidigungsministerin von ihrem Vorgänger, Otto Kern.',
    claim: 'Otto Kern took over the office from Greta Holm.',
  },
];

/** Told as the text tells it: shown, and unmarked. */
const plain: readonly Row[] = [
  {
    text: 'Le ministre maltais des Armées, Jean Leclerc, se rendra en Norvège pour une visite le 3 mai.',
    claim: 'Minister Jean Leclerc will visit Norway on 3 May.',
  },
  {
    text: 'Eine norwegische Kompanie ist in das dänische Kontingent im Kosovo integriert.',
    claim: 'A Norwegian company is in the Danish contingent in Kosovo.',
  },
  {
    text: 'Вранці до Києва прибув міністр оборони Мальти Джон Гілвуд.',
    claim: 'Maltese Defence Minister John Hilwood arrived in Kyiv in the morning.',
  },
  {
    text: 'Сотрудничество укрепляется, заявил глава Минобороны Мальты Иван Седов на встрече с министром обороны Кипра Петром Лысовым.',
    claim: 'Maltese Defence Minister Ivan Sedov said that the cooperation is being strengthened.',
  },
  {
    text: 'Ministrs Juris Ozols apmeklēs Ādažu bāzi un pārrunās bruņoto spēku jautājumus.',
    claim: 'Minister Juris Ozols will visit the Ādaži base.',
  },
  {
    text: 'Der Großteil der Matrosen wird vom Geschwader 7 gestellt, das aus Freiwilligen besteht.',
    claim: 'Most of the sailors are provided by Geschwader 7.',
  },
  {
    text: 'Ministrui Luikui padėkojo ministras Varnelis už paramą.',
    claim: 'Minister Varnelis thanked Minister Luik for the support.',
  },
  {
    text: 'Ministrai kalbėjosi apie bendras pratybas Osle.',
    claim: 'Ministrai kalbėjosi dėl bendrų pratybų Osle.',
  },
  {
    text: 'Puolustusministeri Aulis Mannonen kävi Oslossa. Norjan ministeri kiitti Mannosta yhteistyöstä.',
    cites: 'Norjan ministeri kiitti Mannosta yhteistyöstä.',
    claim: 'The Norwegian minister thanked Mannonen for the cooperation.',
  },
  {
    text: 'Kaitseminister Mart Luht kohtus täna Norra riigisekretäri Lars Holmiga, kes viibib töövisiidil Eestis.',
    claim: 'Estonian Defence Minister Mart Luht met Norwegian State Secretary Lars Holm.',
  },
  {
    text: 'Värd för besöket är kommendören för flottan, Jori Halme.',
    claim: 'Jori Halme is the host of the visit.',
  },
  {
    text: 'Ministrai Rygoje aptarė karinį bendradarbiavimą ir kitus saugumo klausimus.',
    claim: 'The ministers discussed military cooperation in Riga.',
  },
  {
    text: 'Ministerit keskustelivat Malmin Nato-harjoitusohjelmasta ja muista asioista.',
    claim: 'Ministerit keskustelivat Malmin Nato-harjoituksesta.',
  },
  {
    text: 'Министр обороны Мальты Иван Седов посетил Кипр, где провел переговоры с министром обороны Кипра Петром Лысовым.',
    claim: 'Министр обороны Мальты провел переговоры с Петром Лысовым.',
  },
];

test('an ambassador is of the state that sends', () => {
  const text =
    'Il ministro è stato accompagnato dall’ambasciatore d’Italia in Norvegia, Marco Rosso. Il ministro ha incontrato il suo collega.';
  const level = (country: string): string =>
    verify(
      { kind: 'person', value: { name: 'Marco Rosso', role: 'ambasciatore', country }, evidence: [text] },
      { text, title: null },
    ).level;

  expect(level('NO')).not.toBe('ok');
  expect(level('IT')).toBe('ok');
});

const quoting =
  'Die neue Ministerin Greta Holm dankte dem früheren Minister Otto Kern. „Der Weg ist weit“, so die Ministerin.';

test('an office in a woman’s form is not that of a man', () => {
  const level = (speaker: string): string =>
    verify(
      { kind: 'quote', value: { text: 'Der Weg ist weit', speaker }, evidence: [quoting] },
      { text: quoting, title: null },
    ).level;

  expect(level('Otto Kern')).not.toBe('ok');
  expect(level('Greta Holm')).toBe('ok');
});

test('whose minister somebody is, the form of the state’s name tells, not where he goes', () => {
  const text =
    'Trečiadienį Lietuvoje lankysis naujasis Norvegijos gynybos ministras Olafas Holmas. Jis taip pat apžiūrės bazę ir susitiks su kariais.';
  const level = (country: string): string =>
    verify(
      {
        kind: 'person',
        value: { name: 'Olafas Holmas', role: 'gynybos ministras', country },
        evidence: [text],
      },
      { text, title: null },
    ).level;

  expect(level('LT')).not.toBe('ok');
  expect(level('NO')).toBe('ok');
});

test('two days with an article each are read', () => {
  const text = 'Le 19 et le 20 mars à Oslo, le général Jean Leclerc a participé à une conférence.';

  expect(
    levelOf({ text, claim: 'General Jean Leclerc took part in a conference in Oslo on 19 and 20 March.' }),
  ).toBe('ok');
});

/** What the rules do not read there, which proves nothing: doubted, and not refused. */
const doubted: readonly Row[] = [
  {
    text: 'Värd för besöket är kommendören för kustflottan, flottiljamiral Jori Halme.',
    claim: 'The commander of the coastal fleet, Rear Admiral Jori Halme, looks forward to it.',
  },
  {
    text: 'Forsvarsminister Lars Holm reiser i dag til Malta. Holm skal møte ministeren der.',
    claim: 'Norwegian Defence Minister Lars Holm travels to Malta today.',
  },
  {
    text: 'Ministrowie rozmawiali w Oslo o obronie cywilnej.',
    claim: 'The Tripartite Committee spoke about the shelters of the population.',
  },
  {
    text: 'Jutās gandarīta par to, ko karavīri paveikuši.',
    claim: 'The Minister voiced her satisfaction because the crews had succeeded brilliantly.',
  },
];

test.each(doubted)('is doubted: $claim', (row) => {
  expect(levelOf(row)).toBe('flag');
});

/** A value that any language gives as it is, another than the text's: refused. */
const refused: readonly Row[] = [
  {
    text: 'Ministrs Juris Ozols tikās ar ģenerāli Andri Kļavu un pārrunāja mācības.',
    claim: 'Minister Juris Ozols met General Peter Sandmann.',
  },
  {
    text: 'W ćwiczeniach bierze udział 340 żołnierzy z Malty.',
    claim: '430 soldiers from Malta take part in the exercise.',
  },
  {
    text: 'Ministras Tomas Varnelis išvyksta į Maltą.',
    claim: 'Minister Tomas Varnelis leaves for Cyprus.',
  },
];

test.each(refused)('is refused: $claim', (row) => {
  expect(levelOf(row)).toBe('drop');
});

test.each(plain)('is shown: $claim', (row) => {
  expect(levelOf(row)).toBe('ok');
});

test.each(fair)('is not refused: $claim', (row) => {
  expect(levelOf(row)).not.toBe('drop');
});

test.each(wrong)('is not shown unmarked: $claim', (row) => {
  expect(levelOf(row)).not.toBe('ok');
});
