/** Claims on releases in other languages than English, told in English or in the release's own: names, numbers, dates. */
import { expect, test } from 'vitest';
import { verify } from '../../../src/writer/verify/verify.ts';

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
];

const wrong: readonly Row[] = [
  {
    text: 'Ministras Tomas Varnelis lankėsi Osle. Jonas Varnelis vadovauja batalionui. Varnelis aptarė pratybas.',
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
];

test.each(fair)('is not refused: $claim', (row) => {
  expect(levelOf(row)).not.toBe('drop');
});

test.each(wrong)('is not shown unmarked: $claim', (row) => {
  expect(levelOf(row)).not.toBe('ok');
});
