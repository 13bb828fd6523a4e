/** Claims in English on releases of other languages: who does it, when, whose minister, which unit. */
import { testRows } from './rows.ts';

const swedish = 'De båda ministrarna Ida Berg och Rein Kask har undertecknat en avsiktsförklaring.';
const lithuanian = 'Ministrai, pasirašydami pareiškimą, įtvirtins susitarimą stiprinti gynybą.';
const latvian =
  'Aizsardzības ministrs Juris Ozols piedalīsies Ziemeļvalstu un Baltijas valstu aizsardzības ministru sanāksmē.';
const unit = 'Aizsardzības ministri apstiprināja gatavību izveidot kopīgu bataljonu.';
const invited =
  'Szef MON Jan Nowak poinformował, że na zaproszenie generała Adama Holma uda się do Krakowa na spotkanie dowódców.';
const aside =
  'Alors que Paul Morel est en Espagne, le ministre des Armées Luc Perrin a rencontré son homologue Ana Ruiz mardi.';
const least = 'Ministras Petras Kalnas sakė, kad parama bus ne mažesnė kaip 3 proc. biudžeto.';
const passive =
  'Der Minister Paul Weber ist durch den Generalinspekteur mit militärischen Ehren im Hafen empfangen worden.';
const said =
  'Сотрудничество в военной сфере укрепляется, заявил министр обороны Мальты Иван Петров на встрече с министром обороны Испании Хуаном Руисом.';
const forces = 'Ministrowie omówili wspólne szkolenia sił powietrznych obu państw.';
const together =
  'Ministras Jonas Petraitis į Lietuvą atvyko kartu su Lenkijos pajėgų vadu generolu Adamu Holmu.';

const estonian =
  'Eile külastas Eestit Soome kaitseväe juhataja kindral Timo Saar, kes kohtus kindralleitnant Jaan Tammega.';
const brigade = 'Kolmapäeval külastas kindral Saar Tapa linnakut, kus ta kohtus kolonel Jaan Tammega.';
const ukrainian =
  'Міністр Іван Петренко взяв участь в організованій Данією зустрічі з міністром оборони Олексієм Коваленком.';
const norwegian =
  'Statssekretær Tone Dahl vil også delta på møtene. I møtet vil Dahl ta opp sikkerheten i nord.';

testRows({
  wrong: [
    [swedish, 'Ida Berg and Rein Kask will sign a letter of intent.'],
    [lithuanian, 'The ministers signed a statement.'],
    [unit, 'The defence ministers confirmed readiness to form a joint brigade.'],
    [invited, 'Jan Nowak invited General Adam Holm to Kraków.'],
    [aside, 'Paul Morel met Ana Ruiz on Tuesday.'],
    [passive, 'Paul Weber received the Chief of Defence with military honours.'],
    [said, 'The Spanish minister said that military cooperation is growing stronger.'],
    [forces, 'The ministers discussed joint training of the land forces of the two countries.'],
    [estonian, 'Estonian Chief of Defence General Timo Saar visited Finland.'],
  ],
  fair: [
    [
      latvian,
      'Latvian Defence Minister Juris Ozols will take part in a meeting of Nordic and Baltic defence ministers.',
    ],
    [unit, 'The defence ministers confirmed readiness to form a joint battalion.'],
    [aside, 'Minister Luc Perrin met his counterpart Ana Ruiz on Tuesday.'],
    [least, 'Petras Kalnas said that support will be at least 3 percent of the budget.'],
    [passive, 'Minister Paul Weber was received with military honours in the port.'],
    [forces, 'The ministers discussed joint training of the air forces of both countries.'],
    [together, 'Adam Holm, commander of the Polish forces, came to Lithuania with Jonas Petraitis.'],
    [ukrainian, 'Petrenko took part in a meeting organised by Denmark.'],
    [norwegian, 'Dahl will raise security in the north.'],
  ],
  notRefused: [
    [norwegian, 'State Secretary Tone Dahl will also take part in the meetings.'],
    [brigade, 'General Saar visited Tapa and met Colonel Jaan Tamm.'],
    [invited, 'Jan Nowak goes to Kraków at the invitation of General Adam Holm.'],
  ],
});
