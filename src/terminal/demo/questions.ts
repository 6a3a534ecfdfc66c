/** The questions that several groups of the demo answer. Their answers stand beside the decisions. */
import { z } from 'zod';
import { openQuestion } from '#common-ground/questions/open-question.ts';
import { questionContent } from '#common-ground/questions/question.ts';
import { type DemoEvent, deed, key } from './script.ts';

export const questionsFile = z.array(questionContent.extend({ key, opened: deed }));
type Scripts = z.output<typeof questionsFile>;

export const questionsSince = (scripts: Scripts): [string, string][] =>
  scripts.map(({ key: name, opened }) => [name, opened.on]);

export const questionEvents = (scripts: Scripts): DemoEvent[] =>
  scripts.map(({ key: name, opened, ...content }) => ({
    at: opened.on,
    from: `demo/loop/questions.yaml, ${name}`,
    play: async (stage) => stage.keep(name, (await stage.ask(openQuestion, opened.by, content)).id),
  }));
