/** Does the sentence that an answer would give mean what the words mean? By a name's neighbours, and by the kind that was asked for. */
import type { Subject } from "../../domain/questions/question.ts";
import { tiers } from "../../language/names/match.ts";
import { headNouns } from "../../language/names/words.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { type Cover, tagsOf } from "./cover.ts";
import { mistakesAims } from "./misread-aims.ts";
import { mistakesOpening } from "./misread-openings.ts";
import { isOneThing, isThingOfItsOwn } from "./own-things.ts";
import type { Clause, Piece } from "./pieces.ts";
import { isNameOfBoth } from "./side-names.ts";

type Settled = { readonly subjects: readonly Subject[]; readonly world: World };

/** "At SDG on the 15th" puts a day after "on", and says nothing of who sits there. */
const isOnADay = ({ keys }: Clause, { pieces }: Cover): boolean =>
	pieces.some(
		(piece, at) =>
			piece.is === "tag" &&
			piece.tag === "member" &&
			piece.to - piece.from === 1 &&
			keys[piece.from] === "on" &&
			["period", "then"].includes(pieces[at + 1]?.is ?? ""),
	);

const boardIn = (subjects: readonly Subject[]): boolean =>
	subjects.some(({ kind }) => kind === "board");

/** When a board that goes on will end, or what takes its place, is nowhere kept. */
const isOfAnEndToCome = ({ text }: Clause, cover: Cover, { subjects, world }: Settled): boolean => {
	const tags = tagsOf(cover);
	return (
		cover.pattern.name === "state of a board" &&
		(tags.includes("when") || /\b(?:takes?|took|taken) over\b/i.test(text)) &&
		tags.includes("ended") &&
		!tags.includes("forming") &&
		subjects.some(({ id }) => world.boards.find((board) => board.id === id)?.state.is === "active")
	);
};

const takesPlace = /^(happen|happening|going ahead)$/;

/** Whether a board takes place is asked of its meetings, and not of what falls due. */
const isOfItsMeeting = (
	{ keys }: Clause,
	{ pattern, pieces }: Cover,
	subjects: readonly Subject[],
): boolean =>
	pattern.ask === "items" &&
	(boardIn(subjects) || subjects.length === 0) &&
	pieces.every(
		(piece: Piece) => piece.is !== "tag" || /^(due|them|item|exist|next)$/.test(piece.tag),
	) &&
	pieces.some(
		(piece) =>
			piece.is === "tag" &&
			(piece.tag === "due" || piece.tag === "status") &&
			takesPlace.test(keys.slice(piece.from, piece.to).join(" ")),
	);

/** "What's happening with it" asks how it goes; "is it happening" asks whether it takes place. */
const isOfHowItGoes = ({ text, keys }: Clause, { pattern, pieces }: Cover): boolean =>
	pattern.ask === "meetings" &&
	/^\W*((and|so|ok) )*what(s|’s)?\b/i.test(text) &&
	pieces.some(
		(piece) =>
			piece.is === "tag" && piece.tag === "meet" && /^happen(?:ing)?$/.test(keys[piece.from] ?? ""),
	);

const kindTags: ReadonlySet<string> = new Set(["action", "milestone", "guidance"]);

/** "The survey action" is said of a milestone as well: the word after a name is loose. */
const isCalledSo = ({ keys }: Clause, { pieces }: Cover): boolean =>
	pieces.some(
		(piece, at) =>
			piece.is === "tag" &&
			(piece.tag === "action" || piece.tag === "milestone") &&
			isOneThing(keys[piece.from]) &&
			pieces[at - 1]?.is === "name" &&
			pieces[at - 1]?.to === piece.from,
	);

/** "Who sends out guidance" is not answered of an action that has "send" in its title. */
const isOfAnotherKind = (clause: Clause, cover: Cover, subjects: readonly Subject[]): boolean => {
	const kinds = tagsOf(cover).filter((tag) => kindTags.has(tag)) as readonly string[];
	const isLoose = cover.pieces.every(
		(piece) => piece.is !== "name" || piece.candidates.every(({ tier }) => tier >= tiers.part),
	);
	return (
		cover.pattern.ask === "facts" &&
		kinds.length > 0 &&
		isLoose &&
		!isCalledSo(clause, cover) &&
		!subjects.some(({ kind }) => kinds.includes(kind))
	);
};

