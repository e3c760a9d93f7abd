/** Words that hang on what was said before them, where nothing was that they can be asked of. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { isOfNoneSpokenOf } from "./hanging-turns.ts";
import { isSameAsNothing } from "./mine-too.ts";
import { isOfNoneSuch } from "./the-one.ts";

const goesOn =
	/^\W*(?:and|what about|how about|or|same for|ditto)\b(?!.*\b(?:who|what|when|where|which|how|why|is|are|was|were|has|have|did|does|do|any|anything|show|list)(?:[’']?s)?\b)/i;

const ofAny =
	/\b(?:any|all|every|each|everywhere|anywhere|other)\b|\b(?:any|every)(?:thing|body|one)\b/i;

/** "The December one", where no list goes before it, is one of nothing that was said. */
const ofOneOfMany = (text: string, reading: Reading): boolean => {
	if (reading.is !== "question" || reading.question.mine) return false;
	const { ask, subjects, among = [] } = reading.question;
	return (
		(ask === "items" || ask === "next") &&
		subjects.length + among.length === 0 &&
		/\bthe [\w’'-]+ ones?\W*$/i.test(text) &&
		!/\b(?:overdue|late|red|amber|green|open|next|first|oldest|latest) ones?\W*$/i.test(text)
	);
};

/** "When was the first one", where nothing stands first, is asked of nothing, and not of all there is. */
const ofNoFirst = (text: string, reading: Reading): boolean =>
	reading.is === "question" &&
	/^(?:items|next|overview)$/.test(reading.question.ask) &&
	reading.question.subjects.length + (reading.question.among ?? []).length === 0 &&
	/\b(?:first|1st|last) one(?:\W*$| (?:done|closed|finished|late|overdue|in|out|red|open)\b)/i.test(
		text,
	);

const leavesOutWhose = (text: string, reading: Reading): boolean => {
	if (reading.is !== "question" || text.trim().split(/\s+/).length > 4 || ofAny.test(text))
		return false;
	const { ask, subjects, among = [], mine, span } = reading.question;
	const isOfNone = subjects.length + among.length === 0 && !mine && !span;
	// "What else is on" goes on from something.
	if (isOfNone && ask === "meetings" && /\belse\b/i.test(text)) return true;
	return isOfNone && /^(?:decisions|records|papers|changes|clashes)$/.test(ask);
};

const theOnes =
	/^\W*(?:(?:and|so|but|ok)\b\W*)*(?:were|was) there (?:any |an )?(?:actions?|milestones?|guidance|tasks?|jobs?)\W*$|^\W*(?:(?:and|so|but|ok|just|only|what about)\b\W*)*the ones? (?:that|which|who|with|without)\b/i;

const isOfNone = (reading: Reading): boolean =>
	reading.is === "question" &&
	reading.question.ask === "items" &&
	reading.question.subjects.length + (reading.question.among ?? []).length === 0 &&
	!reading.question.mine;

const isOfEverything = (text: string, reading: Reading): boolean =>
	reading.is === "question" &&
	reading.question.ask === "overview" &&
	reading.question.subjects.length === 0 &&
	!reading.question.mine &&
	!/\b(?:overall|everything|everyone|all|across|whole|programme|we)\b/i.test(text);

/**
 * "The ones without a date", "were there any actions", after what was not read, are of that, and not of all there is; and "what's the position",
 * once it was asked which of some is meant, is asked of one of those.
 */
const isOfNothingTold = (
	text: string,
	reading: Reading,
	{ question, unread, offered }: ThreadContext,
): boolean =>
	(unread !== undefined && isOfNone(reading) && theOnes.test(text)) ||
	(question === undefined && offered !== undefined && isOfEverything(text, reading));

/** "What's new since", where nothing was said that it could be since. */
const isOfNoTime = (text: string, reading: Reading, { question }: ThreadContext): boolean =>
	question === undefined &&
	reading.is === "question" &&
	reading.question.ask === "changes" &&
	reading.question.span === undefined &&
	/\bsince(?: then)?\W*$/i.test(text);

/** "Is it the same person": as whom was not told. */
const isOfNoOther = (text: string): boolean =>
	/^\W*(?:(?:and|so) )*(?:(?:is|are|was) )?(?:(?:it|they|that|he|she) )?(?:the )?same (?:person|people|one)\W*$/i.test(
		text,
	);

/** "And the March ones", where nothing was asked that it could go on from, asks for no list of everything. */
export const hangs = (text: string, reading: Reading, thread: ThreadContext): boolean => {
	const { question, unread, offered } = thread;
	if (isSameAsNothing(text, thread) || isOfNoneSuch(text, reading, thread)) return true;
	if (isOfNoneSpokenOf(text, reading, thread)) return true;
	if (/^\W*(?:and |so |but )*(?:the )?same question(?: then| again)?\W*$/i.test(text)) return true;
	// What was not read is what "when?" would be asked of.
	const isBare =
		/^\W*(?:and |so )?(?:(?:by |until |since )?when|where|why|how|who|which)\W*$/i.test(text);
	const isOfWhich =
		/^\W*(?:and |so )?(?:by|at|in|for|from|on) (?:which|what) (?:meeting|mtg|board|one)\W*$/i;
	if (isOfNoOther(text) || isOfNoTime(text, reading, thread)) return true;
	if (isOfWhich.test(text) && reading.is === "question") return true;
	if (isBare && unread !== undefined && reading.is === "question") return true;
	// No meeting is due: "by when" asks it of what is to be done.
	const isOfMeetings = reading.is === "question" && reading.question.ask === "meetings";
	if (isOfMeetings && /^\W*(?:and |so )?by when\W*$/i.test(text)) return true;
	// "What was agreed", after what could not be read, is asked of that, and not of every board.
	if (unread !== undefined && leavesOutWhose(text, reading)) return true;
	if ((unread !== undefined || !question) && ofOneOfMany(text, reading)) return true;
	if ((question || offered) && ofNoFirst(text, reading)) return true;
	// "And Borden", then, is one more that the same is asked of, and asks for no portrait of it.
	const isPortrait = reading.is === "question" && reading.question.ask === "about";
	const isAskedBack = question === undefined && offered !== undefined;
	if (isOfNothingTold(text, reading, thread)) return true;
	if (
		(unread !== undefined || isAskedBack) &&
		isPortrait &&
		/^\W*and\b/i.test(text) &&
		goesOn.test(text)
	)
		return true;
	// "And on LPB", then, asks of it what was not read, and for none of its members.
	const isOfMembers = reading.is === "question" && reading.question.ask === "roles";
	const isOn = /^\W*and (?:on|for|in|at|with|about)\b/i.test(text) && goesOn.test(text);
	if (unread !== undefined && isOfMembers && isOn) return true;
	const isOneWord = unread !== undefined && /^\W*[\w’'-]+\W*$/.test(text);
	if (question || reading.is !== "question" || !(isOneWord || goesOn.test(text))) return false;
	const { ask, subjects, among = [], mine } = reading.question;
	return (ask === "items" || ask === "meetings") && subjects.length + among.length === 0 && !mine;
};
