/** Does the cover say what the sentence says? Whose a word is stands in the order of words, which no bag of them keeps. */
import type { EntityKind } from "../../domain/register.ts";
import { tiers } from "../../language/names/match.ts";
import { type Cover, fitting } from "./cover.ts";
import { mentionIn } from "./mentions.ts";
import type { Clause, Piece } from "./pieces.ts";

/** What follows a name says what sort of thing it names: "the theatres board" is no person of the theatres. */
const headKinds = new Map<string, EntityKind | "paper">([
	...["board", "group", "committee", "forum", "panel"].map((noun) => [noun, "board"] as const),
	...["workstream", "stream", "strand"].map((noun) => [noun, "workStream"] as const),
	["plan", "plan"],
	// No name is a paper's: "the lift paper" is no lift.
	["paper", "paper"],
]);

/** "Their boards" are several, and not what the name names. */
const nounAt = ({ words }: Clause, at: number): string | undefined => {
	// "Work stream" is one word, however it is written.
	const said = words[at]?.raw.toLowerCase().replace(/^work[\s-]+(?=stream)/, "work");
	// "Which plan replaced the national one": one what was said before.
	if (said === "one" || said === "ones")
		return words
			.find(({ raw }, k) => k < at && headKinds.has(raw.toLowerCase()))
			?.raw.toLowerCase();
	return said === "work" ? words[at + 1]?.raw.toLowerCase() : said;
};

export const headKindAfter = (clause: Clause, { to }: Piece): EntityKind | "paper" | undefined =>
	headKinds.get(nounAt(clause, to) ?? "");

const isOfAnotherSort = (clause: Clause, { pattern, pieces }: Cover): boolean =>
	pieces.some((piece) => {
		if (piece.is !== "name") return false;
		const kind = headKindAfter(clause, piece);
		return (
			kind !== undefined && !fitting(piece, pattern.of).some(({ known }) => known.kind === kind)
		);
	});

/** "How is the estates group", of no board that is called so: no item that has "estates" in its title is meant. */
const isItemForBoard = (clause: Clause, { pattern, pieces }: Cover): boolean => {
	const [only, ...others] = pieces.filter((piece) => piece.is === "name");
	return (
		pattern.ask === "facts" &&
		only !== undefined &&
		others.length === 0 &&
		headKindAfter(clause, only) === "board" &&
		(only.candidates[0]?.tier ?? tiers.whole) >= tiers.part &&
		/^(?:the|our)$/.test(clause.keys[only.from - 1] ?? clause.keys[only.from] ?? "")
	);
};

const asksFor = /^(do|does|did|should|must|what|which|that|stuff|things?|items?|actions?|all)$/;

/** "What do I need to do": "I need" opens a request only where no question has begun. */
const isMeDropped = ({ keys }: Clause, { pieces }: Cover): boolean =>
	pieces.some(
		(piece) =>
			piece.is === "ignorable" &&
			keys[piece.from] === "i" &&
			asksFor.test(keys[piece.from - 1] ?? ""),
	);

const toldTo =
	/^(tell|show|give|remind|send|let|get|help|find|told|giving|showing|telling|email|for|say|explain|bring|fill|brief)$/;

/** "The actions assigned to me" are mine: only whoever is told something is passed over. */
const isMePassedOver = ({ keys }: Clause, { pieces }: Cover): boolean =>
	pieces.some(
		(piece) =>
			piece.is === "ignorable" &&
			piece.to - piece.from === 1 &&
			keys[piece.from] === "me" &&
			piece.from > 0 &&
			!toldTo.test(keys[piece.from - 1] ?? ""),
	);

/** "On a Friday in February" is any of its Fridays, and no one day. */
const isOfTwoTimes = ({ text }: Clause, { pieces }: Cover): boolean =>
	/\b(?:a|any|each|every|some) \w+day\b/i.test(text) &&
	pieces.filter(({ is }) => is === "period").length > 1;

/** "Which plans have overdue actions" asks for plans, and a list of actions names none. */
const asksForPlans = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "items" &&
	/^\W*(and |so )?(which|what) plans? (has|have|had|is|are|got|with)\b/i.test(text);

const waitsOn = /\bwaiting (on|for)( from)?( the| our)?$/;

/** "What is waiting on the inspectorate" is blocked by it as well as issued by it. */
const waitsOnSomebody = (clause: Clause, { pattern, pieces }: Cover): boolean =>
	(pattern.ask === "items" || pattern.ask === "facts") &&
	!pieces.some((piece) => piece.is === "tag" && piece.tag === "guidance") &&
	pieces.some(
		({ is, from }) => is === "name" && waitsOn.test(clause.keys.slice(0, from).join(" ")),
	) &&
	mentionIn(clause) !== undefined;

/** "What is the inspectorate holding up" asks what stands still, and not why they do. */
const isHolder = ({ text, keys }: Clause, { pieces }: Cover): boolean =>
	/^\W*what(?:['’]?s)?\b/i.test(text) &&
	pieces.some(
		(piece, at) =>
			piece.is === "tag" &&
			piece.tag === "why" &&
			/^(hold|holding|stop|stopping)$/.test(keys[piece.from] ?? "") &&
			pieces[at - 1]?.is === "name",
	);

/** "What depends on the survey" is not what its lead has that is blocked. */
const isDependedOn = ({ keys }: Clause, { pattern, pieces }: Cover): boolean =>
	pattern.ask === "items" &&
	pieces.some(
		({ is, from }) =>
			is === "name" && /\bdepend(s|ent|ing)? on( the| our)?$/.test(keys.slice(0, from).join(" ")),
	);

export const isOfAnotherOrder = (clause: Clause, cover: Cover): boolean =>
	isOfAnotherSort(clause, cover) ||
	isItemForBoard(clause, cover) ||
	isMeDropped(clause, cover) ||
	isMePassedOver(clause, cover) ||
	isOfTwoTimes(clause, cover) ||
	asksForPlans(clause, cover) ||
	waitsOnSomebody(clause, cover) ||
	isHolder(clause, cover) ||
	isDependedOn(clause, cover);