/** Only what plainly comes out is guidance: "anything we got last month" may be anything. */
const isOfNoRelease = ({ text }: Clause, { pattern }: Cover): boolean =>
	(pattern.name === "what was released" &&
		!/\b(released?|issued?|published?|circulated?|(come|came|comes) out)\b/i.test(text)) ||
	(pattern.name === "what is awaited" &&
		!/\b(releas\w+|issu\w+|publish\w*|circulat\w+|out|expect\w*|await\w*|anticipated|wait\w*|guidance|outstanding|to come)\b/i.test(
			text,
		));

const nothingDone: ReadonlySet<string> = new Set("item past us exist who mine".split(" "));

/** "Did we get anything" asks what came, "what did she update" what she did: neither what fell due nor how things stand. */
const isOfAnotherDeed = ({ text }: Clause, cover: Cover): boolean => {
	const { ask } = cover.pattern;
	const did = /\bdid\b/i.test(text);
	if (did && /\bupdate\b/i.test(text)) return ask !== "facts" && ask !== "changes";
	if (ask !== "items") return false;
	return (
		(did && tagsOf(cover).every((tag) => nothingDone.has(tag))) || /\bto do with\b/i.test(text)
	);
};

/** "Finish the register" may be any register: only what stands in it is in this one. */
const isOfAnyRegister = ({ keys }: Clause, { pieces }: Cover): boolean =>
	pieces.some(
		(piece) =>
			piece.is === "tag" &&
			piece.tag === "register" &&
			keys[piece.from] === "register" &&
			!/\b(in|on|across|from|of|within)( the| our)?$/.test(keys.slice(0, piece.from).join(" ")),
	);

/** "The programme board" is one board, and no board of the whole programme. */
const isOfProgrammeBoard = ({ keys }: Clause, { pieces }: Cover): boolean =>
	pieces.some(
		(piece) =>
			piece.is === "tag" &&
			piece.tag === "register" &&
			/^programme$/.test(keys[piece.to - 1] ?? "") &&
			headNouns.has(keys[piece.to] ?? ""),
	);

/** The day of a report is another than the day that it was entered. */
const isOfReportDay = (clause: Clause, { pattern, pieces }: Cover): boolean =>
	pattern.ask === "changes" &&
	pieces.some(
		(piece) =>
			piece.is === "tag" && piece.tag === "updated" && clause.keys[piece.from] === "reported",
	);

/** "Stuff that came from the plan" asks for a list, and not for one thing with those words in its title. */
const isOfAList = ({ text }: Clause, { pattern, pieces }: Cover): boolean =>
	pattern.ask === "facts" &&
	/\b(stuff|things|items|actions|milestones|everything|anything) (that|which)\b/i.test(text) &&
	pieces.some(
		(piece) => piece.is === "name" && piece.candidates.every(({ tier }) => tier >= tiers.part),
	);

const saysAlone = (word: RegExp, { keys }: Clause, piece: Piece): boolean =>
	piece.is === "tag" && piece.to - piece.from === 1 && word.test(keys[piece.from] ?? "");

/** "Anything new" asks what has changed, "what have we got" what there is; only of guidance do they ask what was released. */
const isNewsOfGuidance = (clause: Clause, cover: Cover): boolean =>
	cover.pattern.ask === "items" &&
	!tagsOf(cover).includes("guidance") &&
	cover.pieces.some(
		(piece) =>
			piece.is === "tag" && piece.tag === "release" && saysAlone(/^(new|got)$/, clause, piece),
	);

const pointsBack =
	/^\W*(?:and |so |but )*(?:was|is|were|are|did) (?:that|this|it|those)\b.*\b(?:at|in|by|from) (?:a|the|our) (?:\w+ )?(?:meeting|mtg|session)s?\b/i;

