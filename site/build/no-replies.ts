/** Stands in for the reader of replies where a draft is checked: none are published with it. */
export class ReplyReader {
  readonly publications = [];

  sentFrom(): readonly never[] {
    return [];
  }

  async *replies(): AsyncGenerator<never> {}

  keep(): never {
    throw new Error('replies are not judged here');
  }

  keepOptOuts(): never {
    throw new Error('replies are not judged here');
  }
}
