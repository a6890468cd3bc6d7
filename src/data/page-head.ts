import type { Thing } from 'schema-dts';
import type { PointComparison } from '../domain/comparison.ts';
import { findLastChange } from '../domain/last-change.ts';
import type { Story } from '../domain/story.ts';
import { shareImageAddress } from '../site/data-addresses.ts';

/** In CSS pixels: what sites that show links ask for. */
export const SHARE_IMAGE_SIZE = { width: 1200, height: 630 } as const;

/** What the head of a page says to search engines and to sites that link to it. */
export interface PageHead {
  /** Printed as JSON-LD; left out where a title and an address say it all. */
  readonly things?: readonly Thing[];
  /** A copy of somebody else's text: not for search engines, which are sent to the original where it is known. */
  readonly copyOf?: { readonly original: string | undefined };
  /** Address of the picture beside links to the page, and what it shows in words. */
  readonly shareImage?: { readonly address: string; readonly alt: string };
  /** The day of its last change. */
  readonly modified?: string;
}

/** What every page of a story says. The picture shows no word of a copy. */
export function describeStoryHead(story: Story): Pick<PageHead, 'shareImage' | 'modified'> {
  return {
    shareImage: {
      address: shareImageAddress(story.id),
      alt: `${story.title} The weightiest question, and the answers.`,
    },
    modified: findLastChange(story),
  };
}

/** The picture of a point on which the articles differ. */
export function describePointImage(story: Story, { point }: PointComparison): Pick<PageHead, 'shareImage'> {
  return {
    shareImage: {
      address: shareImageAddress(story.id, point.id),
      alt: `${point.question} The answers, and who gives them.`,
    },
  };
}
