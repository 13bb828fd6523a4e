/** Every writer runs the writer's contract; the model writer over a faultless, an inventing and a dead server. */
import { createApart } from '../../src/writer/extractive/apart.ts';
import { createExtractive } from '../../src/writer/extractive/extractive.ts';
import { type Behaviour, startModel } from '../fakes/model/server.ts';
import { faultless, writerOver } from '../fakes/model/writer.ts';
import { aid, latvian, visit } from '../unit/writer/llm/releases.ts';
import { writerContract } from './writer.contract.ts';

writerContract('the rules writer', async () => ({ writer: createExtractive(), stop: async () => {} }));

writerContract('the rules writer in a thread', async () => {
  const writer = createApart();
  return { writer, stop: writer.close };
});

for (const api of ['chat', 'responses'] as const) {
  writerContract(`the model writer (${api})`, async () => {
    const server = await startModel();
    server.behave(await faultless([visit, aid, latvian]));
    return { writer: writerOver(server, { api }).writer, stop: server.stop };
  });
}

writerContract('the model writer with a model that invents', async () => {
  const server = await startModel();
  const told = [
    { ev: ['B1.S1', 'S1'], text: 'Aurelio Brandani promised 7,777 tanks in Ulaanbaatar on 31 January 1999.' },
  ];
  const inventions: Behaviour = {
    give: {
      ...{ docType: 'speech', relevant: true, summary: told, sentences: told, answerable: true },
      missing: null,
    },
  };
  server.behave(() => inventions);
  return { writer: writerOver(server).writer, stop: server.stop };
});

writerContract('the model writer with a dead server', async () => {
  const server = await startModel();
  server.behave(() => ({ status: 503 }));
  return { writer: writerOver(server).writer, stop: server.stop };
});
