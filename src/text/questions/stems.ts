/** "Recruitment", "recruiting" and "recruited" say "recruit": the same word, differently bent. */

/** "Calibrate", "calibrating" and "calibration", where "repeated" is of another sort. */
const ofDeeds = /(?<![aeo])(?:ations?|ating|ated|ates?|ators?)$/;
const endings =
	/(?<!guid)(ations?|ments?|ings?|ions?|ances?|ences?|(?:er|ur)(?:y|ies)|ur(?:es?|ed|ing)|als?|ed|er|or|es|e)$/;
/** "Notification" notifies. */
const makes = /ific$/;

/** Verbs that bend within, and what is made of them. */
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
	lent: "lend",
	sent: "send",
	spent: "spend",
	bent: "bend",
	dug: "dig",
	sown: "sow",
	sewn: "sew",
	mown: "mow",
	flown: "fly",
	worn: "wear",
	torn: "tear",
	stolen: "steal",
	hidden: "hide",
	ridden: "ride",
	shaken: "shake",
	taken: "take",
	fed: "feed",
	lit: "light",
	caught: "catch",
	fought: "fight",
	sought: "seek",
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
	sale: "sell",
	loss: "lose",
	lost: "lose",
	choice: "choose",
	growth: "grow",
	decision: "decide",
	provision: "provide",
	conclusion: "conclude",
	submission: "submit",
	admission: "admit",
	extension: "extend",
	expansion: "expand",
	suspension: "suspend",
	description: "describe",
	subscription: "subscribe",
};

/** "Sold" is "sell", whatever else is sold. */
export const plainly = (key: string): string =>
	Object.hasOwn(irregular, key) ? (irregular[key] ?? key) : key;

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
const ofShortInY = /^([a-z]{2})ied$/;

/** The part of a word that its forms share; short words stay whole. */
export const stemOf = (typed: string): string => {
	const key = plainly(typed).replace(ofShort, "$1").replace(ofShortInY, "$1y");
	if (key.length < 4) return key;
	const stem = key.length < 6 ? key.replace(/(?<=.{4})e$/, "") : stemOfLong(key);
	return stem.replace(/y$/, "i");
};

/** "How many theatres" are many, though one of them alone is called so. */
export const areMany = (before: string | undefined, raw = ""): boolean =>
	/^(?:which|what|many|all|every|any|other|few|more)$/.test(before ?? "") && /[^s'’]s$/i.test(raw);
