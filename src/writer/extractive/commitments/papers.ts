/** Words for what is signed and binds those who signed it. */

/** In English. */
export const paper =
  /(?<!\p{L})(?:agreements?|memorand(?:um|a)|mous?|contracts?|letters?|treat(?:y|ies)|declarations?|statements? of intent|protocols?|arrangements?|pacts?|accords?|documents?|roadmaps?|(?:co-?operation|action|work|implementation)\s(?:plans?|program(?:me)?s?))(?!\p{L})/iu;

/** In other languages: as these words begin. */
export const paperAbroad =
  /(?<!\p{L})(?:\p{L}*(?:abkommen|vertrag|vereinbarung|absichtserklärung|erklärung)|avtal|avsiktsförklaring|samförståndsavtal|memorand|меморандум|соглашени|договор|контракт|протокол|угод|договір|umow|porozumieni|list intencyjn|līgum|vienošan|sutart|susitarim|leping|kokkulep|sopimu|aiesopimu|pöytäkirj|accord|lettre|convention|dohod|smlouv|deklar|декларац)/iu;
