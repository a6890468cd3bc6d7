import { describeFrame } from '../../../../../data/oembed.ts';
import { listDifferencePaths, loadPoint, type AskedOf } from '../../../../../site/data-paths.ts';

export const getStaticPaths = listDifferencePaths;

export const GET = async ({ params }: AskedOf<typeof getStaticPaths>) => {
  const { story, comparison } = await loadPoint(params);
  return Response.json(describeFrame(story, comparison));
};
