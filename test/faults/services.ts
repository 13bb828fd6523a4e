/** Faults of others: the chat service, the ministries, the model, and webhooks that come again or in the wrong order. */
import { setTimeout as pause } from 'node:timers/promises';
import { emptyForm } from '../fakes/model/forms.ts';
import { startModel } from '../fakes/model/server.ts';
import { moods } from './ministry.ts';
import { arriving, base, type Scenario } from './scenario.ts';
import { calm } from './service.ts';
import { run } from './trial.ts';

export const storm: Scenario = {
  name: '429 storm: 40 of 100 calls limited, 10 broken, 10 lost, SQLite, 3 processes',
  try: (given, name) =>
    run({
      ...{ ...base(given), name, url: null, processes: 3 },
      weather: { limited: 40, broken: 10, lost: 10 },
      hurt: (field) => arriving(field, 10, () => pause(200)),
    }),
};

export const badService: Scenario = {
  name: 'chat service down, slower than its callers wait, and lying (stored, but says it failed), SQLite, 3 processes',
  try: (given, name) =>
    run({
      ...{ ...base(given), name, url: null, processes: 3, weather: calm },
      hurt: async (field) => {
        await arriving(field, 12, async () => {
          for (const mood of ['down', 'slow', 'lying', 'well'] as const) {
            field.service.mood = mood;
            await pause(700);
          }
        });
      },
    }),
};

export const badMinistries: Scenario = {
  name: `ministries ${moods.slice(1).join(', ')}, SQLite, 3 processes`,
  try: (given, name) =>
    run({
      ...{ ...base(given), name, url: null, processes: 3 },
      hurt: async (field) => {
        let turn = 0;
        await arriving(field, given.size.releases, async () => {
          field.ministries.mood = moods[1 + (turn++ % (moods.length - 1))] ?? 'down';
          await pause(400);
          field.ministries.mood = 'well';
          await pause(200);
        });
      },
    }),
};

export const badModel: Scenario = {
  name: 'model down, never answering, cut short and inventing, SQLite, 2 processes',
  try: async (given, name) => {
    const model = await startModel();
    const invented = { ...emptyForm, docType: 'speech' as const, relevant: false };
    const lies = [
      { give: invented },
      { say: 'The ministers agreed to buy 900 tanks.' },
      { status: 500 },
      'hang' as const,
      'break' as const,
      'length' as const,
      'refuse' as const,
    ];
    model.behave(({ count }) => lies[count % lies.length] ?? 'hang');
    try {
      return await run({
        ...{ ...base(given), name, url: null, processes: 2, questions: 0 },
        model: { address: model.address, key: model.key },
        hurt: (field) => arriving(field, 10, () => pause(500)),
      });
    } finally {
      await model.stop();
    }
  },
};

export const webhooks: Scenario = {
  name: 'webhooks up to four times each, out of order, with kills, SQLite, 3 processes',
  try: (given, name) =>
    run({
      ...{ ...base(given), name, url: null, processes: 3, repeats: 4 },
      questions: 5 * given.size.questions,
      hurt: async (field) => {
        for (let time = 0; time < 12; time++) {
          await field.publish(1 / 12);
          await pause(given.random() * 600);
          if (time % 3 === 0) await field.replace(time % 3);
        }
      },
    }),
};
