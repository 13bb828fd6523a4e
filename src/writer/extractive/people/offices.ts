/** Offices: which a state has once, which it cannot have, and which are of no state. */

import { kindOfOffice } from '../../lexicon/singleoffices.ts';
import type { Reading } from '../text/reading.ts';
import type { Mention } from './mention.ts';
import type { Person } from './merge.ts';

/** States whose government has no such office: its holder is another state's. */
const noOffice: Readonly<Record<string, RegExp>> = {
  'head of government':
    /^(US|MX|BR|AR|CL|CO|VE|EC|UY|PY|BO|CR|PA|GT|HN|NI|SV|DO|PH|ID|CY|CH|NG|KE|ZA|GH|SN)$/,
  'head of state': /^(GB|SE|NO|DK|NL|BE|ES|LU|CA|AU|NZ|JP|TH|MY|SA|QA|KW|BH|OM|JO|MA|MC|LI|AD)$/,
};
const monarch =
  /^(crown prince|crown princess|king|queen|prince|princess|emperor|emir|sultan|grand duke|pope|kung|drottning|kronprins|konge|dronning|roi|reine|könig)/i;
const monarchies = /^(GB|SE|NO|DK|NL|BE|ES|LU|MC|LI|JO|SA|JP|TH|MA|BH|QA|KW|OM|AE|BN|MY|KH|BT|LS|SZ|TO|VA)$/;
// A pattern with dozens of `\p{L}` takes milliseconds to parse: the longest ones are made when they are first asked.
/** Callings that serve no state: of business, learning, the press, the church. German, Swedish and Finnish compound them. */
const civilian = (): RegExp =>
  /(?<!\p{L})(?:ceo|cfo|coo|cto|pdg|vd|(?:chief executive|founder|manager|professor|lecturer|analyst|expert|researcher|fellow|historian|activist|author|lawyer|volunteer|entrepreneur|economist|scientist|mayor|councillor|journalist|correspondent|reporter|editor|consultant|archbishop|bishop|pastor|student)s?|managing director|co-founder|business(?:man|woman|people)|chamber of commerce|geschäftsführer\p{L}*|vorstand\p{L}*|direktor der firma|chambre de commerce|professeure?|chercheu\p{L}+|analyste|experte?s?|historienn?e?|journaliste|maire|izba handlow\p{L}+|izby handlow\p{L}+|analityk\p{L}*|ekspert\p{L}*|profesor\p{L}*|dziennika\p{L}+|historyk\p{L}*|burmistrz\p{L}*|redaktor\p{L}*|badacz\p{L}*|analitiķ\p{L}*|pētnie\p{L}+|žurnālist\p{L}*|vēsturnie\p{L}+|analitik\p{L}*|tyrėj\p{L}+|žurnalist\p{L}*|istorik\p{L}*|meras|merė|politolog\p{L}*|politoloog\p{L}*|asiantuntija\p{L}*|tutkija\p{L}*|toimittaja\p{L}*|pormestari\p{L}*|toimitusjohtaja\p{L}*|ajakirjanik\p{L}*|teadur\p{L}*|linnapea|analytik\p{L}*|novinář\p{L}*|historik\p{L}*|starost\p{L}*|эксперт\p{L}*|аналитик\p{L}*|профессор\p{L}*|политолог\p{L}*|историк\p{L}*|журналист\p{L}*|корреспондент\p{L}*|мэр\p{L}*|редактор\p{L}*|предпринимател\p{L}*|исследовател\p{L}*|експерт\p{L}*|аналітик\p{L}*|професор\p{L}*|політолог\p{L}*|історик\p{L}*|журналіст\p{L}*|кореспондент\p{L}*|мер|підприєм\p{L}*|дослідни\p{L}+)(?!\p{L})|(?:handelskammer|handelskammare|kauppakamari|kaubanduskoda|торгово-промышленн|торгово-промислов|experten?|expertin|analytiker(?:in)?|professor(?:in|n)?|forscher(?:in)?|forskare|historiker(?:in)?|journalist(?:in|en)?|unternehmer(?:in)?|gründer(?:in)?|bürgermeister(?:in)?|borgmästare|redakteur(?:in)?|korrespondent(?:in|en)?|dozent(?:in)?)\p{L}{0,2}(?!\p{L})/iu;
