/** What is read across all of it: the compass, the loop, one’s own home, the trail. */
import { showAttention } from '#deciding/attention/show-attention.ts';
import { showCompass } from '#learning/loop/show-compass.ts';
import { showLoop } from '#learning/loop/show-loop.ts';
import { showNews } from '#learning/loop/show-news.ts';
import { showSigns } from '#learning/loop/show-signs.ts';
import { showReasoning } from '#learning/reasoning/show-reasoning.ts';
import { showTrail } from '#learning/trail/show-trail.ts';
import { verifyTrail } from '#learning/trail/verify-trail.ts';

export const overview = {
  compass: { show: showCompass },
  loop: { show: showLoop, news: showNews, signs: showSigns },
  home: { show: showAttention },
  reasoning: { show: showReasoning },
  trail: { show: showTrail, verify: verifyTrail },
};
