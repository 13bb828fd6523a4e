/** Fields of the form turned: an office, a state, a certainty, a role or a topic that is someone or something else’s. */
import { findStates } from '../../../../src/domain/country.ts';
import { changing, type Poison } from '../poison.ts';
import { surnameOf } from './names.ts';

export const fields: readonly Poison[] = [
  changing('the office of someone else', 'other', 'people', ({ name, role }, { people }) => {
    const other = people.find(
      (one) => surnameOf(one.name) !== surnameOf(name) && one.role !== null && one.role !== role,
    );
    return role === null || other === undefined ? null : { role: other.role };
  }),
  changing('the state of someone else', 'other', 'people', ({ name, country }, { people }) => {
    const other = people.find(
      (one) => surnameOf(one.name) !== surnameOf(name) && one.country !== null && one.country !== country,
    );
    return country === null || other === undefined ? null : { country: other.country };
  }),
  changing('a planned commitment as done', 'other', 'commitments', ({ modality, what }) =>
    ['planned', 'considered', 'needed', 'requested', 'offered'].includes(modality)
      ? { what, modality: 'done' as const }
      : null,
  ),
  changing(
    'giver and receiver of a commitment exchanged',
    'other',
    'commitments',
    ({ who, forWhom, what }) =>
      who === null || forWhom === null ? null : { what, who: forWhom, forWhom: who },
  ),
  {
    name: 'a state that is spoken about as a party',
    harm: 'other',
    apply: (form, ground) => {
      const acting = new Set(form.countries.map(({ code }) => code));
      for (const [id, words] of ground.sentences)
        for (const { code, how } of findStates(words))
          if (code === 'RU' && how === 'name' && !acting.has(code))
            return {
              form: { ...form, countries: [...form.countries, { ev: [id], code, role: 'party' }] },
              sights: [
                ({ countries }) => countries.filter((one) => one.code === code && one.role === 'party'),
              ],
            };
      return null;
    },
  },
  {
    name: 'a planned event as done',
    harm: 'other',
    apply: (form) => {
      if (form.event?.status !== 'planned') return null;
      return {
        form: { ...form, event: { ...form.event, status: 'done' } },
        sights: [({ event }) => (event?.status === 'done' ? [event] : [])],
      };
    },
  },
  {
    name: 'a topic that is not told',
    harm: 'other',
    apply: (form, { ids, pick }) => {
      if (form.topics.some(({ topic }) => topic === 'demining')) return null;
      return {
        form: { ...form, topics: [...form.topics, { ev: [pick(ids)], topic: 'demining' }] },
        sights: [({ topics }) => topics.filter(({ topic }) => topic === 'demining')],
      };
    },
  },
];
