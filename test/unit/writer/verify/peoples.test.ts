/** Claims in English beside texts in other languages: peoples as nouns, forms of the future and the past, names spelt by ear, hours, superlatives, and things that the evidence does not name. */
import { testRows } from './rows.ts';

testRows({
  fair: [
    [
      '3.-9. jūlijā Liepājā norisināsies mācības “Dzelzs Egle”.',
      'The exercise will take place in Liepāja on 3–9 July.',
    ],
    [
      'Відбувся візит: міністр Сірко відбув до Норвегії, де планує підписати угоду про закупівлю.',
      'Minister Sirko left for Norway, where he plans to sign an agreement on procurement.',
    ],
    [
      'Учение будет способствовать укреплению флота, сообщил полковник.',
      'The exercise will contribute to strengthening the navy, the colonel said.',
    ],
    [
      'Generał Kowal przedstawił zadania na kolejny okres.',
      'General Kowal presented tasks for the next period.',
    ],
    [
      'Das bereits 27. Kontingent wurde in der Kaserne im Beisein des Ministers verabschiedet.',
      'The 27th contingent was bid farewell at the barracks in the presence of the minister.',
    ],
    [
      'Hittills har Malta donerat försvarsmateriel för omkring 4 miljoner kronor till Cypern.',
      'Malta has so far donated defence materiel worth about 4 million kronor to Cyprus.',
    ],
    [
      'Die Briten und Franzosen trainierten gemeinsam mit den Esten bei Tapa.',
      'British and French forces trained together with Estonians near Tapa.',
    ],
    [
      'Немцы и датчане провели учения с американцами на полигоне.',
      'Germans and Danes held an exercise with Americans at the training ground.',
    ],
    [
      'Britterna och norrmännen övade med danskarna på Gotland.',
      'The British and the Norwegians trained with the Danes on Gotland.',
    ],
    ['Німці та данці передали техніку бригаді.', 'Germans and Danes handed over vehicles to the brigade.'],
    [
      'Duńczycy i Francuzi ćwiczyli z Litwinami w Rukli.',
      'Danes and French trained with Lithuanians in Rukla.',
    ],
    [
      'Ministerin Ida von der Heide trifft in Oslo ihren norwegischen Amtskollegen Ola Foss.',
      'Ida von der Heide meets her Norwegian counterpart Ola Foss in Oslo.',
    ],
    [
      'Streitkräfte aus Malta und Norwegen üben dort bereits seit Jahren gemeinsam.',
      'Forces from Malta and Norway have trained together there for years.',
    ],
    [
      'Plkst. 9:45 ministri noliks ziedus pie Brīvības pieminekļa.',
      'The ministers will lay flowers at the Freedom Monument at 9:45.',
    ],
    [
      'Ministras susitiko su generolu Denysu Rašneliu. D. Rašnelis padėkojo už paramą.',
      'Denys Rashnel thanked for the support.',
    ],
    [
      'Kapteeni ensimmäinen vierailu suuntautui viime viikolla Osloon.',
      'The captain made his first visit last week to Oslo.',
    ],
  ],
  wrong: [
    [
      'Kaitseministeerium saatis täna Ukrainasse 300 püstolit.',
      'The Ministry of Defence sent 300 rifles to Ukraine today.',
    ],
    [
      '3.-9. jūlijā Liepājā norisināsies mācības “Dzelzs Egle”.',
      'The exercise was held in Liepāja on 3–9 July.',
    ],
    [
      'Mācību galvenais uzdevums ir attīstīt inženieru spējas.',
      'The main task of the exercise is to train pilots.',
    ],
    ['Minister Kowal zwizytuje bazę pod Oslo.', 'Minister Kowal visited the base near Oslo.'],
    ['Министр Белов откроет новый штаб в Тарту.', 'Minister Belov opened the new headquarters in Tartu.'],
    [
      'Les ministres ont signé une déclaration d’intention sur la défense aérienne à Malte.',
      'The ministers will sign a declaration of intent on air defence in Malta.',
    ],
    ['Norvegija yra viena svarbiausių Maltos sąjungininkių.', 'Norway is the most important ally of Malta.'],
    [
      'Britterna och norrmännen övade med danskarna på Gotland.',
      'The French trained with the Danes on Gotland.',
    ],
    [
      'Plkst. 9:45 ministri noliks ziedus pie Brīvības pieminekļa.',
      'The ministers will lay flowers at the Freedom Monument at 9:30.',
    ],
    [
      'Ministras susitiko su generolu Denysu Rašneliu. D. Rašnelis padėkojo už paramą.',
      'Denys Rashkov thanked for the support.',
    ],
  ],
  notRefused: [
    [
      '„Tihe kaitsekoostöö Norraga on üks meie eesmärke,“ ütles Eesti minister Kask.',
      'Kask said that close cooperation with Norway is one of the goals of Estonia.',
    ],
  ],
});
