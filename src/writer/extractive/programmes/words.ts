/** The words that units, exercises, missions, programmes, equipment and agreements are known by. */

import { z } from 'zod';
import { type ProgrammeKind, programmeKinds } from '../../../domain/brief.ts';
import { onceEach } from '../../../domain/remember.ts';
import equipmentLists from '../../lexicon/equipment.json' with { type: 'json' };
import programmeLists from '../../lexicon/programmes.json' with { type: 'json' };
import { keyOf } from '../text/names.ts';
import { createPhrases, type Phrases } from '../text/names-phrases.ts';
import { keyFor } from './sighting.ts';

const kind = z.enum(programmeKinds);

/** Head nouns by language and kind; agreements that are named by a phrase; programmes known by their own name. */
export const ProgrammeLists = z.object({
  heads: z.record(z.string(), z.partialRecord(kind, z.array(z.string()))),
  agreements: z.array(z.string()),
  named: z.array(
    z.object({ kind, name: z.string(), forms: z.array(z.string()), acronyms: z.array(z.string()) }),
  ),
  notHeads: z.array(z.string()),
});

/** Systems that are named without doubt, and those that need a word like `missile` near; ships by their prefix. */
export const EquipmentLists = z.object({
  sure: z.array(z.string()),
  ambiguous: z.array(z.string()),
  context: z.array(z.string()),
  notDesignations: z.array(z.string()),
  ships: z.array(z.object({ prefix: z.string(), state: z.string().nullable() })),
});

let parsed: z.infer<typeof ProgrammeLists> | null = null;

/** The lists of programmes, checked against their schema on first use. */
function programmes(): z.infer<typeof ProgrammeLists> {
  parsed ??= ProgrammeLists.parse(programmeLists);
  return parsed;
}

const equipment: z.infer<typeof EquipmentLists> = equipmentLists;

/** The words of a language that tell what kind of programme a name is of: `exercise`, `batalions`. */
export type Heads = Phrases<ProgrammeKind>;

/** Head nouns of a language; English ones hold everywhere, since names often stay in English. */
export const headsOf: (language: string | null) => Heads = onceEach((language) => {
  const tag = language !== null && programmes().heads[language] !== undefined ? language : 'en';
  const lists = [...new Set(['en', tag])].map((each) => programmes().heads[each] ?? {});
  return createPhrases(
    lists.flatMap((list) =>
      programmeKinds.flatMap((each) =>
        (list[each] ?? []).map((head): [string, ProgrammeKind] => [head, each]),
      ),
    ),
  );
});

export interface Named {
  kind: ProgrammeKind;
  /** The entry's own name: one for all its forms. */
  name: string;
  acronym: boolean;
}

/** Missions, funds, exercises and treaties known by their own name, in any language. */
export const namedProgrammes: Phrases<Named> = createPhrases(() =>
  programmes().named.flatMap((entry) => [
    ...entry.forms.map((form): [string, Named] => [
      form,
      { kind: entry.kind, name: entry.name, acronym: false },
    ]),
    ...entry.acronyms.map((form): [string, Named] => [
      form,
      { kind: entry.kind, name: entry.name, acronym: true },
    ]),
  ]),
);

export const agreementPhrases: Phrases<true> = createPhrases(() =>
  programmes().agreements.map((phrase): [string, true] => [phrase, true]),
);

let papers: ReadonlySet<string> | null = null;

/** Is this key no more than what a kind of paper is called in English? */
export function isPaper(key: string): boolean {
  const { heads, agreements } = programmes();
  papers ??= new Set([...(heads.en?.agreement ?? []), ...agreements].map(keyFor));
  return papers.has(key);
}

export const sureEquipment: Phrases<true> = createPhrases(
  equipment.sure.map((name): [string, true] => [name, true]),
);

export const ambiguousEquipment: ReadonlySet<string> = new Set(equipment.ambiguous.map(keyOf));

export const equipmentContext: ReadonlySet<string> = new Set(equipment.context.map(keyOf));

export const notDesignations: ReadonlySet<string> = new Set(equipment.notDesignations);

/** States of ships by the prefix of their names; null: several navies use it. */
export const shipStates: ReadonlyMap<string, string | null> = new Map(
  equipment.ships.map(({ prefix, state }) => [keyOf(prefix), state]),
);

export const shipPrefixes: ReadonlySet<string> = new Set(equipment.ships.map(({ prefix }) => prefix));
