import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { triesAnswering } from './answering.ts';
import { triesDraft } from './draft.ts';
import { triesFrame } from './frame.ts';
import { triesKinds } from './kinds.ts';
import { triesSearch } from './search.ts';
import { triesTime } from './time.ts';
import { chromeOrNothing, Tried } from './tried.ts';

const chrome = chromeOrNothing();

/** All in one file, so that the site is made once. */
describe.skipIf(chrome === undefined)('the site in a browser', () => {
  const site = new Tried();
  beforeAll(() => site.start(chrome ?? ''), 300_000);
  afterEach(() => site.closeAll());
  afterAll(() => site.stop());

  describe('every kind of page', () => triesKinds(site));
  describe('the frame', () => triesFrame(site));
  describe('search and «go to clause»', () => triesSearch(site));
  describe('time', () => triesTime(site));
  describe('who answers', () => triesAnswering(site));
  describe('the check of a draft', () => triesDraft(site));
});
