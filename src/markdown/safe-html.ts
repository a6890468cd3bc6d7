declare const safe: unique symbol;

/**
 * HTML that has passed the sanitiser. Only this layer makes it, and only the `SafeHtml` component prints it,
 * so that no other string can reach a page as markup.
 */
export type SafeHtml = string & { readonly [safe]: true };
