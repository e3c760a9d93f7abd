/** "Overdue or blocked", "no owner or no date": no list stands in two states at once, so each is asked for by itself. */
import type { ItemState } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { type Cover, tagsOf } from "./cover.ts";
import type { Clause, Piece } from "./pieces.ts";
import { twoLacks } from "./two-lacks.ts";
import type { Tag } from "./vocabulary.ts";

type Read = (words: string) => Reading;

const lack =
	"(?:(?:has|have|having|with|got|lacks?|lacking|missing)(?: got)? (?:no |an? |any )?|without (?:an? |any )?|no )(owner|(?:due )?date|work ?stream|rag(?: status| report)?|report)";
const due = "due(?: (?:today|tomorrow|soon|(?:this|next) (?:week|month)))?";
const state = `(?:(?:over)?${due}|overdue|late|blocked|stuck|slipp(?:ed|ing)|red|amber|green|done|closed|finished|completed?|open|outstanding|unowned|undated|unassigned|${lack})`;
const joins =
	"(?: ?, ?(?:or |and )?| or | and\\/or | ?\\/ ?| and )(?:(?:is|are|has been|have been|that|which|that['’]s|is there) )*";
const two = new RegExp(`\\b(${state})${joins}(${state})(?![\\w-])`, "i");

const isRag = (said: string): boolean => /^(?:red|amber|green)$/i.test(said);
const pointing = /\b(?:them|those|these|they|it|its|their)\b/i;

/** Each is asked for anew: "are any late", after what was red, would pick from that. */
const anew = (text: string): string =>
	text
		.replace(/^(\W*)(?:are|have) (?:there )?any (?=(?:of )?\w+s\b)/i, "$1which ")
		.replace(/^(\W*)(?:(?:is|has) (?:there )?)?anything (?:else )?/i, "$1what is ");

/** "Has no owner" and "lacking a date" in the words that a list has for it. */
const plainly = (said: string, lacked: string | undefined): string =>
	lacked === undefined ? said : `without ${lacked === "owner" ? "an" : "a"} ${lacked}`;

/** Two colours are one question, and so is what is both red and late. */
const isOne = (joint: string, one: string, other: string): boolean =>
	(/\band\b/i.test(joint) && [one, other].some((said) => /^(?:open|outstanding)$/i.test(said))) ||
	(isRag(one) && isRag(other)) ||
	(/\band\b/i.test(joint) &&
		isRag(one) !== isRag(other) &&
		/^(?:overdue|late)$/i.test(isRag(one) ? other : one));

/** Of these, a thing may stand in two at once: what is due or done is another list. */
const standing: Readonly<Record<string, ItemState>> = {
	overdue: "overdue",
	late: "overdue",
	blocked: "blocked",
	stuck: "blocked",
	slipped: "slipped",
	slipping: "slipped",
};

const joint = " (?:and|but)(?: (?:also|both|is|are|that|which|has|have|been))* ";
const atOnce = new RegExp(`\\b(${state})${joint}(${state})(?![\\w-])`, "i");
const kindOfThing =
	"(?:actions?|milestones?|guidance|items?|ones?|things?|tasks?|work|stuff|jobs?|papers?)";
const saidOfOne = new RegExp(
	`(?:\\b(?:is|are|r|was|were|be|been|has|have|that|which|any(?:thing)?|some(?:thing)?|both|${kindOfThing})|['’]s|^\\W*whats)$`,
	"i",
);
const nounNext = new RegExp(`^ ${kindOfThing}\\b`, "i");
const ofBoth = /\b(?:both|at once|at the same time|as well|also)\b ?/gi;

/** The state that is asked for, and the one that must hold as well. */
const pairOf = (one: string, other: string): { kept: string; also: ItemState } | undefined => {
	const [kept, added] = isRag(other) ? [other, one] : [one, other];
	const also = standing[added.toLowerCase()];
	const first = standing[kept.toLowerCase()];
	if (also === undefined || also === first) return undefined;
	const mayStand = isRag(kept) ? also === "slipped" : first !== undefined;
	return mayStand ? { kept, also } : undefined;
};

/** "Is anything late and blocked" asks for what is both; "list the late and blocked items" may mean either. */
const bothStates = (text: string, read: Read): Reading | undefined => {
	const found = atOnce.exec(text);
	if (!found) return undefined;
	const [all, one = "", , other = ""] = found;
	const pair = pairOf(one, other);
	const before = text.slice(0, found.index).trimEnd();
	const isSaidOfOne =
		saidOfOne.test(before) && !nounNext.test(text.slice(found.index + all.length));
	if (!pair || !(isSaidOfOne || text.search(ofBoth) >= 0)) return undefined;
	const reading = read(text.replace(all, pair.kept).replace(ofBoth, ""));
	if (reading.is !== "question" || reading.question.ask !== "items") return undefined;
	const also = [{ subjects: [], kinds: [], state: pair.also, rags: [], mine: false }];
	return { is: "question", question: { ...reading.question, also } };
};