/** The presidents of these federations bear another title: `Bundespräsident`. */
const federal = /^präsident(?:in|en)?$/i;
const chancellor = /^(federal )?chancellor|bundeskanzler|^канцлер|förbundskansler|liittokansleri/i;
/** Offices that serve another one or are a lesser form of it: several people of a state hold them. */
const lesser = (): RegExp =>
  /spokes|press|deputy|vice[- ]|assistant|under[- ]?secretary|advis[eo]r|aide|counsel|representative|talesp|sprecher|berater|porte-parole|conseill|rzeczni|wice(?!premier)|doradc|zastępc|замест|зам(?:министр|глав)|заступ|советник|представител|пресс|прес-|mluvčí|náměst|zástupc|atstov|pavaduot|viceminist|patarėj|vietniek|pārstāv|padomniek|asetäit|nõunik|tiedottaja|avustaja/iu;
/** Somebody who left an office, or came into it, shares it with another of the same state. */
const succession = (): RegExp =>
  /(?<!\p{L})(?:former|previous|predecessor|outgoing|incoming|new|newly|then|designate|bisherige\p{L}*|frühere\p{L}*|ehemalige\p{L}*|neue\p{L}*|scheidende\p{L}*|nya?|nye|tidigare|förre|förra|avgående|tillträdande|ancien\p{L}*|nouve\p{L}*|бывш\p{L}*|экс|нов\p{L}{2,3}|колишн\p{L}*|был\p{L}{0,2}|były|była|nowy|nowa|nowego|dotychczasow\p{L}*|bijuš\p{L}*|jaun\p{L}*|buv\p{L}*|nauj\p{L}*|entinen|entise\p{L}*|uusi|uude\p{L}*|endi\p{L}*|uue?|bývalý|bývalá|nový|nová)(?!\p{L})/iu;
const former = (): RegExp =>
  /(?<!\p{L})(?:former|late|then|previous|ex|ehemalige\p{L}*|frühere\p{L}*|damalige\p{L}*|tidigare|förre|förra|dåvarande|ancien\p{L}*|feu|бывш\p{L}*|экс|тогдашн\p{L}*|колишн\p{L}*|były|była|byłego|ówczesn\p{L}*|bijuš\p{L}*|toreizēj\p{L}*|buvus\p{L}*|buvęs|tuomet\p{L}*|entinen|entise\p{L}*|silloi\p{L}*|endi\p{L}*|tollane|bývalý|bývalá|tehdejší)(?!\p{L})/iu;

/** Has the person left the office: it is another's now. */
export function isFormer({ mentions }: Person): boolean {
  return mentions.some(({ role }) => role !== null && former().test(role));
}

/** Offices of organisations of states. */
const ofOrganisations = (): RegExp =>
  /secretary[- ]general|generalsekret|генсек|генеральн\p{L}+ секретар|secrétaire générale?|sekretarz\p{L}* generaln|ģenerālsekretār|generalin\p{L}+ sekretor|pääsihteeri|peasekretär|generáln\p{L}+ tajemn|high representative|hög[ae]? representant|hohen? vertreter|außenbeauftragt|haute? représentant|wysoki\p{L}* przedstawiciel|верховн\p{L}+ представ|високи\p{L}+ представ|vyriaus\p{L}+ įgaliotin|augst\p{L}+ pārstāv|kõrge esindaja|korkea\p{L}? edustaja|vysok\p{L}+ představitel|military committee|militärausschuss\p{L}*|militärkommitt\p{L}+|comité militaire|komitet\p{L}* wojskow\p{L}+|militār\p{L}+ komitej\p{L}+|karin\p{L}+ komitet\p{L}+|sõjali\p{L}+ komitee\p{L}*|sotilaskomitea\p{L}*|vojensk\p{L}+ výbor\p{L}*|военн\p{L}+ комитет\p{L}*|військов\p{L}+ комітет\p{L}*|military planning and conduct|(?<!\p{L})(?:eums|eumc|mpcc|eeas|shape|marcom|aircom|landcom|jfc|d?sact|d?com(?:jfc|snm|mar|air|land|arrc|strikfor|sub)?nato|com(?:jfc|snm|marcom|aircom|landcom|arrc)\p{L}*)(?!\p{L})|supreme allied|allied (?:joint|land|air|maritime|rapid|command)|saceur|coalition\p{L}*|multinational\p{L}*|multinacional\p{L}*|multinacjonal\p{L}*|daugianacional\p{L}*|daudznacionāl\p{L}*|wielonarodow\p{L}*|многонациональн\p{L}*|багатонаціональн\p{L}*|mnohonárodn\p{L}*|monikansallis\p{L}*/iu;
