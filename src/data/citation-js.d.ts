/** The parts of citation.js that are used here; it has no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly config: {
      get(plugin: '@bibtex'): { readonly format: { asciiOnly: boolean; useIdAsLabel: boolean } };
    };
    readonly output: { format(name: 'bibtex', items: readonly object[], options: object): string };
    readonly input: { chain(text: string, options: { readonly forceType: string }): readonly object[] };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
