/** What people of the demo said about records of others. */
import { z } from 'zod';
import { sayRemark } from '#common-ground/remarks/say-remark.ts';
import { type DemoEvent, deed, key } from '../script.ts';

const remark = z.strictObject({ key, about: key, said: deed, answers: key.optional(), text: z.string() });

export const remarksFile = z.strictObject({ remarks: z.array(remark) });

export const remarksEvents = ({ remarks }: z.output<typeof remarksFile>): DemoEvent[] =>
  remarks.map(({ key: name, about, said, answers, text }) => ({
    at: said.on,
    from: `demo/reasoning/remarks.yaml, ${name}`,
    play: async (stage) => {
      const input = { about: stage.id(about), text, answers: answers === undefined ? null : stage.id(answers) };
      stage.keep(name, (await stage.ask(sayRemark, said.by, input)).id);
    },
  }));
