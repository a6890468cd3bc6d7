import { PlannedContent } from '../site/planned-content.ts';
import type { RenderPlan } from '../site/render-plan.ts';
import { shareContent } from '../site/site-content.ts';
import { openBundle } from './page-bundle.ts';
import { PageRenderer } from './page-renderer.ts';
import type { RenderReport } from './render-report.ts';

/** What runs in a process of `renderStories`: renders the plan that it is sent. */
process.once('message', (message) => {
  const plan = message as RenderPlan;
  void render(plan).then(
    // The way to the one who asked would keep the process alive.
    () => {
      process.disconnect();
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exit(1);
    },
  );
});

async function render(plan: RenderPlan): Promise<void> {
  // Whoever asked for these pages is gone.
  const quit = () => process.exit(1);
  process.once('disconnect', quit);
  const content = new PlannedContent(plan);
  shareContent(content);
  const app = await openBundle(plan.bundle);
  await new PageRenderer(app, content, plan).renderPlan((report: RenderReport) => {
    process.send?.(report);
  });
  process.off('disconnect', quit);
}
