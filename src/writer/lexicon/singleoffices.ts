/** Offices that a state has once: which one a title tells, and the words that stand for its holder. */
import { z } from 'zod';
import { createPhraseFinder, type Found, wordsOf } from '../../domain/phrases.ts';
import calledOtherwise from './offices-otherwise.json' with { type: 'json' };

/** Offices that a state has once: two people who hold one are of two states. */
const singleOffices: readonly [string, RegExp][] = [
  [
    'head of state',
    /^(?:bundes|förbunds|valsts |respublikos |lietuvos respublikos |tasavallan |vabariigi |федеральн\p{L}+ )?(president|king|queen|emperor|emir|президент|prezident|prezydent|presidentti|präsident|président)/iu,
  ],
  [
    'head of government',
    /prime minister|premier|chancellor|statsminister|pääministeri|kanzler|канцлер|премьер|прем'єр|peaminister/i,
  ],
  [
    'defence',
    /(defen[cs]e|national defen[cs]e).*minister|minister.*defen[cs]e|secretary of (?:state for )?(?:national )?defen[cs]e|^(?:uk|u\.k\.|british|us|u\.s\.|american) defen[cs]e secretary$|försvarsminister|verteidigungsminister|министр.* обороны|міністр.* оборони|minister.* obrony|gynybos|aizsardzības ministr|kaitseminister|puolustusministeri|krašto apsaugos/i,
  ],
  [
    'foreign',
    /foreign.*minister|minister.*foreign|secretary of state$|secretary of (?:state for )?foreign(?: and commonwealth)? affairs|utrikesminister|außenminister|иностранных дел|закордонних справ|spraw zagranicznych|ārlietu|užsienio reikal|välisminister|ulkoministeri/i,
  ],
  [
    'chief of defence',
    /chief of (the )?(defen[cs]e|general staff)|commander of the .*(defen[cs]e|armed) forces|överbefälhavare|generalinspekteur/i,
  ],
];

/** The kinds that `kindOfOffice` tells. */
export const officeKinds: readonly string[] = singleOffices.map(([kind]) => kind);

/** The kind of office that a state has once which the title tells, or null. */
export function kindOfOffice(title: string): string | null {
  return singleOffices.find(([, pattern]) => pattern.test(title))?.[0] ?? null;
}

/** By language and kind of office, what its holder is called besides; `*` stands for any ending. */
export const OfficesOtherwise = z.record(z.string(), z.record(z.string(), z.array(z.string())));

const otherwise: z.infer<typeof OfficesOtherwise> = calledOtherwise;
const find = createPhraseFinder(
  Object.values(otherwise).flatMap((kinds) =>
    Object.entries(kinds).flatMap(([kind, phrases]) =>
      phrases.map((phrase): [string, string] => [phrase, kind]),
    ),
  ),
);

/** The words of a text that stand for the holder of such an office, in any language (`the head of state`, `szef MON`), each with the kind that `kindOfOffice` gives. */
export function officesOtherwise(text: string): Found<string>[] {
  return find(wordsOf(text));
}
