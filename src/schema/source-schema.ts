import { strictFields, webAddressSchema, wordsSchema } from './fields.ts';

/** `content/sources/<source>.yaml` */
export const sourceSchema = strictFields({
  name: wordsSchema.describe('Name of the publisher, as readers know it.'),
  homepage: webAddressSchema.exactOptional().describe('Address of the publisher’s own site.'),
  description: wordsSchema.exactOptional().describe('One neutral line: what kind of publisher this is.'),
});