/** "Was that at a meeting", "why that day": asked of what was told, and of no meeting by itself. */
const isOfWhatWasTold = ({ text }: Clause, { pattern }: Cover): boolean =>
	(pattern.ask === "meetings" || pattern.ask === "facts") &&
	(pointsBack.test(text) ||
		/^\W*(?:and |so |but )*(?:why|how come)(?: that| this)?(?: (?:day|date|time|one))?\W*$/i.test(
			text,
		));

/** "When's my next one" asks of a meeting, "when will the pilot be finished" of the board itself: neither of a list. */
const isOfNoList = ({ text }: Clause, cover: Cover, subjects: readonly Subject[]): boolean => {
	if (cover.pattern.ask === "items" && /^\W*(?:and |so )?(?:due )?when(?: due)?\W*$/i.test(text))
		return true;
	if (cover.pattern.ask !== "items" || !/^\W*(?:and |so )?when/i.test(text)) return false;
	if (/^\W*(?:and |so )?when(?:['’]?s| is) (?:my|our|the) next(?: one\b|\W*$)/i.test(text))
		return true;
	const isNamed = tagsOf(cover).some((tag) => kindTags.has(tag) || tag === "item");
	// "When will the harbour be open again" asks of a place.
	const isOfBody = boardIn(subjects) || subjects.some(({ kind }) => kind === "organisation");
	return (
		isOfBody && !isNamed && /\b(?:finished|done|completed?|over|open)(?: again)?\W*$/i.test(text)
	);
};

/** "What time did it finish" asks of a meeting, and not of what is done. */
const isOfAnHour = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "items" && /^\W*(?:and |so )?what time\b/i.test(text);

/** "Does it have a quorum" asks how many that is; whether there was or will be one is asked of a meeting. */
const isOfOneQuorum = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "roles" &&
	/\bhave a quorum\b/i.test(text) &&
	/\b(?:did|will|would|going to|have had|shall)\b/i.test(text);

/** A board sits on a day; people sit on a board. */
const isOfSeats = (clause: Clause, { pattern, pieces }: Cover): boolean =>
	pattern.ask === "meetings" &&
	pieces.some(
		(piece, at) =>
			piece.is === "tag" &&
			piece.tag === "meet" &&
			saysAlone(/^sits?$/, clause, piece) &&
			(/^\W*who\b|\bs[ai]t in on\b/i.test(clause.text) ||
				(/^(on|in|for|with)$/.test(clause.keys[piece.to] ?? "") &&
					!["period", "then"].includes(pieces[at + 1]?.is ?? ""))),
	);

/** "Is that a Thursday" asks of the day that was told, and for no meetings on Thursdays. */
const isOfAToldDay = ({ text }: Clause, { pieces }: Cover): boolean =>
	pieces.some(({ is }) => is === "weekday") &&
	/^\W*(?:(?:and|so|ok) )*(?:is|was|isn['’]?t|that['’]?s|that is|it['’]?s|it is)(?: (?:that|it|this))? (?:on )?an? \w+day\b/i.test(
		text,
	);

export const missesTheSense = (clause: Clause, cover: Cover, settled: Settled): boolean =>
	isThingOfItsOwn(clause, cover) ||
	isNameOfBoth(clause, cover, settled) ||
	isOnADay(clause, cover) ||
	mistakesOpening(clause, cover) ||
	isOfAToldDay(clause, cover) ||
	isOfAnEndToCome(clause, cover, settled) ||
	isOfHowItGoes(clause, cover) ||
	isOfAnotherKind(clause, cover, settled.subjects) ||
	isNewsOfGuidance(clause, cover) ||
	isOfAList(clause, cover) ||
	isOfNoRelease(clause, cover) ||
	isOfAnotherDeed(clause, cover) ||
	isOfAnyRegister(clause, cover) ||
	isOfProgrammeBoard(clause, cover) ||
	isOfReportDay(clause, cover) ||
	isOfAnHour(clause, cover) ||
	isOfNoList(clause, cover, settled.subjects) ||
	isOfOneQuorum(clause, cover) ||
	isOfWhatWasTold(clause, cover) ||
	isOfSeats(clause, cover) ||
	mistakesAims(clause, cover, settled.subjects) ||
	isOfItsMeeting(clause, cover, settled.subjects);
