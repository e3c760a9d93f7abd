/** "Recruitment", "recruiting" and "recruited" say "recruit": the same word, differently bent. */

/** "Calibrate", "calibrating" and "calibration", where "repeated" is of another sort. */
const ofDeeds = /(?<![aeo])(?:ations?|ating|ated|ates?|ators?)$/;
const endings = /(ations?|ments?|ings?|ions?|ed|er|or|al|es|e)$/;

/** Verbs that bend within. */
const irregular: Readonly<Record<string, string>> = {
	written: "write",
	wrote: "write",
	built: "build",
	drawn: "draw",
	drew: "draw",
	chosen: "choose",
	chose: "choose",
	bought: "buy",
	taught: "teach",
	begun: "begin",
	began: "begin",
	spoken: "speak",
	spoke: "speak",
	brought: "bring",
	found: "find",
	laid: "lay",
	sold: "sell",
	told: "tell",
	kept: "keep",
	paid: "pay",
	given: "give",
	gave: "give",
	shown: "show",
	grown: "grow",
	driven: "drive",
	broken: "break",
	frozen: "freeze",
	swept: "sweep",
	hung: "hang",
};

const plainly = (key: string): string =>
	Object.hasOwn(irregular, key) ? (irregular[key] ?? key) : key;

/** The part of a word that its forms share; short words stay whole. */
export const stemOf = (typed: string): string => {
	const key = plainly(typed);
	if (key.length < 6) return key.length === 5 ? key.replace(/e$/, "") : key;
	const deed = key.replace(ofDeeds, "");
	const isDeed = deed !== key && deed.length >= 4;
	const stem = isDeed ? deed : key.replace(endings, "");
	return stem.length >= 4 ? stem.replace(/(.)\1$/, "$1") : key;
};

/** "How many theatres" are many, though one of them alone is called so. */
export const areMany = (before: string | undefined, raw = ""): boolean =>
	/^(?:which|what|many|all|every|any|other|few|more)$/.test(before ?? "") && /[^s'’]s$/i.test(raw);
