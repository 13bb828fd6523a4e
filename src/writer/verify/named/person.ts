/** V2, V8, V9: people. The name as the text gives it; office, rank and state of that name and no other. */
import type { z } from 'zod';
import type { Ground } from '../ground.ts';
import { absent, drop, type Finding, flag } from '../rules.ts';
import type { personShape } from '../shapes.ts';
import { stateCodes } from '../text/align.ts';
import type { Read } from '../text/document.ts';
import { formOfState } from '../text/grammar.ts';
import { ownStates } from '../text/people.ts';
import { sameName } from '../text/samewords.ts';
import { agrees, bareName, isSmallPart, particles, ranks } from '../text/titles.ts';
import type { Token } from '../text/tokens.ts';
import { tongueOf } from '../text/tongue.ts';
import { checkRank } from './rank.ts';
import { checkRole, isOfficeOfAnother, isRespelt } from './role.ts';
import { zonesOf } from './zones.ts';

/** Do the name's words stand side by side, in either order, somewhere in these tokens? Initials count for names. */
function standsTogether(tokens: readonly Token[], name: readonly string[]): boolean {
  return tokens.some((first, at) => {
    if (!first.cap || !name.some((word) => agrees(word, first.fold))) return false;
    const window = tokens.slice(at, at + name.length + 2);
    const near = window.filter(({ sentence }) => sentence === first.sentence);
    return name.every((word) =>
      near.some(
        ({ fold, cap }, at) => (cap || particles.has(word) || isSmallPart(near, at)) && agrees(word, fold),
      ),
    );
  });
}

const wholeWords = (name: readonly string[]): string[] => name.filter((word) => word.length > 1);

function checkName({ document, evidence }: Ground, name: readonly string[]): Finding[] {
  if (wholeWords(name).length === 0) return [drop('V8')];
  const read = [document.tokens, document.title.tokens];
  const anywhere = read.some((tokens) => standsTogether(tokens, name));
  // `Ana Maria Dahl` of `Ana M. Dahl`: an initial tells no name.
  const spelt = wholeWords(name).every((word) =>
    read.some((tokens) =>
      tokens.some(({ fold, cap }) => fold === word || (cap && fold.length > 1 && agrees(word, fold))),
    ),
  );
  if (!anywhere || !spelt) return [drop('V8')];
  if (standsTogether(evidence.tokens, name)) return [];
  const partly = wholeWords(name).some((word) =>
    evidence.tokens.some(({ fold, cap }) => cap && sameName(fold, word)),
  );
  return partly ? [] : [absent('V2', document)];
}

const envoys =
  /^(?:ambassad|ambasciat|embaj|embaix|botschaft|gesandt|посол|посл|ambasad|vestniek|pasiunt|suursaad|suurlahet|envoy|attache|attach|konsul|consul|charge|commissioner)/;

const posted = new Set('to in till i w we v в у en em na no la au aux z'.split(' '));
const postReach = 8;

/** `ambassador to Malta`: the state that somebody is sent to, not the one that sends. */
const isPostedTo = ({ tokens, codes: states }: Read, index: number): boolean => {
  // `to Sri Lanka`: from the first word of the state.
  let first = index;
  while (states.has(tokens[first - 1]?.start ?? -1) && tokens[first - 1]?.clause === tokens[index]?.clause)
    first--;
  const at = ['the', 'la', 'le', 'l'].includes(tokens[first - 1]?.fold ?? '') ? first - 1 : first;
  // `ambasciatore d’Italia in Germania`: the state that sends stands in between.
  return (
    posted.has(tokens[at - 1]?.fold ?? '') &&
    tokens
      .slice(Math.max(0, at - 1 - postReach), at - 1)
      .some(({ fold, clause }) => clause === tokens[at - 1]?.clause && envoys.test(fold))
  );
};

const deeds =
  /^(?:met|meets|received|receives|welcomed|welcomes|hosted|hosts|visited|visits|called|calls|thanked|thanks|briefed)$/;
