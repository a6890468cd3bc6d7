import { drawShareImage } from '../../../../data/share-image.ts';
import { picturePoint } from '../../../../data/share-picture.ts';
import { listDifferencePaths, loadPoint, type AskedOf } from '../../../../site/data-paths.ts';

export const getStaticPaths = listDifferencePaths;

export const GET = async ({ params }: AskedOf<typeof getStaticPaths>) => {
  const { story, comparison } = await loadPoint(params);
  return new Response(await drawShareImage(picturePoint(story, comparison)));
};
