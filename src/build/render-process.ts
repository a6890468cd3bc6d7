import { PlannedContent } from '../site/planned-content.ts';
import type { RenderPlan } from '../site/render-plan.ts';
import { shareContent } from '../site/site-content.ts';
import { openBundle } from './page-bundle.ts';
import { PageRenderer } from './page-renderer.ts';
import { answerErrand } from './run-child.ts';

/** What runs in a process of `renderStories`: renders what a plan names. */
answerErrand(async (plan: RenderPlan, asker) => {
  const content = new PlannedContent(plan);
  shareContent(content);
  const app = await openBundle(plan.bundle);
  return new PageRenderer(app, content, plan).renderPlan((progress) => {
    asker.tell(progress);
  });
});
