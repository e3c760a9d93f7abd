/** Covers of a follow-up that ask for something else than its words do: each is left. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Subject } from "../../domain/questions/question.ts";
import type { Item } from "../../domain/register.ts";
import type { Cover } from "./cover.ts";
import type { Supplied } from "./misread-threads.ts";
import type { Clause } from "./pieces.ts";

const isOf = (kind: Subject["kind"]) => (subject: Subject) => subject.kind === kind;

/** "Who hasn't sent anyone" asks who comes for them, and for nothing that was sent round. */
const isSentSomebody = ({ text }: Clause, { pattern }: Cover): boolean =>
	/^(?:records|papers|minutes|coverage)$/.test(pattern.ask) &&
	/\bs[ae]n[dt](?:ing|s)? (?:anyone|anybody|someone|somebody|a deputy|a rep\w*)\b/i.test(text);

/** "It" is a thing to be done, and no place or body that a question which was not read spoke of. */
const isOfBodyAsThing = (
	{ text }: Clause,
	{ named, more, thread: { unread, question } }: Supplied,
): boolean =>
	unread !== undefined &&
	!question &&
	named.length === 0 &&
	more.length > 0 &&
	more.every(({ kind }) => kind === "organisation" || kind === "person") &&
	/\b(?:it|that|this|its)\b/i.test(text);

/** "When does that run out", of no seat that was told of, is not asked of them all. */
const isOfAllSeats = ({ text }: Clause, { pattern }: Cover, { named, more }: Supplied): boolean =>
	pattern.ask === "tenure" &&
	named.length + more.length === 0 &&
	/\b(?:that|it|his|hers?|theirs?)\b/i.test(text);

/** "What's being done about it" asks for no meeting of whoever that is. */
const isOfDoing = ({ text }: Clause, _: Cover, { named, more }: Supplied): boolean =>
	[...named, ...more].every(({ kind }) => kind === "meeting" || kind === "board") &&
	/\b(?:being|been|getting) done about\b/i.test(text);

/** "Does everyone agree with that" asks for nothing else that was agreed. */
const isOfAgreeing = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "decisions" &&
	/\b(?:agrees?|happy) with (?:that|it|this|them|those)\b/i.test(text);

/** "The letters one" is one of letters, and not the latter. */
const isSlipOfLatter = ({ keys, slipped }: Clause): boolean =>
	keys.some((key, at) => key === "latter" && slipped.has(at) && keys[at + 1] === "one");

/** "Who do they belong to" asks whose things those are: a place or a body is nobody's. */
const isOfBodysOwner = ({ text }: Clause, { named, more }: Supplied): boolean =>
	/\bwho(?:m|se)? (?:do|does|did) (?:they|it|those|these|that) belong to\b/i.test(text) &&
	named.length === 0 &&
	more.length > 0 &&
	more.every(isOf("organisation"));

const isCancelled = (item: Item | undefined): boolean =>
	item?.kind === "meeting" && item.state.is === "cancelled";

/** "When was that called off", of a meeting that stands, is of another. */
const isOfNoneCalledOff = (
	{ text }: Clause,
	{ pattern }: Cover,
	{ named, more, world }: Supplied,
): boolean =>
	/^(?:meetings|reasons)$/.test(pattern.ask) &&
	named.length === 0 &&
	/\bwhen (?:was|did) (?:it|that|this)\b.*\b(?:off|cancel(?:led)?)\W*$/i.test(text) &&
	more.some(isOf("meeting")) &&
	!more.some(({ id }) => isCancelled(itemAmong(world.holdings, id)));

/** "List the boards", after a meeting was told, asks for all of them, and not whose that is. */
const isListOfBodies = ({ text }: Clause, { pattern }: Cover, { named, more }: Supplied): boolean =>
	pattern.ask === "facts" &&
	named.length === 0 &&
	more.every(isOf("meeting")) &&
	/^\W*(?:(?:and|so|but|ok|please)\b\W*)*(?:list|show(?: me)?|give me|name|what are)(?: all)?(?: (?:of|the|our))* (?:boards|groups|committees|(?:work ?)?streams|plans)\W*$/i.test(
		text,
	);

/** "What's the action on that", of something decided, asks for no list of all that its board has to do. */
const isOfDecided = (
	{ text }: Clause,
	{ pattern }: Cover,
	{ named, more, thread: { question } }: Supplied,
): boolean =>
	pattern.ask === "items" &&
	question?.ask === "decisions" &&
	named.length === 0 &&
	more.some(isOf("board")) &&
	/\b(?:on|about|for|from) (?:that|it|this)\W*$/i.test(text);

/** "What would that mean for the pilot board" asks for nothing that a board in short tells. */
const isOfWhatItMeans = ({ text }: Clause, { pattern }: Cover): boolean =>
	/^(?:about|next|items|overview)$/.test(pattern.ask) &&
	/\bwhat (?:would|will|does|could|might|did) (?:that|it|this) (?:mean|change|cost|do)\b/i.test(
		text,
	);

/** "Is that the same place": as what was not told. */
const isOfSamePlace = ({ text }: Clause, { pattern }: Cover, { named, more }: Supplied): boolean =>
	pattern.ask === "meetings" &&
	named.length + more.length === 0 &&
	/\b(?:is|are|was) (?:that|it|this|they)(?: (?:in|at))? the same\b/i.test(text);

/** "Is there a meeting about it" asks after no merger of whichever board has it. */
const isOfMeetingAbout = ({ text }: Clause, { pattern }: Cover): boolean =>
	/^(?:about|reasons)$/.test(pattern.ask) &&
	/\bmeetings? (?:about|on|for) (?:it|that|this)\b/i.test(text);

/** "Is anything of theirs behind", after one thing, asks of others than that. */
const isOfAnyOfTheirs = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "facts" && /\bany\w* (?:else )?of (?:theirs|his|hers)\b/i.test(text);

export const mistakesFollowUp = (clause: Clause, cover: Cover, supplied: Supplied): boolean =>
	isSentSomebody(clause, cover) ||
	isOfDecided(clause, cover, supplied) ||
	isOfWhatItMeans(clause, cover) ||
	isOfAnyOfTheirs(clause, cover) ||
	isOfSamePlace(clause, cover, supplied) ||
	isOfMeetingAbout(clause, cover) ||
	isOfBodysOwner(clause, supplied) ||
	isOfNoneCalledOff(clause, cover, supplied) ||
	isListOfBodies(clause, cover, supplied) ||
	isOfDoing(clause, cover, supplied) ||
	isSlipOfLatter(clause) ||
	isOfAgreeing(clause, cover) ||
	isOfAllSeats(clause, cover, supplied) ||
	isOfBodyAsThing(clause, supplied);