const ofMinistry = /minist|department|parliament|riksdag|folketing|party|committee for|federation/iu;
const nearTitle = 30;

/** The kind of office that a state has once which a person holds, or null. */
export function officeOf(person: Person): string | null {
  const role = person.mentions.map((mention) => mention.role ?? '').find((text) => text !== '');
  if (role === undefined || lesser().test(role)) return null;
  return kindOfOffice(role);
}

/** `the defence minister of the country`: of the one that is spoken of, which need not be the publisher's. */
const deictic =
  /(?:of (?:this|that|the) (?:country|nation|state)|страны|країни|kraju|šalies|(?<!ministrijas )valsts$|des landes|du pays|landets|maan|země)$/iu;
/** States whose ministers are called secretaries; elsewhere a bare `Secretary` is a guest. */
const secretaries = /^(?:US|GB|PH)$/;

/** Is the office told of a state that the words only point at? */
export function pointsAtState(role: string | null): boolean {
  return role !== null && deictic.test(role);
}

/** Has this state no such office: no minister in the United States, no king in a republic? */
export function lacks(home: string, office: string | null, role: string | null): boolean {
  if (role !== null && /^secretary$/i.test(role) && !secretaries.test(home)) return true;
  // Elsewhere a secretary of state is so for something.
  if (role !== null && /^secretary of state$/i.test(role) && home !== 'US') return true;
  if (role !== null && home === 'US' && /minister|ministry|ministre|министр/iu.test(role)) return true;
  // Lithuania's own is a minister of the protection of the land.
  if (role !== null && home === 'LT' && /gynybos (?:ministr|sekretor)/iu.test(role)) return true;
  if (role !== null && chancellor.test(role) && home !== 'DE' && home !== 'AT') return true;
  if (role !== null && federal.test(role) && /^(?:DE|AT|CH)$/.test(home)) return true;
  if (role !== null && monarch.test(role)) return !monarchies.test(home);
  return office !== null && noOffice[office]?.test(home) === true;
}

/** An office of an organisation of states, unless a ministry or another house at home has it too. */
export function servesStates(role: string | null): boolean {
  return (
    role !== null && ofOrganisations().test(role) && !ofMinistry.test(role.replace(ofOrganisations(), ''))
  );
}

/** Does the text call this office's holder new or former, so that another of the state may hold it too? */
export function isSuccessor({ text }: Reading, { span: [start, end] }: Mention): boolean {
  return succession().test(text.slice(Math.max(0, start - nearTitle), end));
}

/** Offices of no state: nothing says that the holder is of the publisher's. */
export function isCivilian(role: string | null): boolean {
  return role !== null && civilian().test(role);
}

/** `Ambassador NAME`, and nothing of whose: one's own are called by where they are posted, but for the many of the United States. */
export function isVisitingEnvoy({ role, title }: Mention, home: string): boolean {
  return home !== 'US' && title?.complemented === false && envoy.test(role ?? '');
}

const envoy = /^(?:the\s)?(?:ambassador|high commissioner)$/i;
