/** Covers that pass over a "not", an "everyone" or a place, or take one word for the whole of a name. */
import type { Subject } from "../../domain/questions/question.ts";
import { tiers } from "../../language/names/match.ts";
import { type Cover, isBoardToo, tagsOf } from "./cover.ts";
import { asksForBoards } from "./facets-said.ts";
import { opensYesNo } from "./paper-states.ts";
import type { Clause } from "./pieces.ts";
import type { Tag } from "./vocabulary.ts";

/** Beside these, that something is not so is told; beside the others it would be passed over. */
const heedsNot: ReadonlySet<Tag> = new Set<Tag>(
	"minutes papers quorate coming".split(" ") as Tag[],
);
const heedless: ReadonlySet<Tag> = new Set<Tag>(["decide", "apologies", "agenda"]);

/** "What did Nora close on time" asks of no seat: "on" is said of a place beside a board alone. */
const isOfNoSeat = ({ keys }: Clause, { pattern, pieces }: Cover): boolean => {
	const places = pieces.filter((piece) => piece.is === "tag" && piece.tag === "member");
	return (
		pattern.ask === "tenure" &&
		!pieces.some((piece) => piece.is === "tag" && piece.tag === "tenure") &&
		places.length > 0 &&
		places.every(({ from, to }) => keys.slice(from, to).join(" ") === "on") &&
		!pieces.some((piece) => piece.is === "name" && isBoardToo(piece))
	);
};

/** "What has LPB not decided", "who sent no apologies": what is kept says nothing of what was not. */
const isOfNotKept = ({ text, keys }: Clause, cover: Cover): boolean => {
	if (cover.pattern.ask !== "records") return false;
	const tags = tagsOf(cover);
	const nots = cover.pieces.filter((piece) => piece.is === "tag" && piece.tag === "negated");
	if (nots.length === 0 || tags.some((tag) => heedsNot.has(tag))) return false;
	if (tags.includes("missed") && !tags.includes("apologies")) return false;
	// "How many need to come" asks for a quorum.
	const isNeed = tags.includes("attended") && nots.some(({ from }) => keys[from] === "need");
	// "Anything not on the agenda" asks what is not.
	const asksWhich =
		!opensYesNo.test(text) || /^\W*(?:(?:is|are) there )?any(?:thing)?\b/i.test(text);
	return isNeed || (asksWhich && tags.some((tag) => heedless.has(tag)));
};

/** "Which papers are not late", "papers due, but not for LPB": a paper is told by whether it came, and by whose it is alone. */
const isOfOtherPapers = ({ text }: Clause, { pattern }: Cover): boolean =>
	/^(?:papers|records)$/.test(pattern.ask) &&
	/\bpapers?\b/i.test(text) &&
	/(?:\bnot|n['’]t)(?: yet)? (?:for|of|from|by|with|late|overdue|due|needed|behind)\b/i.test(text);

/** "Is the reef due by June", where the reef is some word of a work stream's name, asks of one thing that was not found. */
const isOfOneByAWord = ({ text, keys }: Clause, cover: Cover): boolean => {
	const names = cover.pieces.filter((piece) => piece.is === "name");
	const [only, ...others] = names;
	return (
		cover.pattern.ask === "items" &&
		/^\W*(?:and |so |but |ok )*(?:is|was|will) (?:the|our) /i.test(text) &&
		only?.is === "name" &&
		others.length === 0 &&
		/^(?:the|our)$/.test(keys[only.from - 1] ?? "") &&
		only.candidates.every(({ tier }) => tier >= tiers.part) &&
		!tagsOf(cover).some((tag) => /^(?:action|milestone|guidance|item|stream|plan|board)$/.test(tag))
	);
};

const everybody =
	/\b(?:every ?(?:one|body)|all(?: of)? (?:the |its |their |our )?(?:members|people|chairs|secretaries)|(?:they|people|members|them) (?:are |is |were )?all)\b/i;

/** "Is everyone on LPB from the Trust" asks of each of its people: that the Trust has a place there says nothing of the others. */
const isOfEverybody = (
	{ text }: Clause,
	{ pattern }: Cover,
	subjects: readonly Subject[],
): boolean =>
	/^(?:roles|seats|tenure)$/.test(pattern.ask) &&
	everybody.test(text) &&
	opensYesNo.test(text) &&
	subjects.some(({ kind }) => kind === "person" || kind === "organisation");

const ofThings: ReadonlySet<Tag> = new Set<Tag>(
	"action milestone guidance item own open overdue due".split(" ") as Tag[],
);
const ofBodies: ReadonlySet<Tag> = new Set<Tag>(
	"board borough member plan meet who".split(" ") as Tag[],
);

/** "Which boards have nobody", "who has nobody" ask of those: only a thing to be done is without an owner. */
const isOfBodiesAlone = (cover: Cover): boolean => {
	const tags = tagsOf(cover);
	return (
		cover.pattern.ask === "items" &&
		tags.includes("unowned") &&
		tags.some((tag) => ofBodies.has(tag)) &&
		!tags.some((tag) => ofThings.has(tag))
	);
};

/** Boards are asked for of somebody, and people of a board: "is Nora not on it" and "which bodies are not on it" ask for neither. */
const isOfOneAbsent = ({ text }: Clause, cover: Cover, subjects: readonly Subject[]): boolean => {
	if (cover.pattern.ask !== "absent") return false;
	const has = (kinds: RegExp) => subjects.some(({ kind }) => kinds.test(kind));
	const isMine = tagsOf(cover).includes("mine");
	if (
		/^\W*(?:and |so |but )*(?:which|what|how many) (?:organisations?|bodies|partners|agencies)\b/i.test(
			text,
		)
	)
		return true;
	return asksForBoards.test(text)
		? has(/^board$/) || !(isMine || has(/^(?:person|organisation)$/))
		: isMine || has(/^person$/);
};

export const mistakesNots = (clause: Clause, cover: Cover, subjects: readonly Subject[]): boolean =>
	isOfNoSeat(clause, cover) ||
	isOfEverybody(clause, cover, subjects) ||
	isOfBodiesAlone(cover) ||
	isOfNotKept(clause, cover) ||
	isOfOtherPapers(clause, cover) ||
	isOfOneAbsent(clause, cover, subjects) ||
	isOfOneByAWord(clause, cover);
