/** Covers that tell of one kind of thing where the words ask for another: duties for meetings, a list for a report, what was decided for people. */
import type { Subject } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";
import { tiers } from "../../language/names/match.ts";
import { type Cover, tagsOf } from "./cover.ts";
import { mistakesNots } from "./misread-nots.ts";
import { isOfDoorCode, isOfOpenDoors } from "./open-to-all.ts";
import type { Clause } from "./pieces.ts";
import { isOfOneUnnamed } from "./the-one-after.ts";

/** "Has she got anything on" asks for meetings; what somebody has to do is not on. */
const isOfADiary = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "items" &&
	/\b(?:have|has|had|got|['’]s|ve) (?:got )?(?:anything|something|nothing|much|a lot|stuff) on(?! (?:his|her|their|my|the) )\b/i.test(
		text,
	);

/** "What is the NPIA waiting for" asks what has not reached it, and not for what it is to issue. */
const isOfItsWaiting = ({ keys }: Clause, { pattern, pieces }: Cover): boolean =>
	pattern.ask === "items" &&
	pieces.some((piece, at) => {
		const isWaiting =
			piece.is === "tag" &&
			piece.tag === "expect" &&
			/^(?:wait|waiting|await|awaiting|expecting)$/.test(keys[piece.from] ?? "");
		const before = pieces
			.slice(0, at)
			.reverse()
			.find(({ is }) => is !== "ignorable");
		return (
			isWaiting &&
			before?.is === "name" &&
			before.candidates.some(({ known }) => known.kind === "organisation")
		);
	});

/** "Who can launch a boat" and "will they get a new one" ask for what may be: no board, and nothing that has changed, says so. */
const isOfWhatMayCome = ({ text }: Clause, { pattern }: Cover): boolean =>
	(pattern.ask === "about" &&
		/^\W*(?:and |so |but )*who (?:can|could|may|might|should|would|will|must)\b/i.test(text)) ||
	((pattern.ask === "changes" || pattern.ask === "coverage") &&
		/^\W*(?:and |so |but )*(?:will|can|could|shall|should|would|might)\b/i.test(text));

/** "What's being done" asks for what is in hand, and not for what is done. */
const isInHand = ({ keys }: Clause, { pieces }: Cover): boolean =>
	pieces.some(
		(piece) =>
			piece.is === "tag" &&
			piece.tag === "done" &&
			keys[piece.from] === "done" &&
			keys[piece.from - 1] === "being",
	);

/** "What's the weather tomorrow" asks for no board that has the word in its name. */
const isOfNoBoard = ({ text }: Clause, cover: Cover): boolean =>
	cover.pattern.name === "a board within a time" &&
	/^\W*(?:and |so )?what/i.test(text) &&
	!tagsOf(cover).includes("board") &&
	cover.pieces.some(
		(piece) => piece.is === "name" && piece.candidates.every(({ tier }) => tier >= tiers.part),
	);

/** "Was there a meeting" asks whether it was held, where "who was there" asks for people. */
const isOfBeingHeld = ({ keys }: Clause, { pattern, pieces }: Cover): boolean =>
	pattern.ask === "records" &&
	pieces.some(
		(piece) =>
			piece.is === "tag" &&
			piece.tag === "attended" &&
			keys[piece.to - 1] === "there" &&
			/^(a|an|any|no|one|enough|some|anything)$/.test(keys[piece.to] ?? ""),
	);

/** "Is the stream red" asks how it was reported, and not for what is red of its own. */
const isOfItsReport = ({ text }: Clause, cover: Cover, subjects: readonly Subject[]): boolean =>
	cover.pattern.ask === "items" &&
	/^\W*(?:and |so |but )*(?:is|was|has|how|why)\b/i.test(text) &&
	subjects.length === 1 &&
	subjects.every(({ kind }) => kind === "workStream") &&
	tagsOf(cover).some((tag) => /^(red|amber|green|notRed|notGreen)$/.test(tag)) &&
	!tagsOf(cover).some((tag) => /^(action|milestone|guidance|item)$/.test(tag));

/** "Who decides the programme", "who's newest on it" ask for people: a list of what was decided or is to be done names none. */
const isWhoOfDecisions = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "decisions" && /^\W*(?:and |so |but )*who\b/i.test(text);

/** "Is she on anything else" asks for boards, and not for what she has to do. */
const isOfBeingOn = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "items" &&
	/^\W*(?:and |so |but )*(?:is|are|was|were) .+(?<!waiting|behind|late|working|stuck|relying) on (?:any|some|every|no)(?:thing|where)?\b/i.test(
		text,
	);

/** "Which is first" chooses of what was told, and asks for nothing that comes next. */
const isOfAnOrder = ({ text, keys }: Clause, { pattern, pieces }: Cover): boolean =>
	pattern.ask === "next" &&
	/^\W*(?:and |so |but )*(?:which|who)\b/i.test(text) &&
	pieces.some(
		(piece) => piece.is === "tag" && piece.tag === "next" && keys[piece.from] === "first",
	);

/** "How long is the engine item" asks for minutes, and "which boards have closed" for boards: a list of duties tells neither. */
const isOfNoDuties = ({ text, keys }: Clause, cover: Cover): boolean => {
	if (cover.pattern.ask !== "items") return false;
	const tags = tagsOf(cover);
	const isNamed = tags.some((tag) => /^(action|milestone|guidance|item)$/.test(tag));
	const asksForBoards =
		/^\W*(?:and |so )?(?:which|what) (?:boards?|committees?|groups?|panels?|forums?)\b/i;
	if (asksForBoards.test(text) && tags.includes("done") && !isNamed) return true;
	return (
		/^\W*(?:and |so )?how (?:long|big|far) (?:is|are|was|were)\b/i.test(text) &&
		!keys.includes("overdue")
	);
};

/** "Did anyone miss it" asks who stayed away, "when does it finish" for an hour, "any new boards" for boards: no list of what is late, done or changed. */
const isOfNoState = (
	{ text }: Clause,
	{ pattern: { ask } }: Cover,
	subjects: readonly Subject[],
): boolean => {
	const isOfBoard = subjects.some(({ kind }) => kind === "board");
	if (ask === "changes")
		return /\bnew (?:boards?|committees?|groups?|panels?|forums?)\b/i.test(text);
	return (
		ask === "items" &&
		isOfBoard &&
		/^\W*(?:and |so |but )*(?:(?:did|has|have) .+ miss(?:ed)?\b|when (?:does|do|will|is|did) .+ (?:finish|finishes|end|ends)\b)/i.test(
			text,
		)
	);
};

const anything: ReadonlySet<string> = new Set(["item", "exist", "us", "register"]);

/** "Anything between now and Friday" asks for meetings as well as for what is due. */
const isOfAnything = ({ text }: Clause, cover: Cover, subjects: readonly Subject[]): boolean =>
	cover.pattern.ask === "items" &&
	subjects.length === 0 &&
	/\b(?:anything|something|nothing)\b/i.test(text) &&
	cover.pieces.some(({ is }) => is === "period") &&
	tagsOf(cover).every((tag) => anything.has(tag));

const meets = /\b(?:meets?|meeting|met|sits?|sat|convenes?|gather\w*)\b/i;

/** "Who else is at the next one" asks for people, where "who meets on Friday" asks for boards. */
const isOfNoMeeting = ({ text }: Clause, { pattern: { ask } }: Cover): boolean =>
	((ask === "meetings" || ask === "next") &&
		((/^\W*(?:and |so |but )*who\b/i.test(text) && !meets.test(text)) ||
			/^\W*(?:and |so |but )*(?:at |in |for )?(?:which|what) (?:meeting|mtg|one)\W*$/i.test(
				text,
			))) ||
	// "Will they be at the next one": what they are is not asked of a meeting.
	/\b(?:will|would) (?:they|it|he|she) be (?:at|on|in)\b/i.test(text);

/** "Where are the ferns going" asks for a place, and "who fills it" for a person: how a thing stands, or how many posts it has, is neither. */
const isOfNoStanding = ({ text }: Clause, cover: Cover, subjects: readonly Subject[]): boolean =>
	(cover.pattern.ask === "facts" &&
		/^\W*(?:and |so |but )*where\b.*\b(?:going|go|goes|moving|kept|stored|held|live)\W*$/i.test(
			text,
		)) ||
	(cover.pattern.ask === "items" &&
		/^\W*(?:and |so |but )*who\b/i.test(text) &&
		tagsOf(cover).includes("posts") &&
		subjects.some(({ kind }) => kind === "board"));

/** "A working day" is a day, and nothing of the working group. */
const isOfADay = ({ keys }: Clause, { pieces }: Cover): boolean =>
	pieces.some(
		({ is, from, to }) =>
			is === "name" &&
			to - from === 1 &&
			/^(?:working|bank|public|school)$/.test(keys[from] ?? "") &&
			/^(?:days?|holidays?)$/.test(keys[to] ?? ""),
	);

const ofSeveral =
	/\b(?:any(?:thing)?|something|nothing|every(?:thing)?|all|each|none|some|more|both|most|many|much|lots?|items?|actions?|milestones?|guidance|things?|stuff|work|jobs?|tasks?|ones?|list|left|outstanding|those|these|them|i|we|my|our|reds?|ambers?|greens?|what|who|whose|which|behind|late|overdue|due)\b/i;
const ofOne =
	/^\W*(?:and |so |but |ok )*(?:did|does|do|was|were|when|where|why|how|has|have|had|is|are|will|would|can|could)\b/i;

/** "When does it finish", "did anyone miss it": asked of one thing, and no list answers it where nothing says several. */
const isOfOneThing = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "items" && ofOne.test(text) && !ofSeveral.test(text);

const didWhat =
	/^\W*(?:and |so |but |ok )*(?:what (?:has|have|had|did)|(?:has|have|did)(?=.*\b(?:any|some|no)thing\W*$)) (?!been\b|we\b|i\b|you\b).+? (?:done|do|closed?|finish(?:ed)?|completed?|delivered?|achieved?)(?: anything| something| nothing)?\W*$/i;

/** "What has the roof closed" asks what somebody did: a thing does none, and its own standing is another matter. */
const isDoneByAThing = ({ text }: Clause, { pattern }: Cover, subjects: readonly Subject[]) =>
	pattern.ask === "facts" &&
	didWhat.test(text) &&
	subjects.length > 0 &&
	subjects.every(({ kind }) => isItemKind(kind));

const holdsUp =
	/\b(?:am i|i['’]?m|i am|are we|we['’]?re|we are)\b(?: \w+)?? (?:blocking|holding\b.*\b(?:up|back)|delaying|stopping)\b/i;
const waitsForUs =
	/\b(?:who|whos|who['’]s|any ?(?:one|body)|some ?(?:one|body)|people|they)\b.*\bwaiting (?:for|on) (?:me|us)\b/i;

/** "What am I holding up", "who is waiting for me" ask for what others want of the asker: what the asker waits for is the reverse of it. */
const isOfTheReverse = ({ text }: Clause, { pattern: { ask } }: Cover): boolean =>
	/^(?:items|about|overview|facts|reasons)$/.test(ask) &&
	(holdsUp.test(text) || waitsForUs.test(text));

/** "Has Holt got one", where nothing was spoken of, leaves out what; a list of what is open there is of everything. */
const isOfOneUnsaid = ({ text }: Clause, { pattern: { ask } }: Cover): boolean =>
	(ask === "items" || ask === "about") &&
	/^\W*(?:and |so |but )*(?:has|have|does|do|did|is|was)\b.*\b(?:got|have|had|done|need|want) (?:one|any|some)\W*$/i.test(
		text,
	);

/** "Where does Nora sit" asks on which boards, and not where those meet. */
const isOfHerPlace = (
	{ text }: Clause,
	{ pattern }: Cover,
	subjects: readonly Subject[],
): boolean =>
	pattern.ask === "meetings" &&
	/^\W*(?:and |so |but )*where (?:does|do) .+ sit\W*$/i.test(text) &&
	!subjects.some(({ kind }) => kind === "board" || kind === "meeting");

export const mistakesAims = (clause: Clause, cover: Cover, subjects: readonly Subject[]): boolean =>
	isOfADay(clause, cover) ||
	mistakesNots(clause, cover, subjects) ||
	isOfTheReverse(clause, cover) ||
	isOfOneUnsaid(clause, cover) ||
	isOfOpenDoors(clause, cover) ||
	isOfDoorCode(clause, cover) ||
	isOfOneUnnamed(clause, cover) ||
	isOfItsWaiting(clause, cover) ||
	isOfOneThing(clause, cover) ||
	isOfHerPlace(clause, cover, subjects) ||
	isOfADiary(clause, cover) ||
	isOfNoMeeting(clause, cover) ||
	isOfNoState(clause, cover, subjects) ||
	isOfNoStanding(clause, cover, subjects) ||
	isOfNoDuties(clause, cover) ||
	isOfAnything(clause, cover, subjects) ||
	isOfWhatMayCome(clause, cover) ||
	isInHand(clause, cover) ||
	isDoneByAThing(clause, cover, subjects) ||
	isOfNoBoard(clause, cover) ||
	isOfBeingHeld(clause, cover) ||
	isOfItsReport(clause, cover, subjects) ||
	isWhoOfDecisions(clause, cover) ||
	isOfBeingOn(clause, cover) ||
	isOfAnOrder(clause, cover);
