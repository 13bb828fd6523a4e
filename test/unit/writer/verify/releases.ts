/** Releases written for these tests, and the way claims about them are told. */
import { createVerifier, type Judged, type Verdict } from '../../../../src/writer/verify/verify.ts';

export const releases = {
  visit: {
    title: 'Norwegian Chief of Defence visits Riga',
    text: `Norwegian Chief of Defence visits Riga

Chief of Defence of Norway General Eirik Solberg met with Minister of Defence Andris Ozoliņš and Commander of the National Armed Forces Lieutenant General Jānis Bērziņš in Riga on 14 May. The meeting focused on air defence, the training of Ukrainian soldiers and the rotation of Norwegian troops in Ādaži.

“Norway has been a reliable ally for us since the first day. We are not considering any cut of the allied presence, and we will build new barracks for 350 soldiers by the end of 2027,” said Minister A. Ozoliņš. “Each of these soldiers is welcome here.”

General Solberg thanked Latvia for hosting the Norwegian company. Norway plans to send two additional NASAMS batteries to Ādaži next year, and it has offered Latvia a joint course for forward air controllers. Latvia asked Norway to lend 12 patrol boats for the summer season.

“Our soldiers feel at home in Latvia, and most of the winter equipment will stay in Ādaži,” the General said after the visit to the training area.

The Latvian guest house was renovated in 2019. Spokesperson for the Minister of Defence Captain Linda Kalniņa said that the programme had cost around 4.5 million euros, more than in any earlier year.

If the Saeima approves the budget, Latvia will buy 40 more vehicles from Patria in Finland. About one third of the 900 conscripts come from Latgale.`,
  },
  aid: {
    title: null,
    text: `On Tuesday, Estonia handed over a further package of military aid to Ukraine. The package is worth 38 million euros and contains 24 howitzers, 1,500 drones and winter clothing for 6,000 soldiers. Denmark paid for the drones, while Finland provided the ammunition.

Defence Minister Kask said that Estonia had now trained more than 2,100 Ukrainian instructors. The minister denied that any of the equipment had been taken from reserve units. According to Kask, the next package is being considered and no decision has been taken.

The number of instructors rose from 90 in 2022 to 240 in 2024. Ukraine has requested armoured ambulances. Poland refused to open a second crossing for the convoy, despite the appeal of the three Baltic states.

Up to 60 technicians will be trained in Tartu from 3 June to 21 June 2024. Not all of the trainees will return to their old units. Only officers with English skills can take part.

The Estonian Centre for International Development (ESTDEV) coordinates the shipments. A conference on demining will take place in Lviv in autumn 2024.`,
  },
  exercise: {
    title: 'Exercise Amber Shield concludes in Pabradė',
    text: `Exercise Amber Shield concludes in Pabradė

PABRADĖ, Lithuania – The multinational exercise Amber Shield ended on 27 September 2023 after twelve days of live firing. About 2,800 soldiers from nine Allies and more than 400 vehicles took part, with the exception of the Dutch helicopters, which were grounded by bad weather.

The exercise was led by the Iron Wolf Brigade. Colonel Mantas Petraitis, commander of the brigade, observed the final attack together with Brigadier General Helga Sommer, Deputy Chief of Staff of the Multinational Corps Northeast, and Mr. Paul Harding, Director of Policy at the British Ministry of Defence.

“I have rarely seen units from so many countries learn this quickly,” Petraitis told reporters. “Next time we want a night crossing of the Neris.”

Sommer added that the corps would evaluate the results by December. “The plan is demanding but it is the right one,” she said.

It was the largest exercise in Pabradė since 2018. German tanks arrived by rail from Munster; the British company travelled by sea via Klaipėda. Two German soldiers were slightly injured in a road accident on 19 September. No Lithuanian soldier was hurt.

The next Amber Shield is expected to take place in spring 2025. Lithuania and Germany signed a memorandum on shared use of the range in 2021. The range covers 13,000 hectares, of which 5,200 hectares are forest.`,
  },
  agreement: {
    title: 'Joint statement of the ministers of defence of Sweden and the Czech Republic',
    text: `The ministers of defence of Sweden and the Czech Republic, Maria Lindqvist and Tomáš Novotný, met in Prague today. They signed an agreement on the procurement of 246 infantry fighting vehicles.

Minister Novotný invited Minister Lindqvist to open the assembly hall in Tábor next spring. The Czech side will pay 51 billion korunas; Swedish industry is to place 40 per cent of the work with Czech companies.

The ministers discussed the possible purchase of Gripen aircraft. They agreed to set up a joint working group, which will present its report before 1 March 2026. Sweden wants the Czech Republic to join the Northern Logistics Initiative.

Sweden remains one of the largest suppliers of the Czech army. Several members of parliament criticised the price. Minister Novotný did not rule out further orders, but he stressed that the budget for 2026 is closed.

“Nobody doubts the quality of these vehicles,” said Lindqvist. “What matters now is delivery on time,” Novotný replied.

Because of the strike at the port of Gothenburg, the first vehicles arrived three weeks late.`,
  },
  speech: {
    title: 'Ambassador Brandt on the Baltic Sea',
    text: `Speaking in Tallinn on Monday, Ambassador Ingrid Brandt of Germany said the Baltic Sea had become less safe. Her Estonian host, Foreign Ministry Secretary General Jaan Mets, agreed.

Brandt recalled that her country had doubled its patrols after the cable between Helsinki and Tallinn was cut in November 2024. Three of the seven suspected ships were stopped; four others left the area before anyone could board them.

“We do not know who gave the order,” Brandt said. “But we know who profits.” Mets warned that sanctions alone could not protect cables.

Germany gave Estonia four sonar buoys in February and promised to train 30 divers in Kiel. The divers' course has not started yet because the instructors are still in Lithuania.

Mets, a former adviser to President Rebane, will take over as ambassador in Berlin in August. Russia rejected the accusations.`,
  },
  swedish: {
    title: 'Försvarsministern besökte Vilnius',
    text: `Försvarsminister Karin Ek träffade sin litauiske kollega Jonas Žukas i Vilnius den 4 oktober 2023. Ministrarna diskuterade luftförsvar och stödet till Ukraina.

– Litauen är en nära vän och vi kommer att öva ännu mer tillsammans, sade Karin Ek.

Sverige planerar att skicka 150 soldater till övningen i Rukla. Litauen har bett Sverige om hjälp med tre minröjningsfartyg. Inget beslut har fattats om fartygen.`,
  },
  polish: {
    title: 'Spotkanie ministrów obrony w Warszawie',
    text: `Minister obrony narodowej Adam Zieliński spotkał się w Warszawie z ministrem obrony Litwy Dariusem Butkusem. Rozmowy dotyczyły ochrony granicy i wspólnych zakupów amunicji.

„Nasza współpraca jest wzorem dla innych państw” – powiedział Zieliński.

Polska przekaże Litwie 60 transporterów do końca 2025 roku. Litwa nie planuje zakupu czołgów.`,
  },
  depot: {
    title: 'Danish and Latvian ministers open depot in Liepāja',
    text: `Danish Defence Minister Mads Holm and Counselor of the Department of Defence Ilze Krūmiņa of Latvia opened a depot in Liepāja on 6 June 2025. Latvian Foreign Minister Pēteris Lācis received Holm in Riga the day before.

Since 2019, Denmark has spent 90 million euros on 14 depots. In 2024, Denmark spent 12 million euros on roads. Compared with 2023 deliveries rose by 9 per cent, compared with 2022 by 17 per cent. Denmark delivered 40 trucks, Latvia 25. The first convoy left on 3 March, the second on 19 May.

The depot is the largest store of fuel in the Baltic fleet, and it serves six ships. Colonel Anna Dahl and Major Juris Bite were among the 30 guests. When completed, the pier will shorten loading times, making the port safer.

Latvia commits to use its funds for the harbour, including hiring a surveyor, by autumn. At the meeting with Holm, Krūmiņa criticised the delay. Latvian Defence Ministry State Secretary Edgars Vītols signed for Latvia.`,
  },
  russian: {
    title: 'Эстония передаст Молдове радары',
    text: `Министр обороны Эстонии Ханс Пихлак на встрече с Ионом Русу объявил о планируемых поставках Молдове двух радаров. Общая стоимость составит 14 миллионов евро.

«Мы видим надёжного партнёра», – заявил эстонский министр.

Министр обороны Молдовы Ион Русу поблагодарил Эстонию. Первый радар прибудет 5 мая, второй – 20 июня.`,
  },
  lithuanian: {
    title: null,
    text: `Krašto apsaugos ministras Jonas Žukas teigė, kad Lietuva nesvarsto atidėti brigados įkūrimo. Pasak ministro Žuko, metinės išlaidos poligonui sudaro iki 30 mln. eurų.`,
  },
  german: {
    title: 'Besuch in Tallinn',
    text: `Minister Jonas Weber kam am Montag nach Tallinn. Es war der dritte Besuch von Weber in Estland und Lettland. In einem Interview hatte der estnische Minister Hanno Pärn Weber kritisiert. Am Dienstag besuchte Weber den Hafen.`,
  },
  range: {
    title: 'Range opens near Tapa',
    text: `During talks with Defence Minister Ana Solheim of Norway, Defence Minister Rein Kask welcomed Norway as framework nation for Estonia. Kask met Solheim and Danish Defence Minister Mads Holm in Tapa. Both sides agreed to share the range.

The range stretches 18 kilometres and is open nine months a year. It was the first live firing of the battalion as a complete unit. A Danish company, which was relieved by a Dutch company, guarded the gate. Estonia is not a host alone but a partner. Leopard tanks came from Canada, and Patria vehicles came from Finland.

Norway will send 40 instructors to Estonia. The ministers will discuss the radar next week. The staff support was provided by the Norwegian cell. The exercise Stone Bridge had ended before. The exercise brought together 900 soldiers. Norway joined the membership committee. This is the first time that a Joint Response Option has been activated. Generals Dahl and Berg plan to discuss the pier. Kask urged Norway to accept the plan of Finland. Tests of 3 and 4 May used old boats.`,
  },
  french: {
    title: null,
    text: `Le ministre des Armées Luc Morel recevra mardi le ministre estonien Rein Kask. Un accord va être signé pour former jusqu'à 400 soldats estoniens chaque mois. L'envoi d'un radar d'une portée de 90 kilomètres est prévu, a déclaré Luc Morel. Kask a annulé sa visite pour des raisons de sécurité.`,
  },
  dialogue: {
    title: null,
    text: `Minister Jonas Weber begrüßte seinen britischen Amtskollegen Paul Ward. "Wir bleiben hier", sagte Weber. Das Abkommen solle im Herbst unterzeichnet werden, hieß es in der gemeinsamen Erklärung, die beide Seiten nach langen Gesprächen in Kiel vorgelegt hatten und die noch vom Bundestag und vom Unterhaus beraten werden muss, bevor sie in Kraft treten kann.

Ward nannte das Abkommen einen Anfang. "Wir üben zusammen und wir lernen zusammen." Er ist seit zweieinhalb Jahren im Amt.`,
  },
  order: {
    title: 'Besök från Finland',
    text: `På tisdag besöker Finlands försvarsminister Aino Virta Sverige och tas emot av försvarsminister Karin Ek. Karin Ek blir ordförande för rådet den 1 juni. Uppskjutningen av satelliterna kommer att påbörjas under 2027.`,
  },
  squadron: {
    title: null,
    text: `The Nordic squadron is the largest training squadron in the region. The Tapa Guard is one of the oldest units of Estonia. During the first week of Pine Marten, the NATO company played the attackers in a simulated raid. Pine Marten was cut to a third of its size. Estonia hosts Pine Marten every year.

“The crews trusted each other,” said Major Mark Falk, commander, Task Group 7, Northern Patrol Force (NPF) 2. “That takes years.”

Captain Ove Lind said he and Falk shared the plan. Rein Kask, who works at the range, told reporters that nothing had changed. British expert Grant Hall argued that Sweden should pay.

The crews met on Monday for the first time in six years. It was their first visit to Kuressaare. Poland’s ships escorted the Danish tankers as part of the drill. The group used two T-9 launchers and an intercontinental ballistic missile model.

Norway leads the group and Canada hosts it. For Latvia, Norway is a close partner. The Spanish minister Pedro Ruiz promised 200 tents. The Danish minister Mette Holm said that her country would send nine buses. If Sweden were to join the group, this would bring it closer to Latvia. They discussed the plan at the first trilateral meeting. The plan is the seventh.`,
  },
  estonian: {
    title: null,
    text: `Kaitseminister Mart Luik külastas esmaspäeval Soomet ja kohtus kolleeg Antti Korpiga. Pole kindel, kas lepingust saab püsiv koostöö. Järgmine eesistuja on Norra.`,
  },
  ukrainian: {
    title: null,
    text: `Міністр оборони Олег Шмига зустрівся у Києві з литовським колегою. Серед потреб він назвав боєприпаси. Партнери зобов'язалися надати зброю. Засідання відбулося у вівторок не менше одного разу.`,
  },
  latvian: {
    title: null,
    text: `Aizsardzības ministrs Juris Kalns tiksies ar karavīriem no Kanādas. Bataljonu Ādažos vada Kanāda, un tajā dien vairāk nekā 900 karavīru no Polijas un Spānijas. Valdība neplāno samazināt budžetu.`,
  },
  wording: {
    title: null,
    text: `Ministerin Anna Vogt führte am Montag ein Gespräch mit ihrem Kollegen Jan Maes. Das Paket kostet eine halbe Milliarde Euro und wurde in Tallinn übergeben. Die Auslieferung der Haubitzen beginnt im Mai. Die Regierung ist gegen den Einsatz.`,
  },
  accords: {
    title: null,
    text: `Это стоит почти миллион евро. В феврале этого года парламент принял закон о помощи Украине.`,
  },
  nordics: {
    title: null,
    text: `De nordiska försvarsministrarna träffades på ön den 3 maj. Länderna ska samarbeta och inom kort komma överens om regler. Denmark briefed the allies and Sweden on Danish plans.`,
  },
  vilnius: {
    title: null,
    text: `Ministras Jonas Žukas penktadienį aptars mokymus su Lenkijos ministru. Lenkija yra viena svarbiausių Lietuvos partnerių. Ministrai pasirašė susitarimą stiprinti gynybą.`,
  },
} as const;