const oneWord: Readonly<Record<string, string>> = {
	unowned: "without an owner",
	unassigned: "without an owner",
	undated: "without a date",
};
const lackWordsOf = (said: string, lacked: string | undefined): string | undefined =>
	oneWord[said.toLowerCase()] ?? (lacked === undefined ? undefined : plainly(said, lacked));
const allAtOnce = new RegExp(
	`\\b(${state}) ?,? (?:and|but|&|n)(?: (?:also|both|is|are|that|which|has|have|been|it|they))* (${state})(?![\\w-])`,
	"i",
);

/** "Green and undated", "overdue but without an owner": what lacks something is in that state as well. */
const lackAtOnce = (text: string, read: Read): Reading | undefined => {
	const found = allAtOnce.exec(text);
	if (!found) return undefined;
	const [all, one = "", lackedOne, other = "", lackedOther] = found;
	const lacks = [lackWordsOf(one, lackedOne), lackWordsOf(other, lackedOther)] as const;
	if (lacks.every((each) => each === undefined)) return undefined;
	const before = text.slice(0, found.index).trimEnd();
	const isOfOne =
		(saidOfOne.test(before) && !nounNext.test(text.slice(found.index + all.length))) ||
		/\bbut\b|\band (?:with|has|have)\b/i.test(all);
	if (!isOfOne) return undefined;
	if (lacks[0] && lacks[1]) return twoLacks(text.replace(all, lacks.join(" and ")), read);
	const [kept, lack] = lacks[0] ? [other, lacks[0]] : [one, lacks[1]];
	const reading = read(text.replace(all, `${kept} ${lack}`));
	const isMeant =
		reading.is === "question" && reading.question.ask === "items" && reading.question.lacking;
	return isMeant ? reading : undefined;
};

export const eitherState = (text: string, read: Read): Reading | undefined => {
	const both = bothStates(text, read) ?? lackAtOnce(text, read);
	if (both) return both;
	const found = two.exec(text);
	if (!found || pointing.test(text)) return undefined;
	const [all, one = "", lackedOne, other = "", lackedOther] = found;
	if (isOne(all.slice(one.length, all.length - other.length), one, other)) return undefined;
	const texts = [plainly(one, lackedOne), plainly(other, lackedOther)].map((said) =>
		anew(text.replace(all, said)),
	);
	const areLists = texts.every((words) => {
		const reading = read(words);
		return reading.is === "question" && reading.question.ask === "items";
	});
	return areLists ? { is: "each", texts } : undefined;
};

const stands: ReadonlySet<Tag> = new Set<Tag>([
	"overdue",
	"slipped",
	"blocked",
	"done",
	"open",
	"due",
	"red",
	"amber",
	"green",
	"notRed",
	"notGreen",
	"unowned",
	"undated",
	"unreported",
	"unstreamed",
	"unplanned",
]);
const lacks: ReadonlySet<Tag> = new Set<Tag>([
	"unowned",
	"undated",
	"unreported",
	"unstreamed",
	"unplanned",
]);

const sortOf = (tag: Tag): string =>
	/^(?:red|amber|green|notRed|notGreen)$/.test(tag) ? "rag" : tag;

const isState = (piece: Piece): piece is Piece & { readonly is: "tag"; readonly tag: Tag } =>
	piece.is === "tag" && stands.has(piece.tag);

/** What stands nearest on either side of "or" says two things that one list cannot say. */
const isAlternative = ({ keys }: Clause, states: readonly (Piece & { readonly tag: Tag })[]) =>
	keys.some((key, at) => {
		if (key !== "or") return false;
		const before = states.filter(({ to }) => to <= at).at(-1);
		const after = states.find(({ from }) => from > at);
		return before !== undefined && after !== undefined && sortOf(before.tag) !== sortOf(after.tag);
	});

/** States of which a list can only have the one: the other would be left out unsaid. */
const clashes: readonly (readonly [Tag, Tag])[] = [
	["blocked", "overdue"],
	["blocked", "slipped"],
	["blocked", "done"],
	["blocked", "due"],
	["done", "open"],
	["done", "slipped"],
];

const states: ReadonlySet<Tag> = new Set<Tag>(["forming", "ended", "active"]);
const boardLacks: ReadonlySet<Tag> = new Set<Tag>([
	"noChair",
	"noSecretary",
	"noMeeting",
	"notMet",
]);

/** A list of boards stands in one state, and lacks one thing. */
const dropsABoard = (cover: Cover): boolean =>
	[states, boardLacks].some(
		(sort) => new Set(tagsOf(cover).filter((tag) => sort.has(tag))).size > 1,
	);

/** One of two states would be passed over. */
export const dropsAState = (clause: Clause, cover: Cover): boolean => {
	const { ask } = cover.pattern;
	if (ask === "boards") return dropsABoard(cover);
	const picks = ask === "facts" && /\bwhich (?:of|ones?)\b/i.test(clause.text);
	if (ask !== "items" && !picks) return false;
	const tags = tagsOf(cover);
	return (
		tags.filter((tag, at) => lacks.has(tag) && tags.indexOf(tag) === at).length > 1 ||
		clashes.some((pair) => pair.every((tag) => tags.includes(tag))) ||
		isAlternative(clause, cover.pieces.filter(isState))
	);
};
