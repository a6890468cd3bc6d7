import type { Article } from '../domain/article.ts';
import { isDifference, type PointComparison } from '../domain/comparison.ts';
import { findLastChange } from '../domain/last-change.ts';
import type { Source } from '../domain/source.ts';
import type { Story } from '../domain/story.ts';
import { shareImageAddress } from '../site/data-addresses.ts';
import {
  describeDocument,
  describeMethod,
  describePoint,
  describeSite,
  describeSourcePage,
  describeStory,
  printJsonLd,
  type JsonLdText,
} from './json-ld.ts';

/** In CSS pixels: what sites that show links ask for. */
export const SHARE_IMAGE_SIZE = { width: 1200, height: 630 } as const;

/** What the head of a page says to search engines and to sites that link to it. */
export interface PageHead {
  /** Left out where a title and an address say it all. */
  readonly jsonLd?: JsonLdText;
  /** A copy of somebody else's text: not for search engines, which are sent to the original where it is known. */
  readonly copyOf?: { readonly original?: string };
  /** Address of the picture beside links to the page, and what it shows in words. */
  readonly shareImage?: { readonly address: string; readonly alt: string };
  /** The day of its last change. */
  readonly modified?: string;
}

export function describeHomeHead(newest: Story | undefined): PageHead {
  return {
    jsonLd: printJsonLd(describeSite()),
    ...(newest && { shareImage: pictureStory(newest) }),
  };
}

export function describeStoryHead(story: Story): PageHead {
  return {
    jsonLd: printJsonLd(describeStory(story)),
    shareImage: pictureStory(story),
    modified: findLastChange(story),
  };
}

/** A point on which the articles do not differ has the picture of its story. */
export function describePointHead(story: Story, comparison: PointComparison): PageHead {
  const { id, question } = comparison.point;
  return {
    jsonLd: printJsonLd(describePoint(story, comparison)),
    shareImage: isDifference(comparison)
      ? { address: shareImageAddress(story.id, id), alt: `${question} The answers, and who gives them.` }
      : pictureStory(story),
    modified: findLastChange(story),
  };
}

/** The picture is that of the story, which shows no word of a copy. */
export function describeDocumentHead(story: Story, article: Article): PageHead {
  const { url } = article;
  return {
    jsonLd: printJsonLd(describeDocument(story, article)),
    copyOf: { ...(url !== undefined && { original: url }) },
    shareImage: pictureStory(story),
    modified: findLastChange(story),
  };
}

/** It has whole copies on it. */
export function describeSideBySideHead(story: Story): PageHead {
  return { copyOf: {}, shareImage: pictureStory(story), modified: findLastChange(story) };
}

export function describeSourceHead(source: Source): PageHead {
  return { jsonLd: printJsonLd(describeSourcePage(source)) };
}

export function describeMethodHead(): PageHead {
  return { jsonLd: printJsonLd(describeMethod()) };
}

function pictureStory({ id, title }: Story) {
  return { address: shareImageAddress(id), alt: `${title} The weightiest question, and the answers.` };
}
