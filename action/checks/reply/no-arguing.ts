import { wordingCheck } from '../../core/text/wording-check.ts';

/** Phrases with which an argument starts: «читайте внимательнее», “as we already said” (facts/tone.md §4). Other people's words are theirs. */
export default wordingCheck('reply.no-arguing');
