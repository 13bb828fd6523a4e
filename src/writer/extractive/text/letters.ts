/** Letters behind a name that say what its bearer is: orders, parliaments, services, degrees. */
export const postnominals: ReadonlySet<string> = new Set(
  'MP MEP MSP TD KCB GCB CB CBE OBE MBE DSO DSC DFC AFC QC KC PC AO AM AC ADC CMM MVO LVO CVO KCVO GCVO KBE DBE GBE CMG KCMG GCMG DCMG DCB CSC NSC OAM RN RAF RM USN USMC USAF USA USCG PhD Ph MD psc ndc fwc PVSM AVSM VSM UYSM SC YSM SM NM'.split(
    ' ',
  ),
);

/** `CBE-Assistant`: letters behind a name, and the word that a dash has glued to them; null where there are none. */
export function unglued(text: string): [string, string] | null {
  const [, letters = '', word = ''] = /^(\p{Lu}{2,5})[-–](\p{Lu}\p{Ll}{3,})$/u.exec(text) ?? [];
  return postnominals.has(letters) ? [letters, word] : null;
}
