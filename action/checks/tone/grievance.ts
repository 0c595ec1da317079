import { wordingCheck } from '../../core/text/wording-check.ts';

/** A complaint about guests, partners, colleagues or fate, in front of everyone (facts/advice-map.md S2.5c). */
export default wordingCheck('tone.grievance');