const goings = /^(?:visit|visits|visited|visiting|trip|travel|travels|travelled|traveled|arrived|arrival)$/;

/** `on a visit to the Republic of Norway, Minister NAME`, `the attaché of Norway called on General NAME`: the state before belongs to somebody else, or is gone to. */
function isApart({ tokens }: Read, index: number, name: number): boolean {
  if (
    tokens
      .slice(Math.min(index, name) + 1, Math.max(index, name))
      .some(({ fold, cap }) => !cap && deeds.test(fold))
  )
    return true;
  let at = index - 1;
  while (/^(?:the|of|republic|kingdom|state)$/.test(tokens[at]?.fold ?? '')) at -= 1;
  return /^(?:to|in)$/.test(tokens[at]?.fold ?? '') && goings.test(tokens[at - 1]?.fold ?? '');
}

function checkState(ground: Ground, name: readonly string[], role: string, country: string): Finding[] {
  const zones = zonesOf(ground, name);
  const tongue = tongueOf(ground.document.tokens);
  const codes = (read: Read, zone: readonly number[], at: number): string[] => {
    // `Lietuvoje lankysis Latvijos ministras`: whose the office is, the form of one name tells.
    const owners = zone.filter((index) => {
      const token = read.tokens[index];
      return token !== undefined && formOfState(tongue, token, stateCodes(read, token)[0]) === 'of';
    });
    return (owners.length > 0 ? owners : zone).flatMap((index) => {
      const token = read.tokens[index];
      if (token === undefined || isPostedTo(read, index)) return [];
      const own = country === ground.publisher && isApart(read, index, at);
      return own ? [] : stateCodes(read, token);
    });
  };
  const told = zones.flatMap(({ read, zone, at, listed }) => ownStates(codes(read, zone, at), listed));
  if (told.includes(country)) return [];
  const near = zones.flatMap(({ read, around, at }) => codes(read, around, at));
  if (told.length > 0) {
    const open = near.includes(country) && zones.length > 1;
    return [open ? flag('V9') : near.includes(country) ? absent('V9', ground.document) : drop('V9')];
  }
  // One office of one state has one holder.
  if (told.length === 0 && isOfficeOfAnother(ground, name, role, country)) return [flag('V9')];
  if (country === ground.publisher) return [];
  const anywhere = [...ground.document.states, ...ground.document.title.states];
  return anywhere.some(({ code }) => code === country) ? [] : [flag('V7')];
}

const given = (text: string | null | undefined): text is string => typeof text === 'string' && text !== '';

/** Name, role, rank and state of a person against everything that the document puts beside that name. */
export function judgePerson(ground: Ground, value: z.infer<typeof personShape>): Finding[] {
  const name = bareName(value.name);
  const found = checkName(ground, name);
  if (found.some(({ level: worst }) => worst === 'drop')) return found;
  const { role, rank, country } = value;
  // `Del Col`: behind a small word of a surname no rank stands; `Ivo Major`: nor behind a first name.
  const isSurname = (at: number, all: readonly string[]): boolean =>
    at > 0 && at === all.length - 1 && name.includes(all[at - 1]?.toLowerCase() ?? '');
  const titles = (value.name.match(/[\p{L}-]+/gu) ?? []).filter(
    (word, at, all) =>
      ranks.has(word.toLowerCase()) &&
      !isSurname(at, all) &&
      !particles.has(all[at - 1]?.toLowerCase() ?? ''),
  );
  return [
    ...found,
    ...(given(role) ? checkRole(ground, name, { name: value.name, role }) : []),
    ...(given(rank) && !isRespelt(ground, `${rank} ${value.name}`)
      ? checkRank(ground, zonesOf(ground, name), { name, rank })
      : []),
    ...(given(country) ? checkState(ground, name, role ?? '', country) : []),
    ...(titles.length > 0 ? checkRank(ground, zonesOf(ground, name), { name, rank: titles.join(' ') }) : []),
  ];
}
