import { orderedIds } from '../storage/ordered-ids.ts';
import { type Answers, answerRequests } from './conversation.ts';
import { giveBackMemory } from './give-back-memory.ts';
import { parentPort } from './parent-port.ts';
import { storeAnswers } from './store-answers.ts';
import type { AddingRequests, StoreRequests } from './store-messages.ts';

// The process that owns the library: the only connection to its database. Its argument is the library's folder.
const folder = process.argv.at(-1);
if (folder === undefined) throw new Error('The store process needs the folder of the library as its argument.');
const port = parentPort();
const answers = storeAnswers({ folder, now: () => new Date().toISOString(), newId: orderedIds() });
answerRequests<StoreRequests>(port, answers);
// Other processes may add to the library and do nothing else with it.
const adding: Answers<AddingRequests> = {
  add: async (args, context) => {
    const { length } = args.file.bytes;
    const added = await answers.add(args, context);
    giveBackMemory(length);
    return added;
  },
  addReferences: answers.addReferences,
};
port.onChannel((channel) => answerRequests<AddingRequests>(channel, adding));
