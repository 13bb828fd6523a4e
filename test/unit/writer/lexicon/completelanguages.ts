/** The languages of the desk and their neighbours: those for which a lexicon's lists of words are complete. */
export const completeLanguages: readonly string[] =
  'en lt lv et pl de fr sv fi uk ru cs no da nl it es pt ro'.split(' ');
