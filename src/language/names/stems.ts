/** "Recruitment", "recruiting" and "recruited" say "recruit": the same word, differently bent. */
import { plainly } from "../../domain/words/stemming.ts";

/** "Calibrate", "calibrating" and "calibration", where "repeated" is of another sort. */
const ofDeeds = /(?<![aeo])(?:ations?|ating|ated|ates?|ators?)$/;
const endings =
	/(?<!guid)(ations?|ments?|ings?|ions?|ances?|ences?|(?:er|ur)(?:y|ies)|ur(?:es?|ed|ing)|als?|ed|er|or|es|e)$/;
/** "Notification" notifies. */
const makes = /ific$/;

/** As long as something can be taken off, and four letters stay: "engineering" and "engineer" lose as much. */
const bare = (key: string): string => {
	const shorter = key.replace(endings, "");
	return shorter === key || shorter.length < 4 ? key : bare(shorter);
};

const stemOfLong = (key: string): string => {
	const deed = key.replace(ofDeeds, "");
	const isDeed = deed !== key && deed.length >= 4;
	return (isDeed ? deed : bare(key)).replace(makes, "ify").replace(/([^aeiou])\1$/, "$1");
};

/** "Dry", "buy", "sow", "fix": three letters are all that such a verb has. */
const ofShort = /^([a-z]{1,2}[ywx])(?:ing|ed)$/;
/** "Hire", "move", "pave": so is a verb of three letters and an "e". */
const ofShortInE = /^([bcdfghjklmnpqrstvwz][aeiou][bcdfghjklmnpqrstvz])(?:ing|ed)$/;
const ofShortInY = /^([a-z]{2})ied$/;

/** The part of a word that its forms share; short words stay whole. */
export const stemOf = (typed: string): string => {
	const key = plainly(typed)
		.replace(ofShort, "$1")
		.replace(ofShortInY, "$1y")
		.replace(ofShortInE, "$1e");
	if (key.length < 4) return key;
	const stem = key.length < 6 ? key.replace(/(?<=.{4})e$/, "") : stemOfLong(key);
	return stem.replace(/y$/, "i");
};
