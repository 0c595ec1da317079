import { wordingCheck } from '../../core/text/wording-check.ts';

/** Followers, likes and reviews that are bought or traded (facts/advice-map.md S2.2c, facts/tone.md §10). */
export default wordingCheck('honesty.fake-activity');
