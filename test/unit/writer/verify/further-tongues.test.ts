/** Claims in English on releases in the languages of the further glossaries: what may be told, what is doubted or refused. */
import { expect, test } from 'vitest';
import { tokenise } from '../../../../src/writer/verify/text/tokens.ts';
import { tongueOf } from '../../../../src/writer/verify/text/tongue.ts';
import { type Row, testRows } from './rows.ts';

const danish =
  'Forsvarsministeren drøftede i går uddannelsen af værnepligtige med sin maltesiske kollega og besøgte to fregatter.';
const norwegian =
  'Regjeringen har bevilget 40 millioner kroner til opplæring av maltesiske soldater i minerydding.';
const italian =
  'I due ministri hanno firmato un accordo per l’addestramento degli equipaggi e la manutenzione dei veicoli.';
const spanish =
  'Los militares españoles desplegados en Malta participaron en un ejercicio con la guardia costera.';
const portuguese = 'O ministro vai entregar três lanchas à guarda costeira de Malta no próximo ano.';
const dutch =
  'De minister heeft met zijn ambtgenoot gesproken over de gezamenlijke productie van drones en het herstel van schepen.';
const czech =
  'Ministryně poděkovala vojákům za službu v misi a předala jim medaile během slavnostního nástupu.';
const slovak = 'Vojaci, ktorí sa vrátili z misie, plnili úlohy pri ochrane základne a výcviku miestnych síl.';
const romanian =
  'Cei doi miniștri au convenit să organizeze un exercițiu comun și au discutat despre achiziția de rachete.';
const croatian =
  'Hrvatska će sljedeće godine uputiti 60 pripadnika oružanih snaga u borbenu skupinu koja je u Litvi.';
const hungarian =
  'A miniszterek megállapodást írtak alá a katonai oktatásban való együttműködésről és tárgyaltak a légvédelemről.';
const bulgarian =
  'Министърът благодари за подкрепата при обучението на българските пилоти и за доставката на боеприпаси.';
const greek =
  'Οι δύο υπουργοί υπέγραψαν μνημόνιο συνεργασίας για την κυβερνοάμυνα και συζήτησαν την κοινή άσκηση.';

testRows({
  fair: [
    [
      danish,
      'The defence minister discussed the training of conscripts with his Maltese colleague and visited two frigates.',
    ],
    [
      norwegian,
      'The government has allocated 40 million kroner for training Maltese soldiers in mine clearance.',
    ],
    [
      italian,
      'The two ministers signed an agreement on the training of crews and the maintenance of vehicles.',
    ],
    [spanish, 'Spanish soldiers deployed in Malta took part in an exercise with the coast guard.'],
    [portuguese, 'The minister will hand over three speedboats to the coast guard of Malta next year.'],
    [
      dutch,
      'The minister spoke with his counterpart about the joint production of drones and the repair of ships.',
    ],
    [czech, 'The minister thanked the soldiers for their service in the mission and handed them medals.'],
    [
      slovak,
      'The soldiers who returned from the mission carried out tasks in protecting the base and training local forces.',
    ],
    [
      romanian,
      'The two ministers agreed to organise a joint exercise and discussed the acquisition of missiles.',
    ],
    [
      hungarian,
      'The ministers signed an agreement on cooperation in military education and discussed air defence.',
    ],
    [
      bulgarian,
      'The minister expressed thanks for the support in training Bulgarian pilots and for the delivery of ammunition.',
    ],
    [
      greek,
      'The two ministers signed a memorandum of cooperation on cyber defence and discussed the joint exercise.',
    ],
  ] satisfies Row[],
  wrong: [
    [
      danish,
      'The defence minister discussed the training of pilots with his Maltese colleague and visited two submarines.',
    ],
    [norwegian, 'The government has allocated 40 million kroner for training Maltese soldiers in artillery.'],
    [italian, 'The two ministers signed an agreement on the purchase of vehicles.'],
    [italian, 'The three ministers signed an agreement on the training of crews.'],
    [spanish, 'Maltese soldiers deployed in Malta took part in an exercise with the coast guard.'],
    [portuguese, 'The minister handed over three speedboats to the coast guard of Malta.'],
    [dutch, 'The minister spoke with his counterpart about the joint production of ammunition.'],
    [czech, 'The minister handed them new rifles.'],
    [croatian, 'Croatia sent 60 members of the armed forces to the battlegroup in Lithuania.'],
    [hungarian, 'The ministers signed an agreement on the purchase of helicopters.'],
    [
      bulgarian,
      'The minister expressed thanks for the support in training Bulgarian sailors and for the delivery of tanks.',
    ],
    [greek, 'The three ministers signed a contract for frigates.'],
  ] satisfies Row[],
  notRefused: [],
});

test.each([
  ['hu', hungarian],
  ['hr', croatian],
  ['sk', slovak],
  ['cs', czech],
  ['bg', bulgarian],
  ['el', greek],
  ['ro', romanian],
  ['en', 'The minister thanked the crews, is to visit the base and met a colleague at the port.'],
])('the small words of %s tell it', (language, text) => {
  expect(tongueOf(tokenise(text))).toBe(language);
});

testRows({
  fair: [
    [
      'Στρατηγός Νικόλαος Δρόσος ενημέρωσε για την κοινή άσκηση που έγινε στη Μάλτα.',
      'General Nikolaos Drosos briefed on the joint exercise in Malta.',
    ],
  ],
  wrong: [
    [
      'Στρατηγός Νικόλαος Δρόσος ενημέρωσε για την κοινή άσκηση που έγινε στη Μάλτα.',
      'General Nikolaos Vlachos briefed on the joint exercise in Malta.',
    ],
  ],
  notRefused: [],
});
