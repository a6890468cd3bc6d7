/** Who published a document. */
export interface Source {
  readonly id: string;
  readonly name: string;
  readonly homepage?: string;
  readonly description?: string;
}