export type ReleaseName = keyof typeof releases;

/** [which release, kind, value, beginnings of the sentences or paragraphs it rests on, what is wrong or fair about it]. */
export type Told = readonly [ReleaseName, Judged['kind'], unknown, readonly string[], string];

/** The sentence or paragraph of a release that begins so, up to its end. */
function cited(text: string, beginning: string): string {
  const start = text.indexOf(beginning);
  if (start < 0) throw new Error(`no sentence begins: ${beginning}`);
  if (beginning.endsWith('.') || beginning.endsWith('”')) return beginning;
  const rest = text.slice(start);
  const end = /[.!?]”?(?=\s(?:[\p{Lu}“–]|$))|[.!?]”?$|\n\n/u.exec(
    rest.replace(/\b(?:Mr|A|T)\./g, (m) => m.replace('.', ' ')),
  );
  return rest.slice(0, end === null ? rest.length : end.index + end[0].length).trim();
}

const verifiers = new Map(
  Object.entries(releases).map(([name, { text, title }]) => [name, createVerifier({ text, title })]),
);

export function judge([name, kind, value, beginnings]: Told): Verdict {
  const verifier = verifiers.get(name);
  if (verifier === undefined) throw new Error(name);
  return verifier.judge({ kind, value, evidence: beginnings.map((one) => cited(releases[name].text, one)) });
}
