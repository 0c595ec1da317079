/** Stands in for the judge of the inbox where a draft is checked: nothing that comes in is published, so it is never asked. */
export class InboxJudge {
  readonly hasLooks = false;

  judgeFile(): never {
    throw new Error('the inbox is not judged here');
  }

  conclude(): never {
    throw new Error('the inbox is not judged here');
  }
}
